"""The board's pages as a reader gets them: whole, guarded, filtered and sorted, and hostile text is only text."""

from __future__ import annotations

import pytest

from storage import Storage
from tests.handlers.web.conftest import BAD, HOSTILE, Reader, learn
from tests.handlers.web.markup import Page
from tests.samples import SHOW, claim

PAGES = (
    "/",
    "/?q=nosuch",
    "/?outcome=cancelled&sort=title",
    "/shows/hit-run-2021",
    "/shows/bad",
    "/shows/quiet",
    "/sources",
    "/sources?sort=-first",
    "/feeds",
    "/feeds?sort=-read",
)
DATA = (
    "/shows.json",
    "/shows.csv",
    "/shows/bad.json",
    "/shows/bad.csv",
    "/sources.json",
    "/sources.csv",
    "/feeds.json",
    "/feeds.csv",
    "/changes.atom",
    "/shows/bad.atom",
    "/static/board.css",
    "/static/icon.svg",
)
MISSING = ("/nosuch", "/shows/nosuch", "/shows/nosuch.json", "/static/nosuch", "/static/..%2fpages.py", "/shows/")


@pytest.mark.parametrize("path", PAGES)
async def test_a_page_is_well_formed_and_links_only_here_or_to_articles(path: str, reader: Reader) -> None:
    page = Page(await reader.read(path))
    assert sum(tag == "h1" for tag, _ in page.elements) == 1
    assert {given.get("lang") for tag, given in page.elements if tag == "html"} == {"en"}
    for tag, given in page.elements:
        if tag in ("link", "img", "form"):
            assert (given.get("href") or given.get("src") or given["action"]).startswith("/"), (
                "nothing of third parties"
            )
        if tag == "input" and given.get("type") != "hidden":
            assert given["id"] in page.values("for")


@pytest.mark.parametrize("path", [*PAGES, *DATA, *MISSING])
async def test_every_answer_is_guarded(path: str, reader: Reader) -> None:
    answer, _ = await reader.ask(path)
    assert answer.status == (404 if path in MISSING else 200)
    policy = dict(part.strip().split(" ", 1) for part in answer.headers["Content-Security-Policy"].split(";"))
    assert policy["default-src"] == policy["base-uri"] == policy["frame-ancestors"] == "'none'"
    assert policy["style-src"] == "'self'"
    assert "script-src" not in policy
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "no-referrer"


@pytest.mark.parametrize("path", [*PAGES, *DATA])
async def test_what_a_reader_has_is_not_sent_again(path: str, reader: Reader) -> None:
    answer, body = await reader.ask(path)
    tag = answer.headers["ETag"]
    again, nothing = await reader.ask(path, If_None_Match=tag)
    assert (again.status, nothing, again.headers["ETag"]) == (304, "", tag)
    other, whole = await reader.ask(path, If_None_Match='"another"')
    assert (other.status, whole) == (200, body)


@pytest.mark.parametrize(
    "path", ["/", "/shows/bad", "/sources", "/feeds", "/?q=%3Cscript%3E&network=%22%3E%3Cscript%3E"]
)
async def test_hostile_text_is_only_text(path: str, reader: Reader) -> None:
    body = await reader.read(path)
    page = Page(body)
    assert "<script" not in body
    assert "<img" not in body
    assert "\x07" not in body
    assert "\u202e" not in body
    assert not [address for address in page.hrefs() if "alert" in address and not address.startswith("/")]


async def test_a_hostile_title_is_shown_as_it_is_written(reader: Reader) -> None:
    page = Page(await reader.read("/shows/bad"))
    assert HOSTILE.rstrip("\u202e\x07") in page.text
    assert BAD.id in "".join(page.hrefs())


@pytest.mark.parametrize("path", MISSING)
async def test_what_is_not_there_says_so_on_a_page(path: str, reader: Reader) -> None:
    answer, body = await reader.ask(path)
    assert answer.status == 404
    assert "/" in Page(body).hrefs()


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
async def test_the_board_can_only_be_read(method: str, reader: Reader) -> None:
    answer, body = await reader.ask("/", method)
    assert answer.status == 405
    assert answer.headers["Allow"] == "GET,HEAD"
    assert "only be read" in body


