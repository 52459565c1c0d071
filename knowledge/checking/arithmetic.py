"""What can be worked out without any source: weekdays, sums, shares, people against households, what rose or fell."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import accumulate, pairwise

from knowledge.checking.comparing import days, measures, unit, value
from knowledge.checking.kinds.template import thousands
from knowledge.checking.rendering import weekday
from knowledge.checking.report import Finding
from knowledge.entities.entity import Entity
from knowledge.entities.scan import ending
from knowledge.entities.words import NUMBER_WORDS
from knowledge.entities.words import value as spelt

_WEEKDAY = re.compile(r"\b(?:senin|selasa|rabu|kamis|jum'?at|jum’at|sabtu|minggu|ahad)\b", re.IGNORECASE)
_AND_BEFORE = re.compile(rf"{_WEEKDAY.pattern}\s*(?:dan|sampai|hingga|–|-)\s*$", re.IGNORECASE)
_OPENS = re.compile(r"\b(?:terdiri (?:atas|dari)|rinciannya|dengan rincian|perinciannya|yakni|yaitu|meliputi)\b")
_OF = re.compile(r"^\s*(?:\w+\s+){0,3}dari\s+(?:(?:total|seluruh|jumlah|sekitar|target)\s+){0,2}$", re.IGNORECASE)
_EACH = re.compile(r"\b(?:masing-masing|setiap|tiap|per)\b[^,;.\d]*$", re.IGNORECASE)
_EACH_TOO = re.compile(r"[^,;.\d]{0,25}?\b(?:setiap|tiap|per)\b", re.IGNORECASE)
_HOUSEHOLDS = frozenset({"kk", "keluarga", "kepala keluarga", "rumah", "rumah tangga"})
_STOP = re.compile(r"[.!?](?:\s|$)|\n")
_TREND = re.compile(
    r"\b(?P<way>naik|meningkat|bertambah|melonjak|turun|menurun|berkurang)\s+(?:tajam\s+)?dari\s+(?:sekitar\s+)?$",
    re.IGNORECASE,
)
_BECOMES = re.compile(r"^\s*(?:\w+\s+){0,4}(?:menjadi|ke)\s+$", re.IGNORECASE)
_HOW_LONG = re.compile(
    rf"\b[Ss]elama\s+(?P<length>(?P<n>\d{{1,3}}|{NUMBER_WORDS})\s+(?P<unit>hari|malam))(?: berturut-turut)?,?"
    r"(?: yakni| yaitu| pada)?,? $"
)
_BESIDE = re.compile(r"(?: [a-z-]+){0,2},? (?:dan |serta )?")
_THINGS, _SLIP = 3, 2
_UP = frozenset({"naik", "meningkat", "bertambah", "melonjak"})
_EVEN = {"ahad": "minggu", "jum'at": "jumat", "jum’at": "jumat"}


def weekdays(text: str, entities: Sequence[Entity]) -> Iterator[Finding]:
    """A weekday beside a date that falls on another one; the computed weekday is the suggestion."""
    for entity in entities:
        if entity.kind != "date" or not entity.detail:
            continue
        written = list(_WEEKDAY.finditer(text, entity.start, entity.end))
        stated = days(entity)
        if len(written) == 1 and _AND_BEFORE.search(text, max(0, entity.start - 20), entity.start):
            stated = stated[-1:]  # "Selasa dan Rabu (23–24/6/2026)"
        for match, day in zip(written, stated, strict=False):
            if _EVEN.get(match[0].lower(), match[0].lower()) != weekday(day).lower() and _has_date(text, entity):
                yield _wrong_weekday(match, day)


def _has_date(text: str, entity: Entity) -> bool:
    return bool(re.search(r"\d", text[entity.start : entity.end]))


def _wrong_weekday(match: re.Match[str], day: date) -> Finding:
    right = weekday(day)
    message = f"Tanggal {day.day}/{day.month}/{day.year} jatuh pada hari {right}, bukan {match[0]}."
    return Finding("hitungan.hari", "fakta", "error", match.start(), match.end(), match[0], message, right, "kalender")


def sums(text: str, entities: Sequence[Entity]) -> Iterator[Finding]:
    """A total that its own breakdown does not add up to: "487 KK, yaitu 135 KK … dan 352 KK …"."""
    numbers = [e for e in entities if e.kind == "number" and value(e).isdigit()]
    for opener in _OPENS.finditer(text):
        stop = _STOP.search(text, opener.end())
        end = stop.start() if stop else len(text)
        before = [e for e in numbers if opener.start() - 60 <= e.start and e.end <= opener.start()]
        parts = [e for e in numbers if opener.end() <= e.start and e.end <= end]
        if any(
            _EACH.search(text, max(opener.end(), p.start - 30), p.start) or _EACH_TOO.match(text, p.end) for p in parts
        ):
            continue  # "yaitu 1.200 buku di setiap mobil": the parts are no parts of one sum
        if before and len(parts) >= 2 and not _STOP.search(text, before[-1].end, opener.start()):
            alike = [p for p in parts if unit(p) == unit(before[-1])]
            yield from _sum(before[-1], alike or parts, sum(int(value(p)) for p in parts))
            if not alike:
                yield from _of_kinds(text, before[-1], parts)


def _sum(total: Entity, parts: Sequence[Entity], everything: int) -> Iterator[Finding]:
    same_unit = all(unit(part) == unit(total) for part in parts)
    people = unit(total) in {"warga", "orang", "peserta", "jiwa", "siswa", "anak"}
    people = people and not any(unit(part) in _HOUSEHOLDS for part in parts)  # "1.104 jiwa, yaitu 187 keluarga …"
    figure = sum(int(value(part)) for part in parts)
    running = accumulate(int(value(part)) for part in parts)
    if (
        everything == int(value(total)) or int(value(total)) in list(running)[1:]
    ):  # "640 buku, terdiri atas 560 buku dan 80 majalah"
        return
    if len(parts) < 2 or not (same_unit or people) or figure == int(value(total)):
        return
    message = f"Rinciannya berjumlah {thousands(str(figure))}, bukan {thousands(value(total))}."
    yield Finding("hitungan.jumlah", "fakta", "error", total.start, total.end, total.text, message, "", "penjumlahan")


def _of_kinds(text: str, total: Entity, parts: Sequence[Entity]) -> Iterator[Finding]:
    """ "Sembilan alat permainan, yaitu empat ayunan, tiga jungkat-jungkit, dan dua perosotan": three things or more,
    each with its figure and nothing else, and a total that is nearly theirs."""
    figures = [int(value(part)) for part in parts]
    gaps = (text[a.end : b.start] for a, b in pairwise(parts))
    listed = (
        len(parts) >= _THINGS
        and len({unit(part) for part in parts}) == len(parts)
        and not any(map(measures, map(unit, parts)))
    )
    if not listed or not all(_BESIDE.fullmatch(gap) for gap in gaps) or int(value(total)) <= max(figures):
        return
    off = abs(sum(figures) - int(value(total)))
    if 0 < off <= max(_SLIP, sum(figures) // 5):
        message = f"Rinciannya berjumlah {thousands(str(sum(figures)))}, bukan {thousands(value(total))}."
        yield Finding(
            "hitungan.jumlah", "fakta", "error", total.start, total.end, total.text, message, "", "penjumlahan"
        )


def shares(text: str, entities: Sequence[Entity]) -> Iterator[Finding]:
    """A percentage that two numbers beside it do not give: "40 dari 80 warga (60 persen)"."""
    figures = [e for e in entities if e.kind in {"number", "percent"}]
    for part, whole in pairwise(figures):
        percent = next((e for e in figures if e.kind == "percent" and 0 <= e.start - whole.end <= 12), None)
        if percent is None or not _OF.match(text[part.end : whole.start]):
            continue
        numbers = [_number(e) for e in (part, whole, percent)]
        if None in numbers or not numbers[1] or _STOP.search(text, whole.end, percent.start):
            continue
        share = 100 * (numbers[0] or 0.0) / numbers[1]
        if abs(share - (numbers[2] or 0.0)) > 1:
            shown = f"{share:.1f}".replace(".", ",").removesuffix(",0")
            message = f"{part.text} dari {whole.text} adalah {shown} persen, bukan {percent.text}."
            yield Finding(
                "hitungan.persen", "fakta", "error", percent.start, percent.end, percent.text, message, "", "pembagian"
            )


def lengths(text: str, entities: Sequence[Entity]) -> Iterator[Finding]:
    """ "selama empat malam, Kamis–Sabtu (27–29/8/2026)": as many days, or nights, as the range right behind has."""
    for span in (e for e in entities if e.kind == "date"):
        stated, told = days(span), ending(_HOW_LONG, text, span.start, 70)
        if not told or len(stated) < 2 or not _WEEKDAY.match(text, span.start):
            continue
        whole = (stated[-1] - stated[0]).days + 1
        right = {whole, whole - 1} if told["unit"] == "malam" else {whole}
        count = int(told["n"]) if told["n"].isdigit() else spelt(told["n"])
        if count is not None and count not in right:
            start, end = told.span("length")
            message = f"{span.text} berlangsung {whole} hari, bukan {told['length']}."
            yield Finding("hitungan.lama", "fakta", "error", start, end, told["length"], message, "", "kalender")


def households(text: str, entities: Sequence[Entity]) -> Iterator[Finding]:
    """Fewer people than households in one sentence cannot be."""
    for a, b in pairwise([e for e in entities if e.kind == "number" and value(e).isdigit()]):
        if {unit(a), unit(b)} not in ({"kk", "jiwa"}, {"kk", "orang"}) or _STOP.search(text, a.end, b.start):
            continue
        people, families = (b, a) if unit(a) == "kk" else (a, b)
        if int(value(people)) < int(value(families)):
            message = f"{people.text} lebih sedikit daripada {families.text}; satu KK paling sedikit satu jiwa."
            yield Finding(
                "hitungan.kk-jiwa", "fakta", "error", people.start, people.end, people.text, message, "", "perbandingan"
            )


def trends(text: str, entities: Sequence[Entity]) -> Iterator[Finding]:
    """ "16 kasus, turun dari tujuh kasus" and "naik dari 120 menjadi 80" cannot be."""
    figures = [e for e in entities if e.kind in {"number", "money", "percent"}]
    for at, then in enumerate(figures):
        told = ending(_TREND, text, then.start, 40)
        if not told:
            continue
        after, before = figures[at + 1 : at + 2], figures[:at][-1:]
        now = next((e for e in after if _BECOMES.match(text[then.end : e.start])), None)
        now = now or next((e for e in before if not _STOP.search(text, e.end, told.start()) and _alike(e, then)), None)
        if now is None or None in (a := (_number(now), _number(then))) or a[0] == a[1]:
            continue
        if (a[0] > a[1]) != (told["way"].casefold() in _UP):  # type: ignore[operator]
            way = "naik" if told["way"].casefold() not in _UP else "turun"
            message = f"Dari {then.text} ke {now.text} berarti {way}, bukan {told['way'].casefold()}."
            start, end = told.start(), then.end
            yield Finding("hitungan.arah", "fakta", "error", start, end, text[start:end], message, "", "perbandingan")


def _alike(now: Entity, then: Entity) -> bool:
    return now.kind == then.kind and (unit(now) == unit(then) or not unit(then))


def _number(entity: Entity) -> float | None:
    try:
        return float(value(entity))
    except ValueError:
        return None


RULES = (weekdays, sums, shares, lengths, households, trends)
