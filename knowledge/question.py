"""What a query asks for: the kind of answer, what it counts or costs, whose name, which place of the city it names.

The words are data (`lexicon/tanya.yaml`). A query that asks for nothing of the kind has the kind "".
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from knowledge.names import Names
from knowledge.normalise import FOLDER, normalise, stem
from knowledge.yaml_files import read_yaml

Terms = tuple[str, ...]
PATH = FOLDER / "tanya.yaml"
MANNER = "cara"  # how something is done or written, or whether it may be: any sentence may say so
LONGEST = 24  # words; whatever is longer is a note or a release, no question
_FILLED = re.compile(r"\{(\w+)\}")
_CLITIC = re.compile(r"(?<=\w{4})(?:nya|kah|lah)$")
_COUNTING = frozenset({"berapa", "siapa", "jumlah", "banyak", "nama", "sebutkan", "daftar", "isi"})
_NAMED = frozenset({"jumlah", "orang", "rincian"})  # kinds whose thing stands behind the word of asking
_REACH = 2
_ASKING = frozenset({"apa", "siapa", "mana", "kapan", "berapa", "bagaimana", "kenapa", "mengapa", "dimana", "apakah"})


@dataclass(frozen=True, slots=True)
class Question:
    """`kind`: of `tanya.yaml`; `thing`: the term of what is counted, paid for or asked about first, "" where unknown;
    `place`: the noun before "mana" or "apa" ("gedung mana"); `role`: whether the holder of an office is asked for;
    `areas`: the kelurahan and kecamatan it names; `words`: all that it says, which is no news in an answer."""

    kind: str = ""
    thing: str = ""
    place: str = ""
    role: bool = False
    areas: tuple[Terms, ...] = ()
    words: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Table:
    kinds: tuple[tuple[str, re.Pattern[str]], ...]
    amount: re.Pattern[str]
    place: re.Pattern[str]
    roles: frozenset[str]
    units: frozenset[str]
    plain: Mapping[str, str]
    telling: frozenset[str]
    said_of: Mapping[str, frozenset[str]]


def question(words: Sequence[str], terms: Mapping[str, str]) -> Question:
    """Of the folded words of a query. `terms`: word → the search term that it became, for those that carry it."""
    if len(words) > LONGEST:
        return Question()
    table, plain = _table(), [_CLITIC.sub("", word) for word in words]
    said = f" {' '.join(plain)} "
    kind = next((kind for kind, pattern in table.kinds if pattern.search(said)), "")
    kind = (kind or _plainly(plain)) if kind != MANNER else ""
    place = table.place.search(said) if kind in {"tempat", "jalur", "rincian"} else None
    stems = [stem(word) for word in words]
    return Question(
        kind=kind,
        thing=_thing(kind, plain, {_CLITIC.sub("", word): term for word, term in terms.items()}, said) if kind else "",
        place=place[1] if place and (kind != "rincian" or f" {place[1]} mana " in said) else "",
        role=kind == "orang" and not table.roles.isdisjoint(stems),
        areas=tuple(_areas()[area] for n in _lengths() for area in _parts(words, n) if area in _areas()),
        words=frozenset([*words, *plain]) if kind else frozenset(),
    )


def _plainly(words: Sequence[str]) -> str:
    """What is asked for without a word of asking: its first word names it."""
    table = _table()
    asks_or_tells = not _ASKING.isdisjoint(words) or not table.telling.isdisjoint(words)
    return "" if asks_or_tells or not words else table.plain.get(words[0], "")


def said_of(kind: str) -> frozenset[str]:
    """The terms that name information of this kind: "jumlah" for a count, "jadwal" for a day."""
    return _table().said_of.get(kind, frozenset())


def general() -> frozenset[str]:
    """All terms that name a kind of information."""
    return _general()


def roles() -> frozenset[str]:
    """The terms of offices and parts that somebody has."""
    return _table().roles


def units() -> frozenset[str]:
    """The terms that stand beside "berapa" and count nothing themselves: "orang", "biji"."""
    return _units()


def _thing(kind: str, words: Sequence[str], terms: Mapping[str, str], said: str) -> str:
    """Nouns come first: what stands behind the word of asking, else the first word that carries the query."""
    behind: Sequence[str] = ()
    if kind in _NAMED:
        at = next((at for at, word in enumerate(words) if word in _COUNTING), len(words))
        behind = words[at + 1 : at + 1 + _REACH]
    elif kind == "uang" and (amount := _table().amount.search(said)):
        behind = (amount[1],)
    deeds = {after for before, after in pairwise(words) if before == "yang"}  # "yang datang berapa" counts no "datang"
    return next((terms[word] for word in (*behind, *words) if _names(word, terms) and word not in deeds), "")


def _names(word: str, terms: Mapping[str, str]) -> bool:
    return word in terms and word not in _table().units and not word[0].isdigit()


def _parts(words: Sequence[str], n: int) -> list[Terms]:
    return [tuple(words[at : at + n]) for at in range(len(words) - n + 1)]


@lru_cache(maxsize=1)
def _areas() -> dict[Terms, Terms]:
    """The spellings of all kelurahan and kecamatan as folded words, each with its search terms, but for the city's own
    name and those that are ordinary words. As they are written: "dalem" is no Kedaleman."""
    names = Names.load()
    listed = [each.spellings for each in names.kecamatan_list]
    listed += [each.spellings for each in names.kelurahan_list if not each.common_word]
    spellings = {tuple(normalise(spelling).split()) for group in listed for spelling in group}
    return {words: tuple(map(stem, words)) for words in spellings - {tuple(normalise(names.city).split())}}


@lru_cache(maxsize=1)
def _lengths() -> tuple[int, ...]:
    return tuple(sorted({len(area) for area in _areas()}))


@lru_cache(maxsize=1)
def _units() -> frozenset[str]:
    return frozenset(map(stem, _table().units))


@lru_cache(maxsize=1)
def _general() -> frozenset[str]:
    return frozenset(term for terms in _table().said_of.values() for term in terms)


@lru_cache(maxsize=1)
def _table(path: Path = PATH) -> _Table:
    listed = read_yaml(path)
    filled = {name: f"(?:{'|'.join(words)})" for name, words in listed["isian"].items()}
    return _Table(
        kinds=tuple((kind, _pattern(phrases, filled)) for kind, phrases in listed["jenis"].items()),
        amount=re.compile(rf" {filled['uang']} (\w+) "),
        place=re.compile(rf" ({filled['tempat'][3:-1]}) (?:mana|apa) "),
        roles=frozenset(stem(word) for role in listed["peran"] for word in role.split()),
        units=frozenset(listed["satuan"]),
        plain={word: kind for kind, words in listed["polos"].items() for word in words},
        telling=frozenset(listed["berkabar"]),
        said_of={kind: frozenset(map(stem, words)) for kind, words in listed["keterangan"].items()},
    )


def _pattern(phrases: Sequence[str], filled: Mapping[str, str]) -> re.Pattern[str]:
    """`*` up to four words, `**` up to eight, `^` the beginning, `{name}` any word of a list."""
    gaps = (("** ", r"(?:\w+ ){0,8}"), ("* ", r"(?:\w+ ){0,4}"))
    parts = [_FILLED.sub(lambda name: filled[name[1]], phrase) for phrase in phrases]
    for written, gap in gaps:
        parts = [part.replace(written, gap) for part in parts]
    return re.compile("|".join(rf"^ {part[1:]} " if part.startswith("^") else rf" {part} " for part in parts))
