"""The writer's patterns: what `prompts/pola/*.yaml` may hold, read and checked once at start."""

from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from prompts.offline.pattern import Pattern, Slots
from prompts.offline.pattern_files import read
from prompts.offline.structure import Structure
from prompts.offline.terse import Terse
from prompts.offline.text_patterns import TextPatterns
from prompts.offline.wording import word_set

FOLDER = Path(__file__).resolve().parent.parent / "pola"

EVENT = word_set(
    "penyelenggara aksi kegiatan sebutan tema peserta bagi_peserta laku waktu tempat alasan cara jumlah "
    "instansi kata sapaan objek pasif digelar digelar_biasa berlangsung menggelar diisi dilakukan dilaksanakan "
    "dikerjakan dihadiri bertindak melibatkan terlibat diikuti mengikuti tersedia menyediakan"
)
HEADLINE = EVENT | {"aksi_judul", "cara_judul", "laku_judul"}
PEOPLE = EVENT | word_set(
    "orang narasumber pembuka sambutan menjadi membuka dibuka memimpin dipimpin menyampaikan disampaikan turun ikut "
    "hadir turut_hadir"
)
TOLD = PEOPLE | word_set("isi kata warga keadaan")
ToldLines = Annotated[tuple[Annotated[Pattern, Slots(TOLD)], ...], Field(min_length=1)]
EventPattern = Annotated[Pattern, Slots(EVENT)]
HeadlinePattern = Annotated[Pattern, Slots(HEADLINE)]
PeoplePattern = Annotated[Pattern, Slots(PEOPLE)]
Events = Annotated[tuple[EventPattern, ...], Field(min_length=1)]
PeopleLines = Annotated[tuple[PeoplePattern, ...], Field(min_length=1)]
QuoteLines = Annotated[
    tuple[Annotated[Pattern, Slots(frozenset(["ucapan", "ucapan_koma", "kata", "berkata", "orang"]))], ...],
    Field(min_length=1),
]
Calls = Annotated[
    tuple[Annotated[Pattern, Slots(frozenset(["ajakan", "mengajak", "instansi"]))], ...], Field(min_length=1)
]
Words = Annotated[tuple[str, ...], Field(min_length=1)]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Activity(_Part):
    """How one kind of activity is told: its verbs, its preposition, its openings."""

    kata: Words
    sebutan: str = "kegiatan"
    pelaku: Literal["penyelenggara", "peserta"] = "penyelenggara"
    depan: Literal["bagi", "bersama", "kepada", "untuk"] = "bagi"
    laku: tuple[str, ...] = ()
    gelar: Words = ("menggelar", "mengadakan", "menyelenggarakan")
    kerja: str = ""
    pasif: str = ""
    judul: str = ""
    judul_pola: tuple[HeadlinePattern, ...] = ()
    kail: tuple[EventPattern, ...] = ()
    emoji: str = ""
    known: bool = True  # false only for the stand-in of an activity that no entry names


class Sentences(_Part):
    """`kalimat.yaml`: one sentence each, for captions and releases."""

    peristiwa_penyelenggara: Events
    peristiwa_peserta: Events
    peristiwa: Events
    lanjutan: Events
    tema: Events
    cara_kerja: Events
    cara_peserta: Events
    cara_pasif: Events
    cara_pasif_umum: Events
    cara_ajak: Events
    cara_dengan: Events
    cara_lain: Events
    alasan: Events
    sebab: Events
    jumlah: Events
    jumlah_nanti: Events
    jumlah_kata: Events
    kata_jumlah: dict[str, Words]
    jumlah_benda: Events
    kata_benda_jumlah: dict[str, Words]
    jumlah_pasif: Events
    jumlah_peserta: Events
    jumlah_penerima: Events
    narasumber_pembuka: PeopleLines
    narasumber: PeopleLines
    pembicara: PeopleLines
    penyambut: PeopleLines
    pemimpin: PeopleLines
    pembuka: PeopleLines
    peresmi: PeopleLines
    hadir: PeopleLines
    pelaksana: PeopleLines
    penerima: PeopleLines
    kutipan: QuoteLines
    sambutan: Words
    memimpin_kata: Words
    kata: Words
    berkata: Words


class ClausePatterns(_Part):
    """`klausa.yaml`: sentences for clauses that no slot tells, and the words that sort them."""

    hadirin: ToldLines
    jabatan: ToldLines
    suasana: ToldLines
    tentang_acara: ToldLines
    laku: ToldLines
    laku_peserta: ToldLines
    petugas: ToldLines
    peserta: ToldLines
    alat: ToldLines
    benda: ToldLines
    tersedia: ToldLines
    atribut: ToldLines
    ajakan: ToldLines
    gratis: ToldLines
    kata_acara: frozenset[str]
    pasif_orang: frozenset[str]
    hasil_lomba: frozenset[str]
    kata_regu: Words
    putusan: dict[str, str]
    kata_jabatan: Words
    kata_alat: Annotated[frozenset[str], Field(min_length=1)]
    barang_bagi: frozenset[str]
    benda_didapat: frozenset[str]
    kata_petugas: frozenset[str]
    kata_peserta: frozenset[str]
    kata_atribut: Words
    sifat_atribut: Words
    kata_pemegang: frozenset[str]
    predikat: frozenset[str]
    pembuka_utuh: frozenset[str]
    menyediakan: Words
    bekerja: Words


