"""Somebody does it to the show, or orders a season of it: a finding in; the object of its verb out."""

from __future__ import annotations

import re

from bot.claims.frames.findings import Finding, Target
from bot.claims.numbers import CARDINAL
from bot.claims.references import elsewhere, first, further
from bot.claims.works import astray, compound_object
from bot.model import Outcome
from bot.rules import GROUP
from bot.rules.letters import Lettered
from bot.rules.times import TO_TEN

#: words that an object does not follow
_STOP = (
    r"(?:that|who|which|when|after|before|because|as|while|if|to|by|from|with|about|at|into|and|or|but|in|than|is|was|"
    r"were|are|be|been|has|have|had|will|would|could|can|tours?|films?|movies?|albums?|flights?|"
    r"concerts?|shows|dates?|gig|"
    r"episodes?|pilots?|scripts?|trailer|teaser|cast|spin-?offs?(?!,? (?:SHOW|OTHER)\d)|specials?|rights|screening|"
    r"subscription|contract|licen[cs]e|sponsorship|partnership|membership|on|in|near|along|around|outside|off|under|"
    r"through|across|behind|between|"
    r"during|until|despite|since|where|against|for|end|finale|conclusion|"
    r"cancellation|delay|leaves|leaving|snubs|snubbing|omits|omitting|mulls|weighs|postpones|except|excluding|"
    r"barring|apart|instead|rather|over)"
)
#: nothing is decided on a show by what is done to its people
_PERSON_OF = (
    r"(?:co-)?(?:creators?|stars?|makers?|writers?|producers?|directors?|actors?|actress|showrunners?|boss|team|"
    r"studio|host)(?: and [a-z-]+)? (?:of|behind|from)\b"
)
#: "OTHER's SHOW", "OTHER drama SHOW": who made it, or stars in it
_WHOSE = (
    r"OTHER\d+(?:'s(?=(?: [a-z-]+){0,4} (?:SHOW|THIS)\d)|(?=(?: [a-z-]+){0,2} (?:drama|comedy|sitcom|thriller|dramedy|"
    r"mystery|whodunnit|series|soap|vehicle|western|fantasy|adaptation),? SHOW\d))"
)
_LEAD = (
    rf"(?: (?!{_STOP}\b|{_PERSON_OF}|(?:one|{TO_TEN}|\d+|it|them),)"
    rf"(?:[a-z0-9$£€%'&+-]+|NETWORK\d+(?:'s)?|{_WHOSE}),?){{0,9}}"
)
_OBJECT = re.compile(rf"{_LEAD}(?:,)? (?P<shows>{GROUP}|THESE\d+)")
#: what may stand before the first title of a row
KINDS = (
    r"(?:(?:[a-z-]+ ){0,2}(?:freshmen|freshman|sophomores?|rookies?|newcomers?|veterans?|hits?|series|shows|dramas?|"
    r"comed(?:y|ies)|sitcoms?|thrillers?|procedurals?|favou?rites?) )?"
)
ROW = (
    r"(?:shows|series|comedies|dramas|sitcoms|titles|programmes|programs|originals|freshmen|newcomers|rookies|hits|"
    r"procedurals|thrillers|half-hours|hours|of (?:its|their) (?:own|[a-z]+))"
)
_ROW_OBJECT = re.compile(
    rf"(?: (?:[a-z0-9-]+|NETWORK\d+(?:'s)?)){{0,5}} {ROW}(?: for (?:[a-z0-9-]+ ){{0,3}}(?:SEASON\d+|year|season|"
    rf"20\d\d-\d\d))?(?:,? (?:including|such as|among (?:them|those|which)(?: are)?)|:| -|,(?= [^.]{{1,200}} among "
    rf"them)),? (?:the )?{KINDS}(?P<shows>{GROUP})"
)
_SEASON_OBJECT = Lettered(
    rf"{_LEAD} (?P<season>(?:SEASON|FINAL)\d+(?:(?:,| and|, and) (?:SEASON|FINAL)\d+)*)(?:(?: of| for|"
    # "decides against a SEASON, designer NAME said": behind a comma only a show is its owner.
    rf" to| from|,(?={_LEAD} (?:SHOW|THIS|THESE)\d)){_LEAD} (?P<shows>{GROUP}|THESE\d+))?"
)
_MORE_OBJECT = re.compile(rf"{_LEAD}? ?(?:more|additional|further)(?: (?:seasons? )?of)?{_LEAD} (?P<shows>{GROUP})")
#: what is ordered before the first season is on is no part of it
_BEFORE_THE_FIRST = re.compile(
    r"[^.;:]{0,40}? more episodes of (?P<shows>(?:SHOW|THIS)\d+),? [^.;:]{0,30}?(?:ahead of|before) (?:the|its) "
    r"(?:series )?(?:premiere|debut|launch|first (?:episode|night))\b"
)
#: "has passed on more episodes of SHOW, SHOW and SHOW": of one, the running season may be meant
_MORE_EPISODES = re.compile(
    rf" (?:any )?(?:more|further|additional|new) episodes of (?:the )?{KINDS}(?P<shows>(?=(?:SHOW|OTHER)\d+(?:,| and|"
    rf" or)){GROUP})"
)
#: "has decided not to order more"
_NO_MORE = re.compile(r" (?:any )?more(?: of (?:it|them)| seasons)?(?=[.,;!]|$)")
#: "SHOW is the third drama that NETWORK has": the object of the verb that follows
_ONE_THAT = Lettered(
    rf"(?P<shows>{GROUP}) (?:is|are|was|were|became|becomes) (?:now |also |just |only )?(?:the|one|among|another)\b"
    r"[^,;:.]{0,50}? (?:shows?|series|dramas?|comed(?:y|ies)|sitcoms?|titles?|programmes?)(?: that| which)? "
    r"(?:NETWORK|THIS)\d+ (?:has |have |had )?$"
)
#: "its drama about fishermen, SHOW, and its comedy about boats, SHOW"
_DESCRIBED = re.compile(
    r"(?:,? and|,)? THIS\d+ (?:about|on(?! (?:[a-z]+day|\d|the|its|fire)\b)|set in|starring|"
    r"following)\b(?:(?!SHOW)[^,;:.]){1,80}, (?P<show>SHOW\d+)"
)
#: "the SHOW spin-off SHOW" is the second
_OFFSHOOT = re.compile(
    rf"(?:'s)? (?:spin-?off|prequel|sequel|reboot|remake)(?: series| show| drama)?,? (?P<shows>{GROUP})"
)
#: a verb that somebody does now, no participle: "axes", "won't renew", "has dropped"
_ACTIVE = re.compile(r"^(?!.*ed$)|s$")
#: "SHOW lives", "SHOW star reveals", but not "SHOW creator's new"
_TOLD_OF = re.compile(
    r"(?:[^:]{1,60}: )?SHOW\d+\b(?!'s )(?!.*\b(?:creators?|stars?|makers?|writers?|spin-?offs?|prequels?|actors?)\b"
    r"(?!.*\b(?:reveals?|confirms?|says?|as|after|reacts?|furious|gutted|devastated|that)\b))"
)
#: "SHOW's Jane Doe lands a SEASON of her comedy"
_OWN_WORK = re.compile(r" (?:of|for) (?:her|his|their|another|new|a new)\b")
_PEOPLE = (
    r"(?:co-)?(?:creators?|stars?|alums?|alumni|boss|showrunners?|writers?|producers?|actors?|actress|directors?|makers?|"
    r"hosts?|duo|team|veterans?|vets?)"
)
_POSSESSED = Lettered(rf"SHOW\d+(?:'s (?!SEASON|NETWORK)| {_PEOPLE}\b)[^,:;]*$")
#: "orders a SEASON from SHOW veterans": of what they make now
_ITS_PEOPLE = re.compile(rf"(?:'s)? {_PEOPLE}\b")
#: "renews Kathy Bates drama", but not "renews another drama"
_DESCRIPTION = re.compile(
    r"(?: (?!(?:another|other|new|spin-?off|prequel|its|all|more|two|three|every|rival|fellow|a|and)\b)"
    r"(?:[a-z0-9'-]+|NETWORK\d+|OTHER\d+)){0,5} "
    r"(?:drama|dramedy|comedy|sitcom|series|show|thriller|soap|anime|fantasy|mystery|western|procedural|adaptation|"
    r"reality (?:show|series)|docuseries|programme)"
    r"(?=$|[.,;:!)]| (?:for|after|before|ahead|amid|despite|following|just|"
    r"one|two|three|days|weeks|months|as|on|at|in|with|starring|from)\b)"
)
#: "SHOW, which NETWORK has since", before its verb
_WHICH = Lettered(
    rf"(?P<shows>{GROUP}|(?:the )?THIS\d+),? (?:which|that|whom)? ?(?:the )?NETWORK\d+ (?:has |have |had )?(?:[a-z]+ "
    rf"){{0,2}}$"
)
_MAKERS = Lettered(r"\b(?:makers?|creators?|stars?|writers?|producers?|team|people|spin-?off) (?:of|from|behind) $")
_WHICH_SEASON = re.compile(r" (?:for|through|until) (?:a |an |its |the )?(?:[a-z-]+ )?(?P<season>(?:SEASON|FINAL)\d+)")
#: "NETWORK cans SHOW; SHOW will end": behind the object of one verb, the subject of another
_PREDICATE = re.compile(
    r" (?:will|won't|is|isn't|has|was|gets?|got|returns?|ends?|bows|wraps|survives?|lives?|stays?|continues?|goes|"
    r"remains?|waits?|awaits|follow(?:s|ed)|did|didn't|does|doesn't)\b"
)
#: "the already cancelled SHOW rose": what is known of it, not what somebody does
_ATTRIBUTE = Lettered(r"\b(?:the|its)(?: (?:already|now|recently|newly|previously|since|just))? $")
PASSIVE = Lettered(r"\b(?:been|was|were|is|are|be|being|gets?|got) (?:[a-z]+ly |also )?$")


