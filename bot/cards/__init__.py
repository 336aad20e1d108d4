"""Records in, messages out: a `Card` says what is so, in plain text that a platform dresses, escapes and cuts.

`statuses` answers whether a show is coming back, `alerts` tells that something changed, `evidence` shows the sources,
the history and the reasoning, `readings` what a page would be read as, `lists` the shows, subscriptions and feeds,
`digests` what changed lately, `healths` how the service is, `replies` everything short. They share the sentences of
`statements` and the English of `words` (outcomes, seasons, dates, counts). All are pure, and none says more than the
verdict's standing allows.
"""

from bot.cards.alerts import alert_card, linked
from bot.cards.card import Button, Card, Line, Picture, Section
from bot.cards.evidence import history_card, reading_line, sources_card, why_card
from bot.cards.healths import Health, health_card
from bot.cards.lists import feeds_card, shows_card, subscriptions_card
from bot.cards.readings import article_card, feed_test_card
from bot.cards.replies import (
    done_card,
    error_card,
    help_card,
    manual_card,
    unknown_command_card,
    unknown_show_card,
    usage_card,
)
from bot.cards.statuses import status_card

__all__ = [
    "Button",
    "Card",
    "Health",
    "Line",
    "Picture",
    "Section",
    "alert_card",
    "article_card",
    "done_card",
    "error_card",
    "feed_test_card",
    "feeds_card",
    "health_card",
    "help_card",
    "history_card",
    "linked",
    "manual_card",
    "reading_line",
    "shows_card",
    "sources_card",
    "status_card",
    "subscriptions_card",
    "unknown_command_card",
    "unknown_show_card",
    "usage_card",
    "why_card",
]
