"""The sign between two measures: "1x24 jam" → "1 × 24 jam", "3x4 meter" → "3 × 4 meter"."""

import re

_MULTIPLIED = re.compile(
    r"(?<![\w.,/])(?P<one>\d{1,3}(?:,\d+)?) ?[xX] ?(?P<other>\d{1,3}(?:,\d+)?)"
    r"(?= ?(?:jam|menit|hari|m|meter|cm|sentimeter|mm|km)\b)"
)


def multiplied(text: str) -> str:
    """The text with the sign for "kali" in its form; anything else between figures stays."""
    return _MULTIPLIED.sub(r"\g<one> × \g<other>", text)
