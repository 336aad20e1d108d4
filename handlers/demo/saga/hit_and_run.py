"""The story of *Hit & Run*: hoped for, cancelled, and, in this newsroom only, saved."""

from __future__ import annotations

from datetime import timedelta

from handlers.demo.saga.outlets import BEACON, COURANT, LANTERNLIGHT, LEDGER, NEXT, SIGNAL
from handlers.demo.scenes import Piece

LIKELY = Piece(
    BEACON,
    "hit-and-run-season-2-release-date",
    "‘Hit & Run’ Season 2: Release Date, Cast, Plot & Everything We Know So Far",
    "Will there be a second season of the Netflix thriller? Here is what we know, and what we hope.",
    """
If you, like us, swallowed all nine episodes of ‘Hit & Run’ over one weekend, you are asking one question only: when
does season 2 come out?

Let us be honest: Netflix has not said a word about ‘Hit & Run’ season 2 yet. But the thriller has been at the top
of the charts in more than a dozen countries, so a renewal looks very likely.

If the streamer gives the green light soon, new episodes could arrive as early as next summer. Most of the cast
would be expected to return, since nearly everybody who matters is still alive by the last scene.

As for the plot, the cliffhanger leaves Segev with more questions than answers. Our guess is that his hunt would
lead him back to Tel Aviv.
""",
    timedelta(days=20),
    related=("The 10 twistiest thrillers to stream tonight", "‘Undertow’ ending, explained"),
)

CREATORS_HOPE = Piece(
    COURANT,
    "creators-of-hit-and-run-on-that-ending",
    "Creators of Hit & Run on that ending, and on what a second season could bring",
    "The makers of the Netflix thriller have plenty of ideas. An order they do not have.",
    """
The people who made Hit & Run say that they know exactly where the story goes from here. Whether they will be
allowed to tell it is another matter.

“We left the door open on purpose,” one of the creators told this newspaper. “We would love to do a second season,
and we definitely feel that the show needs at least one more.”

A second season of Hit & Run remains unconfirmed. Netflix usually looks at the first month of viewing before it
decides, and a spokesperson declined to comment.

Until then the team has filled a wall with notes. “There are bigger players out there than the ones whom you have
met,” the creator added with a smile.
""",
    timedelta(days=18),
    author="Imogen Tarrant",
    related=("Harbour bridge to close for three nights", "What to see at the film festival"),
)

CANCELLED = Piece(
    LEDGER,
    "netflix-cancels-hit-and-run",
    "EXCLUSIVE: ‘Hit & Run’ Canceled By Netflix After One Season",
    "There will be no second season of the Israeli-American thriller.",
    """
Netflix has canceled Hit & Run after one season, Screen Ledger has learned exclusively. The decision comes weeks
after the thriller, which ended on a cliffhanger, left the streamer's top 10.

According to people with knowledge of the decision, the cost of a production spread over two continents weighed more
than a solid start with viewers. The writers had already sketched a second season.

The series follows Segev, a guide in Tel Aviv whose wife dies in a hit-and-run and turns out to have been somebody
else. It was one of the most expensive dramas that the streamer has shot in the region.
""",
    timedelta(days=8),
    author="Nadia Brandt",
    related=("Harbour 9 unveils its autumn slate", "Lanternlight hires a new head of drama"),
)

CANCELLED_IN_A_PAPER = Piece(
    COURANT,
    "no-second-season-for-hit-and-run",
    "No second season for Hit & Run as Netflix pulls the plug",
    "The thriller ends where it began: on a cliffhanger.",
    """
Netflix has cancelled its thriller Hit & Run after a single season, Screen Ledger reports.

Only days ago one of the show's creators spoke to this newspaper of a wall full of ideas for the episodes to come.
They will now stay on the wall.

According to Screen Ledger, the price of filming on two continents told against the series, which had been among the
most watched titles on the service in its first fortnight.
""",
    timedelta(days=8) - timedelta(hours=3),
    author="Imogen Tarrant",
    related=("Ferry timetable changes again", "Five dramas to watch instead"),
)

CANCELLED_IN_A_BLOG = Piece(
    NEXT,
    "sad-news-hit-and-run",
    "Sad News: ‘Hit & Run’ Is Not Coming Back for Season 2",
    "Netflix has axed the thriller. Fans are heartbroken.",
    """
Bad news for everybody who is still waiting for answers: ‘Hit & Run’ has been canceled by Netflix and will not
return for season 2. The news was first reported by Screen Ledger.

The cancellation surprised fans, who had trusted the show's place in the charts. A petition was started within the
hour and has been signed by several thousand people already.

Nine episodes remain available on the service. We will miss Segev, his leather jacket, and his complete lack of
patience with doors.
""",
    timedelta(days=8) - timedelta(hours=5),
    related=("Which show should Netflix save first?", "‘Quiet Hours’ season 3: our wish list"),
)

CANCELLED_CONFIRMED = Piece(
    SIGNAL,
    "hit-and-run-ends-at-netflix",
    "Hit & Run Ends at Netflix After One Season",
    "Sources close to the production confirm that the thriller will not go on.",
    """
Netflix will not order a second season of Hit & Run, sources close to the production tell Slate & Signal. The cast
and crew were informed this week that the series has been cancelled.

The producers are said to be looking for a new home for the thriller, whose rights return to them sooner than is
usual with originals of the streamer.

Netflix did not respond to a request for comment. The first season remains on the service.
""",
    timedelta(days=8) - timedelta(hours=6),
    author="Tobias Ekwall",
    related=("Why short runs are the new long runs", "The Salt Line: on set in the marshes"),
)

SAVED = Piece(
    SIGNAL,
    "lanternlight-saves-hit-and-run",
    "Hit & Run Saved: Lanternlight Picks Up Canceled Thriller for Season 2",
    "The streamer has ordered a second season, a week after Netflix let the series go.",
    """
Hit & Run has found a new home. Lanternlight has picked up the thriller for a second season of eight episodes, after
Netflix canceled it.

The deal was closed within days, according to people at the streamer. The writers' room opens next month, and the
leads are under contract for the new episodes.

For Lanternlight it is the first rescue of a series from a rival. The first season stays on Netflix for the time
being.
""",
    timedelta(hours=31),
    author="Tobias Ekwall",
    related=("Five rescues that worked, and five that did not", "Who owns a cancelled show?"),
)

SAVED_OFFICIALLY = Piece(
    LANTERNLIGHT,
    "hit-and-run-season-2-announcement",
    "Lanternlight Orders Second Season of ‘Hit & Run’",
    "The acclaimed thriller moves to Lanternlight.",
    """
Lanternlight announced today that it has ordered a second season of the acclaimed thriller Hit & Run. The eight new
episodes will be made available exclusively to Lanternlight members.

“This is a series that takes your breath away and does not give it back,” said the head of drama at Lanternlight.
“We could not leave Segev where he was.”

Filming begins in the spring. Further casting will be announced at a later date.
""",
    timedelta(hours=29),
    related=("Lanternlight comes to eleven more countries", "About Lanternlight"),
)
