"""A whole text finds the documents that it may have its facts from; a short one is searched for as a question is."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.base import KnowledgeBase
from knowledge.search import search
from knowledge.whole_texts import for_text
from tests.knowledge.fakes import HashEmbedder, here
from tests.knowledge.library import settings
from tests.knowledge.shelves import SHARED, TEXTS, Shelf, passage, shelf

CORPUS = Path(__file__).parents[2] / "knowledge" / "corpus"
ON = date(2026, 6, 1)
FILLER = " ".join(f"kata{chr(97 + one)}{chr(97 + other)}" for one in range(8) for other in range(8))
LONG = " ".join(TEXTS.values())


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[KnowledgeBase]:
    folder = tmp_path_factory.mktemp("demo")
    knowledge = KnowledgeBase(settings(folder, corpus=CORPUS), SHARED, lambda: ON, here)
    knowledge.sync()
    yield knowledge
    knowledge.close()


def test_every_release_of_the_demo_corpus_finds_itself_first(demo: KnowledgeBase) -> None:
    releases = [one for one in demo.documents() if one.kind == "rilis" and one.in_force(ON)]
    assert len(releases) > 5
    for release in releases:
        found = demo.for_text(release.body, ON).passages
        assert found[0].document == release.id, release.id


def test_a_release_that_was_shortened_and_told_otherwise_still_finds_its_document(demo: KnowledgeBase) -> None:
    for release in demo.documents():
        if release.kind == "rilis" and release.in_force(ON):
            words = release.body.split()
            other = " ".join(word for at, word in enumerate(words) if at % 3)  # every third word is gone
            assert release.id in {one.document for one in demo.for_text(other, ON, k=4).passages}


def test_what_is_not_in_force_on_the_day_is_never_shown() -> None:
    old = [passage(f"lama{n}", f"{LONG} {n}", valid_until=date(2020, 1, 1)) for n in range(150)]
    generation = shelf(*old, passage("kini", f"{LONG} {FILLER}"))
    found = for_text(generation, SHARED, f"{LONG} {FILLER}", date(2025, 6, 1))
    assert [one.document for one in found.passages] == ["kini"]


def test_a_short_text_is_searched_for_as_a_question_is() -> None:
    text = "Warga bersihin got biar ga kebanjiran."
    short = for_text(shelf(), SHARED, text, ON)
    assert replace(short, ms=0) == replace(search(shelf(), SHARED, text, on=ON), ms=0)


def test_vectors_of_another_model_are_left_aside() -> None:
    generation = Shelf([passage(name, text) for name, text in TEXTS.items()], HashEmbedder())
    assert for_text(generation, SHARED, f"{TEXTS['inflasi']} {FILLER}", ON).passages[0].document == "inflasi"


@given(st.lists(st.sampled_from(f"{LONG} {FILLER}".split()), max_size=120), st.integers(1, 5))
def test_any_text_gets_at_most_k_passages_with_falling_scores(words: list[str], k: int) -> None:
    found = for_text(shelf(), SHARED, " ".join(words), ON, k).passages
    assert len(found) <= k
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)
