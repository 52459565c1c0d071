"""A comma where a clause ends without a mark."""

import json
import math
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from bot.intake.pauses.certain import enough, is_crowd_word, only_when
from bot.intake.pauses.signs import signs
from bot.intake.pauses.stretch import QUOTATION, Spoken, row

FILE = Path(__file__).with_name("bobot.json")
SURE, LIKELY = 0.6, 0.5  # the chance from which a comma is set; where a note still runs on, the lower one
_MARKS = 20  # words to a mark
_FEW = 13  # words of one clause
_FIGURES = 4  # in as few: each wants a word of its own
_LONG = 6  # words without a mark: fewer are no hurry
_FORGOTTEN = 11  # the same in a note that has marks: fewer are one clause


def unmarked(note: str) -> bool:
    """Whether a note of more than thirteen words, or of four figures, has next to no marks: less than one in twenty
    words."""
    words = row(note)
    full = len(words) > _FEW or sum(one.text.isdigit() for one in words) >= _FIGURES
    return full and _few_marks(words)


def forgets_marks(note: str) -> bool:
    """Whether eleven words or more of a note follow each other without a mark."""
    return max(_stretches(row(note)), default=0) >= _FORGOTTEN


def _few_marks(words: list[Spoken]) -> bool:
    return sum(one.ended is not False for one in words[:-1]) * _MARKS < len(words)


def with_pauses(text: str, least: float = SURE) -> str:
    """The text with commas where clauses end in a stretch of words without any mark, by a chance above `least`.

    Logistic regression over the signs of each gap (`python -m bench.pauses` learns and measures it); marks that are
    there stay, quotations are left as they are, and a stretch of fewer than six words, or of fewer than eleven in a
    note that has marks elsewhere, is not touched.
    """
    words = row(text)
    for end in reversed(_pauses(words, least)):
        text = f"{text[:end]},{text[end:]}"
    return text


@lru_cache(maxsize=64)
def pauses_of(text: str, least: float = LIKELY) -> tuple[int, ...]:
    """Where clauses end in a note without marks, however short; none in a note that has marks of its own."""
    return tuple(_pauses(row(text), least)) if no_marks(text) else ()


def no_marks(text: str) -> bool:
    """Whether a text, however short, has next to no marks."""
    return _few_marks(row(text))


def _pauses(words: list[Spoken], least: float) -> list[int]:
    said = [one.text for one in words]
    long, stretches = _LONG if _few_marks(words) else _FORGOTTEN, _stretches(words)
    found: list[int] = []
    since = 0
    for at, one in enumerate(words[:-1]):
        if one.ended is not False:
            since = at + 1
        elif (
            stretches[at] >= long and said[at] != QUOTATION and chance(said, at, since) > enough(said, at, since, least)
        ):
            if since or not only_when(said, at):  # a day in front goes on with its sentence
                found.append(one.end)
            since = at + 1
    return [end for end in found if not _leaves_alone(words, end, found)]


def _leaves_alone(words: list[Spoken], end: int, found: list[int]) -> bool:
    """Whether a pause would leave a bare noun for people as a clause of its own ("50 | anak | gratis"): it says nothing
    alone and belongs to what stands before."""
    at = next(at for at, one in enumerate(words) if one.end == end) + 1
    last = at == len(words) - 1 or words[at].ended is not False or words[at].end in found
    return last and is_crowd_word(words[at].text)


def _stretches(words: list[Spoken]) -> list[int]:
    """For each word how many there are without a mark between them where it stands."""
    found: list[int] = []
    for at, one in enumerate(words):
        if one.ended is not False or at == len(words) - 1:
            found += [at + 1 - len(found)] * (at + 1 - len(found))
    return found


def chance(words: list[str], at: int, since: int) -> float:
    """The chance that a clause ends behind `words[at]`."""
    weights = _weights()
    # exact, so that no order of the signs decides a tie: the same note is the same draft in every process
    return 1 / (1 + math.exp(-math.fsum(weights.get(one, 0.0) for one in set(signs(words, at, since)))))


@lru_cache(maxsize=1)
def _weights() -> Mapping[str, float]:
    return {str(sign): float(weight) for sign, weight in json.loads(FILE.read_text(encoding="utf-8")).items()}
