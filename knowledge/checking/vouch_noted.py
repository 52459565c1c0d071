"""The figures of a note as it gives them, and which of them are parts of a total: "640 kg (plastik 380 kayu 190 …)"."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate

from knowledge.checking.comparing import amount_of, measures, value
from knowledge.checking.counted import Figure, labelled
from knowledge.checking.folding import content
from knowledge.checking.sources import Source
from knowledge.checking.vouch_days import listed_days
from knowledge.checking.vouch_rests import left_parts
from knowledge.checking.vouch_spelt import spelt
from knowledge.entities.entity import Entity
from knowledge.entities.scan import ending
from knowledge.normalise import tokens

ANYBODY = frozenset({"orang", "jiwa"})  # "45 orang" are the 45 of any people
_NO_PART = re.compile(r"(?:[@=/]|\b(?:jd|jadi|tot|total|jumlah|per|tiap|setiap|masing2|target))\s*$", re.IGNORECASE)
_PARTS = 7  # of a total
_LAST_NUMBER = re.compile(r"\s(?P<n>\d{1,3})$")
_LIST_ON = re.compile(r"\s*(?:,|&|\bdan\b|\bsm\b|\bsama\b)\s*(?:[a-z.]+\s+){1,3}\d{1,3}\b(?![.:/]\d)", re.IGNORECASE)


def noted_figures(note: Source) -> list[Figure]:
    """Every figure of a note, in its order: counted or bare, in digits or in words, behind a name of a list."""
    found = [
        *(labelled(number, note.text) for number in note.has("number")),
        *(Figure(value(n), "", frozenset(), start=n.start) for n in spelt(note)),
        *_behind_places(note),
        *(Figure(day, "", frozenset(), start=at) for day, at in listed_days(note.text)),
    ]
    return sorted(found, key=lambda figure: figure.start)


def _behind_places(note: Source) -> Iterator[Figure]:
    """ "puskesmas jombang 2, ciwandan 1, merak 1", "SD 48, SMP 44": in a list the number behind a name counts."""
    for place in note.has("place"):
        number = _LAST_NUMBER.search(place.text)
        both = place.detail == "rw" and note.text[: place.start].lower().endswith("rt/")  # "ketua RT/RW 28"
        if number and (place.detail == "tempat" or both) and _LIST_ON.match(note.text, place.end):
            words = content(place.text[: number.start()])
            yield Figure(number["n"], "", words, start=place.start + number.start("n"))


class NotedSums:
    """What the figures of one note add up to."""

    def __init__(self, note: Source, figures: Sequence[Figure]) -> None:
        self._note, self._figures = note, figures

    def has_part(self, mine: Figure) -> bool:
        """ "kantong 112 … A 30 B 41 O 33 AB 8", "640 kg (plastik 380 kayu 190 lain2 70)": the parts are of what their
        sum is of."""
        for unit_of_total in self._parts.get(mine.value, ()):
            if unit_of_total == mine.unit:
                return True
            if measures(mine.unit):
                continue
            if {unit_of_total, mine.unit} & ANYBODY:
                return True
            if not unit_of_total and mine.noun <= self._note.about:
                return True
            if any(f.value == mine.value and frozenset(tokens(f.before)) == mine.noun for f in self._figures):
                return True  # "islam 30 kristen 14 katolik 12": the word before each
        return False

    def come_to(self, entity: Entity) -> bool:
        """ "35 anak" for "pagi 20 anak sore 15 anak": all that the note counts of it, "1,2 ton" for "1 ton 200 kg"."""
        parts = (amount_of(n, like=entity) for n in self._note.has("number") if not self._result_or_rate(n))
        figures = [part for part in parts if part is not None]
        return 2 <= len(figures) <= _PARTS and sum(figures) == amount_of(entity, like=entity)

    def _result_or_rate(self, number: Entity) -> bool:
        """ "4 tangki @5000 ltr = 20rb liter": neither what each holds nor what they hold together is a part."""
        return bool(ending(_NO_PART, self._note.text, number.start, 20))

    @cached_property
    def _parts(self) -> dict[str, set[str]]:
        """Figures of the note that add up to the one before or behind them, each with what that one counts."""
        found = dict[str, set[str]]()
        figures = [f for f in self._figures if f.value.isdigit()]
        for at, total in enumerate(figures):
            for run in (figures[at + 1 : at + 1 + _PARTS], figures[max(0, at - _PARTS) : at][::-1]):
                for size, reached in enumerate(accumulate(int(part.value) for part in run), 1):
                    if reached == int(total.value) and size > 1:
                        for part in run[:size]:
                            found.setdefault(part.value, set()).add(total.unit)
        for total, parts in left_parts(self._note.text, self._figures):
            for part in parts:
                found.setdefault(part.value, set()).add(total.unit)
        return found
