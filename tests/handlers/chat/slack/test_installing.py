from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, cast
from urllib.parse import urlencode

import aiohttp
import pytest
from pydantic import SecretStr

from bot.errors import GoneError
from bot.model import Changes, Destination, Installation, Subscription
from handlers.chat.slack import Slack
from handlers.chat.slack.seals import Seal
from handlers.chat.slack.workspaces import UNINSTALLED, Installed
from handlers.pauses import pausing
from storage import Storage
from tests.fakes import slack as fake
from tests.handlers.chat.cards import HIT_AND_RUN
from tests.handlers.chat.slack.conftest import Door, free_address, listening
from tests.handlers.chat.slack.messages import new, text
from tests.handlers.chat.talk import echo, running, titles

SECOND = Destination("slack", "T0701", "C0900")
KEY = "k" * 32


@dataclass
class Many:
    """A door to all workspaces that install the app, and what a person's browser does."""

    chat: Slack
    server: fake.Slack
    storage: Storage
    browser: aiohttp.ClientSession

    async def install(self) -> tuple[int, str]:
        async with self.browser.get(f"{self.chat.url}/slack/install") as response:
            return response.status, await response.text()

    async def back(self, **query: str) -> int:
        async with self.browser.get(f"{self.chat.url}/slack/oauth_redirect?{urlencode(query)}") as response:
            return response.status

    async def state(self) -> str:
        async with self.browser.get(f"{self.chat.url}/slack/install", allow_redirects=False) as response:
            assert response.status == 302
            return str(response.headers["Location"]).split("state=")[1].split("&")[0].replace("%3D", "=")


def many_settings(**more: Any) -> dict[str, Any]:
    address = free_address()
    return {
        "slack_bot_token": "",
        "slack_app_token": "",
        "slack_signing_secret": fake.SECRET,
        "slack_client_id": fake.CLIENT_ID,
        "slack_client_secret": fake.CLIENT_SECRET,
        "slack_address": address,
        "slack_url": f"http://{address}",
        "secret_key": KEY,
        **more,
    }


@pytest.fixture
async def many(server: fake.Slack, door: Door, storage: Storage) -> AsyncIterator[Many]:
    chat = door(**many_settings())
    lost = pausing(storage, lambda: datetime.now(UTC))
    task = asyncio.create_task(chat.run(echo, titles, lost))
    async with aiohttp.ClientSession() as browser:
        await listening(chat, task)
        server.requests.url = chat.url
        yield Many(chat, server, storage, browser)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def test_whoever_installs_it_is_answered_and_alerted_with_their_own_token(many: Many) -> None:
    server, team = many.server, many.server.oauth.team
    status, page = await many.install()
    assert (status, "Success" in page or "Thank" in page) == (200, True)
    assert set(server.oauth.asks[0]["scope"].split(",")) >= {"chat:write", "commands", "app_mentions:read"}
    person = server.person(admin=True, team=team, room="C0900")
    answers = await person.commands("/showstatus", "Dark")
    await server.answered(answers)
    assert text(answers[0]) == "status &lt;Dark&gt; in slack:T0701:C0900 by an admin"
    await person.mentions("shows")
    await server.traffic.until(lambda: "C0900" in server.api.messages)
    await many.chat.post(new(SECOND), HIT_AND_RUN)
    assert len(server.api.messages["C0900"]) == 2
    assert fake.BOT_TOKEN not in server.api.tokens


async def test_two_workspaces_have_a_token_each(many: Many, storage: Storage) -> None:
    await many.install()
    many.server.oauth.team = fake.Team("T0702", "U0BOT2", name="third")
    await many.install()
    await many.chat.post(new(SECOND), HIT_AND_RUN)
    await many.chat.post(new(replace(SECOND, workspace="T0702")), HIT_AND_RUN)
    assert many.server.api.tokens[-2] != many.server.api.tokens[-1]
    assert [(given.workspace, given.name) for given in await storage.installations()] == [
        ("T0701", "second"),
        ("T0702", "third"),
    ]


async def test_a_token_is_kept_sealed(many: Many, storage: Storage) -> None:
    await many.install()
    (given,) = await storage.installations()
    assert "xoxb" not in repr(given)
    assert given.made_by == "U0042"
    assert "xoxb" in str(Seal(SecretStr(KEY)).open(given.sealed))
    assert "xoxb" in str(Seal(SecretStr(f"{'n' * 32}, {KEY}")).open(given.sealed))
    assert Seal(SecretStr("n" * 32)).open(given.sealed) is None


