"""Where the show stands to a rule's words: a finding in a worded sentence in; the shows that it is said of out."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.claims.numbers import CARDINAL
from bot.claims.references import BELONGS, NAME, OBLIQUE, Shows, Spoken, first, further, implied, named, owned, resolved
from bot.claims.wording import Worded
from bot.claims.works import astray, behind_colon, compound, of_other, other_subject
from bot.model import Outcome
from bot.rules import GROUP, Frame, Rule

_NOMINAL = re.compile(rf"{GROUP}|(?:SEASON|FINAL|THESE)\d+(?:(?: and|,) (?:SEASON|FINAL)\d+)*")
#: words that an object does not follow
_STOP = (
    r"(?:that|who|which|when|after|before|because|as|while|if|to|by|from|with|about|at|into|and|or|but|in|than|is|was|"
    r"were|are|be|been|has|have|had|will|would|could|can|tours?|films?|movies?|albums?|flights?|"
    r"concerts?|shows|dates?|gig|"
    r"episodes?|pilots?|scripts?|trailer|teaser|cast|spin-?offs?|specials?|rights|screening|"
    r"subscription|contract|licen[cs]e|until|despite|since|where|against|for|end|finale|conclusion|"
    r"cancellation|delay|except|excluding|barring|apart|instead|rather|over)"
)
_LEAD = rf"(?: (?!{_STOP}\b)(?:[a-z0-9$%'&+-]+|NETWORK\d+(?:'s)?),?){{0,9}}"
_OBJECT = re.compile(rf"{_LEAD}(?:,)? (?P<shows>{GROUP}|THESE\d+)")
#: what may stand before the first title of a row
_KINDS = (
    r"(?:(?:[a-z-]+ ){0,2}(?:freshmen|freshman|sophomores?|rookies?|newcomers?|veterans?|hits?|series|shows|dramas?|"
    r"comed(?:y|ies)|sitcoms?|thrillers?|procedurals?|favou?rites?) )?"
)
_ROW = (
    r"(?:shows|series|comedies|dramas|sitcoms|titles|programmes|programs|originals|freshmen|newcomers|rookies|hits|"
    r"procedurals|thrillers|half-hours|hours|of (?:its|their) (?:own|[a-z]+))"
)
_ROW_OBJECT = re.compile(
    rf"(?: (?:[a-z0-9-]+|NETWORK\d+(?:'s)?)){{0,5}} {_ROW}(?: for (?:[a-z0-9-]+ ){{0,3}}(?:SEASON\d+|year|season|"
    rf"20\d\d-\d\d))?(?:,? (?:including|such as|among (?:them|those|which)(?: are)?)|:| -|,(?= [^.]{{1,200}} among "
    rf"them)),? (?:the )?{_KINDS}(?P<shows>{GROUP})"
)
_SEASON_OBJECT = re.compile(
    rf"{_LEAD} (?P<season>(?:SEASON|FINAL)\d+(?:(?:,| and|, and) (?:SEASON|FINAL)\d+)*)(?:(?: of| for|"
    rf" to| from|,){_LEAD} (?P<shows>{GROUP}|THESE\d+))?"
)
_MORE_OBJECT = re.compile(rf"{_LEAD}? ?(?:more|additional|further)(?: (?:seasons? )?of)?{_LEAD} (?P<shows>{GROUP})")
_IMPLICIT = re.compile(
    r"^(?:\W|\b(?:and|now|officially|then|just|also|still|finally|will|is|was|has been|have been|not|"
    r"it's|yes|no|to be|been|has|already|quietly|both|once again|again|verdict|status|update|breaking|"
    r"news|exclusive|set|being|[a-z]+ly)\b)*$"
)


#: a row of titles behind what is said of it: "Still in limbo are SHOW and SHOW"
_BEHIND = re.compile(
    rf"(?:(?: (?!which|who|that)(?:[a-z0-9'-]+|NETWORK\d+|THIS\d+|SEASON\d+)){{0,5}}? "
    rf"(?:are|is|were|was|include|includes|included|including)|(?: [a-z]+){{0,2}} {_ROW}:) "
    rf"(?:the )?{_KINDS}(?P<shows>{GROUP})"
    r"(?! (?:is|are|was|were|has|have|will)\b)"
)
_AUXILIARY = (
    r"(?:has|have|had|is|are|was|were|will|won't|would|gets?|got|can|could|may|might|isn't|hasn't|wasn't|"
    r"does|did|doesn't|didn't|returns?|bows?|goes|ends|comes)"
)
#: "unlike SHOW, which was": a clause of its own about a show named in passing
_RELATIVE = re.compile(r",? (?:which|that) (?:was|were|has|had|is|are|got|will)\b[^,;:]*$")
#: "SHOW, which …, has been": what stands between is about the show, and is not what is said of it
_APPOSITION = re.compile(
    rf"(?P<name>SHOW\d+)(?: -(?! {_AUXILIARY}\b)[^-;:.]{{1,220}} -|"
    r",(?: (?:which|who|whose|that|starring|created|set|based|about|the|a|an|its|one|from|produced|co-created|"
    r"executive|now|first|THIS\d+|OTHER\d+)\b)[^;:.]{1,220},| \([^()]{1,80}\))"
    rf"(?P<verb> {_AUXILIARY}\b[^,;:-]{{0,60}}| )?$"
)
#: "SHOW is the third drama that NETWORK has": the object of the verb that follows
_ONE_THAT = re.compile(
    rf"(?P<shows>{GROUP}) (?:is|are|was|were|became|becomes) (?:now |also |just |only )?(?:the|one|among|another)\b"
    r"[^,;:.]{0,50}? (?:shows?|series|dramas?|comed(?:y|ies)|sitcoms?|titles?|programmes?)(?: that| which)? "
    r"(?:NETWORK|THIS)\d+ (?:has |have |had )?$"
)
#: "its drama about fishermen, SHOW, and its comedy about boats, SHOW"
_DESCRIBED = re.compile(
    r"(?:,? and|,)? THIS\d+ (?:about|on|set in|starring|following)\b(?:(?!SHOW)[^,;:.]){1,80}, (?P<show>SHOW\d+)"
)
#: "the SHOW spin-off SHOW" is the second
_OFFSHOOT = re.compile(
    rf"(?:'s)? (?:spin-?off|prequel|sequel|reboot|remake)(?: series| show| drama)?,? (?P<shows>{GROUP})"
)
_PASSIVE = re.compile(r"\b(?:been|was|were|is|are|be|being|gets?|got) (?:[a-z]+ly |also )?$")
#: right behind a participle these are the object of a verb: "cancelled SHOW", "renewed our lease"
_ITS_OBJECT = re.compile(
    r" (?:(?:the|its|both|drama|comedy|sitcom|series) ){0,3}(?:SHOW|OTHER|THIS)\d|"
    r" (?:our|my|your|their|his|her|its|it|them|us|some|many|several|interest|(?:the|a|an) "
    r"(?!(?:very )?(?:same|day|next|week|night|morning|year|month|moment|first|second|third|few|couple|month)\b)[a-z])"
)


@dataclass(frozen=True, slots=True)
class Finding:
    """That a rule's words stand at `start` to `end` of a worded sentence."""

    rule: Rule
    worded: Worded
    start: int
    end: int
    spoken: Spoken
    #: the titles that the words themselves hold
    titles: str = ""

    @property
    def words(self) -> str:
        return self.worded.text[self.start : self.end]

    @property
    def left(self) -> str:
        return self.worded.text[max(0, self.start - 260) : self.start]

    @property
    def right(self) -> str:
        return self.worded.text[self.end : self.end + 400]

    def meant(self, titles: str) -> Shows:
        """The shows that these titles name; where there are none, the one that the clause is about."""
        subject = _without_apposition(self.left, self.words)
        if not titles and subject != self.left and (names := re.findall(r"SHOW\d+", subject)):
            titles = names[-1]
        return resolved(titles, self.worded, self.spoken) if titles else implied(self.worded, self.start, self.spoken)


