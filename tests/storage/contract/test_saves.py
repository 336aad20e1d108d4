"""Saves: whole or not at all, the same again changes nothing, and what is known already is changed by its policy."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Any

import pytest

from bot.errors import SettingsError, StaleError, StoreError
from bot.model import Changes, Entry, Memory, Outcome, Record
from storage import Storage, open_storage
from tests.storage.records import (
    ALL_KINDS,
    FEED,
    NOON,
    OTHER,
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


async def test_a_new_store_is_empty(storage: Storage) -> None:
    assert await kept(storage) == []
    assert await storage.recall({"show"}) == Memory()


async def test_what_is_saved_is_kept(storage: Storage) -> None:
    await storage.save(Changes(ALL_KINDS))
    assert await kept(storage) == list(ALL_KINDS)


async def test_the_same_changes_again_change_nothing(storage: Storage) -> None:
    changes = Changes((*ALL_KINDS, OTHER, claim(show="other")), drop=(OTHER,))
    await storage.save(changes)
    once = await kept(storage)
    assert len(once) == len(ALL_KINDS)
    await storage.save(changes)
    assert await kept(storage) == once


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
    before = await kept(storage)
    with pytest.raises(StoreError, match="cannot be kept"):
        await storage.save(Changes((*ALL_KINDS[:at], delivery(wanted=2), bad, *ALL_KINDS[at:])))
    assert await kept(storage) == before


@pytest.mark.parametrize(
    ("known", "given"),
    [
        (SHOW, replace(SHOW, title="Retitled")),
        (FEED, replace(FEED, etag="new")),
        (seen("entry 1"), seen("entry 1", digest="new", at=later(9))),
        (subscription(), replace(subscription(), paused="gone")),
        (digest(), replace(digest(), told=later(9))),
        (installation(), replace(installation(), sealed="anew")),
    ],
    ids=lambda record: type(record).__name__,
)
async def test_replaced_is_what_changes(storage: Storage, known: Record, given: Record) -> None:
    assert known.key == given.key
    await storage.save(Changes((FEED, known)))
    await storage.save(Changes((given,)))
    assert given in await kept(storage)
    assert known not in await kept(storage)


@pytest.mark.parametrize(
    ("known", "given"),
    [
        (claim(), claim(network="Netflix")),
        (set_aside("A hope."), replace(set_aside("A hope."), rule="other")),
        (verdict(1), verdict(1, outcome=Outcome.RENEWED)),
        (alert(1), replace(alert(1), replaces=7)),
        (notice(), replace(notice(), title="Another")),
    ],
    ids=lambda record: type(record).__name__,
)
async def test_what_was_concluded_stays_as_it_is(storage: Storage, known: Record, given: Record) -> None:
    assert known.key == given.key
    await storage.save(Changes((SHOW, known)))
    await storage.save(Changes((given,)))
    assert await kept(storage) == [SHOW, known]


async def test_a_round_only_goes_forward(storage: Storage) -> None:
    await storage.save(Changes((SHOW, replace(open_round(), after="m"))))
    await storage.save(Changes((replace(open_round(), after="c", above=None),)))
    assert await kept(storage) == [SHOW, replace(open_round(), after="m")]
    await storage.save(Changes((replace(open_round(), after="x", done=True),)))
    await storage.save(Changes((replace(open_round(), after="z", wanted=1),)))
    assert await kept(storage) == [SHOW, replace(open_round(), after="z", done=True)]


async def test_of_a_delivery_only_wanted_is_raised_and_its_due_with_it(storage: Storage) -> None:
    posted = replace(delivery(), shown=1, message="77", attempts=2, error="busy", mention="role")
    await storage.save(Changes((SHOW, delivery())))
    await storage.tick(posted)
    await storage.save(Changes((delivery(wanted=3, due=later(60)),)))
    assert await kept(storage) == [SHOW, replace(posted, wanted=3, due=later(60))]
    await storage.save(Changes((delivery(wanted=2, due=later(9)),)))
    assert await kept(storage) == [SHOW, replace(posted, wanted=3, due=later(60))]


@pytest.mark.parametrize(
    "orphan",
    [claim(), set_aside("A hope."), verdict(1), alert(1), open_round(), subscription("show"), delivery(), seen("one")],
    ids=lambda record: type(record).__name__,
)
async def test_what_is_about_a_show_or_feed_that_is_not_kept_is_left_out(storage: Storage, orphan: Record) -> None:
    owner = FEED if orphan == seen("one") else SHOW
    await storage.save(Changes((OTHER, orphan)))
    assert await kept(storage) == [OTHER]
    await storage.save(Changes((orphan, owner)))
    assert orphan in await kept(storage)
    await storage.save(Changes(drop=(owner,)))
    # A poll or a page that began before the drop is saved after it.
    await storage.save(Changes((orphan,)))
    assert await kept(storage) == [OTHER]


async def test_wishes_for_every_show_and_notices_on_their_way_are_about_no_show(storage: Storage) -> None:
    told = delivery(notice().key)
    await storage.save(Changes((subscription(), notice(), told)))
    assert await kept(storage) == [subscription(), notice(), told]


async def test_a_save_is_refused_where_a_show_it_was_decided_on_has_changed(storage: Storage) -> None:
    await storage.save(Changes((SHOW, OTHER)))
    memory = await storage.recall({"show", "other"})
    assert {name for name, _ in memory.revisions} == {"show", "other"}
    await storage.save(Changes((claim(),)))
    before = await kept(storage)
    with pytest.raises(StaleError, match="nothing was saved"):
        await storage.save(Changes((OTHER, verdict(1), verdict(1, "other")), based_on=memory.revisions))
    assert await kept(storage) == before
    fresh = await storage.recall({"show", "other"})
    await storage.save(Changes((verdict(1), verdict(1, "other")), based_on=fresh.revisions))
    assert len((await storage.recall({"show", "other"})).verdicts) == 2


@pytest.mark.parametrize(
    "record", [claim("new"), set_aside("new"), verdict(2), alert(2), replace(SHOW, network="Hulu")]
)
async def test_whatever_is_recalled_about_a_show_makes_a_new_revision_of_it(storage: Storage, record: Any) -> None:
    await storage.save(Changes((SHOW, OTHER)))
    before = dict((await storage.recall({"show", "other"})).revisions)
    await storage.save(Changes((record,)))
    after = dict((await storage.recall({"show", "other"})).revisions)
    assert after["show"] > before["show"]
    assert after["other"] == before["other"]


async def test_who_hears_of_a_show_and_what_is_known_already_make_no_new_revision(storage: Storage) -> None:
    await storage.save(Changes(ALL_KINDS))
    before = (await storage.recall({"show"})).revisions
    more = (subscription("show"), delivery("show/2"), open_round(2), replace(FEED, etag="new"), seen("entry 2"))
    await storage.save(Changes((*ALL_KINDS, *more)))
    await storage.tick(replace(delivery(), shown=1))
    assert (await storage.recall({"show"})).revisions == before


async def test_a_decision_on_a_show_that_was_dropped_and_added_anew_is_stale(storage: Storage) -> None:
    await storage.save(Changes((SHOW,)))
    based_on = (await storage.recall({"show"})).revisions
    await storage.save(Changes(drop=(SHOW,)))
    with pytest.raises(StaleError):
        await storage.save(Changes((verdict(1),), based_on=based_on))
    await storage.save(Changes((SHOW,)))
    with pytest.raises(StaleError):
        await storage.save(Changes((verdict(1),), based_on=based_on))


async def test_of_saves_decided_on_the_same_memory_one_is_kept(storage: Storage) -> None:
    await storage.save(Changes((SHOW,)))
    based_on = (await storage.recall({"show"})).revisions
    saves = [storage.save(Changes((claim(f"{number}"),), based_on=based_on)) for number in range(10)]
    outcomes = await asyncio.gather(*saves, return_exceptions=True)
    assert [type(outcome) for outcome in outcomes if outcome] == [StaleError] * 9
    assert len((await storage.recall({"show"})).claims) == 1


async def test_saves_at_the_same_time_are_all_kept(storage: Storage) -> None:
    await storage.save(Changes((SHOW,)))
    await asyncio.gather(*(storage.save(Changes((claim(f"{number}"),))) for number in range(20)))
    assert len((await storage.recall({"show"})).claims) == 20


async def test_a_bad_save_among_others_harms_none_of_them(storage: Storage) -> None:
    await storage.save(Changes((SHOW,)))
    bad = replace(claim("bad"), seasons=(2**63,))
    saves = [storage.save(Changes((claim(f"{number}"), *([bad] if number == 2 else [])))) for number in range(5)]
    outcomes = await asyncio.gather(*saves, return_exceptions=True)
    assert [type(outcome) for outcome in outcomes] == [type(None), type(None), StoreError, type(None), type(None)]
    assert {row.evidence.quote for row in (await storage.recall({"show"})).claims} == {"0", "1", "3", "4"}


async def test_a_save_whose_caller_is_cancelled_is_whole_or_nothing(storage: Storage) -> None:
    saving = asyncio.create_task(storage.save(Changes((SHOW, claim(), verdict(1)))))
    await asyncio.sleep(0)
    saving.cancel()
    with pytest.raises(asyncio.CancelledError):
        await saving
    await storage.save(Changes((FEED,)))
    assert len(await kept(storage)) in {1, 4}


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
