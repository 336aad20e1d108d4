"""How the press tells that another home takes a show over, with the end that it had before in the same breath.

The words of the earlier end are part of these rows, or it would be read as the news.
"""

from __future__ import annotations

from bot.model import Outcome
from bot.rules.rule import Frame, Rule
from bot.rules.times import COUNT, EPISODES, TO_TEN

_R = Outcome.RENEWED
_TAKES = (
    r"(?:picks? up|picked up|picking up|snaps? up|snapped up|scoops? up|scooped up|adopts?|adopted|takes? (?:in|on|"
    r"over)|took "
    r"(?:in|on|over)|taken (?:in|on|over)|swoops? (?:in )?(?:for|on)|swooped (?:in )?(?:for|on)|lands?|landed|nabs?|"
    r"nabbed|"
    r"grabs?|grabbed|snags?|snagged|rescues?|rescued|saves?|saved|revives?|revived|reviving|resurrects?|resurrected|"
    r"brings? back|brought back|bringing back|renews?|renewed|inherits?|inherited|poaches|poached|rehomes|houses|"
    r"acquires|buys|bought|claims|claimed|"
    r"(?:orders?|ordered|ordering|commissions?|commissioned|makes?|make|airs?|produces?|produce|backs|greenlights|"
    r"green-?lit|confirms) (?:a |an |the )?SEASON (?:of|for))"
)
#: what an earlier home did
_LEFT = (
    r"(?:cancel\w*|ax(?:es|ed|e|ing)|drop(?:s|ped|ping)|dump(?:s|ed|ing)|scrap(?:s|ped|ping)|ditch(?:es|ed|ing)|"
    r"let(?:s|ting)? (?:it |THIS\d+ |SHOW\d+ )?go|pass(?:es|ed|ing) on|abandon(?:s|ed|ing)|exits?|shelv(?:es|ed|ing)|"
    r"cut(?:s|ting)? (?:it |THIS\d+ )?loose|cuts?|declin(?:es|ed|ing) to renew|pull(?:s|ed|ing) the plug|gives? up|"
    r"gave up|"
    r"kill(?:s|ed|ing)|did not renew|didn't renew|chose not to renew|opt(?:s|ed) (?:not to|against)|remov(?:es|ed|al)|"
    r"end(?:s|ed|ing)|departure|demise|run ended|parted (?:ways|company))"
)
_AGO = (
    rf"(?:(?:just |only |barely |less than |more than |nearly |almost |about |some )?(?:a|an|one|{TO_TEN}|"
    r"\d+|several|some) (?:hours?|days?|weeks?|months?|years?) (?:after|since)|hours after|days after|weeks after|"
    r"months after|years after|after|following|despite|in the wake of|on the heels of)"
)
_MOVES = (
    r"(?:(?:will|to|is to|is set to|set to|is going to) (?:move|jump|switch|shift|hop|transfer|migrate|relocate|"
    r"cross)|(?:is |are )?"
    r"(?:moving|jumping|switching|shifting|hopping|transferring|migrating|relocating|crossing)|moves|jumps|switches|"
    r"shifts|hops|"
    r"transfers|migrates|relocates|(?:has|have) (?:moved|jumped|switched|shifted)|(?:will |to )?mak(?:es?|ing) "
    r"(?:the|a) (?:move|jump|leap|switch|shift|transition))"
)

#: what a show is called that another one takes over
_ONCE = (
    r"(?:(?:previously |recently |once-|just-)?(?:cancell?ed|axed|scrapped))(?: NETWORK(?:'s)?)?(?: (?:hit|legal|"
    r"crime|medical|"
    r"teen|sci-fi|fantasy|family|supernatural|police|western|cult))?(?: (?:drama|series|show|comedy|sitcom|thriller|"
    r"dramedy|procedural|western))?"
)

