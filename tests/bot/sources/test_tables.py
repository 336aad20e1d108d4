"""No two rows claim the same thing, and every row can be used as it stands."""

from collections import Counter
from collections.abc import Callable, Iterable
from urllib.parse import urlsplit

import pytest

from bot.model import Source, Tier
from bot.sources import SOURCES, aggregators, find, inventions, newsrooms, press, trades
from bot.sources.networks import NETWORKS, americas, asia_pacific, britain, europe, network_of
from bot.sources.networks import inventions as invented_networks

ROWS = (
    *newsrooms.SOURCES,
    *trades.SOURCES,
    *press.SOURCES,
    *aggregators.SOURCES,
    *inventions.SOURCES,
)
NETWORK_ROWS = (
    *americas.NETWORKS,
    *britain.NETWORKS,
    *europe.NETWORKS,
    *asia_pacific.NETWORKS,
    *invented_networks.NETWORKS,
)


def claimed_twice(values: Iterable[str]) -> list[str]:
    return [value for value, count in Counter(values).items() if count > 1]


@pytest.mark.parametrize(
    "claims",
    [
        pytest.param(lambda row: (row.key,), id="key"),
        pytest.param(lambda row: row.domains, id="domain"),
        pytest.param(lambda row: [credit.casefold() for credit in row.credits], id="credit"),
        pytest.param(
            lambda row: {name.casefold().removeprefix("the ") for name in (row.name, *row.credits)}, id="name"
        ),
        pytest.param(lambda row: row.feeds, id="feed"),
    ],
)
def test_no_two_rows_share_a(claims: Callable[[Source], Iterable[str]]) -> None:
    assert not claimed_twice(value for row in ROWS for value in claims(row))


def test_the_field_is_covered() -> None:
    assert len(SOURCES) == len(ROWS) >= 120
    assert len(NETWORKS) == len(NETWORK_ROWS) >= 100
    assert {row.tier for row in ROWS} == set(Tier)


@pytest.mark.parametrize("row", [row for row in ROWS if row.feeds], ids=lambda row: row.key)
def test_feeds_are_addresses(row: Source) -> None:
    for feed in row.feeds:
        split = urlsplit(feed)
        assert split.scheme in ("http", "https")
        assert split.hostname
        assert split.path not in ("", "/")
        assert not any(letter.isspace() for letter in feed)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.key)
def test_every_row_is_found_by_its_domains_names_and_credits(row: Source) -> None:
    for domain in row.domains:
        assert domain == domain.casefold().strip("/")
        assert find(f"https://{domain}/an/article?page=2#top") is row
    for name in (row.name, *row.credits, row.name.upper()):
        assert find(name) is row


@pytest.mark.parametrize("row", newsrooms.SOURCES, ids=lambda row: row.key)
def test_newsrooms_speak_for_networks_that_we_know(row: Source) -> None:
    for name in row.speaks_for:
        network = network_of(name)
        assert network is not None
        assert network.name == name


def test_no_two_networks_share_a_name() -> None:
    assert not claimed_twice(row.key for row in NETWORK_ROWS)
    assert not claimed_twice(
        name
        for row in NETWORK_ROWS
        for name in {name.casefold().removeprefix("the ") for name in (row.name, *row.aliases, *row.nicknames)}
    )


def test_invented_publishers_live_at_hosts_that_cannot_exist() -> None:
    assert all(domain.endswith(".example") for row in inventions.SOURCES for domain in row.domains)
    assert not any(row.feeds for row in inventions.SOURCES)
