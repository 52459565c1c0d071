"""The note's statements as a writer of forms hears them: what each is for, without the word that only marks it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from knowledge.spelling import common_words
from prompts.brief import Brief, Statement
from prompts.offline.grammar import verbal
from prompts.offline.kinds.conditional import conditional, is_conditional
from prompts.offline.kinds.printed import printed
from prompts.offline.kinds.timing import timed
from prompts.offline.morphology import active
from prompts.offline.syntax.words import listed
from prompts.offline.text_patterns import Common
from prompts.offline.verbs import headline_verb
from prompts.offline.wording import LIST_MARK, clean, word_set

Role = Literal["isi", "arahan", "waktu", "tempat", "sumber", "kontak"]
_NUMBERED = 4  # words beside a number to call: "posko 0254-380112"
_STRESS = ("tekankan", "sebut", "sebutkan")
_ASKING = word_set(
    "jangan hindari waspada hati-hati tetap segera selalu mohon mari ayo wajib dilarang gunakan jauhi matikan cabut"
)
_OBLIGING = re.compile(r"(?:tidak boleh|dilarang|wajib|harus)\b", re.IGNORECASE)
_NEVER = word_set(
    "satu dua tiga antre jadi naik turun data kabar jalan sedang telah sudah masih belum banyak ada akan tahun bulan "
    "hari minggu malam"
)  # open a statement, however verbal they look


@dataclass(frozen=True, slots=True)
class Heard:
    """One statement: its words, its role, the mark it carried ("poin", "tekankan"), whether it follows a comma, and
    which sentence of the note it belongs to (-1: none)."""

    text: str
    role: Role = "isi"
    mark: str = ""
    flows: bool = False
    within: int = -1
    opened: bool = False  # the one before it ended in a colon
    listed: bool = False  # an item of the note's own list
    replies: bool = False  # the one before it was a question

    @property
    def orders(self) -> bool:
        """Whether it tells readers what to do or not to do, beyond doubt."""
        return self._first in _ASKING

    @property
    def obliges(self) -> bool:
        """Whether it says from when on readers must or must not: "mulai Senin (…) tidak boleh berjualan"."""
        found = timed(self.text)
        return not found.before and bool(_OBLIGING.match(found.after if found.time else self.text))

    @property
    def asks(self) -> bool:
        """Whether it may be read as asking readers to do something: "kuras bak", "menyiapkan tas siaga"."""
        bare = is_deed(self._first) or headline_verb(self._first) != self._first
        return (
            self.orders
            or self.obliges
            or is_conditional(self.text)
            or (bare and self._first not in _NEVER and " " in self.text)
        )

    @property
    def _first(self) -> str:
        return self.text.split(" ", 1)[0].split("/", maxsplit=1)[0].lower().strip(",:")


def is_deed(word: str) -> bool:
    """Whether a bare word is the stem of a deed, which readers may be asked for: "kuras", no "angin"."""
    common = common_words()
    done = active(word) in common or f"di{word}" in common
    return verbal(word) and (done or _classes().get(word, "v") not in {"n", "a"})


@lru_cache(maxsize=1)
def _classes() -> dict[str, str]:
    return listed()


@dataclass(frozen=True, slots=True)
class Note:
    """All statements of one note, in its order."""

    all: tuple[Heard, ...]

    def of(self, *roles: Role) -> tuple[Heard, ...]:
        """The statements with one of these roles."""
        return tuple(one for one in self.all if one.role in roles)

    @property
    def body(self) -> tuple[Heard, ...]:
        """Everything that is printed: all but what the operator told the writer."""
        return tuple(one for one in self.all if one.role != "arahan")

    @property
    def orders(self) -> tuple[str, ...]:
        """What the operator told the writer."""
        return tuple(one.text for one in self.of("arahan"))


def hear(brief: Brief, lines: Common) -> Note:
    """Sort the brief's statements. Nothing is left out: what is an order to the writer stays, as `arahan`."""
    heard, before, at = list[Heard](), "", 0
    for statement in _itemised(_labelled(_named(_unnumbered(brief)))):
        shown = printed(conditional(_PLEADED.sub("", clean(statement.text)), lines.tindakan))
        called = heard and statement.joint == "koma" and _CALLS.search(heard[-1].text)
        text, mark = (shown, "") if called and opens_with(shown, _STRESS) else _unmarked(shown, lines.penanda)
        flows = statement.joint in {"", "koma"}
        mark = mark or (before if flows else "")
        opened = statement.joint == "titik dua" and bool(heard)
        at += not (flows or opened)
        if text:
            heard.append(
                Heard(
                    text,
                    _role(text, lines),
                    mark,
                    flows and bool(heard),
                    at,
                    opened,
                    statement.joint == "butir",
                    statement.joint == "tanya",
                )
            )
        before = mark
    return Note(tuple(heard))


