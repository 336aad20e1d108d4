"""Starts `tests.storage.tinydb.saver`."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def saver(path: Path, *what: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.storage.tinydb.saver", f"tinydb:{path}", *what],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=Path(__file__).parents[3],
    )
