"""Notes that go day by day, a line each: "senin 26: rapat …", "rabu 28: kerja bakti …"."""

import re

from knowledge.entities.months import WEEKDAY

_DAY_LINE = re.compile(rf"(?:^|[¶\n])[\s•∙*_-]*(?P<day>(?:{WEEKDAY})\b[^¶\n:]{{0,24}}?)(?::|\s[-–—=])\s", re.IGNORECASE)


def day_lines(text: str) -> tuple[tuple[int, int], ...]:
    """Where the days stand that head two or more lines under a heading; empty for any other note."""
    found = tuple(match.span("day") for match in _DAY_LINE.finditer(text))
    headed = bool(found) and bool(re.search(r"\w", text[: found[0][0]]))
    return found if len(found) > 1 and headed else ()
