"""How many months lie between two that note and text tell of: "empat bulan dari sekarang" for "feb 2026" in October."""

import re

from knowledge.checking.doubt.beside import Beside
from knowledge.checking.doubt.values import Value

_AWAY = re.compile(r"\s*(?:dari sekarang|lagi|kemudian|mendatang|se(?:jak|belum|telah|sudah)\w*|dari)\b", re.IGNORECASE)
_YEAR = 12


def months_away(mine: Value, beside: Beside) -> bool:
    """Whether the length is from one such month, or today's, to another of the note, and the text says from when."""
    if not _AWAY.match(beside.text, mine.end):
        return False
    given = {day.year * _YEAR + day.month for day in beside.days}
    given |= {beside.on.year * _YEAR + month for month in beside.months}
    given |= {month + _YEAR for month in given if month <= beside.on.year * _YEAR + beside.on.month}
    told = {day.year * _YEAR + day.month for _, day in beside.told_days} | {beside.on.year * _YEAR + beside.on.month}
    return any(abs(a - b) == mine.size for a in given for b in told)
