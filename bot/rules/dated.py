"""How the press tells what a further season will bring, and when: its premiere, its story, its length.

All of these give way to the word that nothing is decided.
"""

from __future__ import annotations

from bot.model import Outcome
from bot.rules.rule import Frame, Rule
from bot.rules.times import COUNT, EPISODES, MONTH, WHEN

_R = Outcome.RENEWED
_SETS = (
    r"(?:(?:has |have )?(?:now |finally |officially |also )?(?:sets?|picks?|picked|locks? in|locked in|announces|"
    r"announced|"
    r"reveals|revealed|confirms|confirmed|unveils|unveiled|books|booked|circles|circled|pencils in|pencilled in|"
    r"names|named|gives?|gave|given|schedules|scheduled|chosen|chooses|dates))"
)
_OPENING = r"(?:premiere|return|release|launch|debut|start|air|transmission|kick-?off|comeback|arrival|opener)"
#: what a season will do, told of one that is sure to come
_HOLDS = (
    r"(?:see|find|follow|feature|consist|comprise|run (?:to|for)|include|pick up|focus|introduce|take place|be set|"
    r"cent(?:re|er)|"
    r"explore|revolve|star|welcome|contain|span|adapt|tell|move the action|jump|mark|have (?:\w+ )?(?:episodes|"
    r"parts)|be (?:the|shorter|longer|split|made up|filmed|shot|produced|directed|written|its|overseen|led))"
)

