"""It is done to the show, or the show does it: a finding in; the subject of its words out."""

from __future__ import annotations

import re

from bot.claims.frames.acts import KINDS, PASSIVE, ROW, clauses
from bot.claims.frames.findings import Finding, Target, without_apposition
from bot.claims.frames.unsaid import WITHOUT_VERB, of_heading, of_season_ahead
from bot.claims.references import BELONGS, NAME, OBLIQUE, elsewhere, first, further, named, owned
from bot.claims.topics import AS_FOR
from bot.claims.works import astray, behind_colon, compound, other_subject
from bot.model import Outcome
from bot.rules import GROUP, Frame
from bot.rules.letters import Lettered

_NOMINAL = Lettered(rf"{GROUP}|(?:SEASON|FINAL|THESE)\d+(?:(?: and|,) (?:SEASON|FINAL)\d+)*")
_IMPLICIT = re.compile(
    r"^(?:\W|\b(?:and|now|officially|then|just|also|still|finally|will|is|was|has been|have been|not|"
    r"it's|yes|no|to be|been|has|already|quietly|both|once again|again|verdict|status|update|breaking|"
    r"news|exclusive|set|being|[a-z]+ly)\b)*$"
)
#: "known from SHOW, recently renewed for a SEASON": what stands behind the comma is done to the show
_REDUCED = re.compile(
    r", (?:[a-z]+(?:ed|pped) (?:by|at|after|from) [^,;:]{2,40},? (?:and|but) (?:then |later |soon |now )?)?"
    r"(?:(?:recently|just|newly|already|since|now|only just|freshly) )?"
)
#: "…'s SHOW, and NAME will not": a comma before the "and" of two opens a clause
_OF_TWO_CLAUSES = Lettered(r"^(?:SHOW|OTHER)\d+(?:'s)?, and (?=OTHER\d+$)")
#: a row of titles behind what is said of it: "Still in limbo are SHOW and SHOW"
_BEHIND = re.compile(
    rf"(?:(?: (?!which|who|that)(?:[a-z0-9'-]+|NETWORK\d+|THIS\d+|SEASON\d+)){{0,5}}? "
    rf"(?:are|is|were|was|include|includes|included|including)|(?: [a-z]+){{0,2}} {ROW}:) "
    rf"(?:the )?(?:[a-z-]+ )?{KINDS}(?P<shows>{GROUP}(?:, (?:about|starring|set|with|from|which|its|the|a) "
    rf"(?:(?!SHOW)[^;:.]){{2,90}}?,? and (?:[a-z-]+ ){{0,4}}?SHOW\d+)?)"
    r"(?! (?:is|are|was|were|has|have|will|remains?|stays?|awaits?|gets?|got|returns?)\b)"
)
#: "unlike SHOW, which was": a clause of its own about a show named in passing
_RELATIVE = re.compile(
    r",? (?:which|that) (?:all |both |each )?(?:was|were|has|have|had|is|are|got|will)\b[^,;:]*"
    r"(?:, (?:then|and|but|before being|only to be)\b(?! (?:the|its|a|an|it|THIS|SHOW|OTHER|NETWORK))[^,;:]*)*$"
)
#: the same of a title, where the words are its verb: "a tribute to SHOW, which ended"
_WHO_DOES_IT = re.compile(r",? (?:(?:all|both|each) of )?which (?:(?:all|both|each|also|have|has|had|[a-z]+ly) )*$")
_STARRING = Lettered(r"(?:SHOW|THIS)\d+,? (?:starring|featuring) $")
#: "SHOW lives: NETWORK rescues axed drama", "SHOW runners pull out of cancelled race"
_ADJECTIVE = re.compile(
    r"\b(?:rescues|revives|saves|resurrects|picks up|renews|brings back|lands|snags|nabs|of|from|despite|about|like|"
    r"the|a|an|its) $"
)
#: "orders SEASON of axed NETWORK drama": what is known of it
_KNOWN_OF_IT = re.compile(r"\b(?:of|the|its|an?|for|from|to|with|on|picks up|rescues|revives|saves|brings back) $")
_ITS_KIND = re.compile(
    r" (?:(?:NETWORK\d+(?:'s)?|fan|favou?rite|[a-z]+-[a-z]+|sci-fi|crime|hit|cult|musical|legal|medical) ){0,3}"
    r"(?:drama|comedy|sitcom|series|show|thriller|soap|dramedy|procedural)\b"
)
_ITS_NOUN = re.compile(r" NETWORK\d+ (?!for\b|by\b|at\b|after\b|on\b|in\b|and\b|deal\b)[a-z]")
_SEASON_OF = Lettered(r"(?:SEASON|FINAL)\d+ (?:of|for) (?:[a-z'-]+ ){0,3}$")
#: right behind a participle these are the object of a verb: "cancelled SHOW", "renewed our lease"
_ITS_OBJECT = re.compile(
    r" (?:(?:the|its|both|drama|comedy|sitcom|series) ){0,3}(?:SHOW|OTHER|THIS)\d|"
    r" (?:two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands|[2-9]|[1-9]\d+) (?!(?:more|further|"
    r"(?:[a-z]+ )?(?:seasons?|series|years?|months?|weeks?|days?|hours?|episodes?|times|after|later|ago|before|and|"
    r"minutes|shows|straight))\b)[a-z]|"
    r" (?:our|my|your|their|his|her|its|it|them|us|some|many|several|interest|hopes?|calls|concerns?|fears|"
    r"speculation|focus|debate|vows|faith|pressure|attention|confidence|appeals?|efforts?|talks?|(?:the|a|an) "
    r"(?!(?:very )?(?:same|day|next|week|night|morning|year|month|moment|first|second|third|few|couple|month)\b)[a-z])"
)


