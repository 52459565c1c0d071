"""What a text says the other way round than its note, by the words for yes and no around it.

"blm dibawa pulang" against "sudah dibawa pulang"; "uji alat, bukan peringatan" against "peringatan, bukan uji alat";
"bisa wawancara juri" against "juri tidak bersedia diwawancarai"; a rumour the note calls false and the text does not.
`negation.py` compares one denial with what the text says of the same; here the word that affirms decides.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from knowledge.checking.denials_kept import Sentence, firmly_kept
from knowledge.checking.folding import empty_words
from knowledge.checking.negation import Denial, denials
from knowledge.checking.tokens import Token, tokens
from knowledge.normalise import stem
from knowledge.yaml_files import read_yaml

_LISTS: dict[str, list[str]] = read_yaml(Path(__file__).with_name("ingkar.yaml"))
_AFFIRMS, _MAY, _FALSE = (frozenset(_LISTS[name]) for name in ("benarkan", "sanggup", "palsu"))
_DENIES, _SOFT = frozenset(_LISTS["sangkal"]), frozenset(_LISTS["lunak"])
_RUMOUR = frozenset({"hoaks", "hoax", "palsu", "bohong", "penipuan"})
_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]")
_WIDE = 40  # characters
_GIVEN = frozenset({"bebas", "hapus", "gratis"})
_PAIRS = (("naik", "turun"), ("tambah", "kurang"), ("tingkat", "turun"), ("tingkat", "kurang"), ("naik", "kurang"))
_WAYS = frozenset((a, b) for one, other in _PAIRS for a, b in ((one, other), (other, one)))
_DIRECTION = re.compile(
    r"\b(?P<way>naik|turun|meningkat|menurun|bertambah|berkurang)\s+(?:(?:dari|dr|jadi|menjadi|ke|sebesar|sebanyak|sekitar)\s+)?"
    r"(?:rp\.?\s?)?(?P<figure>\d[\d.,]*)",
    re.IGNORECASE,
)
_SIDES = (("utara", "selatan"), ("timur", "barat"), ("kiri", "kanan"))
_SIDE = re.compile(r"(?<!\w)(?:utara|selatan|timur|barat|kiri|kanan)(?!\w)")
Span = tuple[int, int]


def reversals(text: str, sentences: Sequence[Sentence], note: str) -> Iterator[tuple[Span, str]]:
    """Where the text affirms what the note denies or the other way round: the span and the words of the note.

    `sentences` are those of the text. Quotations are compared elsewhere, word for word.
    """
    unquoted = _unquoted(note)
    denied = denials(unquoted)
    for denial in denied:
        if span := _affirmed(denial, sentences) or _exchanged(denial, text, unquoted, sentences):
            yield span, denial.text
    yield from _refused(text, unquoted, denied)
    yield from _withheld(text, unquoted)
    yield from _believed(sentences, unquoted)


def _affirmed(denial: Denial, sentences: Sequence[Sentence]) -> Span | None:
    """A "belum" that became a "sudah": two words of it, or one of what is denied, with a word that affirms."""
    if denial.negator != "belum" or firmly_kept(denial, sentences):
        return None
    for sentence in sentences:
        stems = {token.stem for token in sentence.words}
        shared = stems & set(denial.denied)
        about = len(shared) + len(stems.intersection(denial.before))
        if about > 1 and shared and not _denying(sentence.words) and (word := _first(sentence.words, _AFFIRMS)):
            return word.start, sentence.words[-1].end
    return None


def _exchanged(denial: Denial, text: str, note: str, sentences: Sequence[Sentence]) -> Span | None:
    """ "menandai peringatan, bukan uji alat" for the note's "uji alat, bukan peringatan"."""
    if denial.negator != "bukan" or not denial.denied:
        return None
    affirmed = {token.stem for token in tokens(note)} - set(denial.denied)
    for other in denials(text):
        if other.negator != "bukan" or not set(other.denied) <= affirmed or set(other.denied) & set(denial.denied):
            continue
        for sentence in sentences:
            inside = sentence.words[0].start <= other.start and other.end <= sentence.words[-1].end
            stems = {token.stem for token in sentence.words if not other.start <= token.start < other.end}
            if inside and set(denial.denied) <= stems:
                return other.start, other.end
    return None


def _refused(text: str, note: str, denied: Sequence[Denial]) -> Iterator[tuple[Span, str]]:
    """The text denies what the note says can be done: "bisa wawancara juri"."""
    words = tokens(note)
    promised = {two.stem: (one.start, two.end) for one, two in itertools.pairwise(words) if one.folded in _MAY}
    for other in denials(_unquoted(text)):
        root = next((s for s in other.denied if s in promised and s not in empty_words()), "")
        if not root or other.negator not in {"tidak", "tak", "belum"} or any(root in d.denied for d in denied):
            continue
        if _for_others(other, words):
            continue
        start, end = promised[root]
        if not _denying(_clause(words, start)) and not _denying(_clause(words, end, following=1)):
            yield (other.start, other.end), note[start:end]


