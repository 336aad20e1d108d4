"""WebSub against a real hub on loopback: what is agreed, what is taken, and each hostile message by name."""

from __future__ import annotations

import asyncio
import gzip
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import aiohttp
import pytest

from bot.model import Changes, Feed
from bot.settings import Settings
from handlers.feeds import Door, Fetched, pushes
from handlers.feeds.items import ParsedFeed
from handlers.feeds.websub import OFTEN, Hubs, routes
from handlers.web import open_board
from storage import Storage, open_storage
from tests.fakes.hub import CHALLENGE, Hub, signature
from tests.fakes.newsroom import Newsroom
from tests.handlers.feeds.conftest import NOW
from tests.handlers.feeds.samples import RSS

NEWER = RSS.replace("gazette-2", "gazette-3").replace("Hit &amp;amp; Miss", "Hit and Run")


@dataclass
class Scene:
    """A feed that names a hub, the hub, and a bot that hubs can reach."""

    newsroom: Newsroom
    hub: Hub
    storage: Storage
    door: Door
    hubs: Hubs
    now: datetime = NOW
    learnt: list[tuple[Feed, Fetched]] = field(default_factory=list)

    @property
    def topic(self) -> str:
        return self.newsroom.url("/feed")

    async def poll(self, body: str = RSS, **headers: str) -> Feed:
        """Poll the feed as the news does, and keep what it says."""
        links = f'<{self.hub.url}>; rel="hub", <{self.topic}>; rel="self"'
        url = self.newsroom.put("/feed", body, headers={"Link": links, **headers})
        stored = await self.feed() if await self.storage.feeds() else Feed(url, added=NOW)
        fetched = await self.door.entries(stored, self.now)
        await self.storage.save(Changes((fetched.feed,)))
        return fetched.feed

    async def feed(self) -> Feed:
        (found,) = await self.storage.feeds()
        return found

    async def agree(self) -> Feed:
        """Poll, subscribe, verify."""
        await self.poll()
        await self.hubs.subscribe()
        assert await self.hub.verify(self.topic) == CHALLENGE
        return await self.feed()

    async def titles(self) -> list[str]:
        """What was learnt so far."""
        await self.hubs.settle()
        return [entry.title for _, fetched in self.learnt for entry in fetched.entries]


@pytest.fixture
async def scene(newsroom: Newsroom, settings: Settings) -> AsyncIterator[Scene]:
    async with Hub() as hub:
        storage = await open_storage("memory:")
        open_to = (newsroom.place, hub.place)
        ours = settings.model_copy(update={"private_hosts": open_to, "web_address": "127.0.0.1:0", "web_url": "x"})
        door = Door(ours)
        set_up = Scene(newsroom, hub, storage, door, Hubs(storage, door, _nobody, lambda: NOW, ours))

        async def learn(feed: Feed, fetched: Fetched) -> None:
            set_up.learnt.append((feed, fetched))

        set_up.hubs.learn = learn
        set_up.hubs.clock = lambda: set_up.now
        async with open_board(storage, lambda: NOW, address=ours.web_address, hubs=routes(set_up.hubs)) as url:
            set_up.hubs.settings = ours.model_copy(update={"web_url": url})
            yield set_up
        await set_up.hubs.stop()
        await door.close()
        await storage.close()


async def _nobody(feed: Feed, fetched: Fetched) -> None:
    raise AssertionError


async def test_a_feed_that_names_a_hub_is_subscribed_to_and_its_news_come_by_message(scene: Scene) -> None:
    feed = await scene.agree()

    assert feed.push is not None
    assert feed.push.until == NOW + pushes.LEASE
    assert await scene.hub.publish(scene.topic, NEWER) == 202
    assert "Hit and Run axed after one season" in await scene.titles()
    assert [entry.feed for _, fetched in scene.learnt for entry in fetched.entries] == [feed.url] * 2


