"""What is agreed with a hub (W3C WebSub): a feed and what happened in, the feed or its `Push` after it out. Pure.

A feed that names a hub is asked for there; the hub proves to us that it means it, and we to it, over an address that
nobody can guess; from then on it sends what is new, signed, until the time that it has granted is over.
"""

from __future__ import annotations

import hmac
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from multidict import CIMultiDictProxy

from bot.model import Changes, Feed, Push
from handlers.feeds.items import ParsedFeed, whole
from handlers.feeds.renewal import renewed

#: for how long we ask; and what we take a hub to have granted at least and at most, whatever it says
LEASE, SHORTEST, LONGEST = timedelta(days=10), timedelta(minutes=10), timedelta(days=30)
#: when a hub is asked again that did not answer, and one that does not want us
AGAIN, LATER = timedelta(hours=6), timedelta(days=7)
#: characters of the Link headers that are looked at
_LINKS = 10_000
_LINK = re.compile(r"<([^<>]{1,4000})>((?:[^<,\"]|\"[^\"]*\")*)")
_RELATION = re.compile(r";\s*rel\s*=\s*(?:\"([^\"]*)\"|([^\s;,]+))", re.IGNORECASE)
#: the ways of signing that the Recommendation knows
_METHODS = frozenset({"sha1", "sha256", "sha384", "sha512"})


def related(headers: Mapping[str, str]) -> dict[str, str]:
    """Relation → address, as the Link headers have it (RFC 8288); the first of each counts."""
    several = headers.getall("Link", []) if isinstance(headers, CIMultiDictProxy) else [headers.get("Link", "")]
    found: dict[str, str] = {}
    for address, parameters in _LINK.findall(", ".join(several)[:_LINKS]):
        if relations := _RELATION.search(parameters):
            for relation in (relations[1] or relations[2]).lower().split():
                found.setdefault(relation, whole(address))
    return found


def named(feed: Feed, headers: Mapping[str, str], parsed: ParsedFeed, url: str) -> Feed:
    """The feed with the hub that the answer from this URL or its body names; one less guarded than the feed is none."""
    links = related(headers)
    hub = links.get("hub") or parsed.hub
    guarded = hub.startswith("https://") or (hub.startswith("http://") and not feed.url.startswith("https:"))
    topic = links.get("self") or parsed.topic or url
    hub, topic = (hub, topic) if guarded and topic.startswith(("http://", "https://")) else ("", "")
    return feed if (hub, topic) == (feed.hub, feed.topic) else renewed(feed, hub=hub, topic=topic)


def wants(feed: Feed, now: datetime) -> bool:
    """True where the feed's hub is to be asked now: for the first time, for longer, or once more."""
    return bool(feed.hub and feed.read) and (feed.push is None or not agreed(feed) or feed.push.due <= now)


def asking(feed: Feed, secret: str, now: datetime) -> Push:
    """What stands once the hub was asked. `secret`: taken where there is no agreement with this hub yet."""
    if feed.push is not None and agreed(feed):
        return replace(feed.push, due=now + AGAIN)
    return Push(feed.hub, feed.topic, secret, due=now + AGAIN)


def granted(push: Push, seconds: str, now: datetime) -> Push:
    """The hub has said for how long it will send; it is asked for longer in good time."""
    given = timedelta(seconds=int(seconds)) if re.fullmatch(r"[0-9]{1,9}", seconds) else LEASE
    lease = min(max(given, SHORTEST), LONGEST)
    return replace(push, until=now + lease, due=now + lease * 4 / 5)


def denied(push: Push, now: datetime) -> Push:
    """The hub will not send, or not any more."""
    return replace(push, until=None, due=now + LATER)


def carries(feed: Feed, now: datetime) -> bool:
    """True where polling is but a safety net: the hub has promised to send, and has brought what there was to bring."""
    push = feed.push
    return (
        push is not None and agreed(feed) and push.brought is not None and push.until is not None and push.until > now
    )


def missed(polled: Feed) -> Feed:
    """The feed after a poll that found what its hub had not brought."""
    push = polled.push
    return polled if push is None or push.brought is None else replace(polled, push=replace(push, brought=None))


def kept(polled: Feed, before: Feed, stored: Feed) -> Feed:
    """What a poll taught that began with the feed as it was `before`; what was agreed meanwhile stays."""
    push, known = stored.push, before.push
    # A poll changes an agreement only where it missed something; what was brought since it began may have been that.
    if push and known and polled.push != known and push.brought == known.brought:
        push = replace(push, brought=None)
    return polled if polled.push == push else renewed(polled, push=push)


def keeping(changes: Changes, before: Feed, stored: Feed) -> Changes:
    """The same for all that such a poll has changed, to be saved while the feed is as it is stored."""
    put = tuple(kept(record, before, stored) if isinstance(record, Feed) else record for record in changes.put)
    return replace(changes, put=put, instead_of=(stored,))


def token(push: Push) -> str:
    """The part of our address that only this hub knows."""
    return hmac.new(push.secret.encode(), b"address", "sha256").hexdigest()[:40]


def is_signed(push: Push, body: bytes, signature: str) -> bool:
    """True where the header `X-Hub-Signature` proves that who sent this body knows the secret."""
    method, _, digest = signature.strip().partition("=")
    if method.lower() not in _METHODS:
        return False
    wanted = hmac.new(push.secret.encode(), body, method.lower()).hexdigest()
    return hmac.compare_digest(wanted.encode(), digest.strip().lower().encode("utf-8", "replace"))


def agreed(feed: Feed) -> bool:
    """True where the agreement is with the hub that the feed names now."""
    return feed.push is not None and (feed.push.hub, feed.push.topic) == (feed.hub, feed.topic)
