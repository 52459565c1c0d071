"""Exclamations of a chat: laughter, particles of the region's speech, cheers and remarks to the admin are no news."""

import re
from functools import lru_cache

from bot.intake.lists import message_words


def without_interjections(text: str) -> str:
    """The text without exclamations, and without clauses that are nothing else. Quotations must be kept away."""
    particles, cheers = _patterns()
    plain = cheers.sub("", particles.sub("", text))
    return re.sub(r"[ \t]{2,}", " ", re.sub(r"[ \t]+(?=[,.!?;])", "", plain))


def is_said_to_admin(clause: str) -> bool:
    """Whether a whole clause is one of the remarks to the admin that are known by heart."""
    return bool(_to_admin().fullmatch(clause.strip(" \t\n,.;!?")))


@lru_cache(maxsize=1)
def _to_admin() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{one})" for one in message_words().kepada_admin), re.IGNORECASE)


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = message_words()
    particle = "|".join(f"(?:{one})" for one in words.seruan)
    cheer = "|".join(f"(?:{one})" for one in (*words.sorakan, *words.kepada_admin))
    stop = r"(?:^|(?<=[,.!?;\n])|\s[-–—](?=\s))"
    return (
        re.compile(rf"(?<![\w-])(?:{particle})(?![\w-])", re.IGNORECASE),
        re.compile(rf"{stop}\s*(?:(?:note|nb|ps|catatan)\s*:\s*)?(?:{cheer})\s*(?:[,.!?;]+|(?=\n)|$)", re.IGNORECASE),
    )
