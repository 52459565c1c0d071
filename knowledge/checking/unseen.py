"""Characters nobody sees inside a word: the text is checked as it looks, and findings point into the text as it is.

Copied from a chat or a PDF, "wali\\u200bkota" looks right and escapes every rule, list and search.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from knowledge.checking.report import Finding, Report
from knowledge.checking.resolve import resolve
from knowledge.checking.score import UNSOURCED, band, score

RULE = "tanda.tak-terlihat"  # tells where they stand
_INSIDE = re.compile(r"(?<=\w)[\u00ad\u200b-\u200f\u2060\ufeff]+(?=\w)")


@dataclass(frozen=True, slots=True)
class Seen:
    """A text as it looks; `places[i]` is where its character `i` stands in `whole`, the text as it is. One more for
    the end."""

    whole: str
    text: str
    places: tuple[int, ...]

    @staticmethod
    def of(text: str) -> "Seen | None":
        """Nothing where nothing is hidden, which is nearly always."""
        hidden = {at for match in _INSIDE.finditer(text) for at in range(*match.span())}
        if not hidden:
            return None
        places = [at for at in range(len(text)) if at not in hidden]
        return Seen(text, "".join(text[at] for at in places), (*places, len(text)))

    def placed(self, report: Report, hidden: Iterable[Finding]) -> Report:
        """The report on the text as it looks, in the places of the text as it is, with what is hidden told too."""
        found = resolve([*hidden, *self._findings(report.findings)])
        facts = tuple(replace(fact, start=self.places[fact.start], end=self._end(fact.end)) for fact in report.facts)
        points, grounded = score(found), not any(finding.rule == UNSOURCED for finding in found)
        return replace(
            report, findings=found, facts=facts, score=points, band=band(points, found, facts, grounded=grounded)
        )

    def _findings(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        for finding in findings:
            start, end = self.places[finding.start], self._end(finding.end)
            end = max(start, end) if finding.end > finding.start else start
            yield replace(finding, start=start, end=end, text=self.whole[start:end])

    def _end(self, end: int) -> int:
        """After the last character of a span: what is hidden behind it is not part of it."""
        return self.places[end - 1] + 1 if end else 0
