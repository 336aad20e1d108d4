"""The records that Discord sends, with the fields that a client may count on."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import count
from typing import Any

APPLICATION = "123456789012345678"
_numbers = count(1_100_000_000_000_000_000)


def number() -> str:
    """A new id."""
    return str(next(_numbers))


def user(name: str, identity: str, *, bot: bool = False) -> dict[str, Any]:
    return {"id": identity, "username": name, "discriminator": "0", "avatar": None, "global_name": None, "bot": bot}


BOT = user("cliffhanger", APPLICATION, bot=True)


def message(room: str, body: Mapping[str, Any]) -> dict[str, Any]:
    """A message as it stands in this room, posted with this body."""
    return {
        "id": number(),
        "channel_id": room,
        "author": BOT,
        "content": body.get("content") or "",
        "timestamp": "2026-01-01T00:00:00.000000+00:00",
        "edited_timestamp": None,
        "tts": False,
        "mention_everyone": False,
        "mentions": [],
        "mention_roles": [],
        "attachments": [],
        "embeds": body.get("embeds") or [],
        **({"nonce": body["nonce"]} if body.get("nonce") else {}),
        "components": body.get("components") or [],
        "pinned": False,
        "type": 0,
        "flags": body.get("flags") or 0,
    }


def registered(command: Mapping[str, Any]) -> dict[str, Any]:
    """A command as Discord keeps it."""
    return {"default_member_permissions": None, "nsfw": False, "version": number(), "type": 1, **command,
            "id": number(), "application_id": APPLICATION}  # fmt: skip


def thread(parent: str, guild: str, name: str, kind: int = 11) -> dict[str, Any]:
    """A thread that we began, or a post in a forum."""
    return {**room(number(), guild, kind, parent), "name": name}


def guild(identity: str, *rooms: dict[str, Any]) -> dict[str, Any]:
    """A guild as it is when we come to it."""
    return {
        "id": identity,
        "name": "Watchers",
        "icon": None,
        "owner_id": "1",
        "member_count": 3,
        "large": False,
        "joined_at": "2026-01-01T00:00:00+00:00",
        "roles": [{"id": identity, "name": "@everyone", "permissions": "0", "position": 0, "color": 0, "hoist": False,
                   "managed": False, "mentionable": False, "flags": 0}],
        "channels": list(rooms),
        **{name: [] for name in ("emojis", "stickers", "features", "members", "presences", "threads", "voice_states",
                                 "stage_instances", "guild_scheduled_events", "soundboard_sounds")},
        "verification_level": 0, "default_message_notifications": 0, "explicit_content_filter": 0, "mfa_level": 0,
        "premium_tier": 0, "nsfw_level": 0, "system_channel_flags": 0, "preferred_locale": "en-US",
        "afk_timeout": 300, "premium_progress_bar_enabled": False,
    }  # fmt: skip


def room(identity: str, guild: str, kind: int = 0, parent: str = "") -> dict[str, Any]:
    """A partial channel: 0 text, 1 direct messages, 11 public thread."""
    channel: dict[str, Any] = {"id": identity, "type": kind}
    if guild:
        channel |= {"guild_id": guild, "name": "tv", "permissions": "0", "position": 0}
    if parent:
        meta = {"archived": False, "auto_archive_duration": 60, "archive_timestamp": "2026-01-01T00:00:00+00:00"}
        channel |= {"parent_id": parent, "owner_id": APPLICATION, "thread_metadata": meta, "member_count": 1,
                    "message_count": 1, "last_message_id": None}  # fmt: skip
    return channel
