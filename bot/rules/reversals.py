"""How the press tells that a decision is taken back: the end of a show, which then goes on, or the order of a season.

The words of the decision that was made first are part of these rows, or it would be read as the news.
"""

from __future__ import annotations

from bot.model import Outcome
from bot.rules.rule import Frame, Rule

_C, _R = Outcome.CANCELLED, Outcome.RENEWED
_TURN = r"(?:u-turn|about-face|about-turn|volte-face|backflip|climbdown|climb-down|180|reversal|turnaround)"
#: who decided takes it back
_TAKES_BACK = (
    r"(?:revers(?:es|ed|ing)|overturn(?:s|ed|ing)|rescind(?:s|ed|ing)|revok(?:es|ed|ing)|undo(?:es|ing|ne)|undid|"
    r"(?:goes|going|gone|went) back on|(?:backtrack|backflip)(?:s|ed|ping|ped|ing)? on|u-turns? on|rethinks|rethought|"
    rf"(?:does|did|done|makes|made|pulls|pulled|performs|performed) an? (?:[a-z-]+ )?{_TURN} on|"
    r"(?:thinks|thought) (?:better of|again about)|(?:has|have|had|with) second thoughts (?:about|on)|"
    r"withdr(?:aws|ew|awn)|chang(?:es|ed|ing) (?:its|their) minds? (?:on|about)|relents on|relented on|"
    r"(?:has |have |had )?a change of heart (?:on|about|over))"
)
_IS_TAKEN_BACK = (
    r"(?:reversed|overturned|rescinded|revoked|undone|withdrawn|lifted|taken back|annulled|walked back|cancelled|"
    r"reconsidered|scrapped|dropped)"
)
_DECISION = (
    r"(?:(?:its|their|the|that|this|an?) )?(?:own )?(?:(?:earlier|recent|original|controversial|shock|unpopular) )?"
    r"(?:decision|plans?|call|move|choice|threat|intention|announcement|vote)"
)
_TO_END = (
    r"(?:cancel|axe|end|drop|scrap|ditch|dump|kill(?: off)?|shelve|bin|can|chop|part (?:ways |company )?with|let go "
    r"of|pull the plug on|call time on|give up|not renew|not to renew|take off(?: the air)?)"
)
_ENDING = (
    r"(?:cancell?ing|axing|ending|dropping|scrapping|ditching|dumping|killing(?: off)?|shelving|binning|canning|"
    r"letting go of|pulling the plug on|parting with|calling time on|giving up)"
)
_ITS_END = rf"(?:{_ENDING}(?: of)?|(?:the |its |their )?(?:cancell?ation|axing|ending|end|demise) of)"
_KINDS = r"(?:the |its )?(?:[a-z-]+ ){0,3}"

