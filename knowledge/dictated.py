"""Figures as somebody dictates or thumbs them: "11 koma 4 triliun", "3 kali 4 meter", "2310", "tanggal sepuluh".

Each becomes the figure that an editor writes, so that the note, the draft and the check read one number.
"""

import re

from knowledge.entities.words import SMALL, small

_N = rf"(?:\d{{1,4}}|{small(0)})"
_ONE = rf"(?:{small(0, 9)})"
_DECIMAL = re.compile(
    rf"(?<![\w.,])(?P<whole>{_N}) koma (?P<part>\d{{1,2}}|{_ONE})(?P<more> {_ONE})?"
    r"(?![\w.,]*\d)(?= [a-z%]|[,.;]|$)",
    re.IGNORECASE,
)
_SIZE = r"\d{1,3}(?:,\d{1,2})?"
# A run or a drill is told in rounds: "lari 3 kali 400 meter" is no size.
_SIDES = re.compile(
    rf"(?P<lead>\b(?:ukuran|ukurannya|seluas|luas|luasnya|berukuran)\s+|)"
    rf"(?<![\w.,])(?P<a>{_SIZE}) (?:kali|x|×) (?P<b>{_SIZE})"
    r"(?P<unit> ?(?:meter|m|cm|centimeter|sentimeter)\b(?! ?persegi))",
    re.IGNORECASE,
)
_LONGEST_SIDE = 99  # metres: what is built or printed
_ROUNDS = re.compile(
    r"\b(?:lari|renang|berenang|jalan|keliling|putaran|estafet|latihan|sprint|ulang)\b[^,.;\n]{0,20}$", re.I
)
# "17 jt 500" ends there or before a word that it cannot count.
_SPLIT = re.compile(
    r"(?<![\w.,])(?P<big>\d{1,3}) ?(?P<scale>juta|jt) (?P<small>[1-9]\d{2})"
    r"(?= ?(?:$|[,.;\n)]|(?:dari|dr|untuk|utk|buat|hasil|iuran|swadaya|sumbangan|per|sama|dan)\b))",
    re.IGNORECASE,
)
_THOUSANDS = re.compile(
    r"(?<![\w.,/:+@#–-])(?<!\d )(?<!\d \d )(?P<n>[1-9]\d{3})(?![\w/:–-]|[.,]\d| \d{3,}| ?(?i:h|hijri\w*|masehi|wib)\b)"
)
_YEARS = range(1900, 2101)
_NUMBERED = re.compile(
    r"(?:\b(?:no|nomor|ext|kode|pin|plat|wa|hp|telp|telepon|tlp|hub|hubungi|call|hotline|sms|tahun|thn|th|sk|sni|iso|perda|perwal|pasal|id|jam|pukul|"
    r"[a-z]{1,2}|center|pln|pos)\.?)\s*$",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?P<lead>jam|pukul) (?P<hour>\d{1,2}) (?P<way>lewat|lebih|kurang) (?P<more>\d{1,2})(?: menit)?(?![\w.,:])", re.I
)
_HOUR = 60
_TEENS = {f"{SMALL[n]} belas": 10 + n for n in range(2, 10)}
_TENS = {f"{SMALL[n]} puluh": 10 * n for n in (2, 3)}
_DAYS = {
    **{f"{ten} {SMALL[n]}": value + n for ten, value in _TENS.items() for n in range(1, 10)},
    **_TENS, **_TEENS, **{word: n for n, word in enumerate(SMALL) if n},
}  # fmt: skip
_DAY = re.compile(rf"\b(?P<lead>tanggal|tgl)\.? (?P<n>{'|'.join(_DAYS)})\b", re.IGNORECASE)


def dictated(text: str) -> str:
    """The text with such figures written out. Quotations must be kept away."""
    text = _DAY.sub(lambda one: f"{one['lead']} {_DAYS[one['n'].lower()]}", text)
    if not re.search(r"\d| koma ", text):
        return text
    text = _SIDES.sub(_sides, _DECIMAL.sub(_decimal, text))
    text = _SPLIT.sub(lambda one: f"{one['big']},{one['small'].rstrip('0')} {one['scale']}", text)
    return _THOUSANDS.sub(_grouped, _PAST.sub(_past, text))


def _digits(word: str) -> str:
    return word if word.isdigit() else str(SMALL.index(word.lower()))


def _decimal(match: re.Match[str]) -> str:
    more = _digits(match["more"].strip()) if match["more"] else ""
    return f"{_digits(match['whole'])},{_digits(match['part'])}{more}"


def _sides(match: re.Match[str]) -> str:
    """Two sides of a thing, not rounds of a run."""
    long = any(float(match[side].replace(",", ".")) > _LONGEST_SIDE for side in "ab")
    runs = _ROUNDS.search(match.string[: match.start()])
    return (
        match[0]
        if (long or runs) and not match["lead"]
        else f"{match['lead']}{match['a']} × {match['b']}{match['unit']}"
    )


def _grouped(match: re.Match[str]) -> str:
    """ "2310 pekerja" → "2.310 pekerja"; a year, a number to call and a number of a list stay."""
    n = match["n"]
    if int(n) in _YEARS or _NUMBERED.search(match.string[max(0, match.start() - 12) : match.start()]):
        return match[0]
    return f"{n[0]}.{n[1:]}"


def _past(match: re.Match[str]) -> str:
    """ "jam 5 lewat 20" → "jam 5.20", "jam 8 kurang 10" → "jam 7.50"."""
    hour, minutes = int(match["hour"]), int(match["more"])
    if minutes >= _HOUR or not hour:
        return match[0]
    less = match["way"].lower() == "kurang"
    return f"{match['lead']} {hour - 1 if less else hour}.{_HOUR - minutes if less else minutes:02d}"
