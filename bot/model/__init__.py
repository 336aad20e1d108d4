"""The records that travel through Cliffhanger, one type for each stage.

    Feed → Entry → Article → Claim (with its Evidence) → Verdict → Alert → Delivery

Every record is frozen, every collection in it a tuple, every time aware and UTC. Each record that is kept
has a `key`, unique within its type; storage files it under that and knows nothing else about it.
"""

from __future__ import annotations

from bot.model.claims import Claim, Evidence, Reading, SetAside
from bot.model.deliveries import (
    EVERY_SHOW,
    Audience,
    Delivery,
    Destination,
    Digest,
    Notice,
    Rhythm,
    Round,
    Subscription,
    Way,
    subscription_key,
)
from bot.model.installations import Installation
from bot.model.memories import Changes, Memory, Record
from bot.model.news import Article, Entry, Feed, Push, Seen, Show, Source, Trouble, seen_key, show_id
from bot.model.times import LONG_AGO, When, fingerprint
from bot.model.verdicts import Alert, Verdict
from bot.model.words import Certainty, Change, Lean, Outcome, Stance, Standing, Tier, Voice

__all__ = [
    "EVERY_SHOW",
    "LONG_AGO",
    "Alert",
    "Article",
    "Audience",
    "Certainty",
    "Change",
    "Changes",
    "Claim",
    "Delivery",
    "Destination",
    "Digest",
    "Entry",
    "Evidence",
    "Feed",
    "Installation",
    "Lean",
    "Memory",
    "Notice",
    "Outcome",
    "Push",
    "Reading",
    "Record",
    "Rhythm",
    "Round",
    "Seen",
    "SetAside",
    "Show",
    "Source",
    "Stance",
    "Standing",
    "Subscription",
    "Tier",
    "Trouble",
    "Verdict",
    "Voice",
    "Way",
    "When",
    "fingerprint",
    "seen_key",
    "show_id",
    "subscription_key",
]
