"""What one question looks for: the words that name its subject, what else may be said for them, and what it counts."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from knowledge.day_names import MONTHS
from knowledge.normalise import normalise, stem, tokens
from knowledge.phrases import Terms
from knowledge.synonyms import entries, thesaurus
from prompts.answering.intents import intents

_HOW_MANY = "berapa"
_AMOUNTS = frozenset({"banyak", "jumlah", "besar", "nilai", "total", "angka"})  # "berapa banyak pendekar"
_COUNTS = frozenset({"jumlah", "banyak"})
_PERIODS = frozenset({"sehari", "seminggu", "sepekan", "sebulan", "setahun"})  # "berapa sebulan"
_MEASURES = frozenset(
    {"umur", "usia", "luas", "tinggi", "berat", "panjang", "lebar", "jarak", "suhu", "denda", "tarif"}
)
_EVENTS = frozenset(  # verbs that any sentence on an event may put in another word, or leave out
    {"gelar", "selenggara", "ada", "laksana", "langsung", "mulai", "jatuh", "jadi", "buka", "acara", "kumpul", "temu"}
)
_LAST = re.compile(
    r" (\w+) (?:apa(?: saja)?|(?:tanggal|tahun|bulan|pukul) berapa|(?:hari|bulan|tahun) apa|kapan|di mana) $"
)
_ROUTE = re.compile(r" (?:(?:ke|kepada|sama) siapa|ke mana|(?:lewat|melalui|via|kanal) (?:apa|mana)|hubungi siapa) ")
_UNSAID = frozenset({"orang", "kata", "kali"})  # 150 peserta are people too
_CLITIC = "nya"
_COMPARED = re.compile(r"\s(?:dibanding\w*|ketimbang|daripada)\s.*", re.IGNORECASE)
_TEXT_FOR = re.compile(  # what the answer is wanted for names no subject: "buat paparan pak camat, …"
    r"^\s*(?:buat|untuk|utk|bwt)\s+(?:(?:bahan|isi|materi)\s+)?(?:paparan|presentasi|slide|laporan|rilis|caption|sambutan"
    r"|pidato|naskah|berita|konten|postingan|infografi[ks]|spanduk)\b[^,?]{0,40},\s*(?=\S+\s+\S+)",
    re.IGNORECASE,
)
_NEXT = re.compile(r" (?:berikutnya|selanjutnya|mendatang|tahun depan|bulan depan|(?<=kapan )lagi) ", re.IGNORECASE)
_MEASURED = 3  # words before "berapa" among which a measure stands: "umur di bawah berapa"
_WEEKDAY = r"\b(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu)\b"
_YEAR = r"\b(?:19|20)\d\d\b"
_MONTH = rf"\b(?:{'|'.join(MONTHS)})\b|\d/\d{{1,2}}/\d{{4}}"
_PLACES = {  # the kind of place that is asked for → how it is written
    "jalan": r"\b(?:Jalan|Jl\.) [A-Z]",
    "gedung": r"\b(?:Gedung|Aula|Balai|Kantor|Command) [A-Z]",
    "aula": r"\bAula [A-Z]",
    "hotel": r"\bHotel [A-Z]",
    "pasar": r"\bPasar [A-Z]",
    "kelurahan": r"\bKelurahan [A-Z]",
    "kecamatan": r"\bKecamatan [A-Z]",
}
_WHICH = re.compile(rf" ({'|'.join(_PLACES)}) (?:apa|mana) ")
_LAW = re.compile(
    r" (?:inpres|keppres|perpres|perda|pergub|perwal|permen\w*|kepwal|uu|undang|peraturan|instruksi|edaran) "
)
_DATED = {
    "pukul berapa": r"\b[Pp]ukul\s+\d|\b24 jam\b",
    "hari apa": _WEEKDAY,
    "bulan apa": _MONTH,
    "bulan berapa": _MONTH,
    "tahun apa": _YEAR,
    "tahun berapa": _YEAR,
}
_LAW_NUMBER = r"\b[Nn]omor \d+ Tahun \d{4}"
_UNKNOWN = re.compile(r" (?:belum|tidak) (?:ada|pasti|tahu|tau|jelas|diketahui|ketahuan|yakin|dapat|keluar|lengkap) ")
_MARKED = re.compile(r" (?:tanda|tandain|ditandain|ditandai|tandanya|tulis|ditulis|nulis|nulisnya|isi|diisi|dikasih) ")
_MARK = r"\[[A-Z]{3,}"
_MARK_ENOUGH = 0.5
_UNITS = frozenset(
    {"kata", "karakter", "huruf", "halaman", "paragraf", "kalimat", "persen", "detik", "menit", "jam", "hari", "pekan"}
    | {"minggu", "bulan", "tahun", "kilogram", "liter", "meter", "lembar", "foto", "gambar", "tagar", "baris", "tanda"}
)


@dataclass(frozen=True, slots=True)
class Sought:
    """`words`: the subject's; `named`: those that name a programme; `kinds`: the kinds of answer; `counted`: what a
    "berapa" counts, "" where it does not say; `demanded`: the word that an answer cannot do without, "" if there is
    none; `alike`: word → what may be said instead; `shape`: how the answer itself is written, where the question
    tells; `ahead`: whether the next time is asked for."""

    words: frozenset[str]
    named: frozenset[str] = frozenset()
    kinds: tuple[str, ...] = ()
    counted: str = ""
    demanded: str = ""
    alike: Mapping[str, tuple[Terms, ...]] = field(default_factory=dict)
    shape: "Shape | None" = None
    ahead: bool = False

    def shaped(self, text: str) -> bool:
        """Whether a text is in the shape that is asked for; any is where none is."""
        return self.shape is None or re.search(self.shape.pattern, text) is not None

    def says(self, word: str, held: frozenset[str]) -> bool:
        """Whether a text that holds these words says this one, itself or in another way."""
        return word in held or any(held.issuperset(other) for other in self.alike.get(word, ()))


def alike(part: str) -> Mapping[str, tuple[Terms, ...]]:
    """Term of the question → what a document may say instead."""
    return {term: others for entry, others in entries(tokens(part), thesaurus()) for term in entry}


@dataclass(frozen=True, slots=True)
class Shape:
    """How an answer is written where the question tells: a pattern, whether it stands for the kinds of answer that the
    question's words name ("nomor" of a law is no number to call), the share of the subject that is enough, and whether
    nothing of another shape will do."""

    pattern: str
    alone: bool = False
    enough: float = 0.0
    only: bool = False


def shape(part: str) -> Shape | None:
    """A number with the unit right behind "berapa", a day of the week for "hari apa", a month, a year, a place of the
    kind that is asked for, the number of a law, or the mark for what is not known yet; None where it does not tell."""
    said = f" {normalise(part)} "
    told = next((pattern for asked, pattern in _DATED.items() if f" {asked} " in said), None)
    if told:
        return Shape(told, only=True)
    if place := _WHICH.search(said):
        return Shape(_PLACES[place[1]], only=True)
    if " nomor " in said and _LAW.search(said):
        return Shape(_LAW_NUMBER, alone=True)
    if _UNKNOWN.search(said) and _MARKED.search(said):
        return Shape(_MARK, alone=True, enough=_MARK_ENOUGH)
    unit = re.search(r" berapa (\w+) ", said)
    if not unit or unit[1] not in _UNITS:
        return None
    return Shape(r"\d\s*(?:persen|%)" if unit[1] == "persen" else rf"(?i)\d\s*{unit[1]}\b")


def bare(part: str) -> str:
    """Without what something is compared to: "dibanding pencari kerja" need not stand in the answer; nor what it is
    wanted for."""
    return _COMPARED.sub("", _TEXT_FOR.sub("", part))


def asks_the_next(part: str) -> bool:
    """Whether it asks for the next time: the last one is no answer."""
    return bool(_NEXT.search(f" {normalise(part)} "))


def timeless(part: str) -> str:
    """Without the words for the next time, which name no subject ("berikutnya" is no "ikut")."""
    return _NEXT.sub(" ", f" {part} ").strip()


def counted(part: str) -> str:
    """What "berapa" counts: the noun behind it, else the one marked with -nya or the first before it, as a word of the
    subject; "" for people ("berapa orang") and where nothing is named."""
    said = normalise(part).split()
    if said[:1] and said[0].removesuffix(_CLITIC) in _COUNTS and _HOW_MANY not in said:
        return _subject(said[1:2])  # "jumlah bidan jaga malam"
    if _HOW_MANY not in said:
        return ""
    at = said.index(_HOW_MANY)
    behind = [word for word in said[at + 1 :] if word not in _AMOUNTS]
    if behind and stem(behind[0]) in _UNSAID:
        return ""
    if behind and stem(behind[0]) not in intents().empty and behind[0] not in _PERIODS:
        return _subject(behind[:1])
    if measure := [word for word in said[max(0, at - _MEASURED) : at] if word.removesuffix(_CLITIC) in _MEASURES]:
        return _subject(measure[-1:])
    before = [word for word in said[:at] if not word[0].isdigit()]  # "43 kelurahan" is no count that is asked for
    marked = [word.removesuffix(_CLITIC) for word in before if word.endswith(_CLITIC)]
    return _subject([word for word in marked if word not in _AMOUNTS][-1:]) or _subject(before)


def demanded(part: str) -> str:
    """What is asked of the subject, as a word of it: the last before "apa" ("merek apa") or before "kapan" ("lahir
    tanggal berapa"); "" where it is a word of asking, or a verb that any event may go without."""
    last = _LAST.search(f" {normalise(timeless(part))} ")
    return _subject([last[1]]) if last and stem(last[1]) not in _EVENTS else ""


def asks_the_way(part: str) -> bool:
    """Whether it asks whom to turn to: the occasion ("belum terdaftar") then need not stand in the answer."""
    return bool(_ROUTE.search(f" {normalise(part)} "))


def _subject(words: Sequence[str]) -> str:
    """The first word that names a subject, other wordings of one thing as one word."""
    text = " ".join(words)
    content = intents().content(text)
    ordered = [word for word in _joined(text) if word in content]
    return ordered[0] if ordered else ""


def _joined(text: str) -> Sequence[str]:
    """The words in order, as `Intents.words` has them."""
    whole = f" {' '.join(tokens(text))} "
    for phrase, instead in intents().alike:
        whole = whole.replace(phrase, f" {instead} ")
    return whole.split()
