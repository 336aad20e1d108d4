"""Pages once made: the same again while nothing changed, anew when something did, and never more than there is room."""

from __future__ import annotations

import asyncio
import gzip
from collections import Counter
from contextlib import ExitStack

import pytest
from aiohttp.test_utils import make_mocked_request

from handlers.web.kept import Kept
from handlers.web.shares import Share
from storage import Storage
from tests.handlers.web.conftest import Reader, learn
from tests.samples import claim

PLAIN = make_mocked_request("GET", "/a")
PACKED = make_mocked_request("GET", "/a", headers={"Accept-Encoding": "br, gzip"})


async def test_a_page_is_made_once_for_all_who_ask_at_the_same_time() -> None:
    kept, made = Kept(), Counter[str]()

    def make() -> bytes:
        made["page"] += 1
        return b"page"

    answers = await asyncio.gather(*(kept.answer(PLAIN, 1, make, "text/html") for _ in range(10)))
    assert {answer.body for answer in answers} == {b"page"}
    assert made["page"] == 1
    await kept.answer(PLAIN, 2, make, "text/html")
    assert made["page"] == 2


async def test_others_have_their_turn_between_two_pages() -> None:
    kept, turns = Kept(), list[str]()

    async def other() -> None:
        for _ in range(5):
            turns.append("other")
            await asyncio.sleep(0)

    def make() -> bytes:
        turns.append("page")
        return b""

    pages = (kept.answer(make_mocked_request("GET", f"/{number}"), 1, make, "text/html") for number in range(4))
    await asyncio.gather(*pages, other())
    assert "page page" not in " ".join(turns[1:])


@pytest.mark.parametrize("packed", [False, True])
async def test_an_answer_is_packed_for_those_who_can_unpack(packed: bool) -> None:
    request = PACKED if packed else PLAIN
    answer = await Kept().answer(request, 1, lambda: b"page" * 100, "text/html")
    assert isinstance(answer.body, bytes)
    assert (gzip.decompress(answer.body) if packed else answer.body) == b"page" * 100
    assert answer.headers.get("Content-Encoding") == ("gzip" if packed else None)
    assert answer.headers["Vary"] == "Accept-Encoding"


async def test_no_crowd_of_addresses_takes_more_than_the_room() -> None:
    kept = Kept(room=2_000)
    for number in range(1_000):
        request = make_mocked_request("GET", f"/?q={number}")
        await kept.answer(request, 1, lambda: b"page", "text/html")
    assert len(kept) <= 2_000 / len(gzip.compress(b"page"))
    assert len(kept) > 10


async def test_a_show_that_changed_is_shown_as_it_is_now(reader: Reader, storage: Storage) -> None:
    before = await reader.read("/shows/hit-run-2021")
    assert await reader.read("/shows/hit-run-2021") == before
    await learn(storage, claim("renewed", "2021-12-01", network="Hulu", origin="tvline"))
    after = await reader.read("/shows/hit-run-2021")
    assert "Hulu has renewed the show" not in before
    assert "Hulu has renewed the show" in after


async def test_a_crowd_gets_its_share_and_no_more() -> None:
    now = 0.0
    share = Share(part=0.5, alone=0.5, most=1.0, clock=lambda: now, cost=lambda: now)

    def spend(seconds: float) -> None:
        nonlocal now
        with share.spending():
            now += seconds

    async def waits() -> bool:
        task = asyncio.create_task(share.wait())
        await asyncio.sleep(0)
        waiting = not task.done()
        task.cancel()
        return waiting

    assert not await waits()
    spend(2.5)
    assert await waits()
    now += 10
    assert not await waits()


async def test_the_fewer_read_the_more_there_is_for_each() -> None:
    now = 0.0
    share = Share(part=0.1, alone=0.5, most=1.0, clock=lambda: now, cost=lambda: now)

    async def waits(readers: int) -> bool:
        with ExitStack() as reading:
            for _ in range(readers):
                reading.enter_context(share.reading())
            task = asyncio.create_task(share.wait())
            await asyncio.sleep(0)
            task.cancel()
            return not task.done()

    with share.spending():
        now += 4.0
    assert await waits(50)
    now += 5
    assert await waits(50), "a tenth of five seconds is not enough for what was spent"
    now += 5
    assert not await waits(1), "half of five seconds is"
