"""How running text tells what becomes of a show, at more length than a headline: `dropped`, `goes_on`, or `ends`."""

from __future__ import annotations

from bot.rules.running import dropped, ends, goes_on, picked_up

RULES = (*dropped.RULES, *goes_on.RULES, *picked_up.RULES, *ends.RULES)
