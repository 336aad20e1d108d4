"""What comes at once is done together, in its order; everybody gets the answer to their own order."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

import pytest

from storage.gathering import Gathering


class Kitchen:
    """Takes orders for numbers and doubles them; burns those from 100 up."""

    def __init__(self) -> None:
        self.together: list[list[int]] = []
        self.begun, self.open = asyncio.Event(), asyncio.Event()
        self.open.set()

    async def cook(self, orders: Sequence[int]) -> Sequence[int]:
        self.together.append(list(orders))
        self.begun.set()
        await self.open.wait()
        if max(orders) >= 100:
            raise ValueError("burnt")
        return [2 * order for order in orders]


async def test_what_comes_at_once_is_done_together_in_its_order() -> None:
    kitchen = Kitchen()
    gathering = Gathering(kitchen.cook, 3)
    assert await asyncio.gather(*map(gathering.order, range(7))) == [0, 2, 4, 6, 8, 10, 12]
    assert await gathering.order(7) == 14
    assert kitchen.together == [[0, 1, 2], [3, 4, 5], [6], [7]]


async def test_what_comes_while_others_are_done_is_done_next() -> None:
    kitchen = Kitchen()
    gathering = Gathering(kitchen.cook, 9)
    kitchen.open.clear()
    first = asyncio.create_task(gathering.order(1))
    await kitchen.begun.wait()
    others = [asyncio.create_task(gathering.order(number)) for number in (2, 3)]
    await asyncio.sleep(0)
    kitchen.open.set()
    assert await asyncio.gather(first, *others) == [2, 4, 6]
    assert kitchen.together == [[1], [2, 3]]


async def test_a_failure_is_told_to_all_whom_it_concerns_and_ends_nothing() -> None:
    kitchen = Kitchen()
    gathering = Gathering(kitchen.cook, 2)
    answers = await asyncio.gather(*map(gathering.order, (1, 100, 2)), return_exceptions=True)
    assert [type(answer) for answer in answers] == [ValueError, ValueError, int]
    with pytest.raises(ValueError, match="burnt"):
        await gathering.order(101)
    assert await gathering.order(4) == 8


async def test_who_does_not_wait_any_more_holds_up_nobody() -> None:
    kitchen = Kitchen()
    gathering = Gathering(kitchen.cook, 9)
    kitchen.open.clear()
    impatient, patient = (asyncio.create_task(gathering.order(number)) for number in (1, 2))
    await kitchen.begun.wait()
    impatient.cancel()
    kitchen.open.set()
    assert await patient == 4
    assert kitchen.together == [[1, 2]]
