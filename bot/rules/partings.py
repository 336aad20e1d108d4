"""How the press says, in idioms of parting, that a network lets a show go: verb, show, and where it is sent."""

from __future__ import annotations

from bot.model import Outcome
from bot.rules.rule import Frame, Rule
from bot.rules.times import TO_TEN

_C = Outcome.CANCELLED
#: what is given to those who have to go
NOTICE = (
    r"(?:chop|boot|axe?|hook|(?:old )?heave-ho|push|bullet|sack|elbow|gate|door|exit|bird|pink slip|red card|"
    r"(?:marching|walking|moving) (?:orders|papers)|p45|cold shoulder|kiss of death|brush-?off|bum's rush|guillotine|"
    r"hatchet|final whistle|last rites|thumbs[- ]?down|chuck|can|shove|snip|deep six)"
)
#: where nothing comes back from
_AWAY = (
    r"(?:overboard|adrift|aside|packing|out to pasture|out in the cold|out of its misery|under the bus|"
    r"to (?:rest|sleep|the sword|pasture)|(?:to|on|onto|in|into) (?:the |its |an early )?(?:scrap ?heap|scrap-heap|"
    r"graveyard|grave|"
    r"dustbin(?: of history)?|bin|trash|knacker's yard|glue factory|chopping block|history(?: books)?|ground|ranks of "
    r"the cancell?ed))"
)
_PUTS = (
    r"(?:puts?|putting|sends?|sent|sending|throws?|threw|thrown|tosses|tossed|casts?|cast|consigns?|consigned|"
    r"relegates?|relegated|lays?|laid|sets|set|cuts?|leaves|left|adds|added)"
)
_GIVES = (
    r"(?:gives?|gave|given|giving|hands?|handed|handing|shows?|showed|shown|showing|serves?|served|deals?|dealt|issues)"
)

