"""What a text says of others than the note denies it of, or denies in a longer sentence, contradicts nothing."""

from datetime import date

import pytest

from knowledge.checking.check import Checker
from knowledge.checking.request import CheckRequest

CHECKER = Checker.load()


def turned(note: str, text: str) -> list[str]:
    request = CheckRequest(text=text, on=date(2026, 5, 18), brief=note, kind="caption")
    return [
        f.text for f in CHECKER.check(request).findings if f.rule.startswith("kelengkapan") and f.level != "suggestion"
    ]


@pytest.mark.parametrize(
    ("note", "text"),
    [
        ("tdk harus warga warnasari, warga citangkil lain boleh", "Warga dari luar Warnasari juga boleh ikut."),
        ("ngga ada yang disegel ya, cuma dikasih waktu", "Petugas tidak menyegel satu pun penginapan."),
        ("robot jadi/beli GA BOLEH", "Robot yang dibeli jadi tidak diperbolehkan."),
        ("layanan buka di kelurahan, jd warga ga usah ke kantor dinas", "Warga mengurus akta di kantor kelurahan."),
    ],
)
def test_a_text_that_keeps_the_note_in_other_words_contradicts_nothing(note: str, text: str) -> None:
    assert turned(note, text) == []


@pytest.mark.parametrize(
    ("note", "text"),
    [
        ("peserta ga boleh bawa kendaraan ke lapangan", "Peserta boleh membawa kendaraan ke lapangan."),
        ("robot beli GA BOLEH", "Robot yang dibeli boleh dipakai."),
        ("parkir di trotoar ga boleh", "Parkir di trotoar diperbolehkan."),
    ],
)
def test_a_text_that_turns_the_note_round_is_told(note: str, text: str) -> None:
    assert turned(note, text)


def test_what_is_to_be_done_instead_passes_a_warning_on() -> None:
    note = "layanan dokling kamis. klo darurat jgn nunggu dokling, telpon 112"
    assert turned(note, "Dokling melayani warga pada Kamis. Dalam keadaan darurat, hubungi 112.") == []


def test_a_fine_that_the_note_denies_is_told() -> None:
    note = "tdk ada denda baru teguran tertulis"
    assert turned(note, "Petugas menjatuhkan denda. Teguran tertulis diberikan.")
    assert turned(note, "Petugas belum menjatuhkan denda. Teguran tertulis diberikan.") == []
