"""The master data as it is written in the YAML files beside this one; a mistake there stops the start.

Keys in the files are Indonesian, since Diskominfo keeps them; the attributes are English.
"""

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Level = Literal["kota", "opd", "bagian", "kecamatan", "kelurahan", "kelurahan_lepas", "rt", "rw", "unit", "organisasi"]


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Kelurahan(_Record):
    """One kelurahan. `common_word`: the name is also an ordinary word ("bendungan")."""

    name: Text = Field(alias="nama")
    official: str = Field("", alias="resmi")  # the Kemendagri spelling where the local one differs
    variants: tuple[Text, ...] = Field((), alias="varian")
    common_word: bool = Field(False, alias="juga_kata")
    kecamatan: str = ""

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every known way of writing the name, the preferred one first."""
        return (self.name, *((self.official,) if self.official else ()), *self.variants)


class Kecamatan(_Record):
    """One kecamatan and its kelurahan."""

    name: Text = Field(alias="nama")
    official: str = Field("", alias="resmi")
    variants: tuple[Text, ...] = Field((), alias="varian")
    kelurahan: tuple[Kelurahan, ...] = Field(min_length=1)

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every known way of writing the name, the preferred one first."""
        return (self.name, *((self.official,) if self.official else ()), *self.variants)

    @model_validator(mode="after")
    def _kelurahan_know_it(self) -> Self:
        known = tuple(one.model_copy(update={"kecamatan": self.name}) for one in self.kelurahan)
        object.__setattr__(self, "kelurahan", known)  # the value is frozen for everybody else
        return self


class Agency(_Record):
    """A writing agency: an OPD, a kecamatan or a kelurahan. `name` is without "Kota Cilegon"."""

    name: Text = Field(alias="nama")
    short: Text = Field(alias="singkatan")
    aliases: tuple[Text, ...] = Field((), alias="alias")
    head: str = Field("", alias="kepala")  # the office of its head: "Kepala Dinas"
    kind: Literal["opd", "kecamatan", "kelurahan"] = "opd"
    confirmed: bool = Field(False, alias="terkonfirmasi")
    source: str = Field("", alias="sumber")
    note: str = Field("", alias="catatan")

    @property
    def full(self) -> str:
        """The full official name: an OPD carries its city, a kelurahan does not need it."""
        return f"{self.name} Kota Cilegon" if self.kind == "opd" else self.name

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every known way of writing the name, the official one first."""
        return tuple(dict.fromkeys((self.name, self.short, *self.aliases)))

    @property
    def head_title(self) -> str:
        """The head's office in official form: "Kepala Dinas Kesehatan Kota Cilegon", "Lurah Ciwedus"."""
        if self.kind != "opd":
            return f"{self.head} {self.name.split(' ', 1)[1]}"
        first, *_ = self.name.split()
        if self.head == f"Kepala {first}":
            return f"Kepala {self.full}"
        tail = " Kota Cilegon" if self.head.endswith(("Daerah", "DPRD")) else f" {self.full}"
        return f"{self.head}{tail}"


class Holder(_Record):
    """Somebody in an office, from `valid_from` to `valid_until` (both included; None is unknown)."""

    name: Text = Field(alias="nama")
    office: Text = Field(alias="jabatan")
    variants: tuple[Text, ...] = Field((), alias="varian")
    nicknames: tuple[Text, ...] = Field((), alias="panggilan")
    agency: str = Field("", alias="instansi")
    acting: bool = Field(False, alias="pelaksana_tugas")
    valid_from: date | None = Field(None, alias="sejak")
    valid_until: date | None = Field(None, alias="sampai")
    seen: date | None = Field(None, alias="terlihat")  # last seen in the office on a public page
    source: Text = Field(alias="sumber")
    note: str = Field("", alias="catatan")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.valid_from and self.valid_until and self.valid_from > self.valid_until:
            raise ValueError("`sejak` harus sebelum `sampai`")
        return self

    @property
    def title(self) -> str:
        """The office as it must be printed: an acting holder is marked."""
        return f"Plt. {self.office}" if self.acting else self.office

    @property
    def spellings(self) -> tuple[str, ...]:
        """The name and its spelling variants, without the short nicknames."""
        return (self.name, *self.variants)

    def in_office(self, on: date) -> bool:
        """Whether the holder is known, or not known not, to be in office on that day."""
        starts = self.valid_from is None or self.valid_from <= on
        return starts and (self.valid_until is None or on <= self.valid_until)


class Office(_Record):
    """An office and how operators write it. `{kelurahan}` and the like in `official` are filled by the note."""

    official: Text = Field(alias="resmi")
    level: Level = Field(alias="tingkat")
    written: tuple[Text, ...] = Field(alias="tulisan", min_length=1)


class Organisation(_Record):
    """An organisation that is not an OPD: PWI, PKK, BPJS Kesehatan."""

    name: Text = Field(alias="nama")
    written: tuple[Text, ...] = Field((), alias="tulisan")

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every known way of writing the name, the preferred one first."""
        return (self.name, *self.written)


class WilayahFile(_Record):
    """The shape of `wilayah.yaml`."""

    sumber: Text
    kode: Text
    kota: Text
    kecamatan: tuple[Kecamatan, ...]


class OpdFile(_Record):
    """The shape of `opd.yaml`."""

    sumber: Text
    opd: tuple[Agency, ...]


class PejabatFile(_Record):
    """The shape of `pejabat.yaml`."""

    pejabat: tuple[Holder, ...]


class JabatanFile(_Record):
    """The shape of `jabatan.yaml`."""

    jabatan: tuple[Office, ...]


class OrganisasiFile(_Record):
    """The shape of `organisasi.yaml`."""

    organisasi: tuple[Organisation, ...]
