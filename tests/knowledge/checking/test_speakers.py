"""Who says a quotation and what office he holds: by the note, in whatever form the text puts it."""

import pytest

from knowledge.checking.check import Checker
from knowledge.checking.report import Finding
from tests.knowledge.checking.material import request

WORDS = "kami berangkat sebelum matahari terbit setiap hari"


def said(checker: Checker, note: str, text: str) -> list[Finding]:
    found = checker.check(request(text, brief=note, kind="caption")).findings
    return [f for f in found if f.rule == "fakta.quote"]


@pytest.mark.parametrize(
    ("note", "speaker", "wrong"),
    [
        ("ketua pokmas Wawan Hermansyah", "kata seorang pemilik rumah", True),
        ("ketua pokmas Wawan Hermansyah", "kata seorang pengurus", False),
        ("petugas humas Yulia Maharani", "cerita seorang pengunjung", True),
        ("wakil direktur pelayanan drg. Farida Hanum", "ujar Direktur RSUD", True),
        ("wakil direktur pelayanan drg. Farida Hanum", "ujar Wakil Direktur Pelayanan RSUD", False),
        ("kader bu Turini", "cerita Kepala Puskesmas Ciwandan", True),
        ("kader bu Turini", "cerita kader Turini", False),
    ],
)
def test_a_speaker_without_a_name_is_whom_the_note_has(checker: Checker, note: str, speaker: str, wrong: bool) -> None:
    found = said(checker, f'rapat warga. {note}: "{WORDS}"', f"“{WORDS.capitalize()},” {speaker}.")
    assert bool(found) is wrong


def test_a_name_alone_before_the_quotation_is_its_speaker(checker: Checker) -> None:
    note = f'nelayan lebakgede pak Supandi 55 th. papan cuaca dr BMKG. Supandi: "{WORDS}"'
    assert said(checker, note, f"“{WORDS.capitalize()},” kata petugas BMKG.")
    assert not said(checker, note, f"“{WORDS.capitalize()},” kata Supandi.")


def test_whoever_begins_the_sentence_before_has_the_word(checker: Checker) -> None:
    note = f'pabrik Lukman Harun blg siap pasang rambu. ketua rw 06 pak Idris Afandi: "{WORDS}"'
    text = "Warga dan Idris Afandi hadir. {} meluruskan tuntutan itu. “" + WORDS.capitalize() + ",” katanya."
    assert said(checker, note, text.format("Lukman Harun"))
    assert not said(checker, note, text.format("Ketua RW 06 Idris Afandi"))


def test_the_same_word_for_an_office_excuses_nobody_else(checker: Checker) -> None:
    note = f'bank sampah. ketua bank sampah Neneng Suryati: "{WORDS}". ketua rw 03 pak Jajang Sudrajat hadir'
    assert said(checker, note, f"“{WORDS.capitalize()},” kata Ketua RW 03 Jajang Sudrajat.")


