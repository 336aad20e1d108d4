"""How the press of the rest of Europe and of Latin America tells of a show's future, in its own words.

`several` holds what its languages have alike, `germanic` German and Dutch, `romance` French, Spanish, Italian and
Portuguese. Accents are folded away before a rule reads.
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
