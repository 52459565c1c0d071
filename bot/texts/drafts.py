"""What is said of drafts, kits and checks."""

from collections.abc import Mapping, Sequence
from typing import get_args

from prompts.brief import DraftKind
from prompts.draft import LeftOut
from prompts.progress import Progress

MODEL_WRITES = "Model masih menulis. Draf luring sudah siap bila Anda tidak ingin menunggu."
_WRITTEN = {"judul": "judul", "kail": "kalimat pembuka", "teras": "teras", "paragraf": "paragraf {number}"}


def model_writes(progress: Progress) -> str:
    """How far the model is: the part it writes and the words so far, not the words themselves, which are unchecked."""
    if not progress.words:
        return MODEL_WRITES
    part = _WRITTEN[progress.part].format(number=progress.number) if progress.part else ""
    far = f"Model sedang menulis {part}" if part else "Model sedang menulis"
    return f"{far}, sudah {progress.words} kata; belum diperiksa. Draf luring siap bila Anda tidak ingin menunggu."


WITHOUT_MODEL = "Pakai draf luring"
MODEL_STOPPED = "Draf luring dipakai."
NO_MODEL_WRITES = "Tidak ada yang sedang ditulis model."
ALL_TURNS_USED = "Jatah model untuk hari ini sudah habis bagi semua operator."


def turns_used(limit: int) -> str:
    """A person's turns of the day are used up."""
    return f"Jatah model Anda hari ini ({limit} draf) sudah habis."


KINDS: Mapping[str, str] = {
    "caption": "Caption",
    "rilis": "Siaran pers",
    "klarifikasi": "Klarifikasi",
    "imbauan": "Imbauan",
    "ucapan": "Ucapan",
    "undangan": "Undangan liputan",
    "layanan": "Info layanan",
    "darurat": "Info darurat",
    "foto": "Keterangan foto",
    "alt": "Teks alternatif",
    "sambutan": "Sambutan",
    "poin": "Poin bicara",
}
CHANNELS = {
    "instagram": "Instagram",
    "facebook": "Facebook",
    "x": "X",
    "tiktok": "TikTok",
    "threads": "Threads",
    "whatsapp": "WhatsApp",
}
OTHER_KINDS: tuple[DraftKind, ...] = tuple(kind for kind in get_args(DraftKind) if kind not in ("caption", "rilis"))


def obeyed(orders: Sequence[str]) -> str:
    """What the operator told the writer and the text therefore does not say; empty for none."""
    return f"Arahan yang dituruti: {'; '.join(f'“{order}”' for order in orders)}" if orders else ""


def follows(title: str) -> str:
    """The past release whose order a draft has; empty for none."""
    return f"Susunan mengikuti rilis “{title}”." if title else ""


def reread(sentences: Sequence[str]) -> str:
    """The sentences that should be read once more; empty for none."""
    return f"Kalimat yang mungkin belum rapi: {' · '.join(f'“{each}”' for each in sentences)}" if sentences else ""


GUESSED = (
    "Catatan ini hampir tanpa titik dan koma, jadi batas kalimatnya perkiraan. Bila ada yang tertukar, beri titik lalu"
    " kirim lagi."
)


def word_it_anew(sentence: str) -> str:
    """What to send after `Tulis ulang`."""
    return f"Kirim kalimat penggantinya. /batal untuk urung.\n\nKalimat sekarang:\n{sentence}"


def more_sentences(left: int) -> str:
    """How many sentences the card has no room for."""
    return f"… dan {left} kalimat lain. Untuk mengubahnya, salin teksnya, sunting, lalu kirim kembali."


def sentence_too_long(longest: int) -> str:
    """A sentence of no words, or of too many."""
    return (
        f"Kirim satu kalimat, paling panjang {longest} karakter. Untuk perubahan besar, salin teksnya, sunting, lalu"
        " kirim kembali."
    )


def left_out(parts: Sequence[LeftOut]) -> str:
    """What of the note the text does not say, each with the reason; empty for none."""
    return f"Tidak dimuat: {'; '.join(f'“{part.text}” karena {part.reason}' for part in parts)}." if parts else ""


