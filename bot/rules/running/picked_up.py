"""How running text tells of orders, pick-ups and returning shows in its looser words."""

from __future__ import annotations

from bot.model import Outcome
from bot.rules.rule import Frame, Rule
from bot.rules.times import COUNT

_R = Outcome.RENEWED

RULES = (
    Rule(
        "its season is moved",
        _R,
        Frame.CLAUSE,
        (
            r"(?:moved|moves|moving|delayed|delays|delaying|pushed|pushes|pushing|postponed|postpones|brought forward|"
            r"shifted|shifts|held|holds)(?: back)? the (?:premiere|launch|return|release|start|debut|arrival) of "
            r"(?:the )?(?:SEASON of TITLES|TITLES)|(?:premiere|launch|return|release|start|debut|arrival) of (?:the )?"
            r"(?:SEASON of TITLES|TITLES) (?:has been |is |was )?(?:delayed|moved|pushed|postponed|put back)"
        ),
        says=("NBC has moved the premiere of Harbour Lights's second season from January to May.",),
        silent=("NBC has moved the premiere of Harbour Lights from January to May.",),
        soft=True,
        further=True,
    ),
    Rule(
        "picked up, in looser words",
        _R,
        Frame.CLAUSE,
        (
            r"(?:pick(?:s|ed)|bring(?:s|ing)?|brought|ordered) TITLES (?:up|back) for (?:a |an |its )?(?:SEASON|more)|"
            r"NETWORK (?:has |had )?(?:already )?(?:ordered|commissioned|greenlit|picked up|announced|confirmed) "
            r"(?:that|it|the|this) season(?=[,.;]|$| (?:in|last|back|on|earlier))|"
            r"(?:hands?|handed|gives?|gave|given|grants?|granted|awarded|awards|lands|landed) TITLES (?:a |an "
            r")?(?:double|"
            r"two-year|(?:two|2)-season|three-season|multi-year|early|swift|quick|back-to-back|surprise) (?:season )?"
            r"(?:pick-?up|renewal|order)|"
            rf"TITLES (?:will|is to|is set to) (?:run|continue|last|go on) for (?:at least )?(?:another |a further "
            rf")?{COUNT} "
            r"(?:more )?(?:seasons|series|years)(?! (?:was|ago))|"
            r"(?:returning|renewed|recommissioned) (?:shows|series|dramas|comedies|titles|favou?rites|originals)"
            r"(?: that NETWORK [a-z ]{3,40}?| at NETWORK| on NETWORK)? (?:are|were|is|include|includes|included|"
            r"including) "
            r"TITLES|TITLES are (?:all |both )?(?:also )?(?:among|on the list of) (?:the )?(?:returning|renewed)|"
            r"(?:will be|is) back for (?:a |its )?SEASON|"
            r"NETWORK (?:has |have )?(?:wanted|wants|asked for|has asked for) (?:\w+ )?(?:more hours|more episodes|"
            r"more series|SEASON) of TITLES"
        ),
        says=(
            "The network boss says that they have picked Harbour Lights up for a fourth season.",
            "Bell Media has handed Harbour Lights a double pickup.",
            "The comedy Harbour Lights will run for at least five seasons.",
            "Among the returning shows that Netflix trailed on Thursday were Harbour Lights and Night Ferry.",
        ),
        silent=("She picked Harbour Lights up from the shelf.", "Harbour Lights ran for five seasons."),
    ),
)
