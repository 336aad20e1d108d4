"""Any claims in: the order and the number of their arrivals cannot matter, and none is unaccounted for."""

from __future__ import annotations

import random
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from bot.model import Claim, Outcome, Stance
from bot.verdicts import account, judge
from tests.samples import SHOW, claim

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
