from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.chat.texts import asked, clean, cut, length, web_address
from tests.handlers.chat.cards import texts


@pytest.mark.parametrize(
    ("line", "command", "text"),
    [
        ("/status Hit & Run", "status", "Hit & Run"),
        ("status Hit & Run", "status", "Hit & Run"),
        ("  /STATUS   Hit &  Run \n", "status", "Hit & Run"),
        ("/help", "help", ""),
        ("", "", ""),
        ("\x1b[31m/status\u202e Dark", "status", "Dark"),
    ],
)
def test_a_line_is_understood(line: str, command: str, text: str) -> None:
    assert asked(line) == (command, text)


@given(texts)
def test_clean_text_encodes_and_stays_clean(text: str) -> None:
    cleaned = clean(text)
    assert cleaned.encode("utf-8").decode("utf-8") == cleaned
    assert clean(cleaned) == cleaned
    assert not set(cleaned) & set("\x00\x07\x1b\x9b\r\t\u202e\u2066\u200b\ufeff\u2028")


def test_words_of_every_script_survive() -> None:
    for text in ("Pokémon", "中文標題", "بالعربية", "נעלמים", "👩‍👩‍👧", "می‌خواهم", "Ça commence aujourd’hui"):
        assert clean(text) == text


@given(texts, st.integers(min_value=0, max_value=500))
def test_cut_text_fits(text: str, limit: int) -> None:
    assert length(cut(text, limit)) <= limit
    if length(text) <= limit:
        assert cut(text, limit) == text


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "https://",
        "//x",
        "https://a b",
        "https://a/>|x",
        "https://[",
        "ftp://a/b",
        "https://a/\u202e",
    ],
)
def test_nobody_is_led_to_a_strange_address(url: str) -> None:
    assert web_address(url) == ""


def test_an_ordinary_address_stays() -> None:
    assert web_address("https://deadline.com/a?b=c&d=(e)#f") == "https://deadline.com/a?b=c&d=(e)#f"
