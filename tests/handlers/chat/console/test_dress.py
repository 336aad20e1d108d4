from __future__ import annotations

import unicodedata
from io import StringIO

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from bot.cards import Card, Line, Section
from handlers.chat.console.dress import to_rich, to_text
from tests.handlers.chat.cards import HIT_AND_RUN, cards


def test_a_card_reads_well_as_plain_lines() -> None:
    assert to_text(HIT_AND_RUN, 100).splitlines() == [
        "[CANCELLED] Hit & Run is cancelled",
        "  Netflix will not make season 2.",
        "  Known through",
        "    - Deadline: one season was enough (20 September)",
        "      https://deadline.example/2021/09/hit-and-run",
        "  Reported (20 September 2021, 14:05 UTC)",
        "  More: /sources Hit & Run, /history Hit & Run",
    ]


def test_a_room_and_a_role_are_shown_as_they_are_typed() -> None:
    card = Card("Done", sections=(Section("", (Line("Room:", room="attic"), Line("Role:", role="fans"))),))
    assert to_text(card, 100).splitlines() == ["Done", "    - Room: #attic", "    - Role: @fans"]


def test_a_long_line_hangs_under_its_beginning() -> None:
    card = Card("Shows", sections=(Section("", (Line("Hit & Run is cancelled by Netflix", note="2021"),)),))
    assert to_text(card, 30).splitlines() == ["Shows", "    - Hit & Run is cancelled", "      by Netflix (2021)"]


@given(cards, st.integers(min_value=0, max_value=200))
def test_no_card_breaks_plain_lines(card: Card, width: int) -> None:
    for line in to_text(card, width).splitlines():
        assert cell_len(line) <= max(width, 20) or line.lstrip().startswith("http")
        assert not [character for character in line if unicodedata.category(character) in ("Cc", "Cs")]
        assert not set(line) & set("\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u200b\u200f\ufeff")


@given(cards)
def test_no_card_breaks_a_terminal(card: Card) -> None:
    out = StringIO()
    Console(file=out, width=60, color_system=None, markup=False, emoji=False).print(to_rich(card))
    shown = out.getvalue()
    assert all(cell_len(line) <= 60 for line in shown.splitlines())
    assert "\x1b" not in shown
    assert "\u202e" not in shown


def test_markup_in_a_title_is_shown_and_not_obeyed() -> None:
    out = StringIO()
    card = Card("[red]Severance[/red] :smile:", sections=(Section("[b]x", (Line("[/]"),)),))
    Console(file=out, width=80, color_system=None).print(to_rich(card))
    assert "[red]Severance[/red] :smile:" in out.getvalue()
    assert "[b]x" in out.getvalue()
