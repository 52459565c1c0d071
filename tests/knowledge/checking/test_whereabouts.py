"""A place that the note names somewhere is wrong where the text puts something else there."""

from datetime import date

import pytest

from knowledge.checking.check import Checker
from knowledge.checking.request import CheckRequest


def wrong(checker: Checker, note: str, text: str) -> list[str]:
    """The facts of the text that are reported."""
    found = checker.check(CheckRequest(text, date(2026, 5, 20), kind="caption", brief=note)).findings
    return [one.text for one in found if one.category == "fakta" and one.level == "error"]


@pytest.mark.parametrize(
    ("note", "text", "right", "other"),
    [
        ("pendaftaran pindah ke lt 3 gedung b", "Pendaftaran pindah ke lantai {} Gedung B.", "tiga", "dua"),
        ("start gerak jalan lapangan gerem, belok di grogol", "Gerak jalan dimulai di Lapangan {}.", "Gerem", "Grogol"),
        ("khataman di masjid An-Nur kotasari, juara umum pabean", "Khataman digelar di Masjid An-Nur, Kelurahan {}.",
         "Kotasari", "Pabean"),
        ("kejuaraan di Semarang, juara 1 dr Malang", "Kejuaraan itu digelar di {}.", "Semarang", "Malang"),
        ("juara umum: jombang 61, cibeber 47", "Juara umum ialah Kecamatan {} (61).", "Jombang", "Cibeber"),
        ("donor di bank darah rsud", "Donor darah dilayani di {}.", "bank darah", "poliklinik"),
        ("sisi selatan dicat dulu, sisi utara besok", "Sisi {} dicat lebih dahulu, sisi utara menyusul.", "selatan",
         "barat"),
        ("tamu lewat pintu belakang", "Tamu masuk lewat pintu {}.", "belakang", "depan"),
        ("truk tangki parkir di lap voli", "Truk tangki bersiaga di {}.", "lapangan voli", "terminal"),
    ],
)  # fmt: skip
def test_a_place_is_the_one_of_its_clause(checker: Checker, note: str, text: str, right: str, other: str) -> None:
    assert wrong(checker, note, text.format(right)) == []
    assert wrong(checker, note, text.format(other)) != []


def test_an_aula_of_a_kelurahan_is_the_same_with_the_level_in_short(checker: Checker) -> None:
    assert wrong(checker, "kelas foto di aula kel pabean", "Kelas foto digelar di Aula Kelurahan Pabean.") == []
