"""A show followed over years: what time tells that the press leaves out."""

from __future__ import annotations

from dataclasses import replace

from bot.model import Certainty, Outcome, Stance, Voice
from bot.verdicts import account
from tests.samples import SHOW, claim, verdict


def test_no_season_behind_the_last_is_the_end_as_planned_once_that_has_been_on() -> None:
    last = claim("final", "2021-01-16", seasons=(5,))
    assert verdict(last, claim("cancelled", "2021-03-01", seasons=(6,))).outcome is Outcome.FINAL
    ended = verdict(last, claim("cancelled", "2021-12-06", origin="site:somewhere.example", seasons=(6,)))
    assert (ended.outcome, ended.seasons, str(ended.since)) == (Outcome.CONCLUDED, (), "2021-12-06")


def test_who_wonders_when_the_ordered_season_has_been_on_wonders_about_the_next() -> None:
    ordered = claim("renewed", "2021-06-03")
    open_ = claim("undecided", "2022-04-14", origin="site:somewhere.example")
    assert verdict(ordered, open_).outcome is Outcome.UNDECIDED
    assert verdict(ordered, replace(open_, certainty=Certainty.SPECULATED)).outcome is Outcome.RENEWED
    assert verdict(ordered, claim("undecided", "2022-03-14")).outcome is Outcome.RENEWED
    # Two seasons take twice as long.
    both = claim("renewed", "2021-06-03", seasons=(5, 6))
    assert verdict(both, open_).outcome is Outcome.RENEWED
    assert verdict(both, claim("undecided", "2023-02-14")).outcome is Outcome.UNDECIDED
    # Where that very season is news afterwards, it had not been on, and was the one that was held up.
    second, premiere = (claim("renewed", day, seasons=(2,)) for day in ("2021-06-03", "2022-09-08"))
    assert verdict(second, open_, premiere).outcome is Outcome.RENEWED
    assert verdict(second, open_, replace(premiere, background=True)).outcome is Outcome.UNDECIDED


def test_an_end_told_in_passing_tells_that_the_last_season_has_been_on() -> None:
    last = claim("final", "2023-11-20", seasons=(14,))
    passing = claim("concluded", "2025-12-13", origin="site:somewhere.example", background=True)
    found = verdict(last, passing)
    assert (found.outcome, found.supports, found.since) == (Outcome.CONCLUDED, (passing.key,), None)
    stances = {row.claim.key: row.stance for row in account(SHOW, [last, passing])}
    assert stances == {last.key: Stance.EARLIER, passing.key: Stance.SUPPORTS}
    # Soon after the announcement it tells of an earlier end.
    assert verdict(last, claim("concluded", "2024-02-01", background=True)).outcome is Outcome.FINAL
    # Where it goes on after the last season, that has ended nothing.
    more = claim("renewed", "2025-06-01", seasons=(15,))
    assert verdict(last, more, passing).outcome is Outcome.RENEWED


def test_a_show_cancelled_years_ago_that_gets_a_last_season_lived_on_in_between() -> None:
    dropped = claim("cancelled", "2019-03-11")
    assert verdict(dropped, claim("final", "2022-02-17")).outcome is Outcome.FINAL
    assert verdict(dropped, claim("final", "2019-09-17")).outcome is Outcome.CANCELLED


def test_those_who_decide_and_better_papers_put_a_rumour_to_rest() -> None:
    rumour = claim("renewed", "2022-08-21", origin="site:tabloid.example")
    better = claim("undecided", "2022-08-22", origin="guardian")
    assert verdict(rumour, better).outcome is Outcome.UNDECIDED
    assert verdict(rumour, replace(better, origin="site:blog.example")).outcome is Outcome.RENEWED
    said_so = replace(better, origin="site:blog.example", asserted_by=Voice.NETWORK)
    assert verdict(rumour, said_so).outcome is Outcome.UNDECIDED
    for beside_it in (
        replace(better, certainty=Certainty.SPECULATED),
        replace(better, background=True),
        claim("undecided", "2022-08-20", origin="guardian"),
        claim("undecided", "2023-02-20", origin="guardian"),
    ):
        assert verdict(rumour, beside_it).outcome is Outcome.RENEWED
    assert verdict(claim("renewed", "2022-08-21"), better).outcome is Outcome.RENEWED


def test_an_end_that_is_first_told_after_a_cancellation_is_its_last_day() -> None:
    dropped = claim("cancelled", "2023-12-21", seasons=(4,))
    aired = claim("concluded", "2024-02-28", as_of="2023-08", origin="site:somewhere.example")
    assert verdict(dropped, aired).outcome is Outcome.CANCELLED
    # Where the end was news before, the cancellation is a loose word for it.
    assert verdict(dropped, claim("concluded", "2023-09-01")).outcome is Outcome.CONCLUDED


def test_a_report_of_a_last_season_ends_the_rumour_of_a_cancellation() -> None:
    rumour = claim("cancelled", "2023-05-12", origin="site:somewhere.example")
    last = claim("final", "2024-04-18", origin="hollywood-reporter")
    assert verdict(rumour, last).outcome is Outcome.FINAL
    assert verdict(replace(rumour, origin="deadline"), last).outcome is Outcome.CANCELLED
