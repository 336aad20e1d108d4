"""A connection is cut, the server restarts or dies: calls in flight end with an error or well, and later calls work."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import pytest

from bot.errors import StoreAwayError
from bot.model import Changes
from storage import open_storage
from storage.postgres import connections
from tests import postgres
from tests.storage.records import FEED, OTHER, SHOW, claim, delivery


@pytest.fixture(scope="module")
def cluster() -> Iterator[postgres.Cluster]:
    """A server that may be stopped."""
    if not postgres.available():
        pytest.skip("PostgreSQL is not on this machine")
    cluster = postgres.Cluster({"synchronous_commit": "on"})
    yield cluster
    cluster.remove()


CUT = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{}' AND pid <> pg_backend_pid()"


async def test_a_connection_that_is_cut_between_two_calls_is_not_noticed(cluster: postgres.Cluster) -> None:
    storage = await open_storage(cluster.new_database("cut"))
    await storage.save(Changes((SHOW,)))
    cluster.execute(CUT.format("cut"))
    assert await storage.shows() == (SHOW,)
    cluster.execute(CUT.format("cut"))
    await storage.save(Changes((OTHER, claim())))
    assert len((await storage.recall({"show", "other"})).shows) == 2
    await storage.close()


async def test_saves_under_way_when_connections_are_cut_are_whole_or_nothing(cluster: postgres.Cluster) -> None:
    storage = await open_storage(cluster.new_database("whole"))
    await storage.save(Changes((SHOW,)))
    saves = [asyncio.create_task(storage.save(Changes((claim(f"{n}"), claim(f"and {n}"))))) for n in range(60)]
    for _ in range(4):
        await asyncio.sleep(0)
        await asyncio.to_thread(cluster.execute, CUT.format("whole"))
    ends = await asyncio.gather(*saves, return_exceptions=True)
    assert {type(end) for end in ends} <= {type(None), StoreAwayError}
    quotes = {claim.evidence.quote for claim in (await storage.recall({"show"})).claims}
    for number, end in enumerate(ends):
        assert (f"{number}" in quotes) is (f"and {number}" in quotes)
        assert end or f"{number}" in quotes
    await storage.close()


@pytest.mark.parametrize("how", ["INT", "QUIT"])
async def test_a_server_that_comes_back_is_used_again(
    cluster: postgres.Cluster, how: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "PATIENCE", 0.5)
    storage = await open_storage(cluster.new_database(f"back_{how}"))
    await storage.save(Changes((SHOW, delivery())))
    # By the first wait it listens.
    await storage.wait(60)
    cluster.stop(how)
    with pytest.raises(StoreAwayError, match="could not be used this time"):
        await storage.shows()
    with pytest.raises(StoreAwayError):
        await storage.save(Changes((FEED,)))
    waiting = asyncio.create_task(storage.wait(60))
    cluster.start()
    async with asyncio.timeout(60):
        await waiting
        while True:
            try:
                assert await storage.shows() == (SHOW,)
                break
            except StoreAwayError:
                pass
    await storage.save(Changes((FEED,)))
    assert await storage.feeds() == (FEED,)
    await storage.close()