@pytest.mark.parametrize(
    "body",
    [
        RSS.replace("<ttl>", '<a:link xmlns:a="http://www.w3.org/2005/Atom" rel="hub" href="{hub}"/><ttl>'),
        (
            '<feed xmlns="http://www.w3.org/2005/Atom"><link rel="hub" href="{hub}"/><title>A</title><entry>'
            '<title>B</title><link href="https://a.example/b"/><id>urn:b</id><updated>2026-03-01T10:00:00Z</updated>'
            "</entry></feed>"
        ),
        (
            '{{"version": "https://jsonfeed.org/version/1.1", "items": [{{"id": "1", "title": "B"}}], '
            '"hubs": [{{"type": "rssCloud", "url": "no"}}, {{"type": "WebSub", "url": "{hub}"}}]}}'
        ),
    ],
    ids=["rss", "atom", "json"],
)
async def test_a_hub_may_be_named_in_the_body(scene: Scene, body: str) -> None:
    feed = await scene.poll(body.format(hub=scene.hub.url), Link="")

    assert (feed.hub, feed.topic) == (scene.hub.url, scene.topic)


async def test_a_hub_without_tls_is_none_for_a_feed_with_it() -> None:
    headers = {"Link": "<http://hub.example/>; rel=hub"}
    assert pushes.named(Feed("https://a.example/"), headers, ParsedFeed("", ()), "https://a.example/").hub == ""
    assert pushes.named(Feed("http://a.example/"), headers, ParsedFeed("", ()), "http://a.example/").hub != ""


async def test_nobody_is_asked_twice_while_an_agreement_lasts_and_it_is_renewed_before_its_end(scene: Scene) -> None:
    feed = await scene.agree()
    await scene.hubs.subscribe()
    assert len(scene.hub.asked) == 1

    scene.now = NOW + pushes.LEASE - timedelta(days=2)
    await scene.hubs.subscribe()
    assert await scene.hub.verify(scene.topic) == CHALLENGE

    first, second = scene.hub.asked
    assert first == second
    renewed = (await scene.feed()).push
    assert renewed is not None
    assert feed.push is not None
    assert renewed.until == scene.now + pushes.LEASE


async def test_nothing_is_asked_for_while_no_hub_could_reach_us(scene: Scene) -> None:
    await scene.poll()
    scene.hubs.settings = scene.hubs.settings.model_copy(update={"web_url": ""})

    await scene.hubs.subscribe()

    assert scene.hub.asked == []
    assert routes(scene.hubs) == []


async def test_a_hub_that_grants_less_or_for_ever_is_asked_again_in_time(scene: Scene) -> None:
    await scene.agree()

    for seconds, lease in ((1, pushes.SHORTEST), (86_400, timedelta(days=1)), (10**9 - 1, pushes.LONGEST)):
        await scene.hub.verify(scene.topic, seconds=seconds)
        push = (await scene.feed()).push
        assert push is not None
        assert push.until == NOW + lease
        assert NOW < push.due < push.until


async def test_a_hub_that_fails_is_asked_again_later_and_the_feed_is_polled_as_ever(scene: Scene) -> None:
    scene.hub.accepts = 500
    await scene.poll()
    await scene.hubs.subscribe()
    await scene.hubs.subscribe()
    assert len(scene.hub.asked) == 1

    scene.now += pushes.AGAIN
    await scene.hubs.subscribe()

    assert len(scene.hub.asked) == 2
    assert not pushes.carries(await scene.feed(), scene.now)


async def test_a_hub_that_denies_is_left_alone_for_a_week(scene: Scene) -> None:
    await scene.agree()

    assert await scene.hub.deny(scene.topic) == 200

    feed = await scene.feed()
    assert feed.push is not None
    assert (feed.push.until, feed.push.due) == (None, NOW + pushes.LATER)
    assert not pushes.carries(feed, NOW)


