"""What an operator tells the writer inside a note ("jgn sebut nama anak"): followed, said back, and never printed."""

import re

from knowledge.corrected import outside_quotes

_DENIED = (
    r"(?:jangan|jgn|jgan|tdk usah|ga usah|gak usah|tidak usah|tanpa) (?:di)?"
    r"(?:sebut(?:in|kan)?|nyebut(?:in)?|tulis(?:in|kan)?|nulis|cantumkan|cantumin|tampilkan|tampilin|posting|-?tag|"
    r"pak(?:e|ai) (?:kata|istilah|nada|bahasa|nama)|bilang) [^,.;\n]{0,60}"
)
_ASKED = (
    r"(?:(?:tolong|tlg|mohon|minta|min|kak|bos)[ ,]+)*"
    r"(?:(?:di)?(?:bikin|buat|jadi)(?:in|kan|kn)?|buat|bikin) (?:sebuah |satu )?"
    r"(?:caption|rilis|siaran pers|postingan|konten)"
    r"(?: (?:sm|sama|dan|&|\+|buat|bwt|untuk|utk|ig|fb|instagram|facebook|tiktok|x|threads|wa|whatsapp|caption|rilis|"
    r"warga|publik|umum|jg|juga|aja|ya|dong|min|kak|nya)\b)*"
)
_STYLED = (
    r"(?:bahasa(?:nya)?|nada(?:nya)?) (?:yang |yg )?(?:santai|resmi|formal|hangat|singkat|sederhana)[^,.;\n]{0,20}"
)
_ORDER = re.compile(
    rf"[,.;]? ?(?<![\w-])(?:(?:jadi|jd|makanya|ya|catat) )?(?P<order>{_DENIED}|{_ASKED}|{_STYLED})(?=[,.;:\n()]|$)",
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
