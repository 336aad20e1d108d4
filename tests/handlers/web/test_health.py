"""Seen from outside: alive, ready or not and why, and figures that agree with what happened."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta

import aiohttp
import pytest
from prometheus_client.parser import text_string_to_metric_families

from bot.cards import Card
from bot.model import Changes, Delivery, Destination, Feed, Seen, SetAside, Subscription
from bot.settings import load
from handlers.chat import Answer, Chat, Complete, Lost, unheeded
from handlers.chat.discord import Discord
from handlers.chat.slack import Slack
from handlers.metrics import Metrics, counting
from handlers.web import open_board
from storage import Storage, open_storage
from tests.handlers.web.conftest import Reader, learn
from tests.samples import NOW, SHOW, claim, day

HERE = Destination("room", room="lobby")


class Room:
    """A platform with a connection that can be lost."""

    platform = "room"

    def __init__(self, *, listening: bool) -> None:
        self.listening = listening

    async def run(self, answer: Answer, complete: Complete, lost: Lost = unheeded, /) -> None: ...

    async def post(self, delivery: Delivery, card: Card) -> str:
        return "1"

    async def edit(self, delivery: Delivery, card: Card) -> None: ...

    async def may_post(self, destination: Destination, /, mention: str = "") -> str:
        return ""

    async def close(self) -> None: ...


@asynccontextmanager
async def opened(storage: Storage, *chats: Chat, metrics: Metrics | None = None) -> AsyncIterator[Reader]:
    platforms = {chat.platform: chat for chat in chats}
    async with (
        open_board(storage, lambda: NOW, address="127.0.0.1:0", platforms=platforms, metrics=metrics) as url,
        aiohttp.ClientSession() as session,
    ):
        yield Reader(url, session)


async def readiness(reader: Reader) -> tuple[int, dict[str, object]]:
    answer, body = await reader.ask("/readyz")
    assert answer.headers["Cache-Control"] == "no-store"
    return answer.status, json.loads(body)


async def test_alive(reader: Reader) -> None:
    assert await reader.read("/healthz") == "ok\n"


async def test_ready_when_everything_works(storage: Storage) -> None:
    async with opened(storage, Room(listening=True)) as reader:
        assert await readiness(reader) == (200, {"ready": True, "store": "ok", "feeds": "ok", "room": "ok"})


async def test_a_deaf_door_is_not_ready(storage: Storage) -> None:
    async with opened(storage, Room(listening=False)) as reader:
        assert await readiness(reader) == (503, {"ready": False, "store": "ok", "feeds": "ok", "room": "deaf"})


async def test_platforms_that_have_not_connected_are_deaf(storage: Storage) -> None:
    settings = load(slack_bot_token="xoxb-1")
    async with opened(storage, Discord(settings, ()), Slack(settings, storage)) as reader:
        status, parts = await readiness(reader)
    assert (status, parts["discord"], parts["slack"]) == (503, "deaf", "deaf")


@pytest.mark.parametrize(
    ("feeds", "status", "said"),
    [
        ((), 200, "ok"),
        ((Feed("https://a.example/"),), 503, "No feed has been read yet."),
        ((Feed("https://a.example/", read=NOW - timedelta(hours=9)),), 503, "No feed has been read for 9 hours."),
        ((Feed("https://a.example/", read=NOW), Feed("https://b.example/", failure="down")), 200, "ok"),
    ],
)
async def test_feeds_that_nobody_reads_are_not_ready(feeds: Iterable[Feed], status: int, said: str) -> None:
    storage = await open_storage("memory:")
    await storage.save(Changes(tuple(feeds)))
    async with opened(storage) as reader:
        found, parts = await readiness(reader)
        assert (found, parts["feeds"]) == (status, said)


def figures(text: str) -> dict[str, float]:
    """Each sample by its name and labels, as in the text."""
    return {
        f"{sample.name}{{{','.join(f'{key}={value}' for key, value in sorted(sample.labels.items()))}}}": sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
        if sample.name.startswith("cliffhanger_") and not sample.name.endswith("_created")
    }


async def test_figures_agree_with_what_happened() -> None:
    now = day("2021-09-20") + timedelta(minutes=4)
    metrics = Metrics()
    storage = counting(await open_storage("memory:"), metrics, lambda: now)
    feed = Feed("https://a.example/")
    show = replace(SHOW, added=day("2021-01-01"))
    await storage.save(Changes((show, feed, Subscription(HERE))))
    await storage.save(Changes((replace(feed, read=now), Seen(feed.url, "1", "x", now), Seen(feed.url, "2", "x", now))))
    await storage.save(Changes((replace(feed, read=now, failure="down", failures=1),)))
    said = claim("cancelled", "2021-09-20")
    await learn(storage, said)
    await storage.save(Changes((SetAside(SHOW.id, "a question", said.evidence),)))
    (delivery,) = await storage.due(now, 10, "me", 60)
    await storage.tick(replace(delivery, attempts=1, error="held back", due=now + timedelta(seconds=20)))
    (delivery,) = await storage.due(now + timedelta(minutes=1), 10, "me", 60)
    await storage.tick(replace(delivery, message="m1", shown=delivery.wanted, error=""))
    await learn(storage, claim("cancelled", "2021-09-20", origin="variety"))
    (delivery,) = await storage.due(now + timedelta(hours=1), 10, "me", 60)
    await storage.tick(replace(delivery, shown=delivery.wanted))
    async with opened(storage, Room(listening=True), metrics=metrics) as reader:
        answer, body = await reader.ask("/metrics")
    assert answer.headers["Content-Type"].startswith("text/plain; version=")
    found = figures(body)
    expected = {
        "polls_total{result=ok}": 1,
        "polls_total{result=failed}": 1,
        "entries_read_total{}": 2,
        "claims_total{outcome=cancelled}": 2,
        "sentences_set_aside_total{}": 1,
        "verdict_changes_total{outcome=cancelled}": 2,
        "alerts_total{change=cancelled}": 1,
        "delivery_attempts_total{platform=room,result=failed}": 1,
        "delivery_attempts_total{platform=room,result=posted}": 1,
        "delivery_attempts_total{platform=room,result=edited}": 1,
        "delivery_wait_seconds_sum{platform=room}": 20,
        "publication_to_post_seconds_count{}": 1,
        "publication_to_post_seconds_sum{}": 240,
        "publication_to_post_seconds_bucket{le=120.0}": 0,
        "publication_to_post_seconds_bucket{le=300.0}": 1,
        "shows{outcome=cancelled}": 1,
        "feeds{state=failing}": 1,
        "feeds{state=well}": 0,
        "deliveries{state=delivered}": 1,
        "deliveries{state=open}": 0,
        "door_listening{platform=room}": 1,
    }
    assert {name: found.get(f"cliffhanger_{name}") for name in expected} == expected
    assert "process_resident_memory_bytes" in body


async def test_what_is_not_kept_is_not_counted() -> None:
    metrics = Metrics()
    kept = await open_storage("memory:")
    storage = counting(kept, metrics, lambda: NOW)
    await kept.close()
    with pytest.raises(Exception, match="closed"):
        await storage.save(Changes((SHOW, claim("cancelled"))))
    assert metrics.registry.get_sample_value("cliffhanger_claims_total", {"outcome": "cancelled"}) is None
