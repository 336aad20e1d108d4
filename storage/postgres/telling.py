"""How a round of news goes on: wishes that stand in the database in, their deliveries in it out, and how far it came.

The database makes the rows itself, since pages of wishes that are read, judged and written back take it as long and
us as long again. Wishes with a backslash in their JSON (NUL, a lone surrogate, a quote) it hands to us: not every text
that they may stand for is one that it could hold.
"""

from __future__ import annotations

import re
from typing import Any

from bot.model import Audience, Changes, Destination, Record, Round
from storage.postgres.connections import Connection
from storage.postgres.queries import QUERIES
from storage.postgres.rows import exactly, filed, record, row
from storage.postgres.saving import Saving
from storage.records import to_bytes, to_json
from storage.schema import DELIVERIES, SUBSCRIPTIONS

#: where each delivery of a round differs
_HOLES = re.compile(r'(?<="destination":)null|(?<="mention":)null')


class Telling:
    """A round goes on by at most so many wishes, on one connection: a save for each page of them."""

    def __init__(self, round_: Round, audience: Audience, limit: int) -> None:
        self._round = round_
        self._audience = audience
        self._limit = limit
        self._given = _delivery(round_) | {
            "change": audience.change,
            "standings": list(audience.standings),
            "until": audience.until,
        }

    async def carry_out(self, connection: Connection) -> Round:
        """The round as far as it came; as it was where its show was dropped."""
        round_, limit = self._round, self._limit
        while limit > 0 and round_.open:
            show, after = round_.wishes
            page = {"show": filed(show), "after": after, "limit": limit}
            count, last, odd = await _row(connection, "next_wishes", page)
            further = round_.past(last, last=count < limit)
            # Each lot of deliveries holds its destinations in their order, so it has a save of its own. Who is told
            # and finds the round where it was is told once more, which changes nothing.
            await _save(connection, *further.heard([record(SUBSCRIPTIONS, (text,)) for text in odd], self._audience))
            if not await self._told(connection, further, page | {"end": last} if count else None):
                break
            round_, limit = further, limit - count
        return round_

    async def _told(self, connection: Connection, further: Round, page: dict[str, Any] | None) -> bool:
        """Make the deliveries of one page of wishes and keep the round so far; False where its show is gone."""
        async with connection.transaction():
            # Nobody drops the show meanwhile; of one that was dropped there is nothing to tell.
            if not await _row(connection, "lock_shows_to_mention", {"keys": [filed(further.show)]}):
                return False
            if page and await _row(connection, "tell", self._given | page):
                await connection.execute(QUERIES["wake"])
            await _save(connection, further)
        return True


def _delivery(round_: Round) -> dict[str, object]:
    """A row of each delivery of this round, its record and the name that its key is made of with holes."""
    delivery = round_.delivery(Destination(""), "")
    text = to_bytes(to_json(delivery) | {"destination": None, "mention": None}).decode()
    first, middle, last = _HOLES.split(text)
    named = exactly(f"{delivery.alert}\x1f")
    return row(DELIVERIES, "", delivery) | {"first": first, "middle": middle, "last": last, "named": named}


async def _row(connection: Connection, name: str, given: dict[str, Any]) -> Any:
    return await (await connection.execute(QUERIES[name], given)).fetchone()


async def _save(connection: Connection, *put: Record) -> None:
    if put:
        await Saving(Changes(put), lambda _feed: ()).carry_out(connection)
