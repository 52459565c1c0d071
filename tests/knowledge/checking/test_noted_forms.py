"""Forms in which careful editors retell a note: each vouched for, and each told where it says something else."""

from datetime import date

import pytest

from knowledge.checking.check import Checker
from knowledge.checking.request import CheckRequest

CHECKER = Checker.load()
ON = date(2026, 5, 18)


def alarms(note: str, text: str, kind: str = "caption") -> list[str]:
    found = CHECKER.check(CheckRequest(text=text, on=ON, brief=note, kind=kind)).findings
    return [f.rule for f in found if f.level != "suggestion"]


@pytest.mark.parametrize(
    ("note", "right", "wrong"),
    [
        ("petugas turun H-7 smp H+3", "Petugas bekerja tujuh hari sebelum sampai tiga hari sesudahnya.",
         "Petugas bekerja tujuh hari sebelum sampai lima hari sesudahnya."),
        ("waktu tunggu turun dr 95 mnt jd 40 mnt", "Waktu tunggu menyusut 55 menit, dari 95 menjadi 40 menit.",
         "Waktu tunggu menyusut 65 menit, dari 95 menjadi 40 menit."),
        ("hadiah total 15 jt: 7, 5, 3", "Hadiahnya Rp7 juta, Rp5 juta, dan Rp3 juta.",
         "Hadiahnya Rp8 juta, Rp5 juta, dan Rp3 juta."),
        ("kelas utk ayah yg punya anak 0-2 thn", "Kelas ini untuk ayah dengan anak berusia sampai dua tahun.",
         "Kelas ini untuk ayah dengan anak berusia sampai lima tahun."),
        ("tahap 2 total 2,625 M", "Anggaran tahap kedua Rp2,625 miliar.", "Anggaran tahap kedua Rp2,265 miliar."),
        ("nasabah awal 18 KK skrg 164 KK", "Dari 18 KK, nasabah tumbuh sembilan kali lipat menjadi 164 KK.",
         "Dari 18 KK, nasabah tumbuh delapan kali lipat menjadi 164 KK."),
        ("kuota WA 90 per hari, loket 60", "Setiap hari disiapkan 150 nomor: 90 lewat WhatsApp dan 60 di loket.",
         "Setiap hari disiapkan 180 nomor: 90 lewat WhatsApp dan 60 di loket."),
        ("peserta 48 org dr 8 kec, dr APBD 36 juta", "APBD memberi Rp36 juta, setara dengan Rp750 ribu per peserta.",
         "APBD memberi Rp36 juta, setara dengan Rp950 ribu per peserta."),
        ("senin 18 mei kantor kel. panggung rawi, selasa 19 mei kantor kel. gedong dalem, rabu kantor kel. gerem",
         "Loket hadir di tiga kelurahan.", "Loket hadir di lima kelurahan."),
        ("ruang baca ukuran 6x5 m", "Ruang baca seluas 30 meter persegi.", "Ruang baca seluas 35 meter persegi."),
        ("jalan 1,2 km, nilai 3,84 M", "Jalan 1,2 kilometer menelan Rp3,84 miliar, atau Rp3,2 juta setiap meternya.",
         "Jalan 1,2 kilometer menelan Rp3,84 miliar, atau Rp4,2 juta setiap meternya."),
        ("koleksi 640 buku: anak 560, sisanya majalah", "Ada 640 buku, terdiri atas 560 buku anak dan 80 majalah.",
         "Ada 640 buku, terdiri atas 560 buku anak dan 90 majalah."),
        ("darurat ke 112", "Untuk keadaan darurat, hubungi 112.", "Untuk keadaan darurat, hubungi 119."),
    ],
)  # fmt: skip
def test_a_figure_in_an_editors_form_is_the_notes(note: str, right: str, wrong: str) -> None:
    assert alarms(note, right) == []
    assert alarms(note, wrong)


def test_what_is_left_out_by_except_is_not_affirmed() -> None:
    note = "bantuan buku bisa diantar ke kantor, buku pelajaran bekas ga diterima"
    assert alarms(note, "Buku dapat diantar ke kantor, kecuali buku pelajaran bekas.") == []


