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
    listed, longest = places(), _longest()
    parts = (
        tuple(words[at : at + n])
        for at, word in enumerate(words)
        if word in longest
        for n in range(1, longest[word] + 1)
    )
    return tuple(dict.fromkeys(tuple(map(stem, part)) for part in parts if part in listed))


@lru_cache(maxsize=1)
def places(path: Path = PATH) -> frozenset[Terms]:
    """The folded words of every listed name."""
    listed: dict[str, list[str]] = read_yaml(path)
    return frozenset(tuple(normalise(name).split()) for names in listed.values() for name in names)


@lru_cache(maxsize=1)
def _longest() -> dict[str, int]:
    """First word → how many words the longest name has that it opens: few words of a release open any."""
    found: dict[str, int] = {}
    for name in places():
        found[name[0]] = max(len(name), found.get(name[0], 0))
    return found
