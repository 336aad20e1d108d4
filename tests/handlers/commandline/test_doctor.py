"""The doctor: what is wrong is named with its fix, what is well is said to be."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.settings import load
from handlers.commandline import doctor
from storage import shown
from tests.fakes.discord import TOKEN, Discord


def examined(capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    code = main(["doctor"])
    return code, capsys.readouterr().out


def test_a_new_folder_wants_feeds(capsys: pytest.CaptureFixture[str]) -> None:
    code, said = examined(capsys)
    assert code == 1
    assert "BAD  feeds: none is watched" in said
    assert "ok   store: tinydb:cliffhanger.json is not there yet" in said
    assert "1 to mend." in said


def test_one_is_one(capsys: pytest.CaptureFixture[str]) -> None:
    Path("shows.toml").write_text('[[show]]\ntitle = "Lost"', "utf-8")
    assert "lists: feeds.toml is not there, shows.toml names 1 show\n" in examined(capsys)[1]


def test_a_list_that_is_not_there_is_told_from_an_empty_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert "ok   lists: feeds.toml is not there, shows.toml is not there\n" in examined(capsys)[1]
    Path("feeds.toml").touch()
    assert "ok   lists: feeds.toml names no feeds, shows.toml is not there\n" in examined(capsys)[1]


def test_a_damaged_store_and_a_wrong_list_are_named(capsys: pytest.CaptureFixture[str]) -> None:
    Path("cliffhanger.json").write_text("{", "utf-8")
    Path("feeds.toml").write_text('sources = ["the-daily-planet"]', "utf-8")
    code, said = examined(capsys)
    assert code == 1
    assert "BAD  store" in said
    assert "cliffhanger.json is damaged" in said
    assert "the-daily-planet" in said


def test_a_feed_that_cannot_be_read_says_why(capsys: pytest.CaptureFixture[str]) -> None:
    Path("feeds.toml").write_text('[[feed]]\nurl = "http://127.0.0.1:9/feed?key=SECRET"', "utf-8")
    code, said = examined(capsys)
    assert code == 1
    assert "BAD  feed: http://127.0.0.1:9/feed?key=…\n" in said


def test_sources_that_feeds_toml_may_name_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor", "--sources"]) == 0
    assert "deadline" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("token", "verdict"), [(TOKEN, "ok   discord"), ("wrong", "BAD  discord: the token is refused")]
)
async def test_tokens_are_tried(
    token: str, verdict: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    async with Discord() as discord:
        monkeypatch.setenv("DISCORD_TOKEN", token)
        monkeypatch.setenv("DISCORD_API_URL", discord.url)
        found = await doctor.discord(load())
    assert found is not None
    assert f"{'ok  ' if found.well else 'BAD '} {found.what}".startswith(verdict)
    assert found.well or "DISCORD_TOKEN" in found.fix


async def test_a_password_is_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown("postgresql://us:se:cret@host:5432/db?password=secret") == "postgresql://host:5432/db"
    assert shown("postgresql:///db") == "postgresql:///db"
    assert shown("tinydb:///srv/a@b.json") == "tinydb:///srv/a@b.json"


def test_a_role_that_has_nothing_to_do_is_named(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ROLES", "web,deliver,discord")
    said = examined(capsys)[1]
    assert "BAD  roles: web has nothing to do\n     → set WEB_ADDRESS" in said
    assert "BAD  roles: discord has nothing to do" in said
    assert "answers in the terminal" not in said


def test_what_is_not_configured_is_not_loaded(tmp_path: Path) -> None:
    code = "import sys\nfrom bot.__main__ import main\nmain(['doctor'])\nprint('bot.rules' in sys.modules)"
    answer = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert answer.stdout.splitlines()[-1] == "False"