RULES = (
    Rule(
        "taken over after its end elsewhere",
        _R,
        Frame.CLAUSE,
        (
            rf"NETWORK (?:has |have |is |will |to |is to |had )?(?:now |also |officially |since )*{_TAKES} (?:up "
            rf")?(?:the )?(?:cancell?ed |axed |former )?(?:NETWORK(?:'s)? )?(?:hit |fan-favou?rite |beloved "
            rf")?TITLES[^.;:?]{{0,40}}?,? {_AGO} "
            rf"(?:[a-z0-9+'-]+ |NETWORK(?:'s)? |THIS\d+ |SHOW\d+ |OTHER\d+ ){{0,6}}?{_LEFT}(?: on)?(?: it| THIS\d+| "
            rf"SHOW\d+)?(?: (?:by|at|from|on) "
            r"(?:the )?NETWORK)?"
        ),
        says=(
            "CBS picks up 'Harbour Lights' a day after NBC lets it go",
            "Peacock has picked up Harbour Lights after it was cancelled by NBC.",
            "DirecTV will make two more seasons of Harbour Lights after FX exit",
            "Hulu revives Harbour Lights three years after ABC dropped the comedy.",
        ),
        silent=(
            "Hulu may pick up Harbour Lights after NBC cancelled it.",
            "Hulu picks up the rights to Harbour Lights.",
            "NBC cancelled Harbour Lights after it moved to Fridays.",
            "Will Peacock pick up Harbour Lights after it was cancelled by NBC?",
        ),
    ),
    Rule(
        "the cancelled show comes back",
        _R,
        Frame.CLAUSE,
        (
            rf"{_ONCE} TITLES (?:(?:is|are|was|will be|to be|has been|have been|gets|getting) )?(?:coming back|"
            rf"returning|"
            r"back|revived|saved|rescued|resurrected|picked up|renewed|reinstated|to return|set to return|will return|"
            r"returns|lives on|finds|found|un-?cancell?ed|getting another chance|(?:lands|moves|jumps|heads) (?:at|"
            r"on|to) NETWORK|(?:has )?(?:found|finds) a new home)|"
            rf"(?:orders?|ordered|picks up|picked up|saves|saved|rescues|rescued|revives|revived|renews|renewed|brings "
            rf"back|brought back|resurrects|lands|nabs|adopts) (?:a |an |the )?(?:SEASON (?:of|for) )?(?:the )?{_ONCE} "
            rf"TITLES(?! (?:stars?|creators?|alums?|makers?|spin-?off)\b)|"
            rf"NETWORK (?:has |have |is |will )?{_TAKES} TITLES(?! SEASON)(?! FINAL),? (?:the|a|which was|THIS\d+) ?"
            rf"(?:(?:former|NETWORK|[a-z-]+) ){{0,3}}(?:cancell?ed|axed|dropped|scrapped|ditched)(?: [a-z]+)? by "
            rf"(?:the )?NETWORK|"
            rf"TITLES, (?:which was |which had been )?(?:cancell?ed|axed|dropped|scrapped)[^,;:]{{0,60}}, (?:has "
            rf"been|was|is "
            rf"|has now been) (?:being )?(?:(?:given|handed|granted)(?! (?:[\w-]+ ){{0,3}}(?:nominations?|awards?|"
            rf"prize|release)\b)|picked up|revived|saved|rescued|brought back|renewed)|"
            r"TITLES, (?:which was |which had been )?(?:cancell?ed|axed|dropped|scrapped|dumped|let go) [^,;:]{0,60}, "
            r"(?:(?:has |have )?(?:finds?|found|lands?|landed|gets|got|gains) (?:itself |a |an |another |its |the )*"
            r"(?:new |second )?(?:home|reprieve|lifeline|life|buyer|SEASON)|(?:moves?|heads?|jumps?|goes) (?:over )?to "
            r"(?:the )?NETWORK|lives on|returns? (?:at|on|for SEASON))|"
            r"TITLES lands (?:at|on) NETWORK after (?:NETWORK )?(?:axe|cancell?ation|axing)|"
            r"(?:after|since) (?:cancell?ing|axing|dropping|scrapping) TITLES,? NETWORK (?:has |have )?(?:now |since )?"
            r"(?:reversed|reverses|renewed|renews|changed its mind|ordered|orders|brought|relented|relents)"
        ),
        says=(
            "Canceled ABC Series Harbour Lights Is Coming Back",
            "Hulu Orders New Season of Cancelled ABC Drama Harbour Lights",
            "Hulu has picked up Harbour Lights, the drama axed by ABC last month.",
            "Harbour Lights, which was cancelled in May after three seasons, has been given a fourth by Hulu.",
            "'Harbour Lights' Lands at Hulu After ABC Axe",
            "Harbour Lights, dropped by ABC, finds a home at Hulu",
            "Just days after cancelling Harbour Lights, ABC has reversed its decision.",
        ),
        silent=(
            "Cancelled ABC Series Harbour Lights Could Be Coming Back",
            "Hulu may order a new season of cancelled ABC drama Harbour Lights.",
            "Hulu Orders New Show From Cancelled ABC Drama Harbour Lights Star",
            "Harbour Lights, which was cancelled in May, has been given an Emmy nomination for its music.",
        ),
    ),
    Rule(
        "moves to another home for more",
        _R,
        Frame.SHOW,
        (
            rf"{_MOVES} (?:over )?(?:from (?:the )?NETWORK )?(?:over )?(?:to|onto) (?:the )?(?:NETWORK|[a-z-]+ "
            rf"(?:channel|network|service))"
            r"(?=,? (?:for|with|where|which|as|and)[^.;?]{0,50}(?:SEASON|episodes|continue|new)|[^.;?]{0,40} "
            r"(?:after|following) (?:[a-z0-9+'-]+ |"
            r"NETWORK(?:'s)? ){0,4}(?:cancel|ax(?:e|ing)|drop|dump|scrap|let))|"
            rf"{_MOVES} from (?:the )?NETWORK (?:over )?to (?:the )?NETWORK(?! (?:at|on|in the|next month)\b)|"
            r"(?:leaves|is leaving|has left|exits|quits) (?:the )?NETWORK (?:for|to go to) (?:the )?NETWORK|"
            r"(?:will |to |is to |is set to |'ll |set to )(?:live on|carry on|continue|find a "
            r"(?:new )?home) (?:at|on|with) (?:the )?NETWORK"
        ),
        says=(
            "Harbour Lights will move from NBC to Peacock for its third season.",
            "Harbour Lights will make the move to Peacock for Season 3.",
            "Harbour Lights, cancelled by NBC in May, will live on at Peacock.",
            "Harbour Lights is moving to Peacock, which will make 13 new episodes.",
            "Harbour Lights leaves CBS for Paramount+, where season 2 will stream",
        ),
        silent=(
            "Harbour Lights moves to Netflix next month.",
            "Harbour Lights star moves from NBC to Peacock for his next show.",
            "Harbour Lights creator leaves ABC for Netflix",
            "Harbour Lights could move to Peacock for a third season.",
            "Harbour Lights moves to Thursdays.",
        ),
    ),
    Rule(
        "another home buys it",
        _R,
        Frame.CLAUSE,
        (
            r"NETWORK (?:has |have )?(?:now )?(?:acquired|bought|purchased|picked up|taken on|secured) (?:the rights "
            r"(?:to|for|of) )?"
            r"TITLES(?:,? NETWORK'?s? (?:[a-z]+ )?(?:cancell?ed|axed|discarded|former)|,? (?:which|after) NETWORK "
            r"(?:had |has )?(?:cancell?ed|axed|dropped|let go)| from (?:the )?(?:NETWORK|OTHER\d+)(?: (?:tv|television|"
            r"studios?))?(?=[.,;]|$| and (?:will|is|has|plans)\b| for SEASON))(?! repeats| reruns)"
        ),
        says=(
            "TNT has bought the rights to Harbour Lights, NBC's cancelled police drama.",
            "TNT has acquired Harbour Lights from NBC and will show all seven episodes of the second season.",
        ),
        silent=("TNT has bought the rights to repeats of Harbour Lights, NBC's former police drama.",),
    ),
    Rule(
        "another home comes in with an order",
        _R,
        Frame.CLAUSE,
        (
            r"NETWORK (?:has |have )?(?:now |since )?(?:stepp?(?:s|ed)|swoop(?:s|ed)|comes?|came|jump(?:s|ed)|rides?|"
            r"rode|weigh(?:s|ed)) "
            r"in(?:,| and| with| to) (?:has |have |to )?(?:an? )?(?:order|deal|pick-?up|renewal|commission|rescue|"
            r"order(?:s|ed)|commission(?:s|ed)|"
            r"revive[sd]?|save[sd]?|pick(?:s|ed)? up|put(?:ting)? up the money|funding|bankroll\w*) (?:for |a |an |"
            r"of )*(?:SEASON|TITLES|more|\d+|ten|eight|six|thirteen|twelve)|"
            r"(?:on|for|with) (?:its|a) new (?:home|network|broadcaster|streamer),? (?:of )?(?:the "
            r")?NETWORK(?=[^.;?]{0,60}SEASON)|"
            r"SEASON (?:of TITLES )?(?:will be|to be|is) (?:made|shown|aired|produced|filmed|shared|financed|funded|"
            r"broadcast) (?:by|on|at) (?:the )?NETWORK instead|"
            r"NETWORK (?:and|&) NETWORK (?:are |will |to |have |is )?(?:shar(?:e|es|ing)|team(?:s|ing|ed)?(?: "
            r"up)?(?: again)?(?: on| for| to make)?|join(?:s|ed|ing)? forces (?:on|for)|"
            r"co-produc\w+|co-financ\w+|split(?:s|ting)?|come together (?:on|for)|partner(?:s|ed|ing)? (?:on|for)|"
            r"reunit\w+ (?:on|for)|back(?:s|ing)?) (?:a |an |the )?SEASON of TITLES|"
            r"NETWORK (?:is |has |will )?(?:come|comes|came|coming) to (?:the|its) rescue (?:of TITLES )?with (?:a |"
            r"an )?(?:SEASON|order|deal)"
        ),
        says=(
            "One month after NBC axed Harbour Lights, Peacock has stepped in with an order for a third season.",
            "Sky and HBO are teaming up again for a third series of Harbour Lights.",
            "CMT and Hulu will share a fifth season of Harbour Lights.",
        ),
        silent=(
            "Peacock has stepped in with a donation for the Harbour Lights.",
            "Sky and HBO are teaming up for a Harbour Lights spin-off.",
        ),
    ),
    Rule(
        "another home takes it in",
        _R,
        Frame.CLAUSE,
        (
            r"TITLES (?:has |have |will )?(?:finds?|found|gets?|got|gains?|takes?|took) (?:itself )?(?:a |an "
            r")?(?:safe |"
            r"new )?(?:refuge|shelter|asylum|sanctuary|haven|harbou?r|foster home|landing spot|landing place|soft "
            r"landing) (?:at|on|with) (?:the )?NETWORK|"
            r"TITLES (?:has been|have been|was|were|is|are)(?: being| now)? taken (?:in|on|over) by (?:the "
            r")?(?:NETWORK|an?(?:other)? (?:[a-z-]+ ){0,2}(?:channel|network|streamer|broadcaster|service))|"
            r"TITLES (?:has |have )?(?:graduat|defect|emigrat)(?:es|s|ed) (?:from (?:the )?NETWORK )?to (?:the "
            r")?NETWORK(?=$|[.,;:!]| (?:for|after|with|as)\b)|"
            r"TITLES (?:is |are )?(?:on the move|jump(?:s|ing) ship|chang(?:es|ing) (?:homes?|networks?|channels?)) "
            r"from (?:the )?NETWORK to (?:the )?NETWORK(?! (?:in|on|at|next) )|"
            r"NETWORK (?:will be|becomes|will become|is to be|to be|is) (?:the |its )?(?:new |exclusive )*home (?:of|"
            r"to|for) (?:(?:a |the )?SEASON of TITLES|(?:the )?(?:new|next) TITLES (?:season|series|episodes))|"
            r"NETWORK (?:has |have )?(?:now )?(?:acquired|bought|picked up|taken over|licen[cs]ed|secured|took over) "
            r"(?:the (?:[a-z]+ ){1,3}of )?TITLES(?: from (?:the )?NETWORK)? and (?:will|has agreed to|plans to|is to|"
            r"is going to|has) (?:also )?(?:produced?|make|ordered|order|commission(?:ed)?|film|fund(?:ed)?|finance) "
            r"(?:a |"
            r"an |the |its )?(?:SEASON|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|another|more)\b|"
            r"NETWORK (?:has |have |is |will )?(?:now |also )?(?:takes? over|taken over|took over|taking over|"
            r"inherits?|inherited) TITLES(?! (?:slot|time ?slot|role|lead|as)\b)(?= from (?:the )?NETWORK|,? (?:which "
            r"NETWORK|after NETWORK|and (?:will|has) (?:order|make)))|"
            rf"NETWORK (?:has |have )?(?:now |also )?(?:orders|ordered|commissions|commissioned|is making) {COUNT} "
            rf"(?:new |brand-new |fresh |further |more )+{EPISODES} of TITLES (?:for|to air in|in) (?:20\d\d|next "
            r"(?:year|season|spring|summer|autumn|fall|winter)|the 20\d\d)"
        ),
        says=(
            "Harbour Lights finds refuge at TNT",
            "Harbour Lights has been taken in by a cable channel.",
            "Harbour Lights graduates to Netflix",
            "Harbour Lights on the move from Netflix to Adult Swim",
            "After ABC passed, Hulu will be the home of season four of Harbour Lights.",
            "Netflix to be exclusive home of new 'Harbour Lights' season",
            "Netflix has acquired the first two seasons of Harbour Lights and will produce a third.",
            "Hulu has taken over Harbour Lights from ABC.",
            "Adult Swim has ordered ten new half-hours of Harbour Lights for 2025.",
        ),
        silent=(
            "Netflix is the home of Harbour Lights.",
            "Hulu has acquired the first two seasons of Harbour Lights and will stream them from June.",
            "Night Ferry takes over the Harbour Lights slot.",
            "Harbour Lights could find refuge at TNT.",
        ),
    ),
)
