"""`status`: the verdict in the store, now and as it could be known on a day gone by, also beside a running bot."""

from __future__ import annotations

import asyncio
import json

import pytest

from bot.__main__ import main
from bot.model import Changes
from storage import open_storage
from tests.samples import SHOW, claim


async def save(changes: Changes) -> None:
    storage = await open_storage("tinydb:cliffhanger.json")
    await storage.save(changes)
    await storage.close()


@pytest.fixture(autouse=True)
def _filled(_scrubbed: None) -> None:
    claims = (
        claim("cancelled", "2021-09-20", seasons=(2,)),
        claim("renewed", "2021-11-02", seasons=(2,), network="Peacock"),
    )
    asyncio.run(save(Changes((SHOW, *claims))))


def asked(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(["status", *words]) == 0
    return capsys.readouterr().out


def test_the_newest_decision_is_the_answer(capsys: pytest.CaptureFixture[str]) -> None:
    said = asked(capsys, "hit", "and", "run")
    assert said.startswith("[RENEWED] Hit & Run (2021)")
    assert "Peacock" in said


def test_a_day_gone_by_is_answered_with_what_could_be_known(capsys: pytest.CaptureFixture[str]) -> None:
    answer = json.loads(asked(capsys, "Hit & Run", "--at", "2021-09", "--json"))
    assert (answer["outcome"], answer["seasons"], answer["since"]) == ("cancelled", [2], "2021-09-20")
    assert [source["stance"] for source in answer["sources"]] == ["supports"]
    assert json.loads(asked(capsys, "Hit & Run", "--at", "2020", "--json"))["outcome"] == "unknown"


def test_each_article_is_listed_once_as_it_stands_to_the_verdict(capsys: pytest.CaptureFixture[str]) -> None:
    saga = (
        claim("cancelled", "2022-01-03", as_of="2021-09-20", seasons=(2,), background=True, entry="saga"),
        claim("renewed", "2022-01-03", seasons=(2,), network="Peacock", entry="saga"),
        claim("renewed", "2022-01-03", seasons=(2,), entry="saga"),
    )
    asyncio.run(save(Changes(saga)))
    sources = json.loads(asked(capsys, "Hit & Run", "--json"))["sources"]
    urls = [source["url"] for source in sources]
    assert len(urls) == len(set(urls)) == 3
    assert urls[0] == "https://news.example/saga"
    assert [source["stance"] for source in sources] == ["supports", "supports", "earlier"]
    assert (sources[0]["outcome"], sources[0]["seasons"]) == ("renewed", [2])


def test_it_reads_beside_a_running_bot(capsys: pytest.CaptureFixture[str]) -> None:
    running = asyncio.run(open_storage("tinydb:cliffhanger.json"))
    try:
        assert "Peacock" in asked(capsys, "Hit & Run")
    finally:
        asyncio.run(running.close())


def test_an_unknown_show_is_1_and_names_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["status", "hit an runn"]) == 1
    assert "did you mean Hit & Run?" in capsys.readouterr().err
