"""Letterheads: the lines above an agency's papers. Names come from the name list, addresses from a file of the city's.

An address nobody wrote into that file is a visible gap; none is ever guessed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import get_args

import yaml
from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from knowledge.errors import NaraError
from knowledge.names import Names
from knowledge.yaml_files import read_yaml
from prompts.brief import Channel

CITY = "Pemerintah Kota Cilegon"
GAP = "[LENGKAPI: alamat, telepon, laman, dan pos-el instansi]"


class Address(BaseModel):
    """One agency's entry of the file. `logo` is a PNG or JPEG beside it; `kanal` are the channels it posts to."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    alamat: str = ""
    telepon: str = ""
    laman: str = ""
    pos_el: str = ""
    logo: str = ""
    kanal: tuple[Channel, ...] = ()

    @property
    def lines(self) -> tuple[str, ...]:
        """The address as it stands under the name: the street first, then how to reach them."""
        reach = [
            f"Telepon {self.telepon}" if self.telepon else "",
            f"Laman {self.laman}" if self.laman else "",
            f"Pos-el {self.pos_el}" if self.pos_el else "",
        ]
        return tuple(line for line in (self.alamat, ", ".join(part for part in reach if part)) if line)


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What stands above a paper, from top to bottom; `logo` is a picture's bytes, if there is one."""

    over: tuple[str, ...]
    name: str
    address: tuple[str, ...] = (GAP,)
    logo: bytes | None = None


@dataclass(frozen=True)
class Letterheads:
    """The letterhead of every agency."""

    names: Names
    addresses: Mapping[str, Address] = field(default_factory=dict)
    logos: Mapping[str, bytes] = field(default_factory=dict)

    @staticmethod
    def load(path: Path | None, names: Names) -> "Letterheads":
        """From the city's file, or names alone without one. Raises `NaraError` naming the file and the mistake."""
        if path is None:
            return Letterheads(names)
        addresses = {_key(names, agency): address for agency, address in _read(path).items()}
        logos = {agency: _picture(path, entry.logo) for agency, entry in addresses.items() if entry.logo}
        return Letterheads(names, addresses, logos)

    def of(self, agency: str) -> Letterhead:
        """The letterhead of an agency by any of its names; one that no list knows keeps the name it was given."""
        key = _key(self.names, agency)
        address = self.addresses.get(key)
        name = (key.removesuffix(" Kota Cilegon") if key != CITY else key).upper()
        lines = address.lines if address and address.lines else (GAP,)
        return Letterhead(self._over(key), name, lines, self.logos.get(key))

    def channels(self, agency: str) -> tuple[Channel, ...]:
        """The channels an agency posts to, by any of its names; empty where the file does not say."""
        entry = self.addresses.get(_key(self.names, agency))
        return entry.kanal if entry else ()

    def _over(self, key: str) -> tuple[str, ...]:
        if key == CITY:
            return ()
        ward = self.names.kelurahan(key) if key.startswith("Kelurahan ") else None
        district = (f"Kecamatan {ward.kecamatan}".upper(),) if ward else ()
        return (CITY.upper(), *district)


def _key(names: Names, agency: str) -> str:
    known = names.agency(agency) if agency else None
    return known.name if known else agency.strip() or CITY


def _read(path: Path) -> dict[str, Address]:
    try:
        value = read_yaml(path)
        return TypeAdapter(dict[str, Address]).validate_python(value or {})
    except (OSError, UnicodeDecodeError) as error:
        raise NaraError(f"{path}: berkas kop surat tidak dapat dibaca.") from error
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise NaraError(f"{path}:{mark.line + 1 if mark else 1}: bukan YAML yang benar.") from error
    except ValidationError as error:
        place = error.errors()[0]["loc"]
        where = ".".join(str(part) for part in place) or "isi"
        allowed = (
            f"Kanal yang dikenal: {', '.join(get_args(Channel))}"
            if "kanal" in place[1:]
            else f"Tiap instansi boleh berisi {', '.join(Address.model_fields)}"
        )
        raise NaraError(f"{path}: {where}: tidak dikenal. {allowed}.") from error


def _picture(path: Path, logo: str) -> bytes:
    from PIL import Image, UnidentifiedImageError

    place = path.parent / logo
    try:
        with Image.open(place) as image:
            if image.format not in ("PNG", "JPEG"):
                raise NaraError(f"{place}: logo harus berupa PNG atau JPEG.")
        return place.read_bytes()
    except (OSError, UnidentifiedImageError) as error:
        raise NaraError(f"{place}: logo tidak dapat dibaca.") from error
