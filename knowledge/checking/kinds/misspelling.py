"""Slips of the keyboard: a word that is in no list and one letter away from exactly one common word."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import Annotated, Literal

from pydantic import Field

from knowledge.checking.kinds.rule import Rule, Text
from knowledge.checking.prose import Prose, Word
from knowledge.checking.report import Finding
from knowledge.checking.vocabulary import vocabulary

_LETTERS = "aiuenrtkslmdgpbhyojcwfvz"
_MOST = 200  # looked at in one text: a longer list of unknown words is another language
_CLITIC_TOO = 8  # letters: shorter ones have too many neighbours
_USUAL = 16_000  # rank by frequency up to which a word is what somebody meant to write
_VERY_USUAL, _FAR = 5_000, 6  # rank, and how many times another's, from which a word is the one that was meant
_LOAN = re.compile(r"[xqv]|th|ph|ch|sh(?!o)|ck|gh|(.)\1(?=.)|(?:ing|ion|er|al|um|us|ae|ed|ity|ment|[^aiu]s)$")
_AFFIXED = re.compile(r"(?:me[mnr]|ber|di|ter|pe[mnr]|ke).{4,}(?:kan|an|i|nya)$")
_UNSOUND = re.compile(r"meng[^aiueoghkn]")  # "menglola"
_FOREIGN = 0.25  # share of unknown words from which a text, or its beginning, is not Indonesian


class Misspelling(Rule):
    """Small-lettered words of at least `panjang` letters; `kecuali` are words of ours that no list has."""

    jenis: Literal["misspelling"]
    panjang: Annotated[int, Field(ge=4)] = 6
    kecuali: tuple[Text, ...] = ()

    def find(self, prose: Prose) -> Iterator[Finding]:
        """Every slip with the one word it can be."""
        if all(_certain(form) for form in prose.forms if len(form) >= self.panjang and form.isalpha()):
            return
        unknown, slips = list[Word](), list[tuple[Word, str]]()
        for seen, word in enumerate((word for word in prose.words if self._looked_at(prose, word)), 1):
            if vocabulary().known(word.lower):
                if word.lower not in self.kecuali and (right := doubted(word.lower)):
                    slips.append((word, right))
                continue
            unknown.append(word)
            if len(unknown) > _FOREIGN * max(40, seen):
                return
        meanings = ((word, "" if word.lower in self.kecuali else meant(word.lower)) for word in islice(unknown, _MOST))
        for word, right in (*meanings, *slips):
            if right and (found := self.finding(prose, word.start, word.end, right)):
                yield found

    def _looked_at(self, prose: Prose, word: Word) -> bool:
        """Plain small words; a part of a hyphenated word, an address or a word with capitals is left alone."""
        if word.end - word.start < self.panjang or not (word.lower.isascii() and word.lower.isalpha()):
            return False
        beside = prose.text[max(0, word.start - 1) : word.start] + prose.text[word.end : word.end + 1]
        return prose.text[word.start : word.end] == word.lower and "-" not in beside


@lru_cache(maxsize=20_000)
def meant(word: str) -> str:
    """The only common word one insertion, deletion, exchange or swap away, or one far more common than the others;
    empty where there is none or a choice.

    A word with the look of another language is left alone: it may be a term, and its neighbour would be nonsense.
    """
    if _LOAN.search(word) and not _AFFIXED.match(word):
        return ""
    found = sorted((rank, other) for other in set(_neighbours(word)) if (rank := _rank(other)) is not None)
    if len(found) > 1 and (found[0][0] > _VERY_USUAL or _FAR * found[0][0] > found[1][0]):
        return ""
    return found[0][1] if found else _doubled(word)


def _doubled(word: str) -> str:
    """ "kelanjutanya" lacks an n: a word in "-an" with "-nya"; empty where the whole word is none."""
    whole = f"{word[:-3]}n{word[-3:]}"
    built = word.endswith("anya") and len(word) > _CLITIC_TOO and vocabulary().known(f"{word[:-3]}n")
    return whole if built and vocabulary().known(whole) else ""


def _certain(word: str) -> bool:
    return vocabulary().known(word) and not doubted(word)


@lru_cache(maxsize=20_000)
def doubted(word: str) -> str:
    """What was meant by a word that only rules build, of a root that does not take them: "mengunakan", "dilaksanaan".

    Only a very common word that it is a letter short of makes it a slip.
    """
    if vocabulary().vouched(word) or not (_AFFIXED.match(word) or _UNSOUND.match(word)):
        return ""
    right = meant(word)
    short = len(right) == len(word) + 1
    return right if short and vocabulary().common.get(right, _USUAL) < _VERY_USUAL else ""


def _rank(word: str) -> int | None:
    """How common a word is; None for what nobody means to write. The rarest have to look like words of ours."""
    rank = vocabulary().common.get(word)
    if rank is None or len(word) < 5:
        return None
    return rank if rank < _USUAL or _AFFIXED.match(word) else None


def _neighbours(word: str) -> Iterator[str]:
    for at in range(len(word) + 1):
        left, right = word[:at], word[at:]
        if right:
            yield left + right[1:]
        if len(right) > 1:
            yield left + right[1] + right[0] + right[2:]
        for letter in _LETTERS:
            yield left + letter + right
            if right:
                yield left + letter + right[1:]
