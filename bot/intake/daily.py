"""Notes that go day by day, a line each: "senin 26: rapat …", "rabu 28: kerja bakti …"."""

import re

from knowledge.entities.months import WEEKDAY

_DAY_LINE = re.compile(rf"(?:^|[¶\n])[\s•∙*_-]*(?P<day>(?:{WEEKDAY})\b[^¶\n:]{{0,24}}):", re.IGNORECASE)
# "senin 8 juni - apel", "selasa 1 = kel Purwakarta": what stands behind the mark is of that day.
_HEADED = re.compile(
    rf"^(?P<day>[\s•∙*_\d.)-]*(?:{WEEKDAY})\b(?: ?(?:tgl|tanggal))?(?: \d{{1,2}}(?: [a-z]+)?(?: \d{{4}})?)?"
    r"(?: (?:jam|pukul|pkl) [\d.:]+)?[*_]*)"
    r"\s+[-–—=]\s+(?=[^\W\d])",
    re.IGNORECASE | re.MULTILINE,
)


def with_colons(note: str) -> str:
    """The note with a colon between the day that opens a line and what the line tells of it, where two lines do so."""
    return _HEADED.sub(r"\g<day>: ", note) if len(_HEADED.findall(note)) > 1 else note


def day_lines(text: str) -> tuple[tuple[int, int], ...]:
    """Where the days stand that head two or more lines under a heading; empty for any other note."""
    found = tuple(match.span("day") for match in _DAY_LINE.finditer(text))
    headed = bool(found) and bool(re.search(r"\w", text[: found[0][0]]))
    return found if len(found) > 1 and headed else ()
