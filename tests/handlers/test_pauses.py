from __future__ import annotations

import pytest

from bot.model import Changes, Destination, Digest, Rhythm, Subscription
from handlers.pauses import pausing
from storage import open_storage
from tests.samples import NOW

GUILD = Destination("discord", "700")
ROOM = Destination("discord", "700", "800")
THREAD = Destination("discord", "700", "800", "801")
OTHER_ROOM = Destination("discord", "700", "802")
OTHER_GUILD = Destination("discord", "701", "803")
PERSON = Destination("discord", person="42")


@pytest.mark.parametrize(
    ("lost", "rests"),
    [
        (GUILD, {ROOM, THREAD, OTHER_ROOM}),
        (ROOM, {ROOM, THREAD}),
        (THREAD, {THREAD}),
        (PERSON, {PERSON}),
    ],
)
async def test_what_is_within_rests_and_nothing_is_deleted(lost: Destination, rests: set[Destination]) -> None:
    places = (ROOM, THREAD, OTHER_ROOM, OTHER_GUILD, PERSON)
    storage = await open_storage("memory:")
    wishes = [Subscription(place, made_by="7") for place in places]
    digests = [Digest(place, Rhythm.DAILY, NOW) for place in places]
    await storage.save(Changes(put=(*wishes, *digests)))
    await pausing(storage, lambda: NOW)(lost, "the bot was removed")
    await pausing(storage, lambda: NOW)(lost, "again")
    for kept in (await storage.subscriptions(), await storage.digests()):
        assert len(kept) == len(places)
        assert {wish.destination for wish in kept if wish.paused} == rests
        assert {wish.paused for wish in kept} <= {"", "the bot was removed"}
    told = await storage.due(NOW, 100, "test", 60)
    assert {delivery.destination.person for delivery in told} == {"7"}
    notices = [await storage.notice(delivery.alert) for delivery in told]
    assert len(notices) == len(rests)
    assert all(notice and "the bot was removed" in notice.text for notice in notices)
    await storage.close()
