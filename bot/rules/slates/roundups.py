"""What round-ups, mailbags and columns say of one show of many: a season on the books, good news, the one left out."""

from __future__ import annotations

from bot.model import Outcome
from bot.rules.rule import Frame, Rule
from bot.rules.slates.rows import ROW
from bot.rules.times import TO_TEN

_R, _C, _F, _U = Outcome.RENEWED, Outcome.CANCELLED, Outcome.FINAL, Outcome.UNDECIDED
_ADVERBS = r"(?:(?:now|already|still|also|each|both|all|even|then|later|promptly|quickly|officially) )*"
#: of a season: it is sure to come
_ASSURED = (
    r"(?:on the books|on (?:the|its|their) way|on order|in the (?:bag|can|pipeline|works)|(?:still )?to come|coming up|"
    r"to look forward to|locked (?:in|up|down)|ordered|booked|secured|guaranteed|ahead of (?:THIS\d+|them))"
)
#: how a show is left out
_LEFT_OUT = (
    r"(?:snubbed|left (?:out|off|behind|standing)|missing|absent|omitted|shut out|passed over|sacrificed|cut|axed|"
    r"dropped|"
    r"cancell?ed|let go|not (?:to )?(?:return|make (?:THIS\d+|the cut)|renewed|picked up|returning|coming back))"
)
_ONE = (
    r"(?:one|show|series|drama|comedy|sitcom|absentee|omission|title|newcomer|freshman|rookie|veteran|loser|exception|"
    r"casualty|victim)"
)
_WAITING = (
    r"(?:tb[da]|undecided|in limbo|up in the air|unresolved|on the bubble|on the fence|left hanging|pending|still "
    r"waiting|awaiting word|waiting (?:for|on) (?:word|news)|unaccounted for|in the balance)"
)
#: a headline's list of what ends this year
_GOODBYES = (
    r"(?: the| all the| every|(?: [a-z]+)? \d+)? (?:tv )?(?:shows?|series|dramas|comedies|favou?rites)(?: that| "
    r"which)? "
    r"(?:(?:we|you|tv|fans)(?:'ll| will| must| have to)? (?:be )?(?:say(?:ing)?|bid(?:ding)?|wav(?:e|ing)) (?:goodbye|"
    r"farewell|"
    r"adieu|bye)(?: to)?|(?:are |is |will be )?(?:ending|coming to an end|wrapping up|bowing out|signing off|taking "
    r"their final bow))(?= in 20\d\d| this (?:year|season|spring|summer|fall|autumn))"
)

