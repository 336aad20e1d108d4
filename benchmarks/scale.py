"""What PostgreSQL holds: a store of generated rows in; how long `/status` and an alert to many rooms take, out.

python -m benchmarks.scale [--short] [--json] [--shows N] [--claims N] [--subscriptions N] [--rooms N] [--url URL]

The rows are made by a server of its own (fsync on), which is gone afterwards; with --url by that database's, which must
be empty, and keeps them.

They are as our saves would leave them. Claims were decided on, so what is known about a show is kept in one piece as
well, made by the statement that such a save ends with; where that is not so, as in a store that was just moved here, is
measured beside it. No show is asked about twice. Half of what a claim quotes is chance: the server packs what is alike.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import json
import re
import resource
import statistics
import time
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from random import Random
from typing import Any

import psycopg

from benchmarks.storage import claim, show
from bot.model import (
    Alert,
    Change,
    Changes,
    Destination,
    Outcome,
    Record,
    Round,
    Standing,
    Subscription,
    Verdict,
    Way,
)
from handlers.delivery.rounds import Rounds
from handlers.loops import keep_what_is_here, new_loop
from storage import Storage, open_storage
from storage.postgres.queries import QUERIES
from storage.postgres.rows import row
from storage.schema import TABLE_OF
from tests.postgres import Cluster

NOW = datetime(2026, 1, 1, tzinfo=UTC)
#: the show that everybody subscribed, and the newest verdict on it
FAVOURITE = show(0)
#: how `str` writes a time
TIME = r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d.*"
Figures = dict[str, float]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.scale", description=__doc__.splitlines()[0])
    parser.add_argument("--short", action="store_true", help="a twentieth of it: within 50 s")
    parser.add_argument("--json", action="store_true", help="one object with the figures as the last line")
    parser.add_argument("--shows", type=int)
    parser.add_argument("--claims", type=int)
    parser.add_argument("--subscriptions", type=int)
    parser.add_argument("--rooms", type=int, help="subscriptions to one show")
    parser.add_argument("--url", help="an empty database to use, instead of a server of its own")
    given = parser.parse_args()
    given.shows = given.shows or (5_000 if given.short else 100_000)
    given.claims = given.claims or (200_000 if given.short else 10_000_000)
    given.subscriptions = given.subscriptions or (50_000 if given.short else 1_000_000)
    given.rooms = given.rooms or (20_000 if given.short else 100_000)
    cluster = None if given.url else Cluster(_SERVER)
    try:
        url = given.url or (cluster.new_database("scale") if cluster else "")
        with asyncio.Runner(loop_factory=new_loop) as runner:
            figures = runner.run(measure(url, given))
    finally:
        if cluster:
            cluster.remove()
    for name, value in figures.items():
        print(f"  {name:60}{value:14,.2f}")
    if given.json:
        print(json.dumps(figures))


#: an ordinary small server, with what the tests leave out
_SERVER = {
    "fsync": "on",
    "synchronous_commit": "on",
    "full_page_writes": "on",
    "autovacuum": "on",
    "shared_buffers": "1GB",
    "max_wal_size": "8GB",
    "maintenance_work_mem": "512MB",
}


async def measure(url: str, given: argparse.Namespace) -> Figures:
    storage = await open_storage(url)
    begun = time.perf_counter()
    fill(url, given)
    figures: Figures = {"filling, s": time.perf_counter() - begun, "store, GB": _size(url) / 1e9}
    figures |= await answering(storage, url, given)
    figures |= await spreading(storage, given.rooms)
    figures |= await delivering(storage)
    await storage.close()
    return figures


async def answering(storage: Storage, url: str, given: argparse.Namespace) -> Figures:
    """Milliseconds for what `/status` asks: the shows by name, and all about one."""
    chance = Random(1)
    names = [show(number).id for number in chance.sample(range(1, given.shows), min(2_400, given.shows - 1))]
    half = len(names) // 2
    _forget(url, names[half:])
    first = await timed([storage.shows()])
    # As `run` does once all is open.
    keep_what_is_here()
    known = await timed(storage.shows() for _ in range(500))
    figures = {
        "all shows, the first time, ms": first[0],
        "all shows, unchanged, median, ms": statistics.median(known),
    }
    for kind, some in (("", names[:half]), (", not in one piece", names[half:])):
        await timed(storage.recall({name}) for name in some[:200])
        recalls = await timed(storage.recall({name}) for name in some[200:])
        figures |= {
            f"/status (shows + recall){kind}, median, ms": statistics.median(recalls) + statistics.median(known),
            f"/status (shows + recall){kind}, p99, ms": at(recalls, 0.99) + at(known, 0.99),
        }
    again = await timed(storage.revisions({name}) for name in names[:1_000])
    counted = await timed(storage.tally() for _ in range(5))
    return figures | {
        "/status, asked before and unchanged (revisions), median, ms": statistics.median(again),
        "/status, asked before and unchanged (revisions), p99, ms": at(again, 0.99),
        "tally, median, ms": statistics.median(counted),
    }


async def spreading(storage: Storage, rooms: int) -> Figures:
    """One alert to all the rooms of a show: seconds from the round to its last delivery, and the memory it takes."""
    verdict = Verdict(FAVOURITE.id, 999, Outcome.RENEWED, standing=Standing.CONFIRMED, made=NOW)
    alert = Alert(FAVOURITE.id, Change.RENEWED, 999, NOW)
    round_ = Round(Way.NEWS, alert.key, FAVOURITE.id, 999, NOW)
    await storage.save(Changes((verdict, alert, round_)))
    gc.collect()
    before, begun, halves = _memory(), time.perf_counter(), [0.0]
    spreading = asyncio.create_task(Rounds(storage, "bench").spread())
    while not spreading.done():
        await asyncio.wait((spreading,), timeout=0.5)
        halves.append(_memory())
    pages = await spreading
    spent = time.perf_counter() - begun
    return {
        "rooms": rooms,
        "pages": pages,
        "alert to its deliveries, s": spent,
        "memory in the first half of that time, MB": (halves[len(halves) // 2] - before) / 1e6,
        "memory in the second half, MB": (halves[-1] - halves[len(halves) // 2]) / 1e6,
    }


async def delivering(storage: Storage) -> Figures:
    """Deliveries taken and ticked off in the way of one process, with as many waiting as the alert made."""
    taking, ticking, count = [], [], 0
    for _ in range(20):
        begun = time.perf_counter()
        page = await storage.due(NOW, 50, "bench", 60)
        taking.append((time.perf_counter() - begun) * 1000)
        begun = time.perf_counter()
        await asyncio.gather(*(storage.tick(replace(row, shown=row.wanted, message="7")) for row in page))
        await storage.free([str(row.destination) for row in page], "bench")
        ticking.append(time.perf_counter() - begun)
        count += len(page)
    return {"due, of 50 rooms, median, ms": statistics.median(taking), "ticked off, a second": count / sum(ticking)}


async def timed(calls: Iterable[Any]) -> list[float]:
    """Milliseconds that each takes, one after the other."""
    spent = []
    for call in calls:
        begun = time.perf_counter()
        await call
        spent.append((time.perf_counter() - begun) * 1000)
    return spent


def at(values: list[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


#: stand for a row's number, its show's, and 32 letters of chance, in the row that all others of its kind are made from
_ROW, _SHOW, _CHANCE = 123_123_123, 987_654_321, 555_444_333
#: shows whose claims are gathered in one statement
_SLICE = 500


def fill(url: str, given: argparse.Namespace) -> None:
    """Let the server write the rows, each kind from one of ours by its text, and the indices once they are there."""
    every, rooms, others = given.shows, given.rooms, given.subscriptions - given.rooms
    with psycopg.connect(url, autocommit=True) as connection:
        indices = connection.execute(
            "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' AND indexdef NOT LIKE '%UNIQUE%'"
        ).fetchall()
        for name, _ in indices:
            connection.execute(f"DROP INDEX {name}".encode())
        _multiply(connection, replace(show(_SHOW), aliases=()), "n", "n", every)
        said = claim(_SHOW, _ROW)
        said = replace(said, evidence=replace(said.evidence, quote=f"{said.evidence.quote[:80]} {_CHANCE} {-_CHANCE}"))
        _multiply(connection, said, f"n % {every}", "n", given.claims)
        _multiply(connection, Verdict(f"show-{_SHOW}", 1, Outcome.CANCELLED, (2,), made=NOW), "n", "n", every)
        where = Destination("discord", "guild", f"room-{_ROW}")
        wish = Subscription(where, f"show-{_SHOW}", mention="42", made_by=f"person-{_ROW}", made=NOW)
        _multiply(connection, wish, "0", "n", rooms)
        _multiply(connection, wish, f"1 + n % {every - 1}", f"n + {rooms}", others)
        for _, statement in indices:
            connection.execute(statement.encode())
        # Places in the order of making go on past those that were given here.
        connection.execute("SELECT setval('saves', 1000000)")
        connection.execute("VACUUM ANALYZE")
        with ThreadPoolExecutor(2) as pool:
            names = [show(number).id for number in range(every)]
            slices = (names[begin : begin + _SLICE] for begin in range(0, every, _SLICE))
            list(pool.map(lambda some: _recollect(url, some), slices))
        connection.execute("VACUUM ANALYZE recollections")
        # The disk is to be at rest when it is measured.
        connection.execute("CHECKPOINT")


def _multiply(connection: psycopg.Connection[Any], record: Record, show: str, number: str, count: int) -> None:
    """Write so many rows like this record's, with the numbers that these expressions over `n` give."""
    table = TABLE_OF[type(record)]
    columns = row(table, record.key, record)
    given = {name: _expression(str(value)) for name, value in columns.items()}
    if isinstance(record, Subscription):
        # Pages go by this key, so it must be the right one (`bot.model.fingerprint`).
        parts = _expression(f"{record.destination}\x1f{record.show}")
        given["key"] = f"substr(encode(sha256(convert_to({parts}, 'UTF8')), 'hex'), 1, 16)"
    elif str(_SHOW) not in record.key:
        given["key"] = f"substr(md5('{table.name}' || row), 1, 16)"
    statement = f"""
        INSERT INTO {table.name} (made, {", ".join(given)}) SELECT row, {", ".join(given.values())}
        FROM (SELECT ({show})::text AS show, ({number})::bigint AS row FROM generate_series(0, {count - 1}) AS n) AS r
    """
    connection.execute(statement.encode())


def _recollect(url: str, names: Sequence[str]) -> None:
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(QUERIES["recollect"], {"keys": names})


def _forget(url: str, names: Sequence[str]) -> None:
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("DELETE FROM recollections WHERE key = ANY(%s)", (names,))


def _expression(text: str) -> str:
    quoted = "'" + text.replace("'", "''") + "'"
    numbered = quoted.replace(str(_SHOW), "' || show || '").replace(str(_ROW), "' || row || '")
    numbered = numbered.replace(f"-{_CHANCE}", "' || md5((-row)::text) || '").replace(
        f"{_CHANCE}", "' || md5(row::text) || '"
    )
    return f"({numbered})::{'timestamptz' if re.fullmatch(TIME, text) else 'text'}"


def _size(url: str) -> int:
    with psycopg.connect(url) as connection:
        found = connection.execute("SELECT pg_database_size(current_database())").fetchone()
    return int(found[0]) if found else 0


def _memory() -> float:
    """Bytes that this process has held at most."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


if __name__ == "__main__":
    main()
