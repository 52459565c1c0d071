"""Places: RT and RW, kelurahan and kecamatan in any spelling, venues and streets, other places after "di".

`detail` says what it is: `rt`, `rw`, `kelurahan`, `kecamatan`, `wilayah` (a name that is both, or stands alone),
`tempat` (a venue, a street) or `luar` (a place not in the name list). The city itself is no place here: every text
is about Cilegon.
"""

import re
from collections.abc import Iterator

from knowledge.entities.entity import Entity
from knowledge.entities.scan import Span, ending, free, looks_like_verb, spans
from knowledge.entities.units import unit_at
from knowledge.entities.venues import elsewhere, venues
from knowledge.names import Names
from knowledge.scanning import Scanner

_RT = Scanner(
    r"\b(?P<a>rt|rw)\.?\s*(?P<n>\d{1,3})(?!\d|\s?x\s?\d)(?:\s*/\s*(?P<rw>\d{1,3})(?!\d))?"
    r"(?P<more>(?:(?:\s*,\s*|\s+dan\s+|\s*&\s*|\s+)0\d(?!\d|[.:]\d))*)",
    re.IGNORECASE,
)
_HEADS = re.compile(r"\s*(?:orang|org|peserta|undangan|jiwa)\b", re.IGNORECASE)  # "rapat RT/RW 41 org" counts them
# "tiap rw 4 tong": so many for each of them
_EACH = re.compile(r"\b(?:tiap|setiap|per|satu|se|1)\s*$", re.IGNORECASE)
_MARKED = r"(?P<mark>kelurahan|kel\b\.?|kecamatan|kec\b\.?)\s*"
_MARKER = Scanner(rf"\b{_MARKED}", re.IGNORECASE)
_UNKNOWN = Scanner(rf"\b{_MARKED}(?P<name>\w+(?:\s\w+)?)", re.IGNORECASE)
_HINT = re.compile(r"\b(?:di|dari|ke|warga|lurah|lingkungan|r[tw]\.?\s*\d+)\s*$", re.IGNORECASE)


def neighbourhoods(text: str) -> Iterator[Entity]:
    """RT and RW numbers, one entity each: "RT 03/04" is RT 3 and RW 4, "RT 02, 03" two RT."""
    for match in _RT.finditer(text):
        if match["n"][0] != "0" and not match["rw"] and _HEADS.match(text, match.end("n")):
            continue
        if match["n"][0] != "0" and ending(_EACH, text, match.start()) and unit_at(text, match.end("n"))[0]:
            continue
        kind = match["a"].casefold()
        yield _numbered(text, match.start(), match.end("n"), kind, match["n"])
        if match["rw"] and kind == "rt":
            yield _numbered(text, *match.span("rw"), "rw", match["rw"])
        for one in re.finditer(r"\d+", match["more"]):
            start = match.start("more") + one.start()
            yield _numbered(text, start, start + len(one[0]), kind, one[0])


def _numbered(text: str, start: int, end: int, kind: str, number: str) -> Entity:
    return Entity(start, end, "place", text[start:end], f"{kind} {int(number)}", kind)


def places(text: str, names: Names, taken: list[Span]) -> list[Entity]:
    """Every place that overlaps no taken span. A venue keeps its whole name: "Aula Kecamatan Cibeber"."""
    found = free(venues(text, names), taken)
    found += free(_areas(text, names), taken + spans(found))
    found += free(_misspelt(text, names), taken + spans(found))
    return found + free(elsewhere(text, names), taken + spans(found))


def _areas(text: str, names: Names) -> Iterator[Entity]:
    markers = {match.end(): match for match in _MARKER.finditer(text)}
    for match in names.patterns.place_named.finditer(text):
        marker = markers.get(match.start())
        level = _level(marker["mark"]) if marker else ""
        if entity := _area(text, match, marker, level, names):
            yield entity


def _level(mark: str) -> str:
    return "kelurahan" if mark.casefold().startswith("kel") else "kecamatan"


def _area(text: str, match: re.Match[str], marker: re.Match[str] | None, level: str, names: Names) -> Entity | None:
    kelurahan, kecamatan = names.kelurahan(match[0]), names.kecamatan(match[0])
    if not level:
        if match[0].casefold() == names.city.casefold():
            return None
        hinted = match[0][0].isupper() or ending(_HINT, text, match.start())
        if kelurahan and kelurahan.common_word and not hinted:
            return None
        level = "wilayah" if kelurahan and kecamatan else "kelurahan" if kelurahan else "kecamatan"
    record = kecamatan if level == "kecamatan" else kelurahan
    start = marker.start() if marker else match.start()
    name = record or kelurahan or kecamatan
    return Entity(start, match.end(), "place", text[start : match.end()], name.name.casefold(), level) if name else None


def _misspelt(text: str, names: Names) -> Iterator[Entity]:
    """After "kelurahan" or "kecamatan": a nearly right name, or a capitalised one that is not in the list."""
    for match in _UNKNOWN.finditer(text):
        level = _level(match["mark"])
        look_up = names.kelurahan if level == "kelurahan" else names.kecamatan
        for words in (match["name"], match["name"].split()[0]):
            end = match.start("name") + len(words)
            if record := look_up(words):
                yield Entity(match.start(), end, "place", text[match.start() : end], record.name.casefold(), level)
                break
            if looks_like_verb(words.split()[0].casefold()):  # a headline: "Bendahara Kelurahan Belajar"
                break
            if all(word[0].isupper() for word in words.split()) and not words.isupper():
                yield Entity(match.start(), end, "place", text[match.start() : end], words.casefold(), level)
                break
