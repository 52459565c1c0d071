"""Agencies by their short names: introduced in full once, short afterwards."""

from dataclasses import dataclass

from knowledge.names import Names

CITY = "Kota Cilegon"


@dataclass(frozen=True, slots=True)
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
        return f"{long} ({short}) {CITY}" if short and long else name

    def shortened(self, text: str, only: str = "") -> str:
        """The text with long names replaced; with `only`, none but this short name."""
        for long, short in self.pairs:
            if only in ("", short):
                text = text.replace(long, short)
        return text

    def tagged(self, name: str) -> str:
        """The name a hashtag is made of: `Diskominfo Cilegon`."""
        short = self.short(name)
        if not short:
            return name.removeprefix("Pemerintah ")
        return short if "Cilegon" in short else f"{short} Cilegon"