RULES = (
    Rule(
        "its end taken back by who decided",
        _R,
        Frame.CLAUSE,
        (
            rf"{_TAKES_BACK} (?:{_DECISION} (?:to {_TO_END}|of {_ENDING}|about {_ENDING}) {_KINDS}TITLES|"
            rf"{_ITS_END} {_KINDS}TITLES)|"
            rf"{_DECISION} to {_TO_END} {_KINDS}TITLES (?:has |have |had )?(?:been |was |is |were )(?:(?!not)[a-z]+ )?"
            rf"{_IS_TAKEN_BACK}|"
            rf"(?:cancell?ation|axing) of {_KINDS}TITLES (?:has |have |had )?(?:been |was |is )(?:(?!not)[a-z]+ )?"
            r"(?:reversed|overturned|rescinded|revoked|undone|withdrawn|lifted|taken back|annulled)|"
            rf"(?:drop(?:s|ped)|abandon(?:s|ed)|scrap(?:s|ped)|shelve[sd]|ditch(?:es|ed)) (?:its |their )?plans? "
            rf"(?:to {_TO_END}|for {_ENDING}) {_KINDS}TITLES"
        ),
        says=(
            "ITV has gone back on its decision to axe Harbour Lights.",
            "The BBC has had second thoughts about ending Harbour Lights and ordered a fifth series.",
            "ABC has thought better of axing Harbour Lights.",
            "The decision to end Harbour Lights has been reversed, ITV said.",
            "The cancellation of Harbour Lights has been lifted.",
            "Channel 4 has dropped its plans to end the drama Harbour Lights.",
        ),
        silent=(
            "Fans have asked ITV to go back on its decision to end Harbour Lights.",
            "ITV has changed its mind about the title of Harbour Lights.",
            "The decision to end Harbour Lights has been criticised, ITV said.",
        ),
    ),
    Rule(
        "lives as its network turns",
        _R,
        Frame.CLAUSE,
        (
            r"TITLES (?:(?:is|are|was|were|has been) )?(?:back|lives?(?: on)?|alive|saved|safe|spared|returns?|"
            r"rescued|revived|stays?|reprieved)(?: (?:after all|again|on air))?(?:: |; | - |, | as | after )(?:the )?"
            rf"NETWORK (?:has )?(?:now )?(?:(?:does|makes|pulls|performs|executes|did|pulled|made|in|with) (?:an? )?"
            rf"(?:[a-z]+ )?{_TURN}|revers(?:es|ed) (?:(?:its |the )?(?:cancell?ation|axing|decision)|course|itself)|"
            r"chang(?:es|ed) its mind|relents|relented|thinks again|thinks better of (?:it|THIS\d+)|backs down|"
            r"backtracks|u-turns|caves(?: in)?|has (?:second thoughts|a change of heart))|"
            r"NETWORK (?:has |have )?(?:now |since |quietly )?(?:reinstat(?:es|ed)|reprieve[sd]) TITLES"
            r"(?! (?:to|in|on|at|into|online|repeats|as)\b)|"
            r"TITLES (?:has been|have been|was|were|is) (?:now |since )?(?:reinstated|reprieved)"
            r"(?! (?:to|in|on|at|into|online|as)\b)|"
            r"(?:tak(?:es|ing|en)|took|str(?:ikes|uck)|remov(?:es|ed)|pluck(?:s|ed)|cross(?:es|ed)|scratch(?:es|ed)) "
            r"TITLES (?:back )?(?:off|from)(?: of)? (?:the |its )?(?:death|scrap|casualty|hit|cancell?ation|cut|"
            r"chopping|execution|condemned)[ -]?(?:list|row|heap|pile|block|sheet)|"
            r"(?:the )?(?:axe|death sentence|sentence|threat of (?:the axe|cancell?ation))(?: (?:that|which) "
            r"[^,;:.]{3,40}| (?:hanging )?over TITLES)? (?:has been|was|is) (?:now |finally )?(?:lifted|stayed|"
            r"commuted|averted)|"
            r"TITLES (?:is |are |has come |have come |comes |gets |was |has been taken |taken )(?:now )?off (?:the "
            r")?(?:death row|death list|scrapheap|chopping block)"
        ),
        says=(
            "Harbour Lights lives on: CBS reverses cancellation",
            "Harbour Lights is back: NBC pulls an about-face",
            "Channel 5 has reinstated Harbour Lights.",
            "CBS has taken Harbour Lights off the death list.",
            "Harbour Lights is off death row.",
            "Fans of Harbour Lights can breathe again: the axe that fell in March has been lifted.",
        ),
        silent=(
            "Harbour Lights is back: NBC changes its logo",
            "Channel 5 has reinstated Harbour Lights in its old slot.",
            "CBS has taken Harbour Lights off the schedule.",
        ),
    ),
    Rule(
        "its order taken back",
        _C,
        Frame.CLAUSE,
        (
            r"TITLES (?:has |have |had |will )?(?:also |now )?(?:loses?|lost|losing|forfeits?) (?:(?:its|their|the) )?"
            r"(?:(?:promised|planned|early|surprise|hard-won) )*(?:SEASON |second-season )?"
            r"(?:renewals?|pick-?ups?|(?:SEASON )?orders?)|"
            r"(?:that|the|this|its|their) (?:order|renewal|pick-?up|commission|green ?light|promise|deal) "
            r"(?:(?:no longer|does not|doesn't|did not|didn't) (?:stands?|hold|holds|appl(?:y|ies)|counts?)|"
            r"(?:is|was|has been) (?:now |since )?(?:void|dead|null and void|history|no more|gone|moot|worthless|torn "
            r"up|off(?= (?:again|after)\b|[.,;]|$)))|"
            r"(?:undo(?:es|ing|ne)?|undid|revers(?:es|ed|ing)|rescind(?:s|ed|ing)|revok(?:es|ed|ing)|tak(?:es|ing) "
            r"back|took back|tears? up|tore up|un-?orders) (?:(?=(?:SHOW|THIS)\d+(?:'s)? SEASON)TITLES(?: SEASON)?|"
            r"(?:the |a |its )?SEASON of TITLES)|"
            r"SEASON of TITLES(?:, [^,;:.]{3,60},)? (?:has been|have been|was|is|were|is being|will be) (?:now |"
            r"since )?"
            r"(?:written off|taken back|vaulted|locked away|buried(?! in)|consigned to (?:the|a) (?:bin|vault|shelf))|"
            r"(?:that|this|the (?:ordered|promised|planned)) (?:season|series) (?:was|has been|were) never (?:made|"
            r"filmed|"
            r"written|shot|produced)|the (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth) (?:season )?was "
            r"never (?:made|filmed|written|shot|produced)|SEASON of TITLES (?:was|had been) (?:ordered|commissioned|"
            r"announced|"
            r"planned|written)[^.;:]{0,40}? but (?:was |has been )?never (?:made|filmed|shot|produced|went into "
            r"production)|"
            r"NETWORK (?:is not|isn't|will not be|won't be|is no longer|has decided against) (?:going (?:forward|ahead|"
            r"on)|moving (?:forward|ahead)|proceeding|pressing ahead) with (?:that|this|the) (?:season|series|order|"
            r"renewal|plan)|"
            r"NETWORK (?:will not|won't|has decided not to|has opted not to|has chosen not to) (?:go (?:forward|ahead|"
            r"on)|move (?:forward|ahead)|proceed|press ahead) with (?:that|this|the) (?:season|series|order|renewal|"
            r"plan)"
        ),
        says=(
            "Harbour Lights loses its renewal at Amazon",
            "Harbour Lights was renewed for a second season in 2023. That order no longer stands.",
            "Netflix undoes Harbour Lights's final season",
            "The second season of Harbour Lights, ordered last year, has been written off.",
            "A second season of Harbour Lights was ordered but never filmed.",
            "Amazon is not going forward with that season of Harbour Lights after all.",
        ),
        silent=(
            "Harbour Lights lost its lead actor.",
            "The Harbour Lights deal no longer stands in the way of a merger.",
            "Netflix undoes Harbour Lights's knots.",
        ),
        whole=True,
    ),
    Rule(
        "a season that is made is not shown",
        _C,
        Frame.CLAUSE,
        (
            r"NETWORK (?:is not going to|isn't going to|will not|won't|will never|will no longer|has decided (?:not "
            r"to|never to)|has chosen not to|has opted not to|refuses to|no longer (?:plans|intends|wants) to) (?:air|"
            r"show|broadcast|screen|stream|release|transmit|premiere) (?:a |the |its |any )?(?:[a-z-]+ ){0,2}SEASON of "
            r"TITLES(?! (?:before|until|this|in|on|at|next|till|live|for|now|abroad|outside|here|as|until)\b)|"
            r"SEASON of TITLES (?:will not|won't|will never|is not going to) be (?:shown|aired|broadcast|seen|"
            r"released|streamed)(?=[.,;!]|$| (?:after all|at all|anywhere|by NETWORK|on NETWORK)\b)"
        ),
        says=(
            "AMC is not going to air season 2 of Harbour Lights, although all of it has been shot.",
            "AMC will never show the second season of Harbour Lights, which has already been filmed.",
        ),
        silent=(
            "AMC will not show the second season of Harbour Lights before 2025.",
            "AMC will not air the first season of Harbour Lights.",
        ),
        further=True,
        whole=True,
    ),
    Rule(
        "whose end was announced",
        _C,
        Frame.CLAUSE,
        (
            r"TITLES, (?:whose|the) (?:[a-z]+ )?(?:cancell?ation|axing|demise)(?: of which)? (?:was|had been|has "
            r"been|is) (?:[a-z]+ )?(?:announced|made public|confirmed|reported|revealed|public)"
        ),
        says=("Harbour Lights, whose cancellation was made public in May, had run for two seasons.",),
        silent=("Harbour Lights, whose cancellation was feared, has been renewed.",),
        past=True,
    ),
)
