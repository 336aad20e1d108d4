from __future__ import annotations

import pytest

from bot.model import EVERY_SHOW, Change, Changes, Destination, Show, Standing, Subscription
from handlers.commands import Desk
from tests.bot.cards.rendering import rendered
from tests.handlers.commands.conftest import HERE, Ask
from tests.samples import NOW, SHOW

ELSEWHERE = Destination("console", room="attic")
DARK = Show("dark", "Dark")


@pytest.fixture(autouse=True)
async def tracked(desk: Desk) -> None:
    await desk.storage.save(Changes(put=(SHOW, DARK)))


async def test_a_room_subscribes_to_some_changes_of_one_show(ask: Ask, desk: Desk) -> None:
    reply = await ask("subscribe Hit & Run cancelled saved from rumoured")
    assert reply.private
    assert reply.card.title == "Alerts for Hit & Run (2021) will be posted here"
    assert reply.card.text == "For cancelled and saved, from rumoured up."
    assert await desk.storage.subscriptions() == (
        Subscription(
            HERE,
            SHOW.id,
            (Change.CANCELLED, Change.SAVED),
            Standing.RUMOURED,
            made_by="someone",
            made=NOW,
        ),
    )


async def test_subscribing_again_replaces_the_wish(ask: Ask, desk: Desk) -> None:
    await ask("subscribe all from confirmed")
    await ask("subscribe all")
    (wish,) = await desk.storage.subscriptions()
    assert (wish.show, wish.changes, wish.standing) == (EVERY_SHOW, tuple(Change), Standing.REPORTED)


async def test_each_room_has_its_own(ask: Ask) -> None:
    await ask("subscribe Dark", where=ELSEWHERE)
    await ask("subscribe all cancelled")
    here, there = await ask("subscriptions"), await ask("subscriptions", where=ELSEWHERE)
    assert rendered(here.card).splitlines()[2:] == ["- Every show | cancelled, from reported up"]
    assert rendered(there.card).splitlines()[2:] == ["- Dark | all changes, from reported up"]
    await ask("unsubscribe all")
    assert (await ask("subscriptions")).card.text == "None yet."
    assert (await ask("subscriptions", where=ELSEWHERE)).card == there.card


async def test_unsubscribing_from_one_show_leaves_the_others(ask: Ask, desk: Desk) -> None:
    await ask("subscribe Dark")
    await ask("subscribe Hit & Run")
    assert "- Dark: no more alerts." in rendered((await ask("unsubscribe dark")).card)
    assert [wish.show for wish in await desk.storage.subscriptions()] == [SHOW.id]


@pytest.mark.parametrize(
    ("before", "text"),
    [
        ((), "Nothing is posted here, so there is nothing to end."),
        (("subscribe Hit & Run",), "There is no subscription to Dark here."),
        (
            ("subscribe all",),
            "Alerts for Dark come here with those for every show; /unsubscribe all ends them together.",
        ),
    ],
)
async def test_what_is_not_subscribed_cannot_end(ask: Ask, before: tuple[str, ...], text: str) -> None:
    for line in before:
        await ask(line)
    assert (await ask("unsubscribe Dark")).card.text == text


async def test_people_who_are_not_admins_change_nothing(ask: Ask, desk: Desk) -> None:
    for line in ("subscribe all", "unsubscribe all", "subscriptions"):
        reply = await ask(line, admin=False)
        assert reply.private
        assert reply.card.text == f"Only admins may use /{line.split()[0]} here."
    assert await desk.storage.subscriptions() == ()
