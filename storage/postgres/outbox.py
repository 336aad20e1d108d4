"""What is due and whose it is (`storage.outbox`), for any number of processes: the database says so (`sharing.sql`)."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

import orjson

from bot.model import EVERY_SHOW, Delivery, Feed, Notice, Round, Subscription
from storage import schema
from storage.gathering import Gathering
from storage.postgres.connections import Connection, Connections
from storage.postgres.listening import Listener
from storage.postgres.queries import QUERIES
from storage.postgres.rows import filed, record, row
from storage.schema import DELIVERIES, Table

_Row = dict[str, Any]

#: of one destination at once
_MOST = 20
#: rows that are counted one by one; of more the planner's estimate is good enough
_BOUND = 20_000
#: ticks, or loans, that are done at once
_TOGETHER = 500


class PostgresOutbox:
    """Asks the database."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections
        self._listener = Listener(connections)
        # One way there and back, and one commit, for all that is ticked off and borrowed at once.
        self._ticks = Gathering(self._tick, _TOGETHER)
        self._loans = Gathering(self._lend, _TOGETHER)

    async def due_feeds(self, now: datetime, limit: int, holder: str, lease: float) -> tuple[Feed, ...]:
        given = {"now": now, "limit": max(limit, 0), "holder": filed(holder), "lease": lease}
        return _records(schema.FEEDS, await self._connections.ask("due_feeds", **given))

    async def rounds(self, now: datetime, limit: int, holder: str, lease: float) -> tuple[Round, ...]:  # noqa: ARG002
        # A round made by a clock that was ahead is open all the same.
        given = {"limit": max(limit, 0), "holder": filed(holder), "lease": lease}
        return _records(schema.ROUNDS, await self._connections.ask("rounds", **given))

    async def subscribers(self, show: str, after: str, limit: int) -> tuple[Subscription, ...]:
        given = {"show": filed(show), "every": EVERY_SHOW, "after": after, "limit": max(limit, 0)}
        return _records(schema.SUBSCRIPTIONS, await self._connections.ask("subscribers", **given))

    async def deliveries(self, alert: str, after: str, limit: int) -> tuple[Delivery, ...]:
        given = {"alert": filed(alert), "after": after, "limit": max(limit, 0)}
        return _records(DELIVERIES, await self._connections.ask("deliveries", **given))

    async def due(self, now: datetime, limit: int, holder: str, lease: float) -> tuple[Delivery, ...]:
        taking = _Taking(now, filed(holder), lease)

        async def take(connection: Connection) -> tuple[Delivery, ...]:
            return await taking.take(connection, max(limit, 0))

        return await self._connections.run(take)

    async def tick(self, delivery: Delivery) -> None:
        await self._ticks.order(row(DELIVERIES, delivery.key, delivery))

    async def dead(self, after: str, limit: int) -> tuple[Delivery, ...]:
        return _records(DELIVERIES, await self._connections.ask("dead", after=after, limit=max(limit, 0)))

    async def notice(self, key: str) -> Notice | None:
        rows = await self._connections.ask("notice", key=filed(key))
        return next(iter(_records(schema.NOTICES, rows)), None)

    async def tally(self) -> Mapping[str, int]:
        (counted,) = await self._connections.ask("tally", bound=_BOUND)
        if max(counted) == _BOUND:
            estimates = await self._connections.ask("estimates")
            counted = tuple(max(pair) for pair in zip(counted, (number for (number,) in estimates), strict=True))
        shows, feeds, claims, subscriptions, deliveries, waiting, dead = counted
        posted = max(0, deliveries - waiting - dead)
        numbers = {"shows": shows, "feeds": feeds, "claims": claims, "subscriptions": subscriptions}
        return numbers | {"waiting": waiting, "posted": posted, "dead": dead}

    async def hold(self, names: Collection[str], holder: str, lease: float) -> frozenset[str]:
        given = {filed(name): name for name in names}
        rows = await self._connections.ask("hold", names=sorted(given), holder=filed(holder), lease=lease)
        return frozenset(given[name] for (name,) in rows)

    async def free(self, names: Collection[str], holder: str) -> None:
        await self._connections.ask("free", names=sorted(map(filed, names)), holder=filed(holder))

    async def borrow(self, bucket: str, count: int, per_second: float, burst: int) -> float:
        return max(0.0, await self._loans.order((filed(bucket), count / per_second)) - burst / per_second)

    async def wait(self, longest: float) -> None:
        await self._listener.wait(longest)

    async def _tick(self, ticked: Sequence[_Row]) -> Sequence[None]:
        async def tick(connection: Connection) -> None:
            async with connection.pipeline(), connection.transaction():
                for rows in _turns(ticked):
                    given = {"keys": list(rows), "rows": orjson.dumps(list(rows.values())).decode()}
                    await connection.execute(QUERIES["tick"], given)
                    if open_ := {row["destination"] for row in rows.values() if _is_open(row)}:
                        await connection.execute(QUERIES["make_destinations"], {"names": sorted(open_)})
                    names = {"names": sorted({row["destination"] for row in rows.values()})}
                    await connection.execute(QUERIES["lock_destinations"], names)
                    await connection.execute(QUERIES["settle_destinations"], names)

        await self._connections.run(tick)
        return [None] * len(ticked)

    async def _lend(self, loans: Sequence[tuple[str, float]]) -> Sequence[float]:
        """Seconds until all that was borrowed up to each of these loans is paid off."""
        costs: dict[str, float] = {}
        for bucket, cost in loans:
            costs[bucket] = costs.get(bucket, 0.0) + cost
        given = {"buckets": list(costs), "costs": list(costs.values())}
        paid: dict[str, float] = dict(await self._connections.ask("borrow", **given))
        answers = []
        for bucket, cost in reversed(loans):
            answers.append(paid[bucket])
            paid[bucket] -= cost
        return answers[::-1]


