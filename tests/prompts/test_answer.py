"""Answers stand in the documents, the name list or the rules; what stands in none of them is not answered."""

from dataclasses import replace
from datetime import date
from types import SimpleNamespace

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from knowledge.documents import Fact, ForbiddenTerm, KeyMessage, Passage, Programme, Spokesperson
from knowledge.names.records import Kelurahan
from prompts.answer import Answer, Library, answer
from prompts.answering.intents import FILE, intents, parts
from tests import bundled

ON = date(2026, 3, 1)
NAMES = bundled.names()
UNTIL = date(2029, 12, 31)

SABAN = Programme(
    id="saban-juare",
    title="Saban Juare",
    key_messages=(KeyMessage("bersama", "Warga ikut membangun lingkungannya."),),
    aliases=("sabanjuare", "Salira"),
    forbidden_terms=(ForbiddenTerm("hadiah", "kegiatan", "Program dibiayai APBD."),),
    facts=(
        Fact("Besar dana Saban Juare adalah 5 persen dari APBD.", "5 persen", date(2025, 12, 5), "Banten Raya", True),
        Fact("Saban Juare menggantikan Salira mulai 2026.", "mulai 2026", date(2025, 12, 5), "Banten Raya"),
    ),
    hashtags=("#SabanJuare", "#CilegonJuare"),
    spokespersons=(Spokesperson("Budi", "Kepala Bagian"),),
    calls_to_action=("Tanyakan kegiatan Saban Juare kepada kelurahan.",),
    agency="Pemerintah Kota Cilegon",
    valid_until=UNTIL,
)
FLOOD = Passage(
    id="f1",
    document="banjir",
    title="Penanganan Banjir",
    kind="rilis",
    date=date(2026, 1, 13),
    heading="",
    text="Warga bersiaga. Banjir di Kelurahan Gerem berdampak pada 487 KK. Wali Kota Cilegon Robinsar meninjaunya.",
    path="x.md",
)


def with_text(text: str) -> Passage:
    return replace(FLOOD, text=text)


def ask(question: str, *passages: Passage, programmes: tuple[Programme, ...] = (SABAN,)) -> Answer:
    found = SimpleNamespace(passages=passages, found=bool(passages), confidence=0.6 if passages else 0.0)
    return answer(question, Library(ON, lambda _: found, programmes, names=NAMES))


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("hashtag resmi buat program saban juare apa?", "#SabanJuare #CilegonJuare"),
        ("apa tagar resmi saban juare?", "#SabanJuare #CilegonJuare"),
        ("pesan kunci saban juare dong", "1. Warga ikut membangun lingkungannya."),
        ("jubir saban juare siapa", "Budi, Kepala Bagian"),
        ("kata hadiah boleh ga jadi istilah saban juare", "Hindari “hadiah”; tulis “kegiatan”."),
        ("cta saban juare", "- Tanyakan kegiatan Saban Juare kepada kelurahan."),
        ("brief saban juare masih berlaku?", "sampai 31 Desember 2029"),
        ("dinas apa yang megang saban juare", "Pemerintah Kota Cilegon"),
    ],
)
def test_a_brief_answers_with_its_own_list(question: str, said: str) -> None:
    found = ask(question)
    assert said in found.text
    assert [source.document for source in found.sources] == ["saban-juare"]
    assert found.found


def test_a_figure_comes_with_day_source_and_warning() -> None:
    found = ask("dana saban juare berapa sih")
    assert found.text == (
        "Besar dana Saban Juare adalah 5 persen dari APBD (per 5 Desember 2025; sumber: Banten Raya). "
        "Perlu konfirmasi Diskominfo."
    )


def test_two_questions_share_their_programme_and_are_told_apart() -> None:
    first, second = ask("hashtag resmi buat saban juare apa? anggarannya brp?").text.split("\n")
    assert first.startswith("Tagar Saban Juare: #SabanJuare")
    assert second.startswith("Anggaran: Besar dana Saban Juare")


def test_the_part_that_nothing_covers_is_named() -> None:
    found = ask("tagar saban juare apa? jumlah pendaftarnya berapa?")
    assert found.text.endswith("Jumlah pendaftarnya berapa: tidak ada di basis pengetahuan.")
    assert found.missing == ("Jumlah pendaftarnya berapa",)
    assert found.found


@pytest.mark.parametrize(
    "question",
    [
        "siapa presiden Prancis?",
        "resep rendang",
        "siapa juara piala dunia 1998?",
        "siapa wali kota serang",
        "siapa lurah ciwedus?",
        "tagar lomba mancing apa?",
        "berapa harga tiket bioskop?",
        "???",
        "",
    ],
)
def test_what_nothing_says_is_refused(question: str) -> None:
    found = ask(question, FLOOD)
    assert (found.text, found.sources, found.found) == ("Tidak ada di basis pengetahuan.", (), False)


