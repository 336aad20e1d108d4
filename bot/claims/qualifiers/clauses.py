"""Where a clause ends, what is told there of another time, and the words that deny: patterns of worded text."""

from __future__ import annotations

import re

from bot.claims.qualifiers.moods import words
from bot.rules.letters import Lettered
from bot.rules.times import TIME_OF_YEAR, TO_TEN

#: where a clause ends for the words that colour it
BREAK = Lettered(
    r"^(?:after|following|thanks to|despite|amid) [^,;:]{1,60}\b(?:negotiat\w+|talks|discussions|speculation|rumou?rs|"
    r"campaigns?|petitions?|pleas|lobbying)\b[^,;:]{0,40}, |"
    # "Months after what was meant to be the end, SHOW has been": told of another time.
    r"^(?:and |but |so )?(?:(?:[a-z0-9-]+ ){1,5}(?:days?|weeks?|months?|years?) |(?:[a-z]+ ){0,3}?)(?:after|since|"
    r"following|despite|when|although|though|even though) [^;:]{1,160}?, "
    r"(?=(?:NETWORK|SHOW|THIS)\d+ (?:has|have|had|is|was|will|gets?|got|[a-z]+s)\b)|"
    r";|:| -{1,3} | –{1,3} | —{1,3} |, (?=yet|so |even as|even though|which|who|as |because|after|before|when|"
    r"where|with|despite|though|although|while|but|and (?:now|then|has|have|is|was|will|that|there|talks|"
    r"negotiations|attempts|efforts|NETWORK|"
    r"it|THIS|SHOW)|(?:leaving|prompting|sparking|casting|throwing|raising) )"
    r"|\band (?=(?:has|have) (?:now |also |already |just )?(?:ordered|renewed|commissioned|cancell?ed|axed|picked up|"
    r"scrapped)\b)"
    rf"|\b(?:last|this) (?:week|month|year|{TIME_OF_YEAR}) (?=when )"
    r"|\bNETWORK\d+ (?:has |have |had )?(?:today |now |just )?(?:announced|confirmed|revealed|said|announces|"
    r"confirms|says) that\b|\bas (?=NETWORK\d+ (?!thought|hoped|expected|believed))"
    r"|\b(?:(?<!all )but|while|although|(?<!as )though|whereas|because|despite)\b"
)
#: within one sentence an earlier report is told behind these
SUBORDINATE = re.compile(
    r"\b(?:after|(?<!has )(?<!have )since|despite|even though|"
    r"although|though|(?<!the )following|(?<!that is )(?<!that's )when|before|until|days? after|"
    r"once|in spite of|having|besides|(?:which|who|whose) (?=had |was |were |got |NETWORK\d+ |lost |in )|"
    r"(?:SHOW\d+ (?:that|which)|(?:drama|series|comedy|sitcom|show|one|THIS\d+)(?: that| which)?) "
    r"(?=had |NETWORK\d+ |THIS\d+ )|(?:SHOW\d+|THIS\d+|drama|series|comedy|sitcom|show) (?:that |which )(?=was |were ))"
    rf"(?! (?:all|long talks|(?:just |only )?(?:one|{TO_TEN}|\d+) seasons? "
    r"and)\b)\b[^,;:(]{0,90}$"
)
#: told aside: "SHOW (which was cancelled in May) has been"
BRACKETS = Lettered(r" ?\([^()]{1,120}\)")
HISTORY = Lettered(
    r"\b(?:had|initially|originally|previously|formerly|first time around|back then|at the time|went on to|"
    r"(?<!not )long ago|years ago|having|once)\b(?![ -](?:cancell?ed|axed) )[^,;:]{0,60}$"
)
REPORTED = r"\b(?:report(?:s|ed)|said|says|announced|learned|revealed|confirmed|wrote|writes|broke the news)"
HISTORY_BEHIND = Lettered(
    r"^[^.;:]{0,60}?\b(?:the following year|years? ago|(?:only|just|barely) (?:[a-z]+|\d+) (?:days|weeks|months|hours) "
    r"(?:ago|earlier|before)|(?<!that, )(?<!which, )back in|(?:last|earlier this|earlier that|"
    r"the previous|a) year(?! after\b)(?: ago| before| earlier)?|way back|before being|before it was|"
    r"then relented|once before)\b|^[^.;:]{0,40}? before (?:[A-Za-z0-9'-]+ ){0,4}(?:brought|saved|"
    r"revived|rescued|resurrected|picked|stepped|swooped)\b"
)

