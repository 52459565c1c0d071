"""What tells who may hold an office: the people that the sources name, and the days that the text is about."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from knowledge.checking.grounding import Ground
from knowledge.checking.sources import Source
from knowledge.entities.entity import Entity


@dataclass(frozen=True, slots=True)
class Known:
    """People by key, and the dates that are not wrong."""

    sourced: frozenset[str]
    dates: tuple[Entity, ...]

    @staticmethod
    def of(entities: Sequence[Entity], grounds: Sequence[Ground]) -> "Known":
        """From the facts of a text; of a wrong date nothing follows for the name, and a name list only says that
        somebody exists."""
        sourced = (g.entity.key for g in grounds if g.status == "supported" and not g.source.startswith("daftar "))
        wrong = {(g.entity.start, g.entity.end) for g in grounds if g.entity.kind == "date" and g.status == "near"}
        dates = (e for e in entities if e.kind == "date" and (e.start, e.end) not in wrong)
        return Known(frozenset(sourced), tuple(dates))

    def with_people(self, sources: Sequence[Source]) -> "Known":
        """Also the people whom a source names: a mended text may name them."""
        named = (person.key for source in sources for person in source.has("person"))
        return replace(self, sourced=self.sourced.union(named))

    def elsewhere(self, line: tuple[int, int], ahead: int) -> "Known":
        """What the rest of the text tells one line that is looked at alone, behind so many line breaks."""
        start, end = line
        moved = ahead - start
        dates = (d for d in self.dates if not start <= d.start < end)
        return Known(self.sourced, tuple(replace(d, start=d.start + moved, end=d.end + moved) for d in dates))

    def joined(self, other: "Known") -> "Known":
        """Both together, the dates where they stand."""
        dates = sorted((*self.dates, *other.dates), key=lambda date: date.start)
        return Known(self.sourced | other.sourced, tuple(dates))
