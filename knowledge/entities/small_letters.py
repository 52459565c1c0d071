"""What a word in small letters may be to a name: one wherever it stands, part of one, or the word before which it ends.

A note typed without capitals has no other sign of where a name begins and ends: "jalan ki wasyid listrik mati" is about
Jalan Ki Wasyid, "gang kruwuk becek" about Gang Kruwuk.
"""

import re
from functools import lru_cache

from knowledge.checking.colloquial import standard_form
from knowledge.checking.vocabulary import vocabulary
from knowledge.entities.lists import nama, orang
from knowledge.entities.scan import looks_like_verb
from knowledge.entities.words import NUMBER_WORDS
from knowledge.names.capital_words import capital_words
from knowledge.names.names import Names
from knowledge.names.people_words import name_words, names_too
from knowledge.normalise import lexicon
from knowledge.query import function_words
from knowledge.spelling import common_words

# "ngaspal", "nyebrang", "nganter": verbs as they are spoken; "bukbernya", "dicongkel", "disamperin".
_SPOKEN = re.compile(r"(?:ng|ny)[aeiou]\w+|nge\w+|di[a-z]{4,}|\w{3,}(?:nya|kan)")
# How people of the region are called who are in no list: "marwiyah", "sarmanah", "sahrudin", "suyanto".
_PERSON = re.compile(
    r"[a-z]{2,}(?:iyah|ijah|inah|anah|imah|ilah|isoh|iroh|wati|ngsih|aeni|aesih|udd?in|[nry]anto|[ns]iah)"
)
_MADE = re.compile(r"(?:pe|ke)[a-z]{4,}an")  # "pemberdayaan", "kesenian"


@lru_cache(maxsize=20_000)
def is_name(word: str) -> bool:
    """Whether the word is a name wherever it stands: "korea", "semarang", "marwiyah"."""
    if word in nama().bukan_nama or word in nama().sambungan or len(word) < 4:
        return False
    if capital_words().get(word) == "a":
        return True
    listed = word in name_words() and not vocabulary().is_root(word) and not standard_form(word)
    return (listed and word not in common_words()) or (bool(_PERSON.fullmatch(word)) and not _is_word(word))


@lru_cache(maxsize=20_000)
def names_something(word: str) -> bool:
    """Whether the word is hardly anything but part of a name: one of the above, or a word of no list: "kruwuk"."""
    if not word.isalpha() or word in nama().bukan_nama or word in orang().bukan_nama:
        return False
    if word in capital_words() or word in name_words() or word in _area_words():
        return True
    return not _is_word(word) and not _SPOKEN.fullmatch(word)


def goes_on(word: str) -> bool:
    """Whether the word goes on a name that has begun: "taman cilegon [indah]", "wahyu [hidayat]"."""
    listed = word in nama().sambungan or word in names_too() or word in orang().kata_nama
    return names_something(word) or (listed and word not in nama().bukan_nama)


def opens_name(word: str) -> bool:
    """Whether the word may be the first of a name behind what says what it is: "gang [mawar]", "pasar [kranggot]"."""
    return names_something(word) or word in nama().awal


@lru_cache(maxsize=20_000)
def ends_name(word: str) -> bool:
    """Whether a name ends before the word: what only links, verbs, speech, and words that are known to name nothing."""
    if word in capital_words() or word in name_words():
        return word in nama().bukan_nama
    linking = word in nama().bukan_nama or word in orang().bukan_nama or word in function_words()
    if linking or looks_like_verb(word) or word in lexicon().words or re.fullmatch(NUMBER_WORDS, word):
        return True
    first, _, second = word.partition("-")
    if first == second:  # "kira-kira"
        return True
    spoken = _SPOKEN.fullmatch(word) or (word.endswith("in") and standard_form(word))
    return bool(spoken) and not vocabulary().is_root(word)


def is_thing(word: str) -> bool:
    """Whether the word is a noun from which no verb is made: the name of what a hall is for goes on with it."""
    made = bool(_MADE.fullmatch(word)) or vocabulary().is_noun(word, only=True)
    return made and word not in nama().bukan_nama and word not in lexicon().words


@lru_cache(maxsize=20_000)
def _is_word(word: str) -> bool:
    """Whether the language, a shortening or talk has the word."""
    known = word in common_words() or vocabulary().known(word) or word in lexicon().words
    return known or looks_like_verb(word) or bool(standard_form(word)) or not re.search("[aeiou]", word)


@lru_cache(maxsize=1)
def _area_words() -> frozenset[str]:
    """The words of the city's kelurahan and kecamatan that are no words besides."""
    names = Names.load()
    areas = [*(one.name for one in names.kelurahan_list), *(one.name for one in names.kecamatan_list)]
    words = frozenset(word for name in areas for word in name.casefold().split())
    return frozenset(one for one in words if not vocabulary().is_root(one))
