"""What notes of unseen operators taught: lengths, sums, deadlines, places beside a road, words that are no name."""

import re
from datetime import datetime

import pytest

from bot.clock import JAKARTA
from bot.intake import read_note
from prompts.brief import Brief
from prompts.draft import Style, Task
from tests import bundled

NAMES = bundled.names()
WRITER = bundled.offline()
MONDAY = datetime(2025, 7, 14, 10, tzinfo=JAKARTA)


def brief(note: str, kind="caption") -> Brief:
    channel = "instagram" if kind == "caption" else None
    return read_note(note, kind=kind, channel=channel, agency="Kelurahan Ciwedus", sent_at=MONDAY, names=NAMES)


def draft(note: str, kind="caption") -> str:
    return WRITER.draft(Task(brief(note, kind), style=Style(seed=0))).text


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("perbaikan jalan lingkungan 850 m di kel ciwedus kemarin", "850 meter"),
        ("perbaikan jalan di kel ciwedus kemarin, anggaran 1,35 M", "Rp1,35 miliar"),
        ("kerja bakti kemarin di kel ciwedus, panjang got 40m", "40 meter"),
        ("lomba kebersihan kemarin di kel ciwedus, hadiahnya 7,5 jt", "Rp7,5 juta"),
    ],
)
def test_m_is_metres_unless_a_sum_is_meant(note: str, told: str) -> None:
    text = draft(note)
    assert told in text
    assert "000.000" not in text


def test_a_weekday_after_until_is_to_come() -> None:
    assert "18/7/2025" in draft("MPLS sdn ciwedus hari pertama tadi, 84 murid baru diantar orang tua. sampe jumat")


def test_a_target_is_to_come_though_the_note_reports() -> None:
    text = draft("perbaikan jalan kel ciwedus udah 60 persen, target kelar 20 juli")
    assert "2024" not in text
    assert re.search(r"20(?:/7/2025| Juli)", text)


def test_an_abbreviation_with_full_stops_does_not_end_its_clause() -> None:
    text = draft("senam sehat minggu 20 juli 2025 jam 6 di alun-alun cilegon, daftar gratis s.d. 18 juli")
    assert re.search(r"Daftar gratis (?:s\.d\.|sampai(?: dengan)?) Jumat \(18/7/2025\)", text)


def test_where_beside_a_road_it_is_stays_with_the_road() -> None:
    found = brief("pengangkutan sampah liar di pinggir jl raya cilegon tadi pagi")
    assert found.what == "pengangkutan sampah liar"
    assert found.where[0].venue == "pinggir Jalan Raya Cilegon"
    assert "pinggir berlangsung" not in draft(found.raw)


@pytest.mark.parametrize("word", ["dulu", "aja", "saja"])
def test_an_adverb_after_an_office_is_no_name(word: str) -> None:
    assert not [one for one in brief(f"surat kematian bisa hub pak rt {word}").who if one.name]


@pytest.mark.parametrize("office", ["camat", "Camat", "lurah", "ketua rt"])
def test_a_joined_prefix_is_no_name(office: str) -> None:
    assert not [one for one in brief(f"rapat {office} se-kelurahan kemarin").who if one.name]


def test_a_release_frames_the_programme_only_for_an_event() -> None:
    assert "Pesan itu termuat" not in draft("kerja bakti bersihkan saluran air di kel ciwedus kemarin", "rilis")


@pytest.mark.parametrize(
    ("note", "meant", "taken_back"),
    [
        ("kerja bakti rt 03 kel ciwedus kemarin, 80 eh 90 warga ikut", "90 warga", "80"),
        ("kerja bakti rt 03 kel ciwedus kemarin, 80 warga eh 90 ikut", "90 warga", "80"),
        ("kerja bakti rt 03 kel ciwedus selasa eh rabu kemarin", "Rabu", "Selasa"),
        ("penanaman mangrove kemarin, ada dari pramuka eh bukan deng dari karang taruna", "Karang Taruna", "ramuka"),
        ("kerja bakti kemarin di rt 03 eh rt 04 kel ciwedus", "RT 04", "RT 03"),
    ],
)
def test_what_an_operator_takes_back_is_not_told(note: str, meant: str, taken_back: str) -> None:
    text = draft(note)
    assert meant in text
    assert taken_back not in text
    assert not re.search(r"\b(?:eh|deng)\b", text)


def test_a_quotation_keeps_its_slips() -> None:
    found = brief('rapat rt 03 kemarin, kata pak budi "kami siapkan 80 eh 90 kursi"')
    assert found.quotes[0].text == "kami siapkan 80 eh 90 kursi"


def test_an_eh_that_takes_nothing_back_changes_nothing() -> None:
    assert brief("kemarin eh ada kerja bakti di kel ciwedus").when.day.isoformat() == "2025-07-13"


