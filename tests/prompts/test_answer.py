"""Answers are sentences of documents with their source, or the plain word that there is none."""

from datetime import date

from knowledge.documents import Passage
from prompts.answer import answer


def passage(text: str, title: str, heading: str = "", **more: object) -> Passage:
    return Passage(title, title.lower(), title, "program", date(2026, 1, 13), heading, text, "x.md", **more)  # type: ignore[arg-type]


FLOOD = passage(
    "Warga perlu bersiaga. Untuk keadaan darurat, hubungi 112. Banjir di Kelurahan Gerem berdampak pada 487 KK.",
    "Penanganan Banjir",
    valid_until=date(2029, 12, 31),
)
SABAN = passage("Tagar (hashtag) Saban Juare:\n- #SabanJuare #CilegonJuare", "Saban Juare", "Tagar")
BUDGET = passage("Anggaran kemitraan media disebut Rp780 juta pada 2025.", "Komunikasi Publik")


def test_the_best_sentence_answers_with_title_and_validity() -> None:
    found = answer("nomor darurat banjir berapa?", [SABAN, FLOOD], True)
    assert found.text == "Untuk keadaan darurat, hubungi 112. (Penanganan Banjir, berlaku s.d. 31 Desember 2029)"
    assert [source.title for source in found.sources] == ["Penanganan Banjir"]
    assert found.found


def test_a_question_in_two_parts_is_answered_in_two() -> None:
    found = answer("hashtag resmi saban juare apa? anggarannya brp?", [SABAN, BUDGET, FLOOD], True)
    first, second = found.text.split("\n")
    assert "#SabanJuare #CilegonJuare (Saban Juare, 13 Januari 2026)" in first
    assert second == "Anggarannya brp: tidak ada di basis pengetahuan."
    assert found.found


def test_what_no_document_says_is_said_plainly() -> None:
    for passages, near in (([FLOOD, SABAN], True), ([FLOOD], False), ([], True)):
        found = answer("berapa harga tiket bioskop?", passages, near)
        assert (found.text, found.sources, found.found) == ("Tidak ada di basis pengetahuan.", (), False)


def test_how_many_wants_a_figure_and_who_wants_a_name() -> None:
    assert "487 KK" in answer("berapa kk kena banjir gerem", [FLOOD], True).text
    nobody = passage("Wali kota hadir dalam pertemuan.", "Rapat")
    somebody = passage("Wali Kota Cilegon Robinsar hadir dalam pertemuan.", "Rapat Besar")
    assert "Robinsar" in answer("siapa wali kota yang hadir?", [nobody, somebody], True).text
    assert not answer("siapa wali kota yang hadir?", [nobody], True).found


def test_an_empty_or_wordless_question_is_not_covered() -> None:
    assert not answer("???", [FLOOD], True).found
