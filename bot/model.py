"""The records that travel through Cliffhanger, one type for each stage.

    Feed → Entry → Article → Claim (with its Evidence) → Verdict → Alert → Delivery

Every record is frozen, every collection in it a tuple, every time aware and UTC. Each record that is kept
has a `key`, unique within its type; storage files it under that and knows nothing else about it.
"""

from __future__ import annotations

import calendar
import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import TypeVar

EVERY_SHOW = "*"
#: before every time that matters
LONG_AGO = datetime.min.replace(tzinfo=UTC)


def fingerprint(*parts: object) -> str:
    """A short stable name for these parts: 16 hexadecimal digits of SHA-256 over their text."""
    text = "\x1f".join("" if part is None else str(part) for part in parts)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


class Outcome(StrEnum):
    """What is announced for a show's future."""

    RENEWED = "renewed"
    FINAL = "final"
    CANCELLED = "cancelled"
    CONCLUDED = "concluded"
    UNDECIDED = "undecided"
    UNKNOWN = "unknown"

    @property
    def decided(self) -> bool:
        """True where somebody has decided: renewed, final, cancelled, concluded."""
        return self not in (Outcome.UNDECIDED, Outcome.UNKNOWN)


class Change(StrEnum):
    """What people hear about. `saved`: cancelled, then renewed. `reversed`: renewed, then cancelled."""

    RENEWED = "renewed"
    FINAL = "final"
    CANCELLED = "cancelled"
    CONCLUDED = "concluded"
    SAVED = "saved"
    REVERSED = "reversed"
    CORRECTION = "correction"


class Standing(StrEnum):
    """How sure a verdict is."""

    RUMOURED = "rumoured"
    REPORTED = "reported"
    CONFIRMED = "confirmed"

    @property
    def rank(self) -> int:
        return list(Standing).index(self)

    def reaches(self, wanted: Standing) -> bool:
        return self.rank >= wanted.rank


class Tier(StrEnum):
    """How much a publisher's word weighs."""

    OFFICIAL = "official"
    TRADE = "trade"
    PRESS = "press"
    OTHER = "other"


class Certainty(StrEnum):
    """How a claim is put: the decider's own word, somebody's report of it, or hope, plan, rumour and inference."""

    OFFICIAL = "official"
    REPORTED = "reported"
    SPECULATED = "speculated"


class Voice(StrEnum):
    """Who asserts a claim, as the article tells it."""

    NETWORK = "network"
    OUTLET = "outlet"
    ARTICLE = "article"
    CREATOR = "creator"
    CAST = "cast"
    INSIDER = "insider"
    FANS = "fans"


class Lean(StrEnum):
    """Which way an undecided claim points."""

    HOPEFUL = "hopeful"
    DOUBTFUL = "doubtful"
    NEITHER = ""


class Stance(StrEnum):
    """How one article stands to the present verdict."""

    SUPPORTS = "supports"
    OPPOSES = "opposes"
    EARLIER = "earlier"
    UNRELATED = "unrelated"


