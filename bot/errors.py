"""Every error of ours, and who must act on it.

    CliffhangerError
    ├── AskError        the person asking: the text is the reply
    ├── TransientError  nobody: time passes and we try again
    │   ├── FeedError       a feed or page could not be read; `kind` says how
    │   ├── ChatError       a platform did not take a message
    │   │   └── GoneError       and never will: the destination pauses, and who subscribed it is told
    │   ├── StaleError      what a save was decided on is not the newest any more: recall and decide again
    │   └── StoreAwayError  the database was not there this time; later calls work again
    └── OperatorError   the operator: we refuse to start, and say the fix
        ├── SettingsError   a setting is missing or wrong                     (exit code 2)
        └── StoreError      the store is damaged, locked or of another version (exit code 1)
            └── NoStoreError    there is none to read yet

Foreign exceptions are translated in one place for each door.
"""

from __future__ import annotations

from enum import StrEnum

from bot.addresses import without_keys


class CliffhangerError(Exception):
    """The root: its text is one plain sentence."""


class AskError(CliffhangerError):
    """What was asked cannot be done as asked; the text says what to ask instead."""


class TransientError(CliffhangerError):
    """Something outside did not work this time. `after`: seconds to wait at least, where the other side said so."""

    def __init__(self, text: str, *, after: float | None = None) -> None:
        super().__init__(text)
        self.after = after


class FeedFailure(StrEnum):
    """How reading a feed or page can fail."""

    DNS = "dns"
    REFUSED = "refused"
    TLS = "tls"
    TIMEOUT = "timeout"
    TOO_LARGE = "too large"
    BLOCKED = "blocked"
    STATUS = "http status"
    FORBIDDEN = "forbidden address"
    NOT_A_FEED = "not a feed"
    MALFORMED = "malformed"
    GONE = "gone"


class FeedError(TransientError):
    """A feed or page could not be read."""

    def __init__(self, kind: FeedFailure, text: str, *, after: float | None = None) -> None:
        # It is logged, kept, and told to whoever asks, and the address of a feed may carry a key.
        super().__init__(without_keys(text), after=after)
        self.kind = kind


class ChatError(TransientError):
    """A platform did not take a message. `unsure`: it may have been posted all the same."""

    def __init__(self, text: str, *, after: float | None = None, unsure: bool = False) -> None:
        super().__init__(text, after=after)
        self.unsure = unsure


class GoneError(ChatError):
    """The destination cannot be reached any more: deleted, archived, or the bot may not post there."""


class StaleError(TransientError):
    """Somebody else saved something about the same show or feed since this was decided; nothing was saved."""


class StoreAwayError(TransientError):
    """The store's database could not be used this time; what was to be saved may be saved again."""


class OperatorError(CliffhangerError):
    """Only the operator can mend this; the text says how."""


class SettingsError(OperatorError):
    """A setting or the command line is wrong."""


class StoreError(OperatorError):
    """The store cannot be used as it is."""


class NoStoreError(StoreError):
    """There is no store yet, and who asked only wanted to read."""
