"""How the press tells of orders by what was agreed, asked for or is on the books, and of reports that are denied."""

from __future__ import annotations

from bot.model import Outcome
from bot.rules.rule import Frame, Rule
from bot.rules.times import TO_TEN

_COUNT = rf"(?:\d+|{TO_TEN}|eleven|twelve|thirteen|fourteen|sixteen|twenty)"
#: of a running season there would be "more" or "extra" ones, so that these go with a word of an end or of a new start
_EPISODES = (
    rf"{_COUNT} (?:more |further |new |additional |final |extra )?(?:episodes|parts|half hours|hours|instalments)"
)
_REPORTS = r"(?:reports?|rumou?rs?|stor(?:y|ies)|claims?|talk|speculation|chatter|item)"
_ITS_END = r"(?:cancell?ation|axing|demise)"
_FALSE = (
    r"(?:(?:is|are|was|were) )?(?:completely |totally |simply |entirely |just |all )?(?:inaccurate|false|untrue|wrong|"
    r"not (?:true|accurate|so)|bogus|nonsense|made up)"
)
DENIED = "the report of its end is denied"

RULES = (
    Rule(
        DENIED,
        Outcome.UNDECIDED,
        Frame.CLAUSE,
        (
            rf"(?:NETWORK|studio|producers?|showrunner|rep) (?:on|den(?:ies|ied)|dismiss(?:es|ed)|refut(?:es|ed)|"
            rf"rebuts|"
            rf"reject(?:s|ed)|disput(?:es|ed)|push(?:es|ed) back (?:on|against)|hit(?:s)? (?:back|out) at|shoot(?:s)? "
            rf"down|"
            rf"shot down|knock(?:s|ed) down|quash(?:es|ed)|rubbish(?:es|ed)) (?:the |a |an )?TITLES(?:'s)? {_ITS_END} "
            rf"{_REPORTS}|"
            rf"TITLES(?:'s)? {_ITS_END} {_REPORTS} {_FALSE}|"
            rf"{_REPORTS} (?:of|about) (?:TITLES(?:'s)?|its|the (?:show|series)'s) {_ITS_END} {_FALSE}"
        ),
        says=(
            "NBC on 'Harbour Lights' Cancellation Report: \"Not Accurate\"",
            "Netflix Pushes Back on 'Harbour Lights' Cancellation Rumors",
            "'Harbour Lights' cancellation rumours are completely false, producers say",
        ),
        silent=("Creator on 'Harbour Lights' Cancellation: \"It Hurts\"", "Inside the Harbour Lights cancellation"),
    ),
    Rule(
        "no call has been made",
        Outcome.UNDECIDED,
        Frame.CLAUSE,
        (
            r"no (?:call|ruling|determination|final call|choice) (?:has|have|had) (?:yet |as yet )?been made(?: yet)? "
            r"(?:on|about|regarding|over) (?:the (?:future|fate) of )?(?:TITLES|MORE(?: of TITLES)?)"
        ),
        says=("No call has been made on a third season of Harbour Lights, a spokesperson said.",),
        silent=("No call has been made to the creator of Harbour Lights.",),
    ),
    Rule(
        "the network agrees to more of it",
        Outcome.RENEWED,
        Frame.CLAUSE,
        (
            rf"NETWORK (?:decides?|decided|has decided) (?:that )?(?:the )?(?:SEASON|season) (?:of TITLES )?"
            rf"(?:won't|will not|is not to|isn't to) be "
            rf"(?:the |its )?last|"
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
