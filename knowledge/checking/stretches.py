"""A text in stretches, one or two sentences long, so that what a document says can be looked for in each of them."""

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from knowledge.checking.folding import content, fold
from knowledge.sentences import sentences


@dataclass(frozen=True, slots=True)
class Stretch:
    """One sentence, or two neighbouring ones, made comparable."""

    start: int
    end: int
    folded: str
    words: frozenset[str]
    pair: bool = False


class Stretches:
    """All stretches of a text, with an index of their words: most sentences of a programme share none with most
    stretches, and need not be compared. Never changed."""

    def __init__(self, parts: Sequence[Stretch]) -> None:
        self._parts = tuple(parts)
        self._holding: dict[str, list[int]] = {}
        for at, part in enumerate(self._parts):
            for word in part.words:
                self._holding.setdefault(word, []).append(at)
        self.words = frozenset(self._holding)

    def __iter__(self) -> Iterator[Stretch]:
        return iter(self._parts)

    def sharing(self, words: frozenset[str], share: float) -> list[Stretch]:
        """The stretches, in order, that hold at least this share of the words; none where there are no words."""
        least = share * len(words)
        known = words & self.words
        if not words or len(known) < least:
            return []
        counts = Counter(itertools.chain.from_iterable(map(self._holding.__getitem__, known)))
        return [self._parts[at] for at in sorted(counts) if counts[at] >= least]


def stretches(text: str) -> Stretches:
    """Every sentence and every pair of neighbours; each row of a form ("Hari: …", "Tempat: …") by itself."""
    spans = [row for start, end in sentences(text) for row in _rows(text, start, end)]
    single = [Stretch(start, end, fold(text[start:end]).strip(), content(text[start:end])) for start, end in spans]
    pairs = (
        Stretch(a.start, b.end, f"{a.folded} {b.folded}", a.words | b.words, pair=True)
        for a, b in itertools.pairwise(single)
    )
    return Stretches((*single, *pairs))


_ROW = re.compile(r"^[A-Z][\w,/ ]{2,22}: \S.*$", re.MULTILINE)


def _rows(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The rows of a form, which its line breaks part; anything else whole."""
    part = text[start:end]
    rows = [match.span() for match in _ROW.finditer(part)]
    if len(rows) > 1 and len(rows) == part.count("\n") + 1:
        yield from ((start + first, start + last) for first, last in rows)
    else:
        yield start, end
