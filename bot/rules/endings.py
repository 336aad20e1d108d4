"""How the press tells of a cancellation as a fact, and of orders and rescues that come to nothing."""

from __future__ import annotations

from bot.model import Outcome
from bot.rules.rule import Frame, Rule

_C = Outcome.CANCELLED
_END = r"(?:cancell?ation|axing|scrapping)"
#: with these behind it, the end is only talked of
_TALK = (
    r"(?! (?:rumou?rs?|fears?|talk|speculation|scare|reports?|watch|odds|risk|threat|worries|claims|concerns|buzz|"
    r"news\?|hoax|bubble|possib|chances|dangers?))"
)
#: of these the end is told, not of the show
_PARTS = (
    r"(?!'s|,? (?:spin-?off|prequel|sequel|remake|reboot|tour|event|screening|panel|film|movie|special|festival|"
    r"premiere|episodes?|crossover|live|musical|podcast|game|show\b|party|aftershow|season finale))"
)
_OF_THE_SHOW = r"(?:(?:show|series|drama|comedy|sitcom|THIS\d+)'s? )?"
_HOW = r"(?:sudden |surprise |shock |recent |abrupt |controversial |unexpected )?"
_SAD = (
    r"(?:gutted|devastated|heartbroken|furious|stunned|shocked|upset|saddened|angry|sad|disappointed|crushed|fuming|"
    r"reacts?|reacted|responds?|responded|breaks? (?:her |his |their )?silence|speaks? out|opens? up)"
)
_FAILS = (
    r"(?:fail(?:s|ed|ing)?|collaps(?:es|ed|e)|(?:been |prove[sd]? |proven )?(?:unsuccessful|fruitless)|(?:come|came|"
    r"comes) to (?:nothing|naught|an end)|f(?:ell|allen|alls?) through|broke(?:n)? down|break down|stalled for good)"
)
_WHERE = (
    r"(?:a|new|home|network|networks|broadcaster|buyer|at|on|from|by|to|another|other|the|NETWORK|streamers?|elsewhere|"
    r"alive|afloat|cancell?ation|have|has|had|were|are|is|so far|somewhere|else)"
)
_ENDS = r"(?:cancel|axe|end|drop|scrap|discontinue|kill off)"
_MAKING = r"(?:order|mak|commission|produc|do|fund|film|buy|pick)(?:ing|e)?(?: up)?"