@dataclass(frozen=True, slots=True)
class Target:
    """The shows that a finding is about, or why it is about none of them."""

    shows: Shows = field(default_factory=dict)
    astray: str = ""


def target(finding: Finding) -> Target | None:
    """The shows that the words are said of; None where the frame does not fit."""
    return _FRAMES[finding.rule.frame](finding)


def _of_act(finding: Finding) -> Target | None:
    right = finding.right
    if not finding.rule.soft and (season := _SEASON_OBJECT.match(right)):
        return None if first(finding.worded, season["season"]) else Target(finding.meant(season["shows"] or ""))
    if _PASSIVE.search(finding.left) and finding.words.endswith("ed"):
        return None
    # "SHOW saved, SHOW sunk": what stands behind the comma is no object.
    if right.startswith(", ") and re.search(r"SHOW\d+ $", finding.left):
        return None
    match = _OBJECT.match(right) or _ROW_OBJECT.match(right)
    if described := _described(right):
        return Target(finding.meant(described))
    if not match:
        relative = _ONE_THAT.search(finding.left)
        return Target(finding.meant(relative["shows"])) if relative else None
    behind = right[match.end("shows") :]
    if offshoot := _OFFSHOOT.match(behind):
        return Target(finding.meant(offshoot["shows"]))
    reason = astray(right[: match.start("shows")], behind, match["shows"])
    return Target(finding.meant(_clauses(match["shows"])[0]), reason)


