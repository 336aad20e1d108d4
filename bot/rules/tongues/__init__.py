"""How the press of the rest of Europe and of Latin America tells of a show's future, in its own words.

Each language has a module of its own; `several` holds what some of them have alike, `germanic` and `romance` the
plainest rows of a family, `words` pieces of patterns. Accents are folded away before a rule reads, a German noun in
capitals is no name where `bot.claims.vocabulary` knows it, and seasons are found by `bot.claims.abroad`.
"""

from __future__ import annotations

from bot.rules.tongues import (
    dutch,
    french,
    german,
    germanic,
    italian,
    nordic,
    polish,
    portuguese,
    romance,
    several,
    spanish,
)

RULES = (
    *german.RULES,
    *french.RULES,
    *spanish.RULES,
    *italian.RULES,
    *portuguese.RULES,
    *dutch.RULES,
    *nordic.RULES,
    *polish.RULES,
    *germanic.RULES,
    *romance.RULES,
    *several.RULES,
)
