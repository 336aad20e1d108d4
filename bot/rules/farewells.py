"""How the press says in further words that a show has an end in sight, or has reached it."""

from __future__ import annotations

from bot.model import Outcome
from bot.rules.rule import Frame, Rule
from bot.rules.times import MONTH, TIME_OF_YEAR, WEEKDAY

_F, _E = Outcome.FINAL, Outcome.CONCLUDED
_COMING = r"(?:next|upcoming|current|forthcoming|coming|present|latest|new)"
_LAST = r"(?:last|final|concluding|closing|farewell)"
#: what the last of something is called where it is not called a season
_STAGE = r"(?:outing|chapter|run|bow|lap|ride|hurrah|adventure|act|stand|voyage|journey|case|season|series|one|round)"
_BE = (
    r"(?:will be|would be|is|is to be|is going to be|to be|will mark|marks|will serve as|to serve as|will also be|to "
    r"mark)"
)
_ENDING = (
    r"(?:end|finish|conclude|wrap(?: up| things up)?|bow out|sign off|close|draw to a close|come to an end|come to a "
    r"close|come to a natural (?:end|close|conclusion)|reach its (?:end|conclusion|finale)|say goodbye|bid (?:farewell|"
    r"adieu)|finish up|finish its run|end its run|conclude its run|take its final bow|shut up shop|call THIS\d+ (?:a "
    r"day|quits)|ride off(?: into the sunset)?|be (?:done|over|finished|wrapped up|brought to (?:a close|an end)))"
)
_AHEAD = (
    rf"(?:(?:at|with|by) the (?:end|close|conclusion) of (?:its |the |this |next )?(?:{_COMING} )?(?:SEASON|season|"
    rf"series|year|run|20\d\d)|(?:after|with|following|on completion of) (?:its |the |a )?(?:{_COMING} |{_LAST} |"
    rf"feature-length |two-part |"
    rf"one-off |special |two-hour |christmas )*(?:SEASON|FINAL|season|series|run|special|film|movie|episode|tv movie)"
    rf"(?! (?:one|1)\b)|(?:later )?(?:this|next) (?:{TIME_OF_YEAR}|year)|in (?:the |early |late |mid-)?(?:20\d\d|"
    r"spring|summer|"
    rf"autumn|winter)|on (?:{WEEKDAY},? )?(?:{MONTH} \d+|\d+ {MONTH}),? (?:after (?!one|a single|1 )(?:[a-z]+|\d+) "
    r"(?:seasons|series|years)|(?:19|20)\d\d, after)|with its (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|"
    r"tenth)(?=[.,;:]|$))"
)

