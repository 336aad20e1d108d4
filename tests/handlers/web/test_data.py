"""The board for programs: JSON and CSV of every table, feeds of changes that any reader takes, and what is fresh."""

from __future__ import annotations

import csv
import json
from io import BytesIO, StringIO
from xml.etree import ElementTree as ET

import aiohttp
import feedparser
import pytest

from bot.errors import SettingsError
from bot.model import Changes, Show
from bot.settings import load
from handlers.web import open_board
from handlers.web.snapshots import FRESH, Snapshots
from storage import Storage
from tests.handlers.web.conftest import Reader, learn
from tests.samples import NOW, SHOW, claim

ATOM = "{http://www.w3.org/2005/Atom}"


async def test_the_list_as_json_is_filtered_like_the_page(reader: Reader) -> None:
    (row,) = json.loads(await reader.read("/shows.json?q=hit"))["shows"]
    assert row == {
        "id": "hit-run-2021",
        "title": "Hit & Run",
        "year": 2021,
        "outcome": "cancelled",
        "seasons": [2],
        "network": "Netflix",
        "standing": "confirmed",
        "disputed": False,
        "since": "2021-09-20",
        "learned": "2021-09-21T12:00:00+00:00",
    }


async def test_a_show_as_json_has_its_history_and_its_sources(reader: Reader) -> None:
    told = json.loads(await reader.read("/shows/hit-run-2021.json"))
    assert told["show"]["outcome"] == "cancelled"
    assert [turn["outcome"] for turn in told["history"]] == ["cancelled", "cancelled", "undecided"]
    assert [(row["stance"], row["origin"]) for row in told["sources"]] == [
        ("supports", "Variety"),
        ("supports", "Deadline"),
        ("earlier", "Screen Rant"),
    ]
    assert all(row["reason"] and row["quote"] and row["url"].startswith("https://") for row in told["sources"])


@pytest.mark.parametrize("path", ["/shows", "/shows/hit-run-2021", "/shows/bad", "/sources", "/feeds"])
async def test_csv_says_the_same_as_json(path: str, reader: Reader) -> None:
    rows = list(csv.DictReader(StringIO(await reader.read(f"{path}.csv"), newline="")))
    told = json.loads(await reader.read(f"{path}.json"))
    name = "sources" if path.startswith("/shows/") else path.strip("/")
    assert len(rows) == len(told[name])
    for row, other in zip(rows, told[name], strict=True):
        assert list(row) == list(other)
        truths = {name: json.dumps(value) for name, value in other.items() if isinstance(value, bool)}
        assert {name: row[name] for name in truths} == truths


async def test_no_cell_is_a_formula(reader: Reader) -> None:
    rows = list(csv.DictReader(StringIO(await reader.read("/shows/bad.csv"), newline="")))
    assert [row["publisher"][:2] for row in rows] == ["'="] * len(rows)
    assert all(not value.startswith(("=", "+", "-", "@")) for row in rows for value in row.values())


async def test_programs_get_no_dangerous_links(reader: Reader) -> None:
    told = json.loads(await reader.read("/shows/bad.json"))
    assert [row["url"] for row in told["sources"]] == [""] * len(told["sources"])


