"""Days and hours of a note that are not the event's: deadlines, plans, and what another clause tells."""

import re

from bot.intake.clauses import Part, opening
from bot.intake.daily import day_lines
from bot.intake.phrases import Phrases
from bot.intake.predicates import has_verb
from bot.intake.reading import Reading
from bot.intake.when import is_as_of
from knowledge.entities import Entity
from knowledge.entities.months import MONTH, WEEKDAY
from knowledge.entities.tense import tense


def _is_deadline(reading: Reading, one: Entity) -> bool:
    """ "target selesai 20 september", "sampe jumat": until when, not when."""
    until = (
        r"\b(?:sampai|sampe|hingga|s\.\s?d\.?|s/d|(?<=\d )sd|"  # "tingkat SD sabtu 18 april" is no deadline
        r"paling\s+(?:lambat|telat)|target\s+\w*|batas\w*|deadline|jatuh tempo)\s*$"
    )
    if one.kind == "time" and re.search(r"\b(?:selesai|kelar|rampung|bubar)\s*$", reading.before(one.start)):
        return True
    if one.kind != "date":
        return False
    return is_as_of(reading, one) or bool(re.search(until, reading.before(one.start)))


def deadlines(reading: Reading) -> tuple[Entity, ...]:
    """The days until when something lasts or is to be done."""
    due = r"\b(?:target|deadline|tenggat|jatuh tempo)\s+(?:\w+\s+)?$"
    return tuple(one for one in reading.of("date") if re.search(due, reading.before(one.start)))


def others_clocks(reading: Reading, found: Phrases, cut: tuple[Part, ...]) -> tuple[Entity, ...]:
    """The times inside clauses that tell something else: "warga antre dari jam 8" is not when it began."""
    main = opening(reading, found, cut)

    def other(one: Entity) -> bool:
        own = [
            part
            for part in cut
            if part is not main and (part.loose or _opening_hours(reading, part) or comes_next(reading, part))
        ]
        return any(part.start <= one.start < part.end for part in own)

    return tuple(one for one in (*reading.of("time"), *reading.of("date")) if other(one) or _is_deadline(reading, one))


def others_days(reading: Reading, found: Phrases, cut: tuple[Part, ...]) -> tuple[Entity, ...]:
    """Days that say when something else was: "rumahnya terbakar minggu malam" is not when the aid came."""
    main = opening(reading, found, cut)
    named = found.what.start if found.what else -1
    others = [part for part in cut if part is not main]
    told = [part for part in others if part.loose or part.start <= named < part.end or comes_next(reading, part)]
    own = [part for part in told if _has_subject(reading.text[part.start : part.end]) or comes_next(reading, part)]
    heading = day_lines(reading.text)
    return tuple(
        one
        for one in reading.of("date")
        if any(part.start <= one.start < part.end for part in own)
        or any(start <= one.start < end for start, end in heading)
    )


def _opening_hours(reading: Reading, part: Part) -> bool:
    """ "jam buka selasa kamis 8-11", "buka tiap minggu pertama mulai 6 september": hours of every week."""
    text = reading.text[part.start : part.end]
    weekly = any(part.start <= one.start < part.end and re.match(r"[a-z]", one.key) for one in reading.of("date"))
    named = re.match(r"jam (?:buka|layanan|operasional|kerja)\b", text, re.IGNORECASE)
    return bool(named or (weekly and re.match(r"(?:di)?buka\b|layanan\b|jadwal", text, re.IGNORECASE)))


_AHEAD = r"(?:besok|bsk|lusa|nanti|(?:minggu|pekan|bulan|bln|tahun|thn|taun)\s+(?:depan|dpn)|\w+\s+(?:depan|dpn))\b"
_RESULT = re.compile(r"\b(?:juara|peringkat)\s+(?:\d|umum|satu|dua|tiga|pertama)\b|\bpemenang", re.IGNORECASE)


_LATER = re.compile(r"\d{1,2}/\d{1,2}/\d{4}(?: (?:jam|pukul|pkl) \d[\d.:]*)?")
_NOW = re.compile(r"hari ini|tadi|kemarin|barusan", re.IGNORECASE)


def comes_next(reading: Reading, part: Part) -> bool:
    """Whether a clause looks ahead in a report: "besok mau lanjut …", "besok juara 1 wakilin kota ke provinsi", or a
    later day alone in a note on today."""
    clause = reading.text[part.start : part.end].strip()
    told = [one.text for one in reading.of("date") if one.start < part.start]
    if _LATER.fullmatch(clause) and any(map(_NOW.match, told)):
        return True
    ahead = re.match(_AHEAD, clause, re.IGNORECASE)
    if ahead is None:
        return False
    rest = clause[ahead.end() :].strip()
    if re.match(r"(?:mau|akan|lanjut|rencana|giliran)\w*\b", rest, re.IGNORECASE):
        return True
    reported = tense(reading.text[: part.start]) == "past" or _RESULT.search(reading.text[: part.start])
    return bool(reported) and not _goes_on(rest.partition(" ")[0]) and has_verb(rest)


def _has_subject(clause: str) -> bool:
    """Whether a clause tells of something by itself: "rumahnya terbakar …", but not "disalurkan kemarin"."""
    if re.match(r"(?:yang|yg|bagi yang|kalau|kalo|next|berikutnya|lanjut)\s", clause.strip(), re.IGNORECASE):
        return True
    first, _, rest = clause.strip().partition(" ")
    if re.match(_DAYED, first, re.IGNORECASE):
        return False  # "minggu 16 agustus malam di lapangan"
    if re.fullmatch(r"[a-z]+nya", first.casefold()):
        return has_verb(" ".join(rest.split()[:2]))
    return bool(re.match(rf"[a-z]{{4,}}(?: \w+){{0,6}}? (?:{_DAYED})", clause.strip(), re.I)) and not _goes_on(first)


_DAYED = rf"(?:{WEEKDAY}|tgl|tanggal|besok|bsk|\d{{1,2}}(?:\s?-\s?\d{{1,2}})? (?:{MONTH}))\b"


def _goes_on(first: str) -> bool:
    """Whether a clause goes on with the event: "disalurkan kemarin", "rabu 21 jan", "mulai senin", "di aula"."""
    leading = (
        rf"di\w*|me\w+|ber\w+|ter\w+|mulai|sejak|dari|sampai|sampe|hingga|hari|tgl|tanggal|waktu\w*|jam|pada|pukul|"
        rf"acara\w*|kejadian\w*|peristiwa\w*|pelaksanaan\w*|tempat\w*|lokasi\w*|{WEEKDAY}|besok|bsk|lusa|tadi|kemarin|kmrn|minggu|malam|malem"
    )
    return bool(re.fullmatch(leading, first.casefold()))
