"""One sentence of a text taken out, or put in other words, without touching the rest."""

import re

from bot.buttons import short_key
from knowledge.sentences import sentences

NO_PROSE = r"📍|#|Tempat:|Narahubung|Nomor:|SIARAN PERS|Untuk disiarkan"  # how a line begins that tells nothing
_UNTOLD = re.compile(rf"{NO_PROSE}|.*\[LENGKAPI")
_LEAD = re.compile(r"(?:[-*•–] |\d{1,2}[.)] |[A-Z][A-Z ,]+ – )*")  # stays where its sentence goes or changes


def told(text: str, title: str = "") -> tuple[str, ...]:
    """The sentences of a text's prose in order, without bullet or dateline; not the title, hashtags, place lines and
    gaps."""
    found = []
    for line in text.split("\n"):
        if line.strip() and line.strip() != title.strip() and not _UNTOLD.match(line):
            found += [_LEAD.sub("", line[one.start : one.end], count=1).strip() for one in sentences(line)]
    return tuple(one for one in dict.fromkeys(found) if re.search(r"\w", one))


def of_key(text: str, key: str) -> str:
    """The sentence of the text that a button's key stands for; empty where it stands there no more."""
    whole = (line[one.start : one.end].strip() for line in text.split("\n") for one in sentences(line))
    every = (part for one in whole for part in (one, _LEAD.sub("", one, count=1)))
    return next((one for one in every if short_key(one) == key), "")


def without(text: str, sentence: str) -> str:
    """The text without it; its line goes with it where nothing else stands there."""
    at = text.index(sentence)
    first, last = text.rfind("\n", 0, at) + 1, (text + "\n").index("\n", at)
    line = text[first:at].rstrip() + " " + text[at + len(sentence) : last].lstrip()
    gone = not _LEAD.sub("", line.strip() + " ", count=1).strip(" .•-")
    found = text[:first] + text[last + 1 :] if gone else text[:first] + line.strip() + text[last:]
    return re.sub(r"\n{3,}", "\n\n", found).strip()


def reworded(text: str, sentence: str, words: str) -> str:
    """The text with these words in its place; a sentence that ends in no mark gets the one of the old."""
    words = " ".join(words.split())
    mark = sentence[-1:] if sentence[-1:] in ".!?" and words[-1:] not in '.!?…”"' else ""
    at = text.index(sentence)
    return f"{text[:at]}{words}{mark}{text[at + len(sentence) :]}"