async def test_another_process_finds_the_token_in_the_store(many: Many, door: Door) -> None:
    await many.install()
    assert await door(**many_settings(secret_key=f"{'n' * 32},{KEY}")).post(new(SECOND), HIT_AND_RUN)
    with pytest.raises(GoneError, match="removed"):
        await door(**many_settings(secret_key="n" * 32)).post(new(SECOND), HIT_AND_RUN)


async def test_a_workspace_that_did_not_install_it_hears_nothing(many: Many) -> None:
    answers = await many.server.person().commands("/showstatus", "Dark")
    await many.server.answered(answers)
    assert "blocks" not in answers[0]
    with pytest.raises(GoneError, match="removed"):
        await many.chat.post(new(), HIT_AND_RUN)


async def test_a_state_is_taken_once(many: Many) -> None:
    state = await many.state()
    assert await many.back(state=state, code=many.server.oauth.code()) == 200
    assert await many.back(state=state, code=many.server.oauth.code()) == 401
    assert await many.back(state="made up", code=many.server.oauth.code()) == 401
    assert await many.back(code=many.server.oauth.code()) == 401
    assert await many.back(state=await many.state(), code="made up") == 401
    assert await many.back(state=await many.state()) == 401
    assert await many.back(error="access_denied", state=await many.state()) == 200
    assert len(await many.storage.installations()) == 1


def test_a_state_is_not_taken_after_its_time() -> None:
    now = [1_700_000_000.0]
    seal = Seal(SecretStr(KEY), lambda: now[0])
    state = seal.close("x")
    now[0] += 600
    assert seal.opens(state, 600)
    now[0] += 1
    assert not seal.opens(state, 600)
    assert not seal.opens("made up \ud800", 600)


async def subscribed(storage: Storage, destination: Destination = SECOND) -> Subscription:
    wish = Subscription(destination, made_by="U0042")
    await storage.save(Changes((wish,)))
    return wish


@pytest.mark.parametrize(
    "event", [{"type": "app_uninstalled"}, {"type": "tokens_revoked", "tokens": {"oauth": [], "bot": ["U0BOT1"]}}]
)
async def test_what_is_uninstalled_rests_and_goes_on_when_it_is_installed_again(
    many: Many, storage: Storage, event: dict[str, Any]
) -> None:
    await many.install()
    wish = await subscribed(storage)
    await subscribed(storage, replace(SECOND, workspace="T0702"))
    person = many.server.person(team=many.server.oauth.team)
    await person.happens(event, times=2, event_time=int(datetime.now(UTC).timestamp()) + 1)
    await until_paused(storage, SECOND)
    assert await storage.installations() == ()
    assert [w.paused for w in await storage.subscriptions()] == [UNINSTALLED, ""]
    with pytest.raises(GoneError, match="removed"):
        await many.chat.post(new(SECOND), HIT_AND_RUN)
    await many.install()
    assert (await storage.subscriptions(SECOND)) == (wish,)
    assert await many.chat.post(new(SECOND), HIT_AND_RUN)


async def test_an_old_goodbye_that_comes_late_ends_nothing(many: Many, storage: Storage) -> None:
    await many.install()
    wish = await subscribed(storage)
    person = many.server.person(team=many.server.oauth.team)
    await person.happens({"type": "app_uninstalled"}, event_time=1_600_000_000)
    await person.happens({"type": "tokens_revoked", "tokens": {"oauth": ["U0042"], "bot": []}})
    answers = await person.commands("/showstatus", "Dark")
    await many.server.answered(answers)
    assert await storage.subscriptions() == (wish,)
    assert len(await storage.installations()) == 1


async def test_a_token_that_was_replaced_is_looked_up_anew(many: Many, door: Door, storage: Storage) -> None:
    await many.install()
    other = door(**many_settings())
    await other.post(new(SECOND), HIT_AND_RUN)
    old = many.server.api.tokens[-1]
    await many.install()
    many.server.api.refused[old] = "token_revoked"
    assert await other.post(new(SECOND, alert="dark/1"), HIT_AND_RUN)
    many.server.api.refused[many.server.api.tokens[-1]] = "account_inactive"
    with pytest.raises(GoneError, match="removed"):
        await other.post(new(SECOND, alert="dark/2"), HIT_AND_RUN)


