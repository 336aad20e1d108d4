"""From open rounds to deliveries, a page of destinations at a time: each page is saved with how far the round has come.

One process at a time does it, so that of two rounds about one show the older is over before the younger begins: a
correction finds everybody who was told. Between shows the pages take turns.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from bot import alerts
from bot.model import EVERY_SHOW, Alert, Changes, Delivery, Round, Subscription, Verdict, Way
from handlers.crashing import crash_point
from storage import Storage

#: destinations in one save
PAGE = 1_000
#: rounds that are looked at together
ROUNDS = 50
#: a round is open whatever the clock says
FOREVER = datetime.max.replace(tzinfo=UTC)
#: seconds for which a process may be silent before another goes on
LEASE = 30.0
#: the name under which the turn is held
TURN = "rounds"
#: stands before the key of the last wish for every show that was dealt with; it sorts after all keys
EVERY = "~"


#: the deliveries of a page, the key up to which it reaches, and whether it is the last
_Page = tuple[Sequence[Delivery], str, bool]


@dataclass(slots=True)
class Rounds:
    """The rounds that this process turns into deliveries."""

    storage: Storage
    holder: str
    page: int = PAGE
    #: round → what it tells, while it is open
    _told: dict[str, tuple[Alert, Verdict]] = field(default_factory=dict)
    #: round as far as it has come → its next page, read while the one before is saved
    _ahead: dict[Round, asyncio.Task[_Page]] = field(default_factory=dict)

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
            self._told.clear()
            for page in self._ahead.values():
                page.cancel()
            await asyncio.gather(*self._ahead.values(), return_exceptions=True)
            self._ahead.clear()
            await self.storage.free((TURN,), self.holder)
        return pages

    async def _go_on(self, round_: Round) -> None:
        """One page."""
        ahead = self._ahead.pop(round_, None)
        deliveries, after, done = await (ahead or self._page(round_))
        further = replace(round_, after=after, done=done)
        if not done and round_.way is Way.NEWS:
            # Wishes are as good a moment earlier; who was told what is asked at the last one.
            self._ahead[further] = asyncio.create_task(self._page(further))
        await self.storage.save(Changes((*deliveries, further)))
        crash_point("spread")

    async def _page(self, round_: Round) -> _Page:
        if round_.way is Way.NEWS:
            wishes, after, done = await self._wishes(round_)
            told = await self._what(round_)
            return (alerts.heard(round_, *told, wishes) if told else ()), after, done
        about = round_.told if round_.way is Way.CORRECTION else round_.alert
        page = await self.storage.deliveries(about, round_.after, self.page)
        form = alerts.corrected if round_.way is Way.CORRECTION else alerts.edited
        return form(round_, page), _last(page, round_.after), len(page) < self.page

    async def _wishes(self, round_: Round) -> tuple[Iterable[Subscription], str, bool]:
        """The next wishes, those for this show before those for every show, since they speak first."""
        every = round_.after.startswith(EVERY)
        show, after = (EVERY_SHOW, round_.after.removeprefix(EVERY)) if every else (round_.show, round_.after)
        page = await self.storage.subscribers(show, after, self.page)
        whole = len(page) < self.page
        if every:
            return page, EVERY + _last(page, after), whole
        if whole and not after:
            return sorted(page, key=lambda wish: wish.show == EVERY_SHOW), "", True
        particular = [wish for wish in page if wish.show != EVERY_SHOW]
        return particular, EVERY if whole else _last(page, after), False

    async def _what(self, round_: Round) -> tuple[Alert, Verdict] | None:
        """The alert and the verdict that the round tells; None where the show is not tracked any more."""
        if round_.key not in self._told:
            memory = (await self.storage.recall({round_.show})).about(round_.show)
            alert = next((alert for alert in memory.alerts if alert.key == round_.alert), None)
            verdict = next((verdict for verdict in memory.verdicts if verdict.number == round_.wanted), None)
            if alert is None or verdict is None:
                return None
            self._told[round_.key] = alert, verdict
        return self._told[round_.key]


def _first_of_each_show(open_rounds: Iterable[Round]) -> Iterable[Round]:
    firsts: dict[str, Round] = {}
    for round_ in sorted(open_rounds, key=_order):
        firsts.setdefault(round_.show, round_)
    return firsts.values()


def _order(round_: Round) -> tuple[datetime, int, bool, bool]:
    """News before the message that points to it; what brings a message up to date before those who hear late."""
    return round_.made, round_.wanted, round_.above is not None, round_.way is Way.EDIT


def _last(page: Sequence[Delivery] | Sequence[Subscription], after: str) -> str:
    return page[-1].key if page else after