#: who it is done to stands before it: "SHOW saved, …", "somebody's show axed, …"
_DONE_TO_ANOTHER = re.compile(
    r"(?:SHOW|OTHER)\d+ $|^(?!(?:also|now|just|newly|recently|others?|those|freshly|already|the|shows?|series)\b)"
    r"[a-z0-9'&-]+(?: [a-z0-9'&-]+){0,4} $"
)


#: "SHOW and SHOW: NETWORK renews both dramas"
_ROW_AHEAD = re.compile(rf"(?P<shows>{GROUP})(?::| as| after|;) (?:the )?NETWORK\d+ (?:has |also )?$")
_ALL_OF_ROW = re.compile(
    rf" (?:both|all|its (?:{TO_TEN})|these|the (?:{TO_TEN}|pair))"
    r"(?: (?!SHOW|OTHER|but\b|other\b|remaining\b|new\b)[a-z0-9-]+){0,4}? "
    r"(?:shows|dramas|comedies|sitcoms|series|titles|thrillers|procedurals|programmes|half-hours)"
    r"(?=$|[.,;!]| (?:for|after|on|in|as|ahead|at)\b)"
)


def of_act(finding: Finding) -> Target | None:
    right = finding.right
    if not finding.rule.soft and (season := _SEASON_OBJECT.match(right)):
        other = not season["shows"] and elsewhere(right[season.end() :])
        return (
            None if other or first(finding.worded, season["season"]) else Target(finding.meant(season["shows"] or ""))
        )
    if finding.words.endswith("ed") and (PASSIVE.search(finding.left) or _ATTRIBUTE.search(finding.left)):
        return None
    # "SHOW saved, SHOW sunk": what stands behind the comma is no object.
    if right.startswith(", ") and finding.words.endswith("ed") and _DONE_TO_ANOTHER.search(finding.left):
        return None
    if (row := _ROW_AHEAD.match(finding.left)) and _ALL_OF_ROW.match(right):
        return Target(finding.meant(row["shows"]))
    match = _object(right)
    if described := _described(right):
        return Target(finding.meant(described))
    if finding.rule.outcome is Outcome.CANCELLED and (several := _MORE_EPISODES.match(right)):
        return Target(finding.meant(several["shows"]))
    if not match and finding.rule.outcome is Outcome.CANCELLED and _NO_MORE.match(right):
        return Target(finding.meant(""))
    if not match:
        relative = _ONE_THAT.search(finding.left) or (None if finding.words in ("end", "ends") else _which(finding))
        return Target(finding.meant(relative["shows"])) if relative else _described_before(finding)
    behind = right[match.end("shows") :]
    if offshoot := _OFFSHOOT.match(behind):
        return Target(finding.meant(offshoot["shows"]))
    first_clause, *others = clauses(match["shows"], apart=bool(_PREDICATE.match(behind)))
    reason = astray(right[: match.start("shows")], behind, match["shows"]) or (
        "" if "SHOW" not in match["shows"] or others else compound_object(behind)
    )
    return Target(finding.meant(first_clause), reason)


