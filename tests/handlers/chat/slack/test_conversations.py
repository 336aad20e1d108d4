from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from bot.cards import Picture
from handlers.chat import Reply, Request
from tests.fakes import slack as fake
from tests.handlers.chat.cards import HIT_AND_RUN
from tests.handlers.chat.slack.conftest import Door
from tests.handlers.chat.slack.messages import text
from tests.handlers.chat.talk import echo, running


async def test_a_command_in_through_the_socket_and_the_answer_out(server: fake.Slack, door: Door) -> None:
    async with running(door()):
        await server.connected()
        answers = await server.person().commands("/showstatus", "Hit & Run")
        await server.answered(answers)
        assert text(answers[0]) == "status &lt;Hit &amp; Run&gt; in slack:T0700:C0800 by anyone"
        assert answers[0]["response_type"] == "in_channel"


async def test_the_other_command_has_all_words(server: fake.Slack, door: Door) -> None:
    async with running(door()):
        await server.connected()
        for typed, understood in (("Sources Hit & Run", "sources &lt;Hit &amp; Run&gt;"), ("", "help &lt;&gt;")):
            answers = await server.person(admin=True).commands("/cliffhanger", typed)
            await server.answered(answers)
            assert text(answers[0]) == f"{understood} in slack:T0700:C0800 by an admin"


async def test_both_commands_may_have_other_names(server: fake.Slack, door: Door) -> None:
    async with running(door(slack_status_command="/tv", slack_command="/tvbot")):
        await server.connected()
        for command, typed in (("/tv", "Dark"), ("/tvbot", "status Dark")):
            answers = await server.person().commands(command, typed)
            await server.answered(answers)
            assert "status &lt;Dark&gt;" in text(answers[0])


async def test_a_command_is_acknowledged_before_it_is_answered(server: fake.Slack, door: Door) -> None:
    ready = asyncio.Event()

    async def slow(request: Request) -> Reply:
        await ready.wait()
        return await echo(request)

    async with running(door(), slow):
        await server.connected()
        answers = await server.person().commands("/showstatus", "Dark")
        assert server.socket.acknowledged
        assert answers == []
        ready.set()
        await server.answered(answers)


async def test_a_private_answer_is_only_for_the_asker(server: fake.Slack, door: Door) -> None:
    async with running(door()):
        await server.connected()
        person = server.person()
        answers = await person.commands("/showstatus", "secret")
        await server.answered(answers)
        assert answers[0]["response_type"] == "ephemeral"
        await person.mentions("status secret")
        await server.traffic.until(lambda: bool(server.api.whispers))
        assert [who for who, _ in server.api.whispers] == [person.id]
        assert server.api.messages == {}


async def test_a_private_answer_to_a_mention_is_where_it_can_be_seen(server: fake.Slack, door: Door) -> None:
    async with running(door()):
        await server.connected()
        person = server.person()
        await person.mentions("status secret")
        await server.traffic.until(lambda: bool(server.api.whispers or server.api.unseen))
        person.thread = "1700.5"
        await person.mentions("status secret")
        await server.traffic.until(lambda: len(server.api.whispers + server.api.unseen) == 2)
        assert [message.get("thread_ts") for _, message in server.api.whispers] == [None, "1700.5"]


async def test_a_button_for_one_person_alone_is_in_its_thread(server: fake.Slack, door: Door) -> None:
    async with running(door()):
        await server.connected()
        person = server.person(admin=True)
        person.thread = "1700.5"
        for alone in (False, True):
            pressed = await person.presses('["subscriptions", ""]', alone=alone)
            await server.answered(pressed)
            assert text(pressed[0]) == "subscriptions &lt;&gt; in slack:T0700:C0800/1700.5 by an admin"
            assert pressed[0]["thread_ts"] == "1700.5"


