"""What is recalled about shows is what is kept about them, however it came to be kept."""

from __future__ import annotations

from random import Random

import pytest

from bot.model import Alert, Changes, Claim, Record, SetAside, Show, Verdict
from storage import Storage, schema
from tests.storage.records import OTHER, SHOW, alert, claim, set_aside, verdict
from tests.storage.stores import kept

SHOWS = {"show": SHOW, "other": OTHER}
TEXTS = ("", "plain", 'quo"ted \\ and ,["claims",1,{}]', "Æ ő 日", "\x00", "\ud800", "\n")


KINDS = (Claim, SetAside, Verdict, Alert)


async def check(storage: Storage) -> None:
    """Of each show and of both."""
    records = await kept(storage)
    for names in ({"show"}, {"other"}, {"show", "other"}):
        about = [record for record in records if isinstance(record, KINDS) and record.show in names]
        memory = await storage.recall(names)
        told: list[Record] = [*memory.claims, *memory.set_aside, *memory.verdicts, *memory.alerts]
        assert told == [record for kind in KINDS for record in about if isinstance(record, kind)]
        tracked = {show.id for show in records if isinstance(show, Show)} & names
        assert {show.id for show in memory.shows} == {show for show, _ in memory.revisions} == tracked


def something(chance: Random) -> Changes:
    """About one show or both: new evidence, verdicts and alerts, another title, a claim that is taken back, an end."""
    name, text, number = chance.choice(list(SHOWS)), chance.choice(TEXTS), chance.randrange(5)
    made = (
        claim(text, name, chance.choice(TEXTS)),
        set_aside(text, show=name),
        verdict(number, name),
        alert(number, name),
    )
    put: tuple[Record, ...] = tuple(chance.sample([*made, claim(text), claim(text, "other"), SHOWS[name]], 3))
    match chance.randrange(12):
        case 0:
            return Changes((*SHOWS.values(), *put), drop=(SHOWS[name],))
        case 1 | 2:
            return Changes(put, drop=(claim(text, name),))
    return Changes((*SHOWS.values(), *put))


@pytest.mark.parametrize("seed", range(2))
async def test_after_any_saves_decided_on_what_was_recalled_or_not(storage: Storage, seed: int) -> None:
    chance = Random(seed)
    await storage.save(Changes(tuple(SHOWS.values())))
    for _ in range(25):
        changes = something(chance)
        if chance.randrange(3):
            changes += Changes(based_on=(await storage.recall(SHOWS)).revisions)
        await storage.save(changes)
        await check(storage)
        if not chance.randrange(3):
            after = await storage.recollect("", 1)
            while after:
                after = await storage.recollect(after, 1)
            await check(storage)


async def test_what_went_past_its_limit_is_not_recalled(storage: Storage) -> None:
    await storage.save(Changes((SHOW,)))
    for begin in range(0, schema.CLAIMS_PER_SHOW + 200, 175):
        based_on = (await storage.recall({"show"})).revisions
        await storage.save(Changes(tuple(claim(f"{begin + number}") for number in range(175)), based_on=based_on))
    assert len((await storage.recall({"show"})).claims) == schema.CLAIMS_PER_SHOW
    await check(storage)
