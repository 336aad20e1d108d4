"""A reading and a memory in, everything to be kept out: who hears of what, once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from typing import TypeVar

from bot.alerts import audience, corrected, edited
from bot.decisions import decide
from bot.model import (
    EVERY_SHOW,
    Alert,
    Article,
    Certainty,
    Change,
    Changes,
    Claim,
    Delivery,
    Destination,
    Memory,
    Reading,
    Round,
    Show,
    Standing,
    Subscription,
    Verdict,
    Way,
)
from storage.schema import raised
from tests.samples import SHOW, claim, day

ROOM = Destination("console", room="here")
OTHER_ROOM = Destination("console", room="there")


class Mind:
    """A memory that decisions are applied to, one after the other, with their rounds, as a store would."""

    def __init__(self, *wishes: Subscription, show: Show = SHOW) -> None:
        self.memory = Memory(shows=(show,))
        self.wishes = wishes or (Subscription(ROOM),)
        self._deliveries: dict[str, Delivery] = {}

    def hear(self, *claims: Claim, tell: bool = True, at: str = "") -> Changes:
        evidence = claims[0].evidence
        article = Article(evidence.entry, evidence.url, evidence.title, "", published=evidence.published)
        now = day(at) if at else evidence.published
        assert now is not None
        edit_after = timedelta(minutes=15)
        changes = decide([Reading(article, claims)], self.memory, now, tell=tell, edit_after=edit_after)
        self._keep(changes)
        return changes

    def post_all(self) -> None:
        """As if every open delivery was posted and ticked off."""
        for key, d in self._deliveries.items():
            self._deliveries[key] = replace(d, shown=d.wanted, message=d.message or "1")

    @property
    def deliveries(self) -> tuple[Delivery, ...]:
        return tuple(self._deliveries.values())

    @property
    def open(self) -> list[tuple[str, bool]]:
        """The alerts that are on their way: each with whether it edits a message."""
        return [(delivery.alert, bool(delivery.message)) for delivery in self.deliveries if delivery.open]

    def _keep(self, changes: Changes) -> None:
        memory = self.memory
        dropped = {claim.key for claim in changes.drop if isinstance(claim, Claim)}
        self.memory = replace(
            memory,
            claims=tuple(c for c in (*memory.claims, *_of(Claim, changes)) if c.key not in dropped),
            verdicts=(*memory.verdicts, *_of(Verdict, changes)),
            alerts=(*memory.alerts, *_of(Alert, changes)),
        )
        for round_ in _of(Round, changes):
            for delivery in self._page(round_):
                known = self._deliveries.get(delivery.key)
                self._deliveries[delivery.key] = raised(known, delivery) if known else delivery

    def _page(self, round_: Round) -> tuple[Delivery, ...]:
        if round_.way is Way.NEWS:
            alert = next(alert for alert in self.memory.alerts if alert.key == round_.alert)
            verdict = next(verdict for verdict in self.memory.verdicts if verdict.number == round_.wanted)
            return round_.heard(self.wishes, audience(round_, alert, verdict))
        about = round_.told if round_.way is Way.CORRECTION else round_.alert
        page = [delivery for delivery in self.deliveries if delivery.alert == about]
        return (corrected if round_.way is Way.CORRECTION else edited)(round_, page)


T = TypeVar("T")


def _of(kind: type[T], changes: Changes) -> Iterable[T]:
    return [record for record in changes.put if isinstance(record, kind)]


def alerts(changes: Changes) -> list[str]:
    return [alert.change.value for alert in _of(Alert, changes)]


def test_a_reported_cancellation_is_told_once() -> None:
    mind = Mind()
    assert alerts(mind.hear(claim("cancelled"))) == ["cancelled"]
    assert mind.open == [(f"{SHOW.id}/1", False)]
    mind.post_all()
    assert alerts(mind.hear(claim("cancelled", "2021-09-21", origin="variety"))) == []
    assert mind.open == [(f"{SHOW.id}/1", True)], "the message that was posted is to show the new source"


def test_the_same_article_again_changes_nothing() -> None:
    mind, one = Mind(), claim("cancelled")
    mind.hear(one)
    mind.post_all()
    changes = mind.hear(one)
    assert not list(_of(Verdict, changes))
    assert mind.open == []


def test_hope_is_not_told() -> None:
    mind = Mind()
    assert alerts(mind.hear(claim("undecided", certainty=Certainty.SPECULATED))) == []
    assert mind.deliveries == ()


def test_first_sight_sets_the_verdict_and_tells_nobody() -> None:
    mind = Mind()
    assert alerts(mind.hear(claim("cancelled"), tell=False)) == []
    assert mind.memory.verdict is not None
    assert alerts(mind.hear(claim("cancelled", "2021-09-22", origin="variety"))) == []


def test_old_decisions_are_not_news() -> None:
    assert alerts(Mind().hear(claim("cancelled", "2021-09-20"), at="2021-12-01")) == []
    assert alerts(Mind().hear(claim("cancelled", "2021-12-01", as_of="2021-09"))) == []


def test_what_was_decided_before_the_show_was_tracked_is_not_told() -> None:
    newcomer = replace(SHOW, added=day("2021-09-21"))
    assert alerts(Mind(show=newcomer).hear(claim("cancelled", "2021-09-20"), at="2021-09-22")) == []
    assert alerts(Mind(show=newcomer).hear(claim("cancelled", "2021-09-21"), at="2021-09-22")) == ["cancelled"]


def test_a_rumour_is_told_to_those_who_asked_and_to_the_others_when_it_is_more() -> None:
    curious = Subscription(OTHER_ROOM, standing=Standing.RUMOURED)
    mind = Mind(Subscription(ROOM), curious)
    mind.hear(claim("cancelled", origin="site:guess.example"))
    assert [delivery.destination for delivery in mind.deliveries] == [OTHER_ROOM]
    mind.post_all()
    assert alerts(mind.hear(claim("cancelled", "2021-09-21"))) == []
    assert mind.open == [(f"{SHOW.id}/1", True), (f"{SHOW.id}/1", False)]


def test_a_rumour_known_from_first_sight_is_news_when_it_is_more() -> None:
    mind = Mind()
    mind.hear(claim("cancelled", origin="site:guess.example"), tell=False)
    assert alerts(mind.hear(claim("cancelled", "2021-09-21"))) == ["cancelled"]


def test_a_rescue_is_saved_and_marks_the_old_message() -> None:
    mind = Mind()
    mind.hear(claim("cancelled"))
    mind.post_all()
    changes = mind.hear(claim("renewed", "2021-10-20", seasons=(2,), network="Peacock"))
    assert alerts(changes) == ["saved"]
    assert mind.open == [(f"{SHOW.id}/1", True), (f"{SHOW.id}/2", False)]
    assert mind.memory.alerts[-1].replaces == 1


def test_a_rescue_is_saved_even_where_we_only_read_of_the_cancellation_in_it() -> None:
    mind = Mind()
    news = claim("renewed", "2021-10-20", entry="one")
    history = claim("cancelled", "2021-10-20", entry="one", background=True)
    assert alerts(mind.hear(news, history)) == ["saved"]


def test_a_renewal_taken_back_is_reversed() -> None:
    mind = Mind()
    mind.hear(claim("renewed", "2020-05-21", seasons=(2,)))
    assert alerts(mind.hear(claim("cancelled", "2020-09-16", seasons=(2,)))) == ["reversed"]


def test_a_cancellation_a_year_after_a_renewal_is_a_cancellation() -> None:
    mind = Mind()
    mind.hear(claim("renewed", "2020-05-21", seasons=(2,)))
    assert alerts(mind.hear(claim("cancelled", "2021-05-14"))) == ["cancelled"]


def test_the_next_seasons_renewal_is_told_and_marks_nothing() -> None:
    mind = Mind()
    mind.hear(claim("renewed", "2020-05-21", seasons=(2,)))
    mind.post_all()
    assert alerts(mind.hear(claim("renewed", "2021-05-14", seasons=(3,)))) == ["renewed"]
    assert mind.open == [(f"{SHOW.id}/2", False)]


def test_an_open_question_about_the_next_season_is_quiet() -> None:
    mind = Mind()
    mind.hear(claim("renewed", "2020-05-21", seasons=(2,)))
    mind.post_all()
    changes = mind.hear(claim("undecided", "2021-02-14", seasons=(3,), certainty=Certainty.SPECULATED))
    assert alerts(changes) == []
    assert mind.open == []


def test_an_edited_article_that_takes_it_back_is_corrected_where_it_was_told() -> None:
    mind = Mind(Subscription(ROOM), Subscription(OTHER_ROOM, changes=(Change.RENEWED,)))
    mind.hear(claim("cancelled", entry="one"))
    mind.post_all()
    changes = mind.hear(claim("undecided", "2021-09-21", entry="one", certainty=Certainty.SPECULATED))
    assert alerts(changes) == ["correction"]
    assert {delivery.destination for delivery in mind.deliveries} == {ROOM}
    assert mind.open == [(f"{SHOW.id}/1", True), (f"{SHOW.id}/2", False)]


def test_a_room_with_two_matching_wishes_hears_once_and_the_first_one_counts() -> None:
    every = Subscription(ROOM, show=EVERY_SHOW)
    this = Subscription(ROOM, show=SHOW.id, mention="role-1")
    mind = Mind(this, every)
    mind.hear(claim("cancelled"))
    assert [delivery.mention for delivery in mind.deliveries] == ["role-1"]


def test_a_paused_wish_hears_nothing() -> None:
    mind = Mind(Subscription(ROOM, paused="the room was deleted"))
    assert alerts(mind.hear(claim("cancelled"))) == ["cancelled"]
    assert mind.deliveries == ()


def test_an_edit_that_waits_keeps_its_time() -> None:
    mind = Mind()
    mind.hear(claim("cancelled"))
    mind.post_all()
    mind.hear(claim("cancelled", "2021-09-21", origin="variety"))
    (first,) = [delivery.due for delivery in mind.deliveries]
    mind.hear(claim("cancelled", "2021-09-22", origin="tvline"))
    assert [delivery.due for delivery in mind.deliveries] == [first]


def test_the_next_years_renewal_is_told_though_one_of_the_two_names_no_season() -> None:
    mind = Mind()
    assert alerts(mind.hear(claim("renewed", "2021-09-01"))) == ["renewed"]
    assert alerts(mind.hear(claim("renewed", "2022-10-01", seasons=(3,)))) == ["renewed"]
    other = Mind()
    assert alerts(other.hear(claim("renewed", "2021-09-01", seasons=(2,)))) == ["renewed"]
    assert alerts(other.hear(claim("renewed", "2022-10-01"))) == ["renewed"]


def test_what_is_only_told_as_history_is_no_news() -> None:
    assert alerts(Mind().hear(claim("cancelled", background=True))) == []
    assert alerts(Mind().hear(claim("cancelled", background=True, as_of="2021-01-01/2021-09-20"))) == []
    assert alerts(Mind().hear(claim("cancelled", "2021-09-25", background=True, as_of="2021-09-20"))) == ["cancelled"]


def test_when_what_was_told_is_withdrawn_an_older_word_stands_again_and_that_is_corrected() -> None:
    mind = Mind()
    mind.hear(claim("renewed", "2021-05-01", seasons=(2,)), tell=False)
    assert alerts(mind.hear(claim("cancelled", "2021-09-20", entry="one", seasons=(2,)))) == ["reversed"]
    mind.post_all()
    withdrawn = claim("undecided", "2021-09-21", entry="one", seasons=(2,), certainty=Certainty.SPECULATED)
    assert alerts(mind.hear(withdrawn)) == ["correction"]
    assert mind.memory.verdict is not None
    assert mind.memory.verdict.outcome == "renewed"


def test_people_who_were_told_hear_of_the_opposite_however_it_is_learnt() -> None:
    mind = Mind()
    mind.hear(claim("cancelled", "2021-09-20"))
    mind.post_all()
    assert alerts(mind.hear(claim("renewed", "2021-10-20", seasons=(2,), network="Peacock"), tell=False)) == ["saved"]


def test_who_subscribes_later_does_not_hear_of_what_is_three_weeks_old_because_one_more_outlet_repeats_it() -> None:
    mind = Mind(Subscription(ROOM))
    mind.hear(claim("cancelled", "2021-09-20"))
    mind.post_all()
    mind.wishes = (Subscription(ROOM), Subscription(OTHER_ROOM))
    mind.hear(claim("cancelled", "2021-09-22", origin="variety"))
    assert {delivery.destination for delivery in mind.deliveries} == {ROOM}


def test_who_wants_only_what_is_confirmed_hears_when_it_is() -> None:
    mind = Mind(Subscription(ROOM, standing=Standing.CONFIRMED))
    mind.hear(claim("cancelled", "2021-09-20"))
    assert not mind.open
    mind.hear(claim("cancelled", "2021-09-21", origin="variety"))
    (told,) = mind.deliveries
    assert told.destination == ROOM


def test_a_wish_that_was_made_after_the_alert_does_not_hear_of_it() -> None:
    mind = Mind(Subscription(ROOM, made=day("2021-09-20")), Subscription(OTHER_ROOM, made=day("2021-09-21")))
    mind.hear(claim("cancelled", "2021-09-20"))
    assert [delivery.destination for delivery in mind.deliveries] == [ROOM]


def test_a_decision_says_on_what_it_is_based() -> None:
    memory = Memory(shows=(SHOW, replace(SHOW, id="other")), revisions=((SHOW.id, 7), ("other", 4)))
    one = claim("cancelled")
    reading = Reading(Article(one.evidence.entry, "", "", "", published=one.evidence.published), (one,))
    assert decide([reading], memory, day("2021-09-20")).based_on == ((SHOW.id, 7),)


def test_a_show_that_is_tracked_anew_uses_no_name_again() -> None:
    names = set()
    for added in ("2021-01-01", "2021-01-02"):
        mind = Mind(show=replace(SHOW, added=day(added)))
        mind.hear(claim("cancelled", "2021-09-20"))
        mind.hear(claim("renewed", "2021-10-20", seasons=(2,)))
        names |= {delivery.key for delivery in mind.deliveries} | {alert.key for alert in mind.memory.alerts}
    assert len(names) == 8
