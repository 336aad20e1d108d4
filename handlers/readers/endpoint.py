"""A second reader behind any endpoint that speaks the OpenAI chat completions protocol.

    our own reading → what is ambiguous in it → POST {READER_URL}/chat/completions → what stands in the article

The request follows https://platform.openai.com/docs/api-reference/chat/create and asks for no more than most servers
of that kind know. Whatever goes wrong is logged in one line, and the reading stays as it was.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

import aiohttp
import orjson
import structlog

from bot.errors import SettingsError, TransientError
from bot.model import Article, Reading, Show
from bot.second import RULE, ambiguous, answered, question
from bot.settings import Settings
from handlers.readers import by_rules, listener

log = structlog.get_logger()

#: questions on their way at the same time; the news goes on without those that wait
AT_ONCE = 2
#: bytes of an answer that are read, and tokens that are asked for
LARGEST_ANSWER, MOST_TOKENS = 200_000, 1_000
#: seconds for which nothing is asked after a failure, lest every article wait for a server that is down
PAUSE = 60.0


async def open(settings: Settings) -> Endpoint:  # noqa: A001 (the registry's word)
    """The rules with the endpoint that the settings name behind them. Raises SettingsError."""
    if not settings.reader_model:
        raise SettingsError("READER_MODEL: name the model that READER_URL is to be asked for (see .env.example)")
    return Endpoint(settings)


class Endpoint:
    """Keeps the promise of `handlers.readers.Reader`."""

    def __init__(self, settings: Settings) -> None:
        key = settings.reader_key.get_secret_value()
        self._behind = listener()
        self._url = f"{settings.reader_url.rstrip('/')}/chat/completions"
        self._model = settings.reader_model
        self._session = aiohttp.ClientSession(
            headers={"Authorization": f"Bearer {key}"} if key else {},
            timeout=aiohttp.ClientTimeout(total=settings.reader_timeout),
        )
        self._turns = asyncio.Semaphore(AT_ONCE)
        self._silent_until = 0.0

    async def read(self, article: Article, shows: Sequence[Show]) -> Reading:
        reading = await by_rules(article, shows, self._behind)
        wanted = set(ambiguous(reading, tuple(shows)))
        asked = [show for show in shows if show.id in wanted]
        if not asked or self._turns.locked() or asyncio.get_running_loop().time() < self._silent_until:
            return reading
        async with self._turns:
            try:
                second = answered(reading, asked, await self._ask(question(article, asked)))
            except (TransientError, aiohttp.ClientError, TimeoutError, ValueError) as error:
                if not isinstance(error, ValueError):
                    self._silent_until = asyncio.get_running_loop().time() + PAUSE
                log.warning("second reader failed", entry=article.entry, reason=str(error) or type(error).__name__)
                return reading
        said = sum(claim.rule == RULE for claim in second.claims)
        log.info("second reader asked", entry=article.entry, claims=said)
        return second

    async def close(self) -> None:
        await self._session.close()

    async def _ask(self, messages: Sequence[dict[str, str]]) -> str:
        body = {"model": self._model, "messages": messages, "temperature": 0, "max_tokens": MOST_TOKENS}
        async with self._session.post(self._url, json=body, allow_redirects=False) as answer:
            if answer.status != 200:
                raise TransientError(f"it answered {answer.status}")
            text = b""
            async for part in answer.content.iter_any():
                text += part
                if len(text) > LARGEST_ANSWER:
                    raise ValueError("its answer is too long")
        return _content(text)


def _content(text: bytes) -> str:
    try:
        content = orjson.loads(text)["choices"][0]["message"]["content"]
    except (orjson.JSONDecodeError, KeyError, IndexError, TypeError):
        raise ValueError("its answer is no chat completion") from None
    if not isinstance(content, str):
        raise ValueError("its answer has no text")  # noqa: TRY004 (the answer is wrong, not a type of ours)
    return content
