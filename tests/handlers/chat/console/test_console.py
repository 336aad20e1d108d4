from __future__ import annotations

import asyncio
import os
import pty
import re
import select
import subprocess
import sys
import termios
from dataclasses import replace
from io import FileIO, StringIO, TextIOWrapper
from pathlib import Path

import pytest

from bot.cards import Card, Line, Section
from bot.errors import AskError
from bot.model import Destination, Outcome
from handlers.chat import Reply, Request
from handlers.chat.console import HERE, Console
from tests.handlers.chat.cards import HIT_AND_RUN, delivery


async def echo(request: Request) -> Reply:
    if request.command == "lost":
        raise AskError("There is no show of this name.")
    return Reply(Card(f"{request.command}: {request.text}", text=f"admin {request.admin}, in {request.destination}"))


async def nothing(command: str, typed: str) -> tuple[str, ...]:
    return ()


async def transcript(script: str) -> str:
    out = StringIO()
    await Console(StringIO(script), out=out).run(echo, nothing)
    return out.getvalue()


async def test_each_command_is_echoed_before_its_answer() -> None:
    assert await transcript("/status Hit & Run\nshows\n") == (
        "\n> /status Hit & Run\nstatus: Hit & Run\n  admin True, in console:here\n"
        "\n> shows\nshows:\n  admin True, in console:here\n"
    )


async def test_blank_lines_and_comments_are_skipped() -> None:
    assert await transcript("\n  \n# a comment\n   # another\n") == ""


@pytest.mark.parametrize("leave", ["/quit", "/exit", "quit"])
async def test_quitting_ends_it(leave: str) -> None:
    assert await transcript(f"{leave}\n/status Hit & Run\n") == ""


async def test_a_request_that_cannot_be_answered_says_why() -> None:
    assert "There is no show of this name." in await transcript("/lost Hit & Run")


async def test_a_file_is_a_script(tmp_path: Path) -> None:
    path = tmp_path / "commands.txt"
    path.write_bytes(b"/status Hit & Run\r\n\xff\xfe\n/help")
    out = StringIO()
    with path.open() as script:
        await Console(script, out=out).run(echo, nothing)
    assert "status: Hit & Run" in out.getvalue()
    assert "help:" in out.getvalue()


async def test_a_silent_pipe_neither_holds_up_others_nor_the_end() -> None:
    reading, writing = os.pipe()
    with os.fdopen(reading) as script, os.fdopen(writing, "w") as pipe:
        answered = asyncio.Event()

        async def note(request: Request) -> Reply:
            answered.set()
            return await echo(request)

        running = asyncio.create_task(Console(script, out=StringIO()).run(note, nothing))
        pipe.write("/help\n")
        pipe.flush()
        await asyncio.wait_for(answered.wait(), 5)
        running.cancel()
        with pytest.raises(asyncio.CancelledError):
            await running


ENDS_AT_ONCE = """
import asyncio
from tests.handlers.chat.console.test_console import Console, echo, nothing

async def main():
    await asyncio.wait({asyncio.create_task(Console().run(echo, nothing))}, timeout=0.2)

asyncio.run(main())
"""


