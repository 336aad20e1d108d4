"""Processes of the program: started by the nursery, watched, and killed with all that they started."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

from benchmarks.crashes.wire import ROOT


@dataclass
class Worker:
    """One process."""

    number: int
    ended: asyncio.Future[int]

    def kill(self, how: signal.Signals = signal.SIGKILL) -> None:
        with suppress(ProcessLookupError):
            if how is signal.SIGKILL:
                os.killpg(self.number, how)
            else:
                os.kill(self.number, how)

    async def wait(self, seconds: float) -> int | None:
        """Its exit code (-9: killed); None where it still runs after these seconds."""
        try:
            return await asyncio.wait_for(asyncio.shield(self.ended), seconds)
        except TimeoutError:
            return None


@dataclass
class Workers:
    """Starts processes in this folder."""

    folder: Path
    nursery: asyncio.subprocess.Process
    _names: count[int] = field(default_factory=lambda: count(1))
    _started: dict[str, asyncio.Future[int]] = field(default_factory=dict)
    _ended: dict[str, asyncio.Future[int]] = field(default_factory=dict)

    async def start(self, environment: Mapping[str, str]) -> Worker:
        assert self.nursery.stdin is not None
        name, loop = str(next(self._names)), asyncio.get_running_loop()
        self._started[name], self._ended[name] = loop.create_future(), loop.create_future()
        ended = self._ended[name]
        order = {"name": name, "environment": dict(environment), "folder": str(self.folder)}
        self.nursery.stdin.write(f"{json.dumps(order)}\n".encode())
        number = await self._started[name]
        return Worker(number, ended)

    async def listen(self) -> None:
        assert self.nursery.stdout is not None
        async for line in self.nursery.stdout:
            words: dict[str, Any] = json.loads(line)
            if "process" in words:
                self._started.pop(words["name"]).set_result(words["process"])
            elif "ended" in words:
                self._ended.pop(words["name"]).set_result(words["ended"])


@asynccontextmanager
async def open_workers(folder: Path) -> AsyncIterator[Workers]:
    """A nursery for as long as the block runs; what it started and still runs is killed at the end."""
    nursery = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "benchmarks.crashes.nursery",
        cwd=ROOT,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    assert nursery.stdout is not None
    await nursery.stdout.readline()
    workers = Workers(folder, nursery)
    listening = asyncio.create_task(workers.listen())
    try:
        yield workers
    finally:
        assert nursery.stdin is not None
        nursery.stdin.close()
        await nursery.wait()
        await listening
