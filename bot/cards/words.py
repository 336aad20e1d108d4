"""The English of the cards: outcomes, seasons, dates, counts and sources in, plain words as an editor puts them out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from urllib.parse import urlsplit

from bot import sources
from bot.model import Certainty, Claim, Lean, Outcome, Show, Standing, Tier, Verdict, When

#: a quote is cut to this many characters, at a word
LONGEST_QUOTE = 280

#: what stands behind a show's name
OUTCOMES = {
    Outcome.RENEWED: "renewed",
    Outcome.FINAL: "coming to its final season",
    Outcome.CANCELLED: "cancelled",
    Outcome.CONCLUDED: "ended as planned",
    Outcome.UNDECIDED: "not decided",
    Outcome.UNKNOWN: "nothing read yet",
}

#: what one article says of a show
SAYINGS = {
    Outcome.RENEWED: "renewed",
    Outcome.FINAL: "its final season",
    Outcome.CANCELLED: "cancelled",
    Outcome.CONCLUDED: "ended as planned",
    Outcome.UNDECIDED: "nothing decided",
    Outcome.UNKNOWN: "nothing about its future",
}

STANDINGS = {
    # That it is confirmed stands in the sentence, with by whom.
    Standing.CONFIRMED: "",
    Standing.REPORTED: "Reported, not confirmed.",
    Standing.RUMOURED: "A rumour, neither reported by a trusted source nor confirmed.",
}

#: how much a publisher's word weighs
TIERS = {
    Tier.OFFICIAL: "the network's own newsroom",
    Tier.TRADE: "trade press",
    Tier.PRESS: "press",
    Tier.OTHER: "little known",
}

LEANS = {Lean.HOPEFUL: "What is said sounds hopeful.", Lean.DOUBTFUL: "What is said sounds doubtful."}


def named(show: Show) -> str:
    """The show as people ask for it, and as every command finds it: "Hit & Run (2021)"."""
    return f"{show.title} ({show.year})" if show.year else show.title


def listed(words: Sequence[str], last: str = "and") -> str:
    """One; one and two; one, two and three."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def counted(count: int, one: str, many: str = "") -> str:
    """No shows; 1 show; 2,000 shows."""
    return f"{count:,} {one if count == 1 else many or one + 's'}" if count else f"no {many or one + 's'}"


def seasons(numbers: Sequence[int]) -> str:
    """Season 2; seasons 2 and 3; seasons 2 to 5. Empty where none is given."""
    ordered = sorted(set(numbers))
    if not ordered:
        return ""
    if len(ordered) == 1:
        return f"season {ordered[0]}"
    if len(ordered) > 2 and ordered[-1] - ordered[0] == len(ordered) - 1:
        return f"seasons {ordered[0]} to {ordered[-1]}"
    return f"seasons {listed([str(number) for number in ordered])}"


def day(when: date | datetime) -> str:
    """20 September 2021."""
    return f"{when.day} {when:%B} {when.year}"


def dated(when: When) -> str:
    """20 September 2021; September 2021; 2021; 20 to 25 September 2021; 20 September to 3 October 2021."""
    first, last = when.first, when.last
    if first == last:
        return day(first)
    if when == When.month(first.year, first.month):
        return f"{first:%B} {first.year}"
    if when == When.year(first.year):
        return str(first.year)
    if first.year != last.year:
        return f"{day(first)} to {day(last)}"
    return f"{first.day} to {day(last)}" if first.month == last.month else f"{first.day} {first:%B} to {day(last)}"


def at_date(when: When) -> str:
    """On 20 September 2021; in September 2021; between 20 and 25 September 2021."""
    if when.first == when.last:
        return f"on {day(when.first)}"
    text = dated(when)
    return f"between {text.replace(' to ', ' and ', 1)}" if " to " in text else f"in {text}"


def lasting(time: timedelta) -> str:
    """9 hours; 3 days; 1 minute: rounded down to one unit, never less than a minute."""
    seconds = max(int(time.total_seconds()), 60)
    for unit, size in (("day", 86400), ("hour", 3600), ("minute", 60)):
        if seconds >= size:
            return counted(seconds // size, unit)
    return "1 minute"


def shortened(text: str, longest: int = LONGEST_QUOTE) -> str:
    """On one line, and cut at a word where it is too long."""
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    head = line[: longest - 1]
    return f"{head.rsplit(' ', 1)[0] if ' ' in head[longest // 2 :] else head}…"


def quoted(text: str) -> str:
    """In quotation marks, shortened; empty where there is nothing to quote."""
    line = shortened(text)
    return f"“{line}”" if line else ""


def sentenced(text: str) -> str:
    """With a capital at its beginning and a full stop at its end."""
    text = capital(text)
    return text if text.endswith((".", "?", "…", ".”", "?”", "…”")) else f"{text}."


def capital(text: str) -> str:
    """With a capital at its beginning."""
    return text[:1].upper() + text[1:]


def origin_name(claim: Claim) -> str:
    """On whose word a claim rests, by its usual name: "Deadline"."""
    if source := sources.SOURCES.get(claim.origin):
        return source.name
    if claim.origin.startswith("site:"):
        return claim.origin.removeprefix("site:")
    own = sources.origin_key(claim.evidence.publisher, claim.evidence.url)
    if claim.origin and claim.origin != own and not claim.origin.startswith("entry:"):
        return claim.origin.title()
    return publisher_name(claim)


def publisher_name(claim: Claim) -> str:
    """Who published the article; its host where nobody is named."""
    evidence = claim.evidence
    source = sources.find(evidence.publisher) if evidence.publisher else None
    return source.name if source else evidence.publisher or _host(evidence.url) or "an unnamed source"


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def says(claim: Claim) -> str:
    """What one article says: "cancelled, season 2", "renewed, season 2 (hope or rumour)"."""
    if claim.hints:
        return "sounds like an end, its own or a season's"
    text = SAYINGS[claim.outcome]
    if claim.refutes:
        text = "an earlier report is wrong"
    if claim.seasons:
        text = f"{text}, {seasons(claim.seasons)}"
    return f"{text} (hope or rumour)" if claim.certainty is Certainty.SPECULATED and claim.outcome.decided else text


def outcome_words(verdict: Verdict) -> str:
    """The outcome in a list: "cancelled, season 2; reported, not confirmed"."""
    text = OUTCOMES[verdict.outcome]
    if verdict.seasons:
        text = f"{text}, {seasons(verdict.seasons)}"
    if verdict.outcome.decided and verdict.standing:
        text = f"{text} ({verdict.standing}{', disputed' if verdict.disputed else ''})"
    return text
