"""Model if there is one, checked, at most two repairs, else the offline writer: what a draft goes through."""

import asyncio
from collections.abc import Callable
from typing import Protocol

from knowledge.checking.report import Report
from prompts.draft import Draft, Task
from prompts.faults import ModelUnavailable, unavailable
from prompts.model import KINDS, ModelWriter

Check = Callable[[Task, Draft], Report]
ROUNDS = 2
_FALLBACK = "Draf ini ditulis oleh penulis luring."
_UNFAITHFUL = "Tulisan model memuat hal yang tidak ada dalam catatan dan sumber."


class OfflineDrafts(Protocol):
    """The writer that never fails."""

    async def write(self, task: Task) -> Draft:
        """Write the draft."""
        ...


class Composer:
    """Writes one draft and its report. A model's draft with an unsupported fact is never returned."""

    def __init__(self, offline: OfflineDrafts, model: ModelWriter | None, check: Check) -> None:
        self._offline, self._model, self._check = offline, model, check

    async def write(self, task: Task) -> Draft:
        """The draft alone."""
        return (await self.compose(task))[0]

    async def compose(self, task: Task) -> tuple[Draft, Report]:
        """The draft and the report of its check; `Draft.writer` and `Draft.note` say who wrote it and why."""
        if self._model is None or task.brief.kind not in KINDS:
            return await self._alone(task, "")
        try:
            async with asyncio.timeout(self._model.deadline):
                return await self._modelled(task, self._model)
        except ModelUnavailable as error:
            return await self._alone(task, f"{error} {_FALLBACK}")
        except TimeoutError as error:
            return await self._alone(task, f"{unavailable(error, self._model.deadline)} {_FALLBACK}")

    async def _alone(self, task: Task, note: str) -> tuple[Draft, Report]:
        draft = (await self._offline.write(task)).model_copy(update={"note": note})
        return draft, await self._checked(task, draft)

    async def _modelled(self, task: Task, model: ModelWriter) -> tuple[Draft, Report]:
        draft = await model.write(task)
        report = await self._checked(task, draft)
        for _ in range(ROUNDS):
            findings = to_mend(report)
            if not findings:
                break
            draft = await model.repair(task, draft, findings)
            report = await self._checked(task, draft)
        if unfaithful(report) or report.band == "tahan":
            raise ModelUnavailable(_UNFAITHFUL, "Unfaithful")
        return draft, report

    async def _checked(self, task: Task, draft: Draft) -> Report:
        return await asyncio.to_thread(self._check, task, draft)


def unfaithful(report: Report) -> bool:
    """Whether a name, number, date, place or quotation has no source; nearly right is not right."""
    return any(fact.status != "supported" for fact in report.facts)


def to_mend(report: Report) -> tuple[str, ...]:
    """What a writer must change, one line each: facts without a source and errors."""
    facts = [
        f"“{fact.text}” ({fact.type}) tidak ada dalam bahan" for fact in report.facts if fact.status != "supported"
    ]
    errors = [
        f"“{finding.text}”: {finding.message}" + (f" Tulis: {finding.suggestion}" if finding.suggestion else "")
        for finding in report.findings
        if finding.level == "error"
    ]
    return tuple(dict.fromkeys([*facts, *errors]))[:12]
