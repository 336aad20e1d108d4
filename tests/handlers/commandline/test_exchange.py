"""`export` and `import`: to another Cliffhanger, to and from other readers of feeds, and never less than before."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from bot.__main__ import main
from bot.model import Changes, Destination, Feed, Record, Show, Subscription
from handlers.exchange import Lists
from storage import open_storage
from tests.samples import NOW

FEED = Feed("https://trade.example/feed?a=1&b=2", title="Trade <Paper> & Co", added=NOW, etag="x", failures=3)
SEARCH = Feed("https://search.example/?q=Hit", added=NOW, template="https://search.example/?q={title}")
SHOW = Show("hit-run-2021", "Hit & Run", ("H&R",), 2021, "Netflix", added=NOW)
WISH = Subscription(Destination("discord", "1", "2"), SHOW.id, mention="9")
KEPT = (FEED, SEARCH, SHOW, WISH)


@pytest.fixture(autouse=True)
def _store(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STORAGE_URL", "tinydb:store.json")


def kept(*records: Record, url: str = "tinydb:store.json") -> Lists:
    """Save these; all that the store then lists."""

    async def run() -> Lists:
        storage = await open_storage(url)
        try:
            await storage.save(Changes(records))
            return Lists(await storage.feeds(), await storage.shows(), await storage.subscriptions())
        finally:
            await storage.close()

    return asyncio.run(run())


def urls(feeds: Iterable[Feed]) -> list[str]:
    return [feed.url for feed in feeds]


def test_lists_go_to_another_store(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    kept(*KEPT)
    assert main(["export", "lists.json"]) == 0
    assert capsys.readouterr().out == "lists.json has 1 feed, 1 show, 1 subscription\n"
    monkeypatch.setenv("STORAGE_URL", "tinydb:other.json")
    assert main(["import", "lists.json"]) == 0
    assert capsys.readouterr().out == "Added 1 of 1 feed, 1 of 1 show, 1 of 1 subscription.\n"
    there = kept(url="tinydb:other.json")
    assert [(feed.url, feed.title, feed.etag, feed.failures) for feed in there.feeds] == [(FEED.url, FEED.title, "", 0)]
    assert [(show.id, show.names, show.network) for show in there.shows] == [(SHOW.id, SHOW.names, SHOW.network)]
    assert there.subscriptions == (WISH,)


def test_a_second_import_adds_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    before = kept(*KEPT)
    main(["export", "lists.json"])
    assert main(["import", "lists.json"]) == 0
    assert (
        "Added 0 of 1 feed, 0 of 1 show, 0 of 1 subscription; the others were there already." in capsys.readouterr().out
    )
    assert kept() == before


def test_a_show_that_is_there_gains_aliases_and_loses_nothing() -> None:
    kept(*KEPT)
    main(["export", "lists.json"])
    kept(Show(SHOW.id, SHOW.title, ("h&r", "HnR"), 2021, "Showtime", added=NOW))
    main(["import", "lists.json"])
    (show,) = kept().shows
    assert (show.aliases, show.network, show.added) == (("h&r", "HnR"), "Showtime", NOW)


def test_opml_is_what_other_readers_read(capsys: pytest.CaptureFixture[str]) -> None:
    kept(*KEPT)
    assert main(["export", "feeds.opml"]) == 0
    assert capsys.readouterr().out == "feeds.opml has 1 feed\n"
    (outline,) = ET.parse("feeds.opml").iter("outline")
    assert outline.attrib == {"type": "rss", "text": FEED.title, "title": FEED.title, "xmlUrl": FEED.url}


OPML = b"""\xef\xbb\xbf<?xml version="1.0"?>
<!DOCTYPE opml>
<opml version="1.1"><head/><body>
 <outline text="TV"><outline type="rss" text="Trades &amp; more" xmlUrl=" https://trade.example/rss "/>
 <outline text="again" xmlUrl="https://trade.example/rss"/></outline>
 <outline text="Other" xmlUrl="https://other.example/atom"/>
 <outline text="script" xmlUrl="javascript:alert(1)"/><outline text="file" xmlUrl="file:///etc/passwd"/>
 <outline text="page" htmlUrl="https://trade.example/"/>
