"""The chore of digests: who is due, what changed in what they watch; a notice on its way where there is any."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

import structlog

from bot.cards.digests import digest_notice
from bot.model import EVERY_SHOW, Changes, Digest, Memory, Record, Rhythm
from bot.notices import on_its_way
from storage import Storage

log = structlog.get_logger()

#: between two digests of one destination
BETWEEN = {Rhythm.DAILY: timedelta(days=1), Rhythm.WEEKLY: timedelta(days=7)}
#: shows that are recalled at once
AT_ONCE = 200


async def send_digests(storage: Storage, clock: Callable[[], datetime]) -> None:
    """Save a digest's notice and up to when it has told, in one save each. Several processes at once do no harm."""
    now = clock()
    for digest in await storage.digests():
        if not digest.paused and now - digest.told >= BETWEEN[digest.rhythm]:
            await _send(storage, digest, now)


async def _send(storage: Storage, digest: Digest, now: datetime) -> None:
    notice = digest_notice(digest, await _watched(storage, digest), now)
    told: Record = replace(digest, told=now)
    await storage.save(Changes(put=(told, *(on_its_way(notice) if notice else ()))))
    log.info("digest", destination=str(digest.destination), told=notice is not None)


async def _watched(storage: Storage, digest: Digest) -> list[Memory]:
    """What is known of each show that the destination subscribes to; of every show where it subscribes to none."""
    shows = [show.id for show in await storage.shows()]
    wished = {wish.show for wish in await storage.subscriptions(digest.destination) if not wish.paused}
    if wished and EVERY_SHOW not in wished:
        shows = [show for show in shows if show in wished]
    memories = []
    for some in _in_batches(shows):
        memory = await storage.recall(some)
        memories += [memory.about(show) for show in some]
    return memories


def _in_batches(shows: Sequence[str]) -> Iterator[Sequence[str]]:
    return (shows[start : start + AT_ONCE] for start in range(0, len(shows), AT_ONCE))
