"""Where Cliffhanger was let in: one record for each workspace that installed it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Installation:
    """A workspace that installed the bot by OAuth, with what is needed to act there."""

    platform: str
    #: the workspace, or the organisation that installed for all of its workspaces
    workspace: str
    name: str
    #: tokens as sealed by the platform's door; never plain text
    sealed: str
    made: datetime
    made_by: str = ""

    @property
    def key(self) -> str:
        return f"{self.platform}/{self.workspace}"
