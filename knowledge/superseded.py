"""What a newer version of a document makes untrue, and whether a text still says it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from rapidfuzz import fuzz

from knowledge.checking.comparing import same
from knowledge.checking.folding import content, fold
from knowledge.checking.stretches import Stretch, stretches
from knowledge.difference import Difference, difference
from knowledge.documents import Document
from knowledge.entities.entity import Entity

Kind = Literal["fakta", "pesan kunci", "pejabat", "istilah"]
Read = Callable[[str, date], Sequence[Entity]]
_ABOUT = 0.5  # share of a statement's content words that makes a sentence one about it
_WORDED = 88.0  # of 100: the old key message with a word changed is still the old one
_FIGURES = frozenset({"number", "money", "percent", "date", "time"})


@dataclass(frozen=True, slots=True)
class Superseded:
    """`was` is no longer said, `now` is. Of a term to avoid, `was` is the term and `now` what to write, if anything."""

    kind: Kind
    was: str
    now: str
    title: str  # of the document that says so


def superseded(after: Document, before: Document | None) -> tuple[Superseded, ...]:
    """Facts, key messages and office holders that the new version words otherwise, and terms that it newly forbids."""
    changes = difference(after, before)
    return tuple(Superseded(kind, was, now, after.title) for kind, was, now in _pairs(changes, after, before))


def _pairs(changes: Difference, after: Document, before: Document | None) -> Iterator[tuple[Kind, str, str]]:
    yield from (("fakta", was, now) for was, now in changes.facts.changed)
    wordings = {wording for message in after.front.pesan_kunci for wording in (message.teks, *message.varian)}
    yield from (("pesan kunci", was, now) for was, now in changes.messages.changed if was not in wordings)
    yield from (("pejabat", was, now) for was, now in changes.spokespersons.changed)
    known = {term.tulis for term in before.front.istilah.terlarang} if before else set()
    yield from (
        ("istilah", term.tulis, term.ganti) for term in after.front.istilah.terlarang if term.tulis not in known
    )


def still_says(text: str, old: Superseded, on: date, read: Read) -> bool:
    """Whether the text of that day says what is superseded, and not what is said now."""
    if old.kind == "istilah":
        return fold(old.was) in fold(text)
    if len(content(text) & content(old.was)) < _ABOUT * _ABOUT * len(content(old.was)):
        return False  # cheap, before the text is cut into sentences
    parts = stretches(text)
    if old.kind == "pesan kunci":
        return any(fuzz.ratio(fold(old.was).strip(), part.folded) >= _WORDED for part in parts)
    if old.kind == "pejabat":
        name, office = old.was.split(", ", 1)
        return any(fold(name) in f" {part.folded} " and _about(part, content(office)) for part in parts)
    return any(_states_fact(text, part, old, on, read) for part in parts)


def _states_fact(text: str, part: Stretch, old: Superseded, on: date, read: Read) -> bool:
    """A sentence about the fact that has a figure (or, without figures, a word) of the old wording alone."""
    was, now = _told(old.was, on, read), _told(old.now, on, read)
    gone = [one for one in was if not any(same(one, other) for other in now)]
    about = content(old.was) & content(old.now)
    if not _about(part, about):
        return False
    if not gone:
        lost, come = content(old.was) - content(old.now), content(old.now) - content(old.was)
        return bool(lost) and lost <= part.words and not come <= part.words
    return any(same(mine, other) for mine in read(text[part.start : part.end], on) for other in gone)


def _told(words: str, on: date, read: Read) -> list[Entity]:
    return [entity for entity in read(words, on) if entity.kind in _FIGURES]


def _about(part: Stretch, words: frozenset[str]) -> bool:
    return bool(words) and len(words & part.words) >= _ABOUT * len(words)