@pytest.mark.parametrize(
    ("note", "text", "wrong"),
    [
        ("drh. Ayu Larasati (medik veteriner) hadir", "Kepala Puskesmas Citangkil Ayu Larasati hadir.", True),
        ("ka UPT pengujian kendaraan bermotor Slamet Riyono", "Kepala Dinas Perhubungan Slamet Riyono hadir.", True),
        ("ketua tim pengelola aduan Winda Oktaviani", "Kepala Diskominfo Winda Oktaviani hadir.", True),
        ("ketua pokmas Wawan Hermansyah", "Bendahara Pokmas Guyub Rukun Wawan Hermansyah hadir.", True),
        ("ketua pokmas Wawan Hermansyah", "Ketua Pokmas Guyub Rukun Wawan Hermansyah hadir.", False),
        ("ketua juri guru PPKn Hendra Kusnadi", "Anggota juri Hendra Kusnadi hadir.", True),
        ("panitia bpk Rangga Mahardika (ketua tim pemuda)", "Kepala Bidang Pariwisata Rangga Mahardika hadir.", True),
        ("humas rsud Yulia Maharani", "Direktur RSUD Yulia Maharani hadir.", True),
        ("pak rw Jajang Sudrajat", "Ketua RW 03 Jajang Sudrajat hadir.", False),
        ("pak rw Jajang Sudrajat", "Pembina Jajang Sudrajat hadir.", True),
        ("ttd lurah Anwar Syafei", "Terima kasih, warga.\n\nLurah Panggung Rawi\nAnwar Syafei", False),
        ("ttd lurah Anwar Syafei", "Terima kasih, warga.\n\nSekretaris Lurah Panggung Rawi\nAnwar Syafei", True),
        ("ttd lurah Anwar Syafei", "Terima kasih, warga.\n\nCamat Jombang\nAnwar Syafei", True),
        ("kelurahan cikerai. Wawan Setiabudi hadir", "Ketua RT 04 Wawan Setiabudi hadir.", False),
        ("pedagang pasar baru merak", "Pembeli Pasar Baru Merak antre.", False),
    ],
)
def test_an_office_the_note_gives_otherwise(checker: Checker, note: str, text: str, wrong: bool) -> None:
    found = checker.check(request(text, brief=f"rapat warga. {note}", kind="caption")).findings
    assert ("fakta.jabatan" in {f.rule for f in found}) is wrong


def test_an_official_whom_the_text_names_in_full_elsewhere_is_no_speaker_of_others_words(checker: Checker) -> None:
    note = f'rapat dipimpin wali kota. quote ketua RW 03 Bpk Junaedi: "{WORDS}"'
    text = f"Rapat dipimpin Wali Kota Cilegon Robinsar Muhammad.\n\n“{WORDS.capitalize()},” ujar %s."
    assert said(checker, note, text.replace("Robinsar Muhammad", "Robinsar") % "Robinsar")
    assert not said(checker, note, text % "Junaedi")


def test_an_office_before_a_colon_speaks_whoever_is_told_of_behind(checker: Checker) -> None:
    note = f'kadisperindag: "{WORDS}" pemilik toko Bu Wati bilang dia bakal cek stok'
    office = "Kepala Dinas Perindustrian dan Perdagangan Kota Cilegon"
    assert not said(checker, note, f"“{WORDS.capitalize()},” kata {office}.")
    assert said(checker, note, f"“{WORDS.capitalize()},” kata Wati, pemilik toko.")


def test_a_nickname_whose_bearer_the_note_names_in_brackets_is_the_same_person(checker: Checker) -> None:
    note = f'anak magang dibimbing Kang Opik (Taufik Rahman). pengunjung Bu Rina. kata kang opik : "{WORDS}"'
    assert not said(checker, note, f"“{WORDS.capitalize()},” kata Taufik.")
    assert said(checker, note, f"“{WORDS.capitalize()},” kata Rina.")


def test_what_stands_before_an_office_is_none_of_its_name(checker: Checker) -> None:
    note = f'rapat dipimpin plt sekda. target turun jd Rp432 juta per bln. plt sekda: "{WORDS}"'
    assert not said(checker, note, f"“{WORDS.capitalize()},” kata Plt. Sekretaris Daerah Kota Cilegon.")


def test_words_told_without_marks_and_names_before_an_aside_have_their_speaker(checker: Checker) -> None:
    told = "terus ada bu Rina Marlina dari pkk bilang gini, kami minta lampu di jalan posyandu. camat Budi Hartono buka"
    aside = 'camat Budi Hartono buka acara. pelajar Rina Marlina (16, sdh izin) "kami minta lampu di jalan posyandu"'
    for note in (told, aside):
        for who, wrong in (("Rina Marlina", False), ("Camat Budi Hartono", True)):
            text = f"“Kami minta lampu di jalan posyandu,” kata {who}."
            found = checker.check(request(text, brief=note, kind="rilis")).findings
            assert any(f.category == "kutipan" and f.level != "suggestion" for f in found) is wrong