#: "NETWORK's new drama, which replaces SHOW": said of the drama, not of what stands in its relative clause
_OBJECT_OF_ANOTHER = Lettered(
    r"(?:^|[;:.] |\b(?:and|but|that) )(?:a|an|another|the|its|(?:NETWORK|OTHER)\d+'s)(?: [a-z-]+){0,4} "
    r"(?:drama|dramedy|series|show|comedy|sitcom|thriller|soap|spin-?off|prequel|sequel),? (?:that|which) "
    r"(?!(?:is|was|[a-z]+ calls|goes) (?:now )?(?:called|titled|named|entitled|known as|by) )"
    r"(?:(?!NETWORK)[a-z]+ ){1,5}(?:the )?$"
)
#: "renewed, in prime time: SHOW": said of what stands behind the colon
_LABEL = re.compile(r"[^.:;?]{0,40}:")
#: "has picked up viewers", "picked up a SEASON of SHOW": it, or somebody, does so
_PICKS_UP = re.compile(
    r" (?!for\b|by\b|at\b|again\b|to\b|through\b|with\b|on\b|from\b|in\b|after\b|as\b|and\b|this\b|last\b|next\b|"
    r"earlier\b|early\b|today\b|too\b|but\b|well\b|just\b|ahead\b|along\b|mid|back\b|late\b|over\b|when\b|[a-z]+ly\b|"
    r"[a-z]+day\b|before\b|despite\b|since\b|while\b|only\b|so\b|then\b|without\b|until\b|once\b|instead\b|it\b|"
    r"because\b)(?:[a-z]|(?:a|an|the) (?:[a-z-]+ )?(?:SEASON|FINAL)\d+ (?:of|for) )"
)


def of_show(finding: Finding) -> Target | None:
    if unnamed := of_season_ahead(finding):
        return unnamed
    if _somebody_does_it(finding) or (finding.rule.frame is Frame.SEASON and not _season_near(finding)):
        return None
    if headed := of_heading(finding):
        return headed
    left = without_apposition(finding.left, finding.words)
    if finding.words.endswith("ed") and _KNOWN_OF_IT.search(left) and _ITS_KIND.match(finding.right):
        return None
    if bracketed := re.search(r"((?:SHOW|OTHER)\d+)(?: SEASON\d+)? ?\($", left):
        return Target(finding.meant(bracketed[1]))
    for match in reversed(list(_NOMINAL.finditer(left))):
        before, between = left[: match.start()], left[match.end() :]
        passing = bool(OBLIQUE.search(before)) and not BELONGS.search(before) and not AS_FOR.search(before)
        passing = passing or (match[0].startswith("OTHER") and bool(_STARRING.search(before)))
        reduced = _REDUCED.fullmatch(between) and (
            WITHOUT_VERB.match(finding.right) or re.search(r" by NETWORK\d+$", finding.words)
        )
        if passing and not reduced and not _clausal(before, between) and not _of_its_own(match[0], between):
            continue
        if match[0].startswith(("SEASON", "FINAL")):
            return _of_season(finding, match[0], before, between)
        found = _of_title(finding, match[0], before, between)
        if found is not _UNFIT:
            return found
    return _of_list(finding) or _of_row_behind(finding) or _of_nobody(finding)


