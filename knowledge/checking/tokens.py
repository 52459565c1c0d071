"""A text as words and marks, in the standard form of a hurried note: what the readings of denials have in common."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from knowledge.checking.colloquial import standard, standard_form
from knowledge.normalise import lexicon, stem
from knowledge.yaml_files import read_yaml

_LISTS: dict[str, Any] = read_yaml(Path(__file__).with_name("ingkar.yaml"))
_TOKEN = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*|[.!?\n]+(?=\s|$)|[,;:()“”\"]|\n|&")
_PARTICLE = re.compile(r"(?<=^tidak|^bukan|^belum)(?:lah|kah)$|(?<=^jangan)lah$")
_SHORT_FORMS = frozenset(_LISTS["singkatan"])
_HURRIED = {short: word for word, forms in _LISTS["pendek"].items() for short in forms}
_NASAL = re.compile(r"^ny(?=[aeiou])")  # "nyerobot" of a root that the lexicon lacks
_DOUBLED = re.compile(r"^([a-z]{3,})2(an|nya)?$")


@dataclass(frozen=True, slots=True)
class Token:
    """A word with its stem, or a mark (then `stem` is empty)."""

    start: int
    end: int
    folded: str
    stem: str


@lru_cache(maxsize=32)  # a text and its note are read for every kind of denial
def tokens(text: str) -> tuple[Token, ...]:
    """Words, slang folded, and the marks that end a clause."""
    return tuple(
        Token(*match.span(), folded, root) for match in _TOKEN.finditer(text) for folded, root in _read(match[0])
    )


@lru_cache(maxsize=50_000)
def _read(written: str) -> tuple[tuple[str, str], ...]:
    """What a word stands for, each part with its stem; of a mark its first character, which has none."""
    word = "dan" if written == "&" else written.casefold()
    if not word[0].isalnum():
        return ((written[0], ""),)
    word = _PARTICLE.sub("", word)
    parts = [word] if written in _SHORT_FORMS else _spoken(word, lexicon().words).split()
    return tuple((part, stem(part)) for part in parts)


def _spoken(word: str, table: Mapping[str, str]) -> str:
    """The standard form of a word of a hurried note: "lwt", "nyerobot", "subuh2"."""
    if known := _HURRIED.get(word) or table.get(word):
        return known
    word = _DOUBLED.sub(r"\1-\1\2", word)
    known = "-" in word or stem(word) in lexicon().roots or (standard(word) and not word.startswith("n"))
    return word if known else standard_form(word) or _NASAL.sub("s", word)
