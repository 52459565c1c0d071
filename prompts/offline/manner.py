"""How it is done, by the shape of the operator's words: a verb phrase, "dengan …", or anything else."""

from dataclasses import dataclass
from typing import Literal

from prompts.offline.morphology import active
from prompts.offline.verbs import ROOTS

_LINKS = ("dengan ", "melalui ", "lewat ", "secara ", "dalam ", "di ", "pada ", "selama ")
_STATES = frozenset(["tertib", "aman", "lancar"])


@dataclass(frozen=True, slots=True)
class Manner:
    """`kind` says which sentence patterns take it."""

    kind: Literal["kerja", "dengan", "lain", ""]
    text: str


def manner(text: str) -> Manner:
    """Sort the phrase and give a bare verb its active form; the words stay the operator's."""
    if not text:
        return Manner("", "")
    first, _, rest = text.partition(" ")
    word = first.lower()
    if text.lower().startswith(_LINKS):
        return Manner("dengan", text.replace("lewat ", "melalui ", 1) if word == "lewat" else text)
    if word.startswith(("me", "ber")) and len(word) > 4:
        return Manner("kerja", f"{word} {rest}".strip())
    if word in ROOTS or (word.endswith("kan") and len(word) > 5 and not word.startswith(("di", "per"))):
        return Manner("kerja", f"{active(word)} {rest}".strip())
    if word.endswith("in") and word[:-2] in {root.removesuffix("kan") for root in ROOTS}:
        return Manner("kerja", f"{active(word[:-2] + 'kan')} {rest}".strip())
    return Manner("dengan" if word in _STATES else "lain", text)
