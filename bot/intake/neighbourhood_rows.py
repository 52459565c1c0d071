"""RT and RW named in a row by their numbers: "rt 1 sampe 4" → "rt 1 sampai rt 4".

Read alone, the last number would be an hour or a count.
"""

import re

_ROW = re.compile(
    r"(?P<kind>\br[tw])\.? ?(?P<first>0?\d{1,2}) ?(?:sampai|sampe|smp|hingga|s\.?/?d\.?)(?: dengan| dgn)? ?"
    r"(?P<last>0?\d{1,2})(?![\w/]|[.,:]\d)(?! (?:orang|org|kk|warga|jam|rumah)\b)",
    re.IGNORECASE,
)


def named_in_full(text: str) -> str:
    """The text with the kind said before each number. Quotations must be kept away."""
    return _ROW.sub(_full, text)


def _full(match: re.Match[str]) -> str:
    if int(match["first"]) >= int(match["last"]):  # "rt 3 sampe 2 rumah": no row
        return match[0]
    return f"{match['kind']} {match['first']} sampai {match['kind']} {match['last']}"
