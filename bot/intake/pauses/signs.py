"""What tells whether a clause ends between two words: the words, their classes, and the clause as far as it goes."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from bot.intake.pauses.kinds import kinds
from bot.intake.pauses.usage import NONE, class_signs
from prompts.offline.wording import word_set

_PLACING = frozenset(["di", "ke", "dari", "dr"])
_LINKS = word_set(
    "yg yang dan sama sm buat untuk utk krn karena biar agar supaya kalo kalau klo dgn dengan pake tapi terus"
)
_CLOSE = 6  # words back to the last end of a clause: farther is far


def signs(words: Sequence[str], at: int, since: int) -> Iterator[str]:
    """The signs of the gap behind `words[at]`; the clause before it began at `words[since]`. One may come twice."""
    before, here, after, then = (_at(words, at + by) for by in (-1, 0, 1, 2))
    yield from ("", f"a={here}", f"b={after}", f"c={before}", f"d={then}")
    yield from (f"e={_at(words, at + 3)}", f"z={_at(words, at - 2)}")
    yield from (f"ab={here} {after}", f"bd={after} {then}", f"ca={before} {here}")
    yield from (f"b^{after[:2]}", f"b^{after[:3]}", f"a${here[-2:]}", f"a${here[-3:]}", f"b${after[-2:]}")
    yield from (f"t={here} {after} {then}", f"u={before} {here} {after}")
    yield from _of_kinds(words, at)
    yield from _of_clause(words, at, since)
    yield from _of_rhythm(words, at, since)
    yield from class_signs(words, at)


def _of_kinds(words: Sequence[str], at: int) -> Iterator[str]:
    """What the classes of the words around say."""
    around = {name: kinds(_at(words, at + by)) for name, by in (("c", -1), ("a", 0), ("b", 1), ("d", 2))}
    for name, found in around.items():
        yield from (f"{name}:{kind}" for kind in found)
    yield from (f"x:{one} {other}" for one in around["a"] for other in around["b"])
    before, left, right, then = ("+".join(found) for found in around.values())
    yield from (f"ab:{left} {right}", f"bd:{right} {then}", f"ca:{before} {left}")
    yield from (f"aB:{_at(words, at)} {right}", f"Ab:{left} {_at(words, at + 1)}")


def _of_clause(words: Sequence[str], at: int, since: int) -> Iterator[str]:
    """What the clause has said so far, and what comes."""
    after, left, right = _at(words, at + 1), kinds(_at(words, at)), "+".join(kinds(_at(words, at + 1)))
    clause = [kinds(one) for one in words[since : at + 1]]
    far = min(len(clause), _CLOSE)
    says, dated, counted = (any(kind in found for found in clause) for kind in ("verb", "day", "number"))
    placed = any(one in _PLACING for one in words[since : at + 1])
    ahead = "".join(_predicts(_at(words, at + by)) for by in (1, 2, 3, 4))
    yield from (f"far={far}", f"far:{far} {right}", f"opens:{words[since]} {right}")
    yield from (f"opens:{'+'.join(clause[0])} {right} {far}", f"here:{'verb' in left} {ahead[:2]} {far}")
    yield from (f"ahead:{says} {ahead}", f"ahead:{ahead[:3]} {'+'.join(left)}", f"ahead:{says} {dated} {ahead[:2]}")
    yield from (f"so:{says} {dated} {placed} {counted} {right}", f"so:{says} {placed} {counted} {ahead[:2]}")
    yield from (f"so:{says} {dated} {placed} {after}", f"says:{says} {right}", f"dated:{dated} {right}")
    yield from (f"says:{says} {after}", f"dated:{dated} {after}")


def _of_rhythm(words: Sequence[str], at: int, since: int) -> Iterator[str]:
    """How the words go along before the gap and behind it: "5 pompa disiagakan | 3 posko dibuka" repeats itself."""
    clause = "".join(_letter(one) for one in words[since : at + 1])
    back, ahead = clause[-4:], "".join(_letter(_at(words, at + by)) for by in (1, 2, 3, 4))
    figures = min(clause.count("n"), 3)
    yield from (
        f"r:{back[-3:]}|{ahead[:3]}",
        f"r:{back}|{ahead[:2]}",
        f"r:{back[-2:]}|{ahead}",
        f"r:{back[-1:]}|{ahead}",
    )
    yield from (f"r:{back[-2:]}|{ahead[:2]}", f"n:{figures} {ahead[:3]}", f"n:{figures} {back[-2:]}|{ahead[:2]}")
    yield from (f"s:{clause[:1]} {ahead[:3]}", f"s:{clause[:2]} {ahead[:2]}", f"s:{clause[:3]}|{ahead[:3]}")
    yield from (f"len={min(len(clause), 14)}", f"rest={min(len(words) - 1 - at, 8)} {ahead[:2]}")
    yield from (f"w:{words[at]}|{ahead[:3]}", f"W:{back[-3:]}|{_at(words, at + 1)}")


_LETTERS = (("n", {"number", "money", "figure"}), ("d", {"clock", "date", "day"}))


@lru_cache(maxsize=20_000)
def _letter(said: str) -> str:
    """A word as one letter: a figure, a day, a preposition, a place, a link, a verb by its voice, or another."""
    found = set(kinds(said))
    if letter := next((letter for letter, classes in _LETTERS if classes & found), ""):
        return letter
    if said == NONE or said in _PLACING:
        return "." if said == NONE else "p"
    if "place" in found or said in _LINKS:
        return "l" if "place" in found else "k"
    if "verb" not in found:
        return "o"
    return "b" if said.startswith("di") else "a" if said.startswith(("me", "ng", "ny")) else "v"


def _predicts(said: str) -> str:
    found = kinds(said)
    return "v" if "verb" in found else "n" if "number" in found else "-"


def _at(words: Sequence[str], position: int) -> str:
    return words[position] if 0 <= position < len(words) else NONE
