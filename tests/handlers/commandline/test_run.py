"""`run` as an operator starts it: from files, on real sockets, ended by signals."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

from benchmarks.crashes.wire import Wire, prepare, serving, show_titles
from bot.model import Memory
from storage import open_storage
from tests.fakes.discord import Discord

#: seconds within which it must have ended
CLEAN = 5
#: seconds that a test waits for what it is to say
PATIENCE = 60


@contextmanager
def running(folder: Path, environment: dict[str, str]) -> Iterator[subprocess.Popen[str]]:
    with (folder / "errors.txt").open("w") as errors:
        process = subprocess.Popen(
            [sys.executable, "-m", "bot", "run"],
            cwd=folder,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
        )
    # Whoever waits for a line that never comes hears of it.
    patience = threading.Timer(PATIENCE, process.kill)
    patience.start()
    try:
        yield process
    finally:
        patience.cancel()
        process.kill()
        process.communicate()


def read_until(process: subprocess.Popen[str], wanted: str) -> str:
    """What is printed up to the line with this in it."""
    assert process.stdout is not None
    lines = []
    for line in process.stdout:
        lines.append(line)
        if wanted in line:
            return "".join(lines)
    raise AssertionError(f"it ended without saying {wanted!r}: {''.join(lines)}")


def say(process: subprocess.Popen[str], line: str) -> None:
    assert process.stdin is not None
    process.stdin.write(f"{line}\n")
    process.stdin.flush()


async def recall(folder: Path) -> tuple[Memory, Mapping[str, int]]:
    storage = await open_storage(f"tinydb:{folder / 'store.json'}")
    try:
        return await storage.recall({show.id for show in await storage.shows()}), await storage.tally()
    finally:
        await storage.close()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_it_alerts_answers_and_ends_cleanly_with_everything_saved(tmp_path: Path, number: signal.Signals) -> None:
    wire = Wire(show_titles(3))
    title = wire.titles[0]
    with serving(wire) as port, running(tmp_path, prepare(tmp_path, port, wire.titles)) as process:
        say(process, "/health")
        read_until(process, "UTC")
        # The first sight of the feed is silent; it is over when the feed says that it was read.
        while " ago" not in _answer(process, "/feeds"):
            pass
        wire.publish(1)
        read_until(process, f"[CANCELLED] {title}")
        say(process, f"/status {title}")
        assert "NBC has cancelled the show" in read_until(process, "Newest source")
        begun = time.monotonic()
        process.send_signal(number)
        assert process.wait(timeout=CLEAN * 2) == 0
        assert time.monotonic() - begun < CLEAN
    memory, tally = asyncio.run(recall(tmp_path))
    assert [verdict.outcome for verdict in memory.verdicts] == ["cancelled"]
    assert (tally["posted"], tally["waiting"]) == (1, 0)
    assert "Traceback" not in (tmp_path / "errors.txt").read_text()


def _answer(process: subprocess.Popen[str], command: str) -> str:
    say(process, command)
    say(process, "/help status")
    return read_until(process, "/help status")


def test_a_second_process_is_kept_out(tmp_path: Path) -> None:
    wire = Wire(show_titles(1))
    with serving(wire) as port, running(tmp_path, environment := prepare(tmp_path, port, wire.titles)) as process:
        _answer(process, "/health")
        second = subprocess.run(
            [sys.executable, "-m", "bot", "run"],
            cwd=tmp_path,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=30,
            check=False,
        )
        assert second.returncode == 1
        assert second.stderr.startswith("cliffhanger: ")
        assert second.stderr.count("\n") == 1


def started(folder: Path, stdin: int) -> subprocess.Popen[str]:
    """With nothing but its defaults."""
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": os.environ["PYTHONPATH"], "HOME": str(folder)}
    pipe = subprocess.PIPE
    command = [sys.executable, "-m", "bot", "run"]
    return subprocess.Popen(command, cwd=folder, env=environment, stdin=stdin, stdout=pipe, stderr=pipe, text=True)


def test_a_goodbye_in_a_pipe_ends_it(tmp_path: Path) -> None:
    with started(tmp_path, subprocess.PIPE) as process:
        said, errors = process.communicate("/track Lost\n/quit\n/track Fringe\n", timeout=PATIENCE)
    assert process.returncode == 0
    assert "Lost" in said
    assert "Fringe" not in said
    assert "Traceback" not in errors


def test_answers_that_nobody_reads_on_end_it(tmp_path: Path) -> None:
    with started(tmp_path, subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.close()
        say(process, "/shows")
        assert process.stderr is not None
        errors = process.stderr.read()
    assert process.returncode == 1
    assert "stopping" in errors
    assert "Traceback" not in errors


def test_an_input_that_runs_dry_ends_nothing(tmp_path: Path) -> None:
    with started(tmp_path, subprocess.DEVNULL) as process:
        patience = threading.Timer(PATIENCE, process.kill)
        patience.start()
        try:
            assert process.stderr is not None
            assert any("standard input ended" in line for line in process.stderr)
            assert process.poll() is None
            process.send_signal(signal.SIGTERM)
            assert process.wait() == 0
        finally:
            patience.cancel()


#: what stands between the terminal and the program as make does: it is told of the closing, tells nobody, and waits
BETWEEN = """
import fcntl, signal, subprocess, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
signal.signal(signal.SIGHUP, lambda *_: None)
sys.exit(subprocess.call([sys.executable, "-m", "bot", "run"]))
"""


def test_a_terminal_that_is_closed_ends_it(tmp_path: Path) -> None:
    ours, theirs = os.openpty()
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": os.environ["PYTHONPATH"], "HOME": str(tmp_path)}
    with subprocess.Popen(
        [sys.executable, "-c", BETWEEN],
        cwd=tmp_path,
        env={**environment, "TERM": "dumb"},
        stdin=theirs,
        stdout=theirs,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as process:
        patience = threading.Timer(PATIENCE, os.killpg, (process.pid, signal.SIGKILL))
        patience.start()
        try:
            os.close(theirs)
            assert process.stderr is not None
            assert any("no show is tracked" in line for line in process.stderr)
            os.close(ours)
            rest = process.stderr.read()
            assert process.wait() == 0
        finally:
            patience.cancel()
    assert "stopping" in rest
    assert "Traceback" not in rest


async def test_a_refused_token_ends_it_with_the_fix(tmp_path: Path) -> None:
    async with Discord() as discord:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "bot",
            "run",
            cwd=tmp_path,
            env={
                "PATH": os.environ["PATH"],
                "PYTHONPATH": os.environ["PYTHONPATH"],
                "DISCORD_TOKEN": "not-the-token",
                "DISCORD_API_URL": discord.url,
                "LOG_LEVEL": "error",
            },
            stdin=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.PIPE,
        )
        _, errors = await asyncio.wait_for(process.communicate(), PATIENCE)
    last = errors.decode().splitlines()[-1]
    assert process.returncode == 2, errors.decode()
    assert last.startswith("cliffhanger: ")
    assert "DISCORD_TOKEN" in last
    assert "not-the-token" not in errors.decode()
