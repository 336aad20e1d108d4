"""`python -m bot COMMAND`: from a command line to the module under `handlers/commandline/` that carries it out.

To add a command: write one module there with `arguments(parser)` and `async run(arguments, settings) -> exit code`,
and add one row to `COMMANDS`. Nothing is imported but what the named command needs.
"""

from __future__ import annotations

import argparse
import asyncio
import errno
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from difflib import get_close_matches
from importlib import import_module
from keyword import iskeyword
from typing import NoReturn

from bot.errors import CliffhangerError, SettingsError


@dataclass(frozen=True, slots=True)
class Row:
    """One command: what it does, and whether it wants the operator's settings."""

    summary: str
    configured: bool = True
    #: it tells of slips in the settings itself
    tells: bool = False


COMMANDS = {
    "run": Row("watch the feeds, answer and alert, as .env says; without chat tokens, here in the terminal"),
    "demo": Row("the whole product on sample news, with no account and no network", configured=False),
    "read": Row("the claims in one article, each with its sentence and its rule"),
    "replay": Row("entries through the whole mind, by date: the alerts, then each verdict", configured=False),
    "evaluate": Row("labelled entries in, precision and recall out", configured=False),
    "status": Row("the verdict in the store on one show"),
    "deliveries": Row("what waits and what was given up; try again what was"),
    "doctor": Row("check settings, store, feeds and tokens; say the fix for each", tells=True),
    "backup": Row("write the store to one file"),
    "restore": Row("put a backup in the store's place"),
    "migrate-store": Row("copy everything from one store to another, and prove it", configured=False),
    "export": Row("write the feeds as OPML, or feeds, shows and subscriptions as JSON"),
    "import": Row("add the feeds of an OPML file, or what an export holds"),
    "slack-manifest": Row("print the app manifest to paste into Slack"),
}


#: what is missing in these is a fault of ours, not of the installation
OURS = ("bot", "handlers", "storage")
#: where answers go, and nothing more can
_NO_ROOM = (errno.ENOSPC, errno.EFBIG, errno.EIO, errno.EBADF)


class _Parser(argparse.ArgumentParser):
    """One that keeps to our form of an error: one line, saying what to do."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"cliffhanger: {message}; see {self.prog} --help\n")


def main(argv: Sequence[str] | None = None) -> int:
    """Carry out one command. Returns 0 when done, 1 when failed, 2 when the command line or settings are wrong."""
    words = list(sys.argv[1:] if argv is None else argv)
    import_module("handlers.streams").open_closed()
    try:
        with asyncio.Runner(loop_factory=import_module("handlers.loops").new_loop) as runner:
            return _written(runner.run(_carry_out(words)))
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] in ("", *OURS):
            raise
        return _complain(f"{error.name} is not installed here: `make install`, then .venv/bin/python -m bot", 1)
    except SettingsError as error:
        return _complain(error, 2)
    except CliffhangerError as error:
        return _complain(error, 1)
    except BrokenPipeError:
        # Whoever read our output has left, and need not be told.
        _let_go()
        return 1
    except OSError as error:
        if error.errno not in _NO_ROOM:
            raise
        _let_go()
        return _complain(f"the answer cannot be written: {error.strerror}", 1)
    except KeyboardInterrupt:
        return 130


def _written(code: int) -> int:
    """The code, once all is written: Python would tell of what cannot be only as it ends, and in its own words."""
    sys.stdout.flush()
    return code


async def _carry_out(words: list[str]) -> int:
    name = next((word for word in words if not word.startswith("-")), "")
    parser = _Parser(
        prog="cliffhanger", description="Tells people on Discord and Slack whether a TV show is coming back."
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    for command, row in COMMANDS.items():
        commands.add_parser(command, help=row.summary, description=f"{row.summary[:1].upper()}{row.summary[1:]}.")
    if name not in COMMANDS:
        version = import_module("handlers.versions").own_version()
        parser.add_argument("--version", action="version", version=f"Cliffhanger {version}")
        # What stands before the command is ours to judge; what follows an unknown one is not.
        parser.parse_args(words[: words.index(name)] if name else words)
        parser.error(_unknown(name) if name else "the following arguments are required: COMMAND")
    # Not before it is known that somebody is asked something: the libraries may be missing, or slow to load.
    from bot.settings import Settings, load, slips

    module = import_module(f"handlers.commandline.{name.replace('-', '_')}{'_' * iskeyword(name)}")
    module.arguments(commands.choices[name])
    arguments = parser.parse_args(words)
    row = COMMANDS[name]
    settings = load() if row.configured else Settings.model_construct()
    for slip in slips() if row.configured and not row.tells else ():
        sys.stderr.write(f"cliffhanger: {slip}\n")
    return int(await module.run(arguments, settings))


def _let_go() -> None:
    """What is left to write goes nowhere, else Python would try it once more as it ends, and complain."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _unknown(name: str) -> str:
    nearest = get_close_matches(name.casefold(), COMMANDS, 1)
    return f"there is no command {name!r}{f' (did you mean {nearest[0]}?)' if nearest else ''}"


def _complain(error: object, code: int) -> int:
    sys.stderr.write(f"cliffhanger: {' '.join(str(error).split())}\n")
    return code


if __name__ == "__main__":
    sys.exit(main())