</body></opml>"""


def test_opml_of_other_readers_is_taken_in(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "subscriptions.xml").write_bytes(OPML)
    assert main(["import", str(tmp_path / "subscriptions.xml")]) == 0
    assert capsys.readouterr().out == "Added 2 of 2 feeds.\n"
    there = kept().feeds
    assert urls(there) == ["https://other.example/atom", "https://trade.example/rss"]
    assert there[1].title == "Trades & more"


@pytest.mark.parametrize(
    ("body", "says"),
    [
        (b"", "it is empty"),
        (b"Night Ferry", "neither OPML nor JSON"),
        (b"<rss/>", "it is a feed"),
        (b"<list/>", "begins with <opml>"),
        (b"<opml", "not valid XML"),
        (b"<opml><body/></opml>", "no outline"),
        (b"[]", "not a file that `cliffhanger export` wrote"),
        (b'{"form": "cliffhanger-lists", "version": 2}', "newer"),
        (b'{"form": "cliffhanger-lists", "version": 1, "verdicts": []}', "'verdicts' is not what an export holds"),
        (b'{"form": "cliffhanger-lists", "version": 1, "feeds": 3}', "not what an export holds"),
        (b'{"form": "cliffhanger-lists", "version": 1, "feeds": [{}]}', "url"),
        (b'{"form": "cliffhanger-lists", "version": 1, "feeds": ["x"]}', "a feed must be written as"),
        (b'{"form": "cliffhanger-lists", "version": 1, "feeds": [{"url": "file:///etc/passwd"}]}', "begins with http"),
        (b'{"form": "cliffhanger-lists", "version": 1, "shows": [{"id": "x"}]}', "title"),
        (b'{"form": "cliffhanger-lists", "version": 1, "subscriptions": ["x"]}', "expected"),
    ],
)
def test_what_is_no_list_is_refused_and_changes_nothing(
    body: bytes, says: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = kept(*KEPT)
    (tmp_path / "given").write_bytes(body)
    assert main(["import", str(tmp_path / "given")]) == 2
    error = capsys.readouterr().err
    assert says in error
    assert error.count("\n") == 1
    assert kept() == before


def test_what_a_file_points_to_is_not_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "secret").write_text("hunter2")
    pointing = f'<!DOCTYPE opml [<!ENTITY x SYSTEM "{(tmp_path / "secret").as_uri()}">]>'
    (tmp_path / "given.opml").write_text(f'{pointing}<opml><outline text="&x;" xmlUrl="https://a.example/"/></opml>')
    assert main(["import", str(tmp_path / "given.opml")]) == 2
    assert "hunter2" not in capsys.readouterr().err


def test_a_bomb_of_entities_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "ha"}">' for n in range(12))
    (tmp_path / "bomb.opml").write_text(f'<!DOCTYPE opml [{entities}]><opml><outline xmlUrl="&e11;"/></opml>')
    assert main(["import", str(tmp_path / "bomb.opml")]) == 2
    assert "bomb.opml" in capsys.readouterr().err


def test_an_export_is_a_new_file_of_a_known_form(capsys: pytest.CaptureFixture[str]) -> None:
    kept(*KEPT)
    assert main(["export", "lists.txt"]) == 2
    assert main(["export", "lists.json"]) == 0
    assert main(["export", "lists.json"]) == 2
    assert "exists already" in capsys.readouterr().err
    assert json.loads(Path("lists.json").read_text())["shows"][0]["title"] == "Hit & Run"


def test_hostile_titles_stay_text() -> None:
    kept(Feed("https://bad.example/", title='"><outline xmlUrl="https://evil.example/"/>\x00\ud800', added=NOW))
    assert main(["export", "bad.opml"]) == 0
    assert b"evil.example" in Path("bad.opml").read_bytes()
    assert main(["import", "bad.opml"]) == 0
    assert urls(kept().feeds) == ["https://bad.example/"]
