"""Seasons and dates are looked for only where they can begin, which loses none: the same finds as at each place."""

from __future__ import annotations

import pytest

from bot.claims import abroad, dates, seasons
from bot.rules import RULES
from bot.shows import fold

SENTENCES = "\n".join(sentence for rule in RULES for sentence in (*rule.says, *rule.silent))


def test_no_season_is_lost() -> None:
    text = fold(SENTENCES)
    everywhere = [match.span() for match in seasons._SEASON.finditer(text)]
    foreign = [match.span() for match in abroad._SEASON.finditer(text)]
    found = [(start, end) for start, end, _, _ in seasons.seasons(text, 0, len(text))]
    assert found == [*foreign, *everywhere]
    assert len(everywhere) > 100


@pytest.mark.parametrize(
    "text",
    [
        SENTENCES,
        "Renewed on the 31st of December, 2021, and, earlier on this past Wednesday, three months ago",
        "Back in September 2020; 2021-05-03. In İstanbul on May 4",
        "No day at all",
        "",
    ],
)
def test_no_date_is_lost(text: str) -> None:
    everywhere = [match.span() for match in dates._DATE.finditer(text.replace("İ", "i").lower())]
    assert [(one.start, one.end) for one in dates.dates(text, None)] == everywhere
