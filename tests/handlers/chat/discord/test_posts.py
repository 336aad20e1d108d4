"""Posting over REST alone, as a process does that only delivers."""

from __future__ import annotations

from dataclasses import replace

import discord
import pytest

from bot.cards import Card
from bot.errors import ChatError, GoneError, SettingsError
from bot.model import Destination
from handlers.chat import direct
from handlers.chat.discord import Discord
from handlers.chat.discord.client import MODEST
from handlers.chat.discord.posts import look_seldom
from tests.fakes import discord as fake
from tests.fakes.discord.guilds import role
from tests.fakes.discord.records import room
from tests.handlers.chat.cards import HIT_AND_RUN, delivery
from tests.handlers.chat.discord.doors import door

ROOM = Destination("discord", "700", "800")
FORUM = Destination("discord", "700", "850")
VIEW, SEND, EMBED, IN_THREADS = 1 << 10, 1 << 11, 1 << 14, 1 << 38


@pytest.fixture
async def chat(server: fake.Discord) -> Discord:
    chat = door(server)
    server.closing.append(chat.close)
    return chat


async def test_without_a_connection_messages_are_posted_and_edited(server: fake.Discord, chat: Discord) -> None:
    posted = replace(delivery(ROOM), message=await chat.post(delivery(ROOM), HIT_AND_RUN))
    await chat.edit(posted, replace(HIT_AND_RUN, text="New."))
    assert [message["embeds"][0]["description"] for message in server.rest.messages["800"]] == ["New."]
    assert server.gateway.connections == 0


async def test_every_request_is_counted_also_to_log_in_and_again(server: fake.Discord, chat: Discord) -> None:
    logged_in = chat.asked
    await chat.post(delivery(ROOM), HIT_AND_RUN)
    assert chat.asked == logged_in + 1
    server.rest.limits.storm(2, 0.01)
    await chat.post(delivery(ROOM, "dark/1"), HIT_AND_RUN)
    assert chat.asked == logged_in + 1 + 3


async def test_a_person_gets_direct_messages(server: fake.Discord, chat: Discord) -> None:
    person = direct(ROOM, "42")
    assert person == Destination("discord", person="42")
    await chat.post(delivery(person), HIT_AND_RUN)
    assert list(server.rest.messages) == ["942"]
    assert await chat.may_post(person) == ""


async def test_a_token_that_is_taken_back_is_the_operators_to_mend(server: fake.Discord, chat: Discord) -> None:
    server.rest.token = "another"
    with pytest.raises(SettingsError, match="DISCORD_TOKEN"):
        await chat.post(delivery(ROOM), HIT_AND_RUN)
    server.rest.token = fake.TOKEN
    assert await chat.post(delivery(ROOM), HIT_AND_RUN)
    server.rest.token = "another"
    with pytest.raises(ChatError):
        await chat.post(delivery(ROOM, "dark/1"), HIT_AND_RUN)


async def test_a_room_that_cannot_be_discords_is_gone(chat: Discord) -> None:
    with pytest.raises(GoneError):
        await chat.post(delivery(Destination("discord", "700", "general")), HIT_AND_RUN)
    with pytest.raises(GoneError):
        await chat.may_post(Destination("discord", "700", "general"))


async def test_a_posted_message_has_an_address(chat: Discord) -> None:
    posted = replace(delivery(ROOM), message=await chat.post(delivery(ROOM), HIT_AND_RUN))
    assert chat.link(posted) == f"https://discord.com/channels/700/{posted.message}"
    assert chat.link(delivery(ROOM)) == ""
    assert chat.link(replace(posted, destination=direct(ROOM, "42"))).startswith("https://discord.com/channels/@me/")


async def test_a_forum_gets_a_post_for_each_alert(server: fake.Discord, chat: Discord) -> None:
    first = await chat.post(delivery(FORUM, mention="900"), HIT_AND_RUN)
    second = await chat.post(delivery(FORUM, "dark/1"), Card("Dark is over"))
    posts = [one["name"] for one in server.rest.guilds.rooms.values() if one["type"] == 11]
    assert posts == ["Hit & Run is cancelled", "Dark is over"]
    assert first != second
    assert server.rest.pings == ["<@&900>"]
    await chat.edit(replace(delivery(FORUM), message=first), replace(HIT_AND_RUN, text="New."))
    (edited,) = server.rest.messages[first.split("/", maxsplit=1)[0]]
    assert edited["embeds"][0]["description"] == "New."


async def test_a_post_whose_answer_was_lost_is_not_opened_twice(server: fake.Discord, chat: Discord) -> None:
    server.rest.refuse(400, 50008)
    server.rest.lose_answer()
    with pytest.raises(ChatError) as raised:
        await chat.post(delivery(FORUM), HIT_AND_RUN)
    assert raised.value.unsure
    reference = await chat.post(replace(delivery(FORUM), attempts=1), HIT_AND_RUN)
    assert reference.split("/", maxsplit=1)[0] in server.rest.guilds.rooms
    assert len([one for one in server.rest.guilds.rooms.values() if one["type"] == 11]) == 1


async def test_a_nonce_lives_for_minutes(server: fake.Discord, chat: Discord) -> None:
    first = await chat.post(delivery(ROOM), HIT_AND_RUN)
    assert await chat.post(delivery(ROOM), HIT_AND_RUN) == first
    assert len(server.rest.messages["800"]) == 1


