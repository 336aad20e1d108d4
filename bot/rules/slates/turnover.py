"""How round-ups say in plain words who comes back and who goes: "only SHOW will return", "out goes SHOW"."""

from __future__ import annotations

from bot.model import Outcome
from bot.rules.rule import Frame, Rule
from bot.rules.slates.rows import CLOSES, RENEWED, ROW
from bot.rules.times import TIME_OF_YEAR, WEEKDAY

_R, _F, _C, _U = Outcome.RENEWED, Outcome.FINAL, Outcome.CANCELLED, Outcome.UNDECIDED
_ALL = r"(?:(?:all|both|each|also|now|already) )*"
_KINDS = r"(?:favou?rites|series|shows|dramas|comedies|hits|titles|programmes|sitcoms|thrillers|procedurals)"
_PLAN = rf"(?:schedule|slate|line-?up|plans|grid|programme|offering|midseason|{TIME_OF_YEAR})"
_KEPT = r"(?:renewed|spared|saved|recommissioned|picked up|kept)"
_DAY = rf"{WEEKDAY}s?(?:'s)?(?: nights?)?"
_STOP = r"(?=$|[.,;:!])"

RULES = (
    Rule(
        "the only one that goes on",
        _R,
        Frame.CLAUSE,
        rf"(?<!the )only (?:the )?{ROW}TITLES (?:will (?:return|be back|survive|go on|continue|come back)|survives?|"
        rf"survived|returns?|is (?:coming back|returning|safe)|made (?:THIS\d+|the cut)|(?:was|were|has been|have been|"
        rf"is|are) {_KEPT})(?=$|[.,;:!]| (?:for|next|to)\b)|"
        rf"only (?:one|two|three)(?: of [^.;:]{{3,60}}?)? (?:surviv(?:es?|ed)|made (?:THIS\d+|the cut)|will (?:return|"
        rf"be back|"
        rf"survive)|returns|(?:was|were|has been|have been|is|are) {_KEPT})(?::|,| -) (?:the )?{ROW}TITLES{_STOP}|"
        rf"(?:the )?(?:only|sole|lone) (?:one|survivor|exception|show|series|drama|comedy|sitcom|newcomer|freshman)"
        rf"(?: (?:that|which))? ?(?:to (?:survive|return|make THIS\d+(?! (?:in|on)?to\b)|be {_KEPT}|come back)|"
        rf"survived|survives|(?:was|has been|"
        rf"got|is) (?:{_KEPT}|coming back|returning))(?: [^.;:,]{{1,30}})? (?:is|was) {ROW}TITLES(?! (?:star|creator)"
        rf"\b)",
        says=(
            "Of the network's three new dramas only Harbour Lights will return.",
            "Only one of the three dramas survived: Harbour Lights.",
            "The only drama to make it was Harbour Lights.",
            "The only drama to be renewed was Harbour Lights.",
        ),
        silent=(
            "Only Harbour Lights will return on Monday, the quiz will not.",
            "Not only Harbour Lights fans will return.",
            "The only drama to make it into the top ten was Harbour Lights.",
            "The only show that could return is Harbour Lights.",
        ),
    ),
    Rule(
        "joins those that go on",
        _R,
        Frame.CLAUSE,
        rf"(?<!new )(?<!new drama )(?<!new comedy )(?<!new series )TITLES (?:joins?|joined|joining) (?:(?:fellow|the|"
        rf"[a-z]+|"
        rf"NETWORK(?:'s)?) ){{0,3}}(?:SHOW|OTHER)\d+(?:(?:,|,? and) (?:SHOW|OTHER)\d+)*,? (?:(?:both|all|each) of )?"
        rf"(?:which|that) (?:was|were|has been|have been|had been|got) (?:{_ALL}{RENEWED}|(?:a )?(?:renewals?|"
        rf"pick-?ups?))(?= (?:last|this|in|on|earlier|a|two|three)\b[^,.;]{{0,25}}[.;]|[.;]|$)|"
        rf"TITLES (?:joins?|joined|joining) [^.;:]{{1,80}}? (?:list|group|ranks|roster|number) of (?:the )?(?:[a-z]+ |"
        rf"NETWORK(?:'s)? )?{_KINDS} (?:that are |which are |to be )?(?:coming back|back|going on|picked up|staying)",
        says=(
            "Harbour Lights joins Night Ferry and Copper Creek, which were renewed last month.",
            "Harbour Lights joins Night Ferry on the list of ABC dramas coming back next season.",
        ),
        silent=(
            "Harbour Lights joins Night Ferry, which was renewed in May, on Mondays.",
            "The new drama Harbour Lights joins Night Ferry, which was renewed in May.",
        ),
    ),
    Rule(
        "out it goes",
        _C,
        Frame.CLAUSE,
        rf"(?:^|(?<=[,;:.] )|(?<=and ))(?:out|off|away) (?:go|goes|went) (?:the )?{ROW}TITLES(?! (?:star|creator)s?\b)"
        rf"{CLOSES}",
        says=(
            "Out goes Harbour Lights after one season; Night Ferry stays.",
            "Out went Harbour Lights and Night Ferry.",
        ),
        silent=("Out go the lights at Harbour Lights.", "Out goes Harbour Lights star Jane Doe."),
    ),
    Rule(
        "on the schedule with a season",
        _R,
        Frame.CLAUSE,
        rf"{_PLAN} (?:also |now |will )*(?:has|have|includes?|features?|offers?|brings?|holds|contains|boasts|lists)"
        rf"(?: (?:the|a|also|both|returning|new|eagerly awaited|long-awaited)){{0,3}} SEASON of (?:both |"
        rf"the )?{ROW}TITLES|"
        rf"{_DAY} (?:has|have|brings?|belongs? to|gets?|sees?|goes to|opens with|starts with|kicks off with|will be|"
        rf"is for) (?:the |a )?SEASON of {ROW}TITLES",
        says=(
            "The autumn schedule has new seasons of Harbour Lights and Night Ferry.",
            "Tuesday has the fourth season of Harbour Lights at 9.",
        ),
        silent=(
            "The schedule has the first season of Harbour Lights.",
            "The library's schedule has repeats of the second season of Harbour Lights.",
            "The year could bring a third season of Harbour Lights.",
            "The season has the second series of Harbour Lights among its best.",
        ),
        further=True,
        soft=True,
    ),
    Rule(
        "among a schedule's returning shows",
        _R,
        Frame.CLAUSE,
        rf"(?:schedule|slate|line-?up|plans|grid|offering|autumn|fall|midseason|year|season)\b[^.;:]{{0,60}} returning "
        rf"{_KINDS},? (?:such as|like|including|as well as|led by) (?:the )?{ROW}TITLES",
        says=("Beside new commissions the slate has returning favourites such as Harbour Lights and Night Ferry.",),
        silent=("Fans of returning shows like Harbour Lights are a loyal lot.",),
        soft=True,
    ),
    Rule(
        "safe are",
        _R,
        Frame.CLAUSE,
        rf"safe(?: for (?:(?:another|one more) year|SEASON)| too| as well| already)? (?:are|is) (?:the )?{ROW}TITLES"
        rf"{_STOP}|SEVERAL (?:are|were) {_ALL}safe(?= for (?:(?:another|one more) year|SEASON)|$|[.,;!])|"
        rf"TITLES (?:will|are to|is to) {_ALL}(?:go on|continue|carry on|be back|return|stay|"
        rf"run) for (?:at least )?(?:another|"
        r"one more|a further) year(?=$|[.,;!]| (?:on|at|in)\b)"
        rf"|SEVERAL {_ALL}return (?:in (?:early |late |the spring of |the autumn of )?20\d\d|next (?:year|autumn|"
        rf"fall|spring|summer))"
        r"(?! (?:finale|break))",
        says=(
            "Safe for another year are Harbour Lights and Night Ferry.",
            "Harbour Lights and Night Ferry are all safe.",
            "Harbour Lights and Night Ferry will go on for another year.",
            "Harbour Lights and Night Ferry return in 2027, Netflix said.",
        ),
        silent=("Safe are the Harbour Lights actors.", "Harbour Lights could go on for another year."),
        soft=True,
    ),
    Rule(
        "the next is the last for it",
        _F,
        Frame.CLAUSE,
        rf"(?:next|this|the coming|the upcoming) (?:year|{TIME_OF_YEAR}|run|series|season)'?s? "
        rf"(?:season |run |series |episodes )?(?:will be|is to be|is going to be|is) (?:the|its|"
        rf"their) (?:very )?(?:last|"
        rf"final)(?: one)? (?:for|of) {ROW}TITLES{CLOSES}|(?:SEASON|one|that|this|which|THIS\d+) (?:will be|"
        rf"is to be) the (?:very )?(?:last|final)(?: one)? for "
        rf"{ROW}TITLES{_STOP}",
        says=("Next year will be the last for Harbour Lights and Night Ferry.",),
        silent=(
            "Next week will be the last for the Harbour Lights cast.",
            "The award is to be the last for Harbour Lights.",
            "Next year could be the last for Harbour Lights.",
        ),
    ),
    Rule(
        "held for midseason",
        _R,
        Frame.CLAUSE,
        r"TITLES (?:will (?:return|be back|come back)|is (?:set|due|scheduled|slated) to return|is (?:held|saved|kept|"
        r"on hold|being held|being saved)|are (?:held|saved|kept)|(?:has|have) been (?:held|saved|kept)) (?:in|at|for|"
        r"until) (?:the )?mid-?season(?! (?:finale|premiere|break))",
        says=("Harbour Lights will return in midseason.", "Harbour Lights and Night Ferry are held for midseason."),
        silent=("Harbour Lights will return after its midseason break.", "The new drama is held for midseason."),
        soft=True,
    ),
    Rule(
        "no word of what becomes of it",
        _U,
        Frame.CLAUSE,
        r"(?:(?:has|have)(?:n't| not)|did not|didn't|would not|wouldn't|will not|won't|declined to|refuses to|"
        r"refused to) "
        r"(?:yet )?(?:said|say|decided|announced?|revealed?|disclosed?)(?: yet)? what (?:(?:THIS\d+|NETWORK|they) )?"
        r"(?:to do|(?:plans?|intends?|wants?|will do|is going to do|means)(?: to do)?) (?:with|about) (?:the )?TITLES|"
        rf"TITLES (?:is|are) still (?:waiting|hanging|in (?:the )?(?:limbo|balance)|pending|undecided){_STOP}",
        says=(
            "The network has not said what it plans to do with Harbour Lights.",
            "Night Ferry got good news. Harbour Lights is still waiting.",
        ),
        silent=("Harbour Lights is still waiting for its star.",),
        whole=True,
    ),
)
