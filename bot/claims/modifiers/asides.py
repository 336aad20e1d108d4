"""Words of decision that are about something else: another work, a person, a slot, a service; why, in plain words."""

from __future__ import annotations

import re

from bot.claims import qualifiers
from bot.claims.candidates import Candidate
from bot.claims.modifiers.people import of_a_person
from bot.model import Outcome
from bot.rules import Frame
from bot.rules.letters import Lettered
from bot.rules.times import MONTH, TIME_OF_YEAR, WEEKDAY
from bot.sources.networks import network_of


def about_else(candidate: Candidate, left: str, right: str) -> str:
    if candidate.astray:
        return candidate.astray
    near = f"{left[-70:]}{candidate.words}{right[:70]}"
    # A season beside "full" words is a season all the same: "two more seasons, with full-season orders".
    decided = candidate.rule.outcome in (Outcome.RENEWED, Outcome.FINAL)
    near = qualifiers.MANY_EPISODES.sub("", qualifiers.ITS_EPISODES.sub("", near))
    # "Six episodes, and conclude the story" is no order of more.
    from_elsewhere = candidate.rule.name.startswith("another home") or candidate.words.endswith(" the story")
    plain = from_elsewhere or (candidate.words.startswith("renew") and _FOR_A_SEASON.match(right))
    for modifier in qualifiers.ASIDES[: 1 if _strong(candidate) else None] if decided and not plain else ():
        # What ends is no order.
        if modifier.pattern.search(near) and not (
            candidate.rule.outcome is Outcome.FINAL and modifier is qualifiers.ASIDES[0]
        ):
            return modifier.reason
    if re.match(r"[^,.;]{0,30}?\b(?:spin-?off|prequel|remake|reboot)\b(?!(?: [a-z]+)?,? SHOW)", right) and (
        candidate.rule.frame is Frame.ACT
    ):
        return "it speaks of a spin-off or a remake"
    if other := _other_object(candidate) or _only_heads(candidate) or _open_then(candidate):
        return other
    if decided and (other := _rest_of_it(candidate) or _another_work(candidate, left, right)):
        return other
    if candidate.rule.outcome is Outcome.CANCELLED and (off := _only_off(candidate, right)):
        return off
    if somebody := of_a_person(candidate, left):
        return somebody
    if _imperative(candidate, left) or _DEMAND.search(left):
        return "it is a wish or a demand, not a report"
    return ""


#: "will be back on march 7 to complete its SEASON"
_REST_OF_IT = Lettered(
    r"\b(?:to|and) (?:complete|finish(?: off)?|resume|continue(?! with)|wrap up|conclude|close out|see out|play out|"
    r"round (?:off|out)) (?:its|the|their|what is left of its|the rest of its) (?:[a-z]+ )?SEASON\d+(?! of\b)"
)


def _rest_of_it(candidate: Candidate) -> str:
    found = _REST_OF_IT.search(candidate.words + candidate.right[:60])
    return "it is the rest of the running season" if found else ""


def _other_object(candidate: Candidate) -> str:
    if candidate.rule.name == "network wants more hours of it" and _ON_SINCE.match(candidate.right):
        return "it orders more of the running season"
    if _of_another_network(candidate):
        return "it speaks of another network's version"
    noun = candidate.words.endswith("renewed") and _RENEWED_WHAT.match(candidate.right)
    return "it is something else that is renewed" if noun else ""


#: "NETWORK has axed its version of SHOW"
_WHOSE = Lettered(r"(NETWORK\d+) (?:has |have |had )?(?:[a-z]+ )?$")
_ITS_VERSION = re.compile(
    r"(?: (?:an? |the )?SEASON\d+)?(?: (?:of|for))? (?:its|the) (?:own )?(?:version|remake|adaptation) of (?:the )?SHOW"
)


def _of_another_network(candidate: Candidate) -> bool:
    network = _WHOSE.search(candidate.left)
    if not network or not _ITS_VERSION.match(candidate.right):
        return False
    doer = network_of(candidate.worded.token(network[1]).words)
    return any(not show.network or network_of(show.network) != doer for shows in candidate.shows for show in shows)


