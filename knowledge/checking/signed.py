"""The content words of a text as its clauses say them, each affirmed or denied (see `knowledge.checking.polarity`)."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path

from knowledge.checking.clauses import EXCEPT, WITH_OR_WITHOUT, clauses, sentences
from knowledge.checking.denial_reach import EVERY, NOUN_DENIED, signs_of
from knowledge.checking.negation import NEGATORS, RUMOUR, when
from knowledge.checking.sign_words import (
    ALLOWS,
    EMPTY,
    FREE,
    OPENS,
    STATES,
    content,
    is_affixed_verb,
    light,
    root_of,
    senses_of,
)
from knowledge.checking.tokens import Token, tokens
from knowledge.normalise import stem
from knowledge.yaml_files import read_yaml

_LISTS = read_yaml(Path(__file__).with_name("polar.yaml"))
INSTEAD = frozenset(_LISTS["pengganti"])
_WHILE = "sementara"
_FIRST_ITEM = 6  # words right behind "yang tidak boleh:"
_ITEM = 2  # words of an item of a list
_LINE = re.compile(r"[^\n]+")
_FIGURE = re.compile(r"\d{2,}")  # "70kg": of a digit alone too much is said
MAY = "~boleh"
AMONG = "~termasuk"
_ALLOWED = frozenset(map(stem, ("diperkenankan", "diperbolehkan", "diizinkan", "dibenarkan")))
_BUT = frozenset({"luar", "selain"})
_ANSWERS = {"tidak": True, "tak": True, "belum": True, "gausah": True} | dict.fromkeys(
    ("ya", "iya", "boleh", "bisa", "dapat", "sudah", "ada", "wajib", "harus", "perlu", "betul", "benar", "tentu"), False
)


@dataclass(frozen=True, slots=True)
class Said:
    """One word as its clause says it, the same wherever it stands. `beside`: the other words of the clause, `around`:
    those of the sentence."""

    start: int = field(compare=False)
    end: int = field(compare=False)
    senses: frozenset[str]
    root: str
    denied: bool
    beside: frozenset[str]
    around: frozenset[str] = frozenset()
    loose: bool = False
    thing: bool = False  # a noun in "-an": "liburan" is not what "jangan libur" denies
    when: str = ""  # "belum", "akan"
    only: frozenset[str] = frozenset()  # what stands behind "kecuali": it is said of that alone


def said(text: str) -> tuple[Said, ...]:
    """Every content word of the text with its sign; no sentence goes over a line."""
    return tuple(one for line in _LINE.finditer(text) for one in _placed(line[0], line.start()))


@lru_cache(maxsize=1024)  # a programme's messages are each looked for in the same lines
def _placed(line: str, start: int) -> tuple[Said, ...]:
    """What a line says, where it stands in its text."""
    return tuple(_moved(one, start) for one in _said(line))


def _moved(one: Said, by: int) -> Said:
    """The same further on; written out, as there are hundreds in a text."""
    if not by:
        return one
    return Said(
        one.start + by, one.end + by, one.senses, one.root, one.denied, one.beside, one.around, one.loose, one.thing,
        one.when, one.only,
    )  # fmt: skip


@lru_cache(maxsize=4096)
def _said(text: str) -> tuple[Said, ...]:
    """The same of one line; a text is looked at message by message, and again after its repair."""
    found: list[Said] = []
    question: Sequence[Token] = ()
    for sentence, asked in sentences(tokens(text)):
        found += _answered(question, sentence)
        question = sentence if asked else ()
        if asked or any(token.folded in RUMOUR or token.stem in RUMOUR for token in sentence):
            continue
        first = False
        told, before, noun, listed, elsewhere = list[Said](), list[Said](), frozenset[str](), False, False
        ahead: Sequence[Token] = ()
        opening = ""
        for clause, mark in clauses(sentence):
            aside, opening = opening == "(" and mark == ")" and len(clause) == 1, mark
            if aside and clause[0].folded not in FREE:
                continue  # "sisa hasil usaha (SHU)" only says it shorter
            here = list(_signed(clause, before, noun if clause[0].folded == "yang" else frozenset()))
            nobody = bool(ahead) and ahead[-1].folded == "ada" and any(t.folded in NEGATORS for t in ahead)
            if clause[0].folded == "yang" and (
                nobody or any(one.denied for one in before)
            ):  # "tidak ada mobil yang hilang"
                here = [replace(one, loose=True) for one in here]
            if clause[0] is sentence[0] and _of_whom(clause, sentence):
                here = [one if one.denied else replace(one, loose=True) for one in here]
            noun = frozenset[str]().union(*map(senses_of, filter(content, clause)))
            if listed and len(clause) <= (_FIRST_ITEM if first and not clause[0].stem.isdigit() else _ITEM):
                here = [replace(one, denied=True) for one in here]
            opens = mark == ":" and _denies_all(clause)
            listed, first = opens or (listed and len(clause) <= _ITEM), opens
            if clause[0].folded == "yang" and any(t.folded in NEGATORS for t in clause):  # "soal yg nyindir ga dipakai"
                told = [replace(one, loose=True) if one in before else one for one in told]
            # "di dlm ga boleh, di luar boleh": one thing, allowed here and not there
            elsewhere = elsewhere or (clause[0].folded == "di" and any(t.folded in ALLOWS for t in clause))
            told += here
            before, ahead = here, clause
        told = _with_the_last(sentence, told)
        if elsewhere and {one.denied for one in told if one.root == MAY} == {True, False}:
            told = [replace(one, loose=True) if one.denied or one.root == MAY else one for one in told]
        told += _somebody(sentence)
        around = frozenset[str]().union(*(one.senses for one in told))
        found += [replace(one, around=around - one.senses) for one in told]
    return tuple(found)


def _of_whom(clause: Sequence[Token], sentence: Sequence[Token]) -> bool:
    """ "Yang habis begadang jangan dulu, …" says whom a denial is about, and that nobody sat up."""
    further = [token for token in sentence if token.start > clause[0].start]
    return clause[0].folded == "yang" and any(token.folded in NEGATORS for token in further)


def _with_the_last(sentence: Sequence[Token], told: Sequence[Said]) -> list[Said]:
    """ "Merokok, berjualan, dan memancing tidak diperbolehkan": what the last of a list denies, it denies of all."""
    words = [token for token in sentence if token.stem]
    last = words[-1] if words else None
    before = max((at for at, token in enumerate(sentence) if not token.stem), default=-1)
    denied = [token for token in sentence[before + 1 :] if token.folded in NEGATORS]
    if last is None or not denied or not (last.folded in ALLOWS or last.stem in _ALLOWED):
        return list(told)
    if last.stem in _ALLOWED:  # "robot yang dibeli jadi tidak diperbolehkan" states no purchase
        told = [one if one.denied else replace(one, loose=True) for one in told]
    if before < 0:
        return list(told)
    return [replace(one, loose=True) if one.start < sentence[before].start else one for one in told]


def _denies_all(clause: Sequence[Token]) -> bool:
    """ "yang tidak boleh: …", not "belum semua sembuh: …"."""
    following = [*(token.folded for token in clause[1:]), ""]
    return any(
        t.folded in NEGATORS and t.folded not in NOUN_DENIED and after not in EVERY  # "tanpa biaya: …" gives it all
        for t, after in zip(clause, following, strict=True)
    )


def _somebody(sentence: Sequence[Token]) -> Iterator[Said]:
    """ "tidak ada yang berhenti", "yg berhenti di jalan ga ada", "ada murid yang pingsan": whether anybody does."""
    words = [token for token in sentence if token.stem]
    for at, token in enumerate(words):
        if token.folded != "yang":
            continue
        does = next((w for w in words[at + 1 : at + 3] if content(w)), None)
        ahead = [w for w in words[max(0, at - 3) : at] if w.folded == "ada"]
        behind = words[-1].folded == "ada" and len(words) > at + 2
        there = ahead[-1] if ahead else words[-1] if behind else None
        if does is None or there is None:
            continue
        before = words[words.index(there) - 1 : words.index(there)]
        denied = any(w.folded in NEGATORS for w in before)
        beside = frozenset[str]().union(*(senses_of(w) for w in words if content(w) and w is not does))
        yield Said(does.start, does.end, senses_of(does), root_of(does), denied, beside - senses_of(does))


def _answered(question: Sequence[Token], answer: Sequence[Token]) -> Iterator[Said]:
    """ "panitia menjemput ke rumah? tidak": what was asked is denied or affirmed by the word that opens the answer."""
    last = max((at for at, token in enumerate(question) if not token.stem), default=-1)
    asked = question[last + 1 :]  # "pawai jam 19, ziarah? ga ikut"
    denied = _ANSWERS.get(answer[0].folded) if answer else None
    if denied is False and any(token.folded in NEGATORS for token in answer[1:2]):  # "udh ga perlu"
        denied = True
    if denied is None or not asked or any(token.folded in NEGATORS for token in asked):
        return
    contents = [token for token in asked if content(token)]
    again = {token.stem for token in contents} & {token.stem for token in answer[2:]}
    if again or any(token.folded == EXCEPT for token in asked):  # "… kecuali yang dekat? tidak, semuanya …"
        return
    senses = [senses_of(token) if token.stem not in EMPTY else frozenset[str]() for token in contents]
    place = answer[0].start, answer[0].end
    for at, token in enumerate(contents):
        if senses[at] and not light(token):
            beside = frozenset[str]().union(*senses[:at], *senses[at + 1 :]) - senses[at]
            yield Said(*place, senses[at], root_of(token), denied, beside)


def _signed(clause: Sequence[Token], before: Sequence[Said], noun: frozenset[str]) -> Iterator[Said]:
    """The content words of a clause: denied where a word of denial reaches; what stands behind those is left out.
    `noun`: the words that a clause with "yang" says more of."""
    opener = clause[0].folded
    if opener == EXCEPT:
        yield from _allowed(clause, loose=False)
        yield from _left_aside(clause, before)
        return
    except_at = next((at for at, token in enumerate(clause) if token.folded == EXCEPT), None)
    subordinate = opener in OPENS and opener not in STATES
    loose = subordinate or any(token.stem in INSTEAD for token in clause)
    signs = signs_of(clause)
    told: list[Said] = []
    contents = [
        (token, sign)
        for token, sign in zip(clause, signs, strict=True)
        if content(token) and (token is not clause[0] or opener != _WHILE)
    ]
    senses = [senses_of(token) if token.stem not in EMPTY else frozenset[str]() for token, _ in contents]
    figures = frozenset(f"#{found[0]}" for token in clause if (found := _FIGURE.match(token.folded)))
    for at, (token, sign) in enumerate(contents):
        beside = noun.union(figures, *senses[:at], *senses[at + 1 :]) - senses[at]
        if sign is not None and not light(token):
            denied = sign != (token.folded in FREE)  # free of charge is not to be paid
            which = opener == "yang" and denied and not _told_which(clause, token)
            thing = (token.folded.endswith("an") or token.folded.startswith("pe")) and not is_affixed_verb(token)
            thing = thing and token.folded != token.stem
            place = token.start, token.end
            free = token.stem in INSTEAD and not subordinate  # "pentas ga dibatalkan" states that very thing
            which = which or _outside(clause, token)
            loosely = (loose and not free) or which
            soon = when(clause[: clause.index(token)])
            told.append(Said(*place, senses[at], root_of(token), denied, beside, loose=loosely, thing=thing, when=soon))
    yield from told
    yield from _allowed(clause, loose=loose)
    if except_at is not None:
        yield from _left_aside(clause[except_at:], [one for one in told if one.end <= clause[except_at].start])
    if clause[-1].folded in NEGATORS and contents:
        yield from _left_out(clause, frozenset[str]().union(*senses), before)


def _left_aside(clause: Sequence[Token], before: Sequence[Said]) -> Iterator[Said]:
    """ "sampah dibawa ke TPSA kecuali plastik": of plastik the contrary of what the clause before says."""
    excepted = frozenset[str]().union(*(senses_of(token) for token in clause[1:] if content(token)))
    ends = clause[0].start, clause[-1].end
    for one in before if excepted else ():
        yield Said(*ends, one.senses, one.root, not one.denied, excepted | one.beside, loose=True, only=excepted)


def _outside(clause: Sequence[Token], token: Token) -> bool:
    """ "warga dari luar Warnasari" are none of Warnasari."""
    return any(one.folded in _BUT and two is token for one, two in itertools.pairwise(clause))


def _told_which(clause: Sequence[Token], denied: Token) -> bool:
    """ "warga yang belum terdaftar" says which people; in "yang hilang belum ditemukan" a word before has said that."""
    before = [token for token in clause[1:] if token.start < denied.start]
    last = max((at for at, token in enumerate(before) if token.folded in NEGATORS), default=0)
    ahead = before[:last]
    return any(token.stem.isdigit() or (content(token) and not token.folded.endswith("nya")) for token in ahead)


def _left_out(clause: Sequence[Token], beside: frozenset[str], before: Sequence[Said]) -> Iterator[Said]:
    """ "motor bs lewat, mobil blm": what is denied was said in the clause before, of its first word."""
    ends = clause[0].start, clause[-1].end
    yield Said(*ends, frozenset({MAY}), MAY, denied=True, beside=beside)
    yield from (Said(*ends, one.senses, one.root, denied=True, beside=beside) for one in before[1:] if not one.denied)


def _allowed(clause: Sequence[Token], *, loose: bool) -> Iterator[Said]:
    """ "ambulans boleh", "angkot tidak dapat melintas": who may and who may not."""
    for at, token in enumerate(clause):
        if token.folded in ALLOWS:
            ahead = frozenset[str]().union(*(senses_of(other) for other in clause[:at] if content(other)))
            denied = bool(at) and clause[at - 1].folded in NEGATORS
            if ahead:
                yield Said(token.start, token.end, frozenset({MAY}), MAY, denied, ahead, loose=loose)
        elif token.folded in WITH_OR_WITHOUT:
            behind = frozenset[str]().union(*(senses_of(other) for other in clause[at + 1 :] if content(other)))
            denied = token.folded == EXCEPT or (bool(at) and clause[at - 1].folded in NEGATORS)
            if behind:
                for sense in (MAY, AMONG):
                    yield Said(token.start, token.end, frozenset({sense}), sense, denied, behind, loose=loose)
