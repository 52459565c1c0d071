"""Days named by words: besok, tadi malam, 3 hari lalu, minggu pagi, Senin depan, malam Jumat.

Resolved days have ISO keys; a word with two readings ("minggu lalu": last week, or last Sunday) has a key that
starts with `?`. A schedule ("setiap Senin", "Senin–Jumat"), and a weekday of which nothing tells whether it is past or
to come, is its own words: the caller quotes it.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from knowledge.entities.calendar import DAYS, Tense, weekday_near, weekday_next_week
from knowledge.entities.dates import FUTURE_CUE, PAST_CUE, RANGE
from knowledge.entities.entity import Entity
from knowledge.entities.leaning import leaning
from knowledge.entities.months import DAY_PART, MONTH, WEEKDAY, WEEKDAY_NUMBER
from knowledge.entities.scan import Taken, ending
from knowledge.entities.words import small, value
from knowledge.scanning import Scanner

_PART = rf"(?:\s+(?:{DAY_PART})\b)?"
_SHIFTS: tuple[tuple[Scanner, int], ...] = tuple(
    (Scanner(rf"\b(?:{words})\b", re.IGNORECASE), shift)
    for words, shift in (
        (r"(?:kemarin|kemaren)\s+(?:lusa|dulu)", -2),
        (r"(?:tadi|td)\s+(?:malam|malem|mlm)|malam\s+tadi|semal[ae]m|tadi\s+semal[ae]m", -1),
        (r"(?:tadi|td)\s+(?:pagi|siang|sore|subuh)|(?:pagi|siang|sore|subuh)\s+(?:tadi|td)", 0),
        (
            r"(?:nanti|nti|ntar)\s+(?:pagi|siang|sore|malam|mlm|malem)|(?:pagi|siang|sore|malam|mlm|malem)\s+(?:ini|ni|nanti|nti)",
            0,
        ),
        (rf"(?:hari|hr)\s+(?:ini|ni){_PART}", 0),
        (rf"(?:besok|bsk|besuk)\s+lusa|lusa{_PART}", 2),
        (rf"(?:kemarin|kemaren|kmrn|kmarin){_PART}", -1),
        (rf"(?:besok|bsk|(?<!jam )(?<!waktu )(?<!jadwal )besuk){_PART}", 1),  # "jam besuk": of visits to a ward
    )
)
_DAYS_AWAY = Scanner(
    rf"\b(?P<n>\d{{1,2}}|{small(2, 6)})\s+hari\s+(?P<way>(?:yang\s+|yg\s+)?lalu|lagi)\b", re.IGNORECASE
)
_SCHEDULE = Scanner(  # "setiap Senin sampai dengan Jumat" is a range, so a range is looked for first
    rf"\b(?:(?:(?:setiap|tiap|saban)\s+)?(?:hari\s+)?(?P<a>{WEEKDAY}){RANGE}(?:hari\s+)?(?P<b>{WEEKDAY})"
    rf"|(?P<each>(?:setiap|tiap|saban|rutin)\s+(?:hari\s+|(?P<night>malam|malem|mlm)\s+)?(?P<d>{WEEKDAY})"
    r"(?:\s+(?P<nth>(?:ke-?\s?\d|pertama|kedua|ketiga|keempat|terakhir)(?!\w)))?))(?!\w)",
    re.IGNORECASE,
)
_WEEKDAY = Scanner(
    rf"\b(?:(?P<pre>{PAST_CUE}|besok|bsk|nanti)\s+)?(?P<hari>hari\s+)?(?P<eve>(?:malam|malem|mlm)\s+)?(?P<wd>{WEEKDAY})\b"
    rf"(?!\s+(?:bersih|berkah|sehat|curhat)\b)(?P<part>\s+(?:{DAY_PART})\b(?!\s+(?:{WEEKDAY})\b))?(?:\s+(?P<cue>{PAST_CUE}|{FUTURE_CUE}|ini)\b)?",
    re.IGNORECASE,
)
# What makes "minggu" a week: "dua minggu", "per minggu", "akhir minggu", "minggu ketiga".
_WEEK_BEFORE = re.compile(
    rf"(?:\d|\b(?:{small(1, 6)}|beberapa|per|tiap|setiap|akhir|awal|sekali|dalam|selama|"
    r"antar|se))[\s-]*$",
    re.IGNORECASE,
)
_NUMBERED_AREA = re.compile(r"\br[tw]\.?\s*\d{1,3}\s+$", re.IGNORECASE)  # "lawan rw 01 minggu kmrn"
_PRAYER = re.compile(
    r"\b(?:s(?:h)?(?:a|o)lat|solat|khotbah|khutbah|ibadah|jamaah|infak|infaq|sedekah|puasa)\s+$", re.IGNORECASE
)
_AFTER = re.compile(r"\b(?:abis|habis|selepas|bakda|ba'?da)\s+$", re.IGNORECASE)  # "abis jumat": after its prayer
# "tiap selasa sama kamis", "buka senin rabu jumat": days of every week
_BESIDE = re.compile(r"\s*(?:,|&|/|dan|sama|sm)?\s*", re.IGNORECASE)
_EXCEPT = re.compile(r"\b(?:kecuali|selain)\s+(?:hari\s+)?$", re.IGNORECASE)
_UNTIL = re.compile(
    r"(?:^|[^\s\w]\s*|\b)(?:sampai|sampe|hingga|s\.?d\.?|paling\s+lambat|tenggat|target)\s+$", re.IGNORECASE
)
# What follows a report is still to come: "lanjut ke smkn 1 kamis", "berikutnya di ciwandan sabtu".
_NEXT = re.compile(
    r"\b(?:lanjut(?:nya|annya)?|dilanjut(?:kan|in)?|berikutnya|selanjutnya|menyusul|nyusul|giliran)"
    r"(?:\s+(?!kemarin|kmrn|tadi|td|lalu|dari)[\w./-]+){0,5}\s+$",
    re.IGNORECASE,
)
# "tahun kemarin", "bulan mei kemarin", "waktu kemarin", "lebaran kemarin": some time ago, not yesterday.
_PERIOD = re.compile(
    r"\b(?:tahun|taun|taon|thn|th|bulan|bln|pekan|semester|triwulan|musim|gelombang|angkatan|edisi|waktu|"
    r"(?:idul ?)?(?:fitri|adha)|lebaran|ramad[h]?an|puasa|muharr?am|suro|mau?lid|mulud|natal|nataru|agustusan|17an|"
    rf"pemilu|pilkada|pandemi|{MONTH})\s+$",
    re.IGNORECASE,
)
# "20 ribu semalam", "dirawat semalam": one night long, not the last one
_ONE_NIGHT = re.compile(
    r"(?:\d|\b(?:ribu|rb|juta|jt|(?:di|me)?rawat|(?:meng|ng)?ina?p|nginep|inap|begadang|sewa|disewa|dititip\w*))\s+$",
    re.IGNORECASE,
)
# "yg kemarin belum ikut boleh sekalian": who was not there, whatever the day
_THOSE = re.compile(r"(?:^|[.,;:!?¶\n]\s*|\b(?:buat|untuk|utk|bagi)\s+)(?:yg|yang)\s+$", re.IGNORECASE)
_LASTED = re.compile(
    rf"\s+(?:sempat |sempet )?[a-z]+ (?:selama )?(?:\d{{1,2}}|{small(2, 6)}) (?:hari|minggu|bulan)\b", re.IGNORECASE
)
# "buka jam 8 sampe jam 3, jumat sampe 11", "masuk 7.00 pulang 15.00 jumat pulang 11": hours of every such day
_HOURS_BEFORE = re.compile(
    rf"(?:{RANGE}|\b(?:pulang|tutup)\s+)(?:(?:jam|pukul)\s+)?\d{{1,2}}(?:[.:]\d\d)?(?:\s*wib)?[\s,;.]*(?:hari\s+)?$",
    re.IGNORECASE,
)
_HOURS_AFTER = re.compile(
    r"\s+(?:(?:cuma|hanya|setengah hari)\s+)?(?:(?:sampai|sampe|smp|hingga|pulang|tutup|buka|masuk)\s+){1,2}"
    r"(?:(?:jam|pukul)\s+)?\d{1,2}(?![\d/])",
    re.IGNORECASE,
)
_CLOSED = re.compile(
    r"\s+(?:tutup|libur)\b(?!\s+(?:nasional|bersama|cuti|idul\w*|maulid|natal|tahun|karena|krn|dulu|sementara|lagi|sampai|sampe|mulai))",
    re.IGNORECASE,
)
_OPEN_DAYS = re.compile(
    r"\b(?:buka|kunjungan|tiket|jam\s+(?:buka|layanan|kerja|operasional|besuk)|layanan|pelayanan|loket)\b",
    re.IGNORECASE,
)
# "per jumat 72,5 persen": how far it was on that day
_AS_OF = re.compile(r"\bper\s+(?:hari\s+)?$", re.IGNORECASE)
_STANDING = re.compile(
    r"\s+(?:\d|(?:baru|sudah|udah|sdh|masih|tercatat|total|capai|mencapai|ada|jumlah)\b)", re.IGNORECASE
)
# "september minggu 1-2": weeks of the month.
_OF_MONTH = re.compile(rf"\b(?:{MONTH}|bulan(?:\s+(?:ini|depan|lalu))?)(?:\s+(?:19|20)\d\d)?[\s,(]+$", re.IGNORECASE)
_WEEKS = re.compile(r"\s+(?:ke-?\s?)?[1-5](?:\s?(?:[-–&,]|dan|sampai)\s?[1-5])?(?![\d.:/])", re.IGNORECASE)
# "05.30-18.30 (minggu 06.30-17.00)": other hours of every such day.
_OTHER_HOURS = re.compile(
    r"\s*:?\s*(?:jam |pukul |pkl )?(?:\d{1,2}[.:]\d\d|\d{1,2}\s?(?:-|–|sampai|sampe|smp|s\.d\.?)\s?\d)", re.IGNORECASE
)
_WEEK_AFTER = re.compile(r"\s+(?:ke-?\s?\d{1,2}|itu\b|pertama|kedua|ketiga|keempat|sekali)\b", re.IGNORECASE)


def days(text: str, on: date, tense: Tense | None, *, hurried: bool, loose: bool = False) -> Iterator[Entity]:
    """Every day named by words. Without any tense a weekday is the last one (notes are mostly reports),
    of a hurried or a loose note it stays open: see `leaning`."""
    every = list(_SCHEDULE.finditer(text))
    for match in every:
        yield _entity(match, _schedule(match))
    for scanner, shift in _SHIFTS:
        for match in scanner.finditer(text):
            if _is_no_day(text, match):
                continue
            yield _entity(match, (on + timedelta(days=shift)).isoformat())
    for match in _DAYS_AWAY.finditer(text):
        count = value(match["n"]) or int(match["n"])
        away = count if match["way"].casefold() == "lagi" else -count
        yield _entity(match, (on + timedelta(days=away)).isoformat())
    spans = Taken(match.span() for match in every)
    named = [
        one
        for one in _WEEKDAY.finditer(text)
        if not _is_week(text, one) and not _is_prayer(text, one) and not spans.meets(*one.span())
    ]
    weekly = _weekly(text, named, {match.end() for match in every if match["each"]}, hurried=hurried)
    for match in named:
        if match.start() in weekly:
            yield _entity(match, DAYS[WEEKDAY_NUMBER[match["wd"].casefold()]])
        else:
            yield _weekday(match, on, _meant(text, match, on, tense, hurried=hurried, loose=loose))


def _is_no_day(text: str, match: re.Match[str]) -> bool:
    """ "tahun kemarin", "yg kemarin belum ikut", "kemarin mati 3 hari", "20 ribu semalam": no single day is meant."""
    word = match[0].casefold()
    if word.startswith("semal"):
        return bool(ending(_ONE_NIGHT, text, match.start()))
    if not word.startswith("k") or " " in word:
        return False
    before = ending(_PERIOD, text, match.start()) or ending(_THOSE, text, match.start())
    return bool(before or _LASTED.match(text, match.end()))


def _weekly(text: str, named: list[re.Match[str]], each: set[int], *, hurried: bool) -> set[int]:
    """Where the weekdays start that are of every week: behind "tiap selasa sama", excepted ones, other hours in
    brackets; in a hurried note all that stand side by side."""
    found: set[int] = set()
    before: re.Match[str] | None = None
    for match in named:
        bare = not (match["pre"] or match["eve"] or match["cue"])
        beside = before is not None and bool(_BESIDE.fullmatch(text, before.end(), match.start()))
        if beside and before is not None and (before.start() in found or (hurried and bare and not before["eve"])):
            found |= {before.start(), match.start()} if bare else set()
        elif _is_weekly(text, match, each):
            found |= {match.start()}
        before = None if match["cue"] else match
    return found


def _is_weekly(text: str, match: re.Match[str], each: set[int]) -> bool:
    behind = any(end <= match.start() and _BESIDE.fullmatch(text, end, match.start()) for end in each)
    if match["cue"] or match["pre"] or match["eve"]:
        return behind
    hours = ending(_HOURS_BEFORE, text, match.start()) and _HOURS_AFTER.match(text, match.end())
    closed = _CLOSED.match(text, match.end()) and _OPEN_DAYS.search(text)
    return bool(behind or hours or closed or ending(_EXCEPT, text, match.start()) or _has_other_hours(text, match))


def _has_other_hours(text: str, match: re.Match[str]) -> bool:
    return text[match.start() - 1 : match.start()] == "(" and bool(_OTHER_HOURS.match(text, match.end()))


def _is_prayer(text: str, match: re.Match[str]) -> bool:
    friday = match["wd"].casefold().startswith("j") and ending(_AFTER, text, match.start())
    return bool(friday or ending(_PRAYER, text, match.start()))


def _meant(
    text: str, match: re.Match[str], on: date, tense: Tense | None, *, hurried: bool, loose: bool
) -> Tense | None:
    """The tense a weekday has where it stands. Undecided, a day of a report is past, one of a hurried note open."""
    start = match.start()
    if ending(_AS_OF, text, start) and _STANDING.match(text, match.end()):
        return "past"
    if ending(_UNTIL, text, start) or ending(_NEXT, text, start):
        meant: Tense | None = "future"
    elif match["pre"] or (match["cue"] and match["cue"].casefold() != "ini"):
        return tense
    else:
        meant = leaning(text, start, match.end(), tense, hurried=hurried, loose=loose)
    if (
        (hurried or loose)
        and meant == "future"
        and WEEKDAY_NUMBER[match["wd"].casefold()] == on.weekday()
        and not match["eve"]
    ):
        return None  # "kerja bakti minggu", sent on a Sunday: today, or the next one
    return meant or (None if hurried or loose else "past")


def _schedule(match: re.Match[str]) -> str:
    """One key for "tiap jum'at", "setiap hari Jumat" and "setiap Jumat"."""
    a, b, each = (match[name] and DAYS[WEEKDAY_NUMBER[match[name].casefold()]] for name in ("a", "b", "d"))
    night = "malam " if match["night"] else ""
    nth = f" {match['nth'].casefold()}" if match["nth"] else ""
    return f"setiap {night}{each}{nth}" if each else f"{a}-{b}"


def _is_week(text: str, match: re.Match[str]) -> bool:
    if match["wd"].casefold() != "minggu" or match["hari"] or match["part"] or match["eve"]:
        return False
    if ending(_OF_MONTH, text, match.start()) and _WEEKS.match(text, match.end()):
        return True
    counted = ending(_WEEK_BEFORE, text, match.start()) and not ending(_NUMBERED_AREA, text, match.start())
    return bool(counted or _WEEK_AFTER.match(text, match.end()))


def _weekday(match: re.Match[str], on: date, tense: Tense | None) -> Entity:
    number = WEEKDAY_NUMBER[match["wd"].casefold()]
    cue = " ".join((match["cue"] or match["pre"] or "").casefold().split())
    cue = "kemarin" if cue in {"kemaren", "kmrn", "kmarin"} else cue
    bare = not (match["hari"] or match["part"] or match["eve"])
    if (
        number == 6
        and bare
        and not match["pre"]
        and cue in {"ini", "lalu", "yang lalu", "yg lalu", "depan", "kemarin", "mendatang"}
    ):
        return _entity(match, f"?minggu {cue}")
    evening = bool(match["eve"]) and tense == "future"  # "malam minggu" said on a Sunday: that of the next one
    day = _day(number, cue, on + timedelta(days=evening), tense)
    if day is None and not cue:
        return _entity(match, _undated(match, DAYS[number]))
    if day is None:
        return _entity(match, f"?{DAYS[number]} {cue}", DAYS[number])
    if match["eve"]:
        return _entity(match, (day - timedelta(days=1)).isoformat())
    return _entity(match, day.isoformat(), DAYS[number])


def _undated(match: re.Match[str], day: str) -> str:
    """A day nobody can date, in its own words: "rabu malam", "malam minggu"."""
    part = re.sub(r"mal[ae]m|mlm", "malam", (match["part"] or "").strip().casefold())
    return f"malam {day}" if match["eve"] else f"{day} {part}".strip()


def _day(number: int, cue: str, on: date, tense: Tense | None) -> date | None:
    if cue == "depan":
        return weekday_next_week(number, on)
    if cue == "ini":  # "rabu ini" said on a Sunday of what is to come: that of the week that begins
        this = on + timedelta(days=number - on.weekday())
        return this + timedelta(days=7) if this < on and tense == "future" else this
    if cue and re.fullmatch(PAST_CUE, cue):
        latest = on if cue in {"tadi", "td"} else on - timedelta(days=1)
        return weekday_near(number, latest, "past")
    if cue in {"besok", "bsk", "besuk"}:
        if number == on.weekday():  # "besok kamis" said on a Thursday: tomorrow, or the next Thursday
            return None
        return weekday_near(number, on + timedelta(days=1), "future")
    now = "future" if cue else tense
    return weekday_near(number, on, now) if now else None


def _entity(match: re.Match[str], key: str, weekday: str = "") -> Entity:
    return Entity(match.start(), match.end(), "date", match[0], key, weekday)