def test_a_sentence_of_a_release_answers_with_title_and_day() -> None:
    found = ask("berapa kk kena banjir gerem", FLOOD, programmes=())
    assert found.text == "Banjir di Kelurahan Gerem berdampak pada 487 KK. (Penanganan Banjir, 13 Januari 2026)"


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("berapa gerai koperasi gerem", "Koperasi di Kelurahan Gerem memiliki tujuh gerai."),
        ("koperasi gerem gerainya ada berapa", "Koperasi di Kelurahan Gerem memiliki tujuh gerai."),
        ("berapa anggota koperasi gerem", ""),
        ("koperasi gerem anggotanya ada berapa", ""),
        ("berapa rupiah koperasi gerem", ""),
        ("berapa jumlah ASN koperasi gerem", ""),
        ("siapa pengurus koperasi gerem", ""),
    ],
)
def test_a_figure_answers_only_for_what_it_counts(question: str, said: str) -> None:
    shop = with_text(
        "Koperasi di Kelurahan Gerem memiliki tujuh gerai. "
        "Lima lembaga melatih ASN dan pengurus koperasi di Aula Setda."
    )
    found = ask(question, shop, programmes=())
    assert found.found == bool(said)
    assert found.text.startswith(said)


def test_what_a_document_says_is_unknown_is_told_but_not_found() -> None:
    market = with_text("Bazar digelar di Alun-Alun Kota. Jadwal bazar tahun berikutnya tidak tercatat.")
    found = ask("jadwal bazar tahun berikutnya", market, programmes=())
    assert found.text.startswith("Tidak ada di basis pengetahuan. Jadwal bazar tahun berikutnya tidak tercatat.")
    assert [source.document for source in found.sources] == ["banjir"]
    assert not found.found
    assert found.missing
    assert ask("bazar digelar di mana", market, programmes=()).found


def test_a_fact_that_only_stands_beside_the_name_is_no_answer() -> None:
    work = replace(
        SABAN,
        aliases=("job fair",),
        facts=(Fact("Pengangguran 7 persen pada November 2025.", "", date(2025, 11, 30), "X"),),
    )
    assert not ask("job fair kapan", programmes=(work,)).found


def test_a_question_in_other_words_gets_the_documents_sentence() -> None:
    signed = with_text("Nota kesepahaman ditandatangani di Aula Diskominfo pada 29 Juli 2025.")
    assert "29 Juli 2025" in ask("nota kesepahaman diteken kapan", signed, programmes=()).text


def test_who_heads_a_kecamatan_is_no_question_about_its_kelurahan() -> None:
    assert not ask("siapa camat citangkil").found


def test_who_wants_a_name_and_where_wants_a_place() -> None:
    assert "Robinsar" in ask("siapa wali kota yang meninjau?", FLOOD, programmes=()).text
    assert not ask("siapa warga yang bersiaga?", FLOOD, programmes=()).found


def test_an_office_is_told_with_its_days_and_source() -> None:
    found = ask("sekda cilegon sekarang siapa")
    assert found.text.startswith(
        "Plt. Sekretaris Daerah Kota Cilegon: Ahmad Aziz Setia Ade Putra sejak 1 Desember 2025"
    )
    assert "per 1 Desember 2025; sumber: delikasia.com" in found.text
    assert "pastikan masih menjabat" in found.text
    assert "Maman Mauludin" in ask("siapa sekda tahun 2025").text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("ciwedus masuk kecamatan mana?", "Kelurahan Ciwedus berada di Kecamatan Cilegon."),
        ("kelurahan di kecamatan grogol apa aja", "Kecamatan Grogol: Kotasari, Grogol, Rawa Arum, Gerem."),
        ("ada berapa kelurahan di cilegon", "Kota Cilegon memiliki 8 kecamatan dan 43 kelurahan."),
    ],
)
def test_places_are_answered_from_the_list(question: str, said: str) -> None:
    assert ask(question).text == said


@pytest.mark.parametrize("kelurahan", NAMES.kelurahan_list, ids=lambda one: one.name)
def test_every_kelurahan_is_told_with_its_kecamatan(kelurahan: Kelurahan) -> None:
    assert f"Kecamatan {kelurahan.kecamatan}." in ask(f"kelurahan {kelurahan.name} di kecamatan mana?").text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("tagar uhc apa? jubirnya siapa?", ["tagar uhc apa", "jubirnya siapa"]),
        ("tagar uhc apa, terus anggarannya berapa", ["tagar uhc apa", "anggarannya berapa"]),
        ("tagar dan pesan kunci uhc", ["tagar", "pesan kunci uhc"]),
        ("bedanya 112 sama sp4n lapor apa?", ["bedanya 112 sama sp4n lapor apa"]),
    ],
)
def test_a_text_is_parted_into_its_questions(text: str, expected: list[str]) -> None:
    assert parts(text) == expected


