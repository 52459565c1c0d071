"""Figures as a note writes them, where they count nothing or only what stands with them: "112", "6x5 m", "0-2 thn"."""

import re
from decimal import Decimal

from knowledge.checking.comparing import unit, value
from knowledge.checking.sources import Source
from knowledge.entities.entity import Entity
from knowledge.entities.scan import ending
from knowledge.entities.words import NUMBER_WORDS
from knowledge.entities.words import value as spelt

_DECIMAL = re.compile(r"\d+[.,]\d+(?!\d)")
_CALL = re.compile(r"\(?\b0\d{2,3}\)?[\s.-]*\d(?:[\s.-]?\d){4,9}(?!\d)")

_UP_TO = re.compile(r"\b(?:sampai|hingga|maksimal|paling\s+\w+|di\s?bawah|ke\s+bawah)\s+(?:\w+\s+)?$", re.IGNORECASE)
_FROM_ON = re.compile(r"\b(?:mulai|minimal|sejak|dari|paling\s+\w+)\s+(?:\w+\s+)?$", re.IGNORECASE)
_YOURS = re.compile(r"\W*(?:\w+\s+)?(?:\w{3,}mu\b|(?:Anda|kamu|kita)\b)")
_LAW = re.compile(r"\b(?:nomor|no)\b\.?\s*(?P<number>\d+)\s+tahun\s*$", re.IGNORECASE)
_OF_TEN = re.compile(rf"\b(?P<n>{NUMBER_WORDS}|\d)\s+dari\s+(?:sepuluh|10)\b", re.IGNORECASE)
_SHORT = 2  # digits
_SIDES = re.compile(
    r"(?<![\w,.])(?P<a>\d+(?:,\d+)?)\s*(?:m\s*)?[x×]\s*(?P<b>\d+(?:,\d+)?)(?=\s*(?:m|meter)?\b)", re.IGNORECASE
)
_LASTED = re.compile(r"(?P<a>\d{1,2})\s+(?:jam|menit)\s+(?P<b>\d{1,2})\s+(?:menit|detik)", re.IGNORECASE)


def joined(entity: Entity, note: str) -> bool:
    """ "gempa M4,8": a figure with decimals, joined to a letter of the note."""
    figure = _DECIMAL.match(entity.text)
    return bool(figure) and re.search(rf"[^\W\d_]{re.escape(figure[0])}(?![\d.,]\d)", note) is not None  # type: ignore[index]


def dialled(entity: Entity, text: str, note: str) -> bool:
    """A part of a telephone number that the note gives in other groups: "(0254) 390112" for "0254-390112"."""
    calls = {_digits(call[0]) for call in _CALL.finditer(note)}
    found = (call for call in _CALL.finditer(text) if call.start() <= entity.start and entity.end <= call.end())
    return any(_digits(call[0]) in calls for call in found)


def bare(entity: Entity, note: str) -> bool:
    """A figure of some length that counts nothing: "menghubungi 112" where the note says "darurat ke 112"."""
    figure, _, unit = entity.key.partition("|")
    return (
        not unit
        and len(figure) > _SHORT
        and re.search(rf"(?<![\d.,]){re.escape(figure)}(?![\d]|[.,]\d)", note) is not None
    )


def eves(entity: Entity, note: str) -> bool:
    """ "tujuh hari sebelum hingga tiga hari sesudahnya" for "H-7 smp H+3"."""
    figure, _, unit = entity.key.partition("|")
    return unit == "hari" and re.search(rf"\bh\s?[-+]\s?{re.escape(figure)}\b", note, re.IGNORECASE) is not None


def area(entity: Entity, note: str) -> bool:
    """ "30 meter persegi" of "6x5 m"."""
    figure, _, unit = entity.key.partition("|")
    sides = ((m["a"], m["b"]) for m in _SIDES.finditer(note)) if unit == "meter persegi" else ()
    return any(Decimal(a.replace(",", ".")) * Decimal(b.replace(",", ".")) == Decimal(figure) for a, b in sides)


def bound(entity: Entity, text: str, note: Source) -> bool:
    """ "anak berusia sampai dua tahun" for "0-2 thn": one end of what the note has from end to end."""
    low, high = ending(_UP_TO, text, entity.start, 40), ending(_FROM_ON, text, entity.start, 40)
    ends = [value(n).partition("-")[::2] for n in note.has("number") if unit(n) == unit(entity)]
    return any((low and last == value(entity)) or (high and last and first == value(entity)) for first, last in ends)


def of_a_law(entity: Entity, text: str, folded: str) -> bool:
    """ "Undang-Undang Nomor 15 Tahun 1999" for "UU 15/1999"."""
    found = ending(_LAW, text, entity.start, 40)
    return found is not None and f" {found['number']} {value(entity)} " in folded


def yours(entity: Entity, text: str) -> bool:
    """ "Satu kantong darahmu dapat menolong" counts nothing: it speaks to the reader."""
    written = entity.text.split()
    after = text[entity.start + len(written[0]) : entity.end + 30]
    return not written[0].isdigit() and bool(_YOURS.match(after))


def clocked(entity: Entity, text: str, note: str) -> bool:
    """ "19 menit 58 detik" for the "19.58" that somebody ran: a lasting written as a clock shows it."""
    around = text[max(0, entity.start - 15) : entity.end + 15]
    found = (f"{m['a']}{mark}{m['b']:0>2}" for m in _LASTED.finditer(around) for mark in ".:")
    value = entity.key.partition("|")[0]
    return any(
        value in {part.lstrip("0") for part in re.split("[.:]", one)}
        and re.search(rf"(?<![\d.:]){re.escape(one)}(?![\d.:]\d|\d)", note)
        for one in found
    )


def of_ten(entity: Entity, text: str, note: Source) -> bool:
    """ "enam dari sepuluh pelamar" for 60 percent: both figures."""
    share = _OF_TEN.search(text, max(0, entity.start - 30), entity.end + 20)
    if share is None or not share.start() <= entity.start < share.end():
        return False
    count = int(share["n"]) if share["n"].isdigit() else spelt(share["n"])
    return count is not None and any(value(percent) == str(10 * count) for percent in note.has("percent"))


def raced(entity: Entity, note: str) -> bool:
    """ "lari 5K" are five kilometres."""
    figure, _, unit = entity.key.partition("|")
    return unit == "kilometer" and re.search(rf"(?<![\w.,]){re.escape(figure)}\s?[Kk]\b", note) is not None


def _digits(call: str) -> str:
    return re.sub(r"\D", "", call)
