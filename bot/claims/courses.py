"""What an article lets on of a show's course besides decisions: its sentences in; rescues, turns and finales out.

A cancellation told on the way to a rescue that was not understood is no news, and "it is over", said of a show whose
last episode has been watched, is no cancellation. Who has changed its mind about an order has cancelled the show, and
who has changed it about an end has renewed it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from bot.claims.references import Spoken, named
from bot.claims.wording import Worded
from bot.model import Show
from bot.rules.letters import Lettered
from bot.rules.times import WEEKDAY

_RESCUED = Lettered(
    r"\b(?:new home|(?:finds?|found|has|got|gets) (?:itself )?a home|(?:second|new) life|lifeline|reprieve|"
    r"encore|stay of execution|second chance|rescu\w+|reviv\w+|"
    r"resurrect\w*|sav(?:es|ed|ior|iour)|un-?cancel\w*|back from the dead|(?:risen|rises|rose) from|"
    r"lives(?: on| again)?|"
    r"(?:is|are|comes|came|coming|(?:ordered|brought|brings?|bringing) (?:it|THIS\d+|SHOW\d+)) back|"
    r"(?:moves?|moved|moving|switch\w+|jump\w*|head\w*) (?:over )?to (?:the )?(?:NETWORK|OTHER|[a-z]+ channel)|"
    r"adopt(?:s|ed)|revers\w+ (?:the |its |that )?(?:cancell?ation|axing)|(?:decid\w+|chos\w+|agreed) to keep|"
    r"has (?:an? )?SEASON\d+ (?:at|on|with) NETWORK|"
    r"chang(?:es|ed) (?:its|their) minds?|change of heart|snap(?:s|ped)? up|"
    r"swoop\w*|step(?:s|ped) (?:in|up)\b|(?:picks |picked (?:it |THIS\d+ |SHOW\d+ )?)up"
    r"(?! (?:(?:a|an|its|the|another|several|\d+) )?(?:OTHER\d|(?:[a-z]+ )?(?:nominations?|awards?|prizes?|troph|wins?|"
    r"nods?|steam|speed|viewers)))|NETWORK\d+ (?:took|grabbed|claimed|snatched)\b[^.;:]{0,40} after NETWORK\d+ had|"
    r"(?:more|new|fresh|further|additional|extra) (?:episodes|instal?lments|half-hours|hours))\b"
)
#: "is not coming back", "gets no second chance"
_NO_RESCUE = Lettered(
    r"(?:\bnot|n't|\bnever|\bno longer) (?:be |been )?(?:coming|come|comes|back|rescued|revived|saved|resurrected)\b"
    r"(?: back\b)?|\b(?:no|without an?y?) (?:such )?(?:new home|second (?:life|chance)|lifeline|reprieve|encore|"
    r"stay of execution|rescue|(?:more|new|further|fresh) (?:episodes|instal?lments))\b"
)
#: a film that closes the story is no rescue
_ONLY_A_FILM = Lettered(r"\b(?:film|movie|special)\b")
_DECIDER = (
    r"(?:NETWORK\d+|(?:the |its |their )?(?:network|streamer|broadcaster|channel|studio|streaming service|platform|"
    r"company|corporation|executives|bosses|programmers|commissioners)|^(?:but )?THIS\d+(?= has\b))"
)
#: who decided has decided otherwise
_TURNED = Lettered(
    r"(?:,|\bbut|\band|\bonly to|\bthen) (?:(?:then|later|soon|quickly|has (?:now |since )?|only to) "
    r")*(?:revers(?:ed|es?) (?:the|that|its) decision|relented|changed its mind|thought better of it)\b|"
    rf"\b{_DECIDER}(?:'s)?(?:,? (?!to\b|not\b|never\b|if\b|will\b|would\b|could\b|may\b|might\b|should\b|must\b)"
    r"[a-z-]+,?){0,4}? (?:chang(?:es|ed) (?:its|their) (?:collective )?minds?|(?:has |have |had )(?:had )?(?:a )?(?:"
    r"change of heart|second thoughts)|"
    r"(?:does|did|made|makes|performs?|performed|pulls|pulled|has done) (?:a |an )?(?:u-turn|about-face|about-turn|"
    r"volte-face)|u-turns|(?:has |have )?(?:revers(?:es|ed) (?:course|itself|(?:the|that|its) decision)|relent(?:s|ed)|"
    r"back(?:s|ed) down|(?:gives|gave|given) in(?! to the)|step(?:s|ped) in(?! (?:to (?:deny|end|stop)|for))|"
    r"cav(?:es|ed)(?: in)?|(?:thinks?|thought) (?:better of|again)|backtrack(?:s|ed)|"
    r"(?:goes|went|gone) back on (?:it|that|its word|its promise|the decision|THIS\d+)|"
    r"(?:walk(?:s|ed)|rolled) (?:it|that|THIS\d+|the decision) back))\b"
    r"(?! (?:about|on|over) (?:the |its |his |her |their )?(?:[a-z-]+ )?(?:dates?|slots?|endings?|titles?|casting|"
    r"characters?|schedule|format|scripts?|names?|leads?|scenes?|ads?|price|prices|plan|policy|password)\b)|"
    r"\b(?:that|this|which) (?:will now not|will not now|won't now|is not now going to|is no longer going to) happen\b|"
    r"\b(?:that|this|which|it) (?:will not|won't|is not going to) happen (?:now|after all|any more)\b|"
    r"\b(?:goes|went|gone) back on (?:that|its|the|this) (?:commitment|promise|decision|order|renewal|pledge)\b|"
    r"(?:,|\bbut|\band)(?: it| NETWORK\d+| now| then| has| in the end)* (?:wants|will (?:make|show|air|film)|is making|"
    r"is to make|made|makes) neither\b|"
    r"(?:,|\bbut|\band)(?: it)? (?:now )?(?:no longer wants|does not want|doesn't want) (?:it|THIS\d+|them|either)\b"
)
#: letters without which nobody turns: most sentences have none of them
_TURNS = (
    " mind",
    "heart",
    "think",
    "thought",
    "-turn",
    "about-",
    "volte",
    "revers",
    "relent",
    "back",
    "gave in",
    "give",
    "stepp",
    "steps in",
    "cav",
    "happen",
    "neither",
    " want",
)
_SOME = r"(?:(?:another |a further )?(?:\d+|six|seven|eight|nine|ten|twelve|thirteen|twenty))"
#: episodes are ordered, or somebody has them made: of a show that had been cancelled it is the rescue
_ORDERED = Lettered(
    rf"\b(?:SHOW|THIS)\d+(?:, [^;:.]{{3,110}},)? (?:(?:will|is to|are to|is set to|is due to|is going to) (?:now |"
    rf"also )?"
    rf"(?:be back|return|come back|be on again|go on)|(?:is|comes) back|returns)\b[^,;:.]{{0,30}} (?:with|for) (?:a "
    rf"run of )?{_SOME} (?:new |more |fresh |further )*(?:episodes|parts|hours|half-hours|instal?lments)\b|"
    rf"\b(?:said|announced|says)(?: that)? (?:it|THIS\d+|NETWORK\d+) (?:would|will) (?:now )?(?:like|make|air|order|"
    rf"produce|film|show|have|do) {_SOME} (?:new |more |fresh |further )+(?:episodes|parts|hours|half-hours|"
    rf"instal?lments)\b|"
    rf"\bNETWORK\d+,? (?:has |have |is |will |now )?(?:also |now |just )?(?:order(?:s|ed)?|commission(?:s|ed)?|"
    rf"bought|buys|"
    rf"pick(?:s|ed) up|(?:clos(?:es|ed)|str(?:ikes|uck)|sign(?:s|ed)|reach(?:es|ed)) a deal for|ask(?:s|ed) for|"
    rf"making|makes?|produc(?:es?|ing)|pay(?:s|ing)? for) {_SOME} (?:new |more |fresh |further |hour-long )*"
    rf"(?:episodes|parts|hours|half-hours|instal?lments)\b|"
    rf"\b{_SOME} (?:new |more |fresh |further )+(?:episodes|parts|hours|instal?lments)(?: of (?:SHOW|THIS)\d+)? "
    r"(?:have been|has been|were|are being|will be|are to be) (?:ordered|bought|commissioned|made|produced|filmed|"
    r"shot)\b|\b(?:picked|snapped|scooped) (?:it|THIS\d+|SHOW\d+) up(?= (?:for|and|on)\b|[.,;]|$)"
)
_LEFT_OVER = Lettered(r"\b(?:remaining|unaired|unseen|left over|burn\w*|already (?:shot|filmed|made))\b")
#: before it: nobody has
WISHED = Lettered(
    r"\b(?:hop(?:es?|ing|ed)|wish\w*|want\w*|beg\w*|urg\w+|ask\w*|plead\w*|pray\w*|petition\w*|demand\w*|campaign\w*|"
    r"if|whether|unless|until|would|could|might|may|not|never|nor|no|nobody|wait\w*)\b"
)
_ENDED = r"(?:aired|shown|was (?:shown|watched|seen|broadcast)|went out|drew|jumped|ended|closed)"
_SEEN_OUT = Lettered(
    r"\b(?:viewers?|million) (?:tuning in|tuned in|watching|watched)(?: on the night| for the (?:finale|farewell|"
    r"last))|\b(?:viewers?|ratings?|audience|million|share)\b[^.;:]{0,30} (?:for|with|at|to) (?:its|the) (?:series "
    r"finale|very last|last(?:-| )ever|last episode)\b|"
    r"\b(?:watched|saw|seen|tuned in (?:for|to)|drew|shown?|aired|broadcast) (?:the|its) (?:very )?"
    r"(?:last|final|finale|series finale)\b|"
    r"\b(?:last|final)(?:-ever)? (?:one|episode|instal?lment|hour)(?! of (?:the|its|this) (?:SEASON|season)),? "
    rf"(?:which )?(?:[a-z]+ ){{0,2}}?{_ENDED}\b|\bseries finale (?:[a-z]+ )?{_ENDED}\b|"
    r"\b(?:last|final) (?:[a-z]+|\d+) (?:episodes|parts|chapters)(?: of (?:SHOW|THIS)\d+)? (?:(?:are|were) (?:out|now|"
    r"available|on|released|here|up)\b|(?:arrived?|dropped|landed|came out)\b)|"
    r"SHOW\d+(?:'s)? (?:series )?finale:? (?:recap|review|ratings|reaction|explained|watched|draws|drew|pulls)\b|"
    rf"\b(?:{WEEKDAY}(?: night)?|last night|yesterday|tonight)'s (?:series )?finale\b"
)


@dataclass(frozen=True, slots=True)
class Course:
    """What becomes of one show in an article, as far as it is not told as a decision."""

    #: another home, a second life or new episodes are spoken of
    rescued: bool = False
    #: its last episode has been on
    seen_out: bool = False
    #: the sentence that says that who decided has decided otherwise, and where in its worded text
    turned: tuple[str, int] | None = None
    #: the sentence that says that somebody orders episodes of it, and where in its worded text
    ordered: tuple[str, int] | None = None


def courses(told: Iterable[tuple[Worded, Spoken]]) -> Callable[[str], Course]:
    """What tells the course of each show, by its id, over the sentences that name it, or that are about it."""
    about: dict[str, list[Worded]] = defaultdict(list)
    for text, spoken in told:
        if not text.asks:
            for show in dict.fromkeys(show.id for shows in _about(text, spoken) for show in shows):
                about[show].append(text)
    return lambda show: _course(about.get(show, ()))


def _course(about: Sequence[Worded]) -> Course:
    texts = [_NO_RESCUE.sub("", text.text) for text in about]
    film = any(_ONLY_A_FILM.search(text) for text in texts)
    return Course(
        rescued=not film and any(_RESCUED.search(text) for text in texts),
        seen_out=any(_SEEN_OUT.search(text) for text in texts),
        turned=next(filter(None, map(_turned, about)), None),
        ordered=next(filter(None, map(_ordered, about)), None),
    )


def _turned(worded: Worded) -> tuple[str, int] | None:
    if not any(letters in worded.text for letters in _TURNS):
        return None
    found = _TURNED.search(worded.text)
    wished = found and WISHED.search(worded.text[: found.start()])
    if not found or wished:
        return None
    # "Saved after NETWORK changed its mind": only behind "but" and "then" it undoes what stands before.
    joined = re.search(r"(?:;|\b(?:but|and|then|only to)) *$", worded.text[: found.start()]) or not found[0].startswith(
        "NETWORK"
    )
    return worded.sentence.text, found.start() if joined else -1


def _ordered(worded: Worded) -> tuple[str, int] | None:
    text = worded.text
    found = _ORDERED.search(text)
    if not found or WISHED.search(re.split("[:;] ", text[: found.start()])[-1]) or _LEFT_OVER.search(text):
        return None
    return worded.sentence.text, found.start()


def _about(text: Worded, spoken: Spoken) -> Iterable[tuple[Show, ...]]:
    # "NAME, soon to return with new episodes" is about somebody else.
    return named(text) or ([spoken.show] if spoken.show and not text.text.startswith("OTHER") else [])
