"""What a sentence is about: a worded one in; its show out, and whether it names that in passing or speaks on of it."""

from __future__ import annotations

import re

from bot.claims.offshoots import for_an_offshoot
from bot.claims.references import BELONGS, LENT, OBLIQUE, OF_SOMEBODY, SHOWN, named
from bot.claims.wording import Worded
from bot.model import Show
from bot.rules.letters import Lettered

#: "known for SHOW", "from the makers of SHOW": a name from somebody's past
_CREDITED = Lettered(
    r"\b(?:known (?:for|from)|(?:starr?(?:ed|ing)?|seen|appeared|featured|worked|co-starred) (?:in|on)|fame "
    r"(?:from|on)|(?:makers?|creators?|co-creators?|stars?|writers?|producers?|team|people|studio|minds?|brains|duo|"
    r"director|alum|alumni|veterans?) (?:of|behind|from)|credits include|similar to|reminiscent of)(?: "
    r"(?!and\b)[a-z'-]+){0,3} $"
)
#: "it stars SHOW's NAME": the show spoken of goes on being spoken of
_GOES_ON = re.compile(
    r"(?:(?:and|but|so|meanwhile|now|then),? )?THIS\d+ (?!(?:and|,|is|was|has been|had been|will be) "
    r")(?:(?:also|then|now|even) )?[a-z]+"
)
#: "NETWORK has told the makers of SHOW": it is about that one
_TOLD_TO_MAKERS = Lettered(
    r"\b(?:told|tells|informed|asked|notified|allowed|let) the (?:makers|producers|team|writers|crew|creators?|cast|"
    r"people) (?:of|behind) SHOW"
)

#: "the best start since OTHER, which has": what follows is told of that one
OF_ANOTHER = (
    r"\b(?:since|follow(?:s|ed|ing)|after|before|as|like|unlike|than|behind|over|opposite|against|of|alongside|"
    r"(?:beat|topp?|replac|join|recall|succeed)(?:s|es|ed|ing)?) (?:[a-z]+ ){0,2}(?:OTHER\d+ of the )?"
    r"(?P<last>OTHER\d+), which "
)
_TO_THE_END = Lettered(rf"{OF_ANOTHER}(?!.*(?:SHOW|THIS))")


def credited(worded: Worded) -> bool:
    """True where the first show of the sentence is named from somebody's past only, or beside one in need."""
    first_shown = SHOWN.search(worded.text)
    if not first_shown or _TOLD_TO_MAKERS.search(worded.text):
        return False
    before = _ROW_BEFORE.sub("", worded.text[: first_shown.start()])
    in_need = LENT.match(worded.text, first_shown.start())
    return bool(_CREDITED.search(before) or in_need) or for_an_offshoot(worded, first_shown)


def goes_on(worded: Worded) -> bool:
    """True where the sentence is about the show spoken of before, whichever it names besides."""
    return bool(_GOES_ON.match(worded.text))


#: "they thought that because SHOW": named as a reason only
_REASON = Lettered(r"\b(?:because|whereas)(?: the)? $")
#: "known from NAME and SHOW": what stands before the row stands before each of it
_ROW_BEFORE = re.compile(r"(?:(?:SHOW|OTHER)\d+(?:,? (?:and|or)|,|;) (?:the )?)+$")
#: "as for SHOW": the show that the next words are about
AS_FOR = Lettered(r"(?:^|[;:,] )(?:and |but )?(?:as (?:for|to)|when it comes to|turning to) (?:[a-z]+ ){0,3}$")


#: "SHOW's network brings back SHOW": of the second
_OWNED_BY = re.compile(r"'s (?:network|home|broadcaster|streamer|channel)\b[^.;]*\bSHOW\d")
#: "while SHOW and SHOW have been renewed, NETWORK's SHOW has to wait": it is about the last
_CONCEDED = re.compile(
    r"(?:while|although|though|whereas)\b[^;:.]*?, (?=(?:(?!and|or)[a-z-]+ |(?:NETWORK|OTHER)\d+'s ){0,3}SHOW\d+ "
    r"(?:has|have|had|is|was|will|must|remains?|waits?|gets?|got|won't|isn't|hasn't|returns?|ends?)\b)"
)


