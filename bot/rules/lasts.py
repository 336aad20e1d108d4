"""How the press says that what is still to come of a show is the last of it, without a word for the season."""

from __future__ import annotations

from bot.model import Outcome
from bot.rules.rule import Frame, Rule
from bot.rules.times import EPISODES, MONTH, TIME_OF_YEAR, TO_TEN, WHEN

_F = Outcome.FINAL
_SOME = rf"(?:{TO_TEN}|eleven|twelve|thirteen|\d+)"
_NEW = r"(?:(?:new|coming|upcoming|next|remaining|further|additional|hour-long|forthcoming) )*"
_ARE = r"(?:are to be|will be|are|would be|are going to be|are set to be|will also be|were to be|are meant to be)"
_WILL = r"(?:will|to|would|is to|are to|is set to|are set to|is due to|is going to|is about to|set to|due to)"
_CLOSE = (
    r"(?:come to (?:a close|an end|its (?:natural )?(?:close|end|conclusion))|bow out|sign off|take its leave|draw "
    r"to a close|be (?:gone|over|no more)|say (?:goodbye|farewell)|bid (?:farewell|adieu)|leave (?:the air|"
    r"our screens|screens))"
)
_YEARS = r"(?:after|following) (?!one|a single|just|only|1 )(?:[a-z]+|\d+) (?:seasons|series|years)"

RULES = (
    Rule(
        "these episodes are the last",
        _F,
        Frame.CLAUSE,
        (
            rf"(?:the|these|those|its|all) (?:{_SOME} )?{_NEW}{EPISODES}(?: of TITLES)? {_ARE} (?:also )?(?:the|its|"
            rf"their|the show's) "
            r"(?:very )?(?:last|final|end)(?: ever| ones| of TITLES| of THIS\d+)?(?=[.,;!]|$)|"
            r"(?:they|those|these) (?:will|are to|would|are going to|were to) (?:also )?be (?:the|its) (?:very "
            r")?(?:last|final)(?: ever)?(?: ones| episodes| chapters)?(?: of (?:THIS\d+|it))?(?=[.,;!]|$)|"
            r"(?:those|these|that|which|they|this) (?:will|would|is to|are to|is going to) be the end (?:of|for) "
            r"TITLES(?=[.,;!]|$)|"
            r"(?:just|only) (?:one|a single) (?:more )?(?:season|series|run) of TITLES (?:is |remains |now "
            r")?(?:still )?(?:to come|left|to go|remaining|remains)|"
            r"curtain (?:is to|will|is set to|is due to|is about to|to) (?:finally )?(?:come down|fall|drop) (?:on|"
            r"for) TITLES (?:in|on|next|this|after|at|with|later)\b|"
            r"(?:(?:not|no longer|never|won't|isn't) (?:be )?)?(?:returning|return|returns|back|come back|coming "
            r"back|appear|appearing|part|seen) (?:for|in|of) "
            r"TITLES (?:last|final) (?:season|series)(?=[.,;!:]|$| (?:on|at|when|which|as)\b)|"
            r"(?:decision|choice) to (?:finish|conclude|wrap(?: up)?|close|end) TITLES (?:with|after|at the "
            r"end of) (?:its |the )?SEASON|"
            r"(?:sticks?|sticking|stuck|stands?|standing) (?:to|by|with|behind) (?:its|the|that) (?:plans?|decision|"
            r"intention) to (?:end|finish|conclude|wrap(?: up)?) TITLES (?:with|after|in|at|next|this)"
        ),
        says=(
            "The BBC has commissioned a third series of Harbour Lights. The six episodes are to be the last.",
            "Harbour Lights will be back for a fourth run of eight episodes. They will be the final ones.",
            "AMC has ordered eight more episodes of Harbour Lights, and those will be the end of it.",
            "There is just one season of Harbour Lights still to come, Netflix has announced.",
            "The curtain is to come down on Harbour Lights in the spring, after six series.",
            "Jane Doe is not returning for Harbour Lights's last season.",
            "There is no going back on the decision to finish Harbour Lights with season six, Fox says.",
            "CBS is sticking to its plan to end Harbour Lights with season 14.",
        ),
        silent=(
            "Harbour Lights is back on Sunday. The two episodes are to be the last before Christmas.",
            "Harbour Lights is back. Its six episodes are the last word in comfort.",
            "Jane Doe is not returning for Harbour Lights's last scene.",
        ),
    ),
    Rule(
        "will be gone by then",
        _F,
        Frame.SHOW,
        (
            rf"{_WILL} (?:finally |now |officially )?{_CLOSE} (?:for good )?(?:on NETWORK |at NETWORK )?(?:{WHEN}|by "
            rf"(?:the )?(?:end of |the )?(?:{MONTH}|{TIME_OF_YEAR}|the year)|{_YEARS})(?! (?:for|until))|"
            rf"{_WILL} (?:stop|end|finish|conclude|cease|wrap(?: up)?) (?:there )?(?:after|with|at the end of) "
            rf"(?:the (?:second half|last part|final part|back half|end|conclusion|rest) of )?"
            rf"(?:its |a |the |an )?(?:[a-z-]+ ){{0,2}}?SEASON"
        ),
        says=(
            "Harbour Lights will come to a close on September 21.",
            "Harbour Lights will be gone by the end of March.",
            "NBC said that Harbour Lights will stop after its coming fifth season.",
            "Harbour Lights will end with the second half of its 14th season in the fall.",
        ),
        silent=(
            "Harbour Lights will be gone for a week in March.",
            "The sale of Harbour Lights mugs will come to a close on September 21.",
            "Filming on Harbour Lights will stop after its third week.",
        ),
    ),
)