_CALLS = re.compile(r"\b(?:hubungi|lapor|laporkan|telepon)\b")  # "telepon 112, sebutkan alamat": said to callers
_BEGINS_LIST = re.compile(r"\s*1[.)]\s")
_NEXT_NUMBER = re.compile(r" (?P<n>\d)$")


def _unnumbered(brief: Brief) -> list[Statement]:
    """ "1. kabar: … 2. fakta: …" in one line: the next item's number is no part of the one before."""
    told, following = list[Statement](), 2
    for one in brief.statements if _BEGINS_LIST.match(brief.raw) else ():
        found = _NEXT_NUMBER.search(one.text)
        if found and int(found["n"]) == following:
            following += 1
            told.append(one.model_copy(update={"text": one.text[: found.start()]}))
        else:
            told.append(one)
    return told if following > 2 else list(brief.statements)


_NEIGHBOURHOOD = re.compile(r"(?:Kelurahan |Lingkungan |Perumahan )?[A-Z]\w+(?: [A-Z]\w+)?(?: R[TW] \d+)+")


def _named(statements: Sequence[Statement]) -> list[Statement]:
    """Places that the note names with their kind keep their capital wherever it names them: "Kelurahan Kepuh"."""
    names = {name for one in statements for name in _OF_KIND.findall(one.text)}
    told = list(statements)
    for name in names:
        told = [one.model_copy(update={"text": re.sub(rf"\b{name.lower()}\b", name, one.text)}) for one in told]
    return told


_OF_KIND = re.compile(r"\b(?:Kelurahan|Kecamatan) ([A-Z][a-z]{3,})\b")


_HOURS = re.compile(r"pukul \d\d\.\d\d WIB$")  # "jam 7 | 9 | 11"
_HOUR = re.compile(r"(?:dan )?(?:[1-9]|1\d|2[0-3])")
_OPEN_VERB = re.compile(r" me[a-z]{4,}$")  # its object follows


def _labelled(statements: Sequence[Statement]) -> Iterator[Statement]:
    """ "Kotabumi RW 02: air 40 sentimeter" in one: a place or a day before a colon says of what the rest is told."""
    told = list[Statement]()
    for one in statements:
        head = told[-1].text if told and one.joint == "titik dua" else ""
        if told and one.joint in {"", "koma"} and _HOURS.search(told[-1].text) and _HOUR.fullmatch(one.text):
            hour = re.sub(r"^dan ", "", one.text)
            told[-1] = told[-1].model_copy(update={"text": f"{told[-1].text}, pukul {int(hour):02}.00 WIB"})
            continue
        if told and not one.joint and _OPEN_VERB.search(told[-1].text):  # "memungut | biaya Rp50.000"
            told[-1] = told[-1].model_copy(update={"text": f"{told[-1].text} {one.text}"})
            continue
        if head and (_NEIGHBOURHOOD.fullmatch(head) or timed(head).alone):
            told[-1] = told[-1].model_copy(update={"text": f"{told[-1].text}: {one.text}"})
        else:
            told.append(one)
    yield from told


def _itemised(statements: Iterable[Statement]) -> Iterator[Statement]:
    """Each item of a list as a statement of its own."""
    for one in statements:
        first, *more = one.text.split(LIST_MARK)
        listed = more and ":" not in first and one.joint != "koma"
        yield one.model_copy(update={"text": first, **({"joint": "butir"} if listed else {})})
        yield from (Statement(text=text, joint="butir") for text in more if text.strip())


_GOES_ON = re.compile(r"[\w-]")


def opens_with(text: str, words: Iterable[str]) -> str:
    """The longest of these words or phrases that opens the text, without regard to case; empty if none does."""
    lower = text.lower()
    found = [word for word in words if lower.startswith(word) and not _GOES_ON.match(lower, len(word))]
    return max(found, key=len, default="")


