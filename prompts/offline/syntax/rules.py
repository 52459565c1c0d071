"""A grammar as data, and the recogniser that runs it: does a row of words, each of one or more classes, fit a rule?

Rules are written as in `notation.py`; a word that names no rule names a word class. Every reading is followed at once:
a set of places is one integer, a bit for each place between two words, and a rule turns the places where it may begin
into those where it may end. A rule is tried only where a word stands that may open it, and once for each place. Left
recursion is refused when the rules are read.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from prompts.offline.syntax.notation import Chain, Either, Node, Opening, Repeated, Symbol, openings, parsed

Row = Sequence[frozenset[str]]  # the classes of each word


@dataclass(slots=True)
class Run:
    """One row being read: where words of each class stand, where each rule may open, what each found so far."""

    length: int
    words: Mapping[str, int]
    opens: dict[str, int] = field(default_factory=dict)
    known: dict[tuple[str, int], int] = field(default_factory=dict)


_Step = Callable[[Run, int], int]  # the places where a reading may begin → where it may end


class Grammar:
    """Rules by name. Raises `ValueError` for a rule that cannot be read."""

    def __init__(self, rules: Mapping[str, str]) -> None:
        nodes = {name: parsed(name, text) for name, text in rules.items()}
        self._names = frozenset(rules)
        self._openings: Mapping[str, Opening] = openings(nodes)
        self.classes: set[str] = set()  # the word classes that the rules speak of
        self._steps: dict[str, _Step] = {name: self._step(node) for name, node in nodes.items()}
        self._refuse_left_recursion(rules)

    @staticmethod
    def begun(row: Row) -> Run:
        """A row made ready to be read: what one rule finds in it another one need not look for."""
        words: dict[str, int] = {}
        for at, classes in enumerate(row):
            for name in classes:
                words[name] = words.get(name, 0) | 1 << at
        return Run(len(row), words)

    def fits(self, run: Run, rule: str) -> bool:
        """Whether the whole row is one `rule`."""
        return bool(self._rule(rule)(run, 1) >> run.length & 1)

    def _step(self, node: Node) -> _Step:
        match node:
            case Symbol(name):
                return self._symbol(name)
            case Either(ways):
                return _either([self._step(way) for way in ways])
            case Chain(parts):
                return _row([self._step(part) for part in parts])
            case Repeated(part, mark):
                return _repeated(self._step(part), mark)

    def _symbol(self, name: str) -> _Step:
        if name in self._names:
            return self._rule(name)
        self.classes.add(name)
        return lambda run, places: (places & run.words.get(name, 0)) << 1

    def _rule(self, name: str) -> _Step:
        opening = self._openings[name]

        def ends(run: Run, places: int) -> int:
            opens = run.opens.get(name)
            if opens is None:
                opens = run.opens[name] = _union(run.words, opening.classes)
            found = places if opening.empty else 0
            places &= opens
            while places:
                place = places & -places
                places ^= place
                there = run.known.get((name, place))
                if there is None:
                    there = run.known[name, place] = self._steps[name](run, place)
                found |= there
            return found

        return ends

    def _refuse_left_recursion(self, rules: Mapping[str, str]) -> None:
        """A rule that begins with itself would never end: tried on a row that fits every class."""
        run = self.begun([frozenset(self.classes)] * 3)
        for name in rules:
            try:
                self.fits(run, name)
            except RecursionError as error:
                raise ValueError(f"{name}: aturan ini dimulai dengan dirinya sendiri") from error


def _union(words: Mapping[str, int], classes: frozenset[str]) -> int:
    found = 0
    for name, places in words.items():
        if name in classes:
            found |= places
    return found


def _either(ways: Sequence[_Step]) -> _Step:
    def ends(run: Run, places: int) -> int:
        found = 0
        for way in ways:
            found |= way(run, places)
        return found

    return ends


def _row(parts: Sequence[_Step]) -> _Step:
    def ends(run: Run, places: int) -> int:
        for part in parts:
            places = part(run, places)
            if not places:
                break
        return places

    return ends


def _repeated(step: _Step, mark: str) -> _Step:
    if mark == "?":
        return lambda run, places: step(run, places) | places

    def ends(run: Run, places: int) -> int:
        found = 0 if mark == "+" else places
        new = step(run, places)
        while new & ~found:
            found |= new
            new = step(run, new)
        return found

    return ends
