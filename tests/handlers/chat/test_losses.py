"""No fault of a platform loses an alert or posts one twice, and who asked meanwhile is answered."""

from __future__ import annotations

from importlib import import_module

import pytest

from benchmarks.losses import PLATFORMS, suffer
from handlers.chat import PLATFORMS as KNOWN

FAULTS = [(platform, name) for platform, module in PLATFORMS.items() for name in import_module(module).FAULTS]
#: discord.py waits for 5 s here; `test_discord` tries it once
SLOW = {"RESUME refused"}


def test_every_platform_behind_a_network_is_tried() -> None:
    assert set(PLATFORMS) == set(KNOWN) - {"console"}


@pytest.mark.parametrize(("platform", "name"), [fault for fault in FAULTS if fault[1] not in SLOW])
async def test_nothing_is_lost_and_nothing_comes_twice(platform: str, name: str) -> None:
    played = import_module(PLATFORMS[platform])
    async with played.stage() as stage:
        row = await suffer(stage, played.FAULTS[name], rooms=4, alerts=1)
    assert (row["posted"], row["lost"], row["duplicated"]) == (row["expected"], 0, 0)
    assert row["answered"] == row["asked"] > 0
    assert row["injected"] > 0 or name == "nothing"
