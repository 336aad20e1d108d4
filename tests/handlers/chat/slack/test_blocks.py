from __future__ import annotations

import json
import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bot.cards import Card, Line, Picture, Section
from handlers.chat.slack.blocks import escape, to_blocks, to_fallback, to_line
from handlers.chat.slack.forms import options
from handlers.chat.texts import length
from tests.handlers.chat.cards import HIT_AND_RUN, cards, texts

#: anything in angle brackets but a link and a date, which are ours
ARMED = re.compile(r"<(?!https?://[^\s<>|]+\|[^<>]*>|!date\^\d+\^)")
#: an ampersand that begins nothing
BARE = re.compile(r"&(?!amp;|lt;|gt;)")


def test_a_card_reads_well() -> None:
    header, text, known, context, actions = to_blocks(HIT_AND_RUN)
    assert header["text"]["text"] == "❌ Hit &amp; Run is cancelled"
    assert text["text"]["text"] == "Netflix will not make season 2."
    assert known["text"]["text"] == (
        "*Known through*\n"
        "• <https://deadline.example/2021/09/hit-and-run|Deadline: one season was enough> (20 September)"
    )
    assert context["elements"][0]["text"] == (
        "Reported · <!date^1632146700^{date_short}, {time}|2021-09-20 14:05 UTC>"
        " · <https://deadline.example/2021/09/hit-and-run|deadline.example>"
    )
    assert [json.loads(button["value"]) for button in actions["elements"]] == [
        ["sources", "Hit & Run"],
        ["history", "Hit & Run"],
    ]


def test_a_room_is_shown_by_its_name_and_no_group_is_pinged() -> None:
    assert to_line(Line("Room:", room="C0801/1700000000.000100")) == "• Room: <#C0801>"
    assert to_line(Line("Role:", role="S0900")) == "• Role: the user group that you named"
    assert to_line(Line("Nobody:", room="!here")) == "• Nobody:"


def test_a_picture_is_shown_where_slack_can_fetch_it() -> None:
    there = Picture(b"", "show.png", "Timeline of <Hit & Run>" * 200, "https://board.example/shows/hit-run-2021.png")
    images = [block for block in to_blocks(replace(HIT_AND_RUN, picture=there)) if block["type"] == "image"]
    assert [image["image_url"] for image in images] == [there.url]
    assert 0 < length(images[0]["alt_text"]) <= 2000
    for url in ("", "http://127.0.0.1:8080/shows/hit-run-2021.png", f"https://board.example/{'x' * 4000}"):
        assert to_blocks(replace(HIT_AND_RUN, picture=replace(there, url=url))) == to_blocks(HIT_AND_RUN)


@given(cards)
def test_any_card_stays_within_the_limits_and_pings_nobody(card: Card) -> None:
    blocks = to_blocks(card)
    assert 1 <= len(blocks) <= 50
    for block in blocks:
        if block["type"] == "header":
            assert 0 < length(block["text"]["text"]) <= 150
        if block["type"] == "section":
            assert 0 < length(block["text"]["text"]) <= 3000
            assert block["text"]["verbatim"]
        if block["type"] == "actions":
            assert 1 <= len(block["elements"]) <= 25
            assert len({button["action_id"] for button in block["elements"]}) == len(block["elements"])
            assert all(0 < length(button["text"]["text"]) <= 75 for button in block["elements"])
            assert all(0 < length(button["value"]) <= 2000 for button in block["elements"])
        for element in [block, *(block["elements"] if block["type"] == "context" else [])]:
            text = (
                (element.get("text") or {}) if isinstance(element.get("text"), dict) else {"text": element.get("text")}
            )
            assert not ARMED.search(text.get("text") or "")
            assert not BARE.search(text.get("text") or "")
    json.dumps(blocks).encode("ascii")
    json.dumps(blocks, ensure_ascii=False).encode("utf-8")
    assert sum(length(block["text"]["text"]) for block in blocks if "text" in block) <= 12_100


@given(cards)
def test_a_notification_pings_nobody(card: Card) -> None:
    text = to_fallback(card)
    assert 0 < length(text) <= 300
    assert "<" not in text
    assert not BARE.search(text)


@given(texts, st.integers(min_value=1, max_value=300))
def test_escaped_text_fits_and_never_ends_in_half_an_entity(text: str, limit: int) -> None:
    escaped = escape(text, limit)
    assert length(escaped) <= limit
    assert not BARE.search(escaped)


def test_what_does_not_fit_is_counted() -> None:
    card = Card("Sources", sections=tuple(Section(f"Section {n}", (Line("a line"),)) for n in range(60)))
    blocks = to_blocks(card)
    assert len(blocks) == 50
    assert blocks[-1]["text"]["text"] == "… and 12 more"


def test_only_a_user_group_may_be_mentioned() -> None:
    assert to_blocks(HIT_AND_RUN, "S0123ABC")[0]["text"]["text"] == "<!subteam^S0123ABC>"
    for hostile in ("channel", "!channel", "U0123", "S0123> <!channel", ""):
        assert to_blocks(HIT_AND_RUN, hostile) == to_blocks(HIT_AND_RUN)


@given(st.lists(texts, max_size=30))
def test_any_names_make_a_menu_within_the_limits(names: list[str]) -> None:
    found = options(names)
    assert len(found) <= 100
    assert len({option["value"] for option in found}) == len(found)
    for option in found:
        assert 0 < length(option["text"]["text"]) <= 75
        assert 0 < length(option["value"]) <= 150
    json.dumps(found, ensure_ascii=False).encode("utf-8")
