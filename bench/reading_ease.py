"""How easy a text reads: words a sentence, letters a word. No formula for Indonesian is agreed on: none is used."""

import re
from dataclasses import dataclass

from bench.expect import publishable

_MARKED = re.compile(r"^(?:SIARAN PERS|Nomor:|Untuk disiarkan|Narahubung:|📍).*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Ease:
    """Counts of one text; means follow from sums, so that long drafts weigh more."""

    sentences: int
    words: int
    letters: int


def ease(text: str) -> Ease:
    """The counts of a draft's prose: without the lines around it; a list item is a sentence."""
    prose = _MARKED.sub("", publishable(text))
    told = [part for part in re.split(r"[.!?](?=[\s\"]|$)|\n", prose) if re.search(r"[^\W\d_]", part)]
    words = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", prose)
    return Ease(len(told), len(words), sum(map(len, words)))
