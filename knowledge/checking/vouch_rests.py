"""The rest of a whole, which a note leaves to be worked out: "AB sisanya", "yg blm bayar 62 ribu dr 118 ribu"."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cached_property
from itertools import pairwise, product, takewhile

from knowledge.checking.amounts import Amount, of_kind
from knowledge.checking.comparing import measures
from knowledge.checking.counted import Figure
from knowledge.entities.scan import ending

_REMAINS = re.compile(
    r"\b(?:sisa(?:nya|ne|x)?|selebihnya|selbihnya|lainnya|yg\s+lain(?:nya)?|yang\s+lain(?:nya)?|kurangnya)\b",
    re.IGNORECASE,
)
_HALVED = re.compile(r"\b(?:setengah\w*|stgh\w*|separuh\w*|separo\w*)(?!\s+\d)", re.IGNORECASE)
_EACH = re.compile(r"(?:@|\b(?:masing2?|masing-masing|per|tiap|setiap)\b)[^,.;\n\d]{0,15}$", re.IGNORECASE)
_OUT_OF = re.compile(r"\s*(?:[a-z]{1,12}\s+)?(?:dr|dari)\s+(?:total\s+)?", re.IGNORECASE)
_LISTED = re.compile(r"\s*[,;]\s*(?:[a-z/]+\s+){0,3}", re.IGNORECASE)
_RUN = 7  # parts of a total
_LIST = 220  # characters from a whole to the word for its rest
_WHOLES = 5  # figures before the parts of a list that may be its whole
_GAP = 40  # characters from a figure to the word for its half
_MANY = 50  # of a kind that each have the same
_RUPIAH, _THOUSAND, _MILLION = "rupiah", Decimal(1_000), Decimal(1_000_000)
_BESIDE = 300  # characters of a text around a result, where one of its figures stands


class Rests:
    """What the figures of one note leave over; `noted` are its figures, `told` those of the text beside it."""

    def __init__(self, note: str, noted: Sequence[Amount], told: Sequence[Amount]) -> None:
        self._text, self._noted, self._told = note, noted, told

    @cached_property
    def left(self) -> frozenset[Decimal]:
        """ "112 kantong: O 48, A 31, B 24, AB sisanya", "2.640 buku: mobil masing2 1.200, motor sisanya": what a note
        leaves to be worked out, with a word that says so."""
        found = set[Decimal]()
        for mark in _REMAINS.finditer(self._text):
            reach = [n for n in self._noted if mark.start() - _LIST < n.start and n.end <= mark.start()]
            before = [n for n in reach if not self._aside(n, mark.start())]
            before = before[-_RUN - _WHOLES :]
            for parts in range(1, min(_RUN, max(1, len(before) - 1), len(before)) + 1):
                run, wholes = before[-parts:], before[:-parts][-_WHOLES:]
                sums = list(product(*(self._sizes(part) for part in run)))
                wholes = [*wholes, *self._told_wholes] if parts == 1 else wholes
                for whole in (w for w in wholes if _alike(w, run) and not self._is_part(w, run, before)):
                    each = [_scale(part, whole, run) for part in run]
                    rests = (whole.size - sum(s * unit for s, unit in zip(sizes, each, strict=True)) for sizes in sums)
                    found |= {rest for rest in rests if rest > 0}
        return frozenset(found)

    def _is_part(self, figure: Amount, run: Sequence[Amount], before: Sequence[Amount]) -> bool:
        """Whether it stands in the list itself: the 72 of "186: SD 72, SMP 66, sisanya SMA" is no whole of the 66."""
        if not figure.loose or not _LISTED.fullmatch(self._text, figure.end, run[0].start):
            return False
        together = figure.size + sum(part.size for part in run)
        return any(w.start < figure.start and w.size > together and _alike(w, run) for w in before)

    def _aside(self, figure: Amount, mark: int) -> bool:
        """Whether it stands with other words in brackets that close before the word: "43 dari kelurahan (semua kirim
        1), sisanya …"; "RW 3 (130), sisanya …" has a part there."""
        inside = self._text.count("(", figure.start, mark) < self._text.count(")", figure.start, mark)
        return inside and self._text[figure.start - 1] != "("

    @cached_property
    def _told_wholes(self) -> list[Amount]:
        """What note and text both count, wherever: "129 pemuda … putri 61, putra sisanya"."""
        told = {t.size for t in self._told if not t.of}
        return [n for n in self._noted if not n.of and not n.loose and n.size in told]

    def _sizes(self, part: Amount) -> tuple[Decimal, ...]:
        """The part once, and as often as there are of those that have it each."""
        if not ending(_EACH, self._text, part.start, 30):
            return (part.size,)
        counts = {n.size for n in self._noted if not n.of and 1 < n.size <= _MANY and n.start != part.start}
        return (part.size, *(part.size * count for count in counts))

    def complement(self, mine: Amount) -> tuple[Amount, ...]:
        """ "56.000 wajib pajak sudah membayar" where "62 ribu dr 118 ribu" have not: the part and the whole of the
        note, where the text has the whole and these are the others of it."""
        told = {t.size for t in self._told if t.start != mine.start and abs(t.start - mine.start) < _BESIDE}
        for one, other in pairwise(self._noted):
            gap = self._text[one.end : other.start]
            part, whole = of_kind(one, mine), of_kind(other, mine)
            if part and whole and whole.size - part.size == mine.size and whole.size in told and _OUT_OF.fullmatch(gap):
                return () if part.size in told else (one, other)
        return ()


def _scale(part: Amount, whole: Amount, run: Sequence[Amount]) -> Decimal:
    """What one of a part is: "4.870 kg: plastik 2.100, …" are kilograms, "15 jt: satu 7,5 jt, dua 4,5" millions."""
    if part.of == whole.of:
        return Decimal(1)
    sums = [other.size for other in (whole, *run) if other.of == _RUPIAH]
    if whole.of == _RUPIAH and part.size < _THOUSAND and sums:
        return _MILLION if min(sums) >= _MILLION else _THOUSAND
    return whole.unit


def _alike(whole: Amount, parts: Sequence[Amount]) -> bool:
    """Whether a whole may have these parts: all of one measure, or not said of what."""
    return all(part.of == whole.of or part.loose or whole.loose or not part.of for part in parts)


def halved(mine: Amount, note: str, noted: Sequence[Amount]) -> bool:
    """ "nasabah 64, stgh nya ibu2"."""
    for match in _HALVED.finditer(note):
        before = [n for n in noted if n.end <= match.start() and match.start() - n.end < _GAP]
        if before and before[-1].size == 2 * mine.size:
            return True
    return False


def left_parts(note: str, figures: Sequence[Figure]) -> Iterator[tuple[Figure, list[Figure]]]:
    """ "4.870 kg: plastik 2.100 kertas 1.640 kaca sisanya": a measured total, and the figures up to its rest."""
    for mark in _REMAINS.finditer(note):
        before = [f for f in figures if mark.start() - _LIST < f.start < mark.start() and f.value.isdigit()]
        parts = list(takewhile(lambda figure: not measures(figure.unit), reversed(before)))[:_RUN]
        totals = [f for f in before if measures(f.unit)]
        while parts and totals and int(totals[-1].value) <= sum(int(part.value) for part in parts):
            parts.pop()  # the one of last month in brackets is none of them
        if totals and parts:
            yield totals[-1], parts
