"""The trained reader behind the rules, as the settings name it."""

from __future__ import annotations

import sys
from datetime import UTC, datetime

import pytest

from bot.errors import SettingsError
from bot.model import Article, Outcome, Show
from bot.settings import Settings
from handlers.readers import open_reader

SHOW = Show("salt", "The Salt Line", network="NBC")
ARTICLE = Article(
    "a",
    "https://deadline.com/a",
    "",
    "The cast of The Salt Line was told on Friday that NBC had no further use for them.",
    "Deadline",
    published=datetime(2026, 5, 10, tzinfo=UTC),
)


@pytest.mark.parametrize(("address", "outcomes"), [("", [Outcome.CANCELLED]), ("rules:", [])])
async def test_it_listens_unless_the_rules_are_to_be_alone(address: str, outcomes: list[Outcome]) -> None:
    reader = await open_reader(Settings(reader_url=address))
    found = await reader.read(ARTICLE, (SHOW,))
    await reader.close()
    assert [claim.outcome for claim in found.claims] == outcomes


async def test_who_has_not_installed_its_library_is_told_how(monkeypatch: pytest.MonkeyPatch) -> None:
    # What an import finds where the library is not installed; a fact of the machine, and no part of ours.
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    monkeypatch.delitem(sys.modules, "bot.classifier", raising=False)
    monkeypatch.delitem(sys.modules, "bot.hearing", raising=False)
    with pytest.raises(SettingsError, match=r"pip install -r requirements\.txt, or set READER_URL=rules:"):
        await open_reader(Settings())


def test_another_word_in_its_place_is_a_slip() -> None:
    with pytest.raises(ValueError, match=r"rules: or an address"):
        Settings(reader_url="train")
