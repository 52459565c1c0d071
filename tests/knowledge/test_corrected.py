"""What a writer takes back inside a note is gone, what is meant stays; without proof nothing changes."""

import pytest

from knowledge.corrected import corrected


def meant(note: str) -> str:
    return " ".join(corrected(note).split())


@pytest.mark.parametrize(
    ("note", "left"),
    [
        ("motor lewat jembatan bambu darurat.. eh jangan bambu deng, jembatan besi sementara 50 meter",
         "motor lewat jembatan besi sementara 50 meter"),
        ("lantainya keramik putih, eh bukan keramik deng, granit abu", "lantainya granit abu"),
        ("kursi plastik eh bukan kursi lipat 40 biji", "kursi lipat 40 biji"),
        ("spanduk di simpang tiga, eh simpang empat", "spanduk di simpang empat"),
        ("LAYANAN ADUM MALAM. eh typo, ADMINDUK MALAM. tiap rabu", "LAYANAN ADMINDUK MALAM. tiap rabu"),
        ("sabtu 4 juli eh minggu 5 juli jam 7 eh setengah 8 di lapangan", "minggu 5 juli jam setengah 8 di lapangan"),
        ("juara 3 Bunga SDN Gerem 2. eh juara 3 Bunga itu SDN Gerem 1 deng", "juara 3 Bunga SDN Gerem 1"),
        ("umur 20 sampe 35. tutup rabu jam 3 sore. eh umurnya 20-40 deng bukan 35",
         "umur 20 sampe 40. tutup rabu jam 3 sore."),
        ("loket 3, antrean 35. eh antreannya bukan 35 tapi 38", "loket 3, antrean 38."),
        ("tgl 5 juli eh 6 juli warga kumpul", "tgl 6 juli warga kumpul"),
        ("hadir 40 kader eh 42, 3 bidan", "hadir 42 kader, 3 bidan"),
        ("12 pemda eh pemuda latihan", "12 pemuda latihan"),
        ("acaranya rame eh ternyata hujan", "acaranya rame eh ternyata hujan"),
    ],
)  # fmt: skip
def test_what_is_denied_is_exchanged_for_what_is_said_in_its_place(note: str, left: str) -> None:
    assert meant(note) == left


@pytest.mark.parametrize(
    ("note", "left"),
    [
        ("gratis, daftar 112? eh bukan, daftar ke 0254-376 113", "gratis, daftar ke 0254-376 113"),
        ("di gedung Graha? bukan, pindah: Aula Disnaker. 16 stan", "di Aula Disnaker. 16 stan"),
        ("jam 08.30 di masjid? di halaman PAUD Kasih Ibu", "jam 08.30 di halaman PAUD Kasih Ibu"),
        ("sebulan gratis semua? ENGGAK, gratisnya cuma minggu pertama", "gratisnya cuma minggu pertama"),
        ("kunjungan 5.642? bukan, 5.624", "kunjungan 5.624"),
        ("asrama gratis? engga, asrama bayar 5 ribu", "asrama bayar 5 ribu"),
        ("stand paling rame pabrik sepatu? bukan, logistik", "stand paling rame logistik"),
        ("kadinkes? lagi dinas luar, jd sekretaris dinas Wiwin", "sekretaris dinas Wiwin"),
        ("lomba masak? batal, diganti lomba mewarnai", "lomba mewarnai"),
    ],
)
def test_an_item_that_is_asked_and_answered_with_no_is_gone(note: str, left: str) -> None:
    assert meant(note) == left


@pytest.mark.parametrize(
    ("note", "left"),
    [
        ("telur 1 kg 26rb. eh telur 27rb bukan 26. bayar tunai", "telur 1 kg 27rb. bayar tunai"),
        ("juara 3 5 juta. “kami bangga”. eh juara 3 bukan 5 tp 4 juta, maaf", "juara 3 4 juta. “kami bangga”."),
        ("drainase 85 m, jalan 40 m. eh yg drainase ternyata 95 m, saya ukur lagi", "drainase 95 m, jalan 40 m."),
        ("ada 7 titik genangan. titik genangan bukan 7 deng, 8", "ada 8 titik genangan."),
    ],
)  # fmt: skip
def test_a_figure_given_anew_later_stands_where_the_old_one_stood(note: str, left: str) -> None:
    assert meant(note) == left


@pytest.mark.parametrize(
    "note",
    [
        "udah bersih, eh udah kotor lagi",
        "pagi disapu, eh sore kotor lagi",
        "warga protes, eh warga lain malah bantu",
        "daftar harus ke dinas? tidak, cukup online",
        "apakah vaksin bahaya? tidak, vaksin aman",
        "kenapa perlu? biar anak punya akta",
        "tarif 5 ribu bukan 4 ribu seperti kabar di grup",
        "ditutup total, bukan buka tutup ya, total",
        'kata pak RT "40 orang eh bukan 50"',
    ],
)
def test_what_only_looks_like_a_correction_stays(note: str) -> None:
    assert meant(note) == note


@pytest.mark.parametrize(
    ("note", "left"),
    [
        ("jarak minimal 60 hari, eh yg baru 8 minggu itu sama aja pakai 2 bulan ya jangan 60 hari. lanjut",
         "jarak minimal 2 bulan. lanjut"),
        ("tes tertulis jam 14.00. tadinya 13.30 bukanya, pake yg 14.00 ya", "tes tertulis jam 14.00."),
        ("1 liter dapat 6.500 (bukan 5.000 lagi, itu tarif lama)", "1 liter dapat 6.500"),
        ("118 pendaftar, 96 kantong, yg 93 itu data jam 11", "118 pendaftar, 96 kantong"),
        ("donor darah di aula, 118 pendaftar, 93 kantong. lomba 14 grup. eh donornya ralat ya, 96 kantong",
         "donor darah di aula, 118 pendaftar, 96 kantong. lomba 14 grup."),
        ("kuota 120 siswa tiap sekolah (poster lama 100, salah)", "kuota 120 siswa tiap sekolah"),
        ("tarif 250rb (200rb itu tarif lama)", "tarif 250rb"),
        ("19 dapat kacamata (awalnya saya tulis 21, yang 2 belum jadi)", "19 dapat kacamata"),
        ("barista 16 orang. awalnya barista 12 orang tapi nambah. gratis", "barista 16 orang. gratis"),
        ("hasilnya 14 liter, eh bukan, 14 itu panen pertama bulan februari, yg sekarang 19 liter. kotak 86",
         "hasilnya 19 liter (panen pertama bulan februari 14 liter). kotak 86"),
    ],
)  # fmt: skip
def test_the_figure_that_holds_now_stands_in_the_place_of_the_other(note: str, left: str) -> None:
    assert meant(note).replace(" .", ".") == left


@pytest.mark.parametrize(
    "note",
    [
        "donor 96 kantong, yang 93 itu golongan O",
        "pakai 2 ember, jangan 1 ember saja",
        "harga 6.500 (bukan untuk dijual lagi)",
        "awalnya 13 peserta, sekarang 40",
        "tiket 5.000 (anak di bawah 5 tahun gratis)",
        "kursi 40 (yang 2 rusak diganti)",
        "semula 12 lapak lalu pindah ke blok B",
    ],
)
def test_two_figures_that_both_hold_stay(note: str) -> None:
    assert meant(note) == note
