"""A limit on its other side: "di bawah 160" for the note's "di atas 160", "tidak hanya" for its "hanya"."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from knowledge.checking.folding import empty_words
from knowledge.checking.negation import NEGATORS
from knowledge.checking.sign_words import content, senses_of
from knowledge.checking.tokens import Token, tokens
from knowledge.checking.unquoted import unquoted
from knowledge.checking.widening import widened
from knowledge.entities.words import NUMBER_WORDS, value

_SIDES = (
    ({"di atas", "lebih dari", "melebihi"}, {"di bawah", "kurang dari"}),
    (
        {"minimal", "paling sedikit", "paling rendah", "sekurang-kurangnya"},
        {"maksimal", "paling banyak", "paling tinggi"},
    ),
    ({"sebelum pukul", "sebelum jam"}, {"setelah pukul", "sesudah pukul", "setelah jam", "sesudah jam"}),
)
_ONLY = frozenset({"hanya", "cuma", "khusus", "sekadar"})
_NUMBER = re.compile(NUMBER_WORDS)
_TURNS = frozenset({"tetapi", "tapi", "melainkan", "karena", "jadi"})
_PEOPLE = frozenset({"mereka", "orang", "warga", "peserta", "yang", "hari", "bagi", "untuk"})
_BEHIND = 3  # words behind "hanya" that it is said of
Span = tuple[int, int]


def bounds(text: str, note: str) -> Iterator[tuple[Span, str]]:
    """Where the text sets another limit than the note to the same figure, or lifts one: the span, the note's words."""
    mine, theirs = tokens(unquoted(text)), tokens(unquoted(note))
    noted = list(_limits(theirs))
    said = list(_limits(mine))
    for way, figure, span in said:
        there = {other: at for other, same, at in noted if same == figure and other[0] == way[0]}
        right = any(other != way and other[0] == way[0] and same == figure for other, same, _ in said)
        if there and way not in there and not right:
            yield span, note[slice(*next(iter(there.values())))]
    yield from _lifted(mine, theirs, note)
    yield from _left_in(mine, theirs, note)
    yield from widened(mine, theirs, note)


def _limits(words: Sequence[Token]) -> Iterator[tuple[tuple[int, int], str, Span]]:
    """Every "di atas", "kurang dari", "minimal" with the figure right behind it."""
    for at, token in enumerate(words):
        for length in (1, 2):
            phrase = " ".join(word.folded for word in words[at : at + length])
            figure = _figure(words[at + length]) if at + length < len(words) else ""
            for pair, sides in enumerate(_SIDES):
                for side, forms in enumerate(sides):
                    if figure and phrase in forms and not _denied(words, at):
                        yield (pair, side), figure, (token.start, words[at + length].end)


def _denied(words: Sequence[Token], at: int) -> bool:
    return any(word.folded in NEGATORS for word in words[max(0, at - 2) : at])


def _figure(token: Token) -> str:
    if token.stem[:1].isdigit():
        return re.split(r"\D", token.stem)[0].lstrip("0")
    return str(value(token.folded)) if _NUMBER.fullmatch(token.folded) else ""


def _lifted(mine: Sequence[Token], theirs: Sequence[Token], note: str) -> Iterator[tuple[Span, str]]:
    """ "tidak hanya untuk anak SD" for the note's "khusus anak SD", and the other way round."""
    noted = list(_restricted(theirs))
    for open_to_more, about, span in _restricted(mine):
        same = [(other, at) for other, words, at in noted if _alike(about, words)]
        if same and all(other != open_to_more for other, _ in same):
            yield span, note[slice(*same[0][1])]


def _left_in(mine: Sequence[Token], theirs: Sequence[Token], note: str) -> Iterator[tuple[Span, str]]:
    """ "kecuali Sabtu dan Minggu" for the note's "termasuk sabtu minggu", and the other way round."""
    noted = list(_counted_in(theirs))
    for within, about, span in _counted_in(mine):
        same = [(other, at) for other, words, at in noted if 2 * len(about & words) > min(len(about), len(words))]
        if same and all(other != within for other, _ in same):
            yield span, note[slice(*same[0][1])]


def _counted_in(words: Sequence[Token]) -> Iterator[tuple[bool, frozenset[str], Span]]:
    """Every "termasuk" and "kecuali": whether what follows is counted in, its words, where it stands."""
    for at, token in enumerate(words):
        if token.folded not in {"termasuk", "kecuali"}:
            continue
        behind = takewhile(lambda word: word.stem and word.folded not in _TURNS, words[at + 1 :])
        named = [word for word in behind if word.stem not in empty_words() and word.folded not in _PEOPLE][:_BEHIND]
        if named:
            denied = _denied(words, at)
            within = (token.folded == "termasuk") != denied
            start = words[at - 1].start if denied and at else token.start
            yield within, frozenset(word.stem for word in named), (start, named[-1].end)


def _alike(one: Sequence[frozenset[str]], other: Sequence[frozenset[str]]) -> bool:
    senses = frozenset[str]().union(*other)
    common = sum(not senses.isdisjoint(word) for word in one)
    return bool(common) and 2 * common >= min(len(one), len(other))


def _restricted(words: Sequence[Token]) -> Iterator[tuple[bool, list[frozenset[str]], Span]]:
    """Every "hanya", "khusus" and "cuma": whether it is denied, what it is said of, where it stands."""
    for at, token in enumerate(words):
        if token.folded not in _ONLY:
            continue
        behind = takewhile(lambda word: word.stem and word.folded not in _TURNS, words[at + 1 :])
        named = [word for word in behind if content(word) and word.stem not in empty_words()][:_BEHIND]
        if named:
            denied = bool(at) and words[at - 1].folded in NEGATORS
            start = words[at - 1].start if denied else token.start
            yield denied, [senses_of(word) for word in named], (start, named[-1].end)
