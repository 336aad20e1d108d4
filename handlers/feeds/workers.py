"""Processes that parse, and can be killed: untrusted bytes in, records out, within limits of time and memory.

A worker is this module run as a program. It starts when first needed, takes one job after the other through its
standard input, and is ended and replaced when a job takes too long or brings it down. It inherits no environment, so
it holds no token.

    job:    a line of JSON (name, url, content_type, size), then the body
    answer: one byte (`+` or `-`), eight bytes of length, then JSON: the record, or the failure's kind and text
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import struct
import sys
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC
from pathlib import Path
from typing import BinaryIO

import orjson
from pydantic import TypeAdapter

from bot.errors import FeedError, FeedFailure
from bot.model import Article
from handlers.feeds.items import ParsedFeed
from handlers.feeds.pages import extract_page
from handlers.feeds.parsing import parse_feed

#: seconds for one feed or page
SECONDS = 10.0
#: bytes of address space of one worker
MEMORY = 1_500_000_000
COUNT = 2

#: the folder that holds ours, wherever the bot was started from
_ROOT = str(Path(__file__).resolve().parents[2])
_FRAME = struct.Struct(">cQ")
_FEED = TypeAdapter(ParsedFeed)
_PAGE = TypeAdapter(Article)
_JOBS: Mapping[str, Callable[[bytes, str, str], bytes]] = {
    "feed": lambda body, url, content_type: _FEED.dump_json(parse_feed(body, url, content_type)),
    "page": lambda body, url, _: _PAGE.dump_json(extract_page(body, url)),
}


@dataclass(frozen=True, slots=True)
class Job:
    """What a worker is asked, before the body."""

    name: str
    url: str
    content_type: str
    seconds: float
    size: int


class Workers:
    """A few workers behind two functions that never block the loop."""

    def __init__(self, count: int = COUNT, seconds: float = SECONDS) -> None:
        self._seconds = seconds
        self._free = asyncio.Semaphore(count)
        self._resting: list[asyncio.subprocess.Process] = []

    async def parse_feed(self, body: bytes, url: str, content_type: str = "") -> ParsedFeed:
        """As `handlers.feeds.parsing.parse_feed`. Raises FeedError."""
        return _FEED.validate_json(await self._do("feed", body, url, content_type))

    async def extract_page(self, body: bytes, url: str) -> Article:
        """As `handlers.feeds.pages.extract_page`. Raises FeedError."""
        article = _PAGE.validate_json(await self._do("page", body, url, ""))
        return replace(article, published=article.published and article.published.astimezone(UTC))

    async def close(self) -> None:
        """End the workers."""
        while self._resting:
            await _end(self._resting.pop())

    async def _do(self, name: str, body: bytes, url: str, content_type: str) -> bytes:
        job = Job(name, url, content_type, self._seconds, len(body))
        try:
            async with self._worker() as worker, asyncio.timeout(self._seconds):
                sign, answer = await _ask(worker, job, body)
        except TimeoutError:
            raise FeedError(FeedFailure.MALFORMED, f"what is at {url} takes too long to read") from None
        except (asyncio.IncompleteReadError, ConnectionError):
            raise FeedError(FeedFailure.MALFORMED, f"what is at {url} brings its reader down") from None
        if sign == b"-":
            failure = orjson.loads(answer)
            raise FeedError(FeedFailure(failure["kind"]), failure["text"])
        return answer

    @asynccontextmanager
    async def _worker(self) -> AsyncIterator[asyncio.subprocess.Process]:
        """A worker for one job: it rests afterwards, or is ended if the job did not come to its end."""
        async with self._free:
            worker = await self._rested() or await _start()
            try:
                yield worker
            except BaseException:
                await asyncio.shield(_end(worker))
                raise
            self._resting.append(worker)

    async def _rested(self) -> asyncio.subprocess.Process | None:
        while self._resting:
            worker = self._resting.pop()
            if worker.returncode is None:
                return worker
            await _end(worker)
        return None


async def _start() -> asyncio.subprocess.Process:
    """A new worker, away from our signals (Ctrl-C is ours to answer) and from our environment (it holds tokens)."""
    return await asyncio.create_subprocess_exec(
        sys.executable,
        "-P",
        "-c",
        "import sys; sys.path.insert(0, sys.argv[1]); from handlers.feeds.workers import serve; serve()",
        _ROOT,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        env={name: os.environ[name] for name in ("PATH", "LD_LIBRARY_PATH", "SYSTEMROOT") if name in os.environ},
        start_new_session=True,
    )


async def _end(worker: asyncio.subprocess.Process) -> None:
    with contextlib.suppress(ProcessLookupError):
        worker.kill()
    await worker.communicate()


async def _ask(worker: asyncio.subprocess.Process, job: Job, body: bytes) -> tuple[bytes, bytes]:
    assert worker.stdin
    assert worker.stdout
    worker.stdin.write(orjson.dumps(job) + b"\n")
    worker.stdin.write(body)
    await worker.stdin.drain()
    sign, size = _FRAME.unpack(await worker.stdout.readexactly(_FRAME.size))
    return sign, await worker.stdout.readexactly(size)


def serve() -> None:
    """The worker's whole life: jobs until the input ends."""
    _limit_memory()
    jobs, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr
    while head := jobs.readline():
        _serve_one(Job(**orjson.loads(head)), jobs, answers)


def _serve_one(job: Job, jobs: BinaryIO, answers: BinaryIO) -> None:
    body = jobs.read(job.size)
    _alarm(job.seconds + 1)
    sign, answer = _answered(job, body)
    _alarm(0)
    answers.write(_FRAME.pack(sign, len(answer)) + answer)
    answers.flush()


def _answered(job: Job, body: bytes) -> tuple[bytes, bytes]:
    try:
        return b"+", _JOBS[job.name](body, job.url, job.content_type)
    except FeedError as error:
        return b"-", _failure(error.kind, str(error))
    except MemoryError:
        return b"-", _failure(FeedFailure.TOO_LARGE, f"what is at {job.url} takes too much memory to read")
    except Exception as error:  # noqa: BLE001 - whatever hostile bytes bring up in the libraries is told of the bytes
        return b"-", _failure(FeedFailure.MALFORMED, f"what is at {job.url} cannot be read ({type(error).__name__})")


def _failure(kind: FeedFailure, text: str) -> bytes:
    return orjson.dumps({"kind": kind, "text": text})


def _alarm(seconds: float) -> None:
    """Ends this process after so long even if nobody is there any more to do it; 0 calls it off."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds)


def _limit_memory() -> None:
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
