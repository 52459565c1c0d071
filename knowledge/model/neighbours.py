"""Which articles BM25 takes for each other: put into one batch, they are the negatives that words alone cannot tell.

BM25 (Robertson et al., 1994) over the tokenizer's pieces; an article's rarest pieces are the query. What is almost the
same text is no negative and is left out. Kept in the work folder.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from tqdm import tqdm

from knowledge.model.pairs import Near, Prepared

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix  # type: ignore[import-untyped]

NEIGHBOURS = 6
ASKED = 8  # rarest pieces of an article that are looked up
COMMON = 3000  # a piece in more articles than this tells nothing
SAME = 0.7  # share of an article's own score from which another one says the same
K1, B = 1.2, 0.75
AT_ONCE = 2000


def neighbours(articles: Sequence[Prepared], pieces: int, work: Path) -> Near:
    """The neighbours of every article; minutes the first time."""
    kept = work / "neighbours.npy"
    if not kept.exists():
        np.save(kept, _mined(_scores(articles, pieces)))
    found: Near = np.load(kept)
    return found


def _scores(articles: Sequence[Prepared], pieces: int) -> "csr_matrix":
    """What each piece (column) counts in each article (row)."""
    from scipy.sparse import csr_matrix

    texts = [np.concatenate(article.ids) for article in articles]
    starts = np.cumsum([0, *map(len, texts)])
    counts = csr_matrix((np.ones(starts[-1], np.float32), np.concatenate(texts), starts), (len(texts), pieces))
    counts.sum_duplicates()
    holding = np.bincount(counts.indices, minlength=pieces)
    idf = np.log(1 + (len(texts) - holding + 0.5) / (holding + 0.5)) * (holding <= COMMON) * (holding > 1)
    lengths = np.diff(starts)
    around = np.repeat(K1 * (1 - B + B * lengths / lengths.mean()), np.diff(counts.indptr))
    counts.data = (idf[counts.indices] * counts.data * (K1 + 1) / (counts.data + around)).astype(np.float32)
    counts.eliminate_zeros()
    return counts


def _mined(scores: "csr_matrix") -> Near:
    questions, columns = _rarest(scores), scores.T.tocsr()
    found = np.full((scores.shape[0], NEIGHBOURS), -1, np.int32)
    for start in tqdm(range(0, scores.shape[0], AT_ONCE), desc="tetangga", mininterval=5):
        block: Any = questions[start : start + AT_ONCE] @ columns
        for row, article in enumerate(range(start, start + block.shape[0])):
            span = slice(block.indptr[row], block.indptr[row + 1])
            best = _best(block.indices[span], block.data[span], article)
            found[article, : len(best)] = best
    return found


def _rarest(scores: "csr_matrix") -> "csr_matrix":
    """The pieces of each article that count most, once each."""
    from scipy.sparse import csr_matrix

    kept = []
    for row in range(scores.shape[0]):
        span = np.arange(scores.indptr[row], scores.indptr[row + 1])
        kept.append(span[np.argsort(-scores.data[span], kind="stable")[:ASKED]])
    at = np.concatenate(kept)
    starts = np.cumsum([0, *map(len, kept)])
    return csr_matrix((np.ones(len(at), np.float32), scores.indices[at], starts), scores.shape)


def _best(others: Any, scores: Any, article: int) -> Any:
    own = scores[others == article].max(initial=0.0)
    fitting = np.flatnonzero((others != article) & (scores < SAME * own))
    return others[fitting[np.argsort(-scores[fitting], kind="stable")[:NEIGHBOURS]]]