def _object(right: str) -> re.Match[str] | None:
    found = _OBJECT.match(right) or _ROW_OBJECT.match(right)
    return None if found and _TURNS_TO.search(right[: found.start("shows")]) else found


#: "renews ten series, leaves SHOW for later": what it does with another
_TURNS_TO = Lettered(
    r", (?:and |but |yet |while )?(?:leav(?:es|ing)|punt(?:s|ing)|delay(?:s|ing)|hold(?:s|ing)|postpon(?:es|ing)|sits|"
    r"sitting|undecided|still|yet|mum|silent|defer(?:s|ring)|wait(?:s|ing)|weigh(?:s|ing)|mull(?:s|ing)|stall(?:s|ing)|"
    r"keeps|keeping|no word|not)\b"
)


def _which(finding: Finding) -> re.Match[str] | None:
    """ "SHOW, which NETWORK has since recommissioned": the object stands before its verb."""
    found = _WHICH.search(finding.left)
    return found if found and not _MAKERS.search(finding.left[: found.start()]) else None


#: "SHOW, for one: NETWORK has cancelled the spin-off", "SHOW: NETWORK drops another series": a label and its news
_LABEL_AHEAD = re.compile(
    r"SHOW\d+(?:, [a-z]+(?: [a-z]+){0,2})?(?::| -) NETWORK\d+ (?:has |have |had )?(?:[a-z]+ly |also )?"
)
_THE_ONE = re.compile(
    r" (?:the|another|this)(?: (?!new\b|other\b|next\b)(?:[a-z0-9'-]+|OTHER\d+)){0,3} (?:series|show|drama|comedy|"
    r"sitcom|thriller|dramedy|freshman|newcomer)\b(?!'s)(?= (?:after|unaired|in|for|this|last|before|at|on|even|"
    r"just|only|because|over|with|without|months?|weeks?)\b|[.,;]|$)"
)


