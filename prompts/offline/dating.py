"""A sentence on its day: the day stands where the note says "hari itu", else at the end; a day not known is a gap."""

import re

from knowledge.entities.words import small
from prompts.draft import Task
from prompts.offline.dates import THAT_PART, clock_text, day_text, when_text
from prompts.offline.grammar import dated, is_verb
from prompts.offline.places import places_text
from prompts.offline.told import TOLD
from prompts.offline.wording import clean, sentence

_WEEKLY = r"\b(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu|[Ss]etiap)\b"
_DAY = "(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu)"
_DATED = rf"{_DAY}(?:–{_DAY})? \([\d/–]+\)(?:(?: sekitar)? pukul [\d.–]+ WIB)?"
_UNTIL = r"\b(?:mulai|sejak|sampai|hingga|dari|setiap|pada|dan|per)$"
_PART_OF_DAY = re.compile(r",? (?P<part>subuh|pagi|siang|sore|malam) itu$")
# What holds on any day, asks for something or warns: it has no day of its own that could be missing.
_ALWAYS = re.compile(
    r"^(?:hasil|data|rekap|rekapitulasi|evaluasi|kasus|angka|jumlah|cakupan|capaian|realisasi|stok|produksi|indeks|"
    r"persentase|progres|penerimaan|tarif|retribusi|iuran|kuota|harga)\b|\bpersen\b|\bsudah (?:jadi|bisa)\b|"
    r"^(?:cek|tips|cara|info|jika|kalau|bila|oknum|akun|ada (?:akun|oknum|pihak))\b|"
    r"\b(?:bisa|boleh|dapat|perlu|jangan|harus|wajib|cukup|silakan|mohon|waspada|hati-hati|mengaku|mengatasnamakan)\b",
    re.IGNORECASE,
)
_HOURS = re.compile(r"\b(?:pagi|siang|sore|malam) pukul [\d.–]+")
_SPAN = re.compile(r"(?:minggu|pekan|bulan|tahun) (?:ini|depan|lalu)", re.IGNORECASE)
_THAT_DAY = re.compile(rf"\b{THAT_PART}\b(?:(?: sekitar)? pukul [\d.]+(?:–[\d.]+)? WIB)?")
_AFTER_TIME = (
    r"(\b(?:pagi|siang|sore|malam|WIB)|\)) "
    r"(?=(?:Kecamatan|Kelurahan|Gedung|Aula|Balai|Lapangan|Masjid|Hotel|Kantor|GOR|Stadion|Pendopo|Graha) [A-Z]|"
    r"R[TW] \d|"
    rf"(?:\d+|{small(2, 9)}) (?:titik|lokasi|tempat|kelurahan|kecamatan)\b)"
)


_BESIDE = r"(?:di|pada|untuk|bersama|dengan|dalam|oleh|dan|sampai|hingga|mulai|bagi|yang|dari|ke|tentang)\b"


def on_its_day(task: Task, text: str, verb: str = "") -> str:
    """The sentence with its day, and with "di" before an area that stands right behind the day."""
    regular = when_told(task).startswith("[") and re.search(r"\bsetiap \w+", text)
    return re.sub(_AFTER_TIME, r"\1 di ", sentence(text) if regular else _with_day(task, text, verb))


def _with_day(task: Task, text: str, verb: str) -> str:
    """The sentence with its day: in the place of "hari itu", else at the end; a day not known is a gap if asked."""
    day = when_told(task)
    if len(hours_of(task)) > 1 and not day.startswith("["):
        day = day_text(task.brief.when) if task.brief.when and task.brief.when.day else day  # each has its own
    if unclear := _unclear(task, text, day):
        return unclear
    text = _fallen_on(re.sub(r"\b(?:tadi|barusan)\b ?", "", text).strip(), day)
    if verb and (named := re.search(rf",? (?={_DATED})", text)) and not re.search(_UNTIL, text[: named.start()]):
        text, verb = _held_on(text[: named.start()], text[named.end() :], verb), ""
    text, day = _with_own_clock(task, dated(re.sub(rf"({_DATED}) juga$", r"juga \1", text)), day)
    if not day or _recurs(task, text, day) or _dated_beside(task) or _reports(task, text):
        return sentence(text)
    if _names_day(task, text):
        return sentence(_clocked(task, text))
    if match := _THAT_DAY.search(text):
        return _in_its_place(text[: match.start()], text[match.end() :], day, verb)
    if re.search(r"\(\d{1,2}(?:–\d{1,2})?/\d{1,2}/\d{4}\)", text):
        return sentence(text)
    clock = re.search(r"(?: sekitar)? pukul [\d.]+(?:–[\d.]+)? WIB", text)
    if clock and clock[0].strip() in day:
        text = text.replace(clock[0], "")
    bound = is_verb(text.rsplit(" ", 1)[-1])  # "dimulai Rabu (2/9/2026)"
    since = "mulai " if re.search(rf"\bsetiap (?:hari|{_WEEKLY})", text) and not bound else ""
    return sentence(f"{text} {verb}{day}" if verb or bound else f"{text}, {since}{day}")


def _held_on(before: str, behind: str, verb: str) -> str:
    """ "final piala malam itu | Minggu (23/8/2026) di …": "final piala berlangsung Minggu (23/8/2026) malam di …"."""
    part = _PART_OF_DAY.search(before)
    if part is None or "pukul" in behind:
        return f"{before} {verb}{behind}"
    day = re.match(_DATED, behind)
    at = day.end() if day else 0
    return f"{before[: part.start()]} {verb}{behind[:at]} {part['part']}{behind[at:]}"


