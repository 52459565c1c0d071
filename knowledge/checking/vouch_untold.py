"""What a text leaves out of its note's figures: where it has another instead, that one may be a slip."""

from collections.abc import Sequence

from knowledge.checking.amounts import Amount, a_digit_off, same_noun


class Untold:
    """The figures of a note that its text does not have; `but`: those that something was worked out from."""

    def __init__(self, noted: Sequence[Amount], told: Sequence[Amount]) -> None:
        self._told = {one.size for one in told}
        bare = {one.size / one.unit for one in told}  # "kardus 510" beside "510 kilogram"
        kept = (one for one in noted if one.size not in self._told)
        self._left = [one for one in kept if not (one.loose and one.size in bare)]

    def slip(self, mine: Amount, but: Sequence[Amount]) -> bool:
        """Whether a figure is more likely a slip for one of these."""
        figure = str(mine.size / mine.unit)
        rivals = (
            n
            for n in self._without(but)
            if n.loose or (n.of == mine.of and same_noun(n, mine) and (not mine.of or n.word == mine.word))
        )
        values = [str(n.size / n.unit) for n in rivals]
        if len(figure) > 1:  # not so for single digits: "satu hari" between four and five
            values += [str(n.size / n.unit) for n in but if n.size not in self._told]
        return any(a_digit_off(figure, value) for value in values)

    def counts(self, mine: Amount, but: Sequence[Amount]) -> bool:
        """Whether one of these counts the very same otherwise: "tiap kel 8 peserta"."""
        return any(n.of == mine.of and n.noun == mine.noun and not n.loose for n in self._without(but))

    def _without(self, but: Sequence[Amount]) -> list[Amount]:
        used = {n.start for n in but}
        return [n for n in self._left if n.start not in used]