NOT = Lettered(
    r"(?:\b(?:not|never|nothing(?! (?:less|short|but)\b)|neither(?! (?:are|is|were|was|have|has) the\b)|no longer|"
    r"cannot|hardly|nor|without|isn|wasn|hasn|haven|won|didn|doesn|wouldn|"
    r"aren|weren|nicht|niet|nie|non|pas|nao|nunca|no(?= (?:ha|han|fue|sera|esta)\b))|n't)(?: (?!only\b|just\b|"
    r"and (?:has|have|had|is|was|will)\b|and $)[\w'-]+){0,3} $|"
    r"(?:\b(?:not|neither|nor)|n't) (?:one of|among|in the list of|on the list of) (?:[a-z]+ ){1,6}$"
)
#: "does not mean that it has been", "doesn't know when it", "is neither cancelled nor": nothing is said either way
NO_SIGN = Lettered(
    r"(?:\bnot|n't|\bnever) (?:necessarily |yet |actually |in itself )?(?:mean|spell|amount to|signal|imply|indicate|"
    r"suggest)(?: that)?\b[^,;:.]{0,50}$|"
    r"(?:\bnot|n't|\bnever|\bnobody|\bno one) (?:really |yet |even |quite )?(?:knows?|said?|say|sure|certain|tell|"
    r"told|clear|announced?|revealed?|decided) (?:[a-z]+ )?(?:when|where|how)\b[^,;:.]{0,50}$|"
    r"\b(?:is|are|was|were|been) (?:so far |as yet |yet )?neither (?:officially |formally |yet )?(?:[a-z-]+ nor "
    r"(?:officially |formally |yet )?)?$"
)
NOT_MERELY = Lettered(r"(?:\bnot|n't) (?:only|just|merely|surpris\w+)\b")
HAS_NOT = Lettered(r"\b(?:has|have|had|was|were|hasn't|haven't|hadn't|wasn't|weren't|been|yet|'s)\b")
BASE = words(
    r"renew|cancel|axe|order|save|revive|rescue|resurrect|pick up|bring back|scrap|drop|kill|end|"
    r"commission|recommission|greenlight|announce|confirm|un-?cancel|ditch|dump|make|commission|shelve|re-up"
)
FINITE_BEFORE = Lettered(
    r"\b(?:will|to|'ll|did|does|do|not|n't|can't|and|or|then) (?:officially |also |finally |now |"
    r"formally |not |again |instead |once more )*$"
)
DECIDES_TO = Lettered(
    r"\b(?:decid\w+|opt\w*|chose|chosen|choos\w+|elect\w*|agree\w*|mov\w+|set|goes|going|go ahead and|"
    r"determin\w+|back|decision|(?:steps?|stepped|swoops?|swooped|comes|came|rides?|rode|jumps?|jumped|stepping|"
    r"sails?|sailed|flies|flew|leaps?|leapt|"
    r"swooping) in|(?:is|are|was|were|'re) (?:so |very |absolutely |all )?(?:excited|thrilled|delighted|proud|pleased)|"
    r"will|is|about|came|comes|surprises? everyone by|vow\w*|"
    r"(?:led|forced|prompted|caused|pushed|driven|drove|leads|forces|prompts|obliged|compelled) (?:the )?NETWORK\d+|"
    r"proceed\w*) (?:not )?to (?:[a-z]+ )?$|"
    r"\b(?:signs?|signed|inks?|inked|strikes?|struck|reach(?:es|ed)|clos(?:es|ed)|seals?|sealed|lands?|landed|"
    r"finali[sz](?:es|ed)|cuts?|makes?|made) (?:a |an |the |its )?(?:[a-z-]+ )?(?:deal|agreement|pact|contract)"
    r"(?: with [^,;:]{2,60})? to (?:[a-z]+ )?$"
)
DECIDES_NOT_TO = Lettered(
    r"\b(?:decid\w+|opt\w*|ch(?:ose|osen|ooses)|elect\w*|agree\w*) (?:to not|not to) (?:[a-z]+ )?$|"
    r"\b(?:declin\w+|refus\w+|fail\w*) to (?:[a-z]+ )?$|\bpass(?:es|ed|ing)? on (?:the chance (?:to|of) )?$|"
    r"\b(?:decid\w+|opt\w*|ruled?|ch(?:ose|osen|ooses)|came down|leaned) against (?:[a-z]+ )?$"
)
WHY = Lettered(r"^\W*(?:so |and |but )?(?:did you (?:know|hear)|why|how come|how|warum|perché|pourquoi)\b")
