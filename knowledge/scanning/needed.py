"""What a match cannot do without: pieces of a text's shape of which it contains one, wherever that stands in it."""

from collections.abc import Iterable
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from knowledge.scanning.opening import WIDTHLESS, Nodes, Openings, beginnings
from knowledge.scanning.shape import letter

_SHORTEST, _MOST = 2, 60  # letters of a piece; pieces of one pattern: more would cost what they save
_TRIED = 12  # pieces looked for before the places of one opening are tried
Pieces = frozenset[str]


def needed(pattern: str, flags: int = 0) -> Pieces:
    """Any match of the pattern contains one of the pieces. Empty where no such pieces are known."""
    return _of(list(parser.parse(pattern, flags)))


def needs(pattern: str, flags: int, opening: Openings) -> dict[str, tuple[str, ...]]:
    """For each opening of a pattern the pieces of which a match that begins with it contains one; an opening of which
    nothing is known is left out. Alternatives are told apart: few of those of a long list are in any one text."""
    nodes: Nodes = list(parser.parse(pattern, flags))
    known = [(frozenset({""}) if opening.skipped else beginnings(way), _of(way)) for way in _ways(nodes)]
    found = {}
    for piece in opening.words | opening.anywhere:
        own = [need for begun, need in known if "" in begun or any(one.startswith(piece) for one in begun)]
        pieces = frozenset[str]().union(*own)
        if own and all(own) and len(pieces) <= _TRIED:
            found[piece] = tuple(sorted(pieces, key=len, reverse=True))
    return found


def _ways(nodes: Nodes) -> list[Nodes]:
    """The pattern once for each of its alternatives, where it opens with a choice; what looks around stands first."""
    for at, (code, argument) in enumerate(nodes):
        if code is codes.BRANCH:
            return [[*nodes[:at], *branch, *nodes[at + 1 :]] for branch in argument[1]]
        if code not in WIDTHLESS:
            break
    return [nodes]


def _of(nodes: Nodes) -> Pieces:
    """The best of what the parts of a sequence need."""
    options: list[Pieces] = []
    run = ""
    for code, argument in nodes:
        char = letter(chr(argument)) if code is codes.LITERAL else ""
        if char:
            run += char
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


def _lead(nodes: Nodes) -> str:
    lead = ""
    for code, argument in nodes:
        char = letter(chr(argument)) if code is codes.LITERAL else ""
        if not char:
            break
        lead += char
    return lead


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
