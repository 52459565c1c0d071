"""What one of a text and its note denies and the other states in nearly the same words: clause beside clause.

`polarity.py` is silent where a note has a word both affirmed and denied ("bisa bayar nontunai, ga terima uang tunai").
Here each clause that denies is laid beside the clauses of the other side that deny nothing. The one that shares most of
its words contradicts it, unless a clause there denies as much of it, or a clause here states as much as the other.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from knowledge.checking.clauses import EXCEPT, clauses, sentences
from knowledge.checking.negation import DENYING, ENDS, NEGATORS, PASSED_OVER, RUMOUR, SOFTLY, both_to_come, when
from knowledge.checking.sign_words import FREE, NEW, OPENS, STATES, content, root_of, senses_of
from knowledge.checking.signed import INSTEAD
from knowledge.checking.tokens import Token, tokens
from knowledge.checking.unquoted import unquoted

_NO = DENYING - SOFTLY
_PENDING = frozenset({"tunggu", "rencana", "usul"})  # "menunggu keputusan": not decided yet
_NEEDS = frozenset(
    {"bawa", "lampir", "pakai", "guna", "pungut", "butuh", "minta"}
)  # of what follows, whatever the verb
_ASKED = _NEEDS | {"perlu", "erlu", "wajib", "syarat"}
_PARTS = frozenset(
    {"hanya", "cuma", "selain", "sebagian", "lain", "lainnya", "termasuk", "sisa", "sisanya", "non", EXCEPT}
)
_ALIKE = 2  # words that two clauses share at least
Span = tuple[int, int]
Words = tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """A clause: the senses of its content words; of a denial the word right behind it, and those that it reaches."""

    start: int
    end: int
    words: Words
    roots: frozenset[str]
    figures: frozenset[str]
    when: str
    head: frozenset[str] = frozenset()
    scope: Words = ()

    @property
    def denies(self) -> bool:
        """Whether it denies anything."""
        return bool(self.head)


def outright(text: str, note: str) -> Iterator[tuple[Span, str]]:
    """Where the text states what a clause of the note denies, or denies what one states: the span, the note's words."""
    theirs = _claims(unquoted(note))
    mine = _claims(unquoted(text)) if theirs else ()
    for one in mine:
        rivals = [other for other in theirs if one.denies != other.denies and _same(one, other)]
        if rivals:
            rival = max(rivals, key=lambda other: _shared(one.words, other.words))
            if not _said(one, rival, theirs) and not _said(rival, one, mine):
                yield (one.start, one.end), note[rival.start : rival.end]


def _same(one: Claim, other: Claim) -> bool:
    """Whether a denial and a statement are of the same thing: most words of the denial, the one right behind it among
    them; where that only says that something is needed, two of what is."""
    no, yes = (one, other) if one.denies else (other, one)
    if no.figures != yes.figures or both_to_come(no.when, yes.when):
        return False
    if not no.head.isdisjoint(_NEEDS):
        needed = tuple(word for word in no.scope if word != no.head)
        common = _shared(needed, yes.words)
        return common == len(needed) and (common >= _ALIKE or (common > 0 and not yes.roots.isdisjoint(_ASKED)))
    told = (*yes.words, yes.roots & no.head)  # "kita sediain": hardly a word, yet the one that is denied
    subject = tuple(word for word in no.words if word not in no.scope)  # "hewan bunting" is not every "hewan"
    if _shared(subject, told) < len(subject):
        return False
    shared = _shared(no.words, told)
    return bool(_shared((no.head,), told)) and shared >= _ALIKE and 2 * shared > len(no.words)


def _said(one: Claim, rival: Claim, claims: Sequence[Claim]) -> bool:
    """Whether the side of the rival says of it what the one does: all that the two have in common, or as much."""
    senses = frozenset[str]().union(*rival.words)
    common = tuple(word for word in one.words if not word.isdisjoint(senses))
    least = max(len(common), _ALIKE)
    return any(
        other.denies == one.denies
        and (_shared(common, other.words) == len(common) or _shared(one.words, other.words) >= least)
        for other in claims
    )


def _shared(mine: Words, theirs: Words) -> int:
    senses = frozenset[str]().union(*theirs)
    return sum(not senses.isdisjoint(word) for word in mine)


@lru_cache(maxsize=64)
def _claims(text: str) -> tuple[Claim, ...]:
    """The clauses that state or deny something; none of a question, of a rumour, of a condition, of a part of all."""
    return tuple(
        claim
        for sentence, asks in sentences(tokens(text))
        if not asks and not any(t.folded in RUMOUR or t.stem in RUMOUR for t in sentence)
        for clause, _ in clauses(sentence)
        if (claim := _claim(clause))
    )


def _claim(clause: Sequence[Token]) -> Claim | None:
    opener = clause[0].folded
    if (opener in OPENS and opener not in STATES) or opener == "yang":
        return None
    if any(t.folded in _PARTS or t.stem in _PENDING | INSTEAD for t in clause):
        return None
    no = next((at for at, token in enumerate(clause) if token.folded in NEGATORS), None)
    if any(t.stem in _NO or t.folded in _NO for t in (clause if no is None else clause[no + 1 :])):
        return None
    figures = frozenset(token.stem.lstrip("0") for token in clause if token.stem[:1].isdigit())
    soon = next((found for at in range(len(clause)) if (found := when(clause[:at]))), "")
    ends, words, roots = (clause[0].start, clause[-1].end), _senses(clause), frozenset(map(root_of, clause))
    if no is None:
        return Claim(*ends, words, roots, figures, soon)
    behind = [token for token in clause[no + 1 :] if token.folded not in PASSED_OVER]
    reached = list(takewhile(lambda t: t.folded not in ENDS | OPENS | NEW, behind))
    if clause[no].folded == "bukan" or not reached or _at_no_cost(clause[no], reached[0]):
        return None
    return Claim(*ends, words, roots, figures, soon, senses_of(reached[0]), _senses(reached))


def _senses(words: Sequence[Token]) -> Words:
    """The senses of the content words; what is free is not what is paid here, "tanpa biaya" is no contrary of it."""
    return tuple(senses_of(token) for token in words if content(token) and token.folded not in FREE)


def _at_no_cost(negator: Token, behind: Token) -> bool:
    """ "dapat dibayar tunai tanpa biaya tambahan" denies no payment."""
    return negator.folded == "tanpa" and "~bayar" in senses_of(behind)
