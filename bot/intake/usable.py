"""Whether a text can be worked on at all, and whether it asks or tells."""

import re
from functools import lru_cache
from typing import Literal

from bot.intake.lists import languages, message_words
from bot.intake.message import is_courtesy
from bot.intake.orders import without_orders
from bot.intake.tidied import tidied
from knowledge.checking.colloquial import standard, standard_form
from knowledge.checking.vocabulary import vocabulary
from knowledge.entities.lists import orang

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
_THIN = (
    "Bahannya belum cukup untuk ditulis. Kirim kabarnya dalam satu pesan: apa kegiatannya, kapan, di mana, dan siapa "
    "yang terlibat. Contoh: “kerja bakti RT 03 Ciwedus tadi pagi, 80 warga membersihkan got”."
)
_ENOUGH = 5  # known words: the rest may be names
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
    if not _tells_something(note):
        return _THIN
    if language(note) == "en":
        return "Catatan ini tampaknya berbahasa Inggris. Kirim ulang dalam bahasa Indonesia."
    return None


def uncheckable(text: str, limit: int) -> str | None:
    """The reason, in Indonesian, why a text cannot be checked; None if it can. `limit` counts characters."""
    if not text.strip():
        return "Teksnya kosong. Kirim teks yang ingin diperiksa."
    if len(text) > limit:
        return too_long(limit)
    if not re.search(r"[^\W\d_]{2,}", text):
        return "Belum ada kata yang bisa diperiksa. Tempel teks yang akan terbit."
    if language(text) == "en":
        return "Teks ini tampaknya berbahasa Inggris. Yang dapat diperiksa hanya teks berbahasa Indonesia."
    return None


def too_long(limit: int) -> str:
    """What is said of a text, or of its source, of more characters than that."""
    return f"Teks terlalu panjang. Paling banyak {_thousands(limit)} karakter; kirim per bagian."


def _tells_something(note: str) -> bool:
    """Whether a note has words that say something: more than courtesies, and most of them words at all."""
    told = tidied(note)
    if not re.search(r"[^\W\d_]{2,}", without_orders(note)):
        return False  # all of it is for the writer alone
    words = [
        one for one in re.findall(r"[a-z]{3,}", told.casefold()) if not is_courtesy(one) and one not in _asked_of_us()
    ]
    figures = bool(re.search(r"\d", note))
    if is_courtesy(told) or not words:
        return figures and bool(words)
    known = [
        one
        for one in words
        if vocabulary().known(one) or standard(one) or standard_form(one) or one in orang().kata_nama
    ]
    return bool(known) and (2 * len(known) >= len(words) or len(known) > _ENOUGH)


@lru_cache(maxsize=1)
def _asked_of_us() -> frozenset[str]:
    """Words that greet the bot, praise it or ask it for a draft: no news."""
    words = message_words()
    return frozenset(word for phrase in (*words.sapaan, *words.disapa, *words.permintaan) for word in phrase.split())


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
