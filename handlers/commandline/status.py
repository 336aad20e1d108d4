"""`status SHOW`: the verdict in the store, now or as it could be known on a day gone by."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, time
from typing import Any

from bot import shows as catalogue
from bot.cards import status_card
from bot.errors import AskError, SettingsError
from bot.model import Claim, Memory, Show, Stance, Verdict, When
from bot.settings import Settings
from bot.verdicts import Weighed, account, judge
from handlers.clock import utc_now
from storage import open_storage, with_options

#: the strongest first: an article stands to the verdict as its strongest claim does
_STANCES = list(Stance)


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("show", nargs="+", metavar="SHOW", help="a title or an alias")
    parser.add_argument("--at", metavar="DATE", help="as it could be known on that day: 2021-09-20, 2021-09 or 2021")
    parser.add_argument("--json", action="store_true", help="one object")


async def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Print the verdict. Raises AskError where no such show is tracked."""
    at = _moment(arguments.at)
    storage = await open_storage(with_options(settings.storage_url, mode="ro"))
    try:
        show = _found(" ".join(arguments.show), await storage.shows())
        memory = (await storage.recall({show.id})).about(show.id)
    finally:
        await storage.close()
    claims = [claim for claim in memory.claims if at is None or _known(claim, at)]
    verdict = judge(show, claims, made=at or utc_now())
    sys.stdout.write(_json(show, verdict, claims) if arguments.json else _text(show, verdict, claims, memory))
    return 0


def _moment(text: str | None) -> datetime | None:
    """The end of that day, month or year."""
    if text is None:
        return None
    try:
        return datetime.combine(When.parse(text).last, time.max, UTC)
    except ValueError:
        raise SettingsError(f"--at: not a day, month or year such as 2021-09-20, 2021-09 or 2021: {text!r}") from None


def _found(name: str, shows: tuple[Show, ...]) -> Show:
    if show := catalogue.find(name, shows):
        return show
    near = ", ".join(show.title for show in catalogue.closest(name, shows))
    hint = f"did you mean {near}?" if near else "track it with /track TITLE or in shows.toml"
    raise AskError(f"no show is tracked as {name!r}; {hint}")


def _known(claim: Claim, at: datetime) -> bool:
    """Whether a reader could have known of it by then."""
    published = claim.evidence.published
    return published is not None and published <= at


def _text(show: Show, verdict: Verdict, claims: list[Claim], memory: Memory) -> str:
    from handlers.chat.console.dress import to_text

    number = memory.verdict.number if memory.verdict else 1
    weighed = account(show, claims)
    card = status_card(show, replace(verdict, number=number), weighed, checked=verdict.made, now=verdict.made)
    return f"{to_text(replace(card, buttons=()), 100)}\n"


def _json(show: Show, verdict: Verdict, claims: list[Claim]) -> str:
    fields = {
        "show": show.title,
        "outcome": verdict.outcome,
        "seasons": verdict.seasons,
        "network": verdict.network,
        "standing": verdict.standing,
        "disputed": verdict.disputed,
        "since": str(verdict.since) if verdict.since else None,
        "sources": [_source(row) for row in _articles(account(show, claims))],
    }
    return f"{json.dumps(fields, ensure_ascii=False)}\n"


def _articles(weighed: Iterable[Weighed]) -> Iterable[Weighed]:
    """Of each article one claim, that which says how the article stands to the verdict; the newest article first."""
    best: dict[str, Weighed] = {}
    for row in weighed:
        article = row.claim.evidence.url or row.claim.evidence.entry
        best[article] = min(best.get(article, row), row, key=lambda row: _STANCES.index(row.stance))
    return best.values()


def _source(row: Weighed) -> dict[str, Any]:
    claim, evidence = row.claim, row.claim.evidence
    return {
        "url": evidence.url,
        "title": evidence.title,
        "publisher": evidence.publisher,
        "origin": claim.origin,
        "published": evidence.published.isoformat() if evidence.published else None,
        "outcome": claim.outcome,
        "seasons": claim.seasons,
        "stance": row.stance,
        "quote": evidence.quote,
    }
