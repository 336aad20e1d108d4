"""How articles on something else tell in half a clause what became of a show: "whose third season starts in May".

Relative clauses, appositions and parentheses, composed of small classes: what a network did with the show behind
"which", what a season does behind "whose", and what a person is busy with.
"""

from __future__ import annotations

from bot.model import Outcome
from bot.rules.rule import Frame, Rule
from bot.rules.slates.rows import ROW
from bot.rules.times import TIME_OF_YEAR

_R, _C, _E = Outcome.RENEWED, Outcome.CANCELLED, Outcome.CONCLUDED
#: when a network did it
_TIME = (
    rf"(?: (?:last|earlier this|this) (?:week|month|year|{TIME_OF_YEAR}|season)| on [a-z]+day| in "
    r"[a-z]+| recently| quietly| just)?"
)
#: a season with what may stand before it
_NEXT = r"(?:(?:own|upcoming|forthcoming|new|newly ordered|just-ordered|much-delayed|shortened|next) )?SEASON"
#: what a season does that is sure to come
_COMES = (
    r"(?:(?:has|have|had) (?:just |now |already |recently |also )?(?:been )?(?:ordered|commissioned|announced|"
    r"confirmed|greenlit|wrapped|begun|started|gone into production)|(?:was|were|is|are) (?:just |now |already |"
    r"recently "
    r"|also |currently )?(?:ordered|commissioned|announced|confirmed|greenlit|filming|shooting|in production|being "
    r"(?:made|"
    r"filmed|shot|written)|due|set to|to (?:start|begin|air|premiere|launch|arrive))|(?:begins?|starts?|launches|"
    r"premieres|arrives|lands|debuts|kicks off|films|goes (?:out|into production|before the cameras)) (?:shooting "
    r"|filming )?(?:in|on|next|this|later|tonight|tomorrow)|(?:begins|starts) (?:filming|shooting|production)|will "
    r"(?:have|be|begin|start|launch|premiere|arrive|air|film|see|run|consist|go)(?! (?:the last|its last|decided))|"
    r"wrapped (?:last|this|in|on|earlier))"
)
#: what a show does with its season
_INTO = (
    r"(?:(?:is|are|was|were) )?(?:now |just |currently |already |also |soon |about to |due to |set to |"
    r"getting ready to )*(?:go(?:es|ing)? (?:in)to|mov(?:es|ing) (?:on )?(?:in)?to|start(?:s|ing)?|begin(?:s|ning)?|"
    r"enter(?:s|ing)?|head(?:s|ed|ing)? (?:in)?to|shoot(?:s|"
    r"ing)?|film(?:s|ing)?|prepar(?:es|ing)(?: for)?|mak(?:es|ing)|writing|casting|embark(?:s|ing)? (?:up)?on|launch(?:"
    r"es|ing)?|working on|in production (?:on|for|with)|at work on|back (?:at work )?(?:on|for|with)) (?:filming |"
    r"shooting |production (?:of|on) |work on )?(?:its|their|the|a) "
)
#: what somebody is busy with
_BUSY = (
    r"(?: is| are|'s) (?:now |currently |already |also |busy |back |back at work |hard at work |about to start |due to "
    r"start )*(?:shooting|filming|making|writing|directing|producing|cutting|editing|finishing|rehearsing|scoring|"
    r"recording|preparing|working on|in production on|at work on|back for|back on the set of)"
)
#: what a network would not do with it
_NOT_TO = (
    r"(?:opt(?:ed|s)|decid(?:ed|es)|ch(?:ose|ooses|osen)|elect(?:ed|s)|vot(?:ed|es)|resolv(?:ed|es))"
    rf"{_TIME} (?:not to (?:renew|continue(?: with)?|proceed with|go on with|carry on with|pick up|bring back|order|"
    r"make more(?: of)?|recommission|keep)|against (?:renewing|continuing|bringing back|making more|picking up))"
)
#: what a network did to it
_DONE_WITH = (
    rf"(?:(?:opt(?:ed|s)|decid(?:ed|es)|ch(?:ose|ooses|osen)|elect(?:ed|s)|vot(?:ed|es)|agreed){_TIME} to (?:end|axe|"
    r"drop|scrap|cancel|kill|shelve|ditch|cut|bring to an end|wind up|discontinue)|did not (?:renew|pick up|bring back|"
    r"keep)|didn't (?:renew|pick up|bring back|keep)|declined to (?:renew|pick up|bring back|continue)|failed to renew|"
    r"gave up(?: on)?|parted (?:company|ways) with|let (?:go|lapse|die)|cut loose|turned its back on|called time on|"
    r"pulled the plug on)"
)
_WHICH = r"(?:,? (?:which|that|whom)|, the (?:other |last )?(?:show|series|drama|comedy|sitcom)(?: that| which)?)"

