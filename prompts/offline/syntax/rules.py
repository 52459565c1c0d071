"""A grammar as data, and the recogniser that runs it: does a row of words, each of one or more classes, fit a rule?

Rules are written as `name: "other-rule class? (a | b)*"`; a word that names no rule names a word class. Every reading
is followed at once (a set of places where a rule may end), each rule once for each place, so that the time grows with
the length of a sentence and not with the number of its readings. Left recursion is refused when the rules are read.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

Ends = frozenset[int]
Row = Sequence[frozenset[str]]  # the classes of each word
_SYMBOL = re.compile(r"[\w-]+|[()|?*+]")
_NOWHERE: Ends = frozenset()


@dataclass(slots=True)
class _Run:
    """One row being read: what each rule found at each place."""

    row: Row
    known: dict[tuple[str, int], Ends]


_Step = Callable[[_Run, int], Ends]


class Grammar:
    """Rules by name. Raises `ValueError` for a rule that cannot be read."""

    def __init__(self, rules: Mapping[str, str]) -> None:
        self._names = frozenset(rules)
        self.classes: set[str] = set()  # the word classes that the rules speak of
        self._steps: dict[str, _Step] = {}
        for name, text in rules.items():
            self._steps[name] = self._read(name, text)
        self._refuse_left_recursion(rules)

    def fits(self, row: Row, rule: str) -> bool:
        """Whether the whole row is one `rule`."""
        return len(row) in self._rule(rule)(_Run(row, {}), 0)

    def _read(self, name: str, text: str) -> _Step:
        symbols = _SYMBOL.findall(text)
        step, rest = self._either(symbols)
        if rest:
            raise ValueError(f"{name}: tanda {rest[0]} tidak pada tempatnya")
        return step

    def _either(self, symbols: list[str]) -> tuple[_Step, list[str]]:
        ways, rest = [], symbols
        while True:
            way, rest = self._sequence(rest)
            ways.append(way)
            if rest[:1] != ["|"]:
                return _either(ways), rest
            rest = rest[1:]

    def _sequence(self, symbols: list[str]) -> tuple[_Step, list[str]]:
        steps: list[_Step] = []
        rest = symbols
        while rest and rest[0] not in {"|", ")"}:
            if rest[0] == "(":
                step, rest = self._either(rest[1:])
                if rest[:1] != [")"]:
                    raise ValueError("kurung tidak ditutup")
            else:
                step = self._symbol(rest[0])
            rest = rest[1:]
            while rest[:1] and rest[0] in "?*+":
                step, rest = _repeated(step, rest[0]), rest[1:]
            steps.append(step)
        return _sequence(steps), rest

    def _symbol(self, name: str) -> _Step:
        if name in self._names:
            return self._rule(name)
        self.classes.add(name)
        return lambda run, at: frozenset((at + 1,)) if at < len(run.row) and name in run.row[at] else _NOWHERE

    def _rule(self, name: str) -> _Step:
        def ends(run: _Run, at: int) -> Ends:
            found = run.known.get((name, at))
            if found is None:
                found = run.known[name, at] = self._steps[name](run, at)
            return found

        return ends

    def _refuse_left_recursion(self, rules: Mapping[str, str]) -> None:
        """A rule that begins with itself would never end: tried on an empty row and on one that fits every class."""
        every = frozenset(self.classes)
        for name in rules:
            try:
                self.fits([every] * 3, name)
            except RecursionError as error:
                raise ValueError(f"{name}: aturan ini dimulai dengan dirinya sendiri") from error


def _either(ways: Sequence[_Step]) -> _Step:
    return ways[0] if len(ways) == 1 else lambda run, at: _NOWHERE.union(*(way(run, at) for way in ways))


def _sequence(steps: Sequence[_Step]) -> _Step:
    def ends(run: _Run, at: int) -> Ends:
        places: Ends = frozenset((at,))
        for step in steps:
            places = _NOWHERE.union(*(step(run, place) for place in places))
            if not places:
                break
        return places

    return ends


def _repeated(step: _Step, mark: str) -> _Step:
    if mark == "?":
        return lambda run, at: step(run, at) | {at}

    def ends(run: _Run, at: int) -> Ends:
        found: set[int] = set() if mark == "+" else {at}
        new = step(run, at) if mark == "+" else frozenset((at,))
        while new:
            found |= new
            new = _NOWHERE.union(*(step(run, place) for place in new)) - found
        return frozenset(found)

    return ends
