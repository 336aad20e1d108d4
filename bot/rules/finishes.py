"""How the press, in plain words, tells of a last season to come and of a show that has ended as planned."""

from __future__ import annotations

from bot.model import Outcome
from bot.rules.rule import Frame, Rule
from bot.rules.times import MONTH, WEEKDAY

_F, _E = Outcome.FINAL, Outcome.CONCLUDED
_YEARS = r"(?:(?!one|a|just|only|1 )[a-z]+|\d+)[ -](?:seasons?|series|years?)"
_END = r"(?:end|finish|conclude|wrap(?: up)?|close|complete)"
_IN = rf"(?:in|on|at|next|this|after|during)(?: (?:the|early|late|{WEEKDAY},?|{MONTH}))?"
_LAST = r"(?:final|last|closing|concluding)"
_PART = r"(?:chapter|run|one|outing|instal?lment|season|series|bow|episodes)"

RULES = (
    Rule(
        "its last season, at work or dated",
        _F,
        Frame.CLAUSE,
        (
            r"SHOW\d+(?:'s [a-z ]{1,30})?,? (?:adds|casts|taps|hires|signs|enlists|recruits|books|lands|sets|films|"
            r"filming|"
            r"returns|back|recasts|promotes|brings back|previews|teases)\b[^.;:]{0,60} (?:for|in|of|on|as) (?:its |"
            r"the )?FINAL(?=[.,;!:]|$| (?:at|on|of)\b)|"
            r"(?:received|gets?|got|given|handed|granted|awarded|landed|secured|earned|won|scored) (?:a |an |its |"
            r"one )?(?:[a-z0-9-]+ )?FINAL (?:order|renewal|pick-?up)|"
            r"(?:be|come|is|are|returning|return|brought|bring|bringing) back for (?:a |an |its |one |"
            r"the )?(?:[a-z0-9-]+ )?FINAL(?! (?:episode|time))|"
            r"SEASON of TITLES,? (?:that|which) (?:will|is to|is set to|would) (?:bring|wrap|conclude|end|complete|"
            r"finish|close)|"
            r"(?:begins?|starts?|kicks? off|launches|enters|airs|opens|readies|debuts|premieres) its (?:farewell|"
            r"swan[- ]song) (?:season|series|run)|"
            r"(?:announc(?:es|ed)|confirm(?:s|ed)|orders|ordered|commission(?:s|ed)|greenlights|greenlit|schedules) "
            rf"(?:the |a )?(?:last|final) (?:season|series|run) (?:of|for) TITLES|"
            r"TITLES'?s? (?:last|final) (?:season|series) (?:starts?|begins?|to (?:start|begin)|has (?:started|begun)) "
            r"(?:filming|shooting|production)|"
            r"(?:SEASON|one more (?:season|series)|(?:one|a) (?:last|final|further|more) (?:season|series|"
            r"run))\b[^.;:]{0,40} "
            r"before (?:(?:THIS\d+|it) (?:ends|concludes|comes to an end|bows out|finishes|wraps(?: up)?|signs off)|"
            r"ending|bowing out|signing off)\b|"
            rf"returns? (?:{_IN} )?for (?:its|the) (?:final|last) (?:run|batch) of (?:episodes|shows)(?! (?:of|in|"
            r"this))|"
            rf"returns? (?:{_IN} )?for its (?:final|last) (?:[a-z]+|\d+) episodes(?! (?:of|in|this|before))"
        ),
        says=(
            "Harbour Lights adds Jane Doe for final season",
            "Harbour Lights will be back for one final season.",
            "CBS has ordered a seventh season of Harbour Lights that will wrap up the story.",
            "ABC announces last season of Harbour Lights",
            "One more season for Harbour Lights before it ends",
            "Harbour Lights begins its farewell season in January.",
        ),
        silent=(
            "Harbour Lights adds Jane Doe for season finale",
            "Harbour Lights returns for its final six episodes of the season.",
            "The one thing Harbour Lights needs before it ends",
        ),
    ),
    Rule(
        "the season is its last, in plain words",
        _F,
        Frame.CLAUSE,
        (
            r"SEASON(?: of TITLES)? (?:will be|would be|is|is to be|is going to be) (?:also )?our (?:very )?(?:last|"
            r"final)(?: (?:one|season|series|chapter|run|bow))?(?=[.,;!]|$)|"
            rf"SEASON(?: of TITLES)? (?:to|will|would) (?:also )?be (?:the |its |a |their )?{_LAST} {_PART}(?=[.,;!]|"
            r"$| (?:of|for|on) (?:TITLES|THIS))|"
            r"SEASON, (?:which (?:has been|was|is) (?:confirmed|announced|billed|described) as )?the (?:last|"
            r"final)(?: one)? "
            r"(?:of|for) TITLES|SEASON, which (?:has been|was|is) (?:confirmed|announced|billed) as (?:the|"
            r"its) (?:last|final)"
            r"(?:,| one)|SEASON, which NETWORK (?:has )?(?:confirmed|announced|billed) (?:as|to be|will be) (?:the|"
            r"its) (?:last|final)|"
            r"SEASON (?:is|will be|would be) (?:the|its) (?:last|final) (?:one|instal?lment)(?=[.,;!]|$)|"
            r"series finale (?:is |has been )?(?:set|dated|scheduled|slated) for\b"
        ),
        says=(
            '"Season seven will be our last," said Harbour Lights creator Ann Lee.',
            "Harbour Lights: seventh season to be final chapter",
            "Its seventh season, the last of Harbour Lights, will have 10 episodes.",
        ),
        silent=("The second season of Harbour Lights could be our last chance to see the old pier.",),
    ),
    Rule(
        "it is to end, in plain words",
        _F,
        Frame.SHOW,
        (
            r"(?:sets?|gets?|has|given) (?:its |an |a )?(?:end date|final bow|date for its finale|series finale date)|"
            rf"(?:will|to|would|is set to|is due to|is to|is going to|set to|due to|slated to) {_END} its (?!winter|"
            r"summer|"
            rf"spring|fall|autumn|theatrical|[a-z]+ season)(?:[a-z0-9-]+ )?run {_IN}\b|"
            rf"(?:is |are )?(?:due|set|slated|scheduled) to {_END}\b[^.;:]{{0,30}}? with (?:its |the |"
            r"a )?(?:[a-z]+ )?SEASON|"
            r"(?:has|have|with|had) (?:only |just |but )?(?:one|a single) (?:more )?season (?:left|to go|remaining)|"
            r"(?:will |to |is set to |is to )call THIS\d+ (?:a day|quits)(?=[.,;]|$| (?:after|with|at the end of|"
            r"following) (?:its |the |this )?(?:[a-z]+ )?(?:SEASON|season|series|run)\b)|"
            rf"(?:wraps(?: up)?|ends|concludes|finishes|signs off) for good (?:on|in|next|this)\b|"
            rf"will be (?:wrapping up|ending|concluding|finishing|bowing out) (?:with|after) (?:its |the )?(?:[a-z]+ )?"
            rf"(?:SEASON|{_YEARS})|"
            r"would be (?:ending|concluding|coming to an end)(?=[.,;]|$| (?:with|after)\b)|"
            r"(?:to )?close(?:s)? with (?:its |the |a )?SEASON"
        ),
        says=(
            "Harbour Lights sets end date",
            "Harbour Lights will conclude its run in May 2027.",
            "Harbour Lights is due to finish in the spring with its seventh season.",
            "Harbour Lights will call it a day after its next season.",
            "After four winters, Harbour Lights will call it quits.",
            "Ahead of its fourth season, ABC announced that Harbour Lights would be ending.",
        ),
        silent=(
            "Harbour Lights will end its winter run next week.",
            "Filming on Harbour Lights is due to finish in the spring with its second unit.",
            "Harbour Lights closes with season low",
        ),
    ),
    Rule(
        "has ended, in plain words",
        _E,
        Frame.SHOW,
        (
            rf"(?:concluded|finished|wrapped(?: up)?|bowed out|signed off)(?: for good)? in (?:{MONTH},? )?(?:19|"
            r"20)\d\d(?! (?:with|for))|(?:wrapped(?: up)?|ended|finished|concluded) for good (?:in|on|last)\b|"
            r"(?:ends?|ended|closed|wrapped(?: up)?|concluded|completed|finished) (?:its|their|"
            rf"a) {_YEARS} run(?! (?:at|as) "
            r"(?:number|the top))|"
            r"(?:bids?|bade|says?|said|waves?|waved) (?:farewell|goodbye|adieu) (?:with|in) (?:an? |its |"
            r"the )?(?:[a-z-]+ ){0,3}?(?:series finale|last[- ]ever episode|final[- ]ever episode)|"
            rf"(?:ran|aired|lasted|was on (?:the )?air)(?: on NETWORK)? (?:for )?{_YEARS},? (?:and )?(?:ending|ended|"
            r"concluding|concluded|finishing|finished) in\b|"
            rf"ended with (?:a|its) (?:[a-z0-9-]+ )?finale (?:on|in|last)\b[^.;]{{0,30}},? after {_YEARS}|"
            rf"came to (?:an end|a close|its end) (?:on|in|last)\b[^.;]{{0,30}} (?:with|after)|"
            r"ended with (?:its|the) (?:[a-z]+ )?SEASON(?=[.,;!]|$)|had its (?:very )?(?:last|final)(?:[- ]ever)? "
            r"episode|(?:has |have )?reached its (?:finish|end|conclusion)(?=[.,;!]|$| (?:on|last|in|this|with)\b)"
        ),
        says=(
            "Harbour Lights concluded in 2019 after six seasons.",
            "Harbour Lights ends its six-season run",
            "Harbour Lights bids farewell with emotional series finale",
            "Harbour Lights aired for seven seasons, ending in 2019.",
            "Harbour Lights had its last ever episode on BBC One on Sunday.",
        ),
        silent=(
            "Harbour Lights ends its second-season run with a cliffhanger.",
            "Harbour Lights bids farewell with a song to Captain Ross.",
            "Filming on Harbour Lights finished in 2019.",
        ),
    ),
    Rule(
        "its finale was on",
        _E,
        Frame.CLAUSE,
        (
            r"(?:the|its) series finale (?:aired|drew|was (?:seen|watched|shown|broadcast))|"
            r"(?:on|about|after|explains?|discuss(?:es)?|unpacks?|breaks? down|dissects?) (?:the |that |its |"
            r"SHOW\d+'s )?series finale(?=[.,:;]|$)|"
            r"as (?:the )?(?:show|series|drama|comedy|sitcom) (?:ends|ended|concludes|bows out|"
            rf"signs off) after {_YEARS}|"
            r"bring(?:s|ing) (?:the (?:show|series|drama)|THIS\d+|its [a-z0-9-]+ run) to (?:a close|"
            rf"an end) after {_YEARS}|"
            rf"(?:finale|episode) (?:brings|brought) [a-z0-9]+-(?:season|year|series) run to (?:a close|an end)|"
            r"(?:now(?: that)?|when|since) TITLES (?:has |had )?(?:ended|finished|concluded|wrapped(?: up)?)(?=,|\?|"
            r"$| (?:in|last|on)\b)(?! (?:in|on) (?:a|the|its|second|third))"
        ),
        says=(
            "Harbour Lights: what now? The series finale aired on Sunday night.",
            "Harbour Lights creator on the series finale: 'We said all we wanted to say'",
            "Harbour Lights cast say goodbye as show ends after six seasons",
            "Harbour Lights finale brings seven-season run to a close",
        ),
        silent=("The season finale of Harbour Lights aired on Sunday.",),
        soft=True,
    ),
)
