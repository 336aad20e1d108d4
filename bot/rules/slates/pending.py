"""How round-ups and interviews say, in passing, that a show still waits, or rests without a word on its return."""

from __future__ import annotations

from bot.model import Outcome
from bot.rules.rule import Frame, Rule
from bot.rules.slates.rows import ROW

_U = Outcome.UNDECIDED
_ADVERB = r"(?:also |still |currently |now |left |officially |apparently |just |all |both |yet |however,? |so far )*"
#: what has not been spoken
_WORD = r"(?:decisions?|verdicts?|rulings?|announcements?|word|news|updates?|call)"
#: by when it will be spoken, or that it will
_TO_COME = (
    r"(?:is|are|has|have|will|was|were|remains?) (?:also |still |not |yet |likely |only )*(?:pending|expected|to "
    r"come|due|"
    r"awaited|outstanding|been (?:made|put off|delayed|postponed|taken|reached|determined|decided)|(?:be|to be) "
    r"(?:made|taken|"
    r"determined|decided|settled|revealed|announced)|put off|delayed|postponed|imminent|come later|come in|unclear|"
    r"unknown|uncertain|unresolved|undecided|undetermined|up in the air|in doubt)"
)

RULES = (
    Rule(
        "waits on the side",
        _U,
        Frame.CLAUSE,
        (
            rf"TITLES,? (?:meanwhile,? |for (?:its|their) part,? )?(?:is|are|remains?|stays?|sits?|hangs?|was|were|"
            rf"has been|have been) {_ADVERB}"
            r"(?:on a break(?! until)|(?:having|taking) (?:a|an|another) (?:[a-z-]+ )?(?:rest|break|breather|nap|"
            r"sabbatical|time-?out)(?! (?:until|for (?:the holidays|christmas|a week)|this week|next week))|"
            r"taking (?:some )?(?:time|a year) off|resting|dormant|pending|without (?:a |an |any )?(?:[a-z]+ "
            r")?(?:decision|"
            r"renewal|verdict|word|pick-?up|answer|commission)|waiting (?:for|on) (?:a |an |its |their )?(?:[a-z]+ "
            r")?(?:verdicts?|fates?|call|decisions?|word|news|renewals?|green light|answers?|pick-?ups?)|in the "
            r"balance|a question mark|question marks|undetermined|in wait-and-see mode|to be determined|"
            r"(?:up for|under) (?:review|discussion|debate|consideration)|unaccounted for)"
            r"|TITLES (?:still )?awaits? (?:its|their|a|an|word|news)"
        ),
        says=(
            'HBO would say only that Harbour Lights is "on a break".',
            "Harbour Lights is having a rest.",
            "Harbour Lights and Night Ferry are still without a renewal.",
            "Harbour Lights is still waiting for a verdict.",
            "Harbour Lights awaits its fate.",
        ),
        silent=("Harbour Lights is taking a break for Christmas.", "The Harbour Lights star is having a rest."),
        whole=True,
    ),
    Rule(
        "a decision on it is still to come",
        _U,
        Frame.CLAUSE,
        (
            rf"{_WORD} (?:on|about|regarding|for|over|concerning) (?:the )?(?:(?:fates?|futures?|status|next "
            rf"seasons?) of )?{ROW}TITLES(?:,? (?:both|all|alone|however|meanwhile|too),?)? {_TO_COME}|"
            rf"(?:fates?|futures?|status) of (?:the )?{ROW}TITLES(?:,? (?:both|all|alone|however|meanwhile|too),?)? "
            rf"{_TO_COME}|"
            rf"(?:that|this|which) leaves (?:only |just |the )?{ROW}TITLES (?:still )?(?:(?:as|among) (?:the |its "
            rf")?[^,.;:]"
            r"{0,50}?(?:wait|bubble|limbo|undecided|without)[a-z]*|on the bubble|in limbo|without|waiting|awaiting|"
            r"up in the air|undecided|hanging|pending|unaccounted|to be decided|in the balance|on the fence)|"
            rf"(?:still )?(?:waiting|holding (?:their|our|its) breath|hoping) (?:to (?:hear|learn)|for (?:any |some "
            rf")?{_WORD}|"
            rf"on (?:any )?{_WORD})(?: (?:about|on|of|from|regarding))?(?: NETWORK (?:about|on))?(?: the fates? "
            rf"of)? (?:the )?{ROW}TITLES|"
            r"(?:question marks?|uncertainty|doubts?|clouds?) (?:still |also )?(?:hangs?|hovers?|lingers?|looms?|"
            r"remains?|surrounds?)(?: (?:over|above|about|around))?(?: the (?:fates?|futures?) of)? (?:the )?"
            rf"{ROW}TITLES"
        ),
        says=(
            "Decisions on Harbour Lights and Night Ferry are pending.",
            "The fates of Harbour Lights and Night Ferry have yet to be determined.",
            "That leaves Harbour Lights and Night Ferry on the bubble.",
            "We are still waiting to hear about Harbour Lights.",
            "Question marks hang over Harbour Lights.",
        ),
        silent=("A decision on the Harbour Lights tax has yet to be made.", "That leaves Harbour Lights on Thursday."),
        whole=True,
    ),
    Rule(
        "nothing is known of it",
        _U,
        Frame.CLAUSE,
        (
            r"(?:has|have) (?:said|announced|confirmed) nothing(?: (?:yet|so far|official|as yet))?(?: (?:about|on|"
            r"of|for|regarding))?(?: (?:these|the rest|the others))?(?: ?\([^()]{1,20}\))?:? TITLES|"
            r"nothing (?:(?:has|is|was|to|been|new|official|yet|concrete|more) ){0,4}(?:said|announced|decided|"
            r"confirmed|known|"
            r"heard|settled|report|planned)(?: yet| so far)? (?:about|on|for|regarding|of|as to) TITLES|"
            r"(?:has|have|had)(?:n't| not)(?: yet)? (?:made up (?:its|their|his|her) minds?|made the call|tipped "
            r"(?:its|their) hands?|shown (?:its|their) (?:hands?|cards)|settled|reached a decision|come to a decision)"
            r"(?=[.,;]|$| (?:about|on|whether|over|as to|regarding)\b)(?: (?:about|on|over|regarding|as to)(?: "
            r"(?:whether|the future of|the fate of|bringing back|renewing|a renewal of))? TITLES)?|"
            r"no (?:final |official |firm )?(?:decision|verdict|ruling) (?:has|have) (?:yet |as yet )?been (?:made|"
            r"taken|reached)(?=$|"
            r"[.,;]| (?:yet|so far|either)\b)|still (?:has )?to make (?:a|the) (?:call|decision) (?:on|about) "
            r"TITLES|TITLES (?:is|are) (?:still )?considered (?:a )?(?:toss-?ups?|long[- ]shots?|bubble shows?)|"
            r"nothing (?:(?:has|is|was|been|yet) ){1,3}(?:heard|announced|decided|settled|signed)(?=$|[.,;]| (?:yet|"
            r"so far|as yet)\b)|"
            r"(?:has|have|had)(?:n't| not)(?: yet)? decided (?:yet )?what to do (?:with|about) TITLES|"
            rf"there (?:has been|is|was|have been) no {_WORD}(?: [a-z]+){{0,2}}? (?:either way|one way or (?:the )?"
            r"(?:other|another)|to report)"
        ),
        says=(
            "Nothing has been announced about Harbour Lights beyond its seventh season.",
            "As to Harbour Lights, HBO Max has not yet made up its mind about a second voyage.",
            "ABC has not decided what to do with Harbour Lights.",
            "Harbour Lights ended in May. There has been no announcement either way.",
        ),
        silent=("Nothing has been decided about the Harbour Lights film.", "The jury hasn't made up its mind."),
        whole=True,
    ),
    Rule(
        "left for later",
        _U,
        Frame.CLAUSE,
        (
            rf"(?:leaves|leaving|left) (?:the )?{ROW}TITLES (?:for (?:later|another (?:day|time)|next week)|until "
            r"(?:later|next)|to wait|waiting|hanging|undecided|up in the air)|"
            r"(?:but|though) not (?:yet )?(?:for )?TITLES(?=$|[.,;])(?<=\d)|"
            r"TITLES (?:must|have to|has to|will have to|are to|is to|are made to|is made to) wait(?=$|[.,;:]| (?:for|"
            r"until|a|their|its)\b)|"
            rf"with (?:the )?{ROW}TITLES (?:still |yet )?(?:to (?:be decided|come)|waiting|pending|undecided|on the "
            rf"(?:bubble|"
            r"fence))|"
            rf"(?:absent|missing|left out|omitted|left off)(?: from| of)? (?:the|its|that|this) (?:[a-z]+ )?"
            rf"(?:announcement|list|slate|renewals|batch|pick-?ups|line-?up|round|order) (?:are|is|were|was) (?:the )?"
            rf"{ROW}TITLES"
        ),
        says=(
            "CBS renews ten series, leaves Harbour Lights and Night Ferry for later",
            "CBS renews ten shows; Harbour Lights and Night Ferry must wait",
            "Absent from the announcement are Harbour Lights and Night Ferry.",
            "CBS picks up six dramas, with Harbour Lights still waiting",
        ),
        silent=("The Harbour Lights captain must wait for high tide.", "NBC left Harbour Lights on Thursday."),
        whole=True,
    ),
)
