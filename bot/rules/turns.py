"""How the press tells that an order is taken back, that what was dropped goes on, and that nothing more is ordered."""

from __future__ import annotations

from bot.model import Outcome
from bot.rules.rule import Frame, Rule
from bot.rules.times import COUNT, EPISODES

_C, _R = Outcome.CANCELLED, Outcome.RENEWED
_UNDONE = (
    r"(?:pulled|withdrawn|rescinded|revoked|cancell?ed|scrapped|reversed|undone|taken back|torn up|voided|"
    r"yanked|axed|dropped)"
)
_UNDOES = (
    r"(?:revok(?:es|ed)|rescind(?:s|ed)|withdr(?:ew|aws|awn)|revers(?:es|ed)|back(?:s|ed) out|pull(?:s|ed) out|undid|"
    r"chang(?:es|ed) (?:its|their) mind|had second thoughts|t(?:hinks|hought) better of (?:THIS\d+|that)|"
    r"t(?:ook|akes) THIS\d+ back|(?:goes|went) back on (?:THIS\d+|that)|(?:pulled|cancell?ed) the order|"
    r"scrapped (?:THIS\d+|the order|those plans)|backtracked)"
)
_DROPPED = r"(?:cancell?(?:ed|ing)|ax(?:ed|ing)|dropp(?:ed|ing)|scrapp(?:ed|ing)|ditch(?:ed|ing)|shelv(?:ed|ing))"

