"""Messages that tell of no verdict: who is told what, and the one delivery that takes it there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from bot.model import Delivery, Destination, Notice, Record, Subscription


def on_its_way(notice: Notice) -> tuple[Record, ...]:
    """The notice with its delivery, to be saved together."""
    delivery = Delivery(alert=notice.key, show="", destination=notice.destination, wanted=1, due=notice.made)
    return notice, delivery


def resting(wishes: Iterable[Subscription], reason: str, now: datetime) -> tuple[Record, ...]:
    """These wishes of one destination, paused because it is gone, and word of it to whoever made them."""
    active = tuple(wish for wish in wishes if not wish.paused)
    put: list[Record] = [replace(wish, paused=reason) for wish in active]
    for person in dict.fromkeys(wish.made_by for wish in active if wish.made_by):
        # In the place that is gone nobody would hear of it.
        if person != active[0].destination.person:
            put.extend(on_its_way(_told_gone(active[0].destination, person, reason, now)))
    return tuple(put)


def _told_gone(destination: Destination, person: str, reason: str, now: datetime) -> Notice:
    return Notice(
        about=f"gone {destination} {now:%Y-%m-%d}",
        destination=Destination(destination.platform, destination.workspace, person=person),
        made=now,
        title="Alerts rest",
        text=f"Nothing can be posted to {destination} any more: {reason}. Nothing was deleted, and it goes on once the "
        "bot is let in there again; where it does not, subscribe there anew.",
    )
