"""Killed between any two steps, on either store, the program loses no alert and tells none twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.crashes import torture
from handlers.crashing import POINTS
from tests import postgres


@pytest.mark.parametrize(("store", "processes"), [("file", 1), ("postgresql", 3)])
async def test_killed_at_every_point_it_loses_nothing_and_repeats_nothing(
    tmp_path: Path, store: str, processes: int
) -> None:
    url = f"tinydb:{tmp_path / 'store.json'}" if store == "file" else postgres.new_database()
    figures = await torture(tmp_path, url, crashes=len(POINTS), seed=7, lanes=processes)
    assert figures.total.crashes == len(POINTS)
    assert figures.total.expected >= 2 * len(POINTS)
    assert figures.stores_that_do_not_open == 0
    assert (figures.total.lost, figures.total.duplicated) == (0, 0), figures
