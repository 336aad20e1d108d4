"""The board as people see it, in a real browser."""
