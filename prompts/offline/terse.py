"""Terse clauses made whole: "juara 3 Pabean" → "juara 3 diraih Pabean", "selesai 40 menit" → "kegiatan itu selesai
dalam 40 menit". Nothing is added and nothing lost; a clause that lacks nothing comes back as it is."""

import re
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from prompts.offline.recast import Recast, Shaped
from prompts.offline.rows import serial
from prompts.offline.wording import listing

Shapes = Annotated[tuple[Annotated[Recast, Shaped()], ...], Field(min_length=1)]


class Terse(BaseModel):
    """`ringkas.yaml`: the order of figures and places, the words that are left out, the subject that is left out."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)

    kelas: dict[str, str]
    urutan: Shapes
    ringkas: Shapes
    utuh: Shapes

    def ordered(self, text: str) -> str:
        """Numbers before what they count, places after: "petugas DLH 15 orang" → "15 petugas DLH"."""
        if told := self._by_area(text):
            return told
        for shape in self.urutan:
            text = shape(text)
        return text

    def whole(self, text: str) -> str:
        """The clause with the verb, preposition or comma that it lacks."""
        for shape in self.ringkas:
            text = shape(text)
        return serial(text)

    def completed(self, text: str, event: str) -> str:
        """The clause with the subject that it lacks: `event` ("kegiatan itu") where it names nothing itself."""
        told = (shape(text, event) for shape in self.utuh)
        return next((one for one in told if one != text), text)

    def by_area(self, text: str) -> bool:
        """Whether a clause only counts by neighbourhood: "RW 02 135 KK, RW 04 352 KK"."""
        return bool(self._by_area(text))

    def _by_area(self, text: str) -> str:
        """ "RW 02 135 KK RW 04 352 KK" → "135 KK di RW 02 dan 352 KK di RW 04"; empty for any other clause."""
        one = rf"((?:RT|RW) \d+)[:,]? (?:ada )?({self.kelas['kira']} \w+)"
        areas = re.findall(one, text)
        rest = re.sub(rf"{one}|\bdan\b|[,\s]", "", text)
        return listing([f"{count} di {area}" for area, count in areas]) if areas and not rest else ""