def without(text: str, opening: str) -> str:
    """The text behind its opening word and the marks after it."""
    return clean(re.sub(r"^(?: ?[:,–-] ?| )", "", text[len(opening) :]))


def _unmarked(text: str, marks: Sequence[str]) -> tuple[str, str]:
    mark = opens_with(text := _PLEASE.sub("", text), marks)
    rest = without(text, mark) if mark else text
    colon = mark and re.match(r" ?:", text[len(mark) :])
    if not mark or (not colon and mark not in (*_STRESS, "faktanya")) or not rest:
        return text, ""
    return rest, mark if mark in (*_STRESS, "poin", "poinnya", "pesan", "pesannya") else ""


_MINUTES = re.compile(
    r"(?:(?:durasi|maksimal|sekitar|cukup|paling lama|singkat) )*\d+ menit(?: saja)?|"
    r"maksimal \d+ (?:kata|huruf|karakter|kalimat|paragraf|halaman)(?: saja)?"
)  # how long to speak
_REPLY = re.compile(
    r"(?:kalau|jika|bila) ditanya .+? (?:bilang|jawab|sampaikan|katakan)\b"
)  # "… jangan ditulis di komentar"
_TWICE = re.compile(r"\b(?P<word>[a-z]+)-(?P=word)\b")  # "jangan ngancem-ngancem"
_UNSAID = re.compile(r"\bjangan (?:dijawab|dibahas|disinggung|disebut|dimuat|ditulis|dicampur)\b", re.IGNORECASE)
_PLEADED = re.compile(r"^(?:(?:pak|bu|min|mas|mbak|kak|bang) )?tolong,? (?=ada )", re.IGNORECASE)  # said to the writer
_PLEASE = re.compile(r"^(?:tolong|mohon|minta) (?=(?:di)?(?:tekankan|sebut|sebutkan)\b)", re.IGNORECASE)
# "sumbernya katup pipa", "sumber bau masih dicari": where it comes from, nobody who told it
_ORIGIN = re.compile(
    r"sumbernya (?-i:[a-z])|sumber (?-i:[a-z][\w-]*)(?: (?-i:[a-z][\w-]*))* (?:masih|belum|sudah|akan|sedang|diduga|"
    r"di[a-z]{4,}|ter[a-z]{4,})\b|sumber (?:air|api|bau|asap|suara|listrik|dana|penularan|masalah|panas)\b",
    re.IGNORECASE,
)
_PHONE = re.compile(r"(?<!\d)(?:\+62 ?|0)\d{2,4}(?:[ -]?\d{3,5}){1,3}(?!\d)")
_NAMED_PLACE = re.compile(
    r"(?:di )?(?:Kelurahan|Kecamatan|Jalan|Lingkungan|Kampung|Kompleks|Perumahan|Lapangan|Puskesmas|Pantai|RT|RW|Taman|"
    r"Gang|Pasar|Terminal|Stasiun|Pelabuhan|Pulau|Masjid|SD|SMP|SMA|SMK|Balai)(?: [A-Z0-9][\w./’'-]*){1,7}"
)


def _role(text: str, lines: Common) -> Role:
    told = _TWICE.sub(r"\g<word>", text.rpartition(": ")[2])
    if opens_with(told, lines.arahan) or (_UNSAID.search(text) and not _REPLY.match(text)) or _MINUTES.fullmatch(text):
        return "arahan"
    if timed(text).alone:
        return "waktu"
    if opens_with(text, lines.sumber) and not _ORIGIN.match(text):
        return "sumber"
    cue = opens_with(text, lines.kontak)
    calls = bool(cue) and (not cue.endswith("darurat") or bool(re.search(r"\d", text)))  # "darurat air bersih" is news
    if text == "112" or calls or (_PHONE.search(text) and len(text.split()) <= _NUMBERED):
        return "kontak"
    return "tempat" if _is_place(text, lines) else "isi"


def _is_place(text: str, lines: Common) -> bool:
    if _NAMED_PLACE.fullmatch(text):
        return True
    plain = re.sub(r"^(?:di|bertempat di|lokasi|tempat)[: ]+", "", text, flags=re.IGNORECASE)
    more = re.search(r"\b(?:di|ke|dari|yang|mulai|untuk|buka|tutup|hanya|pindah|ada|setiap)\b", plain)
    return bool(opens_with(plain, lines.tempat)) and not more
