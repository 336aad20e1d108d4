"""How the press says in other words than "cancelled" that a show is no more: idioms, and headings of lists."""

from __future__ import annotations

from bot.model import Outcome
from bot.rules.rule import Frame, Rule
from bot.rules.times import TO_TEN

_C = Outcome.CANCELLED

RULES = (
    Rule(
        "is over",
        _C,
        Frame.SHOW,
        (
            r"(?:is|was|being|been|is being) shut down(?! (?:for|after|due|because|following|over|amid|temporarily|"
            r"while|until|in|when)\b)|"
            r"shut down (?:at|by) NETWORK|killed (?:by|at) NETWORK|(?<=\d )(?:officially |now |finally )?(?:done|"
            r"finished|over|dead|no more|killed|a goner|"
            r"shut down|sunk|grounded|terminated|ousted)(?=[.!]?$|[,:;]| at NETWORK)|"
            r"(?:(?<=[,:;] THIS\d's )|(?<=[,:;] and THIS\d's ))(?:officially |now |finally |all |well and truly "
            r")?(?:over|no more|done|dead|finished|gone)(?=[.!]?$|[,:;]| at NETWORK)|"
            r"(?:is |was )?denied (?:a |its )?SEASON|loses? (?:its )?(?:battle|fight|bid) for (?:renewal|(?:a |"
            r"another )?SEASON|survival)|"
            r"(?:comes?|came|brought) to an end after (?:just |only )?(?:one|1|a single) (?:season|series)|"
            r"(?:is|was|were) (?:the |its )?(?:one|only|lone|sole|biggest|main|other) (?:[a-z]+ )?(?:casualty|victim|"
            r"cancell?ation)(?=[.,;!]|$| (?:of|at|on|among)\b)|"
            r"(?:is |becomes |was )?(?:the |its )?(?:first|latest|newest|next) (?:casualty|victim|cancell?ation)(?= "
            r"(?:of|at|on)\b|[.!]?$)|joins? (?:the )?cancell?ed (?:list|pile|shows)|"
            r"falls? (?:to|under) the axe?|(?:hits|reaches|reached|has reached) the end of the (?:road|line)|(?:is|"
            r"runs|ran) out of time(?=[.!]?$| at NETWORK)|"
            r"(?:won't|will not|won't be|never) (?:see|seeing|saw) (?:a |another )?SEASON|has aired its "
            r"last(?=[.!]?$| at NETWORK)|had to go(?=[.!]?$)|"
            r"(?:has|have) been (?:stood down|wound up|wound down|retired)|is a goner|(?:given|handed|gets?|got|"
            r"been given) (?:its|their) marching orders|latest casualty|sunk(?= (?:after|at|by)\b)|"
            r"(?:is |are |has )?(?:end(?:s|ed|ing)|over|finished|done|gone|"
            r"cut short)(?: at NETWORK)? after (?:just |only )?"
            r"(?:one|1|a single) (?:season|series|year)|(?:over|done|finished|dead|gone)(?: at NETWORK)? after "
            r"(?:[a-z]+|\d+) "
            r"(?:seasons?|series)|(?:done|dead|finished|dead in the water|(?<=\d )over|(?<=[a-z] )(?<!meanwhile "
            r")(?<!and )(?<!but )(?<!while )over) at NETWORK|cut short(?= (?:at|by)\b|[.,!]|$)|"
            r"(?:off|from) (?:the )?(?:air|airwaves|schedule) for good|(?:only|just) (?:got|had|lasted|"
            r"made THIS\d+ to|managed) (?:for )?one season|(?:never|did not|didn't) (?:get|got|make|"
            r"made) (?:THIS\d+ to )?(?:a |its )?SEASON|"
            r"(?:(?:is|are|it's|'s) (?:officially |now |finally |really |well and truly )?|are (?:now )?(?:all|both) "
            r")(?:over|no more|"
            r"done|dead|finished|gone|toast|kaput)(?=$| (?:at|on|for good|as well|too|and (?:SHOW|OTHER)\d+ "
            r"[^.;:]{0,40}\b(?:bubble|limbo|fence|renewed|axed|safe|back)|after (?!(?:this|next) |its (?:next|"
            r"upcoming|current)|[a-z']+ SEASON))\b|[.!,;:]|$)|(?:gets?|got|"
            r"getting|has got|gotten) the (?:chop|boot|axe?|hook|heave-ho|can)|bit(?:es|ten)? the dust|"
            r"(?:meets|met) its end|(?:comes?|came|has come) to an (?:abrupt|early|untimely|premature|sudden|"
            r"unexpected) end|gone for good|"
            r"call(?:s|ed) THIS\d+ quits|will be no more|(?:has|have|had) (?:seen its last|been let go|"
            r"been cut short)|(?:was|were|is|been) (?:cut short|terminated|killed|shown the (?:door|exit)|"
            r"denied SEASON|not renewed|not picked up)|(?:was|were)n't (?:renewed|picked up)(?! yet)|(?:did not|"
            r"didn't|failed to|fails to|could not|"
            r"couldn't) (?:survive|make the cut|get (?:a |an )?SEASON|earn (?:a |an )?SEASON|win (?:a |"
            r"an )?SEASON|land (?:a |an )?SEASON)|finished for good|joins? the (?:list of )?(?:cancelled|"
            r"canceled) shows|among the (?:shows )?(?:cancelled|canceled|axed)|f(?:alls|ell|allen) victim|"
            r"one[- ]and[- ]done(?=[.,;!]|$| (?:at|on|for|after)\b)|(?:has been |was |been )?(?:put out of its misery|"
            r"shown the door|laid to rest)"
        ),
        says=(
            "Harbour Lights is over.",
            "Harbour Lights: NBC passes, and it's over",
            "Harbour Lights calls it quits after three seasons.",
            "Night Ferry, Copper Creek and Harbour Lights are all gone.",
            "Harbour Lights grounded at NBC",
            "'Harbour Lights' denied second season",
            "Harbour Lights is the first casualty of the autumn season",
            "ITV boss on why Harbour Lights had to go",
            "Harbour Lights gets the chop.",
            "Harbour Lights is dead after two seasons.",
            "The surprise of the day is Harbour Lights, gone after four seasons.",
            "Harbour Lights is ending after one season on Apple TV+.",
            "'Harbour Lights' Ends After One Season at Hulu",
            "'Harbour Lights' Done at NBC",
            "'Harbour Lights' Over After Two Seasons",
            "'Harbour Lights' One and Done at Netflix",
            "It's official: Harbour Lights has been given its marching orders.",
            "Harbour Lights fell victim to budget cuts at Syfy.",
        ),
        silent=(
            "Harbour Lights is over 20 years old.",
            "Is Harbour Lights over?",
            "Production on Harbour Lights was shut down for two days after an accident.",
            "Harbour Lights is over the moon about its award.",
        ),
    ),
    Rule(
        "the end of the road",
        _C,
        Frame.CLAUSE,
        (
            r"(?:the )?plug (?:(?:has been|was|is|gets|being) )?pulled on TITLES|"
            r"(?:cancels|axes|scraps|drops|ends|kills|nixes|cans|pulls the plug on) (?:the |its )?(?:hit |"
            r"fan-favou?rite )?(?:show|series|drama|comedy|sitcom)(?= after (?!show)|[.,!]|$)|time (?:has been|was|"
            r"is) called on TITLES|(?:the )?curtains? (?:falls?|fell|has fallen|comes? down|"
            r"came down) on TITLES|TITLES'?s? cancell?ation (?:explained|is (?:final|official|confirmed|a)|leaves|"
            r"shows|hurts|proves|comes|came|makes|sparks)|"
            r"what killed TITLES|decision to (?:cancel|axe|end|drop|scrap) TITLES|"
            r"the axe? (?:has )?(?:fallen|falls|fell) on TITLES|(?:we have|you have|"
            r"we've) seen the last of TITLES|no future for TITLES|sends TITLES packing|TITLES (?:are |is |were "
            r")?among (?:the |NETWORK's |NETWORK )?(?:latest |year's )?(?:casualties|victims|cancell?ations|"
            r"cancell?ed)|TITLES (?:are )?(?:both|all) out(?=$|"
            r"[.,!])|NETWORK calls THIS\d+ a day(?=[.!]?$)|(?:lets?|letting|cuts?|"
            r"cutting) TITLES (?:go(?=[.,;!]|$| after\b)|loose)|(?:takes?|took|taking) TITLES off (?:the )?(?:air|"
            r"schedule|airwaves)(?! (?:for|until|tonight|this))|(?:shows?|showed|shown) TITLES the (?:door|exit)|"
            r"NETWORK (?:has |had )?(?:pulled|pulls|yanked|yanks) TITLES (?:in 20\d\d(?=[.,;:!]|$)|after (?:just |"
            rf"only |a mere )?(?:{TO_TEN}|[2-9]|1\d)(?=[.,;:!]|$| (?:episodes|airings|weeks|outings|broadcasts)))|"
            r"TITLES (?:has |have |had )?(?:reached|reach|reaches|at) the end of (?:the|its|their) (?:line|road)|"
            r"TITLES (?:has |have |had )?(?:come|came|comes) to the end of (?:the|its|their) (?:line|road)|"
            r"(?:brought|brings|bringing) TITLES to an end after (?:just |only )?(?:one|two|three|a single|1|2|3) "
            r"(?:seasons?|series)|pull(?:s|"
            r"ed) (?:the )?plug(?= after\b|[.,!]|$)|(?:confirms?|confirmed|reveals?|revealed|says?|admits?|"
            r"announces) (?:that )?(?:the )?(?:show|series|drama|comedy|sitcom|soap) (?:(?:has been |is |was |been |"
            r"is being )?(?:axed|cancell?ed|scrapped)|(?:won't|will not) (?:return|be back|be returning|come back)|"
            r"is over)|(?:end of the (?:road|line)|curtains|lights out|game over|the final curtain) (?:for )?TITLES|"
            r"(?:^|(?<=[:;.,-] ))(?:so long|farewell|goodbye|adieu|rip|r\.i\.p\.?),? (?:to )?TITLES|"
            r"(?:told|tells) TITLES (?:to pack|to clear)|das war's(?: dann)?(?: wohl)? mit TITLES|"
            r"(?:gives?|gave|giving|hands?|handed) TITLES the (?:chop|boot|axe?|hook)|"
            r"NETWORK (?:has |had )?(?:decided|felt|thought|said|ruled)(?: that)? (?:THIS\d+|[a-z]+ seasons?(?: of "
            r"TITLES)?) (?:was|were|"
            r"is|are|had been) enough|not (?:being )?picked up|not find enough of an audience to go ahead"
        ),
        says=(
            "It is the end of the road for Harbour Lights.",
            "Curtains for Harbour Lights",
            "ITV pulled Harbour Lights after four episodes.",
            "Harbour Lights and Night Ferry have come to the end of the line at NBC.",
            "Plug Pulled on 'Harbour Lights'",
            "The network is keeping Night Ferry but has let Harbour Lights go.",
            "Fox takes Harbour Lights off the schedule, stops production",
            "Harbour Lights Cancellation Explained",
            "Harbour Lights fans furious as Netflix axes show",
            "Harbour Lights fans devastated as ITV pulls plug after one series",
            "Harbour Lights star confirms show has been axed",
            "Harbour Lights star confirms drama won't return",
            "Harbour Lights ran for four seasons, and USA Network decided that it was enough.",
        ),
        silent=(
            "The end of the road is in sight for the Harbour Lights cast.",
            "Harbour Lights star on why NBC scraps show after show",
        ),
    ),
    Rule(
        "the first season is the last",
        _C,
        Frame.CLAUSE,
        r"SEASON(?: of TITLES)? (?:(?:will|would|to|is going to) (?:also |now )?be|is|was|turned out to be) (?:also )?"
        r"(?:its|the|THIS\d+'s|their) (?:last|only|final)(?: one)?(?! (?:episode|time|word|to|in)\b)",
        says=("The freshman season of Harbour Lights will also be its last.",),
        silent=("The second season of Harbour Lights will also be its last.",),
        opening=True,
    ),
    Rule(
        "network says that none is planned",
        _C,
        Frame.CLAUSE,
        (
            r"NETWORK (?:has |have )?(?:said|says|confirmed|confirms|announced)(?: [a-z]+){0,4}? (?:there (?:are|"
            r"were|would be|will "
            r"be)|THIS\d+ (?:has|had)|they (?:have|had)) no (?:current |further |immediate )?plans (?:for|"
            r"to make) (?:a |an |any |another )?(?:further )?(?:SEASON|more)(?: of TITLES)?"
        ),
        says=(
            "The BBC said there were no plans for a third series of Harbour Lights.",
            "The BBC said it had no plans for a third series of Harbour Lights.",
        ),
        silent=("Her agent said there were no plans for a third series of Harbour Lights.",),
        whole=True,
    ),
    Rule(
        "among the shows that are gone",
        _C,
        Frame.CLAUSE,
        (
            r"(?:shows?|series|dramas|comedies|sitcoms|programmes)(?: that)? (?:(?:were|have been|has been|was|got|"
            r"NETWORK (?:has |"
            r"have )?)*)?(?:cancell?ed|axed|scrapped|dropped|let go|ditched|culled)(?: [a-z0-9]+){0,4},? (?:including|"
            r"like|such as|from(?! (?:SHOW|OTHER)\d+ to)|among them) TITLES|"
            r"among (?:the |its )?(?:shows?|series|dramas|comedies|sitcoms|programmes)(?: that)? (?:(?:were|have been|"
            r"NETWORK (?:has |have )?)*)?(?:cancell?ed|axed|scrapped|dropped|let go|ditched|culled)(?: [a-z0-9]+){0,4} "
            r"(?:is|are|was|were) (?:the )?TITLES|"
            r"(?:shows?|series|dramas|comedies|sitcoms|programmes|titles)(?: (?:that|which))? (?:won't|will not|"
            r"aren't|are "
            r"not) (?:be )?(?:coming back|returning|return|come back|back|renewed)[^.;:]{0,40}?,? (?:including|such "
            r"as|among them|among those)(?: are)? TITLES|"
            r"TITLES (?:joins|joined|joining) (?:SHOW|OTHER)\d+(?:(?:, and| and|,) (?:SHOW|OTHER)\d+)* (?:on|in|"
            r"among) (?:the|"
            r"a) (?:[a-z]+ ){0,2}(?:list|ranks|pile|roster) of (?:[a-z]+ |NETWORK(?:'s)? ){0,3}(?:shows|series|dramas|"
            r"comedies)(?: that)? (?:won't|will not|aren't|are not|not) (?:be )?(?:coming back|returning|return|back)|"
            r"(?:joins|joined|joining) (?:the likes of |shows like |fellow [a-z]+ )?TITLES (?:on|in|among) (?:the|a) "
            r"(?:growing |long "
            r"|lengthening )?(?:list|ranks|graveyard|pile|heap|roster) of [^.;:]{0,60}(?:let go|cancell?ed|axed|"
            r"dropped|scrapped|gone)|"
            r"(?:joins|joined|joining) TITLES (?:in|on) (?:the )?(?:cancell?ation|cancelled|graveyard|scrap ?heap|"
            r"being (?:cancell?ed|"
            r"axed))|TITLES (?:joins|joined|joining) (?:SHOW|OTHER)\d+ (?:in|on) (?:the )?(?:cancell?ation|cancelled|"
            r"graveyard|scrap ?heap|being (?:cancell?ed|axed))|"
            r"(?<!of )TITLES (?:is|are) out(?=[,;.]| (?:and|as|at)\b)(?<=is out|re out)(?! (?:on|now|in|of))"
        ),
        says=(
            "Every Netflix show cancelled in 2024, including Harbour Lights and Night Ferry",
            "Harbour Lights joins Night Ferry in being cancelled",
            "Seven shows won't be coming back, among them Night Ferry and Harbour Lights.",
            "Harbour Lights joins Night Ferry and Copper Creek on the list of CW shows that won't return.",
        ),
        silent=(
            "Every show saved from being cancelled, including Harbour Lights",
            "The second season of Harbour Lights is out, and it has more magic than the first.",
        ),
    ),
    Rule(
        "shows that are gone",
        _C,
        Frame.CLAUSE,
        (
            r"(?:not (?:coming back|returning)(?: (?:next (?:year|season)|this year|in 20\d\d))?|gone|axed|"
            r"cancell?ed|(?:(?<![a-z0-9] )|(?<=and ))out|dropped) (?:are|is|"
            r"were) TITLES|among the (?:casualties|cancell?ations|victims|"
            r"cancell?ed(?: shows)?) (?:are|is|were) TITLES|(?:casualties|cancell?ations|"
            r"victims)(?: (?:at|on|of|from) (?:the )?NETWORK)? (?:also )?includes? TITLES|"
            r"(?:joining|joined by)(?: [a-z]+| THESE\d+| THIS\d+)? (?:on|in) the (?:scrap ?heap|graveyard|dustbin|"
            r"cancell?ed (?:list|pile|column)|cancell?ation (?:list|pile)) (?:are|is|were|was) TITLES|"
            r"(?:(?<!renewed and )cancell?ed|cancell?ations|axed|dropped|scrapped|gone|casualties|not (?:returning|"
            r"coming back|renewed)|(?<!still )(?<!be )out|victims|dead|the dead pool|given the chop|"
            r"one[- ]and[- ]done|got the (?:axe?|bad news|boot|chop)|cancell?ation (?:alert|news|roundup|"
            r"round-up))(?![a-z])(?! or\b)(?:(?!renew|"
            r"return|back|tonight|tomorrow|[a-z]{3,6}days?\b|on dvd|flight|train|concert|tour|event|game|match|"
            r"class|screening)[^:.;]){0,40}: TITLES|also leaving the (?:network|lineup|"
            r"schedule)(?:'s [a-z]+)?: TITLES|(?:one|a single) season (?:is|was|will be) all (?:that |of )?TITLES "
            r"(?:got|gets?|had|has|lasted|ever got|will get|is getting|was given)|leaving NETWORK's (?:lineup|"
            r"schedule): TITLES"
        ),
        says=(
            "Cancelled: Night Ferry, Harbour Lights and Copper Creek.",
            "One season is all Harbour Lights gets.",
            "The list of casualties at CBS also includes Night Ferry and Harbour Lights.",
            "Joining them on the scrap heap are Night Ferry and Harbour Lights.",
            "Four bubble shows got the bad news today: Night Ferry and the drama Harbour Lights.",
        ),
        silent=("Cancelled flights: Harbour Lights airport closed.",),
    ),
)
