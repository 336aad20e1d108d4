"""How the press says that nobody has decided, or has said so."""

from __future__ import annotations

from bot.model import Outcome
from bot.rules.rule import Frame, Rule

_U = Outcome.UNDECIDED
#: what nothing is said of: "about SHOW", "whether a SEASON of SHOW", "on the future of SHOW"
_OF_IT = (
    r"(?:(?: on)? (?:whether|if))?(?: (?:the )?(?:future|fate|return|renewal)(?: (?:of|for))?)?(?: (?:a |an |any |"
    r"the |there will be a )?(?:possible |potential )?SEASON(?: of TITLES)?| TITLES)"
)

RULES = (
    Rule(
        "not decided yet",
        _U,
        Frame.SHOW,
        (
            r"(?!(?:is|are|was|were)(?:n't| not) being (?:renewed|picked up)(?! yet))"
            r"(?!(?:was|were)(?:n't| not) (?:renewed|picked up)(?! yet))(?:has|have|had|is|was|were|are|'s)(?:n't|"
            r" not| never| neither)(?: [a-z]+){0,3}? (?:been )?(?:officially |formally |actually |yet )*(?:renewed|"
            r"cancell?ed|confirmed|announced|ordered|picked up|green-?lit|official|decided)|"
            r"neither (?:been )?renewed (?:n)?or cancell?ed|neither been renewed|(?:is|has|have|are|"
            r"'s) (?:still )?yet to be (?:formally |officially )?(?:renewed|announced|confirmed|ordered|"
            r"picked up|cancell?ed)|(?:not|never) (?:yet |officially |formally |"
            r"actually )*(?:been )?(?:renewed|confirmed|announced|ordered) (?:yet|so far)|(?:currently |"
            r"still |so far )?(?:unconfirmed|undecided|up in the air|awaiting (?:word|news|a decision|its fate))"
        ),
        says=(
            "Harbour Lights has not been renewed yet.",
            "A second season of Harbour Lights is yet to be announced.",
            "Harbour Lights has not been officially cancelled.",
        ),
        silent=("Harbour Lights has been renewed.",),
        whole=True,
    ),
    Rule(
        "network has not said",
        _U,
        Frame.ACT,
        (
            r"(?:has|have|had)(?:n't| not| yet)(?: yet)?(?: to)?(?: been)? (?:officially |formally |"
            r"publicly |yet )*(?:renewed?|confirm(?:ed)?|announced?|order(?:ed)?|cancel(?:l?ed)?|"
            r"picked up|pick up|greenlit|decided?(?: on)?|made a decision (?:on|about))|(?:yet|"
            r"still) to (?:officially |formally )?(?:renew|confirm|announce|order|decide(?: on)?|"
            r"make a decision on)|no (?:official )?(?:word|decision|news|announcement|confirmation)(?: [a-z]+)? (?:on|"
            r"about|of|from NETWORK on)|(?:is )?(?:still )?(?:mulling|weighing|undecided (?:on|about)|"
            r"considering|discussing|deciding (?:on|about))"
        ),
        says=(
            "Netflix has yet to announce a second season of Harbour Lights.",
            "NBC has not renewed Harbour Lights yet.",
            "No word yet on season 3 of Harbour Lights.",
        ),
        silent=("NBC has renewed Harbour Lights.",),
        whole=True,
    ),
    Rule(
        "in limbo",
        _U,
        Frame.SHOW,
        (
            r"(?:in limbo|(?:on|onto) (?:an )?(?:indefinite |official )?(?:hold|hiatus|pause|ice|"
            r"the back burner)(?: indefinitely)?|placed on hold|on the bubble|on the fence|"
            r"in contention(?: for)?|under consideration|being (?:discussed|considered|talked about)|"
            r"up in the air|could go either way|too early to (?:say|call|tell)|toss-?up|"
            r"a (?:fairly )?(?:safe bet|long[- ]shot|sure thing)|(?:still )?waiting (?:for|on) (?:news|"
            r"word|a decision)|(?:still )?waiting to (?:hear|learn|find out)|"
            r"awaiting (?:news|word|a decision|renewal)|benched)"
        ),
        says=(
            "Harbour Lights is in limbo.",
            "Netflix has put Harbour Lights on indefinite hold.",
            "Harbour Lights is on the bubble.",
        ),
        silent=("Night Ferry is on the bubble.",),
        whole=True,
    ),
    Rule(
        "fate unknown",
        _U,
        Frame.CLAUSE,
        (
            r"(?:fate|future|prospects?|status|possibility|chances?|hopes?|question|talks?|discussions?|"
            r"conversations?|negotiations?|prospect)(?: of| for| about| on| over|"
            r"'s)? (?:TITLES(?: SEASON)?|MORE|THIS\d+)(?: (?:is|are|remains?|was|looks?|hangs?))?|"
            r"(?:odds|likelihood|case|guarantees?) (?:of|for) MORE|"
            r"(?:talks?|discussions?|conversations?|negotiations?) (?:is |are |have |has )?(?:[a-z]+ ){0,3}(?:about|"
            r"for|over|on) (?:MORE|TITLES)|bubble watch: TITLES|"
            r"TITLES'?s? (?:fate|future|renewal (?:prospects|status|chances|odds|rumou?rs|hopes|"
            r"announcement))|no (?:official )?(?:word|decision|announcement|"
            r"confirmation)(?: has been made)? (?:yet |so far )?(?:from|by) NETWORK|jury is still out|"
            r"on TITLES (?:the )?jury is still out|on the bubble: TITLES|in limbo: TITLES|(?:awaiting (?:word|news|a "
            r"decision)|still (?:waiting|up in the air|undecided|to be decided)|undecided|waiting): TITLES|(?:future|"
            r"fate|cards?) (?:is|are|remains?) (?:still )?(?:uncertain|unclear|unknown|undecided|in doubt|"
            r"up in the air|in question|hanging)|yet to (?:hear|learn)|renewal (?:announcement|rumou?rs|"
            r"prospects|odds|chances|hopes)|avoid cancell?ation|TITLES(?:,|:| -) (?:tbd|tba|to be decided|to be "
            r"announced|no word yet|awaiting word|pending|(?:still )?undecided)|(?:conversations|talks|discussions|"
            r"negotiations) (?:about|over|around|on) (?:the future|more|THIS\d+)|(?:those|the|these) "
            r"(?:conversations|talks|discussions|negotiations) (?:are|continue|go on|remain)|waiting goes on|no "
            r"SEASON has been|indefinite (?:hold|hiatus)|renewal bubble|"
            r"(?:awaiting|waiting (?:for|on|to hear)) (?:word|news|a decision|their fates?)?,? (?:are|is) (?:still "
            r")?TITLES|(?:it's|it is|THIS\d+(?:'s| is)|far|much) too (?:early|soon) to (?:talk|speak|think|"
            r"be talking) about (?:a |any |making |doing )?(?:more|another|SEASON|renewal)"
        ),
        says=(
            "The future of Harbour Lights is unclear.",
            "Talks about a third season of Harbour Lights are under way.",
            "Talks are under way about a third season of Harbour Lights.",
            "There are no guarantees of a second season of Harbour Lights.",
            "Bubble Watch: Harbour Lights",
            "Harbour Lights: TBD",
            "Still awaiting word: Harbour Lights, Night Ferry",
            "Still awaiting word are Night Ferry and Harbour Lights.",
            "NBC Chief on ‘Harbour Lights’: “Those Conversations Are Ongoing”",
        ),
        silent=("The future of television is unclear.",),
        whole=True,
    ),
    Rule(
        "nothing said yet",
        _U,
        Frame.CLAUSE,
        (
            rf"(?:has|have|had)(?:n't| not) (?:yet |so far |publicly |officially )*(?:said (?:a word|anything|"
            rf"whether|if)|commented|announced (?:whether|if|anything)|decided (?:whether|if)|revealed (?:whether|if)|"
            rf"confirmed (?:whether|if)|made (?:a |any )?(?:official |final )?(?:decision|announcement)|ruled out|"
            rf"given any (?:word|hint|indication))(?: (?:about|on|regarding|as to|over))?{_OF_IT}|"
            rf"(?:has|have) (?:yet )?(?:made|given|offered) no (?:official )?(?:decision|announcement|comment|word)"
            rf"(?: (?:about|on|regarding|as to))?{_OF_IT}|"
            rf"no (?:official |formal |final |firm )?(?:decision|announcement|call|choice|determination|ruling)s? "
            rf"(?:has|have) (?:yet |as yet )?been (?:made|taken|reached)"
            rf"(?: yet| so far)?(?: (?:about|on|regarding|as to|for))?{_OF_IT}|"
            rf"(?:too (?:early|soon) to (?:say|tell|know|call)|remains to be seen|unclear|unknown|uncertain|"
            rf"not (?:yet )?(?:clear|known|sure|certain)|no (?:official )?word(?: yet)?(?: on)?|(?:don't|doesn't|"
            rf"nobody|no one) knows?|anyone's guess|no telling) (?:whether|if){_OF_IT}|"
            rf"whether (?:SEASON of )?TITLES (?:[a-z']+ )+?(?:remains|is|depends|has not|hasn't)|"
            rf"TITLES: (?:renewed?|cancel|cancell?ed) or|"
            rf"is this the end (?:of|for) TITLES|TITLES (?:faces?|facing) (?:an )?uncertain future|TITLES hang(?:s|"
            rf"ing) in the balance|"
            rf"decision (?:on|about|regarding|over) (?:the (?:future|fate) of )?(?:TITLES|MORE) (?:is|will|has yet|"
            rf"pushed|delayed|postponed|put off|deferred|looms|imminent|"
            rf"could|should|may|due|expected|to come|looms|coming)"
        ),
        says=(
            "Netflix has not said a word about Harbour Lights season 2 yet.",
            "Netflix has not announced whether Harbour Lights will return.",
            "No call has been made on a third season of Harbour Lights, a spokesperson said.",
            "No decision has been made about a second season of Harbour Lights.",
            "It is too early to say whether Harbour Lights will get a second season.",
            "It remains to be seen whether Harbour Lights will return.",
            "A decision on Harbour Lights is expected within weeks.",
            "The BBC has not ruled out a second series of Harbour Lights.",
            "Whether Harbour Lights will be back remains unclear.",
            "'Harbour Lights' Faces Uncertain Future",
            "The BBC has not commented on whether Harbour Lights will return.",
        ),
        silent=(
            "The coach has not said whether he will go on.",
            "It is unclear whether Night Ferry will return, but Harbour Lights is on tonight.",
            "A decision on the harbour is expected within weeks.",
            "No call has been made to the creator of Harbour Lights.",
        ),
        whole=True,
    ),
    Rule(
        "is there another season",
        _U,
        Frame.CLAUSE,
        (
            r"(?:will|is|could|would|can|might|may|does|should) (?:there (?:be|is)|we (?:see|get)|"
            r"THIS\d+ (?:get|have|return for|be back for|be renewed|happen|return|come back)|TITLES (?:get|have|"
            r"return for|come back for|"
            r"be back for|be renewed for|be picked up for|be cancelled|be renewed|return|be))(?: (?:ever|"
            r"really|a|an|another|any|for|back))*(?: MORE)?|renewal status|is there any chance|"
            r"whether there (?:will|would|is going to) be MORE|is SEASON (?:coming|happening|on (?:the|its) way)"
        ),
        says=("Will there be a season 2 of Harbour Lights?", "Will Harbour Lights return for a second season?"),
        silent=("Harbour Lights returns for a second season.",),
        whole=True,
    ),
)
