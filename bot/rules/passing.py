"""How a show's future is told in passing: what is shot this summer, what follows it on the schedule, what was ordered.

Also what stands in the sentence behind the news, which needs no title: "it will show a fourth season next year".
"""

from __future__ import annotations

from bot.model import Outcome
from bot.rules.rule import Frame, Rule
from bot.rules.slates.rows import ROW
from bot.rules.times import COUNT, EPISODES, MONTH, TIME_OF_YEAR, TO_TEN, WEEKDAY

_R, _F, _C, _U = Outcome.RENEWED, Outcome.FINAL, Outcome.CANCELLED, Outcome.UNDECIDED
_SOON = rf"(?:next|this|later this|in (?:{MONTH}|20\d\d|the (?:new year|{TIME_OF_YEAR})))"
_ORDERS = r"(?:ordered|commissioned|confirmed|announced|green-?lit|picked up|approved|promised)"
_WILL = r"(?:will|is to|are to|is set to|are set to|is due to|is going to)"

RULES = (
    Rule(
        "its season is among what is made",
        _R,
        Frame.CLAUSE,
        rf"(?:productions?|projects?|shoots?|series|shows|dramas|comedies|originals)\b[^.;:]{{0,60}}? (?:this "
        rf"(?:{TIME_OF_YEAR})|on the way|in the works|in production|to come|planned|coming up|under way|in the "
        rf"pipeline),? (?:are|include|is|includes) (?:the |a )?SEASON of {ROW}TITLES|"
        rf"(?:filming|production|shooting|work) (?:of|on) (?:the |a )?SEASON of {ROW}TITLES (?:had to|was to|has had "
        rf"to|"
        r"must|moves|moved|was moved|was brought forward|was pushed)|"
        rf"(?:can|{_WILL}|now) (?:now )?(?:turn|move on|go back|get back|turn (?:his|her|their|its) attention|devote "
        rf"(?:himself|herself|themselves)) to (?:the )?SEASON of {ROW}TITLES|"
        rf"(?:who|he|she|they) (?:returns?|will return|is back|will be back)[^,;:.]{{0,30}} (?:in|for|"
        rf"with) (?:the )?SEASON of {ROW}"
        r"TITLES|"
        rf"among (?:the|those|NETWORK's) [^.;:]{{0,40}} with (?:a |an )?SEASON(?: (?:in|next|this|on|at) "
        rf"[^.;:,]{{1,30}})? (?:are|is) {ROW}TITLES|"
        r"(?:star|lead|actor|actress|creator|writer) (?:of|in) TITLES, who (?:will be back|is back|returns|will "
        r"return)[^,;:.]{0,40} for (?:a |its |the )?SEASON|"
        rf"will be (?:a |the )?(?:(?:series|new|recurring) )?(?:regular|lead|guest star|villain) (?:in|on|for) "
        rf"(?:the )?SEASON of {ROW}TITLES|"
        rf"(?:there|here|back|OTHER\d+|location) to (?:shoot|film|make|record) (?:the |a )?SEASON of {ROW}TITLES",
        says=(
            "Other productions in the city this summer are the third season of Harbour Lights and a film.",
            "Filming of the fifth season of Harbour Lights had to be moved.",
            "Jane Doe can now turn to the third season of Harbour Lights.",
            "They are there to shoot the third series of Harbour Lights.",
            "The star of Harbour Lights, who will be back in the role this autumn for a second season, won a prize.",
            "Jane Doe, who returns this autumn in the fourth series of Harbour Lights, lives in Leeds.",
            "Among the dramas with a new season in 2027 are Harbour Lights and Night Ferry.",
            "Jane Doe will be a regular in the third season of Harbour Lights.",
        ),
        silent=(
            "Other productions this summer are the first season of Harbour Lights and a film.",
            "Jane Doe hopes to shoot the third season of Harbour Lights.",
        ),
        further=True,
        soft=True,
    ),
    Rule(
        "beside its season on the schedule",
        _R,
        Frame.CLAUSE,
        rf"(?:{_WILL} (?:be )?(?:follow|precede|lead into|paired with|teamed with|followed by|preceded by|run "
        rf"alongside)|"
        rf"(?:is|are) (?:to be )?paired with) (?:the )?SEASON of {ROW}TITLES",
        says=("Night Ferry will be paired with the third season of Harbour Lights on Mondays.",),
        silent=("Night Ferry will be paired with the first season of Harbour Lights.",),
        further=True,
        soft=True,
    ),
    Rule(
        "beside its last season on the schedule",
        _F,
        Frame.CLAUSE,
        rf"(?:{_WILL} (?:be )?(?:follow|precede|lead into|paired with|teamed with|followed by|preceded by|shown "
        rf"after)) (?:the )?(?:FINAL|last (?:season|series|run)) of {ROW}TITLES|"
        rf"(?:upcoming|forthcoming|coming|approaching) (?:FINAL|last (?:season|series|run)) of {ROW}TITLES|"
        rf"(?:once|when|after|as soon as) TITLES (?:ends|finishes|concludes|comes to an end|wraps up|bows out|signs "
        rf"off) "
        rf"(?:{_SOON}|on {WEEKDAY})(?! (?:finale|break))",
        says=(
            "Night Ferry will follow the last season of Harbour Lights on Mondays.",
            "Jane Doe leaves with the upcoming last season of Harbour Lights.",
            "Night Ferry will get the slot of Harbour Lights once that drama ends in May.",
        ),
        silent=(
            "The quiz will follow the last series of Harbour Lights repeats.",
            "Night Ferry followed the last season of Harbour Lights.",
        ),
        soft=True,
    ),
    Rule(
        "a season, which a network has ordered",
        _R,
        Frame.CLAUSE,
        rf"SEASON(?: of TITLES)?, which (?:the )?NETWORK (?:has |had )?(?:(?:already|just|now|also|recently|since) )*"
        rf"{_ORDERS}\b(?! (?:as|would be) (?:the |its )?(?:last|final))",
        says=(
            "The finale of Harbour Lights asks much. Answers are due in season three, which Apple ordered on Monday.",
            "Everything depends on what she does in season two of Harbour Lights, which Apple ordered in May.",
        ),
        silent=("The finale of Harbour Lights closed season one, which Apple ordered in 2020.",),
        further=True,
        whole=True,
    ),
    Rule(
        "a network says that it would make another",
        _R,
        Frame.CLAUSE,
        r"NETWORK (?:has |had )?(?:announced|said|confirmed|revealed|let THIS\d+ be known)(?:,? (?:on|in|last|this|"
        r"earlier) (?!that\b)[a-z0-9 ]{3,20})?,? that (?:THIS\d+|they|NETWORK) (?:would|will|is to|was to|were to|is "
        r"going to) "
        r"(?:make|produce|order|commission|show|do|go ahead with) (?:a |an |the )?SEASON\b",
        says=(
            "The creator of Harbour Lights was glad: HBO announced on Monday that it would make a second season.",
            "HBO let it be known that it would make a second season of Harbour Lights.",
        ),
        silent=("HBO announced that it would not make a second season of Harbour Lights.",),
        further=True,
    ),
    Rule(
        "it shows a season next",
        _R,
        Frame.CLAUSE,
        rf"(?:NETWORK|THIS\d+) will (?:show|air|broadcast|stream|screen|produce|make) (?:a |an |the )?SEASON {_SOON}\b|"
        rf"NETWORK\b[^.;:]{{0,50}} said (?:that )?(?:the |its )?SEASON (?:will|would) (?:have|be|consist of|run to|"
        rf"start|begin|air|comprise|bring)(?! (?:decided|considered|its last|the last|the final))|"
        rf"SEASON (?:will|is to) (?:have|run to|consist of|comprise) (?:{COUNT}) {EPISODES}",
        says=(
            "Harbour Lights moves: NBC no longer wanted it, but CBS will show a fourth season next year.",
            "Harbour Lights goes on. Starz said that the third season will have ten episodes.",
        ),
        silent=("Harbour Lights: the network may show a fourth season next year.",),
        further=True,
        soft=True,
    ),
    Rule(
        "taken for another year",
        _R,
        Frame.CLAUSE,
        rf"NETWORK (?:has |have |had |is |will )?(?:(?:also|now|just|already) )*(?:picked up|picks up|keeps?|kept|"
        rf"keeping|"
        rf"books?|booked|orders?|ordered|commits? to|committed to) {ROW}TITLES for (?:(?:another|one more|a further|"
        rf"at least one more) year|two more years)(?=$|[.,;!]| (?:at|on|and|after|of)\b)|"
        r"(?:one|two|three|four) (?:seasons?|series|years?) of TITLES (?:is|are|was|were) not enough for NETWORK",
        says=(
            "NBC has picked up Harbour Lights for another year.",
            "One season of Harbour Lights was not enough for ABC, which has ordered another.",
        ),
        silent=(
            "NBC has picked up Harbour Lights for another screening.",
            "NBC might keep Harbour Lights for another year.",
        ),
        soft=True,
    ),
    Rule(
        "it had enough",
        _C,
        Frame.CLAUSE,
        rf"(?:one|{TO_TEN}) (?:seasons?|series|years?) of TITLES (?:is|are|was|were) enough for (?:the )?"
        r"NETWORK|(?:one|two|three|a single) (?:seasons?|series) (?:was|were|is|are) all (?:that )?TITLES (?:got|"
        r"gets|had|"
        r"was given|will get|will have)(?=$|[.,;])",
        says=(
            "Two seasons of Harbour Lights are enough for Netflix.",
            "Two seasons was all that Harbour Lights got.",
        ),
        silent=("Two seasons of Harbour Lights were not enough for Netflix.",),
        soft=True,
    ),
    Rule(
        "one more, and that is that",
        _F,
        Frame.CLAUSE,
        r"(?:(?:s?he|OTHER\d+)'s|is|are) (?:(?:now|currently|busy) )?(?:filming|shooting|writing|making|directing|"
        r"finishing|working on) (?:the )?(?:FINAL|last (?:season|"
        r"series|run)) of TITLES|SEASON of TITLES,? (?:and|then) (?:that (?:will be|is) (?:that|THIS\d+|all)|THIS\d+ "
        r"(?:is|will be) over|no more)(?=$|[.,;!])|"
        r"^(?:and )?(?:it|THIS\d+) (?:is|will be) (?:also )?(?:for )?the (?:very )?last time(?=$|[.,;:!])|"
        r"SEASON\b[^.;:]{0,30}, which will (?:also )?(?:complete|conclude|end|finish|close|wrap up) "
        r"(?:(?:the|its) story|THIS\d+)(?=$|[.,;!])|"
        r"(?:THIS\d+|SEASON) will [^.;:]{0,60}?(?:,|\band) (?:will )?(?:conclude|complete|end|close) "
        r"(?:(?:the|its) story|THIS\d+)(?=$|[.,;!])",
        says=(
            "One more season of Harbour Lights, and that will be that.",
            "Jane Doe is filming the last series of Harbour Lights.",
            "She's busy filming the last series of Harbour Lights.",
            "NBC has ordered a fifth season of Harbour Lights. It will be shorter and conclude the story.",
            "Apple has renewed Harbour Lights for two more seasons, which will complete the story.",
        ),
        silent=("One more episode of Harbour Lights, and that will be that.",),
    ),
    Rule(
        "whether there will be another",
        _U,
        Frame.CLAUSE,
        r"whether (?:there (?:will|is going to) be|NETWORK (?:wants|orders|will order)) (?:a |another )?(?:SEASON|"
        r"[a-z]+th|"
        r"second|third|one|more)(?: one| of TITLES)?[^.;:]{0,20}? (?:is|remains|are) (?:still |as yet |not )*(?:open|"
        r"unclear|known|decided|unknown|uncertain|undecided|to be seen)|"
        r"^(?:a|the|its|no) (?:final )?(?:decision|verdict)(?: on (?:its|the) (?:future|fate|renewal))? (?:is|was) "
        r"(?:not )?"
        r"(?:expected|due|likely)(?: (?:to be (?:made|taken|announced)))? (?:in|by|soon|next|later|before|within|"
        r"until)\b",
        says=(
            "Harbour Lights ended its third season on Sunday. Whether there will be a fourth is open.",
            "Harbour Lights had three million viewers. A decision is expected in May.",
        ),
        silent=("The judge heard the Harbour Lights star. His decision is expected in May.",),
        whole=True,
    ),
)
