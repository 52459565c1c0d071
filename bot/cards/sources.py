"""Documents as they are named to a reader: title, kind, day, validity."""

from collections.abc import Sequence
from datetime import date

from bot.replies import Message, bold, plain
from knowledge.documents import Document


def day(value: date) -> str:
    """`24/9/2025`, as Indonesian releases write it."""
    return f"{value.day}/{value.month}/{value.year}"


def validity(document: Document) -> str:
    """`berlaku s.d. 31/12/2025`, or empty for an open validity."""
    start, end = document.front.berlaku.dari, document.front.berlaku.sampai
    if end:
        return f"berlaku s.d. {day(end)}"
    return f"berlaku sejak {day(start)}" if start else ""


def document_line(document: Document) -> str:
    """One document, escaped."""
    facts = [document.kind, day(document.front.tanggal), document.front.instansi, validity(document)]
    if document.front.status != "berlaku":
        facts.append(document.front.status)
    return f"{bold(document.title)} · {plain(' · '.join(fact for fact in facts if fact))}"


def sources_card(documents: Sequence[Document]) -> Message:
    """Where a draft's statements come from."""
    lines = [f"{number}. {document_line(document)}" for number, document in enumerate(documents, start=1)]
    return Message("\n".join(["Dokumen yang dipakai draf ini:", *lines]), markup=True)
