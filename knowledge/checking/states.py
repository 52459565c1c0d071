"""How a thing is in the note and how it is in the text: "ambulans boleh, angkot ga boleh", "bawang turun, cabe naik".

`polarity.py` compares a word with itself or with its opposite wherever the text says it once. Here both of two
opposites may stand in both: each is laid beside the clause of the note that is about the same, by the words that the
two have in common. What a thing is said to be, and what it cannot be then, stands in `keadaan.yaml`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from knowledge.checking.clauses import sentences
from knowledge.checking.negation import NEGATORS, PASSED_OVER, RUMOUR, when
from knowledge.checking.sign_words import NEW, OPENS, TURNS, content, is_affixed_verb, light, root_of, senses_of
from knowledge.checking.state import State, Words, is_figure, words
from knowledge.checking.tokens import Token, tokens
from knowledge.entities.words import NUMBER_WORDS, value
from knowledge.normalise import stem
from knowledge.yaml_files import read_yaml

_LISTS = read_yaml(Path(__file__).with_name("keadaan.yaml"))
_WEAK, _FIRM, _ONCE, _GIVEN = (frozenset(_LISTS[name]) for name in ("lemah", "teguh", "dahulu", "syarat"))
_MEASURES = frozenset(map(stem, _LISTS["ukuran"]))
_NUMBER = re.compile(NUMBER_WORDS)
_VERBS = frozenset({"ikut", "masuk", "lewat", "datang", "pakai", "pulang", "keluar", "daftar", "ambil", "bawa", "naik"})
_STOPS = frozenset({"berhenti", "stop", "batal", "urung", "tahan", "tunda"})  # "stop mengalir": of what follows
_FIRST = frozenset({"dulu", "dahulu"})
_AGAIN = frozenset({"kembali", "ikut", "juga"})
_IF = frozenset({"jika", "kalau", "bila", "apabila", "meski", "meskipun", "walau", "walaupun"})
_MODAL = frozenset({"izin", "kewajiban"})  # "tidak diperbolehkan ikut" denies "ikut"
_NAMING = frozenset({"hari", "termasuk", "kecuali", "masa", "musim", "jam"})
_ASPECT = frozenset({"sudah", "telah", "masih", "akan", "sedang", "baru", "tetap"})
_INTRANSITIVE = frozenset({"arah", "nasib", "pertandingan"})
_FOR_NOW = frozenset({"sementara", "saat", "sekarang", "seterusnya", "selamanya"})
_REACH = 3  # words between a denial and what it denies
_NOTHING: Words = ()


@lru_cache(maxsize=64)
def states(text: str) -> tuple[State, ...]:
    """Every state that a text or a note tells of."""
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
    yield from _in_case(sentence)
    last: list[State] = []
    for clause in _clauses(sentence):
        if clause[0].folded in _GIVEN:
            continue
        here = list(_of_clause(clause, subject)) or list(_left_out(clause, last))
        yield from here
        last = here
        subject = here[-1].subject if here else _named(clause) or subject


def _in_case(sentence: Sequence[Token]) -> Iterator[State]:
    """ "kl ujan tetep jadi": whether it goes on in that case, said of the case alone."""
    at = next((index for index, token in enumerate(sentence) if token.folded in _IF), None)
    case = next((token for token in sentence[at + 1 :] if content(token)), None) if at is not None else None
    if case is None:
        return
    subject = (frozenset(f"?{sense}" for sense in senses_of(case)),)
    for place, token in enumerate(sentence):
        for axis, worth in _values(token) or _placed(sentence, place):
            if axis == "kelanjutan":
                one = _state(sentence, place, axis, worth, (), denied=_denied(sentence, place))
                yield replace(one, subject=subject, others=())


def _left_out(clause: Sequence[Token], last: Sequence[State]) -> Iterator[State]:
    """ "jalan bs dilewati motor, mobil blm": what cannot be was said in the clause before."""
    if clause[-1].folded in NEGATORS and len(clause) > 1:
        for one in last:
            named = _named(clause)
            yield replace(one, denied=True, subject=(*named, *one.subject), only=named)


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
            or (token.folded in OPENS | _GIVEN and token.folded != "yang" and not _for_now(token, behind))
        ):
            if part:
                yield part
            part = []
        if token.stem and not joins:
            part.append(token)
    if part:
        yield part


def _for_now(token: Token, behind: Token | None) -> bool:
    """ "untuk sementara", "untuk seterusnya" open no purpose."""
    return token.folded == "untuk" and behind is not None and behind.folded in _FOR_NOW


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
    low = 0
    for at, token in enumerate(clause):
        following = clause[at + 1] if at + 1 < len(clause) else None
        does = following is not None and _does(following)
        if (at and clause[at - 1].folded in _NAMING) or (does and token.folded in _STOPS):
            continue
        if any(earlier.folded in _ONCE for earlier in clause[max(0, at - _REACH) : at]):
            continue
        found = False
        for axis, worth in _values(token) or _placed(clause, at) or _done(token):
            if token.folded == "dapat" and (axis == "izin") != does:
                continue  # "ga dapet lagi" is about getting it
            state = _state(clause[low:], at - low, axis, worth, inherited, denied=_denied(clause, at))
            if state.verb and len(state.subject) < 2:
                continue  # too little to know it again by
            if axis != "arah" or any(is_figure(word) or word & _MEASURES for word in state.all):
                yield _of_things(state)
                inherited, found = state.subject, True
        low = at + 1 if found and _again(clause, at) else low


def _of_things(state: State) -> State:
    """ "harga telur naik" is said of telur: what is measured goes without saying."""
    things = tuple(word for word in state.subject if not word & _MEASURES)
    return replace(state, subject=things) if state.axis == "arah" and words(things) else state


def _placed(clause: Sequence[Token], at: int) -> tuple[tuple[str, str], ...]:
    """ "di luar", "tetap jalan": two words; "38 ribu tetap": with nothing behind that goes on, as it was."""
    ahead = clause[at - 1].folded if at else ""
    if clause[at].folded == "tetap" and not any(map(_goes_on, clause[at + 1 : at + 2])):
        return (("arah", "tetap"),)
    return _BY_FORM.get(f"{ahead} {clause[at].folded}", ())


def _goes_on(token: Token) -> bool:
    """Whether a word says what it is that stays so: "tetap jalan", "tetap boleh"."""
    return not token.stem[:1].isdigit() and (content(token) or bool(_values(token)) or token.folded in NEGATORS | _IF)


def _done(token: Token) -> tuple[tuple[str, str], ...]:
    """A verb that is in no list is done or not: "disuntik", "ikut"."""
    if not _does(token) or light(token):
        return ()
    root = root_of(token)
    return ((f"={root}", root),)


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
    phrase = bool(at) and bool(_BY_FORM.get(f"{clause[at - 1].folded} {clause[at].folded}"))  # "bawa sendiri"
    before, behind = _named(clause[: at - phrase]), _named(clause[at + 1 :])
    if axis in _MODAL:  # what may be done, though it be hardly a word or a state itself: "dilarang jalan"
        following = (token for token in clause[at + 1 : at + 2] if token.folded not in PASSED_OVER)
        behind = (*(senses_of(token) for token in following if not _named([token])), *behind)
    active = clause[at].folded.startswith("me") and clause[at].folded != clause[at].stem and axis not in _INTRANSITIVE
    subject = behind if active and behind else before
    others = before if subject is behind else behind
    if all(is_figure(word) for word in subject):  # "tgl 2 buka lagi"
        subject = (*subject, *words(inherited))
    weak = clause[at].folded in _WEAK and not any(t.folded in _FIRM for t in clause[max(0, at - 2) : at])
    return State(
        clause[at].start, clause[at].end, axis, worth, denied, subject, others, weak, _only_names(clause[:at]),
        when(clause[:at]),
    )  # fmt: skip


def _named(stretch: Sequence[Token]) -> Words:
    """The senses of the content words and the figures."""
    return tuple(
        frozenset({f"#{_figure(token)}"}) if _figure(token) else senses_of(token)
        for token in stretch
        if _figure(token) or (content(token) and not _values(token))
    )


def _figure(token: Token) -> str:
    if token.stem[:1].isdigit():
        return token.stem.lstrip("0")
    return str(value(token.folded)) if _NUMBER.fullmatch(token.folded) else ""


def _denied(clause: Sequence[Token], at: int) -> bool:
    """Whether a word of denial stands before the word, with nothing but small words between, or what "atau" joins."""
    if at and clause[at - 1].folded == "atau":
        return any(token.folded in NEGATORS for token in clause[max(0, at - 2 * _REACH) : at])
    for token in reversed(clause[max(0, at - _REACH) : at]):
        if token.folded in NEGATORS or token.folded in _STOPS:
            return True
        if token.folded not in PASSED_OVER | _FIRST and not any(axis in _MODAL for axis, _ in _values(token)):
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
