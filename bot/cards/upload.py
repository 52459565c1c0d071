"""A received file as a card: what was understood, what it would change, what to look at, and the decision."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import get_args

from bot import texts
from bot.buttons import Button, button
from bot.cards.sources import day, document_line, validity
from bot.desk.understanding import Understood
from bot.replies import Message, bold, plain
from knowledge.difference import Conflict, Difference, Words
from knowledge.documents import Document, Kind
from knowledge.flags import Flag

SHOWN = 6  # lines of one sort; the document itself shows all
FILES = 12  # documents of a batch that are listed
LONG = 200  # characters of a statement

Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class Examined:
    """One document of a file with everything there is to say about it. `outdated` counts texts that would be wrong."""

    understood: Understood
    difference: Difference
    conflicts: tuple[Conflict, ...] = ()
    flags: tuple[Flag, ...] = ()
    outdated: int = 0


def upload_card(examined: Examined, today: date, *, one_of_many: bool = False) -> Message:
    """The card of a single document; `one_of_many` decides on this file alone."""
    understood, document = examined.understood, examined.understood.document
    lines = [
        document_line(document),
        *_origin(understood),
        plain(_replaces(understood)),
        _contents(document, examined.difference),
        *_changes(examined),
        *_warnings(examined, today),
    ]
    return Message("\n".join(line for line in lines if line), decision(understood, one_of_many), markup=True)


def batch_card(examined: Sequence[Examined], today: date) -> Message:
    """Several documents decided on together: a line for each, what they would change, and buttons to look inside."""
    first = examined[0].understood.upload
    sizes: Counter[str] = Counter()
    for each in examined:
        sizes[each.understood.document.kind] += each.difference.size
    lines = [f"{bold(f'{len(examined)} dokumen')} dari {len({e.understood.upload.id for e in examined})} berkas:"]
    for number, each in enumerate(examined[:FILES], start=1):
        lines += [f"{number}. {document_line(each.understood.document)}", f"   {plain(_in_short(each, today))}"]
    if len(examined) > FILES:
        lines.append(f"… dan {len(examined) - FILES} dokumen lain")
    lines.append("Petikan: " + ", ".join(f"{size} {kind}" for kind, size in sorted(sizes.items())) + ".")
    uploads = list(dict.fromkeys(e.understood.upload.id for e in examined))
    inside = [button(f"Rinci {number}", "u", name, "rinci") for number, name in enumerate(uploads[:FILES], start=1)]
    rows = [tuple(inside[at : at + 3]) for at in range(0, len(inside), 3)] if len(uploads) > 1 else []
    if len(uploads) == 1:
        rows = [(button("Ubah jenis", "u", first.id, "jenis"),)]
    return Message("\n".join(lines), (*rows, _yes_or_no(first.id, first.state, "Terapkan semua")), markup=True)


def decision(understood: Understood, one_of_many: bool = False) -> Rows:
    """The buttons under a card."""
    upload = understood.upload
    change = [button("Ubah jenis", "u", upload.id, "jenis")]
    if understood.replaces and understood.replaces.reason != "id":
        change.append(button("Jadikan dokumen baru", "u", upload.id, "baru"))
    elif upload.alone:
        change.append(button("Jadikan versi baru", "u", upload.id, "versi"))
    if one_of_many:
        return (tuple(change), (button("Keluarkan berkas ini", "u", upload.id, "keluarkan"),))
    return (_yes_or_no(upload.id, upload.state, "Terapkan"), tuple(change))


def kind_menu(upload: int, has_messages: bool) -> Rows:
    """The kinds a file may be taken for."""
    kinds = [kind for kind in get_args(Kind) if kind != "program" or has_messages]
    row = tuple(button(texts.DOCUMENT_KINDS[kind], "u", upload, "jadi", kind) for kind in kinds)
    return (row, (button("Kembali", "u", upload, "rinci"),))


def _yes_or_no(upload: int, state: str, yes: str) -> tuple[Button, ...]:
    no = button("Tolak", "u", upload, "tolak") if state == "proposed" else button("Batal", "u", upload, "batal")
    return (button(yes, "u", upload, "terapkan"), no)


def _origin(understood: Understood) -> Iterator[str]:
    """What was guessed and how surely it was read."""
    part = understood.part
    if not part.stated:
        yield "Judul, jenis, tanggal, dan instansi di atas ditebak dari isinya. Periksa dahulu."
    if part.confidence < 1:
        yield f"Dibaca dari gambar, keyakinan {round(part.confidence * 100)}%."
    if note := part.document.front.catatan if not part.stated else "":
        yield plain(note)
    if part.programme:
        yield f"Program yang disebut: {plain(part.programme)}"


def _replaces(understood: Understood) -> str:
    found = understood.replaces
    if found is None:
        return "Dokumen baru."
    when = day(found.document.front.tanggal)
    if found.reason == "id":
        return f"Menggantikan versi {when}."
    return f"Menggantikan “{found.document.title}” ({when}), karena {found.reason}-nya sama."


def _contents(document: Document, difference: Difference) -> str:
    front = document.front
    terms = len(front.istilah.wajib) + len(front.istilah.terlarang)
    return (
        f"Pesan kunci: {len(front.pesan_kunci)} · fakta: {len(front.fakta)} · istilah: {terms} · "
        f"tagar: {len(front.tagar)} · isi: {len(document.body.split())} kata · "
        f"petikan {document.kind}: {difference.size}"
    )


def _changes(examined: Examined) -> Iterator[str]:
    """Facts and rules that are new, changed or gone; only a newer version has something to compare with."""
    if examined.understood.replaces is None:
        return
    difference = examined.difference
    if difference.nothing:
        yield "Isinya sama dengan yang dipakai."
        return
    sorts = ((difference.messages, "pesan kunci"), (difference.facts, "fakta"), (difference.terms, "istilah"),
             (difference.hashtags, "tagar"), (difference.spokespersons, "juru bicara"))  # fmt: skip
    counts = [
        f"{len(some)} {what} {how}"
        for words, what in sorts
        for some, how in ((words.changed, "diubah"), (words.new, "baru"), (words.gone, "dihapus"))
        if some
    ]
    yield plain(" · ".join(counts)) if counts else "Aturannya tetap; hanya isinya yang berubah."
    yield from list(_pairs([words for words, _ in sorts]))[:SHOWN]


def _pairs(sorts: Sequence[Words]) -> Iterator[str]:
    for words in sorts:
        yield from (f"• <s>{plain(_cut(was))}</s> → {bold(_cut(now))}" for was, now in words.changed)
    for words in sorts:
        yield from (f"• <s>{plain(_cut(was))}</s>" for was in words.gone)
        yield from (f"• {bold(_cut(now))}" for now in words.new)


def _warnings(examined: Examined, today: date) -> Iterator[str]:
    document = examined.understood.document
    if not document.in_force(today):
        when = plain(validity(document) or document.front.status)
        yield f"⚠️ Tidak berlaku hari ini ({when}): tidak akan dipakai."
    if examined.conflicts:
        yield bold(f"⚠️ {len(examined.conflicts)} angka berbeda dari dokumen yang berlaku:")
        yield from (_conflict(each) for each in examined.conflicts[:SHOWN])
    for flag in examined.flags[:SHOWN]:
        times = f" ({flag.times} kali)" if flag.times > 1 else ""
        yield f"⚠️ {plain(flag.message)}{times}" + (f"\n   “{plain(flag.excerpt)}”" if flag.excerpt else "")
    yield from (f"⚠️ {plain(warning)}" for warning in examined.understood.part.warnings)
    if examined.outdated:
        yield f"Naskah tersimpan yang akan memuat keterangan lama: {examined.outdated}."


def _conflict(conflict: Conflict) -> str:
    where = f"{conflict.document.title}, {day(conflict.document.front.tanggal)}"
    said = f"berkas ini {bold(conflict.new)} · {plain(where)}: {plain(conflict.held)}"
    return f"• {plain(_cut(conflict.statement))}\n   {said}"


def _in_short(examined: Examined, today: date) -> str:
    """One document of a batch in one line."""
    facts = [_replaces(examined.understood).rstrip(".")]
    if examined.conflicts:
        facts.append(f"⚠️ {len(examined.conflicts)} angka berbeda")
    if examined.flags:
        facts.append("⚠️ perlu diperiksa")
    if not examined.understood.document.in_force(today):
        facts.append("⚠️ tidak berlaku hari ini")
    return " · ".join(facts)


def _cut(text: str) -> str:
    return text if len(text) <= LONG else text[:LONG].rsplit(" ", 1)[0] + " …"
