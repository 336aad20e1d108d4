"""What the trained reader hears that no rule reads, and what of theirs it does not bear out."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import replace

import pytest

from bot.claims import OUTDONE, Told, read
from bot.claims.languages import english
from bot.claims.weighing.statement import Statement
from bot.hearing import TRAINED, Heard
from bot.model import Article, Outcome, Show, Standing
from bot.second import ambiguous
from bot.verdicts import judge
from tests.bot.hearing.readings import PUBLISHED, SALT, reading

#: in words that no rule reads
HEARD = [
    ("The cast of The Salt Line was told on Friday that NBC had no further use for them.", Outcome.CANCELLED),
    ("NBC and The Salt Line have gone their separate ways after one run.", Outcome.CANCELLED),
    ("Harbour 9 will have more of The Salt Line on its books next year, it told its shareholders.", Outcome.RENEWED),
]


@pytest.mark.parametrize(("text", "outcome"), HEARD)
def test_what_no_rule_reads_is_heard(text: str, outcome: Outcome) -> None:
    assert read(Article("a", "", "", text, ""), (SALT,)).claims == ()
    [claim] = reading(text).claims
    assert (claim.outcome, claim.rule, claim.show) == (outcome, TRAINED, "salt")
    assert claim.evidence.quote in text


def test_what_only_stands_beside_a_decision_is_no_evidence_of_it() -> None:
    [claim] = reading(
        "Harbour 9 will have more of The Salt Line on its books next year. It is written by Ann Bell."
    ).claims
    assert claim.evidence.quote.startswith("Harbour 9")


def judged(text: str) -> Standing | None:
    """Where it stands when three trades print it."""
    claims = [
        claim
        for entry, publisher in (("a", "Deadline"), ("b", "Variety"), ("c", "TVLine"))
        for claim in read(Article(entry, "", "", text, publisher, published=PUBLISHED), (SALT,), Heard).claims
    ]
    assert {claim.rule for claim in claims} == {TRAINED}
    assert len({claim.evidence.entry for claim in claims}) == 3
    return judge(SALT, claims).standing


def test_where_it_is_sure_it_is_the_articles_word_and_else_a_rumour() -> None:
    assert judged(HEARD[1][0]) is Standing.CONFIRMED
    assert judged("The Salt Line has poured its last round.") is Standing.RUMOURED


def test_a_show_is_heard_however_late_it_is_spoken_of() -> None:
    other = "Night Ferry, which stars Maria Holt as the captain of an old boat that crosses the sound each night, " * 2
    for several in range(8):
        text = f"{f'{other}is on HBO. ' * several}{HEARD[1][0]}"
        assert {claim.show for claim in reading(text).claims} == {"salt"}, several


def test_a_decision_that_is_heard_goes_before_a_rules_word_that_none_is_made() -> None:
    text = f"Will The Salt Line be back? {HEARD[1][0]}"
    assert [claim.outcome for claim in read(Article("a", "", "", text, ""), (SALT,)).claims] == [Outcome.UNDECIDED]
    found = reading(text)
    assert [claim.outcome for claim in found.claims] == [Outcome.CANCELLED]
    assert [aside.reason for aside in found.set_aside] == [OUTDONE]


def test_what_both_read_is_the_rules_word() -> None:
    [claim] = reading("NBC has renewed The Salt Line for a second season.").claims
    assert (claim.outcome, claim.origin) == (Outcome.RENEWED, "deadline")


#: sentences that rules misread
MISREAD = [
    ("NBC has opted out of a fourth season of The Salt Line, Deadline has learned.", Outcome.CANCELLED),
    ("Nobody has pulled the plug on The Salt Line, its maker says, but nobody has called either.", Outcome.UNDECIDED),
]


@pytest.mark.parametrize(("text", "outcome"), MISREAD)
def test_what_rules_misread_is_set_aside(text: str, outcome: Outcome) -> None:
    [misread] = read(Article("a", "", "", text, ""), (SALT,)).claims
    assert misread.outcome.decided
    found = reading(text)
    assert [claim.outcome for claim in found.claims] == [outcome]
    assert [aside.rule for aside in found.set_aside] == [misread.rule]
    assert found.set_aside[0].reason.startswith("the trained reader hears")


def test_rows_of_lists_are_left_to_the_rules() -> None:
    rows = "Opted out of season 2: The Salt Line\nThe Salt Line: renewed"
    assert (
        read(Article("a", "", "", rows, ""), (SALT,)).claims
        == read(Article("a", "", "", rows, ""), (SALT,), Heard).claims
    )


def test_no_article_is_listened_to_for_ever() -> None:
    shows = tuple(Show(f"{n}", f"The Salt Line {word}") for n, word in enumerate("abcdefghijklmnopqrstuvwxyz"))
    text = " ".join(f"{show.title.title()} is on in May, and {show.title.title()} is fun." for show in shows * 3)
    article = Article("a", "", "", text, "")
    listening: list[Heard] = []

    def listener(article: Article, told: Sequence[Told]) -> Heard:
        listening.append(Heard(article, told))
        return listening[0]

    read(article, shows, listener)
    assert [heard.room for heard in listening] == [0]
    assert read(replace(article, text=f"{HEARD[0][0]} " * 1_000), (SALT,), Heard).claims == ()


class Objector:
    """Listens, and bears nothing out."""

    def __init__(self, article: Article, told: Sequence[Told]) -> None: ...

    def told(self, statement: Statement) -> Statement:
        return replace(statement, aside="not so")

    def overheard(self, read: Container[str]) -> Iterator[Statement]:
        return iter(())


class Historian(Objector):
    """Takes all for history."""

    def told(self, statement: Statement) -> Statement:
        return replace(statement, background=True)


@pytest.mark.parametrize("listener", [Objector, Historian])
@pytest.mark.parametrize(
    "text",
    [
        "NBC has renewed The Salt Line for a second season.",
        # What these come to is said by no statement of its own.
        "NBC had let The Salt Line go in the fall, but Roku stepped in last week with an eight-episode order.",
        "NBC renewed The Salt Line in March. NBC has changed its mind about The Salt Line.",
        "NBC cancelled The Salt Line in May. NBC has changed its mind about The Salt Line.",
        "The Salt Line is over. The series finale was shown on Sunday, as its makers had planned it.",
        "NBC cancelled The Salt Line last week. The Salt Line ended on Sunday with its series finale.",
    ],
)
def test_all_may_be_objected_to(text: str, listener: type[Objector]) -> None:
    found = read(Article("a", "", "", text, "", published=PUBLISHED), (SALT,), listener)
    assert [claim for claim in found.claims if not claim.background] == []


def test_of_two_shows_each_has_its_own() -> None:
    found = reading(f"{HEARD[0][0]} Night Ferry stars Maria Holt as the captain.")
    assert {claim.show for claim in found.claims} == {"salt"}


def test_a_second_reader_is_not_asked_again_of_what_was_heard() -> None:
    found = reading("", title="NBC boss rules nothing out on more of The Salt Line")
    assert [claim.rule for claim in found.claims] == [TRAINED]
    assert ambiguous(found, (SALT,)) == ()


@pytest.mark.parametrize(
    "title",
    [
        "Fact check: is NBC done with it?",
        "Our predictions for the autumn",
        "Star says rumours of an end are not true",
        "Our ten favourite moments",
    ],
)
def test_what_an_article_finds_false_or_foretells_is_not_believed(title: str) -> None:
    assert reading(HEARD[0][0]).claims
    assert reading(HEARD[0][0], title=title).claims == ()


@pytest.mark.parametrize(
    ("title", "is_english"),
    [
        ("NBC Renews 'The Salt Line' for Season 2", True),
        ("NBC Axes 'Salt Line', Orders 'Night Ferry'", True),
        ("Please let it die", True),
        ("NBC Cancels 'La Brea' and 'Das Boot'", True),
        ("La Línea de Sal: Netflix cancela la serie", False),
        ("Die zweite und letzte Staffel von Night Ferry", False),
        ("Netflix annule « Night Ferry » après une saison pour de bon", False),
        ("«Night Ferry» får en tredje sesong på NRK", False),
    ],
)
def test_it_listens_to_english_only(title: str, is_english: bool) -> None:
    assert english(Article("a", "", title, "", "")) is is_english


def test_what_rules_read_in_other_languages_stands() -> None:
    article = Article("a", "", "", "NBC hat The Salt Line nach zwei Staffeln abgesetzt, wie der Sender mitteilte.", "")
    assert read(article, (SALT,)).claims
    assert read(article, (SALT,)).claims == read(article, (SALT,), Heard).claims


def test_what_may_be_the_end_is_a_hint_and_decides_nothing() -> None:
    title = "'The Salt Line' finale: goodbye to the harbour"
    text = (
        "That's a wrap on the Bells. The lamp went out and the camera pulled up until the town was one light among "
        "thousands. I'll miss it more than I can put here."
    )
    [claim] = reading(text, title).claims
    assert (claim.outcome, claim.decides) == (Outcome.CONCLUDED, False)
    assert judge(SALT, [claim]).outcome is Outcome.UNKNOWN


def test_the_headlines_season_counts_before_those_that_the_text_goes_back_to() -> None:
    text = (
        "Five years on from its record-breaking sixth run, The Salt Line returns to NBC with six episodes. Filming "
        "begins in Boston next spring."
    )
    assert {
        claim.seasons for claim in reading(text, "Back on the beat: the harbour reopens for a seventh season").claims
    } == {(7,)}


def test_what_other_nations_say_is_not_judged_by_who_never_learnt_their_languages() -> None:
    [claim] = reading("", "DR: Tredje sæson af 'The Salt Line' bliver den sidste").claims
    assert (claim.outcome, claim.seasons) == (Outcome.FINAL, (3,))


def test_what_nobody_has_settled_is_heard_to_be_open() -> None:
    text = (
        "The last of this batch has come and gone. That leaves a dozen books. Nobody from NBC has addressed the matter "
        "of a third season of The Salt Line."
    )
    assert {claim.outcome for claim in reading(text).claims} == {Outcome.UNDECIDED}


@pytest.mark.parametrize("furniture", ["Read also: HBO axes Copper Creek after one season.", "Photo: Courtesy of NBC"])
def test_what_a_page_sets_around_its_story_changes_nothing(furniture: str) -> None:
    for text, _ in HEARD:
        assert [claim.outcome for claim in reading(f"{furniture}\n\n{text}\n\n{furniture}").claims] == [
            claim.outcome for claim in reading(text).claims
        ]
    named = f"Read also: {HEARD[0][0]}"
    assert [claim.outcome for claim in reading(named).claims] == [Outcome.CANCELLED]
