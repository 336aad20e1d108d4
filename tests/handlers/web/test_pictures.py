"""A timeline as PNG: the size that chat shows well, the text it names, and nothing of a hostile title in its markup."""

from __future__ import annotations

import struct
from collections.abc import Sequence

import pytest

from bot.cards import Picture
from bot.model import Claim, Show
from bot.verdicts import account, judge
from handlers.web.pictures import WIDTH, ZOOM, timeline_picture
from tests.samples import NOW, SHOW, claim

CLAIMS = (
    claim("undecided", "2021-08-10", origin="screen-rant"),
    claim("cancelled", "2021-09-20", seasons=(2,), origin="deadline"),
    claim("cancelled", "2021-09-21", seasons=(2,), origin="variety"),
)


async def picture(show: Show = SHOW, claims: Sequence[Claim] = CLAIMS) -> Picture | None:
    verdicts = [judge(show, claims[:number], number=number, made=NOW) for number in range(1, len(claims) + 1)]
    return await timeline_picture(show, verdicts, account(show, claims))


def size(png: bytes) -> tuple[int, int]:
    """Width and height as the first chunk has them (PNG 1.2, 4.1.1)."""
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">II", png[16:24])
    return width, height


async def test_a_timeline_is_a_picture_of_readable_size() -> None:
    drawn = await picture()
    assert drawn is not None
    width, height = size(drawn.png)
    assert width == (WIDTH + 32) * ZOOM
    assert 250 < height < width
    assert len(drawn.png) < 200_000


async def test_it_says_in_words_what_it_shows() -> None:
    drawn = await picture()
    assert drawn is not None
    assert drawn.name == f"{SHOW.id}.png"
    assert "2 articles behind the verdict" in drawn.words


async def test_its_text_is_drawn() -> None:
    """Without a font every letter would be missing, and two titles would look the same."""
    one = await picture(Show(SHOW.id, "A"))
    other = await picture(Show(SHOW.id, "B"))
    assert one is not None
    assert other is not None
    assert one.png != other.png


async def test_nothing_dated_is_no_picture() -> None:
    assert await picture(claims=()) is None


@pytest.mark.parametrize(
    "title", ["</text><script>alert(1)</script>", "&bogus;]]>", "\x00\ud800\u202e", "W" * 5_000, "悪の華 – Злые"]
)
async def test_any_title_is_drawn(title: str) -> None:
    drawn = await picture(Show(SHOW.id, title))
    assert drawn is not None
    assert size(drawn.png)[0] == (WIDTH + 32) * ZOOM
