"""The record types of a message before a platform dresses it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from bot.model import Outcome


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a section: plain text, perhaps linked, perhaps with a fainter note behind it."""

    text: str
    url: str = ""
    note: str = ""
    #: a room behind the text, as "ROOM" or "ROOM/THREAD", and a role, by the platform's ids: a door shows what people
    #: call them there, and pings nobody
    room: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with its lines; either may be empty."""

    heading: str
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Button:
    """Pressing it asks `/command text`."""

    label: str
    command: str
    text: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG image, for platforms that show pictures, and the same in words for people who do not see it."""

    png: bytes
    name: str
    words: str
    #: where the same picture can be fetched by anybody; empty where it cannot
    url: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """A message before a platform dresses it. All text is plain: the door escapes it and cuts it to its limits."""

    title: str
    text: str = ""
    #: gives the colour
    outcome: Outcome | None = None
    url: str = ""
    sections: tuple[Section, ...] = ()
    footer: str = ""
    at: datetime | None = None
    buttons: tuple[Button, ...] = ()
    picture: Picture | None = None

    def plain(self) -> Card:
        """The same without pictures and addresses, of which platforms have opinions that nobody can foresee."""
        sections = tuple(
            replace(section, lines=tuple(replace(line, url="") for line in section.lines)) for section in self.sections
        )
        return replace(self, url="", sections=sections, picture=None)
