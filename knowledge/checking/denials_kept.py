"""Whether a text denies what a note denies, says nothing of it, or says the opposite.

"jgn nyalain petasan" is kept by "tanpa petasan" and by "hindari petasan", lost where petasan is not mentioned, and
contradicted by "warga menyalakan petasan". Only words are compared, sentence by sentence; a sentence with any word of
denial, danger or replacement in it is never taken for the opposite.
"""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from knowledge.checking.negation import COST, DENYING, NEGATORS, RUMOUR, SOFTLY, Denial, both_to_come, denials, when
from knowledge.checking.tokens import Token, tokens

_EXISTS = frozenset({"ada", "terdapat", "menimbulkan", "mengakibatkan", "menelan"})
_AVOIDS = frozenset({"hindar", "bebas", "larang", "batal", "cegah", "henti"})  # deny without a word of denial
_FEES = frozenset({"biaya", "ongkos", "tarif", "retribusi", "iuran"})
_UNPAID = frozenset({"tidak", "tak", "tanpa", "bebas", "gratis", "bukan", "belum"})
_FREE = frozenset({"gratis", "cuma-cuma"})
_ORDER = frozenset({"sebelum", "dahulu", "dulu", "setelah", "sesudah"})
_FEARS = frozenset({"panik", "ribut", "takut", "cemas", "khawatir", "resah"})
_CHANGES = frozenset({"naik", "turun", "ubah", "tambah", "kurang"})
_ADDRESSING = frozenset({"ya", "kok", "sih", "lho"})
_BUT = frozenset({"luar", "selain"})
_ASKED = 12  # words
_COSTS = frozenset(
    {"pungut", "kena", "dengan", "ada", "perlu", "bayar", "tarik", "minta", "ganti", "tanggung", "keluar"}
)
_HOLD = frozenset({"tahan"})  # "tahan dulu melaut"; "ditahan" is another thing
_REACH = 6  # words between a verb and its object


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words of one sentence."""

    words: tuple[Token, ...]


@lru_cache(maxsize=32)
def told(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text, ready to be compared with denials."""
    parts: list[list[Token]] = [[]]
    for token in tokens(text):
        if token.stem:
            parts[-1].append(token)
        elif token.folded in ".!\n" or (token.folded == "?" and len(parts[-1]) > _ASKED):
            parts.append([])  # a short question goes with its answer: "Bau? Tidak."
    return tuple(Sentence(tuple(part)) for part in parts if part)


def reassured(denial: Denial, sentences: Sequence[Sentence]) -> bool:
    """ "tetap tenang" passes "jangan panik" on, "tarif tetap" passes "tarif ga naik"."""
    if _FEARS.intersection(denial.denied[:1]):
        return any(token.stem == "tenang" for s in sentences for token in s.words)
    if not _CHANGES.intersection(denial.denied[:1]):
        return False
    stems = ({token.stem for token in s.words} for s in sentences)
    return any(_as_it_was(words) and words.intersection(denial.before) for words in stems)


def _as_it_was(stems: frozenset[str] | set[str]) -> bool:
    """ "lebarnya tidak berubah", "tarif tetap"."""
    return "tetap" in stems or ("ubah" in stems and not NEGATORS.isdisjoint(stems))


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
    return any(_says_no(denial, s.words, SOFTLY) and _about(denial, s.words) for s in sentences)


def _about(denial: Denial, words: Sequence[Token]) -> bool:
    """A word that is denied, or two that stand before the denial: "kendaraan di atas 8 ton belum boleh …"."""
    stems = {token.stem for token in words}
    said = stems.intersection(denial.before)
    return bool(stems & denial.topic) or len(said) > 1 or (bool(said) and _left_open(words))


def _left_open(words: Sequence[Token]) -> bool:
    """ "Layangan aduan tidak, ya": what is denied was said in the sentence before."""
    closing = [token.folded for token in words if token.folded not in _ADDRESSING]
    return bool(closing) and closing[-1] in NEGATORS


def _says_no(denial: Denial, words: Sequence[Token], but: frozenset[str] = frozenset()) -> bool:
    """Whether a word denies that is not itself what the note says a thing is not ("bukan tanda bahaya")."""
    own = denial.denied if denial.negator == "bukan" else ()
    waits = {"tunggu"} if denial.negator == "belum" else ()  # "menunggu izin": not yet
    denying = (t for t in words if t.stem in DENYING or t.folded in DENYING | _HOLD or t.stem in waits)
    return any(t.stem not in own and t.stem not in but for t in denying)


def affirmed(denial: Denial, sentences: Sequence[Sentence]) -> bool:
    """Whether a sentence without any word of denial has what the note denies: then its reader is told the contrary, or
    must be told more. What is not spoken of at all an editor may leave out."""
    wanted = frozenset(denial.denied or denial.before[:1])
    warned = frozenset[str]() if denial.negator == "jangan" else SOFTLY  # a risk denies no fact
    return any(_has(s, wanted, denial) and not _says_no(denial, s.words, warned) for s in sentences)


def _has(sentence: Sentence, wanted: frozenset[str], denial: Denial) -> bool:
    """Whether a sentence states what a note denies; of what a note asks and answers, all of it."""
    stems = {token.stem for token in sentence.words}
    if "?" in denial.text:
        return wanted <= stems
    if denial.negator != "belum":
        return bool(wanted & stems)
    return any(t.stem in wanted and not _soon(denial, sentence.words, at) for at, t in enumerate(sentence.words))


def _soon(denial: Denial, words: Sequence[Token], at: int) -> bool:
    return both_to_come(denial.negator, when(words[:at]))


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
        if word.stem == head and not _soon(denial, words, at):
            close = words[max(0, at - _REACH) : at + _REACH + 1]
            partner = next((t for t in close if t.stem in partners), None)
            if partner:
                return min(word.start, partner.start), max(word.end, partner.end)
    return None


def charged(note: str, sentences: Sequence[Sentence]) -> tuple[int, int] | None:
    """Where the text asks for money for what the note calls free, as a span of the text."""
    free = any(token.folded in _FREE for token in tokens(note))
    if not free and not any(COST.intersection(denial.denied) for denial in denials(note)):
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
