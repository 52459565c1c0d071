"""What a reader can work out beside a figure: one step of arithmetic from figures that text and note both give.

"Tersaring dari 84 pendaftar; 68 orang lain menunggu" where the note has 84 and 16. One of the two stands beside the
result in the text, the other there or in the note, and their units fit the step: a sum, a difference, a product, a
share, how often one goes into the other, the hours between two clock times, the days or years between two dates. It is
no such step where the note gives the very thing another figure that the text leaves out: then that one was changed.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from functools import cached_property
from itertools import chain, permutations

from rapidfuzz.distance import Levenshtein

from knowledge.checking.amounts import Amount, a_digit_off, amounts, as_amount, of_kind, same_noun
from knowledge.checking.comparing import amount, unit
from knowledge.checking.sources import Source
from knowledge.checking.vouch_apart import measured_by, tells_a_difference
from knowledge.checking.vouch_between import Lengths
from knowledge.checking.vouch_carried import carried, told_as_money
from knowledge.checking.vouch_compared import (
    about_as_much,
    all_but_one,
    is_share,
    points_apart,
    rounded,
    times_as_much,
)
from knowledge.checking.vouch_concluded import Conclusions
from knowledge.checking.vouch_rates import STOP
from knowledge.checking.vouch_reached import Reached
from knowledge.checking.vouch_spelt import SPELT, spelt
from knowledge.checking.vouch_sums import EACH
from knowledge.checking.vouch_today import year_away
from knowledge.entities.entity import Entity
from knowledge.entities.scan import ending
from knowledge.entities.words import value

_NEAR = 700  # characters of the text between a result and a figure it is worked out from
_NEXT = 160  # characters between a total and one of the two that make it up
_FEW = 10  # smaller results come out of too many pairs
_HUNDRED = Decimal(100)
_WHEN = frozenset({"date", "time"})
_OF_EACH = re.compile(r"\b(?:setiap|tiap|masing-masing|per)\b[^.;\n\d]{0,40}$", re.IGNORECASE)
_TIMES = re.compile(r"\s+kali\s+(?:lipat|lebih)\b", re.IGNORECASE)
_LEFT = re.compile(r"\b(?:(?:ter)?sisa(?:nya)?|belum|lain(?:nya)?|selebihnya)\b", re.IGNORECASE)
_IN_ALL = re.compile(
    r"\b(?:(?:ke)?seluruh(?:an|nya)|(?:ber)?jumlah(?:nya)?|total(?:nya)?|semuanya|gabungan|sejauh ini|"
    r"(?:sampai|hingga)\s+(?:sekarang|kini|saat ini|hari ini))\b",
    re.IGNORECASE,
)
_SHARES = {"pertiga": 3, "perempat": 4, "perlima": 5, "perenam": 6, "perdelapan": 8, "persepuluh": 10}
_YEARS = 1900  # "2019" is a year, no length of time


class Derived:
    """The figures of one note and one text, and what one step of arithmetic makes of them."""

    def __init__(  # noqa: PLR0917 - a note, and a text as the check has read it
        self,
        note: Source,
        text: str,
        entities: Sequence[Entity],
        on: date,
        otherwise: Callable[[Entity], bool],
        lasted: frozenset[int] = frozenset(),
    ) -> None:
        self._note, self._text, self._entities, self._on = note, text, entities, on
        self._lasted = lasted  # minutes, of the stretches of hours in the note
        self._otherwise = otherwise  # whether the note has a figure in another way than by one step
        self._known: dict[int, bool] = {}

    def says(self, entity: Entity) -> bool:
        """Whether the figure comes out of one step, and no other figure of the note was changed into it."""
        if self._note.origin != "catatan":
            return False
        if entity.kind in _WHEN:
            return self._when.says(entity)
        if entity.kind == "percent":
            return self._percentage(entity)
        if re.fullmatch(r"20\d\d\|tahun", entity.key):
            return year_away(int(entity.key[:4]), self._note, self._on)
        if share := _SHARES.get(unit(entity).removesuffix("nya")):
            figures = [t for t in self._told if t.size > _FEW and self._vouched(t)]
            return is_share(Decimal(value(entity.text.split()[0]) or 0) / share, figures)
        mine = as_amount(entity)
        return mine is not None and mine.size > 0 and self._comes_out(mine, entity)

    def _comes_out(self, mine: Amount, entity: Entity) -> bool:
        if self._rest(mine) or self._together(mine):
            return not self._changed(mine, ())
        if self._apart.says(mine) or about_as_much(mine, entity.detail, self._noted) or _is_an(entity, mine):
            return not self._changed(mine, ())
        if points_apart(mine, self._entities) or all_but_one(mine, entity, self._text, self._noted):
            return True
        if _TIMES.match(self._text, entity.start + len(entity.text.split()[0])):
            return times_as_much(mine, self._noted)
        return any(not self._changed(mine, u) for u in chain(self._steps(mine, entity), self._concluded.premises(mine)))

    @cached_property
    def _concluded(self) -> Conclusions:
        return Conclusions(self._text, self._entities, self._told, self._vouched, self._otherwise, self._lasted)

    @cached_property
    def _apart(self) -> Lengths:
        return Lengths(self._note, self._text, self._entities, self._on)

    @cached_property
    def _when(self) -> Reached:
        return Reached(self._note, self._text, self._entities, self._on)

    def _steps(self, mine: Amount, entity: Entity) -> Iterator[tuple[Amount, Amount]]:
        """The pairs of figures that one step leads from to this one: both told beside it, or a difference that a word
        tells, from a figure that the note leaves bare."""
        here = [t for t in self._beside(mine) if self._vouched(t)]
        told_apart = tells_a_difference(self._text, entity)
        for at, one in enumerate(here):
            for other in here[at + 1 :]:
                if self._step(mine, one, other) or (told_apart and self._apart_in_one_sentence(mine, one, other)):
                    yield one, other
        if here and told_apart:
            untold = [n for n in self._untold if not _slipped(mine, n)]
            yield from ((one, other) for one in here for other in untold if self._between(mine, one, other))

    def _vouched(self, told: Amount) -> bool:
        """Whether a figure of the text is the note's, or one step away from it."""
        if told.start not in self._known:
            self._known[told.start] = self._of_note(told)  # no figure vouches for itself on the way round
            self._known[told.start] = self._known[told.start] or self._result(told)
        return self._known[told.start]

    def _result(self, told: Amount) -> bool:
        entity = next(e for e in self._entities if e.start == told.start and e.kind in {"number", "money"})
        return self._otherwise(entity) or any(not self._changed(told, used) for used in self._steps(told, entity))

    def _rest(self, mine: Amount) -> bool:
        """ "Dari kuota 250 dosis masih tersisa 36" where 214 cats were vaccinated: what is left of a whole, in a
        sentence that says so and has the other of the two, whatever they count."""
        low, high = self._sentence(mine)
        if mine.size / mine.unit < _FEW or not _LEFT.search(self._text, low, high):
            return False
        told = [t for t in self._beside(mine) if t.unit == mine.unit and self._vouched(t)]
        here = [t for t in told if low <= t.start < high and (t.word == mine.word or t.loose)]
        return any(abs(one.size - other.size) == mine.size for one in here for other in told)

    def _together(self, mine: Amount) -> bool:
        """ "Secara keseluruhan ada 300 PPPK" of 160 and 140 people: what both come to, in a sentence that says so."""
        low, high = self._sentence(mine)
        if mine.of or mine.size < 2 * _FEW or not _IN_ALL.search(self._text, low, high):
            return False
        told = [t for t in self._told if t.start != mine.start and not t.of and self._vouched(t)]
        here = [t for t in told if abs(t.start - mine.start) < _NEXT]
        return any(one.size + other.size == mine.size for one in here for other in told)

    def _apart_in_one_sentence(self, mine: Amount, one: Amount, other: Amount) -> bool:
        """ "meraih nilai 91,5, terpaut 3,5 poin dari … 88": of bare figures that stand together."""
        bare = one.loose and other.loose and abs(one.size - other.size) * mine.unit == mine.size
        return bare and self._in_one_sentence(mine, one, other)

    def _in_one_sentence(self, mine: Amount, *others: Amount) -> bool:
        low, high = self._sentence(mine)
        return all(low <= figure.start < high for figure in others)

    def _step(self, mine: Amount, one: Amount, other: Amount) -> bool:
        if (self._between(mine, one, other) or self._sum(mine, one, other)) and self._alone(mine, one, other):
            together = mine.size / mine.unit >= _FEW and self._in_one_sentence(mine, one, other)
            counted = not mine.of and mine.word in {one.word, other.word} and (one.loose or other.loose)
            return together or counted or one.word == other.word == mine.word
        return self._multiplied(mine, one, other) or self._multiplied(mine, other, one)

    def _between(self, mine: Amount, one: Amount, other: Amount) -> bool:
        """Whether the two are of one kind, and this much apart."""
        a, b = self._alike(mine, one, other)
        return bool(a and b) and abs(a.size - b.size) == mine.size  # type: ignore[union-attr]

    def _sum(self, mine: Amount, one: Amount, other: Amount) -> bool:
        a, b = self._alike(mine, one, other)
        return bool(a and b) and a.size + b.size == mine.size  # type: ignore[union-attr]

    def _alike(self, mine: Amount, one: Amount, other: Amount) -> tuple[Amount | None, Amount | None]:
        """Both as figures of the same kind as this one, or nothing."""
        a, b = of_kind(one, mine), of_kind(other, mine)
        fit = a and b and not (a.loose and b.loose) and same_noun(a, mine) and same_noun(b, mine)
        return (a, b) if fit else (None, None)

    def _alone(self, mine: Amount, *used: Amount) -> bool:
        """Whether its sentence has no third figure of the kind: a list has more parts than one."""
        if ending(EACH, self._text, mine.start, 40):  # "masing-masing 30 orang" is no sum
            return False
        low, high = self._sentence(mine)
        others = (t for t in self._told if low <= t.start < high and t != mine and t not in used)
        return not any(t.of == mine.of and (t.word == mine.word or t.loose) for t in others)

    def _sentence(self, mine: Amount) -> tuple[int, int]:
        before = [stop.end() for stop in STOP.finditer(self._text, 0, mine.start)]
        behind = STOP.search(self._text, mine.end)
        return before[-1] if before else 0, behind.start() if behind else len(self._text)

    def _multiplied(self, mine: Amount, each: Amount, count: Amount) -> bool:
        """So many of what is each so much, or what each has of a whole, told in one sentence."""
        alike = (each.word, each.of) == (count.word, count.of)
        if each.loose or alike or each.of != mine.of or not same_noun(each, mine):
            return False
        times = {count.size / count.unit, self._counted_by(mine, count)}
        if not any(one > 1 and mine.size in {each.size * one, each.size / one} for one in times):
            return False
        apart = ending(_OF_EACH, self._text, each.start, 60)  # "165 ekor bagi tiga kelompok. Setiap kelompok 55 ekor"
        return self._in_one_sentence(mine, *([count] if apart else [each, count]))

    def _counted_by(self, mine: Amount, count: Amount) -> Decimal:
        """1.200 for 1,2 km where it is so much "untuk setiap meternya"."""
        by = measured_by(self._text, mine)
        return count.size / by.size if by and by.of == count.of else Decimal()

    def _percentage(self, entity: Entity) -> bool:
        mine = amount(entity)
        told = {e.key for e in self._entities if e.kind == "percent"}
        if mine is None or any(noted.key not in told for noted in self._note.has("percent")):
            return False
        figures = [*(t for t in self._around(entity.start) if self._vouched(t)), *self._noted]
        return any(
            part.of == whole.of and 0 < part.size < whole.size and rounded(_HUNDRED * part.size / whole.size, mine)
            for part, whole in permutations(figures, 2)
        )

    def _beside(self, mine: Amount) -> list[Amount]:
        return [t for t in self._around(mine.start) if t.size != mine.size or t.of != mine.of]

    def _around(self, start: int) -> list[Amount]:
        return [t for t in self._told if t.start != start and abs(t.start - start) < _NEAR]

    def _of_note(self, told: Amount) -> bool:
        kinds = (of_kind(noted, told) for noted in self._noted)
        return any(kind and kind.size == told.size for kind in kinds) or told.size / told.unit in self._in_words

    @cached_property
    def _in_words(self) -> frozenset[int]:
        """Every number word of the note, also one that counts nothing behind it: "gerai ada tiga"."""
        return frozenset(figure for match in SPELT.finditer(self._note.text) if (figure := value(match[0])))

    def _changed(self, mine: Amount, used: Iterable[Amount]) -> bool:
        """Whether the note counts the very same otherwise and the text leaves that out, or the figure is a slip for one
        that it leaves out."""
        used_sizes, figure = {u.size for u in used}, _shown(mine)
        for other in self._untold:
            if other.size in used_sizes or (other.word == "tahun" and other.size / other.unit > _YEARS):
                continue
            if other.of == mine.of and other.word == mine.word and not other.loose:
                return True
            slip = len(figure) > 1 and a_digit_off(figure, _shown(other))  # one digit is always one off
            if slip and (other.loose or other.of == mine.of):
                return True
        return False

    @cached_property
    def _untold(self) -> list[Amount]:
        """The figures of the note that the text does not have of the same thing."""
        return [n for n in self._noted if not any(_alike(n, t) for t in self._told)]

    @cached_property
    def _noted(self) -> list[Amount]:
        numbers = self._note.has("number")
        return told_as_money(amounts([*self._note.entities, *carried(numbers, self._note.text), *spelt(self._note)]))

    @cached_property
    def _told(self) -> list[Amount]:
        numbers = [entity for entity in self._entities if entity.kind == "number"]
        measured = {twin.start: twin for twin in carried(numbers, self._text)}  # "dari 95 menjadi 40 menit"
        return amounts([measured.get(e.start, e) if e.kind == "number" else e for e in self._entities])


def _shown(figure: Amount) -> str:
    return str(figure.size / figure.unit)


def _slipped(mine: Amount, noted: Amount) -> bool:
    """Whether one figure may have become the other by a digit more, less or changed: 41 for 141."""
    return len(_shown(noted)) > 1 and Levenshtein.distance(_shown(mine), _shown(noted)) <= 1


def _is_an(entity: Entity, mine: Amount) -> bool:
    """ "Satu orang tua membawa dua anak" counts nobody."""
    return mine.size == 1 and not mine.of and entity.text.casefold().startswith("satu ")


def _alike(noted: Amount, told: Amount) -> bool:
    """Whether a figure of the text is that of the note; a bare one is of whatever it may be of."""
    if noted.loose or told.loose:
        return noted.size / noted.unit == told.size / told.unit
    return noted.size == told.size and noted.of == told.of and same_noun(noted, told)
