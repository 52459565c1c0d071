"""What kind of word a word is by the words beside it: 60 numbers and one of 160 classes.

Words of one use lie together ("dibuka", "diresmikan"), whatever they mean: what a rule over words of one form has never
seen it may know by its class. `knowledge.model.word_neighbours` makes them.
"""

from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

PATH = Path(__file__).resolve().parent / "model" / "neighbours.safetensors"
WORDS, VECTORS, CLASSES = "words", "vectors", "classes"
FIGURE = "<n>"  # what any figure is counted as
SIZE = 60


class Neighbours(NamedTuple):
    """`at`: the row of a word; `vectors`: unit rows; `classes`: 0 to 159."""

    at: dict[str, int]
    vectors: npt.NDArray[np.float32]
    classes: npt.NDArray[np.uint8]


@lru_cache(maxsize=1)
def neighbours(path: Path = PATH) -> Neighbours:
    """30,000 words in small letters and `FIGURE`; read once, 10 ms, 9 MB."""
    from safetensors.numpy import load_file

    held = load_file(path)
    words = held[WORDS].tobytes().decode().split("\n")
    rows = held[VECTORS].astype(np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True) + 1e-9
    return Neighbours({word: at for at, word in enumerate(words)}, rows, held[CLASSES])
