"""What a note denies or forbids, and whether a text denies it too, says nothing of it, or says the opposite.

"jgn nyalain petasan" is kept by "tanpa petasan" and by "hindari petasan", lost where petasan is not mentioned, and
contradicted by "warga menyalakan petasan". Only words are compared, sentence by sentence; a sentence with any word of
denial, danger or replacement in it is never taken for the opposite.
"""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from knowledge.checking.tokens import Token, tokens
from knowledge.yaml_files import read_yaml

_LISTS: dict[str, list[str]] = read_yaml(Path(__file__).with_name("ingkar.yaml"))
NEGATORS, _CALLED_OFF = frozenset(_LISTS["ingkar"]), frozenset(_LISTS["batal"])
_DENIES, _COST = frozenset(_LISTS["sangkal"]), frozenset(_LISTS["biaya"])
PASSED_OVER, _ENDS = frozenset(_LISTS["lewati"]), frozenset(_LISTS["akhir"])
_SOFT = frozenset(_LISTS["lunak"])
SHOWING = frozenset(_LISTS["menampilkan"])
_PURPOSE, _IDIOMS = frozenset(_LISTS["tujuan"]), frozenset(_LISTS["ungkapan"]) | SHOWING
_EXISTS = frozenset({"ada", "terdapat", "menimbulkan", "mengakibatkan", "menelan"})
_AVOIDS = frozenset({"hindar", "bebas", "larang", "batal", "cegah", "henti"})  # deny without a word of denial
_FEES = frozenset({"biaya", "ongkos", "tarif", "retribusi", "iuran"})
_UNPAID = frozenset({"tidak", "tak", "tanpa", "bebas", "gratis", "bukan", "belum"})
_COSTS = frozenset(
    {"pungut", "kena", "dengan", "ada", "perlu", "bayar", "tarik", "minta", "ganti", "tanggung", "keluar"}
)
RUMOUR = frozenset(_LISTS["kabar"])
_FREE = frozenset({"gratis", "cuma-cuma"})
_ORDER = frozenset({"sebelum", "dahulu", "dulu", "setelah", "sesudah"})
_FEARS = frozenset({"panik", "ribut", "takut", "cemas", "khawatir", "resah"})
_CHANGES = frozenset({"naik", "turun", "ubah", "tambah", "kurang"})
_NEED = frozenset({"usah", "perlu", "gausah"})
_SO = frozenset({"jadi", "sehingga", "makanya", "biar", "supaya", "agar"})
_BACK = 4  # words between such a word and the denial
_BUT = frozenset({"luar", "selain"})
_ASKED = 12  # words
_SCOPE, _REACH = 3, 6  # words denied at most; words between a verb and its object


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
        free = {"gratis", *_COST} if _COST & set(self.denied) else set[str]()
        return frozenset(self.denied or self.before) | free


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
        if not token.stem or token.folded in NEGATORS or (token.folded in _ENDS and scope):
            break
        if token.folded not in PASSED_OVER and token.folded not in _ENDS:
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
        if token.folded not in PASSED_OVER | _ENDS:
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
        if token.folded not in PASSED_OVER | _ENDS:
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


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words of one sentence, and whether anything in it denies."""

    words: tuple[Token, ...]
    denies: bool


@lru_cache(maxsize=32)
def told(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text, ready to be compared with denials."""
    parts: list[list[Token]] = [[]]
    for token in tokens(text):
        if token.stem:
            parts[-1].append(token)
        elif token.folded in ".!\n" or (token.folded == "?" and len(parts[-1]) > _ASKED):
            parts.append([])  # a short question goes with its answer: "Bau? Tidak."
    return tuple(
        Sentence(tuple(part), any(t.stem in _DENIES or t.folded in _DENIES for t in part)) for part in parts if part
    )


def reassured(denial: Denial, sentences: Sequence[Sentence]) -> bool:
    """ "tetap tenang" passes "jangan panik" on, "tarif tetap" passes "tarif ga naik"."""
    if _FEARS.intersection(denial.denied[:1]):
        return any(token.stem == "tenang" for s in sentences for token in s.words)
    if not _CHANGES.intersection(denial.denied[:1]):
        return False
    stems = ({token.stem for token in s.words} for s in sentences)
    return any("tetap" in words and words.intersection(denial.before) for words in stems)


def kept(denial: Denial, sentences: Sequence[Sentence]) -> bool:
    """Whether a sentence that denies something, or warns of it, is about the same."""
    if _first_things_first(denial, sentences) or reassured(denial, sentences):
        return True
    if any(_outside(denial, sentence.words) for sentence in sentences):
        return True
    return any(_says_no(denial, s.words) and _about(denial, s.words) for s in sentences)


def _first_things_first(denial: Denial, sentences: Sequence[Sentence]) -> bool:
    """ "periksa dahulu sebelum meneruskannya" keeps "jangan dibagikan sebelum dicek"."""
    if denial.negator != "jangan" or "sebelum" not in {token.folded for token in tokens(denial.text)}:
        return False
    return any(not _ORDER.isdisjoint(t.folded for t in s.words) for s in sentences)


def firmly_kept(denial: Denial, sentences: Sequence[Sentence]) -> bool:
    """The same, where a word of warning is not enough: "mengurangi risiko" keeps no "belum selesai"."""
    return any(_says_no(denial, s.words, _SOFT) and _about(denial, s.words) for s in sentences)


