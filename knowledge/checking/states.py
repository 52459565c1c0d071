"""How a thing is in the note and how it is in the text: "ambulans boleh, angkot ga boleh", "bawang turun, cabe naik".

`polarity.py` compares a word with itself or with its opposite wherever the text says it once. Here both of two
opposites may stand in both: each is laid beside the clause of the note that is about the same, by the words that the
two have in common. What a thing is said to be, and what it cannot be then, stands in `keadaan.yaml`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from knowledge.checking.clauses import sentences
from knowledge.checking.negation import NEGATORS, PASSED_OVER, RUMOUR
from knowledge.checking.sign_words import NEW, OPENS, TURNS, content, is_affixed_verb, senses_of
from knowledge.checking.tokens import Token, tokens
from knowledge.entities.words import NUMBER_WORDS, value
from knowledge.normalise import stem
from knowledge.yaml_files import read_yaml

_LISTS = read_yaml(Path(__file__).with_name("keadaan.yaml"))
_AXES = {axis: frozenset(values) for axis, values in _LISTS["keadaan"].items()}
_WEAK, _FIRM, _ONCE, _GIVEN = (frozenset(_LISTS[name]) for name in ("lemah", "teguh", "dahulu", "syarat"))
_MEASURES = frozenset(map(stem, _LISTS["ukuran"]))
_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]|#\w+")
_NUMBER = re.compile(NUMBER_WORDS)
_VERBS = frozenset({"ikut", "masuk", "lewat", "datang", "pakai", "pulang", "keluar", "daftar", "ambil", "bawa", "naik"})
_STOPS = frozenset({"berhenti", "stop", "batal", "urung"})  # "berhenti mengalir" says it of what follows
_AGAIN = frozenset({"kembali", "ikut", "juga"})
_NAMING = frozenset({"hari", "termasuk", "kecuali", "masa", "musim", "jam"})
_ASPECT = frozenset({"sudah", "telah", "masih", "akan", "sedang", "baru", "tetap"})
_OF_OBJECTS = frozenset({"izin", "kewajiban", "perolehan"})
_INTRANSITIVE = frozenset({"arah", "nasib", "pertandingan"})
_REACH = 3  # words between a denial and what it denies
Span = tuple[int, int]
Words = tuple[frozenset[str], ...]
_NOTHING: Words = ()


@dataclass(frozen=True, slots=True)
class State:
    """What a clause says a thing is: the axis and the value on it, the words of what it is said of and the others."""

    start: int
    end: int
    axis: str
    value: str
    denied: bool
    subject: Words
    others: Words
    weak: bool = False  # "digelar" is no contrary of "ditunda", "tetap digelar" is
    loose: bool = False  # "yang belum lolos" says which people are meant

    @property
    def all(self) -> Words:
        """Everything else that its clause names."""
        return (*self.subject, *self.others)

    def against(self, other: "State") -> bool:
        """Whether both cannot be true of one thing."""
        if self.axis != other.axis or (self.weak and not self.denied):
            return False
        if self.value == other.value:
            return self.denied != other.denied
        return not self.denied and not other.denied

    def like(self, other: "State") -> bool:
        """Whether both say the same: "tidak dibuka" and "ditutup" where there are only the two."""
        if self.axis != other.axis:
            return False
        if self.value == other.value:
            return self.denied == other.denied
        return self.denied != other.denied and len(_AXES[self.axis]) == 2


def otherwise(text: str, note: str) -> Iterator[tuple[Span, str]]:
    """Where the text says of a thing what the note says the contrary of: the span, and the words of the note."""
    theirs = _states(_unquoted(note))
    mine = _states(_unquoted(text)) if theirs else ()
    for one in (state for state in mine if not state.loose):
        rivals = (other for other in theirs if one.against(other) and not other.loose and _about(one, other))
        against = [(_common(one, other), other) for other in rivals]
        if not against:
            continue
        most, rival = max(against, key=lambda pair: pair[0])
        so = max((_common(one, other) for other in theirs if one.like(other)), default=0)
        elsewhere = any(other.like(rival) and _common(other, rival) >= most for other in mine)
        if most > so and not elsewhere:
            yield (one.start, one.end), note[rival.start : rival.end]


def _about(one: State, other: State) -> bool:
    """Whether both are said of the same: most of what the one or the other names, and the same part of it."""
    smaller = min(len(_words(one.all)), len(_words(other.all)))
    common = _shared(one.all, other.all)
    if not common or 2 * common <= smaller:
        return False
    if other.subject and 2 * _shared(other.subject, one.all) < len(other.subject):
        return False
    if one.subject and other.subject and not _shared(one.subject, other.subject):
        turned = _shared(one.subject, other.others) and _shared(one.others, other.subject)
        return bool(turned) and one.axis == "sikap"  # "dprd setuju raperda": "Raperda ditolak DPRD"
    ours, theirs = _words(one.others), _words(other.others)
    if ours and theirs and not _shared(ours, theirs):  # "medali dapat, kaus tidak"
        alike = _shared(one.subject, other.subject) == max(len(one.subject), len(other.subject))
        return alike and one.axis not in _OF_OBJECTS
    return True


def _words(named: Words) -> Words:
    return tuple(word for word in named if not _is_figure(word))


def _common(one: State, other: State) -> float:
    """How much the second has in common with the first: a figure tells more than a word; of two that have as much, the
    one counts that is about nothing else."""
    words = len(other.all)
    figures = tuple(filter(_is_figure, one.all))
    part = _shared(other.all, one.all) / words if words else 0
    return _shared(one.all, other.all) + _shared(figures, other.all) + part


def _shared(mine: Words, theirs: Words) -> int:
    """How many of the words stand among the others too."""
    senses = frozenset[str]().union(*theirs)
    return sum(not senses.isdisjoint(word) for word in mine)


@lru_cache(maxsize=64)
def _states(text: str) -> tuple[State, ...]:
    found, subject = list[State](), _NOTHING
    for sentence, asks in sentences(tokens(text)):
        if asks or _rumoured(sentence):
            continue
        here = list(_of_sentence(sentence, subject))
        subject = here[-1].subject if here else ()
        found += here
    return tuple(found)


def _rumoured(sentence: Sequence[Token]) -> bool:
    return any(token.folded in RUMOUR or token.stem in RUMOUR for token in sentence)


def _of_sentence(sentence: Sequence[Token], subject: Words) -> Iterator[State]:
    last: list[State] = []
    for clause in _clauses(sentence):
        if clause[0].folded in _GIVEN:
            continue
        here = list(_of_clause(clause, subject)) or list(_left_out(clause, last))
        yield from here
        last = here
        subject = here[-1].subject if here else _named(clause) or subject


def _left_out(clause: Sequence[Token], last: Sequence[State]) -> Iterator[State]:
    """ "jalan bs dilewati motor, mobil blm": what cannot be was said in the clause before."""
    if clause[-1].folded in NEGATORS and len(clause) > 1:
        for one in last:
            yield replace(one, denied=True, subject=(*_named(clause), *one.subject))


def _clauses(sentence: Sequence[Token]) -> Iterator[list[Token]]:
    """Cut at marks, at words that turn or give a condition, and at "dan" before a verb or a denial."""
    part: list[Token] = []
    for at, token in enumerate(sentence):
        behind = sentence[at + 1] if at + 1 < len(sentence) else None
        joins = token.folded in {"dan", "serta"} and behind is not None and _opens(behind)
        if (
            not token.stem
            or token.folded in TURNS
            or joins
            or (token.folded in OPENS | _GIVEN and token.folded != "yang")
        ):
            if part:
                yield part
            part = []
        if token.stem and not joins:
            part.append(token)
    if part:
        yield part


def _opens(token: Token) -> bool:
    return bool(token.stem) and (
        token.folded in NEW
        or token.folded in _AGAIN
        or token.folded in NEGATORS
        or bool(_values(token))
        or is_affixed_verb(token)
    )


def _does(token: Token) -> bool:
    return is_affixed_verb(token) or token.folded in _VERBS


def _of_clause(clause: Sequence[Token], inherited: Words) -> Iterator[State]:
    """What a clause says things are, one behind the other: "buka senin tutup jumat"."""
    if any(token.folded in _ONCE for token in clause):
        return
    low = 0
    for at, token in enumerate(clause):
        following = clause[at + 1] if at + 1 < len(clause) else None
        does = following is not None and _does(following)
        if (at and clause[at - 1].folded in _NAMING) or (does and token.folded in _STOPS):
            continue
        found = False
        for axis, worth in _values(token) or _placed(clause, at):
            if token.folded == "dapat" and (axis == "izin") != does:
                continue  # "ga dapet lagi" is about getting it
            state = _state(clause[low:], at - low, axis, worth, inherited, denied=_denied(clause, at))
            if axis != "arah" or any(_is_figure(word) or word & _MEASURES for word in state.all):
                yield state
                inherited, found = state.subject, True
        low = at + 1 if found and _again(clause, at) else low


def _placed(clause: Sequence[Token], at: int) -> tuple[tuple[str, str], ...]:
    """ "di luar", "di dalam": two words."""
    ahead = clause[at - 1].folded if at else ""
    return _BY_FORM.get(f"{ahead} {clause[at].folded}", ()) if ahead == "di" else ()


def _again(clause: Sequence[Token], at: int) -> bool:
    """Whether a word further on says something on the same axis."""
    axes = {axis for axis, _ in _values(clause[at])}
    return any(axes & {axis for axis, _ in _values(token)} for token in clause[at + 1 :])


def _only_names(clause: Sequence[Token]) -> bool:
    """Whether the words before a state go back to a "yang" with nothing of their own between."""
    for token in reversed(clause):
        if token.folded == "yang":
            return True
        if token.folded not in NEGATORS and token.folded not in PASSED_OVER and token.folded not in _ASPECT:
            return False
    return False


def _state(clause: Sequence[Token], at: int, axis: str, worth: str, inherited: Words, *, denied: bool) -> State:
    before, behind = _named(clause[:at]), _named(clause[at + 1 :])
    active = clause[at].folded.startswith("me") and clause[at].folded != clause[at].stem and axis not in _INTRANSITIVE
    subject = behind if active and behind else before
    others = before if subject is behind else behind
    if all(_is_figure(word) for word in subject):  # "tgl 2 buka lagi"
        subject = (*subject, *_words(inherited))
    weak = clause[at].folded in _WEAK and not any(t.folded in _FIRM for t in clause[max(0, at - 2) : at])
    return State(clause[at].start, clause[at].end, axis, worth, denied, subject, others, weak, _only_names(clause[:at]))


def _named(words: Sequence[Token]) -> Words:
    """The senses of the content words and the figures."""
    return tuple(
        frozenset({f"#{_figure(token)}"}) if _figure(token) else senses_of(token)
        for token in words
        if _figure(token) or (content(token) and not _values(token))
    )


def _is_figure(word: frozenset[str]) -> bool:
    return any(sense.startswith("#") for sense in word)


def _figure(token: Token) -> str:
    if token.stem[:1].isdigit():
        return token.stem.lstrip("0")
    return str(value(token.folded)) if _NUMBER.fullmatch(token.folded) else ""


def _denied(clause: Sequence[Token], at: int) -> bool:
    """Whether a word of denial stands before the word, with nothing but small words between."""
    for token in reversed(clause[max(0, at - _REACH) : at]):
        if token.folded in NEGATORS or token.folded in _STOPS:
            return True
        if token.folded not in PASSED_OVER:
            return False
    return False


@lru_cache(maxsize=8192)
def _values(token: Token) -> tuple[tuple[str, str], ...]:
    """What the word says a thing is; a noun ("pembukaan") names it only."""
    noun = token.folded != token.stem and not is_affixed_verb(token) and token.folded not in _BY_FORM
    return () if noun else (*_BY_FORM.get(token.folded, ()), *(_BY_STEM.get(token.stem, ())))


def _index(*, by_stem: bool) -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for axis, values in _LISTS["keadaan"].items():
        for worth, listed in values.items():
            for word in listed:
                if (stem(word) == word and word not in _EXACT and " " not in word) == by_stem:
                    found.setdefault(word, []).append((axis, worth))
    return {word: tuple(places) for word, places in found.items()}


_EXACT = frozenset({"dapat", "bisa", "boleh", "jadi", "naik", "turun", "kalah", "padam"})  # "mendapat" is no "dapat"
_BY_FORM, _BY_STEM = _index(by_stem=False), _index(by_stem=True)


def _unquoted(text: str) -> str:
    return _QUOTED.sub(lambda quote: " " * len(quote[0]), text)
