"""The code in; the reference pages of the documentation out, so that they cannot say anything else.

commands        the table in `handlers.commands`
command-line    each subcommand's own `--help`
settings        `.env.example`, which a test holds to `bot.settings`
outcomes        the words of `bot.cards.words`
metrics         what `/metrics` tells
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from importlib import import_module
from keyword import iskeyword
from pathlib import Path

from prometheus_client import Metric

from bot.__main__ import COMMANDS as SUBCOMMANDS
from bot.cards.words import OUTCOMES, STANDINGS, TIERS, capital
from bot.model import Outcome, Standing, Tier
from bot.sources import SOURCES
from handlers.commands import COMMANDS
from handlers.metrics import Metrics

ROOT = Path(__file__).parents[1]
#: characters of a line of `--help`
_WIDTH = 100
#: what a card has no need to say
_CONFIRMED = "The network's own word, or two independent trade reports."
_RULE = re.compile(r"^# ── (?P<title>.*?) ─+$")
_SETTING = re.compile(r"^(?P<name>[A-Z_]+)=(?P<value>.*)$")


def write_reference(folder: Path) -> None:
    """Write all pages into this folder."""
    folder.mkdir(exist_ok=True)
    for name, page in PAGES.items():
        text = "\n".join(page()) + "\n"
        path = folder / f"{name}.md"
        # What has not changed is not written, so that Sphinx need not build it again.
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")


def commands() -> Iterator[str]:
    yield from ("# Commands in chat", "")
    yield "Write them with `/` on Discord and in the terminal, after `/cliffhanger` on Slack, or to the bot directly."
    for command in COMMANDS.values():
        yield from ("", f"## `/{command.name}`", "")
        ended = command.summary if command.summary.endswith(("?", ".")) else f"{command.summary}."
        yield capital(ended) + (" For admins." if command.admin else "")
        forms = (f"/{command.name} {text}".rstrip() for text in (command.usage, command.example))
        yield from ("", "```", *dict.fromkeys(forms), "```")
        if command.details:
            yield from ("", command.details)


def command_line() -> Iterator[str]:
    yield from ("# The command line", "")
    yield "`cliffhanger` and `python -m bot` are the same program. Exit codes: 0 done, 1 failed, 2 the command line"
    yield "or a setting is wrong. Errors are one line on standard error."
    for name, row in SUBCOMMANDS.items():
        module = import_module(f"handlers.commandline.{name.replace('-', '_')}{'_' * iskeyword(name)}")
        parser = argparse.ArgumentParser(
            prog=f"cliffhanger {name}",
            description=f"{capital(row.summary)}.",
            formatter_class=lambda prog: argparse.HelpFormatter(prog, width=_WIDTH, max_help_position=28),
        )
        module.arguments(parser)
        yield from ("", f"## `{name}`", "", "```", parser.format_help().rstrip(), "```")


def settings() -> Iterator[str]:
    yield from ("# Settings", "")
    yield "Each is a variable of the environment, or a line of `.env` in the working folder; the environment wins."
    words: list[str] = []
    for line in (ROOT / ".env.example").read_text(encoding="utf-8").splitlines():
        if rule := _RULE.match(line):
            yield from ("", f"## {rule['title']}", "")
            words = []
        elif setting := _SETTING.match(line):
            default = f" (default `{setting['value']}`)" if setting["value"] else ""
            yield f"`{setting['name']}`{default}"
            yield from (f": {' '.join(words) or 'As above.'}", "")
            words = []
        elif line.startswith("# "):
            words.append(line[2:])


def outcomes() -> Iterator[str]:
    yield from ("# Outcomes, standings, publishers", "", "| outcome | in messages |", "|---|---|")
    yield from (f"| `{outcome.value}` | {OUTCOMES[outcome]} |" for outcome in Outcome)
    yield from ("", "| standing | means |", "|---|---|")
    yield from (f"| `{standing.value}` | {STANDINGS[standing] or _CONFIRMED} |" for standing in Standing)
    yield from ("", "| trust | publishers known |", "|---|---|")
    yield from (f"| {TIERS[tier]} | {sum(source.tier is tier for source in SOURCES.values())} |" for tier in Tier)


def metrics() -> Iterator[str]:
    yield from (
        "# Metrics",
        "",
        "At `/metrics` of the board, for Prometheus; `deploy/grafana.json` is a dashboard of them.",
    )
    yield from ("", "| name | kind | what |", "|---|---|---|")
    families: list[Metric] = [family for family in Metrics().registry.collect() if "cliffhanger" in family.name]
    for family in sorted(families, key=lambda family: family.name):
        name = f"{family.name}_total" if family.type == "counter" else family.name
        yield f"| `{name}` | {family.type} | {family.documentation} |"


PAGES = {
    "commands": commands,
    "command-line": command_line,
    "settings": settings,
    "outcomes": outcomes,
    "metrics": metrics,
}
