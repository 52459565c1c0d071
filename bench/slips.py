"""Slips of the thumb in operators' notes: how many are put right, and what is changed wrongly. Also learns the weights.

`python -m bench.slips [--file FILE] [--failures] [--write]`

`data/salah-ketik.txt`: 150 notes, every slip marked by a linguist with what was meant (`krja{kerja}`);
`data/salah-ketik-ukur.txt`: 120 more, kept aside while the corrector was made. Recall: the marked slips that are put
right, by the corrector or by a list of forms, as they would be printed. Precision: the changes that put one right.
Beside it the usual way (Norvig's, which is that of pyspellchecker): for a word of no list the commonest one that is one
letter away, else two. Then what is changed in the notes of the other sets, where hardly anything should be.

`--write` learns how the signs of a guess weigh (`bot.intake.slips.signs`) by logistic regression: from the marked
slips, from words of no list in the other notes, which are none but for those of `data/salah-ketik-set.txt`, and,
lightly, from slips made at random (seeded) in those notes.
"""

import argparse
import json
import random
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from rapidfuzz.fuzz import ratio
from sklearn.linear_model import LogisticRegression  # type: ignore[import-untyped]

from bench.notes import SETS, notes
from bot.intake.slips.edits import near_keys
from bot.intake.slips.meant import is_meant
from bot.intake.slips.mended import WEIGHTS, Change, changes
from bot.intake.slips.places import row
from bot.intake.slips.settled import settled
from bot.intake.slips.signs import guess, signs
from bot.intake.spoken import in_full
from bot.intake.standard_words import word as printed
from knowledge.checking.vocabulary import vocabulary
from knowledge.spelling import common_words

