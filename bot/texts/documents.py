"""What admins and those who propose documents are told of the knowledge base."""

from datetime import date
from html import escape

from bot.texts.figures import number

UPLOAD_GONE = "Unggahan ini sudah diterapkan atau dibatalkan."
CANCELLED = "Dibatalkan. Tidak ada yang diubah."
LEFT_OUT = "Berkas ini dikeluarkan dan tidak ikut diterapkan."
DECLINED = "Usulan ditolak; pengusulnya diberi tahu."
CHOOSE_KIND = "Dokumen ini sebenarnya apa?"
DOCUMENT_KINDS = {"panduan": "Panduan", "rilis": "Rilis", "program": "Brief program", "agenda": "Agenda"}
AWAITING = "Menunggu persetujuan admin lain. Mereka sudah diberi tahu; sampai disetujui, tidak ada yang berubah."
NEEDS_ANOTHER = "Dokumen ini sudah Anda setujui. Admin lain yang harus menerapkannya."
NO_OTHER_ADMIN = (
    "Pengaturan mewajibkan persetujuan admin kedua, tetapi belum ada admin lain. "
    "Undang satu admin lagi dengan /undang admin, atau matikan NARA_SECOND_APPROVAL."
)
NOT_OURS_TO_CHANGE = "Dokumen ini berasal dari kumpulan .jsonl. Ubah di berkasnya, lalu /muatulang."
DOCUMENT_AS_KEPT = "Dokumen sebagaimana tersimpan. Sunting lalu kirim kembali untuk menggantinya."
DOCUMENT_AS_SENT = "Berkas asli yang terakhir diterapkan."
DELETED = (
    "Dokumen dihapus. Teks dan vektornya juga hilang dari generasi lama setelah tidak ada lagi yang membacanya; "
    "generasi yang memuatnya tidak dapat dituju lagi dengan /gulung."
)
PROPOSALS = "Menunggu keputusan admin, yang terlama di atas:"
SUGGESTION_KEPT = "Usulan dikirim kepada admin. Anda diberi tahu bila sudah diputuskan."
SUGGESTION_DONE = "Usulan Anda sudah diperbaiki di basis pengetahuan. Terima kasih."
SUGGESTION_DECLINED = "Usulan Anda belum diterapkan oleh admin. Hubungi admin Diskominfo bila perlu."
SUGGESTION_CLOSED = "Usulan ditutup; pengusulnya diberi tahu."
SUGGESTION_GONE = "Usulan ini sudah diputuskan."
NO_LINK = "Tautannya belum terbaca. Kirim lagi bersama tanggalnya, atau tulis: tanpa tautan 12/10/2025."
NO_PUBLICATION_DAY = (
    "Tanggal tayangnya belum terbaca, atau di masa depan. Kirim lagi tautan dan tanggalnya, misalnya 12/10/2025."
)
NOT_PUBLISHED_AS_TEXT = "Jenis naskah ini tidak disimpan sebagai rilis lama."
FILL_SLOTS_FIRST = "Draf ini masih punya tempat [LENGKAPI: …]. Tempel teks yang benar-benar tayang, lalu tekan lagi."
PUBLICATION_KEPT = "Dicatat. Setelah disetujui admin, teks ini menjadi rilis lama yang dapat dicari dan dirujuk."
PUBLISHED_BEFORE = "Teks ini sudah dilaporkan tayang."
PUBLICATION_DECLINED = "Tidak dimasukkan ke basis pengetahuan."
NO_GAPS = "Tidak ada celah: semua yang dicari ada dokumennya, dan semua pesan kunci sudah dipakai bulan ini."
GAP_CLOSED = "Ditandai selesai. Muncul lagi bila dicari lagi dan belum ada."
NO_PROPOSALS = "Tidak ada usulan yang menunggu."
APPLYING = "Sedang dimuat. Bot tetap melayani dengan pengetahuan yang lama."
ALREADY_IN_SERVICE = "Isinya sudah dipakai; tidak ada yang perlu dimuat."
RELOAD_UNCHANGED = "Tidak ada dokumen yang berubah."
ONE_GENERATION = "Belum ada generasi lain untuk dituju."
TAKEN_BACK = "Dokumen tidak diterapkan; pengetahuan yang lama tetap dipakai."


def confirm_until(title: str, end: date) -> str:
    """Before a new end of validity."""
    return f"{title}: berlaku sampai {end.day}/{end.month}/{end.year}?"


def ends_before_it_starts(start: date | None) -> str:
    """An end of validity that lies before its beginning."""
    since = f" ({start.day}/{start.month}/{start.year})" if start else ""
    return f"Tanggal itu sebelum awal masa berlakunya{since}. Pilih tanggal yang lebih akhir, atau tekan Cabut."


def in_corpus_folder(path: str) -> str:
    """A document that the chat cannot delete."""
    return (
        f"Dokumen ini berasal dari folder dokumen di server ({path}). Hapus berkasnya di sana lalu /muatulang, "
        "atau tekan Cabut agar tidak dipakai lagi."
    )


def confirm_deletion(title: str, overrides: bool) -> str:
    """Before a document is deleted for good; escaped."""
    back = " Bila folder dokumen di server memuat dokumen yang sama, versi itu berlaku lagi." if overrides else ""
    return (
        f"Hapus <b>{title}</b> selamanya? Teks, vektor, dan berkas aslinya ikut terhapus, juga dari generasi lama; "
        f"ini tidak dapat digulung kembali.{back} Jika hanya tidak ingin dipakai, pilih Cabut."
    )


