"""The sums of a note: in a row ("dewasa 15 anak 10 ribu"), from one to another ("75rb-120rb"), without "Rp"."""

import re
from functools import cached_property

from knowledge.checking.comparing import unit, value
from knowledge.checking.sources import Source
from knowledge.checking.vouch_spelt import spelt
from knowledge.checking.vouch_sums import Reckoning
from knowledge.entities.dates import RANGE
from knowledge.entities.entity import Entity
from knowledge.entities.figures import FIGURE, SCALE, amount, plain
from knowledge.entities.units import counted

_SCALED = re.compile(rf"\d\s*{SCALE}(?!\w)", re.IGNORECASE)
_FROM_TO = re.compile(
    rf"(?<![\w.,])(?P<a>{FIGURE})\s*(?P<s>{SCALE})?(?:/\w+)?{RANGE}(?:rp\.?\s*)?(?P<b>{FIGURE})\s*(?P<t>{SCALE})?(?!\w)",
    re.IGNORECASE,
)
# "dewasa 15 anak 10 (ribu)": the last figure of a row says in what they all are.
_ROW = re.compile(
    r"(?P<row>(?:\b\d{1,3}(?:,\d)?\b[\s,&/]+(?:[a-z]+\s+)?){1,4}\d{1,3}(?:,\d)?)\s*\(?(?P<s>rb|ribu|jt|juta|k)\b",
    re.IGNORECASE,
)
_FEE = r"(?:iuran|biaya|tarif|ongkos|retribusi|tiket)"
_NONE = r"(?:tanpa|bebas|(?:tidak|tdk|tak|ga|gak|nggak|enggak)\s+(?:ada|pakai|pake|dipungut|dikenai|bayar))"
_FREE = re.compile(  # "nol rupiah"
    rf"\b(?:gratis\w*|free|cuma-cuma|{_NONE}\s+{_FEE}|{_FEE}\s+{_NONE})\b", re.IGNORECASE
)
_LABEL = r"(?:[a-z]{3,}\s+){0,3}"  # "9 juta: putra 5, putri 4"
_PARTS = re.compile(
    rf"(?<![\w.,])(?P<sum>{FIGURE})\s*(?P<s>{SCALE})\s*[:=(]\s*(?P<parts>{_LABEL}(?:{FIGURE})(?:\s*(?:,|&|\+|dan|\s)\s*{_LABEL}(?:{FIGURE})(?![\w.,]*\w))+)",
    re.IGNORECASE,
)


class NotedMoney:
    """The sums of one note, beside one text."""

    def __init__(self, note: Source, reckoning: Reckoning) -> None:
        self._note, self._reckoning = note, reckoning

    def says(self, entity: Entity) -> bool:
        """Whether the note states the sum without saying that it is one, or it follows from the note's."""
        mine = value(entity)
        same = (number for number in self._note.has("number") if value(number) == mine)
        if any(not counted(unit(number)) or _SCALED.search(number.text) for number in same):
            return True  # "25 juta", "tiket 25rb", "dewasa 15rb anak 10rb"
        if any(value(number) == mine for number in spelt(self._note)):
            return True  # "lima puluh ribu per orang"
        if mine in self._shared_out or (mine == "0" and _FREE.search(self._note.text)):
            return True
        return mine in self._ranged or mine in self._in_rows or self._reckoning.says(entity)

    @cached_property
    def _ranged(self) -> frozenset[str]:
        """ "75rb-120rb", "150-200 rb": from one sum to another."""
        found = set[str]()
        for match in _FROM_TO.finditer(self._note.text):
            last = match["t"] or match["s"]
            found.add(f"{plain(amount(match['a'], match['s'] or last))}-{plain(amount(match['b'], last))}")
        return frozenset(found)

    @cached_property
    def _shared_out(self) -> frozenset[str]:
        """ "total 15 jt: 7, 5, 3": bare parts that make up the sum before them."""
        found = set[str]()
        for match in _PARTS.finditer(self._note.text):
            parts = [amount(part) for part in re.findall(FIGURE, match["parts"])]
            if sum(parts) == amount(match["sum"]):
                found |= {plain(amount(plain(part).replace(".", ","), match["s"])) for part in parts}
        return frozenset(found)

    @cached_property
    def _in_rows(self) -> frozenset[str]:
        """The sums of rows whose last figure alone has its scale."""
        return frozenset(
            plain(amount(figure, match["s"]))
            for match in _ROW.finditer(self._note.text)
            for figure in re.findall(r"\d{1,3}(?:,\d)?", match["row"])
        )
