"""How round-ups, and articles on other shows, tell of a show in passing: slates, guides, lists, asides.

`kept` stays on the slate, `let_go` leaves it, `pending` waits, `exceptions` fare otherwise than the rest; `labels` are
the lines of a guide with a word behind each title or before it; `asides` stand in articles on something else,
`journeys` are verbs of going on, `roundups` single out one of many, `several` are words that are plain of rows only,
`turnover` says who comes back and who goes.
"""

from __future__ import annotations

from bot.rules.slates import asides, exceptions, journeys, kept, labels, let_go, pending, roundups, several, turnover

RULES = (
    *exceptions.RULES,
    *pending.RULES,
    *let_go.RULES,
    *kept.RULES,
    *labels.RULES,
    *asides.RULES,
    *journeys.RULES,
    *roundups.RULES,
    *several.RULES,
    *turnover.RULES,
)
