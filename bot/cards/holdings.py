"""The documents as an admin keeps them: the list with its filters, one document, its versions, its end."""

import calendar
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import get_args

from bot import texts
from bot.buttons import Button, button, short_key
from bot.cards.sources import day, short_line, validity
from bot.clock import JAKARTA
from bot.replies import Message, bold, plain
from knowledge.documents import Document, Kind
from knowledge.history import DocumentVersion
from knowledge.plain import slug

PAGE = 8
VERSIONS = 8
WITHOUT_FORCE = "x"  # the view of what is not in force

Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a document comes from: `file` is its name in the folder of uploads, empty for one of the corpus folder."""

    file: str
    sender: str = ""
    sent_as: str = ""
    at: datetime | None = None


def view_of(words: str) -> str:
    """What `/dokumen …` asks for, as a button can carry it: a kind, what is not in force, or words of the title."""
    wanted = words.strip().casefold()
    if wanted in get_args(Kind):
        return f"k.{wanted}"
    if wanted in ("tidak berlaku", "kedaluwarsa", "dicabut"):
        return WITHOUT_FORCE
    text = slug(words.replace("/", " ")) if any(map(str.isalnum, wanted)) else ""
    return f"c.{text[:18].rsplit('-', 1)[0] if len(text) > 18 else text}" if text else ""


def chosen(documents: Sequence[Document], view: str, today: date) -> list[Document]:
    """The documents of a view, by kind and title."""
    sort, _, value = view.partition(".")
    if sort == "k":
        documents = [document for document in documents if document.kind == value]
    elif sort == WITHOUT_FORCE:
        documents = [document for document in documents if not document.in_force(today)]
    elif sort == "c":
        documents = [document for document in documents if _has(document, value.split("-"))]
    return sorted(documents, key=lambda document: (document.kind, document.title.casefold()))


def listing(documents: Sequence[Document], page: int, view: str, today: date) -> Message:
    """One page of a view; a button for each document, the filters, and the neighbouring pages."""
    found = chosen(documents, view, today)
    shown = found[page * PAGE : (page + 1) * PAGE]
    lines = [
        f"{number}. {short_line(document)}" + ("" if document.in_force(today) else " ⚠️ tidak berlaku")
        for number, document in enumerate(shown, start=page * PAGE + 1)
    ]
    opened = [
        button(f"Buka {number}", "m", page, "lihat", short_key(document.id))
        for number, document in enumerate(shown, start=page * PAGE + 1)
    ]
    back = (button("Sebelumnya", "p", page - 1, "buka", view),) if page else ()
    on = (button("Berikutnya", "p", page + 1, "buka", view),) if len(found) > (page + 1) * PAGE else ()
    rows = [tuple(opened[at : at + 4]) for at in range(0, len(opened), 4)]
    rows += [back + on] if back + on else []
    head = f"{len(found)} dokumen{_in_view(view)}:" if found else f"Tidak ada dokumen{_in_view(view)}."
    return Message("\n".join([head, *lines]), (*rows, *_filters(view)), markup=True)


def document_card(document: Document, origin: Origin, versions: int, today: date) -> Message:
    """One document and everything that can be done with it."""
    front, key = document.front, short_key(document.id)
    lines = [
        bold(document.title),
        plain(" · ".join(part for part in (document.kind, day(front.tanggal), front.instansi) if part)),
        (plain(validity(document)).capitalize() or "Berlaku tanpa batas waktu")
        + ("" if document.in_force(today) else " ⚠️ tidak berlaku hari ini"),
        f"Status: {front.status}" if front.status != "berlaku" else "",
        plain(_origin(document, origin)),
        f"Versi tersimpan: {versions}" if versions > 1 else "",
        f"Kode: {plain(document.id)}",
    ]
    withdraw = ("Berlakukan lagi", "pakai") if front.status == "dicabut" else ("Cabut", "cabut")
    rows = (
        _row(key, ("Isi", "isi"), ("Unduh", "unduh"), ("Riwayat", "riwayat")),
        _row(key, ("Berlaku sampai …", "sampai"), withdraw, ("Hapus", "hapus")),
    )
    return Message("\n".join(line for line in lines if line), rows, markup=True)


def history_card(document: Document, versions: Sequence[DocumentVersion], senders: Sequence[str]) -> Message:
    """The versions that are kept, the newest first, each to be downloaded."""
    lines = [f"Riwayat {bold(document.title)}:"]
    for number, version in enumerate(versions[:VERSIONS], start=1):
        when = version.added.astimezone(JAKARTA)
        now = " (dipakai)" if version.document.sha256 == document.sha256 else ""
        lines.append(f"{number}. {when:%d/%m/%Y %H.%M}{now}: {plain(version.document.title)}")
    lines += [f"• {plain(sender)}" for sender in senders]
    key = short_key(document.id)
    buttons = [
        button(f"Unduh {number}", "m", version.number, "versi", key)
        for number, version in enumerate(versions[:VERSIONS], start=1)
    ]
    rows = [tuple(buttons[at : at + 4]) for at in range(0, len(buttons), 4)]
    return Message("\n".join(lines), (*rows, _row(key, ("Kembali", "kelola"))), markup=True)


def until_menu(document: Document, today: date) -> Message:
    """How long the document is to be in force."""
    key = short_key(document.id)
    month_end = today.replace(day=calendar.monthrange(today.year, today.month)[1])
    days = (("Hari ini", today), ("Akhir bulan ini", month_end), ("Akhir tahun ini", date(today.year, 12, 31)))
    row = tuple(button(label, "m", 0, "hingga", f"{key}.{end:%Y%m%d}") for label, end in days)
    other = (
        button("Tanggal lain", "m", 0, "tanggal", key),
        button("Tanpa batas", "m", 0, "hingga", f"{key}.selalu"),
        button("Kembali", "m", 0, "kelola", key),
    )
    return Message(f"{bold(document.title)} berlaku sampai kapan?", (row, other), markup=True)


def deletion_card(document: Document, origin: Origin, overrides: bool) -> Message:
    """What deleting means, before it is done."""
    return Message(
        texts.confirm_deletion(plain(document.title), overrides),
        (_row(short_key(document.id), ("Ya, hapus selamanya", "hapusya"), ("Batal", "kelola")),),
        markup=True,
    )


def _origin(document: Document, origin: Origin) -> str:
    if not origin.file:
        return f"Asal: folder dokumen ({document.path})"
    if origin.at is None:
        return "Asal: obrolan"
    return f"Asal: {origin.sent_as}, dikirim {origin.sender} pada {day(origin.at.astimezone(JAKARTA).date())}"


def _filters(view: str) -> Rows:
    """The kinds and what is not in force; the view that is shown now is left out."""
    views = {"": "Semua", **{f"k.{kind}": texts.DOCUMENT_KINDS[kind] for kind in get_args(Kind)}}
    views[WITHOUT_FORCE] = "Tidak berlaku"
    buttons = [button(label, "p", 0, "buka", name) for name, label in views.items() if name != view]
    return tuple(tuple(buttons[at : at + 3]) for at in range(0, len(buttons), 3))


def _in_view(view: str) -> str:
    sort, _, value = view.partition(".")
    told = {"k": f" berjenis {value}", "c": f" dengan kata “{value.replace('-', ' ')}”"}
    return told.get(sort, " yang tidak berlaku" if sort == WITHOUT_FORCE else " dalam basis pengetahuan")


def _has(document: Document, words: Sequence[str]) -> bool:
    where = f"-{slug(f'{document.title} {document.id} {document.front.instansi}'.replace('/', ' '))}"
    return all(f"-{word}" in where for word in words)


def _row(key: str, *pairs: tuple[str, str]) -> tuple[Button, ...]:
    return tuple(button(label, "m", 0, verb, key) for label, verb in pairs)