def suggested(who: str, agency: str, text: str) -> str:
    """To the admins: a correction in words; escaped."""
    return f"{who} ({agency}) mengusulkan ralat:\n“{text}”"


def document_ends(title: str, end: date | None, left: int) -> str:
    """To the admins before a document goes out of force; escaped."""
    when = f"{end.day}/{end.month}/{end.year}" if end else ""
    days = "hari ini" if left == 0 else f"{left} hari lagi"
    return f"<b>{title}</b> berlaku sampai {when} ({days}). Sesudah itu tidak dipakai lagi."


def index_problem(problem: str) -> str:
    """To the admins while the index is stood in for; plain text."""
    return f"Basis pengetahuan bermasalah, tetapi pertanyaan dan draf tetap dilayani. {problem}"


def office_ends(name: str, office: str, end: date | None) -> str:
    """To the admins before an office ends by the list of names; escaped."""
    when = f"{end.day}/{end.month}/{end.year}" if end else ""
    return (
        f"Menurut daftar pejabat, masa jabatan <b>{name}</b> ({office}) berakhir {when}. "
        "Siapkan penggantinya di daftar pejabat agar draf memakai nama yang benar."
    )


def published_to_admins(who: str, agency: str, title: str, when: str, link: str) -> str:
    """To the admins: a text that was published; escaped."""
    return f"{who} ({agency}) melaporkan <b>{title}</b> sudah tayang {when}." + (f"\n{link}" if link else "")


def publication_accepted(title: str) -> str:
    """To its operator; escaped."""
    return f"<b>{title}</b> kini menjadi rilis lama di basis pengetahuan."


def proposal_kept(name: str) -> str:
    """To an operator who sent a file."""
    return f"Usulan dokumen “{name}” dikirim kepada admin. Anda diberi tahu bila sudah diputuskan."


def proposed_to_admins(who: str, agency: str, name: str) -> str:
    """To the admins; every value is escaped."""
    return f"{who} ({agency}) mengusulkan dokumen <b>{name}</b>."


def proposal_applied(name: str) -> str:
    """To whoever proposed a file, or asked for a second admin; escaped."""
    return f"Dokumen <b>{name}</b> yang Anda kirim sudah diterapkan. Terima kasih."


def proposal_declined(name: str) -> str:
    """The other answer."""
    return f"Dokumen <b>{name}</b> yang Anda kirim belum diterapkan oleh admin. Hubungi admin Diskominfo bila perlu."


def too_many_proposals(limit: int) -> str:
    """An operator at the limit of a day."""
    return f"Usulan hari ini sudah {limit} berkas, batas untuk sehari. Kirim sisanya besok."


def approval_asked(who: str, name: str, count: int) -> str:
    """To the other admins when a second one has to agree; escaped."""
    more = f" dan {count - 1} berkas lain" if count > 1 else ""
    return f"{who} ingin menerapkan <b>{name}</b>{more}. Perlu persetujuan satu admin lagi."


def touched_drafts(titles: list[str], told: int) -> list[str]:
    """After a change, escaped by nobody else: which stored drafts still say what is no longer so."""
    if not titles:
        return []
    shown = [f"• {escape(title, quote=False)}" for title in titles[:6]]
    more = [f"… dan {len(titles) - 6} draf lain"] if len(titles) > 6 else []
    return ["", f"Draf tersimpan yang masih memuat keterangan lama: {len(titles)}. Pembuatnya diberi tahu ({told}).",
            *shown, *more]  # fmt: skip


def outdated_draft(title: str, lines: list[tuple[str, str, str, str]]) -> str:
    """To an operator whose draft says what has changed: (kind, before, now, document), in our own HTML."""
    told = [_outdated(kind, was, now, document) for kind, was, now, document in lines[:5]]
    head = f"Basis pengetahuan berubah. Draf Anda <b>{escape(title, quote=False)}</b> masih memuat keterangan lama:"
    return "\n".join([head, *told, "Periksa lagi sebelum dipakai, atau ralat bila sudah terbit."])


def _outdated(kind: str, was: str, now: str, document: str) -> str:
    was, now, document = (escape(part, quote=False) for part in (was, now, document))
    if kind == "istilah":
        return f"• istilah “{was}” kini dihindari" + (f", tulis “{now}”" if now else "") + f" ({document})"
    return f"• {kind}: <s>{was}</s> → <b>{now}</b> ({document})"


def rejected(lines: list[str]) -> str:
    """A document that cannot be used: each mistake with its line."""
    return "Dokumen belum bisa dipakai; tidak ada yang diubah.\n" + "\n".join(lines)


def loaded(seconds: float, generation: int) -> str:
    """A re-ingest that is in service."""
    return f"Selesai dalam {number(seconds)} detik. Generasi {generation} dipakai."


def rolled_back(generation: int) -> str:
    """A roll-back that is in service."""
    return f"Generasi {generation} dipakai lagi."


def confirm_rollback(generation: int) -> str:
    """Before a roll-back."""
    return f"Kembali ke generasi {generation}? Berkas dari obrolan yang diterapkan sesudahnya ikut ditarik."


STAGES = {"embed": "menghitung vektor", "build": "menyusun indeks", "verify": "menguji indeks"}


def progress(stage: str, done: int, total: int) -> str:
    """How far a re-ingest is."""
    share = f" {number(done)} dari {number(total)}" if total > 1 else ""
    return f"{APPLYING}\nSekarang: {STAGES.get(stage, stage)}{share}."
