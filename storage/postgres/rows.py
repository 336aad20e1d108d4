"""Records as rows and back: what stands in which column of which table, and how names are filed."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from bot.model import LONG_AGO, Delivery, Record, Round
from storage import schema
from storage.records import from_bytes, from_json, to_bytes, to_json
from storage.schema import TABLES, Table

#: what PostgreSQL can keep and index as it is: no NUL, no lone surrogate, not too long
_PLAIN = re.compile(r"(?:[^\x00\ud800-\udfff#][^\x00\ud800-\udfff]{0,199})?")


def filed(name: str) -> str:
    """The name under which a key is kept: itself, or its fingerprint where PostgreSQL could not hold or index it."""
    if _PLAIN.fullmatch(name):
        return name
    return "#" + hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()


def exactly(text: str) -> bytes:
    """Any text as bytes in its own order, whatever it holds."""
    return text.encode("utf-8", "surrogatepass")


class _Column(NamedTuple):
    name: str
    value: Callable[[Any], object]


_SHOW = _Column("about", lambda record: filed(record.show))
_DESTINATION = _Column("destination", lambda record: filed(str(record.destination)))

#: table → the columns that it has beside `key`, `made` and `record`
_COLUMNS: dict[str, tuple[_Column, ...]] = {
    schema.SHOWS.name: (),
    schema.FEEDS.name: (_Column("due", lambda feed: feed.due or LONG_AGO),),
    schema.SEEN.name: (_Column("about", lambda seen: filed(seen.feed)), _Column("rank", schema.SEEN.rank)),
    schema.CLAIMS.name: (_SHOW, _Column("rank", schema.CLAIMS.rank)),
    schema.SET_ASIDE.name: (_SHOW, _Column("rank", schema.SET_ASIDE.rank)),
    schema.VERDICTS.name: (_SHOW,),
    schema.ALERTS.name: (_SHOW,),
    schema.ROUNDS.name: (
        _SHOW,
        _Column("begun", lambda round_: round_.made),
        _Column("after", lambda round_: "\\x" + exactly(round_.after).hex()),
        _Column("done", lambda round_: round_.done),
    ),
    schema.SUBSCRIPTIONS.name: (_SHOW, _DESTINATION),
    schema.NOTICES.name: (),
    schema.DELIVERIES.name: (
        _SHOW,
        _Column("alert", lambda delivery: filed(delivery.alert)),
        _DESTINATION,
        _Column("wanted", lambda delivery: delivery.wanted),
        _Column("shown", lambda delivery: delivery.shown),
        _Column("due", lambda delivery: delivery.due),
        _Column("dead", lambda delivery: delivery.dead),
    ),
    schema.DIGESTS.name: (),
    schema.INSTALLATIONS.name: (),
}


def row(table: Table[Any], key: str, record: Record) -> dict[str, object]:
    """The record's row, by column. Raises StoreError for a record that would not come back as it is."""
    row: dict[str, object] = {"key": filed(key), "record": to_bytes(to_json(record)).decode()}
    for name, value in _COLUMNS[table.name]:
        row[name] = value(record)
    return row


def rows(table: Table[Any], records: Mapping[str, Record]) -> list[dict[str, object]]:
    """These records' rows by key (so that no two saves wait for each other), `place` their order."""
    made = [row(table, key, record) | {"place": place} for place, (key, record) in enumerate(records.items())]
    return sorted(made, key=lambda row: str(row["key"]))


#: what to select of a table so that `record` can make a record of it
SELECTED: dict[str, str] = {table.name: "record" for table in TABLES} | {
    schema.DELIVERIES.name: "record, wanted, due",
    schema.ROUNDS.name: "record, after, done",
}


def record(table: Table[Any], row: Sequence[Any]) -> Any:
    """The record of a row of what is `SELECTED`."""
    text, *newer = row
    made = from_json(table.record, from_bytes(text.encode()))
    if newer and isinstance(made, Delivery):
        return _newer_delivery(made, *newer)
    if newer and isinstance(made, Round):
        after, done = newer
        return replace(made, after=after.decode("utf-8", "surrogatepass"), done=done)
    return made


def _newer_delivery(delivery: Delivery, wanted: int, due: Any) -> Delivery:
    if (delivery.wanted, delivery.due) == (wanted, due):
        return delivery
    return replace(delivery, wanted=wanted, due=due)
