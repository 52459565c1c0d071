"""Exclamations of a chat: laughter, particles of the region's speech, cheers and remarks to the admin are no news."""

import re
from functools import lru_cache

from bot.intake.lists import message_words


def without_interjections(text: str) -> str:
    """The text without exclamations, and without clauses that are nothing else. Quotations must be kept away."""
    particles, cheers = _patterns()
    plain = cheers.sub("", particles.sub("", text))
    return re.sub(r"[ \t]{2,}", " ", re.sub(r"[ \t]+(?=[,.!?;])", "", plain))


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
