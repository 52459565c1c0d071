"""Short sentences of a release woven together, so that a paragraph is no list of remarks.

Only what states something on its own is joined, two and two, and never where a comma, a quotation or a pronoun would
make the longer sentence unclear. No word of either is lost.
"""

import re
from collections.abc import Sequence

from knowledge.spelling import common_words
from prompts.offline.grammar import is_verb
from prompts.offline.wording import LIST_MARK, word_set

_SHORT = 9  # words of a sentence that may be joined
_OPENERS = word_set(
    "sebelumnya selain setelah saat ketika jika bila kalau karena untuk agar dalam di pada sejak selama kini sekarang "
    "minggu bulan tahun hari kemudian selanjutnya ada tidak jangan mari ayo silakan yang mereka ia beliau tersedia "
    "kegiatan acara bawa ambil sebanyak juga dan bisa boleh warga"
)
_PRIZE = re.compile(r"^(?P<head>Ada (?:pula )?(?P<what>[a-z]+(?: [a-z]+)?))\.$")
_UNCLEAR = re.compile(r"[,;:“”\[\]()!?]|\b(?:ini|itu|tersebut|tadi)\b")
_OF_IT = re.compile(r"^(?P<part>[A-Z][a-z]+)nya (?P<rest>[^,;:“]+)\.$")


def woven(sentences: Sequence[str], links: Sequence[str]) -> list[str]:
    """The sentences in their order, neighbours joined where both are short statements about different things."""
    told: list[str] = []
    joined = 0
    ready = False  # whether the last sentence may still take another
    for one in sentences:
        before = told[-1] if told else ""
        if held := _held(before, one):
            told[-1], ready = held, False
        elif ready and _states(one) and _apart(before, one) and _is_common(one.split()[0]):
            told[-1] = f"{before.rstrip('.')}, {links[joined % len(links)]} {one[0].lower()}{one[1:]}"
            joined, ready = joined + 1, False
        else:
            told.append(one)
            ready = _states(one)
    return told


def _held(before: str, one: str) -> str:
    """ "Ada kuis." and "Hadiahnya 10 tumbler.": "Ada kuis dengan hadiah 10 tumbler."."""
    head, part = _PRIZE.match(before), _OF_IT.match(one)
    if not head or not part or is_verb(part["rest"].split()[0]):
        return ""
    return f"{head['head']} dengan {part['part'].lower()} {part['rest']}."


def _states(text: str) -> bool:
    """Whether a sentence is short and has a subject and a predicate of its own."""
    words = text.rstrip(".").split()
    plain = text.endswith(".") and not _UNCLEAR.search(text) and LIST_MARK not in text
    subject = len(words) > 2 and words[0].lower() not in _OPENERS and not is_verb(words[0].lower())
    return plain and subject and len(words) <= _SHORT and any(_predicate(word) for word in words[1:])


def _is_common(word: str) -> bool:
    """Whether a sentence's first word is a common one, so that it may lose its capital."""
    return word.lower() in common_words() or word.lower().removesuffix("nya") in common_words()


def _predicate(word: str) -> bool:
    return is_verb(word) or word in {"ialah", "adalah", "cukup", "sudah", "masih", "dapat"}


def _apart(one: str, other: str) -> bool:
    """Whether two sentences say the same kind of thing of different subjects: what was done to each, or a property."""
    first, second = one.split(maxsplit=1)[0].lower(), other.split(maxsplit=1)[0].lower()
    if first.removesuffix("nya") == second.removesuffix("nya"):
        return False
    return _is_done(one) == _is_done(other) if _is_done(one) else first.endswith("nya") and second.endswith("nya")


def _is_done(text: str) -> bool:
    return any(re.fullmatch(r"di[a-z]{4,}", word) and is_verb(word) for word in text.rstrip(".").split()[1:])
