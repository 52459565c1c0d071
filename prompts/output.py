"""What a chat model must return, and the checks that need no knowledge: complete, Indonesian, within its limits."""

import re
from collections.abc import Callable, Iterable
from typing import Annotated, TypeVar

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError, field_validator

from knowledge.checking.folding import empty_words
from prompts.faults import BadOutput
from prompts.offline.wording import word_set

Prose = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=3000)]


class _Output(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class CaptionOutput(_Output):
    """A caption's prose; place, call to action and hashtags are added by code."""

    kail: Annotated[str, StringConstraints(strip_whitespace=True, min_length=10, max_length=125)]
    paragraf: tuple[Prose, ...] = Field(min_length=1, max_length=6)

    @property
    def prose(self) -> str:
        """All of it, for the checks."""
        return "\n\n".join((self.kail, *self.paragraf))


class ReleaseOutput(_Output):
    """A release's title, lead and body; the form around them is added by code."""

    judul: Annotated[str, StringConstraints(strip_whitespace=True, min_length=10, max_length=160)]
    teras: Prose
    tubuh: tuple[Prose, ...] = Field(min_length=1, max_length=12)

    @field_validator("judul")
    @classmethod
    def _five_to_ten_words(cls, title: str) -> str:
        if not 5 <= len(title.split()) <= 10:
            raise ValueError("judul harus 5 sampai 10 kata")
        return title.rstrip(".")

    @property
    def prose(self) -> str:
        """All of it, for the checks."""
        return "\n\n".join((self.judul, self.teras, *self.tubuh))


class PartsOutput(_Output):
    """The paragraphs of any other kind, in order."""

    bagian: tuple[Prose, ...] = Field(min_length=1, max_length=12)

    @property
    def prose(self) -> str:
        """All of it, for the checks."""
        return "\n\n".join(self.bagian)


Output = TypeVar("Output", CaptionOutput, ReleaseOutput, PartsOutput)

_TELLING = 15  # words from which function words tell a language
_FENCE = re.compile(r"\A\s*```(?:json)?\s*\n(.*)\n\s*```\s*\Z", re.S)
_LINK = re.compile(r"(?:https?://|www\.)[^\s)\]]+|\b(?:[a-z0-9-]+\.)+(?:id|com|org|net|info|io|me)\b(?:/\S*)?", re.I)
_INDONESIAN = empty_words() | word_set(
    "warga kegiatan pukul jangan bukan tanpa hari jalan orang masuk kalau saat lewat"
)
_ENGLISH = word_set("the and of to in is are was for with that this on by as at from")


def parse(text: str, shape: type[Output], restore: Callable[[str], str]) -> Output:
    """The answer as values; strict JSON, at most wrapped in one code fence. Raises `BadOutput`.

    `restore` puts hidden values back, after decoding: a server may write a placeholder as an escape.
    """
    fenced = _FENCE.match(text)
    try:
        told = shape.model_validate_json(fenced[1] if fenced else text.strip())
        return shape.model_validate_json(restore(told.model_dump_json()))
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        raise BadOutput(f"{'.'.join(str(p) for p in first['loc']) or 'JSON'}: {first['msg']}") from None


def accept(prose: str, *, slots: Iterable[str], known: str, least: int = 8) -> None:
    """Refuse prose in another language, with a link that no source has, or without a gap that must stay visible.

    `least`: words below which it cannot be whole. A text too short to tell its language is left to the check.
    """
    words = re.findall(r"[^\W\d_]+", prose.lower())
    ours, theirs = sum(w in _INDONESIAN for w in words), sum(w in _ENGLISH for w in words)
    foreign = theirs > ours or (len(words) >= _TELLING and ours * 25 < len(words))
    if len(words) < least or foreign:
        raise BadOutput("naskah harus berbahasa Indonesia dan lengkap")
    for link in _LINK.findall(prose):
        if link.lower().rstrip(".,") not in known.lower():
            raise BadOutput("naskah memuat tautan yang tidak ada dalam bahan")
    for slot in slots:
        if f"[LENGKAPI: {slot}]" not in prose:
            raise BadOutput(f"[LENGKAPI: {slot}] hilang")
