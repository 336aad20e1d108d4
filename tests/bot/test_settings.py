"""Settings: what is documented is what there is, and wrong ones say their fix."""

from __future__ import annotations

from pathlib import Path

import pytest
from dotenv import dotenv_values

from bot.errors import SettingsError
from bot.settings import Settings, load

EXAMPLE = Path(__file__).parents[2] / ".env.example"


def test_every_setting_is_in_the_example_and_nothing_else_is() -> None:
    assert set(dotenv_values(EXAMPLE)) == {name.upper() for name in Settings.model_fields}


def test_the_example_shows_the_defaults() -> None:
    assert load(_env_file=EXAMPLE) == load()


def test_what_is_listed_is_split_at_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PRIVATE_HOSTS", "127.0.0.1:8080, 10.1.0.0/16,")
    assert load().private_hosts == ("127.0.0.1:8080", "10.1.0.0/16")
    monkeypatch.setenv("ROLES", "deliver, web")
    assert load().roles == ("deliver", "web")
    monkeypatch.setenv("DISCORD_SHARD_COUNT", "16")
    monkeypatch.setenv("DISCORD_SHARDS", "0-3, 8,15")
    assert load().discord_shards == (0, 1, 2, 3, 8, 15)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("POLL_INTERVAL", "soon"),
        ("REPLIES", "loud"),
        ("SLACK_APP_TOKEN", "xoxb-1"),
        ("POLL_CONCURRENCY", "0"),
        ("ROLES", "watch,dance"),
        ("DISCORD_SHARDS", "2"),
        ("DISCORD_SHARDS", "all"),
    ],
)
def test_a_wrong_setting_is_named_in_one_line(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError, match=name) as refused:
        load()
    assert ".env.example" in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_token_is_never_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", "not-a-real-token")
    assert "not-a-real-token" not in repr(load())
    monkeypatch.setenv("SLACK_APP_TOKEN", "wrong-secret")
    with pytest.raises(SettingsError) as refused:
        load()
    assert "wrong-secret" not in str(refused.value)
