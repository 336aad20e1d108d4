"""The loop, with uvloop and without."""

from __future__ import annotations

import asyncio
import socket
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

    async def read() -> tuple[bool, int]:
        async with Newsroom() as newsroom:
            reader = WebReader(load(_env_file=None, private_hosts=(newsroom.place,)))
            fetched = await reader.entries(Feed(newsroom.put("/feed", RSS)), NOW)
            await reader.close()
        return _is_quick(asyncio.get_running_loop()), len(fetched.entries)

    with asyncio.Runner(loop_factory=new_loop) as runner:
        quick, entries = runner.run(read())

    assert entries == 2
    assert quick is (there and sys.platform != "win32")


@pytest.mark.skipif(sys.platform == "win32", reason="uvloop, which this is about, is not made for Windows")
def test_a_number_is_connected_to_without_a_look_into_a_thread() -> None:
    async def looked_up() -> object:
        looking = asyncio.get_running_loop().getaddrinfo("127.0.0.1", 80, family=socket.AF_INET)
        with pytest.raises(StopIteration) as known_at_once:
            looking.send(None)
        return known_at_once.value.value[0][4]

    with asyncio.Runner(loop_factory=new_loop) as runner:
        assert _is_quick(runner.get_loop())
        assert runner.run(looked_up()) == ("127.0.0.1", 80)


def _is_quick(loop: asyncio.AbstractEventLoop) -> bool:
    return any(base.__module__.startswith("uvloop") for base in type(loop).__mro__)
