"""Which source supports a fact: the operator's words first, then the programme, then the documents found."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from knowledge.checking.comparing import comparable, exact, is_year, near, same, unit, value
from knowledge.checking.folding import fold, says
from knowledge.checking.report import FactStatus
from knowledge.checking.sources import Source
from knowledge.checking.vouching import Voucher
from knowledge.entities.entity import Entity
from knowledge.names import Holder, Names

_NAMED = frozenset({"person", "place", "organisation"})
_SAME_STORY = 0.5  # share of a text's content words; another release on the same programme reaches 0.2 to 0.35
_LEVELS = frozenset({"kelurahan", "kecamatan"})
_PROVINCE = frozenset({"pemerintah provinsi banten", "pemprov banten", "provinsi banten"})
_PROVINCIAL = ("prov", "provinsi", "pemprov", "propinsi")
_RELEVANT = 3  # a document that states at least this many of a text's facts is about the same thing


@dataclass(frozen=True, slots=True)
class Ground:
    """Where a fact stands. `evidence` is what the source says instead when the status is not `supported`; `remark`,
    in words, what the note has that may explain it."""

    entity: Entity
    status: FactStatus
    source: str = ""
    evidence: Entity | None = None
    remark: str = ""


class Grounds:
    """The sources of one text. `grounded` is whether they are about what the text is about at all."""

    def __init__(  # noqa: PLR0917 - a text as the check has read it, and its sources
        self,
        about: frozenset[str],
        entities: Sequence[Entity],
        sources: Sequence[Source],
        names: Names,
        on: date,
        text: str,
        *,
        vouched: bool = True,
    ) -> None:
        """`vouched`: whether what says the same in another form counts; without it only what is given as it stands."""
        self._about = about
        self._names, self._on, self._entities = names, on, entities
        self._folded = fold(text)
        self._city = fold(f"Pemerintah Kota {names.city}, Pemkot {names.city}")
        self._brief = next((s for s in sources if s.origin == "catatan"), None)
        self._sources = sources
        self._vouchers = (
            {id(self._brief): [Voucher(self._brief, sources, text, entities, names, on)]}
            if self._brief and vouched
            else {}
        )
        self.close = [s for s in sources if s.origin != "dokumen" or self._relevant(s)]
        for source in (source for source in self.close if source.pieces and vouched):
            self._vouchers[id(source)] = [Voucher(piece, sources, text, entities, names, on) for piece in source.pieces]
        self._strict = [s for s in self.close if s.origin != "program"]
        self.grounded = self._brief is not None or any(s.origin == "dokumen" for s in self.close)

    def of(self, entity: Entity) -> Ground:
        """The ground of one fact of the text."""
        if self._brief and self._states(self._brief, entity):
            return Ground(entity, "supported", self._brief.label)
        if conflict := self._conflict(entity) or self._swapped(entity):
            return conflict
        for source in self._sources:
            if self._states(source, entity):
                return Ground(entity, "supported", source.label)
        if label := self._listed(entity):
            return Ground(entity, "supported", label)
        return self._nearest(entity) or Ground(entity, "unsupported")

    def vouches(self, entity: Entity) -> bool:
        """Whether a source that counts here says it, in this form or another."""
        return any(self._states(source, entity) for source in self.close)

    def mentions(self, word: str) -> bool:
        """Whether a source that counts here has the word."""
        return any(f" {word} " in source.folded for source in self.close)

    def _states(self, source: Source, entity: Entity) -> bool:
        if _of_another_level(source, entity):
            return False
        if entity.kind in _NAMED and (says(source.folded, entity.text) or says(source.folded, entity.key)):
            return True
        if self._plainly(source, entity) or self._years_on(source, entity):
            return True
        return any(voucher.says(entity) for voucher in self._vouchers.get(id(source), ()))

    def _plainly(self, source: Source, entity: Entity) -> bool:
        """Whether a fact of the source is this one. What a bare figure of the note counts, its other words tell."""
        if source is not self._brief or entity.kind != "number" or not unit(entity):
            return states(source, entity)
        years, counted = source.has("date"), [n for n in source.has("number") if unit(n)]
        stated = {value(mine) for mine in self._entities if mine.kind == "number"}
        mine = [e for e in self._entities if e.kind == "number" and e != entity]
        missing = [n for n in counted if unit(n) == unit(entity) and value(n) not in stated]
        # one that is told with a slip is not lost; of two figures of one digit none is a slip for the other
        lost = any(len(value(n)) == 1 or not any(near(slip, n) for slip in mine) for n in missing)
        told = [n for n in counted if not lost or unit(n) == unit(entity) or value(n) != value(entity)]
        return any(same(entity, other) for other in (*told, *years))

    def _years_on(self, source: Source, entity: Entity) -> bool:
        """ "Hari Jadi ke-27" in the year after a source that has the 26th of the same."""
        if entity.kind != "number" or unit(entity) != "ke" or not source.year or not value(entity).isdigit():
            return False
        then = str(int(value(entity)) - (self._on.year - source.year))
        return any(unit(other) == "ke" and value(other) == then for other in source.with_value(then))

    def _conflict(self, entity: Entity) -> Ground | None:
        """The brief says another value and the text never says the brief's: no other source can excuse that."""
        if not self._brief:
            return None
        rivals = [o for o in self._brief.entities if o.key not in self._stated and not self._told_bare(o)]
        for other in rivals:
            if near(entity, other):
                return Ground(entity, "near", self._brief.label, other)
        for other in rivals:
            if comparable(entity, other) and not self.vouches(entity):
                return Ground(entity, "unsupported", self._brief.label, other)
        return None

    @cached_property
    def _stated(self) -> frozenset[str]:
        return frozenset(other.key for other in self._entities)

    def _told_bare(self, other: Entity) -> bool:
        """Whether the text has the figure without what it counts: "31 menjual makanan" for "31 lapak makanan"."""
        return other.kind == "number" and bool(self._bare & {value(other)})

    @cached_property
    def _bare(self) -> frozenset[str]:
        return frozenset(value(e) for e in self._entities if e.kind == "number" and not unit(e) and len(value(e)) > 1)

    def _swapped(self, entity: Entity) -> Ground | None:
        """Somebody, an agency or an area that only the programme or an unrelated document mentions, while one that
        the brief (without it, the document about the same) names is missing: taken for the other."""
        origin = "catatan" if self._brief else "dokumen"
        told = [s for s in self.close if s.origin == origin]
        vouched = [*told, *(s for s in self.close if s.origin == "instansi")]
        if entity.kind not in _NAMED or not told or any(self._states(source, entity) for source in vouched):
            return None
        holder = self._holder(entity)
        if holder and holder.in_office(self._on) and self._office_named(holder):
            return None
        stated = {(other.kind, other.key) for other in self._entities}
        for source in told:
            for other in source.has(entity.kind):
                if (other.kind, other.key) not in stated and _alike(entity, other) and not self._told(other):
                    return Ground(entity, "unsupported", source.label, other)
        return None

    def _told(self, other: Entity) -> bool:
        """Whether the text says it in another way: a shorter name, another spelling; or where no name was read."""
        unread = other.kind == "person" and says(self._folded, other.key)
        return unread or any(
            same(mine, other) or same(other, mine) for mine in self._entities if mine.kind == other.kind
        )

    def _nearest(self, entity: Entity) -> Ground | None:
        for source in self.close:
            for other in source.has(entity.kind):
                if near(entity, other):
                    return Ground(entity, "near", source.label, other)
        return None

    def _listed(self, entity: Entity) -> str:
        """The name list vouches that a place or an office holder exists. Beside a source about the same thing that
        is not enough: it must name the office ("pak wali kota hadir") or a place inside or around it."""
        if entity.kind == "organisation" and says(self._city, entity.key):
            return "daftar wilayah"
        if entity.kind == "organisation" and entity.key in _PROVINCE and any(map(self.mentions, _PROVINCIAL)):
            return "daftar wilayah"
        if holder := self._holder(entity):
            return "daftar pejabat" if not self.grounded or self._office_named(holder) else ""
        if entity.kind == "place" and entity.detail in {"kelurahan", "kecamatan", "wilayah"}:
            if self._names.kelurahan(entity.key) is None and self._names.kecamatan(entity.key) is None:
                return ""
            near = self._places if entity.detail == "kelurahan" else self._places | self._surrounding
            return "daftar wilayah" if not self.grounded or entity.key in near else ""
        return ""

    def _holder(self, entity: Entity) -> Holder | None:
        """The listed holder of an office whom the text names, in full here or elsewhere: "kata Didin"."""
        if entity.kind != "person":
            return None
        parts = set(entity.key.split())
        whole = (other.key for other in self._entities if other.kind == "person" and parts < set(other.key.split()))
        return self._names.person(next(whole, entity.key), self._on)

    def _office_named(self, holder: Holder) -> bool:
        """Whether a source names the holder's office; of an office that every agency has, the agency too."""
        office = fold(holder.office)
        named = [one for one in self._names.offices if says(office, one.official)]
        forms = [form for one in named if one.level == "kota" for form in one.written]
        agency = self._names.agency(holder.agency or holder.office.split(maxsplit=1)[1])
        shared = [form for one in named if one.level != "kota" for form in one.written]
        for source in self._strict:
            if any(says(source.folded, form) for form in (*forms, holder.office)):
                return True
            here = agency and any(says(source.folded, spelling) for spelling in agency.spellings)
            if here and any(says(source.folded, form) for form in shared):
                return True
            if agency and shared and any(says(source.folded, f"ka{one}") for one in agency.spellings if " " not in one):
                return True  # "kadisperindag" in one word
        return False

    @cached_property
    def _places(self) -> frozenset[str]:
        """Every place of the sources that count here, by key."""
        return frozenset(e.key for source in self._strict for e in source.has("place"))

    @cached_property
    def _surrounding(self) -> frozenset[str]:
        """The kecamatan of those places."""
        return frozenset(around for key in self._places for around in self._around(key))

    def _around(self, key: str) -> tuple[str, ...]:
        """The kecamatan a kelurahan belongs to; of "SDN Suralaya 3" that of Suralaya."""
        kelurahan = self._names.kelurahan(key)
        if kelurahan and kelurahan.name.casefold() == key:
            return (kelurahan.kecamatan.casefold(),)
        inside = (self._names.kelurahan(match[0]) for match in self._names.patterns.place_named.finditer(key))
        return tuple(one.kecamatan.casefold() for one in inside if one)

    def _relevant(self, source: Source) -> bool:
        shared = len(self._about & source.about)
        if shared >= _SAME_STORY * max(len(self._about), 1):
            return True
        facts = {e.key: e for e in self._entities if e.kind not in {"place", "organisation"}}
        stated = sum(states(source, e) for e in facts.values())
        return stated >= min(_RELEVANT, max(len(facts), 2)) and 3 * stated >= len(facts)


