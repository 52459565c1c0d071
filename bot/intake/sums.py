"""Sums that a note gives without "Rp" ("sewa 5.000/minggu, parkir 2.000"): marked as money before the note is read.

A round figure is a sum where its sentence speaks of money, or a measure of goods stands before it, and nothing that is
counted behind it. One in thousands or millions ("tiket 50 ribu hadiah kambing") is a sum wherever nothing stands around
it that it could count.
"""

import re
from functools import lru_cache

from bot.intake.lists import activities, kinds
from knowledge.entities.units import is_unit, unit_at

_SENTENCE = re.compile(r"(?:[^.;\n¶]|\.(?=\d)|(?<=\b(?:no|jl|rp|rw|rt))\.)+", re.IGNORECASE)
_MONEY = re.compile(
    r"\b(?:biaya|tarif|harga|seharga|sewa|parkir|hadiah|dana|anggaran|modal|iuran|upah|ongkos|bayar|dibayar|membayar|"
    r"dijual|didol|menjual|jual|beli|membeli|dibeli|omzet|omset|retribusi|denda|uang|duit|honor|insentif|santunan|"
    r"tabungan|kas|senilai|nilai|tagihan|cicilan|pinjaman|infak|donasi|sumbangan|modalnya|honornya)(?:nya|ne|na)?\b|"
    r"\b(?:rp|rupiah)\b|\d (?:liter|kg|kilo|botol|lembar|ekor) (?:dapat|dapet|dpt|setara|=) \d|"
    r"\d\.\d00 (?:per (?:kg|kilo(?:gram)?|liter|ikat|butir|ekor|botol|biji|buah|lembar|porsi)|"
    r"se(?:kilo|ikat|liter|butir|ekor|botol|biji|porsi|bungkus|gelas))\b",
    re.IGNORECASE,
)
_FIGURE = re.compile(
    r"(?<![\w.,/:–-])(?<!rp )(?<!rp\. )(?P<sum>\d{1,3}(?:\.\d{3})*\.\d00|"
    r"(?:\d{1,3} ?(?:sampe|sampai|smp|hingga|s\.?d\.?) ?)?\d{1,3}(?:,\d{1,2})? ?(?P<scale>rb|ribu|jt|juta))"
    r"(?![\w:–-]|[.,]\d)(?! ?rupiah)",
    re.IGNORECASE,
)
# "botol 250 ml 65 ribu": what a measure of goods costs
_OF_GOODS = re.compile(
    r"(?:\d ?(?:ml|cc|gr|gram|g|kg|kilo|ons|liter|lt|l|cm|meter|m|lembar|butir|ekor|ikat|pcs|biji)|"
    r"\bse(?:botol|kilo|liter|ikat|ekor|butir|lembar|porsi|gelas|bungkus|karung|paket|potong|biji))\s*$",
    re.IGNORECASE,
)
# What may stand behind a sum: nothing that it could count.
_BEHIND = re.compile(
    r"\s*(?:$|[,.;:)(/+&¶\n]|(?:per|resmi|saja|aja|sekali|tiap|setiap|saben|dari|dr|untuk|utk|buat|naik|turun|tunai|"
    r"dan|sama|sampai|sampe|setahun|sebulan|seminggu|sehari|se[a-z]{3,}|di[a-z]{3,}|masuk|cash|qris)\b)",
    re.IGNORECASE,
)
_HALF = re.compile(r"\bse(?P<scale>ribu|juta|miliar) setengah\b", re.IGNORECASE)  # "sejuta setengah"
_NEAR = 40  # characters back to what a figure counts
_GROWN = (
    r"(?:sekitar|hampir|lebih|kurang|dari|capai|mencapai|tembus|sudah|udah|baru|total|ada|naik|turun|jadi|sampai|sampe|"
    r"nyampe|sebanyak|kira2|kira-kira|±)"
)
# "investasi 11,4 triliun": as much of nothing else is counted in a note, unless its unit follows
_VAST = re.compile(
    r"(?<![\w.,])(?<!rp )(?<!rp\. )(?P<sum>\d[\d.,]* ?(?:miliar|milyar|triliun))\b(?! rupiah)", re.IGNORECASE
)
_FARE = re.compile(
    r"\b(?:tarif|tiket|karcis|ongkos|parkir)(?:nya)?\b(?: (?!buat|untuk|utk|muat)[a-z]+){0,3} "
    r"(?:(?:rp)?[\d.,]+ ?(?:rb|ribu)? [a-z]+ )*$",
    re.IGNORECASE,
)
_PAYERS = (
    "motor",
    "mobil",
    "truk",
    "bus",
    "sepeda",
    "orang",
    "org",
    "anak",
    "pelajar",
    "siswa",
    "umum",
    "dewasa",
    "lansia",
)
_PAYER = rf"(?:{'|'.join(_PAYERS)})"
_PAYS = re.compile(rf"\s+{_PAYER}\b", re.IGNORECASE)
# "2 ribu motor 3 ribu mobil": each sum stands before who pays it, where none stands before the first
_FARE_OF = rf"Rp[\d.,]+(?: ?(?:rb|ribu))? {_PAYER}\b"
_FARES = re.compile(
    rf"{''.join(f'(?<!{one} )' for one in _PAYERS)}\b{_FARE_OF}(?:,? {_FARE_OF})+(?! (?:rp)?\d)", re.IGNORECASE
)
_PAID = re.compile(rf"(?P<sum>Rp[\d.,]+(?: ?(?:rb|ribu))?) (?P<payer>{_PAYER}),?", re.IGNORECASE)


