"""The best of a ranking without near-copies, and without one document crowding out the others."""

from collections.abc import Sequence

from knowledge.closeup import terms
from knowledge.documents import Passage
from knowledge.ranking import Ranked

ALIKE = 0.85  # share of common terms from which two passages say the same
PER_DOCUMENT = 3  # further passages of one document come after everyone else's


def varied(ranked: Sequence[Ranked], k: int) -> list[Ranked]:
    """The best `k`, best first. Copies are dropped within one document only: the same words in another are a source of
    their own (and dropping them costs FacQA 0.013 MRR@10, where articles were cut into overlapping passages)."""
    kept: list[Ranked] = []
    later: list[Ranked] = []
    for each in ranked:
        if len(kept) == k:
            break
        own = [other for other in kept if other.passage.document == each.passage.document]
        if any(alike(each.passage, other.passage) for other in own):
            continue
        (later if len(own) >= PER_DOCUMENT else kept).append(each)
    return (kept + later)[:k]


def alike(one: Passage, two: Passage) -> bool:
    """Whether two passages say the same in nearly the same words."""
    first, second = terms(one), terms(two)
    return len(first & second) >= ALIKE * max(len(first), len(second))
