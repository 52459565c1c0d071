"""How much drafts repeat each other: self-BLEU-4 (Zhu et al., 2018, "Texygen"), 0 = nothing shared, 1 = the same."""

import math
import re
from collections import Counter
from collections.abc import Sequence

from bench.expect import publishable


def self_bleu(texts: Sequence[str], order: int = 4) -> float:
    """The mean BLEU of each text against all others, hashtags and slots left out. Needs two texts."""
    words = [re.findall(r"\w+", publishable(text).lower()) for text in texts]
    scores = [_bleu(one, words[:at] + words[at + 1 :], order) for at, one in enumerate(words)]
    return sum(scores) / len(scores)


def _bleu(text: list[str], references: list[list[str]], order: int) -> float:
    """BLEU with clipped counts over all references, add-one smoothing above unigrams (Lin and Och, 2004)."""
    total = 0.0
    for size in range(1, order + 1):
        wanted, best = _grams(text, size), Counter[tuple[str, ...]]()
        for reference in references:
            best |= _grams(reference, size)
        shared, smooth = sum((wanted & best).values()), float(size > 1)
        total += math.log(max(shared + smooth, 1e-9) / max(sum(wanted.values()) + smooth, 1e-9))
    closest = min((abs(len(r) - len(text)), len(r)) for r in references)[1]
    return min(1.0, math.exp(1 - closest / max(1, len(text)))) * math.exp(total / order)


def _grams(words: list[str], size: int) -> Counter[tuple[str, ...]]:
    return Counter(tuple(words[at : at + size]) for at in range(len(words) - size + 1))
