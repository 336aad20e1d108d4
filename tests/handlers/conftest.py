"""A race on each kind of store that outlives a process."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage import open_storage
from tests.handlers.races import Race, beginning
from tests.storage.stores import STORES


@pytest.fixture(params=["file", "postgresql"])
async def race(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Race]:
    store = await open_storage(STORES[request.param](tmp_path))
    async with beginning(store) as race:
        yield race
    await store.close()
