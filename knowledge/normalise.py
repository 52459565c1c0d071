"""One spelling for searching: what an operator types and what a document says become the same tokens.

Lower case, accents and invisible characters gone, colloquial and abbreviated forms folded, dates written in full,
then one light stem a word. The tables are data (`knowledge/lexicon/`); the same code runs over documents and queries.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, product
from pathlib import Path
from typing import Any

import Stemmer

from knowledge.day_names import SMALL_MONTHS
from knowledge.yaml_files import read_yaml

FOLDER = Path(__file__).resolve().parent / "lexicon"
TABLES = (FOLDER / "kolokial.yaml", FOLDER / "imbuhan.yaml", FOLDER / "kata-dasar.txt")
OFFICES = frozenset(["dinas", "badan", "satuan"])  # first words of what has a head

_WORD = re.compile(r"\d+(?:[.,:/]\d+)+|[^\W_]+")
_DIGIT, _FOREIGN = re.compile(r"\d"), re.compile(r"[^\x00-\x7f]+")
_FEW = 8  # characters
SPOKEN = re.compile(r"e(?=[b-df-hj-np-tv-z]{1,2}$)")  # an a in the last syllable, as it is spoken
_DATE = re.compile(r"\b(\d{1,2})(?:/(\d{1,2})(?:/(\d{4}))?|-(\d{1,2})-(\d{4}))\b")
_ACT = re.compile(r"(?<![\d/])(\d{1,3})/((?:19|20)\d\d)(?![\d/])")  # "UU 11/2012": number and year
_SIGN = re.compile(r"(?<!\S)#(?!\S)")  # alone, it is asked about
_RUPIAH = re.compile(r"\brp\.?(?=\d)")
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+")
_TWICE = re.compile(r"\b([a-z]{3,})2(?=(?:an|nya)?\b)")
_CLOCK = re.compile(r"([01]?\d|2[0-3])[.:]([0-5]\d)")


@dataclass(frozen=True, slots=True)
class Prefix:
    """A prefix, the first letters that stay whole after it ("" = any, None = none) and those that melt into it."""

    letters: str
    whole: str | None
    melted: tuple[str, ...]

    def initials(self, core: str) -> Iterator[str]:
        """What to put in front of the core for each root the word may come from."""
        if self.whole is not None and (not self.whole or core[0] in self.whole):
            yield ""
        if core[0] in "aeiou":
            yield from self.melted


Prefixes = dict[str, Prefix]  # by their letters
_LONGEST = 7  # letters of a prefix or a suffix


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Colloquial → standard words and phrases, the words whose number may be written apart, and the root words."""

    words: dict[str, str]
    phrases: dict[str, str]
    openers: frozenset[str]  # first words of the phrases
    numbered: re.Pattern[str]
    units: re.Pattern[str]
    roots: dict[str, int]
    prefixes: Prefixes
    colloquial_prefixes: Prefixes
    suffixes: frozenset[str]


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The bundled tables; read once, never changed."""
    slang = read_yaml(TABLES[0])
    affixes = read_yaml(TABLES[1])
    roots = TABLES[2].read_text(encoding="utf-8").split()
    phrases = _inverse(slang["frasa"])
    words = _inverse(slang["kata"])
    return Lexicon(
        words=_heads(words) | words,
        phrases=phrases,
        openers=frozenset(phrase.split(" ", 1)[0] for phrase in phrases),
        numbered=re.compile(rf"\b({'|'.join(slang['berangka'])})[\s.]*0*(\d+)\b"),
        units=re.compile(rf"(?<=\d)({'|'.join(slang['satuan'])})\b"),
        roots={root: rank for rank, root in enumerate(roots)},
        prefixes={"": Prefix("", "", ()), **_prefixes(affixes["awalan"])},
        colloquial_prefixes=_prefixes(affixes["awalan_percakapan"]),
        suffixes=frozenset(["", *affixes["akhiran"]]),
    )


def normalise(text: str) -> str:
    """The text in lower case with colloquial forms folded, words parted by one space; not stemmed."""
    return " ".join(_folded(text))


def tokens(text: str) -> list[str]:
    """The search terms of a text, in order: letters and digits only, so that any full-text index keeps them whole."""
    return [stem(word) for word in _folded(text)]


def _folded(text: str) -> tuple[str, ...]:
    """White space at the ends changes no word: a text is asked for alone, with a note behind it, with its heading."""
    return _words(text.strip())


@lru_cache(maxsize=128)  # a text that is checked is searched for, embedded and recognised by its words
def _words(text: str) -> tuple[str, ...]:
    """A hot loop of every ingest: only a word that may open a phrase is looked at together with the next ones."""
    table = lexicon()
    words = [word if word.isalnum() else _number(word) for word in _WORD.findall(_plain(text, table))]
    folded: list[str] = []
    after = 0
    for at in [at for at, word in enumerate(words) if word in table.openers]:
        length, phrase = _phrase(words, at, table) if at >= after else (0, "")
        if length:
            folded += chain.from_iterable(map(_standard, words[after:at]))
            folded += phrase.split()
            after = at + length
    folded += chain.from_iterable(map(_standard, words[after:]))
    return tuple(folded)


def _phrase(words: list[str], at: int, table: Lexicon) -> tuple[int, str]:
    """How many words from `at` on are a listed phrase, the longest first, and what it stands for; `(0, "")` if none."""
    for length in (3, 2):
        phrase = table.phrases.get(" ".join(words[at : at + length]))
        if phrase and at + length <= len(words):
            return length, phrase
    return 0, ""


@lru_cache(maxsize=200_000)
def _standard(word: str) -> list[str]:
    """What a single word stands for; not to be changed by the caller."""
    return lexicon().words.get(word, word).split()


def _plain(text: str, table: Lexicon) -> str:
    """Lower case, compatibility forms unified, accents and invisible characters dropped, dates in words."""
    if not text.isascii():
        text = _FOREIGN.sub(lambda found: (_mark if len(found[0]) < _FEW else _unified)(found[0]), text)
    text = _SIGN.sub("tagar", text.lower())
    if not _DIGIT.search(text):  # all that follows is about digits
        return text
    text = table.numbered.sub(r"\1\2", _ACT.sub(r"\1 \2", _DATE.sub(_date, text)))
    text = table.units.sub(r" \1", _RUPIAH.sub("rp ", text))  # before words said twice: "aab2m" has a unit behind it
    if "2" in text:
        text = _TWICE.sub(lambda two: two[0] if table.numbered.fullmatch(two[0]) else f"{two[1]}-{two[1]}", text)
    return text


def _unified(letters: str) -> str:
    """Letters outside ASCII in their plain form. What stands beside them changes nothing: ASCII takes no accents."""
    parts = unicodedata.normalize("NFKD", letters)
    return "".join(char for char in parts if unicodedata.category(char) not in {"Mn", "Cf"})


_mark = lru_cache(maxsize=4096)(_unified)  # quotation marks and dashes come again and again


def _date(match: re.Match[str]) -> str:
    """`24/9/2025` → `24 september 2025`, `24/9` → `24 september`; what cannot be a date stays."""
    day, month, year = match[1], match[2] or match[4], match[3] or match[5] or ""
    return f"{day} {SMALL_MONTHS[int(month) - 1]} {year}" if 1 <= int(month) <= 12 else match[0]


def _number(word: str) -> str:
    """Numbers without punctuation: `12.533` → `12533`, `9.00` and `09:00` → `0900`, `7,41` → `7koma41`."""
    if not word[0].isdigit() or word.isalnum():
        return word
    if _THOUSANDS.fullmatch(word):
        return word.replace(".", "")
    if clock := _CLOCK.fullmatch(word):
        return f"{int(clock[1]):02}{clock[2]}"
    return re.sub(r"[.:/]", "", word).replace(",", "koma")


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The root of one folded word, colloquial affixes included (`bersihin`, `dibersihkan` → `bersih`).

    A root of the word list wins, the least stripped first; a word that leads to none gets the Snowball stem.
    """
    table = lexicon()
    if word in table.roots or not word.isalpha() or len(word) < 4:
        return word
    plain, colloquial = table.prefixes, table.colloquial_prefixes
    ways: list[tuple[tuple[Prefixes, ...], Callable[[str], str]]] = [((plain,), _same), ((colloquial,), _same)]
    if word not in _written():  # `oleh` is a word of its own, not how `olah` is spoken
        ways.append(((plain, colloquial), _unspoken))
    for tables, said in ways:
        found = [
            (len(word) - len(core), len(prefix.letters), start, table.roots[root], root)
            for prefixes in tables
            for prefix, core in cores(word, prefixes, table.suffixes)
            for start in prefix.initials(core)
            if (root := said(table.words.get(start + core, start + core))) in table.roots
        ]
        if found:
            return min(found)[-1]
    stemmed: str = _snowball().stemWord(word)
    return stemmed


