"""How the press tells of a show that may be at its end, which decides nothing either."""

from __future__ import annotations

from bot.model import Outcome
from bot.rules.rule import Frame, Rule

_U = Outcome.UNDECIDED

RULES = (
    Rule(
        "in danger, or looking for a new home",
        _U,
        Frame.SHOW,
        (
            r"(?:is |are |was )?(?:fac(?:es|ing|ed)|under threat of|threatened with|set for|staring (?:at|down)) "
            r"(?:the |an? )?"
            r"(?:axe?|chop|boot)|(?:is |are )?(?:reportedly |said to be )?(?:set|poised|expected|about|likely|due) "
            r"to (?:be "
            r"(?:axed|cancell?ed|scrapped|dropped)|get the (?:axe|chop|boot))|(?:is |are )?(?:on the (?:chopping "
            r"block|rocks|"
            r"ropes|brink)|under threat|in jeopardy|in peril|fighting for (?:its )?(?:life|survival)|hanging by a "
            r"thread|at risk(?= of\b|[.,!]|$))|"
            r"(?:in danger of|at risk of|facing|faces|threatened with) (?:cancell?ation|being (?:axed|cancell?ed))|"
            r"(?:is |are |now |currently )*(?:being )?shopped(?: around)?(?: to)?(?= |[.,;!]|$)|"
            r"(?:is |are )?(?:looking|searching) for a new (?:home|network|broadcaster)|"
            r"(?:is |are )?(?:seeking|seeks) (?:a )?new (?:home|network)"
        ),
        says=(
            "Harbour Lights Being Shopped to Other Networks",
            "Harbour Lights is looking for a new home.",
            "Harbour Lights at risk of cancellation",
            "Harbour Lights 'faces the axe' as bosses fret over ratings",
            "Harbour Lights set to be axed",
            "ITV drama Harbour Lights is on the rocks",
        ),
        silent=("She shopped at Harbour Lights.", "The Harbour Lights dog is looking for a new home."),
        soft=True,
        whole=True,
    ),
    Rule(
        "fears for it",
        _U,
        Frame.CLAUSE,
        (
            r"(?:fears?|worr(?:y|ies)|concerns?|doubts?|questions?|uncertainty)(?: (?:grows?|mounts?|rises?|hangs?|"
            r"are growing|"
            r"grow(?:ing)?))? (?:for|over|about|around) (?:the future of )?TITLES|axe (?:looms|hangs|hovers) over "
            r"TITLES|"
            r"(?:don't|do not|wouldn't|would not|can't|cannot) (?:count|bank|bet|rely) on (?:a |another )?(?:TITLES "
            r"(?:being|getting|returning|coming back|to (?:be|get|return|come back))|SEASON of TITLES)|"
            r"TITLES fears|future of TITLES|battle to (?:keep|save) TITLES"
        ),
        says=(
            "Fears grow for Harbour Lights as cast 'told to look for other work'",
            "The axe looms over Harbour Lights",
            "Inside the battle to keep Harbour Lights afloat",
            "Don't count on Harbour Lights being renewed by Netflix",
        ),
        silent=("Fears for walkers missing near Copper Street", "The axe fell on Harbour Lights"),
        soft=True,
        whole=True,
    ),
    Rule(
        "anything but certain",
        _U,
        Frame.SHOW,
        r"(?:(?:is|are|seems|looks|remains|still|now) )*(?:anything but|far from|by no means|nowhere near|not yet) "
        r"(?:being )?(?:a |an )?(?:certain|sure|guaranteed|assured|given|done deal|certainty|sure thing|foregone "
        r"conclusion|inevitable|set in stone|in the bag)",
        says=(
            "A third season of Harbour Lights is anything but certain.",
            "Harbour Lights season 4 is by no means guaranteed.",
            "Another season of Harbour Lights is far from a done deal.",
        ),
        silent=("Parking near Harbour Lights is far from safe.",),
        whole=True,
    ),
    Rule(
        "has heard nothing",
        _U,
        Frame.SHOW,
        r"(?:has|have|had) (?:still |yet to |so far )*(?:heard? (?:nothing|(?:any|its|the) (?:news|word|verdict|fate))|"
        r"not (?:yet )?heard (?:a (?:thing|word|peep)|anything|(?:any|its) (?:news|word|verdict|fate)))|hasn't "
        r"(?:yet )?heard (?:a (?:thing|word|peep)|anything)|(?:is |are |remains? |still |now )*(?:waiting|hanging|"
        r"left|kept) in "
        r"(?:the dark|silence|suspense)(?= ?(?:[.,;]|$| about| over| as))",
        says=(
            "Harbour Lights, whose second season is two months old, has not heard a thing.",
            "Harbour Lights has yet to hear its fate.",
        ),
        silent=("The Harbour Lights star has not heard a thing about the film.",),
        whole=True,
    ),
    Rule(
        "not going anywhere yet",
        _U,
        Frame.SHOW,
        r"not going anywhere (?:just )?yet|(?:not|isn't) (?:being )?(?:cancell?ed|axed)(?: yet| just yet)?",
        says=("Harbour Lights 'not going anywhere just yet', insists ITV", "Harbour Lights is not being axed."),
        silent=("Harbour Lights fans are not going anywhere in Leeds",),
        whole=True,
    ),
)
