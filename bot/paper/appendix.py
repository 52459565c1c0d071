"""The appendix of sources, for the house alone: each fact with what it rests on, the documents, what is still open."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot import texts
from bot.cards.sources import day, validity
from knowledge.checking.report import CheckedFact, Report
from knowledge.documents import Document
from prompts.draft import Draft

FACT_TYPES = {
    "number": "angka",
    "money": "uang",
    "percent": "persentase",
    "date": "tanggal",
    "time": "waktu",
    "place": "tempat",
    "person": "nama",
    "organisation": "lembaga",
    "quote": "kutipan",
}
STATUS = {
    "supported": "ada sumbernya",
    "doubtful": "perlu dipastikan",
    "near": "mirip, periksa",
    "unsupported": "tanpa sumber",
}
ORDER = list(reversed(STATUS))


@dataclass(frozen=True, slots=True)
class Appendix:
    """What only the house reads. `facts` are rows: the words, their kind, their source, how well it supports them."""

    result: str
    facts: tuple[tuple[str, str, str, str], ...]
    documents: tuple[str, ...]
    gaps: tuple[str, ...]
    findings: tuple[str, ...]
    note: str


def appendix(draft: Draft, report: Report, note: str, documents: Sequence[Document]) -> Appendix:
    """The appendix of a draft: its report, the note it was written from, the documents it rests on."""
    told = [f for f in report.findings if f.level != "suggestion" and f.category != "slot"]
    return Appendix(
        result=f"{texts.BANDS[report.band]} {report.score}/100: {texts.BAND_ADVICE[report.band]}",
        facts=_rows(report.facts),
        documents=tuple(_described(document, draft) for document in documents),
        gaps=tuple(dict.fromkeys(draft.slots)),
        findings=tuple(dict.fromkeys(f"“{f.text}”: {f.message}" if f.text else f.message for f in told)),
        note=note,
    )


def _rows(facts: Sequence[CheckedFact]) -> tuple[tuple[str, str, str, str], ...]:
    """Each fact once, the doubtful ones first, else as the text has them."""
    ordered = sorted(facts, key=lambda fact: (ORDER.index(fact.status), fact.start))
    rows = [(f.text, FACT_TYPES.get(f.type, f.type), f.source or texts.NO_SOURCE, STATUS[f.status]) for f in ordered]
    return tuple(dict.fromkeys(rows))


def _described(document: Document, draft: Draft) -> str:
    front = document.front
    facts = [document.kind, day(front.tanggal), front.instansi, validity(document)]
    only_order = document.title == draft.follows and document.title not in draft.cited
    used = "; hanya susunannya yang diikuti" if only_order else ""
    return f"{document.title} ({', '.join(fact for fact in facts if fact)}{used})"
