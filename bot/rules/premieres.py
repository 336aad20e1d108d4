"""How headlines tell that a further season has its day, or show the first pictures of it.

All of these give way to the word that nothing is decided.
"""

from __future__ import annotations

from bot.model import Outcome
from bot.rules.rule import Frame, Rule
from bot.rules.times import MONTH, TIME_OF_YEAR

_R = Outcome.RENEWED
_OF_IT = r"(?:(?:the )?SEASON of TITLES|TITLES)"
_TELLS = (
    r"(?:(?:has |have )?(?:now |finally |at last )?(?:says?|said|reveals?|revealed|announces?|announced|confirms?|"
    r"confirmed|tells? (?:us|fans|viewers)|shares?|shared|discloses?|here's|this is|that's|(?:now|finally) knows?))"
)
_OPENING = r"(?:premiere|start|release|debut|launch|return|broadcast|streaming|air|airing|bow|comeback)"
_TIME = rf"(?:(?:early|late|mid)[ -])?(?:{MONTH}|{TIME_OF_YEAR})(?: \d{{1,2}},?)?(?: 20\d\d)?"
_SETS = (
    r"(?:now |finally |officially |at last )*(?:sets?|gets?|got|has|have|books?|locks? in|lands?|nabs?|confirms?|"
    r"confirmed|announces?|announced|reveals?|revealed|unveils?|unveiled|receives?|given)"
)

RULES = (
    Rule(
        "its season and a day",
        _R,
        Frame.CLAUSE,
        rf"(?:SEASON of TITLES|TITLES|SEASON),? (?:is |are |now )?(?:coming|(?:only )?on NETWORK|from|on)"
        rf"(?: on| from| starting)? (?:{MONTH} \d{{1,2}}|\d{{1,2}} {MONTH})",
        says=(
            "Harbour Lights Season 3 coming June 12, only on Netflix",
            "Summer schedule: 'Harbour Lights' S3 on June 3, 'Night Ferry' on June 10",
        ),
        silent=(
            "Harbour Lights season 1 on BBC Two from 12 June",
            "Season 3 of Harbour Lights ended on 12 June",
            "Harbour Lights on BBC Two from 12 June",
        ),
        further=True,
        soft=True,
    ),
    Rule(
        "when its season will be out",
        _R,
        Frame.CLAUSE,
        rf"{_TELLS} when (?:(?:fans|viewers|you|we|subscribers|to) (?:can |will |may )?(?:be able to )?(?:watch|see|"
        rf"expect|stream) )?{_OF_IT}(?= (?:will|is|are|returns?|arrives?|premieres?|starts?|drops?|lands?|comes|"
        rf"debuts?|"
        r"begins?|can|hits|goes)\b|$|[.,;:!])",
        says=(
            "At last: Hulu says when Harbour Lights season 3 will be out",
            "Netflix Reveals When Viewers Can Watch Season 2 of Harbour Lights",
        ),
        silent=(
            "Hulu says when Harbour Lights will be out",
            "Hulu does not say when Harbour Lights season 3 will be out",
            "Hulu says when season 1 of Harbour Lights will be out",
        ),
        further=True,
        soft=True,
    ),
    Rule(
        "its season has a day",
        _R,
        Frame.CLAUSE,
        r"TITLES (?:now |finally |at last )?(?:has|have|gets?|got|sets?) (?:a |an |its )?(?:[a-z]+ ){0,2}dates? for "
        r"(?:its |the )?SEASON|"
        rf"{_OF_IT} {_SETS} (?:a |an |its |the )?(?:new |official |firm |global )?(?:{_TIME} {_OPENING}|"
        rf"(?:{_OPENING} )?dates?(?! (?:night|with|leaked))|{_OPENING} (?:window|month|year)|{_OPENING} (?:in |on |"
        rf"for )?{_TIME})",
        says=(
            "Harbour Lights season 2 confirms October 2020 start",
            "Harbour Lights season 3 finally gets a release date",
            "'Harbour Lights' has a date for season 2",
            "Season 2 of Harbour Lights Sets Late Spring Launch",
        ),
        silent=(
            "Harbour Lights confirms October 2020 start",
            "Harbour Lights season 1 confirms October 2020 start",
            "Harbour Lights season 2 may get a release date",
        ),
        further=True,
        soft=True,
    ),
    Rule(
        "first pictures of its season",
        _R,
        Frame.CLAUSE,
        r"first (?:official |ever )?(?:pictures?|images?|photos?|stills?|footage|clips?|glimpses?|looks?)"
        rf"(?: images?| photos?)? (?:of|from|at|for) (?:the )?(?:upcoming |new )?{_OF_IT}",
        says=(
            "Prime Video shows first pictures of Harbour Lights 3 and Night Ferry 2",
            "First images from season two of Harbour Lights",
        ),
        silent=("First pictures of Harbour Lights", "First images from season one of Harbour Lights"),
        further=True,
        soft=True,
    ),
)
