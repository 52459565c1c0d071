"""One figure told by another: a share or a multiple of it, points apart from it, about as much, all of them but one."""

import re
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from itertools import combinations, permutations

from knowledge.checking.amounts import Amount, of_kind, same_noun
from knowledge.checking.comparing import amount
from knowledge.entities.entity import Entity
from knowledge.entities.scan import ending

_ONE, _BEYOND, _SHORT_OF = Decimal(1), Decimal("1.5"), Decimal("0.8")
_ABOUT: dict[str, tuple[Decimal, Decimal]] = {
    "lebih dari": (_ONE, _BEYOND),
    "hampir": (_SHORT_OF, _ONE),
    "kurang dari": (_SHORT_OF, _ONE),
}
_BEATEN = re.compile(r"\b(?:mengungguli|mengalahkan|menyisihkan|menyingkirkan|mendahului)\s+$", re.IGNORECASE)
_OTHERS = re.compile(r"\s+(?:lain|lainnya|pesaing)\b", re.IGNORECASE)
_RUN = 5  # figures that make up one


def is_share(share: Decimal, figures: Sequence[Amount]) -> bool:
    """ "Mereka mewakili tiga perempat dari 60 ayah" where 45 came: exactly so much of a figure."""
    return any(part.of == whole.of and part.size == share * whole.size for part, whole in permutations(figures, 2))


def times_as_much(mine: Amount, noted: Sequence[Amount]) -> bool:
    """ "tumbuh sembilan kali lipat" of 18 and 164 that the note has of one kind."""
    alike = ((a, b) for a, b in permutations(noted, 2) if a.of == b.of and same_noun(a, b))
    return any(0 < b.size < a.size and rounded(a.size / b.size, mine.size) for a, b in alike)


def points_apart(mine: Amount, entities: Sequence[Entity]) -> bool:
    """ "naik enam poin persentase" from 79 to 85 percent, both in the text."""
    shares = [share for e in entities if e.kind == "percent" and (share := amount(e)) is not None]
    return mine.of == "poin" and any(abs(a - b) == mine.size for a, b in combinations(shares, 2))


def all_but_one(mine: Amount, entity: Entity, text: str, noted: Sequence[Amount]) -> bool:
    """ "mengungguli 27 RT lain" of 28."""
    beaten = ending(_BEATEN, text, entity.start, 20) and _OTHERS.match(text, entity.end)
    return bool(beaten) and any(n.size == mine.size + 1 and n.word == mine.word for n in noted)


def about_as_much(mine: Amount, how: str, noted: Sequence[Amount]) -> bool:
    """ "Lebih dari satu ton" of 750 kg and 300 kg: figures of the note in a row, together about as much."""
    low, high = _ABOUT.get(how, (_ONE, Decimal()))
    like = [kind for n in noted if (kind := of_kind(n, mine)) and not kind.loose and same_noun(kind, mine)]
    runs = (like[at : at + size] for size in range(1, _RUN + 1) for at in range(len(like) - size + 1))
    return bool(high) and any(low * mine.size < sum(part.size for part in run) < high * mine.size for run in runs)


def rounded(exact: Decimal, shown: Decimal) -> bool:
    """Whether the figure shown is the exact one, rounded to as many places."""
    places = Decimal(1).scaleb(int(shown.as_tuple().exponent))
    return exact.quantize(places, ROUND_HALF_UP) == shown
