"""What lies beside the project and may be read but not copied: real articles and labelled entries, in `../shared`.

Where they are missing, the tests that need them are skipped on a stranger's machine, and fail in CI.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

SHARED = (Path(__file__).parents[1] / "../shared").resolve()
SEEDS = sorted((SHARED / "seeds").glob("*.txt"))
CORPUS = SHARED / "corpus"

_STRANGERS = "CI" not in os.environ
needs_seeds = pytest.mark.skipif(_STRANGERS and not SEEDS, reason="the five articles are not beside the project")
needs_corpus = pytest.mark.skipif(_STRANGERS and not CORPUS.exists(), reason="the corpus is not beside the project")
