"""OAuth v2: a person who wants the app in their workspace in; out, its token in the store, sealed.

slack-bolt leads through it; here is what it keeps. The state that goes to Slack and comes back is sealed with its time
and taken once, by whichever process the person is sent back to. It is not bound to a browser by a cookie: all that a
stolen state could do is install the app into the thief's own workspace.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from datetime import datetime
from typing import Any

from slack_bolt.oauth.async_oauth_settings import AsyncOAuthSettings
from slack_sdk.oauth import OAuthStateUtils
from slack_sdk.oauth.installation_store import Installation as Given
from slack_sdk.oauth.installation_store.async_installation_store import AsyncInstallationStore
from slack_sdk.oauth.state_store.async_state_store import AsyncOAuthStateStore

from bot.model import Installation, fingerprint
from bot.settings import Settings
from handlers.chat.slack.endpoints import INSTALL, REDIRECT
from handlers.chat.slack.scopes import SCOPES
from handlers.chat.slack.seals import Seal
from handlers.chat.slack.workspaces import Installed
from storage import Storage

#: seconds that a person has to give leave
STATE_FOR = 600


def installing(
    settings: Settings, storage: Storage, installed: Installed, seal: Seal, clock: Callable[[], datetime]
) -> AsyncOAuthSettings:
    """How slack-bolt leads a person through it."""
    found = AsyncOAuthSettings(
        client_id=settings.slack_client_id,
        client_secret=settings.slack_client_secret.get_secret_value(),
        scopes=list(SCOPES),
        redirect_uri=f"{settings.slack_url.rstrip('/')}{REDIRECT}",
        install_path=INSTALL,
        install_page_rendering_enabled=False,
        redirect_uri_path=REDIRECT,
        authorization_url=settings.slack_authorize_url,
        installation_store=_Store(installed, clock),
        state_store=_States(storage, seal),
        state_expiration_seconds=STATE_FOR,
    )
    found.state_utils = _Unbound()
    return found


class _States(AsyncOAuthStateStore):
    def __init__(self, storage: Storage, seal: Seal) -> None:
        self._storage = storage
        self._seal = seal

    async def async_issue(self, *_: Any, **__: Any) -> str:
        return self._seal.close(secrets.token_urlsafe(16))

    async def async_consume(self, state: str) -> bool:
        """True once for each state that was issued, and not for long."""
        if not state or not self._seal.opens(state, STATE_FOR):
            return False
        # Whoever gets hold of the name is the first; a holder of its own for each try makes two of ours rivals too.
        name = f"slack-state/{fingerprint(state)}"
        return bool(await self._storage.hold((name,), secrets.token_hex(8), STATE_FOR))


class _Unbound(OAuthStateUtils):
    def is_valid_browser(self, *_: Any, **__: Any) -> bool:
        return True


class _Store(AsyncInstallationStore):
    def __init__(self, installed: Installed, clock: Callable[[], datetime]) -> None:
        self._installed = installed
        self._clock = clock

    async def async_save(self, installation: Given) -> None:
        everywhere = installation.is_enterprise_install
        workspace = installation.enterprise_id if everywhere else installation.team_id
        name = installation.enterprise_name if everywhere else installation.team_name
        given = Installation(
            "slack", workspace or "", name or "", sealed="", made=self._clock(), made_by=installation.user_id or ""
        )
        await self._installed.keep(given, installation.bot_token or "", installation.bot_user_id or "")
