"""The sample saga: the shows that are tracked, the scenes in their order, and how each show stands in the end.

*Hit & Run* was a real Netflix series, hoped for and then cancelled after one season much as told here. All else is
invented: the outlets, the networks Lanternlight and Harbour 9, the other shows, and the happy end.
"""

from __future__ import annotations

from collections.abc import Mapping

from bot.model import Change, Outcome, Show
from handlers.demo.saga import hit_and_run, others
from handlers.demo.saga.outlets import OUTLETS
from handlers.demo.scenes import Expected, Scene

__all__ = ["ENDING", "NOTICE", "OUTLETS", "SCENES", "SHOWS"]

NOTICE = "Sample news by invented outlets: Hit & Run was cancelled in real life; its rescue, alas, is fiction."

SHOWS = (
    Show("hit-run-2021", "Hit & Run", ("Hit and Run",), 2021, "Netflix", "US"),
    Show("the-salt-line-2022", "The Salt Line", (), 2022, "Harbour 9", "GB"),
    Show("paper-lanterns-2024", "Paper Lanterns", (), 2024, "Lanternlight", "US"),
    Show("undertow-2023", "Undertow", (), 2023, "Harbour 9", "GB"),
    Show("quiet-hours-2022", "Quiet Hours", (), 2022, "Lanternlight", "US"),
    Show("meridian-street-2020", "Meridian Street", (), 2020, "Harbour 9", "GB"),
)

SCENES = (
    Scene(
        "What the feeds already held: two renewals of last month",
        (others.LANTERNS_RENEWED, others.QUIET_HOURS_RENEWED),
    ),
    Scene(
        "Hopeful pieces on Hit & Run: season 2 is likely, say fans and creators",
        (hit_and_run.LIKELY, hit_and_run.CREATORS_HOPE),
    ),
    Scene(
        "Screen Ledger reports, exclusively, that Netflix has cancelled Hit & Run",
        (hit_and_run.CANCELLED,),
        Expected(alerts=(("hit-run-2021", Change.CANCELLED),), sources=(("hit-run-2021", 1),)),
    ),
    Scene(
        "Three more outlets carry it: two quote Screen Ledger, one asked for itself",
        (hit_and_run.CANCELLED_IN_A_PAPER, hit_and_run.CANCELLED_IN_A_BLOG, hit_and_run.CANCELLED_CONFIRMED),
        Expected(sources=(("hit-run-2021", 4),)),
    ),
    Scene(
        "Another streamer takes Hit & Run over, and says so itself",
        (hit_and_run.SAVED, hit_and_run.SAVED_OFFICIALLY),
        Expected(alerts=(("hit-run-2021", Change.SAVED),), sources=(("hit-run-2021", 2),)),
    ),
    Scene(
        "The Salt Line is renewed for a fifth and final season",
        (others.SALT_LINE_FINAL,),
        Expected(alerts=(("the-salt-line-2022", Change.FINAL),), sources=(("the-salt-line-2022", 1),)),
    ),
    Scene(
        "A hit and run in the traffic news, and another show's renewal inside a piece on Undertow",
        (others.TRAFFIC, others.UNDERTOW_RECAP),
    ),
    Scene(
        "An actor leaves Quiet Hours; Meridian Street gets a spin-off",
        (others.QUIET_HOURS_EXIT, others.MERIDIAN_SPIN_OFF),
    ),
    Scene(
        "Lanternlight takes the renewal of Paper Lanterns back",
        (others.LANTERNS_REVERSED,),
        Expected(alerts=(("paper-lanterns-2024", Change.REVERSED),), sources=(("paper-lanterns-2024", 1),)),
    ),
)

#: how each show stands when the last scene has been read, and for which seasons
ENDING: Mapping[str, tuple[Outcome, tuple[int, ...]]] = {
    "hit-run-2021": (Outcome.RENEWED, (2,)),
    "the-salt-line-2022": (Outcome.FINAL, (5,)),
    "paper-lanterns-2024": (Outcome.CANCELLED, (2,)),
    "undertow-2023": (Outcome.UNKNOWN, ()),
    "quiet-hours-2022": (Outcome.RENEWED, (3,)),
    "meridian-street-2020": (Outcome.UNKNOWN, ()),
}