def cores(word: str, prefixes: Prefixes, suffixes: frozenset[str]) -> Iterator[tuple[Prefix, str]]:
    """What is left of a word, two letters at least, without one (possibly compound) prefix and one suffix."""
    size = len(word)
    starts = [prefixes[word[:end]] for end in range(min(size, _LONGEST + 1)) if word[:end] in prefixes]
    ends = [end for end in range(max(1, size - _LONGEST), size + 1) if word[end:] in suffixes]
    for prefix, end in product(starts, ends):
        if end - len(prefix.letters) >= 2:
            yield prefix, word[len(prefix.letters) : end]


@lru_cache(maxsize=1)
def _written() -> frozenset[str]:
    """Every word that is often written: the list counted from Wikipedia."""
    return frozenset((FOLDER / "kata-umum.txt").read_text(encoding="utf-8").split())


def _same(word: str) -> str:
    return word


def _unspoken(word: str) -> str:
    """`tanggep` is spoken for tanggap, `denger` for dengar."""
    return SPOKEN.sub("a", word)


def _prefixes(listed: dict[str, dict[str, Any]]) -> Prefixes:
    return {name: Prefix(name, how.get("utuh"), tuple(how.get("luluh", ()))) for name, how in listed.items()}


@lru_cache(maxsize=1)
def _snowball() -> Stemmer.Stemmer:
    return Stemmer.Stemmer("indonesian")


def _heads(words: dict[str, str]) -> dict[str, str]:
    """`kadishub` is the head of `dishub`: every short name of an office with ka- in front."""
    return {f"ka{form}": f"kepala {standard}" for form, standard in words.items() if standard.split()[0] in OFFICES}


def _inverse(table: dict[str, list[str]]) -> dict[str, str]:
    """`standard: [forms]` → `form: standard`; a form listed twice is a mistake of the table."""
    pairs = [(form, standard) for standard, forms in table.items() for form in forms]
    inverse = dict(pairs)
    if len(inverse) != len(pairs):
        raise ValueError("satu bentuk punya dua bentuk baku di kolokial.yaml")
    return {form: " ".join(_WORD.findall(standard)) for form, standard in inverse.items()}
