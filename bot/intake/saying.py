"""A stretch of the note in words that may be printed: names, offices, dates, times and numbers in their form."""

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise

from bot.intake.counted import as_written
from bot.intake.kinds import tells_prices
from bot.intake.lasting import clock, days_of
from bot.intake.lists import standard as standard_list
from bot.intake.offices import Scene
from bot.intake.printed_names import name_of, person_name, rupiah
from bot.intake.reading import Reading, lead
from bot.intake.standard_words import passive, spell
from bot.intake.when import is_certain, weekdays
from bot.intake.who import Mention, mentions, person_of
from bot.intake.wording import ADDRESS, polished, worded
from knowledge.checking.colloquial import standard, standard_form
from knowledge.checking.vocabulary import vocabulary
from knowledge.day_names import ANY_DAY
from knowledge.entities import Entity
from knowledge.entities.months import in_full
from knowledge.entities.tense import tense
from knowledge.entities.units import is_unit
from prompts.brief import Person, Quantity, When
from prompts.offline.dates import DAYS, MONTHS, clock_text, day_text
from prompts.offline.numerals import grouped, quantity

_PART = re.compile(r"\b(pagi|siang|sore|malam|subuh|petang)\b", re.IGNORECASE)
_NAMES = rf"\b(?:{'|'.join((*DAYS, *MONTHS)).lower()})\b(?! (?:ini|itu|depan|lalu|kemarin|besok))"
_FAR = 60  # days: a day and month so far away was meant for another year, so it stays as written
_KEPT = {"jaga", "ajak", "ganti", "cat", "cegah", "pakai"}
# "subuh Jumat (15/5/2026)" behind "Jumat (15/5/2026)": one day is told once.
_TWICE = re.compile(
    rf"(?P<day>(?:{'|'.join(DAYS)}) \([\d/]+\))"
    r"(?P<part>(?:,? (?:dini hari|subuh|pagi|siang|sore|malam))?),? (?:hari )?(?P=day)"
)
_MONTHS = re.compile(rf"(?<=[a-z]) ?- ?(?=(?:{'|'.join(MONTHS)})\b)")  # "Januari-April"
_THIS = re.compile(r"(?<=/\d{4}\)) ini\b")  # "Kamis (19/11/2026) ini": the date says which
_DURATIONS = {"jam", "menit", "hari", "minggu", "bulan", "tahun", "kali"}


def said(reading: Reading, scene: Scene, start: int, end: int) -> str:
    """`text[start:end]` in standard words. Nothing is added, left out or put in another order."""
    parts, at = [], start
    for begin, stop, text in _named(reading, scene, start, end):
        if begin < at:
            continue
        parts += [_plain(reading.text[at:begin]), text]
        at = stop
    parts.append(_plain(reading.text[at:end]))
    told = re.sub(r"\bhari itu,? (?=(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu)(?:–\w+)? \()", "", "".join(parts))
    told = _MONTHS.sub("–", re.sub(r"\b(hari itu),? \1\b", r"\1", told))  # "hari ini selasa"
    told = _THIS.sub("", _TWICE.sub(r"\g<day>\g<part>", told))
    return _renamed(reading, polished(told))


_CALLED = re.compile(r"\b((?i:mak|mbah|nenek|kakek|abah|eyang|emak|nyai|ibu|bapak|kang|teh|mpok))\s+([A-Z][a-z]+)")


def _renamed(reading: Reading, text: str) -> str:
    """People named elsewhere in the note keep their capitals: "bantu pak madsari" → "bantu Madsari"."""
    for head, name in dict.fromkeys(_CALLED.findall(reading.text)):
        text = re.sub(rf"\b{head} {name}\b", f"{head.capitalize()} {name}", text, flags=re.IGNORECASE)
    small = text.lower()
    for name in dict.fromkeys(person_name(one, reading.names) for one in reading.of("person")):
        if name.lower() not in small:  # mostly: a pattern of its own is made only for who is named here
            continue
        text = re.sub(rf"(?<![\w“])(?:(?:pak|bu|bapak|ibu) )?{re.escape(name)}\b", name, text, flags=re.IGNORECASE)
    return text


def _named(reading: Reading, scene: Scene, start: int, end: int) -> list[tuple[int, int, str]]:
    people, others = _all_named(reading, scene)
    several = sum(start <= one.start < end for one in reading.of("number", "money", "percent")) > 1
    found = [one for one in people if start <= one[0] and one[1] <= end]
    found += [
        (one.start, one.end, _entity(reading, one, scene, series=several))
        for one in others
        if start <= one.start and one.end <= end
    ]
    return sorted(found, key=lambda one: (one[0], -one[1]))


