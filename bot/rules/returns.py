"""How the press tells of shows that return: in rows, on schedules, in a network's reported words, and in passing."""

from __future__ import annotations

from bot.model import Outcome
from bot.rules.rule import Frame, Rule
from bot.rules.times import MONTH, TIME_OF_YEAR

_R = Outcome.RENEWED
_KIND = r"(?:shows?|series|dramas?|comed(?:y|ies)|sitcoms?|titles|programmes?|thrillers?|procedurals?|originals)"
#: what may stand between a row's heading and its verb
_ABOUT = (
    r"(?:(?:on|for|at|in|to|from|of|by|the|its|so far|fall|autumn|schedule|slate|line-?up|NETWORK(?:'s)?|SEASON|"
    r"20\d\d(?:-\d\d)?),? ){0,7}"
)
_ARE = r"(?:are|is|were|includes?|included|including)(?: also)?"
_ROW = r"(?:(?:both |the |its )?(?:[a-z-]+ ){0,2}(?:dramas?|comed(?:y|ies)|sitcoms?|thrillers?|series|shows)[ ,:]+)?"
_YEAR = (
    r"(?:the )?(?:upcoming |coming |fall )?(?:20\d\d-\d\d(?:\d\d)?(?: (?:tv )?season)?|SEASON|next (?:season|"
    r"year|fall|autumn))"
)
#: a network, and the word by which it lets know
_SAYS = (
    r"NETWORK(?:'s)?[^.;:?]{0,70}? (?:said|says|confirmed|confirms|announced|announces|revealed|reveals|told "
    r"(?:reporters|critics|viewers|fans|OUTLET))(?: (?:on|in|at|to) [a-z]+| today| yesterday)?(?: that)?"
)
_COMES_BACK = r"(?:be back|return|be returning|come back|continue|go on|be renewed|get|be brought back)"
#: what is no return of the show: its running season after a break
_BREAK = r"(?! (?:after|from|on|when|once|to|tonight|tomorrow|this week|next week|with|at|in)\b)"
_HANDS = (
    r"(?:renew(?:s|ed|ing)|picks? up|picked up|picking up|order(?:s|ed)|brings? back|re-?ups|re-?upped|extend(?:s|ed))"
)

