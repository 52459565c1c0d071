"""The word lists of the intake, read once from the YAML files beside this one."""

import re
from functools import lru_cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

import knowledge
from knowledge.yaml_files import read_yaml

HERE = Path(__file__).resolve().parent
RULES = Path(str(knowledge.__file__)).parent / "rules"
_SPELLING = ("baku", "kata-baku", "serapan")  # rule files of words
# A capital of politeness is no other spelling; an estate is called what it is called; "rampak bedug" is an art.
_KEPT = frozenset(["anda", "kavling", "kapling", "bedug"])


class Activities(BaseModel):
    """Names of activities, verbs that stand for one, and nouns for those who take part."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kegiatan: tuple[str, ...]
    berobjek: frozenset[str]
    bercara: frozenset[str]
    tanpa_acara: frozenset[str]
    tanpa_peserta: frozenset[str]
    dari_kata_kerja: dict[str, tuple[str, ...]]
    peserta: tuple[str, ...]
    awal: tuple[str, ...]
    akhir: tuple[str, ...]


class Languages(BaseModel):
    """Function words that tell a language, and words that ask."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    indonesia: frozenset[str]
    inggris: frozenset[str]


class Standard(BaseModel):
    """Colloquial forms and the standard ones."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kata: dict[str, tuple[str, ...]]
    pinjaman: dict[str, tuple[str, ...]]
    kata_kerja: dict[str, tuple[str, ...]]
    ungkapan: dict[str, str]
    singkatan: dict[str, str]
    bukan_in: frozenset[str]
    bukan_lisan: frozenset[str]
    akar_i: frozenset[str]
    akar_kan: frozenset[str]
    akar_polos: frozenset[str]
    nama_diri: frozenset[str]
    huruf_besar: frozenset[str]


class MessageWords(BaseModel):
    """Signs, labels and courtesies of pasted messages."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    emoji: dict[str, tuple[str, ...]]
    label: dict[str, tuple[str, ...]]
    basa_basi: tuple[str, ...]
    sapaan: tuple[str, ...]
    disapa: tuple[str, ...]
    permintaan: tuple[str, ...]
    seruan: tuple[str, ...]
    sorakan: tuple[str, ...]
    kepada_admin: tuple[str, ...]
    terbit: tuple[str, ...]
    cela: tuple[str, ...]
    rahasia: tuple[str, ...]
    kosong: tuple[str, ...]
    pelunak: tuple[str, ...]
    belakangan: tuple[str, ...]
    minta_ditutup: tuple[str, ...]
    tahan: tuple[str, ...]
    tutupi: tuple[str, ...]
    terbitkan: tuple[str, ...]
    badan: tuple[str, ...]
    label_bahan: frozenset[str]
    pembuka_pesan: tuple[str, ...]
    golongan_warga: frozenset[str]
    yang_dilarang: tuple[str, ...]
    peka: tuple[str, ...]
    belum_terbit: tuple[str, ...]
    nama_pendek: tuple[str, ...]
    nama_samar: tuple[str, ...]
    soal_naskah: tuple[str, ...]
    sekitar_naskah: tuple[str, ...]


class Kinds(BaseModel):
    """Words that tell what kind of note it is, and words that change what a clause means."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    ingkar: frozenset[str]
    minta: frozenset[str]
    ajak: frozenset[str]
    imbauan: frozenset[str]
    kondisi: tuple[str, ...]
    layanan: tuple[str, ...]
    ucapan: tuple[str, ...]
    harga: tuple[str, ...]
    terhitung: tuple[str, ...]
    kerumunan: tuple[str, ...]
    rangkai: frozenset[str]


@lru_cache(maxsize=1)
def kinds() -> Kinds:
    """Of `ragam.yaml`."""
    return Kinds.model_validate(read_yaml(HERE / "ragam.yaml"))


@lru_cache(maxsize=1)
def activities() -> Activities:
    """Of `kegiatan.yaml`."""
    return Activities.model_validate(read_yaml(HERE / "kegiatan.yaml"))


@lru_cache(maxsize=1)
def languages() -> Languages:
    """Of `bahasa.yaml`."""
    return Languages.model_validate(read_yaml(HERE / "bahasa.yaml"))


@lru_cache(maxsize=1)
def standard() -> Standard:
    """Of `baku.yaml`."""
    return Standard.model_validate(read_yaml(HERE / "baku.yaml"))


@lru_cache(maxsize=1)
def message_words() -> MessageWords:
    """Of `pesan.yaml`."""
    return MessageWords.model_validate(read_yaml(HERE / "pesan.yaml"))


@lru_cache(maxsize=1)
def rule_forms() -> dict[str, str]:
    """Misspelt word → standard word, by the check's own rules: what it would report is not written."""
    files = [read_yaml(RULES / f"{name}.yaml") for name in _SPELLING]
    rules = [rule for file in files for rule in file.values() if isinstance(rule, dict)]
    pairs = [pair for rule in rules for pair in rule.get("ganti", {}).items()]
    return {wrong: right for wrong, right in pairs if re.fullmatch(r"[a-z'-]+", wrong) and wrong not in _KEPT}


@lru_cache(maxsize=1)
def people_words() -> frozenset[str]:
    """Words for those who take part and for groups of residents, each alone: "warga", "kader", "yatim"."""
    return (
        frozenset(word for phrase in activities().peserta for word in phrase.split()) | message_words().golongan_warga
    )
