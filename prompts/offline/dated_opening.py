"""A heading and the sentence with its day are one: "vaksinasi rabies gratis. | Senin (28/9/2026), balai RW 04"."""

import re
from collections.abc import Sequence

from prompts.brief import Clause
from prompts.offline.dates import DAYS, THAT_PART
from prompts.offline.patterns import ClausePatterns

_OPENS = re.compile(rf"(?:pada )?(?:hari )?(?:{'|'.join(DAYS)})(?:–\w+)? \(\d")
_DATED = re.compile(r"\(\d[\d–]*/")
_ITS_DAY = re.compile(rf"\b{THAT_PART}\b")
_NAMES = frozenset({"pokok", "kegiatan"})
_LONGEST = 90  # characters of a name that can take its day
_MOST = 5  # clauses of the sentence with the day: more are news of their own


def with_its_day(clauses: Sequence[Clause], lines: ClausePatterns) -> list[Clause]:
    """The clauses with the second sentence in the first, where that only names the event and the second dates it."""
    first = [one for one in clauses if one.sentence == clauses[0].sentence] if clauses else []
    rest = list(clauses[len(first) :])
    second = [one for one in rest if one.sentence == rest[0].sentence] if rest else []
    if not (len(first) == 1 and second and _is_name(first[0], lines) and _is_date(second)) or _is_listed(rest, second):
        return list(clauses)
    joined = [one.model_copy(update={"sentence": first[0].sentence}) for one in second]
    joined[0] = joined[0].model_copy(update={"joint": "koma"})
    return [*first, *joined, *rest[len(second) :]]


def _is_listed(rest: Sequence[Clause], second: Sequence[Clause]) -> bool:
    """Whether the day heads one line of several: items of a list, or lines that each open with a day."""
    later = [one for one in rest[len(second) :] if _OPENS.match(one.text)]
    return second[0].joint == "butir" or (second[0].joint == "baris" and bool(later))


def _is_name(clause: Clause, lines: ClausePatterns) -> bool:
    """Whether a clause names the event and says neither its day nor what became of it: "banjir … surut sore itu"."""
    plain = clause.role in _NAMES and not re.search(r"[:“•]", clause.text)
    told = _ITS_DAY.search(clause.text) and any(one in lines.predikat for one in clause.text.split()[1:])
    return plain and not told and len(clause.text) <= _LONGEST and not _DATED.search(clause.text)


def _is_date(clauses: Sequence[Clause]) -> bool:
    """Whether a sentence opens with the day, and is one: no line of a timetable with a colon."""
    dates = [one for one in clauses if _DATED.search(one.text)]
    return (
        bool(_OPENS.match(clauses[0].text))
        and ": " not in clauses[0].text
        and len(dates) == 1
        and len(clauses) <= _MOST
    )
