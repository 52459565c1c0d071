"""What the figures of a note count: "kader ada 9" for "Sembilan kader", two parts for their total, the rest of one.

A figure is vouched for where the note has it, unless the note gives the same words another figure; what measures
(metres, days) must measure the same. What can be worked out from the note is the note's too.
"""

import re
from decimal import Decimal
from functools import cached_property
from itertools import permutations
from pathlib import Path

from knowledge.checking.comparing import amount_of, days, figures_near, in_magnitude, measures, unit, value
from knowledge.checking.counted import REACH, Figure, alike, countable, equal, labelled, spelled_out
from knowledge.checking.folding import content
from knowledge.checking.sources import Source
from knowledge.entities.entity import Entity
from knowledge.entities.numbers import numbers
from knowledge.entities.scan import ending
from knowledge.entities.units import counted
from knowledge.names import Names
from knowledge.normalise import tokens
from knowledge.yaml_files import read_yaml

_ANYBODY = frozenset({"orang", "jiwa"})  # "45 orang" are the 45 of any people
_AREAS = {"kelurahan": "kelurahan", "kecamatan": "kecamatan", "rt": "rt", "rw": "rw"}
_ALL = re.compile(r"\b(?:semua|seluruh|tiap|setiap|se-?\s?kota|sekota)\b", re.IGNORECASE)
_LISTED = re.compile(r",|&|\+|\b(?:dan|sama|sm|serta)\b", re.IGNORECASE)
_CLAUSES = re.compile(r"[.;:\n()“”\"]")
_DAYS_IN = {"hari": (1, 1), "minggu": (7, 7), "pekan": (7, 7), "bulan": (28, 31), "tahun": (365, 366)}
_LIST = 200  # characters that a list of a note goes on
_PARTS = 6  # of a total
_AHEAD = 20  # characters
_MOST = 24  # figures of a note of which differences are worked out
_BEYOND = Decimal("1.5")  # "lebih dari satu ton" is not said of two
_FUSED: dict[str, list[str]] = read_yaml(Path(__file__).with_name("bilangan.yaml"))
_LEFT = re.compile(
    r"\b(?:sisa|sisanya|tersisa|menyisakan|bersisa|tinggal|selisih\w*|berselisih|kurang|berkurang|kekurangan|bertambah|"
    r"naik|turun|meningkat|menurun|terpaut|lebih\s+(?:cepat|lambat|banyak|sedikit|tinggi|rendah|lama|awal|singkat))\b"
    r"[^.;\n\d]{0,25}$",
    re.IGNORECASE,
)
_YOURS = re.compile(r"\W*(?:\w+\s+)?(?:\w{3,}mu\b|(?:Anda|kamu|kita)\b)")
_LAW = re.compile(r"\b(?:nomor|no)\b\.?\s*(?P<number>\d+)\s+tahun\s*$", re.IGNORECASE)
_BRACKET = re.compile(r"\([^()\n]*$")


