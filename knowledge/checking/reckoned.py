"""The figures of one text beside those of its note, for what can be worked out from them."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from knowledge.checking.amounts import Amount, amounts, of_kind, same_noun
from knowledge.checking.report import Finding
from knowledge.checking.sources import Source
from knowledge.checking.vouch_carried import carried
from knowledge.checking.vouch_spelt import spelt
from knowledge.entities.entity import Entity
from knowledge.entities.words import value

_STOP = re.compile(r"[.!?](?=[\s”\"]|$)|\n")


class Figures:
    """What a text and its note count and measure."""

    def __init__(self, text: str, entities: Sequence[Entity], note: Source) -> None:
        self.text, self.entities, self.note = text, entities, note

    @cached_property
    def told(self) -> list[Amount]:
        """The amounts of the text."""
        return amounts(self.entities)

    @cached_property
    def noted(self) -> list[Amount]:
        """The amounts of the note, also those whose unit stands with another."""
        numbers = self.note.has("number")
        return amounts([*self.note.entities, *carried(numbers, self.note.text), *spelt(self.note)])

    @cached_property
    def pool(self) -> list[Amount]:
        """All of them."""
        return [*self.noted, *self.told]

    def like(self, other: Amount, but: Amount) -> Iterator[Amount]:
        """Those that may count what `other` counts."""
        kinds = (of_kind(one, other) for one in self.pool if one.start != but.start)
        return (kind for kind in kinds if kind and same_noun(kind, other))

    def sentence(self, at: int) -> tuple[int, int]:
        """Where the sentence of the text around an offset starts and ends."""
        before = [stop.end() for stop in _STOP.finditer(self.text, 0, at)]
        behind = _STOP.search(self.text, at)
        return before[-1] if before else 0, behind.start() if behind else len(self.text)

    def shown(self, figure: Amount) -> str:
        """The figure as the text writes it."""
        return f"“{self.text[figure.start : figure.end]}”"

    def wrong(self, start: int, end: int, why: str) -> Finding:
        """The finding on a figure of the text that does not come out."""
        shown = self.text[start:end]
        message = f"Angka “{shown}” tidak cocok dengan catatan: {why}."
        return Finding("hitungan.hubungan", "fakta", "error", start, end, shown, message, "", self.note.label)


def reckoned(text: str, entities: Sequence[Entity], sources: Sequence[Source]) -> Figures | None:
    """The figures beside the operator's note; nothing without one."""
    note = next((source for source in sources if source.origin == "catatan" and source.text.strip()), None)
    return None if note is None else Figures(text, entities, note)


def count_of(figure: str) -> int:
    """A whole number in figures or words; 0 for another."""
    return int(figure) if figure.isdigit() else value(figure) or 0
