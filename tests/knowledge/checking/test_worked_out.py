"""What an editor works out from a note: ends of hours and days, rests, totals, months; another value is still told."""

from datetime import date

import pytest

from knowledge.checking.check import Checker
from knowledge.checking.request import CheckRequest
from knowledge.documents import Fact, Programme

CHECKER = Checker.load()
ON = date(2026, 5, 18)


def alarms(note: str, text: str, on: date = ON) -> list[str]:
    found = CHECKER.check(CheckRequest(text=text, on=on, brief=note, kind="caption")).findings
    return [f"{f.rule}: {f.text}" for f in found if f.level != "suggestion"]


@pytest.mark.parametrize(
    ("note", "right", "wrong"),
    [
        ("kmrn hujan 4 jam dr jam 2 siang", "Hujan turun pukul 14.00–18.00 WIB.", "Hujan turun pukul 14.00–17.00 WIB."),
        (
            "senam mulai jam 6 di alun2. 1,5 jam",
            "Senam digelar pukul 06.00–07.30 WIB.",
            "Senam digelar pukul 06.00–08.30 WIB.",
        ),
        (
            "pelatihan 4 hari dari senin 25 mei",
            "Pelatihan berlangsung pada Senin–Kamis (25–28/5/2026).",
            "Pelatihan berlangsung pada Senin–Jumat (25–29/5/2026).",
        ),
        (
            "pelatihan 4 hari dari senin 25 mei, ujiannya hari terakhir",
            "Pelatihan mulai pada Senin (25/5/2026). Ujian diadakan pada Kamis (28/5/2026).",
            "Pelatihan mulai pada Senin (25/5/2026). Ujian diadakan pada Rabu (27/5/2026).",
        ),
        (
            "rekam ktp di sekolah minggu ini. SMAN 2 rabu, MAN 1 kamis",
            "SMAN 2: Rabu (20/5/2026). MAN 1: Kamis (21/5/2026).",
            "SMAN 2: Rabu (27/5/2026). MAN 1: Kamis (21/5/2026).",
        ),
        (
            "bulan juni targetnya kelar sebelum tgl 30",
            "Pekerjaan selesai sebelum 30 Juni 2026.",
            "Pekerjaan selesai sebelum 20 Juni 2026.",
        ),
        (
            "latihan sampe 15 agustus, tgl 16 istirahat",
            "Mereka berlatih sampai 15 Agustus dan beristirahat pada 16 Agustus.",
            "Mereka berlatih sampai 15 Agustus dan beristirahat pada 18 Agustus.",
        ),
        (
            "daftar mulai besok selasa 19 mei jam 10 sampe 26 mei",
            "Pendaftaran dibuka besok, pukul 10.00 WIB, sampai 26 Mei.",
            "Pendaftaran dibuka besok, pukul 10.00 WIB, sampai 28 Mei.",
        ),
        (
            "bulan lalu di kranggot 420 timbangan diperiksa",
            "Pada April 2026, sebanyak 420 timbangan diperiksa.",
            "Pada Februari 2026, sebanyak 420 timbangan diperiksa.",
        ),
        (
            "pengunjung 2.150 org naik dr 1.790 bulan sblmnya",
            "Pengunjung bertambah 360 orang, dari 1.790 menjadi 2.150 orang.",
            "Pengunjung bertambah 460 orang, dari 1.790 menjadi 2.150 orang.",
        ),
        (
            "yg blm bayar 62 ribu wp dr 118 ribu",
            "Dari 118.000 wajib pajak, 56.000 di antaranya sudah membayar.",
            "Dari 118.000 wajib pajak, 66.000 di antaranya sudah membayar.",
        ),
        (
            "benih 300 kg buat 12 ha",
            "Dinas memberi 300 kilogram benih, atau 25 kilogram untuk setiap hektare.",
            "Dinas memberi 300 kilogram benih, atau 35 kilogram untuk setiap hektare.",
        ),
        (
            "hadiah total 9 juta: putra 5, putri 4",
            "Total hadiahnya Rp9 juta, terdiri atas Rp5 juta dan Rp4 juta.",
            "Total hadiahnya Rp9 juta, terdiri atas Rp6 juta dan Rp4 juta.",
        ),
        (
            "hadiah juara 1 5 jt, juara 2 3 jt, ditambah 3 harapan @500rb",
            "Total hadiahnya Rp9,5 juta.",
            "Total hadiahnya Rp6,2 juta.",
        ),
        (
            "Putri 61 putra sisanya. peserta 129 pemuda",
            "Dari 129 pemuda, 61 putri dan 68 putra.",
            "Dari 129 pemuda, 61 putri dan 78 putra.",
        ),
        (
            "pendaftar 61 yg lolos seleksi 24",
            "Terpilih 24 warga dari 61 pendaftar. Sebanyak 37 pendaftar yang belum lolos boleh mencoba lagi.",
            "Terpilih 24 warga dari 61 pendaftar. Sebanyak 47 pendaftar yang belum lolos boleh mencoba lagi.",
        ),
        (
            "mulai senin dpn 25 mei s.d. jumat 5 juni",
            "Kegiatan berlangsung selama dua pekan, 25 Mei–5 Juni 2026.",
            "Kegiatan berlangsung selama tiga pekan, 25 Mei–5 Juni 2026.",
        ),
        (
            "bibit cabai ke 25 KWT, tiap KWT dpt 6. habis dlm 2 jam",
            "Bibit dibagikan kepada 25 KWT, masing-masing 6. Semuanya habis dalam 2 jam.",
            "Bibit dibagikan kepada 25 KWT, masing-masing 6. Semuanya habis dalam 12 jam.",
        ),
        (
            "kelas menjahit okt s/d jan, 20 ibu",
            "Sebanyak 20 ibu belajar menjahit selama empat bulan.",
            "Sebanyak 20 ibu belajar menjahit selama tujuh bulan.",
        ),
        (
            "sidang rabu 20 mei 2026, 40 dikabulkan",
            "Sebanyak 40 permohonan dikabulkan dalam satu hari, Rabu (20/5/2026).",
            "Sebanyak 40 permohonan dikabulkan dalam sebelas hari, Rabu (20/5/2026).",
        ),
        (
            "rapat di ruang rapat setda 2",
            "Rapat diadakan di Ruang Rapat Setda II.",
            "Rapat diadakan di Ruang Rapat Setda III.",
        ),
        (
            "juara 1 tim SMPN 4 — 48 balok, juara 2 tim SMPN 10 — 45",
            "SMPN 4 memindahkan 48 balok, SMPN 10 memindahkan 45 balok.",
            "SMPN 4 memindahkan 58 balok, SMPN 10 memindahkan 45 balok.",
        ),
        (
            "pelatihan di aula DP3AKB",
            "Pelatihan di aula Dinas Pemberdayaan Perempuan, Perlindungan Anak, dan Keluarga Berencana (DP3AKB).",
            "Pelatihan diadakan di aula Dinas Kesehatan.",
        ),
        (
            "45 lapak: 31 makanan minuman, kuota bazar berikutnya 60",
            "Dari 45 lapak, 31 menjual makanan. Bazar berikutnya berkuota 60 lapak.",
            "Dari 45 lapak, 31 menjual makanan. Bazar berikutnya berkuota 50 lapak.",
        ),
    ],
)
def test_what_follows_from_the_note_is_no_alarm_and_what_does_not_is(note: str, right: str, wrong: str) -> None:
    assert alarms(note, right) == []
    assert alarms(note, wrong)


