"""Whole articles beside what they claim: `tests/fixtures/golden/NAME.txt` is the page, `NAME.json` what is read in it.

A page's first line is its title. In the claims, what is not named is not compared; a show that is not named has none.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bot.claims import read
from bot.model import Article, Claim, Show, show_id
from bot.verdicts import judge
from handlers.commandline.inputs import moment

PAGES = sorted((Path(__file__).parents[2] / "fixtures" / "golden").glob("*.txt"))


def told(page: Path) -> tuple[Article, tuple[Show, ...], dict[str, Any]]:
    title, _, text = page.read_text("utf-8").partition("\n")
    golden = json.loads(page.with_suffix(".json").read_text("utf-8"))
    article = Article(page.stem, "", title, text, golden["publisher"], published=moment(golden["published"]))
    shows = tuple(
        Show(
            show_id(show["title"], show.get("year")), show["title"], year=show.get("year"), network=show.get("network")
        )
        for show in golden["tracked"]
    )
    return article, shows, golden


def says(claims: list[Claim], show: Show, wanted: dict[str, Any]) -> dict[str, Any]:
    """What the article says of this show in the end, in as many words as are wanted."""
    verdict = judge(show, claims)
    (claim, *_) = [claim for claim in claims if claim.outcome is verdict.outcome and not claim.background] or claims
    found = {
        "show": show.title,
        "outcome": verdict.outcome,
        "seasons": list(verdict.seasons),
        "network": claim.network,
        "origin": claim.origin,
        "asserted_by": claim.asserted_by,
        "lean": verdict.lean,
    }
    return {name: found[name] for name in wanted}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_says_what_stands_beside_it(page: Path) -> None:
    article, shows, golden = told(page)
    reading = read(article, shows)
    wanted = {row["show"]: row for row in golden["claims"]}
    found = []
    for show in shows:
        claims = [claim for claim in reading.claims if claim.show == show.id]
        if claims:
            found.append(says(claims, show, wanted.get(show.title, {"show": "", "outcome": ""})))
    assert found == [wanted[show.title] for show in shows if show.title in wanted]
    for row in golden["set_aside"]:
        assert any(row["reason"] in aside.reason for aside in reading.set_aside)


def test_every_page_has_its_claims_and_every_claims_their_page() -> None:
    assert len(PAGES) >= 12
    assert {page.stem for page in PAGES} == {path.stem for path in PAGES[0].parent.glob("*.json")}
