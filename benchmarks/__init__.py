"""Figures that can be repeated: `python -m benchmarks.NAME [--short] [--json]`."""
