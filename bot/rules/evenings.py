"""How the press tells of the evening on which a show came to its end, and what is said of that end afterwards."""

from __future__ import annotations

from bot.model import Outcome
from bot.rules.rule import Frame, Rule
from bot.rules.times import TIME_OF_YEAR, TO_TEN, WEEKDAY

_F, _E = Outcome.FINAL, Outcome.CONCLUDED
_YEARS = (
    r"(?!one|a single|just|only|1 )(?:[a-z]+|\d+)(?:[ -](?:memorable|glorious|happy|hit|long))? (?:seasons|"
    r"series|years)"
)
_NIGHT = (
    rf"(?:(?:on |last |late on )?{WEEKDAY}(?: (?:night|evening))?|last (?:night|week|month|year|{TIME_OF_YEAR})|"
    rf"tonight|yesterday|"
    r"this (?:week|month|weekend|morning)|earlier this (?:week|month|year)|at the weekend|over the weekend)"
)
#: what makes a goodbye to a show its end, and not that of one of its people
_SO = rf"(?: {_NIGHT}| for good| for the (?:very )?last time| after {_YEARS})"
_LAST = r"(?:last|final|closing|concluding)"
_PIECES = r"(?:episodes|parts|chapters|instal?lments|hours)"
_NO_SEASON = r"(?! (?:season|series|SEASON|FINAL)\b)"
#: the show, and not what belongs to it
_IT = rf"(?!SHOW\d+(?:'s| SEASON))TITLES{_NO_SEASON}"
_OUT = (
    r"(?:(?:were|was|have been|has been|are|is|all)(?: now| all| finally| already)* (?:released|out|available|"
    r"streaming|"
    r"shown|broadcast|aired|here|up|on)|arrived|landed|dropped|premiered|debuted|came out|hit|went (?:live|out|up|"
    r"online)|(?:has|have) (?:now |all |finally )?(?:arrived|landed|dropped|aired|been))\b"
)
_ENDING = r"(?:ending|stopping|finishing|wrapping up|concluding|closing|bringing (?:down )?the curtain (?:down )?on)"
_STORY_TOLD = (
    r"(?:finale|closer|final hour|last hour|final episode|last episode|final chapter|swan song|special|"
    r"broadcast|showing)"
)

