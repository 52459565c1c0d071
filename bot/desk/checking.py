"""`/periksa`: a text that exists, checked, listed, fixed, one finding at a time or all at once."""

from asyncio import to_thread
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from bot import texts
from bot.cards.report import all_findings, change_card, check_card
from bot.desk.errors import NotFound
from bot.desk.said import Said
from bot.replies import Message, Reply, say
from bot.storage import Store
from bot.storage.records import Operator, SavedCheck, Waiting
from knowledge.checking.neighbours import RECENT
from knowledge.checking.report import Finding, Report
from knowledge.checking.resolve import excusable
from knowledge.extraction.guess import is_release

if TYPE_CHECKING:
    from bot.studio import Studio


WITH_NOTE = "sumber"  # what a chat waits for: the note behind a checked text


class Checking:
    """A checked text belongs to whoever sent it."""

    def __init__(self, studio: "Studio", store: Store, clock: Callable[[], datetime]) -> None:
        self._studio, self._store, self._clock = studio, store, clock
        self._checks = store.checks

    async def check(self, operator: Operator, said: Said) -> Reply:
        """The report on a text, worst first."""
        _, card = await self._checked(operator, said.text, said.at)
        return Reply((card,))

    async def ask_note(self, operator: Operator, check: int) -> Reply:
        """`Cocokkan dengan catatan`: the next text is the note that the checked text was written from."""
        saved = await self._find(operator, check)
        waiting = Waiting(WITH_NOTE, self._clock(), field=str(saved.id))
        await to_thread(self._store.chats.wait_for, operator.id, waiting)
        return say(texts.ASK_FOR[WITH_NOTE])

    async def with_note(self, operator: Operator, said: Said) -> Reply:
        """The report again, with the note behind the check's number as the first source of every fact."""
        number, _, note = said.text.partition(" ")
        saved = await self._find(operator, int(number) if number.isdigit() else 0)
        _, card = await self._checked(operator, saved.text, said.at, note)
        return Reply((card,))

    async def everything(self, operator: Operator, check: int) -> Reply:
        """Every finding and every fact of a report."""
        saved = await self._find(operator, check)
        return Reply((all_findings(saved.report),))

    async def fix(self, operator: Operator, check: int) -> Reply:
        """The text with every suggestion applied, as a message of its own, and the card of what is left."""
        saved = await self._find(operator, check)
        fixed = saved.report.fixed
        if not fixed or fixed == saved.text:
            return Reply(toast=texts.NOTHING_TO_FIX)
        _, card = await self._checked(operator, fixed, self._clock(), saved.brief)
        return Reply((Message(fixed), card))

    async def fix_one(self, operator: Operator, check: int, number: str) -> Reply:
        """One finding repaired wherever it stands: its words before and after, and the card of the text now."""
        saved = await self._find(operator, check)
        finding = _finding(saved, number)
        if not finding.suggestion or finding.end == finding.start:
            return Reply(toast=texts.NOTHING_TO_FIX)
        text = _repaired(saved, finding)
        check, card = await self._checked(operator, text, self._clock(), saved.brief)
        return Reply((change_card(check, saved.text, finding), card))

    async def copy(self, operator: Operator, check: int) -> Reply:
        """The text alone, as it stands after the repairs so far."""
        return Reply((Message((await self._find(operator, check)).text),))

    async def excuse(self, operator: Operator, check: int, number: str) -> Reply:
        """`Bukan kesalahan`: the rule no longer meets these words in texts of the operator's agency."""
        saved = await self._find(operator, check)
        finding = _finding(saved, number)
        if not excusable(finding):
            return Reply(toast=texts.NOT_EXCUSABLE)
        words = finding.text.casefold()
        add = self._store.exceptions.add
        await to_thread(add, operator.id, operator.agency, finding.rule, words, self._clock())
        _, card = await self._checked(operator, saved.text, self._clock(), saved.brief)
        return Reply(edit=card, toast=texts.EXCUSED)

    async def _checked(self, operator: Operator, text: str, at: datetime, note: str = "") -> tuple[int, Message]:
        kind = "rilis" if is_release(text) else ""
        report = await self._report(operator, text, kind, at, note)
        saved = await to_thread(self._checks.save, operator.id, text, report, self._clock(), note)
        how = [texts.CHECKED_AS.get(kind, ""), texts.CHECKED_WITH_NOTE if note else ""]
        return saved.id, check_card(saved.id, text, report, how)

    async def _report(self, operator: Operator, text: str, kind: str, at: datetime, note: str) -> Report:
        excepted = await to_thread(self._store.exceptions.of, operator.agency)
        others = await to_thread(self._store.drafts.of_others, operator.id, at - RECENT)
        return await self._studio.check(
            text, on=at.date(), kind=kind, brief=note, agency=operator.agency, exceptions=excepted, others=others
        )

    async def _find(self, operator: Operator, check: int) -> SavedCheck:
        saved = await to_thread(self._checks.find, check, operator.id)
        if saved is None:
            raise NotFound(texts.UNKNOWN_BUTTON)
        return saved


def _finding(saved: SavedCheck, number: str) -> Finding:
    if not number.isdigit() or int(number) >= len(saved.report.findings):
        raise NotFound(texts.UNKNOWN_BUTTON)
    return saved.report.findings[int(number)]


def _repaired(saved: SavedCheck, finding: Finding) -> str:
    text = saved.text
    alike = [f for f in saved.report.findings if (f.message, f.text) == (finding.message, finding.text)]
    for one in sorted(alike, key=lambda f: -f.start):
        text = text[: one.start] + one.suggestion + text[one.end :]
    return text
