"""Words and meaning together find what is in force, best first, or plainly nothing."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.closeup import nearest_sentence
from knowledge.fusion import Marks, fusion
from knowledge.query import understand
from knowledge.ranking import Asked, Candidate, ranking
from knowledge.retriever import HybridRetriever
from knowledge.search import for_draft
from knowledge.variety import PER_DOCUMENT
from tests.knowledge.fakes import HashEmbedder
from tests.knowledge.shelves import SHARED, TEXTS, Shelf, ask, passage, shelf


class Mute:
    """The same generation without the knowledge of its terms."""

    def __init__(self, shelf: Shelf) -> None:
        self.model, self.nearest = shelf.model, shelf.nearest
        self.matching, self.passages = shelf.matching, shelf.passages


@pytest.mark.parametrize(
    ("query", "document"),
    [
        ("bersihin got biar ga kebanjiran", "banjir"),
        ("cabe mahal", "inflasi"),
        ("drainse", "banjir"),
        ("hrg cabai", "inflasi"),
        ("persalinn puskesms", "puskesmas"),
        ("pencak silat", "golok"),
        ("Berapa volume sampah per hari?", "sampah"),
    ],
)
def test_an_operators_words_find_the_document(query: str, document: str) -> None:
    assert ask(shelf(), query).passages[0].document == document


def test_what_is_not_in_force_on_the_day_is_never_shown() -> None:
    old = passage("lama", TEXTS["sampah"], valid_until=date(2024, 12, 31))
    soon = passage("nanti", TEXTS["sampah"] + " Rencana baru.", valid_from=date(2027, 1, 1))
    now = passage("kini", "Sampah dipilah warga.")
    generation = shelf(old, soon, now)
    assert [p.document for p in ask(generation, "sampah", on=date(2025, 6, 1)).passages] == ["kini"]
    assert "nanti" in [p.document for p in ask(generation, "sampah", on=date(2027, 1, 1)).passages]


def test_expired_passages_do_not_use_up_the_places() -> None:
    expired = [
        passage(f"lama{n}", f"Sampah pilah rumah {n} {'abcdefgh'[n % 8] * 5}", valid_until=date(2020, 1, 1))
        for n in range(150)
    ]
    result = ask(shelf(*expired, passage("kini", "Sampah dipilah warga.")), "pilah sampah rumah", on=date(2025, 1, 1))
    assert [p.document for p in result.passages] == ["kini"]


def test_only_the_kind_asked_for_is_shown() -> None:
    generation = shelf(passage("brief", TEXTS["sampah"], kind="program"), passage("berita", "Sampah dipilah warga."))
    assert {p.kind for p in ask(generation, "sampah", kind="program").passages} == {"program"}


def test_near_copies_within_a_document_are_shown_once() -> None:
    same = passage("dua", TEXTS["golok"], title="Satu", document="satu")
    generation = shelf(passage("satu", TEXTS["golok"]), same)
    assert len(ask(generation, "golok pendekar").passages) == 1


def test_one_document_does_not_crowd_out_the_others() -> None:
    many = [passage(f"p{n}", f"Sampah dan rumah {word}", document="sama") for n, word in enumerate(TEXTS)]
    generation = shelf(*many, passage("lain", "Petugas mengangkut sampah tiap pagi dari pasar."))
    first = [p.document for p in ask(generation, "sampah rumah", k=PER_DOCUMENT + 1).passages]
    assert "lain" in first


def test_of_two_equals_the_newer_comes_first() -> None:
    older = passage("a-lama", TEXTS["inflasi"], title="Harga", date=date(2023, 1, 1))
    newer = passage("b-baru", TEXTS["inflasi"], title="Harga", date=date(2025, 12, 1))
    assert [p.document for p in ask(shelf(older, newer), "harga cabai").passages] == ["b-baru", "a-lama"]


def test_a_question_about_something_else_is_not_answered() -> None:
    generation = shelf()
    assert not ask(generation, "siapa presiden Prancis").found
    assert not ask(generation, "").found
    assert ask(generation, "persalinan 24 jam di puskesmas").found


def test_a_question_about_a_place_elsewhere_is_less_sure_of_an_answer_than_the_same_about_the_city() -> None:
    generation = shelf()
    here, there = ask(generation, "volume sampah per hari"), ask(generation, "volume sampah per hari di Surabaya")
    assert here.found
    assert there.confidence < here.confidence
    assert understand("anjing menyerang warga", {}, 0).elsewhere == ()
    assert understand("wali kota Bandar Lampung", {}, 0).elsewhere == (("bandar", "lampung"), ("lampung",))


def test_vectors_of_another_model_are_left_aside() -> None:
    generation = Shelf([passage(name, text) for name, text in TEXTS.items()], HashEmbedder())
    result = ask(generation, "harga cabai rawit")
    assert result.passages[0].document == "inflasi"


def test_a_generation_that_does_not_know_its_terms_still_answers() -> None:
    assert ask(Mute(shelf()), "harga cabai rawit").passages[0].document == "inflasi"


def test_an_empty_generation_answers_nothing() -> None:
    result = ask(Shelf([], HashEmbedder()), "banjir")
    assert result.passages == ()
    assert not result.found


NOTES = [
    passage("brief-1", TEXTS["sampah"], kind="program", document="sampah"),
    passage("brief-2", "Warga memilah sampah di rumah agar mudah diolah.", kind="program", document="sampah"),
    passage("rilis-1", "Warga Ciwedus memilah sampah rumah bersama petugas.", document="rilis-1"),
    passage("salinan", "Warga Ciwedus memilah sampah rumah bersama petugas.", document="salinan", title="Rilis-1"),
    passage("rilis-2", "Bank sampah menerima sampah rumah yang sudah dipilah.", document="rilis-2"),
    passage("rilis-3", "Truk sampah berangkat pagi dari rumah warga.", document="rilis-3"),
    passage("agenda", "Pekan ini: ajakan memilah sampah rumah.", kind="agenda"),
    passage("panduan-caption", "Caption Instagram dibuka dengan manfaat bagi warga.", kind="panduan"),
    passage("panduan-rilis", "Siaran pers memuat teras yang menjawab 5W1H.", kind="panduan"),
]


def draft(note: str, guide: str, k: int = 8, on: date = date(2025, 6, 1)) -> list[str]:
    found = for_draft(shelf(*NOTES), SHARED, note, guide, on, k=k)
    return [p.id for p in found.passages]


def test_a_draft_is_written_from_the_brief_the_guide_two_releases_and_the_agenda() -> None:
    found = draft("bersih-bersih, pilah sampah rumah", "caption Instagram", k=6)
    assert {"brief-1", "brief-2", "panduan-caption", "agenda"} <= set(found)
    assert len([name for name in found if name.startswith(("rilis", "salinan"))]) == 2


def test_the_guide_is_the_one_for_the_kind_of_draft() -> None:
    found = draft("pilah sampah rumah", "siaran pers", k=6)
    assert "panduan-rilis" in found
    assert "panduan-caption" not in found


def test_a_draft_never_gets_two_passages_that_say_the_same() -> None:
    assert len({"rilis-1", "salinan"} & set(draft("pilah sampah rumah Ciwedus", "caption", k=9))) == 1


@given(st.text(max_size=60), st.integers(1, 6))
def test_any_query_gives_at_most_k_passages_with_falling_scores_between_0_and_1(query: str, k: int) -> None:
    result = ask(SHELF, query, k=k)
    scores = [p.score for p in result.passages]
    assert len(scores) <= k
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 1 for score in scores)


SHELF = shelf()


def test_the_tuned_shares_make_up_the_whole_score() -> None:
    tuning = fusion()
    shares = [getattr(tuning, name) for name in (*Marks._fields, "support")]
    assert all(share >= 0 for share in shares)
    assert sum(shares) == pytest.approx(1, abs=0.001)
    assert tuning.score(Marks(*[1.0] * len(Marks._fields)), 1) == pytest.approx(1, abs=0.001)


def test_a_second_good_passage_of_its_document_lifts_a_passage() -> None:
    marks = Marks(words=0.5, cover=0.5, meaning=0.5, sentence=0.5)
    assert fusion().score(marks, 0.4) > fusion().score(marks, 0.0)


def test_the_only_document_with_every_word_leads_however_much_another_says_around_it() -> None:
    query = understand("narasumber pelatihan humas", {"narasumber": 2, "latih": 6, "humas": 6}, 20)
    around = [passage(f"sekitar-{n}", f"Pelatihan humas {n}.", document="sekitar") for n in range(4)]
    only = passage("tepat", "Narasumber pelatihan humas dari radio.")
    near = [Candidate(each, 2.0, 0.9) for each in around]
    ranked = ranking([*near, Candidate(only, 2.5, 0.1)], Asked(query, None, None), fusion(), None)
    assert ranked[0].passage == only
    assert ranked[0].score >= ranked[1].score
    beaten = ranking([*near, Candidate(only, 1.5, 0.1)], Asked(query, None, None), fusion(), None)
    assert beaten[0].passage.document == "sekitar"


def test_the_sentence_that_answers_counts_more_than_a_passage_about_all_sorts() -> None:
    rest = " ".join(text for name, text in TEXTS.items() if name != "golok")
    near = nearest_sentence(passage("banyak", f"{rest} {TEXTS['golok']}"), SHARED.query(TEXTS["golok"]), SHARED)
    assert near == pytest.approx(1, abs=0.01)
    assert nearest_sentence(passage("satu", TEXTS["golok"]), HashEmbedder().query("golok"), HashEmbedder()) is None


def test_the_langchain_retriever_returns_the_passages_or_nothing() -> None:
    retriever = HybridRetriever(lookup=lambda query, k: ask(SHELF, query, k=k), k=2)
    found = retriever.invoke("persalinan 24 jam di puskesmas")
    assert found[0].metadata["document"] == "puskesmas"
    assert 0 < found[0].metadata["score"] <= 1
    assert retriever.invoke("siapa presiden Prancis") == []
