"""Secrets at rest: plain text in, sealed text out, and back, with keys that the operator may change."""

from __future__ import annotations

from base64 import urlsafe_b64encode
from collections.abc import Callable
from hashlib import sha256
from time import time

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from pydantic import SecretStr


class Seal:
    """`keys`: with commas between them; the first one seals, each of them opens."""

    def __init__(self, keys: SecretStr, clock: Callable[[], float] = time) -> None:
        # Fernet wants 32 bytes; operators have random text of any form.
        secrets = [sha256(key.strip().encode()).digest() for key in keys.get_secret_value().split(",")]
        self._fernet = MultiFernet([Fernet(urlsafe_b64encode(secret)) for secret in secrets])
        self._clock = clock

    def close(self, text: str) -> str:
        """The text, sealed; twice the same text is sealed differently."""
        return self._fernet.encrypt_at_time(text.encode(), int(self._clock())).decode()

    def open(self, sealed: str) -> str | None:
        """The text; None where another key sealed it, or where it was changed."""
        try:
            return self._fernet.decrypt(sealed.encode()).decode()
        except (InvalidToken, UnicodeEncodeError):
            return None

    def opens(self, sealed: str, within: int) -> bool:
        """True where it was sealed here within so many seconds."""
        try:
            self._fernet.decrypt_at_time(sealed.encode(), within, int(self._clock()))
        except (InvalidToken, UnicodeEncodeError):
            return False
        return True
