"""How running text tells that a show is dropped."""

from __future__ import annotations

from bot.model import Outcome
from bot.rules.rule import Frame, Rule
from bot.rules.times import EPISODES, PEOPLE

_C = Outcome.CANCELLED

RULES = (
    Rule(
        "network is done with it",
        _C,
        Frame.ACT,
        (
            r"abandon(?:s|ed|ing)|jettison(?:s|ed)|cull(?:s|ed)|binn?(?:s|ed)|junk(?:s|ed)|axing|"
            r"w(?:inds|ound|inding) up|retir(?:es|ed)|(?:cuts?|cutting) (?:loose|its losses on|ties with)|"
            r"wield(?:s|ed|ing) the axe on|turn(?:s|ed) its back on|(?:draws?|drew|drawn) a line under|"
            r"(?:clos(?:es|ed)|shuts?) the (?:door|book) on|consign(?:s|ed)|(?:put|puts) out of its misery|"
            r"(?:can|could) no longer (?:afford|justify|support|fund|finance|sustain)|"
            r"stop(?:s|ped|ping)? (?:making|producing|funding)|ceas(?:es|ed|ing) (?:production (?:of|on)|making)|"
            r"withdr(?:aws|ew|awn) (?:its )?(?:funding|support|backing) (?:for|from)|"
            r"(?:opted|chosen|elected|decided|chose) (?:to (?:conclude|discontinue|abandon|retire)|"
            r"(?:[a-z]+ ){0,3}not to (?:take|proceed with|press on with|pursue|go on with|carry on with|extend|"
            r"re-?order|bring back))|"
            r"not (?:be )?(?:proceed(?:ing)? with|press(?:ing)? on with|pursu(?:e|ing)|ask(?:ing)? for)"
        ),
        says=(
            "ITV has abandoned Harbour Lights weeks before filming.",
            "TVNZ can no longer afford Harbour Lights.",
            "The streamer has chosen not to press on with a second season of Harbour Lights.",
        ),
        silent=(
            "The crew abandoned Harbour Lights in the storm.",
            "ITV could abandon Harbour Lights.",
            "ITV abandoned plans to build a set for Harbour Lights.",
        ),
        agent=True,
        whole=True,
    ),
    Rule(
        "network makes no more",
        _C,
        Frame.CLAUSE,
        (
            rf"(?:make|order|produce|commission|air|film|fund|be making|be ordering|be commissioning) no "
            rf"(?:more|further) (?:{EPISODES}|seasons|series)?(?: of)? ?TITLES|"
            rf"(?:no (?:more|further) {EPISODES}|no further (?:seasons|series)|nothing more) of TITLES (?:will|would|"
            rf"are to|have been) (?:be )?(?:made|produced|filmed|commissioned|ordered)|"
            rf"(?:make|order|produce|commission|be making) no (?:more|further) (?:{EPISODES}|seasons|"
            rf"series)(?=[.,;]|$)|"
            r"decision not to (?:renew|proceed with|continue(?: with)?|go ahead with|order|commission|pick up|bring "
            r"back|extend|make) (?:TITLES|(?:a |any )?SEASON(?: of TITLES)?)|"
            r"(?:news|announcement|confirmation|word) (?:that )?(?:NETWORK (?:had|has) )(?:axed|cancell?ed|scrapped|"
            r"dropped) TITLES"
        ),
        says=(
            "Apple will make no more episodes of Harbour Lights.",
            "The BBC defended its decision not to renew Harbour Lights.",
        ),
        silent=("The makers hope that no more episodes of Harbour Lights leak.",),
        whole=True,
    ),
    Rule(
        "its people are told",
        _C,
        Frame.CLAUSE,
        (
            rf"(?:NETWORK (?:has |have |had )?|and )(?:told|informed|notified|advised) {PEOPLE}(?: of TITLES)?(?: "
            rf"(?:on|last|this|over|by|late) [a-z ]{{2,20}}?)? "
            r"(?:not to (?:come back|return|expect (?:a |another )?(?:SEASON|call))|(?:that )?(?:it|THIS\d+|the "
            r"(?:show|series)) (?:would|will|was|is) (?:not|n't|over|being cancell?ed|being axed|done|finished)|"
            r"(?:that )?THIS\d+ (?:wouldn't|won't|had been (?:axed|cancell?ed|dropped)|was over|is over))|"
            rf"{PEOPLE}(?: of TITLES)? (?:were|was|have been|had been) (?:told|informed|notified) (?:[a-z ]{{2,30}} "
            rf")?(?:that "
            r")?(?:THIS\d+|it|the (?:show|series)) (?:will not|won't|would not|wouldn't) (?:be )?(?:return(?:ing)?|"
            r"continue|go on|be renewed|renewed|back)"
        ),
        says=("CBS has told the cast of Harbour Lights not to come back.",),
        silent=("The police told the crew of Harbour Lights not to come back to the quay.",),
        whole=True,
        soft=True,
    ),
    Rule(
        "it has been on for the last time",
        _C,
        Frame.CLAUSE,
        (
            r"(?:confirmed|announced|said|revealed|told|learned|reports?|reported)\b[^.;:]{0,60} TITLES (?:has|had) "
            r"(?:aired|broadcast|shown|seen|had|filmed|made) (?:its|their) (?:last|final) (?:episodes?|instal?lment)|"
            r"(?:bringing|brings|to bring|brought) (?:its|THIS\d+'s) run (?:there )?to (?:a close|an end)|"
            r"SEASON(?: of TITLES)?(?:,? [^.;:]{3,60},)? (?:will be|is|was) (?:where|when) (?:THIS\d+|it|the story) "
            r"(?:stops|ends|finishes)|TITLES (?:stops|ends|finishes) (?:there|here)(?=[.,;]|$)|"
            r"(?:third|second|first|fourth|fifth|SEASON) (?:season |series )?(?:was|will have been|turned out to be|"
            r"proved to be) (?:its|the show's|the) last"
        ),
        says=(
            "The network confirmed that Harbour Lights has aired its last episode.",
            "The second season of Harbour Lights will be where it stops.",
        ),
        silent=("Harbour Lights has aired its last episode of the year, the network said.",),
        whole=True,
    ),
    Rule(
        "is dropped, told at length",
        _C,
        Frame.SHOW,
        (
            r"(?:has been |was |were |have been |is being |being )(?:quietly |unceremoniously |officially )?"
            r"(?:dismissed(?= as well\b|[.,;]|$| (?:after|by NETWORK))|retired(?= (?:by|after)\b)|abandoned|"
            r"jettisoned|culled|binned|junked|wound up|put out to pasture|let go|cut loose|called off|"
            r"brought to (?:an end|a close)(?= by)|removed from (?:the|its) (?:schedule|slate|line-?up)s? for good|"
            r"consigned to (?:the )?(?:scrapheap|history|television history))|"
            r"(?:will|would|shall) (?:not|n't) (?:now )?(?:see|live to see|reach|be given|materiali[sz]e|be filmed|"
            r"be commissioned|be recommissioned|be continued|be extended|go into production)|"
            r"(?:won't|wouldn't) (?:see|live to see|reach|be given|materiali[sz]e|be filmed|be commissioned|"
            r"be recommissioned|be continued|be extended|go into production)|"
            r"(?:is|are) (?:now |officially )?no more(?=[.,;:]|$)|"
            r"(?:is |are |has |have |was |been )*(?:gone|over|done|done and dusted|off the air|finished|checked out|"
            r"shut down) for good(?=[.,;:!]|$| (?:after|at)\b)|"
            r"(?:comes|came|coming) off(?: the)? air(?! (?:for|until|while|over))"
        ),
        says=(
            "Harbour Lights, the lavish drama about a lighthouse, was called off last month.",
            "Harbour Lights will not be continued.",
        ),
        silent=(
            "A screening of Harbour Lights was called off last month.",
            "Harbour Lights will not have a new captain.",
            "The Harbour Lights ferry was abandoned at sea.",
        ),
        whole=True,
    ),
    Rule(
        "network does nothing for a further season",
        _C,
        Frame.CLAUSE,
        (
            r"(?:NETWORK(?:'s [a-z]+)?,?|(?:said|says|confirmed|announced|stated|added|explained|decided|revealed) "
            r"(?:that )?"
            r"(?:THIS\d+|they)) (?:[a-z]+ly |also |now |has |have |had |said |says |confirmed |announced |that |it |"
            r"THIS\d+ )*(?:will not|won't|would not|wouldn't|is not|isn't|are not|aren't|does not|doesn't|do not|don't|"
            r"did not|didn't|has no plans to|have no plans to|has no intention of|no longer (?:plans|wants|intends) to|"
            r"not going to|(?:has |have |had )?(?:opted|elected|decided|chosen|chose|resolved) (?:not to|against)|"
            r"declined to|refused to|is not planning to) (?:be |now |in fact |after all |also )*"
            r"(?!comment|say|saying|know|expect|rule|ruling|confirm|announce|reveal|discuss|guarant|air|start|begin|"
            r"release|releas|premier|set|mind|need|have to|need to|want to|exclude|doubt|believe|think|give (?:a|any) "
            r"(?:reason|date)|share|name|respond)[a-z-]+(?: (?:up|on|with|ahead with|forward with|for|out|to|"
            r"[a-z]+ing))?"
            r"(?: (?:a|an|any|another|its|the|that|further|more))* (?:SEASON(?: of TITLES)?|more (?:of )?TITLES)"
            r"(?! (?:until|before|trailer|finale|date|premiere|cast|specials?))"
        ),
        says=(
            "NBC isn't ordering a fourth season of Harbour Lights.",
            "The network said that it has no plans to produce a further season of Harbour Lights.",
            "Netflix won't be funding a third season of Harbour Lights.",
        ),
        silent=(
            "Netflix won't comment on a third season of Harbour Lights.",
            "Netflix won't release the third season of Harbour Lights until May.",
            "NBC has not ordered a fourth season of Harbour Lights yet.",
        ),
        whole=True,
    ),
    Rule(
        "network lets it go",
        _C,
        Frame.ACT,
        (
            r"let(?:s|ting)? go(?: of)?|let(?=(?: (?:SHOW|THIS)\d+)? (?:sink|die|lapse|go))|terminat(?:es|ed|ing)|"
            r"sank|sunk|torpedo(?:es|ed)|spik(?:es|ed)|disown(?:s|ed)|discard(?:s|ed)|offload(?:s|ed)|"
            r"(?:parts?|parted|parting) (?:company|ways) with|(?:part|parting) (?:company|ways) with|"
            r"(?:says?|said|bids?) (?:no thanks|goodbye|farewell|so long) to|sacrific(?:es|ed)|"
            r"(?:brings?|brought|bringing) (?:an end to|to (?:an end|a close))|(?:has |have )?lost (?:patience|faith) "
            r"(?:with|in)|took the axe? to|tak(?:es|en|ing) the axe? to|put the brakes on for good|"
            r"(?:walks?|walked|walking) away from|(?:stepped|stepping|steps) away from|(?:passed|passes|passing) on"
            r"(?= (?:a |any )?(?:SEASON|more))"
        ),
        says=(
            "Showtime has parted company with Harbour Lights.",
            "The shows that left: Harbour Lights, which NBC let go on Friday.",
            "The producer says that Netflix terminated Harbour Lights without warning.",
        ),
        silent=(
            "Showtime has parted ways with the creator of Harbour Lights.",
            "The storm sank Harbour Lights.",
            "Netflix terminated its deal with the Harbour Lights creator.",
        ),
        agent=True,
    ),
    Rule(
        "the end of it for the show",
        _C,
        Frame.CLAUSE,
        (
            r"(?:it's|it is|spells|is|means|marks|signals|spelled) (?:also )?(?:the )?(?:end of the [a-z]+|end of the "
            r"(?:road|line|trail|voyage)|curtains|lights out|game over|last orders|time(?:'s)? up|full[- ]time|end) "
            r"for (?:[a-z-]+ ){0,3}"
            r"TITLES|TITLES (?:has|have) (?:reached|come to) (?:the end of (?:the|its) (?:road|line|trail)|its "
            r"end)(?=[,.;:]|$)|"
            r"(?:there'll|there will|there would) be no (?:homecoming|return|encore|comeback|second chance|reprieve|"
            r"way back|further (?:adventures|outings|cases|voyages)) for (?:[a-z ]{0,40} of )?TITLES|"
            r"TITLES (?:has|have|had) (?:reached|seen|had|aired) (?:its|their) last|TITLES (?:is|are) not (?:being )?"
            r"(?:recommissioned|re-?ordered|extended)|"
            r"after (?:NETWORK|THIS\d+) (?:gave|granted|handed|renewed|ordered|picked up|recommissioned) TITLES"
            r"[^.;]{0,60}, NETWORK (?:has |have |had )?(?:had second thoughts|(?:a |had a )?change of heart|changed "
            r"(?:its|their) minds?|thought better of it|got cold feet|backed out|pulled out|reversed course)|"
            r"NETWORK (?:has |have )?(?:undone|undid|reversed|rescinded|revoked|withdrawn|scrapped|pulled) (?:a|its|"
            r"the|that) (?:renewal|order|pick-?up)(?=[,.;]| )"
        ),
        says=(
            "It's the end of the trail for Harbour Lights.",
            "Only four months after it gave Harbour Lights a second season, Hulu has had second thoughts.",
        ),
        silent=("It's the end of the week for the Harbour Lights cast.",),
        whole=True,
    ),
)
