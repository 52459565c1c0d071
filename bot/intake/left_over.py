"""What of a clause no slot of the brief says."""

import re

from bot.intake.cued import Phrase
from bot.intake.cutting import Span
from bot.intake.elsewhere import is_elsewhere
from bot.intake.lists import activities, kinds
from bot.intake.phrases import Phrases
from bot.intake.predicates import negated
from bot.intake.reading import DELIMITER, POSITIONS, Reading, counts_people, lead
from bot.intake.roles import is_role
from bot.intake.timetable import timetable
from bot.intake.when import weekdays
from bot.intake.who import mentions
from prompts.brief import Place
from prompts.offline.wording import word_set

_CAUSES = {"karena", "krn", "karna", "gara-gara", "gegara", "soalnya", "sebab"}
_TOLD = word_set(
    "dihadiri hadir datang dateng dtg turut ikut juga jg langsung oleh acara kegiatan bapak ibu pak bu narsum "
    "narsumnya narasumber pemateri dibuka buka membuka dipimpin pimpin memimpin mimpin irup sambutan kata ujar "
    "bilang beserta bersama didampingi jajaran waktu tempat tempatnya lokasi lokasinya hari tgl tanggal jam pukul "
    "selesai peserta pesertanya s.d sd"
)


def spoken_for(reading: Reading, found: Phrases, places: tuple[Place, ...]) -> list[Span]:
    """The stretches that slots of the brief say, venues in plain words and agencies that hold the event included."""
    return [*_told(reading, found), *_venues(reading, places), *_holders(reading, found)]


def _told(reading: Reading, found: Phrases) -> list[Span]:
    """The stretches that a slot of the brief says."""
    why = found.why if found.why and gives_reason(reading, found) else None
    phrases = [one for one in (found.what, found.theme, why, found.organiser) if one]
    told = [_with_cue(reading, one) for one in phrases]
    told += [
        _with_cue(reading, one)
        for one in (found.participants, found.how)
        if one and not negated(reading.text[one.start : one.end]) and _sayable(reading, one, found)
    ]
    if len(weekdays(reading)) < 2 and not timetable(reading):  # the stops of a timetable are told one by one
        told += [(e.start, e.end) for e in reading.entities if e.kind in {"date", "time"}]
        told += [(e.start, e.end) for e in reading.of("place") if not is_elsewhere(reading, e)]
    told += [(lead(reading.text, one.start), one.end) for one in mentions(reading)]
    people = [(e.start, e.end) for e in reading.of("number") if counts_people(e) and not _undergo(reading, e.end)]
    return told + people[:1]


def _undergo(reading: Reading, end: int) -> bool:
    """Whether people counted are the subject of a passive right behind them: "45 lansia dicek tensi"."""
    return bool(re.match(r"\s+di[a-z]{3,}\b(?<!dinas)(?<!ikuti)", reading.text[end:], re.IGNORECASE))


def _venues(reading: Reading, places: tuple[Place, ...]) -> list[Span]:
    """Places in plain words ("di lapangan"), where they stand."""
    text = reading.text.casefold()
    found = [(text.find(one.venue.casefold()), len(one.venue)) for one in places if one.venue]
    return [(at, at + length) for at, length in found if at >= 0]


def _holders(reading: Reading, found: Phrases) -> list[Span]:
    """Agencies that stand alone between commas: they hold the event."""
    return [(one.start, one.end) for one in found.other if reading.names.agency(reading.text[one.start : one.end])]


def _with_cue(reading: Reading, one: Phrase) -> Span:
    """The phrase with the word that opened it ("temanya", "agar")."""
    before = re.search(rf"{re.escape(one.cue)}[\s:=]*$", reading.text[: one.start], re.I) if one.cue else None
    return (before.start() if before else one.start), one.end


def gives_reason(reading: Reading, found: Phrases) -> bool:
    """Whether the reason is one of the event: a purpose, or a cause told beside its name or in a clause of its own."""
    if found.why is None:
        return False
    if found.why.cue not in _CAUSES or not DELIMITER.search(reading.text, 0, found.why.start):
        return True
    before = reading.before(found.why.start, 60)
    own = re.fullmatch(rf"[\s¶]*(?:{re.escape(found.why.cue)})[\s:=]*", before.rpartition("¶")[2])
    return bool(own) or _sayable(reading, found.why, found)


def _sayable(reading: Reading, one: Phrase, found: Phrases) -> bool:
    """Whether a frame can say the phrase: participants, or a way told by a verb beside the activity."""
    main_end = DELIMITER.search(reading.text, found.what.end) if found.what else None
    beside = found.what is not None and one.start < (main_end.start() if main_end else len(reading.text))
    if one.role == "participants":
        return beside or bool(one.cue)
    return beside or one.cue in {"lewat", "melalui", "secara"}


def left_over(reading: Reading, start: int, end: int, told: list[Span]) -> tuple[Span, ...]:
    """The stretches of a clause that say something no slot says; connecting words and roles say nothing."""
    runs: list[Span] = []
    quoted = [(q.start, q.end) for q in reading.entities if q.kind == "quote"]
    for match in re.finditer(r"[\w'’/.-]*\w", reading.text[start:end]):
        begin, stop = start + match.start(), start + match.end()
        if any(s < stop and begin < e for s, e in [*told, *quoted]):
            runs.append((begin, begin))  # a break
        elif runs and runs[-1][1] > runs[-1][0]:
            runs[-1] = (runs[-1][0], stop)
        else:
            runs.append((begin, stop))
    return tuple(run for run in runs if run[1] > run[0] and _tells(reading.text[run[0] : run[1]]))


def _tells(words: str) -> bool:
    linking = {
        "pagi",
        "siang",
        "sore",
        "malam",
        *POSITIONS.split("|"),
        *activities().awal,
        *activities().akhir,
        *kinds().rangkai,
        *_TOLD,
    }
    rest = [one for one in re.findall(r"[\w-]+", words.casefold()) if one not in linking]
    return bool(rest) and not (is_role(words) and not _jobs(words))


def _jobs(words: str) -> bool:
    return bool(re.search(r"\b(?:pembina|moderator|mc|inspektur)\b", words, re.I))
