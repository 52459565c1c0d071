"""What a word can have been before the thumb slipped: every word a slip away, with the kind of the slip."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from bot.intake.slips.meant import is_meant, own_words
from bot.intake.standard_words import colloquial_verb, passive
from knowledge.spelling import common_words, dictionary
from knowledge.usage import usage

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_VOWELS = frozenset("aeiou")
_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
# Letters that a typed word must have for a slip of the kind: a shorter one may be any word, or an abbreviation.
_LEAST = {"swap": 4, "key": 4, "consonant": 5, "other-vowel": 5, "brushed": 5, "extra": 5, "other": 6}
_SPOKEN = 5  # letters of a verb as it is spoken
_MOST_VOWELS = 4  # left out of one word


@dataclass(frozen=True, slots=True)
class Edit:
    """A word that may be meant, the kind of the slip, and whether it befell the first letter."""

    word: str
    kind: str
    first: bool = False


@lru_cache(maxsize=5000)
def edits(typed: str) -> tuple[Edit, ...]:
    """Every word that one slip, or the vowels that were left out, make the typed one."""
    found: dict[str, Edit] = {}
    for one in [*_single(typed, is_meant), *_clipped(typed)] or _single(typed, is_spoken):
        if one.word not in found and len(typed) >= _LEAST.get(one.kind, 3):
            found[one.word] = one
    return tuple(found.values())


def is_spoken(word: str) -> bool:
    """Whether the word is a verb as it is spoken: "numpang", "dipisahin"."""
    verb = colloquial_verb(word) or passive(word)
    printed = usage().word(verb.split(" ", 1)[0]) > 0 or word.endswith("in")  # "mengagih" is not
    return len(word) > _SPOKEN and bool(verb) and printed


def _single(typed: str, is_word: Callable[[str], bool]) -> Iterator[Edit]:
    for at in range(len(typed) + 1):
        left, right = typed[:at], typed[at:]
        if len(right) > 1 and right[0] != right[1] and is_word(word := left + right[1] + right[0] + right[2:]):
            yield Edit(word, "swap", at == 0)
        for letter in _LETTERS:
            if is_word(word := left + letter + right):
                yield Edit(word, _missing(letter, left, right), at == 0)
            if right and letter != right[0] and is_word(word := left + letter + right[1:]):
                yield Edit(word, _instead(letter, right[0]), at == 0)
        if right and is_word(word := left + right[1:]):
            yield Edit(word, _extra(right[0], left, right[1:]), at == 0)


def _missing(letter: str, left: str, right: str) -> str:
    """A letter that was not typed."""
    if left[-1:] == letter or right[:1] == letter:
        return "single"
    return "vowel" if letter in _VOWELS else "cut" if not right else "consonant"


def _instead(letter: str, typed: str) -> str:
    """A letter that another one stands for."""
    if typed in near_keys(letter):
        return "key"
    return "other-vowel" if letter in _VOWELS and typed in _VOWELS else "other"


def _extra(letter: str, left: str, right: str) -> str:
    """A letter too many."""
    if left[-1:] == letter or right[:1] == letter:
        return "double"
    return "brushed" if {left[-1:], right[:1]} & set(near_keys(letter)) else "extra"


@lru_cache(maxsize=26)
def near_keys(letter: str) -> str:
    """The keys around a letter's."""
    row = next(at for at, keys in enumerate(_KEYS) if letter in keys)
    at = _KEYS[row].index(letter)
    around = _KEYS[row][max(0, at - 1) : at + 2]
    above = _KEYS[row - 1][at : at + 2] if row else ""
    below = _KEYS[row + 1][max(0, at - 1) : at + 1] if row + 1 < len(_KEYS) else ""
    return "".join(one for one in around + above + below if one != letter)


def _clipped(typed: str) -> Iterator[Edit]:
    """Words of which two vowels or more were left out."""
    owned = typed.endswith("nya")
    for word in _by_frame().get(_frame(typed), ()):
        if _without_vowels(typed, word):
            yield Edit(word, "vowels")
    if owned:
        for word in _by_frame().get(_frame(typed[:-3]), ()):
            if _without_vowels(typed[:-3], word):
                yield Edit(f"{word}nya", "vowels")


def _without_vowels(short: str, word: str) -> bool:
    """Whether the one is the other with two to four vowels less."""
    if not 2 <= len(word) - len(short) <= _MOST_VOWELS:
        return False
    letters = iter(short)
    wanted = next(letters, "")
    for letter in word:
        if letter == wanted:
            wanted = next(letters, "")
        elif letter not in _VOWELS:
            return False
    return not wanted


@lru_cache(maxsize=1)
def _by_frame() -> dict[str, list[str]]:
    table: dict[str, list[str]] = {}
    for word in {*own_words(), *filter(usage().ours, common_words()), *dictionary()}:
        table.setdefault(_frame(word), []).append(word)
    return table


def _frame(word: str) -> str:
    return word[:1] + "".join(letter for letter in word[1:] if letter not in _VOWELS)
