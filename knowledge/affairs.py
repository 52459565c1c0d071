"""Narrow matters that a query names (haji, a driving licence): documents that say nothing of them do not answer it.

What a query says in other words, a document may answer all the same; what it names by its own word, only one that names
it too. The list tells one from the other where no vector does (`lexicon/urusan.yaml`).
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from pathlib import Path

from knowledge.normalise import FOLDER, normalise, stem
from knowledge.yaml_files import read_yaml

Terms = tuple[str, ...]
Names = tuple[Terms, ...]  # what one matter may be called, as search terms
PATH = FOLDER / "urusan.yaml"
DETAILS = "rincian"  # the section on details of people and things; all others are matters of their own
BETWEEN = 2  # words that may stand inside a name of several
_DERIVED = re.compile(r"(?:pe|ke)\w+an|\w{3,}(?<!k)an|pe[mnr]\w+")  # nouns made of other words


@dataclass(frozen=True, slots=True)
class _Table:
    """Name as it is folded → all names of its matters as search terms; its first word → how long a name it may open (a
    release as a query has hundreds of words, and few of them open one)."""

    names: Mapping[Terms, Names]
    lengths: Mapping[str, int]


def affairs(words: Sequence[str]) -> tuple[Names, ...]:
    """The matters that the folded words of a query name, in order: each as all that may name it."""
    return _among(words, _matters())


def details(words: Sequence[str]) -> tuple[Names, ...]:
    """The same of the details that are asked for."""
    return _among(words, _details())


def named(matter: Collection[Terms], spans: Iterable[Terms]) -> bool:
    """Whether terms in their order name it, in any of its words: those of a name stand together."""
    return any(_stands(name, span) for span in spans for name in matter)


def _stands(name: Terms, span: Terms) -> bool:
    """In order, with a word or two between them at most: a night duty and an hour are no "jam malam"."""
    if len(name) == 1 or name[0] not in span:
        return name[0] in span
    near = len(name) + BETWEEN
    return any(_in_order(name, span[at : at + near]) for at, term in enumerate(span) if term == name[0])


def _in_order(name: Terms, span: Terms) -> bool:
    left = iter(span)
    return all(term in left for term in name)


def _among(words: Sequence[str], table: _Table) -> tuple[Names, ...]:
    """A root is found in its verbs ("diaspal"); what is derived only as it is written: "pengacara" is no acara,
    "pasangan" no pasang."""
    names: dict[Names, None] = {}
    for at, word in enumerate(words):
        if word not in table.lengths and stem(word) not in table.lengths:
            continue
        longest = max(table.lengths.get(form, 0) for form in _forms(word))
        forms = [_forms(each) for each in words[at : at + longest]]
        for n in range(1, len(forms) + 1):
            names |= {table.names[said]: None for said in product(*forms[:n]) if said in table.names}
    return tuple(names)


def _forms(word: str) -> Terms:
    root = stem(word)
    return (word,) if root == word or _DERIVED.fullmatch(word) else (word, root)


@lru_cache(maxsize=1)
def _matters(path: Path = PATH) -> _Table:
    return _table(group for section, groups in read_yaml(path).items() if section != DETAILS for group in groups)


@lru_cache(maxsize=1)
def _details(path: Path = PATH) -> _Table:
    return _table(read_yaml(path)[DETAILS])


def _table(groups: Iterable[Sequence[object]]) -> _Table:
    table: dict[Terms, dict[Terms, None]] = {}
    lengths: dict[str, int] = {}
    for group in groups:
        names = [tuple(normalise(str(name)).split()) for name in group]
        terms = [tuple(map(stem, name)) for name in names]
        for name in names:
            table.setdefault(name, {}).update(dict.fromkeys(terms))
            lengths[name[0]] = max(len(name), lengths.get(name[0], 0))
    return _Table({name: tuple(terms) for name, terms in table.items()}, lengths)
