"""Offices as hurried notes give them, in clipped words, behind a colon or after a name, and the same told otherwise."""

import pytest

from knowledge.checking.check import Checker
from knowledge.checking.report import Finding
from tests.knowledge.checking.material import request


def offices(checker: Checker, note: str, text: str) -> list[Finding]:
    found = checker.check(request(text, brief=f"lomba masak minggu pagi. {note}", kind="caption")).findings
    return [f for f in found if f.rule == "fakta.jabatan" and f.level == "error"]


@pytest.mark.parametrize(
    ("note", "right", "wrong"),
    [
        ("kepseknya bu Wiwin Kurniati bilang senang", "Kepala SDN Melati Wiwin Kurniati senang.",
         "Wali Kelas IV SDN Melati Wiwin Kurniati senang."),
        ("kaban sakit, diwakili sekban pak Rusdi Hamdani", "Sekretaris Badan Rusdi Hamdani hadir.",
         "Kepala Badan Rusdi Hamdani hadir."),
        ("danton Soleh Firmansyah", "Komandan Peleton Soleh Firmansyah hadir.",
         "Komandan Regu Soleh Firmansyah hadir."),
        ("bu Tuti Alawiah (kabid tata ruang) hadir", "Kepala Bidang Tata Ruang DPUPR Tuti Alawiah hadir.",
         "Kepala Bidang Sumber Daya Air DPUPR Tuti Alawiah hadir."),
        ("pokmas Guyub Makmur (ketua: Kastari)", "Ketua Pokmas Guyub Makmur Kastari hadir.",
         "Sekretaris Pokmas Guyub Makmur Kastari hadir."),
        ("ketua pramuka H. Munawar", "Ketua Pramuka Cilegon Munawar hadir.",
         "Bendahara Pramuka Cilegon Munawar hadir."),
        ("kepala blk nya pak Dendi Saputra hadir", "Kepala BLK Dendi Saputra hadir.",
         "Kepala Disnaker Dendi Saputra hadir."),
        ("Lurah: ibu Yuyun Wahyuni", "Lurah Yuyun Wahyuni hadir.", "Camat Yuyun Wahyuni hadir."),
        ("dr. Hj. Ella Nuraeni kabid kesmas", "Kepala Bidang Kesmas Ella Nuraeni hadir.",
         "Kepala Puskesmas Ella Nuraeni hadir."),
        ("ketua komunitas Lari Pagi, Bang Fajar Ramdani: \"ayo\"",
         "Ketua Komunitas Lari Pagi Fajar Ramdani hadir.", "Pembina Komunitas Lari Pagi Fajar Ramdani hadir."),
        ("nutrisionis mba Santi Anggraeni", "Nutrisionis Santi Anggraeni hadir.", "Perawat Santi Anggraeni hadir."),
        ("juri diketuai chef Bobi Irawan, ketuanya Bobi Irawan", "Juri dipimpin Bobi Irawan sebagai ketua.",
         "Juri bekerja dengan Bobi Irawan sebagai sekretaris."),
        ("dr. Gina Amelia, kepala puskesmas melati: \"makan sayur\"", "Kepala Puskesmas Melati Gina Amelia hadir.",
         "Kepala Dinas Kesehatan Gina Amelia hadir."),
    ],
)  # fmt: skip
def test_an_office_as_notes_give_it_is_compared_with_the_texts(
    checker: Checker, note: str, right: str, wrong: str
) -> None:
    assert offices(checker, note, right) == []
    assert offices(checker, note, wrong) != []


@pytest.mark.parametrize(
    ("note", "text"),
    [
        ("kwt Mekar Asri nanam cabai", "Anggota Mekar Asri menanam cabai."),
        ("juara 2 dr Palembang skor 80", "Tim itu di bawah wakil Palembang (80)."),
        ("pelatih coach Yuda Pranata", "Instruktur Yuda Pranata hadir."),
        ("kadis Lukman Hakim Sobari hadir", "Kepala Dinas Kesehatan Lukman Hakim Sobari hadir."),
    ],
)
def test_who_has_no_office_and_who_has_it_in_another_word_are_let_be(checker: Checker, note: str, text: str) -> None:
    assert offices(checker, note, text) == []


def test_who_only_acts_for_another_is_told_so(checker: Checker) -> None:
    note = "Plt kadis kesehatan Rina Oktaviani hadir"
    (found,) = offices(checker, note, "Kepala Dinas Kesehatan Rina Oktaviani hadir.")
    assert found.suggestion == "Plt. Kepala Dinas Kesehatan"
    assert offices(checker, note, "Plt. Kepala Dinas Kesehatan Rina Oktaviani hadir. Kepala Dinas menutup acara.") == []
