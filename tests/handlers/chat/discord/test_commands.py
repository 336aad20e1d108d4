"""Every command, from the socket in to the socket out, at a desk with a real store."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest

from bot.errors import GoneError
from bot.model import Changes, Destination, Feed, Rhythm, Show, Subscription
from bot.settings import load
from bot.verdicts import judge
from handlers.chat.texts import length
from handlers.commands import COMMANDS, Desk, answering, completing
from handlers.feeds import Door
from handlers.pauses import pausing
from storage import open_storage
from tests.fakes import discord as fake
from tests.fakes.discord.people import Person
from tests.fakes.discord.records import guild, room
from tests.fakes.discord.rest import Answered
from tests.handlers.chat.cards import HIT_AND_RUN, NASTY, delivery
from tests.handlers.chat.discord.doors import door
from tests.handlers.chat.talk import running
from tests.samples import NOW, SHOW, claim, day

CLAIM = claim("cancelled", seasons=(2,))
#: what each command is asked, and how the title of its answer begins
ASKED: dict[str, tuple[dict[str, Any], str]] = {
    "status": ({"show": "Hit & Run"}, "Hit & Run (2021) – cancelled"),
    "sources": ({"show": "Hit & Run", "page": 1}, "Hit & Run (2021) – sources"),
    "history": ({"show": "Hit & Run"}, "Hit & Run (2021) – history"),
    "why": ({"show": "Hit & Run"}, "Hit & Run (2021) – why"),
    "shows": ({"filter": "cancelled"}, "Tracked shows"),
    "follow": ({"show": "Hit & Run"}, "You now follow Hit & Run (2021)"),
    "unfollow": ({"show": "Dark"}, "You no longer follow Dark"),
    "following": ({}, "Shows that you follow"),
    "track": ({"show": "Severance", "year": 2022, "network": "Apple TV+"}, "Now tracking Severance (2022)"),
    "untrack": ({"show": "Dark"}, "No longer tracking Dark"),
    "alias": ({"show": "Dark", "name": "Dunkel"}, "Dark is also known as “Dunkel”"),
    "subscribe": ({"show": "all", "mention": "900"}, "Alerts for every show will be posted here"),
    "unsubscribe": ({"show": "Dark", "room": "811"}, "No more alerts here"),
    "subscriptions": ({"room": "811"}, "Subscriptions here"),
    "digest": ({"rhythm": "weekly"}, "A digest comes weekly"),
    "feeds": ({"what": "list"}, "Watched feeds"),
    "health": ({}, "Health"),
    "help": ({"command": "status"}, "/status SHOW"),
}


@pytest.fixture
async def desk(server: fake.Discord) -> AsyncIterator[Desk]:
    settings = load(_env_file=None)
    storage, feeds = await open_storage("memory:"), Door(settings)
    chat = door(server, storage=storage)
    desk = Desk(storage, feeds, lambda: NOW, settings, {"discord": chat})
    verdict = judge(SHOW, [CLAIM], made=day("2021-09-20"))
    await storage.save(Changes(put=(SHOW, Show("dark", "Dark"), Feed("https://one.example/feed"), CLAIM, verdict)))
    lost = pausing(storage, desk.clock)
    async with running(chat, answering(desk), complete=completing(desk), lost=lost):
        await server.connected()
        yield desk
    await feeds.close()
    await storage.close()


async def asked(server: fake.Discord, person: Person, name: str, options: dict[str, Any]) -> dict[str, Any]:
    """The embed that answers."""
    answered = await server.rest.answer(await person.asks(name, **options))
    embed: dict[str, Any] = answered.shown[-1]["embeds"][0]
    return embed


def title(embed: dict[str, Any]) -> str:
    return str(embed["title"]).replace("\\", "")


def hidden(answered: Answered) -> bool:
    return bool(answered.shown[-1]["flags"] & 64)


def test_every_command_is_asked() -> None:
    assert set(ASKED) == set(COMMANDS)


async def prepared(desk: Desk, person: Person) -> None:
    """What can be ended, listed or turned off."""
    here = Destination("discord", "700", "811")
    wishes = (Subscription(Destination("discord", person=person.id), "dark"), Subscription(here, "dark"))
    await desk.storage.save(Changes(put=wishes))


@pytest.mark.parametrize("name", list(ASKED))
@pytest.mark.parametrize("thread", ["", "801"])
async def test_an_admin_is_answered(server: fake.Discord, desk: Desk, name: str, thread: str) -> None:
    server.rest.guilds.rooms["801"] = room("801", "700", 11, "800")
    person = server.person(admin=True)
    person.thread = thread
    await prepared(desk, person)
    options, begins = ASKED[name]
    assert title(await asked(server, person, name, options)).startswith(begins)


@pytest.mark.usefixtures("desk")
async def test_a_history_brings_its_timeline(server: fake.Discord) -> None:
    embed = await asked(server, server.person(), "history", {"show": "Hit & Run"})
    assert embed["image"]["url"] == "attachment://hit-run-2021.png"


@pytest.mark.parametrize("name", list(ASKED))
async def test_who_is_no_admin_is_answered_or_refused(server: fake.Discord, desk: Desk, name: str) -> None:
    person = server.person()
    await prepared(desk, person)
    before = (await desk.storage.shows(), await desk.storage.digests(), len(await desk.storage.subscriptions()))
    options, begins = ASKED[name]
    answered = await server.rest.answer(await person.asks(name, **options))
    if COMMANDS[name].admin:
        assert title(answered.shown[-1]["embeds"][0]) == "For admins"
        assert hidden(answered)
        after = (await desk.storage.shows(), await desk.storage.digests(), len(await desk.storage.subscriptions()))
        assert after == before
    else:
        assert title(answered.shown[-1]["embeds"][0]).startswith(begins)
        assert hidden(answered) is COMMANDS[name].private


@pytest.mark.parametrize("name", [name for name in ASKED if not COMMANDS[name].admin])
async def test_direct_messages_are_answered(server: fake.Discord, desk: Desk, name: str) -> None:
    person = server.person(guild="")
    await prepared(desk, person)
    options, begins = ASKED[name]
    assert title(await asked(server, person, name, options)).startswith(begins)


@pytest.mark.parametrize(
    "name", [name for name in ASKED if COMMANDS[name].needs_text and name not in ("track", "digest")]
)
async def test_an_unknown_show_is_answered_with_the_nearest(server: fake.Discord, desk: Desk, name: str) -> None:
    options = {**ASKED[name][0], "show": "Hit & Rnu"}
    answered = await server.rest.answer(await server.person(admin=True).asks(name, **options))
    embed = answered.shown[-1]["embeds"][0]
    assert title(embed) == "Not a tracked show"
    assert "Did you mean Hit & Run" in embed["description"]
    labels = [button["label"] for button in answered.shown[-1]["components"][0]["components"]]
    assert labels[-1] == "Track it"
    assert hidden(answered)


@pytest.mark.parametrize("name", [name for name in ASKED if COMMANDS[name].parts])
async def test_hostile_text_is_answered_and_pings_nobody(server: fake.Discord, desk: Desk, name: str) -> None:
    person = server.person(admin=True)
    first = COMMANDS[name].parts[0].name
    for text in NASTY:
        # Discord lets nobody type more than this into an option, and no lone surrogates.
        typed = text[:6000].encode("utf-8", "ignore").decode() or " "
        answered = await server.rest.answer(await person.asks(name, **{first: typed}))
        shown = answered.shown[-1]
        assert length(shown["embeds"][0].get("title", "")) <= 256
        assert not shown["content"]


async def test_what_is_subscribed_is_kept_whole(server: fake.Discord, desk: Desk) -> None:
    options = {"show": "Hit & Run", "room": "850", "changes": "cancelled", "from": "rumoured", "mention": "900"}
    await asked(server, server.person(admin=True), "subscribe", options)
    (wish,) = await desk.storage.subscriptions()
    assert wish.destination == Destination("discord", "700", "850")
    assert (wish.show, [*wish.changes], wish.standing, wish.mention) == (SHOW.id, ["cancelled"], "rumoured", "900")


async def test_where_the_bot_may_not_post_nothing_is_subscribed(server: fake.Discord, desk: Desk) -> None:
    server.rest.guilds.denied["800"] = 1 << 14
    for name in ("subscribe", "digest"):
        embed = await asked(server, server.person(admin=True), name, ASKED[name][0])
        assert "give me Embed Links in that room" in embed["description"]
    assert (await desk.storage.subscriptions(), await desk.storage.digests()) == ((), ())


async def test_where_nobody_can_tell_it_is_subscribed_all_the_same(server: fake.Discord, desk: Desk) -> None:
    server.rest.limits.storm(1, 120)
    assert "will be posted" in title(await asked(server, server.person(admin=True), "subscribe", {"show": "all"}))
    (wish,) = await desk.storage.subscriptions()
    assert not wish.paused


async def test_the_follow_button_works_for_everybody(server: fake.Discord, desk: Desk) -> None:
    person = server.person()
    answered = await server.rest.answer(await person.asks("status", "Hit & Run"))
    buttons = answered.shown[0]["components"][0]["components"]
    assert [button["label"] for button in buttons] == ["Sources", "History", "Why", "Follow"]
    answered = await server.rest.answer(await person.presses(buttons[-1]["custom_id"]))
    assert hidden(answered)
    (wish,) = await desk.storage.subscriptions()
    assert wish.destination == Destination("discord", person=person.id)


async def test_a_digest_in_a_thread(server: fake.Discord, desk: Desk) -> None:
    server.rest.guilds.rooms["801"] = room("801", "700", 11, "800")
    person = server.person(admin=True)
    person.thread = "801"
    await asked(server, person, "digest", {"rhythm": "daily"})
    (digest,) = await desk.storage.digests()
    assert (digest.destination, digest.rhythm) == (Destination("discord", "700", "800", "801"), Rhythm.DAILY)


async def test_what_rests_while_the_bot_is_away_goes_on_when_it_is_back(server: fake.Discord, desk: Desk) -> None:
    await asked(server, server.person(admin=True), "subscribe", {"show": "all"})
    await asked(server, server.person(admin=True), "digest", {"rhythm": "daily"})

    async def resting() -> list[str]:
        (wish,), (digest,) = await desk.storage.subscriptions(), await desk.storage.digests()
        return [wish.paused, digest.paused]

    await server.gateway.dispatch("GUILD_CREATE", guild("700"))
    await server.gateway.dispatch("GUILD_DELETE", {"id": "700"})
    # Events are dealt with in their order, so an answer that comes after them tells that they are.
    await asked(server, server.person(guild=""), "health", {})
    assert await resting() == ["the bot was removed from the server"] * 2
    (notice,) = [await desk.storage.notice(d.alert) for d in await desk.storage.due(NOW, 9, "test", 60)]
    assert notice is not None
    assert "the bot was removed from the server" in notice.text
    await server.gateway.dispatch("GUILD_CREATE", guild("700"))
    await asked(server, server.person(guild=""), "health", {})
    assert await resting() == ["", ""]


async def test_what_rests_goes_on_where_the_bot_was_let_in_while_it_did_not_run(
    server: fake.Discord, desk: Desk
) -> None:
    unseen = "the bot cannot see the room; let it in again, or give it View Channel there"
    why = {"800": "the bot was removed from the server", "801": unseen, "802": unseen, "803": "it was deleted"}
    server.rest.guilds.hidden.add("802")
    server.gateway.guilds = ["700"]
    wishes = [
        Subscription(Destination("discord", "700", where), "dark", paused=reason) for where, reason in why.items()
    ]
    elsewhere = Subscription(Destination("discord", "701", "900"), "dark", paused=why["800"])
    await desk.storage.save(Changes(put=(*wishes, elsewhere)))
    async with running(door(server, storage=desk.storage)):
        await server.traffic.until(lambda: server.gateway.connections == 2 and server.gateway.ready)
        awake = {"800", "801"}
        while {wish.destination.room for wish in await desk.storage.subscriptions() if not wish.paused} != awake:
            await desk.storage.wait(0.05)
    assert len([wish for wish in await desk.storage.subscriptions() if wish.paused]) == 3


async def test_a_room_that_is_hidden_rests_for_a_reason_in_plain_words(server: fake.Discord, desk: Desk) -> None:
    server.rest.guilds.hidden.add("800")
    with pytest.raises(GoneError, match="the bot cannot see the room; let it in again, or give it View Channel"):
        await desk.platforms["discord"].post(delivery(Destination("discord", "700", "800")), HIT_AND_RUN)
