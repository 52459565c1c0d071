"""Numbers in words, read: "delapan puluh", "seribu dua ratus", "dua juta"."""

import re

SMALL = (  # the numbers of one word, each at its own place
    "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas",
)  # fmt: skip
_UNITS = {word: value for value, word in enumerate(SMALL[:10])}
_WHOLE = {"sepuluh": 10, "sebelas": 11, "seratus": 100, "seribu": 1000, "sejuta": 1_000_000}
_SCALES = {"ribu": 1000, "juta": 10**6, "miliar": 10**9, "milyar": 10**9, "triliun": 10**12}
_WORD = "|".join([*_UNITS, *_WHOLE, "belas", "puluh", "ratus", *_SCALES])

NUMBER_WORDS = rf"(?:{'|'.join([*_UNITS, *_WHOLE])})(?:\s+(?:{_WORD}))*"


def small(first: int = 1, last: int = 11) -> str:
    """The alternatives of a pattern: "satu|dua|…|sebelas", both ends among them."""
    return "|".join(SMALL[first : last + 1])


SPELT = f"{small()}|belas|puluh|ratus|ribu|juta|miliar"  # alternatives: what a count in words is made of


def value(words: str) -> int | None:
    """The number that words spell, or None where they spell none ("puluh dua")."""
    total = group = pending = 0
    last_scale: int | None = None
    for word in re.split(r"\s+", words.strip().casefold()):
        if word in _UNITS:
            if pending:
                return None
            pending = _UNITS[word]
        elif word in ("belas", "puluh", "ratus"):
            group += {"belas": pending + 10, "puluh": pending * 10, "ratus": pending * 100}[word]
            pending = 0
        elif word in _SCALES or word in ("seribu", "sejuta"):
            scale = _SCALES.get(word) or _WHOLE[word]
            if last_scale is not None and scale >= last_scale:
                return None
            total += (1 if word in _WHOLE else group + pending) * scale
            group = pending = 0
            last_scale = scale
        elif word in _WHOLE:
            group += _WHOLE[word]
        else:
            return None
    return total + group + pending
