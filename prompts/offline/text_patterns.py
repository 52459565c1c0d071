"""What `naskah.yaml` may hold: the sentences, labels and cue words of each kind of text that tells no event."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from prompts.offline.pattern import Pattern, Slots
from prompts.offline.wording import word_set

_SLOTS = word_set("instansi isi perihal perihal_kapital waktu waktu_kapital acara sumber siapa label saat warga tempat")
Line = Annotated[Pattern, Slots(_SLOTS)]
Lines = Annotated[tuple[Line, ...], Field(min_length=1)]
Cues = Annotated[tuple[str, ...], Field(min_length=1)]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Common(_Part):
    """Cue words that mean the same in every kind."""

    arahan: Cues
    penanda: Cues
    sumber: Cues
    kontak: Cues
    tempat: Cues
    informasi: Line
    tindakan: Cues


class ClarificationLines(_Part):
    """`klarifikasi`: what is true first, the claim once and labelled."""

    kepala: Line
    bohong: str
    beredar: frozenset[str]
    pembuka_kabar: Cues
    bantahan: Cues
    kabar: Lines
    putusan: Lines
    resmi: Lines
    kanal: Line
    dasar: Line
    ajakan: Lines
    waktu: Line
    judul: Line


class AppealLines(_Part):
    """`imbauan`."""

    pembuka: Lines
    satu: Lines
    judul: Line


class WishLines(_Part):
    """`ucapan`."""

    hari: dict[str, str]
    baku: dict[str, str]
    selamat: Lines
    juga: Line
    duka: Lines
    judul_selamat: Line
    judul_duka: str


class InvitationRows(_Part):
    """Labels of an invitation's rows."""

    hari: str
    jam: str
    tempat: str
    pembicara: str
    pembuka: str
    hadir: str
    agenda: str
    daftar: str
    konfirmasi: str


class InvitationForm(_Part):
    """The exact lines of an invitation to report, or to come."""

    kepala: str
    sapaan: Line
    pembuka: Lines
    penutup: Lines
    judul: Line


class InvitationLines(_Part):
    """`undangan`: `liputan` for media, `umum` for guests."""

    liputan: InvitationForm
    umum: InvitationForm
    baris: InvitationRows
    catatan: str
    latar: Line
    pembicara: Cues
    dibuka: Cues
    agenda: Cues


class ServiceRows(_Part):
    """Labels of a service's rows."""

    waktu: str
    tempat: str
    layanan: str
    syarat: str
    biaya: str
    kuota: str
    daftar: str
    kontak: str


class ServiceLines(_Part):
    """`layanan`."""

    pembuka: Lines
    bahwa: Line
    baris: ServiceRows
    melayani: Cues
    syarat: Cues
    biaya: Cues
    kuota: Cues
    daftar: Cues
    judul: Line


class EmergencyLines(_Part):
    """`darurat`."""

    kepala: Line
    perbarui: Cues
    seruan: Cues
    terjadi: str
    lakukan: str
    lagi: Line
    sumber: Line
    darurat: Line
    judul: Line


class PhotoLines(_Part):
    """`foto`."""

    tampak: Line
    kredit: Line
    penanda_kredit: Cues
    celah: str
    lain: str


class AltLines(_Part):
    """`alt`."""

    benda: dict[str, str]
    buang: Cues
    ganti: dict[str, str]


class SpeechLines(_Part):
    """`sambutan`."""

    salam: Cues
    sapaan: str
    hadir: Lines
    terima_kasih: Line
    sebut: Line
    tekan: Line
    pesan: Line
    penutup: Cues
    salam_penutup: str
    judul: Line
    tanpa_pembicara: str


class PointLines(_Part):
    """`poin`."""

    kepala: Line
    tanya: str
    pesan: Line
    hindari: str
    judul: Line


class TextPatterns(_Part):
    """`naskah.yaml`."""

    umum: Common
    klarifikasi: ClarificationLines
    imbauan: AppealLines
    ucapan: WishLines
    undangan: InvitationLines
    layanan: ServiceLines
    darurat: EmergencyLines
    foto: PhotoLines
    alt: AltLines
    sambutan: SpeechLines
    poin: PointLines
