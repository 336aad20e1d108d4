"""What is due: oldest first, fair between destinations, in pages, ticked off once."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from bot.model import LONG_AGO, Changes, Delivery, Destination, subscription_key
from storage import Storage
from tests.storage.records import (
    FEED,
    NOON,
    OTHER,
    ROOM,
    SHOW,
    claim,
    delivery,
    later,
    notice,
    open_round,
    subscription,
)
from tests.storage.stores import kept

EVER = later(10**9)


def room(number: int) -> Destination:
    return Destination("discord", "guild", str(number))


async def due(storage: Storage, now: object = EVER, limit: int = 1000, holder: str = "me") -> tuple[Delivery, ...]:
    return await storage.due(now, limit, holder, 60)  # type: ignore[arg-type]


async def test_due_are_the_open_ones_up_to_now(storage: Storage) -> None:
    waiting = [delivery(due=later(number), room=room(number)) for number in (-1, 0, 1)]
    await storage.save(Changes((SHOW, *waiting)))
    dead, posted = delivery(room=room(7)), delivery(room=room(8))
    await storage.save(Changes((dead, posted)))
    await storage.tick(replace(dead, dead=True))
    await storage.tick(replace(posted, shown=1))
    assert await due(storage, NOON) == (waiting[0], waiting[1])
    assert await due(storage, EVER) == tuple(waiting)
    assert await due(storage, EVER, 0) == ()


async def test_what_was_given_up_elsewhere_is_due_once_it_is_tried_again(storage: Storage) -> None:
    """As after a move from another store: nothing has ever waited for its destination here."""
    await storage.save(Changes((SHOW, replace(delivery(), dead=True))))
    assert await due(storage) == ()
    await storage.tick(delivery())
    assert await due(storage) == (delivery(),)


async def test_destinations_come_by_their_longest_due_each_with_its_oldest_in_their_order(storage: Storage) -> None:
    first = [delivery(f"show/{number}", due=later(number), room=room(1)) for number in (-3, -1, 0)]
    second = [delivery(f"show/{number}", due=later(number), room=room(2)) for number in (-2, -4)]
    await storage.save(Changes((SHOW, *first, *second)))
    assert await due(storage, NOON) == (second[1], second[0], *first)
    assert await due(storage, later(-3), 1) == (second[1],)
    assert await due(storage, later(-3)) == (second[1], first[0])


async def test_what_is_due_at_the_same_time_comes_in_the_order_of_its_making(storage: Storage) -> None:
    rows = [delivery(f"show/{number}", due=LONG_AGO) for number in range(15)]
    await storage.save(Changes((SHOW, *rows[:5])))
    await storage.save(Changes(tuple(rows[5:])))
    assert await due(storage) == tuple(rows)


async def test_a_destination_with_much_to_hear_starves_no_other(storage: Storage) -> None:
    crowd = [delivery(f"show/{number}", due=later(number - 100), room=room(1)) for number in range(50)]
    small = delivery("show/1", due=NOON, room=room(2))
    await storage.save(Changes((SHOW, *crowd, small)))
    assert await due(storage, NOON) == (*crowd[:20], small)


async def test_a_delivery_that_was_ticked_off_and_is_saved_again_is_not_due_again(storage: Storage) -> None:
    changes = Changes((SHOW, delivery()))
    await storage.save(changes)
    await storage.tick(replace(delivery(), shown=1, message="77"))
    await storage.save(changes)
    assert await due(storage) == ()


async def test_a_tick_keeps_the_delivery_as_it_stands_also_when_its_changes_are_saved_again(storage: Storage) -> None:
    await storage.save(Changes((SHOW, delivery())))
    failed = replace(delivery(), attempts=1, due=later(5), error="busy")
    await storage.tick(failed)
    await storage.save(Changes((delivery(),)))
    assert await due(storage, NOON) == ()
    assert await due(storage, later(5)) == (failed,)


async def test_a_wanted_that_was_raised_meanwhile_stays_raised(storage: Storage) -> None:
    await storage.save(Changes((SHOW, delivery())))
    (taken,) = await due(storage, NOON)
    await storage.save(Changes((delivery(wanted=2, due=later(60)),)))
    await storage.tick(replace(taken, shown=1, message="77"))
    assert await due(storage, later(59)) == ()
    assert await due(storage, later(60)) == (replace(taken, wanted=2, shown=1, message="77", due=later(60)),)


async def test_deliveries_that_are_ticked_at_once_are_kept_as_if_one_after_the_other(storage: Storage) -> None:
    rows = [delivery(room=room(number), wanted=2) for number in range(30)]
    await storage.save(Changes((SHOW, *rows)))
    tried = [replace(row, attempts=1) for row in rows]
    posted = [replace(row, shown=2, message="77") for row in rows[:20]]
    held_back = [replace(row, due=later(60), error="busy", attempts=1) for row in rows[20:]]
    await asyncio.gather(*map(storage.tick, (*tried, *posted, *held_back)))
    assert await due(storage, later(59)) == ()
    assert await due(storage, later(60)) == tuple(held_back)


async def test_a_delivery_that_was_dropped_meanwhile_stays_dropped(storage: Storage) -> None:
    await storage.save(Changes((SHOW, delivery())))
    await storage.save(Changes(drop=(SHOW,)))
    await storage.tick(replace(delivery(), attempts=1))
    assert await kept(storage) == []


async def test_dead_deliveries_come_in_pages_by_key_until_they_are_brought_back(storage: Storage) -> None:
    rows = sorted((delivery(room=room(number)) for number in range(5)), key=lambda row: row.key)
    gone = tuple(replace(row, dead=True, error="gone") for row in rows)
    await storage.save(Changes((SHOW, *rows)))
    for row in gone:
        await storage.tick(row)
    assert await storage.dead("", 3) == gone[:3]
    assert await storage.dead(gone[2].key, 3) == gone[3:]
    assert await storage.dead(gone[4].key, 3) == ()
    await storage.tick(rows[0])
    assert await storage.dead("", 9) == gone[1:]
    assert await due(storage) == (rows[0],)


async def test_deliveries_of_an_alert_come_in_pages_by_key(storage: Storage) -> None:
    rows = tuple(sorted((delivery(room=room(number)) for number in range(5)), key=lambda row: row.key))
    await storage.save(Changes((SHOW, *reversed(rows), delivery("show/2"))))
    await storage.tick(replace(rows[1], shown=1))
    rows = (rows[0], replace(rows[1], shown=1), *rows[2:])
    assert await storage.deliveries("show/1", "", 2) == rows[:2]
    assert await storage.deliveries("show/1", rows[1].key, 9) == rows[2:]
    assert await storage.deliveries("show/1", rows[4].key, 9) == ()
    assert await storage.deliveries("show/1", "", 0) == ()
    assert await storage.deliveries("show/9", "", 9) == ()


async def test_subscribers_are_those_of_the_show_and_those_of_every_show_in_pages_by_key(storage: Storage) -> None:
    wishes = [subscription("show" if number % 2 else "*", room(number)) for number in range(9)]
    others = [subscription("other", room(number)) for number in range(3)]
    await storage.save(Changes((SHOW, OTHER, *wishes, *others)))
    ordered = tuple(sorted(wishes, key=lambda wish: subscription_key(wish.destination, wish.show)))
    assert await storage.subscribers("show", "", 4) == ordered[:4]
    assert await storage.subscribers("show", ordered[3].key, 9) == ordered[4:]
    assert await storage.subscribers("show", ordered[-1].key, 9) == ()
    await storage.save(Changes(drop=(ordered[0],)))
    assert await storage.subscribers("show", "", 99) == ordered[1:]


async def test_rounds_are_the_open_ones_the_oldest_first(storage: Storage) -> None:
    rounds = [open_round(number, made=later(-number)) for number in range(1, 5)]
    await storage.save(Changes((SHOW, *rounds, replace(open_round(9, made=LONG_AGO), done=True))))
    assert await storage.rounds(NOON, 9, "me", 60) == tuple(reversed(rounds))
    await storage.save(Changes((replace(rounds[3], after="m"), replace(rounds[2], done=True))))
    assert await storage.rounds(NOON, 2, "me", 60) == (replace(rounds[3], after="m"), rounds[1])


async def test_due_feeds_are_those_up_to_now_and_those_never_polled_the_longest_due_first(storage: Storage) -> None:
    feeds = [replace(FEED, url=str(number), due=later(-number)) for number in range(4)]
    fresh, ahead = replace(FEED, url="fresh"), replace(FEED, url="ahead", due=later(1))
    await storage.save(Changes((*feeds, fresh, ahead)))
    assert await storage.due_feeds(NOON, 2, "me", 60) == (fresh, feeds[3])
    assert await storage.due_feeds(NOON, 9, "me", 60) == (feeds[2], feeds[1], feeds[0])


async def test_the_tally_counts(storage: Storage) -> None:
    nothing = {"shows": 0, "feeds": 0, "claims": 0, "subscriptions": 0, "waiting": 0, "posted": 0, "dead": 0}
    assert await storage.tally() == nothing
    rows = [delivery(room=room(number)) for number in range(4)]
    await storage.save(Changes((SHOW, OTHER, FEED, claim(), claim("2"), claim("3"), subscription(), *rows)))
    await storage.tick(replace(rows[0], dead=True))
    await storage.tick(replace(rows[1], shown=1))
    counts = {"shows": 2, "feeds": 1, "claims": 3, "subscriptions": 1, "waiting": 2, "posted": 1, "dead": 1}
    assert await storage.tally() == counts
    await storage.save(Changes(drop=(SHOW, OTHER, FEED, subscription())))
    assert await storage.tally() == nothing


async def test_a_notice_is_due_like_an_alert(storage: Storage) -> None:
    told = delivery(notice().key)
    await storage.save(Changes((notice(), told)))
    assert await due(storage) == (told,)
    assert (told.destination, told.show) == (ROOM, "")
