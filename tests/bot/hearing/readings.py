"""Two shows, and what is read of them where the trained reader listens."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.claims import read
from bot.hearing import Heard
from bot.model import Article, Reading, Show

SALT = Show("salt", "The Salt Line", network="NBC")
FERRY = Show("ferry", "Night Ferry", network="HBO")
PUBLISHED = datetime(2026, 5, 10, tzinfo=UTC)


def reading(text: str, title: str = "") -> Reading:
    article = Article("a", "https://deadline.com/a", title, text, "Deadline", published=PUBLISHED)
    return read(article, (SALT, FERRY), Heard)
