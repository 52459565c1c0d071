"""A month or a stretch of time without a day needs a time of the note in it."""

from datetime import date

import pytest

from knowledge.checking.check import Checker
from knowledge.checking.request import CheckRequest

ON = date(2026, 5, 20)  # a Wednesday


def times(checker: Checker, note: str, text: str) -> list[str]:
    """The times of the text that have no source."""
    found = checker.check(CheckRequest(text, ON, kind="caption", brief=note)).findings
    return [one.text for one in found if one.rule == "fakta.date" and one.level == "error"]


@pytest.mark.parametrize(
    ("note", "right", "wrong"),
    [
        ("kolam ikan rt 4 mulai diisi bibit lele juni", "Kolam mulai diisi bibit lele pada Juni.",
         "Kolam mulai diisi bibit lele pada Agustus."),
        ("jembatan bambu hanyut 3 bulan lalu, skrg udah jadi lagi", "Jembatan bambu hanyut pada Februari.",
         "Jembatan bambu hanyut pada Desember."),
        ("kelas menjahit dievaluasi abis 2 bulan", "Kelas menjahit dievaluasi pada Juli.",
         "Kelas menjahit dievaluasi bulan depan."),
        ("lapak pindah taun depan ke blok c", "Lapak pindah ke blok C tahun depan.",
         "Lapak pindah ke blok C bulan depan."),
        ("kincir air rusak bln kmrn, 7 petak sawah kering", "Kincir air rusak bulan lalu.",
         "Kincir air rusak tahun lalu."),
        ("balai warga dipake 2 mei buat rapat, dibangun 4 bulan", "Balai warga dipakai rapat pada awal Mei.",
         "Balai warga dipakai rapat pada akhir Mei."),
        ("koperasi berdiri maret 2024", "Koperasi berdiri pada Maret 2024.", "Koperasi berdiri pada Maret 2026."),
        ("senam minggu besok diganti sabtu 30 mei", "Senam diadakan Sabtu (30/5/2026).",
         "Senam diadakan Minggu (31/5/2026)."),
    ],
)  # fmt: skip
def test_a_time_without_a_day_is_one_of_the_note(checker: Checker, note: str, right: str, wrong: str) -> None:
    assert times(checker, note, right) == []
    assert times(checker, note, wrong) != []


@pytest.mark.parametrize(
    "text",
    [
        "Sungai dikeruk tujuh tahun lalu.",
        "Kegiatan bulan ini diikuti warga.",
        "Data triwulan itu dibahas pada Januari.",
    ],
)
def test_a_figure_and_the_present_name_no_such_time(checker: Checker, text: str) -> None:
    assert times(checker, "sungai dikeruk 7 tahun lalu, data triwulan 1 dibahas rapat", text) == []
