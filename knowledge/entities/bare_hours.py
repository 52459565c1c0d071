"""Hours without a word for a clock: "jam layanan 8 sampe 15.30", "kumpul 6.45", "buka sampe 11", "jam 8 10 dan 13".

Days, ages and counts are written as such figures are, so something has to speak of hours: what opens or works ("buka",
"jam kerja"), a part of the day ("siang 11 sampe 13"), the minutes of a span ("6.15 sampe 7"), a word for coming, going
or beginning before minutes ("masuk 6.45 pulang 3.15": an Indonesian decimal has a comma), or hours right before.
"""

import re

from knowledge.entities.months import DAY_PART, MONTH, WEEKDAY
from knowledge.entities.scan import ending

_FAR = 120  # characters
_EARLIEST, _AFTERNOON, _EVENING = 4, 6, 17  # o'clock
_MEASURE = re.compile(
    rf"\s*(?:{MONTH}|%|persen|ribu|rb|juta|jt|miliar|m|km|cm|kg|kilo\w*|gram|ons|ton|liter|orang|org|warga|peserta|ekor|"
    r"unit|buah|biji|lembar|kali|x|jam|menit|mnt|detik|hari(?! (?:ini|itu)\b)|hr|minggu|bulan|bln|tahun|thn|taun|th|"
    r"derajat|poin|gol|kk|rw|rt|meter|mtr|titik|lokasi|paket|botol|karung|bungkus|porsi)(?!\w)",
    re.IGNORECASE,
)
# what such a figure is of, where it is no hour: "rt 1 sampe 5", "umur 7 sampe 12", "senin 8 sampe kamis 11"
_NAMED = re.compile(
    r"\b(?:rt|rw|no|nomor|nmr|tgl|tanggal|hal|pasal|ayat|km|blok|kav|gang|umur|usia|kelas|kls|kelompok|gelombang|sesi|"
    r"tahap|lantai|skor|nilai|ipk|suhu|harga|rp|sdn|smpn|sman|smp|sma|minggu ke|ke|tahun|taun|bulan|antara)\b[.:]?\s*$",
    re.IGNORECASE,
)
_HOURS_OF = (
    r"(?:jam|waktu|jadwal)(?:nya)?\s+(?:buka|tutup|kerja|layanan|pelayanan|operasional|besuk|kunjung\w*|nyala|belajar|"
    r"masuk|istirahat|malam|malem|kantor|praktik|praktek|siaran)"
)
_SPEAKS_OF_HOURS = re.compile(rf"\b{_HOURS_OF}\b", re.IGNORECASE)
_SIGNED_UP = re.compile(r"\b(?:pendaftaran|daftar\w*|lowongan|lamaran|seleksi)\b", re.IGNORECASE)  # open for days
_BEFORE_SPAN = re.compile(
    rf"\b(?:buka(?:nya)?|loket|jamnya(?: (?:yg |yang )?(?:bener|benar))?|{DAY_PART}|{_HOURS_OF})\s*:?\s*$",
    re.IGNORECASE,
)
_OPEN_FOR = re.compile(r"\b(?:buka|layanan|pelayanan)\b[^\d.;:¶\n]{1,40}$", re.IGNORECASE)
# coming, going, beginning, ending, and calls to prayer: a figure with minutes behind them is an hour
_COMES = re.compile(
    r"\b(?:(?:di)?mulai|start|selesai|kelar|bubar|(?:di)?buka|(?:di)?tutup|(?:ber)?kumpul|masuk|pulang|berangkat|brgkt|"
    r"datang|dateng|dtg|tiba|sampai|sampe|nyampe|hadir|absen|apel|alarm|bel|imsak|subuh|d?zuhur|ash?ar|ma?gh?rib|isya|"
    rf"jadi|menjadi|diganti|maju|mundur|diundur|keberangkatan|{DAY_PART}|{WEEKDAY}|(?:hari|hr) ini|besok|bsk)(?:nya)?"
    r"(?: (?:ke|di) \w+| (?:dermaga|lokasi|rumah|tempat|tkp|pelabuhan|pagi|lagi))?\s+$",
    re.IGNORECASE,
)
_BEGINS_AT = re.compile(
    rf"(?:\b(?:{WEEKDAY}),?\s+(?:mulai|kumpul|start)(?:nya)?|\b{_HOURS_OF}(?: [a-z]+){{0,2}})\s+$", re.IGNORECASE
)
_OPEN_UNTIL = re.compile(
    rf"\b(?:buka|loket|{_HOURS_OF})(?: (?!tgl\b|tanggal\b)[a-z]+){{0,2}} (?:sampai|sampe|smp|hingga)\s+$", re.IGNORECASE
)
# "kantor buka …, jumat sampe 3.30": another day's end behind hours that were told
_ENDS = re.compile(r"\b(?:sampai|sampe|smp|hingga|pulang|tutup)\s+$", re.IGNORECASE)
_LAST = re.compile(r"\s*(?:$|[.,;:!?)¶\n]|(?:aja|saja|doang|ya|poli|istirahat|wib)\b)", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*(?P<joined>&|/|\bdan\b|\bsama\b)?\s*", re.IGNORECASE)
_CLOCK_BESIDE = re.compile(r"\s+(?:dan |& )?\d{1,2}[.:][0-5]\d(?![\d%]|[.,:/]\d)", re.IGNORECASE)
_NUMBER = re.compile(r"\s*(?:,|&|\bdan\b|\bsama\b)?\s*\d")


def is_hours(text: str, match: re.Match[str]) -> bool:
    """Whether a figure, or a span of two, without any word for a clock is one of hours. The match has the groups of a
    time: `h`, `min` and `part`, of a span `h2` and `min2` as well."""
    if _MEASURE.match(text, match.end()) or ending(_NAMED, text, match.start()):
        return False
    if match["h2"]:
        return _is_span(text, match)
    if match["min"]:
        short = len(match["h"]) == 1
        return short and bool(ending(_COMES, text, match.start()) or _CLOCK_BESIDE.match(text, match.end()))
    if match["half"]:
        return bool(match["part"])
    if match["part"] and ending(_BEGINS_AT, text, match.start()):
        return True
    alone = _LAST.match(text, match.end())
    return bool(alone and (ending(_BEGINS_AT, text, match.start()) or ending(_OPEN_UNTIL, text, match.start())))


def goes_on(text: str, match: re.Match[str], end: int, hour: int, count: int) -> bool:
    """Whether a bare figure goes on with hours that end at `end`: "jam 8 10 dan 13", "jam 6 sampe 9 dan 4 sampe 7".

    `hour` is the last of them, `count` how many there are without a word for a clock."""
    between = _BETWEEN.fullmatch(text, end, match.start())
    if between is None or match["half"] or _MEASURE.match(text, match.end()):
        return False
    if match["h2"]:
        return bool(between["joined"])
    if match["min"]:
        return True
    rising = int(match["h"]) > hour
    more = _NUMBER.match(text, match.end())
    return rising and bool((between["joined"] and (more or _LAST.match(text, match.end()))) or more or count)


def _is_span(text: str, match: re.Match[str]) -> bool:
    first, last = int(match["h"]), int(match["h2"])
    if match["min"] or match["min2"]:
        return True
    overnight = first >= _EVENING or last <= _AFTERNOON  # "21 sampe 4", "8-3"
    if first == last or (first < _EARLIEST and not match["part"]) or (last < first and not overnight):
        return False
    before = text[max(0, match.start() - _FAR) : match.start()]
    if _SIGNED_UP.search(before[-40:]):
        return False
    return bool(_BEFORE_SPAN.search(before) or _OPEN_FOR.search(before) or _SPEAKS_OF_HOURS.search(before))
