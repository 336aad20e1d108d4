"""A renewed feed is what `dataclasses.replace` makes of it, and what is made quickly what its constructor makes."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, fields, replace
from datetime import UTC, datetime

import pytest

from bot.model import Entry, Feed, Push
from handlers.feeds.renewal import maker, renewed

NOW = datetime(2026, 3, 2, tzinfo=UTC)
KNOWN = Feed(
    "https://gazette.example/feed",
    "Gazette",
    etag='"1"',
    skip_hours=(1, 2),
    push=Push("https://hub.example", "topic", "secret", due=NOW),
)


def test_it_is_as_replace_has_it() -> None:
    changes = {"read": NOW, "title": "The Gazette", "failures": 3, "push": None}
    assert renewed(KNOWN, **changes) == replace(KNOWN, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", [field.name for field in fields(Feed)])
def test_each_field_can_be_changed_and_nothing_else_changes(name: str) -> None:
    new = renewed(KNOWN, **{name: "another"})
    assert [field.name for field in fields(Feed) if getattr(new, field.name) != getattr(KNOWN, field.name)] == [name]


def test_the_feed_itself_stays_as_it_is_and_the_new_one_is_as_frozen() -> None:
    new = renewed(KNOWN, failures=3)
    assert KNOWN.failures == 0
    with pytest.raises(FrozenInstanceError):
        new.failures = 4  # type: ignore[misc]


def test_what_is_no_field_is_refused() -> None:
    with pytest.raises(AttributeError):
        renewed(KNOWN, faliures=3)


def test_an_entry_made_is_the_one_that_its_constructor_makes_and_as_frozen() -> None:
    parts = ("1", "https://gazette.example/feed", "https://gazette.example/1", "Title", "Text", "Gazette", NOW, None)
    made = maker(Entry)(*parts)
    assert made == Entry(*parts)
    assert hash(made) == hash(Entry(*parts))
    with pytest.raises(FrozenInstanceError):
        made.title = "another"  # type: ignore[misc]


def test_what_is_made_quickly_is_made_of_all_its_fields() -> None:
    with pytest.raises(TypeError):
        maker(Entry)("1")
