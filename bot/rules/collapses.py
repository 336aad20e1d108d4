"""How the press tells that a season which was spoken of does not come, and that a cancellation holds."""

from __future__ import annotations

from bot.model import Outcome
from bot.rules.rule import Frame, Rule
from bot.rules.times import COUNT

_C = Outcome.CANCELLED
_LATER = r" (?:before|until|this|in|at|on|any ?time|soon|yet|for (?:now|a while)|because of)\b"
_NOT_YET = rf"(?!{_LATER})"
_IS_NOT = r"(?:(?:is|are|was) (?:now )?not|isn't|aren't|is no longer)"
#: "no SEASON of SHOW has been ordered so far": nothing is decided
_OPEN_STILL = (
    r"^no (?:SEASON|more (?:of )?(?:SHOW|THIS)\d+)(?: (?:of|for) (?:SHOW|THIS)\d+)? (?:has|have|had) (?:yet |so far |"
    r"as yet )?"
    r"(?:been )?(?:commissioned|ordered|announced|confirmed|green-?lit)[^.;:]{0,50}?\b(?:so far|yet|for now|for the "
    r"(?:time being|moment)|at (?:this|the) (?:stage|moment|time|point)|at present|as things stand|currently)\b"
)

RULES = (
    Rule(
        "no further season",
        _C,
        Frame.CLAUSE,
        (
            r"there (?:will not|won't|will never|is not going to|isn't going to|would not) be (?:a |an |"
            rf"any )?(?:full |proper |real )?(?:SEASON|more (?:of )?TITLES)(?!(?: of TITLES)?{_LATER})|"
            r"(?:there will be|there'll be|there is|"
            r"there's|why is there|means|and|with) no (?:SEASON|more (?:of )?TITLES)"
            r"(?!(?: of SHOW\d+)? (?:in the works|in development|on the way|planned|yet)\b)|"
            rf"why (?:is there|there is|there's) no TITLES|^no SHOW\d+ SEASON|(?!{_OPEN_STILL})^no (?:SEASON|more "
            rf"(?:of "
            r")?TITLES)(?: (?:of|for|from))?(?! (?:word|news|date))|TITLES: no SEASON(?= (?:for|at|on|from|after)\b|"
            r"[.,!]|$)|"
            r"(?:we|you|viewers|audiences|fans) (?:won't|will not|will never|did not|didn't|are not|aren't) (?:be "
            r")?(?:get(?:ting)?|see(?:ing)?|hav(?:e|ing)) "
            r"(?:a |an |any )?(?:SEASON|more (?:of )?TITLES)|(?<=[:;] )no more TITLES(?=[.,!]|$| (?:at|on|for)\b)|"
            r"(?<=[:;,-] )no (?:further |more )?(?:SEASON|seasons)(?=$|[.,!]| (?:at|on|for|planned)\b)|"
            r"(?:announc|confirm|reveal|learn|inform|tweet)(?:s|ed|ing)?\b[^.;:]{0,30}? that TITLES "
            r"(?:had|has|was|is) not (?:been |being |getting )?(?:picked up|renewed)(?! yet)|"
            r"(?:instead of|in place of|rather than) (?:a |an |the )?SEASON,? TITLES (?:will|is to|are to|would) (?:be "
            r")?(?:end(?:ed)?|finish(?:ed)?|conclude[sd]?|wrap(?:ped)? up|return) (?:with|as|in) (?:a |an |one "
            r")?(?:[a-z0-9-]+ ){0,2}(?:film|movie|special|feature)|"
            r"^(?:TITLES: )?no renewal (?:from|by|for)|no (?:SEASON|renewal) for TITLES"
        ),
        says=(
            "There isn't going to be a full third season of Harbour Lights.",
            "There will be no second season of Harbour Lights.",
            "No more Harbour Lights, says ITV",
            "'Harbour Lights': No Renewal From Netflix",
            "'Harbour Lights': No Season 3 at Hulu",
            "No Harbour Lights season 3, says BBC",
            "We won't be seeing a second season of Harbour Lights.",
            "Instead of a third season, Harbour Lights will end with a two-hour film.",
            "No more of Harbour Lights, you will be glad to hear.",
            "It's official: no more Harbour Lights.",
            '"We did not get a third season," the creator of Harbour Lights wrote.',
            "Its creator announced that Harbour Lights had not been picked up for a second season.",
        ),
        silent=(
            "There will be no trailer for the second season of Harbour Lights.",
            "There won't be a full season of Harbour Lights this year.",
            "No word on season 2 of Harbour Lights",
            "Its creator confirmed that Harbour Lights has not been renewed yet.",
            "No second series of Harbour Lights has been ordered for the time being.",
        ),
        whole=True,
    ),
    Rule(
        "the season does not happen",
        _C,
        Frame.CLAUSE,
        (
            rf"SEASON of TITLES(?:,? (?:that|which) [^,.;:]{{3,60}}?)?,? (?:{_IS_NOT} (?:now )?(?:going to (?:happen|"
            rf"be "
            rf"made|go ahead|come|materiali[sz]e)|happening|going ahead|being made|coming)|(?:will|would) (?:now )?not "
            rf"(?:now )?(?:happen|go ahead|be made|materiali[sz]e|come about)|won't (?:now )?(?:happen|go ahead|be "
            rf"made|materiali[sz]e|come about))(?: after all)?{_NOT_YET}|"
            r"NETWORK (?:does not|doesn't|did not|didn't|no longer) (?:intends?|plans?|wants?|means?|wish(?:es)?) to "
            r"(?:commission|order|make|renew|produce|continue|fund|go (?:on|ahead) with) (?:a |any |another )?"
            r"(?:SEASON|more|TITLES)(?! (?:episodes? (?:a|per)\b))|"
            r"NETWORK is replacing (?:it|THIS\d+|SEASON) with (?:a |an )?(?:[a-z0-9-]+ ){0,3}(?:episode|film|movie|"
            r"special)"
        ),
        says=(
            "The second season of Harbour Lights that Deadline reported as a done deal is not going to happen.",
            "The third season of Harbour Lights, which had been written, will not go ahead.",
            "Production of Harbour Lights is over, and CBC does not intend to commission a sixth season.",
        ),
        silent=(
            "The second season of Harbour Lights is not coming before May.",
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
            r"cancell?ed|gone)"
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
    Rule(
        "the season is given up",
        _C,
        Frame.CLAUSE,
        (
            r"SEASON (?:of|that (?:was|is|had been) (?:meant|supposed|going|due|set) to (?:[a-z]+ ){1,3}) "
            r"?TITLES(?:,[^,;:]{3,40},)? (?:is|are|was) (?:now )?(?:off|dead|no longer happening)(?=[.,;]|$| "
            r"after)|(?:walk(?:s|ed)? away from|back(?:s|ed)? (?:out of|away from)|abandon(?:s|ed)?|pull(?:s|ed)? "
            r"out of|g(?:ives|ave|iven) up on) (?:its |the |a |their )?(?:plans? (?:for|to (?:make|film|produce)) "
            r")?(?:a |the |its )?SEASON of TITLES|TITLES (?:will|would|is to|are to) (?:have|get|see|receive|be "
            r"given) no (?:SEASON|new series|(?:further|more|new) episodes)|TITLES (?:has|have|will have|gets?) "
            r"no (?:continuation|future)(?=[.,;!]|$| (?:at|on)\b)|(?:has |have |had )?(?:cost|robbed|deprived) "
            r"TITLES (?:of )?(?:a |its |any |the )?SEASON(?! (?:finale|premiere|opener))"
        ),
        says=(
            "The final season that was meant to wrap up Harbour Lights is off.",
            "Night Ferry goes on, and Harbour Lights will have no second season.",
            "Showtime has walked away from its plans for a second season of Harbour Lights.",
            "Low ratings have cost Harbour Lights a third season.",
        ),
        silent=(
            "Netflix walked away from Night Ferry, and the second season of Harbour Lights starts in May.",
            "The storm cost Harbour Lights a season premiere under the open sky.",
        ),
        whole=True,
    ),
)
