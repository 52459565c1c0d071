"""Clauses no slot tells, as sentences of their own, in the note's order."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from prompts.brief import Brief, Clause
from prompts.offline.adjoining import added, apposed, timetable
from prompts.offline.gathered import gathered
from prompts.offline.patterns import Patterns
from prompts.offline.rows import in_a_row
from prompts.offline.statement import Statement
from prompts.offline.teller import Teller
from prompts.offline.told import TOLD
from prompts.offline.wording import clean, content


@dataclass(slots=True)
class Loose:
    """Tells the loose clauses of one brief."""

    brief: Brief
    teller: Teller
    patterns: Patterns

    def sentences(self, clauses: Sequence[Clause] | None = None) -> list[str]:
        """One sentence a clause, in the note's order; what belongs together becomes one sentence."""
        given = apposed(clauses if clauses is not None else [c for c in self.brief.clauses if c.role in TOLD[1:]])
        statement = Statement(self.brief, self.teller, self.patterns.clauses, self.patterns.terse)
        told: list[str] = []
        for at, clause in enumerate(in_a_row(timetable(given))):
            if not self._repeats(clause) and (text := statement.of(clause, at)):
                joined = told and added(told[-1], clean(clause.text))
                told[-1:] = [joined] if joined else [*told[-1:], text]
        return gathered(told, self.teller.values()["sebutan"] if "kegiatan" in self.teller.said else "")

    def _repeats(self, clause: Clause) -> bool:
        """Whether a clause only names the activity again: "jemput bola" after "jemput bola adminduk"."""
        words = content(clause.text)
        return bool(words) and words <= content(self.brief.what) and not re.search(r"\d", clause.text)
