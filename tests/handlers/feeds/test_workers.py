"""Workers that parse, and are replaced when a job brings them down."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.errors import FeedError, FeedFailure
from handlers.feeds.pages import extract_page
from handlers.feeds.parsing import parse_feed
from handlers.feeds.workers import Workers
from tests.handlers.feeds.samples import ATOM, JSON_FEED, PAGE, RDF, RSS, RSS_091

URL = "https://gazette.example/feed"


@pytest.fixture
async def workers() -> AsyncIterator[Workers]:
    workers = Workers(count=1)
    yield workers
    await workers.close()


@pytest.mark.parametrize("sample", [RSS, RSS_091, RDF, ATOM, JSON_FEED])
async def test_what_a_worker_reads_is_what_is_read_here(workers: Workers, sample: str) -> None:
    assert await workers.parse_feed(sample.encode(), URL) == parse_feed(sample.encode(), URL)


async def test_an_extracted_page_likewise(workers: Workers) -> None:
    assert await workers.extract_page(PAGE.encode(), URL) == extract_page(PAGE.encode(), URL)


async def test_a_refusal_comes_through_as_it_was_made(workers: Workers) -> None:
    with pytest.raises(FeedError, match="is a web page, not a feed") as refused:
        await workers.parse_feed(PAGE.encode(), URL)

    assert refused.value.kind is FeedFailure.NOT_A_FEED


async def test_a_worker_takes_one_job_after_the_other(workers: Workers) -> None:
    await asyncio.gather(*(workers.parse_feed(RSS.encode(), URL) for _ in range(10)))

    assert len(workers._resting) == 1


async def test_a_worker_that_was_killed_is_replaced(workers: Workers) -> None:
    await workers.parse_feed(RSS.encode(), URL)
    (worker,) = workers._resting
    os.kill(worker.pid, signal.SIGKILL)
    await worker.wait()

    assert len((await workers.parse_feed(RSS.encode(), URL)).entries) == 2


async def test_a_worker_that_dies_at_its_job_fails_only_that(workers: Workers) -> None:
    await workers.parse_feed(RSS.encode(), URL)
    (worker,) = workers._resting
    os.kill(worker.pid, signal.SIGSTOP)
    job = asyncio.create_task(workers.parse_feed(RSS.encode(), URL))
    await asyncio.sleep(0)
    assert not workers._resting
    os.kill(worker.pid, signal.SIGKILL)

    with pytest.raises(FeedError, match="brings its reader down"):
        await job
    assert len((await workers.parse_feed(RSS.encode(), URL)).entries) == 2


async def test_a_job_given_up_leaves_no_process_behind(workers: Workers) -> None:
    await workers.parse_feed(RSS.encode(), URL)
    (worker,) = workers._resting
    os.kill(worker.pid, signal.SIGSTOP)
    job = asyncio.create_task(workers.parse_feed(RSS.encode(), URL))
    await asyncio.sleep(0)
    assert not workers._resting
    job.cancel()
    await asyncio.gather(job, return_exceptions=True)

    assert await worker.wait() == -signal.SIGKILL


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
async def test_a_worker_knows_no_token(workers: Workers, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", "very-secret")
    await workers.parse_feed(RSS.encode(), URL)
    (worker,) = workers._resting

    assert b"very-secret" not in await asyncio.to_thread(Path(f"/proc/{worker.pid}/environ").read_bytes)
