"""What the chat says of itself: its commands, its welcome, what it waits for and what it cannot read."""

from dataclasses import dataclass

from bot.texts.figures import megabytes


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
TOO_FAST = "Terlalu banyak permintaan dalam semenit. Tunggu sebentar, lalu ulangi."
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


LONG_TEXT = "Teksnya panjang, jadi saya kirim sebagai berkas."
LONG_TEXT_FILE = "teks.txt"
WORKING = "Sedang ditulis ulang…"
KIT_IN_WORK = "Paketnya sedang ditulis…"
READING = "Berkasnya sedang dibaca…"
PRINTING = "Berkasnya sedang disiapkan…"


def incident(code: str) -> str:
    """Something of ours broke. What was kept is said, and what to do."""
    return f"Ada gangguan di pihak kami (kode {code}). Draf yang sudah jadi tetap tersimpan. Coba kirim sekali lagi."
