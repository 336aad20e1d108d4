"""A web of feeds on loopback: requests in, answers out, cheaply, so that those who poll are what is measured.

Feeds are numbered. One in ten has a new entry at each poll, the others answer 304 to what they gave out. Once `/odd`
was asked for, of a hundred one is slow, one fails (by status, by silence, or by half an answer), one redirects, and of
two hundred one is huge. `/news/N/TITLE` puts the end of a show into feed N; `/count` says how many polls there were.
Every answer closes its connection: in life the next poll of a host is minutes away.
"""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import format_datetime
from functools import cache
from multiprocessing.connection import Connection
from typing import cast

from handlers.loops import new_loop

ENTRIES, HUGE = 25, 2_500
_TEXT = "The network has said nothing of a further season so far. " * 6
_ETAG = '"same"'


def serve(port: Connection, slow: float) -> None:
    """The server's process: tells its port, and serves until it is ended. `slow`: seconds that a slow feed takes."""
    with asyncio.Runner(loop_factory=new_loop) as runner:
        runner.run(_serve(port, slow))


async def _serve(port: Connection, slow: float) -> None:
    # On every address, so that all of 127.0.0.0/8 leads here.
    server = await asyncio.get_running_loop().create_server(lambda: _Exchange(slow), "0.0.0.0", 0, backlog=1000)
    _ODD.clear()
    port.send(server.sockets[0].getsockname()[1])
    await asyncio.Event().wait()


def is_odd(number: int) -> bool:
    """True for what is slow, failing, huge or redirecting in the mix."""
    return number % 100 in (11, 22, 33) or number % 200 == 44


class _Exchange(asyncio.Protocol):
    """One request, one answer."""

    def __init__(self, slow: float) -> None:
        self._slow = slow
        self._asked = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)

    def data_received(self, data: bytes) -> None:
        self._asked += data
        if not self._asked.endswith(b"\r\n\r\n"):
            return None
        path = self._asked.split(b" ", 2)[1].decode().strip("/")
        if path in ("odd", "count") or path.startswith("news/"):
            body = _told(path)
            return self._say(lambda _, __: _answer("200 OK", body), 0)
        _POLLS.append(path)
        number = int(path.removeprefix("plain/"))
        answer = _odd(number) if _ODD and path.isdecimal() else _plain
        if answer is _sluggish:
            asyncio.get_running_loop().call_later(self._slow, self._say, _plain, number)
        else:
            self._say(answer, number)
        return None

    def _say(self, answer: Callable[[int, bytes], bytes], number: int) -> None:
        if not self._transport.is_closing():
            self._transport.write(answer(number, self._asked))
            self._transport.close()


def _answer(status: str, body: bytes = b"", *more: str) -> bytes:
    head = [f"HTTP/1.1 {status}", "Content-Type: application/rss+xml", "Connection: close", *more]
    if not status.startswith("304"):
        head.append(f"Content-Length: {len(body)}")
    return "\r\n".join([*head, "", ""]).encode() + body


def _told(path: str) -> bytes:
    """Do what the master asks for besides."""
    if path == "odd":
        _ODD.append(True)
    elif path.startswith("news/"):
        _, number, title = path.split("/")
        _NEWS[int(number)] = _NEWS.get(int(number), b"") + _end_of(title.replace("+", " "))
    return str(len(_POLLS)).encode()


def _plain(number: int, asked: bytes) -> bytes:
    if number in _NEWS:
        head, tail = _parts(number, ENTRIES)
        return _answer("200 OK", head + _NEWS[number] + tail)
    if number % 10 == 0:
        return _answer("200 OK", feed(number, next(_NEWEST)))
    return _UNCHANGED if b"if-none-match" in asked.lower() else _first(number)


def _failing(number: int, _: bytes) -> bytes:
    return (_answer("500 Broken"), b"", _answer("200 OK", b" " * 9)[:-5])[number // 100 % 3]


def _huge(number: int, _: bytes) -> bytes:
    return _whole(number)


def _leading_on(number: int, _: bytes) -> bytes:
    return _answer("302 Found", b"", f"Location: /plain/{number}")


def _sluggish(number: int, asked: bytes) -> bytes:
    return _plain(number, asked)


def _odd(number: int) -> Callable[[int, bytes], bytes]:
    odd: dict[int, Callable[[int, bytes], bytes]] = {11: _sluggish, 22: _failing, 33: _leading_on}
    return _huge if number % 200 == 44 else odd.get(number % 100, _plain)


#: holds something once some feeds are odd
_ODD: list[bool] = []
_POLLS: list[str] = []
#: feeds with news in them
_NEWS: dict[int, bytes] = {}
_NEWEST = itertools.count(1)
_UNCHANGED = _answer("304 Not Modified", b"", f"ETag: {_ETAG}")


@cache
def _first(number: int) -> bytes:
    return _answer("200 OK", feed(number, 0), f"ETag: {_ETAG}")


@cache
def _whole(number: int) -> bytes:
    return _answer("200 OK", feed(number, 0, HUGE))


def feed(number: int, newest: int, entries: int = ENTRIES) -> bytes:
    head, tail = _parts(number, entries)
    return head + _item(number, newest + HUGE) + tail


@cache
def _parts(number: int, entries: int) -> tuple[bytes, bytes]:
    items = b"".join(_item(number, item) for item in range(entries - 1))
    return f'<rss version="2.0"><channel><title>Gazette {number}</title>'.encode(), items + b"</channel></rss>"


def _end_of(title: str) -> bytes:
    return (
        f"<item><title>'{title}' Cancelled By NBC After One Season</title><guid isPermaLink='false'>{title}</guid>"
        f"<description>NBC has cancelled {title} after one season.</description>"
        f"<source url='https://deadline.com/feed'>Deadline</source>"
        f"<pubDate>{format_datetime(datetime.now(UTC))}</pubDate></item>"
    ).encode()


def _item(number: int, item: int) -> bytes:
    return (
        f"<item><title>Show {number}-{item} &amp; friends return</title><guid isPermaLink='false'>{item}</guid>"
        f"<link>https://gazette.example/{number}/{item}?utm_source=rss</link>"
        f"<pubDate>Sun, 01 Mar 2026 {item % 24:02}:00:00 GMT</pubDate>"
        f"<description>&lt;p&gt;{_TEXT}&lt;/p&gt;</description>"
        "</item>"
    ).encode()
