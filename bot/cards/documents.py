"""What an admin sees: a received document, the list, what a sync did, where one can roll back to."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from bot import texts
from bot.buttons import button
from bot.cards.sources import day, document_line, short_line, validity
from bot.clock import JAKARTA
from bot.replies import Message, Reply, bold, plain, say
from knowledge.documents import Document
from knowledge.errors import CorpusRejected

if TYPE_CHECKING:
    from knowledge.index import SyncReport
    from knowledge.pointer import GenerationInfo

PAGE = 10
MISTAKES = 10
CHANGES = 6  # key messages and facts shown before and after


def upload_card(upload: int, document: Document, before: Document | None, today: date) -> Message:
    """What was understood of a document, what it replaces, and the decision."""
    front = document.front
    lines = [
        document_line(document),
        f"Menggantikan versi {day(before.front.tanggal)}." if before else "Dokumen baru.",
        _contents(document),
    ]
    if before:
        lines += _changes(before, document)
    if not document.in_force(today):
        lines.append(f"⚠️ Tidak berlaku hari ini ({plain(validity(document) or front.status)}): tidak akan dipakai.")
    row = (button("Terapkan", "u", upload, "terapkan"), button("Batal", "u", upload, "batal"))
    return Message("\n".join(lines), (row,), markup=True)


def listing(documents: Sequence[Document], page: int, today: date) -> Message:
    """One page of the documents in service, by kind and title."""
    ordered = sorted(documents, key=lambda d: (d.kind, d.title))
    shown = ordered[page * PAGE : (page + 1) * PAGE]
    lines = [
        f"{number}. {short_line(document)}" + ("" if document.in_force(today) else " ⚠️ tidak berlaku")
        for number, document in enumerate(shown, start=page * PAGE + 1)
    ]
    back = (button("Sebelumnya", "p", page - 1, "buka"),) if page else ()
    on = (button("Berikutnya", "p", page + 1, "buka"),) if len(ordered) > (page + 1) * PAGE else ()
    head = f"{len(ordered)} dokumen dalam basis pengetahuan:"
    return Message("\n".join([head, *lines]), (back + on,) if back + on else (), markup=True)


def done_card(report: "SyncReport") -> str:
    """What a sync changed."""
    parts = [(report.added, "baru"), (report.changed, "berubah"), (report.removed, "dihapus")]
    counts = " · ".join(f"{count} {word}" for count, word in parts if count)
    return f"{bold(texts.loaded(report.seconds, report.generation or 0))}\nDokumen: {counts}"


def rollback_choices(generations: "Sequence[GenerationInfo]") -> Reply:
    """The generations that could serve instead of the live one, newest first."""
    ready = sorted((g for g in generations if g.state == "ready" and not g.live), key=lambda g: -g.id)
    live = next((g for g in generations if g.live), None)
    if not ready or live is None:
        return say(texts.ONE_GENERATION)

    def about(info: "GenerationInfo") -> str:
        return f"{info.created.astimezone(JAKARTA):%d/%m %H.%M}, {info.documents} dokumen"

    rows = [(button(f"Gulung ke {g.id} ({about(g)})", "g", g.id, "tanya"),) for g in ready]
    return say(f"Yang dipakai: generasi {live.id} ({about(live)}).", *rows)


def rejected_lines(error: CorpusRejected) -> list[str]:
    """Each mistake as `path:line: reason`."""
    lines = [str(mistake) for mistake in error.rejected[:MISTAKES]]
    more = len(error.rejected) - MISTAKES
    return [*lines, f"… {more} kesalahan lain"] if more > 0 else lines


def _contents(document: Document) -> str:
    front = document.front
    terms = len(front.istilah.wajib) + len(front.istilah.terlarang)
    return (
        f"Pesan kunci: {len(front.pesan_kunci)} · fakta: {len(front.fakta)} · istilah: {terms} · "
        f"tagar: {len(front.tagar)} · isi: {len(document.body.split())} kata"
    )


def _changes(before: Document, after: Document) -> list[str]:
    """Key messages and facts that are new, changed or gone."""
    old = {message.id: message.teks for message in before.front.pesan_kunci}
    new = {message.id: message.teks for message in after.front.pesan_kunci}
    changed = sum(1 for name in old.keys() & new.keys() if old[name] != new[name])
    facts_old, facts_new = ({fact.teks for fact in d.front.fakta} for d in (before, after))
    counts = [
        (changed, "pesan kunci diubah"),
        (len(new.keys() - old.keys()), "pesan kunci baru"),
        (len(old.keys() - new.keys()), "pesan kunci dihapus"),
        (len(facts_new - facts_old), "fakta baru atau diubah"),
        (len(facts_old - facts_new), "fakta lama tidak ada lagi"),
    ]
    told = [f"{count} {what}" for count, what in counts if count]
    if not told and before.body == after.body:
        return ["Isinya sama dengan yang dipakai."]
    pairs = [(old[name], new[name]) for name in old if name in new and old[name] != new[name]]
    pairs += [(text, "") for text in sorted(facts_old - facts_new)] + [
        ("", text) for text in sorted(facts_new - facts_old)
    ]
    return [plain(" · ".join(told)), *(_change(*pair) for pair in pairs[:CHANGES])] if told else []


def _change(before: str, after: str) -> str:
    gone, come = (f"<s>{plain(before)}</s>" if before else ""), (bold(after) if after else "")
    return "• " + " → ".join(part for part in (gone, come) if part)
