"""What the operator's note says in another form: "kader ada 9" for "Sembilan kader", "2 hari s.d. 15/1" for "14–15/1".

Every equivalent form is decided here, a function a kind of fact. A figure is vouched for where the note has it, unless
the note gives the same words another figure; what measures (metres, days) must measure the same. A range of days has
both its ends in the note. A venue or an organisation has its words in the note in this order, short or in full, with
or without the word for its level; a venue may add what the note or the writing agency has.
"""

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import cached_property

from knowledge.checking.comparing import days, measures, unit, value
from knowledge.checking.folding import content, fold
from knowledge.checking.sources import Source
from knowledge.entities.entity import Entity
from knowledge.entities.units import counted
from knowledge.names import Names
from knowledge.normalise import normalise, tokens

_ANYBODY = frozenset({"orang", "jiwa"})  # "45 orang" are the 45 of any people
_LOOSE = frozenset({"orang", "jiwa", "unit", "buah"})  # the noun stands before: "kader 6 orang"
_EXTRA = frozenset(
    {"kantor", "gedung", "kompleks", "komplek", "kota", "cilegon", "area", "baru"}
)  # name no other place
_LEVELS = frozenset({"kelurahan", "kecamatan", "kel", "kec", "kota", "cilegon", "desa"})
_AREAS = {"kelurahan": "kelurahan", "kecamatan": "kecamatan", "rt": "rt", "rw": "rw"}
_CLAUSE = re.compile(r"[,;:()\n“”\"/=+&@]|\.(?:\s|$)|\d|\b(?:dan|serta|sama)\b", re.IGNORECASE)
_PER = re.compile(r"\b(?:per|tiap|setiap|masing-masing)\b", re.IGNORECASE)  # what is shared out, not what is counted
_REACH = 5  # words that can say what a figure counts
_AN = re.compile(r"(\d+)an")


@dataclass(frozen=True, slots=True)
class _Figure:
    """A figure, what it counts, and the stems of the words that say what it is of."""

    value: str
    unit: str
    words: frozenset[str]

    @property
    def noun(self) -> frozenset[str]:
        """The stems of what it counts; without it those of its words."""
        return frozenset(tokens(self.unit)) or self.words


class Voucher:
    """Whether one note says the facts of one text in other words."""

    def __init__(self, note: Source, others: Sequence[Source], text: str, names: Names) -> None:
        self._note, self._text, self._names = note, text, names
        self._agencies = [source for source in others if source.origin == "instansi"]
        self._ways: dict[str, Callable[[Entity], bool]] = {
            "number": self._figure,
            "money": self._sum,
            "date": self._days,
            "place": self._place,
            "organisation": lambda entity: _runs(entity.key, self._plain),
        }

    def says(self, entity: Entity) -> bool:
        """Whether the note says this fact in another form."""
        way = self._ways.get(entity.kind)
        return way is not None and way(entity)

    def _figure(self, entity: Entity) -> bool:
        mine = _labelled(entity, self._text)
        measured = {figure.unit for figure in self._figures}
        told = [f for f in self._figures if _equal(mine, f, entity) and _countable(mine, f, measured)]
        if not told:
            return self._listed(mine)
        if any(mine.words & figure.words or {mine.unit, figure.unit} & _ANYBODY for figure in told):
            return True
        taken = [figure for figure in self._figures if figure.value != mine.value]
        return not any(mine.noun & figure.words for figure in taken)

    def _listed(self, mine: _Figure) -> bool:
        """ "dua kelurahan" for "ciwaduk dan ketileng": as many as the note names."""
        level = _AREAS.get(mine.unit)
        named = {place.key for place in self._note.has("place") if place.detail == level}
        return level is not None and 1 < len(named) == int(mine.value if mine.value.isdigit() else 0)

    def _sum(self, entity: Entity) -> bool:
        """ "25 juta" and "tiket 25rb" are sums without saying so."""
        same = [number for number in self._note.has("number") if value(number) == value(entity)]
        return any(not counted(unit(number)) for number in same)

    def _days(self, entity: Entity) -> bool:
        mine, noted = days(entity), self._note.has("date")
        if mine and len(mine) == entity.key.count("/") + 1:
            return {*mine} <= {day for other in noted for day in days(other)} or self._without_year(entity)
        return "-" in entity.key and entity.key in {other.detail for other in noted}  # "Senin–Jumat"

    def _without_year(self, entity: Entity) -> bool:
        """ "1 - 25 januari" was not resolved: its days and month are the text's."""
        short = "/".join(f"--{day:%m-%d}" for day in days(entity))
        return any(_partly(other.key) == short for other in self._note.has("date"))

    def _place(self, entity: Entity) -> bool:
        if entity.detail != "tempat":
            return False
        return _runs(entity.key, self._plain) or self._venue(entity)

    def _venue(self, entity: Entity) -> bool:
        words = _core(entity.key)
        if not words or f" {words[0]} " not in self._note.folded:
            return False
        have = set(self._note.folded.split()).union(*(source.folded.split() for source in self._agencies))
        if not have.issuperset(words):
            have |= self._agency_words
        rivals = [_core(other.key) for other in self._note.has("place") if other.detail == "tempat"]
        return have.issuperset(words) and all(set(r) <= set(words) for r in rivals if r[:1] == words[:1])

    @cached_property
    def _figures(self) -> list[_Figure]:
        return [_labelled(number, self._note.text) for number in self._note.has("number")]

    @cached_property
    def _plain(self) -> str:
        return _levelled(self._note.text)

    @cached_property
    def _agency_words(self) -> set[str]:
        """The words of every spelling of the agencies that the note names."""
        words = dict.fromkeys(word for word in self._note.folded.split() if len(word) > 3)
        found = (self._names.agency(word) for word in words)
        return {word for one in found if one for spelling in one.spellings for word in spelling.casefold().split()}


