"""One event told by two agencies: where this text and another agency's recent draft give different values.

The other draft stays private: only its agency, its day and the one value that differs are told.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from knowledge.checking.comparing import comparable, near, same
from knowledge.checking.folding import content
from knowledge.checking.report import Finding
from knowledge.entities.entity import Entity

RECENT = timedelta(days=30)
_SAME_EVENT = 0.4  # share of the shorter text's content words; two events of one programme reach about 0.25
TOLD = frozenset({"number", "money", "percent", "date", "time", "person"})


@dataclass(frozen=True, slots=True)
class OtherText:
    """Another agency's draft: whose, of which day, about which programme (its title or id)."""

    agency: str
    on: date
    programme: str
    text: str


def conflicts(  # noqa: PLR0917 - a text as the check has read it, and the others
    request_agency: str,
    on: date,
    about: frozenset[str],
    entities: Sequence[Entity],
    others: Sequence[OtherText],
    read: Callable[[str, date], Sequence[Entity]],
) -> Iterator[Finding]:
    """A suggestion for every value that an agency's draft of the last 30 days gives differently for the event."""
    told: set[tuple[int, str]] = set()
    for other in others:
        if other.agency == request_agency or not timedelta(0) <= on - other.on <= RECENT:
            continue
        theirs = [e for e in read(other.text, other.on) if e.kind in TOLD]
        if not _same_event(about, content(other.text), entities, theirs):
            continue
        for mine in entities:
            other_value = rival(mine, theirs, entities)
            if other_value and (mine.start, other_value.key) not in told:
                told.add((mine.start, other_value.key))
                yield _finding(mine, other_value, other)


def _same_event(about: frozenset[str], words: frozenset[str], mine: Sequence[Entity], theirs: Sequence[Entity]) -> bool:
    """The same words for the most part, or half of that and one day or name in common."""
    share = len(about & words) / max(1, min(len(about), len(words)))
    keys = {(e.kind, e.key) for e in theirs if e.kind in {"date", "person"}}
    common = any((e.kind, e.key) in keys for e in mine)
    return share >= _SAME_EVENT or (common and share >= _SAME_EVENT / 2)


def rival(mine: Entity, theirs: Sequence[Entity], stated: Sequence[Entity]) -> Entity | None:
    """The value that another text on the same event gives instead of `mine`; None where it gives the same or none.

    `stated` is everything that the text of `mine` says: what both texts say is no rival of anything.
    """
    if mine.kind not in TOLD or any(same(mine, other) or same(other, mine) for other in theirs):
        return None
    for other in theirs:
        if any(same(one, other) for one in stated):
            continue
        office = mine.kind == other.kind == "person" and mine.detail and mine.detail == other.detail
        if office or comparable(mine, other) or near(mine, other):
            return other
    return None


def _finding(mine: Entity, theirs: Entity, other: OtherText) -> Finding:
    message = f"Berbeda dari draf {other.agency} ({other.on:%d/%m/%Y}) tentang program yang sama: “{theirs.text}”."
    return Finding(
        "narasi.instansi-lain", "narasi", "suggestion", mine.start, mine.end, mine.text, message, "", other.agency
    )
