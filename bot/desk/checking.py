"""`/periksa`: a text that exists, checked, listed, fixed."""

from asyncio import to_thread
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from bot import texts
from bot.cards.report import all_findings, check_card, score_line
from bot.desk.errors import NotFound
from bot.desk.said import Said
from bot.replies import Message, Reply
from bot.storage import Store
from bot.storage.records import Operator, SavedCheck

if TYPE_CHECKING:
    from bot.studio import Studio


class Checking:
    """A checked text belongs to whoever sent it."""

    def __init__(self, studio: "Studio", store: Store, clock: Callable[[], datetime]) -> None:
        self._studio, self._checks, self._clock = studio, store.checks, clock

    async def check(self, operator: Operator, said: Said) -> Reply:
        """The report on a text, worst first."""
        report = await self._studio.check(said.text, on=said.at.date(), agency=operator.agency)
        saved = await to_thread(self._checks.save, operator.id, said.text, report, self._clock())
        return Reply((check_card(saved.id, said.text, report),))

    async def everything(self, operator: Operator, check: int) -> Reply:
        """Every finding and every fact of a report."""
        saved = await self._find(operator, check)
        return Reply((all_findings(saved.report),))

    async def fix(self, operator: Operator, check: int) -> Reply:
        """The text with every suggestion applied, as a message of its own, and what the check says of it now."""
        saved = await self._find(operator, check)
        fixed = saved.report.fixed
        if not fixed or fixed == saved.text:
            return Reply(toast=texts.NOTHING_TO_FIX)
        report = await self._studio.check(fixed, on=self._clock().date(), agency=operator.agency)
        return Reply((Message(fixed), Message(score_line(report), markup=True)))

    async def _find(self, operator: Operator, check: int) -> SavedCheck:
        saved = await to_thread(self._checks.find, check, operator.id)
        if saved is None:
            raise NotFound(texts.UNKNOWN_BUTTON)
        return saved
