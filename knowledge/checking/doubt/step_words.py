"""Words of a text beside a figure that say how it was worked out: a rest, so much each, so much for each measure."""

import re

from knowledge.entities.measures import measure
from knowledge.entities.scan import ending

_REST_BEHIND = re.compile(
    r"(?:[^.;\n]|\.(?=\d)){0,30}?\b(?:sisanya|selebihnya|lainnya|lain|lagi|tersisa|kosong|masih|belum|sudah|terisi)\b",
    re.IGNORECASE,
)
_REST_AHEAD = re.compile(
    r"\b(?:sisa\w*|tersisa|tinggal|masih\s+ada|selebihnya|sedangkan|hanya|semula|dari|membaik|memburuk|terpaut|"
    r"memendek|memanjang|lebih\s+\w+)\b[^.;\n\d]{0,25}$",
    re.IGNORECASE,
)
_OTHERS = re.compile(r"(?:[^.;,\n]|[.,](?=\d)){0,30}?\b(?:sisanya|selebihnya|lainnya)\b", re.IGNORECASE)
_EACH = re.compile(
    r"\b(?:masing-masing|setiap|tiap|per|se?rata-rata|dirata-rata|dipukul rata|dibagi(?:\s+rata)?|pukul rata)\b",
    re.IGNORECASE,
)
_PER = re.compile(
    r"\s*(?:/|per\s+|(?:untuk\s+)?(?:setiap|tiap)\s+|se(?=hari|jam|pekan|minggu|bulan))(?P<unit>[a-z]+)", re.IGNORECASE
)
_PER_LATER = re.compile(r"[^.;,\n\d]{0,20}?\b(?:per|setiap|tiap)\s+(?P<unit>[a-z]+)", re.IGNORECASE)

_TIMES = re.compile(
    r"@|×|(?<=[\da-z] )x\b|(?<=\d)x(?=\d)|(?<=[a-z])/|\bkali\b|\bse(?:hari|jam|minggu|bulan|orang|kelas)\b", re.I
)


def multiplies(text: str) -> bool:
    """Whether a text says of anything that it is so much each, or so many times; the strokes of a date say nothing."""
    return bool(_EACH.search(text) or _TIMES.search(text))


def tells_a_rest(text: str, start: int, end: int) -> bool:
    """Whether a word beside the figure says that it is what is left, or how something was before."""
    return bool(ending(_REST_AHEAD, text, start, 60) or _REST_BEHIND.match(text, end))


def tells_the_others(text: str, start: int, end: int) -> bool:
    """Whether the figure is the other part of something: "36 lainnya"."""
    return bool(_OTHERS.match(text, start) and end > start)


def tells_each(text: str, low: int, high: int, at: int) -> bool:
    """Whether the sentence says that each has so much, or that something is shared out."""
    return bool(_EACH.search(text, low, high)) and low <= at < high


def per_measure(text: str, start: int, end: int) -> str:
    """Of what a figure is said for each: area for "6,5 ton/ha", time for "150 kotak setiap hari"; else empty."""
    said = _PER.match(text, end) or _PER_LATER.match(text, end) or re.search(r"/(?P<unit>[a-z]+)$", text[start:end])
    known = measure(said["unit"].casefold()) if said else None
    return known.of if known else ""
