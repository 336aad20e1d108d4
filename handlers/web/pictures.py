"""A show's timeline as a picture for chat: the drawing that the board shows in, PNG bytes out.

The same drawing and the same template; the board's style sheet asks for a reader's wishes, so a plain one with its
light colours stands beside this module. The font comes with the program: servers often have none.
"""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Sequence
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path

from resvg_py import svg_to_bytes

from bot.cards import Picture
from bot.cards.statements import summary
from bot.cards.words import capital
from bot.model import Show, Verdict
from bot.timelines import timeline
from bot.verdicts import Weighed
from handlers.web.dressing import page

#: units of the drawing, and pixels for each: chat shows pictures some 400 to 550 points wide, on dense screens
WIDTH, ZOOM = 640, 2
#: characters of a title that fit over the drawing
LONGEST_TITLE = 60


async def timeline_picture(
    show: Show, verdicts: Collection[Verdict], weighed: Sequence[Weighed], url: str = ""
) -> Picture | None:
    """What `drawn` gives, made in another thread: it takes some 20 ms."""
    return await asyncio.to_thread(drawn, show, verdicts, weighed, url)


def drawn(show: Show, verdicts: Collection[Verdict], weighed: Sequence[Weighed], url: str = "") -> Picture | None:
    """The picture of the show's timeline; None where nothing of it has a date. `url`: where the board has it."""
    drawing = timeline(verdicts, weighed, width=WIDTH)
    if drawing is None:
        return None
    newest = max(verdicts, key=lambda verdict: verdict.number, default=None)
    now = capital(summary(newest)) if newest else ""
    svg = page("picture.svg", drawing=drawing, show=show, now=now, longest=LONGEST_TITLE)
    return Picture(_png(svg), f"{show.id[:60]}.png", f"Timeline of {show.title}: {drawing.words}", url)


def _png(svg: str) -> bytes:
    style, fonts = _resources()
    return bytes(
        svg_to_bytes(
            svg_string=svg,
            style_sheet=style,
            font_files=list(fonts),
            font_family="Open Sans",
            sans_serif_family="Open Sans",
            zoom=ZOOM,
        )
    )


@cache
def _resources() -> tuple[str, tuple[str, ...]]:
    """The style sheet, and the paths of the fonts."""
    style = (Path(__file__).parent / "picture.css").read_text(encoding="utf-8")
    folder = files("ttf_opensans") / "ttf"
    fonts = []
    for name in ("OpenSans-Regular.ttf", "OpenSans-SemiBold.ttf", "OpenSans-Bold.ttf"):
        with as_file(folder / name) as path:
            fonts.append(str(path))
    return style, tuple(fonts)
