"""The limits as they are written in the YAML files beside this one; a mistake there stops the start."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated, Any, TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from knowledge.errors import NaraError
from knowledge.yaml_files import read_yaml

FOLDER = Path(__file__).resolve().parent
Model = TypeVar("Model", bound=BaseModel)

_LINK = re.compile(r"https?://\S+|www\.\S+")
_BLANK = re.compile(r"\n\s*\n")
_NUMBERED = re.compile(r"\(\d+/\d+\)\s*$")
_HASHTAG = re.compile(r"(?<![\w&])#\w*[^\W\d_]\w*")


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class ChannelLimit(_Part):
    """What one channel allows. Characters are counted as the channel does: an X link is always 23."""

    characters: Annotated[int, Field(gt=0, alias="karakter")]
    hashtags: Annotated[int, Field(ge=0, alias="tagar")]
    seen_first: int | None = Field(None, alias="terlihat")  # characters shown before "more"
    advised: int | None = Field(None, alias="disarankan")
    link: int | None = Field(None, alias="tautan")
    thread: bool = Field(False, alias="utas")  # a longer text may be posted as several, parted by blank lines
    source: str = Field(alias="sumber")

    def length(self, text: str) -> int:
        """The text's length as the channel counts it, in characters."""
        return len(_LINK.sub("x" * self.link, text) if self.link else text)

    def posts(self, text: str) -> tuple[str, ...]:
        """What is posted one after the other: the numbered parts of a thread, or those of a text too long for one
        post, where the channel has threads; else the text itself."""
        parts = tuple(part for part in _BLANK.split(text) if part.strip())
        numbered = len(parts) > 1 and all(_NUMBERED.search(part) for part in parts)
        return parts if self.thread and (numbered or self.length(text) > self.characters) else (text,)

    def longest(self, text: str) -> int:
        """The length of the longest post."""
        return max(map(self.length, self.posts(text)), default=0)


class ReleaseForm(_Part):
    """The shape of a press release; pairs are (least, most) words."""

    as_of: date = Field(alias="per")
    source: str = Field(alias="sumber")
    title_words: tuple[int, int] = Field(alias="judul_kata")
    words: tuple[int, int] = Field(alias="kata")
    sentence_words: int = Field(alias="kalimat_kata")
    paragraph_words: int = Field(alias="paragraf_kata")
    lead_words: int = Field(alias="teras_kata")


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits of every channel and the form of a release; `as_of` is when the channels were last checked."""

    as_of: date
    channels: dict[str, ChannelLimit]
    release: ReleaseForm

    @staticmethod
    def load(folder: Path = FOLDER) -> "Limits":
        """Read and validate both files. Raises `NaraError` naming the file and the mistake."""
        channels = _read(folder / "kanal.yaml")
        as_of = channels.pop("per", None)
        if not isinstance(as_of, date):
            raise NaraError("kanal.yaml: kunci `per` (tanggal pemeriksaan) belum ada.")
        return Limits(
            as_of,
            {name: _checked("kanal.yaml", ChannelLimit, value, name) for name, value in channels.items()},
            _checked("rilis.yaml", ReleaseForm, _read(folder / "rilis.yaml"), "rilis"),
        )

    def of(self, channel: str) -> ChannelLimit | None:
        """The limit of a channel, or None for one that is not listed."""
        return self.channels.get(channel)


def hashtags(text: str) -> list[re.Match[str]]:
    """Every hashtag of the text, in order."""
    return list(_HASHTAG.finditer(text))


def _read(path: Path) -> dict[str, Any]:
    try:
        value = read_yaml(path)
    except (OSError, yaml.YAMLError) as error:
        raise NaraError(f"{path.name}: berkas batas tidak dapat dibaca.") from error
    if not isinstance(value, dict):
        raise NaraError(f"{path.name}: berkas batas kosong.")
    return value


def _checked(name: str, shape: type[Model], value: Any, key: str) -> Model:
    try:
        return shape.model_validate(value)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise NaraError(f"{name}: {key}.{where}: {first['msg']}") from error
