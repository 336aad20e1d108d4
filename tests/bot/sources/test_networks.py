"""What people call a network leads to it, and other words lead nowhere."""

import pytest

from bot.sources.networks import network_of


@pytest.mark.parametrize(
    ("called", "name"),
    [
        ("Netflix", "Netflix"),
        ("Amazon", "Prime Video"),
        ("amazon prime video", "Prime Video"),
        ("Max", "HBO Max"),
        ("HBO", "HBO"),
        ("Peacock", "Peacock"),
        ("CW", "The CW"),
        ("The CW", "The CW"),
        ("the Eye", "CBS"),
        ("CBS All Access", "Paramount+"),
        ("Sci-Fi Channel", "Syfy"),
        ("ABC", "ABC"),
        ("ABC (AU)", "ABC (AU)"),
        ("BBC1", "BBC One"),
        ("All 4", "Channel 4"),
        ("ITV", "ITV"),
        ("Dave", "U&Dave"),
        ("Canal Plus", "Canal+"),
        ("ZDF", "ZDF"),
        ("TVNZ 2", "TVNZ"),
        ("  crunchyroll ", "Crunchyroll"),
        ("Viu", "Viu"),
        ("Women’s Entertainment", "WE tv"),
    ],
)
def test_known(called: str, name: str) -> None:
    network = network_of(called)
    assert network is not None
    assert network.name == name


@pytest.mark.parametrize(
    "called",
    ["", "the", "the streamer", "the network", "Streaming", "Net flix", "x" * 1_000_000, "\x00"],
    ids=lambda called: ascii(called)[:30],
)
def test_unknown(called: str) -> None:
    assert network_of(called) is None


def test_homes_are_countries() -> None:
    eye, streamer = network_of("CBS"), network_of("Netflix")
    assert eye is not None
    assert streamer is not None
    assert (eye.country, streamer.country) == ("US", "")
