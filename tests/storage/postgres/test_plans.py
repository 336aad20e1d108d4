"""The shape of the hot queries' plans, on generated rows with statistics: an index finds what is asked for."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator, Mapping
from typing import Any

import psycopg
import pytest

from storage import open_storage, schema
from storage.postgres.queries import QUERIES
from tests import postgres
from tests.storage.records import NOON

Node = Mapping[str, Any]

_RECORD = '\'{"of": "about as long as a record is"}\''
#: enough rows that reading a table from end to end would be the wrong plan
ROWS = f"""
INSERT INTO shows (key, made, record) SELECT 'show-' || n, n, {_RECORD} FROM generate_series(1, 3000) n;
INSERT INTO recollections (key, revision, whole) SELECT 'show-' || n, n, {_RECORD} FROM generate_series(1, 3000) n;
INSERT INTO feeds (key, made, record, due)
    SELECT 'feed-' || n, n, {_RECORD}, timestamptz '2021-09-20 12:00Z' + n * interval '1 s'
    FROM generate_series(-6000, 6000) n;
INSERT INTO seen (key, made, about, rank, record)
    SELECT md5('s' || n), n, 'feed-' || n % 300, now(), {_RECORD} FROM generate_series(1, 20000) n;
INSERT INTO claims (key, made, about, rank, record)
    SELECT md5('c' || n), n, 'show-' || n % 3000, now(), {_RECORD} FROM generate_series(1, 9000) n;
INSERT INTO set_aside (key, made, about, rank, record)
    SELECT md5('a' || n), n, 'show-' || n % 3000, now(), {_RECORD} FROM generate_series(1, 6000) n;
INSERT INTO verdicts (key, made, about, record)
    SELECT 'v' || n, n, 'show-' || n % 3000, {_RECORD} FROM generate_series(1, 6000) n;
INSERT INTO alerts (key, made, about, record)
    SELECT 'v' || n, n, 'show-' || n % 3000, {_RECORD} FROM generate_series(1, 6000) n;
INSERT INTO rounds (key, made, about, begun, after, done, record)
    SELECT 'r' || n, n, 'show-' || n % 3000, now(), '', n % 100 > 0, {_RECORD} FROM generate_series(1, 6000) n;
INSERT INTO subscriptions (key, made, about, destination, record)
    SELECT md5('w' || n), n, CASE WHEN n % 50 = 0 THEN '*' ELSE 'show-' || n % 3000 END, 'room-' || n, {_RECORD}
    FROM generate_series(1, 20000) n;
INSERT INTO notices (key, made, record) SELECT 'n' || n, n, {_RECORD} FROM generate_series(1, 5000) n;
INSERT INTO deliveries (key, made, about, alert, destination, wanted, shown, due, dead, record)
    SELECT md5('d' || n), n, 'show-' || n % 3000, 'v' || n % 200, 'room-' || n % 10000, 1, (n % 10 > 0)::int,
           timestamptz '2021-09-20 12:00Z' - n * interval '1 s', n % 500 = 0, {_RECORD}
    FROM generate_series(1, 20000) n;
INSERT INTO leases (name, due, eldest)
    SELECT destination, min(due) FILTER (WHERE open), min(made) FROM deliveries GROUP BY destination;