@given(
    st.lists(st.sampled_from(["tagar", "saban juare", "apa", "?", "berapa", "dan", "siapa", "rendang", "\n", "112"]))
)
def test_any_words_get_an_answer_with_a_source_or_a_refusal(words: list[str]) -> None:
    found = ask(" ".join(words), FLOOD)
    assert found.text
    assert found.found == bool(found.sources)


def test_every_intent_is_recognised_by_each_of_its_own_words() -> None:
    for intent, one in yaml.safe_load(FILE.read_text(encoding="utf-8"))["maksud"].items():
        for phrase in one["kata"]:
            assert intent in intents().of(phrase), phrase


CONTEST = (
    "Lomba dayung diikuti 40 regu pada Maret 2026. Warga menonton lomba dayung pada Sabtu (14/3/2026). "
    "Naskah lomba dayung memuat satu kutipan dan tiga foto. Panjang naskah lomba dayung 300–500 kata. "
    "Bila nama juri lomba tidak diketahui, tandai [LENGKAPI: nama juri]. "
    "Instruksi Presiden tentang lomba dayung ialah Inpres Nomor 4 Tahun 2021. "
    "Dayung adalah alat untuk menggerakkan perahu. Sampan disiapkan bagi 12 regu, 30 sampan seluruhnya."
)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("lomba dayung 2026 jatuhnya hari apa", "Warga menonton lomba dayung pada Sabtu (14/3/2026)."),
        ("naskah lomba dayung brp kata", "Panjang naskah lomba dayung 300–500 kata."),
        ("juri lomba ga tau namanya, ditandain apa", "tandai [LENGKAPI: nama juri]."),
        ("inpres soal lomba dayung nomor sama tahunnya brp", "Inpres Nomor 4 Tahun 2021."),
        ("dayung itu apa sih", "Dayung adalah alat untuk menggerakkan perahu."),
        ("sampan buat 12 regu totalnya brp", "30 sampan seluruhnya."),
    ],
)
def test_an_answer_has_the_form_that_the_question_names(question: str, said: str) -> None:
    assert said in ask(question, with_text(CONTEST), programmes=()).text


def test_a_year_that_the_question_names_is_no_day() -> None:
    year = with_text("Sebanyak 40 regu mengikuti Lomba Dayung 2026.")
    assert not ask("lomba dayung 2026 kapan", year, programmes=()).found


def test_a_city_an_office_or_a_short_name_is_nobody() -> None:
    held = with_text("Diskominfo (Diskominfo) Kota Cilegon menggelar pelatihan sulam.")
    assert not ask("pemateri pelatihan sulam siapa", held, programmes=()).found


def test_whom_to_ask_need_not_be_a_person() -> None:
    assert ask("kegiatan saban juare nanyanya ke siapa").text.startswith("Tanyakan kegiatan Saban Juare")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("rumah sebelah kebakaran, telepon nomor berapa", "Keadaan darurat dilaporkan ke 112."),
        ("anak tenggelam di kali hubungi siapa", "Keadaan darurat dilaporkan ke 112."),
        ("kebakaran di pasar kapan", "Tidak ada di basis pengetahuan."),
        ("tetangga berisik, telepon nomor berapa", "Tidak ada di basis pengetahuan."),
    ],
)
def test_in_an_emergency_the_number_does_not_depend_on_what_it_is(question: str, said: str) -> None:
    assert ask(question, with_text("Keadaan darurat dilaporkan ke 112."), programmes=()).text.startswith(said)


def test_what_a_release_says_goes_before_what_the_brief_says_is_not_known() -> None:
    brief = replace(FLOOD, document="saban-juare", kind="program", text="Jadwal panen Saban Juare tidak tercatat.")
    told = replace(
        FLOOD, document="rilis", programmes=("saban-juare",), text="Panen Saban Juare berlangsung pada 3 Maret 2026."
    )
    assert ask("jadwal panen saban juare kapan", brief, told).text.startswith(
        "Panen Saban Juare berlangsung pada 3 Maret"
    )
    assert not ask("jadwal panen saban juare kapan", brief).found