DATA = Path(__file__).parent / "data"
MARKED, ASIDE, HURRIED, KNOWN = "salah-ketik.txt", "salah-ketik-ukur.txt", "jeda.txt", "salah-ketik-set.txt"
SEED, MADE, MADE_WEIGHT, PENALTY = 7, 3, 0.15, 1.0
_MARK = re.compile(r"(?P<typed>[^\s{]+)\{(?P<meant>[^}]+)\}")
_WORD = re.compile(r"(?<![\w@.#/'-])[a-z]{4,}(?![\w@.'/-])")
_QUOTE = re.compile(r"[\"“][^\"”\n]*[\"”]")
# How often each slip is made, by those of the marked notes.
_KINDS = {
    "vowel": 38, "vowels": 3, "consonant": 10, "cut": 6, "double": 8, "swap": 20, "key": 14, "other-vowel": 2,
    "brushed": 4, "extra": 2, "other": 3,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Slip:
    """A marked stretch of a note and what was meant."""

    start: int
    end: int
    meant: str


@dataclass(frozen=True, slots=True)
class Example:
    """The signs of a guess, whether it is right, and how much it counts."""

    signs: dict[str, float]
    right: bool
    weight: float = 1.0


@dataclass(slots=True)
class Sums:
    """Counts over a file."""

    words: int = 0
    slips: int = 0
    right: int = 0
    changed: int = 0
    rightly: int = 0


def main(arguments: Sequence[str] | None = None) -> int:
    """Learn if asked to, then print both tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--file", type=Path, help="notes with marked slips, instead of the two files")
    parser.add_argument("--failures", action="store_true", help="print what is wrong, but not of the file kept aside")
    parser.add_argument("--write", action="store_true", help="learn the weights first and write them")
    options = parser.parse_args(arguments)
    if options.write:
        write()
    print("| notes | system | words | slips | put right | changes | right | wrong in 1,000 words |")
    print("|---|---|---:|---:|---:|---:|---:|---:|")
    for path in [options.file] if options.file else [DATA / MARKED, DATA / ASIDE]:
        if path.exists():
            marked = [parsed(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
            _print(path.name, "NARA", measured(marked, changes, failures=options.failures and path.name != ASIDE))
            _print(path.name, "the lists alone", measured(marked, lambda _: iter(())))
            _print(path.name, "commonest neighbour", measured(marked, neighbours))
    if not options.file:
        for name, texts in (("hurried notes", hurried()), (f"sets {', '.join(SETS)}", other_notes())):
            for system, change in (("NARA", changes), ("commonest neighbour", neighbours)):
                unmarked = [(text, ()) for text in texts]
                _print(name, system, measured(unmarked, change, failures=options.failures and system == "NARA"))
    return 0


def parsed(line: str) -> tuple[str, tuple[Slip, ...]]:
    """A note as it was typed, and its slips. Where a space was typed inside a word, the slip begins before it."""
    text, slips, at = "", list[Slip](), 0
    for mark in _MARK.finditer(line):
        text += line[at : mark.start()]
        start, at = len(text), mark.end()
        text += mark["typed"]
        before = re.search(r"\S+ $", text[:start])
        whole = mark["meant"].replace(" ", "")
        if before and ratio(before[0].strip() + mark["typed"], whole) > ratio(mark["typed"], whole):
            start = before.start()
        slips.append(Slip(start, len(text), mark["meant"]))
    return text + line[at:], tuple(slips)


def measured(
    marked: Sequence[tuple[str, tuple[Slip, ...]]], change: Callable[[str], Iterator[Change]], *, failures: bool = False
) -> Sums:
    """The counts of one system. Words of quotations are not looked at."""
    sums = Sums()
    for text, slips in marked:
        made = [one for one in change(text) if not any(_within(one, quote) for quote in _QUOTE.finditer(text))]
        sums.words += len(text.split())
        sums.slips += len(slips)
        sums.changed += len(made)
        stray = list(made)
        for slip in slips:
            over = [one for one in made if one.start < slip.end and slip.start <= one.end]
            stray = [one for one in stray if one not in over]
            right = _put_right(text, slip, over)
            sums.right += right
            sums.rightly += right * len(over)
            if failures and not right:
                print(f"- {text[slip.start : slip.end]} is {slip.meant}, not {[one.meant for one in over] or 'left'}")
        if failures:
            for one in stray:
                print(f"- …{text[max(0, one.start - 20) : one.start]}[{text[one.start : one.end]} → {one.meant}]")
    return sums


def _within(change: Change, quote: re.Match[str]) -> bool:
    return quote.start() <= change.start < quote.end()


def _put_right(text: str, slip: Slip, over: Sequence[Change]) -> bool:
    """Whether what would be printed of the stretch is what was meant."""
    start = min([slip.start, *(one.start for one in over)])
    end = max([slip.end, *(one.end for one in over)])
    told = text[start:end]
    for one in reversed(over):
        told = told[: one.start - start] + one.meant + told[one.end - start :]
    return _printed(told) == _printed(text[start : slip.start] + slip.meant + text[slip.end : end])


def _printed(text: str) -> str:
    return " ".join(in_full(printed(one)) for one in text.split())


def neighbours(text: str) -> Iterator[Change]:
    """What the usual way would change: every unknown word into the commonest that is one edit away, else two."""
    for one in _WORD.finditer(text):
        if not vocabulary().known(one[0]) and (best := _commonest(one[0])):
            yield Change(one.start(), one.end(), best)


def _commonest(word: str) -> str:
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    for distance in (1, 2):
        found = process.extract(word, list(common_words()), scorer=OSA.distance, score_cutoff=distance, limit=None)
        if found:
            return min((whole for whole, _, _ in found), key=lambda whole: common_words()[whole])
    return ""


def _print(name: str, system: str, sums: Sums) -> None:
    recall = f"{sums.right / sums.slips:.3f}" if sums.slips else "–"
    precision = f"{sums.rightly / sums.changed:.3f}" if sums.slips and sums.changed else "–"
    wrong = 1000 * (sums.changed - sums.rightly) / sums.words
    print(
        f"| {name} | {system} | {sums.words} | {sums.slips} | {recall} | {sums.changed} | {precision} | {wrong:.2f} |"
    )


def hurried() -> list[str]:
    """The hurried notes with the commas of their editor."""
    lines = (DATA / HURRIED).read_text(encoding="utf-8").splitlines()
    return [re.sub(r" [|,](?= )", ",", line.strip()) for line in lines if line.strip()]


def other_notes() -> list[str]:
    """The notes of the sets without their quotations."""
    return [_QUOTE.sub(" ", note.text) for path in SETS.values() for note in notes(path)]


def write() -> None:
    """Learn the weights and write them."""
    chance = random.Random(SEED)  # noqa: S311 - examples, no secret
    marked = [parsed(line) for line in (DATA / MARKED).read_text(encoding="utf-8").splitlines()]
    slips = set((DATA / KNOWN).read_text(encoding="utf-8").split())
    examples = [one for text, told in marked for one in _examples(text, told)]
    examples += [one for text in [*hurried(), *other_notes()] for one in _unmarked(text, slips)]
    examples += [one for text in hurried() for one in _examples(*_mistyped(text, chance), MADE_WEIGHT, only=True)]
    weights = learned(examples)
    WEIGHTS.write_text(json.dumps(weights, indent=0, sort_keys=True) + "\n", encoding="utf-8")
    print(f"{len(examples)} examples, {sum(one.right for one in examples)} of them right; {len(weights)} weights\n")


def _examples(text: str, slips: Sequence[Slip], weight: float = 1.0, *, only: bool = False) -> Iterator[Example]:
    """Every guess of a note with marked slips; `only`: those of marked words."""
    for found in row(text):
        told = guess(found.word, found.place) if found.plain else None
        slip = next((one for one in slips if one.start <= found.start < one.end), None)
        if told and (slip or not only):
            right = slip is not None and printed(told.edit.word) == printed(slip.meant)
            yield Example(signs(found.word, found.place, told), right, weight)


def _unmarked(text: str, slips: set[str]) -> Iterator[Example]:
    """Every guess of a note that has no slips but the known ones."""
    for found in row(text):
        told = guess(found.word, found.place) if found.plain and text[found.start].islower() else None
        if told:
            yield Example(signs(found.word, found.place, told), found.word in slips)


def _mistyped(text: str, chance: random.Random) -> tuple[str, tuple[Slip, ...]]:
    """The note with slips in some of its words."""
    words = [one for one in _WORD.finditer(text) if settled(one[0]) and is_meant(one[0])]
    for one in sorted(chance.sample(words, min(MADE, len(words))), key=lambda each: -each.start()):
        typed = mistyped(one[0], chance)
        if typed != one[0]:
            text = f"{text[: one.start()]}{typed}{{{one[0]}}}{text[one.end() :]}"
    return parsed(text)


def mistyped(word: str, chance: random.Random) -> str:
    """The word with one slip, of a kind as often as it is made."""
    kind = chance.choices(list(_KINDS), list(_KINDS.values()))[0]
    at = chance.randrange(1, len(word))
    left, letter, right = word[:at], word[at], word[at + 1 :]
    vowels = [place for place in range(1, len(word)) if word[place] in "aeiou"]
    others = [place for place in range(1, len(word)) if word[place] not in "aeiou"]
    if kind in ("vowel", "consonant", "vowels"):
        among, many = (others if kind == "consonant" else vowels), 2 if kind == "vowels" else 1
        gone = set(chance.sample(among, many)) if len(among) >= many else set()
        return "".join(each for place, each in enumerate(word) if place not in gone)
    if kind == "swap":
        return word[: at - 1] + letter + word[at - 1] + right
    instead = {
        "cut": word[:-1],
        "double": left + letter * 2 + right,
        "key": left + chance.choice(near_keys(letter)) + right,
        "other-vowel": left + chance.choice("aeiou") + right if letter in "aeiou" else word,
        "brushed": left + chance.choice(near_keys(letter)) + letter + right,
        "extra": left + chance.choice("abcdefghijklmnopqrstuvwxyz") + letter + right,
        "other": left + chance.choice("abcdefghijklmnopqrstuvwxyz") + right,
    }
    return instead[kind]


def learned(examples: Sequence[Example]) -> dict[str, float]:
    """The weight of each sign."""
    names = sorted({name for one in examples for name in one.signs})
    table = np.array([[one.signs.get(name, 0.0) for name in names] for one in examples])
    model = LogisticRegression(C=PENALTY, solver="liblinear", fit_intercept=False, max_iter=3000)
    model.fit(table, [one.right for one in examples], sample_weight=[one.weight for one in examples])
    return {name: round(float(weight), 2) for name, weight in zip(names, model.coef_[0], strict=True)}


if __name__ == "__main__":
    sys.exit(main())