#: "renewed it for a SEASON"
_FOR_A_SEASON = re.compile(r" (?:SHOW|THIS)\d+ for (?:a |an |its |the )?SEASON")
#: "six more hours of SHOW, which began in september"
_ON_SINCE = re.compile(
    r",? (?:which|that) (?:only )?(?:began|started|premiered|launched|debuted|opened) (?:in|on|last|this|a|two|three)\b"
)
#: "renewed interest in SHOW", "with renewed energy"
_RENEWED_WHAT = re.compile(
    r" (?:and [a-z]+ )?(?:[a-z]+ )?(?:interest|criticism|energy|debate|push|calls?|focus|attention|popularity|hopes?|"
    r"speculation|fears?|efforts?|vigou?r|success|demands?|love|fight|talks?|pressure|scrutiny|controversy|row|"
    r"appetite|enthusiasm|confidence|optimism|doubts?|acclaim|praise|passion|purpose|sense|strength|urgency|concerns?|"
    r"questions?|discussion|wave|life|faith|appreciation|affection|relevance|campaign|protests?|outrage|anger|backlash|"
    r"curiosity|excitement|buzz|spotlight|attacks?|violence|commitment|determination|emphasis|clashes|tensions?|"
    r"rumou?rs|threats?|popular|public|critical)\b(?! (?:drama|comedy|series|show|thriller)\b)"
)


def _another_work(candidate: Candidate, left: str, right: str) -> str:
    """Why what is decided is another work, or where the show may be watched."""
    if _SHELVED_THERE.match(candidate.right) or (
        candidate.rule.name == "is saved" and _ALL_OF_IT.match(candidate.right)
    ):
        return "it is about rights, repeats or a library"
    if _ON_SALE.search(left):
        return "it is about rights, repeats or a library"
    direct = f"{left[-28:]}{candidate.words}{right[:14]}"
    if qualifiers.WORK.search(direct) and not _NAMED_OFFSHOOT.search(left):
        return "it speaks of a spin-off or a remake"
    if re.search(
        r"\b(?:as|for|with|into|in|order(?:s|ed)|commission(?:s|ed)) (?:a|an|one|its) "
        r"(?:[a-z-]+ ){0,3}(?:movie|film|special|"
        r"reunion|game)",
        candidate.words + re.split(r"(?:[,;]| and| while) (?:SHOW|OTHER)\d", right[:70])[0],
    ):
        return "it speaks of a film or a special"
    return ""


def _open_then(candidate: Candidate) -> str:
    """ "The 2019 finale, after which NETWORK put it on ice"."""
    then = candidate.rule.outcome is Outcome.UNDECIDED and _OPEN_THEN.search(candidate.left)
    return "it was open at a time that is told of, not now" if then else ""


_OPEN_THEN = Lettered(r"\b(?:19|20)\d\d\b[^.;]{0,60}, after which (?:the )?(?:NETWORK\d+ )?(?:[a-zA-Z0-9]+ ){0,3}$")


def _only_heads(candidate: Candidate) -> str:
    """ "SHOW season 3 trailer" over a part of an article that has to say that there is none."""
    sentence = candidate.worded.sentence
    heads = sentence.heading and sentence.part == "text" and candidate.words == candidate.worded.text
    return "it is no more than a heading" if heads and candidate.rule.name == "glimpse of a season" else ""


#: "the DVD of SEASON is out"
_ON_SALE = Lettered(
    r"\b(?:dvds?|blu-?rays?|box ?sets?|soundtracks?|novels?|novelisation|novelization|album|repeats?|reruns?|poster) "
    r"(?:of|from|for|to) (?:the |its )?(?:SEASON\d+ (?:of (?:SHOW|THIS)\d+ )?)?$"
)
#: "its spin-off, SHOW, has been": that one
_NAMED_OFFSHOOT = Lettered(
    r"\b(?:spin-?off|prequel|sequel|remake|reboot|offshoot)(?: series| drama| show)?,? (?:called |titled )?SHOW\d+,? "
    r"(?:(?:has|have|is|was|will|had|been|be|also|now|already|just|gets|got) )*$"
)
#: "picked up by NETWORK, where all nine seasons are now streaming"
_SHELVED_THERE = re.compile(
    r"[^.;]{0,40}, where (?:all|its|the|every)\b[^.;]{0,40}\b(?:seasons?|episodes?|series)\b[^.;]{0,30}"
    r"\b(?:stream\w*|available|watch\w*)|"
    r"[^.;]{0,40}, where (?:[a-z]+ ){0,3}(?:can|could|may|will be able to) (?:[a-z]+ )?(?:stream|watch|find|see|"
    r"catch(?: up)?)\b(?![^.;]*(?:SEASON|new episodes))"
)


