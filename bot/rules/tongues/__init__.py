"""How the press of the rest of Europe and of Latin America tells of a show's future, in its own words.

`several` holds what its languages have alike, `germanic` German and Dutch, `romance` French, Spanish, Italian and
Portuguese. Accents are folded away before a rule reads.
"""

from __future__ import annotations

from bot.rules.tongues import germanic, romance, several

RULES = (*germanic.RULES, *romance.RULES, *several.RULES)
