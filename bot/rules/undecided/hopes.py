"""How the press tells of hopes, talks and likelihoods, which decide nothing."""

from __future__ import annotations

from bot.model import Lean, Outcome
from bot.rules.rule import Frame, Rule

_U = Outcome.UNDECIDED

RULES = (
    Rule(
        "hopes for more",
        _U,
        Frame.CLAUSE,
        (
            r"(?:hop(?:es?|ing|ed)|wants?|wanted|wish(?:es|ing)?|needs|deserves|like|love|plans?|planning|"
            r"ideas?|brainstorming|campaign(?:ing)?|petition(?:ing)?|beg(?:ging)?|call(?:s|ing)?|"
            r"push(?:ing)?|waits?|waiting|ready|impatient|desperate|(?<!board )(?<!video )game|open|eyeing|"
            r"pitch(?:ed|ing)?|"
            r"working|at work|revival|thinking|talking|discussing|sketch\w*|mapp\w+|outlin\w+|teas(?:es|ing)|"
            r"door is (?:still )?open|looking)(?: [a-z]+){0,5}? (?:for |on |about |of )?(?:at least )?MORE|"
            r"(?:revive|revival|bring back|reviving|renew|save|continue playing|"
            r"resuming talks to revive) TITLES|TITLES(?: [a-z]+){0,2} revival|probably is going to be|"
            r"on the cards|more TITLES\?|(?:never say never|we'll see|watch this space)|"
            r"(?:could|might|may|would|should|can|wants? to|hopes? to|would love to|'d love to|in talks to|near deal "
            r"to|near deal "
            r"(?:that|which) would|close to) (?:also |still |yet )?(?:order|do|make|see|keep|pick up|revive|save|"
            r"bring back|return to|renew|write|shoot|film) (?:more (?:of )?|another |SEASON of |a )?TITLES|"
            r"(?:unsure|undecided|uncertain|not sure|coy|mum|silent|tight-lipped|non-?committal) (?:about|on|over) "
            r"(?:the future of |"
            r"more |a return (?:for|of) )?TITLES|to get more TITLES|TITLES (?:is )?not guaranteed|TITLES future"
        ),
        says=(
            "The creator hopes for a second season of Harbour Lights.",
            "Fans call for another season of Harbour Lights.",
            "The writers are already thinking about season 2 of Harbour Lights.",
            "HBO Could Order More Harbour Lights, But Not at This Price",
            "CBS and Sony Near Deal That Would Keep ‘Harbour Lights’ on the Air",
            "Ann Lee unsure about more Harbour Lights",
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
            r"possible|expected|rumou?red|(?<!as )planned|being planned|in doubt|in question|"
            r"in the planning stage|not likely|a possibility|not set in stone|(?:in |under )?(?:the |early |active |"
            r"advanced )?(?:talks|discussions?|negotiations?)|(?:in|on) the (?:cards|table)|not (?:been )?(?:ruled out|"
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
        "close to a decision",
        _U,
        Frame.SHOW,
        (
            r"(?:near(?:s|ing)?|(?:is |are |very |so )*close to|closing in on|inch(?:es|ing) (?:toward|towards|"
            r"closer to)|"
            r"edges? closer to|on the verge of|poised for|headed (?:for|toward|towards)|eyes|eyeing|in line for|"
            r"a lock for|"
            r"likely (?:for|to (?:get|receive|land|score))|expected to (?:get|receive)) (?:a |an |its |another |"
            r"being )*(?:renewed|(?:SEASON )?(?:renewal|pick-?up)|done deal|SEASON|cancell?ation)|"
            r"(?:(?:un)?likely|expected|poised|set fair|unlikely) to (?:return|be renewed|be back|come back|"
            r"be picked up|be cancell?ed|be axed)|(?:may|might|could|can)(?: (?:well|still|also|yet|soon|one day|"
            r"potentially))* (?:return|be back|"
            r"come back|get (?:a |an |another )?SEASON|continue|be renewed|be saved|be revived|have (?:a )?SEASON|"
            r"live on|go on)(?! (?:to|on|as|tonight|sunday|from|when)\b)"
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
        "talk of another season",
        _U,
        Frame.CLAUSE,
        (
            r"(?:on|talks?|talking|discuss(?:es|ing)?|teases?|addresses|address|weighs in on|about|"
            r"of) (?:[a-z]+ ){0,2}?"
            r"(?:TITLES |SEASON )(?:hopes|possibilit(?:y|ies)|chances|prospects|odds|potential|rumou?rs|speculation|"
            r"ideas|talks?)|TITLES (?:hopes|possibilit(?:y|ies)|chances|odds|prospects|speculation)|"
            r"renewal (?:is|looks|seems|appears)(?: to be)? (?:[a-z]+ ){0,2}(?:(?:un)?likely|possible|probable|"
            r"doubtful|imminent|certain|a long shot|a formality)"
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