def test_a_free_thing_costs_nought_rupiah() -> None:
    assert alarms("imunisasi gratis", "Biaya imunisasi? Nol rupiah.") == []


def test_digits_that_open_the_lines_of_a_list_count_nothing() -> None:
    note = "hari pertama wawancara manufaktur, hari kedua jasa"
    assert alarms(note, "1️⃣ Hari pertama: manufaktur\n2️⃣ Hari kedua: jasa") == []


@pytest.mark.parametrize(
    ("note", "right", "wrong"),
    [
        (
            "pedagang dikasih tempat di sisi timur",
            "Pedagang di sisi timur.",
            "Pedagang di sisi barat.",
        ),
        (
            "kumpul di aula kec grogol",
            "Kumpul di aula Kecamatan Grogol.",
            "Kumpul di aula Kelurahan Grogol.",
        ),
        ("parkir di kantor pos", "Parkir tersedia di kantor pos.", "Parkir tersedia di kantor pajak."),
    ],
)
def test_a_place_is_the_notes(note: str, right: str, wrong: str) -> None:
    assert alarms(note, right) == []
    assert alarms(note, wrong)


SPOKEN = (
    'kabid pelatihan dan produktivitas Rosmalina Hadi bilang "sertifikat ini bekal melamar". peserta dr Gerem, '
    'Nurhasanah: "awalnya saya takut percikan api". ketua bank sampah Yanti Mulyani "satu wajan itu satu selokan"'
)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("“Sertifikat ini bekal melamar,” ujar Rosmalina.", False),
        ("“Awalnya saya takut percikan api,” kata Nurhasanah, peserta dari Gerem.", False),
        ("“Awalnya saya takut percikan api,” kata seorang peserta.", False),
        ("“Awalnya saya takut percikan api,” kata Rosmalina.", True),
        ("“Awalnya saya takut percikan api.” Begitu pengakuan Nurhasanah.", False),
        ("“Awalnya saya takut percikan api.” Begitu pengakuan Kepala Puskesmas Jombang.", True),
        ("“Satu wajan itu satu selokan,” kata Ketua Bank Sampah Yanti Mulyani.", False),
        ("“Satu wajan itu satu selokan,” kata pengepul biodiesel.", True),
    ],
)
def test_a_quotation_stays_with_its_speaker(text: str, told: bool) -> None:
    assert ("fakta.quote" in alarms(SPOKEN, text)) is told


@pytest.mark.parametrize(
    ("note", "text", "told"),
    [
        ("sopir Jajang Nurjaman", "Pengemudi Jajang Nurjaman pulang.", False),
        ("kabid kesiapsiagaan Nanang Sutisna", "Kepala Bidang Kesiapsiagaan Nanang Sutisna melatih murid.", False),
        ("kabid kesiapsiagaan Nanang Sutisna", "Kepala Pelaksana Nanang Sutisna melatih murid.", True),
        ('penyuluh Neneng Komalasari: "ikan itu titipan"', "“Ikan itu titipan,” pesan kepala dinas, Neneng Komalasari.",
         True),
        ('penyuluh Neneng Komalasari: "ikan itu titipan"', "“Ikan itu titipan,” pesan penyuluh, Neneng Komalasari.",
         False),
    ],
)  # fmt: skip
def test_a_role_is_the_notes(note: str, text: str, told: bool) -> None:
    assert ("fakta.jabatan" in alarms(note, text)) is told


def test_counts_behind_names_of_kelurahan_are_no_ages() -> None:
    note = "rumah: tegal bunder 14, randakari 12, gerem 11"
    assert alarms(note, "Tegal Bunder mendapat 14 rumah, diikuti Randakari (12) dan Gerem (11).") == []


def test_kenapa_may_stand_in_a_caption_and_not_in_a_release() -> None:
    text = "Kenapa jalan ditutup? Karena ada perbaikan."
    assert "baku.tanya-santai" not in alarms("jalan ditutup karena perbaikan", text)
    assert "baku.tanya-santai" in alarms("jalan ditutup karena perbaikan", text, "rilis")
