"""What operators part by commas stays one sentence in every kind of text; what nobody may print stays out."""

from datetime import datetime

import pytest

from bot.intake import read_note
from prompts.brief import DraftKind
from prompts.draft import Draft, Task
from tests import bundled

NAMES, WRITER = bundled.names(), bundled.offline()


def drafted(kind: DraftKind, note: str, agency: str = "Kelurahan Ciwaduk", sent: str = "2026-11-12") -> Draft:
    at = datetime.fromisoformat(f"{sent}T19:00:00+07:00")
    return WRITER.draft(Task(read_note(note, kind=kind, channel=None, agency=agency, sent_at=at, names=NAMES)))


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("jembatan normal, dicek petugas senin 9 nov jam 7, kendaraan lewat biasa", "Jembatan normal, dicek petugas"),
        ("sampel diambil 6 titik, hasil lab dinkes: aman semua", "hasil lab Dinas Kesehatan: aman semua"),
        ("puskesmas buka setiap hari, dokter datang jam 8", "setiap hari. Dokter datang"),
        ("dicek 24 pangkalan, 22 ada stok", "dicek 24 pangkalan, 22 di antaranya ada stok"),
    ],
)
def test_only_whole_sentences_are_parted_at_a_comma(note: str, said: str) -> None:
    assert said.lower() in drafted("klarifikasi", f"beredar kabar air beracun. tdk benar. {note}").text.lower()


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ('kabid Rina Melati: "airnya aman"', "“Airnya aman,” kata "),
        ('manajer Teguh Santosa "airnya aman"', "“Airnya aman,” kata "),
        ('kata beliau "airnya aman"', "“Airnya aman,” kata beliau."),
        ('dia bilang "airnya aman"', "“Airnya aman,” katanya."),
    ],
)
def test_words_of_somebody_are_a_quotation_with_a_verb_of_saying(note: str, said: str) -> None:
    assert said in drafted("klarifikasi", f"beredar kabar air beracun. tdk benar. air dicek senin. {note}").text


@pytest.mark.parametrize("note", ['spanduk "Senam Sehat" dipasang', 'lomba bertema "Kota Bersih" digelar'])
def test_a_title_in_quotation_marks_is_nobody_s_words(note: str) -> None:
    assert "kata " not in drafted("klarifikasi", f"beredar kabar senam batal. tdk benar. {note}").text


@pytest.mark.parametrize(
    ("note", "where", "said"),
    [
        ("di grup RT beredar pesan KTP diblokir", "di grup RT", "KTP diblokir"),
        ("rame di facebook katanya jembatan roboh", "di Facebook", "jembatan roboh"),
        ("beredar poster di FB dan WA, katanya dishub buka lowongan", "", "yang menyebut Dinas Perhubungan"),
        ("viral surat edaran palsu katanya sekolah libur", "", "surat edaran palsu yang menyebut sekolah libur"),
    ],
)
def test_a_claim_says_once_where_it_goes_round_and_what_it_says(note: str, where: str, said: str) -> None:
    text = drafted("klarifikasi", f"{note}. itu bohong. pelayanan tetap buka").text
    claim = next(line for line in text.split("\n") if "yang beredar" in line)
    assert claim.count("beredar") == 1
    assert where in claim
    assert said in claim
    assert claim.endswith("TIDAK BENAR.")


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("orang tua dampingi anak", "• Orang tua dampingi anak."),
        ("daging jgn dibungkus kresek item", "• Daging jangan dibungkus kantong plastik hitam."),
        ("jam 00.30 kumpul2 bubar", "• Kumpul-kumpul bubar pukul 00.30 WIB."),
        ("gausah konvoi", "• Hindari konvoi."),
        ("gausah nyalain mercon", "• Jangan menyalakan mercon."),
        ("yg tinggal di pinggir kali siapin tas siaga", "diminta menyiapkan tas siaga."),
        ("demam 2 hari lsg ke puskesmas", "• Jika demam dua hari, langsung ke puskesmas."),
        ("hewan jgn yg sakit, pincang, kurus", "sakit, pincang, atau kurus."),
    ],
)
def test_an_appeal_lists_what_is_asked_however_it_is_asked(note: str, said: str) -> None:
    assert said in drafted("imbauan", f"imbauan warga: jgn bakar sampah. {note}").text


@pytest.mark.parametrize("note", ["udah 21 lapak dicek", "kantong dibagi 500 lembar", "listrik sudah dipadamkan"])
def test_what_was_done_is_no_request(note: str) -> None:
    assert f"• {note[:5].capitalize()}" not in drafted("imbauan", f"imbauan warga: jgn bakar sampah. {note}").text


def test_an_appeal_is_of_whom_the_note_names_and_for_the_time_it_names() -> None:
    note = "himbauan camat cilegon buat malam taun baru. jgn konvoi. jgn nyalain petasan"
    assert "Pada malam tahun baru, Camat Cilegon mengimbau warga:" in drafted("imbauan", note, "Kecamatan Cilegon").text


def test_those_to_be_named_in_a_greeting_are_greeted() -> None:
    text = drafted("ucapan", "ucapan hari guru 25 nov. sebut jg guru honorer, guru ngaji jgn lupa").text
    assert "Ucapan ini juga untuk guru honorer dan guru mengaji." in text
    assert "lupa" not in text


def test_condolences_tell_who_somebody_was_between_commas() -> None:
    text = drafted("ucapan", "pak Sukarja penyapu jalan kita meninggal jumat 6 nov 2026 di RSUD. umur 57").text
    assert "atas wafatnya Sukarja, penyapu jalan kami, pada Jumat (6/11/2026) di RSUD." in text
    assert "Beliau berusia 57 tahun." in text