INSERT INTO leases (name, due, eldest) SELECT 'idle-' || n, now(), n FROM generate_series(1, 20000) n;
INSERT INTO buckets (name, paid) SELECT 'b' || n, now() FROM generate_series(1, 5000) n;
ANALYZE;
"""


@pytest.fixture(scope="module")
def filled() -> str:
    """The URL of a database of its own."""
    if not postgres.available():
        pytest.skip("PostgreSQL is not on this machine")
    url = postgres.shared().new_database("plans")
    asyncio.run(_opened(url))
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(ROWS.encode())
    return url


async def _opened(url: str) -> None:
    await (await open_storage(url)).close()


def nodes(plan: Node) -> Iterator[Node]:
    yield plan
    for part in plan.get("Plans", ()):
        yield from nodes(part)


#: what is asked of a store all the time → the indices that answer it
HOT: dict[str, tuple[dict[str, object], set[str]]] = {
    "recall": (
        {"keys": ["show-7"]},
        {
            "shows_pkey",
            "recollections_pkey",
            "claims_about",
            "set_aside_about",
            "verdicts_about",
            "alerts_about",
        },
    ),
    "recollected": ({"after": "show-7", "limit": 10}, {"shows_pkey", "recollections_pkey"}),
    "news_of_shows": ({"since": "9223372036854775807"}, {"shows_changed"}),
    "news_of_feeds": ({"since": "9223372036854775807"}, {"feeds_changed"}),
    "subscriptions_of": ({"destination": "room-7"}, {"subscriptions_destination"}),
    "notice": ({"key": "n7"}, {"notices_pkey"}),
    "seen": ({"keys": ["a", "b", "c"]}, {"seen_pkey"}),
    "seen_of": ({"feed": "feed-7", "most": schema.SEEN_PER_FEED}, {"seen_about"}),
    "subscribers": ({"show": "show-7", "every": "*", "after": "5", "limit": 100}, {"subscriptions_about"}),
    "next_wishes": ({"show": "show-7", "after": "5", "limit": 100}, {"subscriptions_about"}),
    "tell": (
        {
            "show": "show-7",
            "after": "5",
            "end": "6",
            "named": b"show-7/1\x1f",
            "about": "show-7",
            "alert": "show-7/1",
            "wanted": 1,
            "shown": 0,
            "due": NOON,
            "dead": False,
            "first": "",
            "middle": "",
            "last": "",
            "change": "renewed",
            "standings": ["reported"],
            "until": NOON,
        },
        {"subscriptions_about"},
    ),
    "deliveries": ({"alert": "v7", "after": "5", "limit": 20}, {"deliveries_alert"}),
    "dead": ({"after": "5", "limit": 20}, {"deliveries_dead"}),
    "due_feeds": ({"now": NOON, "limit": 50, "holder": "me", "lease": 60.0}, {"feeds_due", "feeds_pkey"}),
    "rounds": ({"limit": 50, "holder": "me", "lease": 60.0}, {"rounds_open", "rounds_pkey"}),
    "take_destinations": ({"now": NOON, "limit": 50, "holder": "me", "lease": 60.0}, {"leases_due", "leases_pkey"}),
    "due": ({"names": ["room-7", "room-8"], "now": NOON, "most": 20}, {"deliveries_open"}),
    "settle_destinations": ({"names": ["room-7", "room-8"]}, {"leases_pkey", "deliveries_open"}),
    "lock_destinations": ({"names": ["room-7", "room-8"]}, {"leases_pkey"}),
    "free": ({"names": ["room-7", "room-8"], "holder": "me"}, {"leases_pkey"}),
    "lock_shows": ({"keys": ["show-7"]}, {"shows_pkey"}),
    "lock_shows_to_mention": ({"keys": ["show-7"]}, {"shows_pkey"}),
    "lock_feeds": ({"keys": ["feed-7"]}, {"feeds_pkey"}),
    "recollect": (
        {"keys": ["show-7"]},
        {"shows_pkey", "claims_about", "set_aside_about", "verdicts_about", "alerts_about"},
    ),
    "revise": ({"keys": ["show-7"]}, {"shows_pkey"}),
    "verdicts_of": ({"about": "show-7"}, {"verdicts_about"}),
    "tick": (
        {"keys": ["x"], "rows": '[{"key": "x", "record": "{}", "wanted": 2, "shown": 2, "dead": false}]'},
        {"deliveries_pkey"},
    ),
}


@pytest.mark.parametrize("name", HOT)
def test_an_index_finds_what_is_asked_for(filled: str, name: str) -> None:
    given, indices = HOT[name]
    with psycopg.connect(filled) as connection:
        found = connection.execute(b"EXPLAIN (FORMAT JSON) " + QUERIES[name], given).fetchone()
        connection.rollback()
    assert found is not None
    plan = list(nodes(found[0][0]["Plan"]))
    assert [node["Relation Name"] for node in plan if node["Node Type"] == "Seq Scan"] in ([], ["store"]), json.dumps(
        found
    )
    assert {node["Index Name"] for node in plan if "Index Name" in node} == indices


@pytest.mark.parametrize(
    ("name", "table", "index"),
    [
        ("past_limit", schema.CLAIMS, "claims_about"),
        ("past_limit", schema.SEEN, "seen_about"),
        ("limit", schema.CLAIMS, "claims_about"),
        ("drop_about", schema.DELIVERIES, "deliveries_about"),
        ("drop_about", schema.ROUNDS, "rounds_about"),
        ("everything", schema.CLAIMS, "claims_made_key"),
    ],
)
def test_an_index_finds_what_is_about_a_show_or_feed(filled: str, name: str, table: Any, index: str) -> None:
    query = QUERIES[name].replace(b"{table}", table.name.encode()).replace(b"{columns}", b"record")
    given: dict[str, Any] = {"about": ["show-7"], "keys": ["show-7"], "limit": 500}
    if name == "limit":
        given = {"about": "show-7", "spared": ["a"], "last": True, "many": 3}
    with psycopg.connect(filled) as connection:
        if name == "everything":
            # As through a cursor: the first rows are wanted soon.
            connection.execute("SET cursor_tuple_fraction = 0.01")
            query = b"SELECT * FROM (" + query.rstrip(b";") + b") AS whole LIMIT 500"
        found = connection.execute(b"EXPLAIN (FORMAT JSON) " + query, given).fetchone()
        connection.rollback()
    assert found is not None
    plan = list(nodes(found[0][0]["Plan"]))
    assert "Seq Scan" not in {node["Node Type"] for node in plan}
    assert index in {node.get("Index Name") for node in plan}


def test_every_statement_says_what_it_does() -> None:
    for name, text in QUERIES.items():
        first, *rest = text.decode().splitlines()
        assert first.startswith("-- "), name
        assert first.rstrip().endswith("."), name
        assert rest, name
