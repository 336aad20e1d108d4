"""How headlines tell it with any verb at all: a network, a show and a season, or a network, a show and its years.

The tables of idioms never end; the shapes do. Each row names the verbs that make another thing of its shape.
"""

from __future__ import annotations

from bot.model import Outcome
from bot.rules.rule import Frame, Rule
from bot.rules.times import TO_TEN

_R, _C = Outcome.RENEWED, Outcome.CANCELLED
#: what a network does with a season that is there already, or has not made up its mind about
_OTHERWISE = (
    r"(?:loses?|lost|removes?|removed|pulls?|pulled|airs?|aired|airing|streams?|streaming|released?|releases|drops?|"
    r"dropped|acquires?|acquired|buys?|bought|sells?|repeats?|reruns?|shows?|screens?|ends?|ending|axe[sd]?|cancel\w*|"
    r"scraps?|scrapped|no|not|never|won't|doesn't|isn't|hasn't|may|might|could|would|should|considers?|considering|"
    r"declin\w+|reject\w*|refus\w+|den(?:y|ies|ied)|nix\w*|veto\w*|block\w*|oppos\w+|skip\w*|snub\w*|spurn\w*|shelv\w+|"
    r"turn(?:s|ed) down|kill\w*|halv\w+|passed|ruled|weighed|mulled|mulls?|mulling|weighs?|weighing|wants?|eyes|"
    r"leans?|leaning|tilts?|edges|inches|think(?:s|ing)|thought|toy(?:s|ing)|flirt(?:s|ing)|ponder(?:s|ing)|"
    r"explor(?:es|ing)|debat(?:es|ing)|look(?:s|ing) (?:at|into)|"
    r"talks?|delays?|delayed|postpones?|hopes?|discuss\w*|plans?|planning|"
    r"teases?|declines?|passes|rejects?|rules|sues?|slams?|blames?|defends?|reviews?|recasts?|promotes?|markets?|"
    r"edits?|"
    r"halts?|suspends?|stops?|bans?|previews?|recaps?|hints?|rumou?r\w*|undecided|unsure|star|stars|boss|exec\w*|chief|"
    r"says?|said|tells|explains|on|premieres?|debuts?|adds|tops|wins|beats|dubs|leaks?|after|before|between|during|"
    r"from|near\w*|close|closer|expected|likely|set to decide|decides?|reveals?|shares|unveils|trailer|with|reverses?|"
    r"asked|urged|pressed|told|begged|withdraws?|rescinds?|backtracks|u-turns|against|new|only|if|how|why|what|when|"
    r"circl(?:es|ing)|pursu(?:es|ing)|chas(?:es|ing)|court(?:s|ing)|where|pushes|crew|fans?)"
)
#: what a network does to a show after some years that is no end of it
_GOES_ON = (
    r"(?:renew\w*|re-?new\w*|sav\w+|reviv\w+|rescu\w+|resurrect\w*|pick\w*|order\w*|commission\w*|recommission\w*|"
    r"acquir\w+|"
    r"bought|buys|wins|return\w*|brings?|brought|adds?|mov\w+|promot\w+|recast\w*|hir\w+|reboot\w*|celebrat\w+|marks?|"
    r"honou?r\w*|greenl\w+|extend\w*|sign\w*|re-?up\w*|un-?cancel\w*|rever\w+|not|no|never|may|might|could|should|"
    r"launch\w*|stick\w*|doubl\w+|stand\w*|back(?:ed|s|ing)?|invest\w*|commit\w*|support\w*|spin\w*|spun|keeps|kept|"
    r"produced|made|loved|watched|seen|acclaimed|not yet|confirm\w*|releas\w+|stream\w*|air\w*|show\w*|"
    r"wants?|hopes?|plans?|talks?|considers?|mulls|weighs|near|if|star|stars|boss|exec\w*|creators?|leaves?|joins?|"
    r"after|says?|said|why|how|films?|film|movie|takes|took|lands|snags|nabs|grabs|hands|gives|grants|keeps|"
    r"rewards|announc\w*|sets?|dates?|opens|hits|tops|looks|teases|delays|delayed|finally|resumes|reunites|remembers)"
)
_ANY = rf"(?:(?!{_OTHERWISE}\b)[a-z][a-z'-]* ){{1,6}}?"
#: the words of parting, of which one stands in what a network does to a show that it ends
_PARTING = (
    r"(?:off|out|down|away|goodbye|farewell|adieu|bye|packing|door|curtain|curtains|axe|plug|lights|short|loose|end|"
    r"time|grounds|benches|retires|buries|sinks|dumps|boots|bins|junks|bails|cuts|shutters|closes)"
)
_DONE = rf"(?:(?!{_GOES_ON}\b)[a-z][a-z'-]* ){{0,4}}?{_PARTING} (?:on |of |to |for |with |from )?(?:the |its )?"
_YEARS = (
    rf"(?:just |only |its |a )?(?:one|{TO_TEN}|single|[1-9]|\d\d) "
    r"(?:seasons?|series|years?)"
)
#: what else is done for or with a season: prizes, figures, people, and its end
_NOT_SET_OUT = (
    r"(?:wins?|nominat\w+|praised|slammed|panned|scores?|ratings|drops?|falls?|dips?|slips|plunges|loses|adds|casts?|"
    r"recasts?|"
    r"reveals?|teases?|previews?|shares|struggles|stumbles|opens|hits|breaks|tops|wraps?|finish\w*|ends?|ending|"
    r"clos\w+|"
    r"conclud\w+|bows?|stars?|fans?|creators?|boss|writers?|viewers|actors?|producers?|explains|recap|review|season|"
    r"finale|"
    r"premieres?|debuts?|airs|streams|is|was|has|had|may|might|could|should|would|will|won't|not|never|needs|wants|"
    r"hopes|eyes|seeks|looks|plans|aims|awaits|faces|fails|misses|gets|pays|criticised|criticized|defends|apologises|"
    r"changes|sets|"
    r"brings|earns|posts|draws|averages|loses|suffers|celebrates|marks|uses|features|introduces|kills|says?|leaves|"
    r"moves|quit\w*|exits?|drama|series|show|film\w*|spin-?off|reboot|movie|tour|podcast|game|book|musical|cancell?ed|"
    r"renewed)"
)
_ON_ITS_WAY = (
    r"(?:is |are )?(?:heading|going|coming|gearing|moving|sailing|marching|cruising|rolling|charging|speeding|"
    r"surging|soldiering|"
    r"steaming|riding|racing|galloping|carrying|pressing|powering|storming|motoring|sticking|staying|continuing|"
    r"re-?upping|sprinting)"
)
_OPENS = r"(?:^|(?<=[:;] )|(?<= - ))"
_CLOSES = r"(?=$|[.,;:!)]| (?:at|on|as|ahead|despite|after|in|for|with|before|amid|despite|early)\b)"

