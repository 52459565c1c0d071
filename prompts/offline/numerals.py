"""Numbers as EYD V writes them in running text: one word in letters, the rest in figures, Rp without a space.

Two-word numbers stay in figures: Indonesian newsrooms write "80 warga", and an operator can find and correct it.
In a series every number is a figure (EYD V, "dipakai secara berurutan").
"""

import re
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation

from knowledge.entities.words import SMALL
from prompts.brief import Quantity
from prompts.offline.wording import clean, clip, listing, word_set

_MEASURES = word_set(
    "kg kilogram gram ton kuintal liter ml km kilometer meter m cm hektare ha persen % rupiah rp derajat jam "
    "menit ribu juta miliar triliun rb jt kb mb gb tb mbps"
)
_SCALES = {
    "ribu": "ribu", "rb": "ribu", "k": "ribu",
    "juta": "juta", "jt": "juta",
    "miliar": "miliar", "milyar": "miliar", "m": "miliar",
    "triliun": "triliun", "t": "triliun",
}  # fmt: skip
_MONEY = re.compile(
    r"(?:rp\.?\s*)?(\d[\d.,]*?)(?:,-)?\s*(ribu|rb|k|juta|jt|miliar|milyar|m|triliun|t)?\s*(rupiah)?", re.I
)


def quantity(number: Quantity, *, series: bool = False) -> str:
    """A counted thing: `dua orang`, `80 warga`, `12.533 jiwa`, `Rp2,5 juta`, `3,5 persen`."""
    text, unit = clean(number.text), clean(number.unit)
    if unit.lower() in {"rupiah", "rp"} or re.match(r"rp\.?\s*\d", text, re.I):
        return money(text) or money(number.value) or clip(text, 60)
    if unit == "%":
        unit = "persen"
    if about := re.fullmatch(r"(\d+)an", number.value):  # "70an warga"
        return clip(f"{about[1]}-an {unit}".strip(), 60)
    if part := part_of_one(text, number.value):
        return clip(f"{part} {unit}".strip(), 60)
    value = grouped(number.value)
    if not value:
        return clip(text, 60)
    if not series and value.isdigit() and int(value) < len(SMALL) and unit.lower().split(" ")[0] not in _MEASURES:
        value = SMALL[int(value)]
    return clip(f"{value} {unit}".strip(), 60)


_PARTS = {"0.5": "setengah", "0.25": "seperempat", "0.75": "tiga perempat"}


def part_of_one(written: str, value: str) -> str:
    """A part that the note gives in words stays in words: "setengah hari" is no "0,5 hari"; empty for any other."""
    return "" if re.match(r"0[.,]", written) else _PARTS.get(value, "")


def quantities(numbers: Sequence[Quantity]) -> str:
    """Several of them as one list."""
    return listing([quantity(number, series=len(numbers) > 1) for number in numbers])


def grouped(value: str) -> str:
    """`12533` → `12.533`, `3.5` → `3,5`; already Indonesian figures stay; empty where it is no number."""
    value = value.strip()
    if re.fullmatch(r"\d{1,3}(\.\d{3})+(,\d+)?|\d{1,3},\d+", value):
        return value
    try:
        number = Decimal(value.replace(",", "."))
    except InvalidOperation:
        return ""
    if not number.is_finite() or len(value) > 18:
        return ""
    whole, _, part = f"{number:f}".partition(".")
    return f"{int(whole):,}".replace(",", ".") + (f",{part}" if part.strip("0") else "")


def money(text: str) -> str:
    """`Rp. 5.000,-` → `Rp5.000`, `2,5 juta` → `Rp2,5 juta`; empty where the text is no amount."""
    match = _MONEY.fullmatch(text.strip().rstrip("."))
    if not match:
        return ""
    figure = grouped(match[1].rstrip(".,"))
    scale = _SCALES.get((match[2] or "").lower(), "")
    return f"Rp{figure} {scale}".rstrip() if figure else ""
