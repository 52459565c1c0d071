"""Which half of the day a bare hour means: "rapat jam 2" is 14:00, "td sore … jam 6" 18:00, "maling jam 2" is open.

Nothing that an agency holds begins between one and four at night, and nothing closes at four in the morning; what
just happens (a fire, a theft) does so at any hour. An evening that was named holds for the hours told after it, until
another day or part of a day is; and hours are told in their order: "jam 1 siang hujan, jam 3 surut, jam 5 kering".
"""

import re
from functools import lru_cache

from knowledge.entities.lists import waktu
from knowledge.entities.months import WEEKDAY

_BACK, _FAR_BACK, _AROUND = 160, 320, 160  # characters
_END = re.compile(r"[.!?¶\n](?!\d)")  # a semicolon goes on: "semalam; dikerjakan dari jam 10"
_CLOSES = re.compile(
    r"\b(?:tutup|ditutup|sampai|sampe|smp|hingga|s\.?d\.?|pulang|selesai|kelar|bubar|balik|sebelum|sebelom|sblm|"
    r"lewat|paling (?:lambat|telat)|batas(?:nya)?)\s+(?:(?:jam|pukul|pkl)\s+)?$",
    re.IGNORECASE,
)
# The part of the day that was last spoken of; a day, an opening or another habit in between begins anew.
_SPOKEN = re.compile(
    r"\b(?P<since>(?:dr|dari|sejak|mulai|sampai|sampe|smp|sif|shift) )?(?P<habit>(?:tiap|setiap|kelas|pasar|poli) )?"
    r"(?:(?P<past>tadi|td|kemarin|kmrn) |(?:nanti|nti|besok|bsk) )?"
    r"(?:(?P<part>siang|sore|petang|malam|malem|mlm)|(?P<night>semal[ae]m))"
    rf"(?: (?P<after>tadi|td)| (?:ini|nanti)| (?:{WEEKDAY})\b(?! (?:pagi|siang|sore)))?\b"
    r"|\b(?P<prayer>(?:se(?:belum|sudah)|sblm|abis|habis|bakda|ba'?da|selepas|usai|jelang|menjelang) "
    r"(?:s(?:h)?[ao]lat )?(?:ma?gh?rib|isya|isa|tarawih|taraweh))\b"
    rf"|\b(?:pagi|subuh|dini|besok|bsk|lusa|kemarin|kmrn|{WEEKDAY}|tgl|tanggal|hari|buka|dibuka|tiap|setiap|masuk)\b",
    re.IGNORECASE,
)
_MORNING = re.compile(r"\s+(?:\w+\s+)?(?:pagi|subuh|dini|esuk|isuk|enjing)\b", re.IGNORECASE)
_OTHERS = re.compile(r"\d (?:malam|malem|mlm)\b", re.IGNORECASE)  # the night of another hour
_CLOCK = re.compile(r"\b(?:jam|pukul|pkl)\b", re.IGNORECASE)
# "diulang hari ini jam 1": a day that was set, whatever befell before
_SET = re.compile(r"\b(?:(?:hari|hr) ini|nanti|besok|bsk|lusa)(?: (?:jam|pukul|pkl))? $", re.IGNORECASE)
_NIGHT = re.compile(r"\b(?:malam|malem|mlm|semal[ae]m)\b", re.IGNORECASE)
_DARK = re.compile(
    r"\s+(?:\w+ ){0,2}?(?:ge?lap|ma?gh?rib|isya|bukber|buka (?:puasa|bersama|bareng))\b", re.IGNORECASE
)  # "dihentikan jam 6 karena gelap"
_ANEW = re.compile(
    rf"\b(?:pagi|subuh|dini|besok|bsk|besoknya|lusa|kemarin|kmrn|{WEEKDAY}|tgl|tanggal|tiap|setiap|hari ini)\b",
    re.IGNORECASE,
)
# "acara jam 1, panitia kumpul jam 8": told last, done first
_MADE_READY = re.compile(
    r"\b(?:kumpul|berkumpul|siap\w*|standby|gladi\w*|berangkat|persiapan|registrasi|daftar ulang|apel|dari|"
    r"sebelum\w*)\s+(?:\w+ ){0,2}$",
    re.IGNORECASE,
)
_AFTERNOON, _CLOSING = range(1, 5), range(1, 7)  # o'clock
_OF_NIGHT, _LATE = range(9, 13), range(10, 13)
_OF_PART = {
    "siang": (12, *range(1, 7)),
    **dict.fromkeys(("sore", "petang"), range(3, 7)),
    **dict.fromkeys(("malam", "malem", "mlm"), range(6, 13)),
}
_EARLY_START = 4  # o'clock: who gathers or leaves at four may do so before dawn
_STORY = 200  # characters
_DAWN, _NOON, _MIDNIGHT = 5 * 60, 12 * 60, 22 * 60  # minutes
_MORNING_STEP, _LATER_STEP = 5 * 60, 8 * 60  # minutes from one hour to the next, the first before noon or past it


