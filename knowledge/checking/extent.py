"""How much, how long and from where a key message holds, and a text that sets another extent: "hanya pada siang hari"
for its "24 jam", "sebanyak-banyaknya" for its "sesuai kebutuhan". The phrases are in `polar.yaml`.
"""

from collections.abc import Iterator
from pathlib import Path

from knowledge.checking.folding import content, fold
from knowledge.checking.negation import NEGATORS, RUMOUR
from knowledge.checking.stretches import Stretch, Stretches
from knowledge.checking.tokens import tokens
from knowledge.documents import KeyMessage, Programme
from knowledge.yaml_files import read_yaml

_EXTENTS: list[list[list[str]]] = read_yaml(Path(__file__).with_name("polar.yaml"))["takaran"]
_SHARED = 2  # words of a message, in whichever wording
Span = tuple[int, int]


def exceeded(programme: Programme, parts: Stretches) -> Iterator[tuple[KeyMessage, Span]]:
    """The messages that a sentence of the text is about and whose extent it does not keep, and the sentence."""
    for part in parts:
        agreed = [] if part.pair else [right for right, wrong in _EXTENTS if _holds(part.folded, wrong)]
        if not agreed or _denies(part):
            continue
        for message in programme.key_messages:
            wordings = "\n".join(message.wordings)
            about = len(content(wordings) & part.words) >= _SHARED
            if about and any(_holds(fold(wordings), right) for right in agreed):
                yield message, (part.start, part.end)


def _holds(folded: str, phrases: list[str]) -> bool:
    return any(f" {fold(phrase).strip()} " in f" {folded} " for phrase in phrases)


def _denies(part: Stretch) -> bool:
    return any(
        token.folded in NEGATORS or token.folded in RUMOUR or token.stem in RUMOUR for token in tokens(part.folded)
    )
