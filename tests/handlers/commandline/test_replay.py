"""Five real articles on one show, in any order of arrival: one alert, one verdict, and every article in its place."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.alerts import audience
from bot.claims import read
from bot.decisions import decide
from bot.model import (
    EVERY_SHOW,
    Alert,
    Article,
    Claim,
    Delivery,
    Destination,
    Lean,
    Memory,
    Reading,
    Round,
    Show,
    Subscription,
    Verdict,
    Way,
)
from bot.settings import Settings
from handlers.commandline import inputs
from handlers.commandline.replay import in_order, now_of, replay, rows
from tests.beside import SEEDS, needs_seeds

ROOT = Path(__file__).parents[3]
pytestmark = needs_seeds
TRACKED = (Show("hit-run", "Hit & Run"),)


@pytest.fixture(scope="module")
def articles() -> tuple[Article, ...]:
    assert len(SEEDS) == 5
    loaded = [asyncio.run(inputs.load(str(path), ["Hit & Run"], Settings.model_construct())) for path in SEEDS]
    return tuple(given.article for group in loaded for given in group)


def hear(reading: Reading, memory: Memory) -> tuple[Memory, int]:
    """The memory after this article, and how many messages it sends to a room that hears of every show."""
    changes = decide([reading], memory, now_of(reading.article))
    memory = replace(
        memory,
        claims=(*memory.claims, *(record for record in changes.put if isinstance(record, Claim))),
        verdicts=(*memory.verdicts, *(record for record in changes.put if isinstance(record, Verdict))),
        alerts=(*memory.alerts, *(record for record in changes.put if isinstance(record, Alert))),
    )
    news = [record for record in changes.put if isinstance(record, Round) and record.way is Way.NEWS]
    return memory, sum(len(_heard(round_, memory)) for round_ in news)


def _heard(round_: Round, memory: Memory) -> tuple[Delivery, ...]:
    everything = Subscription(Destination("console", room="here"), show=EVERY_SHOW)
    alert = next(alert for alert in memory.alerts if alert.key == round_.alert)
    verdict = next(verdict for verdict in memory.verdicts if verdict.number == round_.wanted)
    return round_.heard((everything,), audience(round_, alert, verdict))


def test_in_each_of_the_120_orders_of_arrival_there_is_one_alert_and_the_right_verdict(
    articles: tuple[Article, ...],
) -> None:
    for order in permutations([read(article, TRACKED) for article in articles]):
        memory, sent = Memory(shows=TRACKED), 0
        for reading in order:
            memory, more = hear(reading, memory)
            sent += more
        verdict = memory.verdict
        assert verdict is not None
        assert sent == 1
        assert [alert.change for alert in memory.alerts] == ["cancelled"]
        assert (verdict.outcome, verdict.seasons, verdict.network) == ("cancelled", (2,), "Netflix")
        assert (str(verdict.since), verdict.standing, verdict.disputed) == ("2021-09", "reported", False)


async def test_every_article_has_its_place(articles: tuple[Article, ...]) -> None:
    told, memory = await replay(in_order(articles), TRACKED)
    assert [(item.alert.change, item.entry[:3]) for item in told] == [("cancelled", "001")]
    placed = {row.article.entry[:3]: row for row in rows(TRACKED[0], memory, articles)}
    assert {key: (row.stance, row.outcome, row.seasons) for key, row in placed.items()} == {
        "000": ("earlier", "undecided", (2,)),
        "001": ("supports", "cancelled", (2,)),
        "002": ("earlier", "undecided", (2,)),
        "003": ("earlier", "undecided", (2,)),
        "004": ("unrelated", "", ()),
    }
    assert placed["001"].origin == "deadline"
    assert any(claim.lean is Lean.HOPEFUL for claim in memory.claims if claim.evidence.entry.startswith("000"))


async def test_other_shows_leave_no_trace(articles: tuple[Article, ...]) -> None:
    _, memory = await replay(in_order(articles), TRACKED)
    assert not [claim for claim in memory.claims if "Uzaki" in claim.evidence.quote]
    others = (Show("uzaki", "Uzaki-chan Wants to Hang Out"), Show("fauda", "Fauda"), Show("st", "Stranger Things"))
    _, memory = await replay(in_order(articles), (*TRACKED, *others))
    found = memory.about("hit-run").verdict
    assert found is not None
    assert found.outcome == "cancelled"
    assert memory.about("fauda").verdict is None
    assert memory.about("st").verdict is None


def test_the_command_as_typed(articles: tuple[Article, ...]) -> None:
    answer = subprocess.run(
        [sys.executable, "-m", "bot", "replay", *map(str, reversed(SEEDS)), "--track", "Hit & Run", "--json"],
        env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    alert, verdict = (json.loads(line) for line in answer.stdout.splitlines())
    assert (alert["type"], alert["show"], alert["change"], alert["outcome"]) == (
        "alert",
        "Hit & Run",
        "cancelled",
        "cancelled",
    )
    assert {key: verdict[key] for key in ("type", "show", "outcome", "seasons", "network", "since", "standing")} == {
        "type": "verdict",
        "show": "Hit & Run",
        "outcome": "cancelled",
        "seasons": [2],
        "network": "Netflix",
        "since": "2021-09",
        "standing": "reported",
    }
    assert sorted((source["entry"][:3], source["stance"]) for source in verdict["sources"]) == [
        ("000", "earlier"),
        ("001", "supports"),
        ("002", "earlier"),
        ("003", "earlier"),
        ("004", "unrelated"),
    ]


def test_without_a_show_there_is_nothing_to_look_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    article = tmp_path / "article.txt"
    article.write_text("ITV cancels Harbour Lights", "utf-8")
    assert main(["replay", str(article)]) == 2
    assert "name at least one show" in capsys.readouterr().err
