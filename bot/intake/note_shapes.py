"""Ways of writing that are easily misread, in the form that is read right: the shapes of `bentuk-catatan.yaml`.

No shape touches a figure or a name; each has its own examples, which a test proves.
"""

import re
from functools import lru_cache

from pydantic import BaseModel, ConfigDict, Field

from bot.intake.lists import HERE
from knowledge.yaml_files import read_yaml

_SLOT = re.compile(r"\{(\w+)\}")


class Shape(BaseModel):
    """What it looks for, what it becomes, and examples of both."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    cari: str
    jadi: str
    contoh: dict[str, str] = Field(min_length=1)


@lru_cache(maxsize=1)
def shapes() -> tuple[Shape, ...]:
    """Of the file, in its order."""
    return tuple(Shape.model_validate(one) for one in read_yaml(HERE / "bentuk-catatan.yaml"))


def well_shaped(text: str) -> str:
    """The text with every such writing in its readable form. Quotations must be kept away."""
    for pattern, form in _patterns():
        text = pattern.sub(form, text)
    return text


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(one.cari, re.IGNORECASE), _SLOT.sub(r"\\g<\1>", one.jadi)) for one in shapes())
