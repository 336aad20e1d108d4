from __future__ import annotations

import pytest

from bot.model import Changes, Destination, Show, Subscription
from handlers.commands import Desk
from handlers.commands.follows import MOST_FOLLOWED
from tests.bot.cards.rendering import rendered
from tests.handlers.commands.conftest import Ask
from tests.samples import NOW, SHOW

ROOM = Destination("discord", "700", "800")
PERSON = Destination("discord", person="someone")


@pytest.fixture(autouse=True)
async def tracked(desk: Desk) -> None:
    await desk.storage.save(Changes(put=(SHOW, Show("dark", "Dark"))))


@pytest.mark.parametrize("where", [ROOM, Destination("discord", "701", "801", "802"), PERSON])
async def test_whoever_follows_hears_by_direct_message(ask: Ask, desk: Desk, where: Destination) -> None:
    reply = await ask("follow hit and run", admin=False, where=where)
    assert reply.private
    assert reply.card.title == "You now follow Hit & Run (2021)"
    assert await desk.storage.subscriptions() == (Subscription(PERSON, SHOW.id, made_by="someone", made=NOW),)


async def test_what_is_followed_is_listed_and_ended_from_anywhere(ask: Ask, desk: Desk) -> None:
    await ask("follow Dark", admin=False, where=ROOM)
    assert (await ask("follow Dark", admin=False, where=PERSON)).card.title == "You follow Dark already"
    assert "- Dark | all changes" in rendered((await ask("following", admin=False, where=PERSON)).card)
    assert (await ask("subscriptions", where=ROOM)).card.text == "None yet."
    assert (await ask("unfollow dark", admin=False, where=PERSON)).card.title == "You no longer follow Dark"
    assert (await ask("unfollow dark", admin=False, where=PERSON)).card.text == "You do not follow Dark."
    assert await desk.storage.subscriptions() == ()


async def test_slack_has_direct_messages_in_each_workspace(ask: Ask, desk: Desk) -> None:
    await ask("follow Dark", admin=False, where=Destination("slack", "T1", "C1"))
    assert [wish.destination for wish in await desk.storage.subscriptions()] == [
        Destination("slack", "T1", person="someone")
    ]


async def test_one_person_cannot_follow_without_end(ask: Ask, desk: Desk) -> None:
    shows = tuple(Show(f"show-{number}", f"Show {number}") for number in range(MOST_FOLLOWED))
    await desk.storage.save(Changes(put=(*shows, *(Subscription(PERSON, show.id) for show in shows))))
    assert "at most 100 shows" in (await ask("follow Dark", admin=False, where=ROOM)).card.text


async def test_following_again_ends_a_rest(ask: Ask, desk: Desk) -> None:
    await desk.storage.save(Changes(put=(Subscription(PERSON, "dark", paused="closed"),)))
    await ask("follow Dark", admin=False, where=ROOM)
    assert [wish.paused for wish in await desk.storage.subscriptions()] == [""]