#: what another does then
_TAKES_OVER = (
    r"NETWORK (?:has |have )?(?:since |then |later |now )*(?:taken over|took over|taken on|took on|picked up|rescued|"
    r"revived|saved|brought back|resurrected|adopted|taken in|took in|renewed)"
)

RULES = (
    Rule(
        "whose season is to come",
        _R,
        Frame.CLAUSE,
        rf"TITLES, whose (?:[a-z0-9-]+ )?{_NEXT}(?: of [a-z0-9]+ episodes)? {_COMES}|"
        rf"TITLES, the {_NEXT} of which {_COMES}|TITLES,? (?:which|and) (?:also )?(?:is|has) (?:its )?{_NEXT} "
        rf"(?:in production|under ?way|coming)|TITLES, {_NEXT} of which {_COMES}",
        says=(
            "The slot goes to Harbour Lights, whose sixth season begins next week.",
            "Her company also makes Harbour Lights, whose second series was commissioned in the spring.",
            "The news follows the success of Harbour Lights, whose own fourth season wrapped last week.",
            "He talked about Harbour Lights, season six of which is now casting and will start in May.",
        ),
        silent=(
            "The slot goes to Harbour Lights, whose first season begins next week.",
            "The slot goes to Harbour Lights, whose second season ended last week.",
            "He praised Harbour Lights, whose second season may begin next year.",
        ),
        further=True,
        soft=True,
    ),
    Rule(
        "heads into its season",
        _R,
        Frame.CLAUSE,
        rf"TITLES,? (?:which|that|and|who)?,? ?(?:[a-z]+ from [a-z ]{{3,30}} and )?{_INTO}{_NEXT}"
        r"(?! (?:finale|opener))|"
        rf"TITLES, (?:which|that) (?:comes|came|is) [a-z ]{{3,40}},? and {_INTO}{_NEXT}|"
        r"TITLES (?:has|have) (?:just |now |already |also )*(?:cast|added|hired|signed|begun|started|entered|wrapped|"
        r"finished|completed) (?:(?:OTHER\d+|filming|shooting|production|work|on|of|in|as a regular|for|the|a) )*"
        rf"(?:in|for|on|of|to)? ?(?:its|their|the) {_NEXT}(?! (?:finale|opener|with))",
        says=(
            "Fans still have Harbour Lights, which is starting its fourth season in January.",
            "Harbour Lights, which is about to enter its third season, was named in six categories.",
            "She is known for Harbour Lights, now heading into its third season at ABC.",
            "Harbour Lights is shooting its sixth season.",
            "Harbour Lights has cast Jane Doe in its third season.",
        ),
        silent=(
            "Harbour Lights is starting its first season in January.",
            "Harbour Lights has finished its second season with a wedding.",
            "Harbour Lights could be heading into its third season.",
        ),
        further=True,
        soft=True,
    ),
    Rule(
        "somebody is busy with its season",
        _R,
        Frame.CLAUSE,
        rf"(?:he|she|they|OTHER\d+|who){_BUSY} (?:on )?(?:the )?{_NEXT} of {ROW}TITLES|"
        r"(?:has|have|got|landed|booked|lined up|with) (?:already )?(?:a|another|his|her|their) (?:[a-z]+ )?"
        r"(?:job|part|role|gig|commitments?|engagement)s?,? (?:[a-z]+ )?(?:in|on|for) (?:the )?"
        rf"{_NEXT} of {ROW}TITLES|"
        rf"(?:is|are|was|were) (?:now |currently |already )*back (?:for|on|in|with) (?:the )?{_NEXT} of {ROW}TITLES|"
        rf"(?:followed|preceded) (?:[a-z0-9]+ ){{0,5}}by (?:the |a )?{_NEXT} of {ROW}TITLES|"
        rf"(?:will|can|is to|are to) (?:next |also |soon )?be (?:seen|heard) in (?:the )?{_NEXT} of {ROW}TITLES",
        says=(
            "She is currently shooting season two of Harbour Lights.",
            "He is now cutting the second series of Harbour Lights for ITV.",
            "He has lined up another job, on the second season of Harbour Lights.",
            "It is followed on 7 April by the second season of Harbour Lights.",
            "In the autumn she will be seen in the second season of Harbour Lights.",
        ),
        silent=(
            "She is currently shooting season one of Harbour Lights.",
            "She was back for the second season of the Harbour Lights festival.",
        ),
        further=True,
        soft=True,
    ),
    Rule(
        "which a network let go",
        _C,
        Frame.CLAUSE,
        rf"TITLES{_WHICH} (?:the )?(?:NETWORK|network|company) (?:has |have |had )?(?:since |recently |also |already )?"
        rf"(?:{_NOT_TO}|{_DONE_WITH})(?![^;:.]{{0,60}}\b(?:and|but) (?:which |that )?(?:the )?{_TAKES_OVER})",
        says=(
            "The creator of Harbour Lights, which CBS opted not to renew in May, is selling her house.",
            "Not on the schedule is Harbour Lights, which the network decided last week to end after two seasons.",
            "A deal for Harbour Lights, the other show that CBS gave up in spring, fell apart.",
            "It blamed the loss of Harbour Lights, which Amazon decided not to continue with in September.",
        ),
        silent=(
            "The creator of Harbour Lights, which CBS may opt not to renew, is selling her house.",
            "Harbour Lights, which the police gave up on, was found.",
        ),
        whole=True,
    ),
    Rule(
        "which another network took over",
        _R,
        Frame.CLAUSE,
        rf"TITLES,? (?:which|that) [^;:.]{{3,90}}? (?:and|but) (?:which |that )?{_TAKES_OVER}"
        r"(?=[,.;]|$| (?:for|in|after|last|this)\b)",
        says=("There too is Harbour Lights, which Fox let go in May and which NBC has since taken over for a second.",),
        silent=("The slot of Harbour Lights, which Fox ended and which NBC may have taken over, is free.",),
    ),
    Rule(
        "known as cancelled",
        _C,
        Frame.CLAUSE,
        rf"(?:the|its|their|NETWORK's) (?:already|now|recently|newly|since|just|soon-to-be)[ -](?:cancell?ed|axed|"
        rf"scrapped|dropped) {ROW}TITLES|"
        r"TITLES, (?:a|the) (?:show|series|drama|comedy) (?:that|which) (?:no longer exists|is no more)|"
        r"TITLES (?:no longer exists|is no more|are no more|is no longer with us)(?=$|[.,;:])|"
        r"(?:loss|demise|cancell?ation|axing|collapse) of TITLES(?=[.,;:]|$| (?:in|last|after|earlier|leaves|"
        r"means|cost))",
        says=(
            "At CBS, the already cancelled Harbour Lights rose to its best number since December.",
            "Nominations went to Harbour Lights, a drama that no longer exists.",
            "The demise of Harbour Lights leaves a hole on Thursday.",
        ),
        silent=("The recently cancelled Harbour Lights concert was sold out.",),
        past=True,
        soft=True,
    ),
    Rule(
        "known as ended",
        _E,
        Frame.CLAUSE,
        r"(?:the|its|NETWORK's) (?:recently|just|lately|now)[ -](?:wrapped|concluded|ended|finished|departed) "
        rf"{ROW}TITLES|TITLES,? (?:which )?(?:has )?(?:not )?been (?:off|on) the air since (?:19|20)\d\d|"
        r"TITLES (?:was (?:on|shown|broadcast|seen)|aired|went out|was on the air) for the (?:very )?last time(?! (?:"
        r"this|before))|(?:the )?last(?:-ever| ever)? episode of TITLES (?:went out|aired|was "
        r"(?:shown|broadcast|seen))|TITLES,? (?:on the air|seen|shown) for the last time(?=[,.;]|$)|"
        r"TITLES (?:closed|ended|finished|completed|wrapped up|concluded) (?:its|a) "
        r"(?:[a-z0-9]+-(?:season|series|year) )?run (?:in|last|on|this|after)|"
        r"(?:series|adaptation|drama) is (?:now )?complete(?=$|[.,;])",
        says=(
            "She is the co-creator of NBC's recently wrapped Harbour Lights.",
            "On Monday night Harbour Lights aired for the last time.",
            "On Sunday the last episode of Harbour Lights went out.",
            "Number four is Harbour Lights, which closed its four-season run in June.",
        ),
        silent=(
            "On Sunday the last episode of the season of Harbour Lights went out.",
            "The recently ended Harbour Lights tour made a loss.",
        ),
        soft=True,
    ),
)
