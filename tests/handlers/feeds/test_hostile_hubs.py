"""Each hostile message of a hub, or of somebody who would be one, by name: refused, and nothing learnt."""

from __future__ import annotations

import asyncio
import gzip
from collections.abc import AsyncIterator

import aiohttp
import pytest

from bot.model import Changes
from handlers.feeds.websub import OFTEN
from tests.fakes.hub import CHALLENGE, Hub, signature
from tests.handlers.feeds.scenes import NEWER, Scene


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