FILES = {"docx": "Word", "pdf": "PDF", "sumber": "Word dan sumber", "zip": "Zip"}
BANDS = {"siap": "Siap", "perbaiki": "Perbaiki", "tahan": "Tahan"}
BAND_ADVICE = {
    "siap": "baca sekali lagi, lalu terbitkan",
    "perbaiki": "betulkan dahulu yang di bawah",
    "tahan": "jangan diterbitkan dahulu",
}
MAKE_SURE_FIRST = "pastikan dahulu yang di bawah"
COMPLETE_FIRST = "belum lengkap"
READ_ENDS_FIRST = "periksa dahulu batas kalimatnya"
TIDY_FIRST = "rapikan dahulu kalimat yang disebut di bawah"
ACTIONS = {
    "pendek": "Dibuat lebih pendek.",
    "panjang": "Kembali ke panjang biasa.",
    "resmi": "Dibuat lebih resmi.",
    "hangat": "Dibuat lebih hangat.",
    "biasa": "Kembali ke gaya biasa.",
    "model": "Dicoba lagi dengan model.",
    "lain": "Disusun dengan cara lain.",
    "kanal": "Disesuaikan dengan kanalnya.",
    "perbaiki": "Temuan yang bisa dibetulkan sudah dibetulkan.",
    "urung": "Kembali ke versi sebelumnya.",
    "perpanjang": "Dibuat lebih panjang.",
    "muda": "Disesuaikan untuk anak muda.",
    "sederhana": "Dibuat lebih sederhana.",
    "pembuka": "Pembukanya diganti.",
    "suntingan": "Suntingan Anda menjadi versi berikutnya dan sudah diperiksa.",
}
OTHER_ACTIONS = {
    "koreksi": "Catatannya dibetulkan.",
    "jawab": "Jawaban Anda dimuat.",
    "tambah": "Keterangan ditambahkan.",
    "ubah": "Diubah menurut permintaan.",
    "hapus": "Sebagian dihapus.",
    "rapikan": "Satu kalimat dirapikan.",
    "ikut": "Mengikuti perubahan paketnya.",
    "lewati": "Pertanyaan dilewati.",
}
UNCHANGED = {
    "": "Tidak ada yang berubah; teksnya sudah begitu.",
    "perpanjang": "Semua bahan sudah termuat. Tambahkan keterangan, misalnya: tambah dihadiri kader posyandu.",
    "pembuka": "Belum ada pembuka lain untuk catatan ini.",
    "lain": "Belum ada susunan lain untuk catatan ini.",
}
EDIT_LEFT = "Ditulis ulang dari catatan. Suntingan Anda ada di versi sebelumnya; Urungkan mengembalikannya."
TIDYING = "Rapikan kalimat"
WHICH_SENTENCE = "Ubah kalimat: yang mana?"
PROPOSAL = "Usulan"
PROPOSAL_TAKEN = "Usulannya dipakai."
TAKEN_OUT = "Kalimatnya dihapus."
WORDED_ANEW = "Kalimatnya diganti dan drafnya diperiksa lagi."
SENTENCE_GONE = "Kalimat itu sudah tidak ada di draf. Tekan Rapikan kalimat di bawah drafnya sekali lagi."
ONLY_SENTENCE = "Ini satu-satunya kalimat di draf, jadi tidak dihapus. Tekan Tulis ulang bila perlu diganti."
SAME_TEXT = "Teksnya sama dengan draf; tidak ada yang berubah."
EDIT_OR_NOTE = "Teks ini mirip draf Anda. Apakah ini suntingan draf itu, atau catatan untuk draf baru?"
FIRST_VERSION = "Ini versi pertama; belum ada yang berubah."
NO_CHANGE = "Kalimatnya sama; hanya spasi atau baris yang berubah."
NO_SOURCE = "tanpa sumber"
NOT_YOURS = "Draf itu tidak ada, atau bukan milik Anda."
CHANGED_SINCE = "Draf sudah berubah lagi sesudah itu. Pakai Urungkan di bawah drafnya."
NOTHING_TO_UNDO = "Ini versi pertama; tidak ada yang bisa diurungkan."
CATEGORIES = {
    "garis-merah": "garis merah",
    "tanda-baca": "tanda baca",
    "pesan-kunci": "pesan kunci",
    "istilah-program": "istilah program",
    "slot": "bagian yang belum diisi",
    "bentuk": "bentuk naskah",
    "gaya": "gaya bahasa",
    "kelengkapan": "isi catatan yang hilang",
    "klaim": "pernyataan tanpa sumber",
}
CHECKED_AS = {"rilis": "Diperiksa sebagai siaran pers, termasuk bentuknya."}
CHECKED_WITH_NOTE = "Dicocokkan dengan catatan Anda."
EXCUSED = "Dicatat. Temuan ini tidak muncul lagi untuk instansi Anda."
NOT_EXCUSABLE = "Fakta dan garis merah tidak bisa dikecualikan."
EXCEPTIONS = "Dinyatakan bukan kesalahan:"
NO_EXCEPTIONS = "Belum ada temuan yang dinyatakan bukan kesalahan."
EXCEPTION_REVOKED = "Dicabut. Temuannya muncul lagi."
NOTHING_TO_FIX = "Tidak ada yang bisa saya betulkan sendiri."
NO_DAY = "Tanggalnya belum terbaca. Tulis misalnya 24/9/2025 atau Rabu kemarin."
ALREADY_ANSWERED = "Pertanyaan ini sudah selesai."
SKIPPED = "Dilewati. Penandanya tetap ada di dalam draf."
NO_DRAFTS = "Belum ada draf. Kirim catatan kegiatan untuk memulai."
HISTORY = "Draf Anda, yang terbaru di atas:"
NO_SOURCES = "Draf ini hanya memakai catatan Anda; tidak ada dokumen yang dikutip."


