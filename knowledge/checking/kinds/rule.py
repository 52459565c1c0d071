"""What every rule has: its words for the operator, its reason, where it applies, and its own examples."""

import re
from abc import abstractmethod
from collections.abc import Iterator
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints, model_validator

from knowledge.checking.prose import ADDRESS, NAME, QUOTE, Prose
from knowledge.checking.report import Finding, Level

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


def _compiles(pattern: str) -> str:
    try:
        re.compile(pattern)
    except re.error as error:
        raise ValueError(f"pola `{pattern}` tidak sah: {error}") from error
    return pattern


Pattern = Annotated[str, StringConstraints(min_length=1), AfterValidator(_compiles)]


class Scope(BaseModel):
    """The kinds and channels a rule is for; empty means all."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    jenis: tuple[str, ...] = ()
    kanal: tuple[str, ...] = ()

    def covers(self, kind: str, channel: str) -> bool:
        """Whether a text of this kind for this channel is in scope."""
        return (not self.jenis or kind in self.jenis) and (not self.kanal or channel in self.kanal)


class Examples(BaseModel):
    """Sentences the rule must report and sentences it must leave alone. They are its tests and its manual."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    salah: Annotated[tuple[Text, ...], "at least one"]
    benar: Annotated[tuple[Text, ...], "at least one"]

    @model_validator(mode="after")
    def _both(self) -> Self:
        if not self.salah or not self.benar:
            raise ValueError("`contoh` perlu minimal satu `salah` dan satu `benar`")
        return self


class Rule(BaseModel):
    """One rule. Keys are Indonesian because the people who maintain the rules write them."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str = ""  # file and key, set by the loader
    kategori: str = ""  # the file's name unless given
    pesan: Text
    alasan: Text
    tingkat: Literal["error", "warning", "suggestion"] = "warning"
    lingkup: Scope = Scope()
    di_kutipan: bool = False  # also inside quotation marks
    di_tagar: bool = False  # also inside hashtags, mentions and addresses
    di_nama: bool = False  # also inside names of people and organisations
    rahasia: bool = False  # what is found is personal: neither message nor log may repeat it
    contoh: Examples

    @property
    def guard(self) -> int:
        """The protections of the text this rule respects."""
        flags = (self.di_kutipan, QUOTE), (self.di_tagar, ADDRESS), (self.di_nama, NAME)
        return sum(flag for allowed, flag in flags if not allowed)

    @property
    def openers(self) -> frozenset[str] | None:
        """Words, in small letters and without a clitic, of which a text that breaks the rule has one; None: the rule is
        not about listed words."""
        return None

    @property
    def repairs(self) -> bool:
        """Whether a finding may change the text when everything is repaired; a suggestion never does."""
        return self.tingkat != "suggestion"

    @abstractmethod
    def find(self, prose: Prose) -> Iterator[Finding]:
        """Every place of the text that breaks the rule, in order. Each kind of rule answers in its own way."""

    def finding(self, prose: Prose, start: int, end: int, suggestion: str = "") -> Finding | None:
        """A finding for the span, or nothing where the text is protected from this rule."""
        if prose.guarded(start, end, self.guard):
            return None
        text = masked(prose.text[start:end]) if self.rahasia else prose.text[start:end]
        level: Level = self.tingkat
        message = self.pesan.replace("{salah}", text.strip()).replace("{benar}", suggestion.strip())
        return Finding(self.id, self.kategori, level, start, end, text, message, suggestion, self.alasan)


def masked(text: str) -> str:
    """The text with every letter and digit but the last two covered: `0812-3456` → `••••-••56`."""
    shown = [at for at, char in enumerate(text) if char.isalnum()][-2:]
    return "".join("•" if char.isalnum() and at not in shown else char for at, char in enumerate(text))
