"""Many patterns with what is written instead, one after the other: each is tried only where a text may hold it.

Hundreds of phrases are looked for in every clause of a note, and a clause has one or two of them.
"""

import re
from collections.abc import Iterable

from knowledge.scanning.needed import needed
from knowledge.scanning.shape import Shape


class Rewriting:
    """Patterns without regard to capitals. Safe to share between threads."""

    def __init__(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Pattern and replacement, as `re.sub` takes them. Raises `re.error` for a pattern that does not compile."""
        self._steps = []
        for pattern, instead in pairs:
            piece, *others = sorted(needed(pattern, re.IGNORECASE)) or [""]  # every text has an empty piece
            self._steps.append((piece, others, re.compile(pattern, re.IGNORECASE), instead))

    def __call__(self, text: str) -> str:
        """The text after every `re.sub`, in order."""
        here = Shape(text)
        folded, plain = here.folded, here.plain
        for piece, others, pattern, instead in self._steps:
            if piece in folded or not plain or (others and any(other in folded for other in others)):
                text, count = pattern.subn(instead, text)
                if count:
                    here = Shape(text)
                    folded, plain = here.folded, here.plain
        return text
