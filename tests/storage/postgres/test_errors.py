"""Every exception of psycopg's and its pool's becomes one of ours, and says whether it passes."""

from __future__ import annotations

from collections.abc import Iterator

import psycopg
import psycopg.errors
import psycopg_pool
import pytest

from bot.errors import CliffhangerError, StoreAwayError, StoreError
from storage.postgres.errors import translated, translation

#: classes of SQLSTATE (appendix A of PostgreSQL's manual) about the server, the connection or other transactions
PASSING = {"08", "40", "53", "55", "57", "58"}


def family(kind: type[psycopg.Error]) -> Iterator[type[psycopg.Error]]:
    yield kind
    for child in kind.__subclasses__():
        yield from family(child)


KINDS = sorted(set(family(psycopg.Error)), key=lambda kind: kind.__name__)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_no_exception_of_the_drivers_gets_through(kind: type[psycopg.Error]) -> None:
    with pytest.raises(CliffhangerError) as caught, translated():
        raise kind("said so\nand more")
    assert "\n" not in str(caught.value)
    state = kind.sqlstate or ""
    if state[:2] in PASSING:
        assert isinstance(caught.value, StoreAwayError)
    if state[:2] in {"22", "23", "42"}:
        assert isinstance(caught.value, StoreError)


def test_the_pools_exceptions_are_among_them() -> None:
    assert {psycopg_pool.PoolTimeout, psycopg_pool.PoolClosed, psycopg_pool.TooManyRequests} <= set(KINDS)
    assert isinstance(translation(psycopg_pool.PoolTimeout()), StoreAwayError)
    assert str(translation(psycopg_pool.PoolClosed())) == "the store is closed; nothing was saved"
