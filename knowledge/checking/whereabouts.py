"""Where a text puts things, beside what the note says of the same place: the floor, whose field it is, in which
kelurahan, where something is held and where people only come from.

A place that the note names somewhere is not yet right: "di Lapangan Tamansari" is wrong where the note has "lapangan
suralaya" and Tamansari is where the runners turn round.
"""

import re
from collections.abc import Iterator, Sequence

from knowledge.checking.folding import fold, says
from knowledge.checking.report import Finding
from knowledge.checking.sources import Source
from knowledge.entities.entity import Entity
from knowledge.entities.words import value
from knowledge.names import Names
from knowledge.normalise import normalise

_STOREY = r"(?:lantai|lt|ruang(?:an)?|gedung|blok|loket|gerbang|dermaga|tribun|jalur)"
_NUMBER = r"(?:\d{1,3}|[A-H](?![a-z])|satu|dua|tiga|empat|lima|enam|tujuh|delapan)"
_AT = re.compile(
    rf"\b(?P<what>{_STOREY})\b\.?\s*(?P<which>{_NUMBER})\b(?![.,:/]\d|\s+(?:orang|unit|buah|lantai))", re.IGNORECASE
)
_SIDE = re.compile(
    r"\b(?P<what>sisi|sebelah|bagian|ujung|arah|lajur|pintu|gerbang|tribun|simpang)\s+"
    r"(?P<which>utara|selatan|timur|barat|tengah|kanan|kiri|depan|belakang|atas|bawah|hulu|hilir)\b",
    re.IGNORECASE,
)
_WORDS = {"lt": "lantai", "ruangan": "ruang"}
_HEADS = frozenset(
    {"lapangan", "masjid", "musala", "aula", "gedung", "pasar", "terminal", "taman", "stadion", "pantai", "jembatan",
     "balai", "halaman", "kolam", "gor", "pelabuhan", "stasiun", "puskesmas", "madrasah", "pesantren", "perumahan"}
)  # fmt: skip
_LEVEL = re.compile(r"\b(?:kelurahan|kel|kecamatan|kec|kantor|ktr)\b ?")
# where something is held or kept, not what every town has somewhere ("di puskesmas", "di lapangan")
_VENUE = re.compile(
    r"\b(?:di|ke)\s+(?P<venue>(?P<head>poliklinik|aula|masjid|musala|pasar|terminal|stasiun|pelabuhan|stadion|balai|hotel|"
    r"perpustakaan|madrasah|lapangan(?=\s+[a-z])|kantor(?=\s+[a-z]))(?:\s+(?!(?:yang|itu|ini|dan|pada|untuk|dengan|masing|"
    r"tersebut|mulai|pukul|sejak|agar|saat|kerja)\b)[a-z]+)?)(?![\w-])(?!\s+[A-Z\d])"
)
_FROM = re.compile(r"\b(?:dari|dr|asal|drpd)\s+(?:[a-z]+\s+)?$", re.IGNORECASE)
_HELD = re.compile(r"\bdi\s+(?P<name>[A-Z][a-z]{3,})")
_LIKE = {
    "poliklinik": {"poli", "klinik"}, "lapangan": {"lap", "lapang"}, "balai": {"gedung", "bale"}, "masjid": {"mesjid"},
    "musala": {"mushola", "musholla", "mushalla"}, "perpustakaan": {"perpus", "perpusda"}, "aula": {"gedung", "ruang"},
    "stadion": {"gor"}, "madrasah": {"mi", "mts", "ma", "mda", "mdta"},
}  # fmt: skip
_BRACKETED = re.compile(r"\s\((?P<n>\d{1,5})\)")
_BESIDE = 30  # characters


def whereabouts_findings(
    text: str, entities: Sequence[Entity], sources: Sequence[Source], names: Names
) -> Iterator[Finding]:
    """An error for each place that the note has otherwise; without a note nothing."""
    note = next((source for source in sources if source.origin == "catatan" and source.text.strip()), None)
    if note is None:
        return
    yield from _otherwise(_AT, text, note)
    yield from _otherwise(_SIDE, text, note)
    yield from _held_elsewhere(text, note)
    yield from _unnamed(text, note, sources)
    places = [e for e in entities if e.kind == "place"]
    for at, place in enumerate(places):
        if found := _of_another_name(place, note, names):
            yield found
        if at and (found := _in_another_area(text, places[at - 1], place, note, names)):
            yield found
        if found := _exchanged(text, place, note):
            yield found


def _otherwise(pattern: re.Pattern[str], text: str, note: Source) -> Iterator[Finding]:
    """ "lantai 3" where the note has "lt 2" alone, "sisi utara" for its "sisi timur"."""
    noted = [(_what(m), _which(m), m[0]) for m in pattern.finditer(note.text)]
    told = {(_what(m), _which(m)) for m in pattern.finditer(text)} if noted else set()
    for match in pattern.finditer(text) if noted else ():
        same = [(which, shown) for what, which, shown in noted if what == _what(match)]
        if (
            same
            and all(which != _which(match) for which, _ in same)
            and (missing := [shown for which, shown in same if (_what(match), which) not in told])
        ):
            yield _wrong(match.start(), match.end(), match[0], f"catatan operator menyebut “{missing[0]}”")


