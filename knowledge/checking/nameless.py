"""A speaker without a name: "kata seorang warga", "ujar pejabat BPBD", "Seorang pedagang … ucapnya".

A text may leave the name out. It may not make an official a passer-by, a buyer a trader, nor one agency's speaker
another's; so where the note gives the quotation to an office or a role, the nameless speaker must be that.
"""

import re
from functools import cached_property
from pathlib import Path

import yaml

from knowledge.checking.folding import fold
from knowledge.checking.said import Said, Spoken
from knowledge.entities.titles import titles

_LISTS = yaml.safe_load(Path(__file__).with_name("peran.yaml").read_text(encoding="utf-8"))
_PEOPLE, _BODIES = frozenset(_LISTS["orang"]), frozenset(_LISTS["wakil_instansi"])
_ROLES = frozenset([*_LISTS["peran"], *_LISTS["memimpin"], *_LISTS["bagian"]]) | _PEOPLE
_ALIKE = tuple(frozenset(group) for group in _LISTS["semakna"])
_SOME = re.compile(
    rf"\b(?:(?:seorang|salah\s+(?:seorang|satu)|sejumlah|beberapa|para)\s+(?P<one>{'|'.join(sorted(_PEOPLE))})"
    rf"|(?P<body>{'|'.join(sorted(_BODIES))}))\b",
    re.IGNORECASE,
)


class Nameless:
    """The speaker that the note gives a quotation, beside one without a name."""

    def __init__(self, said: Said, noted: str) -> None:
        self._said, self._noted = said, noted

    def other(self, where: Spoken) -> bool:
        """Whether the text gives the quotation to somebody nameless who cannot be the note's speaker."""
        found = _SOME.search(self._said.text, *where.beside)
        if not found:
            return False
        if found["one"]:
            return self._another_role(found["one"].casefold())
        return self._another_body(where.beside)

    def _another_role(self, role: str) -> bool:
        words = self._words
        if role in words or any(role in group and group & words for group in _ALIKE):
            return False
        return bool(words & _ROLES) or self._office

    def _another_body(self, beside: tuple[int, int]) -> bool:
        """An agency that is neither named with the speaker nor writes the text."""
        low, high = beside
        bodies = [e for e in self._said.entities if e.kind == "organisation" and low <= e.start and e.end <= high]
        own = " ".join(source.folded for source in self._said.sources if source.origin == "instansi")
        known = f"{own} {fold(self._noted)}"
        named = (self._said.names.agency(word) for word in self._words)
        theirs = {agency.name.casefold() for agency in named if agency}
        return any(f" {body.key} " not in known and body.key not in theirs for body in bodies)

    @property
    def _office(self) -> bool:
        return bool(titles(self._noted, self._said.names))

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(fold(self._noted).split())
