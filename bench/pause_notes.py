"""Notes of which it is known where their clauses end: what `bench.pauses` learns from and measures with."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.notes import SETS, notes
from bot.intake.pauses.marked import no_marks
from bot.intake.pauses.stretch import row
from bot.intake.tidied import tidied

DATA = Path(__file__).parent / "data"
TAUGHT, KEPT = "jeda.txt", "jeda-ukur.txt"
_STOPS = ".;!?"


@dataclass(frozen=True, slots=True)
class Parted:
    """The words of a note; behind each whether something ends there, and whether that is closed by a full stop (or by a
    comma, in a list); None where nobody said."""

    words: tuple[str, ...]
    ends: tuple[bool | None, ...]
    stops: tuple[bool | None, ...]


def parted(name: str) -> list[Parted]:
    """The notes of a file: " | " where an editor ends a clause, " , " between the things of a list."""
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return [_parted(tidied(_marks(line.strip())), commas=True) for line in lines if line.strip()]


def marked() -> list[Parted]:
    """The notes of `bench.notes` whose writers set marks, as the intake reads them; a comma of theirs may close
    anything."""
    every = (note.text for path in SETS.values() for note in notes(path))
    return [_parted(tidied(text), commas=False) for text in every if not no_marks(text)]


def _marks(line: str) -> str:
    return re.sub(r" ,(?= )", ",", re.sub(r" \|(?= )", ";", line))


def _parted(text: str, *, commas: bool) -> Parted:
    words = row(text)
    stops = tuple(_stop(text[one.end - 1 : one.end], commas=commas) if one.ended else None for one in words)
    return Parted(tuple(one.text for one in words), tuple(one.ended for one in words), stops)


def _stop(mark: str, *, commas: bool) -> bool | None:
    if mark and mark in _STOPS:
        return True
    return False if commas and mark == "," else None


def gaps(note: Parted) -> Iterator[tuple[int, int]]:
    """Each gap of which it is known whether something ends there: behind which word, and where its clause began."""
    since = 0
    for at, ended in enumerate(note.ends[:-1]):
        if ended is not None:
            yield at, since
        if ended is not False:
            since = at + 1