@pytest.mark.parametrize("how", ["silent", "empty", "closed"])
def test_any_standard_input_lets_the_program_end(how: str) -> None:
    reading, writing = os.pipe()
    source = {"silent": f"<&{reading}", "empty": "</dev/null", "closed": "<&-"}[how]
    command = ["bash", "-c", f'exec "$0" -c "$1" {source}', sys.executable, ENDS_AT_ONCE]
    done = subprocess.run(command, pass_fds=[reading], timeout=20, check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    os.close(reading)
    os.close(writing)


async def test_a_post_names_its_room_where_it_is_not_the_usual_one() -> None:
    out = StringIO()
    console = Console(StringIO(), out=out)
    assert await console.post(delivery(HERE), HIT_AND_RUN) == "1"
    assert await console.post(delivery(Destination("console", room="tv\x1b[2J")), HIT_AND_RUN) == "2"
    assert "posted #1\n[CANCELLED] Hit & Run is cancelled" in out.getvalue()
    assert "posted #2 to tv\n" in out.getvalue()


async def test_an_edit_says_in_one_line_what_is_new() -> None:
    out = StringIO()
    console = Console(StringIO(), out=out)
    posted = delivery(HERE)
    posted = replace(posted, message=await console.post(posted, HIT_AND_RUN))
    known = HIT_AND_RUN.sections[0]
    out.truncate(0)
    grown = replace(known, lines=(*known.lines, Line("Variety: it is over"), Line("TheWrap: no more")))
    await console.edit(posted, replace(HIT_AND_RUN, sections=(grown,)))
    assert out.getvalue().strip("\0") == ("#1 Hit & Run is cancelled: now also Variety: it is over; TheWrap: no more\n")


async def test_an_edit_that_changes_the_outcome_shows_the_whole_card() -> None:
    out = StringIO()
    console = Console(StringIO(), out=out)
    posted = delivery(HERE)
    posted = replace(posted, message=await console.post(posted, HIT_AND_RUN))
    await console.edit(posted, replace(HIT_AND_RUN, title="Hit & Run is renewed", outcome=Outcome.RENEWED))
    assert "#1 now reads\n[RENEWED] Hit & Run is renewed" in out.getvalue()


async def test_what_an_old_terminal_cannot_show_is_replaced(tmp_path: Path) -> None:
    with TextIOWrapper(FileIO(tmp_path / "out", "w"), encoding="ascii") as out:
        await Console(StringIO(), out=out).post(delivery(HERE), Card("Pokémon", sections=(Section("中文"),)))
    assert (tmp_path / "out").read_text("ascii") == "posted #1\nPok?mon\n  ??\n"


AT_A_TERMINAL = """
import asyncio
from tests.handlers.chat.console.test_console import Console, echo

async def titles(command, typed):
    return tuple(title for title in ("Hit & Run", "Severance") if title.lower().startswith(typed.lower()))

asyncio.run(Console(commands=("status", "shows")).run(echo, titles))
print("left well")
"""


def test_at_a_terminal_names_are_completed_and_ctrl_d_leaves() -> None:
    person, terminal = pty.openpty()
    environment = {**os.environ, "TERM": "xterm", "PROMPT_TOOLKIT_NO_CPR": "1", "COLUMNS": "80", "LINES": "40"}
    command = [sys.executable, "-c", AT_A_TERMINAL]
    program = subprocess.Popen(command, stdin=terminal, stdout=terminal, stderr=terminal, env=environment)
    os.close(terminal)
    _read_until(person, rb"\[0m>")
    os.write(person, b"/stat")
    _read_until(person, b"/status")
    os.write(person, b"\t hi")
    _read_until(person, b"Hit & Run")
    os.write(person, b"\t\r")
    screen = _read_until(person, rb"admin True.*\[0m>")
    assert "status: Hit & Run" in screen
    os.write(person, b"\x04")
    _read_until(person, b"left well")
    assert program.wait(10) == 0
    os.close(person)


STOPPED_AT_A_TERMINAL = """
import asyncio
from tests.handlers.chat.cards import HIT_AND_RUN, delivery
from tests.handlers.chat.console.test_console import HERE, Console, echo, nothing

async def main():
    console = Console(commands=())
    running = asyncio.create_task(console.run(echo, nothing))
    await asyncio.wait({running}, timeout=0.3)
    await console.post(delivery(HERE), HIT_AND_RUN)
    await asyncio.wait({running}, timeout=0.3)
    running.cancel()
    await asyncio.wait({running})

asyncio.run(main())
print("left well")
"""


def test_a_post_appears_above_the_prompt_and_a_stop_leaves_the_terminal_as_it_was() -> None:
    person, terminal = pty.openpty()
    before = termios.tcgetattr(terminal)
    environment = {**os.environ, "TERM": "xterm", "PROMPT_TOOLKIT_NO_CPR": "1"}
    command = [sys.executable, "-c", STOPPED_AT_A_TERMINAL]
    program = subprocess.Popen(command, stdin=terminal, stdout=terminal, stderr=terminal, env=environment)
    screen = _read_until(person, rb"left well")
    assert program.wait(10) == 0
    assert re.search(r"posted #1.*Hit & Run is cancelled.*\x1b\[0m> ?\x1b", screen, re.DOTALL)
    assert termios.tcgetattr(terminal) == before
    os.close(terminal)
    os.close(person)


LOGGING_AT_A_TERMINAL = """
import asyncio
import structlog
from bot.settings import load
from handlers.logs import configure
from tests.handlers.chat.console.test_console import Console, echo, nothing

async def main():
    configure(load())
    running = asyncio.create_task(Console(commands=()).run(echo, nothing))
    await asyncio.wait({running}, timeout=0.3)
    structlog.get_logger().info("feed read")
    await asyncio.wait({running}, timeout=0.3)
    running.cancel()
    await asyncio.wait({running})

asyncio.run(main())
print("left well")
"""


def _logged_at_a_terminal(errors: int | None) -> str:
    """What the terminal shows while a line is logged; `errors`: where standard error goes, if not there too."""
    person, terminal = pty.openpty()
    environment = {**os.environ, "TERM": "xterm", "PROMPT_TOOLKIT_NO_CPR": "1"}
    command = [sys.executable, "-c", LOGGING_AT_A_TERMINAL]
    where = terminal if errors is None else errors
    program = subprocess.Popen(command, stdin=terminal, stdout=terminal, stderr=where, env=environment)
    screen = _read_until(person, rb"left well")
    assert program.wait(10) == 0
    os.close(terminal)
    os.close(person)
    return screen


def test_what_is_logged_appears_where_the_prompt_was_taken_away() -> None:
    erased = r"\x1b\[J"
    assert re.search(rf">[^>]*{erased}[^>]*feed read[^>]*\n[^\n]*> ?\x1b", _logged_at_a_terminal(None))


def test_what_is_logged_to_a_file_stays_there(tmp_path: Path) -> None:
    with (tmp_path / "log").open("w+") as log:
        assert "feed read" not in _logged_at_a_terminal(log.fileno())
        log.seek(0)
        assert "feed read" in log.read()


def _read_until(descriptor: int, wanted: bytes) -> str:
    """What the terminal shows until this pattern is in it; an error after 10 s of silence."""
    shown = b""
    while not re.search(wanted, shown, re.DOTALL):
        assert select.select([descriptor], [], [], 10)[0], shown
        try:
            shown += os.read(descriptor, 65_536)
        except OSError as error:
            raise AssertionError(f"the program has ended: {shown!r}") from error
    return shown.decode()
