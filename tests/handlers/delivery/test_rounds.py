"""Rounds become deliveries a page at a time, each destination once, in the order in which things were decided."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from bot.decisions import decide
from bot.model import Article, Changes, Claim, Delivery, Destination, Reading, Subscription
from handlers.delivery.rounds import TURN, Rounds
from storage import Storage, open_storage
from tests.samples import NOW, SHOW, claim, day

ROOMS = tuple(Destination("board", room=f"{number:02}") for number in range(25))


@pytest.fixture
async def storage() -> AsyncIterator[Storage]:
    store = await open_storage("memory:")
    await store.save(Changes((SHOW,)))
    yield store
    await store.close()


async def hear(storage: Storage, *claims: Claim) -> None:
    evidence = claims[0].evidence
    article = Article(evidence.entry, evidence.url, evidence.title, "", published=evidence.published)
    await storage.save(decide([Reading(article, claims)], await storage.recall({SHOW.id}), evidence.published or NOW))


async def made(storage: Storage) -> list[Delivery]:
    alerts = (await storage.recall({SHOW.id})).alerts
    return [delivery for alert in alerts for delivery in await storage.deliveries(alert.key, "", 100)]


@pytest.mark.parametrize("page", [1, 4, 25, 26])
async def test_every_room_gets_one_delivery_however_many_fit_on_a_page(storage: Storage, page: int) -> None:
    await storage.save(Changes(tuple(Subscription(room) for room in ROOMS)))
    await hear(storage, claim("cancelled"))
    await Rounds(storage, "me", page, page).spread()
    assert sorted(delivery.destination for delivery in await made(storage)) == list(ROOMS)


@pytest.mark.parametrize("page", [1, 7, 100])
async def test_a_wish_for_the_show_speaks_before_one_for_every_show_on_whatever_page_they_are(
    storage: Storage, page: int
) -> None:
    particular = [Subscription(room, SHOW.id, mention="ours") for room in ROOMS[::2]]
    await storage.save(Changes((*(Subscription(room, mention="all") for room in ROOMS), *particular)))
    await hear(storage, claim("cancelled"))
    await Rounds(storage, "me", page, page).spread()
    mentions = {delivery.destination: delivery.mention for delivery in await made(storage)}
    assert mentions == {room: "all" if number % 2 else "ours" for number, room in enumerate(ROOMS)}


async def test_who_was_told_between_two_pages_is_corrected_too(storage: Storage) -> None:
    """The correction's round is younger than the news' own, so it waits for it."""
    await storage.save(Changes(tuple(Subscription(room) for room in ROOMS)))
    await hear(storage, claim("cancelled", "2021-09-20", entry="one"))
    await hear(storage, replace(claim("undecided", "2021-09-21", entry="one"), refutes=True))
    await Rounds(storage, "me", 3, 3).spread()
    told, corrected = (alert.key for alert in (await storage.recall({SHOW.id})).alerts)
    for alert in (told, corrected):
        assert len([delivery for delivery in await made(storage) if delivery.alert == alert]) == len(ROOMS)


async def test_while_one_process_has_the_turn_another_leaves_the_rounds_alone(storage: Storage) -> None:
    await storage.save(Changes((Subscription(ROOMS[0]),)))
    await hear(storage, claim("cancelled"))
    await storage.hold((TURN,), "another", 60)
    assert await Rounds(storage, "me").spread() == 0
    assert await made(storage) == []
    await storage.free((TURN,), "another")
    assert await Rounds(storage, "me").spread() == 1
    assert len(await made(storage)) == 1


async def test_a_page_that_was_saved_is_not_made_again_by_the_next_process(storage: Storage) -> None:
    await storage.save(Changes(tuple(Subscription(room, SHOW.id) for room in ROOMS)))
    await hear(storage, claim("cancelled"))
    dying = Rounds(storage, "me", 10, 10)
    (open_round,) = await storage.rounds(day("2022-01-01"), 1, "me", 0)
    await dying._go_on(open_round)
    assert len(await made(storage)) == 10
    # With the last of those who wish for this show come those who wish for every show: nobody.
    assert await Rounds(storage, "another", 10, 10).spread() == 2
    assert len(await made(storage)) == len(ROOMS)


async def test_a_show_that_is_not_tracked_any_more_tells_nobody(storage: Storage) -> None:
    await storage.save(Changes((Subscription(ROOMS[0]),)))
    await hear(storage, claim("cancelled"))
    await storage.save(Changes(drop=(SHOW,)))
    await Rounds(storage, "me").spread()
    assert (await storage.tally())["waiting"] == 0