@lru_cache(maxsize=32)  # readings: a note is told clause by clause
def _all_named(reading: Reading, scene: Scene) -> tuple[tuple[tuple[int, int, str], ...], tuple[Entity, ...]]:
    """The people of the whole note in their form, and what else has a form of its own."""
    found = [
        (lead(reading.text, one.start), one.end, _person(person_of(reading, one, "hadir", scene)))
        for one in mentions(reading)
        if not _is_many(reading, one)
    ]
    people = [one for pair in pairwise([*found, (0, 0, "")]) for one in [_apposed(reading, *pair)] if one[2]]
    taken = [*((s, e) for s, e, _ in people), *(match.span() for match in ADDRESS.finditer(reading.text))]
    others = list[Entity]()
    for entity in reading.entities:
        free = not any(s < entity.end and entity.start < e for s, e in taken)
        if free and entity.kind != "person":
            others.append(entity)
            if entity.kind in {"quote", "place"}:
                taken.append((entity.start, entity.end))
    return tuple(people), tuple(others)


def _apposed(reading: Reading, one: tuple[int, int, str], following: tuple[int, int, str]) -> tuple[int, int, str]:
    """ "Suhendra ketua RW 05": a name with the office behind it is closed off by a comma."""
    beside = reading.text[one[1] : following[0]] == " " and following[2]
    named = one[2][:1].isupper() and reading.text[one[0] : one[1]].casefold().split()[-1:] == [
        one[2].casefold().split()[-1]
    ]
    return (
        (one[0], one[1], f"{one[2]},")
        if beside and named and re.match(r"(?:Ketua|Lurah|Camat|Kepala)", following[2])
        else one
    )


def _is_many(reading: Reading, one: Mention) -> bool:
    return bool(re.search(r"\b(?:para|semua|seluruh|ketua)\s+$", reading.text[: one.start], re.IGNORECASE))


_ANY_OFFICE = {"Kepala Sekolah", "Kepala Puskesmas", "Ketua Panitia", "Kepala Desa", "Ketua Kelompok"}


def _person(person: Person) -> str:
    """The office and the name; an office that names neither its holder nor its place is a common noun."""
    if not person.name and person.title in _ANY_OFFICE:
        return person.title.lower()
    return f"{person.title} {person.name}".strip()


def _entity(reading: Reading, entity: Entity, scene: Scene, *, series: bool = True) -> str:
    if entity.kind == "quote":
        return f"“{entity.text[1:-1].strip()}”"
    if entity.kind == "date":
        return _day(reading, entity, scene)
    if entity.kind == "time":
        start, stop = clock(entity.key)
        told = clock_text(When(text="", start=start, end=stop)) if start else entity.text
        told = f"{told.replace(' WIB', '')} WIB sampai selesai" if entity.key.endswith("/") else told
        about = entity.detail and not re.search(rf"\b{entity.detail}\s*$", reading.before(entity.start))
        return f"{entity.detail} {told}" if about else told
    if entity.kind == "percent":
        return f"{entity.key.partition('|')[0].replace('.', ',').replace('-', '–')} persen"
    if entity.kind == "number":
        return _figure(reading, entity, series=series)
    return name_of(entity, reading.names)


def _figure(reading: Reading, entity: Entity, *, series: bool) -> str:
    """A number with its unit; of a rank the words as they stand ("juara 1 Aisyah Putri": the name is no unit)."""
    ranked = bool(re.search(r"\b(?:juara|kelas|kls|ke|nomor|no)\s+$", reading.before(entity.start)))
    if (ranked and re.match(r"\d+ [A-Z]", entity.text)) or re.match(r"\d+[A-Z]\b", entity.text):
        return entity.text
    letters = not series and not ranked and is_unit(entity.text, _digits(entity))
    return counted(entity, money=_is_money(reading, entity), letters=letters)


