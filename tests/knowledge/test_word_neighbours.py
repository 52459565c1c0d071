"""Words of one use lie together, and what tells it is counted as is said."""

import numpy as np
from scipy.sparse import csr_matrix

from knowledge.model.word_neighbours import informative
from knowledge.word_neighbours import FIGURE, neighbours


def test_words_of_one_use_lie_together() -> None:
    held = neighbours()
    south, north, free = (held.vectors[held.at[word]] for word in ("selatan", "utara", "gratis"))
    assert south @ north > 0.8 > south @ free
    assert held.classes[held.at["dibuka"]] == held.classes[held.at["diterbitkan"]]
    assert FIGURE in held.at


def test_what_stands_together_no_more_than_by_chance_tells_nothing() -> None:
    told = informative(csr_matrix(np.array([[8.0, 0.0], [1.0, 7.0]]))).toarray()
    assert told[0, 0] > 0
    assert told[1, 1] > 0
    assert told[1, 0] == 0
