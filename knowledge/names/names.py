"""The name list: what an agency, a place or an office is called officially, and who holds it on a given day."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from knowledge.errors import NaraError
from knowledge.names.matching import SHORTEST, Spellings, closest, fold
from knowledge.names.patterns import Patterns
from knowledge.names.records import (
    Agency,
    Holder,
    JabatanFile,
    Kecamatan,
    Kelurahan,
    Office,
    OpdFile,
    OrganisasiFile,
    Organisation,
    PejabatFile,
    WilayahFile,
)
from knowledge.yaml_files import read_yaml

HERE = Path(__file__).resolve().parent
F = TypeVar("F")
M = TypeVar("M", bound=BaseModel)
S = TypeVar("S", Kelurahan, Kecamatan, Agency, Organisation)

_CITY = re.compile(r"\s*\b(?:kota\s+)?cilegon\s*$", re.IGNORECASE)
_KELURAHAN = re.compile(r"^\s*(?:kelurahan|kel\b\.?|kantor\s+kelurahan|desa)\s*", re.IGNORECASE)
_KECAMATAN = re.compile(r"^\s*(?:kecamatan|kec\b\.?|kantor\s+kecamatan)\s*", re.IGNORECASE)


_UNSEEN = object()
_KEPT = 20_000  # names that are remembered


@dataclass(frozen=True)
class Names:
    """Kecamatan, agencies, holders, offices and organisations; every look-up returns None when in doubt."""

    city: str
    kecamatan_list: tuple[Kecamatan, ...]
    opd: tuple[Agency, ...]
    holders: tuple[Holder, ...]
    offices: tuple[Office, ...]
    organisations: tuple[Organisation, ...]

    @staticmethod
    def load(folder: Path = HERE) -> "Names":
        """Read and validate the five YAML files. Raises `NaraError` naming the file and the mistake."""
        wilayah = _read(folder / "wilayah.yaml", WilayahFile)
        return Names(
            city=wilayah.kota,
            kecamatan_list=wilayah.kecamatan,
            opd=_read(folder / "opd.yaml", OpdFile).opd,
            holders=_read(folder / "pejabat.yaml", PejabatFile).pejabat,
            offices=_read(folder / "jabatan.yaml", JabatanFile).jabatan,
            organisations=_read(folder / "organisasi.yaml", OrganisasiFile).organisasi,
        )

    @cached_property
    def kelurahan_list(self) -> tuple[Kelurahan, ...]:
        """All 43 kelurahan."""
        return tuple(one for kecamatan in self.kecamatan_list for one in kecamatan.kelurahan)

    @cached_property
    def patterns(self) -> Patterns:
        """The list as regular expressions."""
        return Patterns(self)

    def kelurahan(self, text: str) -> Kelurahan | None:
        """The kelurahan that a text names, with or without "Kelurahan", in any known or nearly right spelling."""
        named = _KELURAHAN.sub("", text)
        return self._remembered("kelurahan", named, lambda one: closest(one, self._kelurahan_by_spelling))

    def kecamatan(self, text: str) -> Kecamatan | None:
        """The kecamatan that a text names, with or without "Kecamatan"."""
        named = _KECAMATAN.sub("", text)
        return self._remembered("kecamatan", named, lambda one: closest(one, self._kecamatan_by_spelling))

    def agency(self, text: str) -> Agency | None:
        """The OPD, kecamatan or kelurahan a text names; a bare name that is both a kelurahan and a kecamatan
        ("Cibeber") names neither."""
        return self._remembered("instansi", text, self._agency)

    @cached_property
    def _memo(self) -> dict[tuple[str, str], object]:
        """What names were found to be: the same few come back in every text."""
        return {}

    def _remembered(self, kind: str, text: str, find: Callable[[str], F | None]) -> F | None:
        if (found := self._memo.get((kind, text), _UNSEEN)) is not _UNSEEN:
            return found  # type: ignore[return-value]
        if len(self._memo) > _KEPT:
            self._memo.clear()
        self._memo[kind, text] = known = find(text)
        return known

    def _agency(self, text: str) -> Agency | None:
        if _KELURAHAN.match(text):
            kelurahan = self.kelurahan(text)
            return self.of_kelurahan(kelurahan) if kelurahan else None
        if _KECAMATAN.match(text):
            kecamatan = self.kecamatan(text)
            return self.of_kecamatan(kecamatan) if kecamatan else None
        for candidate in dict.fromkeys((text, _CITY.sub("", text))):
            if candidate and (found := closest(candidate, self._opd_by_spelling)):
                return found
        kelurahan, kecamatan = self.kelurahan(text), self.kecamatan(text)
        if kelurahan and kecamatan:
            return None
        if kelurahan:
            return self.of_kelurahan(kelurahan)
        return self.of_kecamatan(kecamatan) if kecamatan else None

    @staticmethod
    def of_kelurahan(kelurahan: Kelurahan) -> Agency:
        """The kelurahan as a writing agency."""
        name = f"Kelurahan {kelurahan.name}"
        return Agency(name=name, short=name, head="Lurah", kind="kelurahan", confirmed=True)

    @staticmethod
    def of_kecamatan(kecamatan: Kecamatan) -> Agency:
        """The kecamatan as a writing agency."""
        name = f"Kecamatan {kecamatan.name}"
        return Agency(name=name, short=name, head="Camat", kind="kecamatan", confirmed=True)

    def holder(self, office: str, on: date) -> Holder | None:
        """Who holds an office on that day: "Wali Kota", "Plt. Sekda Cilegon", "Kadis Kominfo" in official form."""
        wanted = fold(_CITY.sub("", re.sub(r"^\s*(?:plt|pj|plh)\.?\s+", "", office, flags=re.IGNORECASE)))
        for holder in self.holders:
            if holder.in_office(on) and fold(_CITY.sub("", holder.office)) == wanted:
                return holder
        written = self.office(office)
        if written and "{" not in written.official and fold(_CITY.sub("", written.official)) != wanted:
            return self.holder(written.official, on)
        return None

    def person(self, name: str, on: date | None = None) -> Holder | None:
        """The listed office holder with that name or a known variant of it; on a day, those in office first."""
        key = fold(name)
        found = [one for one in self.holders if key in {fold(spelling) for spelling in one.spellings}]
        current = [one for one in found if on and one.in_office(on)]
        return next(iter(current or found), None)

    def like(self, name: str) -> Holder | None:
        """The listed office holder whose name that name is a slip for: one letter in seven differs, and nobody else
        is as close. Exactly that name is none."""
        found = closest(name, self._holder_by_spelling) if len(fold(name)) >= SHORTEST else None
        return found if found and fold(name) not in {fold(one) for one in found.spellings} else None

    def office(self, text: str) -> Office | None:
        """The office a text names in any of its written forms."""
        return self._office_by_form.get(" ".join(text.casefold().replace(".", " ").split()))

    @cached_property
    def listed_organisations(self) -> dict[str, str]:
        """Lower-case spelling → name of every organisation outside the city's own."""
        return {form.casefold(): one.name for one in self.organisations for form in one.spellings}

    @cached_property
    def words(self) -> frozenset[str]:
        """Every lower-case word of the names of agencies, areas, offices and organisations."""
        lists = (self.opd, self.kecamatan_list, self.kelurahan_list, self.organisations)
        spellings = [spelling for listed in lists for one in listed for spelling in one.spellings]
        spellings += [office.official for office in self.offices]
        return frozenset(word for spelling in spellings for word in re.findall(r"\w+", spelling.casefold()))

    @cached_property
    def _kelurahan_by_spelling(self) -> Spellings[Kelurahan]:
        return _by_spelling(self.kelurahan_list)

    @cached_property
    def _kecamatan_by_spelling(self) -> Spellings[Kecamatan]:
        return _by_spelling(self.kecamatan_list)

    @cached_property
    def _opd_by_spelling(self) -> Spellings[Agency]:
        return _by_spelling(self.opd)

    @cached_property
    def _holder_by_spelling(self) -> Spellings[Holder]:
        return Spellings({fold(spelling): holder for holder in self.holders for spelling in holder.spellings})

    @cached_property
    def _office_by_form(self) -> dict[str, Office]:
        return {form: office for office in self.offices for form in office.written}


def _by_spelling(records: Iterable[S]) -> Spellings[S]:
    found = Spellings[S]()
    for record in records:
        for spelling in record.spellings:
            if found.setdefault(fold(spelling), record) != record:
                raise NaraError(f"Daftar nama: “{spelling}” dipakai dua kali.")
    return found


def _read(path: Path, shape: type[M]) -> M:
    try:
        return shape.model_validate(read_yaml(path))
    except (OSError, yaml.YAMLError) as error:
        raise NaraError(f"{path.name}: berkas daftar nama tidak dapat dibaca.") from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise NaraError(f"{path.name}: {where}: {first['msg']}") from error
