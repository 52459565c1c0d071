"""A message that asks for a check of the text in it: "tlg cek ya: …", "koreksi dong min" above or below the text."""

import re
from functools import lru_cache

from bot.intake.lists import message_words

_LEAST = 5  # words of a text worth checking; fewer are what a command waits for, or an answer
# What is done to the text. "Koreksi: 90 warga, bukan 80" corrects a note: that word must name the text.
_NAMED = r"(?:teks|naskah|caption|rilis|draf|draft|tulisan|kalimat|ejaan|postingan|konten)(?:nya)?"
_DEED = (
    r"(?:(?:di)?(?:cek|cekin|cekkan|periksa|periksain|periksakan|proofread|review)|"
    rf"(?:di)?koreksi(?:in|kan)?(?=\W+(?:\w+\W+)?{_NAMED}\b))"
)
_PLEASE = r"(?:tolong|tlg|tlong|mohon|minta|bisa|coba|boleh|mau|ingin|pengen|saya|kami|bantu|bantuin|nitip|titip)"
# What else such a request says; "cek kesehatan: …" names a service, so nothing else may stand there.
_TEXT = (
    rf"(?:{_NAMED}|siaran|pers|dulu|dl|dong|ya|yah|nih|lagi|sebentar|bentar|ini|berikut|yang|yg|punya|saya|kami|aku|kita|"
    r"hasil|ada|salah|salahnya|apakah|apa|sudah|sdh|udah|udh|benar|bener|betul|belum|blm|ga|gak|nggak|tidak|sebelum|"
    r"tayang|terbit|diposting|diunggah|naik|di|bawah|atas)"
)


@lru_cache(maxsize=1)
def _request() -> re.Pattern[str]:
    called = "|".join(re.escape(word) for word in sorted(message_words().disapa, key=len, reverse=True))
    polite = rf"(?:(?:{_PLEASE}|{called})\W+)*"
    return re.compile(rf"\s*{polite}{_DEED}(?:\W+(?:{_TEXT}|{called}))*\W*", re.IGNORECASE)


def text_to_check(message: str) -> str | None:
    """The text that the message asks to be checked; "" where it only asks, None where it asks for something else.

    The request stands before a colon, or on a line of its own above or below the text.
    """
    if _request().fullmatch(message):
        return ""
    for asked, text in (_before_a_colon(message), _above(message), _below(message)):
        if _request().fullmatch(asked) and len(text.split()) >= _LEAST:
            return text.strip()
    return None


def _before_a_colon(message: str) -> tuple[str, str]:
    asked, _, text = message.partition(":")
    return asked, text


def _above(message: str) -> tuple[str, str]:
    asked, _, text = message.strip().partition("\n")
    return asked, text


def _below(message: str) -> tuple[str, str]:
    text, _, asked = message.strip().rpartition("\n")
    return asked, text
