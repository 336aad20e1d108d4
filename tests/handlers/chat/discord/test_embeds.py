from __future__ import annotations

import re
from dataclasses import replace

import discord
import pytest
from hypothesis import given

from bot.cards import Button, Card, Line, Section
from handlers.chat.discord.embeds import escape, question, to_embed, to_line, to_view
from handlers.chat.texts import length
from tests.handlers.chat.cards import HIT_AND_RUN, NASTY, cards

#: a special character that no backslash disarms
ARMED = re.compile(r"(?<!\\)(?:\\\\)*([`*_~|<@])")


def test_a_card_reads_well() -> None:
    embed = to_embed(HIT_AND_RUN)
    assert (embed.title, embed.url) == ("Hit & Run is cancelled", "https://deadline.example/2021/09/hit-and-run")
    assert embed.description == "Netflix will not make season 2."
    assert embed.fields[0].name == "Known through"
    assert embed.fields[0].value == (
        "• [Deadline: one season was enough](https://deadline.example/2021/09/hit-and-run) (20 September)"
    )
    assert embed.footer.text == "Reported"
    assert embed.timestamp == HIT_AND_RUN.at


def test_a_room_and_a_role_are_shown_by_their_names() -> None:
    assert to_line(Line("Room:", room="800/801")) == "• Room: <#801>"
    assert to_line(Line("Role:", role="900")) == "• Role: <@&900>"
    assert to_line(Line("Nobody:", room="x> @everyone", role="everyone")) == "• Nobody:"


@given(cards)
def test_any_card_stays_within_the_limits(card: Card) -> None:
    embed = to_embed(card)
    assert 0 < len(embed) <= 6000
    assert length(embed.title or "") <= 256
    assert length(embed.description or "") <= 4096
    assert len(embed.fields) <= 25
    for field in embed.fields:
        assert 0 < length(field.name or "") <= 256
        assert 0 < length(field.value or "") <= 1024
    assert length(embed.footer.text or "") <= 2048
    total = [
        embed.title,
        embed.description,
        embed.footer.text,
        *(text for f in embed.fields for text in (f.name, f.value)),
    ]
    assert sum(length(text or "") for text in total) <= 6000


@given(cards)
def test_no_text_becomes_markup_or_a_mention(card: Card) -> None:
    embed = to_embed(card)
    for text in (embed.title, embed.description, *(field.name for field in embed.fields)):
        assert not ARMED.search(text or "")
        assert not re.search(r"(?<!\\)(?:\\\\)*\]\(", text or "")
    for field in embed.fields:
        assert not ARMED.search(re.sub(r"\]\(https?://\S*?\)", "", field.value or ""))


@pytest.mark.parametrize("text", NASTY)
@pytest.mark.parametrize("limit", [1, 2, 10, 256])
def test_escaped_text_fits_and_never_ends_in_half_an_escape(text: str, limit: int) -> None:
    escaped = escape(text, limit)
    assert length(escaped) <= limit
    body = escaped.removesuffix("…")
    assert (len(body) - len(body.rstrip("\\"))) % 2 == 0


def test_a_bracket_in_an_address_does_not_end_the_link() -> None:
    line = Line("x", "https://a.example/b_(c)](d")
    value = to_embed(replace(HIT_AND_RUN, sections=(Section("", (line,)),))).fields[0].value
    assert value == "• [x](https://a.example/b_%28c%29]%28d)"


def test_what_does_not_fit_is_counted() -> None:
    card = Card("Sources", sections=tuple(Section(f"Section {n}", (Line("a line"),)) for n in range(40)))
    embed = to_embed(card)
    assert len(embed.fields) == 25
    assert embed.fields[-1].value == "… and 16 more"


async def test_buttons_carry_their_question() -> None:
    view = to_view(HIT_AND_RUN)
    assert view is not None
    ids = [button.custom_id or "" for button in view.children if isinstance(button, discord.ui.Button)]
    assert [question(custom_id) for custom_id in ids] == [("sources", "Hit & Run"), ("history", "Hit & Run")]
    assert question("somebody else's") is None


@given(cards=cards)
async def test_any_buttons_stay_within_the_limits(cards: Card) -> None:
    view = to_view(cards)
    rows = view.to_components() if view else []
    shown = [component for row in rows for component in row["components"]]
    assert len(rows) <= 5
    assert len(shown) <= 25
    assert len({button["custom_id"] for button in shown}) == len(shown)
    for button in shown:
        assert 0 < length(button["label"]) <= 80
        assert 0 < length(button["custom_id"]) <= 100


async def test_a_question_too_long_for_a_button_has_none() -> None:
    assert to_view(replace(HIT_AND_RUN, buttons=(Button("Sources", "sources", "x" * 100),))) is None
