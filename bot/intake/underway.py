"""Colloquial "lagi" that says something is under way: "jalan lagi dipaving" is being paved, not paved again."""

import re

from bot.intake.predicates import has_verb
from prompts.offline.wording import word_set

_LAGI = re.compile(
    r"(?<![\w-])(?P<before>[a-z]{2,}) (?:lagi|lg) "
    r"(?=di[a-z]{3,}|me(?:m|ng|ny|n|l|r)[a-z]{3,}|n[gy][a-z]{3,}|masang|musim|demam|sakit|hamil|di lokasi\b)",
    re.IGNORECASE,
)
_AGAIN = word_set(  # behind these it is "once more", whatever follows
    "ada buka tutup mulai nyala hidup jalan normal satu dua tiga apa sekali kali hari jam menit minggu bulan tahun "
    "orang naik turun datang dateng balik bisa mau akan sudah udah belum dan masuk main ikut pindah macet kumpul"
)


def under_way(text: str) -> str:
    """The text with "sedang" for a "lagi" between a thing and what happens to it."""
    return _LAGI.sub(lambda match: match[0] if _again(match["before"]) else f"{match['before']} sedang ", text)


def _again(word: str) -> bool:
    return word.casefold() in _AGAIN or has_verb(word) or bool(re.fullmatch(r"(?:di|ke|ter)[a-z]{3,}", word.casefold()))
