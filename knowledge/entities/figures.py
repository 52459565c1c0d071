"""Figures as Indonesians write them (12.533 / 7,41 / 1,2 juta / 500rb) and their comparable form."""

import re
from decimal import Decimal

# A full stop parts thousands only before exactly three digits; else ("2.5 juta") it is read as a comma.
FIGURE = (
    r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+,\d{3}(?=\s*(?i:m|miliar|milyar|triliun|t|juta|jt)\b)|\d+(?:[.,]\d{1,2}(?!\d))?"
)
SCALE = r"(?:ribu|rb|rbu|k|juta|jt|miliar|milyar|m|mliar|triliun|trilyun|t)"
_SCALES = {
    **dict.fromkeys(("ribu", "rb", "rbu", "k"), 10**3),
    **dict.fromkeys(("juta", "jt"), 10**6),
    **dict.fromkeys(("miliar", "milyar", "mliar", "m"), 10**9),
    **dict.fromkeys(("triliun", "trilyun", "t"), 10**12),
}


def amount(figure: str, scale: str | None = None) -> Decimal:
    """The value of a figure with its scale word: ("1,2", "miliar") is 1200000000."""
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", figure):
        figure = figure.replace(".", "")
    return Decimal(figure.replace(",", ".")) * _SCALES.get((scale or "").casefold(), 1)


def plain(number: Decimal | int) -> str:
    """The shortest decimal form: 1200000000, 7.41, 2.5."""
    text = f"{Decimal(number):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
