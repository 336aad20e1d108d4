from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.errors import ChatError, GoneError
from bot.model import Destination
from bot.settings import Settings
from handlers.chat.slack import Slack
from handlers.chat.slack.methods import Methods
from handlers.chat.slack.workspaces import Alone
from tests.fakes import slack as fake
from tests.handlers.chat.cards import HIT_AND_RUN
from tests.handlers.chat.slack.conftest import Door
from tests.handlers.chat.slack.messages import ROOM, new

ME = Destination("slack", "T0700", person="U0042")


async def refused(chat: Slack, **fields: Any) -> ChatError:
    with pytest.raises(ChatError) as raised:
        await chat.post(new(**fields), HIT_AND_RUN)
    return raised.value


async def test_who_is_to_wait_calls_nothing_meanwhile(server: fake.Slack, door: Door) -> None:
    chat = door()
    server.api.limit(60)
    first = await refused(chat)
    again = await refused(chat, destination=replace(ROOM, room="C0900"))
    assert (first.after, first.unsure, again.unsure) == (60, False, False)
    assert again.after is not None
    assert 59 < again.after <= 60
    assert server.api.calls == ["chat.postMessage"]


async def test_other_workspaces_and_methods_do_not_wait(server: fake.Slack, door: Door) -> None:
    chat = door()
    posted = new()
    posted = replace(posted, message=await chat.post(posted, HIT_AND_RUN))
    server.api.limit(60)
    await refused(chat, alert="dark/1")
    await chat.edit(posted, HIT_AND_RUN)
    assert await chat.may_post(ROOM) == ""
    assert await chat.post(new(replace(ROOM, workspace="T0701")), HIT_AND_RUN)


async def test_an_answer_waits_for_its_turn_and_no_longer(server: fake.Slack) -> None:
    settings = Settings.model_validate({"slack_api_url": server.url})
    methods = Methods(settings, Alone(fake.BOT_TOKEN))
    server.api.people["U1"] = {"id": "U1"}
    server.api.limit_method("users.info", 0)
    server.api.limit_method("users.info", 0)
    assert (await methods.call("T0700", "users.info", patience=5, user="U1"))["user"] == {"id": "U1"}
    assert server.api.calls == ["users.info"] * 3
    server.api.limit_method("users.info", 60)
    with pytest.raises(ChatError):
        await methods.call("T0700", "users.info", patience=5, user="U1")
    assert server.api.calls == ["users.info"] * 4
    await methods.close()


async def test_a_limit_on_looking_is_waited_for_before_anything_is_posted(server: fake.Slack, door: Door) -> None:
    chat = door()
    server.api.lose_answer()
    assert (await refused(chat)).unsure
    server.api.limit_method("conversations.history", 60)
    assert (await refused(chat, attempts=1)).after == 60
    assert server.api.calls.count("chat.postMessage") == 1


async def test_what_is_known_to_have_failed_is_not_looked_for(server: fake.Slack, door: Door) -> None:
    chat = door()
    server.api.refuse("invalid_arguments")
    assert not (await refused(chat)).unsure
    await chat.post(new(attempts=1), HIT_AND_RUN)
    assert server.api.calls == ["chat.postMessage", "chat.postMessage"]


async def test_it_is_looked_for_once(server: fake.Slack, door: Door) -> None:
    chat = door()
    server.api.refuse("fatal_error", 503)
    assert (await refused(chat)).unsure
    server.api.limit(0)
    assert (await refused(chat, attempts=1)).after == 0
    await chat.post(new(attempts=1), HIT_AND_RUN)
    assert server.api.calls.count("conversations.history") == 1
    assert len(server.api.messages["C0800"]) == 1


async def test_it_is_found_where_metadata_may_not_be_read(server: fake.Slack, door: Door) -> None:
    chat = door()
    server.api.lose_answer()
    assert (await refused(chat)).unsure
    for message in server.api.messages["C0800"]:
        del message["metadata"]
    assert await chat.post(new(attempts=1), HIT_AND_RUN)
    assert len(server.api.messages["C0800"]) == 1


async def test_a_message_on_a_later_page_of_a_thread_is_found(server: fake.Slack, door: Door) -> None:
    thread = replace(ROOM, thread="1700.5")
    chatter = [{"ts": f"1.{number:04}", "text": "so", "thread_ts": "1700.5"} for number in range(450)]
    server.api.messages["C0800"] = chatter
    chat = door()
    server.api.lose_answer()
    assert (await refused(chat, destination=thread)).unsure
    assert (await chat.post(new(thread, attempts=1), HIT_AND_RUN)).startswith("C0800/1700000000.")
    assert server.api.calls.count("conversations.replies") == 3
    assert server.api.calls.count("chat.postMessage") == 1


async def test_without_leave_to_look_it_is_posted(server: fake.Slack, door: Door) -> None:
    server.api.scopes.remove("channels:history")
    assert await door().post(new(attempts=1), HIT_AND_RUN)


@pytest.mark.parametrize(
    ("gone", "outside", "scope", "said"),
    [
        ("", False, "", ""),
        ("is_archived", False, "", "The room is archived."),
        ("channel_not_found", False, "", "The room is not there any more, or not for us."),
        ("", True, "", "The bot is not in the room; bring it in with /invite @cliffhanger."),
        ("", False, "chat:write", "the permission chat:write"),
        ("", False, "channels:read", "the permission channels:read"),
    ],
)
async def test_whether_it_may_post(
    server: fake.Slack, door: Door, gone: str, outside: bool, scope: str, said: str
) -> None:
    server.api.gone |= {"C0800": gone} if gone else {}
    server.api.outside |= {"C0800"} if outside else set()
    server.api.scopes -= {scope}
    found = await door().may_post(ROOM)
    assert said in found
    assert bool(said) == bool(found)


async def test_whether_it_may_write_to_a_person(server: fake.Slack, door: Door) -> None:
    assert await door().may_post(ME) == ""
    server.api.scopes.remove("im:write")
    assert "im:write" in await door().may_post(ME)


async def test_nobody_can_tell_where_slack_asks_to_wait(server: fake.Slack, door: Door) -> None:
    server.api.limit_method("conversations.info", 60)
    with pytest.raises(ChatError):
        await door().may_post(ROOM)


async def test_a_bot_outside_of_the_room_says_how_it_gets_in(server: fake.Slack, door: Door) -> None:
    server.api.outside.add("C0800")
    with pytest.raises(GoneError, match="/invite"):
        await door().post(new(), HIT_AND_RUN)


async def test_a_revoked_token_of_the_one_workspace_is_tried_again_later(server: fake.Slack, door: Door) -> None:
    server.api.refused[fake.BOT_TOKEN] = "token_revoked"
    error = await refused(door())
    assert type(error) is ChatError
    assert not error.unsure
