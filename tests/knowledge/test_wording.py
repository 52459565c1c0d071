"""What a query asks for, and which of its words no sentence holds, is judged by what was learned of such words."""

from datetime import date

import numpy as np
import pytest

from knowledge.documents import Passage
from knowledge.embedding import BUNDLED, StaticEmbedder
from knowledge.fusion import Marks, fusion
from knowledge.lacking import MANY
from knowledge.query import understand
from knowledge.ranking import Asked, Candidate, Ranked, evidence, worded_by
from knowledge.wording import Leaning, leaning, wording

EMBEDDER = StaticEmbedder(BUNDLED)
TEXT = "Lomba perahu naga digelar di Pantai Kelapa pada Sabtu (9/5/2026). Sebanyak 24 regu sudah mendaftar."
RACE = Passage("a", "a", "Lomba Perahu Naga", "rilis", date(2026, 4, 1), "", TEXT, "")


def ranked(text: str = TEXT) -> list[Ranked]:
    """One passage, found."""
    passage = Passage("a", "a", "Lomba Perahu Naga", "rilis", date(2026, 4, 1), "", text, "")
    return [Ranked(0.8, Candidate(passage, 3.0, 0.6), Marks(0.8, 0.8, 0.8, 0.8, 0.6, 0.6))]


def asked(question: str) -> Asked:
    """By the bundled model."""
    query = understand(question, {}, 0)
    return Asked(query, EMBEDDER.query(query.text), EMBEDDER)


def test_only_the_words_that_the_closest_sentence_lacks_are_gone() -> None:
    one = asked("sponsor lomba perahu")
    assert one.vector is not None
    gone = wording(one.query, one.vector, [RACE], EMBEDDER).gone
    assert np.allclose(gone, EMBEDDER.of_tokens([["sponsor"]])[0], atol=1e-5)


def test_where_a_sentence_holds_every_word_none_is_gone() -> None:
    one = asked("lomba perahu naga")
    assert one.vector is not None
    assert not wording(one.query, one.vector, [RACE], EMBEDDER).gone.any()


def test_long_texts_and_the_vectors_of_another_model_lean_nowhere() -> None:
    note = asked(" ".join(f"kata{at}" for at in range(MANY + 1)))
    stranger = Asked(understand("lomba perahu", {}, 0), None, None)
    assert leaning(worded_by(ranked(), note)) == leaning(worded_by(ranked(), stranger)) == Leaning()


@pytest.mark.parametrize("detail", ["merek", "alamat", "anggaran", "tarif"])
def test_a_detail_that_no_sentence_has_speaks_against_an_answer(detail: str) -> None:
    known, unknown = (evidence(ranked(), asked(f"{what} lomba perahu naga")) for what in ("regu", detail))
    assert unknown.gone < known.gone
    assert fusion().confidence(unknown) < fusion().confidence(known)