def _is_open(row: _Row) -> bool:
    return not row["dead"] and bool(row["shown"] < row["wanted"])


def _turns(ticked: Sequence[_Row]) -> Sequence[dict[str, _Row]]:
    """These rows by key; those of a delivery that is ticked several times one after the other."""
    turns: list[dict[str, _Row]] = [{}]
    for one in ticked:
        if all(one["key"] in turn for turn in turns):
            turns.append({})
        next(turn for turn in turns if one["key"] not in turn)[one["key"]] = one
    return turns


class _Taking:
    """Destinations that become a holder's, with what waits for them."""

    def __init__(self, now: datetime, holder: str, lease: float) -> None:
        self._given = {"now": now, "holder": holder, "lease": lease, "most": _MOST}

    async def take(self, connection: Connection, limit: int) -> tuple[Delivery, ...]:
        """Until there are enough, or no more. Some may turn out to have nothing due: they are put right, and passed."""
        rows: list[Sequence[Any]] = []
        while limit > 0:
            async with connection.transaction():
                taken: dict[str, bool] = dict(await self._rows(connection, "take_destinations", limit=limit))
                if not taken:
                    break
                found = await self._rows(connection, "due", names=list(taken))
                idle = taken.keys() - {name for name, *_ in found}
                if idle:
                    await connection.execute(QUERIES["settle_destinations"], {"names": list(idle)})
                    mine_before = [name for name in idle if taken[name]]
                    given = {"names": sorted(idle - set(mine_before)), "holder": self._given["holder"]}
                    await connection.execute(QUERIES["free"], given)
            rows += found
            limit = len(idle)
        return _records(DELIVERIES, [row[1:] for row in rows])

    async def _rows(self, connection: Connection, name: str, **given: object) -> list[Any]:
        return list(await (await connection.execute(QUERIES[name], self._given | given)).fetchall())


def _records(table: Table[Any], rows: Sequence[Sequence[Any]]) -> tuple[Any, ...]:
    return tuple([record(table, row) for row in rows])
