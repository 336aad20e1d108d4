"""What is agreed with a feed's hub while the feed is polled: neither undoes what the other did."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest

from bot.errors import FeedError
from bot.model import Push
from handlers.news import KEEP
from tests.handlers.feeds.conftest import NOW
from tests.handlers.races import LATER, NEWER, Race


async def test_a_poll_leaves_what_is_agreed_with_a_hub_meanwhile(race: Race) -> None:
    await race.poll()
    feed = await race.feed()
    push = Push(race.hub.url, feed.topic, "secret", due=LATER + timedelta(days=8), until=LATER + timedelta(days=10))

    agree = partial(race.save, replace(feed, push=push))

    race.publish(NEWER)
    await race.poll(agree)

    polled = await race.feed()
    assert polled.push == push
    assert polled.body_hash != feed.body_hash


async def test_a_poll_that_fails_leaves_what_is_agreed_with_a_hub_meanwhile(race: Race) -> None:
    await race.poll()
    feed = await race.feed()
    push = Push(race.hub.url, feed.topic, "secret", due=LATER, until=LATER + timedelta(days=10))

    agree = partial(race.save, replace(feed, push=push))

    race.newsroom.put("/feed", "busy", status=503)
    with pytest.raises(FeedError):
        await race.poll(agree)

    failed = await race.feed()
    assert (failed.push, failed.failures) == (push, 1)


async def test_polls_without_news_leave_what_is_agreed_with_a_hub_meanwhile(race: Race) -> None:
    await race.poll()
    feed = await race.feed()
    push = Push(race.hub.url, feed.topic, "secret", due=LATER, until=LATER + timedelta(days=10))

    agree = partial(race.save, replace(feed, push=push))

    await race.news.poll(replace(feed, read=LATER - KEEP))
    await race.while_saving(race.news.stop(), agree)

    assert (await race.feed()).push == push


async def test_what_a_hub_brought_while_a_poll_ran_is_not_forgotten_by_it(race: Race) -> None:
    await race.poll()
    push = Push(race.hub.url, race.newsroom.url("/feed"), "secret", due=LATER, until=LATER + timedelta(days=10))
    agreed = replace(await race.feed(), push=push)
    await race.save(agreed)

    async def bring() -> None:
        await race.save(replace(agreed, push=replace(push, brought=LATER)))

    race.publish(NEWER)
    await race.poll(bring)

    assert (await race.feed()).push == replace(push, brought=LATER)


async def test_a_poll_that_missed_something_leaves_for_how_long_the_hub_agrees_meanwhile(race: Race) -> None:
    await race.poll()
    push = Push(race.hub.url, race.newsroom.url("/feed"), "secret", due=LATER, until=LATER, brought=NOW)
    agreed = replace(await race.feed(), push=push)
    await race.save(agreed)
    longer = replace(push, until=LATER + timedelta(days=10))

    async def agree() -> None:
        await race.save(replace(agreed, push=longer))

    race.publish(NEWER)
    await race.poll(agree)

    assert (await race.feed()).push == replace(longer, brought=None)


async def test_asking_a_hub_leaves_what_a_poll_has_learnt_meanwhile(race: Race) -> None:
    await race.poll()
    polled = replace(await race.feed(), etag='"two"', failures=2, due=LATER + timedelta(hours=9))

    async def poll() -> None:
        await race.save(polled)

    await race.while_saving(race.hubs.subscribe(), poll)

    asked = await race.feed()
    assert asked.push is not None
    assert asked == replace(polled, push=asked.push)
    assert [asked.secret for asked in race.hub.asked] == [asked.push.secret]


async def test_a_hub_is_not_asked_for_a_feed_that_is_removed_in_that_moment(race: Race) -> None:
    await race.poll()
    feed = await race.feed()

    async def remove() -> None:
        await race.save(drop=(feed,))

    await race.while_saving(race.hubs.subscribe(), remove)

    assert await race.store.feeds() == ()
    assert race.hub.asked == []


async def test_what_a_hub_brings_leaves_what_a_poll_has_learnt_meanwhile(race: Race) -> None:
    await race.poll()
    push = Push(race.hub.url, race.newsroom.url("/feed"), "secret", due=LATER, until=LATER + timedelta(days=10))
    agreed = replace(await race.feed(), push=push)
    await race.save(agreed)
    polled = replace(agreed, etag='"two"', failures=2, due=LATER + timedelta(hours=9))

    async def poll() -> None:
        await race.save(polled)

    race.hubs._answer(agreed, NEWER.encode(), "application/rss+xml")
    await race.while_saving(race.hubs.settle(), poll)

    assert await race.feed() == replace(polled, push=replace(push, brought=LATER))
    assert await race.store.seen(agreed.url, ["gazette-3"]) != {}