def _dated_beside(task: Task) -> bool:
    """Whether another clause of the opening's own sentence names the day: "selesai dibangun, dipakai lagi Minggu"."""
    main = next((one for one in task.brief.clauses if one.role == "pokok"), None)
    day = day_text(task.brief.when) if task.brief.when else ""
    others = (one for one in task.brief.clauses if main and one is not main and one.sentence == main.sentence)
    return bool(day) and any(day in one.text and is_verb(one.text.split(" ", 1)[0]) for one in others)


def _reports(task: Task, text: str) -> bool:
    """Whether the sentence tells what a report shows, and another clause names the day: it is no day of the report."""
    day = day_text(task.brief.when) if task.brief.when else ""
    beside = any(day in one.text for one in task.brief.clauses if one.role != "pokok")
    return bool(day) and beside and day not in text and bool(re.search(r"\bmenunjukkan\b", text))


def _unclear(task: Task, text: str, day: str) -> str:
    """The sentence with the gap in the place of a day that is not certain; empty where there is none."""
    words = clean(task.brief.when.text).split(",")[0] if day.startswith("[") and task.brief.when else ""
    found = re.search(re.escape(words), text, re.IGNORECASE) if words else None
    return sentence(f"{text[: found.start()]}{day}{text[found.end() :]}") if found else ""


def _with_own_clock(task: Task, text: str, day: str) -> tuple[str, str]:
    """Where the clause says the hour itself, where it belongs, the day is told without it."""
    told = clock_text(task.brief.when) if task.brief.when else ""
    if not told or told not in text:
        return text, day
    text = re.sub(rf"\b((?:pagi|siang|sore|malam|hari) itu),? {re.escape(told)}", r"\1", text)
    return text, re.sub(rf",? ?{re.escape(told)}", "", day) if told in text else day


def _recurs(task: Task, text: str, day: str) -> bool:
    """Whether it happens on weekdays that the sentence or the list behind it names."""
    if _THAT_DAY.search(text):
        return False
    scheduled, known = task.brief.when is None or task.brief.when.day is None, not day.startswith("[")
    if re.search(_WEEKLY, text) and (task.brief.type == "layanan" or (scheduled and known)):
        return True
    return scheduled and known and len(re.findall(_WEEKLY, day)) > 1


def _names_day(task: Task, text: str) -> bool:
    return bool(task.brief.when and (said := day_text(task.brief.when)) and said in text)


def _clocked(task: Task, text: str) -> str:
    """The hours behind the day that a sentence names, where it says none."""
    told = clock_text(task.brief.when) if task.brief.when else ""
    said = day_text(task.brief.when) if task.brief.when else ""
    lasts = re.search(r"pukul|\b(?:sampai|hingga)\b|–", text) or len(hours_of(task)) > 1
    return text if lasts or not told else text.replace(said, f"{said} {told}", 1)


def _in_its_place(before: str, behind: str, day: str, verb: str) -> str:
    """The day where the note says "pagi itu"; between doer and deed it would part them, and stands at the end."""
    deed = r" (?:me|ber|di)[a-z]{3,} " if not verb else rf" (?!{_BESIDE})[a-z]{{3,}} (?=[a-z])"
    if re.match(deed, behind) and re.search(r"[A-Z]", before):
        return sentence(f"{before.rstrip(' ,')}{behind}, {day}")
    if re.search(_UNTIL, before.rstrip()):
        verb = ""  # "air mati dari | sore itu" has its state
    return sentence(dated(f"{before}{verb}{day}{behind}"))


def _fallen_on(text: str, day: str) -> str:
    """ "… semalam pukul 20.30 WIB" with the day known: "… hari itu", which the date replaces."""
    if not day or day.startswith("["):
        return text
    return re.sub(r"\b(?:semalam|tadi malam|malam tadi)\b", "malam itu", text, count=1)


def hours_of(task: Task) -> set[str]:
    """The parts of the day that have hours of their own: "siang pukul 11.00–13.00 WIB, sore pukul …"."""
    return {hour for one in task.brief.clauses for hour in _HOURS.findall(one.text)}


def placed(task: Task, first: str) -> str:
    """The first sentence with the place that no clause tells: "…, Rabu (11/11/2026), di Command Center"."""
    told = f"{first} {' '.join(clause.text for clause in task.brief.clauses if clause.role in TOLD)}".lower()
    silent = [place for place in task.brief.where if place.venue and place.venue.lower() not in told]
    plain = not re.search(r"[:“\[]", first)
    if len(silent) != 1 or len(task.brief.where) != 1 or task.brief.kind != "rilis" or not plain:
        return first
    return sentence(f"{first.rstrip('.')}, di {places_text(silent)}")


def when_told(task: Task) -> str:
    """The day and hour as they are printed; a gap where the day was asked for and is not known."""
    if task.brief.when and not task.brief.when.day and _SPAN.match(clean(task.brief.when.text)):
        return ""  # "harga minggu ini": no day is missing
    if task.brief.kind == "caption" and task.brief.when is None:
        return ""  # who reads a caption misses no day in what is told as it stands; the operator is asked for it
    asked = any(question.field == "when" for question in task.brief.questions)
    if task.brief.when and (task.brief.when.day or task.brief.when.resolved):
        return when_text(task.brief.when, "") or clean(task.brief.when.text)
    opening = next((one.text for one in task.brief.clauses if one.role == "pokok"), "")
    elsewhere = any(re.search(r"\(\d{1,2}[/–]", one.text) for one in task.brief.clauses)  # in another clause
    dateless = task.brief.when is None and (elsewhere or _ALWAYS.search(opening))
    return "[LENGKAPI: hari dan tanggal kegiatan]" if asked and not dateless else ""
