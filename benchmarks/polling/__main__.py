"""`python -m benchmarks.polling`."""

from __future__ import annotations

from benchmarks.polling import main

if __name__ == "__main__":
    main()
