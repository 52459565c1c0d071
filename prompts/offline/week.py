"""A week's timetable: a heading with several days behind its colon, each day in front of what it holds."""

import re
from collections.abc import Sequence

from prompts.brief import Clause
from prompts.offline.dates import DAYS
from prompts.offline.pieces import LINES

_OPENS_WEEKLY = re.compile(rf"(?:{'|'.join(DAYS)}) (?!\()\w+")  # "Senin poli gigi", the week's timetable
_DAYS = 2  # of a week: fewer make no timetable
_DATED = re.compile(r"\(\d[\d–]*/")


def is_timetable(row: Sequence[Clause]) -> bool:
    """Whether a sentence is a heading with several days behind its colon."""
    rest = row[1:]
    if len(rest) < _DAYS or rest[0].joint != "titik dua":
        return False
    weekly = all(_OPENS_WEEKLY.match(one.text) for one in rest)
    return weekly or (len(rest) >= LINES and all(_DATED.search(one.text) for one in rest))


def headed(row: Sequence[Clause]) -> Sequence[Clause]:
    """A sentence whose first clause has the heading of a week's days in it: "jadwal: Senin …", "Selasa …"."""
    head, colon, first = row[0].text.partition(": ") if row else ("", "", "")
    if not (colon and _OPENS_WEEKLY.match(first) and all(_OPENS_WEEKLY.match(one.text) for one in row[1:])):
        return row
    heading = row[0].model_copy(update={"text": head})
    return [heading, row[0].model_copy(update={"text": first, "joint": "titik dua"}), *row[1:]]


def day_first(text: str) -> str:
    """`Senin poli gigi …` → `Senin: poli gigi …`."""
    return re.sub(r"^(\w+) ", r"\1: ", text) if _OPENS_WEEKLY.match(text) else text
