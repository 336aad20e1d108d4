"""`read`: what a person or a program is shown of one article."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.errors import SettingsError
from bot.settings import Settings
from handlers.commandline import inputs
from handlers.commandline import read as command

TEXT = """ITV cancels Harbour Lights
ITV has cancelled Harbour Lights after one series, Deadline reports.
The Harbour Lights spin-off has been cancelled, too.
"""


async def given(*words: str) -> int:
    parser = argparse.ArgumentParser()
    command.arguments(parser)
    return await command.run(parser.parse_args(words), Settings.model_construct())


def article(folder: Path, text: str = TEXT, name: str = "one.txt") -> str:
    path = folder / name
    path.write_text(text, "utf-8")
    return str(path)


async def test_a_person_sees_sentence_rule_source_and_what_was_set_aside(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert await given(article(tmp_path), "--track", "Harbour Lights", "--published", "2021-09-20") == 0
    shown = capsys.readouterr().out
    assert shown.startswith("ITV cancels Harbour Lights\n2021-09-20")
    assert "  CANCELLED\n" in shown
    assert "“ITV has cancelled Harbour Lights after one series, Deadline reports.”" in shown
    assert "on the word of Deadline" in shown
    assert "read by the rule “network cancels”" in shown
    assert "(it speaks of a spin-off, not of the show's future)" in shown


async def test_a_program_gets_one_object_a_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    await given(article(tmp_path), "--track", "Harbour Lights", "--json")
    objects = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    claim = next(o for o in objects if o["type"] == "claim")
    assert {
        "show",
        "outcome",
        "seasons",
        "certainty",
        "asserted_by",
        "origin",
        "as_of",
        "quote",
        "rule",
    } <= claim.keys()
    assert (claim["show"], claim["outcome"], claim["origin"]) == ("Harbour Lights", "cancelled", "deadline")
    aside = next(o for o in objects if o["type"] == "set_aside")
    assert {"show", "quote", "reason"} <= aside.keys()


async def test_an_article_that_says_nothing_is_said_to(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    await given(article(tmp_path, "A recipe\nHarbour Lights is also a soup."), "--track", "Harbour Lights")
    assert "Harbour Lights: nothing on whether it comes back." in capsys.readouterr().out


async def test_entry_records_bring_their_own_shows(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    record = {"id": "a", "title": "NBC renews Night Ferry", "text": "", "tracked": [{"title": "Night Ferry"}]}
    await given(article(tmp_path, json.dumps(record), "entries.jsonl"), "--json")
    assert json.loads(capsys.readouterr().out.splitlines()[0])["outcome"] == "renewed"


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["missing.txt", "--track", "Harbour Lights"], "cannot read missing.txt"),
        (["/dev/null", "--track", "Harbour Lights"], "/dev/null is empty"),
        (["{file}"], "name at least one show"),
        (["{file}", "--track", "!!!"], "--track: a title needs at least one letter"),
        (["{file}", "--track", "Harbour Lights (20x1)"], "--track: “20x1” is no year"),
        (["{file}", "--track", "Harbour Lights", "--published", "soon"], "--published: not a date"),
    ],
)
async def test_a_wrong_command_line_is_answered_in_one_sentence(
    tmp_path: Path, words: list[str], complaint: str
) -> None:
    file = article(tmp_path)
    with pytest.raises(SettingsError, match=complaint):
        await given(*(word.replace("{file}", file) for word in words))


async def test_year_and_network_tell_which_of_two_namesakes_is_tracked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "BBC Three ends Being Human\n\nThe supernatural drama has been cancelled by BBC Three after five series."
    both = ("--track", "Being Human (2008) on BBC Three", "--track", "Being Human (2011) on Syfy")
    await given(article(tmp_path, text), *both, "--json")
    told = {(one["show"], one["type"]) for one in map(json.loads, capsys.readouterr().out.splitlines())}
    assert told == {("Being Human (2008)", "claim")}
    await given(article(tmp_path, text), *both)
    assert "Being Human (2011): nothing on whether it comes back." in capsys.readouterr().out
    await given(article(tmp_path, text), *both[2:], "--json")
    theirs = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert {(one["show"], one["type"]) for one in theirs} == {("Being Human", "set_aside")}
    assert all("BBC Three" in one["reason"] for one in theirs)


async def test_a_record_s_own_show_is_not_looked_for_twice_and_its_namesake_is(tmp_path: Path) -> None:
    record = json.dumps({"id": "a", "title": "Being Human ends", "tracked": [{"title": "Being Human", "year": 2008}]})
    asked = ["being human", "Being Human (2008)", "Being Human (2011) on Syfy"]
    [loaded] = await inputs.load(article(tmp_path, record, "entries.jsonl"), asked, Settings.model_construct())
    assert [show.year for show in loaded.tracked] == [2008, 2011]


async def test_a_feed_that_lists_nothing_is_said_to(tmp_path: Path) -> None:
    file = article(tmp_path, '<rss version="2.0"><channel><title>News</title></channel></rss>', "feed.xml")
    with pytest.raises(SettingsError, match=r"feed\.xml is a feed that lists nothing"):
        await inputs.load(file, ["Hit & Run"], Settings.model_construct())


async def test_an_address_without_its_beginning_is_no_file() -> None:
    with pytest.raises(SettingsError, match="an address begins with https://"):
        await inputs.load("news.example/one", ["Hit & Run"], Settings.model_construct())


async def test_a_broken_record_is_named_by_its_line(tmp_path: Path) -> None:
    file = article(tmp_path, '{"id": "a"}\n{"title": 1', "entries.jsonl")
    with pytest.raises(SettingsError, match="line 2: not JSON"):
        await inputs.load(file, [], Settings.model_construct())


async def test_the_first_line_of_a_text_is_its_title(tmp_path: Path) -> None:
    (loaded,) = await inputs.load(article(tmp_path), ["Hit & Run"], Settings.model_construct())
    assert loaded.article.title == "ITV cancels Harbour Lights"
    assert loaded.article.text.startswith("ITV has cancelled")
    assert [show.title for show in loaded.tracked] == ["Hit & Run"]


async def test_feeds_and_pages_are_read_as_on_the_web(tmp_path: Path) -> None:
    feed = (
        '<?xml version="1.0"?><rss version="2.0"><channel><title>News</title><item><title>ITV cancels Harbour Lights'
        "</title><link>https://site.example/1</link><guid>1</guid></item></channel></rss>"
    )
    (entry,) = await inputs.load(article(tmp_path, feed, "feed.xml"), [], Settings.model_construct())
    assert entry.article.title == "ITV cancels Harbour Lights"
    body = "".join(
        f"<p>ITV has cancelled Harbour Lights, its drama about a lighthouse keeper and her {count} dogs, it said.</p>"
        for count in ("two", "three", "four", "five", "six", "seven")
    )
    head = "<html><head><title>Harbour Lights ends</title></head>"
    page = f"<!doctype html>{head}<body><article><h1>Harbour Lights ends</h1>{body}</article></body></html>"
    (loaded,) = await inputs.load(article(tmp_path, page, "page.html"), [], Settings.model_construct())
    assert "ITV has cancelled Harbour Lights" in loaded.article.text
    assert loaded.article.entry == "page.html"


async def test_the_trained_reader_is_heard_unless_the_rules_are_to_be_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "This week on ITV\n\nITV has told the makers of Harbour Lights that it has no need of further episodes."
    assert await given(article(tmp_path, text), "--track", "Harbour Lights", "--rules") == 0
    assert "CANCELLED" not in capsys.readouterr().out
    assert await given(article(tmp_path, text), "--track", "Harbour Lights") == 0
    shown = capsys.readouterr().out
    assert "  CANCELLED\n" in shown
    assert "read by the rule “trained reader”" in shown


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ('"title": "A"', "'id' is missing"),
        ('"id": ["1"]', "'id' must be a text, not ['1']"),
        ('"id": "1", "title": 5', "'title' must be a text, not 5"),
        ('"id": "1", "published": "yesterday"', "a date must be of the form 2021-09-20, not 'yesterday'"),
        ('"id": "1", "tracked": {"title": "X"}', "'tracked' must be a list of objects, not {'title': 'X'}"),
        ('"id": "1", "tracked": ["X"]', "'tracked' must be a list of objects, not ['X']"),
        ('"id": "1", "tracked": [{"title": "X", "aliases": "Y"}]', "'aliases' must be a list of texts, not 'Y'"),
        (
            '"id": "1", "tracked": [{"title": "X", "year": "new"}]',
            "the year of 'X' must be a number such as 2021, not 'new'",
        ),
        (
            '"id": "1", "expected": [{"show": "X", "outcome": "axed"}]',
            "no outcome is called 'axed'; there are renewed, final, cancelled, concluded, undecided, unknown",
        ),
    ],
)
def test_a_wrong_record_is_told_by_its_field(fields: str, says: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("entries.jsonl").write_text(f"{{{fields}}}\n", "utf-8")
    assert main(["read", "entries.jsonl", "--track", "X"]) == 2
    assert capsys.readouterr().err == f"cliffhanger: entries.jsonl, line 1: not an entry record: {says}\n"


def test_a_text_as_windows_writes_it_is_read(capsys: pytest.CaptureFixture[str]) -> None:
    Path("article.txt").write_bytes(
        "“Café Noir” renewed\n\nHBO has renewed Café Noir for a second season.\n".encode("cp1252")
    )
    assert main(["read", "article.txt", "--track", "Café Noir", "--rules"]) == 0
    assert "“Café Noir” renewed" in capsys.readouterr().out


async def test_half_a_character_in_a_record_is_read_past(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    record = {"id": "a", "title": "ITV cancels Harbour Lights \ud800", "text": "Nobody said why \U0001f642."}
    assert await given(article(tmp_path, json.dumps(record), "one.jsonl"), "--track", "Harbour Lights") == 0
    assert "“ITV cancels Harbour Lights ?”" in capsys.readouterr().out


async def test_what_may_be_a_seasons_end_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = (
        "'Harbour Lights' finale: goodbye to the harbour\n\nThat's a wrap on the Bells. The lamp went out and the "
        "camera pulled up until the town was one light among thousands. I'll miss it more than I can put here.\n"
    )
    assert await given(article(tmp_path, text), "--track", "Harbour Lights") == 0
    shown = capsys.readouterr().out
    assert "PERHAPS CONCLUDED" in shown
    assert "on the word of nobody but a reader behind the rules" in shown
    assert "decides nothing until a last season is announced" in shown