@pytest.mark.parametrize(
    ("question", "text", "said"),
    [
        ("bazar gerem rencananya bulan apa", "Bazar di Gerem direncanakan pada Maret 2026.", True),
        ("bazar gerem rencananya bulan apa", "Bazar di Gerem direncanakan di tiga tempat.", False),
        ("bazar gerem rencananya bulan apa", "Bazar di Gerem direncanakan pada Rabu (4/3/2026).", True),
        ("bazar gerem didirikan tahun berapa", "Bazar Gerem didirikan pada 1999.", True),
        ("bazar gerem didirikan tahun berapa", "Bazar Gerem didirikan pada 27 April.", False),
        ("bazar gerem digelar di jalan apa", "Bazar Gerem digelar di Jalan Kembang.", True),
        ("bazar gerem digelar di jalan apa", "Bazar Gerem digelar di Alun-Alun Kota.", False),
        ("bazar gerem digelar di gedung mana", "Bazar Gerem digelar di Aula Setda.", True),
        ("bazar gerem digelar di gedung mana", "Bazar Gerem digelar di Kelurahan Gerem.", False),
    ],
)
def test_a_month_a_year_or_a_kind_of_place_is_answered_by_one(question: str, text: str, said: bool) -> None:
    assert ask(question, with_text(text), programmes=()).found is said


@pytest.mark.parametrize(
    ("question", "text", "said"),
    [
        ("bazar gerem mereknya apa", "Bazar Gerem dibuka.", False),
        ("pasien gerem di puskesmas lahir tanggal berapa", "Pasien Gerem datang ke puskesmas 3 Maret 2026.", False),
        ("pasien gerem di puskesmas lahir tanggal berapa", "Pasien Gerem di puskesmas lahir 3 Maret 2026.", True),
        ("bazar beras gerem digelar tanggal berapa", "Bazar beras Gerem berlangsung 3 Maret 2026.", True),
        ("bazar beras gerem kapan", "Bazar beras Gerem berlangsung 3 Maret 2026.", True),
    ],
)
def test_what_is_asked_of_the_subject_stands_in_the_answer(question: str, text: str, said: bool) -> None:
    assert ask(question, with_text(text), programmes=()).found is said


def test_a_number_of_days_is_no_number_to_call() -> None:
    report = with_text("Laporan 100 hari kerja dibacakan. Masukan atas laporan 100 hari dikirim lewat SP4N-LAPOR!.")
    assert ask("masukan laporan 100 hari lewat mana", report, programmes=()).text.startswith("Masukan atas")


def test_whom_to_turn_to_does_not_depend_on_the_occasion() -> None:
    for occasion in ("belum kedaftar saban juare nanyanya ke siapa", "bingung saban juare nanya ke mana"):
        assert ask(occasion).text.startswith("Tanyakan kegiatan Saban Juare kepada kelurahan.")
    assert not ask("merek truk saban juare apa").found


def test_a_sentence_that_refers_back_is_read_with_those_before_it() -> None:
    text = "Undang-undang merahasiakan wajah anak. {} diancam denda Rp500 juta."
    for first, found in (("Pelanggarannya", True), ("Pelanggaran lalu lintas", False)):
        law = replace(with_text(text.format(first)), kind="panduan")
        assert ask("denda buat yang melanggar wajah anak", law, programmes=()).found is found


@pytest.mark.parametrize("question", ["mantan sekda siapa", "eks sekda cilegon namanya siapa", "sekda yang lama siapa"])
def test_who_has_left_an_office_is_asked_for_as_such(question: str) -> None:
    assert "Maman Mauludin" in ask(question).text


@pytest.mark.parametrize("question", ["wali kota cilegon sebelumnya siapa", "mantan lurah ciwedus siapa"])
def test_whoever_holds_an_office_is_not_named_as_who_left_it(question: str) -> None:
    assert not ask(question).found


def test_an_institution_is_nobody() -> None:
    day = with_text("Acara ketua Gerem digelar bersama Ikatan Pencak Silat Indonesia (IPSI).")
    assert not ask("siapa ketua acara gerem", day, programmes=()).found


def test_a_brief_that_has_lapsed_is_said_to_be_over() -> None:
    old = replace(SABAN, id="pasar-malam", title="Pasar Malam", aliases=(), valid_until=date(2025, 8, 31))
    found = SimpleNamespace(passages=(), found=False, confidence=0.0)
    library = Library(ON, lambda _: found, (SABAN,), names=NAMES, lapsed=lambda: (old,))
    told = answer("brief pasar malam masih kepake ga", library)
    assert "sampai 31 Agustus 2025 dan tidak berlaku lagi" in told.text
    assert [source.document for source in told.sources] == ["pasar-malam"]
    assert "tidak berlaku lagi" not in answer("brief saban juare masih kepake ga", library).text
    assert not answer("berapa anggaran pasar malam", library).found


def test_what_the_answer_is_wanted_for_need_not_stand_in_it() -> None:
    assert ask("buat paparan pak camat, banjir gerem kena berapa kk", FLOOD, programmes=()).text.startswith("Banjir di")
