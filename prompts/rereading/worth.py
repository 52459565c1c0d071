"""The sentences of a draft that an editor should read once more before it is published, the likeliest first."""

import json
import re
from functools import lru_cache
from math import exp
from pathlib import Path
from typing import Any

from knowledge.sentences import sentences
from prompts.rereading.signs import Signs, signs

FILE = Path(__file__).with_name("bobot.json")
LEAST = 0.85  # chance from which a sentence is named; `bench.rereading` tells how often an editor would touch it
_WORDS = 4  # fewer are a label or a call
_LEFT = re.compile(
    r"#|📍|Yang bisa dilakukan bersama:|.*\[LENGKAPI|Narahubung:|Nomor:|SIARAN PERS"
)  # no sentences, our own, or not done yet


def worth_rereading(text: str) -> tuple[str, ...]:
    """Whole sentences as they stand in the text; none where all of them read well. About a millisecond each."""
    found = [(chance(signs(each)), each) for line in text.split("\n") for each in _told(line)]
    return tuple(each for _, each in sorted((one for one in found if one[0] >= LEAST), key=lambda one: -one[0]))


def chance(of: Signs) -> float:
    """0..1: how likely an editor would touch a sentence with these signs."""
    kept = weights()
    return 1 / (1 + exp(-(kept["bias"] + sum(kept[name] * value for name, value in of._asdict().items()))))


@lru_cache(maxsize=1)
def weights(path: Path = FILE) -> dict[str, float]:
    """The learned weight of each sign, and the bias."""
    kept: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return {name: float(value) for name, value in kept.items()}


def _told(line: str) -> list[str]:
    if _LEFT.match(line):
        return []
    bare = line.lstrip("•-* ")
    each = (bare[span.start : span.end].strip() for span in sentences(bare))
    return [sentence for sentence in each if len(sentence.split()) >= _WORDS]
