"""What the words around a day say of it: "mulai kamis" and "buka lagi senin" are to come, "mati sejak selasa" is not.

A short note reports and announces in one breath ("34 guru lulus, sertifikat bisa diambil mulai selasa"), so the words
near a day tell more of it than the whole note does.
"""

import re
from functools import lru_cache

from knowledge.entities.calendar import Tense
from knowledge.entities.lists import waktu
from knowledge.entities.scan import ending
from knowledge.entities.tense import tense

_NEAR, _FAR, _BESIDE = 48, 400, 24  # characters to either side: of a clause, of a sentence, of a few words
_CLAUSE_END = re.compile(r"[;:!?¶\n]|[.,](?!\d)")
_SENTENCE_END = re.compile(r"[;!?¶\n]|\.(?=\s|$)")
_BEGINS = re.compile(
    r"(?<!sudah )(?<!udah )(?<!sdh )(?<!telah )\b(?:(?:mulai|lagi|menjadi|jadi|paling (?:telat|lambat)|sebelum|sblm|"
    r"diganti|ganti|diundur|digeser|mundur|maju|pindah)(?:nya)?\s+(?:ke\s+)?|"
    r"mulai (?:kerja|dikerja\w+|jalan|berlaku|buka|dibuka|masuk|sekolah|ngantor|operasi|latihan)\s+|"
    r"(?:maju|berangkat) ke (?:\w+ ){1,2})"
    r"(?:hari\s+)?(?:tgl\s+|tanggal\s+)?$",
    re.IGNORECASE,
)
_SINCE = re.compile(r"\b(?:sejak|semenjak)\s+(?:hari\s+)?$", re.IGNORECASE)


@lru_cache(maxsize=1)
def _cues() -> tuple[re.Pattern[str], re.Pattern[str]]:
    lists = waktu()
    ahead, past = ("|".join(words) for words in (lists.akan, lists.sudah))
    return (
        re.compile(rf"(?<![\w-])(?:{ahead})(?![\w-])", re.IGNORECASE),
        re.compile(rf"(?<![\w-])(?:{past})(?![\w-])", re.IGNORECASE),
    )


def leaning(
    text: str, start: int, end: int, whole: Tense | None, *, hurried: bool, loose: bool = False
) -> Tense | None:
    """The tense of the day at `[start, end)`: what stands right before it, then the words near it, then all of them;
    None where nothing tells. `whole` is the tense of the whole text: of a hurried note it says nothing, for such a
    note reports and announces in one breath. A `loose` one (with marks, without capitals) does so sentence by
    sentence."""
    if ending(_SINCE, text, start):
        return "past"
    if ending(_BEGINS, text, start):
        return "future"
    near = _around(text, start, end)
    if hurried:
        return _told(near) or _told_next(text, start, end) or _told(text)
    if loose:
        sentence = _sentence(text, start, end)
        return tense(near) or _told(near) or _told(sentence) or _told_next(text, start, end) or whole
    return tense(near) or _told(near) or whole or _told(_sentence(text, start, end))


# "menang tadi malam. semifinal kamis": the report has its day, and the weekday is another one
_REPORTED = re.compile(
    r"(?<!tahun )(?<!taun )(?<!bulan )(?<!minggu )(?<!pekan )(?<!yg )(?<!yang )\b"
    r"(?:tadi|td|kemarin|kemaren|kmrn|semal[ae]m|barusan)\b",
    re.IGNORECASE,
)


def _told_next(text: str, start: int, end: int) -> Tense | None:
    """What a report that has its day ("tadi", "kemarin") tells of a weekday after it: past days are told so too,
    and a bare weekday is to come."""
    beside = _CLAUSE_END.split(text[max(0, start - _BESIDE) : start])[-1] + text[start : end + _BESIDE]
    if (
        not _REPORTED.search(text, 0, start)
        or _REPORTED.search(beside)
        or _befallen().search(_around(text, start, end))
    ):
        return None
    return "future"


def _around(text: str, start: int, end: int) -> str:
    """The words near a day, inside its own clause."""
    before = _CLAUSE_END.split(text[max(0, start - _NEAR) : start])[-1]
    after = _CLAUSE_END.split(text[end : end + _NEAR])[0]
    return f"{before} {after}"


def _sentence(text: str, start: int, end: int) -> str:
    """The sentence around a day, as far as it may tell of it: a text without an end of a sentence is read once."""
    before = _SENTENCE_END.split(text[max(0, start - _FAR) : start])[-1]
    after = _SENTENCE_END.split(text[end : end + _FAR])[0]
    return f"{before}{text[start:end]}{after}"


@lru_cache(maxsize=1)
def _befallen() -> re.Pattern[str]:
    """What nobody appoints: "banjir minggu", "kebakaran sabtu"."""
    return re.compile(rf"\b(?:{'|'.join(waktu().sepanjang_hari)})\b", re.IGNORECASE)


@lru_cache(maxsize=256)  # of a hurried note the whole is asked for each of its days
def _told(words: str) -> Tense | None:
    ahead, past = _cues()
    more = len(ahead.findall(words)) - len(past.findall(words))
    return "future" if more > 0 else "past" if more < 0 else None
