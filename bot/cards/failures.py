"""Why a feed could not be read, as it was kept (`dns: deadline.com is not …`), in; what may be told of it, out."""

from __future__ import annotations

from bot.errors import FeedFailure

#: what each kind of failure means
MEANINGS = {
    FeedFailure.DNS: "its address was not known",
    FeedFailure.REFUSED: "nobody answered there",
    FeedFailure.TLS: "its certificate was not valid",
    FeedFailure.TIMEOUT: "it was too slow",
    FeedFailure.TOO_LARGE: "it was too large",
    FeedFailure.BLOCKED: "it kept us out",
    FeedFailure.STATUS: "it answered with an error",
    FeedFailure.FORBIDDEN: "its address led where we do not go",
    FeedFailure.NOT_A_FEED: "what came was no feed",
    FeedFailure.MALFORMED: "what came was broken",
    FeedFailure.GONE: "it was taken away",
}


def meaning(failure: str) -> str:
    """For everybody: its kind in words. The sentence behind it may name the feed's address, and a key in that."""
    kind = failure.partition(": ")[0]
    return MEANINGS[FeedFailure(kind)] if kind in set(FeedFailure) else "it could not be read"


def sentence(failure: str) -> str:
    """For who watches the feeds: what was said of it, without the word for its kind, which is for programs."""
    kind, _, said = failure.partition(": ")
    return said if kind in set(FeedFailure) else failure
