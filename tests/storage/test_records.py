"""Every record comes back from its form on disk exactly as it went; what would not is refused."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import StoreError
from bot.model import Change, Destination, Record, Show, Subscription, Verdict, When
from storage.records import from_bytes, from_json, to_bytes, to_json
from storage.schema import TABLES
from tests.storage.records import NOON, SHOW, claim, verdict

#: lone surrogates and NUL are characters like any other here
TEXTS = st.text(st.characters(), max_size=20) | st.sampled_from(["\x00", "\ud800", "a\udfffb", "\U0001f4fa"])
TIMES = st.datetimes(timezones=st.just(UTC))
WHENS = st.one_of(
    st.builds(When, st.dates(), st.dates()),
    st.builds(When.day, st.dates()),
    st.builds(When.year, st.integers(1, 9999)),
    st.builds(When.month, st.integers(1, 9999), st.integers(1, 12)),
)
st.register_type_strategy(str, TEXTS)
st.register_type_strategy(int, st.integers(-(2**63), 2**63 - 1))
st.register_type_strategy(datetime, TIMES)
st.register_type_strategy(When, WHENS)
KINDS: tuple[type[Record], ...] = get_args(Record)


def test_each_kind_of_record_has_a_table() -> None:
    assert {table.record for table in TABLES} == set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
@given(st.data())
def test_a_record_comes_back_exactly(kind: type[Record], data: st.DataObject) -> None:
    record = data.draw(st.from_type(kind))
    text = to_bytes(to_json(record))
    back = from_json(type(record), from_bytes(text))
    assert back == record
    assert back.key == record.key
    # It is JSON for every other reader as well.
    assert from_json(type(record), json.loads(text)) == record


@given(WHENS)
def test_a_when_comes_back_exactly(when: When) -> None:
    record = replace(verdict(1), since=when)
    assert from_json(Verdict, to_json(record)) == record


def test_the_form_is_readable() -> None:
    document = to_json(replace(claim(), as_of=When.month(2021, 9)))
    assert document["as_of"] == "2021-09"
    assert document["outcome"] == "cancelled"
    assert document["seasons"] == [2]
    assert document["evidence"]["published"] == "2021-09-20T12:00:00+00:00"
    assert to_json(Subscription(Destination("slack", "T1"), changes=(Change.SAVED,)))["changes"] == ["saved"]


def test_a_time_of_another_zone_is_the_same_time_in_utc() -> None:
    there = NOON.astimezone(timezone(timedelta(hours=5, minutes=30)))
    document = to_json(replace(verdict(1), made=there))
    assert document["made"] == "2021-09-20T12:00:00+00:00"
    assert from_json(Verdict, document) == verdict(1)


def test_a_new_field_with_a_default_needs_nothing() -> None:
    document = to_json(SHOW)
    del document["country"]
    assert from_json(Show, document) == SHOW


def test_a_field_of_a_newer_program_is_refused_since_the_next_save_would_lose_it() -> None:
    with pytest.raises(StoreError, match=r"Show.colour is not known to this version"):
        from_json(Show, {**to_json(SHOW), "colour": "red"})


def test_a_needed_field_that_is_missing_is_named() -> None:
    with pytest.raises(StoreError, match=r"Show.id is missing"):
        from_json(Show, {"title": "A Show"})


class _Smart(str):
    """A string that holds on to more than its text, as parsers' strings do."""

    __slots__ = ("page",)


def test_a_string_of_another_class_comes_back_plain() -> None:
    document = to_json(replace(SHOW, title=_Smart("A Show")))
    assert type(document["title"]) is str
    assert from_json(Show, document) == SHOW


@pytest.mark.parametrize(
    ("record", "says"),
    [
        (replace(SHOW, year="2021"), "Show.year: expected int, got str"),  # type: ignore[arg-type]
        (replace(SHOW, year=True), "Show.year: expected int, got bool"),
        (replace(SHOW, year=2**63), "Show.year: a number past 64 bits"),
        (replace(SHOW, aliases=["a"]), "Show.aliases: expected tuple, got list"),  # type: ignore[arg-type]
        (replace(SHOW, aliases=(None,)), "Show.aliases: expected str, got NoneType"),  # type: ignore[arg-type]
        (replace(claim(), outcome="renewed"), "Claim.outcome: expected Outcome, got str"),  # type: ignore[arg-type]
        (replace(claim(), as_of=date(2021, 9, 20)), "Claim.as_of: expected When, got date"),  # type: ignore[arg-type]
        (replace(verdict(1), made=NOON.replace(tzinfo=None)), "Verdict.made: a time without its zone"),
        (
            replace(claim(), evidence=replace(claim().evidence, quote=b"bytes")),  # type: ignore[arg-type]
            "Claim.evidence: Evidence.quote: expected str, got bytes",
        ),
    ],
)
def test_what_would_come_back_otherwise_is_refused_by_name(record: Any, says: str) -> None:
    with pytest.raises(StoreError, match=says):
        to_json(record)


@dataclass(frozen=True)
class _Odd:
    weight: float


def test_a_type_without_a_form_is_refused() -> None:
    with pytest.raises(StoreError, match="no form on disk for <class 'float'>"):
        to_json(_Odd(1.0))  # type: ignore[arg-type]
