"""What a writer works out from the figures of a note: "112 + 9" relawan are 121, of 90 sold 63 leave 27.

A result is vouched for where the note or the text says what was done: the note joins the figures ("+", "@"), the text
gives the parts beside their total, or a word of the text tells a rest, a difference or a share. A figure that merely
could be worked out is nobody's.
"""

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cached_property
from itertools import accumulate, combinations, pairwise, product

from knowledge.checking.amounts import (
    Amount,
    amounts,
    as_amount,
    of_a_name,
    of_kind,
    of_one_kind,
    pairs,
    place_of,
    same_noun,
)
from knowledge.checking.sources import Source
from knowledge.checking.vouch_apart import measured_by, tail, told_apart
from knowledge.checking.vouch_asked import Figure, asked_for
from knowledge.checking.vouch_carried import carried, told_as_money
from knowledge.checking.vouch_changes import changed_to
from knowledge.checking.vouch_rates import STOP, at_a_rate
from knowledge.checking.vouch_rests import Rests, halved
from knowledge.checking.vouch_spelt import spelt
from knowledge.checking.vouch_totals import adds_up
from knowledge.checking.vouch_untold import Untold
from knowledge.entities.entity import Entity
from knowledge.entities.scan import ending

_PLUS = re.compile(r"\+|\b(?:ditambah|plus)\b", re.IGNORECASE)
_TIMES = re.compile(r"@|\bx\b|\bkali\b|/|\b(?:per|tiap|setiap|masing2?|masing-masing)\b", re.IGNORECASE)
_WHOLE_TOO = re.compile(r"[^.;\n\d]{0,12}?\b(?:seluruh|semua|total)\w*", re.IGNORECASE)
_REST = re.compile(r"[^.;\n\d]{0,20}?\b(?:sisanya|lainnya|selebihnya)\b", re.IGNORECASE)
_EACH = re.compile(r"(?:@|\b(?:masing2?|masing-masing|per|tiap|setiap)\b)[^,.;\n\d]{0,15}$", re.IGNORECASE)
EACH = re.compile(r"\bmasing-masing\b[^.;\n\d]{0,30}$", re.IGNORECASE)
_PER = re.compile(r"\bper\b|/", re.IGNORECASE)
_SHARED = re.compile(r"\b(?:masing-masing|setiap|tiap|rata-rata|per)\b[^.;\n\d]{0,45}$", re.IGNORECASE)
_SHARED_TOO = re.compile(r"[^.;\n\d]{0,12}?\s(?:per|setiap|tiap)\b", re.IGNORECASE)
_WHOLE = re.compile(r"\b(?:total\w*|jumlah\w*|seluruh\w*|semua\w*|terkumpul)\b[^.;\n]{0,40}$", re.IGNORECASE)
_GOES_ON = re.compile(r";|\.\s+(?=(?:sisanya|selebihnya|sementara|adapun|sedangkan)\b)", re.IGNORECASE)
_BESIDE_EACH_OTHER = re.compile(r"\b(?:target\w*|dari|dr|drpd|ke|jd|jadi|menjadi|dibanding\w*)\b", re.IGNORECASE)
_TWICE = 2  # the headline says it again
_GAP = 40  # characters between figures that a note joins
_CLOSE = 20  # … and multiplies
_BESIDE = 300  # characters of a text around a result, where one of its figures stands
_RUN = 7  # parts of a total
_LEAST = 5  # a whole that is shared out
_LIST = 220  # characters from a whole to the word for its rest
_RESULT = re.compile(r"(?:=|\b(?:jd|jadi|tot|total|jumlah|smua|semua))\s*(?:rp\.?\s*)?$", re.IGNORECASE)
_TEN = 10  # of two figures of one digit none is a slip for the other


