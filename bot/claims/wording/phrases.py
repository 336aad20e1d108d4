"""How the press points at shows, and at networks by their nicknames, without a name: "the drama", "its hit", "both"."""

from __future__ import annotations

import re

from bot.rules.letters import Lettered

MAY = Lettered(
    r"\bMay\b(?= \d|[,.;)]|$)|(?<=\b[Ii]n )May\b|(?<=\b[Ss]ince )May\b|(?<=\b[Ll]ast )May\b|"
    r"(?<=\b[Ss]ets )May\b|(?<=\b[Ss]et )May\b|(?<=\b[Ff]or )May\b|(?<=\ba )May\b|(?<=\b[Ll]ate )May\b|"
    r"(?<=\b[Ee]arly )May\b|(?<=\bof )May\b|(?<=ntil )May\b|(?<=\b[Ff]rom )May\b"
)
_THIS = re.compile(
    r"\b(?:(?:the|this|its|that|their|his|her)"
    # "Ten of its series" are several.
    r"(?!(?:(?<=[^n] \d of its)|(?<=[^n] \d\d of its)|(?<=[^n] (?:two|six|ten) of its)|(?<=[^n] (?:four|five|nine) "
    r"of its)|(?<=[^n] (?:three|seven|eight) of its)) (?:[\w'-]+ ){0,3}series\b)"
    r"(?! (?:other|new|another|next|same|latest|last(?= (?:series|season)\b)|whole|only|best|"
    r"upcoming|forthcoming|coming|current|previous|former|earlier|old|debut|"
    r"second|third|parent|sister|two|three|(?:returning|surviving) (?:series|shows?) (?:are|include))\b)(?!(?<=its|"
    r"his|her)(?: [\w'-]+){1,4} programs?\b)"
    r"(?!(?<=\bhis|\bher)(?: own| first| old| earlier| last| previous| latest)? (?:sitcom|comedy|drama)\b)"
    r"(?!(?:(?<=\bhis)|(?<=\bher)|(?<=\btheir))(?: own| first| old| earlier| last| previous| latest) (?:series|show|"
    r"thriller)\b)(?: (?!and\b|cancell?ed\b|axed\b|renewed\b|revived\b|of\b|to\b|in\b|for\b|on\b|is\b|was\b|"
    r"that\b|which\b|other\b|spin|are\b|has\b|have\b|had\b|will\b|would\b|been\b|be\b|with\b|at\b|as\b|after\b|"
    r"who\b|could\b|can\b|may\b|but\b|or\b|the\b|a\b|an\b|by\b)[a-z0-9][\w'-]*){0,4}? "
    r"(?:show|series?|drama|comedy|sitcom|thriller|dramedy|program|programme|anime|procedural|docuseries|mystery|saga|"
    r"soap|western|whodunn?it|romance|adaptation|k-drama|serial|cartoon|crime drama|sci-fi|gothic|epic|chiller|"
    r"rom-?com|(?:two|three|four|five|six|seven|eight|ten|twelve)-parter|"
    r"telenovela|juggernaut|ratings-winner|(?<=[a-z] )(?:hit|favou?rite|fantasy|ensemble|half-hour))"
    r"(?: (?:drama|comedy|series|show|thriller|sitcom|procedural|anthology|dramedy|half-hour))?(?='s?\b|\b)(?!-|"
    r" (?:finale|premiere|creators?|makers?|stars?|order|regulars?|fans?|bosse?s?|runner|business|"
    r"budgets?|slate|output|department|division|development|chief|schedules?|line-?ups?|portfolio|strategy|pilots?|"
    r"block|lead))|it(?='s\b|\b)(?!'s (?:official|been a|a |an |the |not (?:a|the|clear)|hard|no |time|now or|"
    r"still unclear|unclear|possible|likely|unlikely|too (?:early|soon)|also (?:been )?(?:confirmed|announced)|"
    r"been (?:announced|confirmed|reported|revealed)|worth|safe|fair))"
    r"(?! (?:is|was|has been|had been|seems?|looks?|looked|appears?|now appears?|remains?|would be|"
    r"will be|took|takes|emerged|may be|might be) (?:also |now |not |since |still |only |just |like|"
    r"as (?:if|though)|a |an |hard|no )?(?:official|announced|reported|revealed|emerged|known|clear|"
    r"unclear|said|possible|likely|unlikely|hoped|that|to be seen|confirmed that|decided|agreed|like|last year|"
    r"this year|good|bad|surpris\w+|curtains|the end)\b)"
    r"(?! (?:seems?|looks?|appears?|turns?|turned|emerged|took|takes|giveth)\b)|"
    r"(?:the|this|that) (?:[a-z][\w'-]* ){0,2}(?:freshman|sophomore|newcomer|rookie)(?= (?:has|is|was|will|won't|gets?|"
    r"got|had|returns?|ends?)\b)|"
    r"th(?:is|at) one(?='s\b|[.,!]| (?:is|was|has|had|will|won't|isn't|hasn't|wasn't|returns|comes|ends|gets|got|too|"
    r"as well|after|off|down|back)\b)|that(?='ll (?:be|return|come)\b))"
)
_ONE_OF_TWO = re.compile(
    r"\bthe latter(?! half| part| stages?| two| three)\b|"
    r"\bthe former(?='s\b|,| (?:starts|begins|heads|goes|has|have|is|was|will|gets|got|returns|bows|ends|comes|"
    r"goes|did|had|won't|isn't|wasn't|hasn't)\b)"
)
# A pattern that begins with letters is looked for by them.
NETWORK_SHOW = Lettered(
    r"th(?:e|is)(?<!\wthe)(?<!\wthis) (?P<name>[a-z][\w+]*(?: [a-z+]+)?)(?: [a-z-]+)? "
    r"(?:show|series|drama|comedy|sitcom|thriller|"
    r"dramedy|anime|procedural|mystery|saga|western)\b(?!-|'s| (?:finale|premiere|creators?|makers?|stars?|order|fans?|"
    r"boss(?:es)?|lead|in|from|starring|about|that|called|titled)\b)"
)
#: "fans gutted as ITV drama axed": in a headline, without "the"
BARE_SHOW = re.compile(
    r" (?:hit |crime |period |medical |police |legal |teen |sci-fi |fantasy |cult |reality |quiz |veteran |flagship )?"
    r"(?:show|series|drama|comedy|sitcom|thriller|soap|dramedy|procedural|anime|mystery|western|whodunn?it)"
    r"(?= (?:has|is|was|will|won't|isn't|wasn't|gets|got|to|ends|ending|returns|returning|axed|cancell?ed|renewed|"
    r"dropped|scrapped|revived|saved|recommissioned|not|finally|officially)\b)"
)
TOLD_OF = Lettered(
    r"\b(?:as|after|because|why|that|when|reveals?|confirms?|says?|said|announces?|insists?|admits?|following) $"
)
ITS_SHOW = re.compile(
    r"'s (?:show|series|drama|comedy|sitcom|thriller|soap)(?= (?:came to an end|has come to an end|has ended|ended its "
    r"run|is over|(?:was|has been|is being) (?:renewed|cancell?ed|axed|scrapped|picked up)|will (?:return|end|be back|"
    r"not)|won't))|"
    r"'s (?:(?:popular|hit|(?:critically|much|widely|highly|little|low|poorly|well)[- ][a-z]+|adored|admired|praised|"
    r"cherished|struggling|ailing|[a-z]+-killer|long-running|longest-running|acclaimed|flagship|veteran|"
    r"award-winning|beloved|much-loved|sci-fi|"
    r"crime|medical|police|historical|period|teen|legal|hospital|detective|prison|political|smash) ){1,3}(?:show|"
    r"series|"
    r"drama|comedy|sitcom|thriller|dramedy|anime|procedural|mystery|saga|soap|serial)\b(?!-|'s| (?:finale|premiere|"
    r"creators?|makers?|stars?|order|fans?|boss(?:es)?|lead|in|from|starring|about|that|called|titled|output|slate|"
    r"department|and|or|[A-Z])\b)"
)
_THESE = re.compile(
    r"\b(?:both (?:shows|series|of (?:them|the shows))|the two (?:shows|series|dramas|comedies)|"
    r"the two(?! (?!are|were|have|had|will|both|of)[a-z0-9-]+)|"
    r"(?<!will )(?<!have )(?<!were )(?<!are )(?<!would )both(?= (?:have|were|are|will))|the pair|all (?:of them|three|"
    r"four)|(?<=renewing )both|(?<=renewed )both|(?<=ending )both|"
    r"(?:\A|(?<=[.;:,] )|(?<=but )|(?<=though ))both(?= (?:remain|stay|await|face|survive|return|end|live|go|come|"
    r"get|got|had|did|could|may|might)\b)|"
    # What follows is then not so: `wording` says it.
    r"(?<![a-z] )neither(?: of (?:them|the two|the shows|these)| (?:show|series|drama|comedy|sitcom|one))?"
    r"(?= (?:is|was|will|has|had|are|were|have) (?:be|been|being|going|moving|coming|getting|returning|get|go|make|"
    r"return|come|survive|now|ever|expected|likely|safe|renewed|cancell?ed|to|back|in|on)\b))"
)
#: each with the letters without which it is not tried
POINTERS = (
    ("THESE", _THESE, ("both", "the two", "the pair", "all ", "neither")),
    ("THIS", _ONE_OF_TWO, ("the latter", "the former")),
    ("THIS", _THIS, ("it", "the ", "this ", "that ", "their ", "his ", "her ")),
)
NICKNAMES = Lettered(
    r"(?:the (?<!\wthe )(?:streamer|streaming (?:giant|service|platform|behemoth)|network|broadcaster|channel|"
    r"service(?!s)|station(?!s)|company(?= (?:has|had|will|won't|is|says|said|dropped|cancell?ed|axed|renewed|"
    r"ordered|decided|declined|opted|chose|passed))|new owners?|studio-owned streamer|"
    r"cable (?:network|channel)|pay-?cabler|cabler|premium cabler|peacock|eye|alphabet|mouse house|beeb|"
    r"(?:public |national |commercial |state )?broadcaster|(?:tech|iphone|mac) (?:giant|maker)|platform|"
    r"(?:pay-?tv|free-to-air|cable|premium) (?:operator|network|channel|broadcaster|service)|"
    r"streaming (?:network|outfit|arm|site)))(?='s|\b)|"
    # "Streamer shelves SEASON of SHOW"
    r"(?:\A|(?<=[,;:] ))(?:streamer|broadcaster|network)(?= (?!renewals?\b|wars?\b)[a-z]+s\b)"
)
#: "a fourth season of NAME's critically adored drama": of the show spoken of
SOMEBODYS_SHOW = Lettered(
    r"\b(?:[Ss]easons?|[Ss]eries|run|more|episodes) of (?P<this>[A-Z][\w'’-]*(?: [A-Z][\w.'’-]*){0,2}['’]s "
    r"(?:(?!new\b|other\b|latest\b|own\b|next\b|previous\b|earlier\b|first\b|last\b|second\b|old\b|upcoming\b)"
    r"[a-z][\w'’-]* ){0,4}(?:drama|dramedy|comedy|sitcom|thriller|procedural|mystery|western|saga|period piece))"
    r"(?=[.,;!]|$| (?:which|whose|that|on|at|after|because|despite|in|and)\b)"
)