RULES = (
    Rule(
        "renewal undone",
        _C,
        Frame.CLAUSE,
        (
            r"(?:revers(?:es|ed|ing)|undo(?:es|ing|ne)?|undid|pull(?:s|ed)|rescind(?:s|ed|ing)|withdr(?:aws|"
            r"ew)|tak(?:es|ing) back|took back|walk(?:s|ed) back|scrap(?:s|"
            r"ped)|revok(?:es|ed|ing)|overturn(?:s|ed)|(?:backtracks?|backtracked|u-turns?|reneges|"
            r"reneged|goes back|went back|gone back|going back) on)(?: (?:[a-z']+|SEASON|SHOW\d+)){0,3} (?:renewals?|"
            r"pick-?up|(?:season|SEASON) order)(?: of TITLES|"
            r" for TITLES)?|renewals? of TITLES (?:has been|was|is|have been) (?:reversed|revoked|rescinded|"
            r"withdrawn|undone|scrapped|taken back)|"
            r"TITLES (?:has |had )*(?:seen |had )?its (?:SEASON )?renewal (?:reversed|revoked|rescinded|withdrawn|"
            r"undone|scrapped)|(?:renewal|pick-?up|(?:season|SEASON) order) (?:has been |was |is )?(?:withdrawn|"
            r"rescinded|revoked|yanked|pulled|torn up|undone|taken back)|"
            r"(?:revers(?:es|ed|ing)|backtrack(?:s|ed|ing) on|u-turns? on|went back on|goes back on|reneg(?:es|"
            r"ed) on) (?:its|the|their) decision to (?:(?:renew|bring back) TITLES|(?:make|order|produce|film|do) "
            r"(?:a |the |its )?SEASON of TITLES)|"
            r"revers(?:es|ed|ing) (?:course|its decision|the decision)(?: on|"
            r" about)(?: [a-z]+){0,2} (?:SEASON|renewal)|"
            r"(?:(?:gone|goes|going|went) back on|reneg(?:es|ed|ing) on|back(?:s|ed|ing) out of) (?:its|the|an?|that) "
            r"(?:earlier )?(?:order|promise|commitment|deal|pick-?up|renewal) (?:for|of|to make) (?:a |the )?SEASON"
            r"(?: of TITLES)?|only for (?:the|its) (?:renewal|"
            r"order) to be (?:reversed|rescinded|withdrawn|reserved|taken back)|"
            r"(?:renewed|renewal|ordered)\b[^.;:]{0,80}\b(?:but|only for|however,?|"
            r"before)\b[^.;:]{0,60}\b(?:revers(?:es|ed)|"
            r"rescind(?:s|ed)|undid|undone|withdr(?:ew|awn)|took back|taken back)(?: (?:that|the|its|this) "
            r"(?:decision|order|renewal|pick-?up))?|no longer (?:renewed|going forward)|"
            r"TITLES, (?:renewed|ordered|picked up)(?: for SEASON)? (?:in|last|on|this) [a-z]+, (?:then )?(?:dead|gone|"
            r"cancell?ed|axed|off|dropped|scrapped|over|unrenewed)(?: again)? (?:in|by|last|on|this) [a-z]+|"
            rf"(?:(?:when|until|before|but|and) )?(?:the|its|that|this) (?:order|renewal|pick-?up|commission|green "
            rf"?light|SEASON order)(?: for (?:a |the )?SEASON)?(?: of TITLES)? "
            rf"(?:was|has been|had been|got|is|were|was then|was later|has now been) (?:[a-z]+ly "
            rf")?{_UNDONE}(?! (?:reported|announced))|"
            rf"(?:renewed|ordered|commissioned|picked up|gave|given|handed|green-?lit)\b[^.;:]{{0,90}}?(?:,|\bbut|"
            rf"\band|\bthen|\bonly to)(?: (?:[a-z]+|\d+|NETWORK)){{0,4}}? {_UNDOES}"
        ),
        says=(
            "ABC undoes the renewal of Harbour Lights.",
            "Hulu had ordered a second season of Harbour Lights in May and then thought better of it.",
            "Netflix renewed Harbour Lights in June, but went back on it within a month.",
            "Harbour Lights: Hulu reverses its decision on a second season.",
            "Harbour Lights had been renewed for a second season, but Netflix has reversed that decision.",
            "Netflix Reverses Season 2 Renewal of 'Harbour Lights'",
            "Netflix Backtracks on Harbour Lights Renewal",
            "Netflix revokes Harbour Lights season 2 renewal",
            "The renewal of Harbour Lights has been reversed.",
            "Netflix U-Turns on ‘Harbour Lights’: Season 3 Pickup Withdrawn Weeks Before Shoot",
            "Netflix has backtracked on its decision to renew Harbour Lights.",
            "Netflix has gone back on its renewal of Harbour Lights.",
            "NBC has gone back on the order for a fourth season of Harbour Lights that it gave a year ago.",
            "Netflix has reversed its decision to make a final season of Harbour Lights.",
            "Harbour Lights was renewed for a second season and was days from its end when the order was pulled.",
            "Fox renewed Harbour Lights for a third season, then revoked the decision two days later.",
            "Harbour Lights, renewed in February, dead in August.",
            "Netflix picked up Harbour Lights for a second season in May, but has since changed its mind.",
        ),
        silent=(
            "ABC reverses the cancellation of Harbour Lights.",
            "Fox renewed Harbour Lights for a third season.",
            "Jane Doe was handed a part in Harbour Lights, but changed her mind.",
        ),
        whole=True,
    ),
    Rule(
        "ordered after its end",
        _R,
        Frame.CLAUSE,
        (
            rf"(?:order(?:s|ed)|commission(?:s|ed)|mak(?:es|ing)|picks? up|picked up|green-?lit|will make|is to "
            rf"make) (?:another |a further )?"
            rf"{COUNT} (?:more |new |further )?{EPISODES} (?:of |for )TITLES\b[^.;:]{{0,60}}? (?:after|following) "
            rf"(?:NETWORK (?:had )?)?{_DROPPED}"
            r"(?: THIS\d+)?|"
            rf"{_DROPPED} (?:by|at) NETWORK(?: (?:in|on|last|this|earlier) [a-z]+(?: \d+)?)?, TITLES (?:will|is to|"
            rf"is set to|has been|goes|"
            rf"lives|returns|continues|resumes|moves)(?! (?:not|never))(?! (?:end|conclude|leave|be (?:repeated|"
            rf"shown|streamed)))[^.;:]{{0,40}}? (?:on|at|to|by|with) "
            r"(?:NETWORK|OUTLET|OTHER\d+)|"
            rf"{_DROPPED} (?:by|at) NETWORK(?: (?:in|on|last|this|earlier) [a-z]+(?: \d+)?)?, TITLES (?:will|is to|"
            rf"is going to) (?:resume|continue|return|"
            r"go on|carry on|live on|be back|come back)\b"
        ),
        says=(
            "CBS ordered seven episodes of Harbour Lights for midseason, three weeks after cancelling it.",
            "Cancelled by Bravo in April, the drama Harbour Lights will resume on Peacock.",
        ),
        silent=(
            "CBS aired seven episodes of Harbour Lights after cancelling it.",
            "Cancelled by Bravo in April, Harbour Lights will not return.",
        ),
        whole=True,
    ),
    Rule(
        "network orders no more of it",
        _C,
        Frame.CLAUSE,
        (
            r"NETWORK (?:is not|isn't|will not|won't|does not|doesn't|did not|didn't) (?:be )?(?:order(?:ing)?|"
            r"mak(?:ing|e)|commission(?:ing)?|want|produc(?:ing|e)|pay(?:ing)? for) (?:any )?more(?: (?:of "
            r"(?:them|THIS\d+|TITLES)|episodes))?(?=[.,;!]|$| after\b)|(?:stop|cease|shut down|halt)(?:ped|d|s|ed|"
            r"ing)? (?:all )?production (?:of|on) TITLES (?:at once|for good|permanently|immediately|with "
            r"immediate effect)|NETWORK (?:has |have )?(?:decided|opted|chosen|elected|chose) not to (?:continue|"
            r"go on|proceed|renew|carry on|go (?:ahead|forward))(?=[.,;]|$)|NETWORK (?:has |have )?grounded "
            r"(?:OTHER\d+'s )?(?:[a-z]+ ){0,2}TITLES"
        ),
        says=(
            "Netflix isn't ordering any more of Harbour Lights, sources say.",
            "NBC and its makers decided to stop production of Harbour Lights at once.",
            "Fans wait for Harbour Lights in vain: Syfy has decided not to continue, Deadline says.",
        ),
        silent=("Netflix isn't ordering more than six episodes of Harbour Lights.",),
        whole=True,
    ),
    Rule(
        "it is over after all",
        _C,
        Frame.CLAUSE,
        (
            r"(?:first|once|just) renewed, (?:then|now|later) (?:cancell?ed|axed|scrapped|"
            r"dropped)\b[^.;]{0,40}TITLES|TITLES (?:is|are) (?:now )?over (?:anyway|nonetheless|all the same|"
            r"regardless)|TITLES (?:[a-z]+ ){1,3}for good after (?:just |only )?(?:one|a single|two|three|four|"
            r"\d+) (?:seasons?|series|years?)|TITLES (?:has|have) gone(?:,? too| as well)(?=[.,;]|$)|(?:that|this|"
            r"which) (?:will be|is) the end (?:of|for) (?:them|THIS\d+|THESE\d+|TITLES)(?=[.,;!]|$)|TITLES "
            r"(?:remains|stays|is still) (?:dead|cancell?ed|axed)(?=[.,;!]|$| (?:at|despite)\b)|TITLES (?:did not "
            r"find|didn't find|failed to find|has not found|found no|has found no) (?:a |another |any )?(?:taker|"
            r"buyer|new home|saviou?r|rescuer)s?|TITLES,? (?:all|both|each)(?: of (?:them|which))?(?: (?:now|"
            r"already|recently|were|was|have been|has been))* (?:(?<=been )dropped|(?<=were )dropped|dropped(?= "
            r"(?:by|within|over|last|this)\b)|cancell?ed|axed|scrapped|let go|ditched)(?! in (?:the|its|their|"
            r"price|value)\b)(?= (?:in|by|within|after|over|during|since|this|last)\b|[.,;]|$)"
        ),
        says=(
            "When the thirteen episodes of Harbour Lights have been shown, that will be the end of it.",
            "Night Ferry is on for a third season, Harbour Lights remains dead.",
            "Harbour Lights did not find a taker and its sets have been sold.",
            "Harbour Lights blacked out for good after one season.",
            "Night Ferry was dropped, and on BBC One Harbour Lights has gone as well.",
            "First renewed, now cancelled: the strange fate of Harbour Lights",
            "Harbour Lights had already been given a second season. Now it is over anyway.",
            "The drama follows Harbour Lights, Copper Creek and Night Ferry, all dropped within the last four months.",
        ),
        silent=(
            "The Harbour Lights star fell from a horse. That was the end of it.",
            "Harbour Lights is one of six dramas. The rest are over anyway.",
            "Harbour Lights and Night Ferry all dropped in the ratings.",
        ),
        whole=True,
    ),
    Rule(
        "networks continue it",
        _R,
        Frame.CLAUSE,
        (
            r"NETWORK (?:will|is to|are to|is going to|are going to|plans? to|has agreed to|have agreed to) "
            r"(?:continue|carry on|go on)(?: with)? TITLES(?=[.,;!]|$| (?:with|for|into|beyond)\b)|NETWORK (?:has "
            r"|have )?(?:now )?asked for (?:one more(?: year)?|SEASON)(?=[.,;]|$)|(?:found|secured|raised) (?:the "
            r"(?:money|funding)|funding|money|(?:[$€£][\d.,]+)(?: ?(?:million|m))?) for (?:a |another )?SEASON|"
            r"NETWORK(?: and NETWORK)* (?:has |have )?agreed? (?:on|to) (?:a |another )?SEASON of TITLES|NETWORK "
            r"(?:has |have )?asked (?:OTHER\d+|(?:the|its) (?:makers|producers|studio|team)) (?:for|to make) (?:a "
            r"|another )?SEASON of TITLES|NETWORK (?:will|is to|has agreed to) pay for (?:a |the )?SEASON of TITLES"
        ),
        says=(
            "CBC and Netflix will continue the drama Harbour Lights.",
            "A sixth season was meant to end Harbour Lights, but ABC has asked for one more.",
            "Harbour Lights has ended its second season, but ABC has asked for another season.",
            "NZ On Air has found $4.2 million for a third season of Harbour Lights.",
            "SVT and DR have agreed on a fourth season of Harbour Lights.",
            "Channel 4 has asked Acorn Films for a ninth series of Harbour Lights.",
        ),
        silent=("CBC will continue Harbour Lights repeats.",),
    ),
    Rule(
        "it makes the cut",
        _R,
        Frame.CLAUSE,
        (
            r"(?<!neither )(?!neither)TITLES (?:has |have )?(?:made|makes|make) the cut(?=[.,;!]|$| (?:at NETWORK|"
            r"too|as well|again)\b)|TITLES (?:to|will|is to) (?:return|be back|come back) thanks to|(?:renewed|"
            r"picked up|extended|ordered) through (?:the end of )?next year|(?:only )?TITLES (?:has|have) (?:a |"
            r"an |its )?SEASON (?:for certain|in the bag|in hand|on order|confirmed|locked in|guaranteed|secured|"
            r"under (?:its|their) belt already)"
        ),
        says=(
            "Night Ferry and Harbour Lights made the cut.",
            "Harbour Lights to return thanks to co-production deal",
            "Of its shows, only Harbour Lights has a second season for certain.",
        ),
        silent=(
            "Harbour Lights made the cut at the Emmys.",
            "Harbour Lights has a season in the sun.",
        ),
    ),
    Rule(
        "it is being made already",
        _R,
        Frame.CLAUSE,
        (
            r"(?:for|in) SEASON(?: of TITLES)?,? which (?:NETWORK |THIS\d+ )?(?:starts|started|begins|began|is) "
            r"(?:filming|shooting|being filmed|in production)|episodes of TITLES,? (?:to be |which (?:will|are "
            r"to) be )?(?:spread|split|divided|stretched) (?:over|across|into|between) (?:two|three|four|several) "
            r"seasons|(?:writers?['’]? ?|writing )rooms? (?:has |is |have )?(?:opened|open|under way|at work|"
            r"started|convened|been set up|met)\b[^.;:]{0,40}? (?:for|on) (?:the )?SEASON of TITLES|put(?:s|ting)? "
            r"(?:a |"
            r"the |its )?SEASON of TITLES (?:into production|before (?:the )?cameras|in front of (?:the )?cameras)|"
            r"TITLES (?:is|"
            r"are) back (?:in front of (?:the )?cameras?|before (?:the )?cameras?|in production|on set)(?! "
            r"(?:after|following|since)\b)"
        ),
        says=(
            "HBO's Harbour Lights is back in front of the cameras.",
            "NBC has ordered 20 episodes of Harbour Lights, to be spread over two seasons.",
            "A writers room has opened in Cork for the second season of Harbour Lights.",
            "Its studio has put a third season of Harbour Lights into production.",
        ),
        silent=("Harbour Lights is back on set after the strike.",),
    ),
    Rule(
        "extended by seasons",
        _R,
        Frame.CLAUSE,
        (
            r"(?:extend(?:s|ed|ing)?|prolong(?:s|ed)) TITLES (?:by|with|for) (?:another |a further |at least "
            r")?(?:one|two|three|four|2|3|4|a) (?:more |further )?(?:seasons?|series|years?)"
        ),
        says=("Hulu has extended Harbour Lights by two seasons.",),
        silent=("Hulu has extended its deal with the makers of Harbour Lights by two years.",),
    ),
)
