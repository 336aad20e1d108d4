"""What a person types at a terminal, line by line, with history and completion."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Collection, Iterator
from contextlib import suppress
from pathlib import Path

from prompt_toolkit import PromptSession
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.history import FileHistory, History, InMemoryHistory
from prompt_toolkit.patch_stdout import patch_stdout

from handlers.chat import Complete
from handlers.chat.texts import one_line


class Names(Completer):
    """Names of commands and, behind a command, what `complete` knows."""

    def __init__(self, commands: Collection[str], complete: Complete) -> None:
        self._commands = sorted(commands)
        self._complete = complete

    def get_completions(self, _: Document, __: CompleteEvent) -> Iterator[Completion]:
        """Nothing: the names are found asynchronously."""
        yield from ()

    async def get_completions_async(self, document: Document, _: CompleteEvent) -> AsyncGenerator[Completion, None]:
        command, space, typed = document.text_before_cursor.lstrip().partition(" ")
        if space:
            found = await self._complete(command.removeprefix("/").casefold(), typed.lstrip())
            for name in found:
                yield Completion(one_line(name), start_position=-len(typed.lstrip()))
            return
        slash = "" if command and not command.startswith("/") else "/"
        for name in self._commands:
            if name.startswith(command.removeprefix("/").casefold()):
                yield Completion(slash + name, start_position=-len(command))


async def typed_lines(commands: Collection[str], complete: Complete, history: Path | None) -> AsyncGenerator[str, None]:
    """Lines until Ctrl-D, Ctrl-C or the terminal's closing. Whatever is printed meanwhile appears above the prompt."""
    session: PromptSession[str] = PromptSession(history=_history(history), completer=Names(commands, complete))
    # A terminal that was closed can be neither read nor written.
    with suppress(OSError), patch_stdout(raw=True), suppress(EOFError, KeyboardInterrupt):
        while True:
            # The program's own handler of Ctrl-C stays; at the prompt, Ctrl-C is a key.
            yield await session.prompt_async("> ", handle_sigint=False)


def _history(path: Path | None) -> History:
    """The history in this file; in memory where there is none or it cannot be written."""
    if path is None:
        return InMemoryHistory()
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        path.touch(mode=0o600)
    except OSError:
        return InMemoryHistory()
    return FileHistory(str(path))
