"""What an operator mentions and does not want printed is in no draft, goes to no model, and is a red line in a text."""

from datetime import date, datetime

import pytest

from bot.clock import JAKARTA
from bot.intake import apply_answer, kept_back, read_note, unusable, without_orders
from knowledge.checking.check import Checker
from knowledge.checking.request import CheckRequest
from knowledge.names import Names
from prompts.brief import Brief

SENT = datetime(2026, 6, 26, 15, tzinfo=JAKARTA)


def brief(note: str) -> Brief:
    return read_note(note, kind="rilis", channel=None, agency="", sent_at=SENT, names=Names.load())


@pytest.mark.parametrize(
    ("note", "left", "thing"),
    [
        ("wisata ke pulau diikuti 40 orang. kapal sempet mati mesin, jgn ditulis",
         "wisata ke pulau diikuti 40 orang.", "kapal sempet mati mesin"),
        ("daftar di loket. ada yg protes blm kebagian, jgn ditulis tp", "daftar di loket.",
         "ada yg protes blm kebagian"),
        ("yg lolos 70 orang. ada titipan nama dari pejabat, ini mah off the record", "yg lolos 70 orang.",
         "ada titipan nama dari pejabat"),
        ("2 org udah bayar (nama: Andi, Siska - jgn ditulis). yg kena tipu lapor polres",
         "2 org udah bayar. yg kena tipu lapor polres", "nama: Andi, Siska"),
        ("balita ditimbang 53 dari 61, 2 balita dirujuk ke puskesmas (ini jgn ditulis, maksudnya yg dirujuk)",
         "balita ditimbang 53 dari 61", "2 balita dirujuk ke puskesmas"),
        ("ambil beras di kelurahan. bu RT 05 jgn nyelak lagi kaya kemaren, ini becanda jgn dimasukin. bawa KTP",
         "ambil beras di kelurahan. bawa KTP", "bu RT 05 jgn nyelak lagi kaya kemaren"),
        ("operasi katarak 68 orang. ibu Juariah NIK 3672014506520003 kurang berkas tolong ingetin saya, jgn dimasukkin",
         "operasi katarak 68 orang.", "ibu Juariah NIK 3672014506520003"),
        ("jangan main layangan. yg kesetrum bocah RT 04 jgn ditulis kasian keluarganya", "jangan main layangan.",
         "yg kesetrum bocah RT 04"),
        ("konsultasi tiap rabu. 1 pengembang ga dateng krn berantem sm warganya ga usah", "konsultasi tiap rabu.",
         "berantem"),
        ("kemah 2 hari. hujan gede malem ke 2 tenda bocor, ga usah. peserta 90", "kemah 2 hari. peserta 90",
         "tenda bocor"),
        ("pantun boleh. tiap bulan ada pasar kuliner tapi blm diputusin jd jgn dijanjikan", "pantun boleh.",
         "tiap bulan ada pasar kuliner"),
        ("kerja bakti minggu depan. pak RT 06 ketinggalan motor di kuburan lucu, skip aja", "kerja bakti minggu depan.",
         "ketinggalan motor"),
        ("tarif 4 ribu. sopir lama masih demo sebagian jgn dulu ditulis", "tarif 4 ribu.", "demo"),
        ("bahas lomba, iuran (yg ini jgn ditulis di undangan dulu sensitif)", "bahas lomba", "iuran"),
        ("daftar di loket. jgn sebut nama toko yg jelek (Kripik Mak Nyus)", "daftar di loket", ""),
        ("kader Mimin hadir. bu Mimin nangis terharu boleh ditulis? ga usah deh. sisa dana kembali",
         "kader Mimin hadir. sisa dana kembali", "nangis terharu"),
        ("senam 30 orang. foto pas aku ketiduran jgn dipake ya wkwk", "senam 30 orang.", "foto pas aku ketiduran"),
        ("lomba diikuti 12 regu. konsumsi panitia kurang, itu urusan dalam", "lomba diikuti 12 regu.",
         "konsumsi panitia kurang"),
        ("listrik padam jam 9. bu kades marah krn telat dikabari, internal aja", "listrik padam jam 9.",
         "bu kades marah"),
        ("daftar gratis. ada oknum minta 200 ribu, sudah dilaporkan, tapi belum boleh diumumkan", "daftar gratis.",
         "ada oknum minta 200 ribu"),
        ("panen 40 kilo. timbangan sempet salah, cukup kita yg tau", "panen 40 kilo.", "timbangan sempet salah"),
        ("latihan pagi gratis. jangan disebut nama anaknya ya min, yg ikut 58", "latihan pagi gratis. yg ikut 58",
         "anaknya"),
    ],
)  # fmt: skip
def test_a_confidence_is_taken_out_with_all_it_is_about(note: str, left: str, thing: str) -> None:
    assert " ".join(without_orders(note).split()).replace(",", "") == left.replace(",", "")
    assert thing in " ".join(kept_back(note))


@pytest.mark.parametrize(
    "note",
    [
        "ortu ga usah takut, imunisasi aman",
        "pns bidang aset ga boleh. yg lain boleh ikut lelang",
        "pemancing jgn di breakwater. wisata pantai jgn berenang",
        "truk material jgn masuk dulu sampai 20 oktober",
        "masih ada siswa yg becanda jadi simulasi diulang",
        "jgn share dulu sebelum cek",
        "petugas urusan dalam negeri hadir, rapat internal jam 9 di aula",
        "jalan rusak, sudah diperbaiki, jangan parkir di situ",
        'kata beliau "jangan disebut nama saya"',
    ],
)
def test_what_residents_are_told_is_no_confidence(note: str) -> None:
    assert without_orders(note) == note
    assert not kept_back(note)


