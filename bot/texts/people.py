"""What is said of who may come in, and of how an agency writes."""

STRANGER = "Bot ini khusus operator humas Pemkot Cilegon. Minta undangan kepada admin Diskominfo."
ADMINS_ONLY = "Perintah ini khusus admin Diskominfo."
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
