"""Deliveries that are due become messages, once; what fails waits, what is gone pauses, and nothing is lost."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime, timedelta
from typing import cast

import pytest

from bot.cards import Card
from bot.decisions import decide
from bot.errors import ChatError, GoneError, StoreError
from bot.model import Article, Changes, Claim, Delivery, Destination, Reading, Subscription
from handlers.chat import Answer, Complete, Lost, unheeded
from handlers.delivery import ATTEMPTS, Delivering
from storage import Storage, open_storage
from tests.samples import NOW, SHOW, claim

ROOM = Destination("board", room="one")
OTHER = Destination("board", room="two")


class Platform:
    """A platform at the edge of the world: it keeps what it is sent, and fails as it is told."""

    platform = "board"

    def __init__(self) -> None:
        self.messages: dict[str, Card] = {}
        self.places: dict[str, Destination] = {}
        self.log: list[tuple[str, str]] = []
        self.failures: dict[Destination, list[Exception]] = {}

    async def run(self, answer: Answer, complete: Complete, lost: Lost = unheeded, /) -> None:
        """Nobody asks anything here."""

    async def post(self, delivery: Delivery, card: Card) -> str:
        self._fail(delivery)
        reference = str(len(self.messages) + 1)
        self.messages[reference] = card
        self.places[reference] = delivery.destination
        self.log.append(("post", card.title))
        return reference

    async def edit(self, delivery: Delivery, card: Card) -> None:
        self._fail(delivery)
        self.messages[delivery.message] = card
        self.log.append(("edit", card.text))

    async def may_post(self, destination: Destination, /, mention: str = "") -> str:
        return ""

    async def close(self) -> None:
        """Nothing is held open."""

    def link(self, delivery: Delivery, /) -> str:
        return f"https://board.example/{delivery.destination.room}/{delivery.message}"

    def _fail(self, delivery: Delivery) -> None:
        if waiting := self.failures.get(delivery.destination):
            raise waiting.pop(0)


class Scene:
    """A store, a platform and a clock that the test moves."""

    def __init__(self, storage: Storage) -> None:
        self.storage = storage
        self.platform = Platform()
        self.now = NOW
        self.delivering = Delivering(storage, {"board": self.platform}, lambda: self.now)

    async def hear(self, *claims: Claim) -> None:
        evidence = claims[0].evidence
        article = Article(evidence.entry, evidence.url, evidence.title, "", published=evidence.published)
        await self.storage.save(decide([Reading(article, claims)], await self.storage.recall({SHOW.id}), self.now))

    async def deliveries(self) -> tuple[Delivery, ...]:
        alerts = (await self.storage.recall({SHOW.id})).alerts
        return tuple([found for alert in alerts for found in await self.storage.deliveries(alert.key, "", 100)])

    def later(self, **time: float) -> datetime:
        self.now += timedelta(**time)
        return self.now


@pytest.fixture
async def scene() -> AsyncIterator[Scene]:
    storage = await open_storage("memory:")
    await storage.save(Changes((SHOW, Subscription(ROOM), Subscription(OTHER, made_by="ada"))))
    yield Scene(storage)
    await storage.close()


async def test_an_alert_is_posted_once_to_each_room(scene: Scene) -> None:
    await scene.hear(claim("cancelled", "2021-09-20"))
    assert await scene.delivering.deliver_due() == 2
    assert await scene.delivering.deliver_due() == 0
    assert [kind for kind, _ in scene.platform.log] == ["post", "post"]


async def test_later_sources_are_shown_in_the_same_message(scene: Scene) -> None:
    await scene.hear(claim("cancelled", "2021-09-20"))
    await scene.delivering.deliver_due()
    await scene.hear(claim("cancelled", "2021-09-21", origin="variety"))
    assert await scene.delivering.deliver_due() == 2
    assert [kind for kind, _ in scene.platform.log] == ["post", "post", "edit", "edit"]
    assert len(scene.platform.messages) == 2
    assert "Confirmed" in scene.platform.messages["1"].text


async def test_a_message_that_is_no_longer_so_says_so_after_the_news(scene: Scene) -> None:
    await scene.hear(claim("cancelled", "2021-09-20"))
    await scene.delivering.deliver_due()
    scene.now = NOW + timedelta(days=20)
    await scene.hear(claim("renewed", "2021-10-10", seasons=(2,), network="Peacock"))
    await scene.delivering.deliver_due()
    assert [kind for kind, _ in scene.platform.log[2:]] in (["post", "edit"] * 2, ["post", "post", "edit", "edit"])
    assert "No longer current" in scene.platform.messages["1"].text


async def test_old_news_lead_to_the_newer_message_of_their_own_room(scene: Scene) -> None:
    await scene.hear(claim("cancelled", "2021-09-20"))
    await scene.delivering.deliver_due()
    scene.now = NOW + timedelta(days=20)
    await scene.hear(claim("renewed", "2021-10-10", seasons=(2,), network="Peacock"))
    await scene.delivering.deliver_due()
    rooms = {destination.room: reference for reference, destination in scene.platform.places.items()}
    for old in ("1", "2"):
        room = scene.platform.places[old].room
        address = scene.platform.messages[old].sections[0].lines[0].url
        assert address == f"https://board.example/{room}/{rooms[room]}"
        assert rooms[room] in ("3", "4")


async def test_a_room_that_fails_is_tried_again_and_keeps_nobody_waiting(scene: Scene) -> None:
    scene.platform.failures[ROOM] = [ChatError("busy"), ChatError("busy")]
    await scene.hear(claim("cancelled", "2021-09-20"))
    assert await scene.delivering.deliver_due() == 1
    assert await scene.delivering.deliver_due() == 0, "not before its time"
    scene.later(minutes=1)
    assert await scene.delivering.deliver_due() == 0
    (waiting,) = [delivery for delivery in await scene.deliveries() if delivery.open]
    assert (waiting.attempts, waiting.error) == (2, "busy")
    scene.later(minutes=5)
    assert await scene.delivering.deliver_due() == 1
    assert not [delivery for delivery in await scene.deliveries() if delivery.open]


async def test_attempts_that_a_crash_cut_short_make_no_later_one_wait_longer(scene: Scene) -> None:
    scene.platform.failures[ROOM] = [ChatError("busy"), ChatError("no answer", unsure=True)]
    await scene.hear(claim("cancelled", "2021-09-20"))
    await scene.delivering.deliver_due()
    (waiting,) = [delivery for delivery in await scene.deliveries() if delivery.open]
    await scene.storage.tick(replace(waiting, attempts=12, error=""))
    scene.later(minutes=1)
    assert await scene.delivering.deliver_due() == 0
    (waiting,) = [delivery for delivery in await scene.deliveries() if delivery.open]
    assert (waiting.attempts, waiting.error) == (2, "no answer"), "what may have been posted stays known"
    assert waiting.due - scene.now < timedelta(seconds=15)


async def test_a_platform_that_says_when_is_obeyed(scene: Scene) -> None:
    scene.platform.failures[ROOM] = [ChatError("slow down", after=600)]
    await scene.hear(claim("cancelled", "2021-09-20"))
    await scene.delivering.deliver_due()
    scene.later(seconds=590)
    assert await scene.delivering.deliver_due() == 0
    scene.later(seconds=200)
    assert await scene.delivering.deliver_due() == 1


async def test_what_is_unforeseen_is_tried_again_too(scene: Scene) -> None:
    scene.platform.failures[ROOM] = [RuntimeError("a bug in the door")]
    await scene.hear(claim("cancelled", "2021-09-20"))
    assert await scene.delivering.deliver_due() == 1
    scene.later(minutes=1)
    assert await scene.delivering.deliver_due() == 1


async def test_a_room_that_is_gone_pauses_what_subscribed_it_deletes_nothing_and_tells_who_asked(scene: Scene) -> None:
    scene.platform.failures[OTHER] = [GoneError("the room was deleted")]
    await scene.hear(claim("cancelled", "2021-09-20"))
    assert await scene.delivering.deliver_due() == 1
    paused = {wish.destination: wish.paused for wish in await scene.storage.subscriptions()}
    assert paused == {ROOM: "", OTHER: "the room was deleted"}
    assert await scene.delivering.deliver_due() == 1
    (told,) = [card for card in scene.platform.messages.values() if card.title == "Alerts rest"]
    assert "board:two" in told.text
    assert "the room was deleted" in told.text
    scene.later(days=1)
    assert await scene.delivering.deliver_due() == 0
    (dead,) = [delivery for delivery in await scene.deliveries() if delivery.dead]
    assert dead.error == "the room was deleted"


async def test_after_a_week_of_trying_a_delivery_is_kept_as_dead(scene: Scene) -> None:
    scene.platform.failures[ROOM] = [ChatError("down")] * ATTEMPTS
    await scene.hear(claim("cancelled", "2021-09-20"))
    for _ in range(ATTEMPTS):
        await scene.delivering.deliver_due()
        scene.later(hours=2)
    dead = [delivery for delivery in await scene.deliveries() if delivery.dead]
    assert [delivery.destination for delivery in dead] == [ROOM]


async def test_a_platform_that_is_not_connected_loses_nothing(scene: Scene) -> None:
    await scene.storage.save(Changes((replace(Subscription(ROOM), destination=Destination("elsewhere", room="x")),)))
    await scene.hear(claim("cancelled", "2021-09-20"))
    assert await scene.delivering.deliver_due() == 2
    (waiting,) = [delivery for delivery in await scene.deliveries() if delivery.open]
    assert "not connected" in waiting.error


async def test_an_untracked_show_is_not_told(scene: Scene) -> None:
    await scene.hear(claim("cancelled", "2021-09-20"))
    await scene.storage.save(Changes(drop=(SHOW,)))
    assert await scene.delivering.deliver_due() == 0
    assert scene.platform.log == []


async def test_after_a_failure_the_rest_of_a_room_waits_so_that_order_is_kept(scene: Scene) -> None:
    other = replace(SHOW, id="other", title="The Other")
    await scene.storage.save(Changes((other,)))
    scene.platform.failures[ROOM] = [ChatError("busy")]
    await scene.hear(claim("cancelled", "2021-09-20"))
    second = claim("cancelled", "2021-09-20", show=other)
    article = Article(second.evidence.entry, "", "", "", published=second.evidence.published)
    await scene.storage.save(decide([Reading(article, (second,))], await scene.storage.recall({"other"}), scene.now))
    await scene.delivering.deliver_due()
    assert await scene.delivering.deliver_due() == 0
    scene.later(minutes=1)
    await scene.delivering.deliver_due()
    posted = [key for key, card in scene.platform.messages.items() if "Other" in card.title]
    first = [key for key, card in scene.platform.messages.items() if "Hit" in card.title]
    assert (len(first), len(posted)) == (2, 2)


class Full:
    """A store on a disk that is full for a while: nothing can be ticked off."""

    def __init__(self, storage: Storage) -> None:
        self.storage = storage
        self.full = True

    def __getattr__(self, name: str) -> object:
        return getattr(self.storage, name)

    async def tick(self, delivery: Delivery) -> None:
        if self.full:
            raise StoreError("no space left on the device")
        await self.storage.tick(delivery)


async def test_what_was_posted_and_could_not_be_ticked_off_is_not_posted_again(scene: Scene) -> None:
    disk = Full(scene.storage)
    scene.delivering.storage = cast("Storage", disk)
    await scene.hear(claim("cancelled", "2021-09-20"))
    for _ in range(4):
        await scene.delivering.deliver_due()
        scene.later(minutes=1)
    assert len(scene.platform.messages) == 2
    disk.full = False
    await scene.delivering.deliver_due()
    assert len(scene.platform.messages) == 2
    assert not [delivery for delivery in await scene.deliveries() if delivery.open]
