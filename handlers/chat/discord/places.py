"""Where an interaction was asked, and where a message goes: Discord's rooms to our destinations and back."""

from __future__ import annotations

import discord

from bot.errors import GoneError
from bot.model import Delivery, Destination


def place(interaction: discord.Interaction) -> Destination:
    """The room or thread of this interaction; the person's direct messages outside of every guild."""
    if interaction.guild_id is None:
        return Destination("discord", person=str(interaction.user.id))
    guild, room = str(interaction.guild_id), str(interaction.channel_id or "")
    if isinstance(interaction.channel, discord.Thread):
        return Destination("discord", guild, str(interaction.channel.parent_id), thread=room)
    return Destination("discord", guild, room)


async def room(client: discord.Client, destination: Destination) -> discord.DMChannel | discord.PartialMessageable:
    """Where to post. Raises GoneError for a destination that cannot be one of Discord's."""
    if destination.person:
        return await client.create_dm(discord.Object(number(destination.person)))
    return client.get_partial_messageable(number(destination.thread or destination.room))


def message(client: discord.Client, reference: str) -> discord.PartialMessage:
    """The posted message of this reference (`reference_to`)."""
    room, _, posted = reference.partition("/")
    return client.get_partial_messageable(number(room)).get_partial_message(number(posted))


def reference_to(room: int, posted: int | str) -> str:
    return f"{room}/{posted}"


def link(delivery: Delivery) -> str:
    """The address of the posted message; empty where there is none."""
    place = "@me" if delivery.destination.person else delivery.destination.workspace
    return f"https://discord.com/channels/{place}/{delivery.message}" if delivery.message else ""


def mentioned(delivery_mention: str, workspace: str) -> tuple[str, discord.AllowedMentions]:
    """The text that mentions this one role, and the leave to do so; neither for everybody's role."""
    if not delivery_mention.isascii() or not delivery_mention.isdecimal() or delivery_mention == workspace:
        return "", discord.AllowedMentions.none()
    role = discord.Object(int(delivery_mention))
    return f"<@&{role.id}>", discord.AllowedMentions(everyone=False, users=False, roles=[role], replied_user=False)


def number(text: str) -> int:
    """An id as a number. Raises GoneError for what cannot be one."""
    if not (text.isascii() and text.isdecimal()):
        raise GoneError(f"Discord has no room, person or message {text[:40]!r}")
    return int(text)
