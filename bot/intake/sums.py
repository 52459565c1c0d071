"""Sums that a note gives without "Rp" ("sewa 5.000/minggu, parkir 2.000"): marked as money before the note is read.

A round figure is a sum where its sentence speaks of money, or a measure of goods stands before it, and nothing that is
counted behind it.
"""

import re

from knowledge.entities.units import is_unit

_SENTENCE = re.compile(r"(?:[^.;\n¶]|\.(?=\d)|(?<=\b(?:no|jl|rp|rw|rt))\.)+", re.IGNORECASE)
_MONEY = re.compile(
    r"\b(?:biaya|tarif|harga|seharga|sewa|parkir|hadiah|dana|anggaran|modal|iuran|upah|ongkos|bayar|dibayar|membayar|"
    r"dijual|didol|menjual|jual|beli|membeli|dibeli|omzet|omset|retribusi|denda|uang|duit|honor|insentif|santunan|"
    r"tabungan|kas|senilai|nilai|tagihan|cicilan|pinjaman|infak|donasi|sumbangan|modalnya|honornya)(?:nya|ne|na)?\b|"
    r"\b(?:rp|rupiah)\b|\d (?:liter|kg|kilo|botol|lembar|ekor) (?:dapat|dapet|dpt|setara|=) \d",
    re.IGNORECASE,
)
_FIGURE = re.compile(
    r"(?<![\w.,/:–-])(?<!rp )(?<!rp\. )(?P<sum>\d{1,3}(?:\.\d{3})*\.\d00|\d{1,3}(?:,\d{1,2})? ?(?:rb|ribu|jt|juta))"
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


def marked(text: str) -> str:
    """The text with "Rp" before each bare sum. Quotations must be kept away."""
    return _SENTENCE.sub(lambda one: _marked(one[0]), text) if _FIGURE.search(text) else text


def _marked(sentence: str) -> str:
    cue = _MONEY.search(sentence)
    told = cue.start() if cue else len(sentence)
    return _FIGURE.sub(lambda one: f"Rp{one['sum']}" if _is_sum(one, told) else one[0], sentence)


def _is_sum(figure: re.Match[str], told: int) -> bool:
    """Whether a figure behind the first word of money, or behind a measure of goods, counts nothing."""
    spoken_of = figure.start() >= told or _OF_GOODS.search(figure.string[: figure.start()])
    behind = _BEHIND.match(figure.string, figure.end())
    return bool(spoken_of and behind) and not is_unit(figure.string, figure.end())
