"""What a reader says of a feed that it does not read."""

from __future__ import annotations

import pytest

from bot.errors import FeedError
from bot.model import Feed
from handlers.feeds.web import WebReader
from tests.handlers.feeds.scenes import NOW


async def refusal(reader: WebReader, url: str) -> FeedError:
    with pytest.raises(FeedError) as refused:
        await reader.entries(Feed(url), NOW)
    assert "\n" not in str(refused.value)
    return refused.value
