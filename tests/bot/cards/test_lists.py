from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.cards import feed_test_card, feeds_card, health_card, shows_card, subscriptions_card
from bot.cards.failures import MEANINGS
from bot.cards.healths import Health
from bot.cards.readings import Tried
from bot.errors import FeedFailure
from bot.model import (
    EVERY_SHOW,
    Article,
    Change,
    Destination,
    Entry,
    Feed,
    Outcome,
    Reading,
    Show,
    Standing,
    Subscription,
    Trouble,
    Verdict,
    When,
)
from tests.bot.cards.rendering import rendered
from tests.samples import NOW, SHOW, claim

HERE = Destination("console", room="lobby")
READ = Feed("https://one.example/feed", "One", read=NOW - timedelta(minutes=5), due=NOW + timedelta(minutes=10))
FAILING = Feed("https://two.example/feed", failures=3, failure="the server refuses", read=NOW - timedelta(days=2))


def test_shows_come_with_their_verdicts() -> None:
    verdict = Verdict(
        SHOW.id, 1, Outcome.CANCELLED, (2,), "Netflix", Standing.REPORTED, True, since=When.parse("2021-09")
    )
    card = shows_card([SHOW, Show("other", "Another")], {SHOW.id: verdict})
    assert rendered(card).splitlines() == [
        "Tracked shows",
        "2 shows.",
        "#",
        "- Hit & Run (2021) | Netflix: cancelled, season 2 (reported, disputed), since September 2021",
        "- Another | nothing read yet",
    ]


def test_a_show_that_another_network_saved_is_listed_at_its_new_home() -> None:
    verdict = Verdict(SHOW.id, 2, Outcome.RENEWED, (2,), "Peacock", Standing.REPORTED)
    assert "- Hit & Run (2021) | Peacock: renewed, season 2 (reported)" in rendered(
        shows_card([SHOW], {SHOW.id: verdict})
    )


def test_many_shows_come_in_pages() -> None:
    shows = [Show(f"show-{n}", f"Show number {n}") for n in range(40)]
    cards = [shows_card(shows, {}, wanted="show", page=page) for page in (1, 2, 3)]
    assert sum(len(card.sections[0].lines) for card in cards) == 40
    assert [button.text for button in cards[1].buttons] == ["show 1", "show 3"]


@pytest.mark.parametrize(
    ("changes", "standing", "words"),
    [
        (tuple(Change), Standing.REPORTED, "all changes, from reported up"),
        ((Change.CANCELLED,), Standing.CONFIRMED, "cancelled, only when confirmed"),
        ((Change.CANCELLED, Change.SAVED), Standing.RUMOURED, "cancelled and saved, from rumoured up"),
    ],
)
def test_a_subscription_says_what_it_is_to(changes: tuple[Change, ...], standing: Standing, words: str) -> None:
    wishes = [
        Subscription(HERE, SHOW.id, changes, standing),
        Subscription(HERE, EVERY_SHOW, changes, standing, paused="the room is archived"),
    ]
    assert rendered(subscriptions_card(wishes, {SHOW.id: SHOW})).splitlines()[2:] == [
        f"- Hit & Run (2021) | {words}",
        f"- Every show | {words}; paused: the room is archived",
    ]


def test_failing_feeds_come_first() -> None:
    assert rendered(feeds_card([READ, FAILING], NOW)).splitlines()[3:] == [
        (
            "- https://two.example/feed | failed 3 times (the server refuses); read 2 days ago, next try now"
            " <https://two.example/feed>"
        ),
        "- One | read 5 minutes ago, next try in 10 minutes <https://one.example/feed>",
    ]


def test_health_is_told_in_plain_words() -> None:
    health = Health((READ,), shows=2, subscriptions=1, waiting=0, now=NOW)
    assert rendered(health_card(health)).splitlines() == [
        "Health",
        "All is well.",
        "#",
        "- 1 feed for 2 shows.",
        "- 1 subscription.",
        "- Last read 5 minutes ago.",
        "- The next feed is read in 10 minutes.",
        "- No message waits.",
    ]


