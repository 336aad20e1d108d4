"""`replay`: entries through the whole mind in date order, in memory: the alerts as posted, then each show's verdict."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from typing import Any

from bot.cards.words import counted, sentenced
from bot.claims import Behind, estimated, read
from bot.decisions import decide
from bot.errors import SettingsError
from bot.model import (
    EVERY_SHOW,
    LONG_AGO,
    Alert,
    Article,
    Changes,
    Delivery,
    Destination,
    Memory,
    Show,
    Stance,
    Subscription,
    Verdict,
    fingerprint,
)
from bot.settings import Settings
from bot.shows import mentioned, named
from bot.verdicts import Weighed, account, judge
from handlers.commandline import inputs
from handlers.commandline.waiting import waiting
from handlers.delivery.rounds import Rounds
from handlers.readers import listener
from storage import Storage, open_storage

#: Which of an article's claims says how the article stands to the verdict.
STANCES = (Stance.SUPPORTS, Stance.OPPOSES, Stance.EARLIER, Stance.UNRELATED)

#: the one who takes what is due
HEARER = "replay"


@dataclass(frozen=True, slots=True)
class Told:
    """An alert as it would have been posted: with the verdict that it told and the entry that caused it."""

    alert: Alert
    verdict: Verdict
    entry: str


@dataclass(frozen=True, slots=True)
class Row:
    """One article's part in a show's verdict."""

    article: Article
    stance: Stance
    origin: str = ""
    outcome: str = ""
    seasons: tuple[int, ...] = ()
    reason: str = "says nothing on the matter"
    lean: str = ""


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", metavar="FILE", help="text, HTML, a feed, or JSON Lines")
    parser.add_argument(
        "--track", action="append", default=[], metavar="SHOW", help="a show to look for, as behind /track"
    )
    parser.add_argument("--rules", action="store_true", help="read by the rules alone, without the trained reader")
    parser.add_argument("--json", action="store_true", help="one object a line")


async def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Replay the files, and print what a room would have seen and what is believed in the end."""
    loaded = [given for name in arguments.files for given in await inputs.load(name, arguments.track, settings)]
    shows = {show.id: show for given in loaded for show in given.tracked}
    if not shows:
        raise SettingsError("name at least one show to look for: replay FILE --track 'Hit & Run'")
    articles = in_order(_told_apart(given.article for given in loaded))
    with waiting(len(articles)) as through:
        told, memory = await replay(through(articles), tuple(shows.values()), listener(arguments.rules))
    write = _write_json if arguments.json else _write_text
    for line in write(told, memory, articles):
        sys.stdout.write(f"{line}\n")
    return 0


def _told_apart(articles: Iterable[Article]) -> Iterator[Article]:
    """Each article once, and none under the id of another."""
    known: dict[str, Article] = {}
    for article in articles:
        if known.setdefault(article.entry, article) is article:
            yield article
        elif known[article.entry] != article:
            other = replace(article, entry=f"{article.entry}#{fingerprint(article.title, article.text)}")
            if known.setdefault(other.entry, other) is other:
                yield other


def in_order(articles: Iterable[Article]) -> list[Article]:
    """By date of publication; an undated text by the date that it was written at the earliest, as far as it tells."""
    return sorted(articles, key=lambda article: (now_of(article), article.entry))


def now_of(article: Article) -> datetime:
    """When a reader would have come upon it."""
    if article.published is not None:
        return article.published
    written = estimated(article)
    return datetime.combine(written.last, time(), UTC) if written else LONG_AGO + timedelta(days=366)


async def replay(
    articles: Iterable[Article], shows: tuple[Show, ...], behind: Behind | None = None
) -> tuple[list[Told], Memory]:
    """Let a room that subscribes to every show hear of the articles one by one. Returns its alerts and the memory."""
    storage = await open_storage("memory:")
    rounds = Rounds(storage, HEARER)
    told: list[Told] = []
    await storage.save(Changes((*shows, Subscription(Destination("console", room="here"), show=EVERY_SHOW))))
    memory = await storage.recall({show.id for show in shows})
    for article in articles:
        now = now_of(article)
        await storage.save(decide([read(article, shows, behind)], memory, now))
        memory = await storage.recall({show.id for show in shows})
        await rounds.spread()
        told.extend([_told(memory.about(delivery.show), delivery, article) for delivery in await _posted(storage, now)])
    await storage.close()
    return told, memory


