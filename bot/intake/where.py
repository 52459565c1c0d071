"""Where it happens: venue, RT and RW, kelurahan and kecamatan of a note, each only where it is certain."""

import re

from bot.intake.capitals import proper
from bot.intake.printed_names import place_name
from bot.intake.reading import POSITIONS, Reading
from bot.intake.scene import apart, plain_place, scene
from bot.intake.timetable import timetable
from bot.intake.wording import standardise
from knowledge.entities import Entity
from knowledge.entities.lists import tempat
from knowledge.names import Agency, Names
from prompts.brief import Place

_BARE = re.compile(
    r"(?:\bdi|\btempat(?:nya)?|\blokasi(?:nya)?|@|📍)\s*:?\s*(?!lingkungan|wilayah|kampung|rumah)(?P<w>\w+)\s+$",
    re.IGNORECASE,
)
_HOOD = re.compile(r"lingkungan|kampung|perumahan|kompleks|gang\b")


def where(reading: Reading, agency: Agency | None) -> tuple[Place, ...]:
    """The places of the event. Places inside an office ("lurah ciwedus") or as a guest's origin do not count."""
    if timetable(reading):
        return ()  # every stop is told with its day
    every = scene(reading)
    found = _few(every)
    if not found and every:
        return ()
    if not found:
        return _loose(reading)
    elsewhere = [e for e in reading.of("place") if e.detail in {"kelurahan", "kecamatan", "wilayah", "luar"}]
    at_home = not elsewhere  # an RT without kelurahan is the agency's own only where no other area is named
    groups: list[list[Entity]] = []
    for one in found:
        if groups and _joins(groups[-1], one) and not apart(reading, groups[-1], one):
            groups[-1].append(one)
        else:
            groups.append([one])
    places = [
        _place(
            group,
            reading.names,
            agency,
            _bare_venue(reading, group[0].start),
            at_home=at_home,
            text=reading.text,
        )
        for group in groups
    ]
    places = [_positioned(reading, group[0].start, place) for group, place in zip(groups, places, strict=True)]
    if len(places) == 1 and not places[0].venue and (bare := _loose(reading)) and _opens_venue(bare[0].venue):
        places = [places[0].model_copy(update={"venue": bare[0].venue, "text": f"{bare[0].venue}, {places[0].text}"})]
    whole = [_office_of(place) for place in _once(places)]
    return tuple({place.text: place for place in whole}.values())


_MANY = 3


def _few(found: tuple[Entity, ...]) -> list[Entity]:
    """The places without a long list of RT or RW (and the kelurahan of such a list): none of them is the scene."""
    many = {kind for kind in ("rt", "rw") if len({one.key for one in found if one.detail == kind}) >= _MANY}
    areas = {one.key for one in found if one.detail in {"kelurahan", "wilayah"}}
    if many and len(areas) >= _MANY:  # "rw 02 warnasari, rw 05 bendungan, …": those of the list
        many |= {"kelurahan", "wilayah"}
    return [one for one in found if one.detail not in many]


def _once(places: list[Place]) -> list[Place]:
    """Each venue once: the mention that says most of it."""
    return [
        one
        for one in places
        if not any(
            other is not one
            and other.venue == one.venue
            and one.venue
            and other.kelurahan
            and not one.kelurahan
            and one.neighbourhood in other.neighbourhood
            for other in places
        )
    ]


def _positioned(reading: Reading, start: int, place: Place) -> Place:
    """ "di pinggir jl raya cilegon": where beside the venue it is stays with the venue."""
    match = re.search(rf"\bdi\s+(?P<at>{POSITIONS})\s+$", reading.text[max(0, start - 24) : start], re.IGNORECASE)
    if not match or not place.venue:
        return place
    at = match["at"].lower()
    return place.model_copy(update={"venue": f"{at} {place.venue}", "text": f"{at} {place.text}"})


def _office_of(place: Place) -> Place:
    """ "kantor kel. samangraya": the kelurahan's office, not an office in it."""
    if place.venue not in {"Kantor", "Aula"} or not place.kelurahan:
        return place
    venue = f"{place.venue} Kelurahan {place.kelurahan}"
    return place.model_copy(update={"venue": venue, "text": venue})


def _opens_venue(words: str) -> bool:
    first = words.split(maxsplit=1)[0].casefold()
    return first in {*tempat().nama_diri, *tempat().umum} and not _HOOD.match(first)


def _joins(group: list[Entity], one: Entity) -> bool:
    """RT, RW, kelurahan, kecamatan and one venue make one place; a second of a kind begins another."""
    kinds = {entity.detail for entity in group}
    if one.detail in {"rt", "rw"}:
        return "kelurahan" not in kinds or not ({"rt", "rw"} & kinds)
    return one.detail not in kinds and not (one.detail == "luar" or "luar" in kinds)