def test_what_is_wrong_comes_first() -> None:
    health = Health((FAILING,), shows=1, subscriptions=0, waiting=3, now=NOW)
    text = rendered(health_card(health))
    assert text.splitlines()[1] == "No feed has been read for 2 days."
    assert "- 3 messages wait." in text
    assert "# 1 feed failing\n- two.example | failed 3 times" in text


def test_feeds_that_fail_are_told_apart_and_those_left_out_are_counted() -> None:
    failing = [
        replace(FAILING, url=f"https://{host}.example/feed?key=secret", title=title, failure=failure, failures=1)
        for host, title, failure in (
            ("one", "Gazette", "dns: one.example is not a name that can be found"),
            ("two", "Gazette", "not a feed: what is at https://two.example/feed?key=secret is not a feed"),
            ("three", "Herald", "something new"),
            *((f"more-{number}", "", "timeout: too slow") for number in range(5)),
        )
    ]
    text = rendered(health_card(Health(tuple(failing), shows=1, subscriptions=0, waiting=0, now=NOW, prefix="/c ")))
    lines = text.splitlines()[text.splitlines().index("# 8 feeds failing") + 1 :]
    assert [line.split(";")[0] for line in lines] == [
        "- Gazette (one.example) | failed once (its address was not known)",
        "- Gazette (two.example) | failed once (what came was no feed)",
        "- Herald | failed once (it could not be read)",
        "- more-0.example | failed once (it was too slow)",
        "- more-1.example | failed once (it was too slow)",
        "- and 3 more: /c feeds",
    ]


def test_the_list_of_feeds_keeps_the_sentence_and_not_the_code() -> None:
    feed = replace(FAILING, failure="dns: two.example is not a name that can be found")
    assert "failed 3 times (two.example is not a name that can be found); " in rendered(feeds_card([feed], NOW))


def test_troubles_that_are_over_are_remembered_in_plain_words() -> None:
    begun = NOW - timedelta(days=1, hours=9)
    over = Trouble("dns", "no such host", begun, begun, times=12, over=NOW - timedelta(days=1))
    old = replace(over, over=NOW - timedelta(days=8))
    health = Health((replace(READ, troubles=(old, over)),), shows=1, subscriptions=0, waiting=0, now=NOW, dead=2)
    text = rendered(health_card(health))
    assert "- 2 messages could not be posted at all and were given up." in text
    assert text.splitlines()[-2:] == [
        "# Troubles of the last week",
        "- One | its address was not known (12 times); 20 September 2021, after 9 hours, it was well",
    ]


@pytest.mark.parametrize("kind", list(FeedFailure))
def test_every_kind_of_failure_has_its_words(kind: FeedFailure) -> None:
    assert MEANINGS[kind]


def test_a_feed_test_shows_the_claims_and_what_is_passed_over() -> None:
    entries = [Entry(name, READ.url, f"https://news.example/{name}", f"Title {name}") for name in ("one", "two")]
    article = Article("one", entries[0].url, "Title one", "")
    tried = Tried(entries[0], Reading(article, (claim("cancelled", seasons=(2,), entry="one"),)))
    card = feed_test_card(READ, entries, [tried], {SHOW.id: SHOW}, left=1)
    assert rendered(card).splitlines() == [
        "Test of One",
        "2 entries, 2 of them on tracked shows, with 1 claim. Nothing was kept or posted.",
        "# Title one",
        (
            "- Hit & Run (2021): cancelled, season 2 (reported, a named outlet's word, rule “sample”)"
            " | “Hit & Run is cancelled.” <https://news.example/one>"
        ),
        "# Passed over",
        "- Title two <https://news.example/two>",
        "~ 1 further entry not tried.",
    ]
