"""What a note puts right in so many words: "365 (eh update jd 372)", "eh lumpurnya 36 kubik bukan 42, gua salah catet".

The right figure or day takes the place of the wrong one, and the words that put it right are gone. Where the wrong one
stands nowhere before, the note stays as it is. `corrected.py` reads what is taken back on the spot ("80 eh 90").
"""

import re
from collections.abc import Callable

from knowledge.entities.months import MONTH, WEEKDAY

_FIGURE = r"(?:rp\.?\s?)?\d(?:[\d.,:]*\d)?(?:\s?(?:rb|ribu|jt|juta)\b)?"
_NOUN = r"(?:\s+(?!ehh?\b|bukan\b|bkn\b|itu\b)[a-z]+)?"
_SAID = r"(?:ehh?|update|updet|apdet|ralat|revisi|direvisi|koreksi|dikoreksi|skrg|sekarang|ternyata)"
_BECOMES = r"(?:jd|jadi|menjadi|ke|(?:yg|yang)\s+(?:bener|benar|betul)|harusnya|hrsnya|seharusnya)"
_CALLED = r"(?:\s+(?:min|kak|bang|mas|mbak|pak|bu|bos|gan|ya+|y))*"
_MY_SLIP = (
    r"(?:[\s,(]*(?:(?:gua|gue|gw|saya|sy|aku|aq|aing|maaf|sori|sorry)\s+)*(?:salah|slh|keliru)"
    r"(?:\s+(?:catet|catat|nyatet|tulis|nulis|ketik|ngetik|denger|dengar|liat|hitung|itung))?\)?)?"
)
_RIGHT = r"(?:yg|yang)\s+(?:bener|benar|betul)"
_OPENS = r"(?:^|(?<=[.;!?\n]))\s*"
_DAY = rf"(?:(?:{WEEKDAY})\s+)?\d{{1,2}}(?:\s+(?:{MONTH})\b|/\d{{1,2}}\b)(?:\s+\d{{4}}|/\d{{4}})?"

