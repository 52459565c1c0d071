"""Agencies by their short names: introduced in full once, short afterwards."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from knowledge.names import Names

CITY = "Kota Cilegon"


_LONG = 4  # words of a name that is not said twice in full
_KEPT = re.compile(r"(“[^”]*”|\[[^\]]*\])")


@dataclass(frozen=True)
class Agencies:
    """Long and short names, the longest first; an unknown agency keeps the name it was given."""

    pairs: tuple[tuple[str, str], ...] = ()

    @staticmethod
    def of(names: Names) -> "Agencies":
        """From the name list; kecamatan and kelurahan have no shorter name."""
        pairs = [(long, agency.short) for agency in names.opd for long in (agency.full, agency.name)]
        return Agencies(tuple(sorted(pairs, key=lambda pair: -len(pair[0]))))

    def short(self, name: str) -> str:
        """`Diskominfo` for the full name with or without the city; empty where there is none."""
        plain = name.casefold()
        found = (short for long, short in self.pairs if plain in (long.casefold(), f"{short} {CITY}".casefold()))
        known = next(found, "")
        return known or next((short for _, short in self.pairs if plain == short.casefold()), "")

    def local(self, name: str) -> str:
        """The short name with its city, as a caption introduces it: `Diskominfo Kota Cilegon`."""
        short = self.short(name)
        return f"{short} {CITY}" if short else name

    def introduced(self, name: str) -> str:
        """The full name with its abbreviation: `Dinas Kesehatan (Dinkes) Kota Cilegon`."""
        short = self.short(name)
        long = next((long for long, small in self.pairs if small == short and not long.endswith(CITY)), "")
        if not short or not long:
            return name
        return f"{long} {CITY}" if short in long.split() else f"{long} ({short}) {CITY}"

    def shortened(self, text: str, only: str = "") -> str:
        """The text with long names replaced; with `only`, none but this short name."""
        for long, short in self.pairs:
            if only in ("", short):
                # the comma of a list whose only one stood in the long name
                listed = re.compile(rf"(?P<before>(?:^|[.;\n])[^.,;\n]*){re.escape(long)}, (?=dan )")
                text = listed.sub(rf"\g<before>{short} ", text).replace(long, short)
        return text

    def once_in_full(self, paragraphs: Sequence[str]) -> tuple[str, ...]:
        """The paragraphs with each long name in full once, its short name behind it, and short from then on; quotations
        and gaps stay as they are."""
        told, known = list[str](), set[str]()

        def named(match: re.Match[str]) -> str:
            long, short = match[0], self._short_of[match[0]]
            if short in known:
                return short
            known.add(short)
            return long if match.string.startswith(f" ({short})", match.end()) else f"{long} ({short})"

        for text in paragraphs:
            parts = _KEPT.split(text)
            told.append("".join(part if at % 2 else self._long.sub(named, part) for at, part in enumerate(parts)))
        return tuple(told)

    @cached_property
    def _short_of(self) -> dict[str, str]:
        return {long: short for long, short in self.pairs if len(long.split()) >= _LONG and CITY not in long}

    @cached_property
    def _long(self) -> re.Pattern[str]:
        return re.compile("|".join(map(re.escape, self._short_of)) or r"(?!)")

    def tagged(self, name: str) -> str:
        """The name a hashtag is made of: `Diskominfo Cilegon`."""
        short = self.short(name)
        if not short:
            return name.removeprefix("Pemerintah ")
        return short if "Cilegon" in short else f"{short} Cilegon"
