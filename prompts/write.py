"""Model if there is one, checked, at most two repairs, else the offline writer: what a draft goes through."""

import asyncio
from collections.abc import Callable, Coroutine, Iterable
from dataclasses import dataclass
from typing import Any, Protocol

from knowledge.checking.report import CheckedFact, Finding, Report
from prompts.draft import Draft, Task
from prompts.faults import ModelUnavailable, unavailable
from prompts.model import ModelWriter
from prompts.turns import FreeTurns, Turns

Check = Callable[[Task, Draft, str], Report]  # last: the offline text a model's draft retells; "" for the offline draft
Written = tuple[Draft, Report]
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
    """The offline draft of the task and its report: a model's draft may be no less true than this."""

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

    async def compose(self, task: Task) -> tuple[Draft, Report]:
        """The draft and the report of its check; `Draft.writer` and `Draft.note` say who wrote it and why."""
        draft = await self._offline.write(task)
        base = _Base(draft, await self._checked(task, draft, ""))
        if self._model is None:
            return base.draft, base.report
        if refused := await self._turns.refused():
            return base.noted(refused)
        try:
            async with asyncio.timeout(self._model.deadline):
                modelled = await self._unless_stopped(self._modelled(task, self._model, base))
        except ModelUnavailable as error:
            return base.noted(str(error))
        except TimeoutError as error:
            return base.noted(str(unavailable(error, self._model.deadline)))
        return modelled or base.noted(_STOPPED)

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

    async def _modelled(self, task: Task, model: ModelWriter, base: _Base) -> tuple[Draft, Report]:
        draft = await model.write(task)
        report = await self._checked(task, draft, base.draft.text)
        for _ in range(ROUNDS):
            findings = to_mend(report, base.report)
            if not findings:
                break
            draft = await model.repair(task, draft, findings)
            report = await self._checked(task, draft, base.draft.text)
        if untrue(report, base.report):
            raise ModelUnavailable(_LOSSY if _only_lost(report, base.report) else _UNFAITHFUL, "Unfaithful")
        return draft, report

    async def _checked(self, task: Task, draft: Draft, basis: str) -> Report:
        return await asyncio.to_thread(self._check, task, draft, basis)


def untrue(report: Report, base: Report) -> bool:
    """Whether the draft states or omits what the offline draft of the same task does not; nearly right is not right."""
    if _new_facts(report, base) or (report.band == "tahan" and base.band != "tahan"):
        return True
    return any(_about_truth(one) for one in _new_findings(report, base))


def to_mend(report: Report, base: Report) -> tuple[str, ...]:
    """What a writer must change, one line each: facts and claims without a source, what is lost, errors."""
    facts = [f"“{fact.text}” ({fact.type}) tidak ada dalam bahan" for fact in _new_facts(report, base)]
    found = [_line(one) for one in _new_findings(report, base) if one.level == "error" or _about_truth(one)]
    return tuple(dict.fromkeys([*facts, *found]))[:_LINES]


def _new_facts(report: Report, base: Report) -> list[CheckedFact]:
    known = {(fact.type, fact.text) for fact in _unsupported(base.facts)}
    return [fact for fact in _unsupported(report.facts) if (fact.type, fact.text) not in known]


def _unsupported(facts: Iterable[CheckedFact]) -> Iterable[CheckedFact]:
    return (fact for fact in facts if fact.status != "supported")


def _new_findings(report: Report, base: Report) -> list[Finding]:
    known = {(one.rule, one.text, one.message) for one in base.findings}
    return [one for one in report.findings if (one.rule, one.text, one.message) not in known]


def _about_truth(finding: Finding) -> bool:
    """An error in what is told, or anything of the note that is lost, however lightly it weighs in a pasted text."""
    return finding.category in _TRUTH and (finding.level == "error" or finding.category == "kelengkapan")


def _only_lost(report: Report, base: Report) -> bool:
    told = [one for one in _new_findings(report, base) if _about_truth(one)]
    return not _new_facts(report, base) and bool(told) and all(one.level != "error" for one in told)


def _line(finding: Finding) -> str:
    advice = f" Tulis: {finding.suggestion}" if finding.suggestion else ""
    return f"“{finding.text}”: {finding.message}{advice}" if finding.text else f"{finding.message}{advice}"