def _described_before(finding: Finding) -> Target | None:
    """ "SHOW extinct: NETWORK won't renew dinosaur drama": a headline names its show once, and describes it once."""
    worded = finding.worded
    shows = [token for token in worded.tokens if token.kind == "SHOW"]
    if len(shows) == 1 and _LABEL_AHEAD.fullmatch(finding.left) and _THE_ONE.match(finding.right):
        return Target({shows[0].shows: ()})
    if not worded.sentence.heading or len(shows) != 1 or not _ACTIVE.search(finding.words):
        return None
    alone = not finding.right.strip(" .!") and "NETWORK" in finding.left
    if not (alone or _DESCRIPTION.match(finding.right)) or not _TOLD_OF.match(finding.left):
        return None
    return Target({shows[0].shows: ()})


def _described(right: str) -> str:
    names, place = [], 0
    while found := _DESCRIBED.match(right, place):
        names.append(found["show"])
        place = found.end()
    return ", ".join(names)


def clauses(titles: str, *, apart: bool) -> list[str]:
    """ "SHOW, SHOW and SHOW; SHOW" are two rows, but "SHOW; SHOW" is one, unless a clause ends with the first."""
    return titles.split(";") if apart or re.search(r",| (?:and|&) ", titles) else [titles]


#: "gave NAME and NAME the nod for more SHOW": who is given it is not what is ordered
_TO_SOMEBODY = re.compile(
    r" (?:OTHER\d+|them|him|her|us|(?:the |its |his |her |their )?(?:[a-z-]+ ){0,2}?(?:creators?|makers?|team|"
    r"producers?|"
    r"duo|writers?|pair|brothers|sisters|company|studio))(?:(?:,|,? and) OTHER\d+)*,? (?:the |a |an )?(?:[a-z-]+ )?"
    r"(?:nod|green[ -]?light|go-ahead|thumbs[ -]up|all-clear|ok|order|commission)(?: for| on| to(?: make| do)?)?(?= )"
)


