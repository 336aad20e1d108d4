"""How the press says that nothing is decided: `waiting` for word, `hopes` and talks, `dangers`."""

from __future__ import annotations

from bot.rules.undecided import dangers, hopes, waiting

RULES = (*waiting.RULES, *hopes.RULES, *dangers.RULES)
