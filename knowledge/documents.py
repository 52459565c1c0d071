"""What a document is: its front matter, its body, and the values the other rooms get from it.

One document yields both the passages that are retrieved and the rules that are enforced, so the index and
the rulebook cannot disagree. Front-matter keys are Indonesian (admins write them); the values that cross
rooms are frozen and English.
"""

import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, StringConstraints, model_validator

Day = date  # a class with a field named `date` needs another name for the type
Kind = Literal["panduan", "rilis", "program", "agenda"]
Status = Literal["contoh", "berlaku", "dicabut"]

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(?:[-/][a-z0-9]+)*$", max_length=120)]
Hashtag = Annotated[str, StringConstraints(pattern=r"^#\w+$")]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Sumber(_Part):
    """Where a statement comes from: a page or a document, and when it was published."""

    judul: Text
    alamat: str = ""
    tanggal: date | None = None


class Berlaku(_Part):
    """The days on which a document is in force; both ends included, an open end is unlimited."""

    dari: date | None = None
    sampai: date | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.dari and self.sampai and self.dari > self.sampai:
            raise ValueError("`dari` harus sebelum `sampai`")
        return self


class PesanKunci(_Part):
    """One key message and the wordings that count as saying it."""

    id: Slug
    teks: Text
    varian: tuple[Text, ...] = ()


class IstilahTerlarang(_Part):
    """A term not to be used for this programme, and what to write instead."""

    tulis: Text
    ganti: str = ""
    alasan: str = ""


class Istilah(_Part):
    """The terms that texts on a programme must use, and those that they must not."""

    wajib: tuple[Text, ...] = ()
    terlarang: tuple[IstilahTerlarang, ...] = ()


class Fakta(_Part):
    """One fact that may be stated, with its as-of date and source. `nilai` is the part that must not vary."""

    teks: Text
    nilai: str = ""
    per: date
    sumber: Text
    perlu_konfirmasi: bool = False
    catatan: str = ""


class JuruBicara(_Part):
    nama: Text
    jabatan: Text


class FrontMatter(_Part):
    """The YAML block on top of a document. Unknown keys are refused: a typo must not lose a rule."""

    id: Slug | None = None
    jenis: Kind
    judul: Text
    tanggal: date
    instansi: str = ""
    sumber: tuple[Sumber, ...] = ()
    status: Status = "berlaku"
    berlaku: Berlaku = Berlaku()
    program: tuple[Slug, ...] = ()
    alias: tuple[Text, ...] = ()
    lingkup: tuple[Text, ...] = ()
    pesan_kunci: tuple[PesanKunci, ...] = ()
    istilah: Istilah = Istilah()
    fakta: tuple[Fakta, ...] = ()
    tagar: tuple[Hashtag, ...] = ()
    juru_bicara: tuple[JuruBicara, ...] = ()
    ajakan: tuple[Text, ...] = ()
    catatan: str = ""

    @model_validator(mode="after")
    def _programme_has_messages(self) -> Self:
        if self.jenis == "program" and not self.pesan_kunci:
            raise ValueError("dokumen `jenis: program` perlu minimal satu `pesan_kunci`")
        ids = [message.id for message in self.pesan_kunci]
        if len(ids) != len(set(ids)):
            raise ValueError("`id` pada `pesan_kunci` harus berbeda-beda")
        return self


@dataclass(frozen=True, slots=True)
class Document:
    """A document as loaded: `id` names it across versions, `sha256` (hex) names this version of it."""

    id: str
    front: FrontMatter
    body: str
    path: str
    body_line: int
    sha256: str

    @property
    def kind(self) -> Kind:
        return self.front.jenis

    @property
    def title(self) -> str:
        return self.front.judul

    def in_force(self, on: Day) -> bool:
        """Whether the document counts on that day: not withdrawn, and inside its validity."""
        start, end = self.front.berlaku.dari, self.front.berlaku.sampai
        return self.front.status != "dicabut" and (not start or start <= on) and (not end or on <= end)

    def over(self, on: Day) -> bool:
        """Whether its validity has ended; one that was withdrawn has no validity any more."""
        end = self.front.berlaku.sampai
        return self.front.status != "dicabut" and end is not None and end < on


