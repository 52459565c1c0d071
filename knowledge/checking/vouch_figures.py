"""What the figures of a note count: "kader ada 9" for "Sembilan kader", two parts for their total, the rest of one.

A figure is vouched for where the note has it, unless the note gives the same words another figure; what measures
(metres, days) must measure the same. What can be worked out from the note is the note's too.
"""

import re
from decimal import Decimal
from functools import cached_property
from pathlib import Path

from knowledge.checking.comparing import (
    amount_of,
    family,
    figures_near,
    in_magnitude,
    measures,
    same,
    unit,
    value,
)
from knowledge.checking.counted import Figure, alike, countable, equal, labelled, spelled_out
from knowledge.checking.folding import content
from knowledge.checking.sources import Source
from knowledge.checking.vouch_ages import measured_otherwise
from knowledge.checking.vouch_carried import carried
from knowledge.checking.vouch_lengths import in_days, in_months, lasts, one_day
from knowledge.checking.vouch_listed import enumerated, listed_after, numbered
from knowledge.checking.vouch_literal import (
    area,
    bare,
    bound,
    clocked,
    dialled,
    eves,
    joined,
    of_a_law,
    of_ten,
    raced,
    yours,
)
from knowledge.checking.vouch_noted import ANYBODY, NotedSums, noted_figures
from knowledge.checking.vouch_spelt import SPELT
from knowledge.checking.vouch_sums import Reckoning
from knowledge.checking.vouch_times import NotedTimes
from knowledge.entities.entity import Entity
from knowledge.entities.measures import by_the
from knowledge.entities.numbers import numbers
from knowledge.entities.scan import ending
from knowledge.entities.units import counted
from knowledge.entities.words import value as read
from knowledge.names import Names
from knowledge.normalise import tokens
from knowledge.yaml_files import read_yaml

_ANY_THING = frozenset({"", "orang", "jiwa", "ekor", "buah", "unit", "batang", "butir"})  # the noun stands beside it
_AREAS = {"kelurahan": "kelurahan", "kecamatan": "kecamatan", "rt": "rt", "rw": "rw"}
_ALL = re.compile(r"\b(?:semua|seluruh|tiap|setiap|se-?\s?kota|sekota)\b", re.IGNORECASE)
_LIST = 200  # characters that a list of a note goes on
_SUM_OR_RATE = re.compile(r"(?:[@=/]|\b(?:jd|jadi|tot|total|jumlah|per|tiap|setiap|masing2?))\s*$", re.IGNORECASE)
_NEXT_TO = 45  # characters
_FAR = 20  # times
_AHEAD = 20  # characters
_BEYOND = Decimal("1.5")  # "lebih dari satu ton" is not said of two
_FUSED: dict[str, list[str]] = read_yaml(Path(__file__).with_name("bilangan.yaml"))
_BRACKET = re.compile(r"\([^()\n]*$")


