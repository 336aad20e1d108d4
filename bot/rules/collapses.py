"""How the press tells that a season which was spoken of does not come, and that a cancellation holds."""

from __future__ import annotations

from bot.model import Outcome
from bot.rules.rule import Frame, Rule
from bot.rules.times import COUNT

_C = Outcome.CANCELLED
_NOT_YET = r"(?! (?:before|until|this|in|at|on|any ?time|soon|yet|for (?:now|a while)|because of)\b)"
_IS_NOT = r"(?:(?:is|are|was) (?:now )?not|isn't|aren't|is no longer)"

RULES = (
    Rule(
        "the season does not happen",
        _C,
        Frame.CLAUSE,
        (
            rf"SEASON of TITLES(?:,? (?:that|which) [^,.;:]{{3,60}}?)?,? (?:{_IS_NOT} (?:now )?(?:going to (?:happen|"
            rf"be "
            rf"made|go ahead|come|materiali[sz]e)|happening|going ahead|being made|coming)|(?:will|would) (?:now )?not "
            rf"(?:now )?(?:happen|go ahead|be made|materiali[sz]e|come about)|won't (?:now )?(?:happen|go ahead|be "
            rf"made|"
            rf"materiali[sz]e|come about))(?: after all)?{_NOT_YET}|"
            rf"there (?:is not|isn't|will not|won't) (?:going to )?be (?:a |any )(?:full |proper |real )SEASON of "
            rf"TITLES{_NOT_YET}|"
            r"NETWORK (?:does not|doesn't|did not|didn't|no longer) (?:intends?|plans?|wants?|means?|wish(?:es)?) to "
            r"(?:commission|order|make|renew|produce|continue|fund|go (?:on|ahead) with) (?:a |any |another )?"
            r"(?:SEASON|more|TITLES)(?! (?:episodes? (?:a|per)\b))|"
            r"NETWORK is replacing (?:it|THIS\d+|SEASON) with (?:a |an )?(?:[a-z0-9-]+ ){0,3}(?:episode|film|movie|"
            r"special)"
        ),
        says=(
            "The second season of Harbour Lights that Deadline reported as a done deal is not going to happen.",
            "The third season of Harbour Lights, which had been written, will not go ahead.",
            "There isn't going to be a full third season of Harbour Lights.",
            "Production of Harbour Lights is over, and CBC does not intend to commission a sixth season.",
        ),
        silent=(
            "The second season of Harbour Lights is not coming before May.",
            "There won't be a full season of Harbour Lights this year.",
            "CBC does not want to make more of the row over Night Ferry.",
        ),
        whole=True,
    ),
    Rule(
        "a cancellation stands",
        _C,
        Frame.CLAUSE,
        (
            r"(?:NETWORK's|the|its) cancell?ation(?: of TITLES)?(?: (?:in|from|of) [a-z]+)? (?:still )?(?:stands|holds|"
            r"is (?:final|real)|remains in (?:place|force)|will stand)(?=[.,;!]|$| and\b)|"
            r"(?:not|hasn't|wasn't|isn't|never|yet to) (?:been |be )?renewed,? (?:and|which) (?:that )?(?:[a-z]+ "
            r"){0,4}?means "
            r"(?:that )?(?:it|THIS\d+|TITLES) (?:is|has been) (?:now |effectively )?(?:over|finished|dead|done|"
            r"cancell?ed|"
            r"gone)"
        ),
        says=(
            "The rescue of Harbour Lights has fallen through, and NBC's cancellation from January stands.",
            "Still Harbour Lights hasn't been renewed, which in this case means it is finished.",
        ),
        silent=(
            "Harbour Lights fans hope that the cancellation isn't final.",
            "Harbour Lights has not been renewed, which means fans are worried.",
        ),
        whole=True,
    ),
    Rule(
        "the network stopped it",
        _C,
        Frame.CLAUSE,
        (
            rf"NETWORK (?:stopped|quit|gave up|called it a day|lost (?:patience|interest)|had seen enough|ended it|"
            rf"walked "
            rf"away|pulled out|bailed)(?: on it| on THIS\d+)? after (?:only |just |a mere )?(?:{COUNT}|one|a single) "
            rf"(?:episodes?|seasons?|series|years?|run)"
        ),
        says=("Harbour Lights is missed. NBC stopped after 13 episodes.",),
        silent=("Harbour Lights is missed. NBC stopped the tape after 13 minutes.",),
        soft=True,
    ),
)
