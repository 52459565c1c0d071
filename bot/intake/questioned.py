"""The question that an answer replies to: "ada amplop ga? ga ada ya, dan jgn disebut" keeps back both."""

import re
from collections.abc import Sequence

_ANSWERS = re.compile(r"[\s,]*(?:ga|gak|tdk|tidak|nggak|ngga|enggak|belum|blm|ada|iya|ya|sudah|udah)\b", re.IGNORECASE)


def question_of(text: str, clauses: Sequence[tuple[int, int]], start: int) -> int:
    """Where the question begins that the words from `start` answer; `start` itself where they answer none."""
    asked = next((one for one in reversed(clauses) if one[1] <= start), None)
    if asked is None or text[asked[1] : start].strip() != "?" or not _ANSWERS.match(text, start):
        return start
    return asked[0]
