"""Orders on standard input, real processes out: each is a fork that runs `cliffhanger run` from its first line on.

What every start would load again is loaded once here, so that a thousand starts take minutes instead of an hour.
Waiting is made shorter (`HURRIED`), and a process's clock can be stepped (SIGUSR1: an hour ahead, SIGUSR2: back).

    in    {"name": "3", "environment": {…}, "folder": "…"}
    out   {"name": "3", "process": 4711}, and when it has ended {"name": "3", "ended": -9}
"""

from __future__ import annotations

import importlib
import json
import os
import select
import signal
import sys
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from handlers import clock

_true_time = clock.utc_now
_step = [timedelta()]


def _told_time() -> datetime:
    return _true_time() + _step[0]


# Before anybody else takes the name from there.
clock.utc_now = _told_time

#: module → what is so many times shorter than in life
HURRIED: dict[str, dict[str, float]] = {
    "handlers.delivery.leases": {"LEASE": 5.0, "LONGEST": 2.0, "MARGIN": 0.5},
    "handlers.delivery": {"LONGEST": 2.0, "PAUSE": 0.3},
    "handlers.delivery.rounds": {"LEASE": 3.0},
    "handlers.delivery.failures": {"BACK_OFF": 0.5},
    "handlers.news": {"LEASE": 4.0, "LOOK": 0.3},
}
LOADED = (
    "bot.__main__", "handlers.loops", "handlers.commandline.run", "handlers.chat.discord", "handlers.chat.slack",
    "storage.tinydb", "storage.postgres", "trafilatura",
)  # fmt: skip


def main() -> None:
    for name in LOADED:
        importlib.import_module(name)
    for name, hurried in HURRIED.items():
        vars(importlib.import_module(name)).update(hurried)
    names: dict[int, str] = {}
    # Unbuffered: an order that is read ahead with another would lie where `select` does not see it.
    orders = open(0, "rb", buffering=0, closefd=False)  # noqa: SIM115  # for as long as it runs
    _say({"ready": True})
    while True:
        if select.select([orders], [], [], 0.02)[0]:
            line = orders.readline()
            if not line:
                break
            order = json.loads(line)
            process = os.fork()
            if not process:
                _run(order)
            with suppress(PermissionError, ProcessLookupError):
                # Also here, lest it be killed by its group's name before it has one.
                os.setpgid(process, process)
            names[process] = order["name"]
            _say({"name": order["name"], "process": process})
        _bury(names)
    for process in names:
        os.killpg(process, signal.SIGKILL)


def _bury(names: dict[int, str]) -> None:
    """Say which have ended."""
    while names:
        process, status = os.waitpid(-1, os.WNOHANG)
        if not process:
            return
        if process in names:
            _say({"name": names.pop(process), "ended": os.waitstatus_to_exitcode(status)})


def _say(words: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(words) + "\n")
    sys.stdout.flush()


def _run(order: dict[str, Any]) -> None:
    """Become the process that was ordered."""
    os.setpgid(0, 0)
    os.chdir(order["folder"])
    os.environ.clear()
    os.environ.update(order["environment"])
    with Path("errors.txt").open("ab") as errors, Path(os.devnull).open("rb") as nothing:
        os.dup2(nothing.fileno(), 0)
        os.dup2(errors.fileno(), 1)
        os.dup2(errors.fileno(), 2)
    # A file that may not grow is to be an error in the program, not its end.
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    for number, hour in ((signal.SIGUSR1, 1), (signal.SIGUSR2, -1)):
        signal.signal(number, lambda *_, hour=hour: _step.append(_step.pop() + timedelta(hours=hour)))
    importlib.reload(sys.modules["handlers.crashing"])
    code = 1
    try:
        code = sys.modules["bot.__main__"].main(["run"])
    finally:
        sys.stdout.flush()
        os._exit(code)


if __name__ == "__main__":
    main()