async def test_a_redirect_of_the_hub_is_followed_with_the_form(scene: Scene) -> None:
    await scene.poll(Link=f"<{scene.hub.url}elsewhere>; rel=hub")

    await scene.hubs.subscribe()

    assert [asked.topic for asked in scene.hub.asked] == [scene.topic]


async def test_while_a_hub_brings_everything_polls_are_rarer_and_a_miss_ends_that(scene: Scene) -> None:
    before = await scene.agree()
    await scene.hub.publish(scene.topic, NEWER)
    await scene.titles()

    trusted = await scene.poll()
    missed = pushes.missed(trusted)

    assert trusted.interval > before.interval
    assert pushes.carries(trusted, NOW)
    assert not pushes.carries(trusted, NOW + pushes.LEASE)
    assert not pushes.carries(missed, NOW)


async def test_what_was_agreed_during_a_poll_is_not_forgotten_by_it(scene: Scene) -> None:
    stored = await scene.agree()

    assert pushes.kept(replace(stored, push=None, title="New"), stored) == replace(stored, title="New")


async def test_a_feed_that_names_another_hub_asks_there_at_another_address(scene: Scene) -> None:
    first = await scene.agree()
    await scene.poll(NEWER, Link=f"<{scene.hub.url}elsewhere>; rel=hub")
    await scene.hubs.subscribe()

    second = await scene.feed()
    assert first.push is not None
    assert second.push is not None
    assert pushes.token(first.push) != pushes.token(second.push)
    scene.hub.asked.pop()
    assert await scene.hub.publish(scene.topic, NEWER) == 410


# ── Hostile messages ────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("method", ["sha1", "sha256", "sha384", "sha512"])
async def test_each_way_of_signing(scene: Scene, method: str) -> None:
    await scene.agree()

    assert await scene.hub.publish(scene.topic, NEWER, method=method) == 202
    assert len(await scene.titles()) == 2


@pytest.mark.parametrize(
    "header",
    [
        "",
        "sha256=",
        "sha256",
        signature("guess", NEWER.encode()),
        signature("guess", NEWER.encode(), "md5"),
        "none=",
        "sha256=é",
    ],
)
async def test_a_message_that_is_not_signed_with_our_secret(scene: Scene, header: str) -> None:
    await scene.agree()

    assert await scene.hub.publish(scene.topic, NEWER, headers={"X-Hub-Signature": header}) == 403
    assert await scene.titles() == []


async def test_a_message_changed_on_its_way(scene: Scene) -> None:
    await scene.agree()
    signed = signature(scene.hub.asked[0].secret, NEWER.encode())

    changed = NEWER.replace("axed", "renewed")

    assert await scene.hub.publish(scene.topic, changed, headers={"X-Hub-Signature": signed}) == 403
    assert await scene.titles() == []


async def test_a_message_about_another_topic(scene: Scene) -> None:
    await scene.agree()

    assert await scene.hub.publish(scene.topic, NEWER, headers={"Link": "<https://b.example/>; rel=self"}) == 400
    assert await scene.titles() == []


async def test_a_message_sent_again(scene: Scene) -> None:
    await scene.agree()

    for _ in range(3):
        assert await scene.hub.publish(scene.topic, NEWER) == 202

    assert len(await scene.titles()) == 2


async def test_a_message_too_large(scene: Scene) -> None:
    await scene.agree()

    assert await scene.hub.publish(scene.topic, b" " * 1_000_001) == 413
    assert await scene.titles() == []


async def test_a_message_too_large_that_does_not_say_so(scene: Scene) -> None:
    await scene.agree()

    async def endless() -> AsyncIterator[bytes]:
        while True:
            yield b" " * 65_536
            await asyncio.sleep(0)

    async with aiohttp.ClientSession() as session:
        try:
            async with session.post(scene.hub.asked[0].callback, data=endless()) as answer:
                assert answer.status == 413
        except aiohttp.ClientError:
            # It hung up on us, which is as good an answer.
            pass
    assert await scene.titles() == []


