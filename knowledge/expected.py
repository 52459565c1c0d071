"""What kind of thing a question asks for (a name, a number, a day, a place), and whether a sentence has one."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from knowledge.day_names import ANY_DAY, ANY_MONTH
from knowledge.entities.words import SPELT
from knowledge.normalise import normalise

UNKNOWN = 0.5  # of a query that asks for nothing of the kind
ENOUGH = 2  # two names or two numbers are surer than one

_NAME = re.compile(r"(?<![.!?] )(?<!^)\b[A-Z][\w'’-]+")  # the first word of a sentence is always written so
_NUMBER = re.compile(rf"\b(?:\w*\d\w*|{SPELT})\b", re.IGNORECASE)
_DAY = re.compile(
    rf"\b(?:{ANY_DAY}|tahun|pekan|bulan|pagi|siang|sore|malam|{ANY_MONTH}|\d{{4}}|\d{{1,2}}/\d{{1,2}})\b", re.IGNORECASE
)

_ASKED: Mapping[str, re.Pattern[str]] = {  # in folded words; the first that fits decides
    r"kapan|kapankah|(?:tanggal|tahun|pukul) berapa|(?:hari|bulan|tanggal) apa": _DAY,
    r"berapa|berapakah": _NUMBER,
    r"siapa|siapakah|nama|di mana|ke mana|dari mana|mana|manakah": _NAME,
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """How an answer looks, and the words of the question, which are none."""

    shape: re.Pattern[str]
    asked: frozenset[str]

    def held(self, sentence: str) -> float:
        """0..1: how many things of this kind the sentence has that the question does not name itself."""
        news = sum(found.lower() not in self.asked for found in self.shape.findall(sentence))
        return min(1.0, news / ENOUGH)


@lru_cache(maxsize=256)
def expected(question: str) -> Wanted | None:
    """What is asked for; None if the question is of another kind, or none."""
    folded = normalise(question)
    shape = next((shape for words, shape in _ASKED.items() if re.search(rf"\b(?:{words})\b", folded)), None)
    return Wanted(shape, frozenset(re.findall(r"\w+", question.lower()))) if shape else None
