"""What an operator takes back while writing: "80 eh 90 warga" says 90, "dari pramuka eh bukan dari karang taruna"."""

import re
from collections.abc import Callable

from knowledge.entities.months import MONTH, WEEKDAY
from knowledge.entities.units import is_unit

_SLIP = r"(?:\s*[,.…?-]*\s*(?:\b(?:eh|ehh|ralat|koreksi)\b[\s,:.…]*)+)"
_NOT = r"(?:(?:bukan|salah|maksudnya|maksud\s+saya|maaf|sori|sorry|deng|ding|deh|tapi)\b[\s,]*)"
_FIGURE = r"(?:rp\.?\s?)?\d[\d.,:]*(?:\s?(?:rb|ribu|jt|juta))?"
_NUMBER = re.compile(
    rf"(?<![\w.,])(?P<old>{_FIGURE})(?P<noun>(?:\s+(?!eh\b|ralat\b|koreksi\b)[a-z]+)?){_SLIP}{_NOT}*(?P<new>{_FIGURE})",
    re.IGNORECASE,
)
_NAMED_DAY = re.compile(
    rf"\b(?:(?:{WEEKDAY})\b{_SLIP}{_NOT}*(?=(?:{WEEKDAY})\b)|(?:{MONTH})\b{_SLIP}{_NOT}*(?=(?:{MONTH})\b))",
    re.IGNORECASE,
)
_LEAD = r"(?P<lead>dari|di|ke|oleh|sama|untuk|buat|pak|bu|bpk|bapak|ibu|kel|kec|rt|rw|jam|pukul|tgl|tanggal)\b"
_PHRASE = re.compile(
    rf"\b{_LEAD}(?:\s+(?!eh\b)[\w'-]+){{1,4}}?{_SLIP}{_NOT}*(?=(?P=lead)\b)",
    re.IGNORECASE,
)
_WORD = re.compile(rf"(?P<old>[\w'-]+){_SLIP}{_NOT}+(?=\w)", re.IGNORECASE)
# "jembatan layang ciwandan? bukan, simpang tiga": an item that is asked and taken back.
_ASKED = re.compile(
    r"(?:(?<=[,:;])|(?<=\bdi )|(?<=\bsama )|(?<=\bdan ))\s*[^,:;.?\n]{2,40}\?\s*"
    r"(?:bkn|bukan|salah|ga jadi|gak jadi|batal)\b[\s,]*",
    re.IGNORECASE,
)
_ASKED_DAY = re.compile(
    rf"\b(?:{WEEKDAY})\b[^,.?\n]{{0,30}}\?{_SLIP}{_NOT}*(?=(?:hari|{WEEKDAY}|tgl|tanggal|tadi|kemarin|\d))",
    re.IGNORECASE,
)
_QUOTES = re.compile(r"[\"“][^\"”\n]*[\"”]")


def corrected(note: str) -> str:
    """The note as its writer meant it: what was taken back is left out. Quotations stay as they are.

    Only a correction of one kind counts (a number by a number, a day by a day, a phrase by one with the same lead)
    or one that says so ("eh bukan …"); any other "eh" is a word of speech and stays.
    """
    return outside_quotes(note, _meant)


def outside_quotes(note: str, change: Callable[[str], str]) -> str:
    """The note with every stretch outside quotation marks changed."""
    parts, at = [], 0
    for quote in _QUOTES.finditer(note):
        parts += [change(note[at : quote.start()]), quote[0]]
        at = quote.end()
    return "".join([*parts, change(note[at:])])


def _meant(text: str) -> str:
    text = _ASKED.sub(" ", text)
    if not re.search(r"\b(?:ehh?|ralat|koreksi)\b", text, re.IGNORECASE):
        return text
    text = _NUMBER.sub(_number, _ASKED_DAY.sub("", text))
    return _WORD.sub("", _PHRASE.sub("", _NAMED_DAY.sub("", text)))


def _number(match: re.Match[str]) -> str:
    """The second number, with the noun of the first where it has none of its own."""
    own = is_unit(match.string, match.end())
    return match["new"] if own else f"{match['new']}{match['noun']}"