def _for_others(denial: Denial, words: Sequence[Token]) -> bool:
    """Whether a clause of the note denies it to those whom the text denies it to, "mobil jelas ga boleh", or denies a
    part of it: "uang jgn, barang aja" for "tidak menerima sumbangan uang"."""
    about = {stem for stem in (*denial.before, *denial.denied) if stem not in empty_words()}
    clauses = (list(part) for mark, part in itertools.groupby(words, lambda token: not token.stem) if not mark)
    return any(about & {token.stem for token in part} and _denying(part) for part in clauses)


def _withheld(text: str, note: str) -> Iterator[tuple[Span, str]]:
    """ "tidak dibebaskan dari denda" for "denda dihapus": what the note gives or takes away is denied."""
    words, told = tokens(note), _unquoted(text)
    for other in denials(told):
        given = next((t for t in words if other.denied[:1] and t.stem in _GIVEN and other.denied[0] in _GIVEN), None)
        if given is None or other.negator not in {"tidak", "tak", "belum"}:
            continue
        clause = _clause(words, given.start)
        if _denying([t for t in clause if t.stem not in _GIVEN | _SOFT]):
            continue
        around = {t.stem for t in tokens(told[max(0, other.start - _WIDE) : other.end + _WIDE])}
        if {t.stem for t in clause} & around - empty_words() - _GIVEN:
            yield (other.start, other.end), given.folded


def directions(text: str, note: str) -> Iterator[tuple[Span, str]]:
    """ "turun dari 120" for the note's "naik dr 120": the same figure beside a word of the opposite direction."""
    noted = list(_directions(_unquoted(note)))
    for (word, figure), span in _directions(_unquoted(text)):
        said = {other for (other, same), _ in noted if same == figure}
        if said and word not in said and any((word, other) in _WAYS for other in said):
            yield span, f"{next(iter(said))} {figure}"


def sides(text: str, note: str) -> Iterator[tuple[Span, str]]:
    """ "sebelah barat" for the note's "sisi timur": a side that it does not name, and the text not the one it does."""
    mine, theirs = ({m[0].casefold(): m.span() for m in _SIDE.finditer(one)} for one in (text, note))
    for one, other in _SIDES:
        for said, noted in ((one, other), (other, one)):
            if said in mine and noted in theirs and noted not in mine and said not in theirs:
                yield mine[said], noted


def _directions(text: str) -> Iterator[tuple[tuple[str, str], Span]]:
    """Every word of direction with the figure behind it: "naik", "120"."""
    for match in _DIRECTION.finditer(text):
        yield (stem(match["way"].casefold()), match["figure"].replace(".", "").rstrip(",")), match.span()


def _believed(sentences: Sequence[Sentence], note: str) -> Iterator[tuple[Span, str]]:
    """A rumour that the note calls false: the text says so nowhere, or says in so many words that it is true."""
    words = tokens(note)
    rumour = _first(words, _RUMOUR)
    if rumour is None or not sentences:
        return
    told = [token for sentence in sentences for token in sentence.words]
    if not any(t.stem in _FALSE or t.folded in _FALSE or t.folded in {"tidak", "bukan", "tak"} for t in told):
        yield (told[0].start, sentences[0].words[-1].end), rumour.folded
        return
    about = {t.stem for t in _clause(words, rumour.start)} - empty_words()
    for sentence in sentences:
        stems = {token.stem for token in sentence.words}
        true = next((t for t in sentence.words if t.folded == "benar"), None)
        if true and len(stems & about) > 1 and not _denying([t for t in sentence.words if t.stem not in _FALSE]):
            yield (true.start, true.end), rumour.folded


def _unquoted(note: str) -> str:
    return _QUOTED.sub(lambda quote: " " * len(quote[0]), note)


def _clause(words: Sequence[Token], start: int, following: int = 0) -> list[Token]:
    """The words between the marks around an offset; `following`: of the clause so many marks behind it."""
    at = next((index for index, token in enumerate(words) if token.start >= start), len(words) - 1)
    low = next((index for index in range(at, -1, -1) if not words[index].stem), -1)
    high = next((index for index in range(at, len(words)) if not words[index].stem), len(words))
    for _ in range(following):  # "ruang rapat boleh dimasuki, ruang kerja ga boleh"
        low, high = high, next((index for index in range(high + 1, len(words)) if not words[index].stem), len(words))
    return list(words[low + 1 : high])


def _denying(words: Sequence[Token]) -> bool:
    return any(t.stem in _DENIES or t.folded in _DENIES for t in words)


def _first(words: Sequence[Token], wanted: frozenset[str]) -> Token | None:
    return next((token for token in words if token.folded in wanted), None)
