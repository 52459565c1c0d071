"""Denials between a model's draft and its sources: none may be added, none may be turned into its opposite.

Coarser than `negation.py` in what counts as the same words (synonyms do), stricter in what it asks: a denial kept in
one sentence does not excuse another sentence that states the thing.
"""

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise, takewhile
from operator import itemgetter

from knowledge.checking.claim_words import lists, meanings_of
from knowledge.checking.denials_kept import told
from knowledge.checking.folding import empty_words
from knowledge.checking.negation import SHOWING, Denial, denials
from knowledge.checking.tokens import Token

_TOLD = frozenset({"tidak", "tak", "belum"})  # a "jangan" is for the writer
_JOINING = frozenset({"maupun", "atau", "ataupun"})
_NARROW, _WIDE, _REACH = 1, 4, 5  # content words between a denial and its verb, its object; verb and object apart


@dataclass(frozen=True, slots=True)
class Firm:
    """A denial of the sources: its verb, with the meanings that they nowhere state undenied in another word; its other
    words; those that they nowhere state undenied."""

    denial: Denial
    head: frozenset[str]
    stated: frozenset[str]
    partners: frozenset[str]
    only_denied: frozenset[str]


def firm(texts: Sequence[str]) -> tuple[Firm, ...]:
    """What the texts deny and no sentence of theirs takes back, as "jangan bagikan" and "periksa lalu bagikan" do."""
    parts = [sentence.words for text in texts for sentence in told(text)]
    stated = {t.stem for words in parts for at, t in enumerate(words) if not denied_at(words, at, _WIDE)}
    found = (_firm(denial, stated) for text in texts for denial in (*denials(text), *_idioms(text)))
    return tuple(one for one in found if not any(_lifting(one, words) for words in parts))


def all_denials(text: str) -> tuple[Denial, ...]:
    """The denials of a text, and those of saying and showing that a note makes to its writer: "belum menyebut"."""
    return *denials(text), *_idioms(text), *_unsaid(text)


def added(text: str, denied: Sequence[Denial]) -> Iterator[Denial]:
    """The denials of the text that no source makes."""
    yield from (one for one in (*denials(text), *_unsaid(text)) if not any(same(one, other) for other in denied))


def lifted(text: str, kept: Iterable[Firm]) -> Iterator[tuple[Denial, int, int]]:
    """What the text states although a source denies it, once for each place: the denial and where."""
    parts = [sentence.words for sentence in told(text)]
    found = {span: one.denial for one in kept for words in parts if (span := _lifting(one, words))}
    yield from ((denial, *span) for span, denial in sorted(found.items(), key=itemgetter(0)))


def same(one: Denial, other: Denial) -> bool:
    """Whether two denials are about the same: what comes first behind the word of denial, or all that stands before."""
    if (one.negator == "bukan") != (other.negator == "bukan"):
        return False
    ours, theirs = (
        [root for root in _solid(denied) if root not in lists().light] for denied in (one.denied, other.denied)
    )
    if ours and theirs and not meanings_of(ours[:1]).isdisjoint(meanings_of(theirs)):
        return True
    before = [root for root in _solid(one.before) if not meanings_of([root]).isdisjoint(meanings_of(other.before))]
    return len(before) > 1 or bool(before and not (ours and theirs))


def _idioms(text: str) -> Iterator[Denial]:
    """What `denials` passes over, "jangan lupa": said without its word of denial it is the opposite all the same."""
    for sentence in told(text):
        for no, word in pairwise(sentence.words):
            if no.folded in {"jangan", "tidak", "tak"} and word.stem in lists().forgetting:
                yield Denial(no.start, word.end, text[no.start : word.end], no.folded, (word.stem,), ())


def _unsaid(text: str) -> Iterator[Denial]:
    for sentence in told(text):
        for at, (no, verb) in enumerate(pairwise(sentence.words)):
            if no.folded in _TOLD and verb.stem in SHOWING and verb.folded != verb.stem:
                before = tuple(word.stem for word in reversed(sentence.words[max(0, at - 3) : at]))
                yield Denial(no.start, verb.end, text[no.start : verb.end], no.folded, (verb.stem,), before)


def _firm(denial: Denial, stated: set[str]) -> Firm:
    words = _solid(denial.denied)
    free = denial.purpose or denial.negator == "bukan"
    head = meanings_of(words[:1]) if words and not free else frozenset[str]()
    others = frozenset(root for root in stated if root not in words[:1] and not head.isdisjoint(meanings_of([root])))
    partners = frozenset(words[1:] or _solid(denial.before)[:1])
    return Firm(denial, head, others, partners, frozenset(() if free else words) - stated)


def _lifting(one: Firm, words: Sequence[Token]) -> tuple[int, int] | None:
    if any(not meanings_of([t.stem]).isdisjoint(one.head) and denied_at(words, at, 0) for at, t in enumerate(words)):
        return None  # "petasan tidak dinyalakan": what it is about may stand before
    for at, word in enumerate(words):
        if word.stem in one.only_denied and not denied_at(words, at, _WIDE):
            return word.start, word.end
        other_word = word.stem in one.partners or word.stem == "gratis"
        if other_word or word.stem in one.stated or meanings_of([word.stem]).isdisjoint(one.head):
            continue
        if denied_at(words, at, _NARROW):
            continue
        close = words[max(0, at - _REACH) : at + _REACH + 1]
        if other := next((t for t in close if t is not word and t.stem in one.partners), None):
            return min(word.start, other.start), max(word.end, other.end)
    return None


def denied_at(words: Sequence[Token], at: int, reach: int, but: Set[str] = frozenset()) -> bool:
    """Whether a word of denial, none of `but`, stands before the word, at most `reach` content words away in the same
    clause."""
    passed, joined, denying = 0, False, lists().denying - but
    for token in takewhile(lambda t: t.folded not in lists().turns, reversed(words[:at])):
        if not denying.isdisjoint((token.stem, token.folded)):
            return True
        if token.folded in _JOINING:
            joined = True  # "tidak ada perpeloncoan maupun tugas": what is joined on is denied with it
        elif token.stem not in empty_words():
            passed += not joined
            joined = False
        if passed > reach:
            return False
    return False


def _solid(roots: Iterable[str]) -> list[str]:
    return [root for root in roots if root not in empty_words() and not root.isdigit()]
