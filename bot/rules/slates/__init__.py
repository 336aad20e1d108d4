"""How round-ups, and articles on other shows, tell of a show in passing: slates, guides, lists, asides.

`kept` stays on the slate, `let_go` leaves it, `pending` waits; `labels` are the lines of a guide with a word behind
each title or before it.
"""

from __future__ import annotations

from bot.rules.slates import kept, labels, let_go, pending

RULES = (*pending.RULES, *let_go.RULES, *kept.RULES, *labels.RULES)
