"""Where the bot may go: an address in; nothing, or a refusal in one sentence, out.

The text of an address is checked on every hop (`check`). The numbers are checked at the one place that everything
passes, the making of a socket (`socket`): names, number literals, redirects and names that resolve anew alike end
there, and what was checked is what is connected to. What the operator lists in PRIVATE_HOSTS is let through.
"""

from __future__ import annotations

import ipaddress
import re
import socket
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from aiohttp import AddrInfoType
from yarl import URL

from bot.errors import FeedError, FeedFailure, SettingsError

#: addresses on which the verdict is kept
REMEMBERED = 10_000
USUAL_PORTS = frozenset({80, 443, 8080, 8443})

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Network = ipaddress.IPv4Network | ipaddress.IPv6Network

#: the part of IPv6 that is given out to the public
_PUBLIC_V6 = ipaddress.IPv6Network("2000::/3")
#: carries an IPv4 address in its last 32 bits (RFC 6052)
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
#: not private by the library's book, and yet a way inside: 6to4 and its relays, protocol assignments, and metadata
#: services of large clouds
_WAYS_INSIDE: tuple[Network, ...] = (
    ipaddress.IPv6Network("2002::/16"),
    ipaddress.IPv4Network("192.88.99.0/24"),
    ipaddress.IPv4Network("192.0.0.0/24"),
    ipaddress.IPv4Network("168.63.129.16/32"),
)


class ForbiddenAddressError(OSError):
    """No socket is made for this address. An OSError, so that the HTTP library passes it on as a failed connection."""


@dataclass(frozen=True, slots=True)
class Listed:
    """One entry of PRIVATE_HOSTS: a name or a network, on one port or (None) on all."""

    name: str = ""
    network: Network | None = None
    port: int | None = None

    @classmethod
    def parse(cls, text: str) -> Listed:
        """Read `host`, `host:port`, `10.1.0.0/16`, `::1` or `[::1]:8099`. Raises SettingsError."""
        host, port = _host_and_port(text)
        try:
            return cls(network=ipaddress.ip_network(host), port=port)
        except ValueError:
            if not re.fullmatch(r"[\w-]+(\.[\w-]+)*\.?", host):
                raise SettingsError(
                    f"PRIVATE_HOSTS: {text!r} is none of host, host:port, address, address:port, network/length"
                ) from None
        return cls(name=host.casefold().rstrip("."), port=port)

    def names(self, host: str, port: int) -> bool:
        return self.name == host.casefold().rstrip(".") and self.port in (None, port)

    def holds(self, address: Address, port: int) -> bool:
        return self.network is not None and address in self.network and self.port in (None, port)


class Guard:
    """Says which addresses may be fetched."""

    def __init__(self, private_hosts: Iterable[str] = ()) -> None:
        self._listed = tuple(Listed.parse(text) for text in private_hosts)
        self._names = tuple(entry for entry in self._listed if entry.name)
        # Feeds are polled again and again, and what was said of an address holds for as long as the list does.
        self._objection = lru_cache(maxsize=REMEMBERED)(self._look_up)

    def check(self, url: str) -> URL:
        """The address, ready for the HTTP library. Raises FeedError where already its text is refused."""
        try:
            parsed = URL(url)
            host, port = parsed.host, parsed.port
        except ValueError:
            raise FeedError(FeedFailure.FORBIDDEN, f"{url[:200]!r} is not a well-formed address") from None
        if parsed.scheme not in ("http", "https") or not host or not port:
            raise FeedError(FeedFailure.FORBIDDEN, f"only http:// and https:// addresses are read, not {url[:200]!r}")
        if parsed.user is not None or parsed.password is not None:
            raise FeedError(FeedFailure.FORBIDDEN, f"the address at {host} carries a user name, which is refused")
        return parsed.with_fragment(None)

    def trusts(self, url: URL) -> bool:
        """True where the operator lists this very name, wherever it leads."""
        return bool(self._names) and any(entry.names(url.host or "", url.port or 0) for entry in self._names)

    def socket(self, info: AddrInfoType) -> socket.socket:
        """A socket for this address. Raises ForbiddenAddressError instead where the address may not be fetched."""
        family, kind, protocol, _, target = info
        if objection := self._objection(str(target[0]), int(target[1])):
            raise ForbiddenAddressError(objection)
        return socket.socket(family=family, type=kind, proto=protocol)

    def _look_up(self, host: str, port: int) -> str:
        """What is to be said against this address; "" for nothing."""
        address = ipaddress.ip_address(host.partition("%")[0])
        if any(entry.holds(plain, port) for entry in self._listed for plain in (address, _unwrapped(address))):
            return ""
        if not is_public(address):
            return "it leads to a private address, and PRIVATE_HOSTS does not list it"
        return "" if port in USUAL_PORTS else f"port {port} is none on which feeds are served"


def is_public(address: Address) -> bool:
    """True for an address on the public internet, False for every other kind, also one wrapped in IPv6."""
    inner = _unwrapped(address)
    if any(inner in network for network in _WAYS_INSIDE):
        return False
    if isinstance(inner, ipaddress.IPv6Address) and inner not in _PUBLIC_V6:
        return False
    return inner.is_global and not inner.is_multicast and not inner.is_reserved


def _unwrapped(address: Address) -> Address:
    """The IPv4 address inside a mapped or NAT64 address, else the address itself."""
    if isinstance(address, ipaddress.IPv4Address):
        return address
    if address in _NAT64:
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address


def _host_and_port(text: str) -> tuple[str, int | None]:
    """The two parts of `host:port` or `[address]:port`; all of it as the host where there is no port."""
    match = re.fullmatch(r"\[([^\[\]]*)\](?::(\d{1,5}))?|([^:]*):(\d{1,5})", text.strip(), re.ASCII)
    if not match:
        return text.strip(), None
    bracketed, its_port, host, port = match.groups()
    return bracketed or host or "", int(its_port or port) if its_port or port else None
