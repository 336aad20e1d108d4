from __future__ import annotations

import copy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.chat.discord.registrations import focused, in_guild, listing, registration, same, typed
from handlers.commands import COMMANDS
from handlers.commands.table import Kind, Part
from tests.fakes.descriptions import discord_problem

ALL = [registration(command) for command in COMMANDS.values()]


def test_discord_takes_the_whole_table() -> None:
    assert discord_problem("PUT /applications/{application_id}/commands", ALL) == ""
    guild = "PUT /applications/{application_id}/guilds/{guild_id}/commands"
    assert discord_problem(guild, list(map(in_guild, ALL))) == ""


def test_what_is_needed_stands_before_what_is_not() -> None:
    for command in ALL:
        needed = [option["required"] for option in command["options"]]
        assert needed == sorted(needed, reverse=True)


def test_what_admins_may_do_is_for_guilds_alone() -> None:
    for command, body in zip(COMMANDS.values(), ALL, strict=True):
        assert body["contexts"] == ([0] if command.admin else [0, 1, 2])
        assert body["integration_types"] == ([0] if command.admin else [0, 1])


def test_what_discord_adds_is_no_change() -> None:
    kept = copy.deepcopy(ALL)
    for command in kept:
        command |= {"id": "1", "version": "2", "nsfw": False, "dm_permission": True}
        command["default_member_permissions"] = command["default_member_permissions"] and "32"
        command["options"] = [
            {name: value for name, value in option.items() if value is not False} for option in command["options"]
        ] or None
    assert same(ALL, kept)
    kept[0]["options"][0]["description"] = "Another"
    assert not same(ALL, kept)
    assert not same(ALL, ALL[1:])
    assert not same(ALL[1:], ALL)


PARTS = (
    Part("show", "", needed=True),
    Part("year", "", Kind.NUMBER, written="({})"),
    Part("room", "", Kind.ROOM, written="in {}"),
    Part("role", "", Kind.ROLE, written="mention {}"),
)


@pytest.mark.parametrize(
    ("options", "text"),
    [
        ([], ""),
        ([{"name": "show", "type": 3, "value": "Hit & Run"}], "Hit & Run"),
        ([{"name": "year", "type": 4, "value": 2021}, {"name": "show", "type": 3, "value": "{} x"}], "{} x (2021)"),
        ([{"name": "room", "type": 7, "value": "5"}, {"name": "role", "type": 8, "value": "9"}], "in #5 mention @9"),
        ([{"name": "room", "type": 7, "value": "6"}], "in #5/6"),
        ([{"name": "unheard of", "type": 3, "value": "x"}], "x"),
    ],
)
def test_options_become_a_text(options: list[dict[str, object]], text: str) -> None:
    resolved = {"channels": {"5": {"type": 0, "parent_id": "1"}, "6": {"type": 11, "parent_id": "5"}}}
    assert typed(options, resolved, PARTS) == text


@pytest.mark.parametrize(
    ("so_far", "offered"),
    [
        ("", ("renewed", "saved", "reversed")),
        ("re", ("renewed", "reversed")),
        ("saved re", ("saved, renewed", "saved, reversed")),
        ("saved, ", ("saved, renewed", "saved, reversed")),
        ("saved, x", ()),
    ],
)
def test_lists_are_completed(so_far: str, offered: tuple[str, ...]) -> None:
    assert listing(so_far, ("renewed", "saved", "reversed")) == offered


@given(st.text(max_size=40))
def test_any_list_is_completed_somehow(so_far: str) -> None:
    assert isinstance(listing(so_far, ("renewed", "saved")), tuple)


def test_nothing_may_be_focused() -> None:
    assert focused([{"name": "show", "value": "x"}]) == ("", "")
    assert focused([{"name": "show", "focused": True}]) == ("show", "")
