"""A query that names a narrow matter is answered only by what names it too."""

from datetime import date

import pytest

from knowledge.affairs import affairs, details, named
from knowledge.documents import Passage
from knowledge.fusion import Marks, fusion
from knowledge.normalise import normalise, tokens
from knowledge.query import Query, understand
from knowledge.ranking import Asked, Candidate, Ranked, evidence


def matters(text: str) -> int:
    """How many matters the text names."""
    return len(affairs(normalise(text).split()))


@pytest.mark.parametrize(
    "text",
    [
        "kuota haji tahun depan",
        "imunisasi anak di mana",
        "kapan jalan depan pasar diaspal",
        "bikin sim baru bayar berapa",
        "jadwal mudik gratis",
        "min mau steril kucing",
    ],
)
def test_a_matter_is_found_by_its_word_with_any_affix(text: str) -> None:
    assert matters(text)


@pytest.mark.parametrize(
    "text",
    [
        "acara golok di alun-alun",  # no pengacara
        "tagar sama emoji dibatasi",  # no persamaan
        "rumah warga kebanjiran",
        "cara menulis judul siaran pers",
        "lapor got mampet lewat aplikasi",
        "anak muda mengenal budaya",
        "visi pasangan wali kota",  # no air pasang
        "perumusan teras berita",  # no rumus
        "antrean loket jangan kacau",
        "kredit foto di unggahan instansi",
        "bocah yatim di unggahan",
    ],
)
def test_ordinary_words_are_no_matter(text: str) -> None:
    assert not matters(text)


def test_details_of_people_are_told_apart_from_matters() -> None:
    words = normalise("alamat rumah pak camat").split()
    assert details(words)
    assert not affairs(words)


def test_any_of_its_words_names_a_matter() -> None:
    (matter,) = affairs(["umrah"])
    assert named(matter, [tuple(tokens("Kuota haji kota bertambah."))])
    assert not named(matter, [tuple(tokens("Bazar Ramadan digelar."))])


@pytest.mark.parametrize(
    ("asked", "told", "beside"),
    [
        ("jam malam", "Jam malam bagi pelajar berlaku.", "Puskesmas buka malam hari sampai pukul 07.00."),
        ("mobil dinas", "Anggaran mobil dinas dipangkas.", "Mobil warga diperiksa. Kepala dinas hadir."),
        ("obat batuk", "Obat untuk batuk tersedia.", "Obat dibagikan. Warga sakit dirujuk."),
        (
            "modal usaha",
            "Modal usaha dipinjamkan.",
            "Modal koperasi berasal dari anggota, bukan dari satu badan usaha.",
        ),
    ],
)
def test_the_words_of_a_name_stand_together(asked: str, told: str, beside: str) -> None:
    matter = affairs(normalise(asked).split())[0]
    spans = {text: [tuple(tokens(part)) for part in text.split(". ")] for text in (told, beside)}
    assert named(matter, spans[told])
    assert not named(matter, spans[beside])


def test_a_matter_that_the_best_passages_do_not_name_speaks_against_an_answer() -> None:
    query = understand("kuota haji kota", {}, 0)
    sure = {text: _confidence(query, text) for text in ("Kuota haji kota diumumkan.", "Kuota kota diumumkan.")}
    assert sure["Kuota haji kota diumumkan."] > sure["Kuota kota diumumkan."]


def test_what_a_passage_says_not_to_know_it_does_not_name() -> None:
    query = understand("jumlah pengunjung pawai", {}, 0)
    told = "Pawai digelar. Jumlah pengunjung {}."
    known, unknown = (_confidence(query, told.format(text)) for text in ("mencapai ribuan", "tidak tercatat"))
    assert known > unknown


def _confidence(query: Query, text: str) -> float:
    passage = Passage("a", "a", "A", "rilis", date(2025, 1, 1), "", text, "")
    best = Ranked(0.8, Candidate(passage, 1.0, 0.5), Marks(1.0, 1.0, 1.0, 1.0, 0.5, 0.5, 0.5))
    return fusion().confidence(evidence([best], Asked(query, None, None)))
