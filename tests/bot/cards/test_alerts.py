from __future__ import annotations

from dataclasses import replace

import pytest

from bot.cards import Card, alert_card
from bot.model import Alert, Change, Claim, Lean, Outcome, Standing, Verdict, When
from bot.verdicts import account, judge
from tests.bot.cards.rendering import rendered, shown
from tests.samples import NOW, SHOW, claim, day

CANCELLED = claim("cancelled", seasons=(2,), entry="one")


def alert(change: Change, *claims: Claim, previous: Verdict | None = None, superseded_by: Alert | None = None) -> Card:
    """The message of an alert whose verdict these claims make."""
    verdict = judge(SHOW, claims, number=3, made=NOW)
    told = Alert(SHOW.id, change, verdict=3, made=NOW)
    return alert_card(SHOW, told, verdict, account(SHOW, claims), previous, superseded_by=superseded_by)


def verdict_of(outcome: Outcome, since: str, network: str = "Netflix", seasons: tuple[int, ...] = ()) -> Verdict:
    return Verdict(SHOW.id, 1, outcome, seasons, network, Standing.REPORTED, since=When.parse(since))


def test_a_cancellation() -> None:
    assert rendered(alert(Change.CANCELLED, CANCELLED)) == shown("""
        Hit & Run (2021) – cancelled
        Netflix will not make season 2. Reported by Deadline, 20 September 2021.
        # Newest source
        - Deadline, 20 September 2021 | “Hit & Run is cancelled.” <https://news.example/one>
        ~ Reported, not confirmed.
        [Status] /status Hit & Run (2021)
        [Sources] /sources Hit & Run (2021)
        [Why] /why Hit & Run (2021)
    """)


def test_the_sources_of_a_posted_alert_grow() -> None:
    card = alert(Change.CANCELLED, CANCELLED, claim("cancelled", "2021-09-21", origin="variety", seasons=(2,)))
    assert card.text == "Netflix will not make season 2. Confirmed by Deadline and Variety, 20 September 2021."
    assert "# Behind it\n- 2 independent sources: Deadline and Variety\n" in rendered(card)


def test_a_rescue_tells_what_it_undoes_as_we_told_it() -> None:
    card = alert(
        Change.SAVED,
        claim("renewed", seasons=(4,)),
        previous=verdict_of(Outcome.CANCELLED, "2021-06", network="NBC"),
    )
    assert card.title == "Hit & Run (2021) – saved"
    assert card.text.splitlines()[1:] == ["It was cancelled by NBC before, in June 2021."]


def test_a_rescue_tells_what_it_undoes_as_the_sources_tell_it() -> None:
    cancelled = claim("cancelled", "2021-06-14", network="NBC", seasons=(4,))
    card = alert(Change.SAVED, cancelled, claim("renewed", "2021-08-28", seasons=(4,)))
    assert card.text.splitlines()[1:] == ["It was cancelled by NBC before, on 14 June 2021."]


def test_a_reversal() -> None:
    card = alert(Change.REVERSED, CANCELLED, previous=verdict_of(Outcome.RENEWED, "2021-05-03", seasons=(2,)))
    assert card.title == "Hit & Run (2021) – cancelled after all"
    assert card.text.splitlines()[1] == "It was renewed for season 2 before, on 3 May 2021."


def test_a_correction_takes_back_what_was_said() -> None:
    card = alert(
        Change.CORRECTION,
        claim("undecided", seasons=(2,), lean=Lean.NEITHER),
        previous=verdict_of(Outcome.CANCELLED, "2021-09-01", seasons=(2,)),
    )
    assert card.title == "Hit & Run (2021) – correction"
    assert card.text.splitlines() == [
        "What was said here before is not so: “Netflix will not make season 2.”",
        "No decision by Netflix on season 2 is known. Read in Deadline, 20 September 2021.",
    ]


def test_a_rumour_is_headed_as_one() -> None:
    rumour = claim("cancelled", origin="village gazette", seasons=(2,))
    card = alert(Change.CANCELLED, rumour)
    assert card.title == "Hit & Run (2021) – rumour: cancelled"
    assert card.text.startswith("It is said that Netflix will not make season 2.")


@pytest.mark.parametrize(
    ("change", "line"),
    [
        (Change.SAVED, "No longer current: see the newer message of 1 October 2021 (saved)."),
        (Change.CORRECTION, "This was wrong: see the correction of 1 October 2021."),
    ],
)
def test_a_superseded_message_points_to_the_newer_one_first(change: Change, line: str) -> None:
    newer = Alert(SHOW.id, change, verdict=4, made=day("2021-10-01"), replaces=3)
    card = alert(Change.CANCELLED, CANCELLED, superseded_by=newer)
    assert card.text.splitlines() == [
        line,
        "Netflix will not make season 2. Reported by Deadline, 20 September 2021.",
    ]


def test_a_superseded_message_keeps_its_own_sources() -> None:
    """The claims are weighed against the newer verdict by then."""
    old = judge(SHOW, [CANCELLED], number=3, made=NOW)
    claims = [CANCELLED, claim("renewed", "2021-10-01", origin="netflix", seasons=(2,), entry="rescue")]
    newer = Alert(SHOW.id, Change.SAVED, verdict=4, made=day("2021-10-01"), replaces=3)
    told = Alert(SHOW.id, Change.CANCELLED, verdict=3, made=NOW)
    card = alert_card(SHOW, told, old, account(SHOW, claims), None, superseded_by=newer)
    assert "Reported by Deadline, 20 September 2021." in card.text
    assert "/rescue" not in rendered(card)


@pytest.mark.parametrize("change", list(Change))
@pytest.mark.parametrize("standing", list(Standing))
def test_every_alert_has_a_headline_and_a_sentence(change: Change, standing: Standing) -> None:
    verdict = replace(verdict_of(Outcome.RENEWED, "2021-09"), standing=standing)
    card = alert_card(SHOW, Alert(SHOW.id, change, 1, NOW), verdict, (), None)
    assert card.title.startswith("Hit & Run (2021) – ")
    assert "Netflix has renewed the show." in card.text
    assert ("rumour" in card.title) == (standing is Standing.RUMOURED and change is not Change.CORRECTION)
