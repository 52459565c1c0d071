"""What the note says and a text does not: lost clauses, by their figures and content words."""

import re
from collections.abc import Iterable, Sequence

from knowledge.entities.words import SMALL, small
from prompts.brief import Clause
from prompts.draft import LeftOut
from prompts.offline.telegraphic.normal import normal
from prompts.offline.wording import LIST_MARK, clean, content, word_set

_SAID = 0.7  # share of a clause's content words: a sentence may leave out a filler or say a word otherwise
_FIGURE = re.compile(r"\d+(?:[.,/]\d+)*")
_EMPTY = word_set(
    "kita kami per "
    "tersebut tadi hari itu ini jadi pukul wib tempat lokasi waktu jam hadir dihadiri turut ikut diikuti peserta "
    "sekitar total jumlah pak ibu bapak bilang kata ujar sampai oleh pesertanya tempatnya acara kegiatan laporan "
    "digelar berlangsung mulai minggu turun orang datang langsung segera kalau jika bila "
    "penceramah instruktur pemateri narasumber"
)


Alike = Sequence[tuple[frozenset[str], ...]]  # the names of one activity: the stems of each


def alike(names: Iterable[Iterable[str]]) -> Alike:
    """Names of which any says what the others say: "kerja bakti" and "bergotong royong"."""
    return [tuple({_words(name): None for name in group if _words(name)}) for group in names]


def untold(clauses: Iterable[Clause], text: str, names: Alike = ()) -> tuple[Clause, ...]:
    """The clauses whose figures or words a text does not say. Empty ones ("katanya begitu") are never lost."""
    figures, words = _figures(text), _words(text)
    said = [group for group in names if any(len(name) > 1 and name <= words for name in group)]  # not by "bersih" alone
    words = words.union(*(name for group in said for name in group))
    return tuple(one for one in clauses if not _is_said(clean(one.text), figures, words))


def left_out(clauses: Iterable[Clause], text: str, reason: str, names: Alike = ()) -> tuple[LeftOut, ...]:
    """Each clause that a finished text does not say, for the operator to read."""
    lost = untold(clauses, text, names)
    return tuple(LeftOut(text=clean(one.text).replace(f" {LIST_MARK} ", ", "), reason=reason) for one in lost)


def _is_said(clause: str, figures: frozenset[str], words: frozenset[str]) -> bool:
    wanted = _words(clause)
    known = len(wanted & words) >= _SAID * len(wanted)
    if not known and (other := normal(clause)) != clause:  # "selesai dikeruk" told as "selesai mengeruknya"
        return _is_said(other, figures, words)
    return known and _figures(clause) <= figures


# Roots of one syllable take menge-: "mengecek" says what "cek" says.
_SHORT_ROOT = re.compile(r"\b(?:menge|penge|di)(?=(?:cek|cat|las|cor|bom|tes|pel|rem|lap)(?:an|kan)?\b)", re.IGNORECASE)


_OWNED = re.compile(r"(?<=[a-z]{3})nya\b")  # "stoknya" says what "stok" says, in no list of words or in one


def _words(text: str) -> frozenset[str]:
    return content(_OWNED.sub("", _SHORT_ROOT.sub("", _numbered(text)))) - _STEMS


def _figures(text: str) -> frozenset[str]:
    """Every figure, a whole date as one ("12/9/2025"); those of a span also by themselves ("9–11/3/2027")."""
    found: list[str] = []
    plain = _numbered(text)
    for match in re.finditer(r"(\d{1,2})–(\d{1,2})(/\d{1,2}/\d{4})", plain):
        found += [match[1] + match[3], match[2] + match[3]]
    return frozenset([*found, *_FIGURE.findall(plain)])


def _numbered(text: str) -> str:
    """Small numbers in figures: a sentence says "dua truk", a list "2 truk"."""
    return _WRITTEN.sub(lambda match: str(SMALL.index(match[0].lower())), text)


_WRITTEN = re.compile(rf"\b(?:{small(0)})\b", re.IGNORECASE)
_STEMS = content(" ".join(_EMPTY))
