"""A Discord for each test; what its description had against a request fails the test."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from tests.fakes import discord as fake


@pytest.fixture
async def server() -> AsyncIterator[fake.Discord]:
    async with fake.Discord() as server:
        yield server
        assert server.rest.problems == []
