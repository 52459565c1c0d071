"""Kelurahan and kecamatan against the list: the right level, and the right kecamatan around a kelurahan."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from knowledge.checking.report import Finding
from knowledge.entities.entity import Entity
from knowledge.names import Names

_SOURCE = "daftar wilayah"


def area_findings(text: str, entities: Sequence[Entity], names: Names) -> Iterator[Finding]:
    """A kelurahan called a kecamatan or the other way round, and a kelurahan put in another kecamatan."""
    places = [e for e in entities if e.kind == "place" and e.detail in {"kelurahan", "kecamatan"}]
    yield from (finding for place in places if (finding := _level(place, names)))
    for inner, outer in pairwise(places):
        close = text[inner.end : outer.start].strip(" ,(") == ""
        if close and (inner.detail, outer.detail) == ("kelurahan", "kecamatan"):
            yield from _kecamatan(inner, outer, names)


def _level(place: Entity, names: Names) -> Finding | None:
    written = place.text.split()[0].casefold()
    if written not in {"kelurahan", "kecamatan"} or place.key in _names_of(written, names):
        return None
    other = "kecamatan" if written == "kelurahan" else "kelurahan"
    if place.key not in _names_of(other, names):
        return None
    name = place.text.split(maxsplit=1)[1]
    message = f"{name} adalah {other}, bukan {written}."
    right = f"{other.capitalize() if place.text[0].isupper() else other} {name}"
    return Finding("nama.tingkat-wilayah", "nama", "error", place.start, place.end, place.text, message, right, _SOURCE)


def _kecamatan(inner: Entity, outer: Entity, names: Names) -> Iterator[Finding]:
    kelurahan = names.kelurahan(inner.key)
    if kelurahan is None or kelurahan.name.casefold() != inner.key or kelurahan.kecamatan.casefold() == outer.key:
        return
    right = f"Kecamatan {kelurahan.kecamatan}"
    message = f"Kelurahan {kelurahan.name} berada di {right}."
    yield Finding("nama.kecamatan", "nama", "error", outer.start, outer.end, outer.text, message, right, _SOURCE)


def _names_of(level: str, names: Names) -> frozenset[str]:
    listed = names.kelurahan_list if level == "kelurahan" else names.kecamatan_list
    return frozenset(place.name.casefold() for place in listed)