def test_a_month_named_without_a_year_is_the_one_nearest_to_the_day_of_writing() -> None:
    note, january = "rapat rabu 14 jan 2026. tagihan des 480 juta", date(2026, 1, 14)
    assert alarms(note, "Tagihan pada Desember 2025 tercatat Rp480 juta.", january) == []
    assert alarms(note, "Tagihan pada November 2025 tercatat Rp480 juta.", january)


def test_simpang_tiga_counts_nothing() -> None:
    assert (
        alarms("satu arah dari simpang 3 ke alun2", "Jalan dibuat satu arah, dari simpang tiga menuju alun-alun.") == []
    )


def test_a_count_of_129_in_the_note_is_no_other_number_to_call() -> None:
    assert alarms("tabung 148, yg bagus 129", "Dari 148 tabung, 129 baik. Untuk keadaan darurat, hubungi 112.") == []
    assert alarms("darurat telp 119", "Untuk keadaan darurat, hubungi 112.")


def test_whatsapp_names_nobody() -> None:
    assert not any("person" in a for a in alarms("beredar pesan WA", "Beredar pesan WhatsApp tentang sekolah libur."))


def test_an_anniversary_goes_on_by_one_each_year() -> None:
    programme = Programme(
        id="hari-jadi", title="Hari Jadi Kota Cilegon", key_messages=(),
        facts=(Fact("Hari Jadi ke-26 diperingati pada 2025.", "ke-26", date(2025, 4, 27), "KIS"),),
        date=date(2025, 4, 27),
    )  # fmt: skip

    def told(text: str) -> list[str]:
        request = CheckRequest(text=text, on=date(2026, 4, 20), brief="pameran hari jadi", programmes=(programme,))
        return [f.text for f in CHECKER.check(request).findings if f.rule == "fakta.number"]

    assert told("Pameran digelar pada Hari Jadi ke-27 Kota Cilegon.") == []
    assert told("Pameran digelar pada Hari Jadi ke-28 Kota Cilegon.") == ["ke-28"]


