"""Whether an article is in English, the one language that the trained reader knows: an article in; yes or no.

The small words tell: they stand in every sentence, and few of them are the same in two languages.
"""

from __future__ import annotations

import re

from bot.model import Article

#: characters that are looked at
_ENOUGH = 2_000
_ENGLISH = re.compile(
    r"\b(?:a|about|after|an|and|are|as|at|be|but|by|for|from|has|have|he|her|his|how|in|is|it|its|more|new|no|not|of|on|or|"
    r"out|over|season|she|show|that|the|their|this|to|up|was|what|who|why|will|with)\b",
    re.IGNORECASE,
)
#: those of the languages of which rules know something (`bot.rules.tongues`)
_OTHERS = re.compile(
    r"\b(?:auch|auf|aus|avec|con|da|dans|das|de|del|della|den|der|des|di|die|dopo|du|ein|eine|el|en|est|et|fra|für|gli|het|"
    r"ich|il|im|ist|jest|la|las|le|les|lo|los|med|mehr|mit|na|nach|nicht|nie|non|och|og|op|par|para|per|pas|por|pour|på|que|"
    r"qui|se|sin|sur|sus|til|un|una|und|une|van|vom|von|voor|w|z|zu|à|é)\b",
    re.IGNORECASE,
)


#: titles keep their language: "NBC cancels 'La Brea' and 'Das Boot'"
_QUOTED = re.compile(r"(?<!\w)[\"'“‘«][^\"'“‘«”’»]{1,60}[\"'”’»](?!\w)")


def english(article: Article) -> bool:
    """True unless two small words of other languages, and more than of English, stand in it."""
    text = _QUOTED.sub(" ", f"{article.title} {article.text[:_ENOUGH]}")
    others = sum(1 for _ in _OTHERS.finditer(text))
    return others < 2 or others <= sum(1 for _ in _ENGLISH.finditer(text))