def _labelled(number: Entity, text: str) -> _Figure:
    """The figure with its words: those behind it where it counts a noun, else those before it in the clause."""
    behind = text[number.end - len(_noun(number)) :][:80]
    ahead = text[max(0, number.start - 60) : number.start]
    after = content(" ".join(_CLAUSE.split(behind, maxsplit=1)[0].split()[:_REACH]))
    ahead = _CLAUSE.split(ahead)[-1]
    before = content("" if _PER.search(ahead) else " ".join(ahead.split()[-_REACH:]))
    noun = unit(number)
    words = after | frozenset(tokens(noun)) if noun else before or after
    return _Figure(value(number), noun, words | before if noun in _LOOSE else words)


def _noun(number: Entity) -> str:
    """The last word of what is written, where the number counts something."""
    return number.text.split()[-1] if unit(number) and " " in number.text else ""


def _equal(mine: _Figure, noted: _Figure, entity: Entity) -> bool:
    """The same figure, or "30an" for "sekitar 30"."""
    about = _AN.fullmatch(noted.value)
    return mine.value == noted.value or bool(about and entity.detail and about[1] == mine.value)


def _countable(mine: _Figure, noted: _Figure, measured: Collection[str]) -> bool:
    """What is measured is never what is counted (two measures were compared before); a bare figure of the note may
    be the measure, if it is of the same or the note gives no other of that measure."""
    if measures(mine.unit):
        return not noted.unit and (mine.unit not in measured or bool(mine.words & noted.words))
    return not measures(noted.unit)


def _partly(key: str) -> str:
    """`--01-01/25` in full: `--01-01/--01-25`."""
    first, _, last = key.partition("/")
    return f"{first}/{first[:5]}{last}" if re.fullmatch(r"\d\d", last) else key


def _runs(name: str, plain: str) -> bool:
    """Whether the note has these words one after another, abbreviations written out, level words aside."""
    wanted = _levelled(name)
    return len(wanted.split()) >= 2 and wanted in plain


def _levelled(text: str) -> str:
    return f" {' '.join(word for word in normalise(text).split() if word not in _LEVELS)} "


def _core(key: str) -> list[str]:
    return [word for word in fold(key).split() if word not in _EXTRA]
