"""What is not the show itself: the words around a title in; why they speak of something else out, or nothing."""

from __future__ import annotations

import re

from bot.claims.vocabulary import words
from bot.rules.letters import Lettered
from bot.rules.times import TIME_OF_YEAR, TO_TEN

#: "SHOW's star", "the SHOW spin-off", "the film SHOW": another thing than the show
_HEAD = re.compile(
    r"(?:'s)?(?: (?!is\b|was\b|has\b|will\b|and\b|but\b|to\b|for\b|by\b|in\b|gets?\b|after\b|with\b|"
    r"from\b|of\b|on\b|at\b|despite\b|over\b|before\b|as\b|because\b|season|renew|cancel|"
    r"axed)[a-z0-9'][a-z0-9'-]*){0,1}? ?(?<=[ s])"
    r"(?P<head>spin-?offs?|companion(?= (?:series|show|drama|SEASON))|spin offs?|offshoots?|prequels?|sequels?|"
    r"remakes?|reboot|movies?|films?|reunion|"
    r"stars?|co-stars?|regulars?|residents?|neighbou?rs|presenters?|hosts?|judges?|contestants?|creators?|"
    r"co-creators?|fans?|viewers|finale|"
    r"premiere|trailer|teaser|tour|panel|screening|convention|game|musical|podcast|book|novels?|"
    r"comics?|actors?|actress|veterans?|vets?|alum|"
    r"alumni|boss|bosses|showrunners?|writers?|producers?|universe|franchise|theme|cast|characters?|"
    r"episodes?|dvd|soundtrack|documentary|exhibition|cafe|director|set|concert|lead|scripts?|options?)\b"
)
#: what may follow the object of a verb; any other word makes it a piece of a longer thing: "cancels SHOW wrap party"
_BEHIND_OBJECT = words(
    "after for in on at and but as because despite amid following just due over with from ahead before while when to",
    "is was has will by once again too also permanently early today yesterday this last next back mid midway without",
    "or nor plus though although since until who which that so then instead alongside along both only one a an the",
    "its their if against via per than even not season seasons series renewal revival through citing less barely more",
    "put placed beyond days weeks months hours two three four five six seven eight nine ten first outright together",
    "are were have had would could might may should can cannot isn wasn aren weren hasn won didn",
    "into onto within amidst whose where now finally still yet during till upon under up down off out altogether",
    "it he she they we you his her our my what how why s says said say tells reports fans joins join gets got",
    "prior thanks owing leaving making prompting sparking ending becoming bringing giving order pickup",
    "lapse die sink rose fell drew led renewed recommissioned spared saved axed cancelled canceled",
    "run drama comedy sitcom thriller soap show remake reboot lives dies for-good midseason mid-season post another",
)


def compound_object(behind: str) -> str:
    """ "Cancels SHOW wrap party": a noun behind the object is what the verb is about."""
    noun = re.match(r" ([a-z][a-z-]+)", behind)
    if (
        noun
        and noun[1] not in _BEHIND_OBJECT
        and not noun[1].endswith(("ly", "ing"))
        and not noun[1].startswith("mid-")
    ):
        return f"it speaks of something called after the show ({noun[1]}), not of the show"
    return ""


_ALLOWED_HEADS = re.compile(r"^'s (?:SEASON|FINAL|future|fate|return|run|renewal|story|time|days|journey|chances)")
_BEFORE_HEAD = Lettered(
    r"\b(?:(?:film|movie|novel|book|radio(?: [a-z0-9]+)?'s|radio|musical|album|song|game|remake)(?: of)?|"
    r"(?:spin-?off|prequel|sequel|reboot|offshoot|remake)(?: series| drama| show)? (?:of|to|from)(?: "
    r"NETWORK\d+(?:'s)?)?|starred in|spun off from) $"
)


#: "the SHOW of the north"
_COMPARED = re.compile(r"\b(?:the|a|an|next|new|another|own) $")
#: "SHOW, NAME's brooding period drama", "SHOW, the NAME spin-off": no row of two
_APPOSED = Lettered(r"SHOW\d+(?:'s)?, (?:OTHER\d+'s|the OTHER\d+)$")
_WHAT_IT_IS = re.compile(
    r"(?:'s)?(?: (?!and\b)[a-z0-9-]+){0,4}? (?:drama|comedy|sitcom|series|show|thriller|dramedy|mystery|saga|western|"
    r"soap|fantasy|procedural|spin-?off|offshoot|prequel|sequel|adaptation|vehicle|whodunnit|anime)\b"
)


