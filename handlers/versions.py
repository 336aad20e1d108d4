"""Which version of Cliffhanger this is, installed or in a checkout."""

from __future__ import annotations

import tomllib
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path


def own_version() -> str:
    """Such as `0.1.0`; `0` where nobody can tell."""
    try:
        return version("cliffhanger")
    except PackageNotFoundError:
        # Run from a checkout, as `make` does it.
        project = Path(__file__).parents[1] / "pyproject.toml"
        return str(tomllib.loads(project.read_text())["project"]["version"]) if project.is_file() else "0"
