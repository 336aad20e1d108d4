"""A worker's whole life: jobs from its standard input in, answers to its standard output out, until the input ends."""

from __future__ import annotations

import contextlib
import gc
import signal
import sys
from collections.abc import Callable, Mapping
from typing import BinaryIO

from bot.errors import FeedError, FeedFailure
from handlers.feeds.workers.wire import FRAME, Job, pack_failure, pack_feed, pack_links, pack_page

#: bytes of address space of one worker
MEMORY = 1_500_000_000


def _feed(body: bytes, url: str, content_type: str) -> bytes:
    from handlers.feeds.parsing import parse_feed

    return pack_feed(parse_feed(body, url, content_type))


def _page(body: bytes, url: str, _: str) -> bytes:
    from handlers.feeds.pages import extract_page

    return pack_page(extract_page(body, url))


def _links(body: bytes, url: str, _: str) -> bytes:
    from handlers.feeds.discovery import find_feeds

    return pack_links(find_feeds(body, url))


#: a job's name → what does it; each brings its libraries with it when first needed
JOBS: Mapping[str, Callable[[bytes, str, str], bytes]] = {"feed": _feed, "page": _page, "links": _links}


def serve() -> None:
    """Take jobs until the input ends."""
    _limit_memory()
    # Next to nothing of what a job leaves behind is of the kind looked for; a look takes longer than many jobs.
    gc.set_threshold(50_000, 20, 50)
    jobs, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr
    while head := jobs.readline():
        _serve_one(Job.unpacked(head), jobs, answers)


def _serve_one(job: Job, jobs: BinaryIO, answers: BinaryIO) -> None:
    body = jobs.read(job.size)
    _alarm(job.seconds)
    sign, answer = _answered(job, body)
    _alarm(0)
    answers.write(FRAME.pack(sign, len(answer)) + answer)
    answers.flush()


def _answered(job: Job, body: bytes) -> tuple[bytes, bytes]:
    try:
        return b"+", JOBS[job.name](body, job.url, job.content_type)
    except FeedError as error:
        return b"-", pack_failure(error.kind, str(error))
    except MemoryError:
        return b"-", pack_failure(FeedFailure.TOO_LARGE, f"what is at {job.url} takes too much memory to read")
    except Exception as error:  # noqa: BLE001 - whatever hostile bytes bring up in the libraries is told of the bytes
        text = f"what is at {job.url} cannot be read ({type(error).__name__})"
        return b"-", pack_failure(FeedFailure.MALFORMED, text)


def _alarm(seconds: float) -> None:
    """Ends this process by SIGPROF after so much work, whoever waits for it; 0 calls it off."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_PROF, seconds)


def _limit_memory() -> None:
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
