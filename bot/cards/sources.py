"""Documents as they are named to a reader: title, kind, day, validity."""

from collections.abc import Sequence
from datetime import date

from bot import texts
from bot.buttons import Button, button, short_key
from bot.replies import Message, bold, plain
from knowledge.documents import Document

ROW = 3  # buttons beside each other on a phone


def day(value: date) -> str:
    """`24/9/2025`, as Indonesian releases write it."""
    return f"{value.day}/{value.month}/{value.year}"


def period(start: date | None, end: date | None) -> str:
    """`berlaku s.d. 31/12/2025`, or empty for an open validity."""
    if end:
        return f"berlaku s.d. {day(end)}"
    return f"berlaku sejak {day(start)}" if start else ""


def validity(document: Document) -> str:
    """The document's `period`."""
    return period(document.front.berlaku.dari, document.front.berlaku.sampai)


def short_line(document: Document) -> str:
    """One document of a list on a phone, escaped: the title, and under it kind, day and validity."""
    front = document.front
    facts = [document.kind, day(front.tanggal), validity(document), "" if front.status == "berlaku" else front.status]
    return f"{bold(document.title)}\n{plain(' · '.join(fact for fact in facts if fact))}"


def document_line(document: Document) -> str:
    """One document, escaped."""
    facts = [document.kind, day(document.front.tanggal), document.front.instansi, validity(document)]
    if document.front.status != "berlaku":
        facts.append(document.front.status)
    return f"{bold(document.title)} · {plain(' · '.join(fact for fact in facts if fact))}"


def sources_card(documents: Sequence[Document], follows: str = "") -> Message:
    """Where a draft's statements come from, and the title of the past release whose order it has, if any."""
    lines = [f"{number}. {short_line(document)}" for number, document in enumerate(documents, start=1)]
    rows = open_buttons([document.id for document in documents])
    order = [plain(texts.follows(follows))] if follows else []
    return Message("\n\n".join(["Dokumen yang dipakai draf ini:", *lines, *order]), rows, markup=True)


def open_buttons(names: Sequence[str]) -> tuple[tuple[Button, ...], ...]:
    """`Buka 1`, `Buka 2`, …: the documents with these ids, in the order in which they are numbered."""
    buttons = [button(f"Buka {n}", "k", 0, "dokumen", short_key(name)) for n, name in enumerate(names, start=1)]
    return tuple(tuple(buttons[at : at + ROW]) for at in range(0, len(buttons), ROW))
