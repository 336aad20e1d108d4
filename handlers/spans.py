"""Steps on an article's trail, as spans for any collector that speaks OTLP (https://opentelemetry.io/docs/specs/otlp/).

OpenTelemetry's own library makes and sends them; it is not among what the bot needs, so it is installed by itself:
`pip install -r requirements-otel.txt`. Its own variables (`OTEL_*`) say where they go and as what.
"""

from __future__ import annotations

import hashlib
from datetime import datetime
from importlib import import_module
from typing import Any

from bot.errors import SettingsError
from bot.settings import Settings


def open_spans(settings: Settings) -> Exported | None:
    """Where spans go; None where the settings name no place. Raises SettingsError where the library is missing."""
    if not settings.otel_exporter_otlp_endpoint:
        return None
    try:
        exporter = import_module("opentelemetry.exporter.otlp.proto.http.trace_exporter")
        sdk, resources = import_module("opentelemetry.sdk.trace"), import_module("opentelemetry.sdk.resources")
        batches = import_module("opentelemetry.sdk.trace.export")
    except ImportError:
        raise SettingsError(
            "OTEL_EXPORTER_OTLP_ENDPOINT: spans need a library more: pip install -r requirements-otel.txt"
        ) from None
    endpoint = f"{settings.otel_exporter_otlp_endpoint.rstrip('/')}/v1/traces"
    provider = sdk.TracerProvider(resource=resources.Resource.create({"service.name": "cliffhanger"}))
    provider.add_span_processor(batches.BatchSpanProcessor(exporter.OTLPSpanExporter(endpoint=endpoint)))
    return Exported(provider)


class Exported:
    """Keeps the promise `handlers.trails.Spans`. Sends in batches from a thread of its own."""

    def __init__(self, provider: Any) -> None:
        self._provider = provider
        self._trace = import_module("opentelemetry.trace")
        self._tracer = provider.get_tracer("cliffhanger")

    def step(self, trail: str, name: str, begun: datetime, ended: datetime, **attributes: str) -> None:
        """One span below the trail's root, which nobody sends: each process that has a part in it can name it."""
        digest = hashlib.sha256(trail.encode("utf-8", "surrogatepass")).digest()
        root = self._trace.SpanContext(
            trace_id=int.from_bytes(digest[:16], "big"),
            span_id=int.from_bytes(digest[16:24], "big"),
            is_remote=True,
            trace_flags=self._trace.TraceFlags(self._trace.TraceFlags.SAMPLED),
        )
        context = self._trace.set_span_in_context(self._trace.NonRecordingSpan(root))
        span = self._tracer.start_span(name, context, start_time=_nanoseconds(begun), attributes=attributes)
        span.end(end_time=max(_nanoseconds(begun), _nanoseconds(ended)))

    def close(self) -> None:
        """Send what is left, and stop. Takes seconds where the collector does not answer."""
        self._provider.shutdown()


def _nanoseconds(when: datetime) -> int:
    return int(when.timestamp() * 1e6) * 1000
