"""How the press says that a network has done away with a show, and what became of it instead of a further season."""

from __future__ import annotations

from bot.model import Outcome
from bot.rules.rule import Frame, Rule
from bot.rules.times import COUNT, TIME_OF_YEAR, WEEKDAY

_C = Outcome.CANCELLED
_FEW = (
    rf"(?:just |only |barely |a mere |less than |fewer than )?(?:{COUNT}|one|a single|a couple of|a handful of|half "
    rf"a season)"
)
_AIRINGS = (
    r"(?:(?:low-rated|poorly rated|little-watched|[a-z]+-rated|low-rating|disappointing|weak) )?(?:airings?|"
    r"episodes?|outings?|broadcasts?|weeks|instal?lments?|hours|showings?)"
)
_WHY = (
    rf"(?:for (?:lack|want) of (?:viewers|an audience|interest|ratings|money)|after {_FEW} (?:{_AIRINGS}|seasons?|"
    rf"series|years?|months)|"
    r"because (?:of |nobody |no one |not enough |too few |its |it |the ratings )|(?:due|owing) to (?:low |poor |weak "
    r"|falling |rising )?(?:ratings|costs|viewing)|"
    r"over (?:its |low |poor |falling )?(?:ratings|costs)|amid (?:low|poor|falling) ratings)"
)
_FILM = r"(?:(?:[a-z-]+ ){0,4}(?:films?|movies?|telefilm|special|specials|trilogy))"