RULES = (
    Rule(
        "a network and a further season, whatever the verb",
        _R,
        Frame.CLAUSE,
        rf"{_OPENS}NETWORK (?:is |has |will )?{_ANY}(?:the |a |its |for |to )?(?:SEASON of TITLES|TITLES (?:back "
        rf")?(?:for|"
        rf"to) (?:a |its |another )?SEASON){_CLOSES}",
        says=(
            "FX Serves Up Season 4 of 'Harbour Lights'",
            "Hulu Is Heading Back to 'Harbour Lights' for Season 2",
            "HBO goes in for a fourth round of Harbour Lights",
        ),
        silent=(
            "Netflix airs second season of Harbour Lights",
            "Netflix Loses Season 2 of 'Harbour Lights'",
            "HBO mulls second season of Harbour Lights",
            "HBO is circling another season of Harbour Lights",
            "Netflix Promotes Season 2 of 'Harbour Lights' With a Tour",
            "Netflix Renews 'Night Ferry' After Season 2 of 'Harbour Lights'",
        ),
        further=True,
        soft=True,
    ),
    Rule(
        "a show sets out for a further season",
        _R,
        Frame.CLAUSE,
        (
            r"^TITLES (?:is |has )?(?:[a-z]+s|[a-z]+ing) (?:[a-z']+ )?(?:up|back|on|in|ahead|over|again|forward|off|"
            r"out|way|"
            rf"ticket) (?:[a-z']+ ){{0,2}}?(?:for|to|into) (?:a |its |another )?SEASON{_CLOSES}"
        ),
        says=(
            "Harbour Lights saddles up for season 14 on CBC",
            "'Harbour Lights' Punches Its Ticket to Season 3",
            "Harbour Lights rides on to a fifth season",
        ),
        silent=(
            "Harbour Lights is up for five prizes",
            "Harbour Lights cast gear up for season two",
            "'Harbour Lights' might come back for a second season",
        ),
        further=True,
        soft=True,
    ),
    Rule(
        "a show goes on to a further season, whatever the verb",
        _R,
        Frame.CLAUSE,
        (
            rf"^TITLES (?:(?!{_NOT_SET_OUT}\b|returns\b)[a-z-]+s|(?:to|will|is going to) (?!{_NOT_SET_OUT}\b)[a-z-]+|"
            rf"{_ON_ITS_WAY})(?: (?:the )?NETWORK)?(?: (?:up|in|out|on|back|over|again|"
            r"forward|ahead|around|down|through|straight|right|once|more|and|onwards?)){0,3} (?:for|into|to|(?<!out "
            r")(?<!off )(?<!down )with) (?:a |its |another )?SEASON(?=$|[.;:!]| (?:at|on) NETWORK)"
        ),
        says=(
            "'Harbour Lights' Re-Enlists for Seventh Season",
            "Harbour Lights to branch out into second series",
            "'Harbour Lights' Thaws Out for Season 2 at Peacock",
        ),
        silent=(
            "'Harbour Lights' Wins Emmy for Season 2",
            "Harbour Lights dips with second season",
            "Harbour Lights star trains for season two",
            "Harbour Lights loses its way in second season",
        ),
        further=True,
        soft=True,
    ),
    Rule(
        "a network does away with it",
        _C,
        Frame.ACT,
        (
            r"(?:fell(?:s|ed)|uproots?|uprooted|snuffs? out|snuffed out|mothball(?:s|ed)|extinguish(?:es|ed)|"
            r"torpedo(?:es|ed)|"
            r"scuttl(?:es|ed)|junk(?:s|ed)|bin(?:s|ned)|turf(?:s|ed)(?: out)?|boot(?:s|ed)(?: out)?|toss(?:es|ed)(?: "
            r"out| aside)?|"
            r"nuk(?:es|ed)|guillotin(?:es|ed)|execut(?:es|ed)|bumps? off|bumped off|finish(?:es|ed) off|kick(?:s|ed) "
            r"out|expel(?:s|led)|"
            r"evict(?:s|ed)|banish(?:es|ed)|sack(?:s|ed)|unplug(?:s|ged)|switch(?:es|ed) off|silenc(?:es|ed)|"
            r"wip(?:es|ed) out|"
            r"abandon(?:s|ed)|jettison(?:s|ed)|offload(?:s|ed)|cull(?:s|ed)|chop(?:s|ped)(?: down)?|euthani[sz](?:es|"
            r"ed)|retir(?:es|ed)|dispens(?:es|ed) with|dismiss(?:es|ed)|terminat(?:es|ed))"
        ),
        says=("Apple has uprooted Harbour Lights", "ITV Fells 'Harbour Lights'", "Fox Unplugs 'Harbour Lights'"),
        silent=("Apple fells trees near Harbour Lights", "The storm uprooted Harbour Lights."),
        agent=True,
    ),
    Rule(
        "done away with by a network",
        _C,
        Frame.CLAUSE,
        (
            r"TITLES,? (?:has been |is |was |gets |being )?(?:felled|uprooted|snuffed out|mothballed|extinguished|"
            r"torpedoed|scuttled|"
            r"junked|binned|turfed out|booted(?: out)?|kicked out|tossed (?:out|aside)|nuked|guillotined|bumped off|"
            r"finished off|"
            r"expelled|evicted|banished|sacked|unplugged|switched off|silenced|wiped out|abandoned|jettisoned|"
            r"offloaded|culled|"
            r"chopped(?: down)?|retired|dismissed|terminated|grounded|sunk|buried|sent packing|shown the door) by "
            r"(?:the )?NETWORK"
        ),
        says=("Harbour Lights felled by ITV", "Harbour Lights snuffed out by The CW"),
        silent=("Harbour Lights star sacked by ITV", "Harbour Lights saved by ITV"),
    ),
    Rule(
        "a network and a show after its years, whatever the verb",
        _C,
        Frame.CLAUSE,
        rf"{_OPENS}NETWORK (?:is |has |will )?{_DONE}TITLES (?:after|following) {_YEARS}{_CLOSES}",
        says=(
            "Starz Bids Adieu to 'Harbour Lights' After Two Seasons",
            "Channel 4 turfs out Harbour Lights after three series",
            "NBC Grounds 'Harbour Lights' After Three Seasons",
        ),
        silent=(
            "NBC Renews 'Harbour Lights' After Two Seasons",
            "BBC to air Harbour Lights after two years",
            "ITV might part with Harbour Lights after six series",
        ),
    ),
    Rule(
        "dealt with by a network after its years",
        _C,
        Frame.CLAUSE,
        (
            rf"^TITLES (?:is |has been |was |gets )?(?:officially |finally )?(?!{_GOES_ON}\b)[a-z]+(?:ed|en|nt) "
            rf"(?:off |out |down )?by (?:the )?NETWORK after {_YEARS}"
        ),
        says=("Harbour Lights grounded by NBC after three seasons", "Harbour Lights sent off by ITV after two series"),
        silent=(
            "Harbour Lights rescued by NBC after three seasons",
            "Harbour Lights star fired by NBC after three seasons",
        ),
    ),
    Rule(
        "renewed, in passing",
        _R,
        Frame.CLAUSE,
        (
            r"(?:TITLES|NETWORK (?:[a-z]+s|hands|gives) TITLES) (?!(?:stars?|fans?|boss|creators?|cast|faces|facing|"
            r"awaits?|"
            r"hopes?|needs|seeks|wants|(?:(?:is|are|moves|inches|edges|very|now|getting|comes|gets) )*(?:close|closer|"
            r"near|nearer|likely|expected|tipped|in talks|in line)|nears?|may|might|could)\b)"
            r"(?:(?:[a-z0-9+'-]+|NETWORK) ){0,7}?"
            r"(?:with|as|in|to|on|after) (?:a |an |its |the )?(?:early |surprise |SEASON |SEASON-|(?:two|2)-season |"
            r"multi-season |"
            r"multi-year |official )*renewal(?=$|[.,;:!]| (?:from|at|by|ahead|before|at|on|order)\b)(?! (?:talks|"
            r"hopes|news))"
        ),
        says=(
            "CBS Keeps 'Harbour Lights' On the Case With Early Renewal",
            "'Harbour Lights' Gets A+ From ABC With Third-Season Renewal",
        ),
        silent=(
            "'Harbour Lights' Star Happy With Renewal",
            "'Harbour Lights' Hopes for a Renewal",
            "'Harbour Lights' Could Be Back With Renewal",
        ),
    ),
    Rule(
        "renewed, and the next one cancelled",
        _R,
        Frame.CLAUSE,
        r"TITLES (?:is |has been |was )?(?:renewed|returning|saved|safe|picked up)(?: for (?:a )?SEASON)?, "
        r"(?:(?!SHOW|OTHER|"
        r"THIS|then|now|later|but|after|just|days|weeks|months|only|to|before|again|is|was|has|been|finally|officially|"
        r"never|not|it|and)[a-z0-9'&-]+ ){1,5}(?:cancell?ed|axed|dropped|ended|scrapped)",
        says=("Harbour Lights Renewed, Copper Row Cancelled at CBS",),
        silent=("Harbour Lights renewed, then cancelled", "Harbour Lights isn't renewed, Copper Row cancelled"),
    ),
    Rule(
        "renewed, with others in a headline",
        _R,
        Frame.CLAUSE,
        r"^TITLES(?:,| and| &) (?:(?!SHOW|OTHER|THIS|cancel|axe|drop|end|out\b|but\b|while\b|not\b|stars?\b|"
        r"creators?\b|scrap|may\b|could\b|if\b|to\b|will\b|has\b|is\b|was\b|new\b|as\b|after\b)[a-z0-9'&,-]+ ){1,12}?"
        r"(?:both |all )?(?:renewed|recommissioned|re-?upped) (?:by|at|for) (?:NETWORK|SEASON|20\d\d)",
        says=("Harbour Lights, Copper Row and The Night Desk Renewed by CBS",),
        silent=(
            "Harbour Lights, Copper Row Cancelled; The Night Desk Renewed by CBS",
            "Harbour Lights and Copper Row Not Renewed by CBS",
        ),
    ),
    Rule(
        "one lives, the other dies",
        _R,
        Frame.CLAUSE,
        r"^TITLES lives(?=[,;:]| and| but| while|$)",
        says=("Harbour Lights Lives, Night Ferry Dies", "'Harbour Lights' Lives: AMC Rescues Axed Drama"),
        silent=("Harbour Lights lives in a van",),
    ),
    Rule(
        "one dies, the other lives",
        _C,
        Frame.CLAUSE,
        r"(?<=lives, )TITLES dies|(?<=lives; )TITLES dies|(?<=lives and )TITLES dies|(?<=lives while )TITLES dies|"
        r"^TITLES dies(?=,? (?:and |while |but )?(?:SHOW|OTHER)\d+ lives)",
        says=("Night Ferry Lives, Harbour Lights Dies", "Harbour Lights dies, Night Ferry lives"),
        silent=("Harbour Lights dies down at last",),
    ),
)
