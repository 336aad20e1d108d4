"""From open rounds to deliveries, a page of destinations at a time: each page is saved with how far the round has come.

Whom news is for is decided once; the store finds them and makes their deliveries (`Outbox.tell`), in its own way.

One process at a time does it, so that of two rounds about one show the older is over before the younger begins: a
correction finds everybody who was told. Between shows the pages take turns.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from bot import alerts
from bot.model import Audience, Changes, Round, Way
from handlers.crashing import crash_point
from storage import Storage

#: wishes that the store deals with in one save
WISHES = 5_000
#: messages that are told again in one save
PAGE = 1_000
#: rounds that are looked at together
ROUNDS = 50
#: a round is open whatever the clock says
FOREVER = datetime.max.replace(tzinfo=UTC)
#: seconds for which a process may be silent before another goes on
LEASE = 30.0
#: the name under which the turn is held
TURN = "rounds"


@dataclass(slots=True)
class Rounds:
    """The rounds that this process turns into deliveries."""

    storage: Storage
    holder: str
    wishes: int = WISHES
    page: int = PAGE
    #: round → whom it is news for, while it is open
    _audiences: dict[str, Audience] = field(default_factory=dict)

    async def spread(self) -> int:
        """Make deliveries of every open round, unless another process is at it. Returns how many pages were saved."""
        pages = 0
        open_rounds = await self.storage.rounds(FOREVER, ROUNDS, self.holder, LEASE)
        if not open_rounds or not await self.storage.hold((TURN,), self.holder, LEASE):
            return 0
        try:
            while open_rounds:
                for round_ in _first_of_each_show(open_rounds):
                    await self._go_on(round_)
                    pages += 1
                if not await self.storage.hold((TURN,), self.holder, LEASE):
                    break
                open_rounds = await self.storage.rounds(FOREVER, ROUNDS, self.holder, LEASE)
        finally:
            self._audiences.clear()
            await self.storage.free((TURN,), self.holder)
        return pages

    async def _go_on(self, round_: Round) -> None:
        """One page."""
        if round_.way is Way.NEWS:
            await self._tell(round_)
        else:
            await self._tell_again(round_)
        crash_point("spread")

    async def _tell(self, round_: Round) -> None:
        audience = await self._audience(round_)
        if audience is not None:
            await self.storage.tell(round_, audience, self.wishes)
        else:
            await self.storage.save(Changes((replace(round_, done=True),)))

    async def _tell_again(self, round_: Round) -> None:
        """To those who were told of it, or of what was wrong."""
        about = round_.told if round_.way is Way.CORRECTION else round_.alert
        page = await self.storage.deliveries(about, round_.after, self.page)
        form = alerts.corrected if round_.way is Way.CORRECTION else alerts.edited
        after = page[-1].key if page else round_.after
        further = replace(round_, after=after, done=len(page) < self.page)
        await self.storage.save(Changes((*form(round_, page), further)))

    async def _audience(self, round_: Round) -> Audience | None:
        """Whom the round is news for; None where the show is not tracked any more."""
        if round_.key not in self._audiences:
            memory = (await self.storage.recall({round_.show})).about(round_.show)
            alert = next((alert for alert in memory.alerts if alert.key == round_.alert), None)
            verdict = next((verdict for verdict in memory.verdicts if verdict.number == round_.wanted), None)
            if alert is None or verdict is None:
                return None
            self._audiences[round_.key] = alerts.audience(round_, alert, verdict)
        return self._audiences[round_.key]


def _first_of_each_show(open_rounds: Iterable[Round]) -> Iterable[Round]:
    firsts: dict[str, Round] = {}
    for round_ in sorted(open_rounds, key=_order):
        firsts.setdefault(round_.show, round_)
    return firsts.values()


def _order(round_: Round) -> tuple[datetime, int, bool, bool]:
    """News before the message that points to it; what brings a message up to date before those who hear late."""
    return round_.made, round_.wanted, round_.above is not None, round_.way is Way.EDIT
