"""What the app may do at Slack and is told by it; the manifest, the installation and `doctor` go by these."""

from __future__ import annotations

from collections.abc import Mapping

#: scope of the bot → what it is for
SCOPES: Mapping[str, str] = {
    "app_mentions:read": "to hear @cliffhanger",
    "channels:history": "to look up whether an alert was posted whose answer was lost",
    "channels:read": "to see whether it may post in a room, and when a room is archived",
    "chat:write": "to answer and to alert",
    "commands": "for its slash commands",
    "groups:history": "as channels:history, in private rooms",
    "groups:read": "as channels:read, for private rooms",
    "im:history": "to hear direct messages",
    "im:write": "to send direct messages",
    "usergroups:read": "to know the group of SLACK_ADMIN_GROUP",
    "users:read": "to know who is an admin",
}

EVENTS = (
    "app_home_opened",
    "app_mention",
    "app_uninstalled",
    "channel_archive",
    "channel_deleted",
    "channel_left",
    "channel_unarchive",
    "group_archive",
    "group_deleted",
    "group_left",
    "group_unarchive",
    "member_joined_channel",
    "message.im",
    "tokens_revoked",
)
