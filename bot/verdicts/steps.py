"""How a newer event stands to the decision that stands: two events in; whether it supports, goes on or is stale out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from bot.model import Certainty, Outcome, Standing, Tier
from bot.sources.networks import network_of
from bot.verdicts.events import (
    ENDS,
    GOES_ON,
    SAME_DECISION,
    Event,
    Said,
    compatible,
    near,
    simultaneous,
)

#: About what passes from the order of a season to the decision on the next.
SEASON = timedelta(days=270)
#: From the announcement of a last season to the end of its run.
LAST_SEASON = timedelta(days=540)
#: From the announcement of a last season to its last episode, at least.
ANNOUNCED = timedelta(days=30)
#: From a cancellation to the rescue by another home, at least; before that only talks are told.
RESCUE = timedelta(days=21)


def after_the_last(event: Event, live: Event | None) -> Event:
    """Well after a last season was announced, "no season behind it" tells that the show has ended as planned."""
    if live is None or live.outcome is not Outcome.FINAL or event.outcome is not Outcome.CANCELLED:
        return event
    behind = event.seasons and live.seasons and min(event.seasons) > max(live.seasons)
    if not behind or event.since is None or live.since is None or event.since.first - live.since.last <= SEASON:
        return event
    return event.told_as(Outcome.CONCLUDED)


def supports(event: Event, live: Event) -> bool:
    """True where the event tells of the decision that stands in looser words than it."""
    if event.outcome is live.outcome:
        return event.order == date.min or (compatible(event.seasons, live.seasons) and simultaneous(event, live))
    if live.outcome is not Outcome.FINAL:
        return False
    if event.outcome is Outcome.RENEWED and event.seasons and live.seasons:
        return min(event.seasons) <= max(live.seasons)
    if event.outcome is Outcome.RENEWED:
        # An order or a date within the time in which a last season is made and shown is that season's.
        return live.since is not None and near(event.since, live.since, LAST_SEASON)
    # The press calls a last season a cancellation too, unless that very season is taken back.
    return event.outcome is Outcome.CANCELLED and not set(event.seasons) & set(live.seasons)


def retold(event: Event, live: Event, before: Sequence[Event]) -> str:
    """Why an event is old news; empty where it may be none. Who has given a show up cannot cancel what another has."""
    if event.outcome is not Outcome.CANCELLED or live.outcome not in GOES_ON or not _moves(event, live):
        return ""
    known = any(one.outcome is Outcome.CANCELLED and one.network and not _moves(one, event) for one in before)
    return f"{event.network} gave the show up before {live.network} took it on" if known else ""


def stale(event: Event, live: Event) -> str:
    """Why an event cannot displace what stands although its date is newer; empty where it can."""
    if event.seasons and max(event.seasons) < live.reached:
        return f"about season {max(event.seasons)}, and season {live.reached} has been decided since"
    if live.outcome is Outcome.CONCLUDED and event.outcome in ENDS and not _told_since(live, event):
        return "the show is over as planned; the article uses the word loosely"
    if live.outcome is Outcome.CANCELLED and event.outcome is Outcome.CONCLUDED:
        return "the show ended because it was cancelled"
    if live.outcome is Outcome.CANCELLED and _of_its_last_run(event, live):
        return "the cancelled show's last run is called its final season"
    return ""


def _of_its_last_run(event: Event, cancelled: Event) -> bool:
    """True of a last season without a number, told within its time: what was ordered before the show was cancelled."""
    if event.outcome is not Outcome.FINAL or event.seasons or _moves(event, cancelled):
        return False
    if cancelled.standing is Standing.RUMOURED and event.standing is not Standing.RUMOURED:
        return False
    return cancelled.since is None or near(event.since, cancelled.since, LAST_SEASON)


def _told_since(end: Event, decision: Event) -> bool:
    """True where nobody spoke of this end before that decision: "it ended in August", told after a cancellation."""
    told = [said.claim.evidence.published for said in end.said]
    since = decision.since
    return since is not None and all(published is not None and published.date() > since.last for published in told)


def goes_on(event: Event, live: Event) -> bool:
    """True where the event is the next thing to happen after what stands, and says nothing against it."""
    if live.outcome is Outcome.FINAL and event.outcome is Outcome.CONCLUDED:
        return True
    if live.outcome is Outcome.CANCELLED:
        return _rescues(event, live)
    if live.outcome in (Outcome.FINAL, Outcome.CONCLUDED):
        return _revives(event, live)
    if live.outcome is not Outcome.RENEWED:
        return False
    if event.outcome is Outcome.FINAL and any(map(_edited_or_official, event.said)):
        return True
    if event.seasons and live.seasons:
        return min(event.seasons) > max(live.seasons)
    # By then the season that was ordered has been made, so this is about the one after it.
    return event.since is not None and live.since is not None and event.since.first - live.since.last > SEASON


def _rescues(event: Event, live: Event) -> bool:
    """True where another home than the one that gave the show up announced it weeks later, or an edited paper did."""
    if event.outcome not in GOES_ON or event.since is None or live.since is None:
        return False
    since = event.since.first - live.since.last
    if since > SAME_DECISION and any(said.tier is not Tier.OTHER for said in event.said):
        return True
    return since > RESCUE and _moves(event, live) and any(map(_edited_or_official, event.said))


def _revives(event: Event, live: Event) -> bool:
    """True of a season behind the last one, ordered long after that was announced."""
    behind = event.outcome in GOES_ON and 0 < live.reached < min(event.seasons, default=0)
    if not behind or event.since is None or live.since is None:
        return False
    return event.since.first - live.since.last > LAST_SEASON and any(map(_edited_or_official, event.said))


def _edited_or_official(said: Said) -> bool:
    """True of who decides, and of papers that we know."""
    return said.claim.certainty is Certainty.OFFICIAL or said.tier is not Tier.OTHER


def _moves(event: Event, live: Event) -> bool:
    """True where the two name networks of which neither is a channel of the other, as BBC One is of the BBC."""
    one, other = sorted((_known_as(event.network), _known_as(live.network)), key=len)
    return bool(one) and other != one and not other.startswith(f"{one} ")


def _known_as(name: str) -> str:
    """The network's own name for any of its names: people track shows under "amc", too."""
    network = network_of(name)
    return network.name if network else name


def may_be_the_end(said: Said, live: Event) -> bool:
    """True of an end without a date, told when a last season has been on, and of a finale after it was announced."""
    told, claim = said.claim.evidence.published, said.claim
    if live.since is None or told is None:
        return False
    since = told.date() - live.since.last
    if said.when is None:
        return since > SEASON
    earlier = claim.seasons and live.seasons and max(claim.seasons) < max(live.seasons)
    return claim.hints and since > ANNOUNCED and not earlier
