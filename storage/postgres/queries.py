"""The SQL under `storage/postgres/sql/`, by the headings that it stands under.

A heading is a line `-- name: what_it_does`, then comes a line that says so in words, then the one statement; or what
several statements end with, where its name stands in braces.
"""

from __future__ import annotations

import re
from importlib.resources import files

_HEADING = re.compile(r"^-- name: (\w+)\n", re.MULTILINE)


def _read() -> dict[str, bytes]:
    queries: dict[str, bytes] = {}
    for file in sorted(files("storage.postgres").joinpath("sql").iterdir(), key=lambda file: file.name):
        _, *parts = _HEADING.split(file.read_text(encoding="utf-8"))
        for name, text in zip(parts[::2], parts[1::2], strict=True):
            if name in queries:
                raise ValueError(f"two statements are named {name}")
            queries[name] = text.strip().encode()
    ends = ((f"{{{name}}}".encode(), text) for name, text in tuple(queries.items()))
    for mark, end in ends:
        queries = {name: text.replace(mark, end) for name, text in queries.items()}
    return queries


QUERIES = _read()