def of_order(finding: Finding) -> Target | None:
    right = finding.right
    if given := _TO_SOMEBODY.match(right):
        right = right[given.end() :]
    if match := _SEASON_OBJECT.match(right):
        behind = right[match.end() :]
        if not match["shows"] and (_OWN_WORK.match(behind) or elsewhere(behind) or _POSSESSED.search(finding.left)):
            return None
        reason = "it is of a show by people of this one" if match["shows"] and _ITS_PEOPLE.match(behind) else ""
        return Target(finding.meant(match["shows"] or ""), reason) if further(finding.worded, match["season"]) else None
    if ahead := _BEFORE_THE_FIRST.match(right):
        return Target(finding.meant(ahead["shows"]))
    if (match := _MORE_OBJECT.match(right)) and not _counted(
        match[0], re.split(", with (?:[a-z]+|\\d+) new ", right)[0]
    ):
        return Target(finding.meant(match["shows"]))
    if (season := _WHICH_SEASON.match(right)) and (which := _which(finding)):
        return Target(finding.meant(which["shows"])) if further(finding.worded, season["season"]) else None
    if (described := _DESCRIPTION.match(right)) and (season := _WHICH_SEASON.match(right, described.end())):
        return _described_before(finding) if further(finding.worded, season["season"]) else None
    match = _OBJECT.match(right)
    behind = right[match.end("shows") :] if match else ""
    if match and _ordered_season(finding, match["shows"], behind):
        return Target(finding.meant(match["shows"]), astray(right[: match.start("shows")], behind, match["shows"]))
    return None


def _ordered_season(finding: Finding, titles: str, behind: str) -> bool:
    """True where a further season stands with the titles: "orders SHOW SEASON", "gives SHOW a SEASON"."""
    inside = re.search(r"SEASON\d+\)?$", titles)
    after = re.match(
        r",?(?: back)?(?: (?:the|a|an|its) (?:[a-z]+ )?(?:nod|green ?light|go-ahead|thumbs-? ?up|all-clear|ok|order))?"
        r"(?: (?:for|with|on))?(?: (?:a|an|its|the|another|[a-z0-9-]+)){0,3} ((?:SEASON|FINAL)\d+)",
        behind,
    )
    season = after[1] if after else inside[0] if inside else ""
    of_something = re.match(r" (?:cast|finale|premiere|trailer|teaser|episode)", behind)
    return bool(season) and not of_something and further(finding.worded, season)


def _counted(words: str, right: str) -> bool:
    """ "Six more of SHOW", "more episodes": an order within the running season."""
    return bool(
        re.search(rf"\b(?:{CARDINAL}|several|some|a few|extra)(?: [a-z]+)? (?:more|additional|further)\b", words)
    ) or bool(re.search(r"\b(?:episodes|scripts|installments)\b", right[:80]))
