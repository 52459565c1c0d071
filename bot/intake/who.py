"""Who: the people and offices of a note, with the office in official form and what they did there."""

import re
from dataclasses import dataclass
from typing import Literal

from bot.intake.reading import Reading, is_crowd, lead
from bot.intake.wording import person_name, proper, standardise
from knowledge.entities import Entity
from knowledge.entities.titles import Title
from knowledge.names import Agency, Holder, Names
from prompts.brief import Person, Place

RoleName = Literal["narasumber", "pembuka", "hadir", "pelaksana", "penerima", "pembicara"]

_BEFORE: tuple[tuple[RoleName, str], ...] = (
    (
        "narasumber",
        (r"narsum(?:nya)?|narasumber(?:nya)?|nara\s+sumber|pemateri(?:nya)?|diisi(?:\s+oleh)?|"
        r"instruktur|penceramah|fasilitator"),
    ),
    ("pembuka", r"dibuka(?:\s+(?:langsung\s+)?oleh)?|pembukaan\s+oleh|diresmikan(?:\s+oleh)?"),
    (
        "pelaksana",
        (r"dipimpin(?:\s+(?:langsung\s+)?oleh)?|inspektur\s+upacara|irup|pembina\s+(?:apel|upacara)|"
        r"moderator|mc|ditinjau(?:\s+oleh)?"),
    ),
    ("pembicara", r"sambutan(?:\s+(?:dari|oleh))?|disampaikan(?:\s+oleh)?|kata|ujar|menurut"),
    ("penerima", r"diterima(?:\s+oleh)?|penerima(?:nya)?"),
    ("hadir", r"dihadiri(?:\s+(?:langsung\s+)?oleh)?|hadir|turut\s+hadir|didampingi|bersama|bareng"),
)  # fmt: skip
_AFTER: tuple[tuple[RoleName, str], ...] = (
    (
        "pembuka",
        (r"(?:yang\s+|yg\s+|langsung\s+)*(?:buka|membuka|ngebuka|"
        r"resmi\s+(?:mem)?buka|meresmikan|resmiin|ngeresmiin|resmikan)"),
    ),
    (
        "narasumber",
        (r"(?:jadi|sebagai|selaku)\s+(?:narsum|narasumber|pemateri|pembicara)|ngisi\s+materi|"
        r"mengisi\s+materi|kasih\s+materi|memberikan\s+materi"),
    ),
    (
        "pembicara",
        (r"(?:kasih|beri|memberi(?:kan)?|ngasih|menyampaikan|nyampein)\s+(?:sambutan|arahan|pesan)|"
        r"sambutan|berpesan|pesan|pesen|bilang|menyampaikan|minta|mengajak|ngajak"),
    ),
    (
        "pelaksana",
        (r"(?:jadi\s+)?(?:irup|inspektur)|pimpin|mimpin|memimpin|tinjau|ninjau|meninjau|cek|ngecek|"
        r"mengecek|pantau|mantau|memantau|serahkan|serahin|nyerahin|menyerahkan|"
        r"turun\s+(?:langsung|tangan)|sidak|bagikan|bagiin|lantik|ngelantik|melantik|"
        r"jadi\s+moderator|kunjungi|ngunjungin|mengunjungi"),
    ),
    ("penerima", r"menerima|nerima|terima|dapat"),
)  # fmt: skip
_ROLES = "|".join(body for _, body in (*_AFTER, *_BEFORE))
_ROLE_ONLY = re.compile(
    rf"(?:{_ROLES}|(?:ikut|turut|juga)\s+\w+|kata\s+\w+|ketua\s?nya)(?:\s+(?:acara|kegiatan|langsung)\w*)*",
    re.IGNORECASE,
)


def is_role(words: str) -> bool:
    """Whether a phrase says no more than somebody's role: "buka acara", "ikut nanam"."""
    return bool(_ROLE_ONLY.fullmatch(words.strip()))


@dataclass(frozen=True, slots=True)
class Scene:
    """What completes an office: the place and the agency of the event."""

    places: tuple[Place, ...]
    agency: Agency | None


@dataclass(frozen=True, slots=True)
class _Mention:
    start: int
    end: int
    entity: Entity | None
    title: Title | None


def who(reading: Reading, scene: Scene) -> tuple[Person, ...]:
    """Everybody named, in the note's order, each once. A name is never added to an office."""
    people = [(_role(reading, one), one) for one in _mentions(reading)]
    found = [_person(reading, one, role, scene) for role, one in people]
    merged: dict[tuple[str, str], Person] = {}
    for person in found:
        twin = next((key for key in merged if _same(merged[key], person)), None)
        merged[twin or (person.name, person.title)] = _richer(merged[twin], person) if twin else person
    return tuple(merged.values())


def _same(one: Person, other: Person) -> bool:
    if one.name and other.name:
        return one.name == other.name
    return bool(one.title) and one.title == other.title


def _richer(one: Person, other: Person) -> Person:
    role = one.role if one.role != "hadir" else other.role
    return Person(
        name=one.name or other.name, title=one.title or other.title, role=role, source=one.source or other.source
    )


def _mentions(reading: Reading) -> list[_Mention]:
    """Named people with the office beside them, and offices without a name, outside quotations."""
    people = reading.of("person")
    mentions, used = [], set[int]()
    for entity in people:
        title = next(
            (
                t
                for t in reading.titles
                if t.start not in used and t.text == entity.detail and _beside(reading, t, entity)
            ),
            None,
        )
        if title:
            used.add(title.start)
        start = min(entity.start, title.start) if title else entity.start
        mentions.append(_Mention(start, max(entity.end, title.end if title else 0), entity, title))
    quoted = [(q.start, q.end) for q in reading.entities if q.kind == "quote"]
    for title in reading.titles:
        inside = any(start <= title.start < end for start, end in quoted)
        if title.start not in used and not inside and not is_crowd(reading, title):
            mentions.append(_Mention(title.start, title.end, None, title))
    return sorted(mentions, key=lambda one: one.start)