RULES = (
    Rule(
        "a day is set for its season",
        _R,
        Frame.CLAUSE,
        (
            rf"{_SETS} (?:a |an |the |its |on )?(?:[a-z0-9,.]+ ){{1,5}}?(?:as |for )?(?:the |a )?(?:{_OPENING}(?: "
            rf"dates?| day| window)?) "
            r"(?:for|of) (?:the )?(?:upcoming |new )?(?:SEASON of TITLES|TITLES(?:'s)? SEASON|TITLES)|"
            rf"(?:{_OPENING} dates?|{_OPENING}) (?:for|of) (?:the )?(?:SEASON of TITLES|TITLES) (?:is |has been |was "
            rf"|has now been )?(?:set|revealed|"
            r"announced|confirmed|unveiled|locked in|brought forward|moved (?:up|to)|pushed)|"
            rf"{_SETS} TITLES (?:for (?:a |its )?)?(?:SEASON )?(?:{_OPENING})(?: dates?)?(?! (?:party|ratings)\b)|"
            rf"{_SETS} TITLES(?: for| to return| to premiere| to launch| to debut)? {WHEN}"
        ),
        says=(
            "Hulu has set June 3 as the premiere date for the third season of Harbour Lights.",
            "Hulu has set a June 3 premiere for the third season of Harbour Lights.",
            "FX Dates 'Harbour Lights' Season 3 for January",
        ),
        silent=(
            "Hulu has set a June 3 premiere for Harbour Lights.",
            "Hulu has not set a June premiere for season 2 of Harbour Lights.",
            "Hulu sets a June premiere for season 1 of Harbour Lights.",
        ),
        further=True,
        soft=True,
    ),
    Rule(
        "what its season will hold",
        _R,
        Frame.CLAUSE,
        (
            rf"(?:upcoming |forthcoming |new |next )?SEASON of TITLES(?:,[^,.;]{{3,60}},)? (?:will|is to|is set to|"
            rf"is due to) (?:again |once again |also |now |reportedly )?{_HOLDS}\b|"
            rf"(?<!hoped )(?<!potential )(?<!possible )(?:upcoming|forthcoming|newly ordered|just-ordered|newly "
            rf"commissioned|recently ordered) SEASON"
            r"(?: of TITLES)?(?! (?:finale|premiere))|"
            r"SEASON of TITLES,? (?:which|that) (?:was|has been|had been|is|will be) (?:[a-z]+ly )?(?:ordered|"
            r"commissioned|confirmed|greenlit|currently|now|due|filming|in production|made|shot)|"
            r"TITLES SEASON (?:will|is set to|is due to) (?:be|have|see|run|arrive|come)\b(?! (?:the last|its last|"
            r"decided|cancell?ed|axed|scrapped))"
        ),
        says=(
            "The third season of Harbour Lights will consist of eight episodes.",
            "The upcoming third season of Harbour Lights takes Kate to Spain.",
            "No premiere date has been set for the third season of Harbour Lights, which was ordered in May.",
        ),
        silent=(
            "The third season of Harbour Lights would consist of eight episodes.",
            "The third season of Harbour Lights will not be made.",
            "A possible third season of Harbour Lights may see Kate in Spain.",
            "The first season of Harbour Lights will consist of eight episodes.",
        ),
        further=True,
        soft=True,
    ),
    Rule(
        "new episodes for its season",
        _R,
        Frame.CLAUSE,
        (
            rf"(?:order(?:s|ed)|pick(?:s|ed) up|commission(?:s|ed)|green-?lit|greenlights|announc(?:es|ed)|mak(?:es|"
            rf"ing)|ordering|confirm(?:s|ed)|commit(?:s|ted) to|agree[sd] to make) "
            rf"{COUNT} (?:new |fresh |hour-long |half-hour |one-hour |brand-new )*{EPISODES} (?:of TITLES )?(?:for|"
            rf"as|in|to make up) (?:the |its |a )?"
            r"(?:upcoming )?SEASON(?: of TITLES)?"
        ),
        says=(
            "Hulu has ordered eight new episodes for the third season of Harbour Lights.",
            "TBS has picked up 15 episodes of Harbour Lights for the fourth season.",
        ),
        silent=(
            "Hulu has ordered eight more episodes for season two of Harbour Lights.",
            "Hulu has ordered eight episodes of Harbour Lights.",
            "Hulu has ordered eight episodes for the first season of Harbour Lights.",
        ),
        further=True,
    ),
    Rule(
        "new episodes are filmed",
        _R,
        Frame.CLAUSE,
        rf"(?:filming|shooting|production|work) (?:on|of|for) (?:the |a further )?(?:{COUNT} )?(?:brand-)?new "
        rf"{EPISODES} of TITLES",
        says=("Filming on six new episodes of Harbour Lights finished in the city on Friday.",),
        silent=("Filming on six episodes of Harbour Lights finished in the city on Friday.",),
        soft=True,
    ),
    Rule(
        "back with new episodes in a year",
        _R,
        Frame.CLAUSE,
        # A year, no day: a show that is back after a break says when it goes on.
        rf"TITLES (?:will (?:be back|return)|is (?:coming back|returning|back)|returns|is (?:set|due) to return) "
        rf"(?:to NETWORK |on NETWORK )?(?:with|for) (?:another )?{COUNT} (?:(?:all-|brand-)?new |fresh |further )"
        rf"{EPISODES} (?:(?:on|at|for) NETWORK )?(?:in|for|during|sometime in) (?:early |late |the (?:spring|summer|"
        rf"fall|"
        r"autumn) of |spring |summer |fall |autumn )?20\d\d",
        says=(
            "Harbour Lights will be back with 13 new episodes in 2028.",
            "Harbour Lights returns to Hulu with six new episodes in early 2028.",
        ),
        silent=(
            "Harbour Lights will be back with new episodes on January 10.",
            "Harbour Lights could be back with 13 new episodes in 2028.",
            "Harbour Lights was back with 13 episodes in 2018.",
        ),
        soft=True,
    ),
    Rule(
        "back on a day, with its season behind",
        _R,
        Frame.CLAUSE,
        (
            rf"TITLES(?:'s)? (?:is |will be |are )?(?:returns?|returning|back|to return|will return|kicks off|"
            rf"launches|comes back|coming back|arrives|starts|resumes|"
            rf"premieres|set to return|due back)[^.;:?]{{0,60}}?\b{MONTH}\b[^.;:?]{{0,40}}? (?:with|for|as|to launch|"
            rf"to start|to kick off|in) (?:its |the |a )?"
            r"(?:[a-z0-9-]+ )?SEASON(?! (?:finale|premiere of))|"
            r"(?:for|with|in) (?:its |the |a )?SEASON,? TITLES (?:is|will be|returns|comes|goes|heads|moves)"
        ),
        says=(
            "Harbour Lights will return to Hulu on Sunday, June 3 at 9 p.m. for its third season.",
            "For its third season, Harbour Lights moves to Spain.",
        ),
        silent=(
            "Harbour Lights returns on Sunday, June 3 at 9 p.m.",
            "For its first season, Harbour Lights moves to Spain.",
        ),
        further=True,
        soft=True,
    ),
)
