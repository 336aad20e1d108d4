"""One trail for each article: the same name in the log, and in the spans that a collector receives over a socket."""

from __future__ import annotations

import asyncio
import gzip
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
from aiohttp import web
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest
from opentelemetry.proto.trace.v1.trace_pb2 import Span
from structlog.testing import capture_logs

from bot.decisions import decide
from bot.model import Article, Changes, Delivery, Destination, Reading
from bot.settings import Settings
from handlers.spans import open_spans
from handlers.trails import following
from storage import Storage, open_storage
from tests.samples import NOW, SHOW, claim

CLAIM = claim("cancelled", f"{NOW:%Y-%m-%d}", seasons=(2,), origin="deadline")
TRAIL = CLAIM.evidence.entry
DELIVERY = Delivery(f"{SHOW.id}/1", SHOW.id, Destination("discord", "1", "2"), wanted=1)
POSTED = replace(DELIVERY, shown=1, message="9")


@pytest.fixture
async def kept() -> AsyncIterator[Storage]:
    storage = await open_storage("memory:")
    await storage.save(Changes((replace(SHOW, added=None),)))
    yield storage
    await storage.close()


async def learn(storage: Storage) -> None:
    """The article's way into the store, and its one delivery."""
    evidence = CLAIM.evidence
    article = Article(evidence.entry, evidence.url, evidence.title, evidence.quote, published=evidence.published)
    memory = await storage.recall({SHOW.id})
    await storage.save(decide([Reading(article, (CLAIM,))], memory, NOW))
    await storage.save(Changes((DELIVERY,)))


async def test_every_step_has_the_name_of_its_article(kept: Storage) -> None:
    storage = following(kept, lambda: NOW)
    with capture_logs() as lines:
        await learn(storage)
        await storage.tick(POSTED)
    assert [(line["event"], line["trail"]) for line in lines] == [
        ("claim read", TRAIL),
        ("verdict", TRAIL),
        ("alert", TRAIL),
        ("message", TRAIL),
    ]
    assert lines[-1]["result"] == "posted"
    assert lines[-1]["destination"] == "discord:1:2"


async def test_another_process_finds_the_name_in_the_store(kept: Storage) -> None:
    await learn(kept)
    with capture_logs() as lines:
        await following(kept, lambda: NOW).tick(replace(DELIVERY, error="down", attempts=1))
    assert [(line["result"], line["trail"]) for line in lines] == [("failed", TRAIL)]


async def test_what_is_not_kept_is_not_told(kept: Storage) -> None:
    await kept.close()
    with capture_logs() as lines, pytest.raises(Exception, match="closed"):
        await following(kept, lambda: NOW).save(Changes((CLAIM,)))
    assert lines == []


@pytest.fixture
async def collector() -> AsyncIterator[tuple[str, list[Span]]]:
    """A collector's URL, and the spans that it was sent."""
    spans: list[Span] = []

    async def take(request: web.Request) -> web.Response:
        body = await request.read()
        sent = ExportTraceServiceRequest.FromString(
            gzip.decompress(body) if request.headers.get("Content-Encoding") == "gzip" else body
        )
        spans.extend(span for each in sent.resource_spans for scope in each.scope_spans for span in scope.spans)
        return web.Response(content_type="application/x-protobuf")

    application = web.Application()
    application.router.add_post("/v1/traces", take)
    runner = web.AppRunner(application, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}", spans
    await runner.cleanup()


async def test_steps_are_spans_of_one_trace(kept: Storage, collector: tuple[str, list[Span]]) -> None:
    url, received = collector
    for number in range(2):
        # Two processes: one learns, the other posts.
        spans = open_spans(Settings(otel_exporter_otlp_endpoint=url))
        assert spans is not None
        storage = following(kept, lambda: NOW, spans)
        await (storage.tick(POSTED) if number else learn(storage))
        await asyncio.to_thread(spans.close)
    assert [span.name for span in received] == ["verdict", "alert", "message posted"]
    assert len({span.trace_id for span in received}) == 1
    assert len({span.parent_span_id for span in received}) == 1
    assert all(span.start_time_unix_nano <= span.end_time_unix_nano for span in received)


def test_without_a_place_there_are_no_spans() -> None:
    assert open_spans(Settings()) is None
