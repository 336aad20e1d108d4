"""How running text tells what becomes of a show: at more length than a headline, and of whom by "it" and "the "
"drama"."""

from __future__ import annotations

from bot.model import Outcome
from bot.rules.rule import Frame, Rule

_R, _C, _F, _E = Outcome.RENEWED, Outcome.CANCELLED, Outcome.FINAL, Outcome.CONCLUDED
_MONTH = (
    r"(?:january|february|march|april|mei|june|july|august|september|october|november|december|jan\.?|feb\.?|mar\.?|"
    r"apr\.?|aug\.?|sept?\.?|oct\.?|nov\.?|dec\.?)"
)
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
#: a time to come, as a schedule gives it
_WHEN = (
    rf"(?:(?:on |from |this |next |in |for |by |around )?(?:{_WEEKDAY},? )?(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})|"
    rf"(?:on |from |this |next |coming )+{_WEEKDAY}|(?:in|next|this|later this|late|early|for|by|around) "
    rf"(?:the )?(?:(?:late|early|mid|first half of|second half of|end of|new)[ -]?)*(?:next |this )?"
    rf"(?:{_MONTH}|20\d\d|spring|summer|autumn|fall|winter|year|month|season))"
)
_PEOPLE = (
    r"(?:(?:the |its )?(?:makers?|producers?|production company|creators?|writers?|cast(?: and crew)?|crew|staff|team|"
    r"studio|actors))"
)
_EPISODES = r"(?:episodes|hours|half-hours|instal?lments|chapters|parts)"
_COUNT = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|a dozen|several|some|a further)"

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
            r"not to (?:proceed with|press on with|pursue|go on with|carry on with|extend|re-?order|bring back))|"
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
            rf"(?:more|further) (?:{_EPISODES}|seasons|series)?(?: of)? ?TITLES|"
            rf"(?:no (?:more|further) {_EPISODES}|no further (?:seasons|series)|nothing more) of TITLES (?:will|would|"
            rf"are to|have been) (?:be )?(?:made|produced|filmed|commissioned|ordered)|"
            rf"(?:make|order|produce|commission|be making) no (?:more|further) (?:{_EPISODES}|seasons|"
            rf"series)(?=[.,;]|$)|"
            r"decision not to (?:renew|proceed with|continue(?: with)?|go ahead with|order|commission|pick up|bring "
            r"back|"
            r"extend|make) (?:TITLES|(?:a |any )?SEASON(?: of TITLES)?)|"
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
            rf"(?:NETWORK (?:has |have |had )?|and )(?:told|informed|notified|advised) {_PEOPLE}(?: of TITLES)?(?: "
            rf"(?:on|last|"
            rf"this|over|by|late) "
            rf"[a-z ]{{2,20}}?)? "
            r"(?:not to (?:come back|return|expect (?:a |another )?(?:SEASON|call))|(?:that )?(?:it|THIS\d+|the "
            r"(?:show|"
            r"series)) (?:would|will|was|is) (?:not|n't|over|being cancell?ed|being axed|done|finished)|"
            r"(?:that )?THIS\d+ (?:wouldn't|won't|had been (?:axed|cancell?ed|dropped)|was over|is over))|"
            rf"{_PEOPLE}(?: of TITLES)? (?:were|was|have been|had been) (?:told|informed|notified) (?:[a-z ]{{2,30}} "
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
            r"(?:bringing|brings|to bring|brought) (?:its|the show's|the series') run (?:there )?to (?:a close|an end)|"
            r"SEASON(?: of TITLES)?(?:,? [^.;:]{3,60},)? (?:will be|is|was) (?:where|when) (?:THIS\d+|it|the story) "
            r"(?:stops|ends|"
            r"finishes)|TITLES (?:stops|ends|finishes) (?:there|here)(?=[.,;]|$)|"
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
            r"(?:abandoned|jettisoned|culled|binned|junked|wound up|put out to pasture|let go|cut loose|called off|"
            r"brought to (?:an end|a close)(?= by)|removed from (?:the|its) (?:schedule|slate|line-?up)s? for good|"
            r"consigned to (?:the )?(?:scrapheap|history|television history))|"
            r"(?:will|would|shall) (?:not|n't) (?:now )?(?:see|live to see|reach|be given|materiali[sz]e|be "
            r"filmed|"
            r"be commissioned|be recommissioned|be continued|be extended|go into production)|"
            r"(?:won't|wouldn't) (?:see|live to see|reach|be given|materiali[sz]e|be filmed|be commissioned|"
            r"be recommissioned|be continued|be extended|go into production)|"
            r"(?:is|are) (?:now |officially )?no more(?=[.,;:]|$)|"
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
        "network commits to more",
        _R,
        Frame.ORDER,
        (
            r"sign(?:s|ed) off on|commit(?:s|ted)(?: itself)? to|(?:strikes|struck|reach(?:es|ed)|clos(?:es|ed)|"
            r"inks|inked|signs|signed|agreed|finali[sz](?:es|ed)) (?:a |an |its )?(?:new |fresh |multi-year )?(?:deal|"
            r"agreement|pact|terms|contract)(?: with [^,.;:]{2,60}?)? (?:for|to make|to produce|on)|"
            r"approv(?:es|ed)|authori[sz](?:es|ed)|rubber-?stamp(?:s|ed)|(?:ok(?:ay)?'?s|okayed|ok'd)|"
            r"pull(?:s|ed) the trigger on|(?:gives?|gave|given) (?:its |the )?(?:blessing|backing|assent|nod) (?:for|"
            r"to)|"
            r"stump(?:s|ed) up for|bankroll(?:s|ed|ing)|(?:has )?(?:set|put) in motion|"
            r"press(?:es|ed) the button on|(?:swings|swung) into production on|"
            r"(?:gets?|got|has got) (?:to )?work on|(?:begins|began|begun|started|starts) (?:work|production|"
            r"filming) on"
        ),
        says=(
            "AMC has struck a deal with Fremantle for a third season of Harbour Lights.",
            "The BBC has signed off on a third series of Harbour Lights.",
        ),
        silent=(
            "AMC has struck a deal with the makers of Harbour Lights.",
            "The BBC would like to sign off on a third series of Harbour Lights.",
        ),
    ),
    Rule(
        "network wants more hours of it",
        _R,
        Frame.CLAUSE,
        (
            rf"(?:sign(?:s|ed) off on|order(?:s|ed)|commission(?:s|ed)|commit(?:s|ted) to|green-?lit|agreed to) "
            rf"{_COUNT} "
            rf"(?:more|further|new|additional) {_EPISODES} of TITLES(?=, [^.;]*\b(?:SEASON|series|next year)\b|, "
            rf"(?:the|"
            r"THIS)|, which|\.$)|"
            r"NETWORK (?:has |have )?(?:told|asked|instructed|given) (?:the |its )?(?:producers|makers|team|writers|"
            r"creators)(?: [^.;:]{2,60}?)? (?:to (?:start|begin|get|make a start) (?:on |to )?(?:work )?on|"
            rf"the (?:go-ahead|green light|nod) (?:for|to make)) (?:a |an |its )?(?:{_COUNT} more {_EPISODES}|SEASON|"
            rf"more TITLES|more)|"
            r"(?:order|pick-?up|renewal|deal|pact|commission|extension|commitment) (?:will |would )?(?:takes?|brings?|"
            r"carr(?:y|ies)|extends?|keeps?) (?:TITLES|THIS\d+) (?:to|into|through|until|on air (?:to|through|until)) "
            r"(?:at least |a |an |its )*(?:SEASON|20\d\d)"
        ),
        says=(
            "Hulu has told the producers of Harbour Lights to start work on a third season.",
            "The order takes Harbour Lights to a third season.",
        ),
        silent=("The new pier takes Harbour Lights to a third season of growth.",),
    ),
    Rule(
        "renewed, in the words of others",
        _R,
        Frame.CLAUSE,
        (
            r"TITLES(?: [a-z]+)? um (?:eine )?(?:SEASON|weitere staffeln?) verlangert|verlangert (?:[a-z0-9-]+ "
            r")?TITLES|"
            r"TITLES (?:bekommt|erhalt) (?:eine )?SEASON|TITLES (?:est |a ete )?renouvele?e?|renouvelle TITLES|"
            r"TITLES (?:tendra|tendrá|aura) (?:una |une )?SEASON|renueva TITLES|renova TITLES|rinnova(?:ta)? TITLES"
        ),
        says=(
            "Netflix hat die Serie Harbour Lights um eine dritte Staffel verlängert.",
            "Netflix renueva Harbour Lights por una segunda temporada.",
        ),
        silent=("Netflix zeigt Harbour Lights.",),
    ),
    Rule(
        "another network takes it in",
        _R,
        Frame.CLAUSE,
        (
            r"TITLES (?:[^.;:]{0,80} )?(?:will |is to |has |is going to )?(?:makes?|made|finds?|found|have|has) (?:its|"
            r"a) (?:next|new|second) home (?:at|on|with|in) (?:the )?NETWORK|NETWORK (?:is|will be|becomes|has become) "
            r"(?:the|its) new home (?:of|for) TITLES|(?:dug|dig|digs) TITLES up|(?:thrown|throws?|threw) (?:TITLES )?a "
            r"lifeline(?: to TITLES)?|(?:has |have )?(?:stepped|swooped|stepping|swooping) in (?:for|to (?:save|rescue|"
            r"revive|pick up|continue|take (?:on|over))) TITLES|TITLES (?:has|have) (?:a future|a new lease of life|"
            r"been (?:thrown|given) a lifeline)(?=[.,;:!]|$| (?:at|on|after)\b)"
        ),
        says=(
            "Harbour Lights will make its next home at Peacock.",
            "Hulu has stepped in to save Harbour Lights.",
            "Months after it was forgotten, Harbour Lights has a future.",
        ),
        silent=("Harbour Lights found its new home in the hearts of fans.", "Does Harbour Lights have a future?"),
    ),
    Rule(
        "season is being made",
        _R,
        Frame.SEASON,
        (
            r"(?:is |are |now |was |currently |already |has |have |been )*(?:being (?:written|shot|filmed|made|"
            r"prepared|"
            r"edited)|back in production|before the cameras|in front of the cameras|in the can)|"
            r"(?:goes?|went|going|gone|heads?|head) (?:before|in front of) (?:the )?cameras|"
            r"(?:began|begun|begins?|started|starts?|to begin|to start) (?:shooting|filming|production)|"
            r"(?:is |are |will be )?(?:due|set|scheduled|slated|planned) to (?:film|shoot|start|begin|air|premiere|"
            r"launch|"
            r"stream|arrive|go into production|be (?:shown|filmed|broadcast))|"
            r"(?:has |had |have |was |been |is )*(?:given|got|gotten|handed) the (?:go-ahead|green light|nod|"
            r"thumbs[- ]up|"
            r"all-clear)|(?:is|are) (?:now )?(?:a )?(?:certainty|on order|secured|guaranteed|assured|under way|"
            r"underway)"
        ),
        says=(
            "The sixth series of Harbour Lights is being shot in Whitby.",
            "A fourth series of Harbour Lights has been given the go-ahead.",
            "Season 2 of Harbour Lights goes before the cameras in May.",
        ),
        silent=("Season 1 of Harbour Lights is being edited.", "Harbour Lights was shot in Whitby."),
        soft=True,
    ),
    Rule(
        "season comes at a date",
        _R,
        Frame.SEASON,
        (
            r"(?:(?:to |will |is set to |is due to |due to |set to |is to )*(?:premiere|premieres|debuts?|launch|"
            r"launches|"
            r"airs?|kicks? off|bows?|starts?|begins?|returns?|arrives?|streams?|lands?|drops?|rolls? out|screens?|"
            r"go(?:es)? out|hits? (?:screens|NETWORK)|be (?:shown|broadcast|released|screened|out|available|on))|"
            r"gets|(?:is |has been )?(?:set|slated|scheduled|due|confirmed|dated|locked in|pencilled in) for)"
            rf"(?: (?!at\b|with\b|its\b)(?:[a-z]+|NETWORK\d+)){{0,4}}? {_WHEN}"
        ),
        says=(
            "Harbour Lights Season 3 to premiere 12 June 2027",
            "Season 2 of Harbour Lights will air in the second half of 2027.",
            "The third season of Harbour Lights is set for November 2.",
        ),
        silent=(
            "Season 1 of Harbour Lights starts on 12 June.",
            "Harbour Lights premieres on 12 June.",
            "Season 3 of Harbour Lights aired on 12 June.",
        ),
        soft=True,
    ),
    Rule(
        "opens its season",
        _R,
        Frame.CLAUSE,
        (
            rf"TITLES (?:kicks? off|opens?|launches|begins|starts|premieres|returns? with|debuts|is back with|heads "
            rf"into|"
            rf"enters|unveils|bows|will (?:launch|begin|open|premiere|debut|start)) (?:its |the |a )?(?:[a-z-]+ "
            rf")?SEASON"
            rf"(?: (?!in\b|on\b)[a-z]+){{0,4}}? {_WHEN}|TITLES,? [^.;:]{{0,40}}(?:kicks off|begins|returns (?:with|"
            rf"for)|"
            rf"starts) (?:its |the |a )?(?:[a-z-]+ )?SEASON (?:on )?{_WHEN}|"
            r"TITLES (?:heads|moves|goes|sails|marches|is heading|presses on|rolls on) into (?:its |the |a )?SEASON|"
            r"(?:cameras (?:are|have|will|began|begin|started)(?: [a-z]+)?|filming|shooting|production) (?:rolling |"
            r"starts? |begun |has begun |is under ?way |begins |under ?way |rolls? |kicks off |started "
            r")+(?:[^.;:]{0,40}? )?"
            r"(?:on|for) (?:the )?(?:[a-z]+ )?(?:SEASON of TITLES|TITLES SEASON)|"
            r"TITLES (?:is|are) (?:being filmed|filming|back in production|in production|shooting|being "
            r"shot)\b[^.;:]{0,60}"
            r"\b(?:for |on |of )(?:the |its |a )?SEASON"
        ),
        says=(
            "Harbour Lights kicks off its third season on Sept. 8.",
            "Harbour Lights heads into its fifth year.",
            "Cameras are rolling in Port Fairy on the new season of Harbour Lights.",
        ),
        silent=("Harbour Lights kicks off its first season on Sept. 8.", "Harbour Lights opens on 8 September."),
        soft=True,
        further=True,
    ),
    Rule(
        "ends with its next, told at length",
        _F,
        Frame.CLAUSE,
        (
            r"(?:decided|chosen|opted|elected|going|is|plans|set|planning|agreed) to (?:wrap up|end|finish|conclude|"
            r"close|"
            r"bring) TITLES (?:to (?:a close|an end) )?(?:with|after|at the end of) (?:its |the |a )?(?:[a-z-]+ "
            r")?(?:SEASON|"
            r"(?:next|coming|upcoming|forthcoming|current) (?:season|series|run))|"
            r"TITLES, (?:now |currently )?(?:in|on) its (?:last|final|farewell) (?:lap|season|run|series|bow|stretch|"
            r"leg|"
            r"year)|(?:one|a) (?:last|final|farewell) (?:run|lap|voyage|outing|ride|hurrah|trip|stint|batch) (?:for|"
            r"of) "
            r"TITLES|TITLES (?:will|is to|is set to|would) (?:[a-z]+ )?(?:take|make) (?:its|a) (?:final|last) (?:bow|"
            r"curtain "
            r"call)(?! last)|TITLES (?:will|is to|is set to|are to|to) (?:end|finish|conclude|bow out|sign off|wrap|"
            r"close) "
            r"(?:for good )?(?:next|with (?:a|one) (?:last|final)|when)|"
            r"(?:will|would|is to) be (?:its|their|the (?:show|series|drama|comedy)'s) last(?=[.,;:!]|$)|"
            r"TITLES (?:is|are) (?:to|going to|set to) (?:get|have) (?:a|one) (?:proper )?(?:ending|last season|"
            r"send-?off)"
        ),
        says=(
            "Disney+ has decided to wrap up Harbour Lights with its fourth season.",
            "One last voyage for Harbour Lights.",
            "The third season of Harbour Lights, due in August, will be its last.",
        ),
        silent=(
            "Tonight's race will be its last lap past the Harbour Lights.",
            "Disney+ has decided to end its tour of Harbour Lights with a fourth date.",
        ),
    ),
    Rule(
        "ended on a night",
        _E,
        Frame.SHOW,
        (
            r"(?:ended|concluded|finished|wrapped(?: up)?|closed(?: out)?|completed) (?:its|their) (?:[a-z0-9-]+ "
            r")?(?:run|"
            r"story|time)|(?:bowed out|signed off|rode off|sailed off|went out|closed its doors|came to (?:an end|a "
            r"close)|"
            rf"said (?:goodbye|farewell)|took (?:its|a) (?:final|last) bow|reached (?:its|the) (?:end|"
            rf"finale))[^.;:]{{0,30}}? "
            rf"(?:for good|(?:on|last) (?:{_WEEKDAY}|night|week|month)|after (?:[a-z]+|\d+) (?:seasons|series|years)|"
            r"into the sunset)|(?:aired|broadcast|screened) (?:its|the) (?:series finale|(?:last|final)(?:-| )ever "
            r"(?:episode|instal?lment))"
        ),
        says=(
            "Harbour Lights ended its run on NBC on Thursday night.",
            "After nine years Harbour Lights rode off into the sunset on Monday night.",
        ),
        silent=("Harbour Lights ended its second season on Thursday.", "Harbour Lights said goodbye to its captain."),
    ),
    Rule(
        "brought to an end by its finale",
        _E,
        Frame.CLAUSE,
        (
            r"(?:finale|closer|farewell|send-?off|last-ever episode) (?:brought|brings|draws|drew|put) (?:the "
            r"curtain down "
            r"on|an end to|to (?:a close|an end)) (?:TITLES|THIS\d+)|final scene of TITLES(?!'s SEASON)"
        ),
        says=("The two-hour finale brought the curtain down on Harbour Lights.",),
        silent=("The mayor's farewell brought an end to the party.",),
    ),
)
