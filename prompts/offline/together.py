"""What stood in one sentence of the note stays one sentence or one line of the list.

A clause alone says less than the sentence it was cut from: "tutup total", "bukan buka tutup", "sampai 24 September" are
three riddles apart and plain news together. So a detail without predicate goes on with the sentence that stood before
it, behind a comma as operators write it, and details in a row share one line.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from prompts.offline.facts import MARK
from prompts.offline.syntax.judge import judge
from prompts.offline.wording import LIST_MARK, lower_first, sentence

_LONGEST = 150  # characters: a longer line or sentence is no longer read at one glance
_MOST = 4  # details behind one sentence


@dataclass(frozen=True, slots=True)
class Told:
    """One clause as it may be printed. `words` are its own, `origin` is the note's sentence it stood in; `whole` says
    that its own words are a sentence, so that nothing was put before them to make it one."""

    text: str
    words: str
    origin: int
    whole: bool
    details: int = 0  # clauses that have been joined to it

    @property
    def bare(self) -> str:
        """Its words without closing mark, as they stand inside a line."""
        return self.words.rstrip(". ")


def together(told: Iterable[Told]) -> list[str]:
    """The texts in their order, those of one sentence of the note joined where the later ones only add a detail."""
    found: list[str] = []
    for _, group in groupby((one for one in told if one.text), key=lambda one: one.origin):
        found += [one.text for one in _joined(list(group))]
    return found


def _joined(group: Sequence[Told]) -> list[Told]:
    joined: list[Told] = []
    for one in group:
        if joined and _goes_on(joined[-1], one):
            joined[-1] = _with(joined[-1], one)
        else:
            joined.append(one)
    return joined


def _goes_on(before: Told, one: Told) -> bool:
    """Whether a clause only adds to the one before it: it is no sentence, and both together stay readable."""
    if one.whole or before.details >= _MOST or len(before.bare) + len(one.bare) > _LONGEST:
        return False
    return not any(mark in text for text in (before.text, one.text) for mark in (LIST_MARK, "“", "[", "\n"))


def _with(before: Told, one: Told) -> Told:
    words = f"{before.bare}, {lower_first(one.bare)}"
    is_sentence = before.whole or judge().well_formed(sentence(words))
    text = sentence(words) if is_sentence else f"{MARK}{words}"
    return replace(before, text=text, words=words, whole=before.whole, details=before.details + 1)