_MONEY = re.compile(r"rp|rb|ribu|jt|juta", re.IGNORECASE)
_LONG = 3  # digits of a figure that may be a sum: "7,5 jt" put right to "7.250.000"
# what brackets put right: "365 (eh td update dr bu Tuti jd 372)"
_IN_BRACKETS = re.compile(
    rf"(?<![\w.,])(?P<old>{_FIGURE})(?P<noun>{_NOUN})\s*\((?=[^()\n]*\b{_SAID}\b)[^()\n\d]{{0,50}}?\b{_BECOMES}\s+"
    rf"(?P<new>{_FIGURE})[^()\n]{{0,15}}\)",
    re.IGNORECASE,
)
# "15 menit eh direvisi jd 12 menit"
_REVISED = re.compile(
    rf"(?<![\w.,])(?P<old>{_FIGURE})(?P<noun>{_NOUN})[\s,.…—–-]*\behh?\s+(?:td|tadi|udah|sudah|baru)?\s*"
    rf"(?:di)?(?:revisi|ralat|ganti|koreksi|update|ubah)\s+{_BECOMES}\s+(?P<new>{_FIGURE})(?P<own>(?P=noun)\b)?",
    re.IGNORECASE,
)
# "25 hari — eh 28 deng kata bu haji"
_ON_SECOND_THOUGHT = re.compile(
    rf"(?<![\w.,])(?P<old>{_FIGURE})(?P<noun>{_NOUN})[\s,.…—–-]*\behh?\s+(?P<new>{_FIGURE})(?P<own>(?P=noun)\b)?\s+(?:deng|ding|dink)\b"
    r"(?:\s+(?:kata|kt|ujar)\s+(?:pak|bu|mas|mbak|kang|teh|kak)\s+[a-z]+)?",
    re.IGNORECASE,
)
# "eh lumpurnya 36 kubik bang bukan 42, gua salah catet"
_NOT_THAT = re.compile(
    rf"{_OPENS}(?:ehh?|ralat|koreksi|maaf|sori|sorry)[\s,:]+(?:[a-z]+\s+){{0,2}}?[a-z]+\s+(?:{_RIGHT}\s+)?(?P<new>{_FIGURE})(?P<noun>{_NOUN})"
    rf"{_CALLED}[\s,]*\b(?:bukan|bkn)\s+(?P<old>{_FIGURE})(?:\s+[a-z]+)??{_MY_SLIP}(?=\s*(?:[.;!\n]|$))[.;!]?",
    re.IGNORECASE,
)
# "SHU yg bener 7.250.000 ya, 7,5 jt itu salah ketik"
_THAT_IS_WRONG = re.compile(
    rf"{_OPENS}(?:ehh?[\s,]+)?(?:[a-z]+\s+){{1,3}}?{_RIGHT}\s+(?:itu\s+|adalah\s+)?(?P<new>{_FIGURE})(?P<noun>{_NOUN}){_CALLED}[\s,.]+"
    rf"(?:(?:yg|yang)\s+)?(?P<old>{_FIGURE})(?:\s+[a-z]+)??\s+(?:itu|tadi)\s+(?:salah|typo|keliru)(?:\s+[a-z]+)?(?=\s*(?:[,.;!\n]|$))[.;!]?",
    re.IGNORECASE,
)
# "eh Purwakarta yg bener jumat 13 maret"
_DAY_OF = re.compile(
    rf"{_OPENS}(?:ehh?|ralat|koreksi|maaf)[\s,:]+(?P<what>[a-z]{{3,}}(?:\s+[a-z]+){{0,2}}?)\s+(?:{_RIGHT}|harusnya)\s+(?:itu\s+|hari\s+)?"
    rf"(?P<new>{_DAY}){_MY_SLIP}(?=\s*(?:[,.;!\n]|$))[,.;!]?",
    re.IGNORECASE,
)


def with_all_put_right(text: str) -> str:
    """The text with what it puts right in its place. Quotations must be kept away."""
    for form in (_IN_BRACKETS, _REVISED, _ON_SECOND_THOUGHT):
        text = form.sub(lambda match: f"{match['new']}{match['noun'] or ''}", text)
    for form, place in ((_NOT_THAT, _same_figure), (_THAT_IS_WRONG, _same_figure), (_DAY_OF, _day_told)):
        text = _exchanged(text, form, place)
    return text


Place = Callable[[re.Match[str], str], tuple[int, int] | None]


def _exchanged(text: str, form: re.Pattern[str], place: Place) -> str:
    match = form.search(text)
    span = match and place(match, text[: match.start()])
    if match is None or span is None:
        return text
    right = match["new"]
    money = (
        _MONEY.search(text[span[0] : span[1]]) and not _MONEY.search(right) and len(re.sub(r"\D", "", right)) > _LONG
    )
    before = f"{text[: span[0]]}{'Rp' if money else ''}{right}{text[span[1] : match.start()]}"
    return before.rstrip(" ,") + text[match.end() :]


def _same_figure(match: re.Match[str], before: str) -> tuple[int, int] | None:
    """Where the figure stands last that is taken back."""
    scale = r"(?:\s?(?:rb|ribu|jt|juta)\b)?" if _MONEY.search(match["new"]) else ""
    told = list(re.finditer(rf"(?<![\w.,]){re.escape(match['old'])}{scale}(?![\d:]|[.,]\d)", before, re.IGNORECASE))
    return told[-1].span() if told else None


def _day_told(match: re.Match[str], before: str) -> tuple[int, int] | None:
    """Where the day stands that the note gave for the same thing."""
    named = re.escape(match["what"])
    told = list(re.finditer(rf"\b{named}\b[^.;\n]{{0,40}}?(?P<day>\b{_DAY})", before, re.IGNORECASE))
    return told[-1].span("day") if told else None
