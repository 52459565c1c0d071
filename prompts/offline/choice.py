"""Choosing among equal wordings, by seed: the same seed always chooses the same."""

import hashlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from prompts.offline.pattern import Pattern

Option = TypeVar("Option")


_OPENINGS = frozenset({"jenis kail", "pesan kail", "kail", "kail_cadangan", "teras"})


@dataclass(frozen=True, slots=True)
class Chooser:
    """Neighbouring seeds go through all options before one comes back, so that ten drafts differ visibly."""

    seed: int
    opening: int = 0  # how often another opening was asked for

    def pick(self, question: str, options: Sequence[Option]) -> Option:
        """One of the options; `question` names the decision, so that two decisions are independent."""
        block, at = divmod(self.seed + (self.opening if question in _OPENINGS else 0), len(options))

        def rank(index: int) -> bytes:
            return hashlib.sha256(f"{question}|{block}|{index}".encode()).digest()

        return options[sorted(range(len(options)), key=rank)[at]]

    def pattern(
        self, question: str, patterns: Sequence[Pattern], values: Mapping[str, str], say: Collection[str] = ()
    ) -> Pattern | None:
        """A pattern that fits and says as much of `say` as any; None where none fits."""
        fitting = [pattern for pattern in patterns if pattern.fits(values)]
        if not fitting:
            return None
        wanted = frozenset(say)
        most = max(len(pattern.said(values) & wanted) for pattern in fitting)
        best = [pattern for pattern in fitting if len(pattern.said(values) & wanted) == most]
        return self.pick(question, best)
