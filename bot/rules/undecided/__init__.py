"""How the press says that nothing is decided: `waiting` for word, `hopes` and talks, `dangers`, `denials`."""

from __future__ import annotations

from bot.rules.undecided import dangers, denials, hopes, waiting

RULES = (*waiting.RULES, *hopes.RULES, *dangers.RULES, *denials.RULES)
