"""What one side denies of a thing and the other states of it, though the note says its words both ways."""

import pytest

from knowledge.checking.check import Checker
from tests.knowledge.checking.material import request

LOKET = "loket pajak keliling. bisa bayar lewat kartu, di mobil ga nerima bayaran tunai. buka jam 8"
KURSUS = "kursus menjahit buat ibu-ibu. ga usah bawa ijazah. kita sediain kain + benang. gratis"
ARISAN = "rapat warga rt 3 sabtu. rapat tdk pake iuran warga. panitia dari karang taruna"


def turned(checker: Checker, text: str, note: str) -> bool:
    found = checker.check(request(text, brief=note, kind="caption")).findings
    return any(f.rule == "kelengkapan.bertentangan" for f in found)


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("Petugas di mobil juga menerima pembayaran tunai.", LOKET),
        ("Kursus ini gratis dan memerlukan ijazah.", KURSUS),
        ("Kain dan benang tidak disediakan panitia.", KURSUS),
        ("Panitia memungut iuran dari warga.", ARISAN),
    ],
)
def test_what_the_note_says_is_turned_round(checker: Checker, text: str, note: str) -> None:
    assert turned(checker, text, note)


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("Petugas di mobil menerima pembayaran dengan kartu, tetapi tidak menerima pembayaran tunai.", LOKET),
        ("Peserta kursus tidak perlu membawa ijazah. Kain dan benang disediakan. Kursus ini tanpa biaya.", KURSUS),
        ("Panitia tidak memungut iuran dari warga.", ARISAN),
        ("Rencana taman sudah dibahas, tetapi belum diputuskan.", "rencana taman udah dibahas, msh nunggu keputusan"),
    ],
)
def test_the_same_in_other_words_is_left_alone(checker: Checker, text: str, note: str) -> None:
    assert not turned(checker, text, note)
