"""Who: the people and offices of a note, with the office in official form and what they did there."""

import re
from dataclasses import dataclass
from functools import lru_cache

from bot.intake.offices import Scene, official_title
from bot.intake.printed_names import person_name
from bot.intake.reading import Reading, is_crowd, lead
from bot.intake.roles import role_of
from knowledge.entities import Entity
from knowledge.entities.titles import CORPS, RANKS, Title
from prompts.brief import Person, RoleName

_CALLING = (
    r"\b(?:dr[gh]?\.|bidan|perawat|dokter|akbp|akp|kompol|iptu|ipda|aiptu|aipda|bripka|serka|sertu|kapten|mayor|letkol)"
    r"(?!\w)"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a person or an office is named."""

    start: int
    end: int
    entity: Entity | None
    title: Title | None


def who(reading: Reading, scene: Scene) -> tuple[Person, ...]:
    """Everybody named, in the note's order, each once. A name is never added to an office."""
    found: list[Person] = []
    named = mentions(reading)
    for at, one in enumerate(named):
        before = named[at - 1] if at else None
        listed = before and re.fullmatch(
            r"[\s,]*(?:dan|sama|serta|&)?\s*", reading.text[before.end : lead(reading.text, one.start)]
        )
        role = role_of(reading, one.start, one.end) or (found[-1].role if listed else "hadir")
        found.append(person_of(reading, one, role, scene))
    merged: dict[tuple[str, str], Person] = {}
    for person in found:
        twin = next((key for key in merged if _same(merged[key], person)), None)
        merged[twin or (person.name, person.title)] = _richer(merged[twin], person) if twin else person
    return tuple(merged.values())


def _same(one: Person, other: Person) -> bool:
    if one.name and other.name:
        return bare(one.name) == bare(other.name)
    return bool(one.title) and one.title == other.title


def _richer(one: Person, other: Person) -> Person:
    role = one.role if one.role != "hadir" else other.role
    return Person(
        name=max(one.name, other.name, key=len),
        title=one.title or other.title,
        role=role,
        source=one.source or other.source,
    )


_CALLED = {
    "dr": "dr.", "drg": "drg.", "drh": "drh.", "h": "H.", "haji": "H.", "hj": "Hj.", "hajah": "Hj.", "kh": "K.H.",
    "k.h": "K.H.",
    "pdt": "Pdt.",
    "kiai": "Kiai", "kyai": "Kiai", "ustaz": "Ustaz", "ustadz": "Ustaz", "ustad": "Ustaz", "ustazah": "Ustazah",
    "ustadzah": "Ustazah",
}  # fmt: skip
_CALLS = "|".join(sorted(map(re.escape, _CALLED), key=len, reverse=True))
_BEFORE_NAME = re.compile(rf"(?<![\w-])(?P<calls>(?:(?:{_CALLS})(?:\.\s*|\s+))+)$", re.IGNORECASE)
_OPEN_CALLS = rf"(?:(?:{_CALLS})\.?\s+)*"
_OWN_CALLS = re.compile(rf"(?:(?:{'|'.join(map(re.escape, sorted(set(_CALLED.values()))))}) )+")


def bare(name: str) -> str:
    """The name without its calling: "dr. Rina Marlina" → "Rina Marlina"."""
    return _OWN_CALLS.sub("", name, count=1) if _OWN_CALLS.match(name) else name


def _calling(text: str, start: int) -> str:
    """A physician's, a pilgrim's or a cleric's calling before a name stays with it; "pak" and degrees do not."""
    match = _BEFORE_NAME.search(text[max(0, start - 24) : start])
    written = re.sub(r"\bD[Rr]\b\.?", " ", match["calls"]) if match else ""  # "Dr." is a degree, "dr." a physician
    calls = re.findall(r"[a-z.]+", written.casefold())
    told = [_CALLED[one.strip(".")] for one in calls]
    return "".join(f"{one} " for one in dict.fromkeys(told))


@lru_cache(maxsize=32)  # readings: a note is asked about who is in it for every clause
def mentions(reading: Reading) -> tuple[Mention, ...]:
    """Named people with the office beside them, and offices without a name, outside quotations."""
    people = reading.of("person")
    named, used = [], set[int]()
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
        named.append(Mention(start, max(entity.end, title.end if title else 0), entity, title))
    quoted = [(q.start, q.end) for q in reading.entities if q.kind == "quote"]
    for title in reading.titles:
        inside = any(start <= title.start < end for start, end in quoted)
        if title.start not in used and not inside and not is_crowd(reading, title):
            named.append(Mention(title.start, title.end, None, title))
    return tuple(_joined(reading, sorted(named, key=lambda one: one.start)))


def _joined(reading: Reading, named: list[Mention]) -> list[Mention]:
    """ "pak Jumadi ketua rw 3", "ketua panitia: siti aminah": a name with the office right behind it, or behind the
    colon after the office, is one person."""
    joined: list[Mention] = []
    for one in named:
        before = joined[-1] if joined else None
        if before and before.title and not before.entity and one.entity and not one.title:
            between = reading.text[before.end : one.start]
            if re.fullmatch(
                rf"[^,.;:¶\n]{{0,25}}:\s*(?:(?:pak|bu|bapak|ibu)\s+)?{_OPEN_CALLS}", between, re.IGNORECASE
            ):
                joined[-1] = Mention(before.start, one.end, one.entity, before.title)
                continue
        beside = before and re.fullmatch(r"\s+(?:selaku |sebagai )?", reading.text[before.end : one.start])
        if before and beside and before.title is None and before.entity and one.entity is None and one.title:
            joined[-1] = Mention(before.start, one.end, before.entity, one.title)
        else:
            joined.append(one)
    return joined


def _beside(reading: Reading, title: Title, entity: Entity) -> bool:
    between = reading.text[min(title.end, entity.end) : max(title.start, entity.start)]
    return len(between) <= 30


def person_of(reading: Reading, one: Mention, role: RoleName, scene: Scene) -> Person:
    """The person of a mention, with the office in official form."""
    plain = person_name(one.entity, reading.names) if one.entity else ""
    holder = reading.names.person(plain, scene.on) if plain else None
    name = plain if holder or not one.entity else f"{_calling(reading.text, one.entity.start)}{plain}"
    in_office = holder if holder and holder.in_office(scene.on) else None
    if one.title is None:
        title = in_office.title if in_office else _profession(reading, one.start)
        name = plain if title in {"dr.", "drg.", "drh."} else name  # the calling stands for the office
        return Person(name=name, title=title, role=role, source=in_office.source if in_office else "")
    title, source = official_title(reading, one.title, scene, in_office)
    name = f"{_rank(reading, one.entity.start)}{name}" if one.entity and name and not holder else name
    known = reading.names.holder(title, scene.on) if name and not in_office else None
    if known and plain.casefold() in {short.casefold() for short in known.nicknames}:  # "wawali fajar"
        return Person(name=known.name, title=known.title, role=role, source=known.source)
    return Person(name=name, title=title, role=role, source=source)


def _rank(reading: Reading, start: int) -> str:
    """An officer's rank stays beside the office: "dandim 0623 letkol inf yusuf" → "Letkol Inf "; else empty."""
    found = _RANK.search(reading.text[lead(reading.text, start) : start])
    return f"{' '.join(one.capitalize() for one in found[0].split())} " if found else ""


_RANK = re.compile(rf"\b(?:{RANKS})(?:\s+(?:{CORPS}))?\b", re.IGNORECASE)


def _profession(reading: Reading, start: int) -> str:
    """ "bidan siti": where no office is named, the profession before the name."""
    words = re.findall(_CALLING, reading.text[lead(reading.text, start) : start], re.IGNORECASE)
    written = words[0] if words else ""
    if re.match(r"D[Rr]\b", written):
        return ""  # a degree, no physician
    if written.endswith("."):
        return written.casefold()  # a doctor's "dr." and "drg." stand before the name
    return written.upper() if re.fullmatch("ak[bp]p?|kombes", written, re.IGNORECASE) else written.capitalize()
