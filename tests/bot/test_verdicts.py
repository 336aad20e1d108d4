"""Claims in, the verdict out: each rule of the fold, and that the order of arrival cannot matter."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import Certainty, Claim, Lean, Outcome, Stance, Standing, Verdict, Voice
from bot.verdicts import account, judge, previous
from tests.samples import SHOW, claim


def verdict(*claims: Claim) -> Verdict:
    return judge(SHOW, claims)


def test_nothing_read_is_unknown() -> None:
    assert verdict().outcome is Outcome.UNKNOWN
    assert verdict().standing is None


def test_another_shows_claims_do_not_count() -> None:
    other = replace(SHOW, id="other")
    assert verdict(claim("cancelled", show=other)).outcome is Outcome.UNKNOWN


def test_one_trade_reports_and_two_confirm() -> None:
    one = claim("cancelled", origin="deadline", seasons=(2,))
    assert verdict(one).standing is Standing.REPORTED
    assert verdict(one, claim("cancelled", origin="variety")).standing is Standing.CONFIRMED


def test_copies_of_one_origin_are_one_origin() -> None:
    copies = [claim("cancelled", origin="site:copy.example") for _ in range(5)]
    assert verdict(*copies).standing is Standing.RUMOURED
    assert verdict(*copies, claim("cancelled", origin="site:other.example")).standing is Standing.REPORTED


def test_texts_that_nobody_answers_for_are_one_origin_together() -> None:
    assert verdict(*(claim("cancelled", origin=f"entry:{n}") for n in range(3))).standing is Standing.RUMOURED


def test_the_newest_decision_wins_not_the_loudest() -> None:
    loud = [claim("cancelled", "2021-06-14", origin=origin) for origin in ("deadline", "variety", "tvline")]
    rescue = claim("renewed", "2021-08-28", origin="hollywood-reporter", seasons=(4,), network="Peacock")
    found = verdict(*loud, rescue)
    assert (found.outcome, found.network, str(found.since)) == (Outcome.RENEWED, "Peacock", "2021-08-28")
    before = previous(SHOW, [*loud, rescue])
    assert before is not None
    assert before.outcome is Outcome.CANCELLED


def test_a_late_article_about_an_old_decision_changes_nothing() -> None:
    rescue = claim("renewed", "2021-08-28", seasons=(4,))
    late = claim("cancelled", "2022-01-10", origin="variety", as_of="2021-06-14")
    assert verdict(rescue, late).outcome is Outcome.RENEWED


def test_history_without_a_date_is_never_todays_news() -> None:
    rescue = claim("renewed", "2021-08-28")
    passing = [claim("cancelled", "2022-01-10", origin=o, background=True) for o in ("variety", "hollywood-reporter")]
    assert verdict(rescue, *passing).outcome is Outcome.RENEWED
    assert verdict(*passing).outcome is Outcome.CANCELLED


def test_a_rumour_never_displaces_a_report_and_is_shown_beside_it() -> None:
    report = claim("cancelled", "2021-09-20", seasons=(2,))
    rumour = claim("renewed", "2021-11-01", origin="site:guess.example", seasons=(2,))
    found = verdict(report, rumour)
    assert (found.outcome, found.disputed, found.opposes) == (Outcome.CANCELLED, False, (rumour.key,))
    stances = {row.claim.key: row.stance for row in account(SHOW, [report, rumour])}
    assert stances == {report.key: Stance.SUPPORTS, rumour.key: Stance.OPPOSES}


def test_even_a_rumour_is_the_newest_word_on_the_next_season() -> None:
    ordered = claim("renewed", "2020-05-21", seasons=(2,))
    rumour = claim("cancelled", "2021-05-14", origin="site:guess.example")
    found = verdict(ordered, rumour)
    assert (found.outcome, found.standing) == (Outcome.CANCELLED, Standing.RUMOURED)
    early = claim("cancelled", "2020-09-14", origin="site:guess.example")
    assert verdict(ordered, early).outcome is Outcome.RENEWED


def test_history_tells_of_what_was_before_it_was_told() -> None:
    first = claim("cancelled", "2023-05-05", as_of="2023-05-05", seasons=(7,), background=True)
    rescued = claim("renewed", "2024-04-11", origin="variety", seasons=(8,))
    told = claim("cancelled", "2024-04-12", origin="tvline", seasons=(7,), background=True)
    end = claim("cancelled", "2025-03-07")
    found = verdict(first, rescued, told, end)
    assert (found.outcome, found.seasons, str(found.since)) == (Outcome.CANCELLED, (), "2025-03-07")


def test_a_second_origin_makes_a_rumour_strong_enough() -> None:
    report = claim("cancelled", "2021-09-20", seasons=(2,))
    rumours = [claim("renewed", "2021-11-01", origin=f"site:{name}.example", seasons=(2,)) for name in ("a", "b")]
    assert verdict(report, *rumours).outcome is Outcome.RENEWED


def test_two_reports_of_one_day_against_each_other_are_disputed() -> None:
    one, other = claim("cancelled", origin="deadline"), claim("renewed", origin="variety")
    found = verdict(one, other)
    assert found.disputed
    assert {*found.supports, *found.opposes} == {one.key, other.key}


def test_a_word_about_a_later_season_supersedes() -> None:
    renewed = claim("renewed", "2020-05-01", seasons=(2,))
    open_ = claim("undecided", "2021-05-01", seasons=(3,), certainty=Certainty.SPECULATED)
    found = verdict(renewed, open_)
    assert (found.outcome, found.seasons) == (Outcome.UNDECIDED, (3,))
    assert verdict(renewed, replace(open_, seasons=(2,))).outcome is Outcome.RENEWED


def test_hope_after_a_cancellation_decides_nothing() -> None:
    end = claim("cancelled", "2021-09-20", seasons=(2,))
    hope = claim("undecided", "2021-12-01", lean=Lean.HOPEFUL, certainty=Certainty.SPECULATED)
    assert verdict(end, hope).outcome is Outcome.CANCELLED
    assert {row.stance for row in account(SHOW, [end, hope])} == {Stance.SUPPORTS, Stance.UNRELATED}


def test_an_older_decision_about_a_later_season_stands() -> None:
    fourth = claim("renewed", "2021-05-01", seasons=(4,))
    third = claim("renewed", "2021-06-01", origin="variety", seasons=(3,))
    assert verdict(fourth, third).seasons == (4,)


@pytest.mark.parametrize(("loose", "kept"), [("renewed", "final"), ("cancelled", "final"), ("concluded", "cancelled")])
def test_looser_words_do_not_displace_the_exact_one(loose: str, kept: str) -> None:
    exact = claim(kept, "2021-09-20", seasons=(5,) if kept == "final" else ())
    assert verdict(exact, claim(loose, "2021-09-22", origin="variety")).outcome == kept


def test_a_season_after_the_last_one_is_a_renewal() -> None:
    last = claim("final", "2023-05-08", seasons=(7,))
    assert verdict(last, claim("renewed", "2024-04-11", seasons=(8,))).outcome is Outcome.RENEWED


def test_the_last_season_gets_its_date_and_is_still_the_last() -> None:
    last = claim("final", "2011-08-15")
    assert verdict(last, claim("renewed", "2012-06-04", origin="variety", seasons=(5,))).outcome is Outcome.FINAL
    assert verdict(last, claim("renewed", "2014-06-04", origin="variety", seasons=(6,))).outcome is Outcome.RENEWED


def test_a_final_season_that_is_scrapped_is_cancelled() -> None:
    last = claim("final", "2023-05-08", seasons=(7,))
    assert verdict(last, claim("cancelled", "2023-08-01", seasons=(7,))).outcome is Outcome.CANCELLED


def test_a_denial_of_equal_standing_leaves_it_open() -> None:
    report = claim("cancelled", "2021-09-20")
    denial = claim("undecided", "2021-09-22", origin="variety", refutes=True)
    assert verdict(report, denial).outcome is Outcome.UNDECIDED
    weak = replace(denial, origin="site:fan.example")
    assert verdict(report, weak).outcome is Outcome.CANCELLED


def test_hedged_decisions_decide_nothing() -> None:
    maybe = claim("cancelled", certainty=Certainty.SPECULATED)
    assert verdict(maybe).outcome is Outcome.UNDECIDED


def test_the_day_is_better_known_than_the_month() -> None:
    found = verdict(claim("cancelled", "2022-01-05", as_of="2021-09"), claim("cancelled", "2021-09-20"))
    assert str(found.since) == "2021-09-20"


DAYS = st.dates(min_value=date(2020, 1, 1), max_value=date(2022, 12, 31))
CLAIMS = st.lists(
    st.builds(
        claim,
        st.sampled_from(["renewed", "final", "cancelled", "concluded", "undecided"]),
        st.one_of(st.none(), DAYS.map(str)),
        origin=st.sampled_from(["deadline", "variety", "guardian", "site:a.example", "site:b.example", "entry:x"]),
        seasons=st.sampled_from([(), (2,), (3,), (2, 3), (4,)]),
        as_of=st.one_of(st.none(), DAYS.map(str), st.sampled_from(["2021", "2021-09"])),
        background=st.booleans(),
        refutes=st.booleans(),
    ),
    max_size=9,
)


@given(CLAIMS, st.randoms(use_true_random=False))
def test_any_order_of_arrival_gives_the_same_verdict(claims: list[Claim], chance: random.Random) -> None:
    shuffled = claims.copy()
    chance.shuffle(shuffled)
    assert judge(SHOW, shuffled) == judge(SHOW, claims)
    assert account(SHOW, shuffled) == account(SHOW, claims)


@given(CLAIMS)
def test_the_same_claims_twice_change_nothing(claims: list[Claim]) -> None:
    assert judge(SHOW, claims + claims) == judge(SHOW, claims)


@given(CLAIMS)
def test_every_claim_is_accounted_for(claims: list[Claim]) -> None:
    rows = account(SHOW, claims)
    found = judge(SHOW, claims)
    assert len(rows) == len(claims)
    assert all(row.reason for row in rows)
    assert {row.claim.key for row in rows if row.stance is Stance.SUPPORTS} == set(found.supports)


@given(CLAIMS)
def test_an_older_article_never_flips_a_newer_decision(claims: list[Claim]) -> None:
    origins = "netflix-newsroom", "deadline"
    newest = [claim("renewed", "2024-08-01", origin=origin, seasons=(9,)) for origin in origins]
    assert judge(SHOW, [*claims, *newest]).outcome is Outcome.RENEWED


def test_no_season_behind_the_last_is_the_end_as_planned_once_that_has_been_on() -> None:
    last = claim("final", "2021-01-16", seasons=(5,))
    assert verdict(last, claim("cancelled", "2021-03-01", seasons=(6,))).outcome is Outcome.FINAL
    ended = verdict(last, claim("cancelled", "2021-12-06", origin="site:somewhere.example", seasons=(6,)))
    assert (ended.outcome, ended.seasons, str(ended.since)) == (Outcome.CONCLUDED, (), "2021-12-06")


def test_a_rescue_by_another_home_contradicts_no_cancellation() -> None:
    dropped = [claim("cancelled", "2021-06-14", origin=origin, network="NBC") for origin in ("deadline", "variety")]
    rescue = claim("final", "2021-08-30", origin="site:somewhere.example", seasons=(4,), network="Netflix")
    said_so = replace(rescue, certainty=Certainty.OFFICIAL)
    assert (verdict(*dropped, said_so).outcome, verdict(*dropped, said_so).standing) == (
        Outcome.FINAL,
        Standing.RUMOURED,
    )
    assert verdict(*dropped, rescue).outcome is Outcome.CANCELLED
    assert verdict(*dropped, replace(said_so, network="NBC")).outcome is Outcome.CANCELLED
    at_once = claim("final", "2021-06-20", origin="site:somewhere.example", network="Netflix")
    assert verdict(*dropped, replace(at_once, certainty=Certainty.OFFICIAL)).outcome is Outcome.CANCELLED


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
