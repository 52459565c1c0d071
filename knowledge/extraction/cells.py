"""A workbook's values as Indonesians write them; a number keeps every digit that it has."""

import math
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any


def shown(value: Any, shape: str) -> str:
    """The value of a cell as text; `shape` is its number format, which says percent, thousands and rupiah."""
    if value is None or isinstance(value, bool):
        return {None: "", True: "ya", False: "tidak"}[value]
    if isinstance(value, datetime | date | time):
        return _moment(value)
    if isinstance(value, int | float):
        return _number(value, shape) if math.isfinite(value) else ""
    return str(value)


def _moment(value: datetime | date | time) -> str:
    day = f"{value.day}/{value.month}/{value.year}" if isinstance(value, date) else ""
    hour = value if isinstance(value, time) else value.time() if isinstance(value, datetime) else time(0)
    return f"{day} {hour.hour:02}.{hour.minute:02}".strip() if hour != time(0) or not day else day


def _number(value: float, shape: str) -> str:
    if "%" in shape:
        return f"{_plain(Decimal(repr(value)) * 100, grouped=False)}%"
    money = "rp" in shape.casefold()
    return ("Rp" if money else "") + _plain(Decimal(repr(value)), grouped=money or "#,##" in shape)


def _plain(value: Decimal, grouped: bool) -> str:
    """No exponent, decimal comma; thousands with points where the sheet groups them."""
    whole, _, decimals = format(value.normalize(), "f").partition(".")
    if grouped:
        whole = f"{int(whole):,}".replace(",", ".")
    return f"{whole},{decimals}" if decimals else whole
