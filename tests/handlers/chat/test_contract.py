"""The promise of `handlers.chat.Chat`, over every platform."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.cards import Card, Line, Section
from bot.errors import ChatError, GoneError
from bot.model import Delivery, Destination, Outcome
from handlers.chat import PLATFORMS
from tests.handlers.chat.cards import HIT_AND_RUN, NASTY, delivery
from tests.handlers.chat.rooms import REMOTE, ROOMS, Remote, Room


@pytest.fixture(params=ROOMS)
async def room(request: pytest.FixtureRequest) -> AsyncIterator[Room]:
    async with ROOMS[request.param]() as room:
        yield room


@pytest.fixture(params=REMOTE)
async def remote(request: pytest.FixtureRequest) -> AsyncIterator[Remote]:
    async with REMOTE[request.param]() as remote:
        yield remote


def due(destination: Destination, alert: str = "hit-run-2021/3") -> Delivery:
    return replace(delivery(destination, alert), due=datetime(2026, 1, 2, tzinfo=UTC))


def hostile(text: str) -> Card:
    """A card that has this text wherever it can."""
    address = "https://a.example"
    return Card(text, text, Outcome.CANCELLED, address, (Section(text, (Line(text, address, text),)),), text)


def test_every_platform_is_tested() -> None:
    assert set(ROOMS) == set(PLATFORMS)


async def test_it_names_itself(room: Room) -> None:
    assert room.chat.platform == room.here.platform


async def test_a_post_is_shown(room: Room) -> None:
    assert await room.chat.post(due(room.here), HIT_AND_RUN)
    (shown,) = room.shown()
    for part in ("Run is cancelled", "Netflix will not make season 2.", "Deadline: one season was enough", "Reported"):
        assert part in shown


async def test_two_posts_have_two_references(room: Room) -> None:
    first = await room.chat.post(due(room.here), HIT_AND_RUN)
    second = await room.chat.post(due(room.here, "dark-2017/1"), Card("Dark is over"))
    assert first != second
    assert len(room.shown()) == 2


async def test_an_edit_changes_the_message_that_was_posted(room: Room) -> None:
    posted = due(room.here)
    posted = replace(posted, message=await room.chat.post(posted, HIT_AND_RUN))
    other = await room.chat.post(due(room.here, "dark-2017/1"), Card("Dark is over"))
    await room.chat.edit(posted, replace(HIT_AND_RUN, title="Saved by Hulu", outcome=Outcome.RENEWED))
    assert other != posted.message
    assert len(room.shown()) == 2
    assert "Saved by Hulu" in "".join(room.shown())


async def test_hostile_text_is_taken(room: Room) -> None:
    for number, text in enumerate(NASTY):
        await room.chat.post(due(room.here, f"hostile/{number}"), hostile(text))
    assert len(room.shown()) == len(NASTY)


async def test_hostile_text_pings_nobody(remote: Remote) -> None:
    for number, text in enumerate(NASTY):
        posted = due(remote.here, f"hostile/{number}")
        posted = replace(posted, message=await remote.chat.post(replace(posted, mention=text), hostile(text)))
        await remote.chat.edit(posted, hostile(text[::-1]))
    assert remote.pings() == []


async def test_the_role_of_the_delivery_is_pinged_and_nobody_else(remote: Remote) -> None:
    role, mention = remote.role
    await remote.chat.post(replace(due(remote.here), mention=role), hostile("@everyone <!channel> <@42> <@&42>"))
    assert set(remote.pings()) == {mention}


async def test_an_empty_card_is_taken(room: Room) -> None:
    await room.chat.post(due(room.here), Card(""))
    assert len(room.shown()) == 1


async def test_a_room_that_is_gone_says_so(remote: Remote) -> None:
    posted = due(remote.here)
    posted = replace(posted, message=await remote.chat.post(posted, HIT_AND_RUN))
    remote.remove()
    with pytest.raises(GoneError):
        await remote.chat.post(due(remote.here, "dark-2017/1"), HIT_AND_RUN)
    with pytest.raises(GoneError):
        await remote.chat.edit(posted, HIT_AND_RUN)


async def test_a_message_that_is_gone_says_so(remote: Remote) -> None:
    posted = due(remote.here)
    reference = await remote.chat.post(posted, HIT_AND_RUN)
    with pytest.raises(GoneError):
        await remote.chat.edit(replace(posted, message=f"{reference}9"), HIT_AND_RUN)


async def test_who_asks_to_wait_says_how_long(remote: Remote) -> None:
    remote.limit(61)
    with pytest.raises(ChatError) as raised:
        await remote.chat.post(due(remote.here), HIT_AND_RUN)
    assert raised.value.after == 61
    assert not raised.value.unsure
    assert remote.shown() == []


async def test_a_broken_server_is_not_the_end(remote: Remote) -> None:
    remote.breaks()
    with pytest.raises(ChatError) as raised:
        await remote.chat.post(due(remote.here), HIT_AND_RUN)
    assert type(raised.value) is ChatError
    assert raised.value.unsure
    await remote.chat.post(replace(due(remote.here), attempts=1), HIT_AND_RUN)
    assert len(remote.shown()) == 1


async def test_a_message_that_is_refused_for_what_is_in_it_comes_in_a_plainer_form(remote: Remote) -> None:
    posted = due(remote.here)
    remote.rejects()
    posted = replace(posted, message=await remote.chat.post(posted, HIT_AND_RUN))
    (shown,) = remote.shown()
    assert "Run is cancelled" in shown
    assert "https://" not in shown
    remote.rejects()
    await remote.chat.edit(posted, replace(HIT_AND_RUN, text="Edited."))
    (shown,) = remote.shown()
    assert "Edited." in shown


async def test_an_answer_lost_after_a_post_does_not_make_two(remote: Remote) -> None:
    posted = due(remote.here)
    remote.lose_answer()
    with pytest.raises(ChatError) as raised:
        await remote.chat.post(posted, HIT_AND_RUN)
    assert raised.value.unsure
    reference = await remote.chat.post(replace(posted, attempts=1), HIT_AND_RUN)
    assert len(remote.shown()) == 1
    await remote.chat.edit(replace(posted, message=reference), replace(HIT_AND_RUN, text="Edited."))
    assert "Edited." in remote.shown()[0]


async def test_people_are_answered(remote: Remote) -> None:
    answer = await remote.status("Dark")
    assert "Dark" in answer
    assert "Run is cancelled" in answer


async def test_after_a_lost_connection_people_are_heard_again_and_rooms_hear(remote: Remote) -> None:
    await remote.drop()
    assert "Dark" in await remote.status("Dark")
    await remote.chat.post(due(remote.here), HIT_AND_RUN)
    assert len(remote.shown()) == 1


async def test_who_hears_nobody_can_post_all_the_same(remote: Remote) -> None:
    posted = due(remote.here)
    posted = replace(posted, message=await remote.deaf.post(posted, HIT_AND_RUN))
    await remote.deaf.edit(posted, replace(HIT_AND_RUN, text="Edited."))
    assert "Edited." in remote.shown()[0]
    await remote.chat.edit(posted, replace(HIT_AND_RUN, text="Edited by another."))
    assert "Edited by another." in remote.shown()[0]


async def test_where_it_may_post_is_known(room: Room) -> None:
    assert await room.chat.may_post(room.here) == ""


async def test_what_keeps_it_from_posting_is_one_sentence(remote: Remote) -> None:
    remote.remove()
    reason = await remote.chat.may_post(remote.here)
    assert reason
    assert "\n" not in reason


async def test_more_than_a_message_holds_is_cut_and_taken(room: Room) -> None:
    lines = tuple(
        Line(f"{number} " + "word " * 100, f"https://a.example/{number}", "note " * 100) for number in range(60)
    )
    long = Card("title " * 200, "text " * 5000, sections=tuple(Section("heading " * 50, lines) for _ in range(30)))
    posted = due(room.here)
    posted = replace(posted, message=await room.chat.post(posted, long))
    await room.chat.edit(posted, long)
