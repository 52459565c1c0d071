"""Model if there is one, checked, at most two repairs, else the offline writer: what a draft goes through."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Protocol

from knowledge.checking.report import CheckedFact, Finding, Report
from knowledge.checking.resolve import apply, mends_writing
from prompts.draft import Draft, Task
from prompts.faults import ModelUnavailable, unavailable
from prompts.model import ModelWriter
from prompts.turns import FreeTurns, Turns

Check = Callable[[Task, Draft, str], Report]  # last: the offline text a model's draft retells; "" for the offline draft
Written = tuple[Draft, Report]
Repair = Callable[[Draft, Sequence[str]], Awaitable[Draft]]
ROUNDS = 2
_LINES = 12  # findings named in one repair
_FALLBACK = "Draf ini ditulis oleh penulis luring."
_STOPPED = "Model dihentikan atas permintaan Anda."
_UNFAITHFUL = "Tulisan model memuat hal yang tidak ada dalam catatan dan sumber."
_LOSSY = "Tulisan model menghilangkan isi catatan."
_TRUTH = frozenset({"fakta", "kutipan", "nama", "kelengkapan", "klaim", "garis-merah", "pesan-kunci"})


class OfflineDrafts(Protocol):
    """The writer that never fails."""

    async def write(self, task: Task) -> Draft:
        """Write the draft."""
        ...


@dataclass(frozen=True, slots=True)
class _Base:
    """The draft that a model's draft rests on, and its report: a model's draft may be no less true than this."""

    draft: Draft
    report: Report

    def noted(self, why: str) -> Written:
        """This draft with the reason why no model wrote it."""
        return self.draft.model_copy(update={"note": f"{why} {_FALLBACK}"}), self.report


class Composer:
    """Writes one draft and its report.

    A model's draft is returned only if every sentence of it stands in the brief or in the offline draft, and nothing of
    the brief that the offline draft tells is lost in it.
    """

    def __init__(
        self, offline: OfflineDrafts, model: ModelWriter | None, check: Check, turns: Turns | None = None
    ) -> None:
        self._offline, self._model, self._check = offline, model, check
        self._turns: Turns = turns or FreeTurns()

    async def write(self, task: Task) -> Draft:
        """The draft alone."""
        return (await self.compose(task))[0]

    async def compose(self, task: Task, *, modelled: bool = True) -> Written:
        """The draft and the report of its check; `Draft.writer` and `Draft.note` say who wrote it and why.

        `modelled`: False for the offline draft, whatever model there is.
        """
        base = await self._plain(task)
        if self._model is None or not modelled:
            return base.draft, base.report
        try:
            return await self._guided(self._modelled(task, self._model, base))
        except ModelUnavailable as error:
            return base.noted(str(error))

    @property
    def revises(self) -> bool:
        """Whether there is a model that can change a draft by words."""
        return self._model is not None

    async def revise(self, task: Task, now: Written, wish: str, *, may_lose: bool) -> Written:
        """A draft changed by the model as wished; `now` is the draft as it stands, with its report.

        It is held to the note, the programme and the draft as it stands; `may_lose`: the wish takes something out.
        Raises `ModelUnavailable` where no model can, or none does it faithfully.
        """
        if self._model is None:
            raise ModelUnavailable("Tidak ada model bahasa yang dipasang.", "NoModel")
        return await self._guided(self._reworded(task, self._model, _Base(*now), wish, may_lose=may_lose))

    async def _guided(self, work: Coroutine[Any, Any, Written]) -> Written:
        """The work within its turn, its time and the patience of whoever waits. Raises `ModelUnavailable`."""
        refused = await self._turns.refused()
        if refused or self._model is None:
            work.close()
            raise ModelUnavailable(refused, "Turns")
        try:
            async with asyncio.timeout(self._model.deadline):
                written = await self._unless_stopped(work)
        except TimeoutError as error:
            raise unavailable(error, self._model.deadline) from None
        if written is None:
            raise ModelUnavailable(_STOPPED, "Stopped")
        return written

    async def _unless_stopped(self, work: Coroutine[Any, Any, Written]) -> Written | None:
        """The work's result; None if whoever waits wants the draft without the model first. Nothing goes on after."""
        writing, stop = asyncio.ensure_future(work), asyncio.ensure_future(self._turns.stopped())
        try:
            await asyncio.wait((writing, stop), return_when=asyncio.FIRST_COMPLETED)
            return writing.result() if writing.done() else None
        finally:
            writing.cancel()
            stop.cancel()
            await asyncio.gather(writing, stop, return_exceptions=True)

    async def _plain(self, task: Task) -> _Base:
        """The offline draft, with what the check finds wrong in how the note's own words are written put right, unless
        the check likes that less ("11 liter lah" would count literlah)."""
        draft = await self._offline.write(task)
        report = await self._checked(task, draft, "")
        slips = [one for one in report.findings if mends_writing(one)]
        if not slips:
            return _Base(draft, report)
        mended = draft.model_copy(update={"text": apply(draft.text, slips)})
        after = await self._checked(task, mended, "")
        return _Base(mended, after) if after.score >= report.score else _Base(draft, report)

    async def _modelled(self, task: Task, model: ModelWriter, base: _Base) -> Written:
        draft = await model.write(task, self._turns.told)
        return await self._judged(task, draft, base, partial(model.repair, task, tell=self._turns.told))

    async def _reworded(self, task: Task, model: ModelWriter, now: _Base, wish: str, *, may_lose: bool) -> Written:
        offline = await self._offline.write(task)
        basis = _Base(now.draft.model_copy(update={"text": f"{offline.text}\n\n{now.draft.text}"}), now.report)
        draft = await model.revise(task, now.draft, wish, self._turns.told)
        repair = partial(model.repair, task, wish=(now.draft, wish), tell=self._turns.told)
        return await self._judged(task, draft, basis, repair, may_lose=may_lose)

    async def _judged(
        self, task: Task, draft: Draft, base: _Base, repair: Repair, *, may_lose: bool = False
    ) -> Written:
        """The draft once it is true, repaired at most `ROUNDS` times. Raises `ModelUnavailable` if it stays untrue."""
        report = await self._checked(task, draft, base.draft.text)
        for _ in range(ROUNDS):
            findings = to_mend(report, base.report, may_lose=may_lose)
            if not findings:
                break
            draft = await repair(draft, findings)
            report = await self._checked(task, draft, base.draft.text)
        if untrue(report, base.report, may_lose=may_lose):
            raise ModelUnavailable(_LOSSY if _only_lost(report, base.report) else _UNFAITHFUL, "Unfaithful")
        return draft, report

    async def _checked(self, task: Task, draft: Draft, basis: str) -> Report:
        return await asyncio.to_thread(self._check, task, draft, basis)


