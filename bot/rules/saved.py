"""How the press says that a show lives on after all: saved by another network, or its cancellation taken back."""

from __future__ import annotations

from bot.model import Outcome
from bot.rules.rule import Frame, Rule

_R = Outcome.RENEWED
_MOVES = (
    r"(?:jump(?:s|ing|ed)?|hop(?:s|ping)?|shift(?:s|ing|ed)?|mov(?:es|ing|ed)|migrat(?:es|ing)|transfer(?:s|ring)|"
    r"switch(?:es|ing)|head(?:s|ing)|go(?:es|ing)|decamps|fl(?:ies|ying)|sail(?:s|ing)|leap(?:s|ing))"
)

RULES = (
    Rule(
        "brings back",
        _R,
        Frame.ACT,
        (
            r"brings? back|brought back|bringing back|revives?|revived|reviving|resurrects?|resurrected|"
            r"un-?cancels?|un-?cancell?(?:ed|ing)|rescues?|rescued|rescuing|saves?|saved"
        ),
        says=(
            "Apple is bringing back Harbour Lights.",
            "Fox revives Harbour Lights with a ten-episode order.",
            "NBC un-cancels Harbour Lights.",
            "Hulu has signed a deal with Fox to bring back Harbour Lights.",
            "Netflix has saved Harbour Lights.",
        ),
        silent=(
            "Fans hope that Netflix saves Harbour Lights.",
            "A lifeboat rescued the crew.",
            "Hulu closes in on a deal to bring back Harbour Lights.",
        ),
    ),
    Rule(
        "brings it back",
        _R,
        Frame.CLAUSE,
        r"(?:gives?|gave|given|throws?|threw|thrown|offers) (?:(?:the |its )?(?:cancell?ed|axed|doomed) )?TITLES "
        r"(?:a |an |another )?(?:[a-z0-9]+-(?:year|season|series) )?(?:new life|second (?:chance|life)|new lease (?:of|"
        r"on) life|"
        r"reprieve|lifeline|another chance)|(?:gives?|gave|given|giving|offers?|offered|throws?|threw) (?:a |an "
        r")?(?:new (?:life|home)|"
        r"second (?:life|chance)|new lease (?:of|on) life|lifeline|reprieve) to TITLES|(?:brings|bringing|brought|"
        r"(?:will|to|would) bring) (?:TITLES|us) back|"
        r"(?:rescues|saves|revives|resurrects|picks up|snaps up|snags|grabs|nabs) (?:[a-z-]+ ){0,2}(?:drama|comedy|"
        r"sitcom|series|show|thriller) (?:that |which )?NETWORK (?:has |had |just )?(?:let go|dropped|axed|cancell?ed|"
        r"passed on|dumped|scrapped|abandoned)|"
        r"(?:rescues|saves|revives|resurrects|picks up|snaps up) (?:[a-z-]+ ){0,2}(?:drama|comedy|sitcom|series|show|"
        r"thriller) "
        r"(?:(?:[a-z]+ )?(?:hours|days|weeks|months|a day|a week|a month) )?(?:after|following) (?:NETWORK(?:'s)? |"
        r"its )?(?:axe|axing|cancell?ation|cancels|cancell?ed|drops|dropped|passes|snub)|"
        r"TITLES (?:(?:is |are |was |were |officially |set )*(?:to return|returning|returns|will return|coming back|"
        r"brought back|"
        r"to be revived|revived|back)(?: (?:to|on|at) (?:NETWORK|the (?:air|airwaves)|(?:our )?(?:tv|screens?)))?),? "
        r"(?:[a-z0-9]+ )?(?:years|months|weeks|days|a decade|decades|a year) after (?:being |its |it was |THIS\d+ "
        r"was |THIS\d+'s "
        r"|NETWORK )?(?:last |abruptly |controversially )?(?:cancell?ation|cancell?ed|axed|axing|dropped|the axe|"
        r"scrapped)|"
        r"keep(?:s|ing) TITLES alive",
        says=(
            "CBS is bringing Harbour Lights back.",
            "Hulu Gives 'Harbour Lights' New Life",
            "Hulu Throws 'Harbour Lights' a Lifeline",
            "Harbour Lights to return to BBC One eight years after it was axed",
            "Harbour Lights Lives: Hulu Picks Up Drama Hours After ABC Axe",
        ),
        silent=(
            "Who would bring Harbour Lights back?",
            "Harbour Lights star returns to TV eight years after it was axed",
            "Hulu picks up comedy after NBC cancels Night Ferry, but not Harbour Lights",
        ),
    ),
    Rule(
        "is saved",
        _R,
        Frame.SHOW,
        (
            r"(?:saved|rescued|revived|resurrected)(?: (?:as|thanks|in|by|at|from|for(?! (?:midseason|later|last|"
            r"spring|winter|summer|the (?:spring|winter|summer|end|weekend|dvd)))|after|yet|again|once)\b| is|$|"
            r"[:,.!])|(?:is |was |been )(?:saved|rescued|revived|resurrected)|(?:finds?|found|finding|has|"
            r"gets) (?:a |its )?(?:new|second) (?:home|life) (?:at|on|with)|"
            rf"{_MOVES} from NETWORK to NETWORK|{_MOVES} to NETWORK(?= for (?:a |its )?(?:[a-z0-9-]+ )?SEASON)|"
            r"lands? (?:at|on) NETWORK(?= for (?:a |its )?(?:[a-z0-9-]+ )?SEASON)|lives? again|brought back (?:to life|"
            r"from the dead)|no longer (?:cancell?ed|axed)|(?:finds?|found|finding|will have) a new home|(?:is|are|"
            r"was|were|been|be|being) (?:being |now )?(?:continued|carried on|kept alive|taken (?:on|over|up|in)|"
            r"adopted|inherited|snapped up) by (?:the )?NETWORK|"
            r"picked up by NETWORK|(?:is |has been )?(?:moving|moves) to NETWORK(?! (?:next|this|later|in the|"
            r"after leaving|after [^.;:?]{0,30}\b(?:deal|rights|licen[cs]e)\b|on [a-z]+ \d)|:? (?:where|how|when|"
            r"streaming|library)\b|: )"
        ),
        says=(
            "Harbour Lights is saved.",
            "Harbour Lights was rescued by Hulu after its cancellation.",
            "Harbour Lights finds a new home at Peacock.",
            "'Harbour Lights' Cancelled by Fox, Picked Up by TBS",
            "'Harbour Lights' Moving From CBS to Paramount+ for Season 2",
            "'Harbour Lights' Jumps to Peacock for Season 3",
            "'Harbour Lights' Lands at Peacock for Season 3 After Cancellation",
            "Harbour Lights is no longer cancelled.",
            "Harbour Lights has been brought back to life by Hulu.",
        ),
        silent=(
            "Harbour Lights could be saved by fans.",
            "'Harbour Lights' Moves to Netflix: Where to Stream All Seasons",
            "Harbour Lights moves to Netflix next month after leaving Hulu.",
            "Harbour Lights is leaving Netflix at the end of the month.",
            "'Harbour Lights' Moves to Thursdays",
        ),
    ),
    Rule(
        "cancellation undone",
        _R,
        Frame.CLAUSE,
        (
            r"(?:revers(?:es|ed|ing)|undo(?:es|ing|ne)?|undid|rescind(?:s|ed|ing)|withdr(?:aws|ew)|overturn(?:s|ed)|"
            r"lift(?:s|ed)|took back|takes back|scrap(?:s|ped))(?: [a-z']+){0,3} (?:cancell?ation|axing) of TITLES|"
            r"(?:revers(?:es|ed|ing)|undo(?:es|ing)|undid|overturn(?:s|ed)) TITLES'?s? cancell?ation|cancell?ation "
            r"of TITLES (?:is |was |has been )?(?:cancell?ed|reversed|undone)|revers(?:es|"
            r"ed) (?:its )?decision to (?:cancel|axe) TITLES|"
            r"(?:revers(?:es|ed|ing)|backflips? on|backflipped on|backtrack(?:s|ed)? on|u-turns? on|rethinks|goes "
            r"back on|"
            r"went back on|undo(?:es|ing)|undid|walks back) (?:(?:its|the|their) )?(?:own )?(?:decision|plans?|call|"
            r"move) to (?:cancel|axe|dump|drop|scrap|end|part (?:ways )?with|let go of|kill|shelve|ditch) (?:[a-z-]+ "
            r"){0,3}TITLES|"
            r"(?:changes?|changed) (?:its|their) minds? (?:on|about) (?:cancelling|canceling|axing|dropping|ending) "
            r"TITLES|"
            r"(?:changes?|changed) (?:its|their) minds? (?:on|about) TITLES[^.;]{0,30} and (?:orders|renews|brings)"
        ),
        says=(
            "NBC reverses the cancellation of Harbour Lights.",
            "Cancellation of Harbour Lights cancelled",
            "NBC Reverses 'Harbour Lights' Cancellation",
            "Stan backflips on decision to dump outback drama Harbour Lights",
            "CBS has reversed its decision to part with Harbour Lights.",
            "CBS changes its mind on Harbour Lights yet again and orders more",
        ),
        silent=("The network stands by its cancellation of Harbour Lights.",),
    ),
    Rule(
        "lives on",
        _R,
        Frame.SHOW,
        (
            r"survives(?= at|,| for| but| and| while| as|[.!]|$)|"
            r"(?:is|are|was|were|been|also) spared(?: the (?:axe?|chop))?(?=[.,;!]|$| (?:by|at|for|after)\b)|"
            r"(?:lives? to (?:see|fight) (?:another day|(?:a )?SEASON)|(?:gets?|got|given|granted|wins|earns|"
            r"receives) (?:a )?(?:[a-z]+-[a-z]+ )?(?:reprieve|new lease (?:of|on) life|second (?:chance|life)|stay of "
            r"execution|lifeline)|thrown a lifeline|will (?:be back|return|come back) after all|back from the dead|"
            r"gets? to (?:go on(?=[.,;!]|$| (?:for|at|after)\b)|continue|live on|keep going|carry on|stay on the air)|"
            r"(?:is|are) (?:here to stay|staying put|safe)(?=[.,;!]|$| (?:at|for|on|after)\b)|(?:is|"
            r"are)n't going anywhere|(?:is|are) not going anywhere|(?:is|are|comes|come|"
            r"came) back from the dead|(?:has|have|had) (?:a|an|its|"
            r"their) (?:[a-z]+ ){0,2}SEASON (?:in the bag|in hand|on the way|announced|ordered|confirmed|"
            r"lined up|locked in|secured|guaranteed|assured|sewn up)|(?:was|"
            r"were|been) (?:handed|given|granted) (?:a|an|its)? ?(?:early )?renewal)"
        ),
        says=(
            "Harbour Lights lives to see another season.",
            "Harbour Lights gets a reprieve at NBC.",
            "Harbour Lights has been spared.",
            "Harbour Lights will return after all: Hulu has picked it up.",
            "'Harbour Lights' Thrown a Lifeline by Hulu",
            "Harbour Lights back from the dead",
            "'Harbour Lights' Gets Second Life at Hulu",
            "Harbour Lights had its second season announced in June.",
            "'Night Ferry' cancelled on a cliffhanger while 'Harbour Lights' gets to go on",
            "Next comes the finale of Harbour Lights, which has its second season in hand.",
        ),
        silent=(
            "The town of Harbour Lights gets a second chance at the title, its mayor hopes.",
            "Harbour Lights gets to go on vacation this week.",
        ),
    ),
    Rule(
        "picked up after its cancellation",
        _R,
        Frame.CLAUSE,
        (
            r"(?:picks? up|picked up|picking up|snaps? up|snapped up|snags|grabs|takes? (?:over|on)|lands|nabs|"
            r"saves|rescues|revives|renews|brings back|orders SEASON of) (?:the )?(?:cancell?ed |"
            r"axed )?(?:NETWORK(?:'s)? )?(?:drama |comedy |series )?"
            r"TITLES(?: for SEASON)? (?:after|following) (?:its |the )?(?:NETWORK(?:'s)? )?(?:cancell?ation|axing|"
            r"(?:(?:has |had )?(?:axe[sd]?|cancel(?:s|l?ed)|drop(?:s|ped)|pass(?:es|ed)))(?: THIS\d+)?)|"
            r"(?:dropped|cancell?ed|axed|scrapped|shelved|ditched|dumped) (?:by|at) NETWORK,? (?:(?:has |and "
            r")?(?:finds?|"
            r"found|lands|gets) (?:a |its )?home|(?:has )?(?:lands?|landed)|(?:will )?(?:lives?|airs?|goes) on) (?:at|"
            r"on|with|to) (?:the )?NETWORK|"
            r"(?:back from the dead|second life|saved|rescued|un-?cancell?ed)[a-z ]{0,20}: (?:how|why) (?:the "
            r")?NETWORK (?:picked up|saved|rescued|revived|resurrected|brought back|took (?:on|over)) TITLES"
        ),
        says=(
            "Hulu Picks Up 'Harbour Lights' After ABC Cancellation",
            "Hulu Picks Up 'Harbour Lights' After ABC Axes It",
            "Harbour Lights, dropped by AMC, finds a home at The CW for both seasons",
            "Back from the dead: how Freevee picked up Harbour Lights and Night Ferry",
        ),
        silent=(
            "Fans hope that Hulu picks up 'Harbour Lights' after ABC cancellation.",
            "ABC picks up the pieces after Harbour Lights fire",
            "How Freevee picked up Harbour Lights",
        ),
    ),
)