RULES = (
    Rule(
        "a season on the books",
        _R,
        Frame.SHOW,
        rf"(?:has|have|with|got) {_ADVERBS}(?:a |an |its |another )?SEASON(?:,? and (?:a |an )?SEASON)? {_ASSURED}"
        r"(?=$|[.,;:!]| (?:at|on|for|from|in|and|after|before|as|so|but|while|next|this)\b)|"
        r"(?:is|are|was|were) (?:both |all |each )?in for (?:a |an |another )?SEASON(?=$|[.,;:!]| (?:at|on|next|of|"
        r"and)\b)",
        says=(
            "Harbour Lights now has a fifth and a sixth season on the books.",
            "Harbour Lights, set on a pier, has a fifth to come.",
            "Harbour Lights is in for a third season.",
        ),
        silent=(
            "Harbour Lights has a first season on the way.",
            "Harbour Lights may have a third season on the way.",
            "Harbour Lights has a third season in the works of its library.",
        ),
    ),
    Rule(
        "one among those let go",
        _C,
        Frame.CLAUSE,
        r"NETWORK (?:(?:has|have|just|also|now) )*(?:cuts?|cancels|cancell?ed|axe[sd]|drops|dropped|scraps|scrapped|"
        r"swept (?:away|out)|cleared out|killed|nixed|ditched) (?:(?!SHOW|plans|star|budget|cost|pay|episode|order|"
        r"price)[a-z0-9'-]+ ){1,6}(?:shows|series|dramas|"
        r"comedies|sitcoms|freshmen)(?: [a-z0-9]+){0,5}, TITLES (?:among them|included)",
        says=("Fox just cut nearly all its bubble shows in one go, Harbour Lights among them.",),
        silent=("Fox cut the budgets of all its shows, Harbour Lights among them.",),
    ),
    Rule(
        "has its renewal",
        _R,
        Frame.SHOW,
        r"(?:has|have|had|got|gets|landed|received) (?:its|their) (?:early |official |own |usual |annual "
        r")*(?:pick-?ups?|"
        r"renewals?)(?= (?:in|on|last|back in|from|already|this|earlier|months|weeks|days)\b(?! (?:the|doubt|limbo))|"
        r"[.,;:]|$)|"
        r"(?:got|gets|get|received|receives|heard|were given|was given) (?:the |its |their |some |similarly )?(?:good|"
        r"happy|"
        r"welcome) news(?=$|[.,;:!]| (?:too|as well|earlier|from NETWORK|last|this)\b)",
        says=(
            "Harbour Lights, which so many of you feared for, had its pickup in March.",
            "Earlier in the day, Harbour Lights and Night Ferry got good news.",
        ),
        silent=(
            "Harbour Lights had its renewal in doubt.",
            "Harbour Lights fans got good news.",
            "Harbour Lights had its renewal on the line.",
        ),
        soft=True,
    ),
    Rule(
        "its makers go on",
        _R,
        Frame.CLAUSE,
        r"TITLES (?:will|are to|is to|are going to|is going to) (?:also |all |both |each |now )*(?:make|produce|shoot|"
        r"film) (?:more|new|further|fresh) (?:episodes|instal?lments)(?= for NETWORK| in 20\d\d| next (?:year|season))|"
        r"TITLES (?:keeps?|retains?|holds? on to|re-?signs?|locks? (?:in|up|down)) (?:(?:its|the|OTHER\d+) "
        r"?)(?:[a-z-]+ ){0,3}(?:for|through) SEASON(?=$|[.,;:]| and\b)|"
        r"room for (?:a |an |another )?SEASON of TITLES",
        says=(
            "Harbour Lights, Night Ferry and Copper Creek will also make new episodes for Netflix.",
            "Harbour Lights Keeps Its Maker for Seasons 3 and 4",
            "The network found room for an eleventh season of Harbour Lights.",
        ),
        silent=(
            "Harbour Lights will make new episodes available to Netflix on Friday.",
            "The network has no room for a third season of Harbour Lights.",
        ),
        soft=True,
    ),
    Rule(
        "on its way to a season",
        _R,
        Frame.CLAUSE,
        r"TITLES,? (?:(?:is|are|now|already|well|also) )*(?:on (?:its|the|their) way|en route|headed|bound|(?:go|goes|"
        r"move|moves|sail|sails) on) (?:in)?to (?:a |an |its |the )?SEASON|"
        r"(?:starts?|begins?|debuts?|premieres?|launch(?:es)?|arrives?) (?:(?!SHOW)[^;:?]){3,60} (?:after|behind|"
        r"following|ahead "
        r"of) the SEASON premiere of TITLES",
        says=(
            "Harbour Lights goes on to an eighth season.",
            "Harbour Lights, on its way to a 13th season, can go on for as long as they like.",
            "It starts Oct. 17 at 10 p.m., right after the fifth-season premiere of Harbour Lights.",
        ),
        silent=(
            "Harbour Lights, on its way to a first season, is in trouble.",
            "It aired after the fifth-season premiere of Harbour Lights.",
        ),
        further=True,
        soft=True,
    ),
    Rule(
        "another year of it",
        _R,
        Frame.CLAUSE,
        r"NETWORK (?:(?:has|have|will|is|also) )*(?:commit(?:s|ted|ting)? to|order(?:s|ed|ing)|sign(?:s|ed|ing) (?:up|"
        r"on) for|book(?:s|ed)|sign(?:s|ed) off on|spring(?:s)? for|go(?:es)? for|serves? up|dish(?:es)? up|gave|gives|"
        r"grant(?:s|ed)) "
        r"(?:another|one more|at least one more|an extra|a further|two more|three more) (?:years?|rounds?|helpings?|"
        r"go-?rounds?) (?:of|for|on|with|in) TITLES",
        says=(
            "Starz Commits to Another Year of Harbour Lights",
            "NBC has signed on for two more years of Harbour Lights.",
        ),
        silent=(
            "NBC orders another round of talks on Harbour Lights.",
            "NBC could commit to another year of Harbour Lights.",
        ),
    ),
    Rule(
        "the one left out",
        _C,
        Frame.CLAUSE,
        rf"(?:the )?(?:only|lone|sole|biggest|most notable|notable|first|latest)(?: {_ONE})?(?: that| which)?(?: to)? "
        rf"(?:was |were |is |got |be |has been )?{_LEFT_OUT}(?: (?:from|off|by|in|of) [^.;:,?]{{1,40}})? (?:is|was|are|"
        rf"were) "
        rf"(?:the )?{ROW}TITLES(?! (?:star|creator|actor)s?\b)",
        says=(
            "Of the shows on the bubble, the only one that was snubbed is Harbour Lights.",
            "The first drama to be dropped was Harbour Lights.",
        ),
        silent=(
            "The only one missing was the Harbour Lights star.",
            "The only show that might be cut is Harbour Lights.",
        ),
    ),
    Rule(
        "these wait too",
        _U,
        Frame.CLAUSE,
        rf"{_WAITING}(?: (?:as well|too|also|so far|right now|for now|at the moment|there))* (?:are|is|remains?) "
        rf"(?:the )?"
        rf"{ROW}TITLES",
        says=(
            "TBD as well are the winter shows Harbour Lights and Night Ferry.",
            "Still waiting are Harbour Lights and others.",
        ),
        silent=("Still waiting are fans of Harbour Lights.",),
        whole=True,
    ),
    Rule(
        "another network comes to the rescue",
        _R,
        Frame.CLAUSE,
        r"(?:taken (?:in|up)|snapped up|scooped up|adopted|claimed|grabbed|welcomed) by (?:the )?NETWORK (?:for|with) "
        r"(?:a |an |its "
        r")?SEASON|(?:until|before|but|then|and) NETWORK (?:then |later |promptly |quickly |also )?(?:stepped in|"
        r"swooped in|came "
        r"to (?:the|its) rescue|rode to (?:the|its) rescue|came calling|took THIS\d+ in)(?=[.,;:!]|$| (?:with|to|and|"
        r"for)\b)",
        says=(
            "Harbour Lights: gone from ABC for a whole year, then taken in by Fox for a seventh season.",
            "Harbour Lights: Fox's cancellation lasted about a day until NBC stepped in.",
        ),
        silent=("The fire spread until NBC workers stepped in.",),
    ),
    Rule(
        "an item with its season",
        _R,
        Frame.CLAUSE,
        r"(?:^(?:and |also |plus )?|(?<=[;:] ))TITLES,? for (?:a |an |its )?SEASON(?: (?:at|on) NETWORK)?(?=[.;!]|$| "
        r"\()|"
        r"TITLES (?:is |are |goes |go |gets |will be )?back (?:in|on|to|at) (?:the |its )?[a-z-]+ for (?:a |an |its "
        r")?SEASON",
        says=(
            "Renewed: Night Ferry for a second season. Harbour Lights and Copper Creek for a third.",
            "'Harbour Lights' Back in Session for Third Year on Adult Swim",
        ),
        silent=("Harbour Lights for a first season.", "Is it Harbour Lights for a second season?"),
        further=True,
        soft=True,
    ),
    Rule(
        "another year, and no more said",
        _R,
        Frame.CLAUSE,
        r"TITLES (?:gets?|got|earns?|earned|wins?|won) (?:itself )?another (?:year|go-?round)(?=$|[.,;!]| (?:as well|"
        r"too|at|on|of life)\b)|"
        r"TITLES [a-z-]+s for another (?:tour|round|trip|spin|ride|lap|stint|shift|term|voyage|mission|case) (?:on|at|"
        r"with) NETWORK|"
        r"TITLES (?:is|are) (?:all |both )?to (?:be back|come back)(?=$|[.,;!]| (?:next|later|for|too)\b)|"
        r"TITLES (?:will|is to|are to) (?:move|come|transfer|switch) (?:in|over|across) from NETWORK|"
        r"TITLES lives(?= to [a-z]+ another (?:day|year|season)|!|$)",
        says=(
            "Harbour Lights gets another year as well.",
            "Harbour Lights Redeploys for Another Tour on Hulu",
            "Some day Night Ferry and Harbour Lights are to be back, and Copper Creek too.",
            "Harbour Lights will move in from Fox.",
            "Harbour Lights lives!",
        ),
        silent=(
            "Harbour Lights may get another year.",
            "Harbour Lights lives in Whitby.",
            "Harbour Lights opens for another tour at noon.",
        ),
        soft=True,
    ),
    Rule(
        "history, but",
        _C,
        Frame.CLAUSE,
        r"TITLES may (?:well |both |now )?be (?:history|gone|over|dead|no more|finished|done|toast|cancell?ed),? but "
        r"NETWORK",
        says=("Harbour Lights and Night Ferry may be history, but Fox isn't done with Jane Doe.",),
        silent=("Harbour Lights may be history in a year, fans fear.",),
        whole=True,
    ),
    Rule(
        "whose last year is ahead",
        _F,
        Frame.CLAUSE,
        r"TITLES, whose (?:FINAL|(?:last|final) (?:year|run)) (?:is (?:coming up|under way|next|ahead|due|airing)|"
        r"starts|begins|airs|premieres|arrives|has (?:begun|started)|comes)|"
        rf"(?:{TO_TEN}|\d+) (?:last|final|farewell|closing) (?:episodes|hours|"
        r"instal?lments) "
        r"for TITLES(?=$|[.,;!])",
        says=(
            "Harbour Lights, whose last year is coming up, might get a prequel.",
            "Syfy Hears the Fans: Six Last Episodes for Harbour Lights",
        ),
        silent=(
            "Harbour Lights, whose last year was its best, is back.",
            "The last episodes for Harbour Lights's first season",
        ),
    ),
    Rule(
        "among the goodbyes of the year",
        _F,
        Frame.CLAUSE,
        rf"(?<=from )TITLES(?= to (?:SHOW|OTHER)\d+:{_GOODBYES})|(?<= to )TITLES(?=:{_GOODBYES})",
        says=(
            "From Night Ferry to Harbour Lights: The Shows We Say Goodbye to in 2027",
            "From 'Harbour Lights' to 'Night Ferry': All the Shows Ending This Year",
        ),
        silent=("From Night Ferry to Harbour Lights: The Shows We Say Hello to in 2027",),
    ),
)
