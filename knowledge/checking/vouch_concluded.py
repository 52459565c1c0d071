"""A figure that the text draws from what it has just said: "… dua sesi sehari. Dengan demikian, tersedia delapan sesi".

A word of the sentence says that the figure follows, or it is a length in hours, which stretches of clock times make up.
What it follows from stands in its sentence or shortly before: figures that the note vouches for, stretches of days and
of hours. Their nouns need not agree, as they must where nothing says that there was a step.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from itertools import permutations

from knowledge.checking.amounts import Amount
from knowledge.checking.comparing import days
from knowledge.checking.vouch_rates import STOP
from knowledge.checking.vouch_times import minutes
from knowledge.entities.dates import RANGE
from knowledge.entities.entity import Entity
from knowledge.entities.months import WEEKDAY, WEEKDAY_NUMBER

_FOLLOWS = re.compile(
    r"\b(?:jadi|artinya|berarti|maka|sehingga|alhasil|dengan (?:demikian|begitu|itu|jangka|alokasi|pembagian|jumlah)|"
    r"(?:se|ke)cara keseluruhan|(?:ke)?seluruh(?:an|nya)|total(?:nya)?|(?:ber)?jumlah(?:nya)?|semuanya|setara|atau|"
    r"luas(?:nya)?|seluas|ketiganya|keduanya|keempatnya)\b(?:[^.;\n]|\.\d){0,90}$",
    re.IGNORECASE,
)
_OTHERS = re.compile(r"\s*(?:lain(?:nya)?|sisanya|selebihnya)\b|\s+\w+\s+(?:lain(?:nya)?|sisanya)\b", re.IGNORECASE)
_NEXT_DAY = re.compile(r"\bdan\s+(?:ke)?esok(?:an)?\s+hari(?:nya)?\b", re.IGNORECASE)
_WEEKDAYS = re.compile(rf"\b({WEEKDAY}){RANGE}({WEEKDAY})\b", re.IGNORECASE)
_ONE_DAY = re.compile(rf"\b(?:{WEEKDAY})\b", re.IGNORECASE)
_PAUSE = re.compile(r"\b(?:istirahat|jeda)\b", re.IGNORECASE)
_WEEK, _DAY, _MINUTE = 7, 86_400, 60
_MINUTES_A_DAY = 24 * 60
_SQUARE_METRE = 100 * 100  # square centimetres: lengths are counted in centimetres, areas in square metres
_MANY = 5_000  # more of something are no number of times
_PARTS = 14  # figures that are tried with each other
_BACK = 2  # sentences before its own that a conclusion may draw on
_RANGE = 15  # characters of a range of weekdays
_NEXT = 160  # characters to the figure of the others


@dataclass(frozen=True, slots=True)
class Part:
    """Something a conclusion may draw on: how much, of what ("" for what counts), and the figure itself, if it is
    one; `hours`: a stretch of clock times."""

    start: int
    size: Decimal
    of: str
    figure: Amount | None = None
    hours: bool = False


class Conclusions:
    """What one text concludes from its figures; `vouched` tells of a figure, `timed` of hours, whether the note has
    it; `lasted`: how many minutes the stretches of hours of the note last."""

    def __init__(  # noqa: PLR0917 - a text as the check has read it, and two questions to its note
        self,
        text: str,
        entities: Sequence[Entity],
        told: Sequence[Amount],
        vouched: Callable[[Amount], bool],
        timed: Callable[[Entity], bool],
        lasted: frozenset[int] = frozenset(),
    ) -> None:
        self._text, self._entities, self._told = text, entities, told
        self._vouched, self._timed, self._lasted = vouched, timed, lasted

    def premises(self, mine: Amount) -> Iterator[tuple[Amount, ...]]:
        """The figures of each step that leads to this one; none where nothing says that it follows."""
        parts = self._parts(mine)
        if mine.of == "waktu" and mine.unit < _DAY and self._in_hours(mine, parts):
            yield ()
        if (whole := self._with_the_others(mine)) is not None:
            yield (whole,)
        if not _FOLLOWS.search(self._text[self._before(mine.start, 0) : mine.start]):
            return
        for one, other in permutations([*parts, *self._of_the_same(mine)], 2):
            if _comes_to(mine, one, other):
                yield tuple(part.figure for part in (one, other) if part.figure)

    def _with_the_others(self, mine: Amount) -> Amount | None:
        """The whole of "37 penerima … Tiga orang lainnya …" that text and note give, where the two make it up."""
        behind = next((t for t in self._told if mine.end <= t.start < mine.end + _NEXT), None)
        if behind is None or mine.of or behind.of or not _OTHERS.match(self._text, behind.end - _tail(behind)):
            return None
        wholes = (t for t in self._told if t.size == mine.size + behind.size and not t.of and self._vouched(t))
        return next(wholes, None) if self._vouched(behind) else None

    def _of_the_same(self, mine: Amount) -> list[Part]:
        """The same thing counted anywhere in the text: "300 paket", of which eight districts have as many each."""
        same = (t for t in self._told if mine.word and t.word == mine.word and t.start != mine.start)
        return [Part(t.start, t.size, t.of, t) for t in same if self._vouched(t)]

    def _before(self, at: int, sentences: int) -> int:
        """Where the sentence starts that lies so many before the one around `at`."""
        stops = [0, *(stop for stop in self._stops if stop <= at)]
        return stops[max(0, len(stops) - 1 - sentences)]

    @cached_property
    def _stops(self) -> list[int]:
        return [stop.end() for stop in STOP.finditer(self._text)]

    def _end(self, at: int) -> int:
        return next((stop for stop in self._stops if stop > at), len(self._text))

    def _parts(self, mine: Amount) -> list[Part]:
        low, high = self._before(mine.start, _BACK), self._end(mine.end)
        figures = (t for t in self._told if low <= t.start < high and t.start != mine.start)
        found = [Part(t.start, t.size, t.of, t) for t in figures if self._vouched(t)]
        found += self._stretches(low, high)
        return sorted(found, key=lambda part: abs(part.start - mine.start))[:_PARTS]

    def _stretches(self, low: int, high: int) -> Iterator[Part]:
        """The hours from one clock time to another, the days of a range of dates or of weekdays."""
        for entity in self._entities:
            if not low <= entity.start < high:
                continue
            start, _, end = entity.key.partition("/")
            if entity.kind == "time" and end and self._timed(entity):
                lasts = (minutes(end) - minutes(start)) % _MINUTES_A_DAY * _MINUTE
                yield Part(entity.start, Decimal(lasts), "waktu", hours=True)
            span = days(entity) if entity.kind == "date" else ()
            if len(span) > 1:
                yield Part(entity.start, Decimal((span[-1] - span[0]).days + 1), "")
        for match in _WEEKDAYS.finditer(self._text, low, high):
            first, last = (WEEKDAY_NUMBER[day.casefold()] for day in match.groups())
            yield Part(match.start(), Decimal((last - first) % _WEEK + 1), "")
        for match in _NEXT_DAY.finditer(self._text, low, high):
            yield Part(match.start(), Decimal(2), "")

    def _in_hours(self, mine: Amount, parts: Sequence[Part]) -> bool:
        """Whether the stretches of hours make up this length: all of them, one as often as something happens, each on
        so many days, or one less its break."""
        spans = sorted((part for part in parts if part.hours), key=lambda part: part.start)
        counts = {count for part in parts if (count := _count(part))}
        sizes = {span.size for span in spans} | {Decimal(long * _MINUTE) for long in self._lasted}
        if any(size * count == mine.size for size in sizes for count in counts):
            return True
        runs = (spans[at : at + size] for size in range(2, len(spans) + 1) for at in range(len(spans) - size + 1))
        if any(sum(span.size for span in run) == mine.size for run in runs):
            return True
        if len(spans) > 1 and sum(span.size * self._days(span, parts) for span in spans) == mine.size:
            return True
        breaks = {part.size for part in parts if part.of == "waktu" and not part.hours}
        paused = _PAUSE.search(self._text, self._before(mine.start, _BACK), self._end(mine.end))
        return bool(paused) and any(size - rest == mine.size for size in sizes for rest in breaks)

    def _days(self, span: Part, parts: Sequence[Part]) -> Decimal:
        """On how many days the hours are kept: "Senin–Kamis pukul 08.00–15.00 dan Jumat pukul 08.00–11.00"."""
        before = [part for part in parts if part.start < span.start and not part.hours and part.figure is None]
        ranges = [part for part in before if not _ONE_DAY.search(self._text, part.start + _RANGE, span.start)]
        return max(ranges, key=lambda part: part.start).size if ranges else Decimal(1)


def _tail(figure: Amount) -> int:
    """How long its noun is, which may itself be "lainnya"."""
    return len(figure.word) + 1 if figure.word.startswith("lain") else 0


def _count(part: Part) -> Decimal:
    """How often it is, or how many; nought for what is measured. Days are counted."""
    figure = part.figure
    if part.of and not (figure and part.of == "waktu" and figure.unit % _DAY == 0):
        return Decimal()
    count = part.size / figure.unit if figure else part.size
    return count if 1 < count <= _MANY else Decimal()


def _comes_to(mine: Amount, one: Part, other: Part) -> bool:
    times = _count(other)
    if times and one.of == mine.of and (mine.of or one.size > 1):
        if one.size * times == mine.size and one.size != mine.size:
            return True
        if one.figure and one.size == mine.size * times and mine.size > 1:
            return True
    return _is_area(mine, one, other)


def _is_area(mine: Amount, one: Part, other: Part) -> bool:
    """ "panjang 180 meter dan lebar 2,5 meter sehingga luasnya 450 meter persegi"."""
    a, b = one.figure, other.figure
    if a is None or b is None or mine.of != "luas" or not a.of == b.of == "panjang":
        return False
    return a.size * b.size == mine.size * _SQUARE_METRE
