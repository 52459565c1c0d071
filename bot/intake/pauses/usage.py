"""How a hurried word is used: as its standard form, a figure as any figure (`knowledge.word_neighbours`)."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from bot.intake.pauses.kinds import kinds
from bot.intake.pauses.stretch import QUOTATION
from bot.intake.standard_words import word
from knowledge.word_neighbours import FIGURE, neighbours

NONE = "<>"  # no word: before the first, behind the last
_SHAPES = frozenset({"clock", "date", "money", "figure"})
_AROUND = range(-2, 4)


@lru_cache(maxsize=20_000)
def used_as(said: str) -> int | None:
    """The row of a word in `neighbours`; None where nothing is known of it."""
    known, found = neighbours().at, kinds(said)
    if "number" in found:
        return known.get(FIGURE)
    if said == QUOTATION or _SHAPES & set(found):
        return None
    standard = word(said).casefold()
    return known.get(standard.split()[0] if standard != said else said, known.get(said))


@lru_cache(maxsize=20_000)
def class_of(said: str) -> str:
    """What kind of word it is by those that usually stand beside it."""
    at = used_as(said)
    if at is not None:
        return str(neighbours().classes[at])
    return said if said in {NONE, QUOTATION} else "+".join(_SHAPES & set(kinds(said))) or "?"


def class_signs(words: Sequence[str], at: int) -> Iterator[str]:
    """The signs that the classes of the words around the gap behind `words[at]` give."""
    around = (words[at + by] if 0 <= at + by < len(words) else NONE for by in _AROUND)
    z, c, a, b, d, e = map(class_of, around)
    yield from (f"k-a={a}", f"k-b={b}", f"k-c={c}", f"k-d={d}", f"k-e={e}", f"k-z={z}", f"k-ab={a} {b}")
    yield from (f"k-bd={b} {d}", f"k-ca={c} {a}", f"k-cab={c} {a} {b}", f"k-abd={a} {b} {d}", f"k-bde={b} {d} {e}")
    yield from (f"k-cabd={c} {a} {b} {d}", f"k-zca={z} {c} {a}")
    yield from (f"k-Ab={words[at]} {b}", f"k-aB={a} {words[at + 1] if at + 1 < len(words) else NONE}")
