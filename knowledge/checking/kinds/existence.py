"""Words that should not be there at all: reported, never replaced."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Annotated, Any, Literal

from pydantic import Field

from knowledge.checking.kinds.rule import Pattern, Rule
from knowledge.checking.prose import Prose
from knowledge.checking.report import Finding
from knowledge.scanning import Scanner


class Existence(Rule):
    """Each of the patterns as whole words; `huruf: tepat` where capitals tell the word from another."""

    jenis: Literal["existence"]
    pola: Annotated[tuple[Pattern, ...], Field(min_length=1)]
    huruf: Literal["tepat", "bebas"] = "bebas"
    kecuali: Pattern | None = None  # a match that this also matches at its start is left alone

    def model_post_init(self, context: Any, /) -> None:
        """Compile with the file that it is in: patterns that are none together are refused there."""
        _ = self.scanner

    @cached_property
    def scanner(self) -> Scanner:
        """All patterns as one, longest alternative first."""
        alternatives = "|".join(f"(?:{p})" for p in sorted(self.pola, key=len, reverse=True))
        return Scanner(rf"(?<!\w)(?:{alternatives})(?!\w)", self._flags)

    @cached_property
    def _except(self) -> re.Pattern[str] | None:
        return re.compile(self.kecuali, self._flags) if self.kecuali else None

    @property
    def _flags(self) -> int:
        return re.IGNORECASE if self.huruf == "bebas" else 0

    @property
    def repairs(self) -> bool:
        """Never: there is nothing to put in its place."""
        return False

    def find(self, prose: Prose) -> Iterator[Finding]:
        """Every match."""
        for match in self.scanner.finditer(prose.text):
            if self._except and self._except.match(prose.text, match.start()):
                continue
            if found := self.finding(prose, *match.span()):
                yield found