def _day(reading: Reading, entity: Entity, scene: Scene) -> str:
    """The day by date; the event's own day, which the text says elsewhere, by its part alone ("pagi itu")."""
    first, last = days_of(entity)
    part = _PART.search(re.sub(r"semal[ae]m|mal[ae]m|mlm", "malam", entity.text, flags=re.IGNORECASE))
    schedule = len(weekdays(reading)) > 1 or any(re.match(r"[a-z]", one.key) for one in reading.of("date"))
    schedule = schedule or bool(_DAILY.search(reading.text[max(0, entity.start - _NEAR) : entity.start]))
    schedule = schedule or _closed_weekly(reading, entity)
    weekly = schedule and re.fullmatch(_NAMES, entity.text.strip().casefold())
    every = re.search(r"\b(?:ke|tiap|setiap)\s+$", reading.before(entity.start)) and not re.search(r"\d", entity.text)
    past = first is not None and first < reading.on
    if weekly or (
        every and (past or not tense(reading.text))
    ):  # "senin-kamis …, jumat …", "pindah ke kamis": a day of every week
        return entity.text.strip().capitalize()
    far = first is not None and abs((first - reading.on).days) > _FAR and not re.search(r"\d{4}", entity.text)
    if far or first is None or not is_certain(entity):
        written = in_full(re.sub(r"-", "–", entity.text))
        return re.sub(_NAMES, lambda match: match[0].capitalize(), spell(written))
    if scene.dated and first == scene.on and last is None and not re.search(r"\d", entity.text):
        return f"{part[1].lower()} itu" if part else "hari itu"
    return f"{day_text(When(text='', day=first, until=last))}{f' {part[1].lower()}' if part else ''}"


def _closed_weekly(reading: Reading, entity: Entity) -> bool:
    """ "jam layanan 08.00-14.00, sabtu tutup": a day of every week behind the hours of every day."""
    near = reading.text[max(0, entity.start - _NEAR) : entity.start]
    return bool(_HOURS.search(near) and _CLOSED.match(reading.text, entity.end))


_HOURS = re.compile(
    r"\b(?:jam|buka|loket|layanan|pelayanan|operasional)\b[^.;\n\d]{0,25}\d{1,2}(?:[.:]\d\d)?\s*(?:wib\s*)?"
    r"(?:-|–|s\.?d\.?|sampai|sampe|smp)\s*\d{1,2}(?:[.:]\d\d)?(?:\s*wib)?[\s,;]*(?:hari )?$",
    re.IGNORECASE,
)
_CLOSED = re.compile(r"[\s,]*(?:tutup|libur|setengah hari|buka setengah)\b", re.IGNORECASE)
_DAILY = re.compile(rf"\b(?:tiap|setiap) hari\b(?! (?:{ANY_DAY}))", re.IGNORECASE)
_NEAR = 60  # characters: "buka tiap hari 05.00–17.00, jumat setengah hari"
_SCALED = re.compile(r"(?P<n>\d[\d.,]*)\s*(?P<s>m|M|K|rb|ribu|jt|juta)\b\s*(?P<rest>.*)", re.DOTALL)
_SUMS = (
    r"\b(?:hadiah|harga|omzet|omset|anggaran|dana|biaya|tarif|iuran|senilai|sebesar|pagu|modal|gaji|honor|bansos|"
    r"kredit|pinjaman|bantuan|santunan|"
    r"seharga|dijual|infak|infaq|per paket|per porsi|sedekah|donasi|uang|duit|kas(?!ih)|zakat|swadaya)\w*"
    r"\s+(?:(?!apbd|apbn|tahun|ta\b)\w+\s+){0,2}$"  # "anggaran 240 juta APBD 2026": the last is a year
)


def _is_money(reading: Reading, entity: Entity) -> bool:
    """Whether a sum is meant: "anggaran 1,35 M", and every scaled number of a price list."""
    before = reading.before(entity.start, 40)
    if re.match(r"\d[\d.,]* ?(?:kg|kilo\w*|gram|ons|liter|l|ton|kuintal)\b", entity.text, re.I) and _small(entity):
        return False  # "telur 400 kg" of a list of prices
    if re.search(r"\bjuara (?:\d|umum|harapan(?: \d)?)[ :=]+(?:(?:dapat|dapet|dpt|mendapat) )?$", before):
        return True
    if re.search(r"\bhadiah\b", before) and re.fullmatch(r"\d{1,3}(?:\.\d{3})+", entity.text.strip()):
        return True
    if tells_prices(reading.text) and re.search(r"\b(?:naik|turun|selisih)\s+$", before):
        return True
    total = re.search(r"\btotal(?:nya)?\s+$", before) and re.search(r"\d\s?(?:jt|juta|miliar|m)\b", entity.text, re.I)
    return (
        bool(total or re.search(_SUMS, before))
        or reading.text.lstrip().casefold().startswith("harga")
        or tells_prices(reading.text)
    )


