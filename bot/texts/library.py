"""What is said of answers, programmes and the calendar."""

NOT_FOUND = "Tidak ada di basis pengetahuan. Pertanyaannya saya catat untuk admin."
NO_PLAIN_ANSWER = (
    "Jawaban pastinya tidak ada di basis pengetahuan; pertanyaannya saya catat untuk admin. Yang paling dekat:"
)
PARTLY_FOUND = "Yang belum ada saya catat untuk admin."
NOTHING_FOUND = "Tidak ada dokumen yang cocok. Coba kata lain."
NEAREST = "Tidak ada dokumen yang pasti cocok. Yang paling dekat:"


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
