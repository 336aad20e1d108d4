"""What the press says about the future of shows: one row for each way of saying it, with its own examples.

To teach it a phrase: add one row to the table of its outcome, with a sentence that it must read (`says`) and one that
it must leave alone (`silent`). The tests take the examples up by themselves. Examples speak of the shows in `EXAMPLES`.
Where rows of one frame match at the same place, the earlier one reads it.
"""

from __future__ import annotations

from bot.rules import (
    abroad,
    among,
    cancelled,
    closing,
    collapses,
    concluded,
    contracts,
    dated,
    delays,
    endings,
    evenings,
    farewells,
    final,
    finales,
    finishes,
    gone,
    headlines,
    implied,
    keeping,
    making,
    orders,
    partings,
    passing,
    premieres,
    rehomed,
    renewals,
    renewed,
    returns,
    reversals,
    rosters,
    running,
    saved,
    serials,
    shorthand,
    singles,
    slates,
    tongues,
    turns,
    undecided,
    unmade,
)
from bot.rules.rule import BEFORE_ITEM, GROUP, ITEM, Frame, Rule

__all__ = ["BEFORE_ITEM", "EXAMPLES", "GROUP", "ITEM", "RULES", "Frame", "Rule"]

#: the invented shows that the rows' examples speak of; the one that each `says` is about comes first
EXAMPLES = ("Harbour Lights", "Night Ferry", "Copper Creek")

RULES: tuple[Rule, ...] = (
    *undecided.RULES,
    *partings.RULES,
    *among.RULES,
    *cancelled.RULES,
    *turns.RULES,
    *reversals.RULES,
    *gone.RULES,
    *unmade.RULES,
    *collapses.RULES,
    *evenings.RULES,
    *singles.RULES,
    *endings.RULES,
    *farewells.RULES,
    *closing.RULES,
    *finishes.RULES,
    *finales.RULES,
    *final.RULES,
    *concluded.RULES,
    *renewed.RULES,
    *renewals.RULES,
    *saved.RULES,
    *delays.RULES,
    *implied.RULES,
    *making.RULES,
    *orders.RULES,
    *rehomed.RULES,
    *keeping.RULES,
    *returns.RULES,
    *dated.RULES,
    *premieres.RULES,
    *rosters.RULES,
    *passing.RULES,
    *slates.RULES,
    *headlines.RULES,
    *running.RULES,
    *abroad.RULES,
    *contracts.RULES,
    *serials.RULES,
    *shorthand.RULES,
    *tongues.RULES,
)