RULES = (
    Rule(
        "network said that it would end",
        _F,
        Frame.CLAUSE,
        rf"NETWORK (?:has )?(?:said|announced|confirmed|revealed)(?: (?:on|last) {WEEKDAY}| earlier)?(?: that)? "
        r"TITLES would (?:end|conclude|finish|bow out|wrap up|sign off) "
        r"(?:next|with its|after its|in (?:20\d\d|the)|this)\b"
        r"(?![^.;]*\b(?:if|unless|only|episode|finale tonight)\b)",
        says=(
            "Showtime said Harbour Lights would conclude next summer.",
            "NBC announced on Monday that Harbour Lights would end with its sixth season.",
        ),
        silent=(
            "NBC said Harbour Lights would end with its sixth season if sales did not pick up.",
            "Showtime said the shooting of Harbour Lights would end next week.",
            "Jane Doe said Harbour Lights would end next summer.",
        ),
    ),
    Rule(
        "will end, in time",
        _F,
        Frame.SHOW,
        (
            rf"(?:(?:to|will|is set to|set to|is to|is going to|are to) (?:officially |finally |now )?|confirmed to |"
            rf"expected to now ){_ENDING} (?:for good )?(?:on NETWORK |at NETWORK )?{_AHEAD}|"
            r"(?:is |are )?(?:drawing|coming|heading) to (?:a close|an end|its (?:close|end|conclusion))(?=[.,;:!]|$| "
            r"(?:with|after|on|at|this|next|in)\b)(?! for)|"
            rf"(?:bows out|signs off|says goodbye|bids (?:farewell|adieu)|takes its (?:final|last) bow) (?:for good "
            rf")?(?:on (?:{WEEKDAY}|{MONTH}|NETWORK (?:on|this|next|in))|this (?:month|week|{TIME_OF_YEAR}|year|"
            rf"{WEEKDAY})|next|in (?:{MONTH}|20\d\d))(?! (?:for|until))|"
            r"(?:will|to) air (?:its |the )?(?:series finale|(?:very )?(?:last|final)(?:-| )ever episode)|"
            r"series finale (?:is |has been |gets |date |air ?date |to |will )(?:set|dated|scheduled|date|"
            r"announced|revealed|air|confirmed)|gets (?:a |an )?(?:series finale|end) date|"
            r"(?:is |will be )?(?:done|over|finished|through) (?:after|with) (?:its |the |this (?:spring|summer|autumn|"
            rf"fall|winter|year)'s |next (?:{TIME_OF_YEAR}|year)'s )(?:{_COMING} )?SEASON|"
            r"(?:to )?(?:shut|close)s? (?:its|up|the) (?:doors?|shop|gates?|surgery|book|curtains?|case files?)(?: for "
            r"(?:good|the (?:last|final) time))? (?:at|in|on|with|after|next|this)\b(?! (?:fire|storm|one))"
        ),
        says=(
            "Harbour Lights will finish for good with its fourth season.",
            "ITV confirms Harbour Lights will end after its upcoming series",
            "Harbour Lights will end with a two-part Christmas episode, ITV has announced.",
            "'Harbour Lights' bows out this month",
            "Harbour Lights will air its series finale in May",
            "CBS confirms 'Harbour Lights' is done after this summer's eighth season",
            "Harbour Lights is drawing to a close with a sixth run.",
        ),
        silent=(
            "The strike on Harbour Lights will end in May.",
            "Harbour Lights bows out for the summer",
            "The Harbour Lights strike will end next month.",
            "Harbour Lights would end after five seasons if its creator had a say.",
            "Jane Doe will say goodbye to Harbour Lights with its next series.",
        ),
    ),
    Rule(
        "the next is the last",
        _F,
        Frame.CLAUSE,
        (
            rf"{_COMING} (?:season|series|run|instal?lment|one|batch) (?:of TITLES )?{_BE} (?:also |officially "
            rf")?(?:the |its |"
            rf"their |the show's |the (?:drama|comedy|series|sitcom)'s )?(?:very )?{_LAST}(?: ever)?(?: {_STAGE})?"
            r"(?=[.,;:!)]|$| (?:for|of|on|at|says?|in)\b)|"
            rf"SEASON(?: of TITLES)? {_BE} (?:also |officially )?(?:the |its |their |the show's )?{_LAST}(?: ever)? "
            rf"{_STAGE} (?:for|of|with|on) TITLES|"
            rf"(?:final|last|farewell) TITLES (?:season|series|run)\b(?! finale)|"
            r"(?:gets?|lands?|scores?|nabs?|receives?|earns?|snags?|secures?|given|handed|wins?|grabs?) (?:a |an |its |"
            r"one )?FINAL(?: season)?(?: order| renewal| pick-?up)?|FINAL (?:order|renewal|pick-?up)(?: for TITLES)?|"
            r"(?:returns?|back|returning|come back|comes back|coming back|renewed) (?:on NETWORK |to NETWORK |next "
            r"[a-z]+ |in 20\d\d )?for (?:a |an |its |one )?FINAL(?: in 20\d\d| on NETWORK| at NETWORK)?|"
            r"(?:last|final)[- ]ever (?:season|series|run)(?: of TITLES)?|"
            r"(?:will not|won't|not) (?:go|continue|run|extend) (?:on )?(?:beyond|past) (?:its |the )?(?:SEASON|"
            r"(?:next|upcoming|current|coming) (?:season|series))|"
            r"(?:there will be|there'll be|there is|there's) (?:no|nothing) (?:more )?(?:SEASON |season |more "
            r")?(?:after|beyond) (?:that|THIS\d+|this|SEASON|FINAL)(?=[.,;:!]|$)|"
            r"(?:,|and|but) then (?:THIS\d+(?:'s| is| will be)|it(?:'s| is| will be)|that's|"
            r"that is) (?:all )?(?:lights out|curtains|goodbye|over|done|"
            r"the end|game over|adieu|farewell|THIS\d+)(?=[.,;:!]|$| for)|"
            r"(?:next|upcoming) (?:one|season|series|run) is the (?:last|final)(?: one)?\b|"
            rf"(?:SEASON|the (?:season|series))(?: of TITLES)? {_BE} (?:the |an )?(?:end|conclusion|finish) of (?:the "
            r"(?:story|road|line|tale|journey)|THIS\d+(?: all)?)\b|"
            r"(?:sets?|names?|makes?|made|confirms?|announces?) SEASON(?: of TITLES)? as (?:the |its )?(?:end(?: of "
            r"the (?:road|line|story))?|last|final(?: one)?|finale|conclusion)|"
            r"(?:gives?|hands?|grants?|gave|handed|granted) TITLES (?:a |an |its |one )?(?:[a-z0-9-]+ )?(?:goodbye|"
            r"farewell|send-?off|swan song) (?:run|season|series|batch)|"
            r"TITLES (?:with|for) (?:a |its )?(?:final|last) (?:[a-z]+|\d+)(?: more)? (?:episodes|chapters|hours)(?! "
            r"(?:of|this|in) (?:the |this |its )?(?:season|SEASON|series|year))|"
            r"(?:one|a) (?:last|final|farewell) (?:[a-z]+-parter|[a-z0-9]+-(?:part|episode|hour) (?:run|season|series|"
            r"batch))(?! of)|"
            r"TITLES,? (?:also |already |now |currently )(?:in|on) its (?:last|final|farewell) (?:lap|season|run|"
            r"series|bow|stretch|leg|year|legs)|"
            r"(?:the )?end (?:of|for) TITLES is (?:near|nigh|in sight|nearly here|almost here|approaching|"
            r"coming)(?=[.,;:!]|$)|"
            r"(?:the |its )?(?:current|present|upcoming|coming|next) (?:season|series) of TITLES,? (?:its |the "
            r")?[a-z]+,? (?:will|would|is to|was to) (?:also )?be (?:the |its )?(?:last|final one)(?=[.,;:!]|$)|"
            r"NETWORK (?:has |have )?(?:announc(?:es|ed)|confirm(?:s|ed)|reveal(?:s|ed)|sets?|dates?|plots?|plans?|"
            r"schedul(?:es|ed)) (?:the |an )?"
            r"(?:end|finish|conclusion|farewell|endgame|final bow|send-?off|series finale|finale date|end date) (?:of |"
            r"for |to |date for )((?:SHOW|THIS)\d+)(?! (?:SEASON|season|mid|film|prod))(?!'s)"
        ),
        says=(
            "The forthcoming series of Harbour Lights will be the final outing for the detective.",
            "Final 'Harbour Lights' season will be 19 episodes",
            "Harbour Lights stars gather as filming begins on last ever series",
            "Harbour Lights gets final season order at Syfy",
            "ITV announces end of Harbour Lights after 14 series",
            "The end of Harbour Lights is near.",
            "ITV announced that the current series of Harbour Lights, its seventh, would be the last.",
            "The next one is the last one: Harbour Lights",
            "Ann Lee confirmed that the fourth season of Harbour Lights will be the end of the story.",
            "Harbour Lights creator and NBC set season 5 as the end of the road",
            "Paramount+ Gives 'Harbour Lights' A 10-Episode Goodbye Run",
        ),
        silent=(
            "ITV announces end of Harbour Lights season two filming",
            "The next series of Harbour Lights could be the last.",
            "The latest series of Harbour Lights is the last word in comfort.",
        ),
    ),
    Rule(
        "its last one has been seen",
        _E,
        Frame.CLAUSE,
        (
            r"(?:the|its) (?:very )?(?:last|final) (?:ever )?episode,? (?:which (?:aired|was shown|was broadcast|went "
            r"out) |"
            r"shown |aired |broadcast |screened )(?:on NETWORK )?(?:on|last|in|yesterday|tonight)(?! (?:season|of)\b)|"
            r"(?:watched|saw|for|tuned in (?:for|to)) the (?:last one|series finale|last ever episode|final ever "
            r"episode)|"
            r"(?:after|when|until) its (?:[a-z0-9-]+ )?run (?:ended|came to an end|came to a close|reached its end|"
            r"concluded)(?: in| on| last)|"
            r"TITLES'?s? (?:[a-z0-9]+-(?:season|year|series) )?run (?:(?:has )?(?:ended|concluded)|came to (?:an end|a "
            r"close)|reached its end|comes to an end)(?! (?:of|in (?:fourth|third|second|first)))|"
            r"(?<!'s )conclusion of TITLES (?:was watched|drew|drew in|pulled|attracted|aired|was seen|hit|scored)|"
            r"TITLES signs off(?=[:;])|(?:brought|brings) (?:its|THIS\d+'s) [a-z0-9-]+ run to (?:a close|an end)|"
            r"(?:years?|decades?|months?|weeks?|days?) (?:after|since) TITLES (?:ended|went off (?:the )?air|"
            r"finished|concluded|wrapped(?: up)?|bowed "
            r"out|signed off|said goodbye|came to an end)(?=[.,;:!?]|$| (?:in|on (?!an?\b)|after)\b)"
        ),
        says=(
            "After seven seasons, 'Harbour Lights' is over. The last episode, shown on HBO on Sunday, drew millions.",
            "'Harbour Lights' is over: 13 million watched the last one",
            "It's been five years since Harbour Lights ended.",
            "Sunday's 75-minute conclusion of Harbour Lights was watched by ten million.",
            "Harbour Lights filled the slot until its seven-year run reached its end in May.",
        ),
        silent=(
            "The last episode of season two of Harbour Lights drew millions.",
            "Harbour Lights's winning run came to an end in the awards.",
        ),
    ),
    Rule(
        "came to its close",
        _E,
        Frame.SHOW,
        (
            r"(?:came|has come|comes) to (?:its|a) (?:natural |inevitable |planned |triumphant )?(?:close|end|"
            r"conclusion)(?=[.,;:!]|$| (?:last|on|in|after|tonight|this|with (?:its |the )?(?:\d|episode|final))\b)|"
            r"(?:said|says|bade) (?:goodbye|farewell|adieu) (?:for good )?(?:last (?:night|week|month|year)|on "
            rf"{WEEKDAY}|in (?:{MONTH}|19\d\d|20\d\d)) (?:after|with|following) (?:[a-z]+|\d+) (?:seasons|series|"
            rf"years)|"
            r"(?:drew|has drawn) to a close (?:last|on|in|after)(?! (?:SEASON|season))"
        ),
        says=(
            "Harbour Lights came to its close last night.",
            "Harbour Lights said goodbye in October after two seasons, as its creator wanted.",
        ),
        silent=("The Harbour Lights dispute came to its close last night.",),
    ),
)