def done(slots: int) -> str:
    """A draft was closed by its operator."""
    if slots:
        return f"Draf disimpan di /riwayat. Masih ada {slots} tempat [LENGKAPI: …] yang harus diisi sebelum terbit."
    return "Draf disimpan di /riwayat. Baca sekali lagi sebelum menerbitkannya."


def file_sent(form: str, slots: int) -> str:
    """Under a draft that was sent as a file."""
    about = {
        "sumber": "Salinan internal. Lepaskan lampiran sumbernya sebelum disebarkan.",
        "zip": "Isinya teks, berkas Word dan PDF, serta salinan internal dengan sumbernya.",
    }.get(form, "Draf. Baca sekali lagi sebelum disebarkan.")
    return f"{about} Masih ada {slots} tempat [LENGKAPI: …] yang ditandai kuning." if slots else about


def extended(more: str, unsaid: tuple[str, ...] = ()) -> str:
    """Something was added in the operator's own words; `unsaid`: words of it that the text does not have."""
    said = f"Ditambahkan: {more.rstrip('.')}."
    return f"{said} Belum tampak dalam teks: {', '.join(unsaid)}." if unsaid else said


def reworded(wish: str) -> str:
    """A model changed the draft as wished in free words."""
    return f"Diubah oleh model: {wish.rstrip('.')}. Isinya sudah dicocokkan dengan catatan dan sumber."


def reworded_by_rules(why: str, done: tuple[str, ...]) -> str:
    """What the rules could do of a wish for which the model was no help."""
    return f"{why} Tanpa model: {' '.join(done)} Bagian lain dari permintaan itu belum dikerjakan."


def not_reworded(why: str) -> str:
    """A wish in free words that neither the model nor the rules could fulfil."""
    return (
        f"{why} Drafnya tidak berubah. Coba permintaan singkat, misalnya: lebih pendek, lebih hangat, untuk anak muda."
    )


def removed_words(target: str) -> str:
    """Something was taken out of the text."""
    return f"Dihapus: {target}."


def not_in_draft(words: str) -> str:
    """Words that were to be changed and stand nowhere, or in more than one place."""
    return f"Saya tidak menemukan tempat yang pasti untuk “{words[:80]}”. Tulis kata-katanya persis seperti di draf."


def versions(before: int, after: int) -> str:
    """Above the changes between two versions."""
    return f"Perubahan versi {before} → {after}"


def more_changes(count: int) -> str:
    """Changes that did not fit."""
    return f"… {count} perubahan lain"


def differing(count: int) -> str:
    """How many facts two texts of a kit give differently."""
    return f"Beda fakta antarkanal: {count}"


def noted(about: str, answer: str) -> str:
    """An answer that was worked into the draft."""
    return f"Dicatat untuk {about}: {answer}"


def corrected(before: str, after: str) -> str:
    """A correction in the operator's own words."""
    return f"Diubah: {before} → {after}."