def untrue(report: Report, base: Report, *, may_lose: bool = False) -> bool:
    """Whether the draft states or omits what the draft it rests on does not; nearly right is not right."""
    if _new_facts(report, base) or (report.band == "tahan" and base.band != "tahan"):
        return True
    return any(_about_truth(one, may_lose=may_lose) for one in _new_findings(report, base))


def to_mend(report: Report, base: Report, *, may_lose: bool = False) -> tuple[str, ...]:
    """What a writer must change, one line each: facts and claims without a source, what is lost, errors."""
    facts = [f"“{fact.text}” ({fact.type}) tidak ada dalam bahan" for fact in _new_facts(report, base)]
    new = _new_findings(report, base)
    found = [_line(one) for one in new if one.level == "error" or _about_truth(one, may_lose=may_lose)]
    return tuple(dict.fromkeys([*facts, *found]))[:_LINES]


def _new_facts(report: Report, base: Report) -> list[CheckedFact]:
    known = {(fact.type, fact.text) for fact in _unsupported(base.facts)}
    return [fact for fact in _unsupported(report.facts) if (fact.type, fact.text) not in known]


def _unsupported(facts: Iterable[CheckedFact]) -> Iterable[CheckedFact]:
    return (fact for fact in facts if fact.status != "supported")


def _new_findings(report: Report, base: Report) -> list[Finding]:
    known = {(one.rule, one.text, one.message) for one in base.findings}
    return [one for one in report.findings if (one.rule, one.text, one.message) not in known]


def _about_truth(finding: Finding, *, may_lose: bool = False) -> bool:
    """An error in what is told, or anything of the note that is lost, however lightly it weighs in a pasted text; a
    denial is never given up for a wish."""
    if finding.category == "kelengkapan":
        return not may_lose or finding.level == "error" or finding.rule == "kelengkapan.ingkar"
    return finding.category in _TRUTH and finding.level == "error"


def _only_lost(report: Report, base: Report) -> bool:
    told = [one for one in _new_findings(report, base) if _about_truth(one)]
    return not _new_facts(report, base) and bool(told) and all(one.level != "error" for one in told)


def _line(finding: Finding) -> str:
    advice = f" Tulis: {finding.suggestion}" if finding.suggestion else ""
    return f"“{finding.text}”: {finding.message}{advice}" if finding.text else f"{finding.message}{advice}"
