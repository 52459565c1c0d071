"""Places outside Kota Cilegon that a query names: what no passage says of them, the documents do not answer."""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from knowledge.normalise import FOLDER, normalise, stem
from knowledge.yaml_files import read_yaml

Terms = tuple[str, ...]
PATH = FOLDER / "daerah-lain.yaml"


def elsewhere(words: Sequence[str]) -> tuple[Terms, ...]:
    """The search terms of each such place among the folded words of a query ("menyerang" is not Serang)."""
    longest = max(map(len, places()), default=0)
    parts = (tuple(words[at : at + n]) for at in range(len(words)) for n in range(1, longest + 1))
    return tuple(dict.fromkeys(tuple(map(stem, part)) for part in parts if part in places()))


@lru_cache(maxsize=1)
def places(path: Path = PATH) -> frozenset[Terms]:
    """The folded words of every listed name."""
    listed: dict[str, list[str]] = read_yaml(path)
    return frozenset(tuple(normalise(name).split()) for names in listed.values() for name in names)
