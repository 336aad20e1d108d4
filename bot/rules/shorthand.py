"""How the press tells a renewal in few words: "filming its seventh", "(also renewed)", "the third is in the bag"."""

from __future__ import annotations

from bot.model import Outcome
from bot.rules.rule import Frame, Rule

_R = Outcome.RENEWED
_NTH = r"(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\d+(?:nd|rd|th))"
_SLATE = (
    r"(?:the )?(?:rest|remainder) of (?:the|its|NETWORK's) (?:[a-z-]+ ){0,2}(?:slate|line-?up|roster|shows|series|"
    r"dramas|comedies|sitcoms|schedule|originals)"
)
RULES = (
    Rule(
        "makes its next one",
        _R,
        Frame.CLAUSE,
        (
            rf"TITLES (?:is|are) (?:now |already |currently |busy )?(?:filming|shooting|making|recording) (?:its|"
            rf"their|a) {_NTH}(?=[.,;!]|$| (?:for|at|in|on|and)\b)|"
            rf"so (?:the|a|its) {_NTH}(?: (?:season|series|one|run))? (?:is|was) (?:already |now |also )?(?:in the bag|"
            r"assured|guaranteed|safe|certain|a given|on its way|confirmed|settled)"
        ),
        says=(
            "Harbour Lights is filming its seventh for ITV.",
            "The BBC ordered two seasons of Harbour Lights at once, so the third is already in the bag.",
        ),
        silent=(
            "Harbour Lights is filming its third murder in Leeds this week.",
            "ITV made two series of Harbour Lights, so the third is anybody's guess.",
        ),
        soft=True,
    ),
    Rule(
        "renewed, in brackets",
        _R,
        Frame.CLAUSE,
        (
            # A title takes the brackets behind it along.
            r"TITLES(?:(?<=\(also renewed\))|(?<=\(already renewed\))|(?<=\(renewed too\))|(?<=\(renewed as well\)))|"
            rf"{_SLATE} (?:will be back|is back|returns?|will return|comes? back|(?:is|are|was|were|has been|have "
            rf"been) "
            r"(?:also )?(?:renewed|safe|picked up))[^.;:]{0,20}?,? (?:led by|including|among (?:it|them)|such as|"
            r"that is,?|with) (?:the )?TITLES"
        ),
        says=(
            "Compare this to Harbour Lights (also renewed) and the rest.",
            "The rest of the drama slate will be back, led by Harbour Lights and Night Ferry.",
        ),
        silent=(
            "Compare this to Harbour Lights (also reviewed) and the rest.",
            "The rest of the slate will be back on Monday, led by nobody from Harbour Lights.",
        ),
    ),
)
