"""What a note asks to be worked out: "luasnya dihitung", "totalin ya", "jadi naik berapa".

There the writer is told to reckon and only the result can be checked: it must follow from figures that stand near the
request by one of the four rules of arithmetic, or as the sum of figures in a row.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

_ASKED = re.compile(
    r"\b(?:(?:di)?h?itung(?:in|kan|an|ken|en)?(?! cepat)|(?:di)?total(?:in|ken)|ditotal|dijumlah(?:in|kan)?|jumlahin|"
    r"(?:bagi|kali|kurang(?:in|i)?|tambah(?:in)?) (?:aja|saja|sendiri)|"
    r"(?:jd|jadi|naik|turun|sisa|selisih|hemat|untung|lbh|lebih)(?:nya)?(?: \w+)? (?:brp|berapa|piro))\b",
    re.IGNORECASE,
)
_BEFORE, _BEHIND = 120, 40  # characters around the request
_MOST = 5  # figures there
_RUN = 7  # parts of a sum
_THOUSAND = Decimal(1000)  # "pasar 29" beside "26rb"

Figure = tuple[int, int, Decimal]  # where it stands in the note, half-open, and its value as written out


def asked_for(text: str, figures: Sequence[Figure], wanted: Decimal) -> bool:
    """Whether a note asks for a result and `wanted` is one that its figures give there."""
    return any(wanted in _results(near) for near in _near(text, figures))


def _near(text: str, figures: Sequence[Figure]) -> Iterator[list[Decimal]]:
    """The figures beside each request, those nearest to it if they are many."""
    for mark in _ASKED.finditer(text):
        before = [value for start, end, value in figures if mark.start() - _BEFORE < start and end <= mark.start()]
        behind = [value for start, _, value in figures if mark.end() <= start < mark.end() + _BEHIND]
        yield [*before[-_MOST:], *behind[:1]]


def _results(values: Sequence[Decimal]) -> frozenset[Decimal]:
    found = set[Decimal]()
    for size in range(2, min(_RUN, len(values)) + 1):
        found |= {sum(values[at : at + size], Decimal()) for at in range(len(values) - size + 1)}
    for one, other in combinations(values, 2):
        for a, b in _scaled(one, other):
            small, large = sorted((a, b))
            found |= {a + b, large - small, a * b}
            if small and large % small == 0:
                found.add(large / small)
    return frozenset(found)


def _scaled(one: Decimal, other: Decimal) -> Iterator[tuple[Decimal, Decimal]]:
    """Two figures as written, and with the thousand that one of them goes without."""
    yield one, other
    for a, b in ((one, other), (other, one)):
        if a >= _THOUSAND > b:
            yield a, b * _THOUSAND
