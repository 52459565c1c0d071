"""A sentence of a model's draft laid beside the sentence of its sources that it retells: what one denies the other
denies, and the day is the same day. Where no source sentence is close enough, nothing is said.
"""

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass

from knowledge.checking.claim_denials import denied_at
from knowledge.checking.claim_words import harmless, lists, meanings_of
from knowledge.checking.denials_kept import told
from knowledge.checking.folding import empty_words
from knowledge.checking.tokens import Token

_DAY = re.compile(r"(?<!\d)(\d{1,2})/(\d{1,2})/(\d{4})(?!\d)")
_CLOSE, _SAME = 0.5, 0.6  # share of a sentence's content words that makes a source sentence the one it retells
_NEXT, _NEAR, _WIDE = 4, 1, 4  # words behind a word of denial that it may deny; content words it reaches over
_WORDS = frozenset({"tidak", "tak", "jangan", "belum", "tanpa", "bukan"})
_CALLED_OFF = frozenset({"batal", "urung", "gagal"})
_FIRM = frozenset({"memang", "silakan", "jelas", "pasti", "benar"})  # what a lie puts in place of a denial
_NAME = 3  # words; a line no longer that denies nothing is a name
_FREE = frozenset({"gratis", "cuma"})  # of one meaning with what is paid, and its denial
_ONLY = frozenset({"hanya", "cuma", "sekadar", "lain", "saja"})  # "tidak hanya" denies nothing


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence: its words, the meanings in it, the days written in figures."""

    words: tuple[Token, ...]
    senses: frozenset[str]
    days: frozenset[str]


def lines(texts: Iterable[str]) -> tuple[Line, ...]:
    """Every sentence of the texts."""
    found = (_line(text, sentence.words) for text in texts for sentence in told(text))
    return tuple({(one.senses, one.days): one for one in found}.values())


def strayed(text: str, sources: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Where a sentence denies what the source sentence states, states what it denies, or names another day."""
    for sentence in told(text):
        yield from _turned(sentence.words, sources)
        fit = _fit(sentence.words, sources)
        if fit.share >= _CLOSE:
            yield from _denying(sentence.words, fit.full)
            yield from _dated(text, sentence.words, fit.closest)
        if fit.share >= _SAME:
            yield from _stating(sentence.words, fit.closest)


def _line(text: str, words: tuple[Token, ...]) -> Line:
    start, end = words[0].start, words[-1].end
    return Line(words, meanings_of(word.stem for word in words), _days(text, start, end))


def _days(text: str, start: int, end: int) -> frozenset[str]:
    return frozenset("/".join(part.lstrip("0") for part in m.groups()) for m in _DAY.finditer(text, start, end))


@dataclass(frozen=True, slots=True)
class _Fit:
    """What a sentence retells: `closest`, the source sentences with most of its words, of these the shortest, of these
    those most alike; `full`, all that have as many of its words; `share`, of its words that they have."""

    closest: tuple[Line, ...]
    full: tuple[Line, ...]
    share: float


def _fit(words: Sequence[Token], sources: Sequence[Line]) -> _Fit:
    content = [meanings_of([t.stem]) for t in words if not harmless(t.stem, t.folded) and not t.stem.isdigit()]
    sources = [line for line in sources if len(line.words) > _NAME or any(map(_denies, line.words))]
    if len(content) < 2 or not sources:
        return _Fit((), (), 0.0)
    forms = {token.folded for token in words}
    fits = [
        (
            sum(not line.senses.isdisjoint(one) for one in content),
            -len(line.words),
            sum(token.folded in forms for token in line.words),
        )
        for line in sources
    ]
    best = max(fits)
    closest = tuple(line for line, fit in zip(sources, fits, strict=True) if fit == best)
    full = tuple(line for line, fit in zip(sources, fits, strict=True) if fit[0] == best[0])
    return _Fit(closest, full, best[0] / len(content))


def _turned(words: Sequence[Token], sources: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """A copy of a source sentence but for its word of denial, which is left out or added."""
    said = {token.folded for token in words}
    for line in sources:
        theirs = {token.folded for token in line.words}
        ours, left_out = said - theirs, theirs - said
        if not said & theirs or not all(_empty(word) or word in _WORDS for word in ours | left_out):
            continue
        if bool(ours & _WORDS) != bool(left_out & _WORDS) and not any(said == copy for copy in _forms(sources)):
            yield words[0].start, words[-1].end
            return


def _forms(sources: Sequence[Line]) -> Iterator[set[str]]:
    yield from ({token.folded for token in line.words} for line in sources)


def _empty(word: str) -> bool:
    return word in empty_words() or word in _FIRM


def _denying(words: Sequence[Token], close: Sequence[Line]) -> Iterator[tuple[int, int]]:
    for at, word in enumerate(words):
        if not _denies(word):
            continue
        head = next((t for t in words[at + 1 : at + 1 + _NEXT] if _solid(t)), None)
        said = {token.stem for token in words} - _WORDS  # "pergantian" on both sides is no denial that was reworded
        if head and head.stem not in _ONLY | lists().forgetting and _undenied(head, close, said):
            yield word.start, head.end


def _stating(words: Sequence[Token], close: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Words that every closest sentence has right behind a word of denial, here without one."""
    for at, word in enumerate(words):
        if _solid(word) and not denied_at(words, at, _WIDE) and all(_only_denied(word, line) for line in close):
            yield word.start, word.end


def _dated(text: str, words: Sequence[Token], close: Sequence[Line]) -> Iterator[tuple[int, int]]:
    start, end = words[0].start, words[-1].end
    known = frozenset[str]().union(*(line.days for line in close))
    if known and not _days(text, start, end) <= known:
        yield from (m.span() for m in _DAY.finditer(text, start, end) if _days(text, *m.span()).isdisjoint(known))


def _undenied(head: Token, close: Sequence[Line], said: Set[str]) -> bool:
    """Whether the closest sentences have the word, none of them denied; right before it, or by what is not `said`."""
    senses = meanings_of([head.stem])
    places = [
        denied_at(line.words, at, _NEAR, but=said) or denied_at(line.words, at, _WIDE, but=said | _WORDS)
        for line in close
        for at, word in enumerate(line.words)
        if not meanings_of([word.stem]).isdisjoint(senses) and word.stem not in _FREE
    ]
    return bool(places) and not any(places)


def _only_denied(word: Token, line: Line) -> bool:
    places = [denied_at(line.words, at, 0) for at, other in enumerate(line.words) if other.stem == word.stem]
    return bool(places) and all(places)


def _denies(word: Token) -> bool:
    return word.folded in _WORDS or word.stem in _CALLED_OFF


def _solid(word: Token) -> bool:
    return word.stem not in empty_words() | lists().light and not word.stem.isdigit() and not _denies(word)
