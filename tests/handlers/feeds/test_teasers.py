"""What belongs to an article, and what only stands around in it."""

from __future__ import annotations

import pytest

from handlers.feeds.teasers import kept


@pytest.mark.parametrize(
    "line",
    [
        "Related: Lanterns renewed for a second season",
        "READ MORE: Lanterns cancelled after two seasons",
        "Also read – Every show that was cancelled this year",
        "Watch: The first trailer for Lanterns",
        "▶ Watch now: Lanterns, season two",
        "More from The Gazette: Hit & Miss renewed",
        "See also: Renewed and cancelled shows of 2026",
        "Don’t miss: Lanterns is coming back",
        "Sign up for our newsletter and never miss a renewal.",
        "Subscribe to our channel for more updates",
        "Subscribe to continue reading this story.",
        "Already a subscriber? Log in",
        "Story continues below advertisement",
        "Advertisement",
        "Follow us on every network for more.",
        "The Gazette may earn a commission from links on this page.",
        "We and our 812 partners store and access information on your device; manage choices or withdraw consent.",
    ],
)
def test_what_leads_elsewhere_or_asks_for_something_is_left_out(line: str) -> None:
    assert list(kept(["Before.", line, "After."])) == ["Before.", "After."]


@pytest.mark.parametrize(
    "line",
    [
        "Related to the decision is the end of the deal with Harbour TV, which was announced in May.",
        "Recommended by critics and watched by few, Lanterns will not return.",
        "Trending toward the end, the show lost half of its viewers.",
        "Watch out: the network has not decided on a third season yet.",
        "Read by the whole cast, the letter says that the show is cancelled.",
        "More than nine million people watched, and the network renewed the show.",
        "Subscribers of Harbour TV will see a second season in May.",
        "Follow-up seasons were planned; the network has cancelled them all.",
        "Cookie, the dog of the series, will be back in season two.",
        "“Privacy” has been renewed for a second season.",
    ],
)
def test_sentences_of_the_article_are_kept(line: str) -> None:
    assert list(kept(["Before.", line, "After."])) == ["Before.", line, "After."]


def test_headlines_under_a_label_are_left_out_up_to_the_next_sentence() -> None:
    article = [
        "Harbour TV has not decided yet.",
        "Related Stories",
        "Lanterns renewed for a third season",
        "“Hit & Miss” cancelled",
        "The decision is expected in May.",
        "You may also like:",
        "Ten shows that were saved",
    ]

    assert list(kept(article)) == ["Harbour TV has not decided yet.", "The decision is expected in May."]