RULES = (
    Rule(
        "the row of those that return",
        _R,
        Frame.CLAUSE,
        (
            rf"(?<!yet )(?:returning|renewed|recommissioned|returnees|re-?upped) {_KIND} {_ABOUT}{_ARE} {_ROW}TITLES|"
            rf"{_KIND},? (?:(?:that |which )?(?:are |were |have been )?(?:already |also |previously )?)?"
            rf"(?:returning|renewed|recommissioned|coming back) {_ABOUT}(?:so far )?{_ARE} {_ROW}TITLES|"
            rf"(?:set to return|returning to (?:the (?:schedule|screen|air)|NETWORK|our screens)|"
            rf"(?:coming )?back (?:for|in) {_YEAR}|returning in 20\d\d|back SEASON|returning SEASON),? "
            rf"{_ABOUT}(?:{_ARE}|with) {_ROW}TITLES|(?:back|returning|coming back) SEASON: TITLES|"
            rf"schedule {_ABOUT}(?:is|are) the returning {_ROW}TITLES|"
            r"^(?:also )?(?:coming back|returning)(?: next (?:season|fall|year)| for more| too| as well)? (?:are|is) "
            r"(?:(?!SHOW|stars?\b|fans?\b|to\b)(?:[a-z0-9'-]+|OTHER\d+),? ){0,14}?(?=SHOW)TITLES"
        ),
        says=(
            "Returning series on the NBC schedule include Harbour Lights and Night Ferry.",
            "Other NBC dramas renewed for next season include Harbour Lights.",
            "Among the dramas returning to NBC in the fall is Harbour Lights.",
            "Coming back are last year's newcomers Harbour Lights and Night Ferry.",
            "Set to return are Harbour Lights and Night Ferry.",
            "Back next season: Harbour Lights, Night Ferry.",
        ),
        silent=(
            "The shows yet to be renewed are Harbour Lights and Night Ferry.",
            "Returning stars of the drama include those of Harbour Lights.",
            "Among the shows returning tonight is Harbour Lights.",
        ),
    ),
    Rule(
        "an order to a row of shows",
        _R,
        Frame.CLAUSE,
        (
            rf"(?:renewals?|renewing|early pick-?ups) (?:of|for) (?:(?!new\b)[a-z0-9'-]+ ){{0,5}}(?:{_KIND}|THIS\d+)"
            r"(?:,? (?:among them|including|such as)|:| -)(?: the)? TITLES|"
            r"(?:renewals|pick-?ups) (?:of|for) (?:(?!new\b)[a-z0-9'-]+ ){0,4}(?:shows|series|dramas|comedies), "
            r"among them TITLES|renews (?:(?!new\b)[a-z0-9'-]+ ){0,4}(?:line-?up|slate|block): TITLES|"
            r"(?:adds?|added|adding) TITLES to (?:its|the|NETWORK's) (?:growing )?(?:list|slate|roster|tally|crop|"
            r"column) of (?:renew|return)[a-z]+|"
            r"TITLES (?:joins?|joined|joining) (?:a|the|NETWORK's) (?:growing |long )?(?:list|roster|slate|group|crop) "
            r"of (?:NETWORK(?:'s)? )?(?:[a-z]+ )?(?:renewals|renewed|returning|returnees|pick-?ups)|"
            r"(?:joins?|joined|joining) (?:previously announced |earlier |recent |other |fellow )+(?:NETWORK(?:'s)? )?"
            r"(?:renewals|pick-?ups|returnees) TITLES"
        ),
        says=(
            "CBS announced the renewal of six of its series: Harbour Lights, Night Ferry and four others.",
            "CBS has announced pickups for five series, among them Harbour Lights.",
            "CBS has added Harbour Lights to its list of renewed shows.",
            "It joins previously announced CBS renewals Harbour Lights and Night Ferry.",
        ),
        silent=(
            "CBS has added Harbour Lights to its list of pilots.",
            "CBS has not announced the renewal of any series, Harbour Lights among them.",
        ),
    ),
    Rule(
        "renewed, and another one too",
        _R,
        Frame.CLAUSE,
        (
            rf"(?:in addition to|along with|as well as|besides|alongside|together with) TITLES, NETWORK (?:has |have "
            rf"|is )?(?:also )?{_HANDS} (?:the |its )?(?:[a-z]+ ){{0,2}}(?:SHOW|OTHER)\d|"
            r"TITLES, which (?:gets|got|is getting|will get|received|receives|landed|scored|earned|was given|was "
            r"handed|has received) (?:a |an |its )?(?:[a-z0-9-]+ )?SEASON(?! (?:premiere|finale|trailer|episode))"
            r"(?![^.;:]{0,40}, (?:(?:is|are|was|has|will)(?: been)? (?:not|no longer|cancell?ed|axed|scrapped)|won't|"
            r"isn't))|"
            r"(?:in addition to|along with|on top of|besides|following|after|with) the TITLES (?:SEASON )?(?:renewal|"
            r"pick-?up)(?=[,.;])|"
            r"TITLES, (?:which|who) (?:NETWORK (?:has )?|was |were |has been |have been |is |are )(?:just|recently|"
            r"newly|already|also|officially|now) (?:renewed|recommissioned|re-?upped|picked up for (?:a |its )?SEASON)"
        ),
        says=(
            "In addition to Harbour Lights, NBC has renewed Night Ferry.",
            "Along with Harbour Lights, which gets a third season, NBC has renewed Night Ferry.",
            "Harbour Lights, which was recently renewed for a third season, stars Jane Doe.",
            "In addition to the Harbour Lights renewal, NBC ordered two comedies.",
        ),
        silent=(
            "In addition to Harbour Lights, NBC has ordered two new dramas.",
            "Harbour Lights, which was not renewed for a third season, stars Jane Doe.",
            "Besides Harbour Lights, Jane Doe has renewed interest in the theatre.",
        ),
    ),
    Rule(
        "picked up for a year by its number",
        _R,
        Frame.CLAUSE,
        (
            r"(?:picks? up|picked up|picking up|orders|ordered|brings? back|brought back|keeps|kept) TITLES"
            r"(?:, [a-z0-9'& ]{3,50})?,? (?:for|through) (?:the )?(?:upcoming |coming |fall )?20\d\d ?- ?\d\d(?:\d\d)?"
            r"(?! fiscal)|"
            r"TITLES (?:is |has been |was |were |have been )?(?:also |already |officially |now )*(?:picked up|ordered|"
            r"commissioned|renewed|set|booked|back|returning|confirmed) (?:for|through) (?:the )?(?:upcoming |coming |"
            r"fall )?20\d\d ?- ?\d\d(?:\d\d)?|"
            r"TITLES (?:is |has been |had been |was |were |have been )?(?:also |already |officially |now )*(?:picked "
            r"up|"
            r"renewed|ordered|returning|signed|extended|kept on|commissioned) for (?:at least )?(?:another|one more|a "
            r"further) (?:year|go-?round|round|go)(?! of)|"
            r"TITLES (?:will|is to|to|set to) (?:run|continue|last|go on|be back) for (?:at least )?(?!FINAL)SEASON|"
            r"(?:picking|bringing) (?:it|THIS\d+|TITLES) (?:up|back) for (?:a |an |its )?SEASON|"
            r"(?:pick-?up|renewal|order) (?:will )?(?:brings?|takes?) TITLES (?:to|past) (?:a total of )?(?:[3-9]\d|"
            r"\d{3}) episodes"
        ),
        says=(
            "NBC Picks Up Harbour Lights for 2026-27 Season",
            "Harbour Lights has been picked up for the 2026-27 season.",
            "Harbour Lights had been picked up for another year.",
            "Harbour Lights will run for at least two more seasons.",
            "The pickup brings Harbour Lights to 49 episodes.",
        ),
        silent=(
            "NBC may pick up Harbour Lights for 2026-27.",
            "The pickup brings Harbour Lights to 22 episodes.",
            "The Harbour Lights fund has been renewed for another year of repairs.",
        ),
    ),
    Rule(
        "a network says that it would return",
        _R,
        Frame.CLAUSE,
        (
            rf"{_SAYS} TITLES (?:would|will) (?:also |officially |indeed |definitely )?{_COMES_BACK}"
            r"(?: to (?:NETWORK|(?:our |the )?(?:screens?|air))| on NETWORK)?(?: (?:for|with|into) (?:a |an |its )?"
            r"(?:[a-z0-9-]+ )?(?!FINAL)SEASON| (?!FINAL)SEASON|(?=[.,]|$)| (?:a |an |its )?(?!FINAL)SEASON)|"
            rf"{_SAYS} there (?:would|will) be (?:a |an )?(?!FINAL)SEASON of TITLES|"
            r"NETWORK (?:has |have )?(?:announc(?:es|ed)|confirm(?:s|ed)|unveil(?:s|ed)|reveal(?:s|ed)) (?:the |a "
            r")?(?:return|comeback) (?:of|for) TITLES(?=[.,;]|$| (?:for|at|in|on|next|and)\b)|"
            r"(?:reveals?|revealed|confirms?|confirmed|announced|announces) (?:that )?TITLES will be "
            r"(?:returning|back)(?=[.,;]|$)"
        ),
        says=(
            "NBC said that Harbour Lights would return for a third season.",
            "The network confirmed on Wednesday that there would be a third season of Harbour Lights.",
            "NBC has confirmed a return for Harbour Lights.",
            "NBC has revealed that Harbour Lights will be returning.",
        ),
        silent=(
            "NBC said that Harbour Lights might return for a third season.",
            "NBC has announced the return of Harbour Lights star Jane Doe.",
            "NBC said it would be glad if Harbour Lights would return for a third season.",
            "NBC said that Harbour Lights would return after the break.",
        ),
    ),
    Rule(
        "it keeps its place on the schedule",
        _R,
        Frame.CLAUSE,
        (
            r"TITLES (?:will|is to|to) (?:also )?(?:move|shift|remain|stay|keep|hold|retain|return|continue)"
            r"(?! (?:the|off|closed|dark)\b)[^.;:?]{0,40}? (?:SEASON|in the fall|next (?:fall|autumn))(?=[.,;]|$| "
            r"(?:as|with|and|after|on)\b)|"
            r"schedule[^.;:?]{0,30}?,? with TITLES (?:keeping|moving|returning|staying|remaining|shifting)\b|"
            r"(?:fall|autumn|new) (?:schedule|line-?up): TITLES (?:moves|stays|returns|shifts|remains|keeps)|"
            r"sets (?:20\d\d-\d\d|fall|autumn) (?:schedule|line-?up),? (?:with|as) TITLES (?:moving|moves|staying|"
            r"stays|returns|returning|shifts|shifting)|"
            r"upfronts?:(?: [^.;:?]{1,50},)? TITLES (?:returns|is back|back|returning|to return|renewed)"
        ),
        says=(
            "Harbour Lights will move to Sundays at 10 next season.",
            "NBC Unveils Fall Schedule: Harbour Lights Moves to Thursdays",
            "NBC has unveiled its schedule for next season, with Harbour Lights keeping its Monday slot.",
            "NBC upfronts: Harbour Lights returns, new drama announced",
        ),
        silent=(
            "Harbour Lights will keep its Monday slot for the rest of the season.",
            "Harbour Lights will move to Fridays this week.",
            "Harbour Lights could move to Sundays next season.",
        ),
        soft=True,
    ),
    Rule(
        "its renewal, as a headline's subject",
        _R,
        Frame.CLAUSE,
        (
            r"SEASON (?:renewal|pick-?up) (?:for|of) TITLES(?=$|[.,;:!]| (?:at|from|by|as)\b)|"
            r"TITLES(?:'s)? (?:[a-z-]+ )?(?:showrunners?|creators?|boss(?:es)?|stars?|producers?|team) (?:(?:on|talks?|"
            r"explains?|discuss(?:es)?|breaks? down|unpacks?|dissects?|previews?) )(?:(?:that|the|a|its|shocking|big|"
            r"wild) )*(?:finale|cliffhanger|ending|twist|death)s?,? (?:and )?(?:the )?(?:SEASON )?(?:renewal|"
            r"pick-?up)(?=$|[.,;:!])|"
            r"TITLES(?: SEASON)?\b[^.;?]{0,70} (?:about|on|after|following) the NETWORK renewal(?=$|[.,;:!])|"
            r"TITLES(?: SEASON)? (?:fans|viewers) (?:rejoice|celebrate|delighted|thrilled) as NETWORK (?:confirms|"
            r"announces|orders|commissions) (?:a )?(?:brand[- ])?(?:new|fresh|third|fourth|more) (?:series|season|"
            r"episodes)"
        ),
        says=(
            "Season 3 Renewal for 'Harbour Lights'",
            "'Harbour Lights' Showrunner Breaks Down Finale, Season 3 Pickup",
            "Harbour Lights fans rejoice as BBC confirms new series",
        ),
        silent=(
            "Season 3 Renewal for 'Harbour Lights' in Doubt",
            "'Harbour Lights' Showrunner on Finale, Season 3 Hopes",
            "Harbour Lights fans rejoice as BBC confirms new channel",
        ),
    ),
    Rule(
        "more is on order, told with its season",
        _R,
        Frame.CLAUSE,
        (
            r"(?:order|renewal|pick-?up|commission|news|announcement) (?:for|of) (?:SEASON of TITLES|TITLES) "
            r"(?:is for|was for|comes?|came|follows|followed|was (?:announced|made|confirmed|expected))|"
            r"SEASON of TITLES, which NETWORK (?:has |had )?(?:ordered|commissioned|announced|confirmed|greenlit|"
            r"green-lit)|"
            r"for (?:the |its )?(?:upcoming )?SEASON of TITLES, (?:NETWORK|THIS\d+|the producers) (?:has|have|is|"
            r"will)\b|"
            r"cameras (?:will |are set to |are due to |to )?(?:start(?: rolling| to roll)?|begin(?: rolling| to "
            r"roll)?|roll) (?:on|for) (?:the )?(?:SEASON of TITLES|TITLES)|"
            r"NETWORK (?:will|is to|is set to) (?:release|premiere|debut|launch|roll out|drop|split|produce|make|fund|"
            r"finance) (?:the |a )?(?:upcoming )?SEASON of TITLES|"
            r"NETWORK[^.;:?]{0,60} and (?:will )?(?:produce|make|fund|finance) (?:a |an )?SEASON of TITLES|"
            r"TITLES cast (?:adds|expands|grows|welcomes|rounds out)"
        ),
        says=(
            "The order for Harbour Lights' third season is for 13 episodes.",
            "Jane Doe runs season three of Harbour Lights, which HBO ordered on Monday.",
            "For the third season of Harbour Lights, Hulu has hired a new showrunner.",
            "Cameras will start rolling on Harbour Lights's third season in the new year.",
            "Netflix will release the second season of Harbour Lights in two parts.",
        ),
        silent=(
            "The order for Harbour Lights is for 13 episodes.",
            "For the first season of Harbour Lights, Hulu has hired a new showrunner.",
            "Netflix would release the second season of Harbour Lights in two parts.",
        ),
        further=True,
        soft=True,
    ),
    Rule(
        "season has a premiere to come",
        _R,
        Frame.SEASON,
        (
            r"(?:is |are )?(?:slated|scheduled|set|due|planned|lined up|earmarked|pencilled in) for (?:a |an )?"
            r"(?:[a-z]+-?)?(?: ?[a-z0-9]+){0,2} (?:premiere|launch|release|debut|return|bow)(?! (?:party|screening))|"
            r"(?:sets|gets|books|lands|nabs) (?:a |an )?(?:(?:early|late|mid)[ -])?"
            rf"(?:20\d\d|{TIME_OF_YEAR}|{MONTH}) "
            r"(?:premiere|launch|release|debut|return|bow)|"
            r"(?:will |to )?(?:premieres?|debuts?|launch(?:es)?|makes? its [a-z]+ debut) (?:globally |exclusively |"
            r"worldwide )*on NETWORK on (?:[a-z]+day,? )?(?:[a-z]+\.? \d|\d)|"
            r"(?:arrives|drops|lands|premieres|debuts|launches|returns) (?:on|to|at) NETWORK (?:this|next|in) "
            rf"(?:{TIME_OF_YEAR}|month|year|20\d\d|{MONTH})"
        ),
        says=(
            "Season two of Harbour Lights is slated for a March premiere.",
            "'Harbour Lights' Season 3 Sets 2027 Premiere",
            "The second season of Harbour Lights will make its global debut on Hulu on Wednesday, January 14.",
            "Harbour Lights Season 2 Arrives on Netflix This October",
        ),
        silent=(
            "Season one of Harbour Lights is slated for a March premiere.",
            "Season two of Harbour Lights might be set for a March premiere.",
            "Harbour Lights sets 2027 premiere.",
        ),
        soft=True,
    ),
)
