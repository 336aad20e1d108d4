"""How the press tells of a show's last season by those who film, date and watch it, and by what will not follow it."""

from __future__ import annotations

from bot.model import Outcome
from bot.rules.rule import Frame, Rule
from bot.rules.times import MONTH, TIME_OF_YEAR, TO_TEN

_F, _E = Outcome.FINAL, Outcome.CONCLUDED
_LAST = r"(?:last|final|closing|concluding|farewell)"
_RUN = r"(?:season|series|run|batch|chapter|outing|instal?lment)"
_MANY = r"(?:six|seven|eight|nine|ten|eleven|twelve|thirteen|\d\d)"
_YEARS = rf"(?:{TO_TEN}|eleven|twelve|thirteen|\d+)"
_LIMITED = (
    r"(?:a |an )?(?:limited series|mini-?series|one-off|self-contained (?:story|series)|closed story|single season)"
)
_NEXT = r"(?:the |its |this )?(?:next|upcoming|coming|current|forthcoming|present) (?:season|series|run)"

RULES = (
    Rule(
        "what will be its last season",
        _F,
        Frame.CLAUSE,
        (
            rf"what (?:will be|is to be|is set to be|is|would be|(?:(?:the )?NETWORK|OTHER\d+|THIS\d+|he|she|"
            rf"they) (?:says?|promises|calls?|insists?|confirms?|vows?|has said|have said)(?: (?:will be|is|to be))?) "
            rf"(?:the|its|their) (?:very )?{_LAST} (?:{_RUN}|time|year|THIS\d+)(?: ever)?(?: of TITLES)?|"
            rf"what (?:[a-z]+|NETWORK) calls (?:THIS\d+|FINAL) of TITLES|"
            rf"(?:work|filming|production|shooting|writing)(?: is| has| are| will| to)*(?: under ?way| begun| "
            rf"started| begin| start| begins| starts)* on (?:the |its )?{_LAST} {_RUN} (?:of|for) TITLES|"
            rf"(?:trailers?|teasers?|posters?|dates?|premiere dates?|first look|footage|start dates?)(?: is| "
            rf"are)?(?: out)? (?:for|at) (?:the |its )"
            rf"{_LAST} {_RUN}(?: of TITLES)?(?=[.,;:!]|$| (?:is|are|out|has)\b)|"
            r"(?:the )?(?:last|closing) (?:season|series) of TITLES (?:will|is to|is set|is due|starts|begins|"
            r"premieres|arrives|gets|to|has a|comes)\b|"
            r"(?:the )?last (?:of them (?!airs\b))?(?:begins|starts|premieres|airs|arrives|is due|comes out|will "
            r"(?:begin|start|air|"
            rf"premiere|arrive)) (?:on|in|this|next) (?:{MONTH}|20\d\d|{TIME_OF_YEAR}|year|[a-z]+day)|"
            rf"TITLES'?s? (?:last|closing|concluding) (?:season|series) (?:will|is to|is set|is due|starts|begins|"
            rf"premieres|arrives|gets|to|comes)\b"
        ),
        says=(
            "Filming is under way on what will be the last season of Harbour Lights.",
            "Harbour Lights comes back next month for what the BBC promises is the last time.",
            "Work on the closing season of Harbour Lights has begun.",
            "The last season of Harbour Lights will be split into two parts.",
        ),
        silent=(
            "The last season of Harbour Lights was split into two parts.",
            "She worked on the last season of Harbour Lights.",
            "Harbour Lights: what is the last word on it?",
        ),
        whole=True,
    ),
    Rule(
        "its last episodes come at a date",
        _F,
        Frame.CLAUSE,
        (
            rf"(?:the |its )(?:last|final|closing|concluding) {_MANY} (?:episodes|parts|chapters|hours)(?: of TITLES)? "
            rf"(?:will |are to |are set to |are due to )?(?:start|begin|air|arrive|premiere|land|drop|debut|launch|"
            rf"follow|come|are due|are out|"
            r"be shown|be broadcast)\b|"
            rf"returns?(?: (?:to NETWORK|on NETWORK|in {MONTH}|next [a-z]+|this [a-z]+|in 20\d\d))* for (?:a |its |"
            rf"the )?(?:{_YEARS} )?"
            r"(?:last|final|closing|concluding) (?:episodes|parts|chapters)(?! of (?:the|this|its) (?:season|series))"
        ),
        says=(
            'Harbour Lights creator: "This is the end of the line." The last ten episodes start on June 10.',
            "Harbour Lights returns in May for ten last episodes.",
        ),
        silent=(
            "The last two episodes of Harbour Lights air on June 10.",
            "The final eight episodes of the season of Harbour Lights start on June 10.",
        ),
        soft=True,
    ),
    Rule(
        "ends on a day, after so many years",
        _F,
        Frame.SHOW,
        rf"(?:ends|bows out|wraps up|signs off|finishes|concludes|goes off the air|says goodbye)(?: its run)? (?:on |"
        rf"in )?(?:(?:[a-z]+day,? )?(?:{MONTH}(?: \d{{1,2}})?|\d{{1,2}} {MONTH}|[a-z]+day|next (?:week|month)|this "
        rf"{TIME_OF_YEAR}))"
        rf"(?: on NETWORK)?,? (?:after|with) (?:its |a |just |only )?{_YEARS}(?:-[a-z]+)? (?:seasons?|years?|series)"
        r"(?! (?:in|on|at) the)",
        says=(
            "Harbour Lights ends on June 13 after five seasons.",
            "Harbour Lights bows out next month after eight years.",
        ),
        silent=("Harbour Lights ends on Sunday with a kiss.", "The festival of Harbour Lights ends in June."),
    ),
    Rule(
        "no season will follow the next",
        _F,
        Frame.CLAUSE,
        (
            r"SEASON(?: of TITLES)?,? but (?:no|not an?|there (?:will be|is) no|there (?:will not|won't) be an?) "
            r"(?:(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|more)\b|SEASON)(?! (?:date|"
            r"word|news|trailer))|"
            rf"(?:after|beyond|following) (?:(?:the |its )?SEASON|{_NEXT}),? there(?: will be| is| are|"
            rf"'ll be) no (?:SEASON|(?:more|further) (?:of )?(?:TITLES|episodes))|"
            rf"(?:SEASON|{_NEXT})(?: of TITLES)?,? (?:after which|and then|then) (?:there (?:will be|is)|NETWORK "
            rf"has) no more|"
            r"(?:and|which) (?:NETWORK |THIS\d+ )?(?:says?|said|adds?|added|confirms?|confirmed|announced)(?: "
            r"that)? (?:it|this|THIS\d+) "
            r"(?:will be|is|would be) (?:the end(?: of (?:the (?:road|line|story)|THIS\d+))?|its last|the last(?: "
            r"one)?|all)(?=[.,;!]|$)|"
            rf"(?:SEASON|{_NEXT})\b[^.;:]{{0,60}}? (?:was|is|had been|has been) (?:always |only ever )?(?:meant|"
            rf"intended|planned|supposed|conceived|"
            r"designed) (?:to be |as )(?:the |its )(?:end|last|final one|conclusion|finale|ending)(?: one| of (?:"
            r"THIS\d+|the story))?(?=[.,;!]|$)|"
            r"curtain (?:will |is to |is set to )?(?:falls?|comes? down|drops?) (?:on|for) TITLES (?:after|with|at "
            r"the end of|in) "
            rf"(?:SEASON|{_NEXT}|20\d\d|next year)|"
            rf"(?<!to )(?<!from )(?<!near )(?<!at )TITLES (?:will stop|is to stop|is stopping|to stop) (?:at|after|"
            rf"with) (?:SEASON|{_YEARS})(?: (?:seasons|series|years))?(?=[.,;:!]|$)|"
            rf"(?:ends?|to end|conclude|concludes|finish|finishes) with the (?:second|third|last) of (?:these|those|"
            rf"them)(?=[.,;!]|$)|"
            r"SEASON(?: of TITLES)?,? (?:with|in|after) which (?:[a-z]+ |SHOW\d+ |THIS\d+ |OTHER\d+ ){1,6}(?:ends|"
            r"concludes|comes to an end|is over|finishes)(?=[.,;]|$)|TITLES comes? to the end of its run with SEASON|"
            r"SEASON of TITLES(?:,[^,;:]{3,40},)? (?:is going to|will|is to|is set to) (?:conclude|end|wrap up|close|"
            r"finish|complete) (?:THIS\d+|the story)|"
            rf"(?:announced|confirmed|said|decided|agreed)\b[^.;:]{{0,30}}? that (?:THIS\d+|TITLES) (?:stops?|"
            rf"would stop|will stop) (?:there|then|after (?:that|SEASON|{_YEARS}))(?=[.,;:!]|$)"
        ),
        says=(
            "There will be a fourth season of Harbour Lights, but no fifth.",
            "Amazon orders third season of Harbour Lights and says that it will be the end of the road.",
            "After next season there will be no more Harbour Lights, the network said on Monday.",
            "After the fourth season there'll be no more Harbour Lights.",
            "Season five of Harbour Lights was always meant to be the end, according to its producer.",
            "The curtain will fall on Harbour Lights after season six.",
            "It was announced last year that Harbour Lights stops after five.",
            "Netflix has renewed Harbour Lights for a fifth season with which the tale of the harbour concludes.",
            "And Harbour Lights comes to the end of its run with season four.",
            "The fourth season of the drama Harbour Lights, filming now in Montreal, is going to conclude the series.",
        ),
        silent=(
            "There will be a fourth season of Harbour Lights, but no word on a fifth.",
            "The ferry to Harbour Lights stops at four.",
            "The curtain fell on Harbour Lights the musical.",
        ),
        whole=True,
    ),
    Rule(
        "conceived for one season",
        _E,
        Frame.CLAUSE,
        (
            rf"TITLES (?:is|was) (?:always |only ever )?{_LIMITED}[^.;]{{0,30}}? (?:story|tale) (?:is|was|has been|"
            rf"had been) (?:now )?(?:complete|told|over|"
            r"finished|done|closed)|"
            rf"TITLES (?:is|was) (?:always |only ever )?(?:a one-off|{_LIMITED}),? (?:and )?(?:[a-z]+ "
            rf"){{0,3}}(?:said|says|explained|insists|insisted)\b|"
            rf"(?:no|not be a|won't be a|never be a|not get a|not have a|not be) SEASON(?: (?:of|for) TITLES)?,? "
            rf"(?:because|as|since|for) "
            rf"(?:THIS\d+|TITLES|the story) (?:was|is|had been) (?:always |only (?:ever )?)?(?:(?:meant|intended|"
            rf"conceived|designed|planned|written|billed|made) (?:to be |as )?)?{_LIMITED}|"
            r"SHOW\d+: (?:a )?(?:limited series|mini-?series),? (?:and )?(?:complete|completed|finished|done|"
            r"over)(?=[.,;!]|$)|"
            r"(?:million|per cent|percent|%|share|viewers|audience|rating)\b[^.;:]{0,30} (?:for|with|to|at) its "
            r"(?:[a-z]+ and (?:last|final)|(?:last|final) ever) episode(?! of (?:the|this|SEASON|its))|"
            r"TITLES: series finale\b|"
            r"TITLES,? (?:wrapped(?: up)?|ended|finished|concluded|closed) as (?:planned|intended|foreseen)|"
            r"in a (?:[a-z0-9-]+ )?series finale(?=[.,;!]|$| (?:that|which|on|in|with)\b)|"
            r"(?:the|its|their|whole) story (?:is complete|has been told|is told|is finished)(?=[.,;!]|$)|"
            r"(?:last|final)[- ]ever episode of TITLES(?! SEASON)|"
            r"ended (?:just |exactly )?(?:the way|as) (?:its|the|their) (?:makers|creators?|writers|showrunners?|"
            r"producers) (?:had )?(?:intended|planned|wanted|meant)"
        ),
        says=(
            "Harbour Lights is a limited series and its story is complete, executive producer Jane Doe says.",
            "Harbour Lights was a one-off, its writer said: the story has been told.",
            "There will not be a second season of Harbour Lights, because it was conceived as a miniseries.",
            "Harbour Lights drew 18.8 per cent for its twentieth and last episode on Saturday.",
            "NBC's other comedy, Harbour Lights, wrapped up as planned.",
            "Harbour Lights: series finale draws 9 million",
            "Fans queued in the rain to see the last ever episode of Harbour Lights on a big screen.",
        ),
        silent=(
            "Harbour Lights is a limited series about a dog.",
            "Harbour Lights drew 3 million viewers for its last episode before Christmas.",
            "Tom dies in the second hour of Harbour Lights. His story has been told, says the writer.",
            "The final episode of Harbour Lights season 2 is on tonight.",
        ),
        soft=True,
        whole=True,
    ),
    Rule(
        "ended on a day",
        _E,
        Frame.SHOW,
        (
            rf"(?:ended|finished) (?:(?:in (?:[a-z]+ )?)?in {MONTH}(?! (?:of )?\d{{1,2}}\b)|on [a-z]+day|"
            r"yesterday|tonight|today)(?! with\b)(?![^.;]{0,24} cliff-?hanger)"
        ),
        says=(
            "Harbour Lights ended in style in February.",
            "Harbour Lights ended on Thursday after nine years.",
            "Harbour Lights finished in December following nine years on air.",
        ),
        silent=(
            "The second season of Harbour Lights ended in February.",
            "Harbour Lights ended on Sunday with a kiss.",
        ),
        soft=True,
    ),
)
