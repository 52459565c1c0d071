"""What every match of a pattern begins with: up to four characters, worked out from the pattern itself."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from knowledge.scanning.shape import LEAST, SIZE, letter

_CLASS = 12  # different characters of a class
_MOST = 2000  # openings of one pattern, before the longer ones are left out
_SKIPPED = 3  # characters at the beginning that may be anything
WIDTHLESS = {codes.AT, codes.ASSERT, codes.ASSERT_NOT}
_REPEATS = {codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT}
_SINGLE = {codes.IN, codes.ANY, codes.NOT_LITERAL, codes.LITERAL}
Nodes = Sequence[tuple[Any, Any]]


@dataclass(frozen=True, slots=True)
class Openings:
    """Pieces of a text's shape of which one stands `skipped` characters behind the place where a match begins:
    `words` at the beginning of a word, `anywhere` in a word or outside. Neither: a match may begin with anything."""

    words: frozenset[str] = frozenset()
    anywhere: frozenset[str] = frozenset()
    skipped: int = 0

    @property
    def known(self) -> bool:
        """Whether anything is known of how a match begins."""
        return bool(self.words or self.anywhere)


@dataclass(frozen=True, slots=True)
class _Ways:
    """How a part of a pattern can begin. `going`: all of it, what follows the part follows here; `ended`: no more is
    known, whatever follows."""

    going: frozenset[str]
    ended: frozenset[str] = frozenset()

    @property
    def all(self) -> frozenset[str]:
        return self.going | self.ended


_NOTHING = _Ways(frozenset({""}))
_ANYTHING = _Ways(frozenset(), frozenset({""}))


def openings(pattern: str, flags: int = 0) -> Openings:
    """How the matches of a pattern begin."""
    nodes: Nodes | None = list(parser.parse(pattern, flags))
    for skipped in range(_SKIPPED + 1):
        if nodes is None:
            break
        found = beginnings(nodes)
        if "" not in found and len(found) <= _MOST:
            return _divided(found, skipped, at_word=_at_word(nodes))
        nodes = _without_first(nodes)
    return Openings()


def beginnings(nodes: Nodes) -> frozenset[str]:
    """The first characters of the matches of a parsed pattern; "" among them: more begin in ways that are not known."""
    return _sequence(nodes).all


def _divided(found: frozenset[str], skipped: int, *, at_word: bool) -> Openings:
    least = {one for one in found if not any(one[:size] in found for size in range(1, len(one)))}
    words = {one for one in least if at_word and len(one) >= LEAST and _of_a_word(one[0])}
    return Openings(frozenset(words), frozenset(least - words), skipped)


def _without_first(nodes: Nodes) -> Nodes | None:
    """What follows the first character, whatever that is; None where a match may have none there."""
    (code, argument), *rest = nodes or [(None, None)]
    if code in WIDTHLESS:
        return _without_first(rest)
    if code is codes.SUBPATTERN:
        return _without_first([*argument[-1], *rest])
    if code in _REPEATS and argument[0] == argument[1] == 1:
        return _without_first([*argument[2], *rest])
    if code in _REPEATS and argument[0] == argument[1] > 1:
        return _without_first([*argument[2], (code, (argument[0] - 1, argument[1] - 1, argument[2])), *rest])
    return rest if code in _SINGLE else None


def _at_word(nodes: Nodes) -> bool:
    r"""Whether a match cannot begin inside a word: behind \b, (?<!\w), (?<![\w-]), (?<=[,.] )."""
    for code, argument in nodes:
        if code is codes.SUBPATTERN:
            return _at_word(list(argument[-1]))
        if code is codes.BRANCH:
            return all(_at_word(list(branch)) for branch in argument[1])
        if code not in WIDTHLESS:
            return False
        if _parts_words(code, argument):
            return True
    return False


def _parts_words(code: Any, argument: Any) -> bool:
    if code is codes.AT:
        return argument is codes.AT_BOUNDARY
    direction, inside = argument[0], list(argument[1])
    return direction < 0 and (_ends_outside(inside) if code is codes.ASSERT else _excludes_words(inside))


def _excludes_words(nodes: Nodes) -> bool:
    """A class with all characters of words in it."""
    code, members = nodes[0] if len(nodes) == 1 else (None, [])
    return code is codes.IN and (codes.CATEGORY, codes.CATEGORY_WORD) in members and (codes.NEGATE, None) not in members


def _ends_outside(nodes: Nodes) -> bool:
    """Whether the last character is certainly none of a word."""
    code, argument = nodes[-1]
    if code is codes.LITERAL:
        return not _of_a_word(chr(argument))
    return code is codes.IN and all(one is codes.LITERAL and not _of_a_word(chr(char)) for one, char in argument)


def _of_a_word(char: str) -> bool:
    return char.isalnum() or char == "_"


def _sequence(nodes: Nodes) -> _Ways:
    ways = _NOTHING
    for code, argument in nodes:
        if not ways.going:
            break
        ways = _then(ways, _part(code, argument))
    return ways


def _then(first: _Ways, second: _Ways) -> _Ways:
    going = {one + other for one in first.going for other in second.going}
    ended = {one + other for one in first.going for other in second.ended} | first.ended
    if len(going) + len(ended) > _MOST:
        return _Ways(frozenset(), first.all)
    long = {one for one in going if len(one) >= SIZE}
    return _Ways(frozenset(going - long), frozenset(one[:SIZE] for one in ended | long))


def _part(code: Any, argument: Any) -> _Ways:
    if code in WIDTHLESS:
        return _NOTHING
    if code in {codes.LITERAL, codes.IN}:
        members = [(code, argument)] if code is codes.LITERAL else argument
        return _letters(char for member in members for char in _members(*member))
    if code in {codes.SUBPATTERN, codes.ATOMIC_GROUP}:
        return _sequence(list(argument[-1] if code is codes.SUBPATTERN else argument))
    if code is codes.BRANCH:
        branches = [_sequence(list(branch)) for branch in argument[1]]
        return _Ways(_union(one.going for one in branches), _union(one.ended for one in branches))
    return _repeated(_sequence(list(argument[2])), *argument[:2]) if code in _REPEATS else _ANYTHING


def _repeated(once: _Ways, least: int, most: int) -> _Ways:
    ways, going, ended = _NOTHING, set[str](), set[str]()
    for times in range(min(most, SIZE) + 1):
        going |= ways.going if times >= least else set()
        ended |= ways.ended
        ways = _then(ways, once)
    if most > SIZE:
        ended |= ways.all
    return _Ways(frozenset(going), frozenset(ended))


def _letters(chars: Iterable[str]) -> _Ways:
    """One of these characters; "" among them is one that a shape tells nothing about."""
    found = set(map(letter, chars))
    return _ANYTHING if "" in found or len(found) > _CLASS else _Ways(frozenset(found))


def _members(code: Any, argument: Any) -> Iterable[str]:
    if code is codes.LITERAL:
        return [chr(argument)]
    if code is codes.RANGE and argument[1] - argument[0] < 2 * _CLASS:
        return map(chr, range(argument[0], argument[1] + 1))
    if code is codes.CATEGORY:
        return {codes.CATEGORY_DIGIT: ["0"], codes.CATEGORY_SPACE: [" "]}.get(argument, [""])
    return [""]


def _union(sets: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset[str]().union(*sets)
