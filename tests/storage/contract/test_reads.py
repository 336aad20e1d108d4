"""Reads: in their order, only what was asked for, never half a save, and every string as it was given."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from bot.errors import StoreError
from bot.model import Changes, Claim, Destination, Memory, Record
from storage import Storage, open_storage
from tests.storage.records import (
    ALL_KINDS,
    FEED,
    OTHER,
    SHOW,
    alert,
    claim,
    delivery,
    digest,
    installation,
    notice,
    seen,
    set_aside,
    subscription,
    verdict,
)
from tests.storage.stores import kept

CONSOLE = Destination("console")


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


async def test_what_is_saved_is_read(storage: Storage) -> None:
    await storage.save(Changes(ALL_KINDS))
    assert await storage.shows() == (SHOW,)
    assert await storage.feeds() == (FEED,)
    assert await storage.feed(FEED.url) == FEED
    assert await storage.feed("https://elsewhere.example") is None
    assert await storage.subscriptions() == (subscription(),)
    assert await storage.digests() == (digest(),)
    assert await storage.installations() == (installation(),)
    assert await storage.notice(notice().key) == notice()
    assert await storage.notice("notice/none") is None
    assert await storage.seen(FEED.url, ["entry 1", "entry 2"]) == {"entry 1": "digest"}
    assert await storage.seen("https://elsewhere.example", ["entry 1"]) == {}
    memory = await storage.recall({"show"})
    assert (memory.shows, memory.claims, memory.verdicts) == ((SHOW,), (claim(),), (verdict(1),))
    assert (memory.set_aside, memory.alerts) == ((set_aside("Fans hope."),), (alert(1),))


async def test_revisions_are_those_of_the_memory_and_grow(storage: Storage) -> None:
    await storage.save(Changes((SHOW,)))
    before = await storage.revisions({"show", "another"})
    assert before["show"] == dict((await storage.recall({"show"})).revisions)["show"]
    await storage.save(Changes((claim(),)))
    after = await storage.revisions({"show"})
    assert after["show"] > before["show"]
    assert after == dict((await storage.recall({"show"})).revisions)


@pytest.mark.parametrize("text", ["\x00", "\ud800 alone", "\udcff", "\U0001f4fa é \u2028", "x" * 1_000_000])
async def test_strings_are_kept_whatever_they_hold(storage: Storage, text: str) -> None:
    show = replace(SHOW, title=text, aliases=(text, ""))
    feed = replace(FEED, url=text)
    await storage.save(
        Changes((show, feed, claim(text), seen(text, feed=text), subscription(destination=Destination(text))))
    )
    assert await storage.shows() == (show,)
    assert await storage.feeds() == (feed,)
    assert await storage.feed(text) == feed
    assert await storage.seen(text, [text]) == {text: "digest"}
    assert await storage.subscriptions(Destination(text)) == (subscription(destination=Destination(text)),)
    assert (await storage.recall({"show"})).claims == (claim(text),)


async def test_the_shows_that_an_entry_told_of_are_found_by_its_name(storage: Storage) -> None:
    def read_in(entry: str, show: str, quote: str = "It ends.") -> Claim:
        told = claim(quote, show)
        return replace(told, evidence=replace(told.evidence, entry=entry))

    shows = [replace(SHOW, id=name, title=name) for name in ("a", "b", "#c")]
    claims = [read_in('an "entry" \\', show.id) for show in shows]
    await storage.save(Changes((*shows, *claims, read_in("fourth", "b", '"entry":"fifth"'))))
    assert await storage.claimed({'an "entry" \\', "none"}) == {"a", "b", "#c"}
    assert await storage.claimed({"fourth"}) == {"b"}
    assert await storage.claimed({"fifth"}) == set()
    await storage.save(Changes((read_in("long " * 1_000, "a"), read_in("long " * 2_000, "b"))))
    assert await storage.claimed({"long " * 2_000}) == {"b"}
    await storage.save(Changes(drop=(claims[0],)))
    assert await storage.claimed({'an "entry" \\'}) == {"b", "#c"}


async def test_shows_feeds_wishes_and_installations_come_in_order(storage: Storage) -> None:
    shows = [replace(SHOW, id=name, title=name) for name in ("b", "C", "a")]
    feeds = [replace(FEED, url=name) for name in ("b", "a")]
    wishes = [subscription("b"), subscription("a"), subscription("b", CONSOLE)]
    others: list[Record] = [digest(), digest(CONSOLE), installation("b"), installation("a")]
    await storage.save(Changes((*shows, *feeds, *wishes, *others)))
    assert [show.id for show in await storage.shows()] == ["a", "b", "C"]
    assert [feed.url for feed in await storage.feeds()] == ["a", "b"]
    assert await storage.subscriptions() == (wishes[2], wishes[1], wishes[0])
    assert await storage.digests() == (digest(CONSOLE), digest())
    assert await storage.installations() == (installation("a"), installation("b"))


async def test_subscriptions_of_one_destination_are_its_own(storage: Storage) -> None:
    wishes = [subscription("show"), subscription(), subscription("other", CONSOLE)]
    await storage.save(Changes((SHOW, OTHER, *wishes)))
    assert await storage.subscriptions(CONSOLE) == (wishes[2],)
    assert await storage.subscriptions(wishes[0].destination) == (wishes[1], wishes[0])
    assert await storage.subscriptions(Destination("slack")) == ()
    await storage.save(Changes(drop=(wishes[2],)))
    assert await storage.subscriptions(CONSOLE) == ()


async def test_recall_gives_these_shows_only_in_the_order_of_their_making(storage: Storage) -> None:
    claims = [claim(str(number), show) for number, show in enumerate(["show", "other", "third", "show", "other"])]
    records: tuple[Record, ...] = (OTHER, SHOW, replace(SHOW, id="third"), *claims)
    for record in records:
        await storage.save(Changes((record,)))
    await storage.save(Changes((replace(OTHER, network="Hulu"),)))
    memory = await storage.recall(["show", "other"])
    assert memory.shows == (replace(OTHER, network="Hulu"), SHOW)
    assert memory.claims == (claims[0], claims[1], claims[3], claims[4])
    assert await storage.recall({"nobody"}) == Memory()


async def test_everything_is_handed_out_table_by_table_in_the_order_of_making(storage: Storage) -> None:
    shows = [replace(SHOW, id=name) for name in "cab"]
    claims = [claim(str(number), "cab"[number % 3]) for number in range(1200)]
    await storage.save(Changes((*shows, *claims[:700], FEED)))
    await storage.save(Changes((*claims[700:], seen("entry"))))
    assert await kept(storage) == [*shows, FEED, seen("entry"), *claims]


async def test_a_save_while_everything_is_handed_out_does_not_disturb_it(storage: Storage) -> None:
    await storage.save(Changes((SHOW, FEED, seen("entry"), *(verdict(number) for number in range(1, 1200)))))
    handed = []
    async for record in storage.everything():
        handed.append(record)
        if len(handed) == 1:
            await storage.save(Changes((seen("new"), claim("new"), verdict(1200))))
    assert len(handed) == len(set(handed))
    assert {SHOW, FEED, seen("entry"), *(verdict(number) for number in range(1, 1200))} <= set(handed)


async def test_everything_handed_out_to_a_new_store_makes_the_same_store(storage: Storage) -> None:
    await storage.save(Changes(ALL_KINDS))
    await storage.tick(replace(delivery(), shown=1, message="77", attempts=3))
    copy = await open_storage("memory:")
    await copy.save(Changes(tuple(await kept(storage))))
    assert await kept(copy) == await kept(storage)


async def test_reads_never_see_half_a_save(storage: Storage) -> None:
    await storage.save(Changes((SHOW, verdict(1), *(claim(f"{number}") for number in range(50)))))
    saving = asyncio.create_task(
        storage.save(Changes((verdict(2), *(claim(f"{number}") for number in range(50, 200)), alert(2))))
    )
    sights = set()
    while True:
        over = saving.done()
        memory = await storage.recall({"show"})
        sights.add((len(memory.verdicts), len(memory.claims), len(memory.alerts)))
        if over:
            break
        await asyncio.sleep(0)
    assert sights <= {(1, 50, 0), (2, 200, 1)}
    assert (2, 200, 1) in sights


async def test_a_backup_is_a_new_file_from_which_a_store_can_be_opened(storage: Storage, tmp_path: Path) -> None:
    await storage.save(Changes(ALL_KINDS))
    path = tmp_path / "copy.json"
    await storage.backup(path)
    copy = await open_storage(f"tinydb:{path}")
    assert await kept(copy) == await kept(storage)
    await copy.close()


async def test_a_backup_overwrites_nothing(storage: Storage, tmp_path: Path) -> None:
    path, before = tmp_path / "copy.json", names(tmp_path)
    path.write_text("precious")
    with pytest.raises(StoreError, match="exists already"):
        await storage.backup(path)
    assert path.read_text() == "precious"
    with pytest.raises(StoreError, match="cannot be written"):
        await storage.backup(tmp_path / "missing" / "copy.json")
    assert names(tmp_path) == {"copy.json", *before}
