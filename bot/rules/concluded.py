"""How the press says that a show is over as planned."""

from __future__ import annotations

from bot.model import Outcome
from bot.rules.rule import Frame, Rule

_E = Outcome.CONCLUDED

RULES = (
    Rule(
        "has ended",
        _E,
        Frame.SHOW,
        (
            r"(?:has|have) (?:now |officially |finally |since )?(?:ended|concluded|wrapped|"
            r"finished)(?: (?:its|their) run)?(?= (?:its|after|with|in|on)\b|[.,!;]|$)(?! (?:its|"
            r"with) (?:first|second|third|season|series|SEASON|a cliff))|ended (?:its|their) run|"
            r"(?:takes?|took|taking|made|makes|has taken) (?:its|their|a) (?:final|last) bow|(?:aired|"
            r"airs|airing|aired) (?:its|the) (?:series finale|(?:last|final)(?:-ever)? episode)|"
            r"has come to (?:an end|a close)|(?:came|comes) to (?:an end|its (?:natural )?(?:end|"
            r"conclusion))|(?:bowed|signed) (?:out|off)(?= (?:in|on|after|with|last)\b)|ended (?:in (?:19|"
            r"20)\d\d|after (?:[a-z]+|\d+) seasons)|is gone(?= and|,)|wrapped up its (?:run|story)"
        ),
        says=("Harbour Lights has ended its run.", "With its series finale, Harbour Lights takes its final bow."),
        silent=("Harbour Lights has ended its first season.", "Will Harbour Lights come to an end?"),
    ),
    Rule(
        "series finale",
        _E,
        Frame.CLAUSE,
        (
            r"(?:series finale|(?:final|last)(?:-ever)? episode) of TITLES (?:aired|airs|was|drew|has aired)|"
            r"TITLES'?s? (?:[a-z-]+ )?series finale(?! (?:may|might|could|would|which))|"
            r"series finale of TITLES|(?:with|since|after) (?:its|the) series finale|"
            r"^series finale(?= (?:of|recap|draws|drew|ratings|review))|: series finale"
        ),
        says=("The series finale of Harbour Lights drew five million viewers.",),
        silent=("The season finale of Harbour Lights drew five million viewers.",),
        soft=True,
    ),
    Rule(
        "was a limited series",
        _E,
        Frame.CLAUSE,
        (
            r"(?:was|is) (?:always |only ever )?(?:a|intended as a|conceived as a|"
            r"designed as a) (?:limited|closed-ended) series(?: and| so|, so|, and) (?:will not|won't|"
            r"there|is not|no)"
        ),
        says=("Harbour Lights was always a limited series and will not continue.",),
        silent=("Harbour Lights is a limited series starring a dog.",),
    ),
)
