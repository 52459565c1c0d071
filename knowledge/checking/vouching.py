"""What the operator's note says in another form: "kader ada 9" for "Sembilan kader", "14 hr" for "dua pekan".

Every kind of fact has a file of its own (`vouch_*.py`) with the forms that say the same; here they come together.
"""

from collections.abc import Callable, Sequence
from datetime import date

from knowledge.checking.folding import fold, says
from knowledge.checking.initials import introduced, spells_out
from knowledge.checking.office_names import office_and_name
from knowledge.checking.sources import Source
from knowledge.checking.vouch_days import NotedDays
from knowledge.checking.vouch_derived import Derived
from knowledge.checking.vouch_figures import NotedFigures
from knowledge.checking.vouch_levels import by_level
from knowledge.checking.vouch_money import NotedMoney
from knowledge.checking.vouch_places import NotedPlaces
from knowledge.checking.vouch_sums import Reckoning
from knowledge.checking.vouch_times import NotedTimes
from knowledge.entities.entity import Entity
from knowledge.names import Names

_OFFICE_WORDS = frozenset({"direktur", "utama", "manajer", "kepala", "wakil", "sekretaris", "umum", "bagian", "bidang"})
_RECKONED = frozenset({"number", "money", "percent", "date", "time"})


class Voucher:
    """Whether one note says the facts of one text in other words."""

    def __init__(  # noqa: PLR0917 - a note, and a text as the check has read it
        self, note: Source, others: Sequence[Source], text: str, entities: Sequence[Entity], names: Names, on: date
    ) -> None:
        self._note, self._text = note, text
        self._agencies = [source for source in others if source.origin == "instansi"]
        times, reckoning = NotedTimes(note), Reckoning(note, text, entities)
        figures, places = NotedFigures(note, text, names, times, reckoning), NotedPlaces(note, others, text, names)
        money = NotedMoney(note, reckoning)
        self._derived = Derived(note, text, entities, on, lambda one: self._ways[one.kind](one), times.lasted)
        self._ways: dict[str, Callable[[Entity], bool]] = {
            "number": figures.says,
            "money": money.says,
            "percent": figures.shares,
            "date": NotedDays(note, on).says,
            "time": times.says,
            "place": places.place,
            "organisation": lambda body: (
                places.body(body) or spells_out(text, body.start, body.end, note.folded) or introduced(text, body.text)
            ),
            "person": self._person,
        }

    def says(self, entity: Entity) -> bool:
        """Whether the note says this fact in another form."""
        own = by_level(entity, self._text, self._note.text) if entity.kind == "number" else None
        if own is not None:
            return own
        way = self._ways.get(entity.kind)
        return (way is not None and way(entity)) or (entity.kind in _RECKONED and self._derived.says(entity))

    def _person(self, entity: Entity) -> bool:
        """A name with the office that leads it: "Komandan Regu Iwan Setiaji", "Metrologi Legal Sarwoko" of a UPT; a
        part of what the note has in short."""
        if self._office_only(entity):
            return True
        led = office_and_name(self._text, entity.start, entity.end, self._note.folded)
        return led or spells_out(self._text, entity.start, entity.end, self._note.folded) or self._led(entity)

    def _office_only(self, entity: Entity) -> bool:
        """ "Direktur Utama Perumda Air Minum": an office of the writing agency, and nobody's name."""
        words = fold(entity.text).split()
        agency = {word for source in self._agencies for word in source.folded.split()}
        return len(words) > 1 and bool(agency) and all(word in agency or word in _OFFICE_WORDS for word in words)

    def _led(self, entity: Entity) -> bool:
        """ "Sumber Rejeki Sarmin" of "poktan Sumber Rejeki, Pak Sarmin": a group of the note and who leads it."""
        words = fold(entity.text).split()
        if any(self._in_short(words[:at], words[at:]) for at in range(2, len(words))):
            return True
        cuts = ((" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words)))
        people = [frozenset(person.key.split()) for person in self._note.has("person")]
        return any(
            says(self._note.folded, group)
            and not any(person & frozenset(group.split()) for person in people)
            and frozenset(name.split()) in people
            for group, name in cuts
        )

    def _in_short(self, office: Sequence[str], name: Sequence[str]) -> bool:
        """ "Pejabat Pembuat Komitmen Herman Sumantri" for "PPK pak Herman Sumantri"."""
        return says(self._note.folded, "".join(word[0] for word in office)) and says(self._note.folded, " ".join(name))
