"""The operator's files: read, or refused with the file, the place and the fix."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.errors import SettingsError
from bot.settings import load
from bot.sources import SOURCES
from handlers.commandline import lists
from tests.samples import NOW

ROOT = Path(__file__).parents[3]


def test_the_examples_are_read(tmp_path: Path) -> None:
    for name in ("feeds", "shows"):
        shutil.copy(ROOT / f"{name}.example.toml", tmp_path / f"{name}.toml")
    urls = {feed.url for feed in lists.feeds(tmp_path / "feeds.toml", NOW)}
    assert urls >= set(SOURCES["deadline"].feeds)
    assert [show.id for show in lists.shows(tmp_path / "shows.toml", NOW)] == [
        "hit-run-2021",
        "severance-2022",
        "s-w-a-t-2017",
    ]


def test_no_file_is_nothing_to_watch() -> None:
    settings = load()
    assert lists.feeds(settings.feeds_file, NOW) == ()
    assert lists.shows(settings.shows_file, NOW) == ()


def test_a_file_that_was_named_must_be_there(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(SettingsError, match=r"SHOWS_FILE: there is no file my-shwos.toml; make it"):
        lists.shows(Path("my-shwos.toml"), NOW)
    monkeypatch.setenv("FEEDS_FILE", "elsewhere/feeds.toml")
    assert main(["doctor"]) == 1
    assert "FEEDS_FILE: there is no file elsewhere/feeds.toml" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("[[feed]", "not valid TOML"),
        ('feeds = ["x"]', "'feeds'"),
        ('sources = ["the-daily-planet"]', "the-daily-planet"),
        ("sources = 3", "must be a list"),
        ('[[feed]]\nurl = "ftp://news.example"', "http://"),
        ('[[feed]]\nurl = "https://news.example"\nname = "x"', "'name'"),
    ],
)
def test_wrong_feeds_are_refused(tmp_path: Path, text: str, hint: str) -> None:
    path = tmp_path / "feeds.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(SettingsError, match=r"feeds\.toml") as refused:
        lists.feeds(path, NOW)
    assert hint in str(refused.value)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ('[[show]]\ntitle = "!?"', "letter or digit"),
        ("[[show]]\nyear = 2021", "letter or digit"),
        ('[[show]]\ntitle = "Lost"\nyear = "2004"', "number such as"),
        ('[[show]]\ntitle = "Lost"\naliases = "L"', "must be a list"),
    ],
)
def test_wrong_shows_are_refused(tmp_path: Path, text: str, hint: str) -> None:
    path = tmp_path / "shows.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(SettingsError, match=r"shows\.toml") as refused:
        lists.shows(path, NOW)
    assert hint in str(refused.value)
