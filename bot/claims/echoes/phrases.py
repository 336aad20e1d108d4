"""How the press says the same of another show: patterns of worded text, whose group names the shows."""

from __future__ import annotations

import re

from bot.claims.numbers import CARDINAL, ORDINAL
from bot.rules import BEFORE_ITEM, GROUP
from bot.rules.letters import Lettered
from bot.rules.times import MONTH, TIME_OF_YEAR, TO_TEN, WEEKDAY

_VERB = r"(?:has|have|had|is|are|was|were|did|does|do|will|would)"
SAME = re.compile(
    rf"(?<![\w-])(?:(?:so|as|neither|nor) (?:too )?{_VERB}|(?:the )?same (?:is true|goes|holds(?: true)?|applies|"
    rf"can be said|fate (?:has )?(?:befell|befallen|met|awaits|awaited))(?: (?:for|of|to|with))?|"
    rf"(?:ditto|likewise)(?: for| with)?,?)(?: (?:[a-z]+(?:'s)?|(?:OTHER|NETWORK)\d+(?:'s)?)){{0,6}}? "
    rf"(?P<shows>{GROUP})"
    r"(?= ?(?:[.,;:!]|$| (?:and|but|on|at|which|that|whose|while|after|despite|by|in|for|before|since)\b))"
)
#: "SHOW followed a week later", "SHOW has gone the same way"
_THERE_TOO = (
    r"(?:has |have |had |now |also |both |soon |then |will )*(?:(?:follow(?:s|ed)?|join(?:s|ed)?)(?: suit| it| them)?|"
    r"(?:goes|went|gone|go) the same way|(?:is|was|were|are|came) next)"
)
_SOON = (
    rf"(?: now| too| as well)?(?:[.,;]|$| (?:(?:just |only |less than )?(?:a|an|one|two|three|four|five|\d+) (?:few )?"
    rf"(?:day|week|month|hour)s? (?:later|after|earlier|before)|(?:the (?:next|following) )?(?:day|week|month)|later|"
    rf"soon|shortly|on {WEEKDAY}|in {MONTH}|last (?:week|month|{WEEKDAY})|yesterday|today|this (?:week|month))"
    rf"(?=[.,;]|$| (?:and|when|as|after)\b))"
)
CONCEDED = re.compile(r",? (?:(?:even )?though|although|despite|after having been|having been|which had been)\b")
ALSO = re.compile(
    rf"^(?:and |plus )?(?:the )?(?P<shows>{GROUP})(?:,? {_VERB}(?: been)?)?,? (?:too|as well|also|likewise)[.!]*$|"
    rf"[,;] (?:and |plus |then )?(?:(?:its|the|their) (?:[a-z-]+ ){{0,3}}|{BEFORE_ITEM})(?P<too>{GROUP}),? (?:too|as "
    rf"well)(?=[.,;]|$)|"
    rf"[,;] (?:and |plus |while |with )?(?:the )?(?P<back>{GROUP}) (?:(?:is|are) )?also (?:back|returning|safe|in|"
    rf"renewed|picked up|coming back|set)(?=$|[.,;:!])|"
    rf"(?:^|[,;]|\band)(?: now| then| and| also)* ?(?:(?:its|the|their) (?:[a-z-]+ ){{0,3}})?(?P<fate>{GROUP})"
    rf"(?:, [^,;:.]{{3,40}},(?= (?:goes|went|has gone) the same way))?(?:,? (?:along )?with (?:it|"
    rf"them)(?=[.,;]|$)| (?:has |have |had |now |also |both |soon |then |will )*(?:met|meets?|suffers?|suffered|"
    rf"shares?|shared) (?:the same|a similar|that|its|their) fate| {_THERE_TOO}(?={_SOON})|"
    rf" (?:gets?|got|has|have|will (?:get|have)|receives?|received) one,? (?:too|as well|also)(?=[.,;]|$))"
)
#: "Gone: SHOW (three seasons). SHOW (one).": the next of the row, in a sentence of its own
LABELLED = re.compile(r"^(?:[a-z]+ ){0,3}[a-z]+: (?:SHOW|OTHER)\d+[^.:;!?]*\.?$")
NEXT_OF_ROW = re.compile(
    rf"^(?P<shows>{GROUP})(?: \([^()]{{1,30}}\)|, after (?:just |only )?(?:one|{TO_TEN}|\d+) (?:seasons?|series|"
    rf"years?))?\.$"
)
JOINED = re.compile(
    rf"(?:,|\band|(?<=\d)) (?:joining|along with|alongside|together with|as well as|in addition to) (?:fellow |the |"
    rf"its )?(?:(?!of\b)[a-z-]+,? ){{0,3}}?(?P<shows>{GROUP})"
)
AHEAD = re.compile(
    rf"^(?:like|along with|together with|alongside|as well as|in addition to|besides|just like|as with) (?:the )?"
    rf"(?:[a-z-]+ ){{0,3}}?(?P<shows>{GROUP})(?: before (?:it|them|THIS\d+))?,"
)
NOT = re.compile(
    rf"(?P<shows>{GROUP}),? (?:however,? |alas,? )?(?:(?:did|was|were|is|are|will|wo|does|do)(?:n't| not))"
    r"(?: (?:make it|make the cut|be so lucky|(?:so|as|quite (?:so|as)|that) (?:lucky|fortunate)))?"
    r"(?= ?(?:[.,;!]|$)| and (?:will|is|was|has|had|ends|bows|goes)\b)|"
    rf"(?P<less>{GROUP}),? (?:(?:(?:was|were|is|are) )?(?:less|not (?:so|as|quite as)) (?:lucky|fortunate)|out of luck|"
    rf"not (?:coming back|returning|renewed))(?=$|[.,;:!])|"
    rf"(?:,|\band|\bbut|,? while) (?:says )?no to (?:more )?(?P<no>{GROUP})|"
    rf"(?:,|\bbut|\band) not (?:for )?(?:the )?(?P<but_not>{GROUP})(?=$|[.,;])"
)
GAP = re.compile(
    rf"(?:[,;] (?:and |while |with )?|\b(?:and|while|with) )(?:for )?(?:the )?(?:[a-z]+ ){{0,2}}?(?P<shows>{GROUP}),? "
    r"(?:which )?(?:(?:for|gets|got|into|to|receives|earns|scores|lands|with),? )?(?:(?:a|an|its|their|season) )?"
    rf"(?P<nth>(?:SEASON|FINAL)\d+|{ORDINAL}|(?<=season ){CARDINAL}|one(?= (?:at|on|from|by) (?:NETWORK|OTHER)\d))"
    r"(?! (?:episode|day|time|week|film|movie|place|child|night)s?\b)(?!,? and (?:final|last)\b)"
    r"(?= ?(?:[.,;!]|$| and| while| next| this| (?:at|on|from|by) (?:NETWORK|OTHER)\d| (?:in|on) (?:(?:early|late|"
    r"the|mid) )*"
    rf"(?:{MONTH}|{WEEKDAY}|{TIME_OF_YEAR}|20\d\d)))|"
    rf"(?:\band|\bplus|[,;]) (?:a |an |the )?(?P<nth2>{ORDINAL}|(?:SEASON|FINAL)\d+|final)(?: one)? (?:of|for|to) "
    rf"(?P<shows2>{GROUP})"
)
#: "axes SHOW, keeps SHOW"
KEEPS = Lettered(
    rf"(?:[,;]|\b(?:but|and|while)) (?:and |but )?(?:it )?(?:keeps|kept|keeping|spares|spared|sparing|retains|"
    rf"retaining|(?:hangs|holds|hanging|holding) on ?to) (?P<shows>{GROUP})(?=$|[.,;:!])"
)
#: "SHOW starts SEASON on november 4, SHOW SEASON on november 11"
DATED = Lettered(
    rf"(?:[,;] (?:and )?|\band )(?P<shows>SHOW\d+(?:'s)? SEASON\d+) (?:on|in) (?:{MONTH}|{WEEKDAY}|(?:spring|summer|"
    r"autumn|fall|winter)\b)"
)
AFTER = Lettered(
    rf"(?:[,;] (?:and |while )?|\b(?:and|while) )(?P<shows>{GROUP}) after (?:just |only )?"
    rf"(?:one|{TO_TEN}|a single|\d+)(?: seasons?| series)?(?= ?(?:[.,;!]|$| and))"
)
#: "SHOW was canceled after two seasons; SHOW had just one"
HAD_ONE = Lettered(
    rf"(?:[,;] (?:and |while )?|\b(?:and|while) )(?P<shows>{GROUP}) (?:had|got|lasted|made it to|managed|was given|"
    rf"were given) "
    r"(?:just|only|but) (?:one|two|three|a single)(?: season)?(?: each)?(?= ?(?:[.,;!]|$| before the axe\b))"
)
#: "…, and two that had been in doubt: SHOW and SHOW"
ADDED = Lettered(
    rf"(?:,|\band) (?:one|{TO_TEN}|several|some) (?:more|others?|that|which)\b"
    r"(?![^:]*\b(?:not|never|still|cancel\w*|axed|dropped|ended|renewed|waiting)\b)[a-z' -]{0,60}: (?:the )?"
    rf"(?P<shows>{GROUP})"
)
#: what the first clause and the next, which leaves its verb out, both end with
_REMNANTS = (
    r"by (?:NETWORK|OTHER)\d+",
    r"(?:at|on|from) NETWORK\d+",
    (
        rf"(?:today|yesterday|on {WEEKDAY}|in {MONTH}|last [a-z]+|this [a-z]+|(?:a|one|two|three) (?:day|week|"
        rf"month)s? (?:later|earlier|before|ago))"
    ),
    rf"for (?:SEASON\d+|another|one|{TO_TEN}|\d+)(?: more)?(?: (?:seasons?|series|years?))?(?: each)?",
    rf"after (?:just |only )?(?:a|one|{TO_TEN}|\d+|SEASON\d+)(?: [a-z]+)?",
)
LEFT_OUT = tuple(
    (
        re.compile(rf"[^,;:.]{{0,60}}? {remnant}\b"),
        re.compile(rf"(?:[,;] (?:and |while )?|\band )(?:the )?(?P<shows>{GROUP}) {remnant}(?= ?(?:[.,;!]|$| and\b))"),
    )
    for remnant in _REMNANTS
)
#: "first SHOW was dropped, then SHOW"
FIRST_THEN = Lettered(rf"(?:,|;|,? and) (?:then|now) (?:also )?(?:the )?(?P<shows>{GROUP})(?=[.,;]|$)")
#: "SHOW is the third drama to be dropped this year, after SHOW and SHOW", "… follows that of SHOW"
ONE_MORE = Lettered(
    rf"\b(?:second|third|fourth|fifth|sixth|seventh|latest|next|another) [^.;:]{{0,60}}? to [^.;:]{{3,60}}?,? (?:after|"
    rf"following|joining) (?P<shows>{GROUP})(?=[.,;]|$)|"
    rf"\b(?:follows|followed|comes after|came after|joins|after|following) (?:that|those) (?:of|for) (?P<those>{GROUP})"
    rf"(?=[.,;]|$| (?:in|last|on|by|at|earlier)\b)"
)
#: "SHOW is out; SHOW stays"
STAYS = Lettered(
    rf"(?:[,;]|\b(?:but|and|while)) (?:but |and |while )?(?:the )?(?P<shows>{GROUP}) (?:(?:is|are|was|were) (?:in|safe|"
    r"spared|staying|staying put|kept|still in)|stays?|stays? put|surviv(?:es?|ed)|lives? on|(?:goes|go|carries|"
    r"carry) on|continues?)(?=[.,;!]|$)"
)
BY_ANOTHER = Lettered(
    rf"(?:[,;] (?:and |while )?|\band )NETWORK\d+ (?P<prep>to |of |on |with )?(?:its |the )?(?P<shows>{GROUP})"
    r"(?= ?(?:[.,;!]|$| and NETWORK))"
)
AGENT = Lettered(r"NETWORK\d+ (?:has |have |had |is )?(?:also |now |[a-z]+ly )?$")
