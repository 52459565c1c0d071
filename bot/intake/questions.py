"""At most three questions for what is missing, the most needed first."""

import re
from collections.abc import Callable
from contextlib import suppress
from datetime import date, timedelta

from bot.intake.lasting import days_of
from bot.intake.lists import activities
from bot.intake.reading import Reading
from bot.intake.when import contradicts
from knowledge.day_names import MONTHS
from knowledge.entities.calendar import DAYS
from knowledge.entities.months import WEEKDAY_NUMBER
from knowledge.names import Agency, Names
from prompts.brief import Brief, Missing, Person, Question

MOST = 3
NO_STATEMENT = "Tidak ada pernyataan"
_ORDER: dict[str, tuple[Missing, ...]] = {
    "rilis": ("what", "when", "where", "quote", "who", "how_many"),
    "caption": ("what", "when", "where"),
}
_SPEAKERS = ("pembuka", "pembicara", "narasumber", "pelaksana", "hadir", "penerima")


def questions(brief: Brief, reading: Reading, agency: Agency | None) -> tuple[Question, ...]:
    """What a draft of this kind cannot do without and the note does not say."""
    eventless = brief.type in {"imbauan", "ucapan", "harga"}
    whole = eventless or any(clause.role == "pokok" for clause in brief.clauses)
    unattended = eventless or brief.type == "kondisi" or brief.what.split(" ", 1)[0] in activities().tanpa_peserta
    first = brief.what.split(" ", 1)[0].rstrip(":")
    timeless = brief.type in {"imbauan", "ucapan"} or first in activities().tanpa_acara
    ask: dict[Missing, Callable[[], Question | None]] = {
        "what": lambda: None if brief.what or whole else _what(),
        "when": lambda: None if timeless else _when(brief, reading),
        "where": lambda: None if brief.where or timeless or whole else _where(agency, reading.names),
        "quote": lambda: None if brief.quotes and all(q.speaker for q in brief.quotes) else _quote(brief, agency),
        "who": lambda: None if unattended else _who(brief),
        "how_many": lambda: None if brief.numbers or unattended or _is_ahead(brief) else _how_many(brief),
    }
    found = (ask[field]() for field in _ORDER.get(brief.kind, ()))
    return tuple(question for question in found if question)[:MOST]


def _is_ahead(brief: Brief) -> bool:
    return bool(brief.when and brief.when.day and brief.when.day > brief.sent_at.date())


def _what() -> Question:
    return Question(field="what", text="Apa kegiatannya?", slot="nama kegiatan")


def _when(brief: Brief, reading: Reading) -> Question | None:
    if brief.when and brief.when.resolved:
        return None
    if brief.when is None or not brief.when.text:
        return Question(
            field="when", text="Kapan kegiatannya?", options=("Hari ini", "Kemarin"), slot="hari dan tanggal kegiatan"
        )
    options = tuple(f"{DAYS[day.weekday()].capitalize()}, {long_date(day)}" for day in _readings(reading))
    text = f"Tanggal berapa persisnya “{brief.when.text}”?"
    return Question(field="when", text=text, options=options, slot="hari dan tanggal kegiatan")


def long_date(day: date) -> str:
    """`24 September 2025`, as an answer is written and read back."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _readings(reading: Reading) -> list[date]:
    """The days that words with two readings may mean; empty where nobody can tell."""
    for entity in reading.of("date"):
        day, _ = days_of(entity)
        if day and contradicts(entity, day):
            return [day]
        if entity.key.startswith("?") and entity.key.endswith(("besok", "bsk", "besuk")):
            return [reading.on + timedelta(days=1), reading.on + timedelta(days=7)]
        word, _, cue = entity.key.removeprefix("?").partition(" ")
        if (
            entity.key.startswith("?")
            and cue in {"depan", "lalu", "kemarin", "ini", "mendatang"}
            and word in WEEKDAY_NUMBER
        ):
            ahead = (WEEKDAY_NUMBER[word] - reading.on.weekday() - 1) % 7 + 1
            near = reading.on + timedelta(days=ahead)
            steps = (0, 7) if cue in {"depan", "mendatang"} else (-7, -14) if cue != "ini" else (-7, 0)
            return [near + timedelta(days=step) for step in steps]
        if re.fullmatch(r"--\d\d-\d\d", entity.key) and not entity.detail:
            return _both_years(entity.key, reading.on)
    return []


def _both_years(key: str, on: date) -> list[date]:
    """A day and month without a year: the last one and the next one."""
    found = []
    for year in (on.year - 1, on.year, on.year + 1):
        with suppress(ValueError):
            found.append(date(year, int(key[2:4]), int(key[5:7])))
    past, ahead = [day for day in found if day <= on], [day for day in found if day > on]
    return [*past[-1:], *ahead[:1]]


def _where(agency: Agency | None, names: Names) -> Question:
    options: tuple[str, ...] = ()
    if agency and agency.kind == "kelurahan":
        own = names.kelurahan(agency.name)
        options = (f"Kantor {agency.name}", *((f"Aula Kecamatan {own.kecamatan}",) if own else ()))
    elif agency:
        options = (f"Aula {agency.short}", f"Kantor {agency.short}")
    return Question(field="where", text="Di mana tempatnya?", options=options, slot="tempat kegiatan")


def _quote(brief: Brief, agency: Agency | None) -> Question:
    if brief.quotes:
        return Question(
            field="quote",
            text="Siapa yang mengatakan kutipan itu, dan apa jabatannya?",
            slot="nama dan jabatan penutur kutipan",
        )
    speaker = _likely_speaker(brief.who) or (agency.head_title if agency else "")
    slot = f"kutipan {speaker}" if speaker else "kutipan pejabat penanggung jawab kegiatan"
    text = "Siapa yang memberi pernyataan, dan apa kalimatnya persis?"
    return Question(field="quote", text=text, options=(NO_STATEMENT,), slot=slot)


def _likely_speaker(people: tuple[Person, ...]) -> str:
    # an official: whom to ring up, who won or who lost a house is asked for no statement
    by_role = {person.role: person for person in reversed(people) if person.title[:1].isupper()}
    person = next((by_role[role] for role in _SPEAKERS if role in by_role), None)
    return f"{person.title} {person.name}".strip() if person else ""


def _who(brief: Brief) -> Question | None:
    """Who was there, or the name behind an office that was named without one."""
    nameless = next((person for person in brief.who if person.title and not person.name), None)
    if nameless and not any(person.name for person in brief.who):
        text = f"Siapa nama lengkap {nameless.title}?"
        return Question(field="who", text=text, slot=f"nama lengkap {nameless.title}")
    attended = any(clause.role == "hadirin" for clause in brief.clauses)
    if brief.who or brief.participants or brief.organiser or attended:
        return None
    return Question(
        field="who", text="Siapa yang mengadakan dan siapa yang hadir?", slot="penyelenggara dan pejabat yang hadir"
    )


def _how_many(brief: Brief) -> Question:
    people = brief.participants or "peserta"
    return Question(field="how_many", text=f"Berapa jumlah {people}?", slot=f"jumlah {people}")
