"""One sentence pattern: text with {slots} and <optional parts>, checked when it is read.

`{penyelenggara} menggelar {kegiatan}< di {tempat}>, {waktu}.` needs organiser, activity and time; the part in
angle brackets is left out while its slot is empty. An unknown slot is refused with the ones that exist.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

_SLOT = re.compile(r"\{(\w+)\}")
_PART = re.compile(r"<([^<>]*)>")


@dataclass(frozen=True, slots=True)
class Pattern:
    """`needs`: the slots without which it cannot be used; `slots`: all it can say."""

    text: str
    slots: frozenset[str]
    needs: frozenset[str]

    @staticmethod
    def parse(text: str, known: frozenset[str]) -> "Pattern":
        """Read a pattern. Raises `ValueError`, in Indonesian, for an unknown slot or a stray bracket."""
        slots = frozenset(_SLOT.findall(text))
        if unknown := sorted(slots - known):
            raise ValueError(f"slot tidak dikenal: {', '.join(unknown)}; yang ada: {', '.join(sorted(known))}")
        if set("{}<>") & set(_PART.sub(r"\1", _SLOT.sub("", text))):
            raise ValueError("kurung { } atau < > tidak berpasangan")
        if any(not _SLOT.search(part) for part in _PART.findall(text)):
            raise ValueError("bagian dalam < > harus memuat slot")
        return Pattern(text, slots, frozenset(_SLOT.findall(_PART.sub("", text))))

    def fits(self, values: Mapping[str, str]) -> bool:
        """Whether every slot it needs has a value."""
        return all(values.get(slot) for slot in self.needs)

    def said(self, values: Mapping[str, str]) -> frozenset[str]:
        """The slots it would say with these values."""
        return frozenset(slot for slot in self.slots if values.get(slot))

    def fill(self, values: Mapping[str, str]) -> str:
        """The text with its slots filled; optional parts without a value are gone."""

        def part(match: re.Match[str]) -> str:
            return match[1] if all(values.get(slot) for slot in _SLOT.findall(match[1])) else ""

        return _SLOT.sub(lambda match: values[match[1]], _PART.sub(part, self.text))


@dataclass(frozen=True)
class Slots:
    """Pydantic metadata: the field holds patterns that may use these slots and no other."""

    names: frozenset[str]

    def __get_pydantic_core_schema__(self, _source: Any, _handler: GetCoreSchemaHandler) -> CoreSchema:
        def read(value: Any) -> Pattern:
            if not isinstance(value, str) or not value.strip():
                raise PydanticCustomError("pola", "pola harus berupa teks yang tidak kosong")
            try:
                return Pattern.parse(value.strip(), self.names)
            except ValueError as error:
                raise PydanticCustomError("pola", "{alasan}", {"alasan": str(error)}) from error

        return core_schema.no_info_plain_validator_function(read)