def _about(denial: Denial, words: Sequence[Token]) -> bool:
    """A word that is denied, or two that stand before the denial: "kendaraan di atas 8 ton belum boleh …"."""
    stems = {token.stem for token in words}
    return bool(stems & denial.topic) or len(stems.intersection(denial.before)) > 1


def _says_no(denial: Denial, words: Sequence[Token], but: frozenset[str] = frozenset()) -> bool:
    """Whether a word denies that is not itself what the note says a thing is not ("bukan tanda bahaya")."""
    own = denial.denied if denial.negator == "bukan" else ()
    denying = (t for t in words if t.stem in _DENIES or t.folded in _DENIES)
    return any(t.stem not in own and t.stem not in but for t in denying)


def affirmed(denial: Denial, sentences: Sequence[Sentence]) -> bool:
    """Whether a sentence without any word of denial has what the note denies: then its reader is told the contrary, or
    must be told more. What is not spoken of at all an editor may leave out."""
    wanted = frozenset(denial.denied or denial.before[:1])
    warned = frozenset[str]() if denial.negator == "jangan" else _SOFT  # a risk denies no fact
    return any(wanted & {token.stem for token in s.words} and not _says_no(denial, s.words, warned) for s in sentences)


def contrasted(denial: Denial, note: str) -> bool:
    """Whether the note also states what it denies: "aduan tidak darurat, darurat tetap 112" parts two cases."""
    stated = [t.stem for t in tokens(note) if t.stem and not denial.start <= t.start < denial.end]
    return bool(denial.denied) and set(denial.denied) <= set(stated)


def both_ways(denial: Denial, note: str) -> bool:
    """Whether the note states of some what it denies of others: "129 lolos, 3 ga lolos"."""
    stated = {t.stem for t in tokens(note) if t.stem and not denial.start <= t.start < denial.end}
    return denial.denied[:1] != () and denial.denied[0] in stated and any(s.isdigit() for s in denial.before[:1])


def opposite(denial: Denial, sentences: Sequence[Sentence]) -> tuple[int, int] | None:
    """Where the text says the very thing that the note denies, as a span of the text."""
    if denial.purpose:
        return None
    for sentence in sentences:
        if _says_no(denial, sentence.words) or any(t.folded in RUMOUR or t.stem in RUMOUR for t in sentence.words):
            continue
        if span := _pair(denial, sentence.words):
            return span
    return None


def _outside(denial: Denial, words: Sequence[Token]) -> bool:
    """Whether it tells of what is not the denied: "warga dari luar Warnasari" for "tidak harus warga Warnasari"."""
    return any(one.folded in _BUT and two.stem in denial.denied for one, two in itertools.pairwise(words))


def _pair(denial: Denial, words: Sequence[Token]) -> tuple[int, int] | None:
    """The denied verb close to its object, or to its subject where it has none."""
    if not denial.denied:
        subject = [t for t in words if t.stem in denial.before[:2]]
        return (subject[0].start, subject[-1].end) if subject and denial.before else None
    head, *objects = denial.denied
    partners = objects or denial.before[:1]
    for at, word in enumerate(words):
        if word.stem == head and not partners and at and words[at - 1].folded in _EXISTS:
            return words[at - 1].start, word.end  # "ada korban" for "tidak ada korban"
        if word.stem == head:
            close = words[max(0, at - _REACH) : at + _REACH + 1]
            partner = next((t for t in close if t.stem in partners), None)
            if partner:
                return min(word.start, partner.start), max(word.end, partner.end)
    return None


def charged(note: str, sentences: Sequence[Sentence]) -> tuple[int, int] | None:
    """Where the text asks for money for what the note calls free, as a span of the text."""
    free = any(token.folded in _FREE for token in tokens(note))
    if not free and not any(_COST.intersection(denial.denied) for denial in denials(note)):
        return None
    if _asks(tokens(note), before=1):  # "KTP gratis, akta bayar biaya cetak": both are true
        return None
    stated = (s.words for s in sentences if not any(t.folded in RUMOUR or t.stem in RUMOUR for t in s.words))
    return next((span for words in stated if (span := _asks(words))), None)


def _asks(words: Sequence[Token], before: int = 3) -> tuple[int, int] | None:
    """The first words that ask for money, none of so many before them denying it."""
    for at, (one, other) in enumerate(itertools.pairwise(words)):
        asked = other.stem == "bayar" and one.folded in {"harus", "wajib", "perlu"}
        costs = other.stem in _FEES and one.stem in _COSTS
        denied = any(word.folded in _UNPAID for word in words[max(0, at - before) : at + 1])
        if not denied and (costs or asked or (one.stem, other.stem) == ("biaya", "pungut")):
            return one.start, other.end
    return None


def turned(agreed: str, said: str) -> bool:
    """Whether one of two sentences about the same denies what the other states: "tidak dikelola", "dengan petasan"."""
    ours, theirs = denials(agreed), denials(said)
    if bool(ours) == bool(theirs) or any(d.purpose or d.negator == "belum" for d in (*ours, *theirs)):
        return False
    stated = tokens(said if ours else agreed)
    if any(token.stem in _AVOIDS for token in stated):
        return False
    stems = {token.stem for token in stated}
    if ours:
        return any(denial.denied[:1] and denial.denied[0] in stems for denial in ours)
    return any(denial.denied and stems.issuperset(denial.denied) for denial in theirs)
