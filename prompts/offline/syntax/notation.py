"""How the rules of a grammar are written: `other-rule class? (a | b)* c+` as a tree, and which words may open one."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_SYMBOL = re.compile(r"[\w-]+|[()|?*+]")


@dataclass(frozen=True, slots=True)
class Symbol:
    """The name of a rule or of a word class."""

    name: str


@dataclass(frozen=True, slots=True)
class Either:
    """One of several ways."""

    ways: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Chain:
    """One part behind the other."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Repeated:
    """A part that may be left out ("?"), be there several times ("+"), or both ("*")."""

    part: "Node"
    mark: str


Node = Symbol | Either | Chain | Repeated


@dataclass(frozen=True, slots=True)
class Opening:
    """The symbols that a rule may begin with, and whether it may be empty."""

    classes: frozenset[str]
    empty: bool


def parsed(name: str, text: str) -> Node:
    """One rule as a tree; `ValueError` for what cannot be read."""
    node, rest = _either(_SYMBOL.findall(text))
    if rest:
        raise ValueError(f"{name}: tanda {rest[0]} tidak pada tempatnya")
    return node


def _either(symbols: Sequence[str]) -> tuple[Node, Sequence[str]]:
    ways, rest = [], symbols
    while True:
        way, rest = _row(rest)
        ways.append(way)
        if rest[:1] != ["|"]:
            return (Either(tuple(ways)) if len(ways) > 1 else way), rest
        rest = rest[1:]


def _row(symbols: Sequence[str]) -> tuple[Node, Sequence[str]]:
    parts: list[Node] = []
    rest = symbols
    while rest and rest[0] not in {"|", ")"}:
        part: Node = Symbol(rest[0])
        if rest[0] == "(":
            part, rest = _either(rest[1:])
            if rest[:1] != [")"]:
                raise ValueError("kurung tidak ditutup")
        rest = rest[1:]
        while rest[:1] and rest[0] in "?*+":
            part, rest = Repeated(part, rest[0]), rest[1:]
        parts.append(part)
    return (parts[0] if len(parts) == 1 else Chain(tuple(parts))), rest


def openings(rules: Mapping[str, Node]) -> dict[str, Opening]:
    """What each rule may begin with: grown until nothing is added, since rules name each other."""
    found = dict.fromkeys(rules, Opening(frozenset(), empty=False))
    while True:
        grown = {name: _opening(node, found) for name, node in rules.items()}
        if grown == found:
            return found
        found = grown


def _opening(node: Node, found: Mapping[str, Opening]) -> Opening:
    match node:
        case Symbol(name):
            return found.get(name) or Opening(frozenset((name,)), empty=False)
        case Either(ways):
            several = [_opening(way, found) for way in ways]
            return Opening(frozenset().union(*(one.classes for one in several)), any(one.empty for one in several))
        case Repeated(part, mark):
            one = _opening(part, found)
            return Opening(one.classes, one.empty or mark != "+")
        case Chain(parts):
            return _opening_of_row(parts, found)


def _opening_of_row(parts: Sequence[Node], found: Mapping[str, Opening]) -> Opening:
    classes: frozenset[str] = frozenset()
    for part in parts:
        one = _opening(part, found)
        classes |= one.classes
        if not one.empty:
            return Opening(classes, empty=False)
    return Opening(classes, empty=True)
