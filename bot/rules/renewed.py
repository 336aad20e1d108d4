"""How the press says that a further season is ordered."""

from __future__ import annotations

from bot.model import Outcome
from bot.rules.rule import Frame, Rule

_R = Outcome.RENEWED

RULES = (
    Rule(
        "network renews",
        _R,
        Frame.ACT,
        (
            r"renew(?:s|ed|ing)?|re-?ups|re-?upped|re-?upping|recommission(?:s|ed|ing)?|re-?order(?:s|"
            r"ed)?(?= TITLES)|renewal of|sticks with|says yes to|said yes to|is going on with|(?:hands?|"
            r"handed|gives?|gave|grants?|granted)(?: out)? (?:a |an )?(?:early |surprise |"
            r"two-season )?renewals? to|keeps? alive|doubles? down on|doubled down on|"
            r"comes? to the rescue of|came to the rescue of"
        ),
        says=(
            "Netflix renews Harbour Lights for a second season.",
            "The streamer has officially renewed its hit drama 'Harbour Lights'.",
            "Channel 4 is recommissioning Harbour Lights.",
        ),
        silent=(
            "Harbour Lights star renews her vows.",
            "The council renewed the licence of the Harbour Lights cafe.",
            "Fans want Netflix to renew Harbour Lights.",
        ),
    ),
    Rule(
        "network orders another season",
        _R,
        Frame.ORDER,
        r"(?:order(?:s|ed|ing)?)(?: up)?|extend(?:s|ed|ing)?|keep(?:s|ing)?|kept|invit(?:es|ed)|"
        r"(?:green-?|green )(?:lights?|lit|lighted|lighting)|commission(?:s|ed|ing)?|picks? up|"
        r"picked up|picking up|"
        r"announc(?:es|ed|ing)|confirm(?:s|ed|ing)?|books?|booked|hands?(?: out)?|handed(?: out)?|"
        r"(?:gives?|gave|given|giving)(?: the)?(?: official)?(?: go-ahead (?:to|for)|"
        r" green light (?:to|for)| order for| thumbs up to| nod to)?|"
        r"grants?|granted|lands?|locks? in|sets?|makes? it official with|is making|will make|to make|"
        r"makes|commits to|committed to|gives? the nod to|is bringing|wants more|goes for|opts for|"
        r"adds|unveils|unveiled|signs (?:on|up) for|bestows|has set",
        says=(
            "HBO orders a third season of Harbour Lights.",
            "Amazon has greenlit Harbour Lights for season 4.",
            "ITV confirmed a second series of Harbour Lights.",
            "CBS gives Harbour Lights a fifth season.",
            "BBC One to make more Harbour Lights.",
        ),
        silent=(
            "HBO orders a first season of Harbour Lights.",
            "ABC ordered nine more episodes of Harbour Lights.",
            "HBO ordered a pilot from the makers of Harbour Lights.",
        ),
    ),
    Rule(
        "is renewed",
        _R,
        Frame.SHOW,
        r"(?:renewed|re-?upped|recommissioned|un-?cancell?ed|renouvelée?|renovada|rinnovata|verlängert)",
        says=(
            "Harbour Lights has been renewed.",
            "Harbour Lights, the Sunday drama, was officially renewed for season 2 on Monday.",
            "'Harbour Lights' renewed by FX",
            "Renewed: Night Ferry, Copper Creek and Harbour Lights.",
        ),
        silent=("Harbour Lights has not been renewed.", "Interest in Harbour Lights has been renewed by the film."),
    ),
    Rule(
        "is given another season",
        _R,
        Frame.SEASON,
        (
            r"(?:extended|picked up|ordered|green-?lit|greenlighted|commissioned|confirmed|announced|"
            r"given|handed|granted|returning(?! as)|coming back|(?:made )?official(?=[,.;:!)]|$| (?:at|by|"
            r"from|on|says|now|after|as)\b)|back(?=[,.;:!)]|$| (?:for|at|on|with)\b)|set(?=[,.;:!)]|$|"
            r" (?:at|by|for|with)\b)|a go|locked in|booked|officially happening|happening|in the bag|"
            r"on (?:its|the) way|in the works|coming(?: soon)?(?=[.,;!]|$))"
        ),
        says=(
            "A second season of Harbour Lights has been ordered.",
            "Harbour Lights picked up for a third season.",
            "The fourth season of Harbour Lights is official.",
            "Harbour Lights was handed a second season.",
        ),
        silent=(
            "A trailer for Harbour Lights has been confirmed.",
            "Cast member confirmed for Harbour Lights.",
        ),
    ),
    Rule(
        "gets another season",
        _R,
        Frame.SEASON,
        (
            r"(?:(?:to |will |is |are )?(?:returns?|returning|be back|coming back|go(?:es|ing)? ahead|"
            r"continu(?:e|es|ing)|be returning|be continuing|com(?:e|es) back)(?: to [\w ]{1,20}|"
            r" on NETWORK)? (?:for|with)|gets?|got|is getting|lands?|landed|scores?|scored|nabs?|nabbed|"
            r"earns?|earned|secures?|secured|receives?|received|bags?|bagged|snags?|snagged|wins|won|"
            r"will (?:[a-z]+ly )?(?:get|have|see)|is going to get|gets its|moves to NETWORK for|"
            r"heads? into)(?= (?:[a-z-]+ ){0,4}SEASON)"
        ),
        says=(
            "Harbour Lights will return for a second season.",
            "Harbour Lights gets a third season at Hulu.",
            "The drama Harbour Lights is coming back for season 4.",
        ),
        silent=("Harbour Lights returns on Sunday.", "Harbour Lights might return for a second season."),
    ),
    Rule(
        "there will be another season",
        _R,
        Frame.CLAUSE,
        (
            r"(?:there will be|there's going to be|there is going to be|have ordered|has ordered|"
            r"have confirmed) (?:a |an )?SEASON|more TITLES (?:is|are) on the way|"
            r"SEASON (?:of TITLES )?(?:is|are) on (?:its|the) way|the (?:go-ahead|green light|nod|"
            r"thumbs up) for SEASON|more (?:of )?TITLES (?:is|are) coming"
        ),
        says=(
            "Good news for Harbour Lights: there will be a second season.",
            "More Harbour Lights is on the way.",
        ),
        silent=("There will be a second season of the Harbour Lights podcast.",),
        soft=True,
    ),
    Rule(
        "renewal is official",
        _R,
        Frame.CLAUSE,
        (
            r"TITLES(?: SEASON)? (?:renewal|pick-?up|renewals) (?:is |are |now |has been |"
            r"was )?(?:official|confirmed|announced|made official)|decision to (?:renew|"
            r"bring back) TITLES"
        ),
        says=("Harbour Lights renewal is official!", "The network explained its decision to renew Harbour Lights."),
        silent=("Harbour Lights renewal is likely.",),
    ),
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
            "Netflix has saved Harbour Lights.",
        ),
        silent=("Fans hope that Netflix saves Harbour Lights.", "A lifeboat rescued the crew."),
    ),
    Rule(
        "brings it back",
        _R,
        Frame.CLAUSE,
        r"(?:brings?|bringing|brought) TITLES back|keep(?:s|ing)? TITLES alive",
        says=("CBS is bringing Harbour Lights back.",),
        silent=("Who would bring Harbour Lights back?",),
    ),
    Rule(
        "is saved",
        _R,
        Frame.SHOW,
        (
            r"(?:saved|rescued|revived|resurrected)(?: (?:by|at|from|for|after|yet|again|once)\b| is|$|"
            r"[:,.!])|(?:is |was |been )(?:saved|rescued|revived|resurrected)|(?:finds?|found|finding|has|"
            r"gets) (?:a |its )?new (?:home|life) (?:at|on|with)|(?:finds?|found|finding) a new home|"
            r"picked up by NETWORK|(?:is |has been )?(?:moving|moves) to NETWORK"
        ),
        says=(
            "Harbour Lights is saved.",
            "Harbour Lights was rescued by Hulu after its cancellation.",
            "Harbour Lights finds a new home at Peacock.",
            "'Harbour Lights' Cancelled by Fox, Picked Up by TBS",
        ),
        silent=("Harbour Lights could be saved by fans.",),
    ),
    Rule(
        "cancellation undone",
        _R,
        Frame.CLAUSE,
        (
            r"revers(?:es|ed|ing)(?: [a-z']+){0,3} cancell?ation of TITLES|cancell?ation of TITLES (?:is |"
            r"was |has been )?(?:cancell?ed|reversed|undone)|revers(?:es|"
            r"ed) (?:its )?decision to (?:cancel|axe) TITLES"
        ),
        says=("NBC reverses the cancellation of Harbour Lights.", "Cancellation of Harbour Lights cancelled"),
        silent=("The network stands by its cancellation of Harbour Lights.",),
    ),
    Rule(
        "lives on",
        _R,
        Frame.SHOW,
        (
            r"survives(?= at|,| for|[.!]|$)|"
            r"(?:lives? to (?:see|fight) (?:another day|SEASON)|(?:gets?|got|given|granted|wins|earns|"
            r"receives) (?:a )?(?:reprieve|new lease (?:of|on) life|second chance|stay of execution)|"
            r"(?:is|are) (?:here to stay|staying put|safe)(?=[.,;!]|$| (?:at|for|on|after)\b)|(?:is|"
            r"are)n't going anywhere|(?:is|are) not going anywhere|(?:is|are|comes|come|"
            r"came) back from the dead|(?:has|have|had) (?:a|an|its|"
            r"their) (?:[a-z]+ ){0,2}SEASON (?:in the bag|on the way|announced|ordered|confirmed)|(?:was|"
            r"were|been) (?:handed|given|granted) (?:a|an|its)? ?(?:early )?renewal)"
        ),
        says=(
            "Harbour Lights lives to see another season.",
            "Harbour Lights gets a reprieve at NBC.",
            "Harbour Lights had its second season announced in June.",
        ),
        silent=("The town of Harbour Lights gets a second chance at the title, its mayor hopes.",),
    ),
    Rule(
        "shows that return",
        _R,
        Frame.CLAUSE,
        (
            r"(?<!not )(?:returning|coming back|renewed|safe|surviving) (?:are|is) TITLES|"
            r"there are SEASON (?:of|for) TITLES|SEASON (?:goes?|went) to TITLES|renewals? (?:goes?|"
            r"went|have gone) to TITLES|among the (?:renewals|survivors|returning shows) (?:are|is|"
            r"were) TITLES|(?:renewals|survivors) include TITLES|"
            r"(?:renewed|renewals|returning|coming back|picked up|safe|saved|back for more|survivors|"
            r"staying|sticking around)(?! or\b)(?:(?!cancel|axed|or not)[^:.;]){0,40}: TITLES|(?:new|"
            r"more) seasons (?:of|for|were ordered of|go to|have been ordered of) TITLES"
        ),
        says=("Returning shows: Night Ferry, Harbour Lights.", "Coming back: Harbour Lights and Copper Creek."),
        silent=("Returning stars: the cast of Harbour Lights.",),
    ),
    Rule(
        "renewal before",
        _R,
        Frame.CLAUSE,
        (
            r"(?:its|the|that|this|earlier|previous|whose) (?:earlier |previous |early |official |"
            r"surprise )?(?:renewals?|pick-?up|season order|second-season order)\b(?! (?:status|prospects|"
            r"talks?|rumou?rs|odds|hopes|chances|announcement|news|bubble|decision))"
        ),
        says=("Harbour Lights has been cancelled despite its renewal in May.",),
        silent=("Harbour Lights waits for the renewal announcement.",),
        past=True,
        soft=True,
    ),
)
