"""What a note denies or forbids: each denial with its words, its purpose and how surely it is meant."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from knowledge.checking.tokens import Token, tokens
from knowledge.yaml_files import read_yaml

_LISTS: dict[str, list[str]] = read_yaml(Path(__file__).with_name("ingkar.yaml"))
NEGATORS, _CALLED_OFF = frozenset(_LISTS["ingkar"]), frozenset(_LISTS["batal"])
PASSED_OVER, ENDS = frozenset(_LISTS["lewati"]), frozenset(_LISTS["akhir"])
SHOWING, COST = frozenset(_LISTS["menampilkan"]), frozenset(_LISTS["biaya"])
RUMOUR, _TO_COME = frozenset(_LISTS["kabar"]), frozenset(_LISTS["kelak"])
DENYING, SOFTLY = frozenset(_LISTS["sangkal"]), frozenset(_LISTS["lunak"])
_PURPOSE, _IDIOMS = frozenset(_LISTS["tujuan"]), frozenset(_LISTS["ungkapan"]) | SHOWING
_NEED = frozenset({"usah", "perlu", "gausah"})
_SO = frozenset({"jadi", "sehingga", "makanya", "biar", "supaya", "agar"})
_BACK = 4  # words between such a word and the denial
_SCOPE = 3  # words denied at most
_AHEAD = 3  # words between "belum" or "akan" and the verb


@dataclass(frozen=True, slots=True)
class Denial:
    """One denial of a note, `[start, end)`: the stems denied, the stems before it, how it was said."""

    start: int
    end: int
    text: str
    negator: str
    denied: tuple[str, ...]
    before: tuple[str, ...]
    purpose: bool = False
    weak: bool = False  # says which people are meant ("yg ga bs online"), or answers what the writer asks himself

    @property
    def topic(self) -> frozenset[str]:
        """The stems that a sentence keeping this denial has at least one of."""
        free = {"gratis", *COST} if COST & set(self.denied) else set[str]()
        return frozenset(self.denied or self.before) | free


def when(ahead: Sequence[Token]) -> str:
    """Whether the words before one say that it is not done yet ("belum") or will be ("akan"); empty for neither. The
    two are no contraries: "pagar belum dipasang" is told by "pagar akan dipasang pada Agustus"."""
    near = [token.folded for token in ahead[-_AHEAD:]]
    if any(word in _TO_COME for word in near):
        return "akan"
    return "belum" if "belum" in near else ""


def both_to_come(one: str, other: str) -> bool:
    """Whether one side says that it is not done yet, and the other that it will be (see `when`)."""
    return {one, other} == {"belum", "akan"}


@lru_cache(maxsize=4096)
def denials(note: str) -> tuple[Denial, ...]:
    """Every denial and prohibition of the note, in order."""
    return tuple(_denials(note))


def _denials(note: str) -> Iterator[Denial]:
    found = tokens(note)
    for at, token in enumerate(found):
        if token.folded in NEGATORS and not (at and found[at - 1].folded in NEGATORS):
            scope = _scope(found, at + 1)
            off = any(t.folded == "jadi" for t in found[at + 1 : at + 2])
            if (
                _speaks_for_itself(found, at)
                or _corrects(found, at)
                or _not_every(found, at)
                or _of_wording(found, at)
                or _gives_a_reason(found, at)
            ):
                continue
            if asked := _asked(found, at):
                yield _denial(note, found, at, (), asked)
                continue
            if scope and (scope[0].stem in _IDIOMS or scope[0].stem == "nama"):  # "tdk usah nama": for the writer
                continue
            if scope or off:
                yield _denial(note, found, at, () if off and token.folded == "tidak" else scope)
        elif token.stem in _CALLED_OFF:
            yield _denial(note, found, at, ())


def _scope(found: Sequence[Token], at: int) -> tuple[Token, ...]:
    scope: list[Token] = []
    for token in found[at:]:
        if token.folded == ":" and len(scope) == 1:  # "ga nerima: popok, kaca"
            continue
        if not token.stem or token.folded in NEGATORS or (token.folded in ENDS and scope):
            break
        if token.folded not in PASSED_OVER and token.folded not in ENDS:
            scope.append(token)
        if len(scope) == _SCOPE:
            break
    return tuple(scope)


def _asked(found: Sequence[Token], at: int) -> tuple[Token, ...]:
    """What was asked before the answer: "boleh bawa pulang mesin? BELUM". A "bukan" there corrects a name."""
    if not at or found[at - 1].folded != "?" or found[at].folded == "bukan":
        return ()
    asked: list[Token] = []
    for token in reversed(found[: at - 1]):
        if not token.stem:
            break
        if token.folded not in PASSED_OVER | ENDS:
            asked.insert(0, token)
    return tuple(asked[-_SCOPE:])


def _speaks_for_itself(found: Sequence[Token], at: int) -> bool:
    """ "ditanggung kecuali yg dekat? engga kok semuanya ditanggung": the answer says again how it is."""
    if not at or found[at - 1].folded != "?":
        return False
    asked = itertools.takewhile(lambda token: token.folded not in {".", "!", "\n"}, reversed(found[: at - 1]))
    answer = itertools.takewhile(lambda token: token.stem, found[at + 2 :])  # "wajib? ga wajib" only denies
    told = {token.stem for token in answer if token.folded not in PASSED_OVER}
    return bool(told & {token.stem for token in asked if token.stem and token.folded not in PASSED_OVER | NEGATORS})


def _corrects(found: Sequence[Token], at: int) -> bool:
    """ "di mal pelayanan publik? jgn, di aula kec", "gorong2? jgn tulis gorong2": the operator thinks aloud and puts
    something else in its place; a "jgn" that ends its sentence forbids what was asked."""
    if not at or found[at - 1].folded != "?" or found[at].folded != "jangan":
        return False
    return any(token.folded == "," or token.stem in _IDIOMS for token in found[at + 1 : at + 2])


def _not_every(found: Sequence[Token], at: int) -> bool:
    """ "ga semua puskesmas 24 jam" denies it of none of them."""
    following = found[at + 1].folded if at + 1 < len(found) else ""
    return found[at].folded in {"tidak", "tak", "bukan", "belum"} and following in {
        "semua",
        "setiap",
        "tiap",
        "seluruh",
    }


def _of_wording(found: Sequence[Token], at: int) -> bool:
    """ "peluncuran tulis peluncuran jgn launching" tells the writer which word to use."""
    before = {token.stem for token in found[max(0, at - 4) : at]}
    return found[at].folded == "jangan" and bool(before & {"tulis", "sebut", "istilah"})


def _gives_a_reason(found: Sequence[Token], at: int) -> bool:
    """ "nama anak ga ditulis krn blm ada izin": why something is not shown is for the writer too."""
    low = next(
        (index for index in range(at - 1, -1, -1) if not found[index].stem and found[index].folded in ".!?\n"), -1
    )
    before = found[low + 1 : at]
    shown = any(a.folded in NEGATORS and b.stem in SHOWING for a, b in itertools.pairwise(before))
    return shown and any(token.folded == "karena" for token in before)


def _denial(note: str, found: Sequence[Token], at: int, scope: Sequence[Token], asked: Sequence[Token] = ()) -> Denial:
    before: list[Token] = []
    for token in reversed(found[max(0, at - 5) : at]):
        if not token.stem:
            break
        if token.folded not in PASSED_OVER | ENDS:
            before.append(token)
    near = {token.folded for token in found[max(0, at - 2) : at]}
    first = asked[0] if asked else before[-1] if before and not scope else found[at]
    last = scope[-1] if scope else found[at]
    return Denial(
        first.start,
        last.end,
        note[first.start : last.end],
        found[at].folded,
        tuple(token.stem for token in asked or scope),
        tuple(token.stem for token in before[:3]),
        bool(near & _PURPOSE),
        weak=_thin(found, at, scope),
    )


def _thin(found: Sequence[Token], at: int, scope: Sequence[Token]) -> bool:
    """ "yg ga bs online" says which people, "90? jgn" answers the writer himself, "ga lgsg ke got" says when."""
    ahead = found[at - 1].folded if at else ""
    if _spared(found, at):
        return True
    when = bool(scope) and scope[0].stem == "langsung" and found[at].folded != "jangan"
    return when or ahead == "yang" or (ahead, found[at].folded) == ("?", "jangan")


def _spared(found: Sequence[Token], at: int) -> bool:
    """ "buka di kelurahan, jd warga ga usah ke kantor dinas": what follows from what the note has told."""
    need = [token.folded for token in found[at : at + 2]]
    before = itertools.takewhile(lambda token: token.stem, reversed(found[max(0, at - _BACK) : at]))
    return bool(_NEED.intersection(need)) and any(token.folded in _SO for token in before)
