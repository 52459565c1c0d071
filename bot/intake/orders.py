"""What an operator tells the writer inside a note ("jgn sebut nama anak"): followed, said back, and never printed."""

import re

from bot.intake.corrected import outside_quotes

_ORDER = re.compile(
    r"[,.;]? ?(?<![\w-])(?P<order>(?:jangan|jgn|tdk usah|ga usah|gak usah|tidak usah|tanpa) (?:di)?"
    r"(?:sebut|sebutin|sebutkan|tulis|ditulis|cantumkan|tampilkan|tampilin|posting|di-?tag|tag) "
    r"(?:[^,.;\n]{0,40}))(?=[,.;\n]|$)",
    re.IGNORECASE,
)
_WRITTEN_OUT = {r"\bjgn\b": "jangan", r"\b(?:tdk|ga|gak)\b": "tidak", r"\b(?:sebutin)\b": "sebutkan"}


def orders(note: str) -> tuple[str, ...]:
    """The orders of a note, in standard words, each once; words in quotation marks are none."""
    found: list[str] = []

    def keep(text: str) -> str:
        found.extend(" ".join(match["order"].split()) for match in _ORDER.finditer(text))
        return text

    outside_quotes(note, keep)
    return tuple(dict.fromkeys(_standard(one) for one in found))


def without_orders(note: str) -> str:
    """The note without them."""
    return outside_quotes(note, lambda text: _ORDER.sub("", text))


def _standard(text: str) -> str:
    for written, better in _WRITTEN_OUT.items():
        text = re.sub(written, better, text, flags=re.IGNORECASE)
    return text
