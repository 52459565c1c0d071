"""What an operator tells the writer in confidence, with why, who asks for it and what goes with it, is in no draft."""

import pytest

from bot.intake.orders import kept_back, orders, without_orders
from bot.intake.tidied import tidied


@pytest.mark.parametrize(
    ("note", "gone", "kept"),
    [
        ("Lomba masak RW 04, 14 tim. Wajan sempet gosong satu, jangan ditulis ye.", "gosong", "14 tim"),
        ("Penonton 900an. ada 1 pesilat patah tulang, keluarga minta ga usah ditulis", "patah", "900"),
        ("Uji KIR 60 truk. ada sopir nyogok ditolak petugas, kt pimpinan jgn ditulis", "nyogok", "60 truk"),
        ("31 balita makan. Jangan sebut nama anaknya, ibunya sensi", "sensi", "31 balita"),
        ("Air jernih lagi. Itu mantan pegawai, jangan ditulis, kita nggak mau ribut", "ribut", "jernih"),
        ("Jembatan 24 meter. Kontraktor kena denda, itu urusan dinas, gak perlu diungkit", "denda", "24 meter"),
        ("Ucapan hari kesehatan. jangan bahas tunjangan kader ya, lagi panas.", "panas", "Ucapan"),
        ("Stok cukup. Jangan sebut inflasi Agustus, BPS belum rilis", "BPS", "Stok cukup"),
        ("Senam 78 orang. Instruktur telat setengah jam, biarin aja ga usah masuk", "telat", "78 orang"),
        ("Final voli sabtu. wasit kena botol jangan ditulis, jg ribut suporter.", "ribut", "Final"),
        ("Workshop 39 orang. Catatan: honor narsum jangan, sound mati jangan", "sound", "39 orang"),
        ("Truk terguling. sopir selamat, katanya ngantuk (jgn). lajur ditutup.", "ngantuk", "lajur"),
        ("warga ngecat tembok TK. muka anak2 blur", "blur", "tembok"),
        ("KTP aman. 1 warga (guru) udah kehilangan 2 juta jgn disebut dulu lagi di polisi", "guru", "KTP"),
        ("Contoh surat di loket. Kalau ada yang nanya siapa bagi hasilnya, ga usah dijawab", "hasil", "loket"),
        ('Melaut pakai pelampung. salam "jalesveva" ga usah', "jalesveva", "pelampung"),
    ],
)
def test_a_confidence_goes_with_its_reason_and_what_belongs_to_it(note: str, gone: str, kept: str) -> None:
    assert gone not in tidied(note)
    assert kept in tidied(note)
    assert orders(note)


@pytest.mark.parametrize(
    "note",
    [
        "Bawa wadah sendiri, kantong plastik jangan. Peserta 40 orang",
        "Lomba selesai, keluarga minta doa. Hadiah sepeda",
        "Jalan rusak (120 meter) sudah diperbaiki warga",
        "Warga jangan buang sampah ke kali, juga jangan bakar sampah",
        "Foto peserta blur karena kabut, lomba diulang",
        "Pelatihan di PT Sinar Logam (kawasan industri) diikuti 20 orang",
        "Kalau ada yang tanya lowongan, hubungi loket 3",
    ],
)
def test_what_is_said_to_residents_stays(note: str) -> None:
    assert without_orders(note) == note


def test_who_shall_be_called_otherwise_is_called_so() -> None:
    note = "sumur bor rampung. biaya 37 juta urunan warga dan bantuan PT Sinar Logam (tulis pabrik aja)"
    assert without_orders(note) == "sumur bor rampung. biaya 37 juta urunan warga dan bantuan pabrik"
    elder = "yang dioperasi 92 orang. pasien tertua mbah Sumini.. jangan sebut nama, tulis aja pasien 83 tahun"
    assert without_orders(elder) == "yang dioperasi 92 orang. pasien 83 tahun"
    assert orders(elder)
    assert any("Sinar Logam" in one for one in kept_back(note))


@pytest.mark.parametrize(
    ("note", "gone", "kept"),
    [
        ("poli nyeri dibuka. Direktur tidak hadir saat pembukaan, sakit, jangan ditulis", "Direktur", "poli nyeri"),
        ("11 warga bertanya. Kayaknya yang nyebarin orang luar, ini dugaan saya aja", "orang luar", "11 warga"),
        ('Lulus 352 unit. "Belum lulus bukan dihukum." Data per merek jangan dibuka.', "merek", "352 unit"),
        ("jadwal 17 oktober. eh jangan nyebut harga jual ke pengepul 7.500 ya", "500", "17 oktober"),
    ],
)
def test_what_is_only_supposed_or_a_reason_in_one_word_goes_too(note: str, gone: str, kept: str) -> None:
    assert gone not in tidied(note)
    assert kept in tidied(note)


def test_what_became_of_a_mishap_goes_with_it() -> None:
    note = "pasar loak anak 83 anak. si udin jatoh dari sepeda, gak kenapa-kenapa, jangan diceritain. sisa 37 barang"
    assert "udin" not in without_orders(note)
    assert "37 barang" in without_orders(note)
