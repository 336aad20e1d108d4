"""How the press tells that a further season, ordered before, comes later than planned.

All of these give way to the word that nothing is decided.
"""

from __future__ import annotations

from bot.model import Outcome
from bot.rules.rule import Frame, Rule
from bot.rules.times import MONTH, TIME_OF_YEAR, WEEKDAY

_R = Outcome.RENEWED
_TIME = (
    rf"(?:(?:the )?(?:early |late |mid-?|end of |beginning of |start of |middle of )*(?:{MONTH}|{TIME_OF_YEAR}|"
    rf"20\d\d|next (?:year|month|week|{TIME_OF_YEAR})|the new year))"
)
_SHIFTED = (
    r"(?:shift(?:s|ed)?|push(?:es|ed)?|mov(?:es|ed)|delay(?:s|ed)?|postpon(?:es|ed)|puts?|holds?|held|bump(?:s|ed)?|"
    r"nudg(?:es|ed)|defer(?:s|red)?|reschedul(?:es|ed))"
)
_FOR = r"(?:due to|because of|owing to|amid|as|after|over|by|until|till|to|for|into|in the wake of|following)"

RULES = (
    Rule(
        "season is put off",
        _R,
        Frame.SEASON,
        (
            rf"(?:has |have |had |is |was |been )*(?:slip(?:s|ped)?|slid(?:es)?|drift(?:s|ed)?) (?:back )?(?:to|into|"
            rf"until) {_TIME}|"
            rf"(?:has |have |had |is |was |been |now |again )*(?:put back|held back|held over|pushed back|postponed|"
            rf"delayed|deferred|held up(?! as\b))(?=[.,;]|$| (?:again|once more|{_FOR})\b)|"
            r"(?:(?:will|is|are|does|do|was) not|won't|isn't|aren't|doesn't|wasn't) (?:now |actually )?(?:(?:be "
            r")?(?:expected|due|planned|"
            r"scheduled|ready|out|shown|available|back|seen|released|broadcast|aired|on air)|arrive|premiere|air|"
            r"start|begin|come out|launch|land|debut|drop|appear|film|shoot|go into production)(?: to [a-z]+| on "
            r"(?:our )?screens?|"
            rf" on NETWORK| shooting| filming| production)?,? (?:before|until|till) {_TIME}|"
            r"(?:will not|won't) (?:be (?:out|shown|back|on|released|ready)|arrive|premiere|air|start|begin) (?:this|"
            r"in|next|on) [a-z]+(?: \d+)?,?(?: as [a-z ]{3,30},)? but (?:at|in|on|next|only|not until)\b|"
            r"(?:(?:will|does|did|could) not|won't|doesn't|didn't|couldn't) (?:begin|start|air|premiere|arrive|"
            r"launch|debut)"
            rf"(?: filming| shooting| production)?(?: (?:this|in|on) [a-z]+(?: \d+)?)? as (?:scheduled|planned|"
            rf"expected|announced|intended|hoped)"
        ),
        says=(
            "The third season of Harbour Lights has slipped to 2027.",
            "The third season of Harbour Lights has been put back by six months.",
            "The second season of Harbour Lights is not expected before the autumn.",
            "Season two of Harbour Lights will not begin this month as scheduled.",
        ),
        silent=(
            "The finale of Harbour Lights has slipped to Friday.",
            "The fourth season of Harbour Lights is held up as a model.",
            "The first season of Harbour Lights has been put back by six months.",
            "A second season of Harbour Lights is not expected.",
        ),
        soft=True,
        whole=True,
    ),
    Rule(
        "network puts its season off",
        _R,
        Frame.CLAUSE,
        (
            rf"(?<!not )(?<!n't ){_SHIFTED} (?:back )?(?:the )?(?:(?:premiere|start|launch|debut|release|return|"
            rf"filming|arrival) of )?(?:the )?"
            rf"(?:upcoming |new |next )?(?:SEASON of TITLES|TITLES)(?: back)?,? (?:again |once more )?(?:from "
            rf"[a-z0-9 ]{{3,20}} )?"
            rf"(?:to|until|till|into|by|back|for) (?:the )?(?:{_TIME}|{WEEKDAY}|(?:[a-z]+|\d+) (?:weeks|months|"
            rf"years)|a (?:week|month|year|season))|"
            rf"(?:for|in) (?:the )?(?:upcoming |next )?(?:SEASON of TITLES|TITLES),? (?:viewers|fans|audiences) "
            rf"(?:will|have to|must) (?:have to )?(?:wait|be patient) (?:until|till) {_TIME}|"
            rf"wait (?:longer |until {_TIME} )?for (?:the )?(?:SEASON of TITLES|TITLES)(?=[:;]|,? which (?:is|was|"
            rf"will))"
        ),
        says=(
            "HBO has shifted the third season of Harbour Lights to 2027, its chief executive said.",
            "Apple has put back the second season of Harbour Lights by six months.",
            "NBC moves Harbour Lights season 3 to January",
        ),
        silent=(
            "HBO has shifted the first season of Harbour Lights to 2027.",
            "NBC has moved Harbour Lights to Friday.",
            "HBO has not moved the third season of Harbour Lights to January.",
        ),
        soft=True,
        further=True,
    ),
)
