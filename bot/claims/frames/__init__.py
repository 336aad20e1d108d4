"""Where the show stands to a rule's words: a finding in a worded sentence in; the shows that it is said of out.

`findings` holds what goes in and what comes out; `acts` are done to the show by somebody, so it is an object; of
`subjects` it is said, or they do it. Words that hold their titles themselves are at home here.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from bot.claims.frames.acts import of_act, of_order
from bot.claims.frames.findings import Finding, Target
from bot.claims.frames.subjects import of_show
from bot.claims.references import elsewhere
from bot.claims.works import astray, of_other
from bot.rules import GROUP, Frame
from bot.rules.letters import Lettered

__all__ = ["Finding", "Target", "target"]


def target(finding: Finding) -> Target | None:
    """The shows that the words are said of; None where the frame does not fit."""
    return _FRAMES[finding.rule.frame](finding)


def _of_clause(finding: Finding) -> Target | None:
    text = finding.worded.text
    if finding.titles:
        behind = text[finding.end :] if finding.words.endswith(finding.titles) else ""
        before = text[: finding.start + finding.words.find(finding.titles)]
        return Target(finding.meant(finding.titles), astray(before, behind, finding.titles))
    if finding.words.endswith("picked up") and re.match(r" (?:the )?OTHER\d", text[finding.end :]):
        return None
    owner = _OWNER.match(text[finding.end :]) or (
        _OWNER_AT_ONCE.match(text[finding.end :]) if finding.words.endswith((" for", " of")) else None
    )
    # "Filming of SEASON starts on NAME": a place owns nothing.
    if owner and ("SHOW" in owner["shows"] or "THIS" in owner["shows"] or not _AT_PLACE.match(owner[0])):
        behind = text[finding.end + owner.end() :]
        return Target(finding.meant(owner["shows"]), astray("", behind, owner["shows"]))
    if elsewhere(text[finding.end :]) and re.search(r"(?:SEASON|FINAL)\d+$", finding.words):
        return None
    if (ahead := _NAMED_AFTER.match(text[finding.end :])) and _ITS.search(finding.words) and "SHOW" not in finding.left:
        return Target(finding.meant(ahead["show"]))
    if finding.words.startswith("no ") and _ONE_OF_SEVERAL.search(finding.left):
        return Target(finding.meant(""), "it speaks of seasons in general")
    return Target(finding.meant(""), of_other(text, finding.start) or _of_its_offshoot(text[: finding.start]))


#: "no contracts, no SEASON", as the good of series with an end
_ONE_OF_SEVERAL = Lettered(r"\bno [a-z-]+(?: [a-z-]+)?, (?:and )?$")
_OWNER = re.compile(rf" (?:of|for|on|to)(?: (?!and\b)[a-z0-9'-]+){{0,4}} (?P<shows>{GROUP})")
#: "no SEASON for", and the row
_OWNER_AT_ONCE = re.compile(
    rf" (?:the )?(?P<shows>{GROUP})(?=$|[.,;:!)]| (?:at|on|as|after|but|while|from|by|in|this|because|despite)\b)"
)
#: "a month after its cancellation SHOW was": "its" means the one that follows
_ITS = Lettered(r"\bits\b")
_AT_PLACE = re.compile(r" (?:on|to) OTHER")
_NAMED_AFTER = re.compile(
    r"(?: (?:by|at|on|from) NETWORK\d+)?,? (?P<show>SHOW\d+)(?= (?:is|was|has|had|will|gets|got|returns|came|rose)\b)"
)


def _of_its_offshoot(before: str) -> str:
    """ "SHOW musical to close after FINAL": the words are about what is called after the show."""
    found = re.search(
        r"SHOW\d+ (?P<what>musical|tour|podcast|festival|exhibition|experience|game|film|movie)\b[^.;:]*$", before
    )
    found = found or re.search(
        r"SHOW\d+(?:'s)? (?:[a-z-]+ )?(?P<what>spin-?off|prequel|sequel|reboot|remake)(?: (?:series|pilot|drama))?"
        r"(?: (?:has|have|is|was|will|be|been|also|now))* $",
        before,
    )
    return f"it speaks of a {found['what']}, not of the show's future" if found else ""


_FRAMES: dict[Frame, Callable[[Finding], Target | None]] = {
    Frame.ACT: of_act,
    Frame.ORDER: of_order,
    Frame.SHOW: of_show,
    Frame.SEASON: of_show,
    Frame.CLAUSE: _of_clause,
}
