"""What speaks for and against a word being a slip of another: the signs whose weights `bobot.json` has."""

import math
from dataclasses import dataclass

from bot.intake.slips.edits import Edit, edits, is_spoken
from bot.intake.slips.meant import own_words
from bot.intake.standard_words import word as printed
from knowledge.checking.vocabulary import vocabulary
from knowledge.normalise import lexicon
from knowledge.spelling import dictionary
from knowledge.usage import MARK, NUMBER, usage

# How likely each slip is, as a logarithm; only their order and distance count.
COSTS = {
    "vowel": -1.0, "vowels": -2.5, "single": -1.5, "double": -1.5, "swap": -1.5, "consonant": -2.5, "cut": -2.5,
    "key": -3.0, "other-vowel": -4.0, "brushed": -4.0, "extra": -7.0, "other": -6.0,
}  # fmt: skip
FIRST = -2.0  # the first letter is seldom the wrong one
_COMMON = 8.0  # times that a word is printed, for somebody to mean it
_OWNED = 30  # of so many uses of a word, one is with -nya
_DIALECT = 2  # words of a dialect in a note, from which a word of no list may be one more
_LONG = 8  # letters of a word that is hardly another one
USUAL = ("vowel", "vowels", "swap", "double", "cut")  # slips that make hardly any other word
CALLED = 3  # what is told behind "pak", "jalan", "toko"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a word stands: the words around it, in standard form, and whether a name is told there."""

    before: str
    after: str
    named: int = 0  # `CALLED`; 2 behind a word for a place; 1 farther on in such a name
    spoken: int = 0  # words of the note that only a dialect has


@dataclass(frozen=True, slots=True)
class Guess:
    """The likeliest word, what speaks for it, and how much more than for the next one."""

    edit: Edit
    use: float
    fit: float
    lead: float


def neighbour(word: str) -> str:
    """A word beside another as the table counts it."""
    if word[:1].isdigit():
        return NUMBER
    if not word[:1].isalpha():
        return MARK
    whole = lexicon().words.get(word, word).lower()
    return word if " " in whole else whole


def fit(word: str, place: Place) -> float:
    """How much a word belongs between its neighbours, as a logarithm; 0 where that is not known."""
    lift = usage().lift
    return lift(place.before, word) + lift(word, place.after)


def guess(typed: str, place: Place) -> Guess | None:
    """The likeliest word that the typed one may be a slip of."""
    likely = [one for one in edits(typed) if place.spoken < _DIALECT or _is_clear(one, typed)]
    rated = sorted(((_rated(one, place), one) for one in likely), key=lambda each: (-each[0], each[1].word))
    if not rated or place.named == CALLED:
        return None
    best = rated[0][1]
    if usage().word(best.word.removesuffix("nya")) < _COMMON and not (best.word in own_words() or is_spoken(best.word)):
        return None
    others = [score for score, one in rated[1:] if printed(one.word) != printed(best.word)]
    return Guess(best, use(best.word), fit(best.word, place), min(8.0, rated[0][0] - others[0]) if others else 8.0)


def _is_clear(one: Edit, typed: str) -> bool:
    """Whether a slip makes hardly any other word, not even one of a dialect."""
    return one.kind in USUAL or (one.kind in ("key", "consonant") and len(typed) >= _LONG)


def _rated(one: Edit, place: Place) -> float:
    return COSTS[one.kind] + FIRST * one.first + use(one.word) + fit(one.word, place)


def use(word: str) -> float:
    """How common a word is, as a logarithm."""
    times = usage().word(word)
    if not times and word.endswith("nya"):
        times = usage().word(word[:-3]) / _OWNED
    if not times and is_spoken(word):
        times = _COMMON
    return math.log(times + 1)


def signs(typed: str, place: Place, told: Guess) -> dict[str, float]:
    """The signs of one guess, by name."""
    times = usage().word(typed)
    found = {
        "1": 1.0,
        f"kind {told.edit.kind}": 1.0,
        "first letter": float(told.edit.first),
        "use": told.use,
        "fit": told.fit,
        "lead": told.lead,
        "rival": math.exp(-told.lead),
        "a name": float(not usage().small(told.edit.word)),
        f"letters {told.edit.kind}": min(10, len(typed)) - 6.0,
        "typed: use": math.log(times + 1),
        "typed: seen": float(times > 0),
        "typed: fit": fit(typed, place) if times else 0.0,
        "typed: name": float(bool(times) and not usage().small(typed)),
        "typed: built": float(vocabulary().vouched(typed) and typed not in dictionary()),
        "typed: no vowel": float(not set(typed) & set("aeiou")),
        "placed": float(place.named == 2),
        "name goes on": float(place.named == 1),
        "spoken": float(min(_DIALECT, place.spoken)),
    }
    return {name: value for name, value in found.items() if value}
