"""Numerals of the dialects in figures: "selawe" → 25, "telung atus seket" → 350, "rong ewu" → 2.000."""

import re
from collections.abc import Mapping

from bot.intake.dialects.lists import Dialect
from knowledge.entities.words import SMALL

_SMALL = SMALL[:10]
_SHARED = {"lima": 5, "sepuluh": 10}  # Indonesian numerals as well: no sign of a dialect
_ROUND = (10**9, "miliar"), (10**6, "juta"), (10**3, "ribu")
_SUM = re.compile(r"\s*(?:$|[,.;)]|(?:rupiah|saben|per|unggal|sabulan|sewulan|kanggo|keur|sing|sejiwa|perak)\b)", re.I)
_CLOCK = re.compile(r"\b(?:jam|pukul|setengah|tanggal|tgl)\s+$", re.IGNORECASE)


def counted(text: str, dialect: Dialect) -> str:
    """The text with every numeral of the dialect as an Indonesian word below ten, as figures from ten on."""
    if not dialect.numbers:
        return text
    values = {**_SHARED, **dialect.numbers}
    word = "|".join(sorted([*values, *_joined(dialect)], key=len, reverse=True))
    scale = "|".join(dialect.scales) or "(?!)"
    pattern = re.compile(rf"(?<![\w-])(?:{word})(?: (?:{word}|{scale}))*(?P<about>an)?(?![\w-])", re.IGNORECASE)

    def written(match: re.Match[str]) -> str:
        tokens = match[0].casefold().removesuffix(match["about"] or "").split()
        if all(one in _SHARED for one in tokens):
            return match[0]
        known = {**values, **_joined(dialect)}
        clock = bool(_CLOCK.search(text[: match.start()]))
        money = bool(_SUM.match(text, match.end()))
        about = "sekitar " if match["about"] else ""
        row = _apart(tokens, known)
        if len(row) == len(tokens) == 2 and tokens[0] == tokens[1]:  # "siji siji"
            one = _SMALL[known[tokens[0]]]
            return f"{one} per {one}"
        if len(row) > 1:
            return about + " ".join(
                _printed(_value(one, known, dialect.scales), clock=False, money=False) for one in row
            )
        return about + _printed(_value(tokens, known, dialect.scales), clock=clock, money=money)

    return pattern.sub(written, text)


def _apart(tokens: list[str], values: Mapping[str, int]) -> list[list[str]]:
    """The numerals of a row: behind a unit no second unit goes on with it, "loro siji umah" is two and one."""
    rows: list[list[str]] = [[]]
    for token in tokens:
        last = values.get(rows[-1][-1], 0) if rows[-1] else 0
        if 0 < last < 10 and 0 < values.get(token, 0) < 10:
            rows.append([])
        rows[-1].append(token)
    return rows


def _printed(value: int, *, clock: bool, money: bool) -> str:
    """A small number as a word, a sum as it is spoken ("15 ribu"), any other in figures."""
    if value < len(_SMALL) and not clock:
        return _SMALL[value]
    for times, name in _ROUND if money else ():
        if value >= times and value * 10 % times == 0:
            return f"{value / times:g} {name}".replace(".", ",")
    return f"{value:,}".replace(",", ".")


def _joined(dialect: Dialect) -> dict[str, int]:
    """ "telungpuluh", "rongatus": written as one word."""
    return {
        f"{unit}{scale}": value * times
        for unit, value in dialect.numbers.items()
        if value < 10
        for scale, times in dialect.scales.items()
    }


def _value(tokens: list[str], values: Mapping[str, int], scales: Mapping[str, int]) -> int:
    """ "rong ewu limang atus" = 2 × 1000 + 5 × 100."""
    whole = part = 0
    for token in tokens:
        if token not in scales:
            part += values[token]
        elif scales[token] >= 1000:
            whole, part = whole + (part or 1) * scales[token], 0
        else:
            tens = part % 10 or 1
            part += tens * scales[token] - (part % 10)
    return whole + part
