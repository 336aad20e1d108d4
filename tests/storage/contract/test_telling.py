"""A round of news goes on: those who hear of it get their deliveries, in one save with how far it came."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from itertools import product

import pytest

from bot.model import LONG_AGO, Audience, Change, Changes, Delivery, Destination, Round, Standing, Subscription
from storage import Storage
from tests.storage.records import NOON, SHOW, delivery, later, open_round, subscription
from tests.storage.stores import kept

EVERYBODY = Audience(Change.CANCELLED, tuple(Standing), until=NOON)
ROUND = open_round()
EVER = later(10**9)


def room(number: object) -> Destination:
    return Destination("discord", "guild", str(number))


async def deliveries(storage: Storage) -> tuple[Delivery, ...]:
    """In the order of their making."""
    return tuple(record for record in await kept(storage) if isinstance(record, Delivery))


async def told(storage: Storage, round_: Round = ROUND, audience: Audience = EVERYBODY, limit: int = 1000) -> int:
    """Tell it to the end; in how many saves."""
    for saves in range(1, 100):
        round_ = await storage.tell(round_, audience, limit)
        if round_.done:
            return saves
    raise AssertionError("there is no end of it")


#: wishes that differ in all that decides who hears, and in what a database cannot take apart
MANY = tuple(
    Subscription(Destination(*where), SHOW.id, changes, standing, mention, "somebody", made, paused)
    for changes, standing, made, paused, (where, mention) in product(
        (tuple(Change), (Change.RENEWED, Change.CANCELLED), (Change.RENEWED,), ()),
        tuple(Standing),
        (None, LONG_AGO, NOON, later(0.000001)),
        ("", "gone", "cancelled"),
        (
            (("discord", "guild", "plain"), ""),
            (("slack", "Überraum", "", "17.5"), "role"),
            (("discord", "cancelled", "reported", "", "person"), "null"),
            (("discord", 'guild","paused":"', "}"), '"\\u0000'),
            (("discord", "\x00", "\ud800"), "\udfff"),
            (("#discord", "guild", "room"), "42"),
            (("discord", "long" * 80), "{}"),
        ),
    )
)


@pytest.mark.parametrize(
    "standings", [tuple(Standing), (Standing.RUMOURED,), (Standing.CONFIRMED, Standing.REPORTED), ()]
)
async def test_those_hear_of_it_whom_it_is_for_whatever_their_wishes_hold(
    storage: Storage, standings: tuple[Standing, ...]
) -> None:
    # A destination has one wish for a show, so each is somewhere else.
    wishes = [
        replace(wish, destination=replace(wish.destination, workspace=f"{wish.destination.workspace}{number}"))
        for number, wish in enumerate(MANY)
    ]
    await storage.save(Changes((SHOW, ROUND, *wishes)))
    audience = Audience(Change.CANCELLED, standings, until=NOON)
    await told(storage, audience=audience)
    expected = ROUND.heard(wishes, audience)
    assert bool(expected) is bool(standings)
    assert sorted(await deliveries(storage), key=lambda made: made.key) == sorted(expected, key=lambda made: made.key)
    # Each is found under its key.
    for made in expected[::7]:
        await storage.tick(replace(made, shown=1))
    assert (await storage.tally())["posted"] == len(expected[::7])


@pytest.mark.parametrize("limit", [1, 3, 20, 21, 1000])
async def test_wishes_for_the_show_speak_before_those_for_every_show(storage: Storage, limit: int) -> None:
    particular = [replace(subscription("show", room(number)), mention="ours") for number in range(0, 20, 2)]
    # A text that a database cannot take apart is heard in its turn as well.
    particular[0] = replace(particular[0], mention="our\\s")
    every = [replace(subscription("*", room(number)), mention="all") for number in range(20)]
    others = [subscription("other", room(number)) for number in range(30)]
    await storage.save(Changes((SHOW, replace(SHOW, id="other"), ROUND, *every, *particular, *others)))
    await told(storage, limit=limit)
    mentions = {made.destination: made.mention for made in await deliveries(storage)}
    assert mentions == {wish.destination: wish.mention for wish in (*every, *particular)}


async def test_each_save_keeps_the_round_as_far_as_it_came_and_wakes_who_waits(storage: Storage) -> None:
    wishes = sorted((subscription("show", room(number)) for number in range(5)), key=lambda wish: wish.key)
    await storage.save(Changes((SHOW, ROUND, *wishes)))
    await storage.wait(0)
    waiting = asyncio.create_task(storage.wait(30))
    further = await storage.tell(ROUND, EVERYBODY, 2)
    await asyncio.wait_for(waiting, 10)
    assert (further.after, further.done) == (wishes[1].key, False)
    assert await storage.rounds(NOON, 9, "me", 60) == (further,)
    assert await deliveries(storage) == ROUND.heard(wishes[:2], EVERYBODY)
    assert await told(storage, further, limit=2) == 2
    assert await storage.rounds(NOON, 9, "me", 60) == ()
    assert await deliveries(storage) == ROUND.heard(wishes, EVERYBODY)
    assert {made.destination for made in await storage.due(NOON, 9, "me", 60)} == {wish.destination for wish in wishes}


async def test_what_is_told_again_changes_nothing(storage: Storage) -> None:
    wishes = [subscription("show", room(number)) for number in range(5)]
    await storage.save(Changes((SHOW, ROUND, *wishes)))
    done = await storage.tell(ROUND, EVERYBODY, 9)
    (first, *_), before = await storage.due(EVER, 9, "me", 60), await deliveries(storage)
    await storage.tick(replace(first, shown=1, message="77"))
    assert await storage.tell(ROUND, EVERYBODY, 3) != done
    await told(storage, limit=3)
    assert await storage.rounds(NOON, 9, "me", 60) == ()
    assert (await storage.tally())["posted"] == 1
    assert {made.key for made in await deliveries(storage)} == {made.key for made in before}


async def test_what_waits_already_keeps_its_place(storage: Storage) -> None:
    """News of a show comes to a room after what was saved for it before, when both are due alike."""
    earlier = delivery("show/0", wanted=1, due=LONG_AGO, room=room(1))
    await storage.save(Changes((SHOW, ROUND, subscription("show", room(1)), earlier)))
    await told(storage)
    assert [made.alert for made in await storage.due(EVER, 9, "me", 60)] == ["show/0", "show/1"]


async def test_of_a_show_that_is_not_kept_nothing_is_told(storage: Storage) -> None:
    await storage.save(Changes((SHOW, ROUND, subscription("*", room(1)))))
    await storage.save(Changes(drop=(SHOW,)))
    await storage.tell(ROUND, EVERYBODY, 9)
    assert await kept(storage) == [subscription("*", room(1))]
