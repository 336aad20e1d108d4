"""What the log says of an address."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator

import pytest
import structlog

from bot.settings import Settings
from handlers.logs import configure

ADDRESS = "https://me:SECRET@x.example/rss?key=SECRET"


@pytest.fixture
def settings() -> Iterator[Settings]:
    known = structlog.get_config()
    yield Settings(_env_file=None, log_format="json")  # type: ignore[call-arg]
    structlog.configure(**known)


def test_no_line_names_a_key_in_an_address(settings: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    configure(settings)
    log = structlog.get_logger()
    log.warning("feed failed", feed=ADDRESS, reason=f"what is at {ADDRESS} is not a feed")
    log.error("poll failed", feed=ADDRESS, exc_info=ValueError(ADDRESS))
    log.info("claim read", trail="https://x.example/?p=17")
    lines = capsys.readouterr().err
    assert "SECRET" not in lines
    failed, crashed, read = map(json.loads, lines.splitlines())
    assert failed["feed"] == "https://x.example/rss?key=…"
    assert failed["reason"] == "what is at https://x.example/rss?key=… is not a feed"
    assert "ValueError" in crashed["exception"]
    assert read["trail"] == "https://x.example/?p=17"


def test_a_log_that_nobody_reads_on_is_no_failure(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w", 1) as nowhere:
        monkeypatch.setattr("sys.stderr", nowhere)
        configure(settings)
        structlog.get_logger().warning("feed failed", feed=ADDRESS)
        os.dup2(os.open(os.devnull, os.O_WRONLY), writing)