async def test_a_message_that_never_ends(scene: Scene) -> None:
    await scene.agree()
    scene.hubs.settings = scene.hubs.settings.model_copy(update={"poll_timeout": 0.2})

    async def stalling() -> AsyncIterator[bytes]:
        yield b"<rss>"
        await asyncio.Event().wait()

    url = scene.hub.asked[0].callback
    async with aiohttp.ClientSession() as session, session.post(url, data=stalling()) as answer:
        assert answer.status == 413


async def test_a_packed_message_could_be_a_bomb_and_is_not_unpacked(scene: Scene) -> None:
    await scene.agree()

    bomb = gzip.compress(bytes(10_000_000))

    assert await scene.hub.publish(scene.topic, bomb, headers={"Content-Encoding": "gzip"}) == 415


async def test_a_message_that_is_no_feed(scene: Scene) -> None:
    await scene.agree()

    assert await scene.hub.publish(scene.topic, b"\x00\xff hello") == 202
    assert await scene.titles() == []


async def test_a_hub_that_sends_all_the_time(scene: Scene) -> None:
    await scene.agree()

    statuses = []
    for number in range(OFTEN + 3):
        statuses.append(await scene.hub.publish(scene.topic, NEWER.replace("axed", f"axed {number}")))
        await scene.hubs.settle()

    assert statuses == [202] * OFTEN + [429] * 3


async def test_a_stranger_who_guesses(scene: Scene) -> None:
    await scene.agree()
    known = scene.hub.asked[0].callback
    guess = known[:-40] + "0" * 40

    async with aiohttp.ClientSession() as session:
        async with session.post(guess, data=NEWER) as answer:
            assert answer.status == 410
        async with session.get(guess, params={"hub.mode": "subscribe", "hub.challenge": "x"}) as answer:
            assert (answer.status, await answer.text()) == (404, "")


@pytest.mark.parametrize(
    ("topic", "mode", "challenge"),
    [
        ("https://b.example/", "subscribe", CHALLENGE),
        ("", "subscribe", ""),
        ("", "subscribe", "x" * 2_001),
        ("", "unsubscribe", CHALLENGE),
        ("", "publish", CHALLENGE),
    ],
)
async def test_what_we_did_not_ask_for_is_not_confirmed(scene: Scene, topic: str, mode: str, challenge: str) -> None:
    before = await scene.agree()

    query = {"hub.mode": mode, "hub.topic": topic or scene.topic, "hub.challenge": challenge}
    async with aiohttp.ClientSession() as session, session.get(scene.hub.asked[0].callback, params=query) as answer:
        assert answer.status == 404
    assert await scene.feed() == before


async def test_a_challenge_is_no_page(scene: Scene) -> None:
    await scene.agree()

    query = {"hub.mode": "subscribe", "hub.topic": scene.topic, "hub.challenge": "<script>alert(1)</script>"}
    async with aiohttp.ClientSession() as session, session.get(scene.hub.asked[0].callback, params=query) as answer:
        assert answer.content_type == "text/plain"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"


async def test_a_hub_inside_a_private_network(scene: Scene) -> None:
    async with Hub() as inside:
        await scene.poll(Link=f"<{inside.url}>; rel=hub")
        await scene.hubs.subscribe()

        assert inside.asked == []
    assert (await scene.feed()).hub != ""


async def test_a_hub_that_leads_inside(scene: Scene) -> None:
    async with Hub() as inside:
        scene.newsroom.redirect("/hub", inside.url, 307)
        await scene.poll(Link=f"<{scene.newsroom.url('/hub')}>; rel=hub")
        await scene.hubs.subscribe()

        assert inside.asked == []


async def test_a_feed_that_was_removed_takes_nothing_more(scene: Scene) -> None:
    feed = await scene.agree()
    await scene.storage.save(Changes(drop=(feed,)))

    assert await scene.hub.publish(scene.topic, NEWER) == 410
