"""What a file is that somebody named for another."""

from __future__ import annotations

from pathlib import Path

import pytest

from storage.kinds import other_than

HOME = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf \n", "empty"),
        (b"\x1f\x8b\x08\x00", "packed by gzip: unpack it first"),
        (b'{"store": {"form": {"name"', "a store or its backup: `cliffhanger restore` takes it"),
        (b'{\n"form": "cliffhanger-lists",', "an export of lists: `cliffhanger import` takes it"),
        (b'{"size":85,"sum":"7c237705"', "the journal of a store: name the store's file, without .journal"),
        (b'<?xml version="1.0"?>\n<opml version="2.0">', "feeds as OPML: `cliffhanger import` takes it"),
        (b'<?xml version="1.0"?>\n<rss version="2.0">', "a feed: `cliffhanger read` takes it"),
        (b"<!DOCTYPE html><html>", "a web page: `cliffhanger read` takes it"),
        (b"PK\x03\x04\x00", "no text"),
        (b'{"id": "1", "title": "A", "tracked": []}\n', "entries: `cliffhanger read` takes them"),
        (b"Night Ferry is renewed\n", ""),
        (b'{"id": "1"}', ""),
        (b"<", ""),
    ],
)
def test_a_file_is_known_by_its_beginning(body: bytes, words: str) -> None:
    assert other_than((), body) == words


@pytest.mark.parametrize("name", ["feeds.example.toml", "shows.example.toml"])
def test_a_list_is_known(name: str) -> None:
    assert other_than((), (HOME / name).read_bytes()) == "a list for FEEDS_FILE or SHOWS_FILE"


def test_what_is_wanted_is_nothing_other() -> None:
    assert other_than(("store",), b'{"store": {"form"') == ""
