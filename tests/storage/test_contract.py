"""The promise of `storage`, sentence by sentence, kept by every backend.

To take up a backend, add a row to `STORES`: a name, and what gives the URL of a new store in a folder of the test's.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.errors import SettingsError, StoreError
from bot.model import LONG_AGO, Changes, Destination, Entry, Memory, Outcome, Record
from storage import Storage, open_storage, schema
from tests.storage.records import (
    FEED,
    NOON,
    OTHER,
    SHOW,
    alert,
    claim,
    delivery,
    later,
    seen,
    set_aside,
    subscription,
    verdict,
)

STORES: dict[str, Callable[[Path], str]] = {
    "memory": lambda _: "memory:",
    "file": lambda folder: f"tinydb:{folder}/store.json",
}


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


EVER = later(10**9)


@pytest.fixture(params=STORES)
async def storage(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Storage]:
    storage = await open_storage(STORES[request.param](tmp_path))
    yield storage
    await storage.close()


async def everything(storage: Storage) -> tuple[Any, ...]:
    shows, feeds = await storage.shows(), await storage.feeds()
    read = [await storage.seen(feed.url, [f"entry {number}" for number in range(10)]) for feed in feeds]
    memory = await storage.recall({"show", "other"})
    return shows, feeds, await storage.subscriptions(), memory, await storage.due(EVER, 1000, "me", 60), read


ALL_KINDS: tuple[Record, ...] = (
    SHOW,
    FEED,
    seen("entry 1"),
    claim(),
    set_aside("Fans hope."),
    verdict(1),
    alert(1),
    subscription(),
    delivery(),
)


async def test_a_new_store_is_empty(storage: Storage) -> None:
    assert await everything(storage) == ((), (), (), Memory(), (), [])


async def test_what_is_saved_is_read(storage: Storage) -> None:
    await storage.save(Changes(ALL_KINDS))
    assert await storage.shows() == (SHOW,)
    assert await storage.feeds() == (FEED,)
    assert await storage.seen(FEED.url, ["entry 1", "entry 2"]) == {"entry 1": "digest"}
    assert await storage.seen("https://elsewhere.example", ["entry 1"]) == {}
    assert await storage.due(NOON, 10, "me", 60) == (delivery(),)
    assert await storage.recall({"show"}) == Memory(
        (SHOW,), (claim(),), (set_aside("Fans hope."),), (verdict(1),), (alert(1),), (delivery(),), (subscription(),)
    )


async def test_the_same_changes_again_change_nothing(storage: Storage) -> None:
    changes = Changes((*ALL_KINDS, OTHER, claim(show="other")), drop=(OTHER,))
    await storage.save(changes)
    once = await everything(storage)
    await storage.save(changes)
    assert await everything(storage) == once


@pytest.mark.parametrize("at", [0, 4, 9])
@pytest.mark.parametrize(
    "bad",
    [
        Entry("id", "feed", "url", "title"),
        replace(claim(), seasons=[2]),  # type: ignore[arg-type]
        replace(claim(), seasons=(2**63,)),
        replace(verdict(2), made=NOON.replace(tzinfo=None)),
        replace(FEED, url="another", title=None),  # type: ignore[arg-type]
    ],
    ids=["no table", "a list", "a number past 64 bits", "a time without zone", "no string"],
)
async def test_a_save_with_one_record_that_cannot_be_kept_keeps_nothing(storage: Storage, bad: Any, at: int) -> None:
    await storage.save(Changes((SHOW, delivery())))
    before = await everything(storage)
    with pytest.raises(StoreError, match="cannot be kept"):
        await storage.save(Changes((*ALL_KINDS[:at], delivery(wanted=2), bad, *ALL_KINDS[at:])))
    assert await everything(storage) == before


@pytest.mark.parametrize("text", ["\x00", "\ud800 alone", "\udcff", "\U0001f4fa é \u2028", "x" * 1_000_000])
async def test_strings_are_kept_whatever_they_hold(storage: Storage, text: str) -> None:
    show = replace(SHOW, title=text, aliases=(text, ""))
    feed = replace(FEED, url=text)
    await storage.save(Changes((show, feed, claim(text))))
    assert await storage.shows() == (show,)
    assert await storage.feeds() == (feed,)
    assert (await storage.recall({"show"})).claims == (claim(text),)


@pytest.mark.parametrize(
    ("known", "given"),
    [
        (SHOW, replace(SHOW, title="Retitled")),
        (FEED, replace(FEED, etag="new")),
        (seen("entry 1"), seen("entry 1", digest="new")),
        (subscription(), replace(subscription(), paused="gone")),
    ],
    ids=lambda record: type(record).__name__,
)
async def test_replaced_is_what_changes(storage: Storage, known: Record, given: Record) -> None:
    await storage.save(Changes((FEED, known)))
    await storage.save(Changes((given,)))
    fresh = await open_storage("memory:")
    await fresh.save(Changes((FEED, given)))
    assert await everything(storage) == await everything(fresh)


@pytest.mark.parametrize(
    ("known", "given"),
    [
        (claim(), claim(network="Netflix")),
        (set_aside("A hope."), replace(set_aside("A hope."), rule="other")),
        (verdict(1), verdict(1, outcome=Outcome.RENEWED)),
        (alert(1), replace(alert(1), replaces=7)),
    ],
    ids=lambda record: type(record).__name__,
)
async def test_what_was_concluded_stays_as_it_is(storage: Storage, known: Record, given: Record) -> None:
    assert known.key == given.key
    await storage.save(Changes((known,)))
    before = await everything(storage)
    await storage.save(Changes((given,)))
    assert await everything(storage) == before


async def test_of_a_delivery_only_wanted_is_raised_and_its_due_with_it(storage: Storage) -> None:
    posted = replace(delivery(), shown=1, message="77", attempts=2, error="busy", mention="role")
    await storage.save(Changes((delivery(),)))
    await storage.tick(posted)
    await storage.save(Changes((delivery(wanted=3, due=later(60)),)))
    assert (await storage.recall({"show"})).deliveries == (replace(posted, wanted=3, due=later(60)),)
    await storage.save(Changes((delivery(wanted=2, due=later(9)),)))
    assert (await storage.recall({"show"})).deliveries == (replace(posted, wanted=3, due=later(60)),)


async def test_a_delivery_that_was_ticked_off_and_is_saved_again_is_not_due_again(storage: Storage) -> None:
    changes = Changes((verdict(1), alert(1), delivery()))
    await storage.save(changes)
    await storage.tick(replace(delivery(), shown=1, message="77"))
    await storage.save(changes)
    assert await storage.due(EVER, 10, "me", 60) == ()


async def test_a_tick_keeps_the_delivery_as_it_stands_also_when_its_changes_are_saved_again(storage: Storage) -> None:
    await storage.save(Changes((delivery(),)))
    failed = replace(delivery(), attempts=1, due=later(5), error="busy")
    await storage.tick(failed)
    await storage.save(Changes((delivery(),)))
    assert await storage.due(NOON, 10, "me", 60) == ()
    assert await storage.due(later(5), 10, "me", 60) == (failed,)


async def test_a_wanted_that_was_raised_meanwhile_stays_raised(storage: Storage) -> None:
    await storage.save(Changes((delivery(),)))
    (taken,) = await storage.due(NOON, 10, "me", 60)
    await storage.save(Changes((delivery(wanted=2, due=later(60)),)))
    await storage.tick(replace(taken, shown=1, message="77"))
    assert await storage.due(later(59), 10, "me", 60) == ()
    assert await storage.due(later(60), 10, "me", 60) == (
        replace(taken, wanted=2, shown=1, message="77", due=later(60)),
    )


async def test_a_delivery_that_was_dropped_meanwhile_stays_dropped(storage: Storage) -> None:
    await storage.save(Changes((SHOW, delivery())))
    await storage.save(Changes(drop=(SHOW,)))
    await storage.tick(replace(delivery(), attempts=1))
    assert await storage.due(EVER, 10, "me", 60) == ()


async def test_due_are_the_open_ones_the_longest_due_first_up_to_the_limit(storage: Storage) -> None:
    rooms = [Destination("discord", "guild", str(number)) for number in range(6)]
    waiting = [delivery(due=later(-number), room=room) for number, room in enumerate(rooms)]
    await storage.save(Changes((*waiting, delivery("show/2", due=later(1)), delivery("show/3", due=LONG_AGO))))
    await storage.tick(replace(waiting[5], dead=True))
    await storage.tick(replace(waiting[4], shown=1))
    order = (delivery("show/3", due=LONG_AGO), *reversed(waiting[:4]))
    assert await storage.due(NOON, 100, "me", 60) == order
    assert await storage.due(NOON, 2, "me", 60) == order[:2]
    assert await storage.due(NOON, 0, "me", 60) == ()


async def test_shows_feeds_and_subscriptions_come_in_order(storage: Storage) -> None:
    shows = [replace(SHOW, id=name, title=name) for name in ("b", "C", "a")]
    feeds = [replace(FEED, url=name) for name in ("b", "a")]
    wishes = [subscription("b"), subscription("a"), subscription("b", Destination("console"))]
    await storage.save(Changes((*shows, *feeds, *wishes)))
    assert [show.id for show in await storage.shows()] == ["a", "b", "C"]
    assert [feed.url for feed in await storage.feeds()] == ["a", "b"]
    assert await storage.subscriptions() == (wishes[2], wishes[1], wishes[0])


async def test_recall_gives_these_shows_only_in_the_order_of_their_making(storage: Storage) -> None:
    claims = [claim(str(number), show) for number, show in enumerate(["show", "other", "third", "show", "other"])]
    wishes = [subscription("other"), subscription("third"), subscription(), subscription("show")]
    records: tuple[Record, ...] = (OTHER, SHOW, *claims, *wishes)
    for record in records:
        await storage.save(Changes((record,)))
    await storage.save(Changes((replace(OTHER, network="Hulu"),)))
    memory = await storage.recall(["show", "other"])
    assert memory.shows == (replace(OTHER, network="Hulu"), SHOW)
    assert memory.claims == (claims[0], claims[1], claims[3], claims[4])
    assert memory.subscriptions == (wishes[0], wishes[2], wishes[3])
    assert (await storage.recall({"nobody"})) == Memory(subscriptions=(subscription(),))


async def test_a_show_goes_with_all_that_is_about_it(storage: Storage) -> None:
    kept = Changes((OTHER, claim(show="other"), verdict(1, "other"), delivery("other/1"), subscription(), FEED))
    await storage.save(kept)
    before = await everything(storage)
    await storage.save(Changes((*ALL_KINDS, subscription("show"))))
    await storage.save(Changes(drop=(SHOW,)))
    *rest, read = await everything(storage)
    assert rest == list(before[:-1])
    assert read == [{"entry 1": "digest"}]


async def test_a_feed_goes_with_what_was_seen_of_it(storage: Storage) -> None:
    other = replace(FEED, url="https://other.example")
    await storage.save(Changes((FEED, other, seen("entry 1"), seen("entry 2", feed=other.url))))
    await storage.save(Changes(drop=(FEED,)))
    assert await storage.feeds() == (other,)
    assert await storage.seen(FEED.url, ["entry 1"]) == {}
    assert await storage.seen(other.url, ["entry 2"]) == {"entry 2": "digest"}


async def test_a_claim_that_its_article_does_not_make_any_more_goes_alone(storage: Storage) -> None:
    await storage.save(Changes((claim(), claim("It is over."), verdict(1))))
    await storage.save(Changes(drop=(claim(),)))
    kept = await storage.recall({"show"})
    assert (kept.claims, kept.verdicts) == ((claim("It is over."),), (verdict(1),))


async def test_a_claim_that_is_taken_back_goes_alone(storage: Storage) -> None:
    await storage.save(Changes(ALL_KINDS))
    await storage.save(Changes(drop=(claim(),)))
    memory = await storage.recall({"show"})
    assert memory.claims == ()
    assert memory.verdicts
    assert memory.set_aside


async def test_what_is_dropped_in_a_save_goes_after_what_is_put_in_it(storage: Storage) -> None:
    await storage.save(Changes((SHOW, claim(), subscription()), drop=(SHOW, subscription())))
    assert await everything(storage) == ((), (), (), Memory(), (), [])
    await storage.save(Changes(drop=(SHOW, FEED, subscription())))


async def test_seen_entries_are_forgotten_past_the_limit_the_oldest_first(storage: Storage) -> None:
    most = schema.SEEN_PER_FEED
    records = tuple(seen(str(number), at=NOON + timedelta(seconds=number)) for number in range(most + 10))
    await storage.save(Changes(records))
    assert len(await storage.seen(FEED.url, [str(number) for number in range(10, most + 10)])) == most
    assert await storage.seen(FEED.url, [str(number) for number in range(10)]) == {}
    await storage.seen(FEED.url, [])
    await storage.save(Changes(records[:20]))
    assert await storage.seen(FEED.url, [str(number) for number in range(10)]) == {}


async def test_seen_entries_that_the_feed_still_lists_are_never_forgotten(storage: Storage) -> None:
    listed = [str(number) for number in range(schema.SEEN_PER_FEED + 10)]
    await storage.seen(FEED.url, listed)
    await storage.save(Changes(tuple(seen(name) for name in listed)))
    await storage.save(Changes((seen("one more", at=later(1)),)))
    assert len(await storage.seen(FEED.url, listed)) == len(listed)


async def test_of_what_was_set_aside_the_last_published_stay(storage: Storage) -> None:
    records = [set_aside(f"{number}", later(number)) for number in range(schema.SET_ASIDE_PER_SHOW + 5)]
    changes = Changes((set_aside("undated", None), *reversed(records), set_aside("of another", show="other")))
    await storage.save(changes)
    kept = (await storage.recall({"show"})).set_aside
    assert kept == tuple(reversed(records[5:]))
    await storage.save(changes)
    assert (await storage.recall({"show"})).set_aside == kept
    assert len((await storage.recall({"other"})).set_aside) == 1


async def test_reads_never_see_half_a_save(storage: Storage) -> None:
    await storage.save(Changes((verdict(1), *(claim(f"{number}") for number in range(50)))))
    saving = asyncio.create_task(
        storage.save(Changes((verdict(2), *(claim(f"{number}") for number in range(50, 200)), delivery())))
    )
    sights = set()
    while not saving.done():
        memory = await storage.recall({"show"})
        sights.add((len(memory.verdicts), len(memory.claims), len(memory.deliveries)))
        await asyncio.sleep(0)
    memory = await storage.recall({"show"})
    sights.add((len(memory.verdicts), len(memory.claims), len(memory.deliveries)))
    assert sights == {(1, 50, 0), (2, 200, 1)}


async def test_saves_at_the_same_time_are_all_kept(storage: Storage) -> None:
    await asyncio.gather(*(storage.save(Changes((claim(f"{number}"),))) for number in range(20)))
    assert len((await storage.recall({"show"})).claims) == 20


async def test_a_save_whose_caller_is_cancelled_is_whole_or_nothing(storage: Storage) -> None:
    saving = asyncio.create_task(storage.save(Changes((SHOW, claim(), verdict(1)))))
    await asyncio.sleep(0)
    saving.cancel()
    with pytest.raises(asyncio.CancelledError):
        await saving
    await storage.save(Changes((FEED,)))
    memory = await storage.recall({"show"})
    assert (len(memory.shows), len(memory.claims), len(memory.verdicts)) in {(0, 0, 0), (1, 1, 1)}


async def test_a_backup_is_a_new_file_from_which_a_store_can_be_opened(storage: Storage, tmp_path: Path) -> None:
    await storage.save(Changes(ALL_KINDS))
    path = tmp_path / "copy.json"
    await storage.backup(path)
    copy = await open_storage(f"tinydb:{path}")
    assert await everything(copy) == await everything(storage)
    await copy.close()


async def test_a_backup_overwrites_nothing(storage: Storage, tmp_path: Path) -> None:
    path = tmp_path / "copy.json"
    path.write_text("precious")
    with pytest.raises(StoreError, match="exists already"):
        await storage.backup(path)
    assert path.read_text() == "precious"
    with pytest.raises(StoreError, match="cannot be written"):
        await storage.backup(tmp_path / "missing" / "copy.json")
    assert names(tmp_path) <= {"copy.json", "store.json", "store.json.lock"}


async def test_a_closed_store_saves_nothing(storage: Storage) -> None:
    await storage.close()
    with pytest.raises(StoreError, match="closed"):
        await storage.save(Changes((SHOW,)))


async def test_a_store_in_memory_is_fresh_each_time() -> None:
    first, second = await open_storage("memory:"), await open_storage("memory:")
    await first.save(Changes((SHOW,)))
    assert await second.shows() == ()


async def test_a_url_of_no_known_kind_is_a_wrong_setting() -> None:
    with pytest.raises(SettingsError, match="tinydb:, memory:"):
        await open_storage("mysql://somewhere")
