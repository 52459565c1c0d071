"""What a pattern cannot do without: pieces of text of which one must be there for the pattern to match at all.

Looking for a few letters in a text is a hundred times faster than trying a pattern at each of its places, and nearly
all of the rules' patterns need words that a text does not have.
"""

from collections.abc import Callable, Iterable, Sequence
from itertools import takewhile
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

_SHORTEST, _MOST = 2, 60  # letters of a piece; pieces of one pattern: more would cost what they save
Pieces = frozenset[str]


def needed(pattern: str, flags: int = 0) -> Pieces:
    """Lower-case pieces; any match of the pattern contains one of them. Empty where no such pieces are known."""
    return _of(list(parser.parse(pattern, flags)))


def possible(pieces: Pieces) -> Callable[[str], bool]:
    """Whether a lower-case text can hold a match of the pattern that needs these pieces."""
    ordered = sorted(pieces, key=len, reverse=True)
    return lambda lower: not ordered or any(piece in lower for piece in ordered)


def _of(nodes: Sequence[tuple[Any, Any]]) -> Pieces:
    """The best of what the parts of a sequence need."""
    options: list[Pieces] = []
    run = ""
    for code, argument in nodes:
        if code is codes.LITERAL:
            run += chr(argument).lower()
            continue
        if run:
            options.append(frozenset({run}))
            if code is codes.BRANCH:  # the parser takes out what alternatives share: r(?:b|ibu)
                options.append(_few(run + _lead(branch) for branch in argument[1]))
            run = ""
        options.append(_one(code, argument))
    if run:
        options.append(frozenset({run}))
    return max(filter(None, options), key=_value, default=frozenset())


def _lead(nodes: Iterable[tuple[Any, Any]]) -> str:
    literals = takewhile(lambda node: node[0] is codes.LITERAL, nodes)
    return "".join(chr(argument) for _, argument in literals).lower()


def _few(pieces: Iterable[str]) -> Pieces:
    found = frozenset(pieces)
    return found if len(found) <= _MOST else frozenset()


def _one(code: Any, argument: Any) -> Pieces:
    if code is codes.SUBPATTERN:
        return _of(list(argument[-1]))
    if code is codes.ATOMIC_GROUP:
        return _of(list(argument))
    if code in {codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT} and argument[0] > 0:
        return _of(list(argument[2]))
    if code is codes.BRANCH:
        return _all(_of(list(branch)) for branch in argument[1])
    return frozenset()


def _all(branches: Iterable[Pieces]) -> Pieces:
    """Every branch needs something of its own, or nothing is needed."""
    found = list(branches)
    return _few(piece for pieces in found for piece in pieces) if all(found) else frozenset()


def _value(pieces: Pieces) -> tuple[bool, int, int]:
    shortest = min(map(len, pieces))
    return shortest >= _SHORTEST, min(shortest, 6), -len(pieces)
