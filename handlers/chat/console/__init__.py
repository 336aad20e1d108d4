"""The terminal as a platform: typed or piped lines in, cards out, everybody an admin.

`run` reads commands from a script, a pipe or a prompt; `post` and `edit` print what a room would see.
"""

from __future__ import annotations

import inspect
import os
import re
import sys
from collections.abc import AsyncGenerator, Collection, Iterator
from contextlib import aclosing, contextmanager
from itertools import count
from pathlib import Path
from typing import TextIO

from rich.console import Console as Terminal
from rich.text import Text

from bot.cards import Card
from bot.errors import ChatError, CliffhangerError
from bot.model import Delivery, Destination
from bot.settings import Settings
from handlers.chat import Answer, Complete, Lost, Request, unheeded
from handlers.chat.console.dress import to_rich, to_text
from handlers.chat.console.lines import lines
from handlers.chat.texts import asked, cut, one_line
from storage import Storage

HERE = Destination(platform="console", room="here")
#: cells of a line where no terminal says its width
WIDTH = 100
#: posted messages that can still tell what an edit changed
REMEMBERED = 1000
LEAVE = ("quit", "exit")


async def open(_: Settings, __: Storage) -> Console:  # noqa: A001 - the name that the registry asks for
    """The console of `run`, whose history outlives it."""
    state = Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state")
    return Console(history=state / "cliffhanger" / "history")


class Console:
    """`script`: where the commands come from, if not from the terminal or pipe that is the standard input.

    `record`: keep what is shown for a `picture`, coloured as on a terminal.
    """

    platform = "console"

    def __init__(
        self,
        script: TextIO | None = None,
        *,
        commands: Collection[str] | None = None,
        history: Path | None = None,
        out: TextIO | None = None,
        record: bool = False,
    ) -> None:
        #: the person here said goodbye; a pipe that has run dry is nobody leaving
        self.left = False
        self._script = script
        self._commands = commands
        self._history = history
        self._terminal = Terminal(
            file=out,
            highlight=False,
            markup=False,
            emoji=False,
            record=record,
            force_terminal=record or None,
            width=WIDTH if record else None,
        )
        self._numbers = count(1)
        self._posted: dict[str, Card] = {}

    async def run(self, answer: Answer, complete: Complete, _: Lost = unheeded) -> None:
        """Answer line by line, until the input ends or says `/quit`, or until nobody reads the answers any more."""
        try:
            await self._converse(answer, complete)
        except BrokenPipeError:
            self.left = True

    async def _converse(self, answer: Answer, complete: Complete) -> None:
        async with aclosing(self._lines(complete)) as read:
            async for line in read:
                if not line.strip() or line.lstrip().startswith("#"):
                    continue
                command, text = asked(line)
                if command in LEAVE:
                    self.left = True
                    return
                if not self._prompts:
                    self.say(f"\n> {one_line(line)}")
                await self._answer(answer, Request(command, text, HERE, asker="operator", admin=True))
        self.left = self._script is None and _is_terminal(sys.stdin)

    async def post(self, delivery: Delivery, card: Card) -> str:
        reference = str(next(self._numbers))
        self._remember(reference, card)
        with _told_on_failure():
            self._show(card, f"posted #{reference}{_room(delivery.destination)}")
        return reference

    async def edit(self, delivery: Delivery, card: Card) -> None:
        before = self._posted.get(delivery.message)
        self._remember(delivery.message, card)
        where = f"#{delivery.message}{_room(delivery.destination)}"
        with _told_on_failure():
            if before is None or (before.outcome, before.title) != (card.outcome, card.title):
                self._show(card, f"{where} now reads")
            else:
                self.say(f"{where} {one_line(card.title)}: {_news(before, card)}")

    async def may_post(self, _: Destination, mention: str = "") -> str:  # noqa: ARG002 - nobody is mentioned
        return ""

    async def close(self) -> None:
        """Nothing is held open."""

    def picture(self, title: str) -> str:
        """All that was shown, as an SVG that asks nobody for fonts; needs `record`."""
        usual = inspect.signature(Terminal.export_svg).parameters["code_format"].default
        template = re.sub(r"@font-face \{\{.*?\}\}\n", "", usual, flags=re.DOTALL)
        return self._terminal.export_svg(title=title, code_format=template)

    def say(self, text: str, style: str = "dim") -> None:
        """Print one line (or several) of the program's own."""
        self._print(Text(text, style=style) if self._terminal.is_terminal else text)

    async def _answer(self, answer: Answer, request: Request) -> None:
        try:
            reply = await answer(request)
        except CliffhangerError as error:
            self._show(Card(title=str(error)))
        else:
            self._show(reply.card)

    @property
    def _prompts(self) -> bool:
        """True where a person types at a terminal."""
        return self._script is None and _is_terminal(sys.stdin) and self._terminal.is_terminal

    def _lines(self, complete: Complete) -> AsyncGenerator[str, None]:
        if not self._prompts:
            return lines(self._script or sys.stdin)
        # Loaded only where somebody types: it takes longer than all the rest of the console.
        from handlers.chat.console.prompt import typed_lines

        return typed_lines(self._known(), complete, self._history)

    def _known(self) -> Collection[str]:
        if self._commands is None:
            from handlers.commands import COMMANDS

            self._commands = tuple(COMMANDS)
        return (*self._commands, LEAVE[0])

    def _remember(self, reference: str, card: Card) -> None:
        self._posted[reference] = card
        if len(self._posted) > REMEMBERED:
            del self._posted[next(iter(self._posted))]

    def _show(self, card: Card, label: str = "") -> None:
        if not self._terminal.is_terminal:
            self._print("\n".join(filter(None, (label, to_text(card, WIDTH)))))
            return
        if label:
            self.say(label)
        self._print(to_rich(card))

    def _print(self, what: object) -> None:
        if isinstance(what, str):
            encoding = getattr(self._terminal.file, "encoding", None) or "utf-8"
            what = what.encode(encoding, "replace").decode(encoding)
            self._terminal.file.write(f"{what}\n")
            self._terminal.file.flush()
        else:
            self._terminal.print(what)


@contextmanager
def _told_on_failure() -> Iterator[None]:
    """What the system says of a message that nobody can be shown, as the promise has it."""
    try:
        yield
    except OSError as error:
        raise ChatError(f"what is shown here goes nowhere: {error.strerror}") from None


def _room(destination: Destination) -> str:
    place = one_line(str(destination).removeprefix("console:"))
    return "" if destination == HERE else f" to {place}"


def _news(before: Card, now: Card) -> str:
    """What the message shows now and did not show before."""
    said = set(before.text.splitlines())
    if changed := [line for line in now.text.splitlines() if line not in said]:
        return cut(one_line(changed[0]), WIDTH * 2)
    old = {line for section in before.sections for line in section.lines}
    new = [line.text for section in now.sections for line in section.lines if line not in old]
    return cut(one_line("now also " + "; ".join(new)), WIDTH * 2) if new else "brought up to date"


def _is_terminal(stream: TextIO | None) -> bool:
    return stream is not None and not stream.closed and stream.isatty()
