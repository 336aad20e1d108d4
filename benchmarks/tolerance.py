"""How far odd feeds are read as feedparser reads them: a folder of its public test inputs in, shares that agree out.

    python -m benchmarks.tolerance FOLDER [--misses] [--json]

The inputs are no part of this project. FOLDER is `tests` of feedparser's source archive. Of each input, feedparser is
asked as it comes, sanitising and resolving; ours as the worker calls it. Title, link, id, date and text of every entry
are compared as plain text, links without what only tracks; what feedparser does not find is not compared, except that
there must be as many entries.
"""

from __future__ import annotations

import argparse
import calendar
import io
import json
import re
import sys
import warnings
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import feedparser

from bot.errors import FeedError
from bot.model import Entry
from handlers.feeds import links, texts
from handlers.feeds.items import SUMMARY, TITLE
from handlers.feeds.parsing import parse_feed

KINDS = ("wellformed", "illformed", "encoding", "entities")
FIELDS = ("title", "link", "id", "date", "text")
#: where the inputs pretend to be; and the header that they may ask for in their first lines
PLACE = "http://127.0.0.1:8097/"
_HEADER = re.compile(rb"Header:[ \t]*([\w-]+):[ \t]*([^\r\n]*)")

Row = dict[str, str | float]


@dataclass(frozen=True, slots=True)
class Miss:
    """An input that was read otherwise."""

    path: Path
    field: str
    theirs: object
    ours: object


def compare(path: Path, folder: Path) -> list[Miss]:
    """What of this input we read in another way than feedparser."""
    body, url = path.read_bytes(), PLACE + path.relative_to(folder).as_posix()
    headers = {"content-type": "application/xml", "content-location": url}
    named = {name.decode().lower(): value.decode("latin-1") for name, value in _HEADER.findall(body[:2000])}
    headers |= {name: value for name, value in named.items() if name in headers}
    headers["content-location"] = urljoin(url, headers["content-location"])
    theirs = [_theirs(entry) for entry in _parsed(body, headers)]
    try:
        ours = [
            _ours(entry) for entry in parse_feed(body, headers["content-location"], headers["content-type"]).entries
        ]
    except FeedError:
        ours = []
    if len(ours) != len(theirs):
        return [Miss(path, "entries", len(theirs), len(ours))]
    return [
        Miss(path, field, wanted[field], found.get(field))
        for wanted, found in _paired(theirs, ours)
        for field in FIELDS
        if field in wanted and wanted[field] != found.get(field)
    ]


def _parsed(body: bytes, headers: Mapping[str, str]) -> Sequence[Mapping[str, Any]]:
    try:
        entries: Sequence[Mapping[str, Any]] = feedparser.parse(io.BytesIO(body), response_headers=headers)["entries"]
    except Exception:  # noqa: BLE001 - it falls over some of its own inputs
        return []
    return entries


def _paired(theirs: Sequence[Row], ours: Sequence[Row]) -> list[tuple[Row, Row]]:
    """Each of theirs with the most like of ours; ours are in the order of their dates."""
    left, pairs = list(ours), []
    for wanted in theirs:
        best = max(left, key=lambda found: sum(wanted.get(field) == found.get(field) for field in FIELDS))
        left.remove(best)
        pairs.append((wanted, best))
    return pairs


def _theirs(entry: Mapping[str, Any]) -> Row:
    written = [entry.get("summary") or "", *(part.get("value") or "" for part in entry.get("content") or ())]
    parsed = [entry[name] for name in ("published_parsed", "updated_parsed") if entry.get(name)]
    row: Row = {
        "title": texts.line(entry.get("title") or "", TITLE),
        "link": links.clean(entry.get("link") or ""),
        "id": texts.visible(entry.get("id") or "").strip(),
        "text": max((texts.plain(text, SUMMARY) for text in written), key=len),
    }
    if parsed:
        row["date"] = float(calendar.timegm(parsed[0]))
    return {name: value for name, value in row.items() if value != ""}


def _ours(entry: Entry) -> Row:
    row: Row = {"title": entry.title, "link": entry.url, "id": entry.id, "text": entry.summary}
    when = entry.published or entry.updated
    return row | {"date": _seconds(when)} if when else row


def _seconds(when: datetime) -> float:
    return float(calendar.timegm(when.astimezone(UTC).timetuple()))


def measure(folder: Path) -> tuple[dict[str, float], list[Miss]]:
    """Shares of the inputs of each kind that agree in everything, with how many there are; and what does not."""
    figures: dict[str, float] = {}
    misses: list[Miss] = []
    for kind in KINDS:
        paths = sorted((folder / kind).rglob("*.xml"))
        found = [compare(path, folder) for path in paths]
        misses += [miss for one in found for miss in one]
        figures |= {kind: round(sum(not one for one in found) / len(paths), 4), f"{kind}_inputs": len(paths)}
    return figures | {f"{field}_misses": n for field, n in Counter(miss.field for miss in misses).items()}, misses


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.tolerance", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path, help="`tests` of feedparser's source archive")
    parser.add_argument("--misses", action="store_true", help="name what does not agree")
    parser.add_argument("--json", action="store_true", help="the figures as one object on the last line")
    given = parser.parse_args(arguments)
    if not all((given.folder / kind).is_dir() for kind in KINDS):
        parser.error(f"{given.folder} has not the folders {', '.join(KINDS)}")
    warnings.simplefilter("ignore")
    figures, misses = measure(given.folder)
    for miss in misses if given.misses else ():
        print(f"{miss.path.relative_to(given.folder)}: {miss.field}: {miss.theirs!r:.150} but {miss.ours!r:.150}")
    for name, figure in figures.items():
        print(f"{name.replace('_', ' '):20}{figure:>10}")
    if given.json:
        print(json.dumps(figures))
    return 0


if __name__ == "__main__":
    sys.exit(main())
