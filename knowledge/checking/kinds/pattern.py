"""A shape and its right form: `pola` with named groups, `ganti` as a template over them."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Literal, Self

from pydantic import model_validator

from knowledge.checking.kinds.rule import Pattern, Rule
from knowledge.checking.kinds.template import render, unknown
from knowledge.checking.prose import Prose
from knowledge.checking.report import Finding
from knowledge.scanning import Scanner


class PatternRule(Rule):
    """Every match whose right form differs from what is written; without `ganti` every match.

    A group called `kata` narrows the finding to itself: what stands around it is only looked at. `huruf: bebas`
    makes capitals irrelevant.
    """

    jenis: Literal["pattern"]
    pola: Pattern
    ganti: str | None = None
    huruf: Literal["tepat", "bebas"] = "tepat"
    kecuali: Pattern | None = None  # a match in whose line-side text this is found is left alone
    bukan_judul: bool = False  # not in the first line

    @model_validator(mode="after")
    def _template_fits(self) -> Self:
        if self.ganti is not None and (reason := unknown(self.ganti, self.scanner.regex)):
            raise ValueError(reason)
        return self

    @cached_property
    def scanner(self) -> Scanner:
        """The shape, compiled once."""
        return Scanner(self.pola, re.IGNORECASE if self.huruf == "bebas" else 0)

    @cached_property
    def _except(self) -> re.Pattern[str] | None:
        return re.compile(self.kecuali, re.IGNORECASE) if self.kecuali else None

    @property
    def repairs(self) -> bool:
        """Only with a right form."""
        return self.ganti is not None and super().repairs

    def find(self, prose: Prose) -> Iterator[Finding]:
        """Every match, with its right form where there is one."""
        for match in self.scanner.finditer(prose.text):
            if self._except and self._except.search(_around(prose.text, match)):
                continue
            if self.bukan_judul and prose.line_of(match.start()) == 0:
                continue
            start, end = match.span("kata" if "kata" in match.re.groupindex else 0)
            right = "" if self.ganti is None else render(self.ganti, match)
            unchanged = self.ganti is not None and right == prose.text[start:end]
            if not unchanged and (found := self.finding(prose, start, end, right)):
                yield found


def _around(text: str, match: re.Match[str]) -> str:
    """The match with up to forty characters of its own line on both sides."""
    start = max(text.rfind("\n", 0, match.start()) + 1, match.start() - 40)
    end = text.find("\n", match.end())
    return text[start : min(len(text) if end < 0 else end, match.end() + 40)]
