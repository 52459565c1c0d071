"""Capitals that a word must have, or must not, because of what stands beside it."""

from collections.abc import Iterator
from functools import cached_property
from typing import Literal, Self

from pydantic import model_validator

from knowledge.checking.casing import first_upper, titled
from knowledge.checking.kinds.rule import Pattern, Rule
from knowledge.checking.prose import Prose
from knowledge.checking.report import Finding
from knowledge.scanning import Scanner


class Capitalization(Rule):
    """The group `kata` of each match, written with the capitals of `huruf`.

    `judul`: every word but particles; `huruf-awal`: every word; `kecil`: none, headlines keep theirs; `kecil-pasti`:
    none, in headlines too.
    """

    jenis: Literal["capitalization"]
    pola: Pattern
    huruf: Literal["judul", "kecil", "kecil-pasti", "kalimat", "huruf-awal"]

    @model_validator(mode="after")
    def _has_word(self) -> Self:
        if "kata" not in self.scanner.regex.groupindex:
            raise ValueError("`pola` perlu grup `(?P<kata>…)`")
        return self

    @cached_property
    def scanner(self) -> Scanner:
        """The shape, compiled once."""
        return Scanner(self.pola)

    def find(self, prose: Prose) -> Iterator[Finding]:
        """Every word with the wrong capitals."""
        for match in self.scanner.finditer(prose.text):
            start, end = match.span("kata")
            word = prose.text[start:end]
            if word.isupper() or (self.huruf == "kecil" and self._may_start(prose, start)):
                continue
            right = self._right(word)
            if right != word and (found := self.finding(prose, start, end, right)):
                yield found

    def _may_start(self, prose: Prose, start: int) -> bool:
        return start in prose.sentence_starts or prose.in_headline(start)

    def _right(self, word: str) -> str:
        if self.huruf == "judul":
            return titled(word)
        if self.huruf == "huruf-awal":
            return " ".join(map(first_upper, word.split(" ")))
        return word.lower() if self.huruf.startswith("kecil") else first_upper(word)