def _beside(reading: Reading, title: Title, entity: Entity) -> bool:
    between = reading.text[min(title.end, entity.end) : max(title.start, entity.start)]
    return len(between) <= 30


def _role(reading: Reading, one: _Mention) -> RoleName:
    before = reading.before(lead(reading.text, one.start), 60).replace(":", " ").rstrip()
    after = reading.after(one.end, 40).strip()
    for role, body in _AFTER:
        if re.match(
            rf"(?:juga\s+|jg\s+|ikut\s+|turut\s+|langsung\s+|hadir\s+(?:dan|sekaligus|sambil)\s+)*(?:{body})\b", after
        ):
            return role
    for role, body in _BEFORE:
        if re.search(rf"\b(?:{body})$", before):
            return role
    return "hadir"


def _person(reading: Reading, one: _Mention, role: RoleName, scene: Scene) -> Person:
    name = person_name(one.entity, reading.names) if one.entity else ""
    holder = reading.names.person(name, reading.on) if name else None
    in_office = holder if holder and holder.in_office(reading.on) else None
    if one.title is None:
        title = in_office.title if in_office else _profession(reading, one.start)
        return Person(name=name, title=title, role=role, source=in_office.source if in_office else "")
    title, source = official_title(reading, one.title, scene, in_office)
    known = reading.names.holder(title, reading.on) if name and not in_office else None
    if known and name.casefold() in {short.casefold() for short in known.nicknames}:  # "wawali fajar"
        return Person(name=known.name, title=known.title, role=role, source=known.source)
    return Person(name=name, title=title, role=role, source=source)


def _profession(reading: Reading, start: int) -> str:
    """ "bidan siti": where no office is named, the profession before the name."""
    words = re.findall(r"bidan|perawat|dokter", reading.text[lead(reading.text, start) : start], re.IGNORECASE)
    return words[0].capitalize() if words else ""


def official_title(reading: Reading, title: Title, scene: Scene, holder: Holder | None = None) -> tuple[str, str]:
    """The office in official form, and the name list's source where that completed it."""
    written = _completed(reading, title, scene)
    if holder and _agrees(holder, written):
        return holder.title, holder.source
    if title.acting:
        return f"Plt. {written}", ""
    known = reading.names.holder(written, reading.on)
    return (known.title, known.source) if known and known.acting else (written, "")


def _agrees(holder: Holder, written: str) -> bool:
    """Whether the written office is the listed one, perhaps without its agency."""
    plain = re.sub(r"\s+Kota Cilegon$", "", written)
    return holder.office.startswith(plain) or written == holder.office


def _completed(reading: Reading, title: Title, scene: Scene) -> str:
    """ "pak lurah" at RT 03 Ciwedus → "Lurah Ciwedus"; what is not certain stays out."""
    official, level, names = title.office.official, title.office.level, reading.names
    place = scene.places[0] if scene.places else None
    if level == "kota":
        return official
    if level == "opd":
        return _of_department(reading, title, scene)
    if level in {"kelurahan", "kelurahan_lepas", "kecamatan"}:
        return _of_area(title, place, scene, names)
    if level in {"rt", "rw"}:
        number = re.search(r"\d+", title.complement) or (
            re.search(rf"{level.upper()} (\d+)", place.neighbourhood) if place else None
        )
        own = re.search(r"\d+", number[0]) if number else None
        return f"Ketua {level.upper()} {own[0].zfill(2)}" if own else f"Ketua {level.upper()}"
    start = title.end - len(title.complement)
    words = standardise(reading.text, reading.entities, start, title.end, names) if title.complement else ""
    head = re.sub(r"\s*\{\w+\}", "", official)
    if level == "unit" and "puskesmas" not in words.casefold():
        head = "Kepala Puskesmas"
    return f"{head} {proper(words)}".strip()


def _of_department(reading: Reading, title: Title, scene: Scene) -> str:
    """ "kepala dinas" of the agency named with it, else of the organising one if that is such an agency."""
    form = title.office.official
    named = title.complement
    agency = next(
        (a for text in (named, f"dinas {named}", f"badan {named}") if named and (a := reading.names.agency(text))), None
    )
    agency = agency or (scene.agency if not named and scene.agency and scene.agency.kind == "opd" else None)
    if agency is None:
        return form
    if form.startswith("Kepala"):
        return agency.head_title if agency.head.startswith("Kepala") else form
    return f"{form.split()[0]} {agency.full}"


def _of_area(title: Title, place: Place | None, scene: Scene, names: Names) -> str:
    official, level = title.office.official, title.office.level
    kind: Literal["kelurahan", "kecamatan"] = "kecamatan" if level == "kecamatan" else "kelurahan"
    look_up = names.kecamatan if kind == "kecamatan" else names.kelurahan
    record = (
        look_up(re.sub(r"^(?:kel|kec)\w*\.?\s+", "", title.complement, flags=re.IGNORECASE))
        if title.complement
        else None
    )
    name = record.name if record else (getattr(place, kind) if place else "")
    if not name and scene.agency and scene.agency.kind == kind:
        name = scene.agency.name.split(" ", 1)[1]
    if not name and scene.agency and kind == "kecamatan" and scene.agency.kind == "kelurahan":
        own = names.kelurahan(scene.agency.name)
        name = own.kecamatan if own else ""
    if level == "kelurahan_lepas":
        return f"{official} {name}".strip() if title.complement else official
    return re.sub(r"\{\w+\}", name, official).strip()
