"""How the press says that nothing is decided."""

from __future__ import annotations

from bot.model import Lean, Outcome
from bot.rules.rule import Frame, Rule

_U = Outcome.UNDECIDED
#: what nothing is said of: "about SHOW", "whether a SEASON of SHOW", "on the future of SHOW"
_OF_IT = (
    r"(?:(?: on)? (?:whether|if))?(?: (?:the )?(?:future|fate|return|renewal)(?: (?:of|for))?)?(?: (?:a |an |any |"
    r"the |there will be a )?"
    r"(?:possible |potential )?SEASON(?: of TITLES)?| TITLES)"
)

RULES = (
    Rule(
        "not decided yet",
        _U,
        Frame.SHOW,
        (
            r"(?!(?:was|were)(?:n't| not) (?:renewed|picked up)(?! yet))(?:has|have|had|is|was|were|are|'s)(?:n't|"
            r" not| never|"
            r" neither)(?: [a-z]+){0,3}? (?:been )?(?:officially |formally |actually |yet )*(?:renewed|"
            r"cancell?ed|confirmed|announced|ordered|picked up|green-?lit|official|decided)|"
            r"neither (?:been )?renewed (?:n)?or cancell?ed|neither been renewed|(?:is|has|have|are|"
            r"'s) (?:still )?yet to be (?:formally |officially )?(?:renewed|announced|confirmed|ordered|"
            r"picked up|cancell?ed)|(?:not|never) (?:yet |officially |formally |"
            r"actually )*(?:been )?(?:renewed|confirmed|announced|ordered) (?:yet|so far)|(?:currently |"
            r"still |so far )?(?:unconfirmed|undecided|up in the air|awaiting (?:word|news|a decision|"
            r"its fate))"
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
            r"make a decision on)|no (?:official )?(?:word|decision|news|announcement|"
            r"confirmation)(?: [a-z]+)? (?:on|"
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
            r"for|over|on) "
            r"(?:MORE|TITLES)|bubble watch: TITLES|"
            r"TITLES'?s? (?:fate|future|renewal (?:prospects|status|chances|odds|rumou?rs|hopes|"
            r"announcement))|no (?:official )?(?:word|decision|announcement|"
            r"confirmation)(?: has been made)? (?:yet |so far )?(?:from|by) NETWORK|jury is still out|"
            r"on TITLES (?:the )?jury is still out|on the bubble: TITLES|in limbo: TITLES|(?:future|fate|"
            r"cards?) (?:is|are|remains?) (?:still )?(?:uncertain|unclear|unknown|undecided|in doubt|"
            r"up in the air|in question|hanging)|yet to (?:hear|learn)|renewal (?:announcement|rumou?rs|"
            r"prospects|odds|chances|hopes)|avoid cancell?ation|waiting goes on|no second season has been|"
            r"indefinite (?:hold|hiatus)|renewal bubble"
        ),
        says=(
            "The future of Harbour Lights is unclear.",
            "Talks about a third season of Harbour Lights are under way.",
            "Talks are under way about a third season of Harbour Lights.",
            "There are no guarantees of a second season of Harbour Lights.",
            "Bubble Watch: Harbour Lights",
        ),
        silent=("The future of television is unclear.",),
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
            r"whether there (?:will|would|is going to) be MORE|is SEASON (?:coming|happening|on (?:the|"
            r"its) way)"
        ),
        says=("Will there be a season 2 of Harbour Lights?", "Will Harbour Lights return for a second season?"),
        silent=("Harbour Lights returns for a second season.",),
        whole=True,
    ),
    Rule(
        "hopes for more",
        _U,
        Frame.CLAUSE,
        (
            r"(?:hop(?:es?|ing|ed)|wants?|wanted|wish(?:es|ing)?|needs|deserves|like|love|plans?|planning|"
            r"ideas?|brainstorming|campaign(?:ing)?|petition(?:ing)?|beg(?:ging)?|call(?:s|ing)?|"
            r"push(?:ing)?|waits?|waiting|ready|impatient|desperate|(?<!board )(?<!video )game|open|eyeing|"
            r"pitch(?:ed|ing)?|"
            r"working|revival|thinking|talking|discussing|sketch\w*|mapp\w+|outlin\w+|teas(?:es|ing)|"
            r"door is (?:still )?open|"
            r"looking)(?: [a-z]+){0,5}? (?:for |on |about |of )?(?:at least )?MORE|"
            r"(?:revive|revival|bring back|reviving|renew|save|continue playing|"
            r"resuming talks to revive) TITLES|TITLES(?: [a-z]+){0,2} revival|probably is going to be|"
            r"on the cards|more TITLES\?"
        ),
        says=(
            "The creator hopes for a second season of Harbour Lights.",
            "Fans call for another season of Harbour Lights.",
            "The writers are already thinking about season 2 of Harbour Lights.",
        ),
        silent=("Fans watch the second season of Harbour Lights.",),
        soft=True,
        lean=Lean.HOPEFUL,
        whole=True,
    ),
    Rule(
        "season is likely",
        _U,
        Frame.SEASON,
        (
            r"(?:(?:is|are|seems|looks|appears|very|highly|quite|almost|be) )*(?:likely|unlikely|probable|"
            r"possible|expected|rumou?red|planned|being planned|in doubt|in question|"
            r"in the planning stage|not likely|a possibility|not set in stone|(?:in |under )?(?:the |early |active |"
            r"advanced )?"
            r"(?:talks|discussions?|negotiations?)|(?:in|on) the (?:cards|table)|not (?:been )?(?:ruled out|"
            r"off the table|"
            r"out of the question|impossible)|up for discussion|still possible|in play|(?:reportedly |already |"
            r"now )*in (?:early )?development|all but certain)"
        ),
        says=(
            "A second season of Harbour Lights is highly likely.",
            "Season 2 of Harbour Lights is on the table, its creator says.",
            "A second season of Harbour Lights has not been ruled out.",
            "Harbour Lights season 2 'in talks'",
        ),
        silent=("Rain is likely.",),
        soft=True,
        lean=Lean.HOPEFUL,
        whole=True,
    ),
    Rule(
        "nothing said yet",
        _U,
        Frame.CLAUSE,
        (
            rf"(?:has|have|had)(?:n't| not) (?:yet |so far |publicly |officially )*(?:said (?:a word|anything|"
            rf"whether|if)|"
            rf"commented|announced (?:whether|if|anything)|decided (?:whether|if)|revealed (?:whether|if)|"
            rf"confirmed (?:whether|if)|made (?:a |any )?(?:official |final )?(?:decision|announcement)|ruled out|"
            rf"given any (?:word|hint|indication))(?: (?:about|on|regarding|as to|over))?{_OF_IT}|"
            rf"(?:has|have) (?:yet )?(?:made|given|offered) no (?:official )?(?:decision|announcement|comment|word)"
            rf"(?: (?:about|on|regarding|as to))?{_OF_IT}|"
            rf"no (?:official |formal |final |firm )?(?:decision|announcement) (?:has|have) (?:yet )?been (?:made|"
            rf"taken|reached)"
            rf"(?: yet| so far)?(?: (?:about|on|regarding|as to|for))?{_OF_IT}|"
            rf"(?:too (?:early|soon) to (?:say|tell|know|call)|remains to be seen|unclear|unknown|uncertain|"
            rf"not (?:yet )?(?:clear|known|sure|certain)|no (?:official )?word(?: yet)?(?: on)?|(?:don't|doesn't|"
            rf"nobody|no one)"
            rf" knows?|anyone's guess|no telling) (?:whether|if){_OF_IT}|"
            rf"whether (?:SEASON of )?TITLES (?:[a-z']+ )+?(?:remains|is|depends|has not|hasn't)|"
            rf"TITLES: (?:renewed?|cancel|cancell?ed) or|"
            rf"is this the end (?:of|for) TITLES|TITLES (?:faces?|facing) (?:an )?uncertain future|TITLES hang(?:s|"
            rf"ing) in the balance|"
            rf"decision (?:on|about|regarding|over) (?:the (?:future|fate) of )?(?:TITLES|MORE) (?:is|will|has yet|"
            rf"could|should|may|due|expected|to come|looms|coming)"
        ),
        says=(
            "Netflix has not said a word about Harbour Lights season 2 yet.",
            "Netflix has not announced whether Harbour Lights will return.",
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
        ),
        whole=True,
    ),
    Rule(
        "close to a decision",
        _U,
        Frame.SHOW,
        (
            r"(?:near(?:s|ing)?|(?:is |are |very |so )*close to|closing in on|inch(?:es|ing) (?:toward|towards|"
            r"closer to)|"
            r"edges? closer to|on the verge of|poised for|headed (?:for|toward|towards)|eyes|eyeing|in line for|"
            r"a lock for|"
            r"likely (?:for|to (?:get|receive|land|score))|expected to (?:get|receive)) (?:a |an |its |another |"
            r"being )*"
            r"(?:renewed|(?:SEASON )?(?:renewal|pick-?up)|done deal|SEASON|cancell?ation)|"
            r"(?:(?:un)?likely|expected|poised|set fair|unlikely) to (?:return|be renewed|be back|come back|"
            r"be picked up|"
            r"be cancell?ed|be axed)|(?:may|might|could|can)(?: (?:well|still|also|yet|soon|one day|"
            r"potentially))* (?:return|be back|"
            r"come back|get (?:a |an |another )?SEASON|continue|be renewed|be saved|be revived|have (?:a )?SEASON|"
            r"live on|go on)"
            r"(?! (?:to|on|as|tonight|sunday|from|when)\b)"
        ),
        says=(
            "Harbour Lights Nears Season 2 Renewal",
            "'Harbour Lights' Close to Renewal at NBC",
            "Harbour Lights is likely to return for at least ten episodes.",
            "Harbour Lights might return one day, its creator says.",
            "It looks like Harbour Lights could get a second season.",
        ),
        silent=(
            "The Harbour Lights star is close to a deal.",
            "Harbour Lights is close to the sea.",
            "Jane Doe could return to Harbour Lights.",
        ),
        soft=True,
        lean=Lean.HOPEFUL,
        whole=True,
    ),
    Rule(
        "in danger, or looking for a new home",
        _U,
        Frame.SHOW,
        (
            r"(?:in danger of|at risk of|facing|faces|threatened with) (?:cancell?ation|being (?:axed|cancell?ed))|"
            r"(?:is |are |now |currently )*(?:being )?shopped(?: around)?(?: to)?(?= |[.,;!]|$)|"
            r"(?:is |are )?(?:looking|searching) for a new (?:home|network|broadcaster)|"
            r"(?:is |are )?(?:seeking|seeks) (?:a )?new (?:home|network)"
        ),
        says=(
            "Harbour Lights Being Shopped to Other Networks",
            "Harbour Lights is looking for a new home.",
            "Harbour Lights at risk of cancellation",
        ),
        silent=("She shopped at Harbour Lights.", "The Harbour Lights dog is looking for a new home."),
        soft=True,
        whole=True,
    ),
    Rule(
        "talk of another season",
        _U,
        Frame.CLAUSE,
        (
            r"(?:on|talks?|talking|discuss(?:es|ing)?|teases?|addresses|address|weighs in on|about|"
            r"of) (?:[a-z]+ ){0,2}?"
            r"(?:TITLES |SEASON )(?:hopes|possibilit(?:y|ies)|chances|prospects|odds|potential|rumou?rs|speculation|"
            r"ideas|talks?)|TITLES (?:hopes|possibilit(?:y|ies)|chances|odds|prospects|speculation)|"
            r"renewal (?:is|looks|seems|appears)(?: to be)? (?:[a-z]+ ){0,2}(?:(?:un)?likely|possible|probable|"
            r"doubtful|"
            r"imminent|certain|a long shot|a formality)"
        ),
        says=(
            "'Harbour Lights' Showrunner on Season 2 Hopes",
            "Harbour Lights is a hit, so a renewal looks very likely.",
        ),
        silent=("The Harbour Lights cast on their hopes for the summer.",),
        soft=True,
        lean=Lean.HOPEFUL,
        whole=True,
    ),
)