@pytest.mark.parametrize(("path", "count"), [("/changes.atom", 5), ("/shows/hit-run-2021.atom", 3)])
async def test_a_feed_of_changes_as_the_rules_ask(path: str, count: int, reader: Reader) -> None:
    answer, body = await reader.ask(path)
    assert answer.content_type == "application/atom+xml"
    feed = ET.fromstring(body.encode())
    assert [len(feed.findall(f"{ATOM}{name}")) for name in ("id", "title", "updated", "author")] == [1] * 4
    links = {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")}
    assert links["self"] == f"{reader.url}{path}"
    entries = feed.findall(f"{ATOM}entry")
    assert len(entries) == count
    for entry in entries:
        names = ("id", "title", "updated", "published", "summary")
        assert [len(entry.findall(f"{ATOM}{name}")) for name in names] == [1] * 5
        assert entry.find(f"{ATOM}link[@rel='alternate']") is not None
    assert len({entry.findtext(f"{ATOM}id") for entry in entries}) == count
    updated = [str(entry.findtext(f"{ATOM}updated")) for entry in entries]
    assert updated == sorted(updated, reverse=True)
    assert feed.findtext(f"{ATOM}updated") == updated[0]


async def test_any_reader_takes_the_feed(reader: Reader) -> None:
    parsed = feedparser.parse(BytesIO((await reader.read("/changes.atom")).encode()))
    assert not parsed.bozo
    entry = next(entry for entry in parsed.entries if "Hit" in entry.title)
    assert entry.title == "Hit & Run (2021) – cancelled"
    assert "Netflix will not make season 2. Confirmed by Deadline and Variety" in entry.summary
    assert entry.link == f"{reader.url}/shows/hit-run-2021"
    assert (await reader.ask(entry.link.removeprefix(reader.url)))[0].status == 200


async def test_hostile_titles_stay_titles_in_the_feed(reader: Reader) -> None:
    feed = ET.fromstring((await reader.read("/shows/bad.atom")).encode())
    entry = feed.find(f"{ATOM}entry")
    assert entry is not None
    assert "<script>" in (entry.findtext(f"{ATOM}title") or "")
    assert entry.find(f"{ATOM}link[@rel='related']") is None


async def test_behind_a_proxy_feeds_link_to_where_readers_are(storage: Storage) -> None:
    public = "https://tv.example/board"
    async with (
        open_board(storage, lambda: NOW, address="127.0.0.1:0", url=f"{public}/") as url,
        aiohttp.ClientSession() as session,
        session.get(f"{url}/changes.atom") as answer,
    ):
        parsed = feedparser.parse(BytesIO(await answer.read()))
    assert {entry.link.rsplit("/", 1)[0] for entry in parsed.entries} == {f"{public}/shows"}


async def test_the_same_change_has_the_same_name_wherever_it_is_read(reader: Reader) -> None:
    def names(body: str) -> set[str]:
        return {entry.id for entry in feedparser.parse(BytesIO(body.encode())).entries}

    of_all, of_one = (
        names(await reader.read("/changes.atom")),
        names(await reader.read("/shows/hit-run-2021.atom")),
    )
    assert of_one < of_all


async def test_what_is_kept_for_a_while_is_read_anew_after_it(storage: Storage) -> None:
    now = 0.0
    snapshots = Snapshots(storage, lambda: now)
    assert (await snapshots.newest()).outcomes["cancelled"] == 2
    publishers = {tally.publisher: tally.articles for tally in await snapshots.publishers()}
    await storage.save(Changes((Show("new", "New Show", added=NOW),)))
    await learn(storage, claim("renewed", "2021-12-01", origin="deadline", network="Hulu"))
    assert (await snapshots.newest()).outcomes["cancelled"] == 2
    now += FRESH + 0.1
    newest = await snapshots.newest()
    assert newest.outcomes["cancelled"] == 1
    assert {row.show.id for row in newest.rows} >= {"new", SHOW.id}
    assert newest.turns[0].verdict.outcome == "renewed"
    counted = {tally.publisher: tally.articles for tally in await snapshots.publishers()}
    assert counted == {**publishers, "deadline": publishers["deadline"] + 1}


async def test_no_address_is_no_board(storage: Storage) -> None:
    async with open_board(storage, lambda: NOW, address="") as url:
        assert url == ""


async def test_an_address_in_use_is_the_operators_to_change(storage: Storage) -> None:
    async with open_board(storage, lambda: NOW, address="127.0.0.1:0") as url:
        taken = url.removeprefix("http://")
        with pytest.raises(SettingsError, match="WEB_ADDRESS"):
            async with open_board(storage, lambda: NOW, address=taken):
                pass


@pytest.mark.parametrize("address", ["8080", "localhost", "http://localhost:8080", ":8080", "::1:8080", "a b:80"])
def test_an_address_without_host_or_port_is_refused(address: str) -> None:
    with pytest.raises(SettingsError, match="WEB_ADDRESS"):
        load(web_address=address)


@pytest.mark.parametrize("address", ["127.0.0.1:8080", "[::1]:8080", "localhost:0", ""])
def test_an_address_with_both_is_taken(address: str) -> None:
    assert load(web_address=address).web_address == address


@pytest.mark.parametrize("url", ["tv.example", "javascript:alert(1)", 'https://tv.example/"><script>', "ftp://x"])
def test_a_public_address_is_one_of_the_web(url: str) -> None:
    with pytest.raises(SettingsError, match="WEB_URL"):
        load(web_url=url)
