"""Words that should not be there at all: reported, never replaced."""

import re
from collections.abc import Iterator
from typing import Annotated, Any, Literal

from pydantic import Field, PrivateAttr

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
    _scanner: Scanner = PrivateAttr()
    _except: re.Pattern[str] | None = PrivateAttr(default=None)

    def model_post_init(self, context: Any, /) -> None:
        """Compile all patterns as one, longest alternative first."""
        flags = re.IGNORECASE if self.huruf == "bebas" else 0
        alternatives = "|".join(f"(?:{p})" for p in sorted(self.pola, key=len, reverse=True))
        self._scanner = Scanner(rf"(?<!\w)(?:{alternatives})(?!\w)", flags)
        self._except = re.compile(self.kecuali, flags) if self.kecuali else None

    def find(self, prose: Prose) -> Iterator[Finding]:
        """Every match."""
        for match in self._scanner.finditer(prose.text):
            if self._except and self._except.match(prose.text, match.start()):
                continue
            if found := self.finding(prose, *match.span()):
                yield found
