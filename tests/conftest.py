"""What every test stands on: an environment without settings, and a folder of its own to work in."""

from __future__ import annotations

from pathlib import Path

import hypothesis
import pytest

from bot.settings import Settings

# A machine that is busy with something else is no failure.
hypothesis.settings.register_profile("unhurried", hypothesis.settings(), deadline=None)
hypothesis.settings.load_profile("unhurried")


@pytest.fixture(autouse=True)
def _scrubbed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    # Programs that a test starts find our packages from anywhere.
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[1]))
    monkeypatch.chdir(tmp_path)
