"""Which statement answers: it holds the words that name the subject, and is of the kind that was asked for."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from math import log

from knowledge.documents import Document
from prompts.answering.fitting import fits, unrecorded, words
from prompts.answering.intents import intents
from prompts.answering.sought import Sought
from prompts.answering.statements import Statement

ENOUGH = 0.7  # share of the subject's weight that a statement must hold
ALIKE = 0.8  # what a word counts of which only a synonym stands there
AROUND = 0.75  # what a word counts that stands in the title, heading or question, not in the statement itself
CLOSE = 0.06  # a statement of a better form is preferred from this near
_FORM = {"fakta": 0.05, "tanya jawab": 0.04, "ajakan": 0.04, "kalimat": 0.0}


@dataclass(frozen=True, slots=True)
class Match:
    """A statement and how well it answers, 0..1 and a little more."""

    score: float
    statement: Statement


class Ranking:
    """Weighs words by how few documents hold them: "prancis" counts more than "siapa"."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._held = [
            _terms_of(document.title, " ".join(document.front.alias), document.body) for document in documents
        ]

    def best(self, sought: Sought, statements: Iterable[Statement]) -> list[Match]:
        """Statements that answer, best first, those in the very shape that is asked for before any other; where none
        does, those that say that the answer is not known."""
        close = [Match(score, one) for one in statements if (score := self.score(sought, one)) > 0]
        fitting = [match for match in close if fits(match.statement, sought)]
        shaped = [match for match in fitting if sought.shaped(match.statement.said)]
        fitting = shaped or ([] if sought.shape and sought.shape.only else _enough(fitting))
        fitting = fitting or [match for match in _enough(close) if unrecorded(match.statement, sought)]
        return sorted(fitting, key=lambda match: (-match.score, len(match.statement.text)))

    @cached_property
    def vocabulary(self) -> Mapping[str, int]:
        """Term → number of documents that hold it."""
        return Counter(word for held in self._held for word in held)

    def score(self, sought: Sought, one: Statement) -> float:
        """How much of the subject's weight it holds, its form a little; 0 where that is too little."""
        own, around = words(one.text), words(one.about)
        specific = sought.words - sought.named
        enough = (sought.shape and sought.shape.enough) or ENOUGH
        if specific and self._share(specific, sought, own, around) < enough:
            return 0.0
        if not any(sought.says(word, own) for word in specific or sought.words):
            return 0.0
        if not names_the_demanded(one, sought):
            return 0.0
        share = self._share(sought.words, sought, own, around)
        precision = len(sought.words & own) / max(1, len(own))
        return share + _FORM[one.form] + 0.05 * precision if share >= enough else 0.0

    def _share(self, asked: frozenset[str], sought: Sought, own: frozenset[str], around: frozenset[str]) -> float:
        weights = {word: self._weight(word) for word in asked}
        total = sum(weights.values())
        held = sum(weight * _held(word, sought, own, around) for word, weight in weights.items())
        return held / total if total else 0.0

    def _weight(self, word: str) -> float:
        return log(2 + len(self._held) / (0.5 + self.vocabulary.get(word, 0)))


def names_the_demanded(one: Statement, sought: Sought) -> bool:
    """Whether it says, or its title, what an answer cannot do without; any does where there is no such word."""
    return not sought.demanded or sought.says(sought.demanded, words(one.text) | words(one.about))


def _enough(matches: Sequence[Match]) -> list[Match]:
    return [match for match in matches if match.score >= ENOUGH]


def _held(word: str, sought: Sought, own: frozenset[str], around: frozenset[str]) -> float:
    """1 in the statement itself, less around it or for a synonym."""
    if word in own:
        return 1.0
    if word in around:
        return AROUND
    return ALIKE if sought.says(word, own) else ALIKE * AROUND if sought.says(word, around) else 0.0


@lru_cache(maxsize=1024)
def _terms_of(title: str, aliases: str, body: str) -> frozenset[str]:
    return intents().words(f"{title} {aliases} {body}")