def _described(right: str) -> str:
    names, place = [], 0
    while found := _DESCRIBED.match(right, place):
        names.append(found["show"])
        place = found.end()
    return ", ".join(names)


def _clauses(titles: str) -> list[str]:
    """ "SHOW, SHOW and SHOW; SHOW" are two rows, but "SHOW; SHOW" is one."""
    return titles.split(";") if re.search(r",| (?:and|&) ", titles) else [titles]


def _of_order(finding: Finding) -> Target | None:
    right = finding.right
    if match := _SEASON_OBJECT.match(right):
        return Target(finding.meant(match["shows"] or "")) if further(finding.worded, match["season"]) else None
    if (match := _MORE_OBJECT.match(right)) and not _counted(match[0], right):
        return Target(finding.meant(match["shows"]))
    match = _OBJECT.match(right)
    behind = right[match.end("shows") :] if match else ""
    if match and _ordered_season(finding, match["shows"], behind):
        return Target(finding.meant(match["shows"]), astray(right[: match.start("shows")], behind, match["shows"]))
    return None


def _ordered_season(finding: Finding, titles: str, behind: str) -> bool:
    """True where a further season stands with the titles: "orders SHOW SEASON", "gives SHOW a SEASON"."""
    inside = re.search(r"SEASON\d+\)?$", titles)
    after = re.match(
        r",?(?: back)?(?: (?:for|with))?(?: (?:a|an|its|the|another|[a-z-]+)){0,3} ((?:SEASON|FINAL)\d+)", behind
    )
    season = after[1] if after else inside[0] if inside else ""
    of_something = re.match(r" (?:cast|finale|premiere|trailer|teaser|episode)", behind)
    return bool(season) and not of_something and further(finding.worded, season)


def _counted(words: str, right: str) -> bool:
    """ "Six more of SHOW", "more episodes": an order within the running season."""
    return bool(
        re.search(rf"\b(?:{CARDINAL}|several|some|a few|extra)(?: [a-z]+)? (?:more|additional|further)\b", words)
    ) or bool(re.search(r"\b(?:episodes|scripts|installments)\b", right[:80]))


def _of_show(finding: Finding) -> Target | None:
    if _somebody_does_it(finding):
        return None
    if finding.rule.frame is Frame.SEASON and not _season_near(finding.worded, finding.start, finding.end):
        return None
    left = _without_apposition(finding.left, finding.words)
    if bracketed := re.search(r"((?:SHOW|OTHER)\d+)(?: SEASON\d+)? ?\($", left):
        return Target(finding.meant(bracketed[1]))
    for match in reversed(list(_NOMINAL.finditer(left))):
        before, between = left[: match.start()], left[match.end() :]
        passing = OBLIQUE.search(before) and not BELONGS.search(before)
        if passing and not _clausal(before, between) and not _RELATIVE.match(between):
            continue
        if match[0].startswith(("SEASON", "FINAL")):
            return _of_season(finding, match[0], before, between)
        found = _of_title(finding, match[0], before, between)
        if found is not _UNFIT:
            return found
    return _of_list(finding) or _of_row_behind(finding) or _of_nobody(finding)


def _without_apposition(left: str, words: str) -> str:
    """ "SHOW, which won prizes, has been" said of SHOW alone."""
    match = _APPOSITION.search(left)
    if not match or (not (match["verb"] or "").strip() and not re.match(rf"{_AUXILIARY}\b", words)):
        return left
    inside = left[match.end("name") : match.start("verb") if match["verb"] else len(left)]
    if re.search(r"SHOW\d", inside) and not re.match(r" -|, (?:which|who|whose)\b| \(", inside):
        return left
    return left[: match.end("name")] + (match["verb"] or " ")


def _of_row_behind(finding: Finding) -> Target | None:
    row = _BEHIND.match(finding.right)
    if not row or len(finding.left.split()) > 4 or NAME.search(finding.left):
        return None
    return Target(finding.meant(row["shows"]), astray("", finding.right[row.end("shows") :], row["shows"]))


_UNFIT = Target(astray="not the subject")


