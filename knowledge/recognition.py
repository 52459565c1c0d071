"""Which programme a text is about: by its names first, then by the documents found for it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from knowledge.documents import Passage, Programme
from knowledge.normalise import tokens

_TITLE, _PHRASE, _WORD = 4.0, 3.0, 1.0
_OPENING, _EARLY = 50, 5.0  # tokens of a title and a lead; how much more a name counts there
_FIRST_WORDS, _FIRST_OF_ALL = 12, 10.0  # and in the words that say what it is about
_VERY_FIRST_WORDS, _VERY_FIRST = 5, 16.0  # and where it begins
_NOTE, _LATE = range(20, 80), 0.8  # tokens of a note; what it names only after this share it mentions in passing
_SHORT = 30  # tokens; in so short a note a name of several words is what it tells of wherever it stands
_FIRST = re.compile(r"(?<=[.!?])\s|\n\s*\n(?=.*[.!?])", re.DOTALL)
_MENTIONED = re.compile(r"\b(?:pasca|bebas|rawan|musim|korban|akibat)\s?(?:dari\s)?\w+", re.IGNORECASE)
_PROPER = re.compile(r"[A-Z]{3}|[a-z] [A-Z]|^[A-Z][a-z]+ [A-Z]")
_BETWEEN = 2  # words that may stand inside a longer name
_PASSAGE = 0.36  # a best passage below this says too little; adds no stray programme on bench.writing's dev half


def recognise(text: str, programmes: Sequence[Programme], passages: Sequence[Passage] = ()) -> tuple[Programme, ...]:
    """The programmes the text is about, best first; empty if none is recognised.

    A programme named by its title or an alias is always before one that only the passages point to. Longer
    names count more, a repeated one a little more, and one in the opening far more: an app mentioned in the
    closing line of a flood release does not make it a release about the app.
    """
    told = _Told.by(_words(text))
    named = {p.id: _named(told, p) for p in programmes}
    linked = {p.id: _linked(p, passages) for p in programmes}
    found = [p for p in programmes if named[p.id] or linked[p.id]]
    return tuple(sorted(found, key=lambda p: (not named[p.id], -named[p.id] - _TITLE * linked[p.id], p.id)))


def naming(text: str, programmes: Sequence[Programme]) -> tuple[float, ...]:
    """How strongly the text names each programme; 0 where it does not."""
    told = _Told.by(tokens(text))
    return tuple(_named(told, one) for one in programmes)


def opens_with(text: str, programme: Programme) -> bool:
    """Whether the opening of the text names the programme: then it must carry its message.

    A name of one common word ("banjir") counts only in the title or the first sentence, and not where it is only what
    is over or far away: "pascabanjir", "bebas banjir".
    """
    start = text[: 20 * _OPENING].strip()
    opening, first = _joined(tokens(start)[:_OPENING]), _joined(tokens(_MENTIONED.sub(" ", _FIRST.split(start)[0])))
    names = [name for name in map(_tokens, programme.names) if name]
    return any(f" {name} " in (opening if " " in name else first) for name in names)


def is_named(text: str, programme: Programme) -> bool:
    """Whether the text itself names the programme, by its title or an alias."""
    return naming(text, (programme,))[0] > 0


def is_titled(text: str, programme: Programme) -> bool:
    """Whether the text names the programme by its title or by a name of its own (with capitals: "UHC", "Golok Day"),
    not only by a word of its subject ("musim hujan", "harga beras")."""
    whole = _joined(_words(text))
    own = [name for name in programme.names if name == programme.title or _PROPER.search(name)]
    return any(f" {wanted} " in whole for wanted in map(_tokens, own) if wanted)


@dataclass(frozen=True, slots=True)
class _Told:
    """A text's tokens in one line: all, its opening, first words, beginning, and without its end; `short`: few. And
    every word."""

    whole: str
    opening: str
    first: str
    begin: str
    early: str
    short: bool
    words: frozenset[str]

    @staticmethod
    def by(words: Sequence[str]) -> "_Told":
        """Of these tokens."""
        whole = _joined(words)
        early = _joined(words[: round(len(words) * _LATE)]) if len(words) in _NOTE else whole
        return _Told(
            whole, _joined(words[:_OPENING]), _joined(words[:_FIRST_WORDS]), _joined(words[:_VERY_FIRST_WORDS]), early,
            len(words) < _SHORT, frozenset(words),
        )  # fmt: skip


def _named(told: _Told, programme: Programme) -> float:
    """How strongly the text names the programme: each of its names that stands in the text."""
    score, seen = 0.0, set[str]()
    places = ((told.begin, _VERY_FIRST), (told.first, _FIRST_OF_ALL), (told.opening, _EARLY))
    for name, wanted, parts in _called(programme.names):
        if not parts <= told.words or any(f" {wanted} " in f" {other} " for other in seen):
            continue
        if f" {wanted} " not in told.whole:
            score += _PHRASE if not score and _apart(wanted, told.whole) else 0.0
            continue
        passing = f" {wanted} " not in told.early and not (" " in wanted and told.short)
        if passing and name != programme.title:
            continue
        seen.add(wanted)
        weight = _TITLE if name == programme.title else _PHRASE if " " in wanted else _WORD
        place = next((much for part, much in places if f" {wanted} " in part), 1.0)
        score += weight * place * told.whole.count(f" {wanted} ") ** 0.5
    return score


@lru_cache(maxsize=512)
def _called(names: tuple[str, ...]) -> tuple[tuple[str, str, frozenset[str]], ...]:
    """The names of a programme as they are looked for, and the words of each, the longest first."""
    wanted = ((name, _tokens(name)) for name in sorted(names, key=len, reverse=True))
    return tuple((name, words, frozenset(words.split())) for name, words in wanted if words)


def _apart(wanted: str, whole: str) -> bool:
    """Whether a name of three words or more stands in order with little between: "puskesmas … buka 24 jam"."""
    words = wanted.split()
    if len(words) < 3 or not all(f" {word} " in whole for word in words):
        return False
    pattern = rf" (?:\S+ ){{0,{_BETWEEN}}}".join(re.escape(word) for word in words)
    found = re.search(rf" {pattern} ", whole)
    return found is not None and len(found[0].split()) <= len(words) + _BETWEEN


def _joined(words: Sequence[str]) -> str:
    return f" {' '.join(words)} "


def _linked(programme: Programme, passages: Sequence[Passage]) -> float:
    """The best score of a passage that belongs to the programme, 0 below the threshold. A guide says how a kind of text
    is written, whatever it is about."""
    about = [p for p in passages if p.kind != "panduan"]
    scores = (p.score for p in about if programme.id == p.document or programme.id in p.programmes)
    best = max(scores, default=0.0)
    return best if best >= _PASSAGE else 0.0


@lru_cache(maxsize=16)  # asked which programme a text is about, and whether it names that one
def _words(text: str) -> tuple[str, ...]:
    return tuple(tokens(text))


@lru_cache(maxsize=4096)
def _tokens(name: str) -> str:
    return " ".join(tokens(name))
