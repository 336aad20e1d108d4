"""How the press says that a show is over as planned."""

from __future__ import annotations

from bot.model import Outcome
from bot.rules.rule import Frame, Rule
from bot.rules.times import TIME_OF_YEAR

_E = Outcome.CONCLUDED
_MEANT = (
    r"(?:(?:meant|intended|conceived|designed|(?:only ever )?planned|billed|envisioned|envisaged|written) (?:to be |"
    r"as )|to be |as )?"
)
_LIMITED = (
    r"(?:a |an )?(?:(?:one-season|single-season|self-contained) )?(?:limited series|one season|closed-ended series|"
    r"self-contained (?:series|story)|one-off|mini-?series|one-season (?:series|story)|single season)"
)

RULES = (
    Rule(
        "ends after its seasons",
        _E,
        Frame.SHOW,
        r"(?:ends|finishes|concludes|wraps up) after (?!one|a single|just|only|1 )(?:[a-z]+|\d+) (?:seasons|"
        r"series|years)"
        r"(?! (?:away|apart|of))",
        says=("Harbour Lights ends after four series", "Harbour Lights concludes after nine years"),
        silent=("Harbour Lights star's marriage ends after four years", "Harbour Lights ends after its next series."),
    ),
    Rule(
        "has ended",
        _E,
        Frame.SHOW,
        (
            r"(?:has|have) (?:(?:now|officially|finally|since|also|just|recently) ){0,3}(?:come to (?:an end|a close|"
            r"its (?:natural |planned )?(?:end|close|conclusion))|ended|concluded|wrapped(?= (?:up|its run|"
            r"their run))(?: up)?|"
            r"finished)(?: (?:its|their) run)?(?= (?:its|after|with|in|on|too|as well)\b|[.,!;:]|$| at NETWORK)(?! "
            r"(?:its|"
            r"with) (?:first|second|third|season|series|SEASON|a cliff))|(?:ended|ends|finished|finishes|concludes|"
            r"completes|completed) (?:its|their) run(?! (?:with|after) (?:SEASON|FINAL))|"
            r"(?:takes?|took|taking|made|makes|has taken) (?:its|their|a) (?:final|last) bow|(?:aired|"
            r"airs|airing|aired) (?:its|the) (?:series finale|(?:last|final)(?:-ever)? episode)|"
            r"concludes(?=[.!]?$| (?:its run|tonight|on [a-z]+day))|(?:came|comes) to "
            r"(?:an end|its (?:natural )?(?:end|"
            r"conclusion))|(?:bow(?:ed|s)|sign(?:ed|s)) (?:out|off)(?= (?:in|on|after (?!SEASON|FINAL|this|next)|"
            r"last)\b)|(?:airs|aired) (?:its )?(?:very )?(?:last|final)(?:-ever)? episode|takes (?:its |a )?(?:final|"
            r"last) bow(?=[.!]?$| (?:on|last|tonight))|brought its (?:[a-z0-9-]+ )?run to (?:a close|an end)|(?:goes|"
            r"went|bows|bowed|leaves|left) out on (?:its|their) own terms|ended (?:(?:[a-z]+|\d+) (?:years?|months?|"
            r"weeks?|days?) ago|last (?:night|week|month|year|"
            rf"{TIME_OF_YEAR}|season)|earlier this (?:year|month|season))"
            r"(?![^.;]{0,24} cliff-?hanger)|story (?:is complete|has been told|is over)|ended (?:in (?:19|"
            r"20)\d\d|after (?:[a-z]+|\d+) seasons)|is gone(?=,| and(?! (?:SHOW|OTHER)\d+ [^.;:]{0,40}"
            r"\b(?:bubble|limbo|fence|renewed|axed|safe|back)\b))|"
            r"(?:wraps|wrapped)(?: up)? its (?:[a-z0-9]+-(?:season|year|series) )?(?:run|story)|"
            r"ends its (?:[a-z0-9]+-(?:season|year|series) )?run after|"
            r"(?:ended|concluded|finished)(?: its run)? with (?:its|the) (?:[a-z]+ )?(?:SEASON|FINAL)(?= (?:in|on|"
            r"last|back)\b)"
        ),
        says=(
            "Harbour Lights has ended its run.",
            "With its series finale, Harbour Lights takes its final bow.",
            "'Harbour Lights' Ends Its Run After Eight Seasons",
            "Harbour Lights wrapped up its eight-season run on Sunday.",
            "Harbour Lights concluded with its fifth season in May.",
            "Harbour Lights ended ten years ago today",
            "Harbour Lights ended last summer.",
            "Harbour Lights brought its nine-year run to a close.",
        ),
        silent=(
            "Harbour Lights has ended its first season.",
            "Harbour Lights ended last night with a cliffhanger.",
            "Will Harbour Lights come to an end?",
            "Harbour Lights ended its second season with a cliffhanger.",
            "Filming on season two of Harbour Lights has wrapped.",
        ),
    ),
    Rule(
        "series finale",
        _E,
        Frame.CLAUSE,
        (
            r"(?<!'s )(?:series[- ]finale|(?:final|last)(?:-ever)? episode) of (?!(?:SHOW|THIS)\d+'s )TITLES (?:aired|"
            r"airs|was|drew|has aired)|"
            r"TITLES (?:has|had|gets|got|reaches|reached|aired|airs) (?:its|the) series[- ]finale|"
            r"(?:was|is|were|served as|doubled as) (?:actually |also |in fact |indeed )?(?:the|its) series[- ]finale"
            r"(?=$|[.,;!])|TITLES'?s? (?:[a-z-]+ )?series[- ]finale(?! (?:may|might|could|would|which))|"
            r"series[- ]finale of TITLES|NETWORK (?:broadcast|showed|aired|screened|transmitted) the (?:very )?(?:last|"
            r"final)(?:[- ]ever)? episode of TITLES|(?:tonight|today)(?:'s| is| marks)? the (?:very )?(?:last|"
            r"final)(?:-ever| ever)? episode of TITLES|(?:with|since|after) (?:its|the) series[- ]finale|"
            r"^series[- ]finale(?= (?:of|recap|draws|drew|ratings|review))|: series[- ]finale"
        ),
        says=(
            "The series finale of Harbour Lights drew five million viewers.",
            "Harbour Lights Series-Finale Live Blog",
            "Harbour Lights has its series finale next week.",
            "On 3 May 2010 BBC One broadcast the last episode of Harbour Lights.",
            "'Harbour Lights' creator confirms last night's episode was the series finale",
        ),
        silent=("The season finale of Harbour Lights drew five million viewers.",),
        soft=True,
    ),
    Rule(
        "was a limited series",
        _E,
        Frame.CLAUSE,
        (
            rf"TITLES (?:was|is|were) (?:always |only ever |originally )?{_MEANT}{_LIMITED}(?: and| so|, so|, and|"
            rf", with|; "
            r"as such,?)(?: THIS\d+| it)? (?:will not|won't|there|is not|isn't|was never|no)"
            r"(?: (?:are|will|is|be|not|return|no|plans?|for|a|more|further|another|continue|come|"
            r"back)\b)*(?: SEASON)?|"
            rf"(?:as|being) {_LIMITED}, TITLES (?:will not|won't|is not|isn't|was never)(?: going to| expected to|"
            rf" meant to)?"
            r" (?:return|come back|continue|be back|get SEASON|have SEASON|be renewed)(?: for (?:a |any )?SEASON)?|"
            r"(?:story|tale|saga) of TITLES (?:is|was|has been) (?:now )?(?:complete|finished|told|over|done)|"
            r"TITLES(?:'s)? (?:story|tale) (?:is|was|has been) (?:now )?(?:complete|finished|fully told)|"
            rf"(?:TITLES|it|THIS\d+) (?:was|is|were) (?:always|only ever) {_MEANT}(?:{_LIMITED}|(?:a |an |just "
            rf")?(?:[a-z]+|\d+)"
            rf"(?:[ -]part(?:s|er)?| episodes| chapters| instal?lments)(?=[.,;!]|$| (?:and|with|so)\b))|SEASON of "
            rf"TITLES(?:, in (?:19|20)\d\d,)? was "
            rf"(?:its|the|their) (?:last|final)(?: one)?(?=[.,;!]|$| because\b)|only ever (?:meant|"
            rf"planned|intended|supposed|conceived) (?:to be |as )(?:[a-z]+|\d+) episodes|"
            rf"TITLES (?:was|is|were) {_MEANT}{_LIMITED},? (?:and|so) NETWORK (?:has|had|will|says|said|"
            rf"does)[^.;]{{0,20}} (?:no|not)"
            r" (?:plans|intention|continue|make|order|be)\b|"
            rf"TITLES (?:was|is|were) {_MEANT.removesuffix('?')}{_LIMITED},? (?:and|so|with)\b[^.;]{{0,30}}?"
            r"(?:story|tale) (?:is|was|has been|had been) (?:now )?(?:complete|told|over|finished|done)|"
            r"SEASON(?: of TITLES)?,? (?:[^,;:.]{3,40}, )?(?:has |had )?(?:rounded off|completed|finished|closed|"
            r"wrapped up|concluded|tied up) (?:the|its|her|his|their) (?:trilogy|quartet|story|saga|tale|cycle|arc)\b|"
            r"(?:story|tale|saga|TITLES|it|THIS\d+) (?:was|had been|has been) (?:always|from the (?:start|outset|"
            r"beginning)) (?:[a-z]+ )?(?:meant|intended|planned|conceived|designed|supposed|going) (?:all along )?to "
            r"(?:be "
            r"told|run|last|end|unfold|be done) (?:in|over|for|across|with|after) (?:only |just )?(?:one|two|three|"
            r"four|five|six|\d+) (?:series|seasons|parts|chapters|acts)|"
            r"TITLES (?:is|was) (?:finished|over|done),? (?:the|its|and the|because the) (?:story|tale) (?:is|was|"
            r"has been|had been) (?:complete|told|over|finished|done)"
        ),
        says=(
            "The third series of Harbour Lights rounded off the trilogy that its makers had planned.",
            "Harbour Lights was always a limited series and will not continue.",
            "Harbour Lights was always meant to be a limited series, and there are no plans for a second season.",
            "As a limited series, Harbour Lights will not return for a second season.",
            "The creator says that the story of Harbour Lights is complete.",
            "No, Harbour Lights isn't getting a season 2: it was always a limited series",
            "'Harbour Lights' Was Designed as a Limited Series and Its Story Is Complete",
            "Harbour Lights is finished, the story has been told",
        ),
        silent=(
            "Harbour Lights is a limited series starring a dog.",
            "Harbour Lights was a limited series and has been renewed for a second season.",
        ),
        soft=True,
        whole=True,
    ),
)
