"""Things with their number in a row, and sums that go on with the clause before them."""

import re
from collections.abc import Iterable

from bot.intake.predicates import has_verb, negated
from bot.intake.reading import Reading
from prompts.offline.wording import word_set

Span = tuple[int, int]
_FEWEST = 3
_MEASURE = re.compile(
    r"\d ?(?:kg|kilogram|kilo|gram|kuintal|ton|liter|ltr|dus|karung|lembar|lbr|paket|botol|sak|butir|bungkus|pak|ekor|"
    r"batang|rol|set|pasang|kaleng|galon|tabung|buah|bh|unit)\b",
    re.IGNORECASE,
)
_COUNTED_GOOD = re.compile(r"[a-z]+(?: [a-z]+){0,2} \d[\d.,]*(?: [a-z]+)?", re.IGNORECASE)
_SUM = re.compile(r"(?:rp\.? ?)?[\d.,]+ ?(?:rb|ribu|jt|juta|k)?", re.IGNORECASE)
_NO_GOOD = word_set(
    "juara kelas peserta panjang lebar luas tinggi jarak target kuota total jumlah sasaran hadir ada nilai skor "
    "anggota nasabah sisanya sisa umur usia lantai blok rt rw gang nomor no tahap hari minggu bulan tahun jam yang yg "
    "dari kader"
)


def with_sums(reading: Reading, cuts: list[Span]) -> list[Span]:
    """ "hadiah 1 juta, | 750rb, | 500rb": a sum that stands alone behind a comma goes on with the clause before it."""
    sums = {(one.start, one.end) for one in reading.of("money")}
    ending = {one.end for one in reading.of("money")}
    joined: list[Span] = []
    for span in cuts:
        if joined and span in sums and joined[-1][1] in ending and reading.text[joined[-1][1] : span[0]].strip() == ",":
            joined[-1] = (joined[-1][0], span[1])
        else:
            joined.append(span)
    return joined


def goods_in_a_row(reading: Reading, cuts: list[Span]) -> list[Span]:
    """ "beras 200 kg, | mie instan 40 dus, | terpal 25 lembar": three or more goods with their number are one list."""
    joined: list[Span] = []
    at = 0
    while at < len(cuts):
        stop = at
        while stop < len(cuts) and _is_good(reading, cuts[stop]) and (stop == at or _comma(reading, cuts, stop)):
            stop += 1
        goods = stop - at >= _FEWEST and _measured(reading.text[s:e] for s, e in cuts[at:stop])
        joined.append((cuts[at][0], cuts[stop - 1][1]) if goods else cuts[at])
        at = stop if goods else at + 1
    return joined


def _measured(items: Iterable[str]) -> bool:
    """Whether two of them have a measure of goods: heads and votes are counted one by one."""
    return sum(bool(_MEASURE.search(one)) for one in items) > 1


def _comma(reading: Reading, cuts: list[Span], at: int) -> bool:
    return reading.text[cuts[at - 1][1] : cuts[at][0]].strip() == ","


def _is_good(reading: Reading, span: Span) -> bool:
    """Whether a clause is no more than a thing and how many of it."""
    text = reading.text[span[0] : span[1]]
    others = reading.of("money", "date", "time", "place", "percent", "person")
    fact = any(span[0] <= one.start < span[1] for one in others)
    first = text.split(maxsplit=1)[0].casefold()
    plain = not fact and not has_verb(text) and not negated(text) and first not in _NO_GOOD
    return plain and bool(_COUNTED_GOOD.fullmatch(text))


def are_goods(text: str) -> bool:
    """Whether a clause is a row of goods, or of sums behind the first: "hadiah 1 juta, 750rb, 500rb"."""
    items = re.split(r", (?!\d{1,2}\b(?! ?(?:rb|ribu|jt|juta)))", text)
    goods = _measured(items) and all(_COUNTED_GOOD.fullmatch(one) for one in items)
    return len(items) >= _FEWEST and (goods or all(_SUM.fullmatch(one) for one in items[1:]))
