"""The demo: its saga through the real doors, scene by scene, and the command as its user types it."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.model import Alert, Changes, Destination, Outcome, Subscription
from bot.settings import Settings
from handlers.chat.console import Console
from handlers.clock import utc_now
from handlers.commandline.demo import TRACKED_SINCE
from handlers.demo.newsroom import Newsroom
from handlers.demo.saga import ENDING, SCENES, SHOWS
from handlers.house import House, open_house

ROOT = Path(__file__).parents[3]


async def sources_behind(house: House, show: str) -> int:
    """How many articles support the show's verdict."""
    memory = (await house.storage.recall({show})).about(show)
    assert memory.verdict is not None
    return len({claim.evidence.url for claim in memory.claims if claim.key in memory.verdict.supports})


async def test_every_scene_leads_to_what_it_should() -> None:
    out = StringIO()
    async with Newsroom() as newsroom:
        settings = Settings.model_construct(
            storage_url="memory:", private_hosts=(newsroom.host,), poll_interval=1, edit_interval=0
        )
        async with open_house(settings, platforms={"console": Console(StringIO(), out=out)}) as house:
            shows = [replace(show, added=utc_now() - TRACKED_SINCE) for show in SHOWS]
            room = Subscription(Destination("console", room="here"))
            await house.storage.save(Changes((*shows, *newsroom.feeds, room)))
            for scene in SCENES:
                newsroom.publish(scene)
                learnt = [await house.news.poll(feed) for feed in await house.storage.feeds()]
                records = [record for lesson in learnt for record in lesson.changes.put]
                alerts = {(record.show, record.change) for record in records if isinstance(record, Alert)}
                assert alerts == set(scene.expected.alerts), scene.heading
                await house.delivering.deliver_due()
                for show, count in scene.expected.sources:
                    assert await sources_behind(house, show) == count, scene.heading
            memory = await house.storage.recall({show.id for show in SHOWS})
            for show, (outcome, seasons) in ENDING.items():
                verdict = memory.about(show).verdict
                # Of a show on which nothing was read there is no verdict yet.
                found = (verdict.outcome, verdict.seasons) if verdict else (Outcome.UNKNOWN, ())
                assert found == (outcome, seasons), show
            assert (await house.storage.tally())["waiting"] == 0
            for alert in memory.alerts:
                assert len(await house.storage.deliveries(alert.key, "", 10)) == 1


def test_the_command_takes_a_script_and_ends_well(tmp_path: Path) -> None:
    script = tmp_path / "commands.txt"
    script.write_text("/status Hit & Run\n# a remark\n/shows\n/status Nosuch Show\n", "utf-8")
    answer = subprocess.run(
        [sys.executable, "-m", "bot", "demo", "--script", str(script)],
        env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin", "STORAGE_URL": f"tinydb:{tmp_path / 'real.json'}"},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert answer.returncode == 0, answer.stderr
    assert answer.stderr == ""
    assert "The board: http://127.0.0.1:" in answer.stdout.split("Watching")[0]
    told = [line.strip() for line in answer.stdout.splitlines() if line.startswith("   => ")]
    assert [line.startswith("=> 1 alert") for line in told] == [bool(scene.expected.alerts) for scene in SCENES]
    assert answer.stdout.count("   read  ") == sum(len(scene.pieces) for scene in SCENES), "each piece, and once"
    assert told[3] == "=> no alert; the message above names its new sources"
    assert "Hit & Run" in answer.stdout.split("> /status Hit & Run")[1]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["commands.txt"], "nothing of the demo is kept"


@pytest.mark.parametrize("body", [b"/shows\n\xff\xd8\xff\xe0", b"/shows\n\0\1\2"])
def test_a_script_that_is_no_text_is_refused_before_the_demo_begins(
    body: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    script = tmp_path / "garbage.bin"
    script.write_bytes(body)
    assert main(["demo", "--script", str(script)]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == f"cliffhanger: --script: {script} is not text: give it commands in UTF-8, one a line\n"