#: "off the schedule at the end of the month and will not bring it back before february"
_BACK_LATER = re.compile(r"[^.;]{0,90}\b(?:before|until|back in|returns? in|returning in)\b")
#: "NAME, a pilot with NAME, was not picked up"
_PILOT = Lettered(r"\b(?:a|the|its|her|his) (?:[a-z]+ )?pilot\b(?![^.;]*SHOW)[^.;]*$")
#: "has shelved SHOW for now"
_AS_YET = re.compile(
    r"(?: (?:SHOW|THIS)\d+)?,? (?:(?:at least |only )?for (?:now|the moment|the time being|a while))\b"
)
#: "has cut its order of SHOW from 22 episodes to 16"
_CUT_SHORT = re.compile(
    r"[^.;:]{0,40}?\b(?:from (?:\d+|[a-z]+) (?:episodes |hours )?to (?:\d+|[a-z]+)\b|(?:by|to) (?:\d+|[a-z]+) "
    r"(?:(?:weekly|nightly) )?(?:episodes|hours|half-hours|instal?lments|nights|times)\b)"
)
#: "has found a new home: all seasons move"
_ALL_OF_IT = re.compile(
    r"[^.;]{0,30}?[:,;] (?:all|every|the whole|the complete|its|old|past) (?:[a-z0-9]+ )?"
    r"(?:seasons?|series|episodes|run|library|back catalogue|reruns|repeats)\b"
)
#: "will not bring it back before late February", "won't be showing a third season this year"
_FOR_NOW = re.compile(
    r"[^,;:.]{0,40}?\b(?:(?:before|until) (?:the |next |this )?(?:[a-z]+ )?"
    rf"(?:{MONTH}|20\d\d|{TIME_OF_YEAR}|midseason|year|season)|this (?:year|season|{TIME_OF_YEAR})|just yet)\b"
)


#: "benches SHOW until march"
_BENCHED = Lettered(
    r"(?:bench|shelv|park|rest|sidelin|yank|pull|mothball|drop)\w*\|[^.;:,]{0,30}? (?:until|till) "
    rf"(?:{MONTH}|{TIME_OF_YEAR}|next|after|the|late|early|mid|further|20\d\d)"
)


def _only_off(candidate: Candidate, right: str) -> str:
    if re.search(r"\bnot\b|n't\b", candidate.words) and _FOR_NOW.match(right):
        return "it stays away for a time only"
    if _AS_YET.match(right) and candidate.rule.frame is not Frame.CLAUSE:
        return "it stays away for a time only"
    if _CUT_SHORT.match(right):
        return "it changes the length of the running season"
    if _OFF_THE_AIR.match(candidate.words + "|" + right) or _BENCHED.match(f"{candidate.words}|{candidate.right}"):
        return "it is taken off a slot or a service, not cancelled"
    if " off " in candidate.words and _BACK_LATER.match(candidate.right):
        return "it is taken off a slot or a service, not cancelled"
    if _PILOT.search(candidate.left) and not re.match(r" (?:the )?SHOW", candidate.right):
        return "it is the order of a new show"
    if candidate.words == "pulled" and _FATE_OPEN.search(candidate.right):
        return "it is taken off a slot or a service, not cancelled"
    for_a_night = _FOR_A_NIGHT.search(candidate.left[-60:] + candidate.right[:90])
    return "it is taken off for a night, not cancelled" if for_a_night else ""


