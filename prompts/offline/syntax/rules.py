"""A grammar as data, and the recogniser that runs it: does a row of words, each of one or more classes, fit a rule?

Rules are written as `name: "other-rule class? (a | b)*"`; a word that names no rule names a word class. Every reading
is followed at once: a set of places is one integer, a bit for each place between two words, and a rule turns the places
where it may begin into those where it may end. Left recursion is refused when the rules are read.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

Row = Sequence[frozenset[str]]  # the classes of each word
_SYMBOL = re.compile(r"[\w-]+|[()|?*+]")


@dataclass(slots=True)
class _Run:
    """One row being read: at which places a word of each class begins, and what each rule found so far."""

    words: Mapping[str, int]
    known: dict[tuple[str, int], int] = field(default_factory=dict)


_Step = Callable[[_Run, int], int]  # the places where a reading may begin → where it may end


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
        words: dict[str, int] = {}
        for at, classes in enumerate(row):
            for name in classes:
                words[name] = words.get(name, 0) | 1 << at
        return bool(self._rule(rule)(_Run(words), 1) >> len(row) & 1)

    def _read(self, name: str, text: str) -> _Step:
        step, rest = self._either(_SYMBOL.findall(text))
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
        return lambda run, places: (places & run.words.get(name, 0)) << 1

    def _rule(self, name: str) -> _Step:
        def ends(run: _Run, places: int) -> int:
            if not places:
                return 0
            found = run.known.get((name, places))
            if found is None:
                found = run.known[name, places] = self._steps[name](run, places)
            return found

        return ends

    def _refuse_left_recursion(self, rules: Mapping[str, str]) -> None:
        """A rule that begins with itself would never end: tried on a row that fits every class."""
        every = frozenset(self.classes)
        for name in rules:
            try:
                self.fits([every] * 3, name)
            except RecursionError as error:
                raise ValueError(f"{name}: aturan ini dimulai dengan dirinya sendiri") from error


def _either(ways: Sequence[_Step]) -> _Step:
    if len(ways) == 1:
        return ways[0]

    def ends(run: _Run, places: int) -> int:
        found = 0
        for way in ways:
            found |= way(run, places)
        return found

    return ends


def _sequence(steps: Sequence[_Step]) -> _Step:
    if len(steps) == 1:
        return steps[0]

    def ends(run: _Run, places: int) -> int:
        for step in steps:
            places = step(run, places)
            if not places:
                break
        return places

    return ends


def _repeated(step: _Step, mark: str) -> _Step:
    if mark == "?":
        return lambda run, places: step(run, places) | places

    def ends(run: _Run, places: int) -> int:
        found = 0 if mark == "+" else places
        new = step(run, places)
        while new & ~found:
            found |= new
            new = step(run, new)
        return found

    return ends
