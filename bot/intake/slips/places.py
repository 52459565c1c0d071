"""The words of a text that may be looked at for slips, each with what stands around it."""

import re
from dataclasses import dataclass
from functools import lru_cache

from bot.intake.dialects.lists import dialects
from bot.intake.slips.lists import slip_words
from bot.intake.slips.settled import settled
from bot.intake.slips.signs import CALLED, Place, neighbour
from bot.intake.wording import ADDRESS
from knowledge.entities.lists import nama, orang, tempat
from knowledge.names.capital_words import capital_words
from knowledge.names.people_words import name_words, names_too
from knowledge.spelling import common_words
from knowledge.usage import MARK

_PIECE = re.compile(r"[^\W\d_]+|\d(?:[\d.,:]*\d)?|[^\w\s]|\n")
# A small-lettered word by itself: no part of an address, a tag, a code or a word with a hyphen.
_PLAIN = re.compile(r"(?<![\w@#./\\'’&+-])[A-Za-z][a-z]+(?![\w@/\\'’&+-]|[.:](?=[^\W\d_]))")
_NAME_WORDS = 3  # that a name of no list goes on for
_FROM = "dr"  # a doctor, but mostly "dari"
_RANKS = frozenset(["juara", "harapan", "peringkat", "pemenang"])
_ENDS = frozenset([".", "!", "?", "\n"])


@dataclass(frozen=True, slots=True)
class Found:
    """A word of a text, in small letters, where it stands, and whether it may be put right at all."""

    start: int
    end: int
    word: str
    place: Place
    plain: bool


def row(text: str) -> list[Found]:
    """Every word of a text. None may be put right that is settled, part of an address or a code, or has a capital,
    but for that of a sentence's first word."""
    addresses = [match.span() for match in ADDRESS.finditer(text)]
    pieces = list(_PIECE.finditer(text))
    words = [MARK, *(piece[0].lower() for piece in pieces), MARK]
    spoken = sum(map(_is_spoken, set(words)))
    found: list[Found] = []
    named, length = 0, 0
    for at, piece in enumerate(pieces, 1):
        named, length = _naming(words[at - 1], named, length)
        if words[at - 1].isdigit() and words[at - 2] in _RANKS:  # "juara 3 nisa": who won
            named, length = CALLED, 0
        opens = words[at - 1] in _ENDS and not words[at - 2].isdigit()  # "poin 2. Nayla" opens no sentence
        plain = bool(_PLAIN.match(text, piece.start())) and (piece[0] == words[at] or opens) and not settled(words[at])
        listed = plain and any(start <= piece.start() < end for start, end in addresses)
        place = Place(neighbour(words[at - 1]), neighbour(words[at + 1]), named, spoken)
        found.append(Found(piece.start(), piece.end(), words[at], place, plain and not listed))
    return found


def _naming(before: str, named: int, length: int) -> tuple[int, int]:
    """Whether a name is told behind this word, and of how many words it is by now."""
    word = before.lower()
    if word in _persons():
        return CALLED, 0
    if word in _things():
        return 2, 0
    goes_on = named and length < _NAME_WORDS and word.isalpha() and _is_name(word)
    return (1, length + 1) if goes_on else (0, 0)


@lru_cache(maxsize=20_000)
def _is_name(word: str) -> bool:
    listed = word in capital_words() or word in name_words() or word in names_too() or word in nama().sambungan
    return listed or word in nama().awal or not settled(word)


@lru_cache(maxsize=1)
def _persons() -> frozenset[str]:
    """Words behind which somebody, a street or a shop is named."""
    called = {one.strip(".") for one in orang().sapaan}
    named = frozenset(one for one in called if one.isalpha() and one != _FROM) | slip_words().bernama
    return named - slip_words().siapa_saja


@lru_cache(maxsize=1)
def _things() -> frozenset[str]:
    """Words behind which a place, or somebody, may be named."""
    forms = [one for group in tempat().bentuk.values() for one in group]
    words = {one.strip(".") for one in (*tempat().nama_diri, *tempat().umum, *tempat().bentuk, *forms)}
    return frozenset(one for one in words if one.isalpha()) - _persons() | slip_words().siapa_saja | {_FROM}


@lru_cache(maxsize=20_000)
def _is_spoken(word: str) -> bool:
    """Whether only a dialect has the word."""
    if any(word in one.linking or word in one.own for one in dialects()):
        return True
    return word not in common_words() and any(word in one.doubtful for one in dialects())
