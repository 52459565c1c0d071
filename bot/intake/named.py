"""The names of a stretch in small letters with their capitals: "gang kruwuk becek" → "Gang Kruwuk becek".

What opens a name (`pembuka.yaml`) tells where one begins, what its words may be (`knowledge.entities.small_letters`)
where it ends. Words that are names wherever they stand need no opening: "barang dari korea", "kata jajang nurjaman".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from pydantic import BaseModel, ConfigDict

from bot.intake.lists import HERE, standard
from knowledge.entities.lists import nama, orang
from knowledge.entities.small_letters import ends_name, goes_on, is_name, names_something, opens_name
from knowledge.names.capital_words import capital_words
from knowledge.names.people_words import name_words, names_too
from knowledge.phrases import Phrases
from knowledge.query import function_words
from knowledge.yaml_files import read_yaml

_TOKEN = re.compile(r"[^\W\d_][\w'’-]*")
_KEPT = re.compile(r"“[^”]*”|https?://\S+|www\.\S+|\S*@\S+|\S+\.(?:id|com|net|org|co|ly|me)\b\S*")
_LONGEST = 5  # words of a name
_NUMBER = re.compile(r" \d{1,3} ")  # "SDN 2 kruwuk"


class Openings(BaseModel):
    """Words that open a name."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    besar: tuple[str, ...]
    kecil: tuple[str, ...]
    tegas: frozenset[str]
    bernomor: frozenset[str]
    sambung: frozenset[str]
    milik_wilayah: frozenset[str]
    penutup: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    text: str
    small: str


def with_names(text: str) -> str:
    """The text with the capitals of its names; quotations and addresses stay as they are."""
    kept = [match.span() for match in _KEPT.finditer(text)]
    words = [
        _Word(match.start(), match.end(), match[0], match[0].casefold())
        for match in _TOKEN.finditer(text)
        if not any(start <= match.start() < end for start, end in kept)
    ]
    raised = set(_raised(text, words))
    parts, at = [], 0
    for one in sorted(raised):
        word = words[one]
        parts += [text[at : word.start], _raise(word.text)]
        at = word.end
    return "".join((*parts, text[at:]))


def _raise(word: str) -> str:
    """A word with its capital; both parts of "al-ikhlas"."""
    if word == "kh":
        return "K.H."
    if word in standard().huruf_besar:
        return word.upper()
    return "-".join(part[:1].upper() + part[1:] for part in word.split("-"))


def _raised(text: str, words: list[_Word]) -> Iterator[int]:
    """The places of the words that take a capital."""
    at = 0
    while at < len(words):
        size, stop = _opened(text, words, at)
        if stop:
            head = " ".join(one.small for one in words[at : at + size])
            yield from range(at if head in _heads()[1] else at + size, stop)
            at = stop
            continue
        stop = _alone(text, words, at)
        yield from range(at, stop)
        at = max(stop, at + 1)


def _opened(text: str, words: list[_Word], at: int) -> tuple[int, int]:
    """How many words open a name here, and where the name ends; (0, 0) where none does."""
    phrases, _ = _heads()
    if not phrases.opens(words[at].small):
        return 0, 0
    small = tuple(one.small for one in words[at : at + 3])
    size = len(phrases.at(small, 0))
    if not size:
        return 0, 0
    head = " ".join(small[:size])
    stop = _end(text, words, at + size, head)
    return (size, stop) if stop > at + size else (0, 0)


def _end(text: str, words: list[_Word], start: int, head: str) -> int:
    """Where the name behind an opening ends; `start` itself where none begins."""
    if not _joined(text, words, start, head):
        return start
    first = words[start]
    if not _begins(first, head):
        inner, stop = _opened(text, words, start) if head in _openings().sambung else (0, 0)
        return stop if inner else start  # "jembatan kali seruni", "gedung graha …"
    stop = start + 1
    article = first.small in nama().sandang
    while stop < len(words) and stop - start < _LONGEST and _joined(text, words, stop):
        one = words[stop]
        follows = article and not ends_name(one.small)
        if not (follows or (one.text.islower() and goes_on(one.small)) or (one.text.istitle() and _called(one))):
            break
        article = one.small in nama().sandang
        stop += 1
    if stop == start + 1 and first.small in nama().sandang:
        return start
    of_area = head in _openings().milik_wilayah and all(one.text.istitle() for one in words[start:stop])
    return start if of_area else stop  # "lapangan Rawa Arum" is one in that ward


def _begins(word: _Word, head: str) -> bool:
    """Whether the word may be the first of a name behind this opening."""
    if word.text.islower():
        return (
            opens_name(word.small)
            or word.small in nama().sandang
            or (head in _openings().tegas and not ends_name(word.small))
        )
    return word.text.istitle() and _called(word)


def _called(word: _Word) -> bool:
    """Whether a word that has its capital already is part of such a name."""
    return names_something(word.small) or word.small in nama().sambungan or word.small in nama().awal


def _joined(text: str, words: list[_Word], at: int, head: str = "") -> bool:
    """Whether nothing but a space stands before the word; behind some openings a number may, or a closing bracket."""
    if not 0 < at < len(words):
        return False
    gap = text[words[at - 1].end : words[at].start]
    numbered = head in _openings().bernomor and _NUMBER.fullmatch(gap)
    return gap == " " or bool(numbered) or (gap == ") " and head in _openings().kecil)


def _alone(text: str, words: list[_Word], at: int) -> int:
    """Where a name without any opening ends that begins here; `at` where none does."""
    first = words[at]
    closed = at + 1 < len(words) and words[at + 1].small in _openings().penutup and _joined(text, words, at + 1)
    if closed and first.text.isalpha() and first.small not in function_words():
        return at + 2  # "kapolres cup"
    if not first.text.islower() or ends_name(first.small):
        return at
    if first.small in _HAMLETS and _joined(text, words, at + 1) and names_something(words[at + 1].small):
        return at + 2  # "warga kubang welut"
    stop = at
    sure = False
    while stop < len(words) and stop - at < _LONGEST and (stop == at or _joined(text, words, stop)):
        one = words[stop]
        if not one.text.islower() or one.small in orang().sapaan:
            break
        name = is_name(one.small)
        part = name or any(one.small in known for known in (names_too(), name_words(), capital_words()))
        if not (part or (stop > at and sure and _extends(one))):
            break
        sure = sure or name
        stop += 1
    if sure:
        return stop
    person = stop - at > 1 and any(one.small in name_words() and opens_name(one.small) for one in words[at:stop])
    return stop if person else at


def _extends(word: _Word) -> bool:
    """ "korea selatan", "yayat supriatna": what goes on a name that needs no opening."""
    return word.small in _DIRECTIONS or names_something(word.small)


_HAMLETS = frozenset(["kubang", "kedung", "gempol", "palm"])  # names begin so, and nothing else does
_DIRECTIONS = frozenset(["utara", "selatan", "timur", "barat"])


@lru_cache(maxsize=1)
def _openings() -> Openings:
    return Openings.model_validate(read_yaml(HERE / "pembuka.yaml"))


@lru_cache(maxsize=1)
def _heads() -> tuple[Phrases[bool], frozenset[str]]:
    """Every opening as a row of words, and those that take a capital with their name."""
    lists = _openings()
    return Phrases({tuple(one.split()): True for one in (*lists.besar, *lists.kecil)}), frozenset(lists.besar)