#: behind these a title is what the sentence is about all the same
_ABOUT_IT = Lettered(
    r"\b(?:(?:told|tells|informed|asked|notified) the (?:makers|producers|team|writers|crew|people)|season|fans|"
    r"creator|director|cast|fate|talk|cancell?ation|order|curtains|plug|axe|time|road|word|news|episodes|hours) "
    r"(?:of|for|on)(?: [a-z'-]+){0,3} $"
)


#: "Is there any hope for SHOW?", "What about SHOW?": what comes next is about that one
_WHAT_OF_IT = Lettered(
    r"(?:and |but |so |ok(?:ay)?,? |now,? )?(?:(?:what|how)(?:'s| is| has| will| would|'ll)? (?:about|of|happen(?:s|"
    r"ed)?"
    r"(?: (?:to|with))?|become of|to become of|the (?:latest|status|verdict|word|news|story|deal)(?: is)? (?:on|of|for|"
    r"with)|"
    r"next for|going on with|that mean for)|where does (?:that|this|it) leave|(?:is|are|was) there (?:still )?(?:any |"
    r"a |some |no |really )?(?:hope|chance|future|word|news|life|way back)s?(?: left)? (?:for|of|on|in)|(?:any|some) "
    r"(?:news|word|hope|update|chance)s? (?:on|about|for|of))"
    r"(?: (?!SHOW)(?:[a-z0-9'-]+|(?:OTHER|NETWORK)\d+(?:'s)?)){0,5} SHOW\d"
)


def topic(worded: Worded) -> tuple[Show, ...]:
    """The show that the sentence is about: the first that is not named in passing ("from the makers of SHOW")."""
    if worded.sentence.text.startswith(("Q: ", "Question: ")) and (asked := named(worded)):
        return asked[0]
    if worded.asks and _WHAT_OF_IT.match(worded.text) and (asked := named(worded)):
        return asked[0] if len(set(asked)) == 1 else ()
    conceded = _CONCEDED.match(worded.text)
    for match in SHOWN.finditer(worded.text, conceded.end() if conceded else 0):
        before = _ROW_BEFORE.sub("", worded.text[: match.start()])
        if _REASON.search(before) or OF_SOMEBODY.search(before) or _OWNED_BY.match(worded.text, match.end()):
            continue
        if for_an_offshoot(worded, match) or LENT.match(worded.text, match.start()):
            continue
        if not OBLIQUE.search(before) or BELONGS.search(before) or AS_FOR.search(before) or _ABOUT_IT.search(before):
            return worded.token(match[0]).shows
    return ()


#: "NAME, the Dane behind SHOW, says", "NAME (SHOW)"
_ITS_PERSON = Lettered(r"OTHER\d+(?:, [^,;:()]{0,60}| \()$")
_THERE_ENDS = re.compile(r"(?:'s [a-z]+)?[,)]")


def only_in_passing(worded: Worded, shows: tuple[Show, ...]) -> bool:
    """True where the sentence names a show, and only to tell what a work is made after, or who somebody is."""
    places = [shown for shown in SHOWN.finditer(worded.text) if worded.token(shown[0]).shows == shows]
    return bool(places) and all(for_an_offshoot(worded, s) or _beside(worded.text, s) for s in places)


def _beside(text: str, shown: re.Match[str]) -> bool:
    """True where it tells who somebody is, or what was of no help to another show."""
    return bool(LENT.match(text, shown.start())) or bool(
        _ITS_PERSON.search(text[: shown.start()]) and _THERE_ENDS.match(text, shown.end())
    )


def told_of_another(worded: Worded) -> int | None:
    """Where in the sentence it begins to speak, to its end, of a work that the show is set beside; None if nowhere."""
    found = _TO_THE_END.search(worded.text)
    if not found:
        return None
    last = worded.token(found["last"])
    return last.start + len(last.words)