async def test_a_mention_is_answered_in_its_thread(server: fake.Slack, door: Door) -> None:
    async with running(door()):
        await server.connected()
        person = server.person()
        await person.mentions("status Hit & Run")
        await server.traffic.until(lambda: "C0800" in server.api.messages)
        (message,) = server.api.messages["C0800"]
        assert message["thread_ts"].endswith(".000100")
        assert text(message) == "status &lt;Hit &amp; Run&gt; in slack:T0700:C0800 by anyone"
        person.thread = "1700.5"
        await person.mentions("shows")
        await server.traffic.until(lambda: len(server.api.messages["C0800"]) == 2)
        message = server.api.messages["C0800"][1]
        assert message["thread_ts"] == "1700.5"
        assert text(message) == "shows &lt;&gt; in slack:T0700:C0800/1700.5 by anyone"


async def test_direct_messages_have_all_words_too(server: fake.Slack, door: Door) -> None:
    async with running(door()):
        await server.connected()
        person = server.person(room="D0900")
        await person.writes("/status Hit & Run")
        await server.traffic.until(lambda: "D0900" in server.api.messages)
        (message,) = server.api.messages["D0900"]
        assert "thread_ts" not in message
        assert text(message) == f"status &lt;Hit &amp; Run&gt; in slack:T0700:@{person.id} by anyone"


async def test_an_event_that_comes_again_is_answered_once(server: fake.Slack, door: Door) -> None:
    async with running(door()):
        await server.connected()
        person = server.person(room="D0900")
        await person.writes("status Dark", times=3)
        await person.writes("status Lost")
        await server.traffic.until(lambda: any("Lost" in text(m) for m in server.api.messages.get("D0900", ())))
        assert len([m for m in server.api.messages["D0900"] if "Dark" in text(m)]) == 1


async def test_neither_bots_nor_edits_nor_talk_in_rooms_are_answered(server: fake.Slack, door: Door) -> None:
    async with running(door()):
        await server.connected()
        await server.person(room="D0900").writes("status Dark", bot_id="B0200")
        await server.person(room="D0900").writes("status Dark", subtype="message_changed")
        await server.person().writes("status Dark", channel_type="channel")
        await server.person(room="D0900").writes("status Lost")
        await server.traffic.until(lambda: "D0900" in server.api.messages)
        assert [len(messages) for messages in server.api.messages.values()] == [1]
        assert "Lost" in text(server.api.messages["D0900"][0])


async def test_a_button_asks_its_question(server: fake.Slack, door: Door) -> None:
    async with running(door()):
        await server.connected()
        answers = await server.person().commands("/showstatus", "Hit & Run")
        await server.answered(answers)
        pressed = await server.person().presses(answers[0]["blocks"][-1]["elements"][0]["value"])
        await server.answered(pressed)
        assert text(pressed[0]) == "sources &lt;Hit &amp; Run&gt; in slack:T0700:C0800 by anyone"
        assert pressed[0]["replace_original"] is False


async def test_people_are_asked_after_once(server: fake.Slack, door: Door) -> None:
    async with running(door()):
        await server.connected()
        person = server.person(admin=True)
        for _ in range(2):
            answers = await person.commands("/cliffhanger", "shows")
            await server.answered(answers)
            assert text(answers[0]).endswith("by an admin")
        assert server.api.calls.count("users.info") == 1


async def test_a_button_in_the_home_tab_is_answered_by_direct_message(server: fake.Slack, door: Door) -> None:
    async with running(door()):
        await server.connected()
        person = server.person()
        await person.presses('["status", "Hit &amp; Run"]', at_home=True)
        await server.traffic.until(lambda: person.id in server.api.messages)
        (message,) = server.api.messages[person.id]
        assert text(message) == f"status &lt;Hit &amp; Run&gt; in slack:T0700:@{person.id} by anyone"


async def test_the_home_tab_shows_what_is_tracked_and_what_can_be_asked(server: fake.Slack, door: Door) -> None:
    async with running(door()):
        await server.connected()
        person = server.person()
        await person.opens_home()
        await server.traffic.until(lambda: person.id in server.api.homes)
        said = str(server.api.homes[person.id])
        assert "shows &lt;&gt;" in said
        assert "help &lt;&gt;" in said


