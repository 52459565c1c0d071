"""What comes first in a key message and last in a text: "bagikan dulu, diperiksa belakangan" for "periksa sebelum
membagikannya".

Indonesian says the order with "sebelum" and "setelah" between or before the two, with "dahulu" beside the first, or
with "belakangan", "menyusul", "kemudian" beside the second.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from knowledge.checking.negation import NEGATORS
from knowledge.checking.sign_words import content, senses_of
from knowledge.checking.stretches import Stretches
from knowledge.checking.tokens import Token, tokens
from knowledge.documents import KeyMessage, Programme

_BEFORE, _AFTER = frozenset({"sebelum"}), frozenset({"setelah", "sesudah", "seusai"})
_FIRST = frozenset({"dahulu", "dulu"})
_LATER = frozenset({"belakangan", "menyusul", "kemudian", "nanti"})
_SO_THAT = frozenset({"agar", "supaya", "biar"})
_NEAR = 3  # content words beside the word that says the order
Span = tuple[int, int]
Senses = frozenset[str]


def overtaken(programme: Programme, parts: Stretches, text: str) -> Iterator[tuple[KeyMessage, Span]]:
    """The messages whose order of two things a sentence of the text turns round, and the sentence."""
    said = [(part, order) for part in parts if not part.pair for order in _orders(text[part.start : part.end])]
    for message in programme.key_messages if said else ():
        asked = [order for wording in message.wordings for order in _orders(wording)]
        for part, (first, then) in said:
            if any(_apart(first, after, ahead) and _apart(then, ahead, after) for ahead, after in asked):
                yield message, (part.start, part.end)


def _apart(words: Senses, inside: Senses, outside: Senses) -> bool:
    """Whether the words have one in common with the one side that the other has not."""
    return bool(words & (inside - outside))


def _orders(sentence: str) -> Iterator[tuple[Senses, Senses]]:
    """What is to be done first and what then, as the senses of the words."""
    words = list(takewhile(lambda token: token.folded not in _SO_THAT, tokens(sentence)))
    if any(token.folded in NEGATORS for token in words):
        return
    for at, token in enumerate(words):
        if token.folded in _BEFORE | _AFTER:
            behind, ahead = _senses(words[at + 1 :]), _senses(_back(words[:at]))
            if not ahead:  # "Sebelum membagikan kabar, periksa dahulu"
                end = next((i for i in range(at, len(words)) if not words[i].stem), len(words))
                ahead = _senses(words[end + 1 :])
            if ahead and behind:
                yield (ahead, behind) if token.folded in _BEFORE else (behind, ahead)
    for one, other in pairwise(_clauses(words)):
        first = next((at for at, token in enumerate(one) if token.folded in _FIRST), None)
        if first is not None and any(token.folded in _LATER for token in other):
            yield _senses(_back(one[:first])), frozenset[str]().union(*map(senses_of, filter(_says, other)))


def _clauses(words: Sequence[Token]) -> list[list[Token]]:
    found: list[list[Token]] = [[]]
    for token in words:
        if token.stem:
            found[-1].append(token)
        elif found[-1]:
            found.append([])
    return found


def _back(words: Sequence[Token]) -> list[Token]:
    """The words of the clause before, the last one first."""
    end = next((at for at in range(len(words) - 1, -1, -1) if not words[at].stem), -1)
    return list(reversed(words[end + 1 :]))


def _senses(words: Sequence[Token]) -> Senses:
    """Of the next content words up to a mark."""
    found = list[Token]()
    for token in words:
        if not token.stem or len(found) == _NEAR:
            break
        if _says(token):
            found.append(token)
    return frozenset[str]().union(*map(senses_of, found))


def _says(token: Token) -> bool:
    """Whether a word says something; an imperative does ("bagikan") although its root is hardly a word."""
    told = content(token) or (token.folded != token.stem and token.folded.endswith("kan"))
    return told and token.folded not in _FIRST | _LATER
