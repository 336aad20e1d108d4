"""A sentence in; whether it leads over to another work than the show spoken of out."""

from __future__ import annotations

import re

from bot.claims.references import named
from bot.claims.topics import topic
from bot.claims.wording import Worded
from bot.rules.letters import Lettered

#: "the American version": another show, whichever was spoken of
_VERSION = re.compile(
    r"(?:(?:meanwhile|but|and|however|in the meantime),? )?(?:the|an|its|their) (?:[a-z-]+ ){0,1}?"
    r"(?:u\.?s\.?|u\.?k\.?|american|british|canadian|australian|indian|french|german|spanish|korean|"
    r"(?:[a-z]+ )?local|foreign|international|new) (?:[a-z-]+ )?(?:version|remake|adaptation|edition|take|"
    r"incarnation|iteration|counterpart|spin-?off|cousin)\b"
)
#: "NAME, also by NAME, returns": that one
_STRANGER_ALSO = re.compile(
    r"OTHER\d+, also [^,;:.]{3,40}, (?:returns?|is|has|was|will|ends?|ended|comes|goes|got|gets|begins|starts)\b"
)
#: "its first remake, NAME": what follows may be said of that one
_STRANGER = Lettered(
    r"\b(?:remake|spin-?off|version|prequel|sequel|adaptation|reboot|offshoot|follow-?up|successor)s?,? (?:called |"
    r"titled |named )?OTHER\d+(?: (?:was|is|has been|had been) (?:[a-z]+ly )?[a-z]+)?\W*$"
)


#: "the creator of SHOW has sold a new drama to NETWORK": what follows may be said of that one
_NEXT_WORK = Lettered(
    r"\b(?:creators?|co-creators?|stars?|co-stars?|writers?|makers?|actors?|actress|showrunners?|producers?|directors?|"
    r"team|studio)\b[^.;:]*\bSHOW\d+\b[^.;:]* (?:sold|sells|has created|created|creates|is writing|writes|wrote|made|"
    r"makes|is making|is developing|developed|develops|has|is working on|is back with|returns with|stars in|leads|"
    r"fronts|launch(?:es|ed)|set up|got|gets|landed|lands) (?:a|an|another|his|her|their) (?:[a-z-]+ ){0,2}?(?:new|"
    r"next|"
    r"other|second|different)? ?(?:[a-z-]+ ){0,2}?(?:show|series|drama|comedy|sitcom|thriller|pilot|project)\b(?! of)"
)


def strange(worded: Worded) -> bool:
    """True where a sentence speaks of another country's version, which it does not name, or of another work."""
    return bool(_VERSION.match(worded.text) or (_STRANGER_ALSO.match(worded.text) and not named(worded)))


def heads_another(worded: Worded) -> bool:
    """True of a heading, or of what opens an item, that is the title of a show that nobody tracks."""
    sentence = worded.sentence
    if sentence.part == "title" or not sentence.leads or not (alone := _TITLE_ALONE.fullmatch(worded.text)):
        return False
    return bool(sentence.heading or alone["where"]) and not opens_another_part(sentence.text)


#: "14. NAME (NETWORK)"
_TITLE_ALONE = re.compile(r"(?:\d{1,3}[.)] )?(?:the )?OTHER\d+(?P<where> \([^()]{1,40}\)[.:]?)?")


def opens_another_part(heading: str) -> bool:
    """True of a heading under which a page tells of other things."""
    return bool(_PART.search(heading))


_PART = Lettered(
    r"\b(?:trending|related|more (?:from|on|news|stories)|latest|popular|recommended|watch|read|also|editors?|picks|"
    r"follow|"
    r"subscribe|comments?|share|tags?|about|author|advertisement|newsletter)\b",
    re.IGNORECASE,
)


def introduces(worded: Worded) -> bool:
    """True where a sentence leads over to another work: made after the show, or by its people."""
    if named(worded) and not topic(worded) and _ANOTHER_DRAMA.search(worded.text):
        return True
    return bool(_STRANGER.search(worded.text) or _NEXT_WORK.search(worded.text))


#: "unlike SHOW, NETWORK's new drama was seen by few"
_ANOTHER_DRAMA = Lettered(
    r"(?:^|, )(?:the |a )?(?:(?:NETWORK|OTHER)\d+'s|its|their) (?:own )?(?:new|latest|next|other|"
    r"rival) (?:[a-z-]+ ){0,2}?"
    r"(?:drama|dramedy|saga|series|show|comedy|sitcom|thriller|soap|mystery) (?:was|is|has|had|will|drew|got|fell|"
    r"opened|lost|began|started)\b"
)
