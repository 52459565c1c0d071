"""An opening that only names the event, with the verb it lacks: "senam lansia di balai RW 02" → "senam lansia
berlangsung di balai RW 02"."""

import re

from knowledge.entities.words import small
from prompts.draft import Task
from prompts.offline.dates import DAYS, MONTHS, THAT_PART
from prompts.offline.grammar import predicated, verbal
from prompts.offline.news import begins, held
from prompts.offline.patterns import Patterns
from prompts.offline.teller import Teller
from prompts.offline.wording import lower_first

_DAY = rf"(?:{'|'.join(DAYS)})(?:–\w+)? \("
_WHEN_WHERE = re.compile(
    rf"(?:di [a-zA-Z]|pada |{_DAY}|pukul |mulai |setiap |selama |(?:hari|pagi|siang|sore|malam) itu\b|\w+ hari\b)"
)
_BEFORE_DAY = re.compile(rf" (?={_DAY}|{THAT_PART}\b|pukul \d)")
_BEFORE_PLACE = re.compile(
    r" (?=di (?:[A-Z]\w|(?:aula|lapangan|halaman|balai|kantor|gedung|rumah|masjid|musala|taman|posko|pos|pasar)\b"
    rf"|(?:\d+|{small(2, 10)}) "
    r"(?:titik|lokasi|tempat|kelurahan|sekolah|pasar)\b))"
)

_TOLD = re.compile(rf"(?:{_DAY}|{THAT_PART}\b|kita\b|kami\b|mulai\b|untuk\b)", re.IGNORECASE)
_AS_OF = re.compile(rf"\bper (?:{_DAY}|(?:hari|pagi|siang|sore|malam) itu\b)")  # a state on that day
_HEADED = re.compile(r"[A-Za-z].*? (?:minggu|pekan|bulan) ini$")
# "SDN Kubangsari 2 juara 2 cerdas cermat": who won, without its verb
_WON = re.compile(r"^(?P<who>[A-Z](?:(?!raih|rebut|jadi)[^,:])*?) (?=juara (?:\d|umum\b|harapan\b|pertama\b))")
_ACTIVE = re.compile(r"(?:sedang |telah |sudah |akan )?me[a-z]{4,}\b")
_PAPER = frozenset({"laporan", "jadwal", "info", "daftar", "pengumuman", "update"})  # not held, as what is reported
_SHOWN = frozenset(
    {"video", "foto", "potret", "konten", "poster", "cuplikan", "klip", "infografik", "tips", "cara", "panduan"}
)
# "Kelurahan Samangraya Oktober 2026": whose month is reported
_REPORTING = re.compile(
    rf"(?:Kelurahan|Kecamatan|Puskesmas|Dinas|Badan) [A-Z][\w ]{{2,40}} (?:{'|'.join(MONTHS)})(?: \d{{4}})?"
)
_RELATIVE = re.compile(r"\byang(?: (?:biasanya|dulu|semula|ada|sekarang))?$")
_SINCE = re.compile(r" (?P<word>sejak|mulai|dari|sampai|hingga|sekitar)$")
_OPENED = re.compile(r"(?:pendaftaran|daftar|kuota|syarat|gratis)\b", re.IGNORECASE)  # what can be applied for


def with_verb(task: Task, text: str, patterns: Patterns, teller: Teller, *, beside: str, day: str) -> str:
    """The opening as it is, or with a verb before its day or place, behind it where it has neither. `beside` is what
    follows it in its sentence, `day` what is to be added."""
    first = text.split(" ", 1)[0].lower().strip(":,")
    text = _WON.sub(r"\g<who> meraih ", f"kabar {text}" if first == "dari" else text)
    text = f"kegiatan {text}" if _REPORTING.fullmatch(text) else text
    paper = first in _PAPER | _SHOWN or first in patterns.release.teras_laporan
    if _HEADED.match(text) and not paper and re.match(rf"(?:{'|'.join(DAYS)})\b", beside):
        return f"jadwal {lower_first(text)}"
    people = first in patterns.clauses.kata_petugas | patterns.clauses.kata_peserta or _group_acts(text, patterns)
    acts = bool(_ACTIVE.match(beside)) and not teller.story.activity.known
    if acts and day:  # "mako Damkar, melepaskan cincin …": who did it, behind the day
        text, day = f"{day}, {text}", ""
    if acts or paper or people or first == "dari" or _TOLD.match(text) or _AS_OF.search(text):
        return _dated(text, day)
    started = text if predicated(f"x {text}", patterns.clauses) else begins(task, text, patterns)
    counted = ": " in text  # "karate di Porprov: 4 emas" tells a result
    verb = held(task, text, patterns, teller).strip() if started == text and not counted else ""
    if verb and task.brief.type == "kondisi":
        verb = verb.replace("berlangsung", "terjadi")
    if not verb:
        return _dated(started, day)
    for places in (_BEFORE_DAY, _BEFORE_PLACE):
        if found := list(places.finditer(text)):
            at = found[-1] if places is _BEFORE_PLACE else found[0]
            if _RELATIVE.search(text[: at.start()]):  # "pasar kaget yang biasanya | di Jalan Utama"
                continue
            name, since = _parted(text[: at.start()])  # "… sejak | pukul 09.00": the verb stands before "sejak"
            return " ".join(filter(None, (name.rstrip(","), verb, day, since, text[at.end() :])))
    if day or (beside and _WHEN_WHERE.match(beside)):
        return f"{text} {verb} {day}".rstrip()
    last = "dibuka" if _OPENED.match(beside) else verb
    return f"{text} {last}" if teller.story.activity.known else text  # a thing that is no event only heads the post


def _dated(text: str, day: str) -> str:
    """The opening with its day behind a comma; an hour goes on with the weekday that stands before it."""
    gap = " " if day.startswith("pukul ") else ", "
    return f"{text}{gap}{day}" if day else text


def _parted(before: str) -> tuple[str, str]:
    found = _SINCE.search(before)
    return (before[: found.start()], found["word"]) if found else (before, "")


def _group_acts(text: str, patterns: Patterns) -> bool:
    """Whether a group and what it does open the note: "kelompok tani Sari Madu panen madu"."""
    first, *more = text.split(" ")
    return first.lower() in patterns.release.teras_kelompok and any(map(verbal, more))
