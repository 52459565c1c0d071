"""What a mistyped or clipped word of a query was meant to be: `banjr` → banjir, `pnlsn` → penulisan."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from math import ceil, floor
from pathlib import Path

from knowledge.normalise import FOLDER, Prefix, cores, lexicon, stem

SHORTEST = 4  # shorter words have too many neighbours to guess a slip among
CLIPPED = 3  # without its vowels a word may be this short
LIKENESS = 0.78  # normalised Damerau-Levenshtein similarity from which a word counts as a slip of another
SURE = 0.83  # the same without its ending, of which less is left to be alike
FIRST_LETTER = 0.02  # the first letter is seldom the wrong one
VOWELS = frozenset("aeiou")


def meant(word: str, vocabulary: Mapping[str, int]) -> str:
    """The term of the index that a folded word stands for; its own stem if the index or the language knows it.

    `vocabulary`: term → number of passages that hold it. Only terms of the index are ever guessed: another guess
    could find nothing.
    """
    term = stem(word)
    if not vocabulary or term in vocabulary or not word.isalpha() or known(word):
        return term
    return _undoubled(word, vocabulary) or _unclipped(word, vocabulary) or _neighbour(word, vocabulary) or term


def known(word: str) -> bool:
    """Whether the language has the word, whatever the index holds."""
    term = stem(word)
    return word in common_words() or word in dictionary() or (term in lexicon().roots and len(term) >= SHORTEST)


def _undoubled(word: str, vocabulary: Mapping[str, int]) -> str | None:
    """A last letter typed twice: `tonn`."""
    term = stem(word[:-1]) if word[-2:-1] == word[-1:] else ""
    return term if term in vocabulary else None


def _unclipped(word: str, vocabulary: Mapping[str, int]) -> str | None:
    """The most frequent word with this frame, if most vowels were left out (`hrg`, `terdmpk`)."""
    frame = _frame(word)
    if len(frame) < CLIPPED:
        return None
    for whole in _by_frame().get(frame, ()):
        if _within(word, whole) and 2 * (len(word) - len(frame)) <= len(whole) - len(frame):
            term = stem(whole)
            if term in vocabulary:
                return term
    return None


def _neighbour(word: str, vocabulary: Mapping[str, int]) -> str | None:
    """The term most alike, the more frequent in the index of two; whole words and stems are both compared, and what is
    left of the word without its ending: `lowngan` is two letters away from lowong, `lowng` one."""
    if len(word) < SHORTEST:
        return None
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    found = []
    bare = [core for core in dict.fromkeys((stem(word), *_endless(word))) if core != word and len(core) >= SHORTEST]
    asked = [(word, LIKENESS), *((core, SURE) for core in bare)]
    choices = [_common_as_long(len(word)), *(_as_long(vocabulary, len(typed), cutoff) for typed, cutoff in asked)]
    for (typed, cutoff), near in zip([asked[0], *asked], choices, strict=True):
        likes = process.extract(typed, near, scorer=OSA.normalized_similarity, score_cutoff=cutoff, limit=12)
        for whole, score, _ in likes:
            term = whole if whole in vocabulary else stem(whole)
            if term in vocabulary and term.isalpha():
                found.append((round(score, 3) + FIRST_LETTER * (whole[0] == typed[0]), vocabulary[term], term))
    return max(found)[-1] if found else None


def _as_long(words: Iterable[str], length: int, likeness: float) -> list[str]:
    """Those of the words, in order, that are neither too short nor too long to be so much like one of this length."""
    shortest, longest = floor(length * likeness), ceil(length / likeness)
    return [word for word in words if shortest <= len(word) <= longest]


@lru_cache(maxsize=32)
def _common_as_long(length: int) -> list[str]:
    return _as_long(common_words(), length, LIKENESS)


def _endless(word: str) -> list[str]:
    return [core for _, core in cores(word, {"": Prefix("", "", ())}, lexicon().suffixes)]


@lru_cache(maxsize=1)
def common_words(path: Path = FOLDER / "kata-umum.txt") -> dict[str, int]:
    """Word → rank by frequency in Indonesian Wikipedia: what is among them is no slip."""
    return {word: rank for rank, word in enumerate(path.read_text(encoding="utf-8").split())}


@lru_cache(maxsize=1)
def dictionary(path: Path = FOLDER / "kata-hunspell.txt") -> frozenset[str]:
    """The root words of the language, the rare ones too: `lapar` is no slip of `lapor`."""
    return frozenset(line.partition("/")[0] for line in path.read_text(encoding="utf-8").splitlines())


@lru_cache(maxsize=1)
def _by_frame() -> Mapping[str, list[str]]:
    table: dict[str, list[str]] = {}
    for word in common_words():
        table.setdefault(_frame(word), []).append(word)
    return table


def _frame(word: str) -> str:
    """The first letter and the consonants after it: what is left when somebody is in a hurry (`aplks`, `hrg`)."""
    return word[:1] + "".join(letter for letter in word[1:] if letter not in VOWELS)


def _within(short: str, whole: str) -> bool:
    """Whether the letters of `short` stand in `whole` in this order."""
    letters = iter(whole)
    return all(letter in letters for letter in short)
