"""How operators shorten, and the whole form of it: the shapes of `pola/ringkas.yaml`, each with its own examples.

No shape touches a figure or a name; a clause that none fits comes back as it is.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler, ValidationInfo
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from prompts.offline.grammar import is_verb, verbal
from prompts.offline.morphology import active
from prompts.offline.rows import NO_ITEM
from prompts.offline.wording import capital, listing

_NAMED = re.compile(r"\{(?:(?P<name>[a-z]+):)?(?P<kind>[a-z_]+)\}")
_PART = re.compile(r"<([^<>]*)>")
_SLOT = re.compile(r"\{(?P<name>\w+)(?:\|(?P<form>[a-z]+)(?::(?P<kind>[a-z_]+))?)?\}")
_EVENT, _SUPPOSED = "acara", "acara itu"

Condition = Literal["tanpa_kerja", "perintah", "akhir_tanpa_kerja"]


def _bidden(text: str) -> bool:
    first = text.split(" ", 1)[0]
    return not is_verb(first) and (verbal(first) or bool(re.fullmatch(r"[a-z]{4,}(?:kan|i)", first)))


_CONDITIONS: Mapping[Condition, Callable[[str], bool]] = {
    "tanpa_kerja": lambda text: not any(is_verb(word) or word in NO_ITEM for word in text.split()),
    "akhir_tanpa_kerja": lambda text: not is_verb(text.split()[-1].lower()),
    "perintah": _bidden,
}


def _activated(text: str) -> str:
    first, gap, rest = text.partition(" ")
    return f"{active(first)}{gap}{rest}"


_FORMS: Mapping[str, Callable[[str], str]] = {
    "aktif": _activated,
    "kapital": capital,
    "kecil": str.lower,
    "tutup": lambda text: text if " dan " in text else listing(text.split(", ")),
}


class Written(BaseModel):
    """One shape as the file writes it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    cari: str
    jadi: str
    syarat: dict[str, Condition] = {}
    contoh: dict[str, str] = Field(min_length=1)


@dataclass(frozen=True, slots=True)
class Recast:
    """One shape: what it looks for, what it becomes, and what must hold of its parts."""

    pattern: re.Pattern[str]
    form: str
    kinds: Mapping[str, str]
    conditions: tuple[tuple[str, Condition], ...] = ()

    def __call__(self, text: str, event: str = _SUPPOSED) -> str:
        """The clause in its whole form, or as it is. `event` is what it is about where it names nothing itself."""
        match = self.pattern.search(text)
        if not match or not all(_CONDITIONS[one](match[part]) for part, one in self.conditions):
            return text
        return f"{text[: match.start()]}{self._filled(match, event)}{text[match.end() :]}"

    def _filled(self, match: re.Match[str], event: str) -> str:
        def value(slot: re.Match[str]) -> str:
            name = slot["name"]
            said = event if name == _EVENT else match[int(name) if name.isdigit() else name] or ""
            if slot["form"] == "daftar":
                return listing(re.findall(self.kinds[slot["kind"]], said))
            return _FORMS[slot["form"]](said) if slot["form"] else said

        def part(optional: re.Match[str]) -> str:
            return optional[1] if all(value(slot) for slot in _SLOT.finditer(optional[1])) else ""

        return _SLOT.sub(value, _PART.sub(part, self.form))


def _read(written: Written, info: ValidationInfo) -> Recast:
    """The shape, compiled; refused where it or one of its examples does not hold."""
    kinds: dict[str, str] = info.data.get("kelas", {})
    try:
        pattern = re.compile(_NAMED.sub(lambda match: _kind(match, kinds), written.cari))
    except (re.error, KeyError) as error:
        raise PydanticCustomError("pola", "`cari` tidak dapat dibaca: {alasan}", {"alasan": str(error)}) from error
    recast = Recast(pattern, written.jadi, kinds, tuple(written.syarat.items()))
    for short, whole in written.contoh.items():
        try:
            said = recast(short)
        except (IndexError, KeyError) as error:
            raise PydanticCustomError("pola", "bagian tidak dikenal: {alasan}", {"alasan": str(error)}) from error
        if said != whole:
            raise PydanticCustomError("pola", "contoh “{dari}” menjadi “{jadi}”", {"dari": short, "jadi": said})
    return recast


def _kind(match: re.Match[str], kinds: Mapping[str, str]) -> str:
    return f"(?P<{match['name']}>{kinds[match['kind']]})" if match["name"] else kinds[match["kind"]]


@dataclass(frozen=True)
class Shaped:
    """Pydantic metadata: the field holds shapes, each checked against its own examples."""

    def __get_pydantic_core_schema__(self, _source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_info_after_validator_function(_read, handler.generate_schema(Written))
