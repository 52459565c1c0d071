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
_OF = re.compile(r"\s*(?:Untuk|Pada|Di|Dalam|Bagi|Mengenai)\b[^,]{3,60},")
_LEAST = 8  # characters before "tidak tercatat"; what is less names nothing
_HALF = 0.5
_OTHER = 0.4  # what counts of a part about another kind of thing: a schedule is no price
_NOTHING = frozenset[str]()
_KEPT = 2048


def unrecorded(passage: Passage, query: Query) -> float:
    """0..1: how much of one thing that the passage does not know is just what is asked for."""
    title = title_terms(passage.title)
    return max((_asked(part, title, query) for part in _unknown(passage)), default=0.0)


def _asked(part: frozenset[str], title: frozenset[str], query: Query) -> float:
    """A part is told by its own words, not by those of the title, which every question on the document holds."""
    own, special = said_of(query.asked.kind), part - general() - title
    kinds = part & general()
    fits = bool(kinds & own or kinds & query.mentioned)
    if not special:
        bare = not part & title  # "jadwal rincinya belum ada": of whatever the document is about
        return (_HALF if bare else float(bool(part & title & query.mentioned))) if fits else 0.0
    if not kinds and len(special) == 1 and query.asked.thing not in special:
        return 0.0
    share = len(special & query.mentioned) / len(special)
    if share < _HALF:
        return 0.0
    return share if fits or not kinds else share * _OTHER


@lru_cache(maxsize=_KEPT)
def _unknown(passage: Passage) -> tuple[frozenset[str], ...]:
    """The terms of each thing that it says not to know."""
    texts = (passage.text[span.start : span.end] for span in sentences(passage.text))
    return tuple(part for text in texts for part in not_known(text))


def not_known(sentence: str) -> list[frozenset[str]]:
    """The terms of each thing that a sentence says not to be known."""
    told = NOT_KNOWN.search(sentence)
    if not told:
        return []
    return [
        part for part in _parts(sentence[: told.start()] if told.start() > _LEAST else sentence[told.end() :]) if part
    ]


def _parts(named: str) -> list[frozenset[str]]:
    """ "Tempat dan jumlah peserta pelatihan": the place is that of what comes after; "Untuk X, batasnya": all of X."""
    of = _OF.match(named)
    about = _terms(of[0]) if of else _NOTHING
    parts = [_terms(part) for part in _PARTS.split(named[of.end() :] if of else named)]
    pairs = zip_longest(parts, parts[1:], fillvalue=_NOTHING)
    whole = (part if not part or part - general() else part | (after - general()) for part, after in pairs)
    return [part | about for part in whole if part]


def _terms(text: str) -> frozenset[str]:
    return frozenset(tokens(text)) - _empty()


@lru_cache(maxsize=_KEPT)
def title_terms(title: str) -> frozenset[str]:
    """The search terms of a document's title, which every question on it holds."""
    return frozenset(tokens(title))


@lru_cache(maxsize=1)
def _empty() -> frozenset[str]:
    return frozenset([*map(stem, function_words()), "brief", "cilegon", "kota", "per"])
