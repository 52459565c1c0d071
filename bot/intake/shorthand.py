"""Shorthand written out before a note is read: abbreviations that would pass for another word beside a figure."""

import re
from functools import lru_cache

from bot.intake.lists import standard


def written_out(text: str) -> str:
    """The text with the abbreviations of `baku.yaml` (`singkatan`) written out. Quotations must be kept away."""
    for pattern, form in _forms():
        text = pattern.sub(form, text)
    return text


@lru_cache(maxsize=1)
def _forms() -> tuple[tuple[re.Pattern[str], str], ...]:
    edge = {written: r"(?<![\w-])" if written[0].isalpha() else "" for written in standard().singkatan}
    return tuple(
        (re.compile(f"{edge[written]}{written}", re.IGNORECASE), form) for written, form in standard().singkatan.items()
    )
