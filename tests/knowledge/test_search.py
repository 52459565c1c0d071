"""Words and meaning together find what is in force, best first, or plainly nothing."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.closeup import nearest_sentence
from knowledge.documents import Kind, Passage
from knowledge.embedding import BUNDLED, Embedder, StaticEmbedder, Vectors
from knowledge.expected import expected
from knowledge.fulltext import FullText
from knowledge.fusion import Marks, fusion
from knowledge.normalise import tokens
from knowledge.query import understand
from knowledge.ranking import Asked, Candidate, ranking
from knowledge.retriever import HybridRetriever
from knowledge.search import Generation, SearchResult, for_draft, search
from knowledge.spelling import meant
from knowledge.synonyms import loose_thesaurus
from knowledge.variety import PER_DOCUMENT
from tests.knowledge.fakes import HashEmbedder

TEXTS = {
    "banjir": "Normalisasi drainase dan pembersihan saluran air mengurangi risiko genangan di permukiman.",
    "golok": "Golok Day mempertemukan para pendekar pencak silat dengan warga di alun-alun.",
    "inflasi": "Harga cabai rawit merah dipantau bersama agar warga dapat berbelanja dengan tenang.",
    "puskesmas": "Puskesmas membuka layanan persalinan 24 jam bagi ibu hamil.",
    "sampah": "Volume sampah kota sekitar 200 ton per hari; pilah sampah dari rumah.",
}
SHARED = StaticEmbedder(BUNDLED)


class Shelf:
    """A generation in memory: real full text, exact vectors."""

    def __init__(self, passages: Sequence[Passage], embedder: Embedder) -> None:
        self.model = embedder.model_id
        self.held = {passage.id: passage for passage in passages}
        self.vectors = embedder.passages([f"{passage.title}\n{passage.text}" for passage in passages])
        self.words = FullText.create(None)
        self.words.add(passages)

    def nearest(self, vector: Vectors, k: int) -> list[tuple[str, float]]:
        scores = self.vectors @ vector
        ids = list(self.held)
        return [(ids[at], float(scores[at])) for at in np.argsort(-scores)[:k]]

    def matching(self, tokens: Sequence[str], k: int) -> list[tuple[str, float]]:
        return self.words.matching(tokens, k)

    def passages(self, ids: Sequence[str]) -> dict[str, Passage]:
        return self.words.passages(ids)

    def terms(self) -> dict[str, int]:
        return self.words.terms()

    def count(self) -> int:
        return self.words.count()


class Mute:
    """The same generation without the knowledge of its terms."""

    def __init__(self, shelf: Shelf) -> None:
        self.model, self.nearest = shelf.model, shelf.nearest
        self.matching, self.passages = shelf.matching, shelf.passages


def passage(name: str, text: str, kind: Kind = "rilis", **more: object) -> Passage:
    plain = Passage(
        id=name, document=name, title=name.title(), kind=kind, date=date(2025, 1, 1), heading="", text=text, path=""
    )
    return replace(plain, **more)  # type: ignore[arg-type]


def shelf(*passages: Passage) -> Shelf:
    return Shelf(passages or [passage(name, text) for name, text in TEXTS.items()], SHARED)


def ask(generation: Generation, query: str, **more: object) -> SearchResult:
    return search(generation, SHARED, query, **more)  # type: ignore[arg-type]


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


@pytest.mark.parametrize(
    ("asked", "written"),
    [
        ("kursus untuk pegawai", "Pelatihan diikuti aparatur kelurahan."),
        ("latihan bela diri", "Pendekar pencak silat berlatih di padepokan."),
        ("toko kebutuhan pokok", "Gerai menjual sembako setiap hari."),
    ],
)
def test_what_is_said_in_other_words_is_found(asked: str, written: str) -> None:
    generation = shelf(passage("tujuan", written), *(passage(name, TEXTS[name]) for name in ("banjir", "inflasi")))
    assert ask(generation, asked).passages[0].document == "tujuan"


def test_a_rare_word_for_a_common_thing_does_not_outweigh_the_rest() -> None:
    vocabulary = {"penduduk": 1, "warga": 90, "sumbang": 2}
    query = understand("sumbangan penduduk", vocabulary, 100)
    assert query.wide(frozenset(["sumbang"])) > 0.8
    assert query.cover(frozenset(["sumbang"])) < 0.6


def test_a_phrase_is_widened_as_a_whole_and_only_by_what_the_index_knows() -> None:
    alike = understand("bela diri", {"silat": 3, "pencak": 3, "diri": 1}, 10).alike
    assert set(alike) == {"bela", "diri"}
    assert all(set(phrase) <= {"silat", "pencak"} for phrases in alike.values() for phrase in phrases)
    assert not understand("bela diri", {"diri": 1}, 10).alike


def test_an_everyday_word_leads_to_a_documents_and_not_back() -> None:
    assert understand("lindu", {"gempa": 3, "bumi": 3}, 20).alike == {"lindu": (("gempa", "bumi"),)}
    assert not understand("gempa bumi", {"lindu": 9, "gempa": 1, "bumi": 1}, 20).alike


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("lombok", "cabai"),
        ("preposisi", "kata depan"),
        ("uang pelicin", "pungutan liar"),
        ("nyekar", "ziarah"),
        ("seia sekata", "narasi tunggal"),
        ("dua puluh enam", "26"),
    ],
)
def test_another_register_leads_to_a_documents_words(said: str, written: str) -> None:
    query = understand(said, dict.fromkeys(tokens(written), 3), 20)
    assert query.wide(frozenset(tokens(written))) > 0.5


def test_a_looser_word_counts_less_than_a_synonym_and_more_than_nothing() -> None:
    vocabulary = {"hebat": 9, "wartawan": 5, "jurnalis": 1}
    loose = understand("dahsyat", vocabulary, 20)
    assert ("hebat",) in loose.loose["dahsyat"]
    close = understand("jurnalis", vocabulary, 20)
    assert 0 < loose.wide(frozenset(["hebat"])) < close.wide(frozenset(["wartawan"])) < 1


def test_the_loose_thesaurus_is_written_in_todays_search_terms() -> None:
    entries = list(loose_thesaurus())
    same = sum(tokens(" ".join(entry)) == list(entry) for entry in entries)
    assert same > 0.99 * len(entries) > 5000


def test_a_spoken_vowel_leads_to_what_may_be_said_instead() -> None:
    assert understand("kelelep", {"banjir": 3, "kelola": 5}, 20).alike == {"lelap": (("banjir",),)}
    assert understand("Rachel", {"rachel": 2}, 20).terms == ("rachel",)


def test_words_in_one_sentence_count_more_than_words_all_over_the_passage() -> None:
    together = passage("dekat", "Jadwal vaksin anak diumumkan. Warga menonton pawai. Pasar ramai sekali.")
    apart = passage("jauh", "Jadwal pawai diumumkan. Warga membeli vaksin. Pasar ramai oleh anak.")
    assert ask(shelf(apart, together), "jadwal vaksin anak").passages[0].document == "dekat"


def test_one_word_that_a_document_holds_is_found() -> None:
    texts = [passage("brief", "Sebutan lain: Jumsih."), *(passage(name, text) for name, text in TEXTS.items())]
    assert ask(shelf(*texts), "jumsih").found


def test_a_year_that_no_passage_names_speaks_against_an_answer() -> None:
    texts = [passage("banjir", "Banjir di Gerem pada Juni 2025 melanda 487 keluarga."), passage("lain", "Lainnya.")]
    named, other = (ask(shelf(*texts), f"banjir gerem juni {year}").confidence for year in (2025, 2024))
    assert other < named


def test_a_word_that_the_thesaurus_knows_is_no_slip() -> None:
    assert understand("kadis", {"kamis": 3, "kepala": 5, "dinas": 6}, 10).terms == ("kadis",)


@pytest.mark.parametrize(
    ("question", "answer", "other"),
    [
        ("Siapa ketuanya?", "Rapat dipimpin oleh Budi Santoso.", "Rapat dipimpin oleh ketua."),
        ("berapa ton sampah per hari", "Volume sampah 200 ton, lalu 210 ton.", "Volume sampah terus naik."),
        ("kapan golok day digelar", "Acara digelar Sabtu, 15 November 2025.", "Acara digelar di lapangan."),
    ],
)
def test_the_sentence_with_the_kind_of_thing_asked_for_counts_more(question: str, answer: str, other: str) -> None:
    wanted = expected(question)
    assert wanted is not None
    assert wanted.held(answer) > wanted.held(other)


def test_a_query_that_is_no_question_asks_for_nothing_in_particular() -> None:
    assert expected("normalisasi drainase") is None


@pytest.mark.parametrize(
    ("asked", "written"),
    [
        ("kerja bakti di lebakgede", "Warga Lebak Gede membersihkan lapangan."),
        ("kegiatan karang asem", "Karangasem menjadi tuan rumah."),
        ("posyandu kubang sari", "Posyandu di Kubangsari buka hari Sabtu."),
    ],
)
def test_a_place_is_found_in_its_other_spelling(asked: str, written: str) -> None:
    generation = shelf(passage("tujuan", written), *(passage(name, text) for name, text in TEXTS.items()))
    assert ask(generation, asked).passages[0].document == "tujuan"


def test_a_kelurahan_the_index_does_not_know_leads_to_its_kecamatan() -> None:
    vocabulary = {"camat": 1, "pulomerak": 1, "banjir": 1}
    assert "pulomerak" in understand("banjir di suralaya", vocabulary, 10).lookups
    assert "pulomerak" not in understand("banjir di suralaya", {**vocabulary, "suralaya": 1}, 10).lookups


@pytest.mark.parametrize(
    ("typed", "term"),
    [
        ("banjr", "banjir"),
        ("pnddkn", "didik"),
        ("pelatian", "latih"),
        ("ciwdus", "ciwedus"),
        ("hrg", "harga"),
        ("aplks", "aplikasi"),
    ],
)
def test_a_slip_is_understood_as_a_term_of_the_index(typed: str, term: str) -> None:
    assert meant(typed, {"banjir": 3, "didik": 2, "latih": 1, "ciwedus": 1, "harga": 4, "aplikasi": 1}) == term


def test_a_real_word_that_the_index_lacks_is_left_as_it_is() -> None:
    assert meant("pintar", {"pinta": 5}) == "pintar"


def test_question_words_carry_nothing_unless_alone() -> None:
    assert understand("berapa harga cabai?", {}, 0).terms == ("harga", "cabai")
    assert understand("siapa", {}, 0).terms == ("siapa",)


def test_a_rare_term_weighs_more_than_a_common_one() -> None:
    weights = understand("harga cabai", {"harga": 50, "cabai": 1}, 100).weights
    assert weights[1] > weights[0]


def test_the_langchain_retriever_returns_the_passages_or_nothing() -> None:
    retriever = HybridRetriever(lookup=lambda query, k: ask(SHELF, query, k=k), k=2)
    found = retriever.invoke("persalinan 24 jam di puskesmas")
    assert found[0].metadata["document"] == "puskesmas"
    assert 0 < found[0].metadata["score"] <= 1
    assert retriever.invoke("siapa presiden Prancis") == []


def test_a_rare_word_of_the_language_is_no_slip_of_another() -> None:
    assert understand("lapar", {"lapor": 9, "warga": 9}, 20).terms == ("lapar",)
    assert understand("lapro", {"lapor": 9, "warga": 9}, 20).terms == ("lapor",)


def test_what_no_document_says_leads_on_to_what_may_be_said_for_it() -> None:
    said = understand("kocok ulang", {"lantik": 3, "jabat": 5, "sampah": 4}, 20).alike["kocok"]
    assert said
    assert {term for each in said for term in each} <= {"lantik", "jabat"}
    nearer = understand("kocok ulang", {"mutasi": 2, "lantik": 3}, 20).alike["kocok"]
    assert ("mutasi",) in nearer
