"""How the press says that a further season is ordered."""

from __future__ import annotations

from bot.model import Outcome
from bot.rules.rule import Frame, Rule

_R = Outcome.RENEWED
GETS = (
    r"(?:gets?|got|gotten|is getting|seals|sealed|lands?|landed|scores?|scored|nabs?|nabbed|earns?|earned|secures?|"
    r"secured|receives?|"
    r"received|bags?|bagged|snags?|snagged|wins|won|clinch(?:es|ed)|grabs?|grabbed|notch(?:es|ed)|picks up|books|"
    r"celebrates)(?: itself)?"
)

RULES = (
    Rule(
        "network renews",
        _R,
        Frame.ACT,
        (
            r"(?:co-)?renew(?:s|ed|ing)?|renewals (?:of|for)|stay(?:s|ed|ing) the course with|goes? to bat for|"
            r"(?:hands?|handed|gives?)(?: out)? (?:early )?pick-?ups to|re-?ups|re-?upped|re-?upping|"
            r"recommission(?:s|ed|ing)?|(?:(?<=to )|(?<=will ))continue with|re-?order(?:s|"
            r"ed)?(?= TITLES)|renewal of(?! (?:SHOW|OTHER|THIS)\d+ (?:is|was|would|looks|seems|remains|has|will|now|"
            r"a|not)\b)|(?:decided|chosen|chose|decides|agreed) to "
            r"(?:go on|carry on|continue|press on|stick) with|sticks with|says yes to|said yes to|is going on with|"
            r"(?:hands?|"
            r"handed|gives?|gave|given|giving|grants?|granted|awards?|awarded|issues?|issued)(?: out)? (?:a |an "
            r")?(?:early |"
            r"surprise |official |formal |quick |swift |full |(?:two|2)-season )*(?:renewals?|pick-?ups)(?: to|"
            r"(?<=renewal) for|(?<=renewals) for)|keeps? alive|(?:is )?going again with|goes again with|puts? (?:its "
            r")?faith "
            r"in|keeps? (?:the )?faith (?:with|in)|stands by|to continue(?! the)|continues with|doubles? down on|"
            r"doubled down on|sticking with|"
            r"(?:is not|isn't|are not|aren't) (?:yet )?(?:done|finished|through)(?: with| airing| making| telling)|"
            r"comes? to the rescue of|came to the rescue of"
        ),
        says=(
            "Netflix renews Harbour Lights for a second season.",
            "The streamer has officially renewed its hit drama 'Harbour Lights'.",
            "Channel 4 is recommissioning Harbour Lights.",
            "CBS announces renewals of Night Ferry and Harbour Lights",
            "The BBC has recommissioned Harbour Lights for a second series of six episodes.",
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
        r"(?:green-?|green )(?:lights?|lit|lighted|lighting)|commission(?:s|ed|ing)?|picks? up|picked up|picking up|"
        r"announc(?:es|ed|ing)|confirm(?:s|ed|ing)?|books?|booked|hands?(?: out)?|handed(?: out)?|"
        r"(?:gives?|gave|given|giving)(?: the)?(?: official)?(?: go-ahead (?:to|for)|"
        r" green light (?:to|for)| order for| thumbs up to| nod to)?|"
        r"grants?|granted|awards?|awarded|lands?|locks? in|sets?(?! (?:up|the (?:stage|scene|table|tone))\b)|"
        r"(?:bets?|banks?|gambles?|takes? a (?:chance|gamble|punt)|invests?|splurges?|leaps?|jumps?) (?:big )?(?:on|"
        r"in|into)|makes? THIS\d+ official with|is making|will make|to make|"
        r"makes|commits to|committed to|gives? the nod to|is bringing|wants more|goes for|opts for|"
        r"adds|unveils|unveiled|sign(?:s|ed) (?:on|up) for|bestows|has set|"
        r"(?:is )?(?:going|moving|pressing|pushing|forging) (?:ahead|forward|on) with|(?:(?<=to )|(?<=will )|(?<='ll "
        r"))(?:go|move|press|push|forge|proceed) (?:ahead|forward|on) with|(?:goes|moves|presses|pushes|"
        r"forges|went|moved) (?:ahead|forward|on) with|goes back (?:to|for)|ups|proceeds with|"
        r"(?:has )?(?:issues|issued)|(?:has )?exercised its option on|(?:has )?(?:placed|puts in|"
        r"put in) an (?:[a-z0-9-]+ )?order for|(?:placed|places|makes|made|puts in|put in) a (?:[a-z0-9-]+ "
        r"){1,2}(?:order for|commitment to)|(?:has )?(?:rewards|rewarded)|co-commissions?|co-commissioned|(?:strikes|"
        r"struck|inks|inked|closes|closed|reaches|"
        r"reached|signs|signed) a deal(?: with (?:[a-z]+ )?(?:OTHER\d+|NETWORK))? for",
        says=(
            "HBO orders a third season of Harbour Lights.",
            "Amazon has greenlit Harbour Lights for season 4.",
            "ITV confirmed a second series of Harbour Lights.",
            "ABC makes it official with a third season of Harbour Lights.",
            "CBS gives Harbour Lights a fifth season.",
            "BBC One to make more Harbour Lights.",
            "Peacock is moving forward with a second season of Harbour Lights.",
            "Fox Ups 'Harbour Lights' For Two More Seasons",
            "Netflix Goes Back to 'Harbour Lights' for Season 2",
            "CBS has issued a third-season order for Harbour Lights.",
            "HBO has placed an order for a third season of Harbour Lights.",
            "Netflix has rewarded Harbour Lights with a second season.",
            "AMC has struck a deal with Lionsgate for a third season of Harbour Lights.",
            "PBS, ITV co-commission fresh batch of Harbour Lights",
        ),
        silent=(
            "HBO orders a first season of Harbour Lights.",
            "ABC ordered nine more episodes of Harbour Lights.",
            "HBO ordered a pilot from the makers of Harbour Lights.",
            "NBC orders six more episodes of season 2 of Harbour Lights.",
            "Season 2 of Harbour Lights gets three more episodes.",
        ),
    ),
    Rule(
        "is renewed",
        _R,
        Frame.SHOW,
        r"(?:renewed|re-?upped|recommissioned|un-?cancell?ed|un-?axed|un-?scrapped|renouvelée?|renovada|rinnovata|"
        r"verlängert|being continued)",
        says=(
            "Harbour Lights has been renewed.",
            "Harbour Lights, the Sunday drama, was officially renewed for season 2 on Monday.",
            "'Harbour Lights' renewed by FX",
            "Night Ferry stops there, Harbour Lights is being continued.",
            "Harbour Lights renewed for 70 more episodes",
            "Renewed: Night Ferry, Copper Creek and Harbour Lights.",
        ),
        silent=("Harbour Lights has not been renewed.", "Interest in Harbour Lights has been renewed by the film."),
    ),
    Rule(
        "is given another season",
        _R,
        Frame.SEASON,
        (
            r"(?:extended|gets? (?:the |a |its )?(?:official )?(?:go-ahead|green ?light|nod|thumbs up|all-clear|"
            r"order)|picked up|wanted|sanctioned|signed off|assured|guaranteed|awarded|"
            r"green-?lit|greenlighted|re-?ups|upped|re-?ordered|"
            # "the season that it ordered", "there will be none, it confirmed"
            r"(?:(?<!THIS\d )(?<!, .{7}\d )|(?=[a-z]+ for\b))(?:ordered|approved|commissioned|"
            r"(?:confirmed|announced)(?! as (?:the |its |their )?(?:last|final|concluding|closing|end|FINAL)))|"
            r"given|handed|granted|returning(?! as)|coming back|(?:made )?official(?=[,.;:!)]|$| (?:at|by|"
            r"from|on|says|now|after|as)\b)|(?<!gone )(?<!went )(?<!goes )"
            r"back(?=[,.;:!)]|$| (?:for|at|on|with)\b)|set(?=[,.;:!)]|$|"
            r" (?:at|by|for|with)\b)|a go|a done deal|signed and sealed|locked in|booked|officially happening|"
            r"happening|in the bag|on (?:its|the) way|in the works|coming(?: soon)?(?=[.,;!]|$))"
        ),
        says=(
            "A second season of Harbour Lights has been ordered.",
            "Harbour Lights picked up for a third season.",
            "The fourth season of Harbour Lights is official.",
            "Harbour Lights was handed a second season.",
            "A second series of Harbour Lights is wanted for 2026.",
            "'Harbour Lights' Re-Ups for Season 4",
        ),
        silent=(
            "A trailer for Harbour Lights has been confirmed.",
            "Cast member confirmed for Harbour Lights.",
            "The ABC will not make another season of Harbour Lights, it confirmed yesterday.",
        ),
    ),
    Rule(
        "gets another season",
        _R,
        Frame.SEASON,
        (
            r"(?:(?:to |will |is |are )?(?:returns?|returning|be back|be around|be kept on|be (?:made|produced)|"
            r"stay(?:s|ing)?(?: on [a-z]+)?|coming back|(?:go(?:es|ing)?|mov(?:e|es|"
            r"ing)) (?:ahead|forward)|liv(?:es|e|ing) on|"
            r"(?:sails?|soldiers?|marches|rolls?) on|head(?:s|ing)? back|going back|"
            r"continu(?:e|es|ing)|go on|stick(?:s|ing)? (?:around|with us)|carr(?:y|ies|ying) on|hang(?:s|ing)? "
            r"(?:around|on)|"
            r"press(?:es|ing)? on|keep(?:s|ing)? going|run(?:s|ning)? on|be returning|be continuing|com(?:e|es) "
            r"back)(?: to (?:NETWORK|(?:our |the |your |"
            r"uk |tv |small |big |british |australian |irish )*(?:screens?|tv|television|air|set|bbc|airwaves|"
            r"schedules?|york|office|ward|beat))|"
            r" on NETWORK)?(?: in the (?:fall|autumn|spring|summer|new year)| next (?:year|month|spring|summer|fall|"
            r"autumn|week)| this (?:year|month|spring|summer|fall|autumn)| later this year)? (?:for|with|into)|"
            rf"{GETS}(?: \d+(?: (?:more|new|episodes|hours|half-hours))* for(?= an? SEASON))?|"
            r"(?:officially |definitely |also |now |finally )?getting|will (?:[a-z]+ly )?(?:get|have|see)|is going "
            r"to get|gets its|moves to NETWORK for|"
            r"head(?:s|ed)? (?:into|for|to))(?= (?:(?:[a-z]+|\d+) (?:new |more )?episodes of )?(?:(?!(?:for|in|of|on|"
            r"at|after|during|from|to|by)\b)[a-z0-9-]+,? ){0,4}SEASON)(?! SEASON (?:trailer|teaser|premiere|date|cast|"
            r"finale))"
        ),
        says=(
            "Harbour Lights will return for a second season.",
            "Harbour Lights gets a third season at Hulu.",
            "'Harbour Lights' Grabs a Second Season",
            "Harbour Lights will continue into a fifth season.",
            "Harbour Lights has received a 10-episode third season order from Hulu.",
            "Harbour Lights lives on for a fifth season on Hulu.",
            "The drama Harbour Lights is coming back for season 4.",
        ),
        silent=(
            "Harbour Lights returns on Sunday.",
            "Harbour Lights might return for a second season.",
            "Emmys: 'Harbour Lights' Scores Ten Nominations for Season 2",
        ),
    ),
    Rule(
        "there will be another season",
        _R,
        Frame.CLAUSE,
        (
            r"(?:there will be|there's going to be|there is going to be|have ordered|has ordered|"
            r"have confirmed) (?:a |an )?SEASON|more TITLES (?:is|are) on the way|"
            r"SEASON (?:of TITLES )?(?:is|are) on (?:its|the) way|there(?:'s| is| will be|'ll be) (?:plenty |much |"
            r"lots |a lot )?more (?:of )?TITLES (?:to come|on the way|coming|ahead|in store)|the (?:go-ahead|green "
            r"light|nod|thumbs up) for SEASON|more (?:of )?TITLES (?:is|are) coming"
        ),
        says=(
            "Good news for Harbour Lights: there will be a second season.",
            "More Harbour Lights is on the way.",
        ),
        silent=("There will be a second season of the Harbour Lights podcast.",),
        soft=True,
    ),
)
