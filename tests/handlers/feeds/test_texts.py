"""Markup in, plain text out."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.feeds.texts import cut, line, plain


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>One.</p><p>Two.</p>", "One.\nTwo."),
        ("One<br/>Two", "One\nTwo"),
        ("in <b>the</b> mid<i>dle</i>", "in the middle"),
        ("<script>if (a<b) c()</script>read <style>p{}</style>me<!-- not me -->", "read me"),
        ("fish &amp; chips &mdash; hot&nbsp;ones", "fish & chips — hot ones"),
        ("3 < 4 and 5 > 2", "3 < 4 and 5 > 2"),
        ("a\u202eb\u200bc\x00d\ufeff", "abcd"),
        ("  many \t spaces \n\n\n and lines ", "many spaces\nand lines"),
        (" \u200b <b> </b>\n ", ""),
        ("<p>two\x0blines</p> \u200bhere", "twolines\nhere"),
    ],
)
def test_what_remains_is_what_a_reader_sees(markup: str, expected: str) -> None:
    assert plain(markup, 1000) == expected


@given(st.text(alphabet=st.sampled_from("<>/!-pbr script&;#x12 \n")), st.integers(1, 50))
def test_any_markup_stays_within_the_limit_and_titles_on_their_line(markup: str, limit: int) -> None:
    assert len(plain(markup, limit)) <= limit
    assert "\n" not in line(markup, limit)


def test_a_cut_ends_with_a_whole_word() -> None:
    assert cut("renewed for a second season", 20) == "renewed for a"
    assert cut("x" * 30, 20) == "x" * 20


@pytest.mark.parametrize(
    "piece", ["<script>", "<!--", "<p ", "<script></style>", "<iframe><style>", "&#60;script&#62;"]
)
def test_what_never_closes_takes_no_more_than_its_share_of_time(piece: str) -> None:
    began = time.process_time()
    plain(piece * (400_000 // len(piece)), 1000)

    assert time.process_time() - began < 2


def test_a_part_that_never_closes_hides_nothing() -> None:
    assert plain("one <script>two <style>three</style> four<!-- five", 100) == "one two four<!-- five"
