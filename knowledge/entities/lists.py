"""The word lists of the extractors, read once from the YAML files beside this one."""

from functools import lru_cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from knowledge.yaml_files import read_yaml

HERE = Path(__file__).resolve().parent


class Tempat(BaseModel):
    """Words that open a place's name, and words that end one."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    nama_diri: tuple[str, ...]
    umum: tuple[str, ...]
    lanjutan: frozenset[str]
    bentuk: dict[str, tuple[str, ...]]
    pendek: dict[str, tuple[str, ...]]
    bukan_tempat: frozenset[str]
    bukan_lanjutan: frozenset[str]


class Orang(BaseModel):
    """Words around and inside people's names."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    sapaan: tuple[str, ...]
    peran: tuple[str, ...]
    bukan_nama: frozenset[str]
    kata_nama: frozenset[str]
    bukan_nama_besar: frozenset[str]
    nama_daerah: frozenset[str]
    singkatan_umum: frozenset[str]


class Nama(BaseModel):
    """Words inside the names of places and groups in small letters, and words before which such a name ends."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    awal: frozenset[str]
    sambungan: frozenset[str]
    sandang: frozenset[str]
    bukan_nama: frozenset[str]


class Waktu(BaseModel):
    """Patterns of words that announce what is to come, of words that report what was, and of what has no hours."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    akan: tuple[str, ...]
    sudah: tuple[str, ...]
    sepanjang_hari: tuple[str, ...]


@lru_cache(maxsize=1)
def waktu() -> Waktu:
    """Of `waktu.yaml`."""
    return Waktu.model_validate(read_yaml(HERE / "waktu.yaml"))


@lru_cache(maxsize=1)
def nama() -> Nama:
    """Of `nama.yaml`."""
    return Nama.model_validate(read_yaml(HERE / "nama.yaml"))


@lru_cache(maxsize=1)
def tempat() -> Tempat:
    """Of `tempat.yaml`."""
    return Tempat.model_validate(read_yaml(HERE / "tempat.yaml"))


@lru_cache(maxsize=1)
def roots() -> frozenset[str]:
    """Common Indonesian root words: a name without capitals ends before one, unless it is a name too."""
    return frozenset((HERE.parent / "lexicon" / "kata-dasar.txt").read_text(encoding="utf-8").split())


@lru_cache(maxsize=1)
def orang() -> Orang:
    """Of `orang.yaml`."""
    return Orang.model_validate(read_yaml(HERE / "orang.yaml"))
