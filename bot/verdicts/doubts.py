"""What words that nothing is decided do to a decision: the words and the event in; those that open or refute it out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta

from bot.model import LONG_AGO, Certainty, Outcome, Standing, Tier, Voice, When
from bot.verdicts.events import ENDS, Event, Said, compatible, near, standing_of

#: From the order of a season to the end of its run.
SHOWN = timedelta(days=300)
#: Without a season's number, a word that nothing is decided is taken to be about the next season only after this time.
NEXT_SEASON = timedelta(days=150)

#: the most trusted first
_TIERS = tuple(Tier)


def refuting(rest: Sequence[Said], live: Event) -> Sequence[Said]:
    """Those who say that what stands is not so, where their word counts for enough."""
    denials = [said for said in rest if said.claim.refutes and after(said, live) and live.outcome in ENDS]
    if denials and (standing_of(denials).reaches(live.standing) or _denied(denials, live)):
        return denials
    return [said for said in rest if live.standing is Standing.RUMOURED and _knows_better(said, live)]


def _denied(denials: Iterable[Said], live: Event) -> bool:
    """True where who decides denies, in an edited paper, what nobody has confirmed."""
    if live.standing is Standing.CONFIRMED:
        return False
    return any(said.claim.certainty is Certainty.OFFICIAL and said.tier is not Tier.OTHER for said in denials)


def _knows_better(said: Said, rumour: Event) -> bool:
    """True of those who decide, and of a better paper than those that spread the rumour, within the time of one."""
    claim = said.claim
    if claim.certainty is Certainty.SPECULATED or claim.background or not after(said, rumour):
        return False
    if not near(said.when, rumour.since) or not compatible(claim.seasons, rumour.seasons):
        return False
    best = min(_TIERS.index(one.tier) for one in rumour.said)
    return claim.asserted_by is Voice.NETWORK or _TIERS.index(said.tier) < best


def supersedes(said: Said, live: Event) -> bool:
    claim = said.claim
    if live.outcome is not Outcome.RENEWED or claim.background or not after(said, live):
        return False
    if claim.seasons and live.seasons:
        return min(claim.seasons) > max(live.seasons)
    if not said.when or not live.since:
        return False
    since = said.when.first - live.since.last
    if claim.seasons:
        return since > NEXT_SEASON
    # By then the seasons that were ordered have been shown, and who wonders wonders about the next.
    shown = since > SHOWN * max(1, len(live.seasons)) and not _still_awaited(said.when, live)
    return shown and claim.certainty is not Certainty.SPECULATED


def _still_awaited(when: When, order: Event) -> bool:
    """True where what was ordered is news after this date: it was held up, and nobody spoke of the season behind it."""
    told = (said.when for said in order.said if said.claim.outcome is order.outcome and not said.claim.background)
    return any(other is not None and when.before(other) for other in told)


def after(said: Said, event: Event) -> bool:
    if said.when is None or event.since is None:
        return False
    if said.when != event.since:
        return event.since.before(said.when)
    # On one day the hour decides, where the articles tell it.
    published = said.claim.evidence.published
    first = min((one.claim.evidence.published or LONG_AGO for one in event.said), default=LONG_AGO)
    return published is not None and published > first
