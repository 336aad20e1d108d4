"""Records for tests, each with sensible values for whatever the test does not care about."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from itertools import count

from bot.model import Certainty, Claim, Evidence, Lean, Outcome, Show, Verdict, Voice, When
from bot.verdicts import judge

SHOW = Show(id="hit-run-2021", title="Hit & Run", year=2021, network="Netflix")
NOW = datetime(2021, 9, 21, 12, tzinfo=UTC)

_entries = count(1)


def day(text: str) -> datetime:
    """Noon of that day, UTC."""
    return datetime.combine(date.fromisoformat(text), time(12), UTC)


def claim(
    outcome: Outcome | str,
    published: str | None = "2021-09-20",
    *,
    origin: str = "deadline",
    seasons: tuple[int, ...] = (),
    as_of: str | None = None,
    show: Show = SHOW,
    background: bool = False,
    certainty: Certainty = Certainty.REPORTED,
    network: str = "Netflix",
    lean: Lean = Lean.NEITHER,
    refutes: bool = False,
    entry: str = "",
) -> Claim:
    """A claim of an article of its own, published at noon of that day."""
    identity = entry or f"entry-{next(_entries)}"
    return Claim(
        show=show.id,
        outcome=Outcome(outcome),
        seasons=seasons,
        certainty=certainty,
        asserted_by=Voice.OUTLET,
        origin=origin,
        as_of=When.parse(as_of) if as_of else None,
        evidence=Evidence(
            entry=identity,
            url=f"https://news.example/{identity}",
            title=f"{show.title}: {outcome}",
            publisher=origin,
            published=day(published) if published else None,
            quote=f"{show.title} is {outcome}.",
        ),
        rule="sample",
        network=network,
        background=background,
        lean=lean,
        refutes=refutes,
    )


def verdict(*claims: Claim) -> Verdict:
    """What these claims come to for `SHOW`."""
    return judge(SHOW, claims)
