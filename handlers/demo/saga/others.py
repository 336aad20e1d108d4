"""What the newsroom writes about the other shows, and about things that only sound like a show."""

from __future__ import annotations

from datetime import timedelta

from handlers.demo.saga.outlets import BEACON, COURANT, LEDGER, SIGNAL, SOFA
from handlers.demo.scenes import Piece

LANTERNS_RENEWED = Piece(
    LEDGER,
    "paper-lanterns-renewed",
    "‘Paper Lanterns’ Renewed For Season 2 At Lanternlight",
    "The family saga will be back with ten episodes.",
    """
Lanternlight has renewed Paper Lanterns for a second season. The order is for ten episodes, two more than the first
run had.

The saga of three sisters and a theatre that none of them wants was a slow success: its audience doubled between the
first episode and the last.

The show's writers are at work already, and cameras are to roll before the end of the winter.
""",
    timedelta(days=40),
    author="Nadia Brandt",
    related=("Harbour 9 looks north for its next crime drama", "The season's best opening titles"),
)

QUIET_HOURS_RENEWED = Piece(
    SOFA,
    "quiet-hours-back-for-more",
    "Quiet Hours will be back for a third series",
    "The night shift goes on.",
    """
Good news for night owls: Lanternlight has renewed Quiet Hours for a third season.

The comedy about the night staff of a provincial hospital has become one of the best loved on the service, and its
second season won the audience's prize at the spring awards.

All of the main cast are expected back on the ward. No date has been set for the new episodes.
""",
    timedelta(days=33),
    author="Percy Lowell",
    related=("Tonight's choice: six films under ninety minutes", "Crossword 1,204"),
)

SALT_LINE_FINAL = Piece(
    LEDGER,
    "the-salt-line-fifth-and-final-season",
    "‘The Salt Line’ Renewed For Fifth & Final Season At Harbour 9",
    "The smuggling drama will end on its makers' own terms.",
    """
Harbour 9 has renewed The Salt Line for a fifth and final season. The last six episodes will be filmed in the
marshes this autumn.

“Five was always the number,” said the showrunner, who thanked the network for the chance to end the story as it was
planned.

The drama about two families of smugglers has been the most watched series of the channel for three years.
""",
    timedelta(hours=20),
    author="Nadia Brandt",
    related=("Where to see the marshes of The Salt Line", "Harbour 9 unveils its autumn slate"),
)

TRAFFIC = Piece(
    COURANT,
    "police-renew-appeal-after-hit-and-run",
    "Police renew appeal after hit and run in Quay Street",
    "A cyclist was hurt in the second such collision of the season.",
    """
Police have renewed their appeal for witnesses after a hit and run in Quay Street, the second of the season in the
harbour district.

A cyclist, 34, was hurt when a grey van failed to stop at the corner of Salter's Lane. She is expected to leave
hospital today.

A road safety evening that had been planned in the town hall was cancelled. A new date has been ordered by the
council, which will also decide on a second crossing.

Anybody who saw the hit and run is asked to call the harbour police station.
""",
    timedelta(hours=15),
    author="Staff",
    related=("Council renews contract for street lights", "Season tickets for the ferry go up"),
)

UNDERTOW_RECAP = Piece(
    SOFA,
    "undertow-finale-explained",
    "Undertow finale: who was in the boathouse?",
    "We unpick the last ten minutes of the Harbour 9 mystery.",
    """
The last episode of Undertow answered one question and asked six. Who was in the boathouse, and why did the harbour
master have the key?

Look again at the scene on the slipway: the coat is wet before the rain begins. Whoever wears it had been in the
water, and only one person in Undertow swims.

The song over the closing titles is also called Undertow; the band that wrote it has cancelled its tour, but the
record is out now.

In other news: Cold Harbour Club has been renewed for a second season. Filming begins in the summer.
""",
    timedelta(hours=12),
    author="Percy Lowell",
    related=("Quiz: which Salt Line smuggler are you?", "Cold Harbour Club renewed for season 2"),
)

QUIET_HOURS_EXIT = Piece(
    BEACON,
    "quiet-hours-star-leaves",
    "‘Quiet Hours’ Shock: Fan Favorite Says Goodbye & Won’t Return",
    "One of the night shift hands in her badge.",
    """
Grab a tissue: the actor behind Sister Maud is leaving ‘Quiet Hours’ and won’t be back for the new episodes.

“It is time to sleep at night,” she joked in a message to her followers, and thanked the crew for years of terrible
coffee.

Her last scenes have been filmed already. The character will not be recast, the show's producers say.
""",
    timedelta(hours=9),
    related=("Sister Maud's funniest moments", "‘Hit & Run’ rescue: what we know"),
)

MERIDIAN_SPIN_OFF = Piece(
    SIGNAL,
    "meridian-street-spin-off",
    "Meridian Street Spin-Off Meridian Docks Ordered to Series at Harbour 9",
    "Eight episodes follow the port police of the long-running drama.",
    """
Harbour 9 has given a series order to Meridian Docks, a spin-off of its drama Meridian Street. The first season of
the new show will have eight episodes.

Meridian Docks follows a unit of the port police that was introduced in the spring. Two of the actors will move over
from the parent series.

The network has renewed its deal with the producers of both shows for three more years.
""",
    timedelta(hours=7),
    author="Tobias Ekwall",
    related=("How to build a universe out of one street", "The Salt Line bows out"),
)

LANTERNS_REVERSED = Piece(
    LEDGER,
    "paper-lanterns-renewal-reversed",
    "Lanternlight Reverses Renewal Of ‘Paper Lanterns’; Season 2 Scrapped",
    "Weeks before the cameras were to roll, the streamer has changed its mind.",
    """
Lanternlight has reversed its decision to renew Paper Lanterns. The family saga has been canceled and will not
return for the second season that had been promised.

The production's delays had pushed the second season's start back twice, Screen Ledger has learned, and the cast's
options ran out at the weekend.

The first season of Paper Lanterns remains available to members.
""",
    timedelta(hours=2),
    author="Nadia Brandt",
    related=("Lanternlight's year of living dangerously", "Reversed renewals: a short history"),
)
