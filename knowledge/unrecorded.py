"""What a document says itself not to know: "jumlah peserta, besar anggaran, dan syaratnya tidak tercatat".

Whoever asks for just that is answered by nothing, however much the document says of the rest.
"""

import re
from functools import lru_cache
from itertools import zip_longest

from knowledge.documents import Passage
from knowledge.normalise import stem, tokens
from knowledge.query import Query, function_words
from knowledge.question import general, said_of
from knowledge.sentences import sentences

NOT_KNOWN = re.compile(
    r"\b(?:belum|tidak)\s+(?:(?:di)?(?:temukan|catat|ketahui|sebut|umumkan|tetapkan|jelaskan|verifikasi)\w*|tercatat"
    r"|terverifikasi|tersedia|ada\s+(?:di|dalam)\s+\w+)\b",
    re.IGNORECASE,
)
_PARTS = re.compile(r",| dan | serta |;| atau |:")
_LEAST = 8  # characters before "tidak tercatat"; what is less names nothing
_HALF = 0.5
_OTHER = 0.4  # what counts of a part about another kind of thing: a schedule is no price
_NOTHING = frozenset[str]()
_KEPT = 2048


def unrecorded(passage: Passage, query: Query) -> float:
    """0..1: how much of one thing that the passage does not know is just what is asked for."""
    return max((_asked(part, query) for part in _unknown(passage)), default=0.0)


def _asked(part: frozenset[str], query: Query) -> float:
    own, special = said_of(query.asked.kind), part - general()
    share = len(special & query.mentioned) / len(special) if special else 0.0
    if share < _HALF:
        return 0.0
    kinds = part - special
    return share if not kinds or kinds & own or kinds & query.mentioned else share * _OTHER


@lru_cache(maxsize=_KEPT)
def _unknown(passage: Passage) -> tuple[frozenset[str], ...]:
    """The terms of each thing that it says not to know."""
    found = list[frozenset[str]]()
    for span in sentences(passage.text):
        text = passage.text[span.start : span.end]
        if told := NOT_KNOWN.search(text):
            named = text[: told.start()] if told.start() > _LEAST else text[told.end() :]
            parts = [frozenset(tokens(part)) - _empty() for part in _PARTS.split(named)]
            found += [_whole(part, after) for part, after in zip_longest(parts, parts[1:], fillvalue=_NOTHING)]
    return tuple(part for part in found if part)


def _whole(part: frozenset[str], after: frozenset[str]) -> frozenset[str]:
    """ "Tempat dan jumlah peserta pelatihan": the place is that of what comes after."""
    return part if part - general() else part | (after - general())


@lru_cache(maxsize=1)
def _empty() -> frozenset[str]:
    return frozenset([*map(stem, function_words()), "brief", "cilegon", "kota", "per"])
