"""The name list as regular expressions: how any known name is found inside running text."""

import re
from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from knowledge.names.matching import alternatives
from knowledge.scanning import Scanner

if TYPE_CHECKING:
    from knowledge.names.names import Names


class Patterns:
    """Compiled once for a name list. Every body matches case-insensitively, whatever the spaces."""

    def __init__(self, names: "Names") -> None:
        self._names = names

    @cached_property
    def kelurahan(self) -> str:
        """The body that matches any kelurahan."""
        return _body(one.spellings for one in self._names.kelurahan_list)

    @cached_property
    def kecamatan(self) -> str:
        """The body that matches any kecamatan."""
        return _body(one.spellings for one in self._names.kecamatan_list)

    @cached_property
    def agency(self) -> str:
        """The body that matches any OPD."""
        return _body(one.spellings for one in self._names.opd)

    @cached_property
    def organisation(self) -> str:
        """The body that matches any other organisation."""
        return _body(one.spellings for one in self._names.organisations)

    @cached_property
    def agency_here(self) -> re.Pattern[str]:
        """An OPD at a position, to its last letter."""
        return re.compile(rf"(?:{self.agency})(?!\w)", re.IGNORECASE)

    @cached_property
    def organisation_here(self) -> re.Pattern[str]:
        """Another organisation at a position, to its last letter."""
        return re.compile(rf"(?:{self.organisation})(?!\w)", re.IGNORECASE)

    @cached_property
    def agency_named(self) -> Scanner:
        """An OPD inside a text, with its city."""
        city = r"(?:\s+kota\s+cilegon|\s+cilegon)?"
        return Scanner(rf"(?<![\w-])(?:{self.agency})(?![\w-]){city}(?!\w)", re.IGNORECASE)

    @cached_property
    def organisation_named(self) -> Scanner:
        """Another organisation inside a text."""
        return Scanner(rf"(?<![\w-])(?:{self.organisation})(?![\w-])", re.IGNORECASE)

    @cached_property
    def holder(self) -> re.Pattern[str]:
        """Any listed office holder's name."""
        return re.compile(rf"\b(?:{_body(one.spellings for one in self._names.holders)})(?!\w)", re.IGNORECASE)

    @cached_property
    def holder_named(self) -> Scanner:
        """The same inside a text."""
        return Scanner(self.holder.pattern, re.IGNORECASE)

    @cached_property
    def office(self) -> str:
        """The body that matches any office as operators write it."""
        return alternatives([form for office in self._names.offices for form in office.written])

    @cached_property
    def place(self) -> re.Pattern[str]:
        """A kelurahan or kecamatan name as a whole word."""
        island = r"pul(?:au|o)\s+\w+\s+(?:kecil|besar)(?![\w-])"  # Pulau Merak Kecil is no kecamatan
        area = rf"(?:{self.kelurahan}|{self.kecamatan})"
        return re.compile(rf"(?<![\w-])(?!{island}){area}(?![\w-])", re.IGNORECASE)

    @cached_property
    def place_named(self) -> Scanner:
        """The same inside a text."""
        return Scanner(self.place.pattern, re.IGNORECASE)


def _body(spellings: Iterable[tuple[str, ...]]) -> str:
    return alternatives([spelling for one in spellings for spelling in one])
