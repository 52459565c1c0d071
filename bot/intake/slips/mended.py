"""A note with the slips of the thumb put right, where it is sure what was meant."""

import json
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from bot.intake.slips.apart import behind_figure, joined, parted
from bot.intake.slips.lists import slip_words
from bot.intake.slips.places import Found, row
from bot.intake.slips.signs import CALLED, USUAL, guess, signs
from knowledge.corrected import outside_quotes

WEIGHTS = Path(__file__).with_name("bobot.json")
SURE, VERY_SURE = 0.65, 0.9  # the chance from which a word is changed; of a doubtful one
_TINY = 3  # letters that may stand for anything
_MEANT = 7.0  # how common, as a logarithm, a word must be that a doubtful one stands for


@dataclass(frozen=True, slots=True)
class Change:
    """A stretch of the text and what was meant by it."""

    start: int
    end: int
    meant: str


@lru_cache(maxsize=256)
def mended(note: str) -> str:
    """The note as it was meant. Quotations, names, addresses and whatever may be right stay as they are."""
    return outside_quotes(note, _mended)


def _mended(text: str) -> str:
    for change in reversed(list(changes(text))):
        written = text[change.start : change.end]
        meant = change.meant.capitalize() if written[:1].isupper() else change.meant
        text = f"{text[: change.start]}{meant}{text[change.end :]}"
    return text


def changes(text: str) -> Iterator[Change]:
    """What is to be put right, in order."""
    words = row(text)
    after = 0
    for at, one in enumerate(words):
        if at < after:
            continue
        following = words[at + 1] if at + 1 < len(words) else None
        if following and behind_figure(one, following):
            yield Change(one.end, one.end, " ")
        if following and _side_by_side(one, following, text) and (whole := joined(one, following)):
            yield Change(one.start, following.end, whole)
            after = at + 2
        elif one.plain and (meant := _shortened(one) or _meant(one, capital=text[one.start].isupper())):
            yield Change(one.start, one.end, meant)


def _shortened(one: Found) -> str:
    """The word of a form that everybody types ("smpe", "skrng"); empty for others, and where a name is told."""
    return "" if one.place.named else slip_words().shortened.get(one.word, "")


def _side_by_side(one: Found, following: Found, text: str) -> bool:
    """Whether two words may be one: small letters, a space between them, and no name told there."""
    written = text[one.start : following.end]
    named = one.place.named or following.place.named == CALLED
    return text[one.end : following.start] == " " and written[1:].islower() and not named


def _meant(one: Found, *, capital: bool) -> str:
    """The word or words that were meant; empty where that is not sure. A capital, or three letters, may be a name."""
    told = guess(one.word, one.place)
    doubtful = capital or one.place.named or len(one.word) <= _TINY
    if told and chance(signs(one.word, one.place, told)) >= (VERY_SURE if doubtful else SURE):
        return told.edit.word if not doubtful or (told.use >= _MEANT and told.edit.kind in USUAL) else ""
    return parted(one.word) if not one.place.named and not capital else ""


def chance(found: Mapping[str, float]) -> float:
    """How likely the guess with these signs is right."""
    weights = _weights()
    return 1 / (1 + math.exp(-math.fsum(weights.get(name, 0.0) * value for name, value in found.items())))


@lru_cache(maxsize=1)
def _weights() -> dict[str, float]:
    return {name: float(weight) for name, weight in json.loads(WEIGHTS.read_text(encoding="utf-8")).items()}
