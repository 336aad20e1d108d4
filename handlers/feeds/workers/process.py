"""One worker process as its master sees it: a job in, its answer out, a few jobs on their way at a time.

Jobs are answered in their order. When one takes too long, or brings the process down, it fails; those behind it are
given to the next process, which starts when it is needed.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import sys
from collections import deque
from pathlib import Path

from bot.errors import FeedError, FeedFailure
from handlers.feeds.workers.wire import FRAME, Job

#: the folder that holds ours, wherever the bot was started from
_ROOT = str(Path(__file__).resolve().parents[3])
#: bytes that are read ahead, and seconds that a process has to end after its last word
_LIMIT, _LAST_BREATH = 1_000_000, 1.0
#: a job's time is the processor's, or a busy machine would find fault with good feeds; by the clock it has this many
#: times as long
_BUSY = 6
#: the signal that ends a process whose job's time is up
_OVERWORKED = getattr(signal, "SIGPROF", 0)
#: bytes that are not dear to copy
_SMALL = 64_000

Answer = tuple[bytes, bytes]


class _AgainError(Exception):
    """Another's job brought the process down."""


class Worker:
    """At most `depth` jobs on their way, each with `job.seconds` of processor time from when its turn comes."""

    def __init__(self, depth: int) -> None:
        self._places = asyncio.Semaphore(depth)
        self._starting = asyncio.Lock()
        self._running: _Running | None = None

    @property
    def process(self) -> asyncio.subprocess.Process | None:
        return self._running.process if self._running else None

    async def ask(self, job: Job, body: bytes) -> Answer:
        """Sign and answer. Raises FeedError where the job takes too long or brings the process down."""
        async with self._places:
            while True:
                running = await self._ready()
                try:
                    return await running.send(job, body)
                except _AgainError:
                    continue

    async def close(self) -> None:
        """End the process; what is on its way fails."""
        if self._running:
            await self._running.end()
            self._running = None

    async def _ready(self) -> _Running:
        if self._running and self._running.alive:
            return self._running
        async with self._starting:
            if not (self._running and self._running.alive):
                self._running = _Running(await _start())
            return self._running


class _Running:
    """A process from its start to its end."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self.process = process
        self.alive = True
        self._jobs: deque[tuple[Job, asyncio.Future[Answer]]] = deque()
        self._late = False
        self._clock: asyncio.TimerHandle | None = None
        self._reading = asyncio.create_task(self._read())

    def send(self, job: Job, body: bytes) -> asyncio.Future[Answer]:
        answer: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()
        self._jobs.append((job, answer))
        if len(self._jobs) == 1:
            self._wind()
        stdin = self.process.stdin
        assert stdin
        # A small body in one go with its job, which wakes the process once.
        head = job.packed()
        if len(body) > _SMALL:
            stdin.write(head)
            stdin.write(body)
        else:
            stdin.write(head + body)
        return answer

    async def end(self) -> None:
        self._kill()
        await asyncio.shield(self._reading)

    async def _read(self) -> None:
        """Hand out answers until the process is no more; then say so to whoever still waits."""
        stdout = self.process.stdout
        assert stdout
        try:
            while True:
                sign, size = FRAME.unpack(await stdout.readexactly(FRAME.size))
                answer = await stdout.readexactly(size)
                _, waiting = self._jobs.popleft()
                self._wind()
                if not waiting.done():
                    waiting.set_result((sign, answer))
        except (asyncio.IncompleteReadError, ConnectionError, IndexError):
            pass
        finally:
            self.alive = False
            await self._bury()

    async def _bury(self) -> None:
        try:
            async with asyncio.timeout(_LAST_BREATH):
                await self.process.wait()
        except TimeoutError:
            self._kill()
        self._fail()
        with contextlib.suppress(ConnectionError):
            await self.process.communicate()

    def _kill(self) -> None:
        # Only while it runs: a second look at a process that has just ended takes its end away from the loop.
        if self.process.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                self.process.kill()

    def _fail(self) -> None:
        if self._clock:
            self._clock.cancel()
        for place, (job, waiting) in enumerate(self._jobs):
            if not waiting.done():
                waiting.set_exception(_AgainError() if place else self._failure(job))
        self._jobs.clear()

    def _failure(self, job: Job) -> FeedError:
        late = self._late or self.process.returncode == -_OVERWORKED
        what = "takes too long to read" if late else "brings its reader down"
        return FeedError(FeedFailure.MALFORMED, f"what is at {job.url} {what}")

    def _wind(self) -> None:
        """The next job's time begins."""
        if self._clock:
            self._clock.cancel()
            self._clock = None
        if self._jobs:
            self._clock = asyncio.get_running_loop().call_later(_BUSY * self._jobs[0][0].seconds, self._overdue)

    def _overdue(self) -> None:
        self._late = True
        self._kill()


async def _start() -> asyncio.subprocess.Process:
    """A new process, away from our signals (Ctrl-C is ours to answer) and from our environment (it holds tokens)."""
    return await asyncio.create_subprocess_exec(
        sys.executable,
        "-P",
        "-c",
        "import sys; sys.path.insert(0, sys.argv[1]); from handlers.feeds.workers.program import serve; serve()",
        _ROOT,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        limit=_LIMIT,
        env={name: os.environ[name] for name in ("PATH", "LD_LIBRARY_PATH", "SYSTEMROOT") if name in os.environ},
        start_new_session=True,
    )
