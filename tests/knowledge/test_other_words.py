"""What is said in other words, misspelt or by another name is found all the same."""

import pytest

from knowledge.expected import expected
from knowledge.normalise import tokens
from knowledge.query import understand
from knowledge.spelling import meant
from knowledge.synonyms import loose_thesaurus
from tests.knowledge.shelves import TEXTS, ask, passage, shelf


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


def test_a_rare_word_of_the_language_is_no_slip_of_another() -> None:
    assert understand("lapar", {"lapor": 9, "warga": 9}, 20).terms == ("lapar",)
    assert understand("lapro", {"lapor": 9, "warga": 9}, 20).terms == ("lapor",)


def test_what_no_document_says_leads_on_to_what_may_be_said_for_it() -> None:
    said = understand("kocok ulang", {"lantik": 3, "jabat": 5, "sampah": 4}, 20).alike["kocok"]
    assert said
    assert {term for each in said for term in each} <= {"lantik", "jabat"}
    nearer = understand("kocok ulang", {"mutasi": 2, "lantik": 3}, 20).alike["kocok"]
    assert ("mutasi",) in nearer