def _of_its_own(name: str, between: str) -> bool:
    return bool(_RELATIVE.match(between) or (name.startswith("SHOW") and _WHO_DOES_IT.match(between)))


def _of_row_behind(finding: Finding) -> Target | None:
    row = _BEHIND.match(finding.right)
    if not row or len(finding.left.split()) > 4 or NAME.search(finding.left):
        return None
    return Target(finding.meant(row["shows"]), astray("", finding.right[row.end("shows") :], row["shows"]))


#: a row of titles behind a colon: "a SEASON has been announced: SHOW; SHOW; SHOW"
_ROW_BELOW = re.compile(
    rf"(?: (?:for|by|on|so far|today|already|these|of|the|following|shows|series)){{0,5}}: (?P<shows>{GROUP})(?=$|[.;])"
)
_UNFIT = Target(astray="not the subject")


def _of_season(finding: Finding, season: str, before: str, between: str) -> Target | None:
    # That a season is over says nothing of the show.
    if (
        finding.rule.outcome is Outcome.CONCLUDED
        or finding.rule.name == "is over"
        or (first(finding.worded, season) is not finding.rule.opening)
        or elsewhere(between)
        or _came_out(finding)
    ):
        return None
    if (row := _ROW_BELOW.match(finding.right)) and "SHOW" not in finding.left:
        return Target(finding.meant(row["shows"]))
    owner = re.match(rf" (?:of|for|from)(?: (?!and\b)[a-z0-9'-]+){{0,4}} ({GROUP})", between)
    if not owner:
        return Target(owned(finding.worded, before, finding.start, finding.spoken))
    return Target(finding.meant(owner[1]) or (finding.meant("") if named(finding.worded) else {}))


#: "NETWORK renews SHOW, somebody's show axed": it is the object before the comma, and another one's behind it
_DONE_AHEAD = Lettered(
    r"\b(?:renews|revives|saves|rescues|orders|picks up|brings back|cancels|axes|scraps|drops|dumps|ends|keeps) "
    r"(?:(?:the|its|drama|comedy|sitcom|series) )*$"
)
_ANOTHER_BEHIND = re.compile(
    r", (?!(?:which|that|has|have|had|is|are|was|were|will|now|also|just|both|all|each|its|the|a|an|and|but|then|"
    r"officially|finally|already|not|never|to|after|recently|once|previously|long|quietly)\b)[a-z0-9'-]+"
    r"(?: [a-z0-9'-]+){0,5} "
)
#: "NETWORK renews SHOW, SHOW axed": all but the last is the object
_LAST_OF_ROW = Lettered(r"^[^&]+, (?=(?:SHOW|OTHER)\d+$)")
#: what stands before the title is no label ("Out: SHOW; SHOW") but a clause
_VERB_AHEAD = re.compile(r"[a-z] $")


def _of_title(finding: Finding, titles: str, before: str, between: str) -> Target | None:
    of_season = _SEASON_OF.search(before)
    if _DONE_AHEAD.search(before):
        if _ANOTHER_BEHIND.fullmatch(between):
            return None
        titles = _LAST_OF_ROW.sub("", titles)
    another = other_subject(between) or _OBJECT_OF_ANOTHER.search(before)
    if another or (of_season and _only_the_season(finding, of_season)):
        return None
    if _ADJECTIVE.search(between) or (finding.words.endswith("ed") and _ITS_NOUN.match(finding.right)):
        return _UNFIT
    reason = astray(before, between, titles) or behind_colon(between) or compound(between)
    if reason.startswith("it speaks of a finale") and finding.rule.outcome is Outcome.CONCLUDED:
        reason = ""
    if not reason and re.search(r"[;]|\bwhich\b.*,.*\b(?:that|who)\b", between):
        return _UNFIT
    shows = finding.meant(_OF_TWO_CLAUSES.sub("", clauses(titles, apart=bool(_VERB_AHEAD.search(before)))[-1].strip()))
    if not shows and re.search(r"SEASON\d+ (?:for|of)(?: [a-z]+){0,3} $", before) and named(finding.worded):
        shows = finding.meant("")
    return Target(shows, reason)


