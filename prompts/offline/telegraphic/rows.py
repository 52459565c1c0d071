"""Mere counts in one sentence of the note: "8 kader, 92 balita terdaftar, ibu hamil 11" is one line.

Where each of them can be told as a sentence, each is. Where one cannot, a sentence of the others tears the row apart
and leaves that one behind as a riddle.
"""

import re
from collections.abc import Sequence

from knowledge.entities.words import small
from prompts.brief import Clause
from prompts.offline.grammar import is_verb
from prompts.offline.telegraphic.about import About
from prompts.offline.telegraphic.clause import realised

_FEWEST = 2  # counts of a row
_N = rf"(?:\d[\d.]*|{small()})"
# "yang lulus 26" and "dokternya 1" are sentences of their own.
_NOUN = r"(?!yang\b|[a-z]+nya\b)[a-z]+"
_NOUNS = rf"{_NOUN}(?: {_NOUN}){{0,2}}"
_COUNT = re.compile(rf"{_N} {_NOUNS}|{_NOUNS} {_N}(?: (?:orang|jiwa|ekor|unit|buah))?")


def one_row(clauses: Sequence[Clause], about: About) -> bool:
    """Whether the clauses of a sentence, in standard words, are counts alone and one of them is of no known kind."""
    texts = [one.text for one in clauses]
    if len(texts) < _FEWEST or not all(map(_is_count, texts)):
        return False
    loose = all(one.role in _LOOSE for one in clauses) and clauses[0].joint not in {"baris", "butir"}
    joined = all(one.joint == "koma" for one in clauses[1:])
    return loose and joined and not all(realised(one, about) for one in texts)


def _is_count(text: str) -> bool:
    """Whether a clause is a figure with what it counts and no deed; who is listed or enrolled does nothing."""
    deeds = (is_verb(one) and not one.startswith("ter") for one in text.split())
    return bool(_COUNT.fullmatch(text)) and not any(deeds)


_LOOSE = frozenset({"lepas", "rincian", "hadirin"})