_FOR_A_NIGHT = Lettered(
    r"\bafter (?:[a-z]+|\d+) performances\b|"
    r"\bat the last minute\b|\bto make (?:way|room) for (?!its|their|the series|(?:(?:a|the|[a-z]+|\d+) )?"
    r"(?:SHOW|OTHER|SEASON|new|fresh))|\bfor (?:one|the) (?:night|evening|week)\b|"
    rf"\b(?:tonight|this week|last night|{WEEKDAY})'s "
    r"(?:episode|instal?lment|edition)\b|\b(?:and|but) will (?:now |instead )?(?:be (?:shown|broadcast|aired|seen)|"
    r"air|go out) (?:on|"
    r"next|later|a|this)\b|\b(?:due to|because of|for|over) (?:the )?(?:football|boxing|golf|athletics|olympics|"
    r"darts|budget|speech|debate|storm|weather|tennis|rugby|cricket|"
    r"snooker|election|coronation|funeral|match|game|world cup|breaking news)\b"
)


#: "pulled; NETWORK is yet to decide on its future"
_FATE_OPEN = Lettered(
    r"\b(?:yet to decide|undecided|not (?:yet )?(?:officially )?cancell?ed|(?:future|fate)(?: is| remains)? (?:unclear|"
    r"uncertain|unknown|in doubt|up in the air|tbd))\b"
)
#: "dropped from the Sunday schedule", "pulled from NETWORK": not every leaving is an end
_OFF_THE_AIR = re.compile(
    r"(?:drops?|dropped|pull(?:s|ed)|yank(?:s|ed)|cut|cuts|cancell?ed|axed|scrapped)\|(?: (?:SHOW|THIS)\d+)? "
    r"(?:from (?:[a-z']+ ){0,4}?(?:schedules?|line-?up|slot|platform|library|catalogue)|"
    r"(?<=dropped\| )from NETWORK|(?<=pulled\| )from NETWORK|(?:tonight|this (?:evening|sunday|friday)|at (?:the "
    r"last minute|short notice)|last night|for one night|(?:minutes|hours|moments) before)\b)|"
    r"(?:drops?|dropped|pull(?:s|ed)|cancell?ed|axed|scrapped)\|(?: (?:SHOW|THIS)\d+)? (?:in|by) (?:one|some|several|"
    r"many|most|parts of|(?:[a-z]+|\d+)) (?:[a-z]+ )?(?:regions?|markets|countries|states|cities|areas|territories|"
    r"provinces|affiliates?|stations)\b|"
    r"drop(?:s|ped|ping)\| out of|shelved\| (?:indefinitely|for (?:an indefinite|now|the (?:moment|time being)))|"
    r"(?:dropped|cut|pulled|axed|scrapped)\| from (?!NETWORK|itv|bbc|(?:the )?(?:air|airwaves|screens?)|our screens|"
    r"\w+ screens)|"
    r"cancell?ed\| for (?!good|real|a (?:second|third)|the (?:second|third)|low|poor|budget|financial|being|failing|"
    r"its|now|SEASON|FINAL)"
)


#: "bring it back", "save SHOW": somebody wants it
_DEMAND = Lettered(r"(?:^|[:;] ?)(?:please )?(?:bring|keep|save|renew) (?:it|THIS\d+|SHOW\d+|us|them) $")


def _strong(candidate: Candidate) -> bool:
    """True where the words are "renewed", or hold a season of episodes: whatever else is said, the show goes on."""
    return bool(re.search(r"\brenew|recommission|episodes .*\bSEASON|\bis in FINAL", candidate.words))


def _imperative(candidate: Candidate, left: str) -> bool:
    """A bare verb with nobody who does it: "Cancel this show"."""
    if (
        candidate.rule.frame not in (Frame.ACT, Frame.ORDER)
        or candidate.rule.whole
        or not qualifiers.BASE.fullmatch(candidate.words)
    ):
        return False
    governed = qualifiers.FINITE_BEFORE.search(left) and (
        not re.search(r"\b(?:and|or|then) $", left) or re.search(r"\b(?:will|to|did|does|not)\b", left)
    )
    return not governed and not re.search(r"(?:NETWORK\d+|\b(?:they|we|executives|bosses))(?: [a-z]+ly)? $", left)
