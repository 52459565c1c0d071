"""The words that are right as they stand, in whatever register: common, of talk, of a dialect, an abbreviation."""

from functools import lru_cache

from bot.intake.dialects.endings import ended
from bot.intake.dialects.lists import Dialect, dialects
from bot.intake.dialects.verbs import affixed
from bot.intake.lists import languages, message_words, standard
from bot.intake.slips.lists import slip_words
from bot.intake.slips.meant import SHORTEST, VOWELS, city_words, is_meant
from bot.intake.spoken import in_full
from bot.intake.standard_words import word as printed
from knowledge.checking.colloquial import standard_form
from knowledge.checking.vocabulary import vocabulary
from knowledge.entities.lists import nama, orang
from knowledge.normalise import lexicon
from knowledge.query import function_words
from knowledge.spelling import common_words, dictionary
from knowledge.usage import usage

_BUILT, _WIDESPREAD = 8, 20  # times that a word is printed, from which it is no slip: of known roots, of no list
_NASALS = (("nge", ("",)), ("ng", ("", "k")), ("ny", ("s", "c")), ("n", ("t", "c")), ("m", ("p",)))
_PREFIXES, _SUFFIXES = ("ber", "ter", "per"), ("kan", "an", "in", "i")


@lru_cache(maxsize=20_000)
def settled(word: str) -> bool:
    """Whether a word needs no putting right: it is listed or printed somewhere, or built as words of talk are."""
    if word in slip_words().shortened:
        return False
    if len(word) < SHORTEST or word in common_words() or word in dictionary() or word in _listed():
        return True
    if printed(word) != word or in_full(word) != word or _printed_often(word):
        return True
    if whole := lexicon().words.get(word, ""):
        return not _shortened(word, whole)
    owned = word.removesuffix("nya")
    if owned != word and len(owned) >= SHORTEST and (is_meant(owned) or settled(owned)):
        return True
    return (
        bool(standard_form(word)) or _nasal(word) or _plainly_built(word) or any(_has(one, word) for one in dialects())
    )


@lru_cache(maxsize=1)
def _listed() -> frozenset[str]:
    """Abbreviations, words around names, what calls the readers, and words of today that no other list has."""
    called = (*message_words().sapaan, *message_words().disapa, *orang().sapaan, *orang().peran, *nama().bukan_nama)
    words = {one for phrase in called for one in phrase.split()}
    short = standard().huruf_besar | {one.lower() for one in orang().singkatan_umum}
    kept = frozenset[str]().union(*slip_words().tetap.values())
    loans = set(standard().pinjaman)  # "saset" is no slip for "aset"
    return frozenset(words | short | kept | loans | city_words() | function_words() | languages().inggris)


def _printed_often(word: str) -> bool:
    """Whether Indonesian prints the word often enough for it to be no slip."""
    return usage().small(word) >= (_BUILT if vocabulary().vouched(word) else _WIDESPREAD)


def _shortened(word: str, whole: str) -> bool:
    """Whether a listed form is the word without vowels: what no list prints in full is put right here ("tdi")."""
    return [one for one in whole if one not in VOWELS] == [one for one in word if one not in VOWELS]


def _plainly_built(word: str) -> bool:
    """A root of the dictionary with one affix, as it is printed or spoken: "diimbau", "janjian", "sejam", "lunasin"."""
    bare = word.removeprefix("di")
    roots = [word[len(one) :] for one in _PREFIXES if word.startswith(one) and len(word) > len(one) + SHORTEST]
    roots += [word[2:]] if word.startswith("se") else []
    roots += [bare.removesuffix(one) for one in _SUFFIXES if bare.endswith(one)]
    roots += [word[2:-2]] if word.startswith("ke") and word.endswith("an") else []
    return (
        bare in dictionary()
        or bare in _listed()
        or any(len(root) >= SHORTEST and root in dictionary() for root in roots)
    )


def _nasal(word: str) -> bool:
    """Whether the word is a spoken verb of a root of the dictionary: "ngamuk", "nebus", "nyuapin"."""
    stems = [f"{first}{word[len(nasal) :]}" for nasal, firsts in _NASALS if word.startswith(nasal) for first in firsts]
    return any(one in dictionary() or one.removesuffix("in") in dictionary() for one in stems)


def _has(one: Dialect, word: str) -> bool:
    """Whether a dialect has the word."""
    listed = word in one.linking or word in one.own or word in one.doubtful or word in one.numbers
    return listed or bool(affixed(word, one.name)) or bool(ended(word, one.name, lambda stem: one.own.get(stem, "")))
