"""A room, its guild and our membership as Discord describes them in; what we lack to post there out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import discord

from handlers.chat.discord.registrations import THREADS

FORUMS = (15, 16)


def missing(room: Mapping[str, Any], guild: Mapping[str, Any], member: Mapping[str, Any]) -> tuple[str, ...]:
    """The names, as Discord shows them, of the permissions that we need in this room and do not have.

    Of a thread, `room` is its parent with the thread's own `type`.
    """
    have = permissions(room.get("permission_overwrites") or (), guild, member)
    sending = (
        ("Send Messages in Threads", have.send_messages_in_threads)
        if room.get("type") in THREADS
        else ("Create Posts" if room.get("type") in FORUMS else "Send Messages", have.send_messages)
    )
    needed = (("View Channel", have.view_channel), sending, ("Embed Links", have.embed_links))
    return tuple(name for name, granted in needed if not granted)


def unheard(mention: str, room: Mapping[str, Any], guild: Mapping[str, Any], member: Mapping[str, Any]) -> str:
    """Why nobody would hear of it if we mentioned this role in this room, and what to do; empty where they would.

    Roles are chosen from those that Discord lists, so one that is not told of here is taken as it comes.
    """
    role = next((role for role in guild.get("roles") or () if str(role["id"]) == mention), {"mentionable": True})
    have = permissions(room.get("permission_overwrites") or (), guild, member)
    if role.get("mentionable") or have.mention_everyone:
        return ""
    return (
        "My mention of that role would reach nobody: let anyone mention it in the role's settings, "
        "or give me Mention @everyone, @here, and All Roles in that room, then subscribe again."
    )


def permissions(
    overwrites: Iterable[Mapping[str, Any]], guild: Mapping[str, Any], member: Mapping[str, Any]
) -> discord.Permissions:
    """https://docs.discord.com/developers/topics/permissions: roles first, then what the room allows and denies."""
    roles = {str(role["id"]): int(role["permissions"]) for role in guild.get("roles") or ()}
    ours, everyone, identity = set(member.get("roles") or ()), str(guild["id"]), str(member["user"]["id"])
    granted = roles.get(everyone, 0)
    for role in ours:
        granted |= roles.get(str(role), 0)
    if discord.Permissions(granted).administrator or identity == str(guild.get("owner_id")):
        return discord.Permissions.all()
    by_id = {str(overwrite["id"]): overwrite for overwrite in overwrites}
    for layer in ([everyone], ours, [identity]):
        found = [by_id[str(key)] for key in layer if str(key) in by_id]
        denied, allowed = _together(found, "deny"), _together(found, "allow")
        granted = (granted & ~denied) | allowed
    return discord.Permissions(granted)


def _together(overwrites: Iterable[Mapping[str, Any]], what: str) -> int:
    bits = 0
    for overwrite in overwrites:
        bits |= int(overwrite[what])
    return bits
