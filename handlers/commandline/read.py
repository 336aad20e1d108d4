"""`read`: the claims in one article, each with its sentence and its rule, then what was set aside and why."""

from __future__ import annotations

import argparse
import json
import sys
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from bot import sources
from bot.claims import read
from bot.errors import SettingsError
from bot.model import Certainty, Claim, Lean, Outcome, Reading, SetAside, Show, Voice
from bot.second import ORIGIN
from bot.settings import Settings
from bot.shows import named
from handlers.commandline import inputs
from handlers.commandline.waiting import waiting
from handlers.readers import listener

_WIDTH = 96
_SAYS = {
    Voice.NETWORK: "the network",
    Voice.OUTLET: "another publisher",
    Voice.ARTICLE: "the article itself",
    Voice.CREATOR: "its makers",
    Voice.CAST: "its cast",
    Voice.INSIDER: "insiders",
    Voice.FANS: "fans",
}
_LEANS = {Lean.HOPEFUL: ", hopeful", Lean.DOUBTFUL: ", doubtful", Lean.NEITHER: ""}


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file", metavar="FILE-or-URL", help="text (its first line is the title), HTML, a feed, or JSON Lines"
    )
    parser.add_argument(
        "--track",
        action="append",
        default=[],
        metavar="SHOW",
        help="a show to look for, as behind /track: 'Utopia (2013) on Channel 4'; may be repeated",
    )
    parser.add_argument("--published", metavar="DATE", help="when it was published, where it does not tell: 2021-09-20")
    parser.add_argument("--rules", action="store_true", help="read by the rules alone, without the trained reader")
    parser.add_argument("--json", action="store_true", help="one object a line")


async def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Print what the articles claim about the tracked shows."""
    write = _objects if arguments.json else _sentences
    behind = listener(arguments.rules)
    for given in await inputs.load(arguments.file, arguments.track, settings):
        if not given.tracked:
            raise SettingsError("name at least one show to look for: read FILE --track 'Hit & Run'")
        article = given.article
        if arguments.published:
            article = replace(article, published=_moment(arguments.published))
        with waiting(1):
            reading = read(article, given.tracked, behind)
        for line in write(reading, given.tracked):
            sys.stdout.write(f"{line}\n")
    return 0


def _moment(text: str) -> Any:
    try:
        return inputs.moment(text)
    except ValueError:
        raise SettingsError(f"--published: not a date of the form 2021-09-20: {text!r}") from None


def _objects(reading: Reading, shows: Sequence[Show]) -> Iterator[str]:
    titles = {show.id: named(show, shows) for show in shows}
    for claim in reading.claims:
        fields = {
            "type": "claim",
            "show": titles[claim.show],
            "outcome": claim.outcome,
            "seasons": claim.seasons,
            "certainty": claim.certainty,
            "asserted_by": claim.asserted_by,
            "origin": claim.origin,
            "as_of": str(claim.as_of) if claim.as_of else None,
            "quote": claim.evidence.quote,
            "rule": claim.rule,
            "network": claim.network,
            "background": claim.background,
        }
        yield json.dumps(fields, ensure_ascii=False)
    for aside in reading.set_aside:
        fields = {"show": titles[aside.show], "quote": aside.evidence.quote, "reason": aside.reason, "rule": aside.rule}
        yield json.dumps({"type": "set_aside", **fields}, ensure_ascii=False)


def _sentences(reading: Reading, shows: Sequence[Show]) -> Iterator[str]:
    article = reading.article
    yield article.title or article.entry
    yield "  ".join(part for part in (article.publisher, article.published and f"{article.published:%Y-%m-%d}") if part)
    for show in shows:
        claims = [claim for claim in reading.claims if claim.show == show.id]
        asides = [aside for aside in reading.set_aside if aside.show == show.id]
        if not claims and not asides:
            yield f"\n{named(show, shows)}: nothing on whether it comes back."
            continue
        yield f"\n{named(show, shows)}"
        for claim in sorted(claims, key=lambda claim: claim.background):
            yield from _claim(claim)
        if asides:
            yield "\n  Set aside:"
            yield from _asides(asides)


def _claim(claim: Claim) -> Iterator[str]:
    seasons = f", season {' and '.join(map(str, claim.seasons))}" if claim.seasons else ""
    told = ", told as history" if claim.background else ""
    outcome = f"PERHAPS {claim.outcome.upper()}" if claim.hints else claim.outcome.upper()
    yield f"\n  {outcome}{seasons}{_LEANS[claim.lean]}{told}"
    yield from _quoted(claim.evidence.quote)
    yield f"    says {_SAYS[claim.asserted_by]}{_when(claim)}; on the word of {_origin(claim.origin)}"
    yield f"    read by the rule “{claim.rule}”{_sure(claim)}"


def _when(claim: Claim) -> str:
    return f", as of {claim.as_of}" if claim.as_of else ""


def _origin(origin: str) -> str:
    if origin == ORIGIN:
        return "nobody but a reader behind the rules, which is never more than a rumour"
    source = sources.SOURCES.get(origin)
    if source:
        return source.name
    return "nobody who is known" if origin.startswith("entry:") else origin.removeprefix("site:")


def _sure(claim: Claim) -> str:
    if claim.hints:
        return "; it may be a season's end, and decides nothing until a last season is announced"
    if claim.certainty is Certainty.SPECULATED:
        return "; speculation"
    return "; says that an earlier report is wrong" if claim.refutes and claim.outcome is Outcome.UNDECIDED else ""


def _asides(asides: Iterable[SetAside]) -> Iterator[str]:
    for aside in asides:
        yield from _quoted(aside.evidence.quote)
        yield f"    ({aside.reason})"


def _quoted(quote: str) -> Iterator[str]:
    yield from textwrap.wrap(f"“{' '.join(quote.split())}”", _WIDTH, initial_indent="    ", subsequent_indent="     ")
