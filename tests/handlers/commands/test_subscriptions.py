from __future__ import annotations

from dataclasses import replace

import pytest

from bot.cards import Line
from bot.model import EVERY_SHOW, Change, Changes, Destination, Rhythm, Show, Standing, Subscription
from handlers.chat import Chat, Request
from handlers.chat.console import Console
from handlers.commands import Desk, answering
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


async def test_another_room_and_a_role_can_be_named(ask: Ask, desk: Desk) -> None:
    reply = await ask("subscribe all in #attic mention @900")
    assert reply.card.title == "Alerts for every show will be posted there"
    assert reply.card.sections[0].lines == (Line("Room:", room="attic"), Line("Role:", role="900"))
    (wish,) = await desk.storage.subscriptions(ELSEWHERE)
    assert wish.mention == "900"
    (button,) = reply.card.buttons
    assert "Every show" in rendered((await ask(f"{button.command} {button.text}")).card)
    assert (await ask("subscriptions")).card.text == "None yet."
    assert (await ask("unsubscribe all in #attic")).card.title == "No more alerts here"
    assert await desk.storage.subscriptions() == ()


@pytest.mark.parametrize(
    ("where", "role"),
    [
        (Destination("discord", "700", "800"), "700"),
        (Destination("discord", "700", "800"), "everyone"),
        (Destination("slack", "T0700", "C0800"), "U0100"),
        (Destination("slack", "T0700", "C0800"), "watchers"),
    ],
)
async def test_who_cannot_be_mentioned_is_refused_at_once(ask: Ask, desk: Desk, where: Destination, role: str) -> None:
    reply = await ask(f"subscribe all mention @{role}", where=where)
    assert reply.card.text.startswith("I mention a role or a user group, never everybody or one person")
    assert await desk.storage.subscriptions() == ()


@pytest.mark.parametrize(
    ("where", "role"),
    [(Destination("discord", "700", "800"), "900"), (Destination("slack", "T0700", "C0800"), "S0900")],
)
async def test_that_a_role_is_mentioned_is_said(ask: Ask, where: Destination, role: str) -> None:
    for line in (f"subscribe all mention @{role}", "subscriptions"):
        assert "all changes, from reported up, mentioning a role" in rendered((await ask(line, where=where)).card)


async def test_rooms_cannot_be_named_in_direct_messages(ask: Ask, desk: Desk) -> None:
    reply = await ask("subscribe all in #attic", where=Destination("discord", person="42"))
    assert reply.card.text.startswith("Rooms can be named only where there are rooms")
    assert await desk.storage.subscriptions() == ()


class Closed(Console):
    """A platform on which only one room is open."""

    async def may_post(self, destination: Destination, mention: str = "") -> str:
        return "" if destination == HERE else "Let me send messages there."


async def test_where_nothing_may_be_posted_nothing_is_subscribed(desk: Desk) -> None:
    platforms: dict[str, Chat] = {"console": Closed()}
    answer = answering(replace(desk, platforms=platforms))
    for command, text in (("subscribe", "all in #attic"), ("digest", "daily in #attic")):
        reply = await answer(Request(command, text, HERE, "someone", admin=True))
        assert reply.card.text == "Let me send messages there."
    assert (await desk.storage.subscriptions(), await desk.storage.digests()) == ((), ())
    assert "posted here" in (await answer(Request("subscribe", "all", HERE, "someone", admin=True))).card.title


async def test_subscriptions_have_pages(ask: Ask, desk: Desk) -> None:
    shows = tuple(Show(f"show-{number:02}", f"Show {number}") for number in range(20))
    await desk.storage.save(Changes(put=(*shows, *(Subscription(HERE, show.id) for show in shows))))
    card = (await ask("subscriptions -1")).card
    assert card.footer == "Page 1 of 2."
    assert (await ask(f"{card.buttons[0].command} {card.buttons[0].text}")).card.footer == "Page 2 of 2."
    assert (await ask("subscriptions nonsense")).card.text.startswith("Say /subscriptions alone")


async def test_a_digest_is_wished_changed_and_ended(ask: Ask, desk: Desk) -> None:
    assert (await ask("digest Weekly")).card.title == "A digest comes weekly"
    (digest,) = await desk.storage.digests()
    assert (digest.destination, digest.rhythm, digest.told, digest.made_by) == (HERE, Rhythm.WEEKLY, NOW, "someone")
    await ask("digest daily")
    assert [digest.rhythm for digest in await desk.storage.digests()] == [Rhythm.DAILY]
    assert "# Digest\n- Daily." in rendered((await ask("subscriptions")).card)
    assert (await ask("digest off")).card.title == "No digest comes here"
    assert await desk.storage.digests() == ()
    assert (await ask("digest off")).card.title == "No digest came here anyway"
    assert "say off, daily or weekly" in (await ask("digest hourly")).card.text
