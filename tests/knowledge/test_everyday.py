"""Phrases that residents use lead to a document's words, and are no slips of other words."""

import pytest

from knowledge.normalise import FOLDER, tokens
from knowledge.query import understand
from knowledge.synonyms import thesaurus
from knowledge.yaml_files import read_yaml

SERVICES = FOLDER / "layanan.yaml"


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("selokan buntu depan rumah", "saluran air yang tersumbat"),
        ("loker palsu di grup", "penipuan berkedok lowongan"),
        ("rumah doyong punya nenek", "rumah tidak layak huni"),
        ("seizin ortu ga", "persetujuan orang tua"),
        ("air keran mati dari kemaren", "air bersih"),
        ("PNS ikut politik", "netralitas ASN"),
        ("ngurus surat pindah", "pindah domisili"),
    ],
)
def test_a_residents_phrase_leads_to_a_documents_words(said: str, written: str) -> None:
    query = understand(said, dict.fromkeys(tokens(written), 3), 20)
    assert query.wide(frozenset(tokens(written))) > query.cover(frozenset(tokens(written)))


@pytest.mark.parametrize("said", ["rumah dinas", "surat undangan", "air laut", "selokan", "pindah jadwal"])
def test_part_of_a_phrase_is_not_the_phrase(said: str) -> None:
    phrases = {tuple(tokens(phrase)) for listed in read_yaml(SERVICES).values() for phrase in listed}
    assert tuple(tokens(said)) not in phrases


def test_no_phrase_says_just_the_same_words() -> None:
    pairs = [(written, said) for written, listed in read_yaml(SERVICES).items() for said in listed]
    assert len(pairs) > 400
    assert not [pair for pair in pairs if set(tokens(pair[0])) <= set(tokens(pair[1]))]


def test_every_phrase_is_found_again() -> None:
    table = thesaurus()
    for written, listed in read_yaml(SERVICES).items():
        for said in listed:
            assert tuple(tokens(written)) in table[tuple(tokens(said))], (written, said)


def test_a_word_of_a_known_phrase_is_no_slip() -> None:
    query = understand("desas-desus", {"desa": 3, "isu": 5}, 20)
    assert "desa" not in query.terms
    assert query.wide(frozenset(["isu"])) > 0


def test_a_phrase_that_no_document_answers_is_read_word_by_word() -> None:
    query = understand("selokan mampet", {"drainase": 3, "warga": 5}, 20)
    assert query.wide(frozenset(["drainase"])) > 0
