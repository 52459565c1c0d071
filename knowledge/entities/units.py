"""The noun a number counts."""

import re
from functools import lru_cache
from pathlib import Path

from knowledge.yaml_files import read_yaml

_WORD = re.compile(r"(?:\s+|(?<=\d))(?P<word>(?!x\d)[A-Za-zÀ-ÿ][\w-]*)")
_CLASSIFIERS = {"orang", "org", "buah"}


@lru_cache(maxsize=1)
def _lists() -> tuple[dict[str, str], frozenset[str], frozenset[str]]:
    """Abbreviated units, words that are never a unit, and nouns that "orang" may stand before."""
    data = read_yaml(Path(__file__).with_name("satuan.yaml"))
    short = {form: unit for unit, forms in data["singkatan"].items() for form in forms}
    return short, frozenset(data["bukan_satuan"]), frozenset(data["satuan"])


def unit_at(text: str, position: int, *, known_only: bool = False) -> tuple[str, int]:
    """The unit that starts at `position` (lower case) and where it ends; ("", position) where there is none."""
    unit, end = _one(text, position, known_only)
    if unit in _CLASSIFIERS:
        _, _, known = _lists()
        noun, noun_end = _one(text, end, known_only=False)
        if noun in known:
            return noun, noun_end
    return unit, end


def _one(text: str, position: int, known_only: bool) -> tuple[str, int]:
    short, never, known = _lists()
    match = _WORD.match(text, position)
    if not match:
        return "", position
    word = match["word"].casefold()
    if word == "kepala" and (family := re.compile(r"\s+keluarga\b", re.IGNORECASE).match(text, match.end())):
        return "kk", family.end()
    word = short.get(word, word)
    if word in never or (known_only and word not in known):
        return "", position
    return word, match.end()


def counted(noun: str) -> bool:
    """Whether the noun is one that is known to be counted: a sum has no such unit."""
    return noun in _lists()[2]


def never_units() -> frozenset[str]:
    """Words that no number counts: "dan", "jam", "hadir"."""
    return _lists()[1]


def is_unit(text: str, position: int) -> bool:
    """Whether a known unit follows: "2 orang" counts, "Citangkil 2" is a name."""
    return bool(_one(text, position, known_only=True)[0])