class KindPatterns(_Part):
    """`jenis.yaml`: notes that tell no event."""

    imbauan: ToldLines
    imbauan_keras: ToldLines
    imbauan_lanjut: ToldLines
    imbauan_umum: ToldLines
    ajak_umum: str
    alasan_imbauan: ToldLines
    keadaan: ToldLines
    keadaan_jumlah: ToldLines
    data_per: ToldLines
    judul_imbauan: ToldLines
    judul_kabar: ToldLines


class CaptionPatterns(_Part):
    """`caption.yaml`: openings, greetings, closings."""

    kail: Events
    kail_resmi: Events
    kail_nanti: Events
    kail_cadangan: Events
    sapaan: Words
    salam: tuple[Annotated[Pattern, Slots(frozenset({"sapaan"}))], ...]
    ajakan_umum: Events
    ajakan_guna: Events
    kata_guna: frozenset[str]
    kata_darurat: frozenset[str]
    kata_bukan_darurat: frozenset[str]
    ajakan_nanti: Events
    bentuk_ajakan: Calls
    bentuk_ajakan_resmi: Calls
    salam_penutup: Events
    sapaan_muda: Words
    salam_muda: tuple[Annotated[Pattern, Slots(frozenset({"sapaan"}))], ...]
    penutup_muda: Annotated[
        tuple[Annotated[Pattern, Slots(frozenset({"sapaan", "instansi"}))], ...], Field(min_length=1)
    ]
    tempat: EventPattern
    tempat_resmi: EventPattern
    emoji: str


class ReleasePatterns(_Part):
    """`rilis.yaml`: the form of a release and its own sentences."""

    kop: Words
    dateline: str
    judul: tuple[HeadlinePattern, ...]
    judul_cadangan: tuple[HeadlinePattern, ...]
    teras_penyelenggara: Events
    teras_peserta: Events
    teras: Events
    melalui: Annotated[Pattern, Slots(frozenset({"dinas"}))]
    konteks: tuple[Annotated[Pattern, Slots(EVENT | {"program"})], ...]
    sambungan: tuple[Annotated[Pattern, Slots(frozenset({"pesan"}))], ...]
    fakta: tuple[Annotated[Pattern, Slots(frozenset({"fakta", "per"}))], ...]
    fakta_bertanggal: tuple[Annotated[Pattern, Slots(frozenset({"fakta"}))], ...]
    latar: tuple[Annotated[Pattern, Slots(frozenset({"latar"}))], ...]
    tentang: Annotated[tuple[Annotated[Pattern, Slots(frozenset({"program", "instansi"}))], ...], Field(min_length=1)]
    penutup: Annotated[Pattern, Slots(frozenset({"instansi"}))]
    penutup_umum: str
    teras_hal: Annotated[Pattern, Slots(frozenset({"hal"}))]
    teras_sampaikan: Annotated[Pattern, Slots(frozenset({"instansi", "hal"}))]
    teras_umumkan: Annotated[Pattern, Slots(frozenset({"instansi", "hal"}))]
    teras_kabarkan: Annotated[Pattern, Slots(frozenset({"instansi", "hal"}))]
    teras_acara: str
    teras_judul: tuple[str, ...]
    teras_laporan: tuple[str, ...]
    teras_kelompok: tuple[str, ...]
    teras_menunjukkan: Annotated[Pattern, Slots(frozenset({"hal", "isi"}))]
    sekilas: str


class Shape(_Part):
    """A channel's limits: characters, characters of the opening and of a paragraph, hashtags, programme facts told;
    its title line, its contact line, its own calls, and whether links come last."""

    batas: int = Field(gt=50)
    kail: int = Field(ge=40)
    tagar: int = Field(ge=0)
    tagar_pendek: int = Field(ge=0)
    latar: int = Field(ge=0)
    paragraf: int = Field(default=320, ge=80)
    judul: Annotated[Pattern, Slots(frozenset({"judul"}))] | None = None
    kontak: Annotated[Pattern, Slots(frozenset({"instansi"}))] | None = None
    ajakan: tuple[EventPattern, ...] = ()
    tautan_akhir: bool = False


class Shapes(_Part):
    """`kanal.yaml`."""

    instagram: Shape
    facebook: Shape
    x: Shape
    tiktok: Shape
    threads: Shape
    whatsapp: Shape


class Patterns(_Part):
    """Everything the offline writer may say beyond its task."""

    activities: tuple[Activity, ...]
    sentences: Sentences
    clauses: ClausePatterns
    terse: Terse
    kinds: KindPatterns
    texts: TextPatterns
    caption: CaptionPatterns
    release: ReleasePatterns
    structure: Structure
    shapes: Shapes
    synonyms: tuple[Words, ...]
    plain: dict[str, str]

    @staticmethod
    def load(folder: Path = FOLDER) -> "Patterns":
        """Read the folder. Raises `PatternRejected` naming file and line."""
        return Patterns(
            activities=read(folder / "kegiatan.yaml", tuple[Activity, ...]),
            sentences=read(folder / "kalimat.yaml", Sentences),
            clauses=read(folder / "klausa.yaml", ClausePatterns),
            terse=read(folder / "ringkas.yaml", Terse),
            kinds=read(folder / "jenis.yaml", KindPatterns),
            texts=read(folder / "naskah.yaml", TextPatterns),
            caption=read(folder / "caption.yaml", CaptionPatterns),
            release=read(folder / "rilis.yaml", ReleasePatterns),
            structure=read(folder / "susunan.yaml", Structure),
            shapes=read(folder / "kanal.yaml", Shapes),
            synonyms=read(folder / "padanan.yaml", tuple[Words, ...]),
            plain=read(folder / "sederhana.yaml", dict[str, str]),
        )