def _only_the_season(finding: Finding, season: re.Match[str]) -> bool:
    """ "SEASON of SHOW came to an end": the show may go on."""
    over = finding.rule.name == "is over" or _came_out(finding)
    return over or (finding.rule.outcome is Outcome.CONCLUDED and season[0].startswith("SEASON"))


def _came_out(finding: Finding) -> bool:
    """ "Since SEASON of SHOW dropped": it was released."""
    return finding.words == "dropped" and not PASSIVE.search(finding.left)


def _of_list(finding: Finding) -> Target | None:
    """ "Renewed: SHOW, SHOW and SHOW"."""
    label = re.match(
        rf"(?: (?:[a-z]+ ){{0,2}}(?:shows?|series|dramas|comedies))?: ?(?:the |NETWORK\d+'s )?(?P<shows>{GROUP})",
        finding.right,
    )
    return Target(finding.meant(label["shows"])) if label and len(finding.left.strip()) < 25 else None


def _of_nobody(finding: Finding) -> Target | None:
    """A clause without a subject is about the show spoken of before: "Officially cancelled."."""
    if re.search(r"SEASON\d|FINAL\d", finding.words) and "OTHER" not in finding.worded.text:
        return Target(finding.meant(""))
    if _LABEL.match(finding.right) or finding.rule.frame is Frame.SEASON or not finding.spoken.show:
        return None
    object_behind = _INVERTED.match(finding.right) or re.match(
        r" (?:[a-z]+ ){0,4}(?:SHOW|OTHER|THIS|by \w+ing)", finding.right[:60]
    )
    return (
        Target({finding.spoken.show: ()})
        if _IMPLICIT.match(finding.left.rpartition(";")[2]) and not object_behind
        else None
    )


#: "Not returning are the SHOW specials": said of those behind it
_INVERTED = re.compile(
    r" (?:is|are|was|were) (?:the |its |a |an |two |both )?(?:[a-z0-9%-]+ ){0,3}(?:SHOW|OTHER|NETWORK)\d"
)


#: "SHOW and OTHER canceled by NETWORK": a title, and no one who does it
_LAST_OF_SEVERAL = Lettered(
    r"SHOW\d+(?:(?:,|,? and|,? &) (?:the )?(?:SHOW|OTHER)\d+)*(?:,|,? and|,? &) (?:the )?OTHER\d+ (?:has |have |had )?$"
)


def _somebody_does_it(finding: Finding) -> bool:
    """ "…, NETWORK announced", "… but cancelled SHOW": the words are a verb, not what was done to the show."""
    if finding.words == "picked up" and _PICKS_UP.match(finding.right) and not PASSIVE.search(finding.left):
        return True
    if not re.fullmatch(r"\w+ed", finding.words):
        return False
    doer = re.search(
        r"(?P<place>\b(?:on|at|from) )?(?:NETWORK|OUTLET|OTHER)\d+(?:, which [^,;:]{1,90},)? (?:has |have |had )?$",
        finding.left,
    )
    if doer and not doer["place"] and not _LAST_OF_SEVERAL.search(finding.left):
        return True
    return bool(_ITS_OBJECT.match(finding.right)) and not PASSIVE.search(finding.left)


def _clausal(before: str, between: str) -> bool:
    """ "As SHOW is gone": a clause of its own, although a preposition could stand there too."""
    return bool(
        re.search(
            r"\b(?:as|after|before|since|until|than|says?|said|(?:looks?|sounds?|seems?|feels?) like|why|that|because|"
            r"when|confirms?|reveals?) $",
            before,
        )
    ) and bool(
        re.match(r" (?:is|was|has|had|will|gets?|got|won't|isn't|wasn't|have|are|were)\b", f"{between.rstrip()} is")
    )


def _season_near(finding: Finding) -> bool:
    """True where a further season is the subject, or what the show returns for."""
    worded, start, end = finding.worded, finding.start, finding.end
    around = worded.text[max(0, start - 160) : start]
    names = [f"{kind}{place}" for kind, place in NAME.findall(around) if kind in ("SEASON", "FINAL")][-1:]
    behind = re.match(
        r"(?:(?!\b(?:and|but|while) (?:the )?(?:SHOW|OTHER))[^.;]){0,60}?((?:SEASON|FINAL)\d+)",
        worded.text[end : end + 80],
    )
    if behind:
        names.append(behind[1])
    return any(further(worded, name) for name in names)
