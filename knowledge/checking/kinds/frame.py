"""Who does what to whom: words of several groups that say something together in one sentence, in whatever order.

An official's name, a gift and "pribadi" are each harmless; in one sentence they make the gift personal. Groups are
lists of words in `knowledge/checking/kelompok.yaml`: a word stands for every form of it ("mencaci", "dicaci"), words
with spaces for a phrase. A group with `pola` is a shape, such as a person named or a house number.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import Field, model_validator

from knowledge.checking.kinds.rule import Rule
from knowledge.checking.prose import Prose
from knowledge.checking.report import Finding
from knowledge.normalise import stem
from knowledge.sentences import sentences
from knowledge.yaml_files import read_yaml

_FILE = Path(__file__).resolve().parent.parent / "kelompok.yaml"
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_FEW = 2  # elements that a frame has at least
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, `[start, start + len(text))`, with its words: spans in the sentence, forms and stems."""

    start: int
    text: str
    spans: tuple[Span, ...]
    forms: tuple[frozenset[str], ...]
    places: dict[str, tuple[int, ...]]
    groups: frozenset[str]  # that have the first word of a phrase in it, and all that are shapes


@dataclass(frozen=True, slots=True)
class Group:
    """Words, each with the rest of its phrase, by their first word; or a shape, less what one of `without` is in."""

    phrases: dict[str, tuple[tuple[str, ...], ...]]
    shape: re.Pattern[str] | None = None
    without: frozenset[str] = frozenset()

    def find(self, sentence: Sentence) -> Iterator[Span]:
        """Every place of the sentence where the group is named."""
        if self.shape is not None:
            for match in self.shape.finditer(sentence.text):
                if self.without.isdisjoint(word.casefold() for word in _WORD.findall(match[0])):
                    yield match.span()
            return
        for first in self.phrases.keys() & sentence.places.keys():
            for at in sentence.places[first]:
                for rest in self.phrases[first]:
                    behind = sentence.forms[at + 1 : at + 1 + len(rest)]
                    if len(behind) == len(rest) and all(w in f for w, f in zip(rest, behind, strict=True)):
                        yield sentence.spans[at][0], sentence.spans[at + len(rest)][1]


class Frame(Rule):
    """Sentences that name every group of `unsur`, each somewhere else, and none of `tanpa`."""

    jenis: Literal["frame"]
    unsur: Annotated[tuple[str, ...], Field(min_length=_FEW)]
    tanpa: tuple[str, ...] = ()
    urut: bool = False  # only in the order of `unsur`
    jarak: Annotated[int, Field(ge=10)] = 160  # characters from the first to the last, at most

    @model_validator(mode="after")
    def _groups_exist(self) -> Self:
        if unknown := [name for name in (*self.unsur, *self.tanpa) if name not in groups()]:
            raise ValueError(f"kelompok `{unknown[0]}` tidak ada di kelompok.yaml")
        return self

    @cached_property
    def _wanted(self) -> frozenset[str]:
        return frozenset(self.unsur)

    @property
    def repairs(self) -> bool:
        """Never: what is said together has to be said otherwise."""
        return False

    def find(self, prose: Prose) -> Iterator[Finding]:
        """One finding a sentence, from the first to the last of its elements."""
        for sentence in _naming(prose.text, self._wanted):
            found = self._together(sentence, [groups()[name] for name in self.unsur])
            if found is None or any(next(groups()[name].find(sentence), None) for name in self.tanpa):
                continue
            if finding := self.finding(prose, sentence.start + found[0], sentence.start + found[1]):
                yield finding

    def _together(self, sentence: Sentence, parts: Sequence[Group]) -> Span | None:
        """The shortest stretch that has one place of each element, no two of them over each other."""
        named = list[list[Span]]()
        for group in parts:
            named.append(sorted(group.find(sentence)))
            if not named[-1]:
                return None
        stretches = (s for first in named[0] if (s := self._from(first, named[1:])) is not None)
        return min(stretches, key=lambda span: span[1] - span[0], default=None)

    def _from(self, first: Span, others: Sequence[Sequence[Span]]) -> Span | None:
        """The stretch around this place of the first element: of each other the nearest place that is still free."""
        taken = [first]
        for places in others:
            free = [p for p in places if all(p[1] <= t[0] or t[1] <= p[0] for t in taken)]
            if self.urut:
                free = [p for p in free if p[0] >= taken[-1][1]]
            if not free:
                return None
            taken.append(min(free, key=lambda p: abs(p[0] - first[0])))
        start, end = min(p[0] for p in taken), max(p[1] for p in taken)
        return (start, end) if end - start <= self.jarak else None


def _naming(text: str, wanted: frozenset[str]) -> Sequence[Sentence]:
    """The sentences that may have all these groups: most frames find none in the whole text."""
    return [one for one in read(text) if wanted <= one.groups] if wanted <= _groups_in(text) else ()


@lru_cache(maxsize=64)
def _groups_in(text: str) -> frozenset[str]:
    return frozenset[str]().union(*(sentence.groups for sentence in read(text)))


@lru_cache(maxsize=64)
def read(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text; many frames look at the same ones."""
    return tuple(_sentence(span.start, text[span.start : span.end]) for span in sentences(text))


def _sentence(start: int, text: str) -> Sentence:
    words = list(_WORD.finditer(text))
    forms = tuple(_forms(word[0].casefold()) for word in words)
    opened, shapes = _openers()
    places: dict[str, list[int]] = {}
    for at, known in enumerate(forms):
        for form in known & opened.keys():
            places.setdefault(form, []).append(at)
    named = shapes.union(*(opened[form] for form in places))
    spans, where = tuple(w.span() for w in words), {form: tuple(found) for form, found in places.items()}
    return Sentence(start, text, spans, forms, where, named)


@lru_cache(maxsize=1)
def _openers() -> tuple[dict[str, frozenset[str]], frozenset[str]]:
    """First word of a phrase → the groups that have it; and the groups that are shapes."""
    opened: dict[str, set[str]] = {}
    for name, group in groups().items():
        for first in group.phrases:
            opened.setdefault(first, set()).add(name)
    shapes = frozenset(name for name, group in groups().items() if group.shape is not None)
    return {first: frozenset(names) for first, names in opened.items()}, shapes


@lru_cache(maxsize=50_000)
def _forms(word: str) -> frozenset[str]:
    """The word as it stands, and its stem, told apart from a word that is written like the stem."""
    return frozenset({word, f"~{stem(word)}"})


@lru_cache(maxsize=1)
def groups() -> dict[str, Group]:
    """The bundled groups; read once."""
    raw: dict[str, Any] = read_yaml(_FILE)
    return {name: _group(value) for name, value in raw.items()}


def _group(value: Any) -> Group:
    if isinstance(value, dict):
        return Group({}, re.compile(value["pola"]), frozenset(value.get("bukan", ())))
    phrases: dict[str, list[tuple[str, ...]]] = {}
    for entry in value:
        first, *rest = (_key(word) for word in str(entry).split())
        phrases.setdefault(first, []).append(tuple(rest))
    return Group({first: tuple(rests) for first, rests in phrases.items()})


def _key(word: str) -> str:
    """`=kata` is that form alone; any other word stands for every form of its stem."""
    return word[1:] if word.startswith("=") else f"~{stem(word)}"
