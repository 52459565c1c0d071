"""Make `neighbours.safetensors`, what kind of word a word is by those beside it.

`python -m knowledge.model.word_neighbours --text DIR`

DIR is `../shared/data/idwiki` (Indonesian Wikipedia, CC BY-SA 4.0); takes a minute. Of the 30,000 most used words of 30
million: how often each of the 2,000 commonest stands just before and just behind, as positive pointwise mutual
information with smoothed contexts (Levy, Goldberg & Dagan, TACL 2015), brought down to 60 numbers by singular values,
and parted into 160 classes by k-means ("bergabung, diangkat, dibuka, …", "selatan, barat, timur, …"). Unlike the
vectors of the search, which tell what a text is about, these tell how a word is used.
"""

import argparse
import json
import lzma
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
from scipy.sparse import coo_matrix, csr_matrix  # type: ignore[import-untyped]
from sklearn.cluster import MiniBatchKMeans  # type: ignore[import-untyped]
from sklearn.decomposition import TruncatedSVD  # type: ignore[import-untyped]

from knowledge.word_neighbours import CLASSES, FIGURE, PATH, VECTORS, WORDS

TOKENS, KEPT, BESIDE, NUMBERS, PARTS = 30_000_000, 30_000, 2_000, 60, 160
SMOOTHED = 0.75  # power of a context's frequency
LARGEST = 127
_TOKEN = re.compile(r"[a-z]+(?:-[a-z]+)*|\d[\d.,]*|[.,;:!?()]")
Ints = npt.NDArray[np.int32]
Floats = npt.NDArray[np.float32]


def main(arguments: Sequence[str] | None = None) -> None:
    """Count, bring down, part, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--text", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=PATH)
    options = parser.parse_args(arguments)
    paragraphs = list(_paragraphs(options.text))
    uses = Counter(word for words in paragraphs for word in words)
    kept = [word for word, _ in uses.most_common(KEPT)]
    rows = brought_down(informative(_beside(paragraphs, {word: at for at, word in enumerate(kept)})))
    classes = MiniBatchKMeans(PARTS, random_state=0, n_init=3, batch_size=4096, max_iter=100).fit(rows).labels_
    from safetensors.numpy import save_file

    said = np.frombuffer("\n".join(kept).encode(), np.uint8)
    save_file(
        {WORDS: said, VECTORS: np.asarray(np.round(rows * LARGEST), np.int8), CLASSES: classes.astype(np.uint8)},
        options.out,
    )
    print(f"{len(kept)} words")


def _paragraphs(folder: Path) -> Iterator[list[str]]:
    read = 0
    for path in sorted(folder.glob("*.jsonl.xz")):
        with lzma.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                for paragraph in json.loads(line)["paragraphs"]:
                    words = [FIGURE if one[0].isdigit() else one for one in _TOKEN.findall(paragraph.lower())]
                    read += len(words)
                    yield words
                    if read > TOKENS:
                        return


def _beside(paragraphs: Sequence[Sequence[str]], known: dict[str, int]) -> csr_matrix:
    """Word × (word before, word behind), as counts."""
    flat = np.fromiter((known.get(one, -1) for words in paragraphs for one in (*words, "")), dtype=np.int32)
    before, behind = flat[:-1], flat[1:]
    return _pairs(before, behind, len(known), BESIDE) + _pairs(behind, before, len(known), 0)


def _pairs(words: Ints, others: Ints, size: int, offset: int) -> csr_matrix:
    told = (words >= 0) & (others >= 0) & (others < BESIDE)
    ones = np.ones(int(told.sum()), np.float32)
    return coo_matrix((ones, (words[told], others[told] + offset)), shape=(size, 2 * BESIDE)).tocsr()


def informative(counts: csr_matrix) -> csr_matrix:
    """Positive pointwise mutual information of counts."""
    cells = counts.tocoo()
    of_word, of_context = (np.asarray(counts.sum(axis)).ravel() for axis in (1, 0))
    smoothed = np.power(of_context, SMOOTHED)
    share = cells.data / (of_word[cells.row] * smoothed[cells.col] / smoothed.sum())
    return csr_matrix((np.maximum(np.log(share), 0), (cells.row, cells.col)), shape=counts.shape)


def brought_down(table: csr_matrix) -> Floats:
    """A unit row of `NUMBERS` numbers for each word."""
    rows = TruncatedSVD(NUMBERS, random_state=0, n_iter=3).fit_transform(table)
    return np.asarray(rows / (np.linalg.norm(rows, axis=1, keepdims=True) + 1e-9), np.float32)


if __name__ == "__main__":
    main()
