"""Open figures that one step of arithmetic leads to: nobody's slip by the look of it, yet for the operator to confirm.

A step counts only where its figures fit: they are the note's, one of them stands in the same or a neighbouring sentence
of the text, what they measure or count goes together, and the text words the step (a rest, a difference, a share, so
much each) or tells all of it side by side. It explains nothing where the figure is a digit off one that the text leaves
out, or the note counts the very same otherwise.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import combinations

from knowledge.checking.amounts import a_digit_off
from knowledge.checking.comparing import PEOPLE
from knowledge.checking.doubt.beside import Beside
from knowledge.checking.doubt.compound import compounds
from knowledge.checking.doubt.fractions import is_share
from knowledge.checking.doubt.months_away import months_away
from knowledge.checking.doubt.step_words import multiplies, per_measure, tells_a_rest, tells_each, tells_the_others
from knowledge.checking.doubt.values import Value, digits, overlap, value_of
from knowledge.checking.vouch_apart import tells_apart
from knowledge.checking.vouch_rates import STOP
from knowledge.checking.vouch_sums import EACH
from knowledge.entities.entity import Entity
from knowledge.entities.scan import ending
from knowledge.normalise import tokens

_FEW = 10.0  # smaller results come out of too many pairs
_TIMES = 1000  # so many at most of what is so much each
_RUN = 7  # parts of a total
_CLOSE = 60  # characters of a note between two figures that belong together
_FAR = 3
_ANYTHING = frozenset(tokens("unit buah"))
_PEOPLE = frozenset(tokens(" ".join(PEOPLE)))
_PARTS = frozenset(tokens("pertiga perempat perlima perenam perdelapan persepuluh"))
_SCALES = (1e3, 1e6, 1e9)
_ALIKE = 0.5
_EXACT = 1e-6
_HUNDRED = 100.0


@dataclass(frozen=True)
class Explained:
    """The open figures of one text that a step leads to."""

    beside: Beside

    def says(self, entity: Entity) -> bool:
        """Whether one step leads to the figure."""
        if is_share(self.beside.text, entity.start, [*self._noted, *self._sound]):
            return True
        mine = value_of(entity, self.beside.text)
        if mine is None or not mine.size:
            return False
        if self._scaled(mine) or (mine.of == "lama" and months_away(mine, self.beside)):
            return True
        again = [t for t in self.beside.told if (t.size, t.of) == (mine.size, mine.of) and t.fits(mine)]
        return any(self._reached(self._compound.get(one.start, one)) for one in (mine, *again))

    def _reached(self, mine: Value) -> bool:
        return any(self._free(mine, used) for used in self._steps(mine))

    def _steps(self, mine: Value) -> Iterator[tuple[Value, ...]]:
        """The figures of every step that leads to this one."""
        here, noted = self._here(mine), self._noted
        text = self.beside.text
        apart = tells_apart(text, mine.start, mine.end) or tells_a_rest(text, mine.start, mine.end)
        if apart:
            yield from self._differences(mine, here, noted)
        if mine.figure >= _FEW:
            if not ending(EACH, text, mine.start, 40):
                yield from _totals(mine, here)
            yield from self._products(mine, here, noted)
            yield from _percentages(mine, here, noted)
        counts = not mine.of and mine.figure < _FEW  # "masing-masing tiga petugas": too many pairs come to so few
        if not counts and tells_each(self.beside.text, *self._sentence(mine), mine.start):
            yield from _shares(mine, here, noted)

    def _differences(self, mine: Value, here: Sequence[Value], noted: Sequence[Value]) -> Iterator[tuple[Value, Value]]:
        """How far two figures of one kind lie apart, or what one was before it changed by the other."""
        for one, other in _pairs(here, noted):
            a, b = _like(mine, one), _like(mine, other)
            if a is None or b is None or not _same(abs(a - b), mine.size):
                continue
            both = self._in_text(one) and self._in_text(other)
            if self._part_of(mine, *sorted((one, other), key=lambda each: each.size)):
                continue
            alone = one.loose and other.loose and not (mine.loose or both or self._together(one, other))
            if not both and min(other.figure, mine.figure) < _FEW and other.loose:
                continue  # a bare digit of the note is soon found for any other
            if not alone:
                yield one, other

    def _part_of(self, mine: Value, less: Value, more: Value) -> bool:
        """ "54 di bidang kuliner, sedangkan 36 lainnya": beside such a rest stands the other part, not the whole."""
        low, high = self._sentence(mine)
        here = [low <= each.start < high and self._in_text(each) for each in (less, more)]
        return here == [False, True] and tells_the_others(self.beside.text, mine.start, mine.end)

    def _products(self, mine: Value, here: Sequence[Value], noted: Sequence[Value]) -> Iterator[tuple[Value, Value]]:
        """So many of what is so much each, at so much for each measure; text or note has to say that it is each."""
        low, high = self._sentence(mine)
        if not mine.of and not (multiplies(self.beside.text[low:high]) or multiplies(self.beside.note.text)):
            return
        for one, other in _pairs(here, noted):
            for each, count in ((one, other), (other, one)):
                kind = each.of == mine.of and (not mine.of or not each.loose)
                times = count.figure if not count.of else count.figure if self._rate(each, count) else 0.0
                if not kind or not 1 < times <= _TIMES or (each.noun and each.noun == count.noun):
                    continue
                joined = self._in_text(one) and self._in_text(other)
                if _same(each.size * times, mine.size) and each.size > 1 and (joined or self._together(one, other)):
                    yield each, count

    def _rate(self, each: Value, count: Value) -> bool:
        """ "6,5 ton/ha" of hectares, "150 kotak setiap hari" of days."""
        texts = ((self.beside.note.text, each), (self.beside.text, each))
        return any(per_measure(text, value.start, value.end) == count.of for text, value in texts)

    def _together(self, told: Value, noted: Value) -> bool:
        """Whether the note has both in one sentence."""
        twins = (n for n in self._noted if n.figure == told.figure)
        gaps = (sorted(((n.start, n.end), (noted.start, noted.end))) for n in twins)
        text = self.beside.note.text
        return any(last[0] - first[1] < _CLOSE and not STOP.search(text, first[1], last[0]) for first, last in gaps)

    def _scaled(self, mine: Value) -> bool:
        """ "Rp18,4 M dari target 46 M, thn lalu 15,1": a bare figure at the scale of a sum beside it."""
        sums = [one.size for one in self._noted if one.of == "rupiah"]
        scales = (scale for scale in _SCALES if any(size >= scale for size in sums))
        bare = {one.figure for one in self._noted if one.loose and not one.of and len(digits(one.figure)) > 1}
        return mine.of == "rupiah" and any(mine.size / scale in bare for scale in scales)

    @cached_property
    def _sound(self) -> list[Value]:
        return [told for told in self._told if self._known(told)]

    def _in_text(self, one: Value) -> bool:
        return any(one is told for told in self._told)

    def _free(self, mine: Value, used: Sequence[Value]) -> bool:
        """Whether no figure that the text leaves out may have been changed into this one."""
        sizes = {(each.size, each.of) for each in used} | {(each.figure, each.of) for each in used}
        for other in self.beside.untold:
            if (other.size, other.of) in sizes or (other.loose and other.figure in {size for size, _ in sizes}):
                continue
            if other.of != mine.of and not other.loose:
                continue
            alike = overlap(mine.near, other.near) >= _ALIKE
            slip = mine.figure >= _FEW and a_digit_off(digits(mine.figure), digits(other.figure))
            if alike or (slip and (not other.loose or mine.near & other.near)):
                return False
            if not other.loose and other.noun and other.noun == mine.noun and not other.of:
                return False
        return True

    def _here(self, mine: Value) -> list[Value]:
        """The figures of the text that the note has, in this sentence and its neighbours."""
        low, high = self._reach(mine)
        near = (t for t in self._told if t.start != mine.start and low <= t.start < high and not t.noun & _PARTS)
        return [t for t in near if self._known(t) and (t.size, t.of) != (mine.size, mine.of)]

    def _known(self, told: Value) -> bool:
        return told.start in self.beside.sound or digits(told.figure) in self.beside.figures

    def _sentence(self, mine: Value) -> tuple[int, int]:
        span = self.beside.sentence(mine.start)
        return span.start, span.end

    def _reach(self, mine: Value) -> tuple[int, int]:
        spans = self.beside.spans
        at = next((index for index, span in enumerate(spans) if span.start <= mine.start < span.end), 0)
        far = _FAR if mine.figure >= _FEW else 1  # sentences
        return spans[max(0, at - far)].start, spans[min(len(spans) - 1, at + far)].end

    @cached_property
    def _told(self) -> list[Value]:
        return [self._compound.get(one.start, one) for one in self.beside.told]

    @cached_property
    def _compound(self) -> dict[int, Value]:
        return compounds(self.beside.told, self.beside.text)

    @cached_property
    def _noted(self) -> list[Value]:
        joined = compounds(self.beside.noted, self.beside.note.text)
        when = [e for kind in ("date", "time") for e in self.beside.note.has(kind)]
        figures = (one for one in self.beside.noted if not any(e.start <= one.start < e.end for e in when))
        return [joined.get(one.start, one) for one in figures]


def _pairs(here: Sequence[Value], noted: Sequence[Value]) -> Iterator[tuple[Value, Value]]:
    """Any two told near, or one told near and one noted."""
    yield from combinations(here, 2)
    told = {(one.size, one.of, one.noun) for one in here}
    yield from ((one, other) for one in here for other in noted if (other.size, other.of, other.noun) not in told)


def _like(mine: Value, one: Value) -> float | None:
    """How much it is as a figure of what this one is of; nothing where it is of something else."""
    if one.of == mine.of:
        apart = not mine.of and not (one.loose or mine.loose or one.fits(mine) or _anything(one, mine))
        return None if apart else one.size
    if one.loose and not one.of:
        return one.size * mine.unit
    return one.figure if mine.loose and one.of not in {"%", "rupiah"} else None


def _anything(one: Value, other: Value) -> bool:
    """ "sepuluh rumah, lima unit lebih sedikit": a unit is of whatever is no person."""
    nouns = one.noun | other.noun
    return not nouns.isdisjoint(_ANYTHING) and nouns.isdisjoint(_PEOPLE)


def _totals(mine: Value, here: Sequence[Value]) -> Iterator[tuple[Value, ...]]:
    """What two or more told one behind the other come to."""
    like = [(one, size) for one in here if (size := _like(mine, one)) is not None]
    for first in range(len(like)):
        for last in range(first + 2, min(len(like), first + _RUN) + 1):
            run = like[first:last]
            sizes = [size for _, size in run]
            if _same(sum(sizes), mine.size) and not any(map(partial(_made_up, sizes), range(len(sizes)))):
                yield tuple(one for one, _ in run)


def _made_up(sizes: Sequence[float], at: int) -> bool:
    """Whether one of them is already made up of those behind it: "40 pasien: 25 daring, 15 langsung"."""
    return any(_same(sum(sizes[at + 1 : last]), sizes[at]) for last in range(at + 3, len(sizes) + 1))


def _shares(mine: Value, here: Sequence[Value], noted: Sequence[Value]) -> Iterator[tuple[Value, Value]]:
    """What each has of a whole."""
    for one, other in _pairs(here, noted):
        for whole, count in ((one, other), (other, one)):
            if whole.of != mine.of or whole.loose or not 1 < count.figure <= _TIMES:
                continue
            if (count.of or count.noun != whole.noun) and _same(whole.size / count.figure, mine.size):
                yield whole, count


def _percentages(mine: Value, here: Sequence[Value], noted: Sequence[Value]) -> Iterator[tuple[Value, Value]]:
    """So many per cent of a whole, the sign left out where the note has it elsewhere."""
    signed = any(one.of == "%" for one in noted)
    for share in noted:
        if share.of != "%" and not (signed and share.loose and share.figure < _HUNDRED):
            continue
        for whole in here:
            size = whole.size if whole.of == mine.of else whole.figure if mine.loose else 0.0
            if size > mine.size and _same(share.figure * size / _HUNDRED, mine.size):
                yield share, whole


def _same(one: float, other: float) -> bool:
    return abs(one - other) <= _EXACT * max(1.0, other)
