"""Capitalised names that no extractor knows: an invented name must not pass because nobody recognised it."""

import re
from collections.abc import Iterable, Iterator, Sequence

from knowledge.checking.folding import fold, says
from knowledge.checking.prose import ADDRESS, Prose
from knowledge.checking.sources import Source
from knowledge.entities.entity import Entity
from knowledge.names import Names

_NAME = re.compile(r"(?<![\w#@.-])[A-Z][a-z'’]+(?:[ -][A-Z][a-z'’]+)+(?![\w])")
_COMMON = """
    wali kota wakil pemerintah pemkot cilegon banten indonesia republik provinsi
    kabupaten kelurahan kecamatan desa dinas badan kantor kepala sekretaris sekretariat daerah asisten bidang bagian
    seksi ketua anggota camat lurah gubernur bupati menteri kementerian presiden dewan perwakilan rakyat plt plh pj
    bapak ibu sobat warga dulur tuhan yang maha esa kuasa allah swt hari raya jadi ulang tahun kemerdekaan nasional
    undang peraturan keputusan surat edaran nomor siaran pers rencana pembangunan jangka menengah anggaran pendapatan
    belanja puskesmas posyandu pasar masjid aula gedung lapangan alun jalan taman stadion pelabuhan terminal hotel
    senin selasa rabu kamis jumat sabtu minggu januari februari maret april mei juni juli agustus september oktober
    november desember ramadan idulfitri iduladha nabi muhammad saw maulid isra mikraj muharam instagram facebook
    whatsapp telegram youtube google play store kota baja selat sunda tenggara asia narasi rukun tetangga
"""


def unknown_names(
    prose: Prose, entities: Sequence[Entity], sources: Iterable[Source], names: Names
) -> Iterator[Entity]:
    """Runs of two or more capitalised words that overlap no fact and that no source and no list has."""
    taken = bytearray(len(prose.text))
    for entity in entities:
        if entity.kind != "quote":
            taken[entity.start : entity.end] = b"\1" * (entity.end - entity.start)
    common = frozenset(_COMMON.split()) | _official_words(names)
    folded = [source.folded for source in sources]
    for match in _NAME.finditer(prose.text):
        start, end = match.span()
        if any(taken[start:end]) or prose.guarded(start, end, ADDRESS) or prose.in_headline(start):
            continue
        start, words = _without_opener(prose, start, match[0])
        if len(words.split()) < 2 or set(fold(words).split()) <= common:
            continue
        if any(says(text, words) for text in folded):
            continue
        yield Entity(start, end, "person", words, words.casefold())


def _without_opener(prose: Prose, start: int, words: str) -> tuple[int, str]:
    """A capital at the start of a sentence says nothing about its word."""
    if start not in prose.sentence_starts:
        return start, words
    first, _, rest = words.partition(" ")
    return start + len(first) + 1, rest


def _official_words(names: Names) -> frozenset[str]:
    spellings = [s for agency in names.opd for s in agency.spellings]
    spellings += [s for place in names.kecamatan_list for s in place.spellings]
    spellings += [s for place in names.kelurahan_list for s in place.spellings]
    spellings += [office.official for office in names.offices]
    return frozenset(word for spelling in spellings for word in fold(spelling).split())
