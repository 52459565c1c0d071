"""What a text says of a whole, worked out again: what is left of it, about how much of it, and how long it lasts.

"Sembilan tempat terisi sehingga tersisa enam" needs a whole of fifteen somewhere, "hampir separuh buku" a figure that
is nearly half of the books, "selama enam jam tersebut" the hours that the text itself gives.
"""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import pairwise

from knowledge.checking.amounts import Amount, of_kind, same_noun
from knowledge.checking.comparing import days
from knowledge.checking.reckoned import Figures, count_of
from knowledge.checking.report import Finding
from knowledge.checking.vouch_times import minutes
from knowledge.entities.measures import measure
from knowledge.entities.scan import ending
from knowledge.entities.words import NUMBER_WORDS

_LEFT = re.compile(
    rf"\b(?:ter|me|ber)?sisa(?:kan|nya)?\s+(?P<n>\d{{1,4}}|{NUMBER_WORDS})\b(?!\s*(?:persen|%|kali))", re.IGNORECASE
)
_LEFT_THERE = re.compile(r"\b(?:sisa|kurang|tinggal|blm|belum|lagi)\w*", re.IGNORECASE)
_PARTS = {
    "separuh": Decimal("0.5"), "setengah": Decimal("0.5"), "sepertiga": 1 / Decimal(3), "seperempat": Decimal("0.25"),
    "tiga perempat": Decimal("0.75"), "dua pertiga": 2 / Decimal(3), "seperlima": Decimal("0.2"),
}  # fmt: skip
_PART = re.compile(
    rf"\b(?:(?P<about>hampir|lebih dari|kurang dari|sekitar)\s+)?(?P<part>{'|'.join(_PARTS)})(?P<of>\s+dari\b|nya\b)?"
    r"(?!\s+(?:hari|jalan|hati|matang|baya|abad))(?=\W)",
    re.IGNORECASE,
)
_PARTED = re.compile(
    r"\bse(?:tengah|paruh|paro|pertiga|perempat|perlima)|\b(?:stgh|stngh|separo)|\b[123]/[2345]\b|perempat|pertiga",
    re.IGNORECASE,
)
_WORD = re.compile(r"\s+([a-z]{3,})\b")
_SLACK = Decimal("0.06")
_TOLERANCE = {
    "": (-_SLACK, _SLACK), "sekitar": (-_SLACK, _SLACK), "hampir": (Decimal("-0.12"), Decimal()),
    "kurang dari": (Decimal("-0.12"), Decimal()), "lebih dari": (Decimal(), Decimal("0.15")),
}  # fmt: skip
_THESE = re.compile(r"\s+(?:itu|tersebut)\b", re.IGNORECASE)
_GOES_ON = re.compile(
    r"\b(?:berlangsung|berlaku|dibuka|digelar|diadakan|dilaksanakan)\s+(?:(?:hanya|cuma|selama|penuh)\s+){0,2}$",
    re.IGNORECASE,
)
_LONG = {"hari": (1, 1, 1), "pekan": (7, 7, 3), "minggu": (7, 7, 3), "bulan": (28, 31, 3)}  # days, and how far off
_TO = re.compile(r"\W*(?:sampai(?: dengan)?|hingga|s\.d\.)\W*", re.IGNORECASE)
_DAY = 24 * 60  # minutes
_NEAR, _SHORT = 30, 60  # characters


def portion_findings(figures: Figures) -> Iterator[Finding]:
    """An error for each such figure that nothing in note or text makes true."""
    yield from _rests(figures)
    yield from _parts(figures)
    yield from _lengths(figures)


def _rests(figures: Figures) -> Iterator[Finding]:
    """With the other figures of its sentence a rest makes a whole of note or text, or is what they leave of one."""
    for match in _LEFT.finditer(figures.text):
        count, low = count_of(match["n"]), figures.sentence(match.start())[0]
        here = [t for t in figures.told if low <= t.start < match.start("n") and not t.of]
        if not count or not here or _noted_left(figures, count):
            continue
        parts = {t.size for t in here} | {sum((t.size for t in here), Decimal())}
        wholes = {one.size / one.unit for one in figures.pool if one.of != "rupiah"}  # "dari 240 meter, 144 rampung"
        if not any(count + part in wholes or (part - count > 1 and part - count in wholes) for part in parts):
            yield figures.wrong(match.start("n"), match.end("n"), "bukan sisa dari angka-angka di catatan")


def _noted_left(figures: Figures, count: int) -> bool:
    """Whether the note itself says that so many are left, or lack."""
    same = (one for one in figures.noted if one.size == count)
    text = figures.note.text
    return any(_LEFT_THERE.search(text, max(0, one.start - _NEAR), one.end + _NEAR) for one in same)


def _parts(figures: Figures) -> Iterator[Finding]:
    """Some figure of note or text is so much of another, of one that counts the word behind where there is such."""
    for match in _PART.finditer(figures.text):
        word = _WORD.match(figures.text, match.end())
        if _PARTED.search(figures.note.text) or (word and measure(word[1])):  # "setengah jam" is a figure
            continue
        if not match["of"] and not (word and f" {word[1]} " in figures.note.folded):
            continue
        low, high = _TOLERANCE[(match["about"] or "").casefold()]
        share = _PARTS[match["part"].casefold()]
        known = [one for one in figures.pool if one.size > 1]
        wholes = [one for one in known if word and one.word == word[1]] or known
        pairs = ((a, b) for a in known for b in wholes if a.size < b.size and a.of == b.of and same_noun(a, b))
        if not any(share + low <= a.size / b.size <= share + high for a, b in pairs):
            yield figures.wrong(match.start(), match.end("part"), "tidak ada angka yang sebesar itu dari angka lain")


def _lengths(figures: Figures) -> Iterator[Finding]:
    """ "Selama empat jam tersebut", "pameran berlangsung tiga pekan" beside the one span of hours or days told."""
    hours = {e.key for e in figures.entities if e.kind == "time" and "/" in e.key}
    spans = _spans(figures)
    for mine in figures.told:
        if mine.of not in {"waktu", "lama"} or _noted(figures, mine):
            continue
        if mine.word == "jam" and len(hours) == 1 and _THESE.match(figures.text, mine.end):
            first, last = next(iter(hours)).split("/")
            if (minutes(last) - minutes(first)) % _DAY * 60 != mine.size:
                yield figures.wrong(mine.start, mine.end, "jam mulai dan selesainya terpaut lain")
        elif mine.word in _LONG and len(spans) == 1 and ending(_GOES_ON, figures.text, mine.start, _SHORT):
            (span,) = spans
            least, most, slack = _LONG[mine.word]
            count, whole = mine.size / mine.unit, (span[-1] - span[0]).days + 1
            if not least * count - slack <= whole <= most * count + slack:
                yield figures.wrong(mine.start, mine.end, f"dari hari pertama sampai terakhir {whole} hari")


def _spans(figures: Figures) -> set[tuple[date, ...]]:
    """From a first day to a last, written as one or joined by "sampai dengan"."""
    told = [e for e in figures.entities if e.kind == "date" and days(e)]
    sides = ((a, b) for a, b in pairwise(told) if _TO.fullmatch(figures.text, a.end, b.start))
    joined = ((days(a)[0], days(b)[-1]) for a, b in sides)
    return {span for e in told if len(span := days(e)) > 1} | {span for span in joined if span[0] < span[1]}


def _noted(figures: Figures, mine: Amount) -> bool:
    """Whether the note gives the length itself."""
    return any(of_kind(one, mine) and one.size == mine.size for one in figures.noted if not one.loose)
