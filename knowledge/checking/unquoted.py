"""A text without what it quotes: words that somebody said, or wrote as a tag, are compared elsewhere."""

import re

_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]|#\w+")


def unquoted(text: str) -> str:
    """The text, equally long, with blanks for its quotations and hashtags."""
    return _QUOTED.sub(lambda quote: " " * len(quote[0]), text)
