"""The documentation: it builds without a warning, and every command in it does what stands under it."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from bot.__main__ import COMMANDS, main
from handlers.commands import COMMANDS as CHAT

ROOT = Path(__file__).parents[1]
PAGES = sorted(path for path in (ROOT / "docs").rglob("*.md") if "reference" not in path.parts)
#: what a page shows of commands that need a store, or that only the reader's own files can feed
_GIVEN = {
    "subscriptions.opml": '<opml><body><outline xmlUrl="https://a.example/rss"/></body></opml>',
}


class Typed(NamedTuple):
    """A command that a page shows, and what it shows under it."""

    page: str
    words: tuple[str, ...]
    shown: str


def typed() -> Iterator[Typed]:
    for page in PAGES:
        for block in re.findall(r"^```console\n(.*?)^```", page.read_text("utf-8"), re.DOTALL | re.MULTILINE):
            for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
                line, _, shown = part.partition("\n")
                yield Typed(page.name, tuple(shlex.split(line, comments=True)), shown.strip())


TYPED = tuple(typed())


def test_there_are_commands_to_try() -> None:
    assert len([each for each in TYPED if each.words[0] == "cliffhanger" and each.shown]) >= 4


@pytest.mark.parametrize("each", TYPED, ids=lambda each: f"{each.page}: {' '.join(each.words)}")
def test_a_command_does_what_the_page_says(
    each: Typed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    program, *words = each.words
    if program == "make":
        assert re.search(rf"^{words[0]}:", (ROOT / "Makefile").read_text(), re.MULTILINE)
    elif program == "cp":
        assert (ROOT / words[0]).is_file()
    else:
        assert program == "cliffhanger"
        prepared(tmp_path, monkeypatch, capsys)
        assert main(words) == 0
        # a name with the time of the day in it
        said = re.sub(r"\d{8}T\d{6}Z", "TIME", capsys.readouterr().out)
        if each.shown:
            assert [line.rstrip() for line in said.strip().splitlines()] == [
                re.sub(r"\d{8}T\d{6}Z", "TIME", line.rstrip()) for line in each.shown.splitlines()
            ]


def prepared(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder as a reader of the page has it: the examples, a store, and files that other programs wrote."""
    monkeypatch.chdir(folder)
    shutil.copytree(ROOT / "docs/examples", folder / "docs/examples")
    for name, text in _GIVEN.items():
        (folder / name).write_text(text)
    assert main(["import", "subscriptions.opml"]) == 0
    assert main(["backup", "kept.json"]) == 0
    assert main(["export", "given.json"]) == 0
    capsys.readouterr()


def test_commands_typed_in_chat_are_there() -> None:
    names = {
        name
        for page in PAGES
        for block in re.findall(r"^```text\n(.*?)^```", page.read_text("utf-8"), re.DOTALL | re.MULTILINE)
        for name in re.findall(r"^/([a-z]+)", block, re.MULTILINE)
    }
    assert names
    assert names <= CHAT.keys()


def test_it_builds_without_a_warning(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "sphinx", "-q", "-W", "--keep-going", "-b", "dirhtml", "docs", str(tmp_path)]
    built = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert built.stderr == ""
    assert built.returncode == 0
    page = (tmp_path / "reference/command-line/index.html").read_text()
    assert all(f"cliffhanger {name}" in page for name in COMMANDS)
    assert "https://" not in "".join(re.findall(r'<(?:script|link|img)[^>]*(?:src|href)="(https?:[^"]*)"', page))
