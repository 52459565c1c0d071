"""The brief: an operator's note as 5W1H. Every word in it is the operator's own, normalised, never guessed."""

from datetime import date, datetime, time
from typing import Literal

from pydantic import BaseModel, ConfigDict

DraftKind = Literal[
    "caption", "rilis", "klarifikasi", "imbauan", "ucapan", "undangan", "layanan", "darurat", "foto", "alt", "sambutan",
    "poin",
]  # fmt: skip
Channel = Literal["instagram", "facebook", "x", "tiktok", "threads", "whatsapp"]
Missing = Literal["what", "when", "where", "who", "quote", "how_many"]
DayPart = Literal["dini hari", "pagi", "siang", "sore", "malam"]
NoteType = Literal["laporan", "undangan", "imbauan", "layanan", "kondisi", "harga", "ucapan"]
Joint = Literal["", "koma", "kalimat", "tanya", "titik dua", "baris", "butir"]
RoleName = Literal["narasumber", "pembuka", "hadir", "pelaksana", "penerima", "pembicara"]
ClauseRole = Literal["kegiatan", "pokok", "rincian", "hadirin", "ajakan", "kutipan", "lepas"]


class _Value(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class When(_Value):
    """When it happens. `day` is resolved against the day of sending; `text` is what the operator wrote.

    `resolved` is False where the words leave more than one reading: the writer then leaves a slot.
    """

    text: str
    day: date | None = None
    until: date | None = None
    start: time | None = None
    end: time | None = None
    open_end: bool = False  # "09.00 WIB sampai selesai"
    about: bool = False  # "jam 11an": sekitar pukul 11.00 WIB
    day_part: DayPart | None = None
    resolved: bool = True


class Place(_Value):
    """Where it happens. `kelurahan` and `kecamatan` are official names, filled only where they are certain."""

    text: str
    venue: str = ""
    neighbourhood: str = ""  # "RT 03", "RW 02", "Lingkungan …"
    kelurahan: str = ""
    kecamatan: str = ""


class Person(_Value):
    """Somebody the note names. `name` is empty for "pak lurah": the office is known, the person is not."""

    name: str = ""
    title: str = ""  # office in official form, e.g. "Lurah Ciwedus", "Ketua PWI Cilegon"
    role: RoleName = "hadir"
    source: str = ""  # the name list's source where the office or spelling was completed from it


class Quantity(_Value):
    """A number with its unit as it may be written: `value` "80", `unit` "warga", `text` "80 warga"."""

    text: str
    value: str
    unit: str = ""


class Quote(_Value):
    """Words in quotation marks, verbatim, and who said them."""

    text: str
    speaker: Person | None = None


class Clause(_Value):
    """One clause of the note in standard words, in the note's order, with what it was understood as.

    `kegiatan`: told by the slots (what, who takes part, how); `rincian`: as well (time, place, people, theme);
    `pokok`: the note's opening that no slot can tell; `hadirin`: organisations that came, as a list; `ajakan`: what
    readers shall do or not do; `lepas`: any other. The writer tells `pokok`, `hadirin`, `ajakan` and `lepas` in
    these words.
    """

    text: str
    role: ClauseRole
    sentence: int = 0  # which sentence or line of the note it stands in; clauses of one belong together
    joint: Joint = ""  # what parted it from the clause before it


class Statement(_Value):
    """One statement of the note in standard words, and what parted it from the one before it.

    For the kinds of text that tell no event: every word of the note stands in one of them, in the note's order.
    """

    text: str
    joint: Joint = ""


class Question(_Value):
    """One question for what is missing. `options` are answers worth a button; it can always be skipped."""

    field: Missing
    text: str
    options: tuple[str, ...] = ()
    slot: str  # what stands in the draft if skipped: "kutipan Lurah Ciwedus"


class Brief(_Value):
    """What the operator told us. `raw` is the note itself; what of it may be printed is the first source of facts."""

    raw: str
    kind: DraftKind
    channel: Channel | None = None
    agency: str = ""  # full official name of the writing agency
    what: str = ""  # the activity as a noun phrase, lower case: "kerja bakti", "pelatihan jurnalistik"
    theme: str = ""  # "agenda setting dan narasi tunggal"
    who: tuple[Person, ...] = ()
    participants: str = ""  # "operator humas OPD dan kelurahan", "warga RT 03"
    organiser: str = ""  # the agency that holds it, when named
    when: When | None = None
    where: tuple[Place, ...] = ()
    why: str = ""
    how: str = ""
    numbers: tuple[Quantity, ...] = ()
    quotes: tuple[Quote, ...] = ()
    clauses: tuple[Clause, ...] = ()
    statements: tuple[Statement, ...] = ()  # only for the kinds that tell no event
    orders: tuple[str, ...] = ()  # what the writer was told ("jangan sebut nama anak"): no part of the text
    kept_back: tuple[str, ...] = ()  # what the note mentions and wants unsaid ("kapal sempat mogok"), without the order
    printable: str | None = None  # the note without both; None where it has neither
    type: NoteType = "laporan"
    sent_at: datetime
    questions: tuple[Question, ...] = ()

    @property
    def told(self) -> str:
        """The operator's words that may be printed: nothing else goes to a model or vouches for a text."""
        return self.raw if self.printable is None else self.printable
