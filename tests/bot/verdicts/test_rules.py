"""Claims in, the verdict out: each rule of the fold."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.model import Certainty, Lean, Outcome, Stance, Standing
from bot.verdicts import account, previous
from tests.samples import SHOW, claim, verdict


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


def test_of_an_article_without_a_date_the_news_comes_after_the_history() -> None:
    history, news = (claim(o, None, background=o == "cancelled") for o in ("cancelled", "renewed"))
    assert verdict(history, news).outcome is verdict(news, history).outcome is Outcome.RENEWED


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


def test_a_rescue_in_an_edited_paper_contradicts_no_cancellation() -> None:
    dropped = [claim("cancelled", "2021-06-14", origin=origin, network="ABC") for origin in ("deadline", "variety")]
    rescue = claim("renewed", "2021-07-30", origin="la-times", network="Hulu")
    assert verdict(*dropped, rescue).outcome is Outcome.RENEWED
    assert verdict(*dropped, replace(rescue, network="")).outcome is Outcome.CANCELLED
    assert verdict(*dropped, replace(rescue, origin="site:somewhere.example")).outcome is Outcome.CANCELLED


def test_a_channel_is_no_other_home_than_its_broadcaster() -> None:
    dropped = [claim("cancelled", "2021-06-14", origin=origin, network="BBC") for origin in ("deadline", "variety")]
    back = claim("renewed", "2021-08-30", origin="guardian", network="BBC One", certainty=Certainty.OFFICIAL)
    assert verdict(*dropped, back).outcome is Outcome.CANCELLED
    assert verdict(*dropped, replace(back, network="ITV")).outcome is Outcome.RENEWED


def test_a_last_season_elsewhere_is_not_the_run_that_was_cut_short() -> None:
    dropped = claim("cancelled", "2023-01-13", network="TNT")
    last = claim("final", "2024-03-12", origin="hollywood-reporter", network="AMC")
    assert verdict(dropped, last).outcome is Outcome.FINAL
    assert verdict(dropped, replace(last, network="TNT")).outcome is Outcome.CANCELLED


def test_what_sounds_like_the_end_is_the_end_of_a_last_season() -> None:
    last = claim("final", "2021-01-10", seasons=(6,))
    farewell = claim("concluded", "2021-05-26", origin="usa-today", certainty=Certainty.SPECULATED)
    assert verdict(last, farewell).outcome is Outcome.CONCLUDED
    assert verdict(farewell, last) == verdict(last, farewell)
    assert verdict(last, replace(farewell, seasons=(5,))).outcome is Outcome.FINAL
    assert verdict(last, claim("concluded", "2021-01-20", certainty=Certainty.SPECULATED)).outcome is Outcome.FINAL
    assert verdict(claim("renewed", "2021-01-10"), farewell).outcome is Outcome.RENEWED
    assert verdict(farewell).outcome is Outcome.UNKNOWN
    (row,) = account(SHOW, [farewell])
    assert row.stance is Stance.UNRELATED
    assert "of the show or of a season" in row.reason


def test_an_old_season_is_no_news_of_a_show_that_has_ended() -> None:
    last = claim("final", "2022-10-05", seasons=(5,))
    ended = claim("concluded", "2023-12-26", origin="guardian")
    namesake = claim("renewed", "2024-02-22", origin="tvline", seasons=(4,))
    assert verdict(last, ended, namesake).outcome is Outcome.CONCLUDED
    assert verdict(last, ended, replace(namesake, seasons=(6,))).outcome is Outcome.RENEWED


def test_who_gave_a_show_up_cannot_cancel_what_another_has() -> None:
    given_up = claim("cancelled", "2016-05-12", network="Fox")
    taken = claim("renewed", "2018-05-09", network="Paramount Network")
    retold = claim("cancelled", "2019-05-12", origin="site:late.example", network="Fox")
    found = verdict(given_up, taken, retold)
    assert (found.outcome, found.network) == (Outcome.RENEWED, "Paramount Network")
    assert "Fox gave the show up before Paramount Network took it on" in {
        row.reason for row in account(SHOW, [given_up, taken, retold])
    }
    assert verdict(given_up, taken, replace(retold, network="Paramount Network")).outcome is Outcome.CANCELLED
    assert verdict(taken, retold).outcome is Outcome.CANCELLED


def test_who_decides_denies_what_nobody_has_confirmed() -> None:
    tabloids = [claim("cancelled", "2021-02-06", origin=origin) for origin in ("the-sun", "site:fan.example")]
    denial = claim("undecided", "2021-02-07", origin="guardian", certainty=Certainty.OFFICIAL, refutes=True)
    assert verdict(*tabloids).standing is Standing.REPORTED
    assert verdict(*tabloids, denial).outcome is Outcome.UNDECIDED
    assert verdict(*tabloids, replace(denial, certainty=Certainty.REPORTED)).outcome is Outcome.CANCELLED
    assert verdict(*tabloids, replace(denial, origin="site:fan.example")).outcome is Outcome.CANCELLED
    trades = [claim("cancelled", "2021-02-06", origin=origin) for origin in ("deadline", "variety")]
    assert verdict(*trades, denial).outcome is Outcome.CANCELLED


def test_what_was_denied_weighs_nothing_against_what_is_decided_later() -> None:
    tabloids = [claim("cancelled", "2021-02-06", origin=origin) for origin in ("the-sun", "site:fan.example")]
    denial = claim("undecided", "2021-02-07", origin="guardian", certainty=Certainty.OFFICIAL, refutes=True)
    later = claim("renewed", "2021-06-15", origin="site:local.example")
    assert verdict(*tabloids, denial, later).outcome is Outcome.RENEWED
    assert verdict(*tabloids, later).outcome is Outcome.CANCELLED


def test_who_orders_a_season_may_call_it_the_last() -> None:
    order = claim("renewed", "2018-08-15", seasons=(3,))
    last = claim("final", "2019-11-25", origin="site:local.example", seasons=(3,), certainty=Certainty.OFFICIAL)
    assert verdict(order, last).outcome is Outcome.FINAL
    assert verdict(order, replace(last, certainty=Certainty.REPORTED)).outcome is Outcome.RENEWED


def test_a_season_behind_the_last_one_is_a_revival_long_after_it() -> None:
    last = [claim("final", "2012-02-20", origin=origin, seasons=(3,)) for origin in ("deadline", "variety")]
    revived = claim("renewed", "2020-04-29", origin="guardian", seasons=(4,))
    assert verdict(*last, revived).outcome is Outcome.RENEWED
    assert verdict(*last, claim("concluded", "2013-03-11"), revived).outcome is Outcome.RENEWED
    assert verdict(*last, replace(revived, origin="site:fan.example")).outcome is Outcome.FINAL
    assert verdict(*last, replace(revived, seasons=(3,))).outcome is Outcome.FINAL
    soon = claim("renewed", "2013-04-29", origin="guardian", seasons=(4,))
    assert verdict(*last, soon).outcome is Outcome.FINAL


def test_an_edited_paper_is_believed_when_it_tells_of_a_rescue_months_later() -> None:
    dropped = [claim("cancelled", "2009-10-08", origin=origin, network="NBC") for origin in ("deadline", "variety")]
    alive = claim("renewed", "2010-04-26", origin="entertainment-weekly", seasons=(3,), network="")
    assert verdict(*dropped, alive).outcome is Outcome.RENEWED
    assert verdict(*dropped, replace(alive, origin="site:fan.example")).outcome is Outcome.CANCELLED
    soon = claim("renewed", "2009-11-26", origin="entertainment-weekly", seasons=(3,), network="")
    assert verdict(*dropped, soon).outcome is Outcome.CANCELLED


def test_a_network_by_another_of_its_names_is_no_other_home() -> None:
    dropped = [claim("cancelled", "2021-06-14", origin=origin, network="NBC") for origin in ("deadline", "variety")]
    back = claim("renewed", "2021-08-30", origin="guardian", network="nbc")
    assert verdict(*dropped, back).outcome is Outcome.CANCELLED
    given_up = claim("cancelled", "2016-05-12", network="BBC One")
    taken = claim("renewed", "2018-05-09", network="Netflix")
    assert verdict(given_up, taken, claim("cancelled", "2019-05-12", network="the bbc")).outcome is Outcome.RENEWED
