"""The sentences of a draft that an editor should read once more before it is published, the likeliest first."""

import json
import re
from collections.abc import Iterator
from functools import lru_cache
from math import exp
from pathlib import Path
from typing import Any

from knowledge.sentences import sentences
from prompts.offline.post_editing import expected
from prompts.offline.post_editing.tokens import BREAK, tokens
from prompts.rereading.signs import Signs, signs

FILE = Path(__file__).with_name("bobot.json")
LEAST = 0.93  # chance from which a sentence is named; `bench.rereading` tells how often an editor would touch it
_WORDS = 4  # fewer are a label or a call
_LEFT = re.compile(
    r"#|📍|Yang bisa dilakukan bersama:|.*\[LENGKAPI|Narahubung:|Nomor:|SIARAN PERS"
)  # no sentences, our own, or not done yet


@lru_cache(maxsize=64)  # a card asks for its advice, and again for the sentences
def worth_rereading(text: str) -> tuple[str, ...]:
    """Whole sentences as they stand in the text; none where all of them read well. Some milliseconds."""
    found = [(chance(of), each) for each, of in judged(text) if len(each.split()) >= _WORDS]
    return tuple(each for _, each in sorted((one for one in found if one[0] >= LEAST), key=lambda one: -one[0]))


def judged(text: str) -> Iterator[tuple[str, Signs]]:
    """Every sentence of a draft's prose in order, with its signs in its place."""
    lines = [line.lstrip("•-* ") for line in text.split("\n") if line.strip() and not _LEFT.match(line)]
    parts: list[str] = []
    told: list[tuple[str, int]] = []
    for line in lines:
        parts += [BREAK] if parts else []
        for span in sentences(line):
            told.append((line[span.start : span.end].strip(), len(parts)))
            parts += tokens(told[-1][0])
    edits = expected(parts)
    for each, first in told:
        yield each, signs(each, edits[first : first + len(tokens(each))])


def chance(of: Signs) -> float:
    """0..1: how likely an editor would touch a sentence with these signs."""
    kept = weights()
    return 1 / (1 + exp(-(kept["bias"] + sum(kept[name] * value for name, value in of._asdict().items()))))


@lru_cache(maxsize=1)
def weights(path: Path = FILE) -> dict[str, float]:
    """The learned weight of each sign, and the bias."""
    kept: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return {name: float(value) for name, value in kept.items()}
