"""What goes: with its show or feed, when it is taken back, and past a limit."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.model import Changes
from storage import Storage, schema
from tests.storage.records import (
    ALL_KINDS,
    FEED,
    NOON,
    OTHER,
    SHOW,
    claim,
    delivery,
    digest,
    evidence,
    installation,
    later,
    notice,
    seen,
    set_aside,
    subscription,
    verdict,
)
from tests.storage.stores import kept


async def test_a_show_goes_with_all_that_is_about_it(storage: Storage) -> None:
    others = Changes((OTHER, claim(show="other"), verdict(1, "other"), delivery("other/1")))
    await storage.save(others)
    await storage.save(Changes((*ALL_KINDS, subscription("show"))))
    await storage.save(Changes(drop=(SHOW,)))
    about_none = (FEED, seen("entry 1"), subscription(), notice(), digest(), installation())
    assert set(await kept(storage)) == {*others.put, *about_none}


async def test_a_feed_goes_with_what_was_seen_of_it(storage: Storage) -> None:
    other = replace(FEED, url="https://other.example")
    await storage.save(Changes((FEED, other, seen("entry 1"), seen("entry 2", feed=other.url))))
    await storage.save(Changes(drop=(FEED,)))
    assert await kept(storage) == [other, seen("entry 2", feed=other.url)]
    assert await storage.seen(FEED.url, ["entry 1"]) == {}


async def test_a_claim_that_is_taken_back_goes_alone(storage: Storage) -> None:
    await storage.save(Changes((*ALL_KINDS, claim("It is over."))))
    await storage.save(Changes(drop=(claim(),)))
    assert set(await kept(storage)) == {*ALL_KINDS, claim("It is over.")} - {claim()}


async def test_digests_installations_and_wishes_go_alone(storage: Storage) -> None:
    await storage.save(Changes(ALL_KINDS))
    await storage.save(Changes(drop=(digest(), installation(), subscription())))
    assert set(await kept(storage)) == set(ALL_KINDS) - {digest(), installation(), subscription()}


async def test_what_is_dropped_in_a_save_goes_after_what_is_put_in_it(storage: Storage) -> None:
    await storage.save(Changes((SHOW, claim(), subscription()), drop=(SHOW, subscription())))
    assert await kept(storage) == []
    await storage.save(Changes(drop=(SHOW, FEED, subscription())))
    assert await kept(storage) == []


async def test_seen_entries_are_forgotten_past_the_limit_the_oldest_first(storage: Storage) -> None:
    most = schema.SEEN_PER_FEED
    records = tuple(seen(str(number), at=NOON + timedelta(seconds=number)) for number in range(most + 10))
    await storage.save(Changes((FEED, *records[:most])))
    await storage.listed(FEED.url, [str(number) for number in range(most, most + 10)])
    await storage.save(Changes(records))
    assert len(await storage.seen(FEED.url, [str(number) for number in range(10, most + 10)])) == most
    assert await storage.seen(FEED.url, [str(number) for number in range(10)]) == {}
    await storage.save(Changes(records[:20]))
    assert await storage.seen(FEED.url, [str(number) for number in range(10)]) == {}


async def test_of_a_feed_that_lists_nobody_knows_what_twice_as_much_is_remembered(storage: Storage) -> None:
    most = schema.SEEN_UNLISTED
    names = [str(number) for number in range(most + 10)]
    records = tuple(seen(name, at=later(number)) for number, name in enumerate(names))
    await storage.save(Changes((FEED, *records[:most])))
    assert len(await storage.seen(FEED.url, names)) == most
    await storage.save(Changes(records[most:]))
    assert await storage.seen(FEED.url, names[:10]) == {}
    assert len(await storage.seen(FEED.url, names)) == most
    await storage.listed(FEED.url, names[10:12])
    await storage.save(Changes(records[-1:]))
    assert len(await storage.seen(FEED.url, names)) == schema.SEEN_PER_FEED
    assert len(await storage.seen(FEED.url, names[10:12])) == 2


async def test_asking_for_some_of_what_was_seen_makes_nothing_be_forgotten(storage: Storage) -> None:
    listed = [str(number) for number in range(schema.SEEN_PER_FEED)]
    await storage.save(Changes((FEED, *(seen(name) for name in listed))))
    await storage.listed(FEED.url, listed[:10])
    await storage.seen(FEED.url, ["pushed"])
    await storage.save(Changes((seen("pushed", at=later(1)),)))
    assert len(await storage.seen(FEED.url, listed[:10])) == 10


async def test_seen_entries_that_the_feed_still_lists_are_never_forgotten(storage: Storage) -> None:
    listed = [str(number) for number in range(schema.SEEN_PER_FEED + 10)]
    await storage.save(Changes((FEED,)))
    await storage.listed(FEED.url, listed)
    await storage.save(Changes(tuple(seen(name) for name in listed)))
    await storage.save(Changes((seen("one more", at=later(1)),)))
    assert len(await storage.seen(FEED.url, listed)) == len(listed)


async def test_of_what_was_set_aside_the_last_published_stay(storage: Storage) -> None:
    records = [set_aside(f"{number}", later(number)) for number in range(schema.SET_ASIDE_PER_SHOW + 5)]
    of_another = set_aside("of another", show="other")
    changes = Changes((SHOW, OTHER, set_aside("undated", None), *reversed(records), of_another))
    await storage.save(changes)
    assert (await storage.recall({"show"})).set_aside == tuple(reversed(records[5:]))
    await storage.save(changes)
    assert (await storage.recall({"show"})).set_aside == tuple(reversed(records[5:]))
    assert (await storage.recall({"other"})).set_aside == (of_another,)


async def test_of_many_claims_those_that_the_newest_verdict_names_stay_and_then_the_last_published(
    storage: Storage,
) -> None:
    most = schema.CLAIMS_PER_SHOW
    claims = [replace(claim(), evidence=evidence(f"{number}", later(number))) for number in range(most + 10)]
    old = replace(verdict(1), supports=(claims[7].key,))
    newest = replace(verdict(2), supports=(claims[0].key,), opposes=(claims[1].key,))
    of_another = replace(claim(show="other"), evidence=evidence("old", later(-99)))
    changes = Changes((SHOW, OTHER, old, newest, of_another, *reversed(claims)))
    await storage.save(changes)
    kept_now = (await storage.recall({"show"})).claims
    assert kept_now == tuple(reversed([*claims[:2], *claims[12:]]))
    await storage.save(changes)
    assert (await storage.recall({"show"})).claims == kept_now
    await storage.save(Changes((replace(claim(), evidence=evidence("news", later(10**6))),)))
    memory = await storage.recall({"show", "other"})
    assert (claims[12] in memory.claims, claims[0] in memory.claims, len(memory.claims)) == (False, True, most + 1)
    assert memory.verdicts == (old, newest)


async def test_a_verdict_that_names_more_claims_than_are_kept_holds_the_last_published(storage: Storage) -> None:
    most = schema.CLAIMS_PER_SHOW
    claims = [replace(claim(), evidence=evidence(f"{number}", later(number))) for number in range(most + 10)]
    named = replace(verdict(1), supports=tuple(row.key for row in claims[: most + 5]))
    await storage.save(Changes((SHOW, named, *claims)))
    assert (await storage.recall({"show"})).claims == tuple(claims[5 : most + 5])