def _what(match: re.Match[str]) -> str:
    word = match["what"].casefold()
    return _WORDS.get(word, word)


def _which(match: re.Match[str]) -> str:
    word = match["which"].casefold()
    return str(value(word) or word.lstrip("0"))


def _of_another_name(place: Entity, note: Source, names: Names) -> Finding | None:
    """ "Lapangan Tamansari" for "lapangan suralaya": the note has that kind of place, of another kelurahan."""
    head, _, name = _LEVEL.sub("", fold(place.text)).strip().partition(" ")
    if head not in _HEADS or not name or says(note.folded, f"{head} {name}") or names.kelurahan(name) is None:
        return None
    noted = _LEVEL.sub("", note.folded)
    followed = re.findall(rf"\b{head} (\w+(?: \w+)?)", noted)
    if says(noted, f"{head} {name}"):
        return None
    others = [one for words in followed for one in (words, words.split()[0]) if names.kelurahan(one)]
    if not others or len(followed) > len(others):
        return None
    return _wrong(place.start, place.end, place.text, f"catatan operator menyebut “{head} {others[0]}”")


def _held_elsewhere(text: str, note: Source) -> Iterator[Finding]:
    """ "di Surabaya" where the note has people from there, and something "di Bandung" that the text leaves out."""
    noted = note.text.lower()
    for match in _HELD.finditer(text):
        name = match["name"]
        if name.lower() not in noted:  # mostly: a pattern is made only of what the note names
            continue
        where = [found.start() for found in re.finditer(rf"\b{name}\b", note.text, re.IGNORECASE)]
        if not where or not all(_FROM.search(note.text, max(0, at - _BESIDE), at) for at in where):
            continue
        unsaid = [held["name"] for held in _HELD.finditer(note.text) if held["name"] not in text]
        if unsaid:
            yield _wrong(*match.span("name"), name, f"catatan operator menyebut “di {unsaid[0]}”")


def _unnamed(text: str, note: Source, sources: Sequence[Source]) -> Iterator[Finding]:
    """ "ke ruang guru" where neither the note nor another source has any room."""
    known = {word for source in sources for word in source.folded.split()} | set(normalise(note.text).split())
    for match in _VENUE.finditer(text):
        words = match["venue"].split()
        if words[0] == "kantor" and (len(words) == 1 or known.intersection(words)):
            continue
        if known.isdisjoint(_LIKE.get(match["head"], frozenset()) | {match["head"]}):
            yield _wrong(*match.span("venue"), match["venue"], "catatan operator tidak menyebut tempat itu")


def _in_another_area(text: str, venue: Entity, area: Entity, note: Source, names: Names) -> Finding | None:
    """ "Masjid Al-Hidayah, Kelurahan Kepuh" where the note has that mosque in Kubangsari."""
    beside = re.fullmatch(r",? (?:di )?", text[venue.end : area.start])
    if not beside or area.detail not in {"kelurahan", "kecamatan"} or venue.detail == area.detail:
        return None
    known = re.compile(rf"\b{re.escape(venue.key)}\b(?P<behind>.{{0,{_BESIDE}}})", re.IGNORECASE)
    found = [m["behind"] for m in known.finditer(note.text)]
    if len(found) != 1:
        return None
    words = re.findall(r"[A-Za-z]+", re.split(r"[.;\n,]", found[0])[0])[:3]
    named = [
        w for n in (2, 1) for at in range(len(words)) if (w := " ".join(words[at : at + n])) and names.kelurahan(w)
    ]
    if not named or area.key in {name.casefold() for name in named} or area.detail != "kelurahan":
        return None
    return _wrong(area.start, area.end, area.text, f"menurut catatan operator, {venue.text} di {named[0]}")


def _exchanged(text: str, place: Entity, note: Source) -> Finding | None:
    """ "Citangkil (52), disusul Jombang (41)" for "jombang 52, citangkil 41"."""
    told = _BRACKETED.match(text, place.end)
    if not told:
        return None
    figures = dict[str, set[str]]()
    for match in re.finditer(r"\b([a-z][a-z ]{2,24}?)[ :=(]{1,3}(\d{1,5})\b(?![.,/:]\d)", note.text, re.IGNORECASE):
        figures.setdefault(fold(match[1]).split()[-1], set()).add(match[2])
    mine = figures.get(place.key.split()[-1], set())
    theirs = {n for name, all_of in figures.items() if name != place.key.split()[-1] for n in all_of}
    if not mine or told["n"] in mine or told["n"] not in theirs:
        return None
    return _wrong(told.start("n"), told.end("n"), told["n"], f"catatan operator menyebut {place.text} {min(mine)}")


def _wrong(start: int, end: int, shown: str, why: str) -> Finding:
    message = f"“{shown}” berbeda: {why}."
    return Finding("fakta.letak", "fakta", "error", start, end, shown, message, "", "catatan operator")
