"""How the press tells of talk that is denied, of answers not given, and of a rest that is no end."""

from __future__ import annotations

from bot.model import Lean, Outcome
from bot.rules.rule import Frame, Rule

_U = Outcome.UNDECIDED
_DOWN = r"(?:shoot|shot|knock|bat|swat|slap|play|bring|brought|shut)(?:s|ed|ted|ping)?"
_TALK = (
    r"(?:reports?|rumou?rs?|talk|speculation|claims?|suggestions?|whispers|stories|story|gossip|chatter|items?|"
    r"questions?)"
)
_END = r"(?:demise|death|end|ending|cancell?ation|axing|passing|axe|chop|being (?:axed|cancell?ed|scrapped))"
_FALSE = (
    r"(?:(?:is|are|was|were) )?(?:completely |totally |simply |entirely |just |all )?(?:inaccurate|false|untrue|wrong|"
    r"not (?:true|accurate|so)|bogus|nonsense|made up)"
)
_ITS_END = r"(?:cancell?ation|axing|demise)"
#: what refutes that it is over
DENIED = "the report of its end is denied"

RULES = (
    Rule(
        DENIED,
        _U,
        Frame.CLAUSE,
        (
            rf"(?:NETWORK|studio|producers?|showrunner|rep) (?:on|den(?:ies|ied)|dismiss(?:es|ed)|refut(?:es|ed)|"
            rf"rebuts|"
            rf"reject(?:s|ed)|disput(?:es|ed)|push(?:es|ed) back (?:on|against)|hit(?:s)? (?:back|out) at|shoot(?:s)? "
            rf"down|"
            rf"shot down|knock(?:s|ed) down|quash(?:es|ed)|rubbish(?:es|ed)) (?:the |a |an )?TITLES(?:'s)? {_ITS_END} "
            rf"{_TALK}|TITLES(?:'s)? {_ITS_END} {_TALK} {_FALSE}|"
            rf"{_TALK} (?:of|about) (?:TITLES(?:'s)?|its|the (?:show|series)'s) {_ITS_END} {_FALSE}"
        ),
        says=(
            "NBC on 'Harbour Lights' Cancellation Report: \"Not Accurate\"",
            "Netflix Pushes Back on 'Harbour Lights' Cancellation Rumors",
            "'Harbour Lights' cancellation rumours are completely false, producers say",
        ),
        silent=("Creator on 'Harbour Lights' Cancellation: \"It Hurts\"", "Inside the Harbour Lights cancellation"),
    ),
    Rule(
        "talk of its end is denied",
        _U,
        Frame.CLAUSE,
        (
            rf"{_TALK} of (?:TITLES'?s? |the )?{_END}(?: of TITLES)? (?:(?:is|are|was|were|has been|have been) )?"
            r"(?:greatly |vastly |wildly |somewhat |a (?:little|bit) |rather )?(?:premature|exaggerated|untrue|wide of "
            r"the mark|wrong|false|overblown|nonsense|denied|dismissed|rubbished|fake|OTHER\d+)|"
            rf"{_DOWN} (?:down |away |off )?(?:[a-z-]+ ){{0,2}}?{_TALK} (?:that |of |about |over |surrounding )?(?:the "
            rf"(?:future|fate|end|{_END}) of )?TITLES|"
            rf"(?:pours?|poured|throws?|threw) cold water on (?:[a-z-]+ ){{0,2}}?(?:{_TALK} )?(?:that |of |about "
            rf")?(?:the {_END} of )?TITLES|"
            rf"(?:no (?:need|reason) to (?:worry|panic)|nothing to worry about|don't (?:panic|worry))(?: for|,)? "
            rf"TITLES|"
            r"(?:not|isn't|ain't|no) (?:dead|over|done|finished) yet"
        ),
        says=(
            "MTV: Reports of 'Harbour Lights' Demise 'Premature'",
            "Ann Lee shoots down talk that Harbour Lights ends next year",
        ),
        silent=("Reports of the death of the Harbour Lights keeper were false.",),
        whole=True,
        soft=True,
    ),
    Rule(
        "no answer either way",
        _U,
        Frame.CLAUSE,
        (
            r"(?:has |have |had )?not (?:yet )?made up (?:its|their) mind(?:s)? (?:about|on) (?:[a-z]+ "
            r"){0,5}?(?:TITLES|SEASON|more)|"
            r"(?:no (?:announcement|decision|news|word)|nothing) (?:has been |was )?(?:announced|said|decided|made|"
            r"heard)? ?(?:either way|about TITLES|on TITLES|(?:about|on|of) (?:a |any )?SEASON)|"
            r"there (?:has been|is|was) no (?:announcement|decision|word|news) (?:either way|on TITLES|about TITLES)|"
            r"no (?:determination|verdict|ruling) (?:has been |was )?(?:made|reached)|"
            r"(?:strong|likely|good|safe) (?:candidate|contender|bet) (?:to (?:come back|return)|for (?:renewal|SEASON|"
            r"a (?:renewal|return)))|"
            r"neither (?:ordered|renewed|announced|confirmed|planned) n?or (?:ruled out|cancell?ed|off the table)|"
            r"nothing on the books (?:beyond|after)|(?:conversations|talks) (?:are |is )?(?:happening|ongoing|under "
            r"?way|continuing)|"
            r"(?:impossible|hard|difficult) to (?:say|guess|tell|know|predict) (?:whether|if) (?:[a-z-]+ "
            r"){0,3}?(?:TITLES)|"
            r"(?:nothing|no news|little) to (?:share|announce|report|add)(?: (?:at this (?:point|time|stage)|yet|right "
            r"now|for now))|"
            r"(?:in|under) (?:active |serious )?consideration(?! for an?)|toss-?ups?: TITLES|still in the balance"
        ),
        says=(
            "HBO Max has not yet made up its mind about a second voyage of Harbour Lights.",
            "Harbour Lights: there has been no announcement either way.",
            "Harbour Lights is a strong candidate to come back next fall.",
            "Nothing has been announced about Harbour Lights.",
        ),
        silent=("Harbour Lights has nothing to declare.",),
        whole=True,
        soft=True,
    ),
    Rule(
        "having a rest",
        _U,
        Frame.SHOW,
        (
            r"(?:is |are |was |will be |to be |being )?(?:on (?:a|an) (?:extended |long |short |lengthy |brief "
            r")?(?:break|breather|rest|pause|"
            r"leave)|(?:having|taking|take|takes|to take|to have|given|in need of) (?:a|an) (?:extended |long |short |"
            r"lengthy |brief |"
            r"well-earned |year-long |gap )*(?:break|breather|rest|pause|leave|year off|year out|hiatus|sabbatical)|"
            r"taking (?:a year|time) (?:off|out)|takes extended leave|rested(?= (?:by|for|until|this|next|after)\b)|"
            r"looking like a toss-?up)"
        ),
        says=(
            "Harbour Lights is having a rest, says its star.",
            "Harbour Lights to take an extended break",
            "Harbour Lights rested for a year by ITV",
        ),
        silent=("The Harbour Lights crew are having a rest in Leeds.",),
        lean=Lean.NEITHER,
    ),
)
