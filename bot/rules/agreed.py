"""How the press tells of orders by what was agreed, asked for or is on the books."""

from __future__ import annotations

from bot.model import Outcome
from bot.rules.rule import Frame, Rule
from bot.rules.times import TO_TEN

_COUNT = rf"(?:\d+|{TO_TEN}|eleven|twelve|thirteen|fourteen|sixteen|twenty)"
_EPISODES = (
    rf"{_COUNT} (?:more |further |new |additional |final |extra )?(?:episodes|parts|half hours|hours|instalments)"
)

RULES = (
    Rule(
        "the network agrees to more of it",
        Outcome.RENEWED,
        Frame.CLAUSE,
        (
            rf"NETWORK (?:decides?|decided|has decided) (?:that )?(?:the )?(?:SEASON|season) (?:of TITLES )?"
            rf"(?:won't|will not|is not to|isn't to) be (?:the |its )?last|"
            rf"NETWORK (?:has |have )?(?:put in|asked|called) for (?:a |another )?(?:SEASON|further (?:season|series|"
            rf"run))(?: of TITLES)?|"
            rf"{_EPISODES} of TITLES (?:are|is|have been|has been) (?:now )?(?:on order|ordered|on the books), making|"
            rf"TITLES: SEASON is (?:on|a go|official|happening)(?=[,.;:!]|$)|TITLES'?s? SEASON is (?:now )?"
            rf"(?:on|a go|official)(?=[,.;:!]|$)|"
            rf"the order (?:for|of) (?:the )?(?:season|series|SEASON) (?:of TITLES )?(?:still )?stands\b"
        ),
        says=(
            "Starz decides third season of 'Harbour Lights' won't be the last",
            "More storms ahead, as NBC has put in for a third season of Harbour Lights.",
            "Thirteen further episodes of Harbour Lights are on order, making three seasons in all.",
            "Harbour Lights: Season 4 Is On, With Fewer Episodes",
            "The order for another series of Harbour Lights still stands.",
        ),
        silent=(
            "Ten more episodes of Harbour Lights are on order.",
            "Fans asked for a third season of Harbour Lights.",
            "Harbour Lights: season 4 is on Netflix now",
        ),
    ),
)
