"""Where it happens: venue, RT and RW, kelurahan and kecamatan of a note, each only where it is certain."""

import re

from bot.intake.reading import POSITIONS, Reading
from bot.intake.wording import place_name, proper, standardise
from knowledge.entities import Entity
from knowledge.entities.lists import tempat
from knowledge.names import Agency, Names
from prompts.brief import Place
from prompts.offline.wording import word_set

_LOOSE = re.compile(
    r"(?:\bdi|\btempat(?:nya)?|\blokasi(?:nya)?|@)\s*:?\s+(?P<w>[\w'-]+(?:\s+[\w'-]+){0,3}?)(?=\s*(?:[,.;¶]|$|\s(?:jam|pukul|hari|tgl|tadi|semal[ae]m|barusan|kemarin|besok|dihadiri|oleh|untuk|biar|agar|sama|bareng|dan)\b))",
    re.IGNORECASE,
)

_NO_PLACE = word_set(
    "final semifinal babak tingkat ajang acara kegiatan lomba turnamen kejuaraan bulan tahun hari masa antara dalam "
    "bidang era momen tengah atas bawah sana sini mana sela luar samping hadapan kalangan cabang nomor kelas wilayah "
    "antaranya rumah tiap setiap tempat"
)
_BARE = re.compile(
    r"(?:\bdi|\btempat(?:nya)?|\blokasi(?:nya)?|@|📍)\s*:?\s*(?!lingkungan|wilayah|kampung|rumah)(?P<w>\w+)\s+$",
    re.IGNORECASE,
)
_GUEST = (
    r"\b(?:(?:paling banyak|terbanyak)(?:\s+(?:ada|di))*|"
    r"dari|asal|oleh|sama|bersama|bareng|petugas|tim|kader|siswi|murid|pelajar|atlet|santri|mahasiswa|pegawai|dengan|bidan|perawat|dokter|nakes|staf|guru|"
    r"siswa|kepala|juara(?:\s+(?:umum|\d+|satu|dua|tiga))?|pemenang(?:nya)?|diraih|(?:dialihkan|dibawa|dirujuk|dievakuasi|pindah|dipindah\w*|lewat|via|melalui|mengungsi|ngungsi|diungsikan|pengungsian)(?:\s+(?:ke|di))?)\s*$"
)
_ROAD = re.compile(
    r"(?:di\s+)?(?:jl\.?|jln\.?|jalan)\s+(?:kampung|kampungnya|desa|raya|utama|tol|lingkungan|rusak|itu|ini|kaki|umum|gang)",
    re.IGNORECASE,
)
_HOOD = re.compile(r"lingkungan|kampung|perumahan|kompleks|gang\b")


def where(reading: Reading, agency: Agency | None) -> tuple[Place, ...]:
    """The places of the event. Places inside an office ("lurah ciwedus") or as a guest's origin do not count."""
    found = [one for one in reading.of("place") if _is_scene(reading, one)]
    if not found:
        return _loose(reading)
    elsewhere = [e for e in reading.of("place") if e.detail in {"kelurahan", "kecamatan", "wilayah", "luar"}]
    at_home = not elsewhere  # an RT without kelurahan is the agency's own only where no other area is named
    groups: list[list[Entity]] = []
    for one in found:
        if groups and _joins(groups[-1], one):
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


def _is_scene(reading: Reading, entity: Entity) -> bool:
    if _ROAD.fullmatch(entity.text.strip()):
        return False
    inside_title = any(title.start <= entity.start < title.end for title in reading.titles)
    before = reading.before(entity.start)
    later = re.search(r"\b(?:selanjutnya|berikutnya|lanjut\w*|dilanjut\w*)\b[^,;.]*\b(?:di|ke)\s*$", before)
    then = re.fullmatch(r"\s*(?:besok|bsk|lusa|\w+\s+depan)\s+(?:di|ke)\s*", before)
    if later or (then and any(one.end < entity.start for one in reading.of("place"))):
        return False  # where it goes on another day
    guest = re.search(_GUEST, before)
    if re.search(r"\b(?:juara(?:\s+\w+)?|pemenang(?:nya)?(?:\s+[\w-]+){0,3}|diraih)\s*$|\bjuara \d\b", before):
        return False
    if entity.detail in {"rt", "rw"} and re.search(
        r"\b(?:usulan|prioritas|diusulkan|rencana\w*)\b[^.;]*:[^.;]*$", before
    ):
        return False  # "10 prioritas: drainase rt 04": a wish, not the scene
    if re.search(r"\btingkat\s*$", before) or is_holder(reading, entity):
        return False
    return not inside_title and not (guest and entity.detail in {"luar", "tempat"})


def is_holder(reading: Reading, entity: Entity) -> bool:
    """Whether a venue acts instead of being the scene: "oleh puskesmas …", "puskesmas jombang skrining tbc …"."""
    before, after = reading.text[: entity.start], reading.text[entity.end :].lstrip()
    acts = not before.strip(" ¶") and bool(re.match(r"[a-z]", after)) and entity.detail == "tempat"
    return acts or bool(re.search(r"\boleh\s*$", before, re.IGNORECASE))


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
    near = _neighbourhoods(group, names, text)
    hood = "tempat" in by_kind and bool(_HOOD.match(by_kind["tempat"].key))
    venue = place_name(by_kind["tempat"], names) if "tempat" in by_kind and not hood else bare
    if hood:
        near = [*near, place_name(by_kind["tempat"], names)]
    kelurahan, kecamatan = _areas(by_kind, names)
    if not kelurahan and not kecamatan:
        kelurahan, kecamatan = _from_venue(venue, names)
    if near and not kelurahan and agency and agency.kind == "kelurahan" and at_home:
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
    for match in _LOOSE.finditer(reading.text):
        start, end = match.span("w")
        if match["w"].split()[0].casefold() in _NO_PLACE:
            continue
        if any(entity.start < end and start < entity.end for entity in reading.entities):
            continue
        words = standardise(reading.text, reading.entities, start, end, reading.names)
        words = proper(words) if words.split()[0].casefold() in tempat().nama_diri else words
        return (Place(text=words, venue=words),)
    return ()


def from_answer(reading: Reading, answer: str, agency: Agency | None) -> tuple[Place, ...]:
    """The places of an answer to "where": as in a note, else the whole answer is a venue."""
    found = where(reading, agency)
    words = proper(" ".join(re.sub(r"^di\s+", "", answer.strip(), flags=re.IGNORECASE).split())).strip(" .")
    return found or ((Place(text=words, venue=words),) if words else ())
