"""What each term adds to the BM25 score of the passages that hold it: asked of FTS5 once a term, then kept and summed.

For every word of every row FTS5 looks through all terms of the query again: a release as a query (400 terms with its
synonyms) takes it 35 ms over 5,000 passages, of which the sum of what it says term by term takes 3.
"""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

_EACH = "SELECT rowid, -bm25(words, ?, ?) FROM words WHERE words MATCH ?"
_KEPT, _BESIDE = 4_000_000, 32  # rows of all terms that are kept, 12 bytes each; what a term takes beside them
_EQUAL = 64  # more rows than asked for, so that of equal ones at the end the first by name stay
Rows = Callable[[str, tuple[object, ...]], list[Any]]
Added = tuple[Any, Any]  # row numbers, and what the term adds to each


class TermScores:
    """Of an index that nobody changes. Safe to share between threads."""

    def __init__(self, ask: Rows, weights: tuple[float, float]) -> None:
        """`weights`: of a passage's place and of its body."""
        self._ask, self._weights = ask, weights
        self._known: dict[str, Added] = {}
        self._rows = 0

    def best(self, phrases: Sequence[str], k: int) -> list[tuple[int, float]]:
        """Row number and score of the `k` best rows that hold any of the quoted terms, and of a few more: to the bit
        what FTS5 says of the terms together, as it adds them up in this order too."""
        added = [one for phrase in phrases if len((one := self._of(phrase))[0])]
        if not added:
            return []
        rows, scored = zip(*added, strict=True)
        scores = np.bincount(np.concatenate(rows), np.concatenate(scored))  # adds up in the order of the terms
        held = np.flatnonzero(scores)
        if len(held) > k:
            held = held[scores[held] >= np.partition(scores[held], -k)[-k]]
        held = held[np.argsort(-scores[held], kind="stable")][: k + _EQUAL]
        return list(zip(held.tolist(), scores[held].tolist(), strict=True))

    def _of(self, phrase: str) -> Added:
        known = self._known.get(phrase)
        if known is None:
            found = self._ask(f"{_EACH} ORDER BY rowid", (*self._weights, phrase))
            rows, scored = zip(*found, strict=True) if found else ((), ())
            known = np.array(rows, dtype=np.int32), np.array(scored, dtype=np.float64)
            if self._rows > _KEPT:
                self._known, self._rows = {}, 0
            self._known[phrase] = known
            self._rows += len(rows) + _BESIDE
        return known