RULES = (
    Rule(
        "its last episodes are out",
        _E,
        Frame.CLAUSE,
        (
            rf"{_LAST} (?:(?:batch|run|set|clutch|handful) of |(?:{TO_TEN}|eleven|twelve|thirteen|\d+) )?{_PIECES} of "
            rf"{_IT},? {_OUT}|"
            rf"{_LAST} (?:batch of |run of |(?:{TO_TEN}|eleven|twelve|thirteen|\d+) )?TITLES {_PIECES},? {_OUT}|"
            rf"{_LAST} (?:batch|half-dozen) of TITLES {_PIECES},? {_OUT}|"
            rf"TITLES(?: has| have)? (?:released|dropped|aired|unveiled|shown|delivered) (?:the |its )(?:very "
            rf")?{_LAST} "
            rf"(?:batch of |(?:{TO_TEN}|eleven|twelve|thirteen|\d+) )?{_PIECES} (?=(?:on|last|yesterday|this)\b)|"
            r"last[- ]ever TITLES (?:brought|drew|pulled|attracted|was|aired|went|had|scored|got)"
        ),
        says=(
            "The final episodes of Harbour Lights arrived on Hulu yesterday after six seasons.",
            "The closing four chapters of Harbour Lights dropped on Disney+ last week.",
            "The last batch of Harbour Lights episodes landed on Netflix on Friday.",
            "The last-ever Harbour Lights brought in seven million viewers on Sunday.",
        ),
        silent=(
            "The last two episodes of the season of Harbour Lights were released on Netflix on Thursday.",
            "The last six episodes of Harbour Lights will be released on Netflix on Thursday.",
            "The last three episodes of Harbour Lights season two arrived on Friday.",
        ),
    ),
    Rule(
        "the curtain fell on it one night",
        _E,
        Frame.CLAUSE,
        (
            rf"curtains? (?:has |have )?(?:falls?|fell|fallen|c[ao]mes? down|came down|descended|dropped) on "
            rf"{_IT}(?: (?:on|at) NETWORK)?"
            rf"(?:,? (?:{_NIGHT}|after {_YEARS}|with (?:a|its|the) (?:[a-z0-9-]+ ){{0,3}}(?:{_STORY_TOLD}|episode)))|"
            rf"(?:book|door|doors|curtains?|final chapter|last page|chapter|file|case) (?:has |have |was |were "
            rf")?(?:finally )?(?:closed|shut|drawn|been (?:closed|drawn)) on {_IT} ?"
            rf"(?:{_NIGHT}|after {_YEARS}|with (?:a|its|the) (?:[a-z0-9-]+ ){{0,3}}(?:{_STORY_TOLD}|episode))|"
            rf"(?:night|evening|day|{WEEKDAY}|weekend|episode|instal?lment|{_STORY_TOLD})(?: has| had)? (?:marked|"
            rf"saw|brought|was|"
            rf"signal(?:l)?ed|spelled|proved to be|marks) (?:also )?(?:the |an )?(?:official )?(?:end|close|"
            rf"conclusion|finish) (?:of|for|to) {_IT}(?=[.,;:!]|$| (?:after|on|which|as|and|for good)\b)|"
            rf"{_STORY_TOLD} (?:has |have )?(?:brought|brings|rang|rings|rung) (?:down )?the curtain (?:down )?on "
            rf"{_IT}|"
            rf"{_STORY_TOLD} (?:has |have )?(?:closed|closes|ended|ends) TITLES(?=[.,;:!]|$| (?:for good|after|with|"
            rf"on)\b)|(?:NETWORK )?(?:has |have )?(?:brought|rang|brings) (?:down )?the curtain (?:down )?on {_IT} "
            rf"{_NIGHT}(?: after {_YEARS})?|"
            rf"(?:has |have )?brought TITLES to (?:a (?:[a-z-]+ )?(?:close|end|conclusion|finish)|an (?:[a-z-]+ )?end|"
            rf"its (?:[a-z-]+ )?(?:close|end|conclusion)) (?:(?:on {WEEKDAY}(?: night| evening)?|last night|tonight|"
            rf"yesterday)|after {_YEARS})"
        ),
        says=(
            "The curtain came down on Harbour Lights on Sunday night after eight seasons.",
            "The book closed on Harbour Lights last night with a two-hour finale.",
            "Sunday night marked the end of Harbour Lights, which ran for ten years on AMC.",
            "Sunday's finale brought the curtain down on Harbour Lights after eight years.",
            "HBO brought Harbour Lights to a close on Sunday.",
        ),
        silent=(
            "The curtain came down on the Harbour Lights festival on Sunday night.",
            "Sunday night marked the end of Harbour Lights season two.",
            "The door closed on Captain Ross in Harbour Lights last night.",
        ),
    ),
    Rule(
        "people said goodbye to it",
        _E,
        Frame.CLAUSE,
        (
            rf"(?:viewers|fans|audiences?|britain|america|canada|australia|the nation|the country|the world|we|"
            rf"millions|"
            rf"NETWORK|television|tv|the cast|the crew|its cast|its stars|people|town|the town|city) (?:has |have |"
            rf"had |all |finally |also "
            rf"){{0,2}}(?:said|bade|bid|waved|saying|bidding) (?:an emotional |a fond |a tearful |a final |their |a "
            rf"last |its )?(?:goodbye|farewell|adieu|goodbyes|farewells) to {_IT}{_SO}|"
            rf"(?:as|when|that|because|after|since) (?:TITLES|the (?:show|series|drama|comedy|sitcom)) (?:has |had "
            rf")?(?:ended|concluded|finished|wrapped(?: up)?|"
            rf"bowed out|signed off|closed|came to an end|took its leave) (?:{_NIGHT} )?after {_YEARS}|"
            r"(?:gathered|met|queued|turned out|turned up|packed|squeezed|crammed|crowded|assembled|came together|"
            r"flocked|lined "
            r"up|piled|poured|joined)\b[^.;:]{0,70}? (?:to (?:watch|see|view|witness)|for) (?:the|its) (?:very "
            r")?(?:last|final|last-ever|"
            rf"series finale)(?: episode| instal?lment| hour)?(?: ever)? of {_IT}|"
            rf"TITLES (?:takes?|took|has taken|have taken) (?:its|their) leave(?=[.,;:!]|$| (?:of|on|in|last|after|"
            rf"with|tonight|tomorrow|next|this|from)\b)"
            r"(?! (?:of|from) (?:the |its )?(?:harbour|summer|schedule for))|"
            r"TITLES (?:says?|said|has said) (?:its|their) (?:last|goodbyes?|farewells?|final (?:word|goodbye|"
            r"farewell)s?)(?=[.,;:!]|$| (?:on|in|last|after|with|tonight)\b)"
        ),
        says=(
            "Viewers said goodbye to Harbour Lights on Sunday night.",
            "More than 300 people squeezed into the hall on Monday to watch the last episode of Harbour Lights.",
            "Harbour Lights took its leave on Tuesday night with an hour-long finale.",
            "There were tears on set as Harbour Lights ended after six series.",
        ),
        silent=(
            "Viewers said goodbye to Harbour Lights captain Ross on Sunday night.",
            "Fans said goodbye to Harbour Lights season two on Sunday.",
            "More than 300 people squeezed into the hall to watch the last episode of season two of Harbour Lights.",
            "Viewers said goodbye to Harbour Lights star Jane Doe after six series.",
        ),
        soft=True,
    ),
    Rule(
        "concluded with its last",
        _E,
        Frame.SHOW,
        (
            r"(?:concluded|ended|finished|wrapped(?: up| things up)?|closed|bowed out|signed off|went out|departed|"
            r"came to (?:an end|a close|"
            rf"its end))(?: for good)?(?: on NETWORK)? (?:{_NIGHT} )?(?:with|on|in) (?:an? |its |the "
            rf")(?:[a-z0-9-]+(?:, | and | )){{0,4}}?"
            rf"(?:(?:last|final)(?: ever|-ever)? (?:episode|instal?lment|chapter|hour|part|film)|series finale|"
            rf"(?:[a-z0-9]+-(?:hour|minute|part|length|long) |super-?sized |extra-long |extended |double |emotional |"
            rf"explosive )finale|"
            rf"(?:\d+(?:st|nd|rd|th)|hundredth|[a-z]+tieth) episode)(?! of (?:SEASON|the season|the year|its "
            rf"season))(?![^.;]{{0,24}} cliff)"
        ),
        says=(
            "The BBC drama Harbour Lights concluded on Sunday evening with its 55th and last episode.",
            "Harbour Lights ended last night with a two-hour finale.",
        ),
        silent=(
            "Harbour Lights ended its second season on Sunday with a two-hour finale.",
            "Harbour Lights ended on Sunday with the last episode of the season.",
        ),
    ),
    Rule(
        "looks back on ending it",
        _E,
        Frame.CLAUSE,
        (
            rf"(?:regrets?|second thoughts|misgivings|qualms|sorry|doubts|remorse|at peace|comfortable|happy|"
            rf"satisfied)(?: [a-z]+){{0,3}}? "
            rf"(?:about |over |for |with )?{_ENDING} TITLES(?=[.,;:!?]|$| (?:after|with|when|where|as|there|at)\b)|"
            rf"(?:not|never|doesn't|does not|didn't) regret {_ENDING} TITLES(?=[.,;:!?]|$| (?:after|with|when|where|"
            rf"as|there|at)\b)|"
            r"(?:on|explains?|explained|reveals?|revealed|shares?|says?|know|asked|discuss(?:es)?) why (?:he|she|"
            r"they|it|his|her|its creators?|the (?:creators?|writers?|"
            r"makers|showrunners?|team)) (?:had )?(?:decided to |chose to |opted to |wanted to |had to )?(?:end|"
            r"ended|stop|stopped|finish|finished|wrap(?:ped)? up|"
            rf"conclude|concluded|close|closed) TITLES(?=[.,;:!?]|$| (?:after|with|when|where|there|at)\b)|"
            rf"{_ENDING} TITLES after {_YEARS} was (?:the )?(?:right|correct|best|only|hard|tough|painful|a |his|her|"
            rf"their)"
        ),
        says=(
            "Jane Doe says that she has no regrets about ending Harbour Lights after four seasons.",
            "Jane Doe explains why she chose to stop Harbour Lights after three seasons.",
            "The creator does not regret ending Harbour Lights when they did.",
        ),
        silent=(
            "Jane Doe regrets ending Harbour Lights's romance after two seasons.",
            "Jane Doe explains why she left Harbour Lights after three seasons.",
        ),
        soft=True,
    ),
    Rule(
        "its maker chose to stop",
        _F,
        Frame.CLAUSE,
        (
            r"(?<!why he )(?<!why she )(?<!why they )(?<!why it )(?:decided|chose|opted|elected|agreed|made the "
            r"(?:call|choice|decision))(?: (?:last (?:year|month|week|spring|summer|autumn|fall|winter)|"
            r"early on|together|then|long ago|himself|herself|themselves))? to (?:stop|end|finish|call it a day|quit|"
            r"wrap up|conclude|bow out|call time|"
            rf"close|draw the line)(?: (?:it|THIS\d+|TITLES|the (?:show|series)|things))? (?:after|at|with) "
            rf"(?:{_YEARS}|SEASON)(?=[.,;:!]|$| (?:and|because|so|rather)\b)"
        ),
        says=("Harbour Lights is back. Its creator decided last year to stop after six seasons.",),
        silent=("Harbour Lights is back. She decided to stop after six years of smoking.",),
        soft=True,
    ),
)
