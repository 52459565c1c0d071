"""The training text: Wikipedia articles' opening paragraphs, without the floods of machine-written stubs."""

import json
import lzma
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z0-9\"“(])")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Article:
    """A title and its opening paragraphs, each a tuple of sentences."""

    title: str
    paragraphs: tuple[tuple[str, ...], ...]


def articles(folder: Path, per_pattern: int = 200) -> Iterator[Article]:
    """Every article of `*.jsonl.xz`, at most `per_pattern` that open with the same words.

    A quarter of the collection is "X adalah spesies kumbang …": as negatives of one another they teach nothing
    but rare names.
    """
    seen: Counter[str] = Counter()
    for path in sorted(folder.glob("*.jsonl.xz")):
        with lzma.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                opening = _opening(row["title"], row["paragraphs"][0])
                seen[opening] += 1
                if seen[opening] <= per_pattern:
                    split = (tuple(_SENTENCE.split(paragraph)) for paragraph in row["paragraphs"])
                    yield Article(row["title"], tuple(split))


def _opening(title: str, paragraph: str) -> str:
    return " ".join(_WORD.findall(paragraph.replace(title, "").lower())[:4])
