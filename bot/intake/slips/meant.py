"""The words that an operator can have meant."""

from functools import lru_cache

from bot.intake.lists import standard
from bot.intake.slips.lists import slip_words
from knowledge.checking.vocabulary import vocabulary
from knowledge.day_names import SMALL_DAYS, SMALL_MONTHS
from knowledge.names import Names
from knowledge.normalise import lexicon
from knowledge.usage import usage

SHORTEST = 3  # letters
VOWELS = frozenset("aeiou")
_SURELY = 100  # times printed, from which a word is in the table by no accident
_OWNED = 7  # letters of a word with -nya
_VOWELLED = 4  # letters to a vowel: an abbreviation has more
_TELLING = 6


def is_meant(word: str) -> bool:
    """Whether somebody can have meant the word, alone or with -nya."""
    if word in own_words() or _ours(word):
        return True
    return word.endswith("nya") and len(word) >= _OWNED and (word[:-3] in own_words() or _ours(word[:-3]))


def _ours(word: str) -> bool:
    """Whether the table has the word as Indonesian, and not by accident."""
    return (
        usage().ours(word)
        and _VOWELLED * _vowels(word) >= len(word)
        and (vocabulary().known(word) or usage().word(word) >= _SURELY)
    )


@lru_cache(maxsize=1)
def own_words() -> frozenset[str]:
    """Words that may be meant and that no dictionary has: of talk, and of the city's names."""
    talk = {form for group in (standard().kata, standard().kata_kerja) for forms in group.values() for form in forms}
    listed = filter(_said, talk | city_words() | set(lexicon().words) | {*SMALL_MONTHS, *SMALL_DAYS} | _of_today())
    return frozenset(one for one in listed if one.isascii() and one.isalpha() and one.islower())


def _of_today() -> set[str]:
    """Borrowed words and words of talk that no other list has; shorter ones are a letter away from too many."""
    groups = slip_words().tetap
    return {one for name in ("percakapan", "pinjaman", "daerah") for one in groups[name] if len(one) >= _TELLING}


@lru_cache(maxsize=1)
def city_words() -> frozenset[str]:
    """The words of the city's names."""
    return Names.load().words


def _said(form: str) -> bool:
    """Whether a form of talk is a word that one can say, no shortening: "dateng", not "dtg"."""
    return len(form) > SHORTEST and 3 * _vowels(form) >= len(form)


def _vowels(word: str) -> int:
    return sum(letter in VOWELS for letter in word)
