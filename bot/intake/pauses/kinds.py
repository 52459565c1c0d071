"""The classes of a hurried word: its shape, or what the word list and the affixes of its standard form say."""

import re
from functools import lru_cache

from bot.intake.pauses.stretch import QUOTATION
from bot.intake.predicates import has_verb
from bot.intake.spoken import place_words
from bot.intake.standard_words import word
from knowledge.entities.months import MONTH, WEEKDAY
from prompts.offline.syntax.judge import SentenceLines
from prompts.offline.syntax.words import Words, listed

_SHAPES = (
    ("clock", r"\d{1,2}[.:]\d\d(?:[-–]\d{1,2}[.:]\d\d)?"),
    ("date", r"\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?"),
    ("number", r"\d[\d.,]*%?"),
    ("money", r"(?:rp)?\d[\d.,]* ?(?:rb|rbu|ribu|jt|juta|k|miliar|milyar|triliun)|rp\d[\d.,]*"),
    ("figure", r".*\d.*"),
)
_DAY = re.compile(rf"(?:{WEEKDAY}|{MONTH}|besok|besuk|kemarin|kmrn|kemaren|tadi|td|lusa|minggu|semalam|nanti)", re.I)
_SHORT = 3  # letters: a name as short is a word, mostly


@lru_cache(maxsize=20_000)
def kinds(said: str) -> tuple[str, ...]:
    """The classes of a word: its shape, or what the word list and the affixes of its standard form say."""
    if said == QUOTATION:
        return ("quotation",)
    if shape := next((name for name, pattern in _SHAPES if re.fullmatch(pattern, said)), ""):
        return (shape,)
    standard = word(said)
    found = {"phrase"} if " " in standard else set(_words().classes(standard.casefold()))
    found |= {"verb"} if has_verb(said) else set()
    found |= {"place"} if len(said) > _SHORT and said in place_words() else set()
    return tuple(sorted(found | ({"day"} if _DAY.fullmatch(said) else set())))


@lru_cache(maxsize=1)
def _words() -> Words:
    return Words(SentenceLines.load().kata, listed())
