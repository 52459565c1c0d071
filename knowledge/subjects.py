"""How near a query stands to subjects that are in no index: what it could be about instead.

The cosine of the best passage alone says little: short and common queries are near to everything. Beside it stand the
cosines of 4,096 articles of Indonesian Wikipedia: a query that is nearer to one of them than to any passage is rather
about that (area under the curve of "nothing found", learned from other authors' queries: fourth set 0.895 without
and 0.906 with, fifth set's dev half 0.916 and 0.947; refused rightly at a threshold that refuses 5 of the fifth's 103
answerable queries by mistake: 11 and 16 of 25).
"""

from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
from safetensors.numpy import load_file

from knowledge.embedding import Vectors

PATH = Path(__file__).resolve().parent / "model" / "subjects.safetensors"
NAME = "subjects"


class Beside(NamedTuple):
    """The cosines of all those subjects with a query: the nearest one's, their mean, their standard deviation."""

    nearest: float
    mean: float
    spread: float


USUAL = Beside(0.35, 0.006, 0.071)  # of most queries: what another model's vectors are given


def beside(query: Vectors) -> Beside:
    """Of a unit vector of the bundled model; 0.3 ms."""
    near = subjects() @ query
    return Beside(float(near.max()), float(near.mean()), float(near.std()))


@lru_cache(maxsize=1)
def subjects(path: Path = PATH) -> Vectors:
    """One unit row a subject, as `knowledge.model.subjects` wrote them: 8 bits a number."""
    rows = load_file(path)[NAME].astype(np.float32)
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), np.float32)
