"""How the press says that nothing is decided."""

from __future__ import annotations

from bot.model import Lean, Outcome
from bot.rules.rule import Frame, Rule

_U = Outcome.UNDECIDED

RULES = (
    Rule(
        "not decided yet",
        _U,
        Frame.SHOW,
        (
            r"(?:has|have|had|is|was|were|are|'s)(?:n't| not| never|"
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
            r"make a decision on)|no (?:official )?(?:word|decision|news|announcement)(?: [a-z]+)? (?:on|"
            r"about|of|from NETWORK on)|is (?:still )?(?:mulling|weighing|undecided (?:on|about)|"
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
            r"word|a decision)|awaiting (?:news|word|a decision|renewal)|benched)"
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
            r"THIS\d+ (?:get|have|return for|be back for)|TITLES (?:get|have|return for|come back for|"
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
            r"push(?:ing)?|waits?|waiting|ready|impatient|desperate|game|open|eyeing|pitch(?:ed|ing)?|"
            r"working|revival|look(?:ing)?)(?: [a-z]+){0,5}? (?:for |on |about |of )?(?:at least )?MORE|"
            r"(?:revive|revival|bring back|reviving|renew|save|continue playing|"
            r"resuming talks to revive) TITLES|TITLES(?: [a-z]+){0,2} revival|probably is going to be|"
            r"on the cards|more TITLES\?"
        ),
        says=(
            "The creator hopes for a second season of Harbour Lights.",
            "Fans call for another season of Harbour Lights.",
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
            r"in the planning stage|not likely|a possibility|not set in stone)"
        ),
        says=("A second season of Harbour Lights is highly likely.",),
        silent=("Rain is likely.",),
        soft=True,
        lean=Lean.HOPEFUL,
        whole=True,
    ),
)
