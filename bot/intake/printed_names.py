"""Names and sums as they are printed: as the list of names writes them, their own words in capitals."""

import re
from decimal import Decimal

from bot.intake.capitals import proper
from bot.intake.standard_words import word
from knowledge.entities import Entity
from knowledge.entities.figures import plain
from knowledge.names import Names

_MILLION = 10**6
_SCALES = ((10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"))


def rupiah(value: str) -> str:
    """A sum in print: "1200000000" → "Rp1,2 miliar", "5000" → "Rp5.000"."""
    amount = Decimal(value)
    for scale, name in _SCALES:
        exact = 1000 if scale > _MILLION else 100  # Rp1,152 miliar, but Rp1.152.500 in full
        if amount >= scale and amount / scale < 1000 and (amount / scale * exact) % 1 == 0:
            return f"Rp{plain(amount / scale).replace('.', ',')} {name}"
    return f"Rp{amount:,.0f}".replace(",", ".")


def name_of(entity: Entity, names: Names) -> str:
    """A named entity in its official spelling, a sum as it is printed."""
    if entity.kind == "money":
        sums = "–".join(rupiah(part) for part in entity.key.partition("|")[0].split("-"))
        return f"{sums} per {word(entity.detail)}" if entity.detail else sums
    if entity.kind == "organisation":
        agency = names.agency(entity.text) if entity.detail == "opd" else None
        listed = {one.name.casefold(): one.name for one in names.organisations}
        return agency.name if agency else listed.get(entity.key, entity.text)
    if entity.kind == "person":
        return person_name(entity, names)
    return place_name(entity, names)


def person_name(entity: Entity, names: Names) -> str:
    """The name in capitals; a listed office holder in the listed spelling."""
    holder = names.person(entity.text)
    return holder.name if holder else proper(entity.text)


def place_name(entity: Entity, names: Names) -> str:
    """A place in print: "RT 03", "Ciwedus", "Kelurahan Ciwedus", "Aula Kecamatan Cibeber"."""
    if entity.detail in {"rt", "rw"}:
        number = re.search(r"\d+", entity.text)
        return f"{entity.detail.upper()} {number[0].zfill(2)}" if number else entity.text
    if entity.detail in {"kelurahan", "kecamatan", "wilayah"}:
        record = names.kecamatan(entity.key) if entity.detail == "kecamatan" else names.kelurahan(entity.key)
        name = record.name if record else proper(entity.key)
        marked = re.match(r"(kel|kec)", entity.text, re.IGNORECASE) and not re.match(name, entity.text, re.IGNORECASE)
        level = {"kelurahan": "Kelurahan", "kecamatan": "Kecamatan"}.get(entity.detail, "")
        return f"{level} {name}" if marked and level else name
    return venue_name(entity, names)


def venue_name(entity: Entity, names: Names) -> str:
    """A venue with its area in the official spelling."""
    key = entity.key if entity.detail == "tempat" else entity.text
    written = re.sub(r"\s+kota cilegon$", "", key, flags=re.IGNORECASE)
    area = names.patterns.place.search(written)
    record = area and (names.kelurahan(area[0]) or names.kecamatan(area[0]))
    if area and record:
        written = written[: area.start()] + record.name + written[area.end() :]
    spelt = proper(" ".join(_shouted(word(one), names) for one in written.split()))
    return _abbreviated(spelt, entity.text)


def _abbreviated(name: str, written: str) -> str:
    """The name with the abbreviations of the note in capitals: "Simpang PCI", "Pasar Kranggot-SMPN 2"."""
    if not re.search(r"[a-z]", written):
        return name  # all of it is shouted
    for short in re.findall(r"\b[A-Z]{2,5}\b", written):
        name = re.sub(rf"\b{short}\b", short, name, flags=re.IGNORECASE)
    return name


def _shouted(one: str, names: Names) -> str:
    """An agency's abbreviation in capitals, as it is printed: "aula bkpsdm" is no "Aula Bkpsdm"."""
    agency = names.agency(one) if one.isalnum() else None
    return agency.short if agency and agency.short.isupper() and one.casefold() == agency.short.casefold() else one