@pytest.mark.parametrize(
    ("clause", "told"),
    [
        ("sampah diangkut 3 truk", "tiga truk"),
        ("sampah diangkut 12 truk", "12 truk"),
        ("beras 5 kg dibagikan", "5 kilogram"),
        ("diangkut 3 truk dan 2 gerobak", "3 truk dan 2 gerobak"),
    ],
)
def test_one_small_count_stands_in_letters_a_series_and_measures_in_figures(clause: str, told: str) -> None:
    assert told in draft(f"jalan kel ciwedus udah dibersihkan kemarin, {clause}")


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("jalan ciwedus ditutup sementara kemarin jam 22.00-05.00", "22.00–05.00"),
        ("kerja bakti kel ciwedus kemarin, lurah bilang siang tetep bs dilewatin", "dilewati"),
        ("kunjungan dprd kab serang ke kel ciwedus kemarin, 22 orang", "Kabupaten Serang"),
        ("siswi smpn 2 cilegon kelas 8 juara 1 osn ipa tingkat provinsi kemarin", "kelas 8 meraih juara 1"),
        ("rapat koperasi kel ciwedus kemarin, simpanan pokok 50rb simpanan wajib 10rb", "Rp50.000"),
    ],
)
def test_words_of_the_chat_stand_in_print(note: str, told: str) -> None:
    assert told in draft(note)


def test_what_follows_and_then_is_a_sentence_of_its_own() -> None:
    text = draft("warga kel ciwedus menanam pohon kemarin terus ada juga pembagian bibit")
    assert re.search(r"\. Ada juga pembagian bibit|\n\nAda juga pembagian bibit", text)


@pytest.mark.parametrize(
    ("note", "told", "gone"),
    [
        (
            "senam di kel ciwedus sabtu 27 sept jam 7 pagi. ralat minggu 28 sept, yg tgl 27 batal ujan",
            "28/9/2025",
            "27/9",
        ),
        ("loket kel ciwedus buka senin-jumat 08.00-15.00. salah tulis, jamnya 08.00-15.30", "08.00–15.30", "15.00"),
        ("senam di kel ciwedus minggu 28 sept jam 7, oiya mulainya 6.30 bukan 7", "06.30", "07.00"),
    ],
)
def test_a_day_or_time_said_again_replaces_the_first(note: str, told: str, gone: str) -> None:
    text = draft(note)
    assert told in text
    assert gone not in text
    assert "ralat" not in text.lower()


@pytest.mark.parametrize(
    ("note", "gone"),
    [
        (
            "penertiban lapak di kel ciwedus kemarin sore, 31 lapak digeser. jgn pake kata preman atau bandel ya",
            "preman",
        ),
        ("tolong dibikinin caption sm rilis ya. kerja bakti kel ciwedus kemarin, 30 warga ikut", "caption"),
        ("Rekap klinik usaha Juni min:\n- Selasa 2/6 Kel Masigit, 38 pelaku usaha\n- 9/6 Gerem, 27", "minimal"),
        ("jadi gini min kemarin ada kerja bakti di kel ciwedus, 30 warga ikut. udah itu aja wkwk", "minimal"),
        ("Perihal: laporan\nkerja bakti di kel ciwedus kemarin, 30 warga ikut", "perihal"),
    ],
)
def test_what_is_said_to_the_writer_is_not_printed(note: str, gone: str) -> None:
    assert gone not in draft(note).lower()


@pytest.mark.parametrize(
    "note",
    [
        'kerja bakti kel ciwedus kemarin. pak Jumadi ketua rw 3 ngomong gini "got ini nyambung sampai kali"',
        'kerja bakti kel ciwedus kemarin. ketua rw 3 pak Jumadi nitip pesen "got ini nyambung sampai kali"',
    ],
)
def test_a_speaker_is_found_before_any_way_of_saying(note: str) -> None:
    text = draft(note)
    assert "Ketua RW 03 Jumadi" in text
    assert "[LENGKAPI: nama dan jabatan penutur" not in text
    assert "hadir" not in text.lower()  # who is quoted was not therefore there


def test_items_behind_a_colon_are_one_list() -> None:
    text = draft("rapat kel ciwedus kemarin, tiap regu 5 orang: 2 bidan, 1 dokter, 1 perawat, 1 sopir")
    assert "2 bidan, 1 dokter, 1 perawat, dan 1 sopir" in text or "2 bidan, 1 dokter, 1 perawat, 1 sopir" in text


def test_a_weekday_with_its_number_has_the_month_in_which_they_meet() -> None:
    text = draft("jemput sampah besar kel ciwedus: sabtu 19 di rw 01, sabtu 26 di rw 02")
    assert "Sabtu (19/7/2025)" in text
    assert "Sabtu (26/7/2025)" in text


def test_millions_and_thousands_are_one_sum() -> None:
    assert "Rp68,75 juta" in draft("rabat beton kel ciwedus selesai kemarin, biayanya 68 juta 750 rb")


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("loket ktp kel ciwedus pindah ke lantai 2 mulai senin depan, jadwal layanan tetap", "Loket KTP"),
        ("ada akun wa pakai logo kel ciwedus nawarin hadiah, cek dulu ke kelurahan", "akun WhatsApp"),
    ],
)
def test_news_that_opens_the_note_opens_the_draft(note: str, told: str) -> None:
    body = [one for one in draft(note).split("\n\n") if told.casefold() in one.casefold()]
    assert body
    assert "[LENGKAPI: hari" not in body[0]