def said_before(text: str, start: int, hour: int) -> str:
    """The part of the day that the words before an hour speak of: "malam", "sore"; empty for none that fits."""
    window = text[max(0, start - _FAR_BACK) : start]
    spoken = list(_SPOKEN.finditer(window))
    last = spoken[-1] if spoken else None
    if hour in _OF_NIGHT and _CLOSES.search(window) and _said_of_night(window, hour):
        return "malam"
    if last is None or last["since"]:
        return ""
    part = "malam" if last["night"] or last["prayer"] else (last["part"] or "").casefold()
    beside = last.end() >= len(window) - len(_END.split(window[-_BACK:])[-1])
    if beside and not last["habit"]:
        return "" if part == "siang" and hour not in _OF_PART["siang"] else part
    # over the end of a sentence "semalam" is a night that is over: what was done then may have gone on by day
    over = not beside and (last["night"] or last["past"] or last["after"])
    return part if hour in (_LATE if over else _OF_PART.get(part, ())) else ""


def _said_of_night(window: str, hour: int) -> bool:
    """ "organ tunggal jangan sampai malam, cukup sampe jam 10": what closes at that hour was said to be of a night."""
    nights = list(_NIGHT.finditer(window))
    if not nights or re.search(r"\b(?:pagi|subuh|besok|bsk)\b", window[nights[-1].end() :], re.IGNORECASE):
        return False
    return not re.fullmatch(r"\s*(?:sampai|sampe|smp|hingga)\s+(?:(?:jam|pukul)\s+)?", window[nights[-1].end() :])


def in_order(text: str, start: int, before: tuple[int, str] | None, minutes: int, *, late: bool) -> bool | None:
    """Whether hours told in their order put a bare one past noon: `before` is where the last one ended, and it.

    None where nothing tells: the first hour, one of another day, or one too far from the last. Where `late` is not
    set the hour may only be found to be one before noon: the text counts its hours up to 24."""
    if before is None or start - before[0] > _STORY or _ANEW.search(text, before[0], start):
        return None
    if _MADE_READY.search(text, max(0, start - 40), start):
        return None
    last = int(before[1][:2]) * 60 + int(before[1][3:])
    step = minutes + _NOON - last
    if last < minutes and last < _DAWN:  # "menyeberang jam 3 pagi, nyampe 4.20"
        return False
    if last >= _MIDNIGHT and minutes < _DAWN:  # "trafo meledak 22.15, nyala jam 1"
        return False
    return True if late and last > minutes and 0 < step <= (_LATER_STEP if last >= _NOON else _MORNING_STEP) else None


def is_afternoon(text: str, start: int, end: int, hour: int) -> bool:
    """Whether a bare hour of a clause without a part of the day is one past noon."""
    if hour in range(4, 8) and _DARK.match(text, end):
        return True
    if hour not in _CLOSING or (hour not in _AFTERNOON and not _CLOSES.search(text, max(0, start - 24), start)):
        return False
    if _MORNING.match(text, end) or (hour == _EARLY_START and _MADE_READY.search(text, max(0, start - 40), start)):
        return False
    back = 24 if _SET.search(text, max(0, start - 24), start) else _AROUND
    behind = _CLOCK.split(_END.split(text[end : end + back])[0])[0]
    around = _END.split(text[max(0, start - back) : start])[-1] + " " + behind
    return not _any_hour().search(_OTHERS.sub("", around))


@lru_cache(maxsize=1)
def _any_hour() -> re.Pattern[str]:
    """What happens at any hour, and words for the night."""
    return re.compile(rf"\b(?:{'|'.join(waktu().sepanjang_hari)})\b", re.IGNORECASE)
