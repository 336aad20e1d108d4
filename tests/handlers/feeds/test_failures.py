"""No exception of the HTTP library or of the system comes through the door as it is."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Iterator

import aiohttp
import pytest
from aiohttp import client_exceptions
from yarl import URL

from bot.errors import FeedError, FeedFailure
from handlers.feeds.addresses import ForbiddenAddressError
from handlers.feeds.failures import refusal, translate

HERE = URL("https://gazette.example/feed")


def foreign() -> Iterator[type[BaseException]]:
    for thing in vars(client_exceptions).values():
        if isinstance(thing, type) and issubclass(thing, BaseException):
            yield thing
    yield from (asyncio.TimeoutError, ConnectionResetError, BrokenPipeError, ssl.SSLError, ssl.CertificateError)


@pytest.mark.parametrize("kind", sorted(set(foreign()), key=str), ids=lambda kind: kind.__name__)
def test_every_exception_of_the_http_library_has_its_words(kind: type[BaseException]) -> None:
    failure = translate(kind.__new__(kind), HERE)

    assert str(failure).startswith("gazette.example ")
    assert "\n" not in str(failure)


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (TimeoutError(), FeedFailure.TIMEOUT),
        (aiohttp.ServerTimeoutError(), FeedFailure.TIMEOUT),
        (aiohttp.ServerDisconnectedError(), FeedFailure.REFUSED),
        (ConnectionRefusedError(), FeedFailure.REFUSED),
        (aiohttp.ClientPayloadError(), FeedFailure.MALFORMED),
        (aiohttp.InvalidURL("x"), FeedFailure.FORBIDDEN),
        (ForbiddenAddressError("it leads to a private address"), FeedFailure.FORBIDDEN),
        (ssl.SSLCertVerificationError(), FeedFailure.TLS),
        (FeedError(FeedFailure.GONE, "gone"), FeedFailure.GONE),
    ],
)
def test_failures_have_their_kinds(error: BaseException, kind: FeedFailure) -> None:
    assert translate(error, HERE).kind is kind


def test_a_fault_of_ours_stays_one() -> None:
    with pytest.raises(ZeroDivisionError):
        translate(ZeroDivisionError(), HERE)


@pytest.mark.parametrize(
    ("status", "headers", "kind", "after"),
    [
        (404, {}, FeedFailure.STATUS, None),
        (410, {}, FeedFailure.GONE, None),
        (403, {}, FeedFailure.BLOCKED, None),
        (503, {"cf-mitigated": "challenge"}, FeedFailure.BLOCKED, None),
        (503, {"Retry-After": "120"}, FeedFailure.STATUS, 120.0),
        (429, {"Retry-After": "nonsense"}, FeedFailure.STATUS, None),
        (
            429,
            {"Retry-After": "Mon, 02 Mar 2026 13:00:00 GMT", "Date": "Mon, 02 Mar 2026 12:00:00 GMT"},
            FeedFailure.STATUS,
            3600.0,
        ),
        (799, {}, FeedFailure.STATUS, None),
    ],
)
def test_a_status_has_its_kind(status: int, headers: dict[str, str], kind: FeedFailure, after: float | None) -> None:
    failure = refusal(status, headers, HERE)

    assert (failure.kind, failure.after) == (kind, after)
    assert str(status) in str(failure)
