"""Who waits at a terminal is told for what; who reads a file of errors is not."""

from __future__ import annotations

import io
from threading import Event

import pytest

from handlers.commandline import waiting as module
from handlers.commandline.waiting import waiting


class Terminal(io.StringIO):
    """One that tells when something was written to it."""

    def __init__(self) -> None:
        super().__init__()
        self.written = Event()

    def isatty(self) -> bool:
        return True

    def write(self, text: str) -> int:
        self.written.set()
        return super().write(text)

    def wait(self) -> None:
        self.written.clear()
        assert self.written.wait(30)


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "SILENT", 0.001)
    monkeypatch.setattr(module, "EVERY", 0.001)


def test_a_terminal_is_told_how_far_it_is_and_left_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    with waiting(2) as through:
        for _ in through("ab"):
            terminal.wait()
            terminal.wait()
    first, *between, last = terminal.getvalue().removeprefix("\r").split("\r")[:-1]
    assert first.startswith("Making the rules ready")
    assert between[-1].rstrip() == "1 of 2 articles read ..."
    assert last.strip() == ""
    assert len(last) == max(map(len, between))


def test_a_file_of_errors_is_told_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    with waiting(1) as through:
        assert list(through("a")) == ["a"]
    assert capsys.readouterr().err == ""
