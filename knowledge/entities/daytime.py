"""Which half of the day a bare hour means: "rapat jam 2" is 14:00, "td sore … jam 6" 18:00, "maling jam 2" is open.

Nothing that an agency holds begins between one and three at night, and nothing closes at four in the morning; what
just happens (a fire, a theft) does so at any hour.
"""

import re
from functools import lru_cache

from knowledge.entities.lists import waktu
from knowledge.entities.months import WEEKDAY

_BACK, _AROUND = 160, 160  # characters
_END = re.compile(r"[.!?¶\n](?!\d)")  # a semicolon goes on: "semalam; dikerjakan dari jam 10"
_CLOSES = re.compile(
    r"\b(?:tutup|ditutup|sampai|sampe|smp|hingga|s\.?d\.?|pulang|selesai|kelar|bubar|balik|sebelum|sebelom|sblm|"
    r"paling (?:lambat|telat)|batas(?:nya)?)\s+$",
    re.IGNORECASE,
)
# The part of the day that was last spoken of; a day, an opening or another habit in between begins anew.
_SPOKEN = re.compile(
    r"\b(?P<since>(?:dr|dari|sejak|mulai|sampai|sampe|smp|tiap|setiap|kelas|pasar|poli|sif|shift) )?"
    r"(?:(?:tadi|td|nanti|nti|kemarin|kmrn|besok|bsk) )?"
    r"(?:(?P<part>siang|sore|petang|malam|malem|mlm)|(?P<night>semal[ae]m))"
    r"(?: (?:tadi|td|ini|nanti))?\b"
    rf"|\b(?:pagi|subuh|dini|besok|bsk|lusa|kemarin|kmrn|{WEEKDAY}|tgl|tanggal|hari|buka|dibuka|tiap|setiap|masuk)\b",
    re.IGNORECASE,
)
_MORNING = re.compile(r"\s+(?:\w+\s+)?(?:pagi|subuh|dini)\b", re.IGNORECASE)
_OTHERS = re.compile(r"\d (?:malam|malem|mlm)\b", re.IGNORECASE)  # the night of another hour
_AFTERNOON, _CLOSING = range(1, 4), range(1, 7)  # o'clock


def said_before(text: str, start: int) -> str:
    """The part of the day that the words before an hour speak of: "malam", "sore"; empty for none."""
    window = _END.split(text[max(0, start - _BACK) : start])[-1]
    spoken = list(_SPOKEN.finditer(window))
    last = spoken[-1] if spoken else None
    if last is None or last["since"]:
        return ""
    return "malam" if last["night"] else (last["part"] or "").casefold()


def is_afternoon(text: str, start: int, end: int, hour: int) -> bool:
    """Whether a bare hour of a clause without a part of the day is one past noon."""
    if hour not in _CLOSING or (hour not in _AFTERNOON and not _CLOSES.search(text, max(0, start - 24), start)):
        return False
    if _MORNING.match(text, end):
        return False
    around = _END.split(text[max(0, start - _AROUND) : start])[-1] + " " + _END.split(text[end : end + _AROUND])[0]
    return not _any_hour().search(_OTHERS.sub("", around))


@lru_cache(maxsize=1)
def _any_hour() -> re.Pattern[str]:
    """What happens at any hour, and words for the night."""
    return re.compile(rf"\b(?:{'|'.join(waktu().sepanjang_hari)})\b", re.IGNORECASE)
