"""Any history of saves and ticks: both backends agree, repeating changes nothing, and the file gives it all back."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.model import Changes, Delivery, Destination, Outcome, Record, Show, Subscription
from storage import Storage, open_storage
from tests.storage.records import FEED, SHOW, alert, claim, delivery, later, seen, set_aside, subscription, verdict
from tests.storage.stores import kept

NAMES = st.sampled_from(["show", "other"])
ROOMS = st.sampled_from([Destination("console"), Destination("slack", "T", "C")])
SMALL = st.integers(1, 3)
DELIVERIES = st.builds(
    lambda show, number, wanted, seconds, room: delivery(f"{show}/{number}", wanted, later(seconds), room),
    NAMES,
    SMALL,
    SMALL,
    st.integers(-5, 5),
    ROOMS,
)
SHOWS: st.SearchStrategy[Show] = st.builds(lambda name, title: replace(SHOW, id=name, title=title), NAMES, st.text())
WISHES: st.SearchStrategy[Subscription] = st.builds(subscription, NAMES | st.just("*"), ROOMS)
RECORDS: st.SearchStrategy[Record] = st.one_of(
    SHOWS,
    WISHES,
    DELIVERIES,
    st.builds(lambda etag: replace(FEED, etag=etag), st.text()),
    st.builds(seen, st.sampled_from("abc"), st.text()),
    st.builds(claim, st.sampled_from("abc"), NAMES, st.text()),
    st.builds(lambda quote, show: set_aside(quote, show=show), st.text(), NAMES),
    st.builds(verdict, SMALL, NAMES, st.sampled_from(Outcome)),
    st.builds(alert, SMALL, NAMES),
)
CHANGES = st.builds(
    Changes,
    st.lists(RECORDS, max_size=6).map(tuple),
    st.lists(st.one_of(SHOWS, WISHES, st.just(FEED)), max_size=1).map(tuple),
)
TICKS = st.builds(
    lambda delivery, shown, seconds, dead: replace(delivery, shown=shown, due=later(seconds), dead=dead),
    DELIVERIES,
    SMALL,
    st.integers(-5, 5),
    st.booleans(),
)
HISTORIES = st.lists(CHANGES | TICKS, max_size=8)


async def everything(storage: Storage) -> tuple[Any, ...]:
    memory = await storage.recall({"show", "other"})
    due = await storage.due(later(100), 100, "me", 60)
    return await kept(storage), replace(memory, revisions=()), due, await storage.tally()


async def take(storage: Storage, event: Changes | Delivery) -> None:
    await (storage.save(event) if isinstance(event, Changes) else storage.tick(event))


async def live_through(history: list[Changes | Delivery], url: str) -> None:
    memory, file = await open_storage("memory:"), await open_storage(url)
    for event in history:
        await take(memory, event)
        await take(file, event)
        once = await everything(file)
        assert await everything(memory) == once
        await take(file, event)
        assert await everything(file) == once
    await file.close()
    reopened = await open_storage(url)
    assert await everything(reopened) == await everything(memory)
    await reopened.close()


@settings(max_examples=40, deadline=None)
@given(HISTORIES)
def test_any_history(history: list[Changes | Delivery]) -> None:
    with TemporaryDirectory() as folder:
        asyncio.run(live_through(history, f"tinydb:{folder}/store.json"))
