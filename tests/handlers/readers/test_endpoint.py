"""A second reader over a real socket: asked only where our rules are in doubt, never more than a rumour."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from aiohttp import web

from bot.claims import read
from bot.decisions import decide
from bot.errors import SettingsError
from bot.model import Article, Memory, Outcome, Reading, Show, Standing, Verdict
from bot.second import ambiguous
from bot.settings import Settings
from handlers.readers import Reader, Rules, open_reader
from tests.fakes.completions import Completions, completion, completions

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)
SHOW = Show("harbour-lights", "Harbour Lights", network="Channel Nine")
SENTENCE = "Harbour Lights has weathered its final storm, Channel Nine let it be known."
#: what neither our rules nor the trained reader make anything of
DOUBTFUL = Article(
    "entry-1",
    "https://tellytalk.example/1",
    "Harbour Lights ends in a storm",
    SENTENCE,
    "Telly Talk",
    published=NOON,
)
PLAIN = replace(DOUBTFUL, title="Harbour Lights renewed", text="Channel Nine has renewed Harbour Lights for season 3.")


def says(*rows: dict[str, Any]) -> web.Response:
    return completion(json.dumps({"claims": rows}))


def row(**other: Any) -> dict[str, Any]:
    return {"show": "Harbour Lights", "outcome": "cancelled", "seasons": [3], "sentence": SENTENCE} | other


@asynccontextmanager
async def reading(server: Completions, **settings: Any) -> AsyncIterator[Reader]:
    reader = await open_reader(Settings(reader_url=server.url, reader_model="small", **settings))
    try:
        yield reader
    finally:
        await reader.close()


async def asked(response: web.Response, article: Article = DOUBTFUL) -> Reading:
    async with completions() as server, reading(server) as reader:
        server.respond = lambda _: response
        return await reader.read(article, (SHOW,))


def test_the_sample_is_in_doubt() -> None:
    assert read(DOUBTFUL, (SHOW,)).claims == ()
    assert ambiguous(read(DOUBTFUL, (SHOW,)), (SHOW,)) == (SHOW.id,)
    assert ambiguous(read(PLAIN, (SHOW,)), (SHOW,)) == ()


def test_what_was_set_aside_is_in_doubt() -> None:
    article = replace(
        DOUBTFUL, title="Telly today", text="The Harbour Lights spin-off has been renewed for a third season."
    )
    assert ambiguous(read(article, (SHOW,)), (SHOW,)) == (SHOW.id,)


def test_what_is_told_of_another_series_of_that_name_is_in_no_doubt() -> None:
    article = replace(DOUBTFUL, title="Life on Mars cancelled by ABC", text="")
    show = Show("life-on-mars", "Life on Mars", network="BBC One")
    assert read(article, (show,)).set_aside
    assert ambiguous(read(article, (show,)), (show,)) == ()


async def test_what_stands_in_the_article_is_a_claim_of_the_second_readers_own() -> None:
    (claim,) = (await asked(says(row()))).claims
    assert (claim.show, claim.outcome, claim.seasons) == (SHOW.id, Outcome.CANCELLED, (3,))
    assert (claim.origin, claim.rule, claim.evidence.quote) == ("second reader", "second reader", SENTENCE)


async def test_it_is_asked_with_the_key_the_model_and_the_article() -> None:
    async with completions(key="k-1") as server, reading(server, reader_key="k-1") as reader:
        await reader.read(DOUBTFUL, (SHOW,))
        (body,) = server.asked
    assert body["model"] == "small"
    assert SENTENCE in body["messages"][-1]["content"]
    assert "Harbour Lights (Channel Nine)" in body["messages"][-1]["content"]


async def test_it_is_not_asked_where_the_rules_are_sure() -> None:
    async with completions() as server, reading(server) as reader:
        assert await reader.read(PLAIN, (SHOW,)) == read(PLAIN, (SHOW,))
        assert await reader.read(replace(DOUBTFUL, title="Tides", text="High water at noon."), (SHOW,)) is not None
        assert server.asked == []


@pytest.mark.parametrize(
    "wrong",
    [
        row(sentence="Channel Nine has cancelled Harbour Lights."),
        row(sentence=""),
        row(sentence="Harbour"),
        row(show="Another Show"),
        row(outcome="unknown"),
        row(outcome="axed"),
        {"show": None},
        {},
    ],
)
async def test_what_does_not_stand_in_the_article_is_no_claim(wrong: dict[str, Any]) -> None:
    assert await asked(says(wrong)) == read(DOUBTFUL, (SHOW,))


async def test_a_sentence_copied_with_other_marks_is_quoted_as_the_article_has_it() -> None:
    article = replace(DOUBTFUL, text="“Harbour Lights” has sailed its last\nover the horizon – no more.")
    copied = row(sentence='"Harbour Lights" has sailed its last over the horizon - no more.')
    (claim,) = (await asked(says(copied), article)).claims
    assert claim.evidence.quote == "“Harbour Lights” has sailed its last over the horizon – no more."


async def test_seasons_that_are_none_are_left_out() -> None:
    (claim,) = (await asked(says(row(seasons=[0, -1, True, "3", 4, 999])))).claims
    assert claim.seasons == (4,)


@pytest.mark.parametrize(
    "response",
    [
        lambda: web.Response(status=500),
        lambda: web.Response(status=302, headers={"Location": "http://127.0.0.1:1/"}),
        lambda: web.Response(text="<html>busy</html>"),
        lambda: web.json_response([]),
        lambda: web.json_response({"choices": []}),
        lambda: completion(None),
        lambda: completion("I would rather not say."),
        lambda: completion('{"claims": "none"}'),
        lambda: completion("{" * 5000),
        lambda: completion('{"a":' * 5000 + "}"),
        lambda: completion("x" * 300_000),
    ],
)
async def test_its_failure_changes_nothing(response: Any) -> None:
    assert await asked(response()) == read(DOUBTFUL, (SHOW,))


async def test_a_server_that_is_down_changes_nothing() -> None:
    async with completions() as server:
        pass
    async with reading(server) as reader:
        assert await reader.read(DOUBTFUL, (SHOW,)) == read(DOUBTFUL, (SHOW,))


async def test_after_a_failure_it_is_left_alone_for_a_while() -> None:
    async with completions() as server, reading(server) as reader:
        server.respond = lambda _: web.Response(status=503)
        await reader.read(DOUBTFUL, (SHOW,))
        await reader.read(DOUBTFUL, (SHOW,))
        assert len(server.asked) == 1


async def test_alone_it_never_makes_more_than_a_rumour() -> None:
    articles = [
        replace(DOUBTFUL, entry=f"e{n}", url=f"https://site{n}.example/", publisher=f"Site {n}") for n in range(5)
    ]
    readings = [await asked(says(row()), article) for article in articles]
    changes = decide(readings, Memory(shows=(SHOW,)), NOON)
    (verdict,) = (record for record in changes.put if isinstance(record, Verdict))
    assert (verdict.outcome, verdict.standing) == (Outcome.CANCELLED, Standing.RUMOURED)


async def test_without_an_endpoint_there_are_our_rules() -> None:
    reader = await open_reader(Settings())
    assert isinstance(reader, Rules)
    assert await reader.read(DOUBTFUL, (SHOW,)) == read(DOUBTFUL, (SHOW,))


async def test_an_endpoint_needs_a_model() -> None:
    with pytest.raises(SettingsError, match="READER_MODEL"):
        await open_reader(Settings(reader_url="http://127.0.0.1:1/v1"))
