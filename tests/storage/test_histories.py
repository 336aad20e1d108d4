"""Any history of saves and ticks: both backends agree, repeating changes nothing, and the file gives it all back."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.model import Changes, Delivery, Destination, Outcome, Record, Seen, Show, Subscription
from storage import Storage, open_storage
from storage.tinydb import writer
from tests.storage.records import (
    FEED,
    SHOW,
    alert,
    claim,
    delivery,
    digest,
    installation,
    later,
    notice,
    open_round,
    seen,
    set_aside,
    subscription,
    verdict,
)
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
    st.builds(lambda entry, text, at: seen(entry, text, later(at)), st.sampled_from("abc"), st.text(), SMALL),
    st.builds(claim, st.sampled_from("abc"), NAMES, st.text()),
    st.builds(lambda quote, show: set_aside(quote, show=show), st.text(), NAMES),
    st.builds(verdict, SMALL, NAMES, st.sampled_from(Outcome)),
    st.builds(alert, SMALL, NAMES),
    st.builds(lambda number, show, after: replace(open_round(number, show), after=after), SMALL, NAMES, st.text()),
    st.builds(notice, st.sampled_from("ab")),
    st.builds(digest, ROOMS),
    st.builds(lambda sealed: replace(installation(), sealed=sealed), st.text()),
)
CHANGES = st.builds(
    Changes,
    st.lists(RECORDS, max_size=6).map(tuple),
    st.lists(st.one_of(SHOWS, WISHES, st.just(FEED), st.builds(claim, st.sampled_from("abc"), NAMES)), max_size=1).map(
        tuple
    ),
)
TICKS = st.builds(
    lambda delivery, shown, seconds, dead: replace(delivery, shown=shown, due=later(seconds), dead=dead),
    DELIVERIES,
    SMALL,
    st.integers(-5, 5),
    st.booleans(),
)
#: events that come at the same time, one group after the other
HISTORIES = st.lists(st.lists(CHANGES | TICKS, min_size=1, max_size=4), max_size=6)
#: every store begins with these, or little would be kept
BEGIN = Changes((SHOW, replace(SHOW, id="other"), FEED))


async def everything(storage: Storage) -> tuple[Any, ...]:
    """All answers, whatever their order: of what comes at the same time, one store may make one first."""
    memory = await storage.recall({"show", "other"})
    told = [*memory.shows, *memory.claims, *memory.set_aside, *memory.verdicts, *memory.alerts]
    due = await storage.due(later(100), 100, "me", 60)
    return set(await kept(storage)), set(told), set(due), await storage.tally()


async def in_order(storage: Storage) -> list[Record]:
    """All but what was seen, which is kept by feed and time."""
    return [record for record in await kept(storage) if not isinstance(record, Seen)]


async def take(storage: Storage, events: list[Changes | Delivery]) -> None:
    """All at once, in this order."""
    await asyncio.gather(
        *(storage.save(event) if isinstance(event, Changes) else storage.tick(event) for event in events)
    )


async def live_through(history: list[list[Changes | Delivery]], url: str) -> None:
    memory, file = await open_storage("memory:"), await open_storage(url)
    begin: list[Changes | Delivery] = [BEGIN]
    for events in [begin, *history]:
        for event in events:
            await take(memory, [event])
        await take(file, events)
        once = await everything(file)
        assert await everything(memory) == once
        await take(file, events[-1:])
        assert await everything(file) == once
    order = await in_order(file)
    await file.close()
    reopened = await open_storage(url)
    assert await everything(reopened) == await everything(memory)
    assert await in_order(reopened) == order
    await reopened.close()


@pytest.mark.parametrize("least", [0, 300, writer.LEAST])
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(history=HISTORIES)
def test_any_history(history: list[list[Changes | Delivery]], least: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Compacting after every save, now and then, and never."""
    monkeypatch.setattr(writer, "LEAST", least)
    monkeypatch.setattr(writer, "PART", 0)
    with TemporaryDirectory() as folder:
        asyncio.run(live_through(history, f"tinydb:{folder}/store.json"))
