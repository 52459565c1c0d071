"""Too much of a good thing: more matches than allowed in the whole text."""

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import islice
from typing import Annotated, Literal

from pydantic import Field

from knowledge.checking.kinds.rule import Pattern, Rule
from knowledge.checking.prose import Prose
from knowledge.checking.report import Finding
from knowledge.scanning import Scanner


class Occurrence(Rule):
    """The first match beyond `paling_banyak` is reported, once."""

    jenis: Literal["occurrence"]
    pola: Pattern
    paling_banyak: Annotated[int, Field(ge=0)]

    @cached_property
    def scanner(self) -> Scanner:
        """The pattern, compiled once."""
        return Scanner(self.pola, re.IGNORECASE)

    @property
    def repairs(self) -> bool:
        """Never: which one is too many, the writer decides."""
        return False

    def find(self, prose: Prose) -> Iterator[Finding]:
        """The match that is one too many."""
        for match in islice(self.scanner.finditer(prose.text), self.paling_banyak, self.paling_banyak + 1):
            if found := self.finding(prose, *match.span()):
                yield found
