"""What the README says is so: its commands, its paths, its targets."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.__main__ import COMMANDS as PROGRAM
from bot.model import Change, Outcome, Standing
from bot.sources import SOURCES
from handlers.commands import COMMANDS as CHAT

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
PAGES = [path for path in ROOT.glob("*.md") if path.name != "CHANGELOG.md"]


@pytest.mark.parametrize("name", CHAT)
def test_every_chat_command_is_in_the_readme(name: str) -> None:
    assert f"/{name}" in README


@pytest.mark.parametrize("name", PROGRAM)
def test_every_command_of_the_program_is_in_the_readme(name: str) -> None:
    assert re.search(rf"`[^`]*\b{re.escape(name)}\b[^`]*`", README)


def test_every_path_that_is_named_is_there() -> None:
    paths = re.findall(r"`((?:bot|handlers|storage|tests|docs|benchmarks)/[\w/.]*)`", README)
    assert len(paths) >= 15
    assert [path for path in paths if not (ROOT / path).exists()] == []


def test_every_target_that_is_named_is_there() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    named = set(re.findall(r"`?make ([a-z]+)", README))
    assert {"demo", "test", "check", "run"} <= named <= targets


def test_every_command_line_that_is_shown_names_a_command() -> None:
    shown = re.findall(r"-m bot ([a-z-]+)", README)
    assert len(shown) >= 4
    assert set(shown) <= set(PROGRAM)


def test_every_outcome_and_standing_is_explained() -> None:
    for word in (*Outcome, *Standing):
        assert word is Outcome.UNKNOWN or f"**{word}**" in README
    assert {Change.SAVED, Change.REVERSED} <= set(Change)


def test_every_source_that_is_named_is_known() -> None:
    for line in re.findall(r"sources = \[(.*?)\]", README + (ROOT / "feeds.example.toml").read_text("utf-8")):
        assert set(re.findall(r'"([\w-]+)"', line)) <= set(SOURCES)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_within_the_project_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#]+)\)", page.read_text("utf-8"))
    inside = [link for link in links if "://" not in link]
    assert [link for link in inside if not (ROOT / link).exists()] == []


def test_nothing_names_a_path_of_a_builders_machine_or_a_package_registry() -> None:
    pattern = re.compile(r"(?<![\w.])/(?:work|farm|tmp|root)/|(?:index-url|registry) *[=:] *\"?https?:")
    kinds = {".py", ".md", ".toml", ".txt", ".in", ".html", ".css", ".yml", ".yaml", ".svg", ""}
    tracked = [path for path in ROOT.rglob("*") if path.is_file() and path.suffix in kinds and _ours(path)]
    assert len(tracked) > 100
    assert [str(path) for path in tracked if pattern.search(path.read_text("utf-8", "replace"))] == []


def _ours(path: Path) -> bool:
    parts = path.relative_to(ROOT).parts
    return not any(part.startswith(".") and part != ".env.example" for part in parts) and path != Path(__file__)
