"""What a document says itself not to know is told, and nothing beside it is told in its place."""

from datetime import date
from types import SimpleNamespace

import pytest

from knowledge.documents import Document, FrontMatter, Passage
from prompts.answer import Answer, Library, answer
from tests import bundled

ON = date(2026, 3, 1)
BODY = (
    "Panen raya digelar di Alun-Alun Kota dan diikuti 40 kelompok tani. Petugas panen raya ada 12 orang.\n\n"
    "Jumlah pengunjung, nilai penjualan, dan penyelenggara panen raya tidak tercatat."
)


def ask(question: str, body: str = BODY) -> Answer:
    """Over one release."""
    front = FrontMatter(jenis="rilis", judul="Panen Raya", tanggal=date(2026, 1, 13))
    document = Document("panen", front, body, "panen.md", 1, "")
    passage = Passage("p", "panen", "Panen Raya", "rilis", front.tanggal, "", body.partition("\n")[0], "panen.md")
    found = SimpleNamespace(passages=(passage,), found=True, confidence=0.6)
    return answer(question, Library(ON, lambda _: found, (), (document,), bundled.names()))


@pytest.mark.parametrize("question", ["jumlah petugas panen raya", "berapa kelompok tani ikut panen raya"])
def test_what_is_known_is_told(question: str) -> None:
    assert ask(question).found


@pytest.mark.parametrize("noun", ["pengunjung", "pengunjungnya"])
def test_a_document_admits_what_it_does_not_know(noun: str) -> None:
    found = ask(f"{noun} panen raya kelompok tani di alun-alun kota berapa orang")
    assert not found.found
    assert "Jumlah pengunjung" in found.text
    assert [source.document for source in found.sources] == ["panen"]


def test_what_is_unknown_is_no_matter_where_the_answer_names_it() -> None:
    known = (
        "Panen raya ramai. Jumlah pengunjung panen raya 900 orang menurut panitia.\n\nJumlah pengunjung tidak tercatat."
    )
    assert ask("pengunjung panen raya brp orang", known).found


def test_what_follows_the_word_for_a_count_must_stand_beside_the_figure() -> None:
    plain = BODY.partition("\n")[0]
    assert not ask("jumlah traktor panen raya", plain).found
    assert "12" in ask("jumlah petugas panen raya", plain).text
