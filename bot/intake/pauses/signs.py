"""What tells whether a clause ends between two words: the words, their classes, and the clause as far as it goes."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from bot.intake.pauses.stretch import QUOTATION
from bot.intake.predicates import has_verb
from bot.intake.wording import word
from knowledge.entities.months import MONTH, WEEKDAY
from prompts.offline.syntax.judge import SentenceLines
from prompts.offline.syntax.words import Words, listed

_SHAPES = (
    ("clock", r"\d{1,2}[.:]\d\d(?:[-–]\d{1,2}[.:]\d\d)?"),
    ("date", r"\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?"),
    ("number", r"\d[\d.,]*%?"),
    ("money", r"(?:rp)?\d[\d.,]*(?:rb|ribu|jt|juta|k)|rp\d[\d.,]*"),
    ("figure", r".*\d.*"),
)
_DAY = re.compile(rf"(?:{WEEKDAY}|{MONTH}|besok|besuk|kemarin|kmrn|kemaren|tadi|td|lusa|minggu|semalam|nanti)", re.I)
_CLOSE = 6  # words back to the last end of a clause: farther is far


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
    return tuple(sorted(found | ({"day"} if _DAY.fullmatch(said) else set())))


@lru_cache(maxsize=1)
def _words() -> Words:
    return Words(SentenceLines.load().kata, listed())


def signs(words: Sequence[str], at: int, since: int) -> Iterator[str]:
    """The signs of the gap behind `words[at]`; the clause before it began at `words[since]`."""
    before, here, after, then = (_at(words, at + by) for by in (-1, 0, 1, 2))
    far = min(at - since + 1, _CLOSE)
    yield from ("", f"a={here}", f"b={after}", f"c={before}", f"d={then}", f"far={far}")
    yield from (f"ab={here} {after}", f"bd={after} {then}", f"ca={before} {here}")
    yield from (f"b^{after[:2]}", f"b^{after[:3]}", f"a${here[-2:]}", f"a${here[-3:]}", f"b${after[-2:]}")
    c, a, b, d = (kinds(one) for one in (before, here, after, then))
    for name, found in (("c", c), ("a", a), ("b", b), ("d", d)):
        yield from (f"{name}:{kind}" for kind in found)
    yield from (f"x:{one} {other}" for one in a for other in b)
    left, right = "+".join(a), "+".join(b)
    yield from (f"ab:{left} {right}", f"bd:{right} {'+'.join(d)}", f"ca:{'+'.join(c)} {left}", f"far:{far} {right}")
    clause = [kinds(one) for one in words[since : at + 1]]
    says = any("verb" in found for found in clause)
    dated = any("day" in found for found in clause)
    ahead = [kinds(_at(words, at + by)) for by in (1, 2, 3, 4)]
    verbs = "".join("v" if "verb" in found else "n" if "number" in found else "-" for found in ahead)
    yield from (f"ahead:{says} {verbs}", f"ahead:{verbs[:3]} {left}", f"ahead:{says} {dated} {verbs[:2]}")
    yield from (f"here:{'verb' in a} {verbs[:2]} {far}", f"e={_at(words, at + 3)}", f"z={_at(words, at - 2)}")
    placed = any(one in {"di", "ke", "dari", "dr"} for one in words[since : at + 1])
    counted = any("number" in found for found in clause)
    yield from (f"aB:{here} {right}", f"Ab:{left} {after}", f"opens:{_at(words, since)} {right}", f"opens:{'+'.join(clause[0])} {right} {far}")
    yield from (f"so:{says} {dated} {placed} {counted} {right}", f"so:{says} {placed} {counted} {verbs[:2]}", f"so:{says} {dated} {placed} {after}")
    yield from (f"says:{says} {right}", f"dated:{dated} {right}", f"says:{says} {after}", f"dated:{dated} {after}")


def _at(words: Sequence[str], position: int) -> str:
    return words[position] if 0 <= position < len(words) else "<>"
