"""Correct sentences made as clumsy as our drafts: what editors put in is left out, what they take out is put in.

How often each is done is counted in their corrections, turned round (synthetic errors for learning to correct:
Grundkiewicz, Junczys-Dowmunt & Heafield, BEA 2019). The text is Indonesian Wikipedia (CC BY-SA 4.0), which stays
outside the repository; nothing of it is kept but what the network learns.
"""

import json
import lzma
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.post_editing_network import Taught
from knowledge.checking.vocabulary import vocabulary
from knowledge.sentences import sentences
from prompts.offline.post_editing.edits import DROP, FORM, KEEP, LOWER, REPLACE, UPPER, Edit
from prompts.offline.post_editing.tokens import BREAK, starts_sentence, tokens

MORE = 1.3  # times as often as the editors
_NAMES = 3  # times as often: only a word with a capital can lose it, which about one in three has
MOST = 0.5  # of the places where a word stands, at most
_PLAIN = re.compile(r"[A-Z][\w ,.’'“”()/–:%-]+[.]")
_WORDS = range(6, 40)
Found = list[tuple[str, Edit]]


@dataclass(frozen=True, slots=True)
class Noise:
    """Chances by word: of leaving it out, of another form or word in its place, of one put before any word."""

    left_out: dict[str, float]
    forms: dict[str, float]  # by edit, for a word that could be its result
    exchanged: dict[str, tuple[tuple[str, ...], tuple[float, ...], float]]
    put_in: tuple[tuple[str, ...], tuple[float, ...], float]
    capitals: float
    small: float


def counted(drafts: Sequence[Taught], usual: Counter[str]) -> Noise:
    """What the corrections of drafts tell; `usual`: the words of correct text, counted."""
    words = sum(len(draft.parts) for draft in drafts)
    before: Counter[str] = Counter(edit.before.casefold() for draft in drafts for edit in draft.edits if edit.before)
    own: Counter[str] = Counter()
    pairs: dict[str, Counter[str]] = defaultdict(Counter)
    gone: Counter[str] = Counter()
    for draft in drafts:
        for part, edit in zip(draft.parts, draft.edits, strict=False):
            own[edit.own] += 1
            if edit.own == DROP:
                gone[part.casefold()] += 1
            elif edit.own.startswith(REPLACE):
                pairs[edit.own[1:].casefold()][part.casefold()] += 1
    total = usual.total()

    def rate(times: int, word: str) -> float:
        return min(MOST, MORE * (times / words) / max(usual[word] / total, 1e-9))

    exchanged = {}
    for target, sources in pairs.items():
        kept = {source: times for source, times in sources.items() if times > 1 and not _figures(source)}
        if kept and usual[target]:
            exchanged[target] = (tuple(kept), tuple(map(float, kept.values())), rate(sum(kept.values()), target))
    often = {word: times for word, times in gone.items() if times > 2 and not _figures(word) and word != BREAK}
    return Noise(
        {word: rate(times, word.split()[0]) for word, times in before.items() if times > 1 and word not in {BREAK}},
        {form: MORE * times / words for form, times in own.items() if form.startswith(FORM) and times > 2},
        exchanged,
        (tuple(often), tuple(map(float, often.values())), MORE * sum(often.values()) / words),
        MORE * own[LOWER] / words,
        MORE * own[UPPER] / words,
    )


def _figures(word: str) -> bool:
    return any(char.isdigit() for char in word)


