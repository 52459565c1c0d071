"""Two spellings of one thing in one text: the later one is brought in line with the first."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field

from knowledge.checking.kinds.rule import Rule, Text
from knowledge.checking.prose import Prose
from knowledge.checking.report import Finding
from knowledge.scanning import Scanner


class Consistency(Rule):
    """Within each group of `pilihan` a text should stay with the spelling it used first."""

    jenis: Literal["consistency"]
    pilihan: Annotated[tuple[Annotated[tuple[Text, ...], Field(min_length=2)], ...], Field(min_length=1)]

    @cached_property
    def scanners(self) -> tuple[Scanner, ...]:
        """One pattern a group, longest spelling first."""
        return tuple(
            Scanner(rf"\b(?:{'|'.join(re.escape(x) for x in sorted(group, key=len, reverse=True))})\b")
            for group in self.pilihan
        )

    def find(self, prose: Prose) -> Iterator[Finding]:
        """Every occurrence that differs from the first of its group."""
        for scanner in self.scanners:
            matches = [m for m in scanner.finditer(prose.text) if not prose.guarded(*m.span(), self.guard)]
            for match in matches[1:]:
                first = matches[0][0]
                if match[0] != first and (found := self.finding(prose, *match.span(), first)):
                    yield found
