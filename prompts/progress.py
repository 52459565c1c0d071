"""How far a model is with its answer: which part it writes and how many words it has; never the words."""

import re
from dataclasses import dataclass
from typing import Literal

Part = Literal["judul", "kail", "teras", "paragraf"]
_PARTS: dict[str, Part] = {
    "judul": "judul",
    "kail": "kail",
    "teras": "teras",
    "tubuh": "paragraf",
    "paragraf": "paragraf",
    "bagian": "paragraf",
}
_STRING = re.compile(r'"((?:[^"\\]|\\.)*)("?)(\s*:)?', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Progress:
    """`part` is being written, the `number`-th of its kind, with `words` in all so far."""

    part: Part | None = None
    number: int = 0
    words: int = 0


def progress_of(text: str) -> Progress:
    """How far a JSON answer has come that may break off anywhere; for any other text only its words."""
    part: Part | None = None
    number = words = 0
    for match in _STRING.finditer(text):
        written, _closed, colon = match.groups()
        if colon:
            part, number = _PARTS.get(written), 0
        elif part:
            number += 1
            words += len(written.split())
    return Progress(part, number, words) if part else Progress(words=len(text.split()))
