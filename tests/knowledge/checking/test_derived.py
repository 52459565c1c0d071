"""What a reader can work out from figures, days and hours beside it needs no source; what comes out otherwise does."""

from datetime import date

import pytest

from knowledge.checking.check import Checker
from knowledge.checking.request import CheckRequest

CHECKER = Checker.load()


def alarms(note: str, text: str, on: date = date(2026, 5, 18)) -> list[str]:
    found = CHECKER.check(CheckRequest(text=text, on=on, brief=note)).findings
    return [f.text for f in found if f.level != "suggestion"]


@pytest.mark.parametrize(
    ("note", "right", "wrong"),
    [
        ("peserta lomba 24 org, yg selesai 21", "Dari 24 peserta, 21 peserta selesai. Tiga peserta berhenti.",
         "Dari 24 peserta, 21 peserta selesai. Empat peserta berhenti."),
        ("poin citangkil 87, ciwandan 74", "Citangkil mengumpulkan 87 poin, unggul 13 poin atas Ciwandan.",
         "Citangkil mengumpulkan 87 poin, unggul 31 poin atas Ciwandan."),
        ("gerai ada tiga: sembako, gas, kirim. mau nambah satu gerai lagi",
         "Ada tiga gerai. Satu gerai akan ditambah sehingga ada empat gerai.",
         "Ada tiga gerai. Satu gerai akan ditambah sehingga ada enam gerai."),
        ("nilai juara 1 91,5 juara 2 88", "Juara pertama meraih nilai 91,5, terpaut 3,5 poin dari nilai 88.",
         "Juara pertama meraih nilai 91,5, terpaut 4,5 poin dari nilai 88."),
        ("yg dateng seratus tiga puluh lima dari anggota seratus delapan puluh",
         "Sebanyak 135 dari 180 anggota datang. Kehadiran mencapai 75 persen.",
         "Sebanyak 135 dari 180 anggota datang. Kehadiran mencapai 85 persen."),
        ("realisasi 24 miliar dari target 40 miliar", "Realisasi Rp24 miliar atau 60 persen dari target Rp40 miliar.",
         "Realisasi Rp24 miliar atau 70 persen dari target Rp40 miliar."),
        ("laporan masuk jam 02.14, mobil tiba 02.23",
         "Laporan diterima pukul 02.14 WIB. Sembilan menit kemudian, pukul 02.23 WIB, mobil tiba.",
         "Laporan diterima pukul 02.14 WIB. Tujuh menit kemudian, pukul 02.23 WIB, mobil tiba."),
        ("skrining 118 org, laki 61", "Skrining diikuti 118 warga, terdiri atas 61 laki-laki dan 57 perempuan.",
         "Skrining diikuti 118 warga, terdiri atas 61 laki-laki dan 67 perempuan."),
        ("bank sampah kumpul 1.260 kg: plastik 540 kg, kertas 510, sisanya logam",
         "Terkumpul 1.260 kilogram: 540 kilogram plastik, 510 kilogram kertas, dan 210 kilogram logam.",
         "Terkumpul 1.260 kilogram: 540 kilogram plastik, 510 kilogram kertas, dan 310 kilogram logam."),
        ("biaya ujian 1,2 jt/org. pesertanya 20 org. umur 19-34. lulus 17. gagal 3. pelatih 4",
         "Biaya ujian Rp1,2 juta per orang, atau Rp24 juta untuk seluruh peserta.",
         "Biaya ujian Rp1,2 juta per orang, atau Rp28 juta untuk seluruh peserta."),
    ],
)  # fmt: skip
def test_one_step_of_arithmetic_vouches_for_its_result_only(note: str, right: str, wrong: str) -> None:
    assert alarms(note, right) == []
    assert alarms(note, wrong)


@pytest.mark.parametrize(
    ("note", "right", "wrong"),
    [
        ("penutupan pelatihan siang ini, uji kompetensi dua hari sblm penutupan",
         "Uji kompetensi diadakan pada Sabtu (16/5/2026).",
         "Uji kompetensi diadakan pada Jumat (15/5/2026)."),
        ("pemindaian mulai senin 18/5/2026, dikerjain hari kerja aja, sabtu minggu libur",
         "Pemindaian mulai pada Senin (18/5/2026). Kerjanya memerlukan lima hari dan selesai pada Jumat (22/5/2026).",
         "Pemindaian mulai pada Senin (18/5/2026). Kerjanya memerlukan lima hari dan selesai pada Kamis (28/5/2026)."),
    ],
)  # fmt: skip
def test_a_day_may_be_reached_by_a_length_of_time(note: str, right: str, wrong: str) -> None:
    reached = {"Sabtu (16/5/2026)", "Jumat (22/5/2026)"}
    assert not reached & set(alarms(note, right))
    assert any("/5/2026" in text for text in alarms(note, wrong))


def test_a_figure_that_took_the_place_of_the_notes_is_no_result() -> None:
    note = "peserta 141 warga dari 100 rumah"
    assert alarms(note, "Kegiatan di 100 rumah itu diikuti 41 warga.")


def test_each_of_them_is_no_sum() -> None:
    note = "75 pedagang, blok a b c masing2 25. apar baru 9 unit, yg lama 21 unit"
    text = "Latihan diikuti 75 pedagang, masing-masing {} orang. Ada 9 unit apar baru dan 21 unit apar lama."
    assert alarms(note, text.format(30))


def test_an_article_counts_nothing() -> None:
    note = "daftar di tempat, maks 2 anak per ortu"
    assert alarms(note, "Daftar di tempat. Satu orang tua membawa paling banyak dua anak.") == []


@pytest.mark.parametrize(
    ("note", "text"),
    [
        ("MTQ ke-25 ditutup di masjid agung", "Musabaqah Tilawatil Quran (MTQ) ke-25 ditutup di Masjid Agung."),
        ("pak Mahmud dari LPTQ hadir", "Mahmud dari Lembaga Pengembangan Tilawatil Quran (LPTQ) hadir."),
        ("Ketua poktan Sumber Rejeki, Pak Sarmin, senang", "Ketua Kelompok Tani Sumber Rejeki Sarmin merasa senang."),
    ],
)
def test_a_name_in_full_is_the_one_in_short(note: str, text: str) -> None:
    assert alarms(note, text) == []


def test_a_name_whose_letters_the_note_has_not_is_unknown() -> None:
    assert alarms("pengajian rutin di masjid agung", "Musabaqah Tilawatil Quran digelar di Masjid Agung.")


@pytest.mark.parametrize("ages", ["5-14 th", "17-40 tahun"])
def test_a_range_of_ages_is_no_year_to_reckon_with(ages: str) -> None:
    note = f"dbd 214 kasus, umur paling byk {ages} ada 96 kasus, demam 3 hari lgsg ke puskesmas"
    assert alarms(note, "Sebanyak 96 dari 214 kasus terjadi pada kelompok itu. Pasien dirawat selama dua tahun.")
