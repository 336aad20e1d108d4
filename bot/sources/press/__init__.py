"""The edited press: newspapers, broadcasters, agencies, magazines, and the big sites about screens.

They edit and correct, but of a renewal they mostly learn from the trades or from a network's release. Some land
exclusives now and then (Entertainment Weekly and Vulture above all), and are credited for these by the others.
Agencies too are press: their word goes round the world in copies, and copies of one origin never add up.

Names that open ordinary sentences ("People", "Empire", "Time") are credited by a fuller form only. "The Times" is
nobody's credit: London, New York and Los Angeles each mean their own.

No feed was fetched when this was written. Those of the BBC, the Guardian, the New York Times, EW, TV Insider, Radio
Times, IGN and most of `screens` are in wide use; the others follow their publishing system's habit.
"""

from __future__ import annotations

from bot.sources.press import dailies, magazines, screens

SOURCES = (*dailies.SOURCES, *magazines.SOURCES, *screens.SOURCES)
