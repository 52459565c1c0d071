"""Make `subjects.safetensors`, what a query may be about instead: `python -m knowledge.model.subjects --text DIR`.

Every so manieth article of the training text (`articles.py`), embedded by the bundled weights: made again whenever they
change. DIR is `../shared/data/idwiki`; takes three minutes.
"""

import argparse
from collections.abc import Sequence
from itertools import islice
from pathlib import Path

import numpy as np
import numpy.typing as npt
from safetensors.numpy import save_file

from knowledge.embedding import BUNDLED, StaticEmbedder, Vectors
from knowledge.model.articles import Article, articles
from knowledge.subjects import NAME, PATH

EVERY = 92
COUNT = 4096
LENGTH = 500  # characters of an article: about a passage
LARGEST = 127


def main(arguments: Sequence[str] | None = None) -> None:
    """Read, embed, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--text", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=PATH)
    options = parser.parse_args(arguments)
    chosen = list(islice(articles(options.text), 0, EVERY * COUNT, EVERY))
    rows = StaticEmbedder(BUNDLED).passages([opening(article) for article in chosen])
    save_file({NAME: small(rows)}, options.out)
    print(f"{len(rows)} subjects")


def opening(article: Article) -> str:
    """Title and first sentences."""
    sentences = (sentence for paragraph in article.paragraphs for sentence in paragraph)
    return f"{article.title}. {' '.join(sentences)}"[:LENGTH]


def small(rows: Vectors) -> npt.NDArray[np.int8]:
    """Each row as whole numbers of which the largest is 127: its direction to within half a degree."""
    scale = LARGEST / np.abs(rows).max(axis=1, keepdims=True)
    return np.asarray(np.round(rows * scale), np.int8)


if __name__ == "__main__":
    main()
