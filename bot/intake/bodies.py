"""Whether words name a body at all: an agency, a school, a shop, a firm."""

import re
from functools import lru_cache

from bot.intake.lists import message_words
from knowledge.names import Names


def names_somebody(words: str) -> bool:
    """Whether an agency or another body is named, by whatever name; an office or a person is none."""
    return bool(_bodies().search(words))


@lru_cache(maxsize=1)
def _bodies() -> re.Pattern[str]:
    agencies = {spelling for one in Names.load().opd for spelling in (one.name, one.short, *one.aliases) if spelling}
    written = "|".join(re.escape(one) for one in sorted(agencies, key=len, reverse=True))
    return re.compile(rf"\b(?:{written}|{'|'.join(message_words().badan)})\b", re.IGNORECASE)
