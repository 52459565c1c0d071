"""All rules over one text: only those are run that the text has a word for."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Self

from knowledge.checking.kinds import Rule
from knowledge.checking.prose import Prose
from knowledge.checking.report import Finding


class Rulebook:
    """Rules in the order they were written, with an index of the words that some of them need. Never changed."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.rules = tuple(rules)
        self._always: list[int] = []
        self._by_word: dict[str, list[int]] = {}
        for number, rule in enumerate(self.rules):
            if rule.openers is None:
                self._always.append(number)
            for word in rule.openers or ():
                self._by_word.setdefault(word, []).append(number)

    @cached_property
    def repairing(self) -> Self:
        """The rules that tell whether there is anything to repair: those with a right form to put in, and those for
        what is personal, which no other finding may repeat. That is a third of the work of all."""
        return type(self)([rule for rule in self.rules if rule.repairs or rule.rahasia])

    def find(self, prose: Prose, kind: str, channel: str) -> Iterator[Finding]:
        """What the rules for this kind and channel find, rule by rule in their order."""
        numbers = set(self._always)
        for word in self._by_word.keys() & prose.vocabulary.keys():
            numbers.update(self._by_word[word])
        for number in sorted(numbers):
            rule = self.rules[number]
            if rule.lingkup.covers(kind, channel):
                yield from rule.find(prose)
