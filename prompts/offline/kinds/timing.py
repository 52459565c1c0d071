"""Days and hours inside a statement: found, cut out, and told from what is said beside them."""

import re
from dataclasses import dataclass

from prompts.offline.dates import DAYS, MONTHS

_NAME = rf"(?:{'|'.join(DAYS)})"
_DAY = rf"{_NAME}(?:–{_NAME})?(?: \([\d/–]+\))?"
_SPAN = rf"{_DAY}(?: (?:sampai|hingga) {_DAY})?"
_PART = r"(?:dini hari|pagi|siang|sore|malam)"
_CLOCK = (
    r"(?:sekitar )?pukul \d\d\.\d\d(?:–\d\d\.\d\d)?(?: WIB)?"
    r"(?: \((?:selepas|sesudah|setelah|sebelum|habis|usai)[^()]*\))?(?: sampai selesai)?"
)
_BEFORE = r"(?:(?:pada|hari|mulai|sejak|setiap|tanggal|dari) )*"
_DATE = rf"\d{{1,2}}(?:–\d{{1,2}})? (?:{'|'.join(MONTHS)})(?: \d{{4}})?"
TIME = re.compile(
    rf"(?<!\w){_BEFORE}(?:(?:{_SPAN}|{_DATE})(?:,? {_PART})?(?:,? setiap hari(?: kerja)?)?(?:,? {_CLOCK})?|"
    rf"{_CLOCK}(?:,? {_SPAN})?)",
    re.IGNORECASE,
)
_EDGE = " ,;:–-"


@dataclass(frozen=True, slots=True)
class Timed:
    """A statement in three: what stands before its first time, the time, and what stands behind it."""

    before: str
    time: str
    after: str

    @property
    def alone(self) -> bool:
        """Whether it says nothing but when."""
        return bool(self.time) and not self.before and not self.after

    @property
    def rest(self) -> str:
        """The statement without its time."""
        return " ".join(part for part in (self.before, self.after) if part)


def timed(text: str) -> Timed:
    """The statement cut at its first day or hour; all of it is `before` where it has none."""
    match = TIME.search(text)
    if not match:
        return Timed(text.strip(_EDGE), "", "")
    return Timed(text[: match.start()].strip(_EDGE), match[0].strip(), text[match.end() :].strip(_EDGE))


def day_and_hour(time: str) -> tuple[str, str]:
    """ "Rabu (14/10/2026) pukul 10.00 WIB" → the day, the hours without "pukul"; either may be empty."""
    clock = re.search(_CLOCK, time, re.IGNORECASE)
    if not clock:
        return time, ""
    day = (time[: clock.start()] + time[clock.end() :]).strip(_EDGE)
    return re.sub(r"^(?:pada|hari) ", "", day), clock[0].removeprefix("pukul ")
