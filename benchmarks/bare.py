"""discord.py alone, at the pace that Discord allows: what `fanout` is held against.

    python -m benchmarks.bare URL ROOMS TOGETHER

Sends one embed to each room of the Discord at this address with `channel.send`, so many at once, and keeps nothing.
"""

from __future__ import annotations

import asyncio
import sys
import time
from datetime import UTC, datetime

import discord
from discord.http import Route

from handlers.chat.discord.client import MODEST
from handlers.loops import new_loop
from tests.fakes.discord import TOKEN

PER_SECOND = 48


async def send(url: str, rooms: int, together: int) -> None:
    Route.BASE = url
    embed = discord.Embed(
        title="The Wharf is cancelled", url="https://news.example/one", timestamp=datetime.now(UTC), colour=0xDD3333
    )
    embed.add_field(name="Sources", value="\u2022 [Deadline](https://news.example/one): NBC has cancelled it.")
    async with discord.Client(**MODEST) as client:
        await client.login(TOKEN)
        begun = time.monotonic()
        async with asyncio.TaskGroup() as sending:
            for first in range(0, rooms, together):
                await asyncio.sleep(begun + first / PER_SECOND - time.monotonic())
                for number in range(first, min(first + together, rooms)):
                    room = client.get_partial_messageable(1_900_000 + number)
                    sending.create_task(room.send(embed=embed, nonce=str(number)))


if __name__ == "__main__":
    with asyncio.Runner(loop_factory=new_loop) as runner:
        runner.run(send(sys.argv[1], int(sys.argv[2]), int(sys.argv[3])))