@dataclass(frozen=True, slots=True)
class Passage:
    """A retrievable piece of one document. `id` is its content hash; `score` (0..1) is set by a search."""

    id: str
    document: str
    title: str
    kind: Kind
    date: Day | None
    heading: str
    text: str
    path: str
    line: int = 1
    agency: str = ""
    programmes: tuple[str, ...] = ()
    valid_from: Day | None = None
    valid_until: Day | None = None
    score: float = 0.0

    def in_force(self, on: Day) -> bool:
        """Whether the passage's document is inside its validity on that day."""
        starts = self.valid_from is None or self.valid_from <= on
        return starts and (self.valid_until is None or on <= self.valid_until)


@dataclass(frozen=True, slots=True)
class KeyMessage:
    id: str
    text: str
    variants: tuple[str, ...] = ()

    @property
    def wordings(self) -> tuple[str, ...]:
        """The message itself and its variants: each of them says it."""
        return (self.text, *self.variants)


@dataclass(frozen=True, slots=True)
class ForbiddenTerm:
    avoid: str
    instead: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    text: str
    value: str
    as_of: date
    source: str
    unconfirmed: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Spokesperson:
    name: str
    title: str


@dataclass(frozen=True, slots=True)
class Programme:
    """A programme's message house: what every agency says alike about it. `id` is its document's id."""

    id: str
    title: str
    key_messages: tuple[KeyMessage, ...]
    aliases: tuple[str, ...] = ()
    scope: tuple[str, ...] = ()  # what it deals with: no names of it, but told of it ("hujan lebat" of the flood brief)
    required_terms: tuple[str, ...] = ()
    forbidden_terms: tuple[ForbiddenTerm, ...] = ()
    facts: tuple[Fact, ...] = ()
    hashtags: tuple[str, ...] = ()
    spokespersons: tuple[Spokesperson, ...] = ()
    calls_to_action: tuple[str, ...] = ()
    agency: str = ""
    date: Day | None = None
    valid_from: Day | None = None
    valid_until: Day | None = None
    issue: str = ""  # the section "Isu" of the brief: why it matters to residents
    narrative: str = ""  # the section "Narasi" of the brief: what every agency tells alike

    @property
    def names(self) -> tuple[str, ...]:
        """The title and every alias: what people call the programme."""
        return (self.title, *self.aliases)

    @staticmethod
    def of(document: Document) -> "Programme":
        """The programme that a `jenis: program` document describes."""
        front = document.front
        return Programme(
            id=document.id,
            title=front.judul,
            key_messages=tuple(KeyMessage(m.id, m.teks, m.varian) for m in front.pesan_kunci),
            aliases=front.alias,
            scope=front.lingkup,
            required_terms=front.istilah.wajib,
            forbidden_terms=tuple(ForbiddenTerm(t.tulis, t.ganti, t.alasan) for t in front.istilah.terlarang),
            facts=tuple(Fact(f.teks, f.nilai, f.per, f.sumber, f.perlu_konfirmasi, f.catatan) for f in front.fakta),
            hashtags=front.tagar,
            spokespersons=tuple(Spokesperson(p.nama, p.jabatan) for p in front.juru_bicara),
            calls_to_action=front.ajakan,
            agency=front.instansi,
            date=front.tanggal,
            valid_from=front.berlaku.dari,
            valid_until=front.berlaku.sampai,
            issue=_section(document.body, "Isu"),
            narrative=_section(document.body, "Narasi"),
        )


def _section(body: str, heading: str) -> str:
    """The text under a level-two heading of a document; empty where there is no such heading."""
    found = re.search(rf"^## {re.escape(heading)}\s*\n(.+?)(?=^## |\Z)", body, re.MULTILINE | re.DOTALL)
    return found[1].strip() if found else ""
