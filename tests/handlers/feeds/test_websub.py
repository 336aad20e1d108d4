"""WebSub against a real hub on loopback: what is agreed with it, and what it brings."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.model import Feed
from handlers.feeds import pushes
from handlers.feeds.items import ParsedFeed
from handlers.feeds.websub import routes
from tests.fakes.hub import CHALLENGE
from tests.handlers.feeds.conftest import NOW
from tests.handlers.feeds.samples import RSS
from tests.handlers.feeds.scenes import NEWER, Scene


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

    before = replace(stored, push=None)
    assert pushes.kept(replace(before, title="New"), before, stored) == replace(stored, title="New")


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
