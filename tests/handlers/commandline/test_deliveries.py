"""`deliveries`: what was given up is seen, and tried anew by its key or all together."""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.model import Changes, Delivery, Destination
from storage import open_storage
from tests.samples import NOW, SHOW

ROOMS = tuple(Destination("board", room=name) for name in ("one", "two", "three"))
DELIVERIES = tuple(Delivery(f"{SHOW.id}/1", SHOW.id, room, wanted=1, due=NOW) for room in ROOMS)


async def fill() -> None:
    storage = await open_storage("tinydb:cliffhanger.json")
    await storage.save(Changes((SHOW, *DELIVERIES)))
    await storage.tick(replace(DELIVERIES[0], shown=1, message="1"))
    for lost in DELIVERIES[1:]:
        await storage.tick(replace(lost, attempts=170, dead=True, error="the room was deleted"))
    await storage.close()


@pytest.fixture(autouse=True)
def _filled(_scrubbed: None) -> None:
    asyncio.run(fill())


def asked(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(["deliveries", *words]) == 0
    return capsys.readouterr().out


def test_what_was_given_up_is_counted_and_listed_with_its_reason(capsys: pytest.CaptureFixture[str]) -> None:
    assert json.loads(asked(capsys, "--json")) == {"waiting": 0, "posted": 1, "dead": 2}
    assert asked(capsys) == "0 waiting, 1 posted, 2 dead\n"
    listed = [json.loads(line) for line in asked(capsys, "--dead", "--json").splitlines()]
    assert {row["key"] for row in listed} == {delivery.key for delivery in DELIVERIES[1:]}
    assert "board:two: the room was deleted (tried 170 times)" in asked(capsys, "--dead")


def test_one_is_tried_anew_by_its_key(capsys: pytest.CaptureFixture[str]) -> None:
    assert asked(capsys, "--retry", DELIVERIES[1].key) == "1 to be tried anew\n"
    assert json.loads(asked(capsys, "--json")) == {"waiting": 1, "posted": 1, "dead": 1}


def test_all_are_tried_anew_and_remember_that_they_were_tried(capsys: pytest.CaptureFixture[str]) -> None:
    assert asked(capsys, "--retry", "all") == "2 to be tried anew\n"

    async def waiting() -> list[int]:
        storage = await open_storage("tinydb:cliffhanger.json?mode=ro")
        found = await storage.deliveries(f"{SHOW.id}/1", "", 10)
        return [delivery.attempts for delivery in found if delivery.open]

    assert asyncio.run(waiting()) == [1, 1]


def test_a_key_that_was_not_given_up_is_1_and_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["deliveries", "--retry", "nosuch"]) == 1
    assert "deliveries --dead" in capsys.readouterr().err


def test_no_store_is_made_by_trying_anew(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("STORAGE_URL", "tinydb:other.json")
    assert main(["deliveries", "--retry", "all"]) == 1
    assert "there is no store at" in capsys.readouterr().err
    assert not list(Path.cwd().glob("other.json*"))