async def _posted(storage: Storage, now: datetime) -> list[Delivery]:
    """What is due is posted or edited; what was posted."""
    due = await storage.due(now, 1, HEARER, lease=60)
    for delivery in due:
        await storage.tick(replace(delivery, shown=delivery.wanted, message="heard"))
    return [delivery for delivery in due if not delivery.message]


def _told(memory: Memory, delivery: Delivery, article: Article) -> Told:
    alert = next(alert for alert in memory.alerts if alert.key == delivery.alert)
    assert memory.verdict is not None
    return Told(alert, memory.verdict, article.entry)


def rows(show: Show, memory: Memory, articles: Sequence[Article]) -> list[Row]:
    """Each article that names the show, in date order, with what it says and how that counted."""
    weighed: dict[str, list[Weighed]] = {}
    for row in account(show, memory.claims):
        weighed.setdefault(row.claim.evidence.entry, []).append(row)
    found = []
    for article in articles:
        if said := weighed.get(article.entry):
            best = min(said, key=lambda row: STANCES.index(row.stance))
            claim = best.claim
            found.append(
                Row(article, best.stance, claim.origin, claim.outcome, claim.seasons, best.reason, _lean(said))
            )
        elif mentioned(f"{article.title}\n{article.text}", (show,)):
            found.append(Row(article, Stance.UNRELATED))
    return found


def _lean(said: Iterable[Weighed]) -> str:
    return next((row.claim.lean.value for row in said if row.claim.lean), "")


def _write_json(told: Iterable[Told], memory: Memory, articles: Sequence[Article]) -> Iterator[str]:
    for item in told:
        verdict = item.verdict
        yield _json(
            type="alert",
            show=_title(memory, item.alert.show),
            change=item.alert.change,
            outcome=verdict.outcome,
            seasons=verdict.seasons,
            standing=verdict.standing,
            entry=item.entry,
        )
    for show in memory.shows:
        yield _json(type="verdict", show=_title(memory, show.id), **_verdict_fields(show, memory, articles))


def _verdict_fields(show: Show, memory: Memory, articles: Sequence[Article]) -> dict[str, Any]:
    verdict = memory.about(show.id).verdict or judge(show, ())
    return {
        "outcome": verdict.outcome,
        "seasons": verdict.seasons,
        "network": verdict.network,
        "standing": verdict.standing,
        "disputed": verdict.disputed,
        "since": str(verdict.since) if verdict.since else None,
        "sources": [_source_fields(row) for row in rows(show, memory, articles)],
    }


def _source_fields(row: Row) -> dict[str, Any]:
    article = row.article
    return {
        "entry": article.entry,
        "url": article.url,
        "title": article.title,
        "publisher": article.publisher,
        "origin": row.origin,
        "published": article.published.date().isoformat() if article.published else None,
        "outcome": row.outcome or None,
        "stance": row.stance,
    }


def _write_text(told: Iterable[Told], memory: Memory, articles: Sequence[Article]) -> Iterator[str]:
    told = list(told)
    yield sentenced(f"{counted(len(articles), 'article')} read, {counted(len(told), 'alert')}")
    for item in told:
        headline = _sentence(item.verdict, item.alert.change)
        yield f"\nALERT  {_title(memory, item.alert.show)}: {headline}  [{item.entry}]"
    for show in memory.shows:
        verdict = memory.about(show.id).verdict or judge(show, ())
        yield f"\n{_title(memory, show.id)}: {_sentence(verdict, verdict.outcome)}"
        for row in rows(show, memory, articles):
            said = f"{row.outcome}{in_words(row.seasons)}" if row.outcome else "nothing"
            said += f", {row.lean}" if row.lean else ""
            yield f"  {row.stance:<10} {said:<31} {row.article.entry}: {row.reason}"


def _sentence(verdict: Verdict, word: str) -> str:
    parts = [f"{word}{in_words(verdict.seasons)}"]
    parts += [f"by {verdict.network}"] if verdict.network else []
    parts += [str(verdict.since)] if verdict.since else []
    parts += [str(verdict.standing)] if verdict.standing else []
    return ", ".join([*parts, *(["disputed"] if verdict.disputed else [])])


def in_words(seasons: Sequence[int]) -> str:
    """` (season 2)`; empty where none is named."""
    return f" (season {', '.join(str(season) for season in seasons)})" if seasons else ""


def _title(memory: Memory, show: str) -> str:
    return next(named(kept, memory.shows) for kept in memory.shows if kept.id == show)


def _json(**fields: Any) -> str:
    return json.dumps(fields, ensure_ascii=False)