def test_a_market_named_by_its_quarter_is_that_market_where_the_text_has_the_other_too() -> None:
    note = "tera ulang di pasar baru merak besok. bulan lalu di kranggot 420 timbangan"
    assert not alarms(
        note, "Tera ulang diadakan di Pasar Baru besok. Sebelumnya, 420 timbangan ditera di Pasar Kranggot."
    )
    assert alarms(note, "Tera ulang diadakan di Pasar Kranggot besok.")


def test_three_steps_that_the_next_sentence_has_are_three() -> None:
    note = "hasil rapat: AC minimal 25 derajat, lampu lorong mati jam 5 sore, lift utk lansia"
    told = "Suhu ruangan paling rendah 25 derajat, lampu lorong dipadamkan pukul 17.00 WIB, dan lift dibatasi."
    assert alarms(note, f"Ada tiga langkah yang disepakati. {told}") == []
    assert alarms(note, f"Ada sebelas langkah yang disepakati. {told}")


def test_a_headline_of_common_words_names_nobody() -> None:
    note = "pelatihan operator mesin jahit garmen, peserta 24 org"
    assert alarms(note, "Ujian bagi Calon Operator Mesin Jahit\n\nPelatihan diikuti 24 orang.") == []


def test_a_role_with_what_it_is_for_is_no_name() -> None:
    words = "Mata yang terang membuat lansia mandiri"
    note = f'dr. Hilmi Pratama koordinator: "{words}"'
    assert alarms(note, f"“{words},” ujar Koordinator Pemeriksaan dr. Hilmi Pratama.") == []


@pytest.mark.parametrize(
    ("note", "right", "wrong"),
    [
        (
            "total 4.870 kg naik dr maret (4.350). plastik 2.100 kertas 1.640 logam 530 kaca sisanya",
            "Dari 4.870 kilogram, 2.100 kilogram plastik, 1.640 kg kertas, 530 kg besi, dan 600 kilogram kaca.",
            "Dari 4.870 kilogram, 2.100 kilogram plastik, 1.640 kg kertas, 530 kg besi, dan 900 kilogram kaca.",
        ),
        (
            "rabu-kamis (20 & 21 mei) di puskeswan",
            "Vaksinasi diadakan pada Rabu–Kamis (20–21/5/2026).",
            "Vaksinasi diadakan pada Kamis–Jumat (21–22/5/2026).",
        ),
        (
            "pelamar lulusan smk 60%",
            "Enam dari sepuluh pelamar lulusan SMK.",
            "Tujuh dari sepuluh pelamar lulusan SMK.",
        ),
    ],
)
def test_rests_of_a_measure_days_side_by_side_and_shares_of_ten(note: str, right: str, wrong: str) -> None:
    assert alarms(note, right) == []
    assert alarms(note, wrong)


def test_the_other_of_two_numbered_places_is_told_though_the_text_has_both() -> None:
    note = "kelas ibu hamil di puskesmas citangkil 2, tiap selasa"
    assert alarms(note, "Puskesmas Citangkil 2 membuka kelas. Kelas digelar di Puskesmas Citangkil 1.")
