"""How the press tells of a further season without saying that it is ordered: it films, casts, or has a date.

All of these give way to the word that nothing is decided.
"""

from __future__ import annotations

from bot.model import Outcome
from bot.rules.rule import Frame, Rule
from bot.rules.times import IN_FULL, MONTH, TIME_OF_YEAR, WEEKDAY

_R = Outcome.RENEWED
#: a day or a time of year to come
_SOON = (
    rf"(?:on (?:[a-z]+day,? )?(?:the )?(?:{MONTH}|\d+ {MONTH})|(?:early |late |in (?:early |late |mid-?)?)"
    rf"(?:{TIME_OF_YEAR}|20\d\d|{MONTH})|"
    rf"(?:later )?this (?:{TIME_OF_YEAR}|year|month)|next (?:{TIME_OF_YEAR}|year|"
    r"month))"
)
#: what is shown of a season before it is on
_GLIMPSE = (
    r"(?:(?:official |first |full |new |final |brand-new |teaser |explosive )*(?:trailers?|teasers?|first[- ]look|"
    r"sneak peek|key art|posters?|first (?:images?|photos?|footage|clip)))"
)

RULES = (
    Rule(
        "season in production",
        _R,
        Frame.SEASON,
        (
            r"(?<!would )(?:is |are |now |has |have |currently |already |will )*(?:filming|in production|"
            r"being filmed|being shot|(?:started|starts|begun|began|begins?|wrapped|wraps|entered|"
            r"to begin|to start|commence[sd]?|start|enter) (?:filming|production|shooting|"
            r"principal photography)|(?:be filmed|film|shoot) (?:later|next|this|in)|goes into production|"
            r"go into production|heads? into production)|(?:is |now |currently |already )*(?:in )?(?:pre-|"
            r"post-)production|shooting"
        ),
        says=(
            "Season 3 of Harbour Lights is filming.",
            "The second season of Harbour Lights has begun production.",
            "Harbour Lights season 2 will begin filming in May.",
        ),
        silent=("Harbour Lights is filming near the coast.", "Season 1 of Harbour Lights is in production."),
        soft=True,
    ),
    Rule(
        "production begins",
        _R,
        Frame.CLAUSE,
        r"(?:sets?|announces?|announced|reveals?|revealed|confirms?|confirmed|unveils?|gives?) (?:a |"
        r"the )?(?:premiere|release|air|return|launch|start) dates? for (?:SEASON of TITLES|TITLES)|"
        r"(?:sets?|announces?|announced|reveals?|revealed|confirms?|confirmed|"
        r"unveils?) TITLES (?:premiere|release|air|return|launch|start) dates?|(?:premiere|release|"
        r"return) dates? (?:is |has been )?(?:set|revealed|announced|confirmed) for (?:SEASON of TITLES|TITLES)|"
        r"(?:joins?|joined|boards?|cast (?:in|for)|"
        r"added to)(?: the)?(?: cast of)? (?:TITLES for SEASON|TITLES|SEASON of TITLES)|(?:casts|"
        r"adds) [^.;:]{3,40} for SEASON|(?:production|filming|shooting|cameras?)(?: is| are| has|"
        r" have)? (?:begins?|begun|started|starts|start|under ?way|rolls?|rolling|kicks off|"
        r"wraps?) (?:on|for) (?:the )?(?:TITLES(?: SEASON)?|SEASON of TITLES)|is filming (?:SEASON|"
        r"series two)|(?<!n't )(?<!not )(?<!never )(?:reprise|reprises|be back|return|returning|guest|guest-star|"
        r"appear|cast|"
        r"confirmed|reoccurring character|recurring|role) (?:for|in|on) (?:SEASON of TITLES|TITLES)",
        says=("Production begins on Harbour Lights season 3.", "Filming has started on season 2 of Harbour Lights."),
        silent=("Production begins on Harbour Lights.", "Jane Doe won't return for 'Harbour Lights' season 4"),
        further=True,
        soft=True,
    ),
    Rule(
        "season has a date",
        _R,
        Frame.SEASON,
        r"(?:to |will |is set to |set to |is to )?(?:premieres?|premier|premiers|debuts?|"
        r"launch(?:es)?|airs?|kicks? off|bows?|starts?|begins?|be released)(?: [a-z]+){0,3}? "
        rf"(?:(?:on (?:NETWORK )?)?(?:next|this|tonight|tomorrow|{WEEKDAY}|{IN_FULL})|in (?:early|late|mid|spring|"
        rf"summer|fall|autumn|winter|20\d\d|{IN_FULL})|early|late|by|without|on(?! NETWORK))|"
        r"(?:to |will )?(?:arrives?|drops?|rolls? out|lands?) (?:in|this|next|on(?= [a-z]+ \d))|"
        r"(?:premiere|release|air|launch|return|start) dates? (?:is |has been |was |finally )?(?:set|"
        r"revealed|announced|confirmed|unveiled)|(?:gets|sets|has|with|lands|nabs|scores|receives|"
        r"given|books|reveals|confirms|locks(?: in)?) (?:a |an |its )?(?:[a-z0-9]+ ){0,3}?(?:premiere|release|air|"
        r"launch|return|start|debut) (?:dates?|month|window)|"
        r"(?:u\.?s\.? |uk )?(?:premiere|release|launch|start) (?:is |"
        r"has been )?(?:delayed|pushed|moved|set)|(?:is |has been )?(?:delayed|pushed(?: back)?|"
        r"postponed|moved) (?:to|until)(?! (?:the )?OTHER)|will not (?:arrive|premiere|air|be out) (?:before|until)|"
        r"(?:is )?coming(?: soon)?(?: (?:to|at|on) NETWORK)?(?=[.,!]|$)|"
        r"(?:is|are) (?:all |both )?coming (?:over|in|within) the (?:next|coming) (?:[a-z]+ )?(?:years?|months)|"
        rf"(?<!came )(?:is |are |to |will )?(?:be )?(?:due|slated|scheduled|set|coming|come|out|returns?|arrives?|"
        rf"drops?|lands?|rolls? out|"
        rf"streams?)(?: out)?(?: to NETWORK| on NETWORK| for| to premiere)? {_SOON}",
        says=(
            "Season 4 of Harbour Lights premieres on March 3.",
            "'Harbour Lights' Season 2 Premiere Date Revealed",
            "Harbour Lights season 3 will not arrive before 2027.",
            "Harbour Lights season 4 coming in 2027",
            "Season 3 of Harbour Lights drops on October 9.",
        ),
        silent=(
            "Season 4 of Harbour Lights arrives on Netflix in the US.",
            "Season 2 of Harbour Lights is now available on DVD.",
            "'Harbour Lights' Season 2 Finale Ratings Rise",
            "Harbour Lights premieres on March 3.",
            "Season 1 of Harbour Lights premieres in May.",
            "Season 3 of Harbour Lights came out in May 2019.",
        ),
        soft=True,
    ),
    Rule(
        "returns at a date",
        _R,
        Frame.SHOW,
        (
            r"will (?:all|both) (?:be back|return|come back)|will (?:be back|return|"
            r"come back)(?= next (?:season|year)| SEASON(?! (?:finale|episode))| for more)|are (?:all|both) "
            r"(?:coming back|returning)(?! (?:on|to|sunday|monday))|"
            r"(?:will return|to return|returns|will be back|is back|is returning|returning|is coming back|"
            r"comes back|are coming back|is set to return|coming back|will come back)(?: (?:for [\w-]+|"
            r"with new) episodes)?(?: to (?:NETWORK|the (?:very )?same network|our screens|tv|"
            r"television)(?: one)?)?(?: again| as well| too)?,?(?: for [\w-]+ episodes)? (?:in (?:[a-z-]+ ){0,3}"
            r"(?:20\d\d)|this (?:summer|fall|autumn)|"
            r"next (?:year|summer|fall|autumn|spring)|in (?:early|late) 20\d\d|in (?:the )?(?:spring|summer|autumn|"
            r"new year)(?! (?:of|20|finale|break)))"
        ),
        says=("Harbour Lights will return in early 2027.", "Harbour Lights returns next summer."),
        silent=("Harbour Lights returns on Sunday.", "Harbour Lights returns to Thursday nights on March 15."),
        soft=True,
    ),
    Rule(
        "comes back to its network",
        _R,
        Frame.SHOW,
        (
            r"(?:is coming back|will come back|is returning|will return|comes back|is going back|"
            r"will be back) (?:to|at|on) (?:NETWORK|the (?:very )?same network)|"
            r"(?:is|are) (?:officially |definitely |also )?coming back(?: too| as well)?(?=[.,!:]|$)|(?:will be back|"
            r"to return|to be back)(?=\.?$|, and\b| after\b)|(?:all|both) (?:returning|back|coming "
            r"back) (?:to|at|on) NETWORK"
        ),
        says=("Harbour Lights is coming back to ITV.", "Great News: 'Harbour Lights' Is Coming Back"),
        silent=("She is coming back to ITV.", "Harbour Lights comes back to life.", "Is Harbour Lights coming back?"),
        soft=True,
    ),
    Rule(
        "work on a season",
        _R,
        Frame.CLAUSE,
        (
            r"(?:production|pre-production|post-production|filming|shooting|writing|work|"
            r"principal photography) (?:on|for|of) (?:the )?(?:SEASON(?: of TITLES)?|TITLES) (?:is |has |have |are |"
            r"was )?(?:now |already |"
            r"officially |currently |just )*(?:under ?way|begun|started|wrapped|in progress|completed?|kicked off|"
            r"began|starts|begins|resumed?s?|wraps|continues|to (?:begin|start))|TITLES (?:adds|casts)(?! up\b)|TITLES "
            r"cast (?:is |has been )?(?:revealed|announced|confirmed|unveiled)|cast for (?:SEASON of TITLES|TITLES) "
            r"(?:is |has been )?(?:revealed|announced|confirmed|unveiled)|"
            r"TITLES(?:,|:) (?:NETWORK )?(?:confirms|sets|reveals|announces|gets) (?:its |the |an? )?(?:air|premiere|"
            r"release|return|launch) dates?|NETWORK dates TITLES|TITLES (?:gets|has|sets) (?:its|a) date(?=[.,!]|$| "
            r"for\b)|"
            r"(?:are |is |now |seen |spotted |currently |caught )?(?:filming|shooting) SEASON of TITLES(?! (?:when|"
            r"while)\b)|"
            rf"TITLES (?:sets|gets) (?:{MONTH}|may|{TIME_OF_YEAR}|[a-z]+day) "
            r"(?:premiere|return|launch|debut|bow)|"
            r"TITLES: NETWORK (?:shares|releases|drops|unveils|reveals|debuts) (?:a |the |an )?(?:[a-z]+ "
            r"){0,2}(?:first look|trailer|teaser|key art|images|photos|poster)|"
            r"wheels in motion for SEASON|TITLES (?:to|will|set to|is set to|begins?|begin|starts?|start) (?:shoot|"
            r"film|shooting|filming) (?:a |its |the )?SEASON"
        ),
        says=(
            "Production on the third season of Harbour Lights is underway in Belfast.",
            "Filming on season two of Harbour Lights has wrapped.",
            "'Harbour Lights' Season 2 Adds Jane Doe",
            "Harbour Lights S4 gets its date",
            "Jane Doe spotted filming season 4 of Harbour Lights down the road",
            "Harbour Lights season 3 cast announced",
            "Hulu has put the wheels in motion for a second season of Harbour Lights.",
        ),
        silent=(
            "Production on Harbour Lights is underway in Belfast.",
            "Production on the first season of Harbour Lights has wrapped.",
            "'Harbour Lights' Season 2 Recap",
        ),
        further=True,
        soft=True,
    ),
    Rule(
        "glimpse of a season",
        _R,
        Frame.CLAUSE,
        (
            r"^SEASON (?:official |first |teaser |full |final )*(?:trailer|teaser|first look)(?=$|[.!|])|"
            rf"{_GLIMPSE},? and (?:a |the |an )?(?:[a-z]+ ){{0,3}}(?:for|of) (?:the )?(?:SEASON of TITLES|TITLES)|"
            rf"SEASON (?:has|gets|got|with) (?:a |an |its |the )?{_GLIMPSE}(?=[.,;!]|$)|"
            rf"{_GLIMPSE} (?:for|of) (?:the )?SEASON(?= (?:arrives|released|drops|is here|lands|out)\b)|TITLES "
            rf"{_GLIMPSE}(?! (?:recap|breakdown|explained))|{_GLIMPSE} (?:[a-z]+ )?(?:for|at|of|from) "
            r"(?:the )?(?:upcoming |new )?(?:SEASON of TITLES|TITLES)"
        ),
        says=(
            "'Harbour Lights' Season 2 Trailer: The Ferry Is Back",
            "First Look at Season 3 of 'Harbour Lights'",
            "Netflix has released the first trailer for the second season of Harbour Lights.",
        ),
        silent=("'Harbour Lights' Trailer Drops", "The first trailer for season 1 of Harbour Lights is out."),
        further=True,
        soft=True,
    ),
    Rule(
        "season on a day",
        _R,
        Frame.CLAUSE,
        (
            rf"(?:to|will|is set to) (?:stream|air|premiere|debut|launch|release|drop|show|screen|broadcast) (?:the )?"
            rf"(?:SEASON of TITLES|TITLES) (?:on NETWORK )?{_SOON}|TITLES(?: SEASON)? (?:premiere|return|launch) dated|"
            rf"TITLES (?:returns?|is back|back|will return|to return|premieres) (?:on )?(?:[a-z]+day,? )?"
            rf"(?:{MONTH} \d+|\d+ {MONTH}),?(?: 20\d\d,?)? (?:with|for) (?:its |the |a )?(?:[a-z]+ )?SEASON|"
            rf"TITLES (?:returns?|is back|will return) with (?:its |the |a )SEASON {_SOON}"
        ),
        says=(
            "Netflix to Stream Harbour Lights Season 2 in 2027",
            "'Harbour Lights' Returns March 3 With Season 5",
            "Harbour Lights season 5 premiere dated",
        ),
        silent=("Netflix to stream Harbour Lights in 2027", "'Harbour Lights' Returns March 3 With a Wedding"),
        further=True,
        soft=True,
    ),
)
