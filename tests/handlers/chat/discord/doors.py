"""Doors to the fake Discord, with the settings and the patience that a test wants, and what they answer."""

from __future__ import annotations

from bot.settings import Settings
from handlers.chat.discord import Discord
from handlers.commands import COMMANDS
from storage import Storage
from tests.fakes import discord as fake
from tests.fakes.discord.rest import Answered


def door(
    server: fake.Discord,
    *,
    storage: Storage | None = None,
    patience: float = 5,
    deaf: float = 60,
    **settings: object,
) -> Discord:
    given = {"discord_token": fake.TOKEN, "discord_api_url": server.url, **settings}
    return Discord(Settings.model_validate(given), COMMANDS.values(), storage, patience=patience, deaf=deaf)


def text(answered: Answered) -> str:
    (shown,) = answered.shown
    return str(shown["embeds"][0]["description"]).replace("\\", "")