class NotedFigures:
    """The figures of one note, beside one text."""

    def __init__(self, note: Source, text: str, names: Names) -> None:
        self._note, self._text, self._names = note, text, names

    def says(self, entity: Entity) -> bool:
        """Whether the note states the number, in this form or another, or it follows from the note."""
        mine = labelled(entity, self._text)
        return (
            self._given(mine, entity)
            or self._listed(mine)
            or spelled_out(entity, self._text)
            or self._total(entity)
            or self._rest(entity)
            or self._roughly(entity)
            or self._lasting(mine)
            or (mine.value, mine.unit) in self._in_a_word
            or self._of_a_law(entity)
            or (mine.value == "1" and self._yours(entity))
        )

    def sums(self, entity: Entity) -> bool:
        """ "25 juta" and "tiket 25rb" are sums without saying so."""
        same = [number for number in self._note.has("number") if value(number) == value(entity)]
        return any(not counted(unit(number)) for number in same)

    def shares(self, entity: Entity) -> bool:
        """ "87 persen dr target 95": the second percentage goes without its sign."""
        return any(value(number) == value(entity) and not unit(number) for number in self._note.has("number"))

    def _given(self, mine: Figure, entity: Entity) -> bool:
        """The same figure in the note, of the same or of nothing else that the note counts."""
        measured = {figure.unit for figure in self._figures}
        told = [f for f in self._figures if equal(mine, f, entity) and countable(mine, f, measured)]
        if any(alike(mine, f) or not f.words for f in told):
            return True
        if any({mine.unit, f.unit} & _ANYBODY for f in told) and not self._lost(mine):
            return True
        if any(self._goes_on(mine, f) for f in told):
            return True
        return bool(told) and not self._counted_otherwise(mine)

    def _lost(self, mine: Figure) -> bool:
        """Whether the note counts exactly this unit otherwise and the text never says so: "8 peserta" became nine."""
        here = {value(number) for number in numbers(self._text)} - {mine.value}
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
        start = max(told.start - _LIST, *(self._note.text.rfind(mark, 0, told.start) for mark in '“"\n'), 0)
        if any(
            figure.unit == mine.unit and start <= figure.start < told.start for figure in self._figures if mine.unit
        ):
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

    def _counted_otherwise(self, mine: Figure) -> bool:
        """Whether the note gives what this figure counts another figure."""
        return any(mine.noun & f.words for f in self._figures if f.value != mine.value)

    def _listed(self, mine: Figure) -> bool:
        """ "dua kelurahan" for "ciwaduk dan ketileng": as many as the note names."""
        if not mine.value.isdigit():
            return False
        count, level = int(mine.value), _AREAS.get(mine.unit)
        named = {place.key for place in self._note.has("place") if place.detail in {level, "wilayah"}}
        if level and (1 < len(named) == count or (count == self._whole(level) and _ALL.search(self._note.text))):
            return True
        if count < 2 or not mine.noun or self._counted_otherwise(mine):
            return False
        return count in self._listed_after(mine.noun) or (
            count > 2 and mine.noun <= self._note.about and count in self._enumerated
        )

    def _listed_after(self, noun: frozenset[str]) -> set[int]:
        """How many the note names behind the noun: "gerai sembako dan gas melon" two."""
        found = set[int]()
        for clause in _CLAUSES.split(self._note.text):
            words = list(re.finditer(r"[^\W_]+", clause))
            for word in words:
                if noun == frozenset(tokens(word[0])):
                    parts = [part for part in _LISTED.split(clause[word.end() :]) if part.strip()]
                    if all(len(part.split()) <= REACH for part in parts):
                        found.add(len(parts))
        return found

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

    def _total(self, entity: Entity) -> bool:
        """ "35 anak" for "pagi 20 anak sore 15 anak": all that the note counts of it, "1,2 ton" for "1 ton 200 kg"."""
        parts = (amount_of(number, like=entity) for number in self._note.has("number"))
        figures = [part for part in parts if part is not None]
        return 2 <= len(figures) <= _PARTS and sum(figures) == amount_of(entity, like=entity)

    def _lasting(self, mine: Figure) -> bool:
        """ "tiga hari" for "5–7 Juni": the days, weeks or months of a range of the note."""
        spans = [days(other) for other in self._note.has("date")]
        lasted = {(span[-1] - span[0]).days + 1 for span in spans if len(span) == 2}
        if not mine.value.isdigit() or mine.unit not in _DAYS_IN:
            return False
        fewest, most = _DAYS_IN[mine.unit]
        return any(fewest * int(mine.value) <= days <= most * int(mine.value) for days in lasted)

    @cached_property
    def _figures(self) -> list[Figure]:
        return [labelled(number, self._note.text) for number in self._note.has("number")]

    @cached_property
    def _enumerated(self) -> set[int]:
        """How many things each list of the note has: "tarik tambang, balap karung sama makan kerupuk" three."""
        clauses = _CLAUSES.split(self._note.text)
        lists = [[part for part in _LISTED.split(clause) if part.strip()] for clause in clauses]
        return {len(parts) for parts in lists if all(len(part.split()) <= REACH for part in parts)}

    def _rest(self, entity: Entity) -> bool:
        """ "tersisa 30 karung" for "400 karung habis 370", "lebih cepat satu menit" for ten minutes and nine: what is
        between two figures of the note, where the text says that it is."""
        mine = amount_of(entity, like=entity)
        if mine is None or not ending(_LEFT, self._text, entity.start, 60):
            return False
        figures = [n for n in self._note.has("number") if not unit(n) or amount_of(n, like=entity) is not None]
        amounts = {(amount_of(n, like=entity) or _bare(n, entity), bool(unit(n))) for n in figures[:_MOST]}
        return any(
            a is not None and b is not None and a - b == mine and (said or known)
            for (a, said), (b, known) in permutations(amounts, 2)
        )

    def _roughly(self, entity: Entity) -> bool:
        """ "ratusan warga" for 520 of anything that the note counts, "lebih dari satu ton" for 1.250 kg."""
        figures = self._note.has("number")
        if any(in_magnitude(entity, number) and (not unit(number) or same_noun(entity, number)) for number in figures):
            return True
        if entity.detail != "lebih dari" or (mine := amount_of(entity, like=entity)) is None:
            return False
        amounts = (amount_of(number, like=entity) for number in figures)
        return any(amount is not None and mine < amount < _BEYOND * mine for amount in amounts)

    def _of_a_law(self, entity: Entity) -> bool:
        """ "Undang-Undang Nomor 15 Tahun 1999" for "UU 15/1999"."""
        found = ending(_LAW, self._text, entity.start, 40)
        return bool(found) and f" {found['number']} {value(entity)} " in self._note.folded  # type: ignore[index]

    def _yours(self, entity: Entity) -> bool:
        """ "Satu kantong darahmu dapat menolong" counts nothing: it speaks to the reader."""
        written = entity.text.split()
        after = self._text[entity.start + len(written[0]) : entity.end + 30]
        return not written[0].isdigit() and bool(_YOURS.match(after))


def _bare(number: Entity, like: Entity) -> Decimal | None:
    """A figure without a noun, taken for one of what `like` counts."""
    return Decimal(value(number)) if value(number).isdigit() and not measures(unit(like)) else None


def same_noun(one: Entity, other: Entity) -> bool:
    """Whether both count the same, by its word."""
    return frozenset(tokens(unit(one))) == frozenset(tokens(unit(other)))
