"""What cannot be worked on is refused with a reason; what asks is told from what tells."""

import pytest

from bot.intake import is_question, language, unusable
from tests.bot.test_intake import DRAIN, FOUNDING, NOTES

LIMIT = 8000


@pytest.mark.parametrize(
    ("note", "reason"),
    [
        ("", "kosong"),
        ("  \n ", "kosong"),
        ("🎉🎉👍", "Belum ada kata"),
        ("!!! ... ---", "Belum ada kata"),
        ("12 34", "Belum ada kata"),
        ("warga " * 3334, "terlalu panjang"),
        ("The residents cleaned the drains on Sunday morning and the head of the village was there.", "bahasa Inggris"),
        ("please write a caption about the training for our officers that was held yesterday", "bahasa Inggris"),
    ],
)
def test_an_unusable_note_is_refused_with_its_reason(note, reason) -> None:
    assert reason in (unusable(note, limit=LIMIT) or "")


def test_the_limit_is_told_in_indonesian_figures() -> None:
    assert unusable("a b " * 5000, limit=LIMIT) == (
        "Catatan terlalu panjang (20.000 karakter). Paling banyak 8.000 karakter; kirim bagian pentingnya saja."
    )


@pytest.mark.parametrize("case", NOTES, ids=lambda case: case["catatan"][:40])
def test_an_operators_note_is_usable_and_no_question(case) -> None:
    assert unusable(case["catatan"], limit=LIMIT) is None
    assert not is_question(case["catatan"])


@pytest.mark.parametrize(
    "note", [DRAIN, FOUNDING, "workshop content creator bareng the panas dalam di command center tadi"]
)
def test_loan_words_do_not_make_a_note_english(note) -> None:
    assert language(note) == "id"


@pytest.mark.parametrize(
    "text",
    [
        "hashtag resmi buat program saban juare apa? anggarannya brp?",
        "apa itu narasi tunggal",
        "berapa anggaran saban juare",
        "kapan hari jadi kota cilegon?",
        "program saban juare itu apa ya",
        "gimana cara nulis jabatan wali kota",
        "anggaran saban juare brp",
        "siapa juru bicara uhc",
        "tanya dong, puskesmas 24 jam ada di mana aja",
    ],
)
def test_a_question_is_recognised(text) -> None:
    assert is_question(text)


@pytest.mark.parametrize(
    "text",
    [
        "tolong bikinin caption kerja bakti rt 03 kemarin dong?",
        "bisa buatkan rilis pelatihan kader tadi pagi?",
        'kerja bakti tadi pagi, kata pak lurah "kapan lagi kita kompak?"',
        "sosialisasi apa adanya di balai warga, 40 warga hadir",
        "",
    ],
)
def test_a_request_or_a_quoted_question_is_no_question(text) -> None:
    assert not is_question(text)
