"""Denials between a model's draft and its sources: none may be added, none may be turned into its opposite.

Coarser than `negation.py` in what counts as the same words (synonyms do), stricter in what it asks: a denial kept in
one sentence does not excuse another sentence that states the thing.
"""

from collections.abc import Iterator, Sequence

from knowledge.checking.claim_words import harmless, meanings_of
from knowledge.checking.negation import Denial, Sentence, denials, told

_ACTS = frozenset({"tidak", "tak", "jangan", "belum", "dilarang"})  # "bukan" denies what something is
_REACH = 5  # words between a verb and what it is said of


def added(text: str, denied: Sequence[Denial]) -> Iterator[Denial]:
    """The denials of the text that no source makes."""
    yield from (one for one in denials(text) if not any(same(one, other) for other in denied))


def lifted(text: str, denied: Sequence[Denial]) -> Iterator[tuple[Denial, int, int]]:
    """Each denial of the sources whose words the text states without denying them, and where."""
    sentences = [sentence for sentence in told(text) if not sentence.denies]
    for denial in denied:
        if denial.negator in _ACTS and denial.denied and not denial.purpose and " ada " not in denial.text:
            yield from ((denial, *span) for sentence in sentences if (span := _stated(denial, sentence)))


def same(one: Denial, other: Denial) -> bool:
    """Whether two denials are about the same thing."""
    if set(one.denied) & set(other.denied):
        return True
    around, there = {*one.denied, *one.before}, meanings_of((*other.denied, *other.before))
    shared = sum(not meanings_of([root]).isdisjoint(there) for root in around)
    return shared > 1 or bool(shared and not (one.denied and other.denied))


def _stated(denial: Denial, sentence: Sentence) -> tuple[int, int] | None:
    """The denied verb or a synonym, with its object, or with its subject where it has none."""
    head, *objects = denial.denied
    partners = {root for root in (objects or denial.before[:1]) if not harmless(root)}
    meant = meanings_of([head])
    for at, word in enumerate(sentence.words):
        if not partners or harmless(head) or meanings_of([word.stem]).isdisjoint(meant):
            continue
        for other in sentence.words[max(0, at - _REACH) : at + _REACH + 1]:
            if other is not word and other.stem in partners:
                return min(word.start, other.start), max(word.end, other.end)
    return None
