"""Edits a draft as the editors would whose corrections the network has learned from, and leaves its facts alone."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from prompts.offline.post_editing.allowed import allowed
from prompts.offline.post_editing.edits import Edit, edited
from prompts.offline.post_editing.network import FILE, chances
from prompts.offline.post_editing.tokens import joined, tokens

LEAST = 0.75  # the chance that a group of edits must have, on the geometric mean
ROUNDS = 2


class PostEditor:
    """By the network of a file."""

    def __init__(self, path: Path = FILE, least: float = LEAST) -> None:
        self._path, self._least = path, least

    def edit(self, paragraphs: Sequence[str], fixed: str = "") -> tuple[str, ...]:
        """As many paragraphs, with the edits that are likely enough. Figures, names, quotations, gaps and words that
        bound or deny stay; a sentence that stands in `fixed` (in small letters) keeps its words."""
        text = "\n".join(paragraphs)
        parts = tokens(text)
        if not parts or joined(parts) != text:
            return tuple(paragraphs)
        for _ in range(ROUNDS):
            edits = self._edits(parts, fixed)
            if all(one == Edit() for one in edits):
                break
            parts = edited(parts, edits)
        found = joined(parts).split("\n")
        return tuple(found) if len(found) == text.count("\n") + 1 else tuple(paragraphs)

    def _edits(self, parts: tuple[str, ...], fixed: str) -> tuple[Edit, ...]:
        told, lists = chances(parts, self._path)
        own, before = told.own.argmax(axis=1), told.before.argmax(axis=1)
        wanted = [Edit(lists.own[a], lists.before[b]) for a, b in zip(own, before, strict=True)]
        sure = np.log(np.minimum(told.own.max(axis=1), told.before.max(axis=1)))
        found = [Edit()] * len(wanted)
        for first, last in _groups(wanted):
            likely = float(np.exp(sure[first:last].mean())) >= self._least
            if likely and allowed(parts, wanted, first, last, fixed):
                found[first:last] = wanted[first:last]
        return tuple(found)


def _groups(wanted: Sequence[Edit]) -> list[tuple[int, int]]:
    """Edits side by side belong together: [first, last)."""
    found: list[tuple[int, int]] = []
    for at, one in enumerate(wanted):
        if one == Edit():
            continue
        if found and found[-1][1] == at:
            found[-1] = (found[-1][0], at + 1)
        else:
            found.append((at, at + 1))
    return found
