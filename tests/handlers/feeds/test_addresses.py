"""Which addresses may be fetched."""

from __future__ import annotations

import ipaddress
import socket

import pytest

from bot.errors import FeedError, SettingsError
from handlers.feeds.addresses import ForbiddenAddressError, Guard, Listed, is_public

PRIVATE = (
    "127.0.0.1",
    "127.255.255.254",
    "0.0.0.0",
    "0.1.2.3",
    "10.0.0.1",
    "172.16.0.1",
    "192.168.1.1",
    "100.64.0.1",
    "100.100.100.200",
    "169.254.169.254",
    "168.63.129.16",
    "192.0.0.192",
    "192.88.99.1",
    "198.18.0.1",
    "203.0.113.7",
    "224.0.0.1",
    "239.1.2.3",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::127.0.0.1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "64:ff9b::7f00:1",
    "64:ff9b::169.254.169.254",
    "64:ff9b:1::1",
    "2002:7f00:1::",
    "2001::1",
    "2001:db8::1",
    "fc00::1",
    "fd00:ec2::254",
    "fe80::1",
    "fec0::1",
    "ff02::1",
    "100::1",
)
PUBLIC = ("1.1.1.1", "93.184.215.14", "2606:4700:4700::1111", "::ffff:1.1.1.1", "64:ff9b::101:101")


def connect(guard: Guard, address: str, port: int = 443) -> None:
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    guard.socket((family, socket.SOCK_STREAM, socket.IPPROTO_TCP, "", (address, port))).close()


@pytest.mark.parametrize("address", PRIVATE)
def test_private_addresses_get_no_socket(address: str) -> None:
    assert not is_public(ipaddress.ip_address(address))
    with pytest.raises(ForbiddenAddressError, match="private address"):
        connect(Guard(), address)


@pytest.mark.parametrize("address", PUBLIC)
def test_public_addresses_get_one(address: str) -> None:
    connect(Guard(), address)


@pytest.mark.parametrize("port", [0, 22, 25, 6379, 11211, 65535])
def test_odd_ports_get_none(port: int) -> None:
    with pytest.raises(ForbiddenAddressError, match=f"port {port}"):
        connect(Guard(), "1.1.1.1", port)


def test_a_link_local_address_with_a_zone_gets_none() -> None:
    with pytest.raises(ForbiddenAddressError):
        connect(Guard(), "fe80::1%1")


@pytest.mark.parametrize(
    ("listed", "address", "port"),
    [
        ("127.0.0.1:8099", "127.0.0.1", 8099),
        ("127.0.0.1", "127.0.0.1", 5555),
        ("10.1.0.0/16", "10.1.200.3", 80),
        ("[::1]:8099", "::1", 8099),
        ("::1", "::1", 1),
        ("127.0.0.1", "::ffff:127.0.0.1", 80),
    ],
)
def test_what_the_operator_lists_gets_a_socket(listed: str, address: str, port: int) -> None:
    connect(Guard([listed]), address, port)


@pytest.mark.parametrize(
    ("listed", "address", "port"),
    [
        ("127.0.0.1:8099", "127.0.0.1", 8080),
        ("127.0.0.1", "127.0.0.2", 80),
        ("10.1.0.0/16", "10.2.0.1", 80),
        ("intranet.example", "10.2.0.1", 80),
    ],
)
def test_and_nothing_beside_it(listed: str, address: str, port: int) -> None:
    with pytest.raises(ForbiddenAddressError):
        connect(Guard([listed]), address, port)


def test_a_listed_name_is_trusted_wherever_it_leads() -> None:
    guard = Guard(["intranet.example", "feeds.example:9000"])

    assert guard.trusts(guard.check("http://Intranet.example.:8123/feed"))
    assert guard.trusts(guard.check("http://feeds.example:9000/feed"))
    assert not guard.trusts(guard.check("http://feeds.example/feed"))
    assert not guard.trusts(guard.check("http://other.intranet.example/feed"))


@pytest.mark.parametrize(
    "text", ["10.0.0.0/33", "10.0.0.1/8", "http://x.example/", "", "a:b:c", "[::1", "x.example:http"]
)
def test_a_wrong_entry_is_told_to_the_operator(text: str) -> None:
    with pytest.raises(SettingsError, match="PRIVATE_HOSTS"):
        Listed.parse(text)


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "ftp://x.example/",
        "gopher://x.example/",
        "javascript:alert(1)",
        "//x.example/",
        "x.example/feed",
        "",
        "http://",
        "http:///feed",
        "http://[::1/",
        "http://x.example:99999/",
        "http://x.example:port/",
        "http://user@x.example/",
        "http://user:word@x.example/",
        "http://:word@x.example/",
        "http://x.example\\@127.0.0.1/\x00",
    ],
)
def test_addresses_refused_by_their_text(url: str) -> None:
    with pytest.raises(FeedError) as refused:
        Guard(["127.0.0.1"]).check(url)

    assert "\n" not in str(refused.value)