def _of_season(finding: Finding, season: str, before: str, between: str) -> Target | None:
    if finding.rule.outcome is Outcome.CONCLUDED or first(finding.worded, season):
        return None
    owner = re.match(rf" (?:of|for|from)(?: (?!and\b)[a-z0-9'-]+){{0,4}} ({GROUP})", between)
    if not owner:
        return Target(owned(finding.worded, before, finding.start, finding.spoken))
    return Target(finding.meant(owner[1]) or (finding.meant("") if named(finding.worded) else {}))


def _of_title(finding: Finding, titles: str, before: str, between: str) -> Target | None:
    if other_subject(between):
        return None
    reason = astray(before, between, titles) or behind_colon(between) or compound(between)
    if not reason and re.search(r"[;]|\bwhich\b.*,.*\b(?:that|who)\b", between):
        return _UNFIT
    shows = finding.meant(_clauses(titles)[-1].strip())
    if not shows and re.search(r"SEASON\d+ (?:for|of)(?: [a-z]+){0,3} $", before) and named(finding.worded):
        shows = finding.meant("")
    return Target(shows, reason)


def _of_list(finding: Finding) -> Target | None:
    """ "Renewed: SHOW, SHOW and SHOW"."""
    label = re.match(
        rf"(?: (?:[a-z]+ ){{0,2}}(?:shows?|series|dramas|comedies))?: ?(?:the )?(?P<shows>{GROUP})", finding.right
    )
    return Target(finding.meant(label["shows"])) if label and len(finding.left.strip()) < 25 else None


def _of_nobody(finding: Finding) -> Target | None:
    """A clause without a subject is about the show spoken of before: "Officially cancelled."."""
    if re.search(r"SEASON\d|FINAL\d", finding.words) and "OTHER" not in finding.worded.text:
        return Target(finding.meant(""))
    if finding.right.startswith(":") or finding.rule.frame is Frame.SEASON or not finding.spoken.show:
        return None
    object_behind = re.match(r" (?:[a-z]+ ){0,4}(?:SHOW|OTHER|THIS|by \w+ing)", finding.right[:60])
    return Target({finding.spoken.show: ()}) if _IMPLICIT.match(finding.left) and not object_behind else None


def _of_clause(finding: Finding) -> Target | None:
    text = finding.worded.text
    if finding.titles:
        behind = text[finding.end :] if finding.words.endswith(finding.titles) else ""
        return Target(finding.meant(finding.titles), astray(text[: finding.start], behind, finding.titles))
    owner = re.match(rf" (?:of|for|on|to)(?: (?!and\b)[a-z0-9'-]+){{0,4}} (?P<shows>{GROUP})", text[finding.end :])
    if owner:
        behind = text[finding.end + owner.end() :]
        return Target(finding.meant(owner["shows"]), astray("", behind, owner["shows"]))
    return Target(finding.meant(""), of_other(text, finding.start))


_FRAMES: dict[Frame, Callable[[Finding], Target | None]] = {
    Frame.ACT: _of_act,
    Frame.ORDER: _of_order,
    Frame.SHOW: _of_show,
    Frame.SEASON: _of_show,
    Frame.CLAUSE: _of_clause,
}


def _somebody_does_it(finding: Finding) -> bool:
    """ "…, NETWORK announced", "… but cancelled SHOW": the words are a verb, not what was done to the show."""
    if not re.fullmatch(r"\w+ed", finding.words):
        return False
    doer = re.search(r"(?P<place>\b(?:on|at|from) )?(?:NETWORK|OUTLET|OTHER)\d+ (?:has |have |had )?$", finding.left)
    if doer and not doer["place"]:
        return True
    return bool(_ITS_OBJECT.match(finding.right)) and not _PASSIVE.search(finding.left)


def _clausal(before: str, between: str) -> bool:
    """ "As SHOW is gone": a clause of its own, although a preposition could stand there too."""
    return bool(re.search(r"\b(?:as|after|before|since|until|than|says?|said|like) $", before)) and bool(
        re.match(r" (?:is|was|has|had|will|gets?|got|won't|isn't|wasn't|have|are|were)\b", f"{between.rstrip()} is")
    )


def _season_near(worded: Worded, start: int, end: int) -> bool:
    """True where a further season is the subject, or what the show returns for."""
    around = worded.text[max(0, start - 160) : start]
    names = [f"{kind}{place}" for kind, place in NAME.findall(around) if kind in ("SEASON", "FINAL")][-1:]
    behind = re.match(r"[^.;]{0,60}?((?:SEASON|FINAL)\d+)", worded.text[end : end + 80])
    if behind:
        names.append(behind[1])
    return any(further(worded, name) for name in names)
