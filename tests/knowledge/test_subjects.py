"""What a query could be about instead is known, and speaks against an answer that is no nearer."""

import numpy as np
import pytest

from knowledge.embedding import BUNDLED, StaticEmbedder
from knowledge.fusion import fusion
from knowledge.model.articles import Article
from knowledge.model.subjects import opening, small
from knowledge.query import understand
from knowledge.ranking import Asked, evidence
from knowledge.subjects import USUAL, beside, subjects

EMBEDDER = StaticEmbedder(BUNDLED)
WORLD = ["gunung tertinggi di Sulawesi", "klub sepak bola liga Inggris", "spesies kumbang tanduk"]


def test_the_subjects_are_unit_vectors_of_the_bundled_model() -> None:
    assert subjects().shape == (4096, EMBEDDER.dimensions)
    assert np.allclose(np.linalg.norm(subjects(), axis=1), 1.0, atol=1e-3)


@pytest.mark.parametrize("text", WORLD)
def test_a_query_about_the_world_is_near_to_one_of_them(text: str) -> None:
    found = beside(EMBEDDER.query(text))
    assert found.nearest > USUAL.nearest
    assert found.nearest > found.mean + 4 * found.spread


def test_a_nearer_subject_speaks_against_an_answer() -> None:
    query = understand("spesies kumbang tanduk", {}, 0)
    signs = evidence([], Asked(query, EMBEDDER.query(query.text), EMBEDDER))
    assert fusion().confidence(signs) < fusion().confidence(signs._replace(nearest=0.1))


def test_the_vectors_of_another_model_are_given_what_is_usual() -> None:
    signs = evidence([], Asked(understand("banjir", {}, 0), None, None))
    assert (signs.nearest, signs.mean, signs.spread) == USUAL


def test_a_subject_is_an_articles_title_and_opening_in_eight_bits() -> None:
    article = Article("Golok", (("Golok adalah pisau besar.", "Dipakai di Banten."), ("Kedua.",)))
    assert opening(article) == "Golok. Golok adalah pisau besar. Dipakai di Banten. Kedua."
    rows = EMBEDDER.passages([opening(article), "pencak silat"])
    kept = small(rows).astype(np.float32)
    cosines = (kept * rows).sum(axis=1) / np.linalg.norm(kept, axis=1)
    assert (cosines > 0.999).all()
