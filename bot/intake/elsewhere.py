"""Places that a note names and that are not where it happens: what is counted there, a route, a desk to register at."""

import re

from bot.intake.reading import Reading
from knowledge.entities import Entity
from knowledge.entities.scan import looks_like_verb

_AREAS = {"kelurahan", "kecamatan", "wilayah"}
# "cibeber 24, jombang 19": so many of what the note is about
_COUNTED = re.compile(r"\s*[:=(]?\s*\d+(?!\d|[./:]\d|\s*(?:jam|pagi|siang|sore|malam))(?!\s?-\s?\d)")
_FEWEST = 2
_ROUTE = re.compile(r"\b(?:rute|trayek|jalur|lintasan|angkot|bus|feeder)\b", re.IGNORECASE)
_LEG = r"\s*(?:\([^()]*\)\s*)?(?:-|–|→|>|ke)\s+"
# "daftar di loket", "surat kontrol ke puskesmas": where one registers or is sent
_ASKED_TO = re.compile(
    r"\b(?:daftar|mendaftar|pendaftaran(?:nya)?|didaftar\w*|formulir(?:nya)?|tiket(?:nya)?|kontak|"
    r"info(?:rmasi)?(?:nya)?|tanya|surat(?: \w+)?|kontrol|rujukan|aduan|keluhan|"
    r"lapor(?:an)?|melapor|setor|dikirim|diantar)"
    r"(?: (?:gratis|langsung|bisa|saja|aja|dulu|lagi|kerusakan))*\s+(?:di|ke)\s*$",
    re.IGNORECASE,
)
# "31 sekolah (SD 22 SMP 9)": how many of each level
_LEVELS = re.compile(r"(?:(?:sd|smp|sma|smk|tk|paud|mi|mts|ma)\s+\d+[\s,]*){2,}", re.IGNORECASE)


def is_elsewhere(reading: Reading, one: Entity) -> bool:
    """Whether a place is surely not the event's."""
    return (
        bool(_LEVELS.fullmatch(one.text.strip()))
        or bool(_ASKED_TO.search(reading.text[max(0, one.start - 60) : one.start]))
        or _is_counted(reading, one)
        or _on_route(reading, one)
        or _acts(reading, one)
    )


def is_desk(reading: Reading, start: int) -> bool:
    """Whether the words before a place in plain words say that one registers or reports there."""
    return bool(_ASKED_TO.search(reading.text[max(0, start - 60) : start]))


def _is_counted(reading: Reading, one: Entity) -> bool:
    """Whether a figure belongs to an area, as to another one beside it."""
    counted = [e for e in reading.of("place") if e.detail in _AREAS and _COUNTED.match(reading.text, e.end)]
    return one in counted and len(counted) >= _FEWEST


def _on_route(reading: Reading, one: Entity) -> bool:
    """Whether a place is a stop of a route: "Ciwandan (pasar) - Kubangsari - Stasiun Cilegon"."""
    if not _ROUTE.search(reading.text):
        return False
    start = max(reading.text.rfind(mark, 0, one.start) for mark in (". ", ";", "¶")) + 1
    sentence = re.split(r"\.\s|[;¶]", reading.text[start:])[0]
    legs = len(re.findall(r"\s(?:-|–|→)\s", sentence))
    after = re.match(_LEG, reading.text[one.end :])
    return legs >= _FEWEST and bool(after or re.search(rf"\S{_LEG}$", reading.text[: one.start]))


def _acts(reading: Reading, one: Entity) -> bool:
    """Whether an area opens a sentence and does something: "Kedaleman wakili kota ke provinsi"."""
    before = reading.text[: one.start].rstrip()
    follows = re.match(r"\s+([a-z]+)", reading.text[one.end :])
    if one.detail not in _AREAS or not before or before[-1] not in ".;¶!" or follows is None:
        return False
    verb = follows[1]
    active = looks_like_verb(verb) and not verb.startswith("di")
    return active or bool(re.fullmatch(r"wakil\w*|menang|juara|raih|dapat|dapet|dpt|jadi|jd|unggul|kalah\w*", verb))