async def test_an_organisation_installs_it_for_all_of_its_workspaces(many: Many, door: Door, storage: Storage) -> None:
    many.server.oauth.team = team = fake.Team("T0701", "U0BOT1", organisation="E0070", name="org")
    await many.install()
    person = many.server.person(admin=True, team=team, room="C0900")
    answers = await person.commands("/cliffhanger", "shows")
    await many.server.answered(answers)
    assert text(answers[0]) == "shows &lt;&gt; in slack:T0701:C0900 by an admin"
    pressed = await person.presses('["sources", "Dark"]')
    await many.server.answered(pressed)
    assert "in slack:T0701:C0900" in text(pressed[0])
    await subscribed(storage)
    # A process that never heard from the workspace knows whose it is.
    assert await door(**many_settings()).post(new(SECOND), HIT_AND_RUN)
    await person.happens({"type": "app_uninstalled"}, event_time=int(datetime.now(UTC).timestamp()) + 1)
    await until_paused(storage, SECOND)
    with pytest.raises(GoneError, match="removed"):
        await many.chat.post(new(SECOND), HIT_AND_RUN)
    await many.install()
    assert [wish.paused for wish in await storage.subscriptions()] == [""]
    assert await many.chat.post(new(SECOND), HIT_AND_RUN)


async def test_workspaces_that_install_it_are_heard_over_one_socket_too(
    server: fake.Slack, door: Door, storage: Storage
) -> None:
    chat = door(**many_settings(slack_signing_secret="", slack_app_token=fake.APP_TOKEN))
    async with running(chat), aiohttp.ClientSession() as browser:
        await server.connected()
        async with browser.get(f"{chat.url}/slack/install") as response:
            assert response.status == 200
        async with browser.post(f"{chat.url}/slack/events") as response:
            assert response.status == 404
        person = server.person(team=server.oauth.team, room="D0900")
        await person.writes("status Dark")
        await server.traffic.until(lambda: "D0900" in server.api.messages)
    assert text(server.api.messages["D0900"][0]) == f"status &lt;Dark&gt; in slack:T0701:@{person.id} by anyone"


async def test_a_key_that_was_lost_leaves_the_tokens_unread(storage: Storage) -> None:
    given = Installation("slack", "T0701", "second", "", datetime.now(UTC))
    loop = asyncio.get_running_loop()
    await Installed(storage, Seal(SecretStr(KEY)), loop.time).keep(given, "xoxb-1", "U1")
    assert await Installed(storage, Seal(SecretStr("n" * 32)), loop.time).access("T0701") is None


class Slow:
    """A store that says which workspaces there are only when it is let."""

    def __init__(self, storage: Storage) -> None:
        self.let = asyncio.Event()
        self._storage = storage

    def __getattr__(self, name: str) -> Any:
        return getattr(self._storage, name)

    async def installations(self) -> tuple[Installation, ...]:
        await self.let.wait()
        return await self._storage.installations()


async def test_who_is_known_does_not_wait_for_a_slow_store(storage: Storage) -> None:
    now, slow = [0.0], Slow(storage)
    slow.let.set()
    installed = Installed(cast("Storage", slow), Seal(SecretStr(KEY)), lambda: now[0])
    await installed.keep(Installation("slack", "T0701", "second", "", datetime.now(UTC)), "xoxb-1", "U1")
    elsewhere = Installed(storage, Seal(SecretStr(KEY)), lambda: now[0])
    await elsewhere.keep(Installation("slack", "T0701", "second", "", datetime.now(UTC)), "xoxb-2", "U1")
    slow.let.clear()
    now[0] = 3600.0
    async with asyncio.timeout(5):
        known = await installed.access("T0701")
    assert known is not None
    assert known.token == "xoxb-1"
    slow.let.set()
    async with asyncio.timeout(5):
        while (known := await installed.access("T0701")) and known.token == "xoxb-1":
            await storage.wait(0.01)
    assert known is not None


async def until_paused(storage: Storage, destination: Destination) -> None:
    async with asyncio.timeout(5):
        while not all(wish.paused for wish in await storage.subscriptions(destination)):
            await storage.wait(0.01)
