"""A board over a real store in memory, asked over loopback; among its shows one that is hostile in every field."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import timedelta

import aiohttp
import pytest

from bot.decisions import decide
from bot.model import Article, Changes, Claim, Feed, Reading, SetAside, Show
from handlers.delivery.rounds import Rounds
from handlers.web import open_board
from storage import Storage, open_storage
from tests.samples import NOW, SHOW, claim, day

HOSTILE = "</title></svg>\"'><script>alert(1)</script><img src=x onerror=alert(1)>\u202e\x07"
BAD = Show("bad", HOSTILE, (HOSTILE,), 2020, HOSTILE, added=NOW)
BAD_URLS = ("javascript:alert(1)", "data:text/html,<script>alert(1)</script>", "https://x.example/\"onclick='alert(1)'")
FINAL = Show("salt-line", "The Salt Line", (), 2022, "Harbour 9", added=NOW)
QUIET = Show("quiet", "Quiet Show", added=NOW)

FEEDS = (
    Feed("https://trade.example/feed?key=SECRET", title="Trade Paper", read=NOW, interval=900, due=NOW),
    Feed("https://user:SECRET@broken.example/rss", read=NOW - timedelta(days=1), failures=7, failure=f"down {HOSTILE}"),
    Feed(
        "https://wrong.example/rss?key=SECRET",
        failures=2,
        failure="not a feed: what is at https://wrong.example/rss?key=SECRET is not a feed",
    ),
)


def hostile(url: str) -> Claim:
    said = claim("cancelled", show=BAD, origin=HOSTILE, network=HOSTILE)
    evidence = replace(said.evidence, url=url, title=HOSTILE, publisher=f"={HOSTILE}", quote=HOSTILE)
    return replace(said, rule=HOSTILE, evidence=evidence)


CLAIMS = (
    claim("undecided", "2021-08-10", origin="screen-rant"),
    claim("cancelled", "2021-09-20", seasons=(2,), origin="deadline"),
    claim("cancelled", "2021-09-21", seasons=(2,), origin="variety"),
    claim("final", "2021-09-10", show=FINAL, seasons=(5,), origin="tvline", network="Harbour 9"),
    *(hostile(url) for url in BAD_URLS),
)


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody who reads the board."""

    url: str
    session: aiohttp.ClientSession

    async def ask(self, path: str, method: str = "GET", **headers: str) -> tuple[aiohttp.ClientResponse, str]:
        """The answer and its body."""
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        async with self.session.request(method, f"{self.url}{path}", headers=given, allow_redirects=False) as answer:
            return answer, await answer.text()

    async def read(self, path: str) -> str:
        """The body of an answer that is there."""
        answer, body = await self.ask(path)
        assert answer.status == 200, body
        return body


async def learn(storage: Storage, said: Claim) -> None:
    """Keep what this claim leads to, on the day of its article."""
    evidence = said.evidence
    article = Article(evidence.entry, evidence.url, evidence.title, "", evidence.publisher)
    memory, now = await storage.recall({said.show}), evidence.published or NOW
    await storage.save(decide((Reading(article, (said,)),), memory, now))
    await Rounds(storage, "me").spread()


@pytest.fixture
async def storage() -> AsyncIterator[Storage]:
    store = await open_storage("memory:")
    await store.save(Changes((replace(SHOW, added=day("2021-01-01")), FINAL, QUIET, BAD, *FEEDS)))
    for said in CLAIMS:
        await learn(store, said)
    await store.save(Changes((SetAside(BAD.id, HOSTILE, CLAIMS[-1].evidence, HOSTILE),)))
    yield store
    await store.close()


@pytest.fixture
async def reader(storage: Storage) -> AsyncIterator[Reader]:
    async with open_board(storage, lambda: NOW, address="127.0.0.1:0") as url, aiohttp.ClientSession() as session:
        yield Reader(url, session)