class NotedFigures:
    """The figures of one note, beside one text."""

    def __init__(self, note: Source, text: str, names: Names, times: NotedTimes, reckoning: Reckoning) -> None:
        self._note, self._text, self._names = note, text, names
        self._times, self._reckoning = times, reckoning

    def says(self, entity: Entity) -> bool:
        """Whether the note states the number, in this form or another, or it follows from the note."""
        mine = labelled(entity, self._text)
        return (
            self._given(mine, entity)
            or any(same(entity, number) for number in self._carried)
            or self._sums.has_part(mine)
            or self._still_measured(mine)
            or numbered(mine, self._note.text)
            or joined(entity, self._note.text)
            or bare(entity, self._note.text)
            or eves(entity, self._note.text)
            or area(entity, self._note.text)
            or bound(entity, self._text, self._note)
            or self._measured_behind(entity)
            or dialled(entity, self._text, self._note.text)
            or clocked(entity, self._text, self._note.text)
            or raced(entity, self._note.text)
            or of_ten(entity, self._text, self._note)
            or measured_otherwise(entity, self._note.text)
            or self._by_the_dozen(mine)
            or self._behind_its_noun(mine)
            or self._so_far(mine)
            or self._listed(mine)
            or spelled_out(entity, self._text)
            or self._sums.come_to(entity)
            or self._reckoning.says(entity)
            or self._roughly(entity)
            or lasts(mine, self._times)
            or (in_days(mine, self._note) and not self._lost(mine))
            or in_months(mine, self._note)
            or one_day(mine, self._note)
            or (mine.value, mine.unit) in self._in_a_word
            or of_a_law(entity, self._text, self._note.folded)
            or (mine.value == "1" and yours(entity, self._text))
        )

    def shares(self, entity: Entity) -> bool:
        """ "87 persen dr target 95": the second percentage goes without its sign."""
        signed = bool(self._note.has("percent"))  # without any, no bare figure is one
        return signed and any(value(n) == value(entity) and not unit(n) for n in self._note.has("number"))

    def _given(self, mine: Figure, entity: Entity) -> bool:
        """The same figure in the note, of the same or of nothing else that the note counts."""
        measured = {kind for figure in self._figures for kind in (figure.unit, family(figure.unit))}
        told = [f for f in self._figures if equal(mine, f, entity) and countable(mine, f, measured)]
        if any(alike(mine, f) or not f.words for f in told):
            return True
        if any({mine.unit, f.unit} & ANYBODY for f in told) and not self._lost(mine):
            return True
        if any(self._goes_on(mine, f) for f in told):
            return True
        return bool(told) and not self._counted_otherwise(mine)

    def _lost(self, mine: Figure) -> bool:
        """Whether the note counts exactly this unit otherwise and the text never says so: "8 peserta" became nine."""
        here = {f.value for f in self._told} - {mine.value}
        rivals = (f for f in self._figures if f.unit == mine.unit and f.value != mine.value and f.value not in here)
        return any(len(f.value) == 1 or not any(figures_near(slip, f.value) for slip in here) for f in rivals)

    def _goes_on(self, mine: Figure, told: Figure) -> bool:
        """A bare figure in a list of the note counts what the list began with: "118 kasus: citangkil 31, 5 kec lain
        44"."""
        if not told.unit and self._shared_out(mine, told):
            return True
        if measures(mine.unit) or counted(told.before):
            return False
        if told.unit:
            return self._part(mine, told)
        marks = ("“", '"', "\n", ". ", ";")  # a list goes on no further than its sentence
        start = max(told.start - _LIST, *(self._note.text.rfind(mark, 0, told.start) for mark in marks), 0)
        far = max(told.start - _LIST, *(self._note.text.rfind(mark, 0, told.start) for mark in marks[:3]), 0)
        if any(figure.unit == mine.unit and far <= figure.start < told.start for figure in self._figures if mine.unit):
            return True
        return bool(mine.noun) and mine.noun <= content(self._note.text[start : told.start])

    def _shared_out(self, mine: Figure, told: Figure) -> bool:
        """ "sampah 870 kg (plastik 640 sisanya 230 kayu)": in brackets the measure is the one before them."""
        opened = ending(_BRACKET, self._note.text, told.start, _LIST)
        whole = [f for f in self._figures if opened and f.start < opened.start() and opened.start() - f.start < _AHEAD]
        return bool(whole) and whole[-1].unit == mine.unit

    def _part(self, mine: Figure, told: Figure) -> bool:
        """Inside brackets behind what is counted: "total tim 12 (6 pa 6 pi)"."""
        opened = ending(_BRACKET, self._note.text, told.start, _LIST)
        if not opened:
            return False
        ahead = self._note.text[max(0, opened.start() - 40) : opened.start()]
        return bool(mine.noun) and mine.noun <= content(ahead)

    @cached_property
    def _carried(self) -> list[Entity]:
        return carried(self._note.has("number"), self._note.text)

    def _still_measured(self, mine: Figure) -> bool:
        """ "panen 870 kg. kolam 1-5 dpt 520", "paling tua 58 th paling muda 19": of the measure that stands last."""
        if not measures(mine.unit):
            return False
        for told in self._figures:
            if told.value == mine.value and not told.unit:
                before = [f for f in self._figures if f.start < told.start and measures(f.unit)]
                gap = self._note.text[before[-1].start : told.start] if before else ""
                if before and before[-1].unit == mine.unit and len(gap) < _NEXT_TO and not _SUM_OR_RATE.search(gap):
                    return True
        return False

    def _by_the_dozen(self, mine: Figure) -> bool:
        """ "buku tulis 5 lusin" are 60."""
        dozens = ((f.value, by_the(f.unit)) for f in self._figures if by_the(f.unit) and f.value.isdigit())
        return not measures(mine.unit) and any(str(int(figure) * each) == mine.value for figure, each in dozens)

    def _measured_behind(self, entity: Entity) -> bool:
        """ "dari 95 menjadi 40 menit": the measure stands behind the second."""
        twins = (twin for twin in self._twins if twin.start == entity.start)
        return any(same(twin, number) for twin in twins for number in self._note.has("number"))

    @cached_property
    def _twins(self) -> list[Entity]:
        return carried(list(numbers(self._text)), self._text)

    def _behind_its_noun(self, mine: Figure) -> bool:
        """ "gerai ada tiga": a number word, and what it counts before it."""
        words = (match for match in SPELT.finditer(self._note.text) if str(read(match[0])) == mine.value)
        before = (content(self._note.text[max(0, match.start() - _AHEAD) : match.start()]) for match in words)
        return bool(mine.noun) and any(mine.noun <= ahead for ahead in before)

    def _so_far(self, mine: Figure) -> bool:
        """ "empat evakuasi" where the note has the "evakuasi nonkebakaran ke-4" of the month: as many as there were."""
        ordinals = (n for n in self._note.has("number") if unit(n) == "ke" and value(n) == mine.value)
        before = (content(self._note.text[max(0, n.start - _NEXT_TO) : n.start]) for n in ordinals)
        return bool(mine.noun) and any(mine.noun <= words for words in before)

    def _counted_otherwise(self, mine: Figure) -> bool:
        """Whether the note gives what this figure counts another figure; not so where the text tells that one too, of
        the same. A figure of one digit stands in a note too often for that."""
        if len(mine.value) == 1:
            return any(mine.noun & f.words for f in self._figures if f.value != mine.value)
        told = {f.value for f in self._told if mine.noun & f.words}  # of the same
        rivals = (f for f in self._figures if f.value not in {mine.value, "1", *told})
        return any(
            mine.noun & (f.words if f.unit in _ANY_THING else f.noun)
            for f in rivals
            if measures(f.unit) == measures(mine.unit) and _of_one_size(mine.value, f.value)
        )

    @cached_property
    def _told(self) -> list[Figure]:
        """Every figure of the text."""
        return [labelled(number, self._text) for number in numbers(self._text)]

    def _listed(self, mine: Figure) -> bool:
        """ "dua kelurahan" for "ciwaduk dan ketileng": as many as the note names."""
        if not mine.value.isdigit():
            return False
        count, level = int(mine.value), _AREAS.get(mine.unit)
        places = self._note.has("place")
        named = {p.key for p in places if p.detail in {level, "wilayah"} or p.key.startswith(f"kantor {level} ")}
        if level and (1 < len(named) == count or (count == self._whole(level) and _ALL.search(self._note.text))):
            return True
        if count < 2 or not mine.noun or self._counted_otherwise(mine):
            return False
        return count in listed_after(self._note.text, mine.noun) or (
            count > 2
            and not measures(mine.unit)
            and mine.noun <= self._note.about
            and count in enumerated(self._note.text)
        )

    @cached_property
    def _in_a_word(self) -> frozenset[tuple[str, str]]:
        """What single words of the note count: "berdua" two people, "sepekan" seven days."""
        said = (forms for word, forms in _FUSED.items() if f" {word} " in self._note.folded)
        return frozenset(tuple(form.split(maxsplit=1)) for forms in said for form in forms)  # type: ignore[misc]

    def _whole(self, level: str) -> int:
        """How many of these the city has."""
        return {"kelurahan": len(self._names.kelurahan_list), "kecamatan": len(self._names.kecamatan_list)}.get(
            level, 0
        )

    @cached_property
    def _figures(self) -> list[Figure]:
        return noted_figures(self._note)

    @cached_property
    def _sums(self) -> NotedSums:
        return NotedSums(self._note, self._figures)

    def _roughly(self, entity: Entity) -> bool:
        """ "ratusan warga" for 520 of anything that the note counts, "lebih dari satu ton" for 1.250 kg."""
        figures = self._note.has("number")
        if any(
            in_magnitude(entity, number) and (unit(number) in {"", *ANYBODY} or self._of_the_same(entity, number))
            for number in figures
        ):
            return True
        if entity.detail != "lebih dari" or (mine := amount_of(entity, like=entity)) is None:
            return False
        amounts = (amount_of(number, like=entity) for number in figures)
        return any(amount is not None and mine < amount < _BEYOND * mine for amount in amounts)

    def _of_the_same(self, entity: Entity, number: Entity) -> bool:
        """ "Ratusan trembesi" for "160 bibit trembesi"."""
        if same_noun(entity, number):
            return True
        return frozenset(tokens(unit(entity))) <= labelled(number, self._note.text).words


def _of_one_size(one: str, other: str) -> bool:
    """Whether one could be written for the other: nobody takes 1.100 for 4."""
    if not (one.isdigit() and other.isdigit()):
        return True
    small, large = sorted((int(one), int(other)))
    return large <= _FAR * max(small, 1)


def same_noun(one: Entity, other: Entity) -> bool:
    """Whether both count the same, by its word."""
    return frozenset(tokens(unit(one))) == frozenset(tokens(unit(other)))
