"""`python -m benchmarks.losses`."""

from __future__ import annotations

from benchmarks.losses import main

if __name__ == "__main__":
    main()
