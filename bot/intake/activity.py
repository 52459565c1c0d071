"""Recognising what an activity is called, and who may take part in one."""

import re
from functools import lru_cache

from bot.intake.lists import activities
from bot.intake.standard_words import word


def activity_at(text: str) -> str:
    """The known activity a text opens with, the longest; empty if none. A verb that stands for one counts."""
    match = _activity_pattern().match(text)
    return " ".join(match[0].casefold().split()) if match else ""


@lru_cache(maxsize=1)
def _activity_pattern() -> re.Pattern[str]:
    lists = activities()
    verbs = [form for forms in lists.dari_kata_kerja.values() for form in forms]
    words = sorted({*lists.kegiatan, *verbs}, key=len, reverse=True)
    return re.compile(
        rf"(?:{'|'.join(re.escape(one) for one in words)})(?![\w-])(?<!\bkelas(?= \d))"
        r"(?<!\bbagi(?= (?:yang|yg|para|warga|peserta|anggota|masyarakat|seluruh|semua)\b))",
        re.IGNORECASE,
    )


@lru_cache(maxsize=1)
def _participants_pattern() -> re.Pattern[str]:
    words = sorted(activities().peserta, key=len, reverse=True)
    head = "|".join(re.escape(one) for one in words)
    return re.compile(
        rf"(?:para\s+|seluruh\s+|semua\s+|perwakilan\s+|puluhan\s+|ratusan\s+)?(?:{head})(?![\w-])", re.IGNORECASE
    )


def starts_with_participants(text: str) -> bool:
    """Whether a text opens with people who take part: "operator humas", "para kader"."""
    if re.match(r"(?:anak|ibu|bapak|guru|kader|pak|bu) [A-Z][a-z]+", text):
        return False  # "anak Nayla": a person, not a group
    return bool(_participants_pattern().match(" ".join(word(one) for one in text.split())))