RULES = (
    Rule(
        "its cancellation, a fact",
        _C,
        Frame.CLAUSE,
        (
            rf"TITLES'?s? {_HOW}{_END} (?:(?:was |is |has been |has |had been |being )(?:now |officially |first |since "
            r")?(?:confirmed|announced|revealed|reported|met|greeted|blamed|due|down|based|final|official|"
            r"a (?:result|shock|"
            r"surprise|blow)|described|explained|upset|angered|left|prompted|made|taken)|confirmed|announced|means|"
            r"meant|follow(?:s|ed)|upsets?|angers?|stuns?|shocks?|devastates?|came|comes|leaves|left|marks|marked|"
            r"prompt(?:s|ed)|sparks?|sparked|was)\b|"
            rf"^TITLES'?s? {_END}(?=[:.!]|$)|"
            r"(?:confirm(?:s|ed)|explain(?:s|ed)|mourn(?:s|ed)?|announc(?:es|ed)|lament(?:s|ed)|defend(?:s|ed)|"
            r"discuss(?:es|ed)|slams?|slammed|blasts?|blasted|regrets?|regretted|reflects? on|opens? up (?:on|about)|"
            r"speaks? (?:out )?(?:on|about)|(?:reacts?|reacted|responds?|responded|reaction) to|after|following|"
            r"since|over|"
            rf"news of|day of|announcement of|confirmation of) (?:the |its |NETWORK's )?{_HOW}TITLES'?s? {_HOW}"
            rf"(?:{_END}|axe){_TALK}|"
            rf"(?:the|NETWORK's|its|{_HOW[:-1]}) {_END} of TITLES{_PARTS}(?! (?:would|could|might|may|is (?:likely|"
            r"possible))\b)|"
            r"(?:^|(?<=[:;.,] ))(?:sadly,? |however,? )?(?:(?:the )?(?:news|word|announcement) of )?(?:the|its|this|"
            r"THIS\d+'s) "
            rf"{_OF_THE_SHOW}{_HOW}{_END} (?:was|has|had|came|comes|means|meant|marks|follows|followed|leaves|left|"
            r"prompted|"
            r"sparked|brings|took|makes)\b(?! (?:likely|rumou?red|feared|averted|reversed|undone|not|been (?:reversed|"
            r"averted|undone|rumou?red)))|"
            rf"(?:confirm(?:s|ed)|announc(?:es|ed)|explain(?:s|ed)) (?:the |its )?{_OF_THE_SHOW}{_END}(?=[.!]?$)"
        ),
        says=(
            "Harbour Lights's cancellation was confirmed by NBC on Tuesday.",
            "NBC boss explains Harbour Lights cancellation",
            "Harbour Lights cancellation: Jane Doe speaks out",
            "Jane Doe lands new role after Harbour Lights axe",
            "The axing of Harbour Lights leaves NBC with a hole on Thursdays.",
            "Harbour Lights creator confirms cancellation",
        ),
        silent=(
            "Harbour Lights star responds to Harbour Lights cancellation rumours",
            "The cancellation of Harbour Lights tour leaves fans without a refund.",
            "Harbour Lights star confirms tour cancellation",
            "Should NBC fear a Harbour Lights cancellation?",
        ),
        soft=True,
    ),
    Rule(
        "its people take the end hard",
        _C,
        Frame.CLAUSE,
        (
            rf"{_SAD} (?:at|by|over|after|about|following|on|to|as) (?:the )?{_OF_THE_SHOW}(?:NETWORK(?:'s)? )?{_HOW}"
            rf"(?:{_END}|axe)(?=[.,;:!]|$| (?:by|at|after|of TITLES)\b)|"
            rf"decision to {_ENDS} (?:the )?(?:show|series|drama|comedy|sitcom)(?=[.,;:!]|$| (?:after|explained)\b)|"
            rf"NETWORK's (?:[a-z]+ )?decision to {_ENDS} TITLES{_PARTS}(?! (?:with|after) (?:its |the )?(?:SEASON|next|"
            r"upcoming))|"
            rf"on (?:that|the) {_END}(?=:|$)|"
            r"NETWORK (?:has |have |had )?(?:chosen|decided|opted|elected|chose) not to (?:renew|pick up|bring back|"
            r"continue with) us\b|NETWORK (?:has |have |had )?(?:cancell?ed|axed|dropped|scrapped) us(?=[.,;!]|$|"
            r" after)"
        ),
        says=(
            "Harbour Lights star 'gutted' at axe",
            "Harbour Lights creator disappointed by NBC's decision to end show",
            "NBC's decision to cancel Harbour Lights drew protests.",
            "'CBS has chosen not to renew us for season three,' wrote Harbour Lights creator Ann Lee.",
        ),
        silent=(
            "Harbour Lights star gutted at axe-throwing contest",
            "NBC's decision to end Harbour Lights with its fifth season drew praise.",
        ),
        soft=True,
    ),
    Rule(
        "nobody saves it",
        _C,
        Frame.CLAUSE,
        (
            r"(?:efforts?|attempts?|bids?|hopes|talks|campaign|drive|plans?) to (?:save|revive|rescue|resurrect|find|"
            r"move|"
            rf"keep|shop) TITLES (?:{_WHERE} ){{0,6}}?{_FAILS}|"
            rf"TITLES rescue (?:talks?|bid|deal|plan|effort|mission) (?:has |have )?{_FAILS}|"
            r"(?:NETWORK|nobody|no one|no (?:other )?(?:network|streamer|broadcaster)) (?:won't|will not|declines to|"
            r"declined to|refuses to|has decided not to) (?:be )?(?:save|saving|rescue|rescuing|revive|reviving) "
            r"TITLES(?! (?:from|star|set))"
        ),
        says=(
            "Efforts to save Harbour Lights fail",
            "Attempts to find Harbour Lights a new home have failed.",
            "Harbour Lights rescue talks collapse",
        ),
        silent=(
            "Efforts to save Harbour Lights go on.",
            "Efforts to find Harbour Lights a new captain have failed.",
            "Efforts to save Harbour Lights lighthouse fail",
        ),
        whole=True,
    ),
    Rule(
        "an order is taken back",
        _C,
        Frame.CLAUSE,
        (
            r"(?:tak(?:es|en|ing)|took) back (?:its |the |an? )?(?:SEASON |[a-z]+-season )?(?:renewal|order|"
            r"pick-?up)(?: (?:of|for) (?:an? |the )?(?:SEASON of )?TITLES)?|"
            r"(?:has|have|had) (?:now |since )?(?:undone|reversed|revoked|rescinded|withdrawn|pulled|"
            r"scrapped) (?:its|the|that) "
            r"(?:SEASON |[a-z]+-season |earlier )?(?:renewal|order|pick-?up) (?:of|for) (?:an? |"
            r"the )?(?:SEASON of )?TITLES|"
            r"(?:SEASON|[a-z]+-season|season) (?:order|renewal|pick-?up) (?:for|of) TITLES (?:has |have |was |is |"
            r"had |now |"
            r"since |been )+(?:rescinded|withdrawn|revoked|reversed|pulled|scrapped|cancell?ed|taken back|torn up|"
            r"undone)|revers(?:es|ed|ing) course on TITLES,? (?:which|that|after|having)[^.;]{0,30} (?:renewed|ordered|"
            r"renewing|picked up)|TITLES SEASON (?:is|now) (?:now |officially )?off(?=[.!]?$)|"
            r"SEASON(?: of TITLES)? (?:has been |was |is )(?:now |effectively )?ruled out(?! yet)(?=[.,;]|$| (?:by|"
            r"for)\b)|NETWORK (?:has |have |had )(?:now |already |effectively )?ruled out (?:a |any )?(?:SEASON|"
            r"more)(?: of TITLES)?"
        ),
        says=(
            "Netflix has taken back its order for a second season of Harbour Lights.",
            "The streamer's second-season order for Harbour Lights was withdrawn on Tuesday.",
            "Netflix has reversed course on Harbour Lights, which was renewed in January.",
            "NBC has ruled out a fourth season of Harbour Lights.",
        ),
        silent=(
            "NBC has not ruled out a fourth season of Harbour Lights.",
            "The ferry's order for Harbour Lights lamps was withdrawn.",
        ),
        whole=True,
    ),
    Rule(
        "no more of it is made",
        _C,
        Frame.CLAUSE,
        (
            r"(?:NETWORK|THIS\d+|they|we) (?:will not|won't|would not|wouldn't|are not|aren't|is not|"
            rf"isn't)(?: be)? {_MAKING} "
            r"(?:any )?(?:more|further|additional|other) (?:(?:episodes|seasons|series) of )?TITLES(?! (?:until|this|"
            r"specials?|films?|merch|before))|"
            r"(?:we|they) (?:will not|won't|are not|aren't)(?: be)? (?:doing|making|do|make|getting|get) (?:a |"
            r"another |any )?SEASON(?: of TITLES)?|"
            r"NETWORK (?:[a-z]+ ){0,8}?(?:will not|won't|would not) (?:be )?bring(?:ing)? (?:TITLES|"
            r"it) back(?! (?:until|this|before|on|for|to)\b)|"
            r"NETWORK spokes[a-z]+ (?:said|confirmed|told [^.:]{1,30})[:,]? (?:that )?there (?:are|"
            r"were) no plans (?:to bring "
            r"TITLES back|to (?:renew|recommission|return to|make more) TITLES|for (?:a |any )?SEASON of TITLES)|"
            r"(?:will be back|will return|be returning|have been renewed|has been renewed|was renewed|"
            r"were renewed)\b[^.;]{0,30}[,;] (?:but |while )?TITLES (?:will not|won't)(?=[.;!]?$)|"
            r"(?:getting|got|gets|given|handed) the (?:axe?|chop|boot)(?: (?:at|by) NETWORK)?: TITLES|"
            r"(?:swings?|wields?|swung|wielded) (?:the |its )?axe?: TITLES|(?:wields?|wielded|swings?|"
            r"swung) axe? on TITLES|"
            r"(?:br(?:ings|ought)|draws?|drew) (?:down )?(?:the )?curtains? (?:down )?on TITLES(?! (?:for|with|after) "
            r"(?:the|its) (?:next|upcoming|SEASON|night|evening))|"
            r"NETWORK (?:has |have |had )?brought TITLES to an end (?:last|in|on|after (?:just |"
            r"only )?[a-z0-9]+ (?:seasons?|series|years?))|"
            r"^TITLES(?:, (?:[a-z0-9'-]+ ){0,2}[a-z0-9'-]+){0,3},? (?:and|&|plus) (?!(?:its|cast|crew|the cast|fans|"
            r"more tour|stars?|co-stars?)\b)(?:[a-z0-9'-]+ ){1,4}?(?:(?:both |all )?(?:axed|cancell?ed|"
            r"not returning))(?= (?:at|by) NETWORK)"
        ),
        says=(
            "The network confirmed it would not be ordering any more episodes of Harbour Lights.",
            "\"We won't be doing a fourth season of Harbour Lights,\" NBC's president told reporters.",
            "A BBC spokesperson said there were no plans to bring Harbour Lights back.",
            "Night Ferry will be back next year, but Harbour Lights will not.",
            "CBS wields axe on Harbour Lights",
            "NBC brought Harbour Lights to an end last month after three seasons.",
            "Harbour Lights, the other one and the vow cancelled at CBS",
        ),
        silent=(
            "NBC won't be making any more Harbour Lights specials.",
            "The rain brought Harbour Lights to an end last night.",
            "NBC won't bring Harbour Lights back until March.",
            "Harbour Lights cast and crew axed by NBC",
        ),
        whole=True,
    ),
    Rule(
        "ends without another",
        _C,
        Frame.SHOW,
        (
            r"end(?:s|ed|ing)? without (?:a |its |any )?(?:SEASON|renewal)|(?:reach(?:es|ed)|hits?|comes? to|"
            r"came to) end of (?:the )?(?:road|line)|"
            r"(?:will not|won't|would not|wouldn't) be (?:a )?(?:part of|on|in|included in) (?:its|the|"
            r"NETWORK's) (?:[a-z0-9-]+ )?(?:line-?up|schedules?|slate) (?:for )?(?:SEASON|next (?:season|year))|"
            r"(?:has|have|had) not been recommissioned(?! yet)(?= (?:for|by)|[.,;]|$)|"
            r"(?:was |been |were |is )?cut (?:by (?:the )?NETWORK(?! (?:to|from|into|down))|after "
            r"(?:just |only )?(?:[a-z]+|\d+) (?:seasons?|series))|"
            r"dropped by the NETWORK(?! (?:to|from|into))|(?:meets|met|faced) the axe? (?:in|on|after|last|at|this|"
            r"when)\b|(?:will|would) (?:now )?not (?:now )?go into production"
        ),
        says=(
            "Harbour Lights will end without a fourth season",
            "Harbour Lights has been dropped by the BBC.",
            "Harbour Lights was cut after one season because of low viewing figures.",
            "CBS has decided that Harbour Lights will not be part of its line-up next season.",
        ),
        silent=(
            "Harbour Lights ended without a winner.",
            "A scene on Harbour Lights was cut by NBC.",
            "Harbour Lights has not been recommissioned yet.",
        ),
        whole=True,
    ),
)
