"""Indonesian sentence splitting: where one sentence ends and the next begins, as offsets into the text.

A full stop ends a sentence unless it belongs to an abbreviation, a degree, an initial, a list number or a number;
splitting one sentence in two does more harm (a name parted from its office) than leaving two together, so in doubt
there is no cut. Measured on 40 hand-split cases of Indonesian releases (`tests/knowledge/test_sentences.py`).
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple


class Span(NamedTuple):
    """`text[start:end]` is one sentence, without the space around it."""

    start: int
    end: int


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Never the last word of a sentence: a name, a number or a place follows.
_LEADING = _words(
    "pdt dr drg drh drs dra ir prof h hj kh ust jl jln gg no hlm hal tgl bln thn yth sdr sdri bpk tn ny nn plt plh pj "
    "pjs rt rw kec kel kab prov rp telp tlp fax hp st cv pt lt vol mr mrs mayjen brigjen letkol kapt lettu serka sertu "
    "kompol akp akbp iptu ipda kombes irjen a.n u.p u.b d.a c.q s.d s/d ttd"
)
# May be the last word: a sentence ends only if the next one plainly begins.
_TRAILING = _words("dkk dll dsb dst tbk spp sbb rs ri wib wita wit hut tsb")
_DEGREE = re.compile(r"(?:[A-Z][A-Za-z]{0,5}\.)+(?:[A-Z][A-Za-z]{0,5})?$")

_PARAGRAPH = re.compile(r"\n[ \t]*\n\s*|\n(?=[ \t]*(?:[-*•–]\s|\d{1,3}[.)]\s|[a-z][.)]\s|\||#{1,6}\s|>))")
_LINE_END = re.compile(r"(?<=\|)[ \t]*\n|(?<=\n)(#{1,6}[ \t][^\n]*)\n|\A(#{1,6}[ \t][^\n]*)\n")
_STOP = re.compile(r"""(?P<stop>\.{2,}|[.!?…]+)(?P<close>["'”’»)\]*_]*)(?P<gap>\s+)(?=\S)""")
_LIST_NUMBER = re.compile(r"(?:^|\n)[ \t]*(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})$")
_OPENERS = "\"'“‘«([*_"


def sentences(text: str) -> list[Span]:
    """The sentences in order; together they cover everything but white space.

    Headings, table rows and list items are sentences of their own; a plain line break is not an end.
    """
    return list(_split(text))


@lru_cache(maxsize=64)
def _split(text: str) -> tuple[Span, ...]:
    """A text that is checked is asked for its sentences several times."""
    return tuple(span for block in blocks(text) for span in _sentences(text, block))


def blocks(text: str) -> Iterator[Span]:
    """Paragraphs, headings, list items and table rows, in order."""
    cuts = {0, len(text)}
    cuts.update(match.start() for match in _PARAGRAPH.finditer(text))
    if "|" in text or "#" in text:  # without either there is no table row and no heading
        cuts.update(match.end() - 1 for match in _LINE_END.finditer(text))
    edges = sorted(cuts)
    for start, end in pairwise(edges):
        yield from _trimmed(text, start, end)


def _sentences(text: str, block: Span) -> Iterator[Span]:
    start = block.start
    if text[start] == "|":
        yield block
        return
    for match in _STOP.finditer(text, block.start, block.end):
        if _ends_sentence(text, start, match):
            yield from _trimmed(text, start, match.end("close"))
            start = match.end()
    yield from _trimmed(text, start, block.end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    piece = text[start:end]
    if stripped := piece.strip():
        start += piece.index(stripped[0])
        yield Span(start, start + len(stripped))


def _ends_sentence(text: str, start: int, match: re.Match[str]) -> bool:
    following = text[match.end() : match.end() + 20].lstrip(_OPENERS)[:1]
    if following.islower():
        return False
    if match["stop"] != ".":
        return True
    before = text[max(start, match.start() - 60) : match.start()]
    if match["close"].strip("*_)") or text[match.start() - 1 : match.start()] in _OPENERS + "”’":
        return True  # “…selesai.” Ia …: the quotation ends with its sentence
    word = before.split()[-1].lstrip(_OPENERS) if before.split() else ""
    return not (
        _LIST_NUMBER.search(before)
        or word.lower().rstrip(".") in _LEADING
        or (len(word) == 1 and word.isupper())
        or (_abbreviated(word) and _abbreviated_next(text, match.end()))
    )


def _abbreviated(word: str) -> bool:
    """S.Sos, M.Si, dkk: a word that carries a full stop of its own, wherever it stands."""
    return word.lower().rstrip(".") in _TRAILING or bool("." in word and _DEGREE.match(word))


def _abbreviated_next(text: str, at: int) -> bool:
    """Whether another degree follows: "S.E. M.M." is one list, "S.E. Kegiatan" is two sentences."""
    word = text[at : at + 40].split(maxsplit=1)[0].rstrip(",.")
    return "." in word and bool(_DEGREE.match(word))
