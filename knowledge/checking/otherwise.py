"""What the operator's note says in another form: "kader 6 orang" for "Enam kader", "aula dinkop" for "Aula Dinkop UKM".

A figure may count another noun only where the note has that figure once and counts the text's noun nowhere else; a
venue may add only words that the note or the writing agency has.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from knowledge.checking.comparing import measures, unit, value
from knowledge.checking.sources import Source
from knowledge.entities.entity import Entity
from knowledge.names import Names

_GENERIC = frozenset({"", "orang", "peserta", "jiwa", "anak", "warga", "undangan", "hadirin"})
_PERSONS = """
    pelaku pencari pelajar pelanggan pedagang petani peternak perajin pengrajin pegawai pengurus pemuda pengusaha
    penyandang penerima pendamping siswa mahasiswa kader guru santri nelayan ibu anak balita lansia remaja relawan
    karyawan pekerja tenaga atlet pesilat juri panitia petugas personel anggota warga peserta orang
"""
_PEOPLE = frozenset(_PERSONS.split())
_ADDED = frozenset(
    {"kantor", "gedung", "kompleks", "komplek", "kota", "cilegon", "area", "baru"}
)  # name no other place
# Emergency and complaint lines that hold in the whole country; they need no source.
_LINES = frozenset({"110", "112", "113", "115", "117", "118", "119", "129"})
_CALLED = re.compile(
    r"\b(?:hubungi|menghubungi|telepon|nomor|layanan|call\s+center|panggilan|darurat|kontak|ke)\W+$",
    re.IGNORECASE,
)


def says_otherwise(note: Source, others: Sequence[Source], entity: Entity, names: Names) -> bool:
    """Whether the note says this number or this venue in another form."""
    if entity.kind == "number":
        return _figure(note, entity)
    return entity.kind == "place" and entity.detail == "tempat" and _venue(note, others, entity, names)


def service_line(entity: Entity, text: str, sources: Sequence[Source]) -> bool:
    """Whether the number is a national service line that the reader is told to call ("hubungi 112"), and no source
    gives another one."""
    if entity.kind != "number" or entity.key.rstrip("|") not in _LINES:
        return False
    if any(o.key.rstrip("|") in _LINES for source in sources for o in source.has("number")):
        return False
    return bool(_CALLED.search(text, max(0, entity.start - 40), entity.start))


def _figure(note: Source, entity: Entity) -> bool:
    counted = unit(entity)
    same = {unit(o) for o in note.has("number") if value(o) == value(entity)}
    if len(same) != 1 or not counted or measures(counted) or any(measures(one) for one in same):
        return False
    if any(unit(o) == counted and value(o) != value(entity) for o in note.has("number")):
        return False
    before = _counts(counted).search(note.folded)  # "kader 6 orang"
    if before:
        return before[1] == value(entity)
    generic = next(iter(same)) in _GENERIC
    return f" {counted} " in note.folded or (generic and counted in _PEOPLE)


@lru_cache(maxsize=2000)
def _counts(noun: str) -> re.Pattern[str]:
    return re.compile(rf" {re.escape(noun)} (\d+) (?:orang|org|buah|unit|anak) ")


def _venue(note: Source, others: Sequence[Source], entity: Entity, names: Names) -> bool:
    words = _core(entity.key)
    if not words or f" {words[0]} " not in note.folded:
        return False
    have = set(note.folded.split()).union(*(s.folded.split() for s in others if s.origin == "instansi"))
    if not have.issuperset(words):
        have |= {word for said in _agencies(note, names) for word in said.split()}
    if not have.issuperset(words):
        return False
    rivals = [_core(o.key) for o in note.has("place") if o.detail == "tempat"]
    return all(set(rival) <= set(words) for rival in rivals if rival[:1] == words[:1])


def _core(key: str) -> list[str]:
    return [word for word in key.split() if word not in _ADDED]


def _agencies(note: Source, names: Names) -> list[str]:
    """Every spelling of the agencies that the note names, in small letters."""
    words = [word for word in note.folded.split() if len(word) > 3]
    found = (names.agency(word) for word in dict.fromkeys(words))
    return [spelling.casefold() for agency in found if agency for spelling in agency.spellings]