def _bare_venue(reading: Reading, start: int) -> str:
    """ "di lapangan rw 03": a venue without a name of its own before its neighbourhood."""
    match = _BARE.search(reading.text[max(0, start - 40) : start])
    return match["w"].capitalize() if match and match["w"].casefold() in {*tempat().umum, *tempat().nama_diri} else ""


_TILL = re.compile(r"\s*(?:-|–|s\.?\s?/?d\.?|sampai(?:\s+dengan)?|sampe|hingga)\s*", re.IGNORECASE)


def _neighbourhoods(group: list[Entity], names: Names, text: str) -> list[str]:
    """RT and RW by name; "rw 01 s.d. rw 05" is one stretch of them."""
    told: list[str] = []
    before: Entity | None = None
    for one in (one for one in group if one.detail in {"rt", "rw"}):
        same = before is not None and before.detail == one.detail
        if before is not None and same and _TILL.fullmatch(text[before.end : one.start]):
            told[-1] = f"{told[-1]} sampai {place_name(one, names)}"
        else:
            told.append(place_name(one, names))
        before = one
    return told


def _place(group: list[Entity], names: Names, agency: Agency | None, bare: str, *, at_home: bool, text: str) -> Place:
    by_kind = {entity.detail: entity for entity in reversed(group)}
    near = list(dict.fromkeys(_neighbourhoods(group, names, text)))
    hood = "tempat" in by_kind and bool(_HOOD.match(by_kind["tempat"].key))
    venue = place_name(by_kind["tempat"], names) if "tempat" in by_kind and not hood else bare
    if hood:
        near = [*near, place_name(by_kind["tempat"], names)]
    kelurahan, kecamatan = _areas(by_kind, names)
    if not kelurahan and not kecamatan:
        kelurahan, kecamatan = _from_venue(venue, names)
    homely = near or venue.endswith(" Kelurahan")  # "RT 03", "kantor kelurahan"
    if homely and not kelurahan and agency and agency.kind == "kelurahan" and at_home:
        kelurahan = agency.name.removeprefix("Kelurahan ")
    if record := names.kelurahan(kelurahan) if kelurahan else None:
        kecamatan = record.kecamatan
    written = ", ".join(part for part in (venue, " ".join([*near, kelurahan]).strip()) if part)
    other = place_name(by_kind["luar"], names) if "luar" in by_kind else ""
    return Place(
        text=written or other or kecamatan,
        venue=venue or other,
        neighbourhood=" ".join(near),
        kelurahan=kelurahan,
        kecamatan=kecamatan,
    )


def _areas(by_kind: dict[str, Entity], names: Names) -> tuple[str, str]:
    """Kelurahan and kecamatan as named. "Cibeber" alone is both: its kecamatan is certain, the kelurahan only
    beside an RT or RW."""
    kelurahan = names.kelurahan(by_kind["kelurahan"].key) if "kelurahan" in by_kind else None
    kecamatan = names.kecamatan(by_kind["kecamatan"].key) if "kecamatan" in by_kind else None
    if "wilayah" in by_kind and not kelurahan:
        both = names.kelurahan(by_kind["wilayah"].key)
        if both and {"rt", "rw"} & set(by_kind):
            kelurahan = both
        elif both and not kecamatan:
            kecamatan = names.kecamatan(both.kecamatan)
    return kelurahan.name if kelurahan else "", kecamatan.name if kecamatan else ""


def _from_venue(venue: str, names: Names) -> tuple[str, str]:
    """ "Kantor Kelurahan Ciwedus" tells its kelurahan; "Puskesmas Cibeber" tells nothing certain."""
    match = re.search(r"\b(Kelurahan|Kecamatan)\s+(.+)", venue)
    if match and match[1] == "Kelurahan":
        record = names.kelurahan(match[2])
        return (record.name, record.kecamatan) if record else ("", "")
    area = names.kecamatan(match[2]) if match else None
    return "", area.name if area else ""


def _loose(reading: Reading) -> tuple[Place, ...]:
    """A place in plain words after "di" ("di lapangan"), as the operator wrote it."""
    span = plain_place(reading)
    if span is None:
        return ()
    words = standardise(reading.text, reading.entities, *span, reading.names)
    words = proper(words) if words.split()[0].casefold() in tempat().nama_diri else words
    return (Place(text=words, venue=words),)


def from_answer(reading: Reading, answer: str, agency: Agency | None) -> tuple[Place, ...]:
    """The places of an answer to "where": as in a note, else the whole answer is a venue."""
    found = where(reading, agency)
    words = proper(" ".join(re.sub(r"^di\s+", "", answer.strip(), flags=re.IGNORECASE).split())).strip(" .")
    return found or ((Place(text=words, venue=words),) if words else ())