RULES = (
    Rule(
        "a network is rid of it",
        _C,
        Frame.ACT,
        (
            r"(?:has |have |had )?(?:disposed of|disposes of|got rid of|gets rid of|gotten rid of|given up on|gave "
            r"up on|gives up on|done away with|did away with|"
            r"parted (?:company|ways) with|parts (?:company|ways) with|call(?:s|ed) a halt to|put(?:s)? a stop to|"
            r"put an end to|brought to a halt|"
            r"discontinu(?:es|ed)|jettison(?:s|ed)|discard(?:s|ed)|lowered the boom on|turned (?:its|their) back on|"
            r"turned out the lights on|switched off the lights on)"
        ),
        says=(
            "ABC got rid of Harbour Lights on Thursday.",
            "NBC parted company with Harbour Lights after a year.",
            "The BBC called a halt to Harbour Lights after two series.",
            "Netflix gave up on Harbour Lights in May after two seasons.",
        ),
        silent=(
            "Jane Doe got rid of her Harbour Lights mugs.",
            "ABC has not given up on Harbour Lights.",
            "The council called a halt to the Harbour Lights parade.",
        ),
        agent=True,
    ),
    Rule(
        "closed for want of viewers",
        _C,
        Frame.CLAUSE,
        (
            rf"NETWORK (?:has |have |had )?(?:closed|shut|pulled|ended|stopped|halted|terminated|wound up|dropped|"
            rf"yanked|took) TITLES(?: down| off the air)? (?:on {WEEKDAY} |last (?:week|month|year|{TIME_OF_YEAR}) |"
            rf"this week )?{_WHY}|"
            r"TITLES,? (?:on|with) which (?:NETWORK|the (?:company|network|streamer|studio|service|channel|"
            r"broadcaster)|THIS\d+) (?:has |had )?(?:(?:since |now )?(?:gave|given) up|parted (?:company|ways)|"
            r"called time)|"
            r"(?:the|its|NETWORK's|(?:the )?[a-z]+'s) (?:first|latest|newest|second|third|next|biggest|only) "
            r"cancell?ation(?: of the (?:season|year|fall|autumn|spring|summer))?(?:,? (?:is|was|has been|came with|"
            r"being))+ TITLES(?! star)|"
            rf"TITLES (?:was|is|has become|became|becomes|has been) (?:the |NETWORK's )?(?:[a-z]+'s |new |tv |"
            rf"television )*(?:first|latest|newest|second|third|biggest) (?:cancell?ation|casualty|victim|"
            rf"axing)(?=[.,;:!]|$| (?:of|at|on|after|last|this|so far)\b)"
        ),
        says=(
            "The CBC closed Harbour Lights for lack of viewers after 13 episodes.",
            "ABC pulled Harbour Lights on Friday after three airings.",
            "The CBC shut Harbour Lights down after one season because nobody watched.",
            "The new show takes the place of Harbour Lights, on which the company gave up in September.",
            "ABC's Harbour Lights was the season's first cancellation, last week, after two airings.",
        ),
        silent=(
            "NBC pulled Harbour Lights posters after three complaints.",
            "Harbour Lights was the first show of the season to be reviewed.",
            "The council closed the Harbour Lights bar for lack of guests after 13 weeks.",
        ),
    ),
    Rule(
        "taken off, and not to be completed",
        _C,
        Frame.SHOW,
        (
            r"(?:has been |have been |was |were |is |are )?(?:taken|pulled|yanked|pulled back) (?:off|from) (?:the |"
            r"its )?(?:schedule|air|line-?up|slot)[^.;:]{0,24}? and (?:will not|won't|is not going to) (?:go on|"
            r"continue|be (?:completed|finished|back|seen again|returning)|return|come back|finish)|"
            r"(?:has been |have been |was |were )(?:disposed of|got rid of|given up on|jettisoned|discontinued|done "
            r"away with|closed down for (?:lack|want) of viewers)|"
            rf"(?:lasted|ran for|survived|managed|made it to) (?:just|only|barely|a mere|but) (?:{COUNT}|one) "
            rf"(?:episodes?|airings?|weeks|outings?|broadcasts)(?=[.,;!]|$| (?:at|on|in|before)\b)(?! before moving)"
        ),
        says=(
            "Harbour Lights has been taken off the schedule and won't go on.",
            "Harbour Lights was pulled from the schedule on Friday and will not be completed.",
            "Harbour Lights lasted only eight episodes at Fox.",
        ),
        silent=(
            "Harbour Lights has been taken off the schedule for football and won't be shown on Friday.",
            "The captain of Harbour Lights lasted only eight episodes of the cookery contest.",
        ),
    ),
    Rule(
        "a film in place of a season",
        _C,
        Frame.CLAUSE,
        (
            rf"(?:instead of|rather than|in place of|in lieu of) (?:a |an |its )?SEASON, (?:NETWORK (?:will|is to|"
            rf"has decided to|to) (?:end|finish|conclude|wrap(?: up)?|close(?: out)?) )?TITLES(?=[^.;:]{{0,50}} "
            rf"(?:with|as|get|gets) (?:a |an |two |three |one ){_FILM})|"
            rf"TITLES(?: will| is| is to| to| would| has been)? (?:get|gets|getting|end|ends|ending|conclude|be "
            rf"wrapped up|be concluded|be ended|be finished|wrap up|close|finish|go out|bow out)(?: with)? (?:a |an |"
            rf"two |three |one ){_FILM}[^.;:]{{0,30}}? "
            r"(?:instead of|rather than|in place of|in lieu of) (?:a |an |its )?SEASON|"
            rf"NETWORK (?:will |to |is to |has decided to )(?:end|finish|conclude|wrap(?: up)?|close(?: out)?) "
            rf"TITLES with (?:a |an |two |three |one ){_FILM}[^.;:]{{0,30}}? (?:instead of|rather than|in place of|"
            rf"in lieu of) (?:a |an |its )?SEASON"
        ),
        says=(
            "Harbour Lights is to be wrapped up with a two-hour film instead of a third season.",
            "Instead of a fifth season, Harbour Lights will be concluded with two films.",
            "Epix will close out Harbour Lights with a feature-length movie instead of a fourth season.",
        ),
        silent=("Instead of a fifth coffee, Harbour Lights will get a film.",),
    ),
)
