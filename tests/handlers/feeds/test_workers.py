"""Workers that parse, and are replaced when a job brings them down."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import orjson
import pytest

from bot.errors import FeedError, FeedFailure
from bot.model import Entry
from handlers.feeds.pages import extract_page
from handlers.feeds.parsing import ParsedFeed, parse_feed
from handlers.feeds.workers import Workers
from handlers.feeds.workers.wire import unpack_feed, unpack_page
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
    await asyncio.gather(*(workers.parse_feed(RSS.encode(), URL) for _ in range(50)))
    await asyncio.gather(*(workers.extract_page(PAGE.encode(), URL) for _ in range(3)))

    assert len(workers.processes) == 2


async def test_a_worker_that_was_killed_is_replaced(workers: Workers) -> None:
    await workers.parse_feed(RSS.encode(), URL)
    (worker,) = workers.processes
    os.kill(worker.pid, signal.SIGKILL)
    await worker.wait()

    assert len((await workers.parse_feed(RSS.encode(), URL)).entries) == 2


async def stopped(workers: Workers) -> asyncio.subprocess.Process:
    """The one worker that runs, which answers nothing until it is killed."""
    await workers.parse_feed(RSS.encode(), URL)
    (worker,) = workers.processes
    os.kill(worker.pid, signal.SIGSTOP)
    return worker


async def test_a_worker_that_dies_at_a_job_fails_only_that(workers: Workers) -> None:
    worker = await stopped(workers)
    jobs = [asyncio.create_task(workers.parse_feed(RSS.encode(), f"{URL}?{n}")) for n in range(5)]
    await asyncio.sleep(0)
    os.kill(worker.pid, signal.SIGKILL)
    first, *others = await asyncio.gather(*jobs, return_exceptions=True)

    assert isinstance(first, FeedError)
    assert "brings its reader down" in str(first)
    assert [len(parsed.entries) for parsed in others if isinstance(parsed, ParsedFeed)] == [2] * 4


async def test_a_job_that_takes_too_much_work_fails_and_those_behind_it_do_not() -> None:
    workers = Workers(seconds=0.001)
    entries = "".join(f"<item><guid>{n}</guid><title>Harbour Lights {n}</title></item>" for n in range(2_000))
    body = RSS.replace("<item>", f"{entries}<item>", 1)
    with pytest.raises(FeedError, match="takes too long to read"):
        await workers.parse_feed(body.encode(), URL)
    await workers.close()


async def test_a_machine_that_is_too_busy_to_read_finds_no_fault_with_what_it_reads() -> None:
    workers = Workers(seconds=1)
    worker = await stopped(workers)
    job = asyncio.create_task(workers.parse_feed(RSS.encode(), URL))
    done, _ = await asyncio.wait({job}, timeout=1.5)  # longer than the job may work
    os.kill(worker.pid, signal.SIGCONT)

    assert not done
    assert len((await job).entries) == 2
    await workers.close()


async def test_a_job_that_never_ends_fails_and_those_behind_it_do_not() -> None:
    workers = Workers(seconds=0.5)
    await stopped(workers)
    jobs = [asyncio.create_task(workers.parse_feed(RSS.encode(), f"{URL}?{n}")) for n in range(5)]
    first, *others = await asyncio.gather(*jobs, return_exceptions=True)
    await workers.close()

    assert "takes too long" in str(first)
    assert [len(parsed.entries) for parsed in others if isinstance(parsed, ParsedFeed)] == [2] * 4


async def test_a_page_that_nobody_waits_for_any_more_leaves_no_process_behind(workers: Workers) -> None:
    await workers.extract_page(PAGE.encode(), URL)
    (worker,) = workers.processes
    os.kill(worker.pid, signal.SIGSTOP)
    job = asyncio.create_task(workers.extract_page(PAGE.encode(), URL))
    await asyncio.sleep(0)
    job.cancel()
    await asyncio.gather(job, return_exceptions=True)

    assert await worker.wait() == -signal.SIGKILL
    assert (await workers.extract_page(PAGE.encode(), URL)).title


async def test_closing_ends_every_process_and_what_is_on_its_way(workers: Workers) -> None:
    worker = await stopped(workers)
    job = asyncio.create_task(workers.parse_feed(RSS.encode(), URL))
    await asyncio.sleep(0)
    await workers.close()

    assert await worker.wait() == -signal.SIGKILL
    with pytest.raises(FeedError):
        await job


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
async def test_a_worker_knows_no_token(workers: Workers, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", "very-secret")
    await workers.parse_feed(RSS.encode(), URL)
    (worker,) = workers.processes

    assert b"very-secret" not in await asyncio.to_thread(Path(f"/proc/{worker.pid}/environ").read_bytes)


def told(**changes: object) -> bytes:
    """What a worker says of a feed with one entry, but for these parts of it."""
    words, times = [["i"], ["u"], ["t"], ["s"], ["p"]], [[0.0], [None]]
    answer = {
        "title": "t",
        "words": words,
        "times": times,
        "patience": 0,
        "hours": [],
        "days": [],
        "hub": "",
        "topic": "",
    }
    return orjson.dumps(list((answer | changes).values()))


def test_an_answer_is_understood() -> None:
    (entry,) = unpack_feed(told(), URL).entries
    assert entry == Entry("i", URL, "u", "t", "s", "p", datetime(1970, 1, 1, tzinfo=UTC), None)


@pytest.mark.parametrize(
    "nonsense",
    [
        b"",
        b"[]",
        b"{}",
        b"null",
        b"[[],[]]",
        told(patience="0"),
        told(title=7),
        told(hub=None),
        told(words=[]),
        told(words=[["i"], ["u"]]),
        told(words=[["i"], ["u"], ["t"], ["s"], ["p"], ["more"]]),
        told(words=[[1], [2], [3], [4], [5]]),
        told(words=[["i"], ["u"], [None], ["s"], ["p"]]),
        told(words=[["i", "j"], ["u"], ["t"], ["s"], ["p"]]),
        told(words=[[["i"]], ["u"], ["t"], ["s"], ["p"]]),
        told(times=[[0.0]]),
        told(times=[[0.0, 1.0], [None]]),
        told(times=[["soon"], [None]]),
        told(times=[[1e99], [None]]),
    ],
)
def test_a_worker_that_was_taken_over_cannot_make_its_master_believe_anything(nonsense: bytes) -> None:
    for unpack in (unpack_feed, unpack_page):
        with pytest.raises(ValueError):  # noqa: PT011 - which of them is all one
            unpack(nonsense, URL)