# "pajak kumpul 312 miliar, pbb 128 m": what is taken in is counted in billions, a road in metres
_TREASURY = re.compile(
    r"\b(?:pajak|pbb|pad|retribusi daerah|penerimaan|pendapatan daerah|apbd)\b(?s:.*)\d ?(?:miliar|milyar)\b",
    re.IGNORECASE,
)
_BILLIONS = re.compile(
    r"(?<!panjang )(?<!lebar )(?<!tinggi )(?<!luas )(?<!jarak )(?<![\w.,])(?P<n>\d[\d.,]*) ?m\b"
    r"(?! ?(?:2|3|persegi|kubik)\b)",
    re.IGNORECASE,
)


def marked(text: str) -> str:
    """The text with "Rp" before each bare sum. Quotations must be kept away."""
    text = _HALF.sub(r"1,5 \g<scale>", text)
    if _TREASURY.search(text):
        text = _BILLIONS.sub(r"\g<n> miliar", text)
    text = _VAST.sub(_vast, text)
    if not _FIGURE.search(text):
        return text
    text = _SENTENCE.sub(lambda one: _marked(one[0]), text)
    return _FARES.sub(lambda row: _PAID.sub(r"\g<payer> \g<sum>,", row[0]).rstrip(","), text)


def _vast(figure: re.Match[str]) -> str:
    """A sum; billions of things are counted, billions of people are not."""
    unit = unit_at(figure.string, figure.end(), known_only=True)[0]
    things = unit and unit not in activities().peserta and not figure["sum"].lower().endswith("triliun")
    return figure[0] if things else f"Rp{figure['sum']}"


def _marked(sentence: str) -> str:
    cue = _MONEY.search(sentence)
    told = cue.start() if cue else len(sentence)
    counts = any(one["scale"] and _counts(one) for one in _FIGURE.finditer(sentence))
    return _FIGURE.sub(lambda one: f"Rp{one['sum']}" if _is_sum(one, told, counts=counts) else one[0], sentence)


def _is_sum(figure: re.Match[str], told: int, *, counts: bool) -> bool:
    """Whether a figure behind the first word of money, or behind a measure of goods, counts nothing; a scaled one
    needs no such word unless something else of the sentence is counted by such figures."""
    spoken_of = bool(figure.start() >= told or _OF_GOODS.search(figure.string[: figure.start()]))
    if (figure["scale"] and (spoken_of or not counts) and not _counts(figure)) or _is_fare(figure):
        return True
    if spoken_of and _is_more_than_all(figure):
        return True
    behind = _BEHIND.match(figure.string, figure.end())
    return bool(spoken_of and behind) and not is_unit(figure.string, figure.end())


def _counts(figure: re.Match[str]) -> bool:
    """Whether a figure counts what stands behind it ("2 juta penonton") or before it ("penonton sekitar 4 ribu")."""
    behind, before = _crowds()
    text, start, end = figure.string, figure.start(), figure.end()
    return bool(is_unit(text, end) or behind.match(text, end) or before.search(text[max(0, start - _NEAR) : start]))


def _is_more_than_all(figure: re.Match[str]) -> bool:
    """ "dana 148 juta warga udah bisa lewat": the city has no million residents."""
    people = unit_at(figure.string, figure.end(), known_only=True)[0] in activities().peserta
    return people and (figure["scale"] or "").casefold() in {"jt", "juta"}


def _is_fare(figure: re.Match[str]) -> bool:
    """ "parkir 2 ribu motor": what one of those pays."""
    before = figure.string[max(0, figure.start() - _NEAR) : figure.start()]
    return bool(_FARE.search(before) and _PAYS.match(figure.string, figure.end()))


@lru_cache(maxsize=1)
def _crowds() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What thousands are counted of, behind a figure and before it."""
    counted, crowd = ("|".join(map(re.escape, words)) for words in (kinds().terhitung, kinds().kerumunan))
    return (
        re.compile(rf"\s+(?:{counted}|{crowd})\b", re.IGNORECASE),
        re.compile(rf"\b(?:{crowd})(?:nya)?\s+(?:{_GROWN}\s+){{0,3}}$", re.IGNORECASE),
    )
