"""`susunan.yaml`: the roles a release's paragraphs can have, what tells them in a past release, the house's order."""

import re
from functools import cached_property
from typing import Annotated, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

Role = Literal["rincian", "manfaat", "orang", "kutipan", "data", "program", "lanjutan", "hadir", "ajakan"]
ROLES: tuple[Role, ...] = get_args(Role)
Words = Annotated[tuple[str, ...], Field(min_length=1)]


class Sign(BaseModel):
    """What tells a role, with sentences that have it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    peran: Role
    pola: str
    contoh: Words

    @field_validator("pola")
    @classmethod
    def _readable(cls, pattern: str) -> str:
        try:
            re.compile(pattern)
        except re.error as error:
            raise ValueError(f"pola tidak dapat dibaca: {error}") from error
        return pattern

    def fits(self, paragraph: str) -> bool:
        """Whether a paragraph has this sign."""
        return re.search(self.pola, paragraph, re.IGNORECASE) is not None


class Structure(BaseModel):
    """The house's order, the signs of each role, the kinds of event that follow one another's order."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    baku: tuple[Role, ...]
    tanda: tuple[Sign, ...]
    sejenis: dict[str, Words]

    @model_validator(mode="after")
    def _whole(self) -> "Structure":
        if missing := set(ROLES) - set(self.baku):
            raise ValueError(f"baku tidak memuat: {', '.join(sorted(missing))}")
        return self

    def role_of(self, paragraph: str) -> Role:
        """The role of one paragraph of a past release."""
        found = next((sign.peran for sign in self.tanda if sign.fits(paragraph)), None)
        return found or ("rincian" if re.search(r"\d", paragraph) else "manfaat")

    def is_next(self, sentence: str) -> bool:
        """Whether a sentence tells what comes next."""
        return any(sign.peran == "lanjutan" and sign.fits(sentence) for sign in self.tanda)

    def kind_of(self, text: str) -> str:
        """The kind of event that a title, a lead or a note names first; empty where none is named."""
        found = [(match.start(), kind) for kind, names in self._names.items() if (match := names.search(text))]
        return min(found)[1] if found else ""

    @cached_property
    def _names(self) -> dict[str, re.Pattern[str]]:
        def one(words: Words) -> re.Pattern[str]:
            return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)

        return {kind: one(words) for kind, words in self.sejenis.items()}