class Reckoning:
    """The figures of one note, and of one text, in their order."""

    def __init__(self, note: Source, text: str, entities: Sequence[Entity]) -> None:
        self._note, self._text, self._entities = note, text, entities

    def says(self, entity: Entity) -> bool:
        """Whether the figure follows from the note, and the note or the text says how."""
        mine = as_amount(entity)
        if mine is None or mine.size <= 0 or self._note.origin != "catatan":
            return False
        if asked_for(self._note.text, self._figures, mine.size / mine.unit):
            return True
        if mine.of == "rupiah" and any((n.of, n.size) == (mine.of, mine.size) for n in self._noted):
            return True  # "86 juta, jan 24, feb 28, mar 34"
        again = [t for t in self._told if t.start != mine.start and (t.size, t.of) == (mine.size, mine.of)]
        return self._follows(mine) or any(of_one_kind(t, mine) and self._follows(t) for t in again[:_TWICE])

    def _follows(self, mine: Amount) -> bool:
        if self._added(mine) or self._of_parts(mine) or halved(mine, self._note.text, self._noted):
            return True
        if changed_to(mine, self._note.text, self._noted):
            return not self._untold.slip(mine, ())
        if (
            mine.size in self._rests.left
            or at_a_rate(mine, self._note.text, self._noted, self._told)
            or self._altogether(mine)
        ) and (mine.size / mine.unit < _TEN or not self._untold.slip(mine, ())):
            return True
        each = ending(EACH, self._text, mine.start, 40)  # "masing-masing 30 orang" is no sum
        if not each and adds_up(mine, self._note.text, self._noted, self._untold):
            return True
        return any(way(mine) for way in (self._completes, self._rest, self._shared, self._multiplied, self._others))

    @cached_property
    def _noted(self) -> list[Amount]:
        numbers = self._note.has("number")
        return told_as_money(amounts([*self._note.entities, *carried(numbers, self._note.text), *spelt(self._note)]))

    @cached_property
    def _untold(self) -> Untold:
        return Untold(self._noted, self._told)

    @cached_property
    def _rests(self) -> Rests:
        return Rests(self._note.text, self._noted, self._told)

    def _others(self, mine: Amount) -> bool:
        used = self._rests.complement(mine)
        return bool(used) and not self._untold.slip(mine, used)

    @cached_property
    def _figures(self) -> list[Figure]:
        return [(n.start, n.end, n.size / n.unit) for n in self._noted]

    @cached_property
    def _told(self) -> list[Amount]:
        return amounts([e for e in self._entities if not of_a_name(self._text, e, self._note.folded)])

    def _like(self, mine: Amount) -> list[Amount]:
        """The figures of the note that may be of the same kind: of one measure, or with nothing said of it."""
        return [kind for n in self._noted if (kind := of_kind(n, mine))]

    def _added(self, mine: Amount) -> bool:
        """ "64 pelajar + 4 guru": the figures that the note adds up."""
        return mine.size in self._chains

    @cached_property
    def _chains(self) -> frozenset[Decimal]:
        found, chain = set[Decimal](), list[Amount]()
        for one, other in pairwise(self._noted):
            gap = self._note.text[one.end : other.start]
            if len(gap) > _GAP or not _PLUS.search(gap) or re.search(r"[.;\n=]", gap) or one.of != other.of:
                chain = []
                continue
            chain = [*(chain or [one]), other]
            found.add(sum((part.size for part in chain), Decimal()))
        return frozenset(found)

    def _of_parts(self, mine: Amount) -> bool:
        """ "42 orang, terdiri atas 38 siswa dan 4 guru": the figures beside it in the text add up to it, and each of
        them is the note's."""
        if ending(EACH, self._text, mine.start, 40):  # "masing-masing 30 orang"
            return False
        known = {n.size for n in self._like(mine)}
        near = [t for t in self._told if t.of == mine.of and abs(t.start - mine.start) < _BESIDE]
        after = [t for t in near if t.start > mine.start][:_RUN]
        before = [t for t in reversed(near) if t.start < mine.start][:_RUN]
        for figures in (after, before):
            run = self._in_one_sentence(figures)
            if len(run) > 1 and run[0].size in known and _sums_to(run, mine.size, known):
                return not (mine.of and self._untold.slip(mine, ()))  # "15 jt: 7, 5, 3" is no "Rp8 juta, Rp5 juta, …"
        return False

    def _completes(self, mine: Amount) -> bool:
        """ "800 kg dijual …, sisanya 70 kg" of the 870 kg that note and text give: with its neighbours in the text,
        each of them the note's, it makes up a figure that both have."""
        known = {n.size for n in self._like(mine)}
        larger = (t for t in self._told if t.size > mine.size and of_one_kind(t, mine))
        wholes = {t.size for t in larger} & known
        told = [t for t in self._told if t.of == mine.of and not self._parted(mine, t)]
        here = next((at for at, t in enumerate(told) if t.start == mine.start), None)
        if here is None or not wholes or self._untold.slip(mine, ()):
            return False
        for first in range(max(0, here - _RUN), here + 1):
            for last in range(max(first + 1, here), min(len(told), here + _RUN)):
                run = told[first : last + 1]
                others = [t for t in run if t.start != mine.start]
                around = [*told[max(0, first - 1) : first], *told[last + 1 : last + 2]]
                if any(t.noun == mine.noun and t.size not in wholes for t in around):  # the list goes on
                    continue
                if sum(t.size for t in run) in wholes and all(t.size in known for t in others):
                    return True
        return False

    def _parted(self, one: Amount, other: Amount) -> bool:
        """Whether the text has the two in different sentences; one that opens with "sisanya" goes on with the last."""
        first, last = sorted((one, other), key=place_of)
        between = self._text[first.end : last.start]
        return STOP.search(_GOES_ON.sub(" ", between)) is not None

    def _in_one_sentence(self, figures: Sequence[Amount]) -> list[Amount]:
        """The figures, up to the first that stands in another sentence than the first of them."""
        run = list(figures[:1])
        for one, other in pairwise(figures):
            if STOP.search(self._text, min(one.end, other.end), max(one.start, other.start)):
                break
            run.append(other)
        return run

    def _rest(self, mine: Amount) -> bool:
        """ "63 dari 90 terjual; 27 sisanya", "delapan anak lebih banyak daripada target": what lies between two
        figures of the note, one of them beside it in the text, where a word tells a rest or a difference."""
        if not told_apart(self._text, mine):
            return False
        rest = _REST.match(self._text, mine.end - tail(self._text, mine))
        here = {
            t.size
            for t in self._told
            if t.start != mine.start and (abs(t.start - mine.start) < _BESIDE or (mine.noun and t.noun == mine.noun))
        }
        return any(
            abs(a.size - b.size) == mine.size
            and (here & {a.size, b.size} or self._compared(a, b))
            and not self._untold.slip(mine, (a, b))
            for a, b in pairs(self._like(mine))
            if rest or not (a.loose or b.loose) or not STOP.search(self._note.text, a.end, b.start)
        )

    def _altogether(self, mine: Amount) -> bool:
        """ "jumlah seluruhnya 75 kg" where the note has 18kg, 26 and 31 one behind the other."""
        if not ending(_WHOLE, self._text, mine.start, 70):
            return False
        parts = (n for n in self._like(mine) if not ending(_RESULT, self._note.text, n.start, 20))
        like = [n for n in parts if not (n.loose and self._note.text[n.end : n.end + 2].lstrip()[:1] == ":")]
        sums = [n for n in like if not n.loose]
        runs = (
            some[at : at + size]
            for some in (like, sums)
            for size in range(2, _RUN + 1)
            for at in range(len(some) - size + 1)
        )
        return any(
            run[-1].start - run[0].start < _LIST and not run[0].loose and self._come_to(run, mine.size) for run in runs
        )

    def _come_to(self, run: Sequence[Amount], total: Decimal) -> bool:
        """Whether they make it up, "3 harapan @500rb" taken as often as there are of them."""
        sizes = [self._times_each(part) for part in run]
        counts = {self._count_of(part) for part, each in zip(run, sizes, strict=True) if each != (part.size,)}
        parts = [each for part, each in zip(run, sizes, strict=True) if part.start not in counts]  # "6 fraksi @12"
        return any(sum(some) == total for some in product(*parts))

    def _count_of(self, each: Amount) -> int:
        return max(n.start for n in self._noted if n.end <= each.start)

    def _times_each(self, part: Amount) -> tuple[Decimal, ...]:
        before = [n for n in self._noted if n.end <= part.start and part.start - n.end < _CLOSE]
        if not before or before[-1].of or not ending(_EACH, self._note.text, part.start, 30):
            return (part.size,)
        return (part.size * before[-1].size,)

    def _compared(self, one: Amount, other: Amount) -> bool:
        """ "9 mnt, target 10 menit": the note itself lays the two side by side."""
        gap = self._note.text[one.end : other.start]
        return len(gap) < _CLOSE and _BESIDE_EACH_OTHER.search(gap) is not None

    def _shared(self, mine: Amount) -> bool:
        """ "28 kader dibagi 4 regu, masing-masing tujuh orang"."""
        told_too = _SHARED_TOO.match(self._text, mine.end) or _PER.search(self._text, mine.start, mine.end)
        if not (told_too or ending(_SHARED, self._text, mine.start, 90)):
            return False
        figures = combinations(self._noted, 2) if mine.of == "rupiah" else pairs(self._noted)
        both = ((of_kind(a, mine) or a, b) for one, other in figures for a, b in ((one, other), (other, one)))
        return any(
            not (self._untold.counts(mine, (a, b)) or self._untold.slip(mine, (a, b)))
            and a.size >= _LEAST
            and b.size / b.unit * mine.size == a.size
            and a.of == mine.of
            and not a.loose
            and (not b.of or self._for_each(mine, b))
            and same_noun(a, mine)
            for a, b in both
        )

    def _for_each(self, mine: Amount, by: Amount) -> bool:
        """ "25 kilogram untuk setiap hektare" of "300 kg buat 12 ha": shared out by a measure that the text names."""
        known = measured_by(self._text, mine)
        return known is not None and (known.of, known.size) == (by.of, by.unit)

    def _multiplied(self, mine: Amount) -> bool:
        """ "3 shift @ 6 org" are 18; without such a sign the text says that it is all of them."""
        whole = ending(_WHOLE, self._text, mine.start, 70) or _WHOLE_TOO.match(self._text, mine.end)
        figures = combinations(self._noted, 2) if whole and mine.of == "rupiah" else pairs(self._noted)
        for one, other in figures:
            if (
                one.size * other.size != mine.size
                or mine.of not in {one.of, other.of}
                or min(one.size, other.size) <= 1
            ):
                continue
            gap = self._note.text[one.end : other.start]
            if len(gap) < _CLOSE and _TIMES.search(gap):
                return True
            doubtful = self._untold.counts(mine, (one, other)) or self._untold.slip(mine, (one, other))
            counted = not (one.loose or other.loose)
            if whole and counted and not doubtful and mine.noun in {one.noun, other.noun}:
                return True
        return False


def _sums_to(run: Sequence[Amount], total: Decimal, known: set[Decimal]) -> bool:
    """Whether two or more of them, from the first on, are the note's and add up to the total."""
    for size, reached in enumerate(accumulate(part.size for part in run), 1):
        if run[size - 1].size not in known or reached > total:
            return False
        if reached == total:
            return size > 1
    return False