def test_a_confidence_is_no_word_of_the_brief_that_a_model_or_the_check_may_use() -> None:
    read = brief("tur pulau diikuti 40 orang. kapal sempet mati mesin, jgn ditulis. pemandu Rizal ikut")
    assert "mati mesin" in read.raw
    assert "mati mesin" not in read.told
    assert read.kept_back == ("kapal sempet mati mesin",)
    assert "40 orang" in read.told


def test_a_text_that_repeats_it_is_held_back() -> None:
    note = "tur pulau diikuti 40 orang. kapal sempet mati mesin, jgn ditulis"
    read = brief(note)
    text = "Tur pulau diikuti 40 orang. Kapal sempat mengalami mati mesin di tengah laut."
    asked = CheckRequest(text, date(2026, 6, 26), "caption", brief=read.told, kept_back=read.kept_back)
    report = Checker.load().check(asked)
    found = [one for one in report.findings if one.rule == "catatan.tidak-untuk-umum"]
    assert [one.text for one in found] == ["Kapal sempat mengalami mati mesin di tengah laut."]
    assert report.band == "tahan"


def test_one_name_is_enough_and_common_words_are_not() -> None:
    note = "2 warga tertipu poster palsu (nama: Andi, Siska - jgn ditulis)"
    read = brief(note)

    def rules(text: str) -> set[str]:
        asked = CheckRequest(text, date(2026, 6, 26), "caption", brief=read.told, kept_back=read.kept_back)
        return {one.rule for one in Checker.load().check(asked).findings}

    assert "catatan.tidak-untuk-umum" in rules("Dua warga, di antaranya Siska, tertipu poster palsu.")
    assert "catatan.tidak-untuk-umum" not in rules("Dua warga tertipu poster palsu.")


def test_an_identity_number_is_never_taken_into_a_draft_asked_or_unasked() -> None:
    read = brief("bu Siti Aminah NIK 3672014506520003 menerima kursi roda di kelurahan ciwedus")
    assert "3672" not in read.told
    assert "menerima kursi roda" in read.told
    assert read.orders == ("NIK …0003",)  # told back without the number


@pytest.mark.parametrize(
    "note",
    [
        "keluarga minta doa saja, karangan bunga ga usah",
        "takbir di musala masing-masing. petasan jgn. pawai boleh",
        "kubur barang bekas. jgn nunggu fogging, fogging cuma bunuh nyamuk dewasa",
        "buka di mal pelayanan publik? jgn, di aula kecamatan",
        "nik jgn ditulis di komentar",
        "sekda Maman nitip pesan ga usah dikutip, tp sebut melepas peserta",
    ],
)
def test_what_need_not_be_brought_done_or_quoted_is_no_confidence(note: str) -> None:
    assert not kept_back(note)


def test_what_only_says_of_which_kind_it_is_holds_no_text_back() -> None:
    read = brief("38 kasus dbd, ga ada yg meninggal. jangan tulis nama pasien")
    text = "Terdapat 38 kasus DBD. Tidak ada pasien yang meninggal."
    asked = CheckRequest(text, date(2026, 6, 26), "caption", brief=read.told, kept_back=read.kept_back)
    assert "catatan.tidak-untuk-umum" not in {one.rule for one in Checker.load().check(asked).findings}


def test_a_note_of_nothing_but_confidences_is_no_material_and_goes_nowhere() -> None:
    note = "kapal wisata sempet mati mesin di tengah laut, jgn ditulis"
    assert unusable(note, 4000)
    assert brief(note).told.strip() == ""


def test_what_an_answer_wants_unsaid_is_kept_back_too() -> None:
    read = brief("pelatihan las di aula kelurahan ciwedus tadi pagi, 40 peserta")
    question = next(one for one in read.questions if one.field == "quote")
    answer = 'kata pak lurah "kami senang". genset sempat meledak, jgn ditulis'
    again = apply_answer(read, question, answer, Names.load())
    assert "meledak" in again.raw
    assert "meledak" not in again.told
    assert again.kept_back == ("genset sempat meledak",)
    assert "kami senang" in again.told


@pytest.mark.parametrize(
    ("note", "gone", "kept"),
    [
        ("daftar ke bu Titin 112. jgn ditulis ya, ada katering satu lagi yg batal pesan, isin", "katering", "Titin"),
        ("bayar pakai QRIS\ninternal: ada sopir kena tegur minta uang rokok, cukup kita saja", "sopir", "QRIS"),
        ("rapat RT 24 ketua. yang RT 07 ga hadir ga usah disebut ya bu admin, lagi ada masalah", "masalah", "rapat"),
        ("koperasi 214 anggota. angka kredit macetnya ga usah lah min malu", "macet", "214"),
    ],
)
def test_an_order_takes_what_it_is_about_and_nothing_else(note: str, gone: str, kept: str) -> None:
    text = without_orders(note)
    assert gone not in text
    assert kept in text


def test_wifi_without_a_password_keeps_nothing_back() -> None:
    assert kept_back("nama jaringan CilegonWifi, TANPA kata sandi, sekali masuk 2 jam") == ()
    assert kept_back("ditulis yg enak, tanpa kata launching") == ("launching",)