def test_the_day_of_something_else_is_not_the_day_of_the_news() -> None:
    text = draft(
        "rw 02 ciwedus juara 2 lomba kebersihan tingkat kota, penilaian 1-4 juli, diumumkan kemarin di aula dishub"
    )
    opening = next(line for line in text.splitlines() if "juara 2" in line)
    assert "1–4/7" not in opening.split(".")[0]


def test_signs_become_words() -> None:
    text = draft("donor darah pmi + rsud di kel ciwedus kemarin, daftar ke kader / puskesmas")
    assert "+" not in text
    assert "kader atau" in text


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("senam kel ciwedus kemarin, kumpul jam setengah tujuh", "06.30"),
        ("simulasi kel ciwedus kemarin, warga berkumpul dalam 17 menit, targetnya 20", "20 menit"),
        ("rabat beton kel ciwedus kemarin, panjang 132 m lebar 1,5", "1,5 meter"),
        ("loket kel ciwedus buka tiap selasa jumat", "Selasa dan Jumat"),
        ("penyuluhan di kel ciwedus kemarin, narsum drg. Maya Lestari", "drg. Maya Lestari"),
        ("lomba hut cilegon ke 26 di kel ciwedus kemarin", "ari jadi ke-26 Kota Cilegon"),
        ("kebakaran warung di kel ciwedus kemarin jam 9, korban nihil", "idak ada korban"),
    ],
)
def test_figures_and_names_keep_what_belongs_to_them(note: str, told: str) -> None:
    assert told in draft(note)


def test_veterinarian_keeps_the_title_and_smp_before_a_time_of_day_is_until() -> None:
    told = brief("vaksin rabies hari ini 87 kucing, drh. Salsa pesen jgn lupa booster")
    assert [(person.name, person.title) for person in told.who] == [("Salsa", "drh.")]
    assert "buka sampai malam" in brief("perpus kota buka smp malem tiap jumat").what


@pytest.mark.parametrize(
    "note",
    [
        "musrenbang kel ciwedus. rabu 16 juli 2025 jam 09.15 aula kelurahan. hadir 67 orang",
        "musrenbang kel ciwedus, besok lusa rabu 16 juli 2025 di aula kelurahan, hadir 67 orang",
        "musrenbang kel ciwedus, tempat aula kelurahan rabu 16 juli 2025, hadir 67 orang",
    ],
)
def test_a_day_told_in_a_clause_of_its_own_is_the_day_of_the_event(note: str) -> None:
    text = draft(note)
    assert "Rabu (16/7/2025)" in text
    assert "[LENGKAPI: hari" not in text


@pytest.mark.parametrize(
    "note",
    [
        "upacara hari pahlawan besok jam 7 di halaman kelurahan ciwedus. peserta: asn, tni polri, pelajar",
        "musrenbang kel ciwedus besok jam 8 di aula, diundang lurah, lpm, ketua rw",
    ],
)
def test_who_is_invited_does_not_hold_the_event(note: str) -> None:
    assert brief(note).organiser in {"", "Kelurahan Ciwedus"}


@pytest.mark.parametrize(
    ("note", "gone"),
    [
        ("Hai, Sobat! kerja bakti di kel ciwedus kemarin, 30 warga ikut", "Sobat"),
        ("kerja bakti di kel ciwedus kemarin. yuk, sobat cilegon, jaga got tetap bersih", "obat Cilegon, j"),
    ],
)
def test_who_is_hailed_is_no_news(note: str, gone: str) -> None:
    assert gone not in draft(note)


def test_weeks_of_a_month_are_no_sundays() -> None:
    text = draft("jemput sampah kel ciwedus: minggu 1 rw 01 sabtu 19, minggu 2 rw 02 sabtu 26")
    assert "Minggu (" not in text
    assert "Sabtu (19/7/2025)" in text


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("kemarin di kel ciwedus hujan terus sampai malam", "hujan terus"),
        ("bazar kel ciwedus kemarin, ada 12 item barang dijual", "12 item barang"),
        ("foto-foto kegiatan posyandu kel ciwedus kemarin dipajang di balai", "foto-foto kegiatan"),
        ("pendaftaran lomba kel ciwedus dibuka sampai akhir agt", "akhir Agustus"),
        ("jalan sehat kel ciwedus kemarin, rutenya 3 kilo", "3 kilometer"),
        ("pembagian beras 5 kilo kel ciwedus kemarin", "beras 5 kilogram"),
        ("bazar kel ciwedus kemarin, terjual 80 kilo telur", "80 kilogram telur"),
        ("kebersihan kel ciwedus itu tanggungjawab bersama", "tanggung jawab bersama"),
    ],
)
def test_word_that_is_standard_already_keeps_its_meaning(note: str, told: str) -> None:
    clauses = " ".join(clause.text for clause in brief(note).clauses)
    assert told in clauses
    assert ("kilogram" in clauses) is ("kilogram" in told)