#: "SHOW's spin-off SHOW": the second is a show of its own
_OFFSHOOT_OF = Lettered(r"(?:SHOW|OTHER)\d+(?:'s)? (?:[a-z-]+ )?(?:spin-?off|prequel|sequel)(?: series| drama)? $")


def astray(before: str, behind: str, group: str) -> str:
    """Why words beside a title speak of another thing than the show."""
    if _BEFORE_HEAD.search(before) and not _OFFSHOOT_OF.search(before):
        return "it speaks of another work of that name"
    if _COMPARED.search(before) and re.match(r" of (?:the|its|our|their|this|her|his) [a-z]", behind):
        return "it speaks of something that is compared with the show"
    if group.endswith("'s"):
        behind = "'s" + behind
    if _APPOSED.search(group) and _WHAT_IT_IS.match(behind):
        return ""
    if _ALLOWED_HEADS.match(behind):
        return ""
    head = _HEAD.match(behind)
    if head:
        return f"it speaks of a {head['head']}, not of the show's future"
    if re.match(r"'s (?!SEASON|FINAL|NETWORK)[a-z]", behind):
        return "it speaks of something that belongs to the show, not of its future"
    return ""


#: behind a break, these open a clause with a subject of its own
_OPENS = re.compile(
    r"(?:[,;:]|\b(?:and|but|because|while|so|or|yet|though|although|since|as|when|after|before|once|until|"
    r"that))\s+(?:and |but |so |even |that )?"
    r"(?:(?:the|a|an|its|their|his|her|some|all|many|most|two|three|other|another|no|those|these|fans|"
    r"viewers|actors|cast|sources|"
    r"spin-?offs|rumou?rs|reports|executives|plans|talks)\b (?!same\b)[a-z]|(?:OTHER)\d+ |(?:he|she|"
    r"they|we|you|i|nobody|somebody|others)\b|"
    r"(?:at least |about |nearly |some |only |just )?(?:\d+|[a-z]+) (?:other |more |(?:NETWORK|"
    r"OTHER)\d+(?:'s)? )*(?:shows|dramas|comedies|titles|originals|sitcoms) (?:are|were|have|will)\b)"
)


#: "…, better than eight series that are coming back"
_OF_SEVERAL = Lettered(
    rf"\b(?:{TO_TEN}|\d+|several|other|many|some|most|few|any) (?:[a-z-]+ ){{0,3}}"
    r"(?:series|shows|dramas|comedies|sitcoms) (?:that|which) (?:(?:[a-z]+ly|now|also) )*$"
)


#: "SHOW has outlived its rival, which"
_ITS_RIVAL = Lettered(
    r"\b(?:its|a|the|their|another) (?:[a-z-]+ ){0,2}?(?:rival|competitor|predecessor|successor|lead-in|lead-out|"
    r"companion|replacement|stablemate|neighbou?r|opposition),? (?:which|that|who)\b[^,;:]*$"
)


#: "the comedy with NAME and NAME ends": its people open no clause
_ITS_CAST = Lettered(
    r"^,? (?:with|starring|featuring|from|by|about|(?:fronted|led|headed|created|written|made) by) "
    r"(?:[a-z]+ ){0,2}OTHER\d+(?:(?:,|,? and|,? &) (?:[a-z]+ ){0,2}OTHER\d+)*"
)


def other_subject(between: str) -> bool:
    """True where a clause with another subject begins between a title and the words: "…, and its actors have been"."""
    if _OF_SEVERAL.search(between) or _ITS_RIVAL.search(between):
        return True
    between = _ITS_CAST.sub("", between)
    found = list(_OPENS.finditer(between))
    if not found:
        return False
    # An apposition closes with a comma: "SHOW, the drama about cops, has been".
    rest = between[found[-1].end() :]
    return "," not in rest


#: what may stand between a title and the words said of it, and is no noun of its own
_LINK = words(
    "after again all already also each among run future story and anime appears are as at be been being both by can "
    "comedy comes",
    "could did do does drama even finally for from get gets goes got had has hasn't have in is isn't",
    "itself just later looks placed put may might never no not nothing now on once only or quietly remain remained",
    "remains renewal returns season seasons seems series should show since sitcom so soon status",
    "stays still that then thriller to too ultimately verdict was wasn't were which who will with",
    "won't would",
)