def _of_another_level(source: Source, entity: Entity) -> bool:
    """ "Kelurahan Purwakarta" where the source knows Purwakarta as a kecamatan only."""
    if entity.kind == "place" and entity.detail == "tempat":
        return _in_another_level(source, entity.key)
    if entity.kind != "place" or entity.detail not in _LEVELS:
        return False
    levels = {place.detail for place in source.has("place") if place.key == entity.key}
    return bool(levels) and levels <= _LEVELS - {entity.detail}


def _in_another_level(source: Source, key: str) -> bool:
    """ "aula kelurahan grogol" where the source has "aula kecamatan grogol"."""
    noted = source.named("place")
    for level, other in (("kelurahan ", "kecamatan "), ("kecamatan ", "kelurahan ")):
        if level in key and f" {key.replace(level, other)} " in noted and f" {key} " not in noted:
            return True
    return False


def _alike(a: Entity, b: Entity) -> bool:
    """Whether one could have been taken for the other: two people, two agencies, two areas of one level."""
    if a.kind == "person":
        return True
    return a.detail == b.detail and a.detail in {"opd", "kelurahan", "kecamatan"}


def states(source: Source, entity: Entity) -> bool:
    """Whether one of the source's facts says what the entity says, or says it more precisely."""
    if (entity.kind, entity.key) in source.keys:
        return True
    if entity.kind in {"place", "organisation"}:
        return f" {entity.key} " in source.named(entity.kind)
    if entity.kind == "person":
        parts = frozenset(entity.key.split())
        return any(parts <= person for person in source.people)
    return any(same(entity, other) for other in _candidates(source, entity))


def _candidates(source: Source, entity: Entity) -> Iterable[Entity]:
    """The facts of the source that may be the same: of a sum or a number only those with its figure, if that is exact,
    and the dates for a year. A long text has many."""
    if entity.kind == "money":
        return source.with_value(value(entity))
    if entity.kind != "number":
        return source.has(entity.kind)
    dates = source.has("date") if is_year(entity) else ()
    if exact(entity):
        return *source.with_value(value(entity)), *dates
    return *source.has("number"), *source.has("money"), *dates


def labels(grounds: Iterable[Ground]) -> tuple[str, ...]:
    """The sources that support something, in order of first use."""
    return tuple(dict.fromkeys(g.source for g in grounds if g.status == "supported" and g.source))
