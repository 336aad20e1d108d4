"""The one translation of foreign errors at this door: an exception of the HTTP library or system in, FeedError out."""

from __future__ import annotations

import ssl
from collections.abc import Mapping
from email.utils import parsedate_to_datetime
from http import HTTPStatus

import aiohttp
from yarl import URL

from bot.errors import FeedError, FeedFailure
from handlers.feeds.addresses import ForbiddenAddressError

#: class of exception → (kind, what happened, said of the host); the first row that fits is taken
TABLE: tuple[tuple[type[BaseException], FeedFailure, str], ...] = (
    (ForbiddenAddressError, FeedFailure.FORBIDDEN, "is refused: {error}"),
    (aiohttp.ClientConnectorDNSError, FeedFailure.DNS, "is not a name that can be found"),
    (aiohttp.ClientSSLError, FeedFailure.TLS, "offers no connection that can be trusted"),
    (aiohttp.ClientConnectorCertificateError, FeedFailure.TLS, "has a certificate that cannot be trusted"),
    (aiohttp.ServerFingerprintMismatch, FeedFailure.TLS, "has a certificate that cannot be trusted"),
    (ssl.SSLError, FeedFailure.TLS, "offers no connection that can be trusted"),
    (ssl.CertificateError, FeedFailure.TLS, "has a certificate that cannot be trusted"),
    (TimeoutError, FeedFailure.TIMEOUT, "did not answer in time"),
    (aiohttp.InvalidURL, FeedFailure.FORBIDDEN, "is not a well-formed address"),
    (aiohttp.NonHttpUrlClientError, FeedFailure.FORBIDDEN, "leads to an address that is not http or https"),
    (aiohttp.TooManyRedirects, FeedFailure.STATUS, "redirects too often"),
    (aiohttp.ClientPayloadError, FeedFailure.MALFORMED, "broke off its answer, or packed it wrongly"),
    (aiohttp.ClientResponseError, FeedFailure.MALFORMED, "answered with something other than HTTP"),
    (aiohttp.ClientConnectionError, FeedFailure.REFUSED, "cannot be reached, or hung up"),
    (OSError, FeedFailure.REFUSED, "cannot be reached, or hung up"),
    (aiohttp.WSMessageTypeError, FeedFailure.MALFORMED, "answered with something other than HTTP"),
    (aiohttp.ClientError, FeedFailure.MALFORMED, "answered with something that cannot be read"),
    (ValueError, FeedFailure.FORBIDDEN, "is not a well-formed address"),
)

#: statuses and marks by which a site says: not for robots
_WALLS = frozenset({401, 403, 407, 451})


def translate(error: BaseException, url: URL) -> FeedError:
    """The failure in our words. The exception itself is raised again where no row fits: that is a fault of ours."""
    if isinstance(error, FeedError):
        return error
    cause = getattr(error, "_os_error", None)
    if isinstance(cause, ForbiddenAddressError):
        error = cause
    for foreign, kind, words in TABLE:
        if isinstance(error, foreign):
            return FeedError(kind, f"{url.host} {words.format(error=error)}")
    raise error


def refusal(status: int, headers: Mapping[str, str], url: URL) -> FeedError:
    """The failure that an HTTP status tells."""
    if status == HTTPStatus.GONE:
        return FeedError(FeedFailure.GONE, f"{url.host} says that this is gone for good (410)")
    if status in _WALLS or headers.get("cf-mitigated") == "challenge":
        return FeedError(FeedFailure.BLOCKED, f"{url.host} does not let the bot in ({status})", after=_after(headers))
    return FeedError(FeedFailure.STATUS, f"{url.host} answered {_named(status)}", after=_after(headers))


def _named(status: int) -> str:
    try:
        return f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        return str(status)


def _after(headers: Mapping[str, str]) -> float | None:
    """Seconds to wait, from Retry-After: a number, or a date, which is measured from the server's own clock."""
    value = headers.get("Retry-After", "").strip()
    if value.isdecimal():
        return float(value[:9])
    try:
        waiting = parsedate_to_datetime(value) - parsedate_to_datetime(headers.get("Date", ""))
    except (ValueError, TypeError):
        return None
    return max(0.0, waiting.total_seconds())
