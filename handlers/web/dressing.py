"""Values in; HTML, Atom, JSON and CSV out: all text escaped, links to the web only, no character that breaks a form."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

import orjson
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from bot.board.feeds import failure, host, name, state
from bot.board.links import web_link
from bot.board.tables import Table, Value
from bot.cards.evidence import reading_words
from bot.cards.words import (
    OUTCOMES,
    STANDINGS,
    TIERS,
    capital,
    counted,
    dated,
    day,
    lasting,
    named,
    origin_name,
    outcome_words,
    publisher_name,
    says,
    sentenced,
    shortened,
)

#: what neither HTML nor XML may carry, and halves of characters, which no encoding can
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
#: what turns the direction of all text behind it
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
#: how a spreadsheet knows a formula
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def page(template: str, **values: Any) -> str:
    """The template, filled in."""
    return _TURNING.sub("", _UNPRINTABLE.sub("\ufffd", _TEMPLATES.get_template(template).render(values)))


def to_json(value: Any) -> bytes:
    return orjson.dumps(printable(value), option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def to_csv(table: Table[Any], rows: Sequence[Any]) -> bytes:
    """RFC 4180 with a head, in UTF-8; no cell is a formula in anybody's spreadsheet."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(table.names())
    writer.writerows([_cell(value) for value in row.values()] for row in table.values(rows))
    return _UNPRINTABLE.sub("\ufffd", out.getvalue()).encode()


def with_query(path: str, query: Mapping[str, str], **changed: str) -> str:
    """The address with these words of a query, those that are empty left out."""
    words = {name: value for name, value in {**query, **changed}.items() if value}
    return f"{path}?{urlencode(words)}" if words else path


def printable(value: Any) -> Any:
    if isinstance(value, str):
        return _UNPRINTABLE.sub("\ufffd", value)
    if isinstance(value, Mapping):
        return {key: printable(item) for key, item in value.items()}
    return [printable(item) for item in value] if isinstance(value, (list, tuple)) else value


def _cell(value: Value) -> str:
    if isinstance(value, tuple):
        return " ".join(map(str, value))
    text = "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)
    return f"'{text}" if isinstance(value, str) and text.startswith(_FORMULA) else text


def show_path(show: str) -> str:
    return f"/shows/{quote(show, safe='')}"


def _moment(when: datetime) -> Markup:
    """A time for people and for programs: "21 September 2021, 12:00 UTC"."""
    utc = when.astimezone(UTC)
    stamp = Markup('<time datetime="{}">{}, {} UTC</time>')
    return stamp.format(f"{utc:%Y-%m-%dT%H:%M:%SZ}", day(utc), f"{utc:%H:%M}")


def _leading(name: str) -> str:
    """A publisher's name where a line begins; that of a host is written as it is."""
    return name if "." in name and " " not in name else capital(name)


def _duration(seconds: int) -> str:
    return lasting(timedelta(seconds=seconds))


def _rfc3339(when: datetime) -> str:
    return when.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _templates() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).with_name("templates")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    words = (
        capital, counted, dated, day, failure, host, name, named, origin_name, outcome_words, publisher_name,
        reading_words, says, sentenced, shortened, state, web_link,
    )  # fmt: skip
    environment.filters |= {word.__name__: word for word in words}
    environment.filters |= {
        "leading": _leading,
        "show_path": show_path,
        "duration": _duration,
        "moment": _moment,
        "rfc3339": _rfc3339,
    }
    environment.globals |= {"OUTCOMES": OUTCOMES, "STANDINGS": STANDINGS, "TIERS": TIERS, "with_query": with_query}
    return environment


_TEMPLATES = _templates()