def _small(entity: Entity) -> bool:
    value = entity.key.partition("|")[0]
    return value.isdigit() and int(value) < _CHEAPEST


def _digits(entity: Entity) -> int:
    """Where the figure at the entity's start ends; its end where it starts with none."""
    match = re.match(r"\d+", entity.text)
    return match.end() if match else len(entity.text)


_CHEAPEST = 1000  # rupiah: nothing costs less
_PRICED = frozenset(["", "rupiah", "rp", "per", "kg", "kilogram", "kilo", "liter", "ekor", "ikat", "butir", "bungkus"])
_ADMIN = re.compile(r"(?<=[^\W\d_]) min[.:]?$")  # "rekap bulan Juni min:" is said to whoever runs the account


def counted(entity: Entity, *, money: bool = False, letters: bool = False) -> str:
    """A number with its unit and with what was said about its precision: "sekitar 50 warga"; or in `letters`."""
    value, _, unit = entity.key.partition("|")
    if scaled := _SCALED.fullmatch(entity.text):
        return _scaled(scaled, value, money=money)
    if kept := as_written(entity):
        return kept
    if money and re.fullmatch(r"\d{3,}(?:\.\d+)?", value) and unit in _PRICED:  # "bantuan 200 kitab" is no sum
        return f"{rupiah(value)} {spell(re.sub(r'^[0-9.,]+ *', '', entity.text))}".strip()
    if value.endswith("an"):
        name = entity.text.casefold().startswith("17an")
        return spell(entity.text if name else re.sub(r"(\d+)\s?-?an\b", r"\1-an", entity.text))
    if unit in {"", "ke", "tahun", "h"} or not re.fullmatch(r"[\d.]+", value):
        return spell(entity.text if unit == "h" else _thousands(entity.text))
    lettered = letters or unit in _DURATIONS or re.search(r"[A-Za-z]", entity.text.split(maxsplit=1)[0])
    noun = _written_noun(entity.text, spell(unit))
    plain = Quantity(text=entity.text, value=value, unit=noun)
    return f"{spell(entity.detail)} {quantity(plain) if lettered else f'{grouped(value)} {noun}'}".strip()


def _written_noun(written: str, unit: str) -> str:
    """What is counted as the note names it: "14 anak sekolah" counts no other children; else the unit."""
    noun = spell(re.sub(r"^\D*\d[\d.,]*\s*", "", written))
    return noun if noun.split(" ", 1)[0] == unit.split(" ", 1)[0] else unit


def _scaled(match: re.Match[str], value: str, *, money: bool) -> str:
    """ "850 m" is metres, "anggaran 1,35 M" a sum, "5K" a name; "95 rb" is written out."""
    number, scale, rest = match["n"], match["s"], spell(match["rest"])
    if scale == "m" or (scale in {"M", "K"} and not money):
        return f"{number} meter {rest}".strip() if scale == "m" else f"{number}{scale} {rest}".strip()
    text = rupiah(value) if money else f"{number} juta" if scale in {"jt", "juta"} else grouped(value)
    return f"{text} {rest}".strip()


def _thousands(text: str) -> str:
    return re.sub(r"(?<![\d.,-])(?!0)\d{5,9}(?![\d.,-])", lambda match: f"{int(match[0]):,}".replace(",", "."), text)


def _formal(written: str) -> str:
    """One word in standard form, by the lists of the intake, else by those of the check."""
    form = spell(written)
    if form == written and (vocabulary().is_root(written) or written in standard_list().bukan_in):
        return written  # "beres" is a word, no slip for "beras", and "mudin" no verb
    return form if form != written or not written.islower() or standard(written) else standard_form(written) or written


def _plain(text: str) -> str:
    def form(written: str) -> str:
        kept = written.casefold() in _KEPT  # a bare verb may ask: "jaga empati"
        return written if kept else passive(written) or _formal(written)

    if len(text.split()) > 1:
        text = _ADMIN.sub("", re.sub(r"\bmin\b\.?(?=\s*\d)", "minimal", text))
    plain = "".join(" " if unicodedata.category(one) in {"So", "Sk", "Mn", "Cf"} else one for one in text)
    return worded(plain.replace("¶", " "), form)
