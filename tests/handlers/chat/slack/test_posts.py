from __future__ import annotations

from dataclasses import replace

import pytest

from bot.errors import ChatError
from bot.model import Destination
from tests.fakes import slack as fake
from tests.handlers.chat.cards import HIT_AND_RUN
from tests.handlers.chat.slack.conftest import Door
from tests.handlers.chat.slack.messages import ROOM, new, text
from tests.handlers.chat.talk import running


async def test_a_post_whose_answer_was_lost_is_found_and_not_posted_again(server: fake.Slack, door: Door) -> None:
    chat = door()
    async with running(chat):
        await server.connected()
        server.api.lose_answer()
        with pytest.raises(ChatError) as raised:
            await chat.post(new(), HIT_AND_RUN)
        assert raised.value.unsure
        reference = await chat.post(new(attempts=1), HIT_AND_RUN)
        (message,) = server.api.messages["C0800"]
        assert reference == f"C0800/{message['ts']}"
        assert server.api.calls.count("chat.postMessage") == 1


async def test_what_was_tried_by_another_process_is_looked_up_first(server: fake.Slack, door: Door) -> None:
    chat = door()
    async with running(chat):
        await server.connected()
        first = await chat.post(new(), HIT_AND_RUN)
        assert "conversations.history" not in server.api.calls
        assert await door().post(new(attempts=1), HIT_AND_RUN) == first
        assert len(server.api.messages["C0800"]) == 1


async def test_in_a_thread_it_is_looked_up_there(server: fake.Slack, door: Door) -> None:
    chat = door()
    async with running(chat):
        await server.connected()
        thread = replace(ROOM, thread="1700.5")
        first = await chat.post(new(thread), HIT_AND_RUN)
        assert await chat.post(new(thread, attempts=1), HIT_AND_RUN) == first
        assert server.api.messages["C0800"][0]["thread_ts"] == "1700.5"
        assert len(server.api.messages["C0800"]) == 1


async def test_a_person_gets_direct_messages(server: fake.Slack, door: Door) -> None:
    chat = door()
    async with running(chat):
        await server.connected()
        posted = new(Destination("slack", "T0700", person="U0042"))
        posted = replace(posted, message=await chat.post(posted, HIT_AND_RUN))
        await chat.edit(posted, replace(HIT_AND_RUN, text="New."))
        assert [text(message) for message in server.api.messages["D0042"]] == ["New."]


async def test_only_the_user_group_of_the_delivery_is_mentioned(server: fake.Slack, door: Door) -> None:
    chat = door()
    async with running(chat):
        await server.connected()
        await chat.post(new(mention="S0123"), HIT_AND_RUN)
        await chat.post(new(alert="dark/1", mention="!channel"), HIT_AND_RUN)
        pinged, silent = server.api.messages["C0800"]
        assert pinged["blocks"][0]["text"]["text"] == "<!subteam^S0123>"
        assert "<!" not in str(silent["blocks"]).replace("<!date^", "")


async def test_posting_needs_no_connection(server: fake.Slack, door: Door) -> None:
    chat = door(slack_app_token="")
    posted = new()
    posted = replace(posted, message=await chat.post(posted, HIT_AND_RUN))
    await chat.edit(posted, replace(HIT_AND_RUN, text="New."))
    assert [text(message) for message in server.api.messages["C0800"]] == ["New."]
    assert await chat.may_post(ROOM) == ""
    assert "apps.connections.open" not in server.api.calls
