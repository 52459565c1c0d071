"""The content words of a text as claims are compared: stemmed, with every meaning they share with other words."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from knowledge.checking.folding import empty_words
from knowledge.entities.words import NUMBER_WORDS, value
from knowledge.normalise import lexicon, stem, tokens
from knowledge.yaml_files import read_yaml

_FILE = Path(__file__).with_name("klaim.yaml")
_WORD = re.compile(r"(?<!\d)[^\W\d_]+")
_VERBAL = ("me", "di", "ber", "ter")
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_SPELLED = re.compile(rf"\b{NUMBER_WORDS}\b")
_ONE = re.compile(r"\bse(?:orang|buah|ekor|unit|batang|lembar|rumah|keluarga|kali|tempat|titik|hari|minggu|bulan)\b")
_ASIDE = re.compile(  # states nothing of its own, or is held to its source elsewhere
    r"\[(?:LENGKAPI|NOMOR)[^\]]*\]|“[^”]*”|\"[^\"\n]*\"|(?<![\w&])[#@]\w+|📍[^\n]*"
    r"|^[A-Z][A-Z ]+ – |\(\d+/\d+\)(?=\n|$)|https?://\S+",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Lists:
    """The word lists of `klaim.yaml`, as stems. `senses`: every meaning a stem has; of most, only itself. `offices`:
    every word for an office, with the word it stands for. `deeds`: the kinds of deed a verb may be, and whether it
    goes out from its agent. `numbered`: what is known by its number."""

    harmless: frozenset[str]
    harmless_forms: frozenset[str]
    charged: frozenset[str]
    charged_forms: frozenset[str]
    saying: frozenset[str]
    senses: dict[str, frozenset[str]]
    charged_senses: dict[str, frozenset[str]]
    opposites: dict[str, frozenset[str]]
    greetings: re.Pattern[str]
    offices: dict[str, str]
    denying: frozenset[str]
    forgetting: frozenset[str]
    turns: frozenset[str]
    light: frozenset[str]
    small: frozenset[str]
    parting: frozenset[str]
    people: frozenset[str]
    deeds: dict[str, frozenset[tuple[int, bool]]]
    numbered: frozenset[str]


@dataclass(frozen=True, slots=True)
class Word:
    """One content word. `charged`: it praises, promises, feels, tells an effect; `named`: its capital means a name."""

    start: int
    end: int
    folded: str
    stem: str
    senses: frozenset[str]
    charged: bool
    named: bool

    @property
    def opposites(self) -> frozenset[str]:
        """The stems that say the contrary."""
        return lists().opposites.get(self.stem, frozenset())

    @property
    def verb(self) -> bool:
        """Whether the word has the prefix of a verb."""
        return self.stem != self.folded and self.folded.startswith(_VERBAL)


@lru_cache(maxsize=1)
def lists() -> Lists:
    """The bundled lists; read once."""
    raw: dict[str, Any] = read_yaml(_FILE)
    return Lists(
        _stems(raw["wajar"]) | empty_words(),
        frozenset(raw["wajar_bentuk"]) | frozenset(raw["wajar"]),
        _stems(raw["bermuatan"]),
        frozenset(raw["bermuatan_bentuk"]),
        _stems(raw["ujaran"]),
        _senses(raw["sinonim"], _stems, "~"),
        _senses(raw["bermuatan_setara"], frozenset, "!"),
        _opposites(raw["lawan"]),
        re.compile("|".join(rf"\b{re.escape(phrase)}\b" for phrase in raw["sapaan"]), re.IGNORECASE),
        {name: raw["jabatan_setara"].get(name, name) for name in raw["jabatan"]},
        frozenset(raw["ingkar"]),
        frozenset(raw["lupa"]),
        frozenset(raw["belok"]),
        frozenset(raw["ringan"]),
        frozenset(raw["judul"]),
        frozenset(raw["pisah"]),
        _stems(raw["orang"]),
        _deeds(raw["peran"]),
        frozenset(raw["bernomor"]),
    )


def aside(text: str) -> str:
    """The text, equally long, without slots, quotations, hashtags, place lines, thread numbers and greetings."""
    blank = _ASIDE.sub(lambda match: " " * len(match[0]), text)
    return lists().greetings.sub(lambda match: " " * len(match[0]), blank)


def words(text: str, start: int = 0, end: int | None = None, *, headline: bool = False) -> Iterator[Word]:
    """The content words of `text[start:end]`. In a headline a capital says nothing."""
    slang, first = lexicon().words, True
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        written = match[0]
        for part in slang.get(written.casefold(), written.casefold()).split():
            root = stem(part)
            named = written[0].isupper() and not first and not headline
            if not harmless(root, part):
                senses, charged = _senses_of(part, root)
                yield Word(match.start(), match.end(), part, root, senses, charged, named)
        first = False


def harmless(root: str, form: str = "") -> bool:
    """Whether a word states nothing of its own."""
    listed = lists()
    if form in listed.charged_forms:
        return False
    return len(form or root) < 2 or root in listed.harmless or form in listed.harmless_forms


def figures(text: str) -> Iterator[str]:
    """Every figure of the text, spelled ones too, without what it counts: "30an", "1.500", "dua", "seorang"."""
    plain = text.casefold()
    for match in _FIGURE.finditer(plain):
        yield match[0].replace(".", "").lstrip("0") or "0"
    for match in _SPELLED.finditer(plain):
        yield str(value(match[0]))
    yield from ("1" for _ in _ONE.finditer(plain))


@lru_cache(maxsize=8192)
def meanings(text: str) -> frozenset[str]:
    """Every meaning of every word of a source, and its charged forms as they stand."""
    slang = lexicon().words
    written = {part for word in _WORD.findall(text.casefold()) for part in (word, *slang.get(word, "").split())}
    roots = {*tokens(text), *map(stem, written)}
    charged = (lists().charged_senses.get(one, frozenset({one})) for one in written | roots)
    return meanings_of(roots).union(*charged)


def meanings_of(roots: Iterable[str]) -> frozenset[str]:
    """Every meaning of these stems."""
    return frozenset[str]().union(*map(_meanings, roots))


def _senses_of(form: str, root: str) -> tuple[frozenset[str], bool]:
    """What vouches for the word, and whether it is charged: then nothing but the word itself does."""
    listed = lists()
    for one, charged in ((form, listed.charged_forms), (root, listed.charged)):
        if one in charged:
            return listed.charged_senses.get(one, frozenset({one})), True
    return _meanings(root), False


def _meanings(root: str) -> frozenset[str]:
    return lists().senses.get(root, frozenset({root}))


def _stems(listed: Iterable[str]) -> frozenset[str]:
    return frozenset(stem(word) for word in listed)


def _senses(
    groups: Iterable[Iterable[str]], read: Callable[[Iterable[str]], frozenset[str]], mark: str
) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for number, group in enumerate(groups):
        for root in read(group):
            found.setdefault(root, {root}).add(f"{mark}{number}")
    return {root: frozenset(senses) for root, senses in found.items()}


def _opposites(pairs: Iterable[Iterable[str]]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for one, other in ((stem(a), stem(b)) for a, b in pairs):
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return {root: frozenset(others) for root, others in found.items()}


def _deeds(kinds: Iterable[dict[str, list[str]]]) -> dict[str, frozenset[tuple[int, bool]]]:
    found: dict[str, set[tuple[int, bool]]] = {}
    for number, kind in enumerate(kinds):
        for word in (*kind["keluar"], *kind["masuk"]):
            found.setdefault(stem(word), set()).add((number, word in kind["keluar"]))
    return {root: frozenset(sides) for root, sides in found.items()}