@dataclass(frozen=True, slots=True)
class When:
    """A date known no better than its text: a day, a month or a year, as the days from `first` to `last`."""

    first: date
    last: date

    @classmethod
    def day(cls, day: date) -> When:
        return cls(day, day)

    @classmethod
    def month(cls, year: int, month: int) -> When:
        return cls(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]))

    @classmethod
    def year(cls, year: int) -> When:
        return cls(date(year, 1, 1), date(year, 12, 31))

    @classmethod
    def parse(cls, text: str) -> When:
        """Read `2021-09-20`, `2021-09` or `2021` (ISO 8601), or two of them with `/` between. ValueError otherwise."""
        if "/" in text:
            first, last = text.split("/", 1)
            return cls(cls.parse(first).first, cls.parse(last).last)
        match = re.fullmatch(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", text)
        if not match:
            raise ValueError(f"not a date of the form 2021-09-20, 2021-09 or 2021: {text!r}")
        year, month, day = (int(part) if part else None for part in match.groups())
        assert year is not None
        if month is None:
            return cls.year(year)
        return cls.month(year, month) if day is None else cls.day(date(year, month, day))

    def before(self, other: When) -> bool:
        """True where this is certainly earlier than the other."""
        return self.last < other.first

    def __str__(self) -> str:
        if self.first == self.last:
            return self.first.isoformat()
        if self == When.month(self.first.year, self.first.month):
            return self.first.isoformat()[:7]
        if self == When.year(self.first.year):
            return self.first.isoformat()[:4]
        return f"{self.first.isoformat()}/{self.last.isoformat()}"


@dataclass(frozen=True, slots=True)
class Source:
    """A publisher, with the trust that its word earns."""

    key: str
    name: str
    tier: Tier
    #: registered domains and subdomains under which it publishes, with a path where it shares the host
    domains: tuple[str, ...] = ()
    #: how other articles credit it ("THR", "The Hollywood Reporter")
    credits: tuple[str, ...] = ()
    #: feeds worth watching for news of renewals and cancellations
    feeds: tuple[str, ...] = ()
    #: networks and streamers whose own word this publisher carries (official sources only)
    speaks_for: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if (self.tier is Tier.OFFICIAL) != bool(self.speaks_for):
            raise ValueError(f"{self.key}: an official source speaks for a network, and no other source does")


@dataclass(frozen=True, slots=True)
class Show:
    """A series with a stable id."""

    id: str
    title: str
    aliases: tuple[str, ...] = ()
    year: int | None = None
    network: str | None = None
    country: str | None = None
    added: datetime | None = None

    @property
    def key(self) -> str:
        return self.id

    @property
    def names(self) -> tuple[str, ...]:
        return (self.title, *self.aliases)


def show_id(title: str, year: int | None = None) -> str:
    """The id of a new show: `hit-run-2021` from *Hit & Run* of 2021. ValueError if the title has no letter or digit."""
    words = re.findall(r"\w+", title.casefold())
    if not words:
        raise ValueError(f"a title needs at least one letter or digit: {title!r}")
    return "-".join([*words, str(year)] if year else words)


@dataclass(frozen=True, slots=True)
class Trouble:
    """Polls of one feed that failed one after the other in one way."""

    #: one of `bot.errors.FeedFailure`, and one sentence
    kind: str
    text: str
    first: datetime
    last: datetime
    times: int = 1
    #: when a poll next went well; None while none has
    over: datetime | None = None


@dataclass(frozen=True, slots=True)
class Feed:
    """A URL that lists entries, with what its last polls taught us."""

    url: str
    title: str = ""
    added_by: str = ""
    added: datetime | None = None
    #: validators of the last answer (RFC 9110 §8.8), and the hash of its body for servers whose validators lie
    etag: str = ""
    last_modified: str = ""
    body_hash: str = ""
    #: when its entries were last read (an unchanged answer counts); None until its first sight is complete
    read: datetime | None = None
    due: datetime | None = None
    #: seconds between polls
    interval: int = 0
    failures: int = 0
    #: the kind of the last failure and one sentence on it; empty when the last poll went well
    failure: str = ""
    #: its last troubles, oldest first
    troubles: tuple[Trouble, ...] = ()
    #: why it is looked at only once in a long while; empty while it is polled as usual
    paused: str = ""
    #: how it wishes to be polled: seconds between polls, and the hours (UTC) and weekdays (0 is Monday) of its rest
    patience: int = 0
    skip_hours: tuple[int, ...] = ()
    skip_days: tuple[int, ...] = ()
    #: when something in it was last seen to change
    changed: datetime | None = None
    #: where it is polled, once it had moved for good; empty: at its own address
    address: str = ""
    #: where it says that it has moved for good, and since when it says so
    moved_to: str = ""
    moved: datetime | None = None
    #: address of the template that it was made from (`handlers.feeds.searches`)
    template: str = ""

    @property
    def key(self) -> str:
        return self.url


@dataclass(frozen=True, slots=True)
class Entry:
    """One item of a feed as published (RFC 4287 *entry*). `summary` is plain text or HTML, as the feed gave it."""

    id: str
    feed: str
    url: str
    title: str
    summary: str = ""
    publisher: str = ""
    published: datetime | None = None
    updated: datetime | None = None

    @property
    def digest(self) -> str:
        """Changes when the readable text changes."""
        return fingerprint(self.title, self.summary, self.url)


@dataclass(frozen=True, slots=True)
class Seen:
    """That an entry was read, and as what text."""

    feed: str
    entry: str
    digest: str
    at: datetime

    @property
    def key(self) -> str:
        return seen_key(self.feed, self.entry)


def seen_key(feed: str, entry: str) -> str:
    return fingerprint(feed, entry)


@dataclass(frozen=True, slots=True)
class Article:
    """The readable text behind an entry: plain text, paragraphs separated by newlines, no markup."""

    entry: str
    url: str
    title: str
    text: str
    #: the publisher's name as given by the feed or page, or its host; `bot.sources` resolves it
    publisher: str = ""
    author: str = ""
    #: when it was published, from the feed, the page's metadata, the URL or the text, in this order; None if unknown
    published: datetime | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """The sentence, URL, source and times that let a person check a claim."""

    entry: str
    url: str
    title: str
    publisher: str
    published: datetime | None
    quote: str


@dataclass(frozen=True, slots=True)
class Claim:
    """One article says that one show (season) has one outcome, as of a date, on someone's word."""

    show: str
    outcome: Outcome
    #: renewed, final: the seasons ordered; cancelled: those that will not be made; undecided: those in question
    seasons: tuple[int, ...]
    certainty: Certainty
    asserted_by: Voice
    #: key of the source on whose word the claim rests (`bot.sources.origin_key`)
    origin: str
    #: when the decision was made, as far as the article tells; None where it tells nothing
    as_of: When | None
    evidence: Evidence
    #: name of the row in `bot.rules` that read it
    rule: str
    #: who decided, or whose decision is awaited
    network: str = ""
    #: told as history or in passing, not as this article's news
    background: bool = False
    lean: Lean = Lean.NEITHER
    #: True where the article says outright that an earlier report was wrong ("not cancelled", "denies")
    refutes: bool = False

    @property
    def key(self) -> str:
        evidence = self.evidence
        return fingerprint(
            self.show, evidence.entry, evidence.quote, self.outcome, self.seasons, self.rule, self.background
        )


@dataclass(frozen=True, slots=True)
class SetAside:
    """A sentence that could have been a claim about a show and was not taken as one, with the reason in plain words."""

    show: str
    reason: str
    evidence: Evidence
    rule: str = ""

    @property
    def key(self) -> str:
        return fingerprint(self.show, self.evidence.entry, self.evidence.quote, self.reason)


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one article taught: its claims, and what was set aside and why."""

    article: Article
    claims: tuple[Claim, ...] = ()
    set_aside: tuple[SetAside, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """Our answer for one show at one time. Never edited: replaced by the next `number`."""

    show: str
    number: int
    outcome: Outcome
    seasons: tuple[int, ...] = ()
    network: str = ""
    #: None while the outcome is unknown
    standing: Standing | None = None
    disputed: bool = False
    #: since when this is so, as far as the sources tell
    since: When | None = None
    #: when we came to it
    made: datetime = LONG_AGO
    #: keys of the claims behind it and against it
    supports: tuple[str, ...] = ()
    opposes: tuple[str, ...] = ()
    lean: Lean = Lean.NEITHER

    @property
    def key(self) -> str:
        return f"{self.show}/{self.number}"


@dataclass(frozen=True, slots=True)
class Alert:
    """The decision that a change of verdict is worth telling."""

    show: str
    change: Change
    #: number of the verdict that first told it
    verdict: int
    made: datetime
    #: number of the verdict that it replaced in people's eyes, 0 if there was none
    replaces: int = 0

    @property
    def key(self) -> str:
        return f"{self.show}/{self.verdict}"


@dataclass(frozen=True, slots=True, order=True)
class Destination:
    """Platform, workspace, room and thread; or a person's direct messages, where `person` is set instead of `room`."""

    platform: str
    workspace: str = ""
    room: str = ""
    thread: str = ""
    person: str = ""

    def __str__(self) -> str:
        place = f"@{self.person}" if self.person else "/".join(part for part in (self.room, self.thread) if part)
        return ":".join(part for part in (self.platform, self.workspace, place) if part)


@dataclass(frozen=True, slots=True)
class Subscription:
    """A destination's standing wish."""

    destination: Destination
    #: a show's id, or EVERY_SHOW
    show: str = EVERY_SHOW
    changes: tuple[Change, ...] = tuple(Change)
    standing: Standing = Standing.REPORTED
    #: the platform's id of the one role that its alerts may mention
    mention: str = ""
    made_by: str = ""
    made: datetime | None = None
    #: why it rests; empty while it is active
    paused: str = ""

    @property
    def key(self) -> str:
        return fingerprint(self.destination, self.show)

    def wants(self, alert: Alert, standing: Standing) -> bool:
        """True where an alert of this standing is to be posted here."""
        return (
            not self.paused
            and self.show in (EVERY_SHOW, alert.show)
            and alert.change in self.changes
            and standing.reaches(self.standing)
        )


@dataclass(frozen=True, slots=True)
class Delivery:
    """One alert on its way to one destination. Open while `shown < wanted`."""

    alert: str
    show: str
    destination: Destination
    #: number of the verdict that the message should show
    wanted: int
    #: number of the verdict that it does show, 0 before it is posted
    shown: int = 0
    due: datetime = LONG_AGO
    attempts: int = 0
    #: the platform's reference to the posted message
    message: str = ""
    mention: str = ""
    #: why the last attempt failed
    error: str = ""
    #: given up after too many attempts, or because the destination is gone; kept, and shown to operators
    dead: bool = False

    @property
    def key(self) -> str:
        """At most 25 characters, so that it serves as Discord's nonce."""
        return fingerprint(self.alert, self.destination)

    @property
    def open(self) -> bool:
        return self.shown < self.wanted and not self.dead


Record = Show | Feed | Seen | Claim | SetAside | Verdict | Alert | Subscription | Delivery


@dataclass(frozen=True, slots=True)
class Changes:
    """All that one event taught us. Storage saves it whole or not at all, and saving it twice changes nothing.

    What is already known under its key: a Show, Feed, Seen or Subscription is replaced; a Claim, SetAside,
    Verdict or Alert stays as it is; of a Delivery only `wanted` is raised, and its `due` with it.
    A Claim is dropped where its article was edited and does not say so any more.
    """

    put: tuple[Record, ...] = ()
    drop: tuple[Show | Feed | Subscription | Claim, ...] = ()

    def __add__(self, other: Changes) -> Changes:
        return Changes(self.put + other.put, self.drop + other.drop)

    def __bool__(self) -> bool:
        return bool(self.put or self.drop)


_Told = TypeVar("_Told", Claim, SetAside, Verdict, Alert, Delivery)


def _about(show: str, records: Iterable[_Told]) -> tuple[_Told, ...]:
    return tuple(record for record in records if record.show == show)


@dataclass(frozen=True, slots=True)
class Memory:
    """What is kept about some shows: each tuple in the order of its making."""

    shows: tuple[Show, ...] = ()
    claims: tuple[Claim, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    alerts: tuple[Alert, ...] = ()
    deliveries: tuple[Delivery, ...] = ()
    #: those that name one of the shows, and those for every show
    subscriptions: tuple[Subscription, ...] = ()

    def about(self, show: str) -> Memory:
        """The part about one show."""

        return Memory(
            shows=tuple(record for record in self.shows if record.id == show),
            claims=_about(show, self.claims),
            set_aside=_about(show, self.set_aside),
            verdicts=_about(show, self.verdicts),
            alerts=_about(show, self.alerts),
            deliveries=_about(show, self.deliveries),
            subscriptions=tuple(s for s in self.subscriptions if s.show in (show, EVERY_SHOW)),
        )

    @property
    def verdict(self) -> Verdict | None:
        """The newest verdict, where this memory is about one show."""
        return max(self.verdicts, key=lambda verdict: verdict.number, default=None)