def noised(parts: tuple[str, ...], noise: Noise, likely: dict[str, float], chance: random.Random) -> Taught:
    """A correct text made clumsy, with the edits that mend it."""
    found: Found = []
    owed: list[str] = []  # left out, to be put before the next word
    at = 0
    while at < len(parts):
        size = _left_out(parts, at, noise, chance)
        if size and len(owed) < 3:
            owed.extend(parts[at : at + size])
            at += size
            continue
        first = starts_sentence(parts, at)
        extra = _put_in(noise, chance) if parts[at] != BREAK and not first else ""
        before = " ".join(owed)
        if extra:
            found.append((extra, Edit(DROP, before)))
            before = ""
        owed = []
        word, own = _changed(parts[at], noise, likely, chance)
        after_stop = extra == "." or (found and found[-1][0] == "." and found[-1][1].own == DROP)
        if after_stop and word[:1].islower():
            word, own = word[:1].upper() + word[1:], LOWER if own == KEEP else own
        found.append((word, Edit(own, before)))
        at += 1
    clumsy = tuple(word for word, _ in found)
    capital = tuple(
        one[:1].upper() + one[1:] if starts_sentence(clumsy, place) else one for place, one in enumerate(clumsy)
    )
    return Taught(capital, (*(edit for _, edit in found), Edit(KEEP, " ".join(owed))))


def _left_out(parts: Sequence[str], at: int, noise: Noise, chance: random.Random) -> int:
    for size in (3, 2, 1):
        phrase = " ".join(parts[at : at + size])
        if len(phrase.split()) == size and (odds := noise.left_out.get(phrase.casefold())) and chance.random() < odds:
            return size
    return 0


def _put_in(noise: Noise, chance: random.Random) -> str:
    words, weights, odds = noise.put_in
    return chance.choices(words, weights)[0] if words and chance.random() < odds else ""


def _changed(word: str, noise: Noise, likely: dict[str, float], chance: random.Random) -> tuple[str, str]:
    """The word as a draft would have it, and the edit that puts it right."""
    said = word.casefold()
    if said in noise.exchanged:
        sources, weights, odds = noise.exchanged[said]
        if chance.random() < odds:
            return chance.choices(sources, weights)[0], f"{REPLACE}{word}"
    if word.islower() and word.isalpha():
        for form, odds in likely.items():
            source = unformed(word, form)
            if source and chance.random() < odds and vocabulary().is_root(source):
                return source, form
        if chance.random() < noise.capitals:
            return word[:1].upper() + word[1:], LOWER
    elif word[:1].isupper() and word[1:].islower() and chance.random() < noise.small * _NAMES:
        return word.lower(), UPPER
    return word, KEEP


def unformed(word: str, form: str) -> str:
    """The word from which this edit makes the given one; "" where there is none."""
    first, start, last, end = form[1:].split("|")
    if first != "0" or last != "0" or not word.startswith(start) or not word.endswith(end):
        return ""
    stem = word[len(start) : len(word) - len(end)]
    return stem if len(stem) > 2 else ""


def likelier(noise: Noise, texts: Sequence[Sequence[str]]) -> dict[str, float]:
    """For each form the chance at a word that could be its result, so that it is as frequent as the editors made it."""
    words = sum(map(len, texts))
    found: Counter[str] = Counter()
    for text in texts:
        for word in text:
            if word.islower() and word.isalpha():
                for form in noise.forms:
                    source = unformed(word, form)
                    found[form] += bool(source) and vocabulary().is_root(source)
    return {form: min(MOST, odds * words / found[form]) for form, odds in noise.forms.items() if found[form]}


def plain_texts(folder: Path, most: int, chance: random.Random) -> Iterator[tuple[str, ...]]:
    """One to three sentences of a paragraph, as words."""
    told = 0
    for file in sorted(folder.glob("*.xz")):
        with lzma.open(file, "rt", encoding="utf-8") as lines:
            for line in lines:
                for paragraph in json.loads(line)["paragraphs"]:
                    good = [paragraph[a:b].strip() for a, b in sentences(paragraph)]
                    good = [one for one in good if _PLAIN.fullmatch(one) and len(one.split()) in _WORDS]
                    if not good:
                        continue
                    first = chance.randrange(len(good))
                    yield tokens(" ".join(good[first : first + chance.choice((1, 2, 2, 3))]))
                    told += 1
                    if told >= most:
                        return
