"""Series that share a title, as the press must tell them apart; a title in, those that may be meant out.

To add some: one row, with the year and the network of each series. A title that is not here is taken as it stands.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from bot.shows.folding import key


@dataclass(frozen=True, slots=True)
class Series:
    """One of several series of a title: when it began, and where."""

    title: str
    year: int
    network: str


def namesakes(title: str, year: int | None = None, network: str = "") -> tuple[Series, ...]:
    """The known series of this title, oldest first; of this year and network where they are given and known.

    None where the title has no namesakes, or where what is given fits none of them: then it is yet another series.
    """
    found = _BY_TITLE.get(key(title), ())
    if year is not None:
        found = tuple(series for series in found if series.year == year)
    if network:
        found = tuple(series for series in found if series.network.casefold() == network.casefold())
    return found


_ROWS: tuple[tuple[str, tuple[tuple[int, str], ...]], ...] = (
    ("Battlestar Galactica", ((1978, "ABC"), (2004, "Syfy"))),
    ("Being Human", ((2008, "BBC Three"), (2011, "Syfy"))),
    ("Charmed", ((1998, "The WB"), (2018, "The CW"))),
    ("Dallas", ((1978, "CBS"), (2012, "TNT"))),
    ("Dynasty", ((1981, "ABC"), (2017, "The CW"))),
    ("Euphoria", ((2012, "HOT"), (2019, "HBO"))),
    ("Fantasy Island", ((1977, "ABC"), (1998, "ABC"), (2021, "Fox"))),
    ("Frasier", ((1993, "NBC"), (2023, "Paramount+"))),
    ("Ghosts", ((2019, "BBC One"), (2021, "CBS"))),
    ("Gossip Girl", ((2007, "The CW"), (2021, "HBO Max"))),
    ("House of Cards", ((1990, "BBC One"), (2013, "Netflix"))),
    ("Human Target", ((1992, "ABC"), (2010, "Fox"))),
    ("Kung Fu", ((1972, "ABC"), (2021, "The CW"))),
    ("Life on Mars", ((2006, "BBC One"), (2008, "ABC"))),
    ("Lost in Space", ((1965, "CBS"), (2018, "Netflix"))),
    ("MacGyver", ((1985, "ABC"), (2016, "CBS"))),
    ("Magnum P.I.", ((1980, "CBS"), (2018, "CBS"))),
    ("Matlock", ((1986, "NBC"), (2024, "CBS"))),
    ("Mr. & Mrs. Smith", ((1996, "CBS"), (2024, "Prime Video"))),
    ("Night Court", ((1984, "NBC"), (2023, "NBC"))),
    ("One Day at a Time", ((1975, "CBS"), (2017, "Netflix"))),
    ("Parenthood", ((1990, "NBC"), (2010, "NBC"))),
    ("Party of Five", ((1994, "Fox"), (2020, "Freeform"))),
    ("Poldark", ((1975, "BBC One"), (2015, "BBC One"))),
    ("Prime Suspect", ((1991, "ITV"), (2011, "NBC"))),
    ("Quantum Leap", ((1989, "NBC"), (2022, "NBC"))),
    ("Queer as Folk", ((1999, "Channel 4"), (2000, "Showtime"), (2022, "Peacock"))),
    ("S.W.A.T.", ((1975, "ABC"), (2017, "CBS"))),
    ("Shameless", ((2004, "Channel 4"), (2011, "Showtime"))),
    ("Shōgun", ((1980, "NBC"), (2024, "FX"))),
    ("Skins", ((2007, "E4"), (2011, "MTV"))),
    ("Survivors", ((1975, "BBC One"), (2008, "BBC One"))),
    ("The Equalizer", ((1985, "CBS"), (2021, "CBS"))),
    ("The Flash", ((1990, "CBS"), (2014, "The CW"))),
    ("The Fugitive", ((1963, "ABC"), (2000, "CBS"), (2020, "Quibi"))),
    ("The Killing", ((2007, "DR"), (2011, "AMC"))),
    ("The Office", ((2001, "BBC Two"), (2005, "NBC"))),
    ("The Outer Limits", ((1963, "ABC"), (1995, "Showtime"))),
    ("The Prisoner", ((1967, "ITV"), (2009, "AMC"))),
    ("The Tick", ((2001, "Fox"), (2016, "Prime Video"))),
    ("The Tomorrow People", ((1973, "ITV"), (2013, "The CW"))),
    ("The Twilight Zone", ((1959, "CBS"), (1985, "CBS"), (2002, "UPN"), (2019, "CBS All Access"))),
    ("Utopia", ((2013, "Channel 4"), (2020, "Prime Video"))),
    ("V", ((1984, "NBC"), (2009, "ABC"))),
)
_BY_TITLE: Mapping[str, tuple[Series, ...]] = MappingProxyType(
    {key(title): tuple(Series(title, *told) for told in known) for title, known in _ROWS}
)
