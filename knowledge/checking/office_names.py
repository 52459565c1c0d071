"""A name with the words of an office before it: "Komandan Regu Iwan Setiaji", "Pokmas Guyub Jajang Nurjaman"."""

import re
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from knowledge.checking.folding import fold
from knowledge.yaml_files import read_yaml

_ROLES = read_yaml(Path(__file__).with_name("peran.yaml"))
_OFFICE = frozenset([*_ROLES["peran"], *_ROLES["memimpin"], *_ROLES["bagian"]])
_SHORT: dict[str, str] = _ROLES["singkat"]
_LAST = re.compile(r"[^\W_]+(?=\W*$)")


@lru_cache(maxsize=64)
def _in_full(folded: str) -> str:
    """With offices written out: "kabid kedaruratan" as "kepala bidang kedaruratan"."""
    return f" {' '.join(_SHORT.get(word, word) for word in folded.split())} "


def office_and_name(text: str, start: int, end: int, folded: str) -> bool:
    """Whether the folded source has the last words of `text[start:end]` as a name, and each word before it is of an
    office, or follows in the source what it follows in the text ("Kepala UPT Metrologi Legal …")."""
    folded = _in_full(folded)
    before = _LAST.search(text, max(0, start - 30), start)
    words = fold(text[start:end]).split()
    chain = [before[0].casefold() if before else "", *words]
    for at in range(1, len(words)):
        known = (
            word in _OFFICE or re.search(rf" {re.escape(one)} (?:\S+ ){{0,2}}{re.escape(word)} ", folded)
            for one, word in pairwise(chain[: at + 1])
        )
        if f" {' '.join(words[at:])} " in folded and all(known):
            return True
    return False
