"""The settings in; out, the roles that were named for this process and have nothing to do, each with its fix."""

from __future__ import annotations

from collections.abc import Iterator

from bot.settings import ROLES, Settings
from handlers.chat import PLATFORMS, configured


def everything(settings: Settings) -> bool:
    """True for the one process that does all that is set, as where no role is named."""
    return set(settings.roles) >= set(ROLES)


def idle(settings: Settings) -> Iterator[tuple[str, str]]:
    """Each role that waits for a setting, with what to do."""
    if everything(settings):
        return
    there = {name: name in configured(settings) for name in PLATFORMS} | {"web": bool(settings.web_address)}
    for role in settings.roles:
        if not there.get(role, True):
            missing = "WEB_ADDRESS" if role == "web" else f"its token (docs/{role}.md)"
            yield f"{role} has nothing to do", f"set {missing}, or take {role} out of ROLES"