async def test_a_command_without_its_show_offers_a_menu(server: fake.Slack, door: Door) -> None:
    async with running(door()):
        await server.connected()
        person = server.person()
        answers = await person.commands("/showstatus", "")
        await server.answered(answers)
        (menu,) = answers[0]["blocks"][-1]["elements"]
        assert menu["type"] == "external_select"
        assert await person.types(menu["action_id"], "Hit") == ["Hit & Run"]
        assert len(await person.types(menu["action_id"], "show")) == 28
        assert await person.types(menu["action_id"], "nothing like it") == []
        chosen = await person.picks(menu["action_id"], "Hit & Run")
        await server.answered(chosen)
        assert text(chosen[0]) == "status &lt;Hit &amp; Run&gt; in slack:T0700:C0800 by anyone"


async def test_a_menu_is_no_way_around_being_an_admin(server: fake.Slack, door: Door) -> None:
    async with running(door()):
        await server.connected()
        for admin in (False, True):
            answers = await server.person(admin=admin).commands("/cliffhanger", "untrack")
            await server.answered(answers)
            assert (answers[0]["blocks"][-1]["elements"][0]["type"] == "external_select") is admin


async def test_rooms_and_groups_come_with_their_ids(server: fake.Slack, door: Door) -> None:
    async with running(door()):
        await server.connected()
        written = "subscribe all &amp; <#C0900|alerts> mention <!subteam^S0900>"
        answers = await server.person().commands("/cliffhanger", "", written=written)
        await server.answered(answers)
        assert "subscribe &lt;all &amp; #C0900 mention @S0900&gt;" in text(answers[0])


async def test_the_members_of_a_group_are_admins_too(server: fake.Slack, door: Door) -> None:
    async with running(door(slack_admin_group="S0700")):
        await server.connected()
        member, stranger = server.person(), server.person(admin=True)
        server.api.groups["S0700"] = [member.id]
        server.api.people[stranger.id]["team_id"] = "T0999"
        for person, who in ((member, "an admin"), (server.person(), "anyone"), (stranger, "anyone")):
            answers = await person.commands("/cliffhanger", "shows")
            await server.answered(answers)
            assert text(answers[0]).endswith(f"by {who}")


async def test_nobody_is_an_admin_where_slack_does_not_say(server: fake.Slack, door: Door) -> None:
    async with running(door()):
        await server.connected()
        server.api.limit_method("users.info", 60)
        answers = await server.person(admin=True).commands("/cliffhanger", "shows")
        await server.answered(answers)
        assert text(answers[0]).endswith("by anyone")


async def test_an_answer_that_comes_too_late_breaks_nothing(server: fake.Slack, door: Door) -> None:
    ready = asyncio.Event()

    async def slow(request: Request) -> Reply:
        if request.text == "Dark":
            await ready.wait()
        return await echo(request)

    async with running(door(), slow):
        await server.connected()
        late = await server.person().commands("/showstatus", "Dark")
        server.api.later += 1801
        ready.set()
        answers = await server.person().commands("/showstatus", "Lost")
        await server.answered(answers)
        assert late == []


@pytest.mark.parametrize(
    ("address", "shown"), [("https://tv.example/p.png", 1), ("https://10.0.0.1/p.png", 0), ("", 0)]
)
async def test_a_picture_is_shown_where_slack_can_fetch_it(
    server: fake.Slack, door: Door, address: str, shown: int
) -> None:
    async def pictured(request: Request) -> Reply:
        return Reply(replace(HIT_AND_RUN, picture=Picture(b"", "p.png", "Timeline", address)))

    async with running(door(), pictured):
        await server.connected()
        answers = await server.person().commands("/showstatus", "Dark")
        await server.answered(answers)
        assert [block["type"] for block in answers[0]["blocks"]].count("image") == shown
        if shown:
            await server.person().mentions("history Dark")
            await server.traffic.until(lambda: "C0800" in server.api.messages)
