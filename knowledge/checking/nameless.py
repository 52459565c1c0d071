"""A speaker without a name: "kata seorang warga", "ujar pejabat BPBD", "Seorang pedagang … ucapnya".

A text may leave the name out. It may not make an official a passer-by, a buyer a trader, nor one agency's speaker
another's; so where the note gives the quotation to an office or a role, the nameless speaker must be that.
"""

import re
from collections.abc import Collection
from functools import cached_property
from pathlib import Path

from knowledge.checking.claim_words import meanings_of
from knowledge.checking.folding import empty_words, fold
from knowledge.checking.said import Said, Spoken
from knowledge.entities.entity import Entity
from knowledge.entities.titles import titles
from knowledge.normalise import stem
from knowledge.yaml_files import read_yaml

_LISTS = read_yaml(Path(__file__).with_name("peran.yaml"))
_PEOPLE, _BODIES = frozenset(_LISTS["orang"]), frozenset(_LISTS["wakil_instansi"])
_ROLES = frozenset([*_LISTS["peran"], *_LISTS["memimpin"], *_LISTS["bagian"]]) | _PEOPLE
_BOARD, _LEAD = frozenset({"pengurus", "pengelola", "anggota", "panitia"}), frozenset(_LISTS["memimpin"])
_ALIKE = tuple(frozenset(group) for group in _LISTS["semakna"])
_SOME = re.compile(
    rf"\b(?:(?:seorang|salah\s+(?:seorang|satu)|sejumlah|beberapa|para)\s+(?P<one>{'|'.join(sorted(_PEOPLE))})"
    rf"|(?P<body>{'|'.join(sorted(_BODIES))}))\b",
    re.IGNORECASE,
)
_OPENS = re.compile(rf"\s*(?P<one>{'|'.join(sorted(_PEOPLE))})\b(?P<body>)(?!\s+[A-Z][a-z]+\s*[,.])", re.IGNORECASE)
_ANYBODY = re.compile(  # "pengepul biodiesel", "seorang pelaku UMKM": who does something, and no name behind
    r"\s*(?:seorang\s+|salah\s+seorang\s+)?(?P<one>(?:pe[a-z]{4,}|(?<=seorang\s)[a-z]{4,}))(?P<body>)\b(?:\s+[a-z]+|\s+[A-Z]{2,5}\b)*\s*(?:[,.”]|$)"
)
_NEAR = 2  # words before a name that say who that is
_NAME = 3  # words of the body that somebody nameless speaks for


class Nameless:
    """The speaker that the note gives a quotation, beside one without a name. `name`: the parts of the note's."""

    def __init__(self, said: Said, noted: str, name: Collection[str] = ()) -> None:
        self._said, self._noted, self._name = said, noted, frozenset(name)

    def other(self, where: Spoken) -> bool:
        """Whether the text gives the quotation to somebody nameless who cannot be the note's speaker."""
        low, high = where.beside
        found = _OPENS.match(self._said.text, low, high) or _SOME.search(self._said.text, low, high)
        found = found or _ANYBODY.match(self._said.text, low, high)
        if not found:
            return False
        if found["one"]:
            return self._another_role(found["one"].casefold())
        return self._another_body(self._said.text[found.end() : high])

    def _another_role(self, role: str) -> bool:
        words = self._words
        if (
            role in words
            or not meanings_of(map(stem, words & _ROLES)).isdisjoint({role, *meanings_of([stem(role)])})
            or (role in _BOARD and words & _LEAD)
            or any(role in group and group & words for group in _ALIKE)
        ):
            return False
        return bool(words & (_ROLES | _BODIES)) or self._office

    def _another_body(self, behind: str) -> bool:
        """ "perwakilan forum anak", "pejabat BPBD": of neither the speaker nor the agency that writes."""
        body = [word for word in fold(behind).split()[:_NAME] if word not in empty_words()]
        own = {word for s in self._said.sources if s.origin == "instansi" for word in s.folded.split()}
        known = own | self._words | {word for one in self._agencies for word in fold(one).split()}
        return bool(body) and known.isdisjoint(body)

    @property
    def _agencies(self) -> list[str]:
        """The agencies of the note's words, by their full names and by their short ones."""
        found = (self._said.names.agency(word) for word in self._words)
        return [spelling for agency in found if agency for spelling in (agency.name, *agency.spellings)]

    @property
    def _office(self) -> bool:
        """Whether the note's words are an office, or the name of somebody who holds one."""
        names = self._said.names
        return bool(titles(self._noted, names)) or any(
            names.person(one.key) for one in self._mentioned if one.key in fold(self._noted) or self._alone(one)
        )

    def _alone(self, person: Entity) -> bool:
        """Whether the note has only a part of the name there: "kata robinsar"."""
        return fold(self._noted).strip() in person.key.split()

    @cached_property
    def _mentioned(self) -> list[Entity]:
        return [e for s in self._said.sources if s.origin == "catatan" for e in s.has("person")]

    @cached_property
    def _words(self) -> frozenset[str]:
        """The note's words for the speaker, here and wherever else it names the same person."""
        here = frozenset(fold(self._noted).split())
        others = (e for e in self._mentioned if here.intersection(e.key.split()))
        before = (
            words[max(0, at - _NEAR) : at]
            for source in self._said.sources
            if source.origin == "catatan"
            for words in (source.folded.split(),)
            for at, word in enumerate(words)
            if word in self._name
        )
        roles = _ROLES.intersection(word for words in before for word in words)
        return here.union(roles, *(fold(e.detail).split() for e in others))