#: "has had its tour cancelled"
_HAD_DONE = re.compile(
    r" (?:has|have|had) (?:had |seen )?(?:its|their|a|the) (?!(?:order|renewal|option|run|funding|plug|pick-?up)\b)"
    r"(?P<what>[a-z-]+) $"
)


def compound(between: str) -> str:
    """ "The SHOW festival is": a noun between title and words is what they are about."""
    if had := _HAD_DONE.match(between):
        return f"it speaks of a {had['what']}, not of the show"
    noun = re.match(r" ([a-z][a-z-]+)(?: (?:(?:is|was|has|had|will|are|were|have|gets)\b|$)|, which\b)", between)
    if noun and noun[1] not in _LINK and not noun[1].endswith(("ly", "ed")):
        return f"it speaks of a {noun[1]}, not of the show"
    if re.match(r" (?!(?:this|next|last|the|full|whole|final|current)\b)[a-z-]+ (?:season|series) ?$", between):
        return "it speaks of another kind of season"
    nouns = between.split()
    if len(nouns) in (2, 3, 4) and not any(noun in _LINK or noun.endswith("ly") for noun in nouns):
        plain = all(re.fullmatch(r"[a-z][a-z'-]+", noun) for noun in nouns)
        return f"it speaks of a {nouns[-1]}, not of the show" if plain else ""
    return ""


def behind_colon(between: str) -> str:
    """ "SHOW: Somebody not returning": behind the colon somebody else is spoken of."""
    said = re.match(
        (
            r": (?!(?:all|both|each|one of|who|what|which|why|when|how|(?:the )?(?:drama|comedy|sitcom|series|show|"
            r"thriller|soap)|has|is|was|will|not|"
            r"officially|now|already|renewed|cancell?ed|once|finally|yes|no|it|[a-z]+ly)\b)(?=(?:[a-z'-]+ ){1,})"
        ),
        between,
    )
    return "behind the title somebody else is spoken of" if said or _OWN_SUBJECT.search(between) else ""


#: "SHOW residents win: second phase of housing"
_OWN_SUBJECT = Lettered(
    r"[a-z]: (?=(?:\d+ )?[a-z-]+ (?:[a-z]|$))(?!(?:[a-z'-]+ ){0,5}(?:it|drama|comedy|sitcom|series|show|thriller|soap|"
    r"season|dramedy|"
    r"mystery|western|saga|hit|favou?rite|is|was|has|been|will|gets|to|not|now|officially|both|all|each|finally|once|"
    r"renewed|cancell?ed|axed|[a-z]+ly)\b)(?:\d+ )?[a-z' -]+ $"
)


def of_other(text: str, start: int) -> str:
    """A season right behind another name is that one's, and what "has been" done behind it is done to that one."""
    season = re.match(r"(?:SEASON|FINAL)", text[start:])
    if season and (_SEASON_OF_OTHER.search(text[:start]) or _OWNER.search(text[:start])):
        return "it speaks of another title"
    return "it speaks of another title" if _DONE_TO_OTHER.search(text[:start]) else ""


#: "NAME's SEASON", "NAME: SEASON", but not "SHOW finishes without NAME: SEASON"
_SEASON_OF_OTHER = re.compile(r"(?:OTHER\d+(?:'s)?|(?:^|[.,;:] )OTHER\d+:)(?: [a-z]+)? $|OTHER\d+ ?\($")
#: "Chapter 6's next season", but not "next year's season"
_OWNER = Lettered(
    rf"(?:^|[ ,])(?!(?:year|month|week|{TIME_OF_YEAR}|today|tomorrow|tonight|day|network|streamer|"
    r"broadcaster|channel|show|series|drama|comedy|sitcom|thriller|it|that|he|she|here|there|what|who|let|"
    r"one)')[a-z0-9][a-z0-9-]*'s (?:[a-z]+ )?$"
)
_DONE_TO_OTHER = Lettered(
    r"(?:^|[,;:.] |\b(?:and|but|while|that|as|because|after|when) )(?:the )?OTHER\d+(?: [a-z-]+){0,3}?,? "
    r"(?:has|have|had|was|were|is|are|will be|gets|got)(?: (?:been|now|also|just|already|finally|being))* $"
)
