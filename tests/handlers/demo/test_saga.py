"""The saga is told in order by outlets that the table of sources knows, and says what it claims to say."""

from collections import Counter
from datetime import timedelta

from bot import sources
from bot.model import Tier
from bot.sources.networks import network_of
from handlers.demo.saga import ENDING, OUTLETS, SCENES, SHOWS

PIECES = [piece for scene in SCENES for piece in scene.pieces]


def test_outlets_are_known_sources_by_name_alone() -> None:
    tiers = set()
    for outlet in OUTLETS:
        origin = sources.origin_key(outlet.name, f"http://127.0.0.1:8080/{outlet.key}/feed")
        assert origin == outlet.key
        tiers.add(sources.tier(origin))
    assert tiers == set(Tier)


def test_both_kinds_of_feed_occur_and_every_outlet_writes() -> None:
    assert {outlet.kind for outlet in OUTLETS} == {"rss", "atom"}
    assert {piece.outlet for piece in PIECES} == set(OUTLETS)


def test_the_saga_is_told_in_the_order_of_its_dates() -> None:
    ages = [piece.ago for piece in PIECES]
    assert ages == sorted(ages, reverse=True)
    assert min(ages) > timedelta(0)
    assert 10 <= len(PIECES) <= 18
    assert max(Counter((piece.outlet.key, piece.slug) for piece in PIECES).values()) == 1


def test_alerts_and_ending_are_about_tracked_shows() -> None:
    tracked = {show.id for show in SHOWS}
    assert 5 <= len(tracked) == len(SHOWS) <= 7
    assert set(ENDING) == tracked
    for scene in SCENES:
        assert {show for show, _ in (*scene.expected.alerts, *scene.expected.sources)} <= tracked
    assert any("Hit & Run" in show.names for show in SHOWS)
    assert all(show.network and network_of(show.network) for show in SHOWS)