async def test_what_was_tried_long_ago_is_looked_for(server: fake.Discord, chat: Discord) -> None:
    await chat.post(delivery(ROOM, "dark/1"), Card("Dark is over"))
    server.rest.lose_answer()
    with pytest.raises(ChatError):
        await chat.post(delivery(ROOM), HIT_AND_RUN)
    server.clock.move(3600)
    reference = await chat.post(replace(delivery(ROOM), attempts=1), HIT_AND_RUN)
    assert reference == f"800/{server.rest.messages['800'][-1]['id']}"
    assert len(server.rest.messages["800"]) == 2


async def test_where_the_past_cannot_be_seen_it_is_posted(server: fake.Discord, chat: Discord) -> None:
    server.rest.unreadable.add("800")
    await chat.post(replace(delivery(ROOM), attempts=1), HIT_AND_RUN)
    assert len(server.rest.messages["800"]) == 1


@pytest.mark.parametrize(
    ("kind", "denied", "says"),
    [
        (0, 0, ""),
        (0, SEND, "I may not post there: give me Send Messages in that room, then subscribe again."),
        (0, VIEW | EMBED, "I may not post there: give me View Channel and Embed Links in that room"),
        (11, SEND, ""),
        (11, IN_THREADS, "I may not post there: give me Send Messages in Threads in that room"),
        (15, SEND, "I may not post there: give me Create Posts in that room"),
    ],
)
async def test_what_is_missing_is_named(server: fake.Discord, chat: Discord, kind: int, denied: int, says: str) -> None:
    thread = "801" if kind == 11 else ""
    server.rest.guilds.rooms["801"] = room("801", "700", 11, "810")
    server.rest.guilds.rooms["810"] = room("810", "700", 0 if kind == 11 else kind)
    server.rest.guilds.denied["810"] = denied
    said = await chat.may_post(Destination("discord", "700", "810", thread))
    assert said.startswith(says)
    assert bool(said) == bool(says)


@pytest.mark.parametrize(
    ("mentionable", "denied", "says"),
    [
        (True, 0, ""),
        (False, 0, "My mention of that role would reach nobody: let anyone mention it in the role's settings, or give"),
        (True, SEND, "I may not post there"),
        (None, 0, ""),
    ],
)
async def test_a_role_that_would_not_hear_is_named(
    server: fake.Discord, chat: Discord, mentionable: bool | None, denied: int, says: str
) -> None:
    server.rest.guilds.roles = [] if mentionable is None else [role("501", mentionable=mentionable)]
    server.rest.guilds.denied["800"] = denied
    said = await chat.may_post(ROOM, "501")
    assert said.startswith(says)
    assert bool(said) == bool(says)


async def test_rooms_that_are_not_ours_are_no_place(server: fake.Discord, chat: Discord) -> None:
    server.rest.guilds.rooms["820"] = room("820", "701")
    server.rest.guilds.hidden.add("821")
    server.rest.gone.add("822")
    says = [await chat.may_post(Destination("discord", "700", number)) for number in ("820", "821", "822")]
    assert says == [
        "That room is on another server.",
        "I cannot see that room: give me View Channel there, then subscribe again.",
        "There is no such room on this server.",
    ]


async def test_limits_are_kept_and_nothing_is_lost(server: fake.Discord, chat: Discord) -> None:
    server.rest.limits.count, server.rest.limits.seconds = 3, 0.2
    for number in range(10):
        await chat.post(delivery(ROOM, f"show/{number}"), HIT_AND_RUN)
    assert len(server.rest.messages["800"]) == 10
    assert server.rest.limits.heedless == 0


@pytest.mark.parametrize(("every", "forgotten"), [(3, True), (10_000, False)])
async def test_limits_that_are_over_are_looked_for_seldom(chat: Discord, every: int, forgotten: bool) -> None:
    """Fails where discord.py comes to know of limits, or to forget them, in another way."""
    await chat.post(delivery(ROOM), HIT_AND_RUN)
    async with discord.Client(**MODEST) as client:
        look_seldom(client.http, every)
        await client.login(fake.TOKEN)
        for over in [client.http.get_ratelimit(f"old:{number}") for number in range(400)]:
            over._last_request = -1_000.0
        for number in range(3):
            await client.get_partial_messageable(900_000 + number).send("text")
        assert (len(client.http._buckets) < 20) is forgotten


async def test_all_that_is_asked_of_discord_is_counted(server: fake.Discord, chat: Discord) -> None:
    await chat.post(delivery(ROOM), HIT_AND_RUN)
    logging_in = chat.asked - 1
    server.rest.limits.storm(2, 0.01)
    await chat.post(delivery(ROOM, "dark/1"), HIT_AND_RUN)
    assert (logging_in, chat.asked) == (2, 6)


async def test_a_storm_of_refusals_is_weathered(server: fake.Discord, chat: Discord) -> None:
    server.rest.limits.storm(2, 0.01)
    server.rest.limits.storm(1, 0.01, everywhere=True)
    await chat.post(delivery(ROOM), HIT_AND_RUN)
    assert len(server.rest.messages["800"]) == 1
    assert server.rest.limits.refused == 3
