"""What is watched and read: sources, shows, feeds, entries, articles."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from bot.model.times import fingerprint
from bot.model.words import Tier


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
class Push:
    """What we agreed with a feed's hub, which sends what is new at once (W3C WebSub)."""

    hub: str
    #: the feed's address as the hub knows it
    topic: str
    #: what its messages are signed with; our address for it follows from it
    secret: str
    #: when the hub is to be asked next
    due: datetime
    #: until when it has promised to send; None while it has not
    until: datetime | None = None
    #: when it last brought something; None while it has not, or since a poll found what it had not brought
    brought: datetime | None = None


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
    #: until when it is polled sooner, since it spoke of a decision that is still awaited
    awaited: datetime | None = None
    #: where it is polled, once it had moved for good; empty: at its own address
    address: str = ""
    #: where it says that it has moved for good, and since when it says so
    moved_to: str = ""
    moved: datetime | None = None
    #: address of the template that it was made from (`handlers.feeds.searches`)
    template: str = ""
    #: the hub that it names, and what it calls itself there
    hub: str = ""
    topic: str = ""
    push: Push | None = None

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
    #: True where the page could not be had this time, and this is only what the feed says of it
    stopgap: bool = False
