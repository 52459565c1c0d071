"""How many came from each kind of school: "SD 72, SMP 66, SMA 48" and "SD 40 SMP 32" count pupils and name no school.

"SD 2 dan SMP 5" names schools; a town of this size has no sixteenth one (Cilegon's junior high schools end at 15).
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from knowledge.entities.entity import Entity

_LEVEL = r"(?:paud|tk|sd|mi|sd/mi|smp|mts|smp/mts|sma|smk|ma|sma/smk|sma/ma|sma/smk/ma|slb)"
_COUNT = rf"{_LEVEL}[ :=]{{1,2}}\d{{1,4}}"
_LIST = re.compile(rf"(?<![\w/]){_COUNT}(?:[ ,;]{{1,2}}(?:dan |serta |& )?{_COUNT}(?![\d.:]))+", re.IGNORECASE)
_ONE = re.compile(rf"(?P<level>{_LEVEL})[ :=]{{1,2}}(?P<figure>\d{{1,4}})", re.IGNORECASE)
_FIGURE = re.compile(r"\d+")
_SCHOOLS = 15


@lru_cache(maxsize=256)
def level_lists(text: str) -> tuple[tuple[int, int], ...]:
    """Where such lists stand in the text."""
    found = (match.span() for match in _LIST.finditer(text))
    return tuple(span for span in found if max(map(int, _FIGURE.findall(text[span[0] : span[1]]))) > _SCHOOLS)


def level_counts(text: str) -> Iterator[Entity]:
    """The figures of these lists, each a bare number."""
    for start, end in level_lists(text):
        for figure in _FIGURE.finditer(text, start, end):
            yield Entity(*figure.span(), "number", figure[0], f"{int(figure[0])}|")


def figures_by_level(text: str) -> dict[str, str]:
    """The figure of each level of these lists, both as written and in small letters: "smp" 32."""
    found = (_ONE.finditer(text, start, end) for start, end in level_lists(text))
    return {one["level"].casefold(): str(int(one["figure"])) for each in found for one in each}
