"""Peak memory of `run` while it watches many feeds, the bot and its parsing workers each.

python -m benchmarks.footprint [--feeds 200] [--seconds 40] [--short] [--json]
"""

from __future__ import annotations

import argparse
import json
import signal
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.crashes.wire import Wire, prepare, serving, show_titles, start


def peak_megabytes(process: int) -> float:
    """The high-water mark of a process's resident memory, as the kernel keeps it."""
    for line in Path(f"/proc/{process}/status").read_text("utf-8").splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) / 1024
    return 0.0


def children(process: int) -> list[int]:
    """All descendants."""
    direct = [
        int(child)
        for task in Path(f"/proc/{process}/task").iterdir()
        for child in (task / "children").read_text("utf-8").split()
    ]
    return direct + [below for child in direct for below in children(child)]


def measure(feeds: int, seconds: float) -> dict[str, float]:
    """Watch `feeds` feeds of 50 entries, one in ten about one of 50 tracked shows, polled every few seconds."""
    wire = Wire(show_titles(500))
    wire.publish(50)
    with tempfile.TemporaryDirectory() as name, serving(wire) as port:
        folder = Path(name)
        environment = prepare(folder, port, wire.titles[::10])
        rows = (f'[[feed]]\nurl = "http://127.0.0.1:{port}/feed/{n}"\ntitle = "Feed {n}"\n' for n in range(feeds))
        (folder / "feeds.toml").write_text("".join(rows), "utf-8")
        environment["POLL_INTERVAL"] = "5"
        process = start(folder, environment)
        time.sleep(seconds / 2)
        wire.publish(50)
        time.sleep(seconds / 2)
        workers = [peak_megabytes(child) for child in children(process.pid)]
        figures = {"feeds": feeds, "bot_mb": peak_megabytes(process.pid), "workers_mb": sum(workers)}
        process.send_signal(signal.SIGTERM)
        asked = time.monotonic()
        process.wait(timeout=20)
        figures |= {"workers": len(workers), "seconds_to_stop": time.monotonic() - asked, "exit": process.returncode}
        printed = (folder / "printed.txt").read_text("utf-8").count("[CANCELLED]")
    return {key: round(value, 2) for key, value in {**figures, "alerts_of_5": printed}.items()}


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--feeds", type=int, default=200)
    parser.add_argument("--seconds", type=float, default=40)
    parser.add_argument("--short", action="store_true", help="20 seconds")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    figures = measure(options.feeds, 20 if options.short else options.seconds)
    for key, value in figures.items():
        print(f"{key.replace('_', ' '):20}{value:>10}")
    if options.json:
        print(json.dumps(figures))
    return 0


if __name__ == "__main__":
    sys.exit(main())