async def test_a_head_has_no_body(reader: Reader) -> None:
    answer, body = await reader.ask("/", "HEAD")
    assert (answer.status, body) == (200, "")
    assert int(answer.headers["Content-Length"]) > 0


async def titles(reader: Reader, path: str) -> list[str]:
    page = Page(await reader.read(path))
    return [address.removeprefix("/shows/") for address in page.hrefs() if address.startswith("/shows/")]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["hit-run-2021", "bad", "salt-line", "quiet"]),
        ("?q=hit+and+run", ["hit-run-2021"]),
        ("?q=salt", ["salt-line"]),
        ("?outcome=cancelled&standing=confirmed", ["hit-run-2021"]),
        ("?network=Harbour+9", ["salt-line"]),
        ("?sort=outcome", ["salt-line", "bad", "hit-run-2021", "quiet"]),
        ("?sort=-standing&page=nonsense", ["hit-run-2021", "salt-line", "bad", "quiet"]),
        ("?page=99999999999999999999", ["hit-run-2021", "bad", "salt-line", "quiet"]),
    ],
)
async def test_the_list_is_filtered_and_sorted_as_asked(query: str, found: list[str], reader: Reader) -> None:
    assert sorted(await titles(reader, f"/{query}")) == sorted(found)
    if query.startswith("?sort"):
        assert await titles(reader, f"/{query}") == found


async def test_the_form_keeps_what_was_asked(reader: Reader) -> None:
    page = Page(await reader.read("/?q=salt&outcome=final"))
    values = [given.get("value") for tag, given in page.elements if tag == "input"]
    chosen = [given["value"] for tag, given in page.elements if tag == "option" and "selected" in given]
    assert (values, chosen) == (["salt"], ["final"])
    assert "/?q=salt&outcome=final&sort=title" in page.hrefs()


async def test_a_show_says_what_is_so_who_says_so_and_why(reader: Reader) -> None:
    page = Page(await reader.read("/shows/hit-run-2021"))
    for text in (
        "Netflix will not make season 2. Confirmed by Deadline and Variety",
        "For it",
        "Earlier",
        "Hit & Run is cancelled.",
        "Tells of the decision that stands.",
        "How the answer changed",
        "not decided",
        "rule “sample”",
    ):
        assert text in page.text
    assert len([given for tag, given in page.elements if tag == "svg" and given.get("role") == "img"]) == 3
    assert sum(address.startswith("https://news.example/") for address in page.hrefs()) >= 3


async def test_a_show_that_another_network_saved_is_at_its_new_home(reader: Reader, storage: Storage) -> None:
    assert "as a show of" not in await reader.read(f"/shows/{SHOW.id}")
    await learn(storage, claim("renewed", "2021-11-02", seasons=(2,), network="Peacock"))
    page = " ".join(Page(await reader.read(f"/shows/{SHOW.id}")).text.split())
    assert "Peacock (tracked as a show of Netflix)" in page


async def test_a_show_about_which_nothing_was_read(reader: Reader) -> None:
    page = Page(await reader.read("/shows/quiet"))
    assert "Nothing read about its future yet." in page.text
    assert "<dl>\n</dl>" not in page.text
    assert not [given for tag, given in page.elements if given.get("role") == "img"]


@pytest.mark.parametrize("path", ["/feeds", "/feeds.json", "/feeds.csv"])
async def test_feeds_tell_their_health_and_keep_their_keys(path: str, reader: Reader) -> None:
    body = await reader.read(path)
    assert "Trade Paper" in body
    assert "broken.example" in body
    assert "it could not be read" in body
    assert "what came was no feed" in body
    assert "SECRET" not in body


async def test_sources_tell_each_publishers_record(reader: Reader) -> None:
    page = Page(await reader.read("/sources?sort=publisher"))
    assert "Deadline" in page.text
    assert "Variety" in page.text


async def test_a_timeline_is_a_picture_too(reader: Reader) -> None:
    async with reader.session.get(f"{reader.url}/shows/hit-run-2021.png") as answer:
        assert answer.headers["Content-Type"] == "image/png"
        assert (await answer.read()).startswith(b"\x89PNG")
    for path in ("/shows/quiet.png", "/shows/none.png"):
        answer, _ = await reader.ask(path)
        assert answer.status == 404
