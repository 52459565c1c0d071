"""Whether a text can be worked on at all, and whether it asks or tells."""

import re
from typing import Literal

from bot.intake.lists import languages

Language = Literal["id", "en", ""]

_ASKING = (
    r"apa|apakah|apa\s+saja|siapa|siapakah|kapan|kapankah|di\s*mana|dmn|ke\s*mana|dari\s*mana|mana|berapa|brp|bagaimana|gimana|gmn|bagaimanakah|"
    r"kenapa|knp|mengapa|bolehkah|bisakah|adakah|benarkah|haruskah|perlukah|apaan"
)
_REQUEST = re.compile(
    r"\b(?:buatkan|buatin|bikinin|bikinkan|bikin|buat|tulis(?:kan|in)?|tolong)\b.*\b(?:caption|rilis|siaran\s+pers|postingan|draf)\b",
    re.IGNORECASE,
)
_INQUIRY = re.compile(
    r"(?:(?:tolong|mohon|coba|min|kak)\s+)*(?:jelaskan|jelasin|sebutkan|sebutin|(?:minta|cari|butuh|info)\s+"
    r"(?:tagar|hashtag|pesan\s+kunci|jubir|juru\s+bicara|istilah|data|info|nomor|kontak|ajakan))\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|'[^']{3,}'")


def unusable(note: str, limit: int) -> str | None:
    """The reason, in Indonesian, why a note cannot be worked on; None if it can. `limit` counts characters."""
    if not note.strip():
        return "Catatannya kosong. Tulis kegiatannya apa, kapan, di mana, dan siapa yang terlibat."
    if len(note) > limit:
        length, most = _thousands(len(note)), _thousands(limit)
        return (
            f"Catatan terlalu panjang ({length} karakter). Paling banyak {most} karakter; kirim bagian pentingnya saja."
        )
    if not re.search(r"[^\W\d_]{2,}", note):
        return "Belum ada kata yang bisa dibaca. Tulis kegiatannya apa, kapan, di mana, dan siapa yang terlibat."
    if language(note) == "en":
        return "Catatan ini tampaknya berbahasa Inggris. Kirim ulang dalam bahasa Indonesia."
    return None


def _thousands(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def language(text: str) -> Language:
    """`en` for a text that is English as a whole, `id` for Indonesian; empty where its words do not tell."""
    words = re.findall(r"[a-z]+", text.casefold())
    indonesian = sum(word in languages().indonesia for word in words)
    english = sum(word in languages().inggris for word in words)
    if english >= 3 and english > 2 * indonesian:
        return "en"
    return "id" if indonesian else ""


def is_question(text: str) -> bool:
    """Whether the text asks for an answer. Words inside quotation marks, and requests for a draft, ask nothing."""
    plain = _QUOTED.sub(" ", text.casefold()).strip()
    if not plain or _REQUEST.search(plain):
        return False
    words = plain.split()
    if plain.rstrip(" .!)").endswith("?"):
        return len(words) <= 40
    if _INQUIRY.match(plain):
        return len(words) <= 15
    if re.match(rf"(?:(?:mau\s+)?tanya\b|(?:{_ASKING})\b)", plain):
        return len(words) <= 30
    last = re.search(rf"\b(?:{_ASKING})(?:\s+(?:ya|sih|min|kak|aja|saja|dong|nya|itu))*[\s.!]*$", plain)
    inside = re.search(r"\b(?:berapa|brp|apakah|gimana|bagaimana|kapan|siapa)\b", plain)
    return len(words) <= 15 and bool(last or (inside and len(words) <= 10))
