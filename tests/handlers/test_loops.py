"""The loop, with uvloop and without."""

from __future__ import annotations

import asyncio
import sys

import pytest

from bot.model import Feed
from bot.settings import load
from handlers.feeds.web import WebReader
from handlers.loops import new_loop
from tests.fakes.newsroom import Newsroom
from tests.handlers.feeds.conftest import NOW
from tests.handlers.feeds.samples import RSS


@pytest.mark.parametrize("there", [True, False])
def test_a_feed_is_read_on_whichever_loop_there_is(there: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    if not there:
        monkeypatch.setitem(sys.modules, "uvloop", None)

    async def read() -> tuple[str, int]:
        async with Newsroom() as newsroom:
            reader = WebReader(load(_env_file=None, private_hosts=(newsroom.place,)))
            fetched = await reader.entries(Feed(newsroom.put("/feed", RSS)), NOW)
            await reader.close()
        return type(asyncio.get_running_loop()).__module__, len(fetched.entries)

    with asyncio.Runner(loop_factory=new_loop) as runner:
        module, entries = runner.run(read())

    assert entries == 2
    assert module.startswith("uvloop") is (there and sys.platform != "win32")
