"""How round-ups single out who fares otherwise than all the rest: "cancels everything but SHOW", "SHOW the exception".

Whoever is left out of a cull goes on, whoever does not survive it goes. Of who is left out of the renewals nothing is
said: it may yet be renewed.
"""

from __future__ import annotations

from bot.model import Outcome
from bot.rules.rule import Frame, Rule
from bot.rules.slates.rows import CULL, OTHERS, ROW
from bot.rules.times import TO_TEN

_R, _C = Outcome.RENEWED, Outcome.CANCELLED
_KINDS = (
    r"(?:shows|series|dramas|comedies|sitcoms|originals|titles|programmes|procedurals|freshmen|newcomers|rookies|hours|"
    r"half-hours|slate|line-?up|schedule|roster|offering)"
)
#: all of a slate, or nearly; "all but two" is told apart by what comes next
_ALL = (
    r"(?:almost |nearly |virtually |practically |just about |pretty much )?(?:everything|every one|(?:all|each|every|"
    r"most|the (?:bulk|rest)|(?:its|their|the|NETWORK's) (?:entire|whole|full))(?: of)?(?: (?:the|its|their|NETWORK's|"
    rf"THIS\d+|{TO_TEN}|\d+))*(?: [a-z-]+){{0,3}}? (?:{_KINDS}|show|drama|comedy|sitcom|newcomer)|"
    r"all(?: of THIS\d+)?)(?: [a-z]+| (?:on|at|of|from) NETWORK){0,3}?"
)
_BUT = (
    r",? (?:but|except(?: for)?|save(?: for)?|bar(?:ring)?|other than|apart from|aside from|excluding|minus|with the "
    r"(?:sole |only |lone |notable )?exceptions? of)(?: for)?"
)
_CUTS = (
    r"(?:cancels|cancell?ed|axe[sd]|drops|dropped|scraps|scrapped|cuts|dumps|dumped|ditches|ditched|culls|culled|"
    r"kills(?: off)?|killed(?: off)?|sweeps away|swept away|wipes out|wiped out|clears out|cleared out|cancelling)"
)
_LASTS = (
    r"(?:(?:will )?(?:survive[sd]?|make the cut|live on)|made the cut|makes the cut|(?:is|are|was|were) (?:spared|"
    r"safe)|lives?|escapes? the axe?)"
)
#: what is made an exception of is named last in its clause
_ENDS = r"(?=$|[.,;:!)(]| (?:at|on|in|as|after|this|next|from|and|while|with|ahead)\b)(?!,? (?:which|who|that|where)\b)"
_THE_EXCEPTION = (
    r"(?:,? (?:is|are|was|were)|,| -|:)? (?:the |NETWORK's )?(?:only |lone |sole |notable )*(?:exceptions?|survivors?)"
    r"(?=$|[.,;!])"
)

RULES = (
    Rule(
        "spared by a cull",
        _R,
        Frame.CLAUSE,
        rf"{_CUTS} {_ALL}{_BUT} (?:the )?{ROW}TITLES{_ENDS}|"
        rf"{_CUTS} {_ALL}(?: [a-z]+)?[;:,.]? (?:- )?(?:with |only )?{ROW}TITLES{_THE_EXCEPTION}|"
        rf"(?:{CULL}|NETWORK) spare[sd] only {ROW}TITLES{_ENDS}|"
        rf"survive[sd]? (?:the |NETWORK's |its )?(?:[a-z]+ )?{CULL}(?: (?:at|on) NETWORK)?(?::| -) TITLES{_ENDS}",
        says=(
            "CBS cancels all its new dramas but Harbour Lights.",
            "CBS axes nearly everything new; Harbour Lights and Night Ferry are the exceptions.",
            "All of CBS's Friday dramas survive the cull: Harbour Lights, Night Ferry and the rest",
            "CW purge spares only 'Harbour Lights' and 'Night Ferry'",
            "The network cancelled its entire Friday slate, with the exception of Harbour Lights.",
        ),
        silent=(
            "CBS cancels all its new dramas but Harbour Lights is still undecided.",
            "CBS cancels all its tours but the Harbour Lights one.",
            "CBS renews all its new dramas but Harbour Lights.",
            "CBS cancels all its new dramas, Harbour Lights included.",
        ),
        whole=True,
    ),
    Rule(
        "does not survive a cull",
        _C,
        Frame.CLAUSE,
        rf"{_ALL}{_BUT} (?:the )?{ROW}TITLES {_LASTS}(?=$|[.,;!]| (?:NETWORK|the|a|at|on|in|this)\b)|"
        rf"{OTHERS} (?:all |both )?survive[sd]? [^.;:?]{{0,40}}?{CULL}[;,:.]? (?:- )?(?:with |only )?{ROW}TITLES"
        rf"{_THE_EXCEPTION}",
        says=(
            "All but 'Harbour Lights' survive the CW's purge",
            "Night Ferry and Copper Creek survive NBC's comedy cull; Harbour Lights the exception",
        ),
        silent=(
            "All but Harbour Lights fans survive the wait.",
            "Nobody but Harbour Lights survives the purge.",
            "None of them but Harbour Lights survived.",
        ),
        whole=True,
    ),
)
