"""Every word the bot says that is not in a document or a draft. Indonesian, polite, plain, brief."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from typing import get_args

from prompts.brief import DraftKind
from prompts.draft import LeftOut
from prompts.progress import Progress


@dataclass(frozen=True, slots=True)
class Command:
    """A command of the chat: its name without the slash, and what `/bantuan` and the menu say of it."""

    name: str
    help: str
    admin: bool = False


COMMANDS = (
    Command("start", "mulai, atau masuk dengan kode undangan"),
    Command("bantuan", "cara memakai bot ini"),
    Command("caption", "tulis caption dari catatan"),
    Command("rilis", "tulis siaran pers dari catatan"),
    Command("jenis", "tulis klarifikasi, imbauan, undangan, sambutan, dan naskah lain"),
    Command("periksa", "periksa teks yang sudah ada"),
    Command("tanya", "tanyakan isi basis pengetahuan"),
    Command("cari", "cari dokumen"),
    Command("program", "program dan pesan kunci yang berlaku"),
    Command("agenda", "agenda komunikasi yang berlaku"),
    Command("riwayat", "buka draf Anda sebelumnya"),
    Command("usul", "usulkan ralat kepada admin"),
    Command("batal", "batalkan yang sedang ditunggu"),
    Command("profil", "peran dan instansi Anda"),
    Command("dokumen", "daftar dokumen basis pengetahuan", admin=True),
    Command("celah", "yang dicari tetapi belum ada dokumennya", admin=True),
    Command("usulan", "usulan yang menunggu keputusan", admin=True),
    Command("pengecualian", "temuan yang dinyatakan bukan kesalahan", admin=True),
    Command("muatulang", "baca ulang semua dokumen", admin=True),
    Command("gulung", "kembali ke basis pengetahuan sebelumnya", admin=True),
    Command("undang", "buat kode undangan sekali pakai", admin=True),
    Command("operator", "daftar operator; keluarkan operator", admin=True),
    Command("takterjawab", "pertanyaan yang tidak ada jawabannya", admin=True),
)

STRANGER = "Bot ini khusus operator humas Pemkot Cilegon. Minta undangan kepada admin Diskominfo."
TOO_FAST = "Terlalu banyak permintaan dalam semenit. Tunggu sebentar, lalu ulangi."
ADMINS_ONLY = "Perintah ini khusus admin Diskominfo."
GREETING = "Kirim catatan kegiatan apa adanya; saya tulis sebagai caption. Kirim pertanyaan; saya cari jawabannya."
THANKS = "Sama-sama. Kirim catatan berikutnya kapan saja."
EXAMPLE = "kerja bakti rt 03 ciwedus minggu pagi tadi 80 warga pak lurah hadir bersihin got biar ga banjir"


def welcome(name: str, agency: str, admin: bool) -> str:
    """The first message to somebody who may come in."""
    role = "admin" if admin else "operator"
    hello = f"Selamat datang, {name}." if name else "Selamat datang."
    return (
        f"{hello} Anda terdaftar sebagai {role} {agency}.\n\n"
        f"{GREETING}\n\nContoh catatan:\n{EXAMPLE}\n\n"
        "Semua hasil adalah draf; Anda yang memeriksa dan menerbitkan. Perintah lain: /bantuan"
    )


def help_text(admin: bool) -> str:
    """`/bantuan`: what plain text does, and the commands this person may use."""
    lines = [f"/{command.name} – {command.help}" for command in COMMANDS if admin or not command.admin]
    tail = (
        "\n\nKirim berkas (Word, PDF, Excel, PowerPoint, HTML, teks, foto surat, ZIP) untuk menambah atau mengganti "
        "dokumen."
        if admin
        else "\n\nKirim berkas untuk mengusulkan dokumen kepada admin."
    ) + (
        " Dengan keterangan /periksa, berkasnya diperiksa; dengan /rilis atau /caption, isinya menjadi bahan tulisan. "
        "Perintah yang dikirim sebagai balasan memakai isi pesan yang dibalas."
    )
    return (
        "Kirim catatan kegiatan; saya tulis sebagai caption. Kirim pertanyaan; saya jawab dengan sumbernya. "
        "Yang tidak Anda sebutkan tidak saya karang; tempatnya ditandai [LENGKAPI: …].\n\n"
        + "\n".join(lines)
        + tail
        + "\n\nJangan kirim NIK, nomor telepon warga, alamat rumah, atau identitas anak."
    )


ASK_KIND = "Naskah apa yang ingin ditulis?"
ASK_FOR = {
    "caption": "Kirim catatannya, misalnya: " + EXAMPLE,
    "rilis": "Kirim catatannya: kegiatan apa, kapan, di mana, siapa yang hadir, dan kutipan persis jika ada.",
    "klarifikasi": "Kirim catatannya: kabar apa yang beredar, apa faktanya, dan dari mana sumbernya.",
    "imbauan": "Kirim catatannya: apa yang perlu dilakukan warga, sejak kapan, dan mengapa.",
    "ucapan": "Kirim catatannya: ucapan untuk hari atau peristiwa apa, dan pesannya jika ada.",
    "undangan": "Kirim catatannya: acara apa yang diliput, kapan, di mana, siapa pembicaranya, dan konfirmasi ke mana.",
    "layanan": "Kirim catatannya: layanan apa, jadwal, tempat, syarat, dan biayanya.",
    "darurat": "Kirim catatannya: apa yang terjadi, di mana, pukul berapa, dan nomor yang dapat dihubungi.",
    "foto": "Kirim catatannya: siapa melakukan apa dalam foto itu, di mana, kapan, dan siapa fotografernya.",
    "alt": "Kirim catatannya: apa yang tampak pada gambar itu, termasuk tulisan di dalamnya.",
    "sambutan": "Kirim catatannya: sambutan siapa, pada acara apa, dan pokok-pokok yang ingin disampaikan.",
    "poin": "Kirim catatannya: untuk acara apa, angka dan pokok yang ingin disampaikan, dan yang perlu dihindari.",
    "periksa": "Kirim teks atau berkas yang ingin diperiksa.",
    "sumber": "Kirim catatan atau berkas asal teks itu. Nama, angka, dan tanggalnya saya cocokkan. /batal untuk urung.",
    "tanya": "Tulis pertanyaannya.",
    "cari": "Tulis kata kuncinya.",
    "tayang": "Kirim tautan dan tanggal tayangnya dalam satu pesan, misalnya: https://… 12/10/2025. "
    "Bila dimuat tanpa tautan (koran, radio), tulis: tanpa tautan 12/10/2025.",
    "usul": "Tulis apa yang keliru dan yang benar, beserta sumbernya bila ada.",
    "berlaku": "Berlaku sampai tanggal berapa? Tulis misalnya 31/12/2026. /batal untuk urung.",
}

STOPPED = "Dibatalkan. Kirim catatan atau pertanyaan berikutnya kapan saja."
NOTHING_AWAITED = "Tidak ada yang sedang ditunggu. Draf Anda tetap tersimpan di /riwayat."

# What cannot be worked on, one line each.
STICKER = "Stiker tidak saya baca. Kirim catatan dalam bentuk teks."
VOICE = "Pesan suara belum bisa saya baca. Ketik catatannya, atau pakai fitur dikte di papan ketik."
PHOTO = "Foto saja belum cukup. Kirim lagi dengan catatan sebagai keterangan fotonya."
PHOTO_ADMIN = (
    "Foto saja belum cukup. Untuk catatan, kirim lagi dengan keterangan fotonya; "
    "untuk memuat foto surat atau brosur sebagai dokumen, kirim sebagai berkas, bukan sebagai foto."
)
VIDEO = "Video tidak saya baca. Kirim catatan kegiatannya dalam bentuk teks."
OTHER = "Jenis pesan ini tidak saya baca. Kirim catatan dalam bentuk teks."
EDITED = "Pesan yang disunting tidak saya baca ulang. Kirim sebagai pesan baru."
UNKNOWN_COMMAND = "Perintah itu tidak saya kenal. Lihat /bantuan."
UNKNOWN_BUTTON = "Tombol ini sudah tidak berlaku."


def file_too_large(limit_bytes: int) -> str:
    """A file above the limit of the settings."""
    return f"Berkas terlalu besar. Paling besar {megabytes(limit_bytes)}."


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


LONG_TEXT = "Teksnya panjang, jadi saya kirim sebagai berkas."
LONG_TEXT_FILE = "teks.txt"
WORKING = "Sedang ditulis ulang…"
KIT_IN_WORK = "Paketnya sedang ditulis…"
READING = "Berkasnya sedang dibaca…"
PRINTING = "Berkasnya sedang disiapkan…"

# Drafts
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
COMPLETE_FIRST = "belum lengkap"
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


# Knowledge
NOT_FOUND = "Tidak ada di basis pengetahuan. Pertanyaannya saya catat untuk admin."
PARTLY_FOUND = "Yang belum ada saya catat untuk admin."
NOTHING_FOUND = "Tidak ada dokumen yang cocok. Coba kata lain."


def programmes(count: int, wanted: str, found: bool) -> str:
    """Above the buttons of the programmes: all in force, or those that were asked for."""
    if not wanted:
        return f"Program yang berlaku hari ini ({count}):"
    if found:
        return f"Program yang cocok dengan “{wanted[:60]}” ({count}):"
    return f"Tidak ada program bernama “{wanted[:60]}”. Yang berlaku hari ini ({count}):"


NO_PROGRAMMES = "Belum ada program yang berlaku hari ini."
NO_AGENDA = "Belum ada agenda yang berlaku hari ini."
NO_KNOWLEDGE = (
    "Basis pengetahuan masih kosong, jadi draf dan jawaban belum bisa dibuat. "
    "Kirim lagi pesan Anda setelah admin Diskominfo memuat dokumennya dengan /muatulang."
)
NO_DOCUMENTS = "Basis pengetahuan masih kosong. Kirim dokumennya ke obrolan ini, atau muat foldernya dengan /muatulang."
GONE = "Dokumen itu sudah tidak ada di basis pengetahuan yang dipakai."

# Admin
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
INVITE_USAGE = "Tulis instansinya, misalnya: /undang Kelurahan Ciwedus. Untuk admin: /undang admin Diskominfo."
REMOVED_BEFORE = "Orang itu sudah tidak terdaftar."
NOT_YOURSELF = "Anda tidak dapat mengeluarkan diri sendiri. Minta admin lain."
IN_SETTINGS = "Orang itu terdaftar lewat pengaturan. Hapus ID-nya dari NARA_ADMINS atau NARA_OPERATORS."
HABITS = "Gaya tulis instansi, diukur dari teks terdahulu"
NO_HABITS = (
    "Gaya tulis instansi belum terukur. Untuk itu perlu paling sedikit tiga teks: rilis instansi di basis pengetahuan, "
    "atau draf yang ditutup dengan Selesai."
)
NO_OPERATORS = "Belum ada operator. Buat undangan dengan /undang."
ALL_ANSWERED_FOR = "Tidak ada pertanyaan yang belum terjawab."


def confirm_removal(name: str, agency: str) -> str:
    """Before somebody is put out."""
    return f"Keluarkan {name} ({agency})? Draf miliknya tetap tersimpan, tetapi bot tidak lagi melayaninya."


def removed(name: str) -> str:
    """Somebody was put out."""
    return f"{name} sudah dikeluarkan. Untuk memasukkannya lagi, buat undangan baru dengan /undang."


def invitation(code: str, link: str, agency: str, admin: bool, hours: int) -> str:
    """A one-time code, ready to be forwarded."""
    role = "admin" if admin else "operator"
    return (
        f"Undangan {role} untuk {agency}, berlaku {hours} jam dan hanya sekali pakai. Teruskan kepada orangnya:\n\n"
        f"{link}\n\nAtau kirim ke bot: /start {code}"
    )


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


# Errors
def incident(code: str) -> str:
    """Something of ours broke. What was kept is said, and what to do."""
    return f"Ada gangguan di pihak kami (kode {code}). Draf yang sudah jadi tetap tersimpan. Coba kirim sekali lagi."


def number(value: float) -> str:
    """A number as Indonesians write it: 1.234 and 0,8."""
    text = f"{value:,.1f}" if value < 10 and value != int(value) else f"{value:,.0f}"
    return text.replace(",", "\0").replace(".", ",").replace("\0", ".").removesuffix(",0")


def megabytes(size: int) -> str:
    """A file size."""
    return f"{number(size / 1_000_000)} MB"
