"""Little or garbled text is no success: it is refused, and the reason is said."""

import re

from knowledge.errors import FileRefused
from knowledge.extraction.limits import Limits

_WORD = re.compile(r"[^\W\d_]{3,}")
_STRANGE = re.compile("[\ufffd\ue000-\uf8ff\U000f0000-\U0010ffff]|\\(cid:\\d+\\)")
_MOST_STRANGE = 0.02  # of all characters
_JUDGED = 30  # words from which the share of known ones says something
_KNOWN = 0.2  # running Indonesian or English has 0.6 and more, a list of names 0.3 and more
_SAMPLE = 2_000


def refuse_poor(text: str, limits: Limits, by_eye: bool) -> None:
    """Raises `FileRefused` for too little text and for text that no reader would recognise as such.

    `by_eye` says that it was read from a picture, where a better picture is the remedy.
    """
    letters = sum(character.isalnum() for character in text)
    remedy = "pindai atau foto ulang dengan lebih jelas" if by_eye else "ketik ulang isinya atau kirim berkas aslinya"
    if letters < limits.letters:
        raise FileRefused(f"hampir tidak ada teks yang terbaca ({letters} huruf dan angka); {remedy}")
    if is_garbled(text):
        raise FileRefused(f"teksnya tidak terbaca sebagai kata-kata; {remedy}")


def is_garbled(text: str) -> bool:
    """Whether the text is signs rather than words: a PDF may hold letters that stand for other letters."""
    strange = sum(len(found) for found in _STRANGE.findall(text))
    return strange > _MOST_STRANGE * len(text) or _known_share(text) < _KNOWN


def _known_share(text: str) -> float:
    """The share of words that are Indonesian, or common in Indonesian texts; 1.0 where there are too few to tell."""
    from knowledge.checking.vocabulary import vocabulary

    words = _WORD.findall(text.casefold())[:_SAMPLE]
    if len(words) < _JUDGED:
        return 1.0
    known = vocabulary().known
    return sum(known(word) for word in words) / len(words)