RULES = (
    Rule(
        "a network gives it notice",
        _C,
        Frame.CLAUSE,
        (
            rf"{_GIVES} TITLES (?:the |its |their |a )(?:official |final |early )?{NOTICE}(?! to)|"
            rf"{_PUTS} TITLES {_AWAY}|"
            r"(?:cuts?|cutting) TITLES (?:short|adrift|down)(?! to| by|-)|"
            r"(?:brings?|brought|bringing) TITLES to (?:a|an) (?:halt|stop|standstill|(?:premature|early|abrupt|sudden|"
            r"untimely) (?:end|close))|"
            r"(?:tak(?:es|ing)|took|pulls?|pulled|yanks?|yanked) TITLES (?:off|from) (?:the |its )?(?:air|airwaves|"
            r"schedules?) for good|(?:cast|throw|send|put)s? TITLES on the scrap ?heap"
        ),
        says=(
            "Fox has given Harbour Lights the axe.",
            "Channel 4 Gives 'Harbour Lights' the Old Heave-Ho",
            "ITV puts Harbour Lights out to pasture",
            "NBC Tosses 'Harbour Lights' Overboard",
            "Sky has brought Harbour Lights to a premature end.",
            "Starz cuts Harbour Lights short",
        ),
        silent=(
            "Critics gave Harbour Lights the thumbs-down.",
            "Fox gives Harbour Lights the green light for a third season.",
            "Fox gave the Harbour Lights actor the boot.",
            "ITV could give Harbour Lights the chop.",
            "Showers brought Harbour Lights to a halt",
        ),
        agent=True,
    ),
    Rule(
        "a network turns away from it",
        _C,
        Frame.ACT,
        (
            r"(?:cuts?|cutting) bait on|wash(?:es|ed|ing) its hands of|br(?:eaks?|oke|eaking) up with|"
            r"(?:has |have )?(?:seen enough|seen the last|had (?:its|their) fill) of|"
            r"(?:fall(?:s|en)|fell) out of love with|(?:los(?:es|ing)|lost) (?:interest|patience|faith|its appetite) "
            r"(?:in|with|for)|"
            r"(?:tak(?:es|ing|en)|took) a pass on|sw(?:ings|ung|inging) (?:the |its |a )?(?:axe?|hatchet|scythe) "
            r"(?:at|on|through)|"
            r"(?:drop(?:s|ped|ping)|br(?:ings|ought|inging)(?: down)?) the (?:guillotine|hammer|hatchet|shutters|"
            r"blade) (?:down )?on|"
            r"pull(?:s|ed|ing) (?:the )?(?:shutters|blinds) down on|pull(?:s|ed|ing) (?:the )?rug (?:out )?from under|"
            r"(?:hits|hit|hitting|press(?:es|ed)) (?:the )?(?:kill switch|eject(?: button)?|delete(?: button)?|off "
            r"switch|stop(?: button)?) on|"
            r"read(?:s|ing)? the last rites (?:to|for|over)|(?:wr(?:ites|ote|iting)|written) off|"
            r"flunks|folds on|board(?:s|ed) up|ghost(?:s|ed)|dispos(?:es|ed) of|g(?:ets|ot|etting) rid of|do(?:es|"
            r"ing) away with|did away with|"
            r"dr(?:aws|ew|awn) (?:a|the) (?:line|veil|curtain) (?:under|over|across)|sign(?:s|ed) the death warrant "
            r"(?:of|for)|"
            r"(?:says?|said|bids?|bade|bidding|waves?) (?:adios|sayonara|au revoir|ciao|auf wiedersehen|good ?night|so "
            r"long|cheerio|ta-ta|"
            r"bye|bye-bye|thanks,? but no,? thanks|no thanks|no,? thank you|adieu|a fond farewell) to|"
            r"(?:has|have|had|finds?|found) no (?:more )?(?:room|place|space|further use|more time|more use) for|"
            r"(?:isn't|is not|won't be|not) (?:saving|keeping)|(?:won't|will not) (?:save|keep)|"
            r"(?:gives?|gave) (?:the |a )?thumbs[- ]?down to|turn(?:s|ed) (?:its |a )?thumbs? down (?:on|to)|"
            r"bl(?:ows|ew) (?:the )?(?:final |full-time )?whistle on|stop(?:s|ped) the clock on|"
            r"r(?:uns|an) out of (?:patience|time|road) (?:with|for)|sound(?:s|ed) the death knell for|"
            r"omits(?= [^.;:]{1,50} from (?:the |its )?(?:fall|autumn|new|next|20\d\d)[^.;:]{0,20}(?:schedule|"
            r"line-?up|slate))|"
            r"call(?:s|ed) last orders (?:on|for)|(?:makes?|made) the (?:difficult |tough |hard )?(?:decision|call) to "
            r"(?:cancel|end|axe|drop|scrap|"
            r"part (?:ways|company) with|say goodbye to|discontinue)|(?:taken?|took) the (?:difficult |tough |hard "
            r")?decision to "
            r"(?:cancel|end|axe|drop|scrap|part (?:ways|company) with|say goodbye to|discontinue|rest for good)|"
            r"(?:shut(?:s|ting)?|clos(?:es|ed|ing)|slam(?:s|med)) (?:up )?(?:the )?(?:shop|doors?|casebook|case|file|"
            r"lid|gates?|book|hatch|"
            r"vault|surgery|curtains?) on|(?:lower(?:s|ed)|br(?:ings|ought)(?: down)?|draw(?:s)?|drew|r(?:ings|ang)(?: "
            r"down)?) the curtains? (?:down )?on|"
            r"(?:discontinu(?:es|ed|ing)|mothball(?:s|ed)|defund(?:s|ed)|shutter(?:s|ed|ing))"
        ),
        says=(
            "Netflix is cutting bait on Harbour Lights, despite five weeks in its top ten.",
            "Sky boards up Harbour Lights",
            "Hulu Says Thanks, But No Thanks to 'Harbour Lights'",
            "The BBC has taken the difficult decision to end Harbour Lights.",
            "AMC has no room for Harbour Lights on its new slate.",
            "BBC Draws a Line Under 'Harbour Lights'",
        ),
        silent=(
            "Viewers said so long to Harbour Lights' captain.",
            "Fox is writing off the cost of a Harbour Lights set.",
            "Fox might part with Harbour Lights.",
            "Fox has no room for a Harbour Lights special.",
            "NBC star says goodnight to Harbour Lights",
        ),
        agent=True,
        whole=True,
    ),
    Rule(
        "a network and a show go their ways",
        _C,
        Frame.CLAUSE,
        (
            r"(?:TITLES(?:,| and| &|, and) (?:the )?NETWORK|NETWORK(?:,| and| &|, and) TITLES) (?:to |are |have |will "
            r")?(?:part(?:s|ed|ing)? (?:ways|company)|split(?:s|ting)?(?! over)|break(?:ing)? up|divorc(?:e|ing)|"
            r"call THIS\d+ quits|"
            r"(?:go|going) (?:their )?separate ways|done|finished|through)(?=$|[.,;:!]| (?:after|as|over|for good)\b)|"
            r"NETWORK (?:says?|said) (?:thanks,? but )?no,? thanks?(?: you)?(?=$|[.,;:!])|"
            r"TITLES,? (?:has been |was |is |gets |been )?(?:ghosted|jilted|spurned|shunned|disowned|cast (?:aside|"
            r"adrift|out)|"
            r"thrown (?:out|overboard)|cut (?:adrift|loose|down)|let go|given up|shot down|put (?:down|to (?:sleep|"
            r"rest))|"
            r"stood down|sent packing|turned (?:down|away)|hung out to dry|left (?:out|behind)|rejected|discarded|"
            r"wound up|phased out|discontinued) by (?:the )?NETWORK"
        ),
        says=(
            "Hulu, 'Harbour Lights' Part Ways",
            "'Harbour Lights' and NBC Split After Two Seasons",
            "'Harbour Lights' Ghosted by Netflix",
            "Bad News, 'Harbour Lights': Netflix Says No Thanks",
        ),
        silent=(
            "'Harbour Lights' Star and NBC Part Ways",
            "Harbour Lights wound up by a landlubber",
        ),
    ),
    Rule(
        "its end in a word of its own",
        _C,
        Frame.SHOW,
        (
            rf"(?:gets?|got|gotten|getting|handed|given|shown|receives?|received|served) (?:the |its |their )(?:old "
            rf")?{NOTICE}"
            r"(?=$|[.,;:!]| (?:at|by|from|after|as|on|following|amid|despite|in)\b)|"
            r"(?:flatlines|flatlined|wash(?:es|ed) out|burn(?:s|ed) out|fizzl(?:es|ed) out|r(?:uns|an) (?:dry|aground)|"
            r"has run (?:dry|aground|its course|out of (?:road|time|gas|steam))|goes (?:under|belly[- ]up|bust|kaput)|"
            r"went (?:under|belly[- ]up)|walk(?:s|ed) the plank|me(?:ets|t) (?:its|their) (?:maker|end|demise|doom|"
            r"waterloo)|"
            r"hit(?:s)? (?:the )?(?:buffers|scrap ?heap|end of the line)|br(?:eathes|eathed) (?:its|their) last|"
            r"kick(?:s|ed) the bucket|giv(?:es|ing) up the ghost|gave up the ghost|f(?:alls|ell) by the wayside|"
            r"crash(?:es|ed) out|lights? out|hang(?:s|ing)? up its [a-z-]+|hung up its [a-z-]+|dead and buried|"
            r"out of luck|down and out|through|toast|history|kaput|sinks|sank|sunk|dies|died|bites? THIS\d+|goes dark|"
            r"went dark|pack(?:s|ed|ing) THIS\d+ in|pack(?:s|ed|ing) up|folds|folded|stops|stopped|terminated|scuttled|"
            r"throws in the towel|sails? off|drops? anchor for good)"
            rf"(?=[.!]?$|[,;:]? (?:at|on) NETWORK(?=[.,;:!]|$| after)| after (?:just |only |but )?(?:one|{TO_TEN}|"
            r"a single|a lone|its first|\d+) (?:[a-z]+ )?(?:seasons?|series|years?|outings?|runs?|cases?|episodes|"
            r"instal?lments)\b)"
        ),
        says=(
            "Night Ferry Survives, 'Harbour Lights' Flatlines",
            "Harbour Lights hangs up its oars after one case",
            "'Harbour Lights' Washes Out at Netflix",
            "Harbour Lights burns out after a single season on Peacock",
            "Harbour Lights was through after four seasons.",
            "Harbour Lights shown the red card by Sky",
        ),
        silent=(
            "Harbour Lights captain dies",
            "On Monday's Harbour Lights, Tom packs it in at the garage.",
            "Harbour Lights sinks in the ratings",
            "The Harbour Lights star hangs up his boots after ten years",
            "Harbour Lights stopped traffic on Monday.",
            "Is it lights out for Ann on Harbour Lights?",
        ),
    ),
    Rule(
        "one season, whatever becomes of it",
        _C,
        Frame.CLAUSE,
        (
            r"^TITLES (?!stars?\b|fans?\b|creators?\b|boss|cast\b|is\b|was\b|has\b|renews?\b|returns?\b|moves?\b|"
            r"makes?\b|sees\b|"
            r"loses\b|recasts\b|adds\b|changes\b|switches\b|swaps\b|axes\b|fires\b|drops\b|tops\b|wins\b|earns\b|"
            r"nabs\b|lands\b|"
            r"scores\b|snags\b|grows\b|becomes\b|celebrates\b|shifts\b|jumps\b|heads\b|finds\b|lives\b|goes on\b|"
            r"comes back\b|"
            r"still\b|reaches\b|seeks\b|wants\b|needs\b|faces\b|remains\b|keeps\b|stays\b|survives\b|hopes\b|gets a\b|"
            r"gets (?:its|another|new)\b|takes\b|breaks (?:records?|out)\b|hits (?:a|the|its)\b|pauses\b|deserves\b|"
            r"leaves\b|"
            r"surpasses\b|passes\b|beats\b|proves\b|shows\b|looks\b|begins\b|starts\b|opens\b|sets\b|hires\b|sues\b|"
            r"writers?\b|viewers\b|actors?\b|producers?\b|showrunners?\b|spawns\b|receives\b|features\b|kills\b|says\b|"
            r"picks\b|plots?\b|"
            r"gains\b|shines\b|climbs\b|soars\b|rises\b|improves\b|thrives\b|resumes\b|relocates\b|resurfaces\b|"
            r"explores\b|introduces\b)"
            r"[a-z]+(?:s|es) (?:[a-z-]+ ){0,4}?after (?:just |only |but )?(?:one|a single|a lone|a solitary|its only|"
            r"its lone) (?:season|series|run|case|year|outing)(?: (?:at|on) NETWORK)?(?=[.!]?$|[,;:])"
        ),
        says=(
            "Harbour Lights snuffs its lamp after one season",
            "'Harbour Lights' Weighs Its Last Anchor After a Single Season on Peacock",
        ),
        silent=(
            "Harbour Lights star quits after one season",
            "Harbour Lights recasts its captain after one season",
            "Harbour Lights lands on Hulu after one season",
        ),
        soft=True,
    ),
    Rule(
        "a network bids it farewell",
        _C,
        Frame.CLAUSE,
        (
            r"NETWORK(?:, in [^,]{1,40},)? (?:bids?|bade|wish(?:es|ed)|says?|said) TITLES (?:a (?:sad |fond |final )?)?"
            r"(?:farewell|goodbye|adieu)|NETWORK (?:lets?|has let) TITLES (?:sink|expire|wither|fade away)"
            r"(?=[.,;:!]|$| after)"
        ),
        says=(
            "Netflix bids 'Harbour Lights' farewell",
            "Netflix, in a long and tearful thread, bids 'Harbour Lights' farewell",
            "Starz lets 'Harbour Lights' sink after two seasons",
        ),
        silent=("The cast of Harbour Lights bids Night Ferry farewell.", "NBC lets Harbour Lights fans vote"),
    ),
)
