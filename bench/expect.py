"""What a note asks of its draft: facts that must appear, in any correct form, and words that must not.

A fact is one line of the data file:
`a|b` one of these, any case, whole words; a number at its start also in words (`2 truk` is met by "dua truk");
`tanggal:2025-09-24` or `tanggal:2025-09-24/2025-09-26` that day or those days, however written;
`jam:09.00` or `jam:09.00-12.00`; `kutip:…` these words inside quotation marks, verbatim; `re:…` a regular expression.
"""

import re
from collections.abc import Iterator
from datetime import date

from knowledge.day_names import ANY_DAY, ANY_MONTH, SMALL_DAYS, SMALL_MONTHS
from knowledge.entities.words import SMALL

_TO = r"(?:–| sampai | hingga | s\.d\. )"
_SLOT = re.compile(r"\[(?:LENGKAPI:[^\]]*|NOMOR)\]")
_TAGS = re.compile(r"(?<![\w&])#\w+")
_DATED = re.compile(
    rf"\b({ANY_DAY})(?: pagi| siang| sore| malam)?,? "
    rf"\(?(\d{{1,2}})(?:/(\d{{1,2}})/| ({ANY_MONTH}) )(\d{{4}})",
    re.IGNORECASE,
)
_STOPS = "dan|atau|yang|di|ke|dari|untuk|dengan|pada|agar|karena|oleh|bagi|serta|kata|ujar"

_HELD = "mengadakan|menggelar|menyelenggarakan|mengikuti"
_EVENTS = "banjir|kebakaran|pohon tumbang|angin|cuaca|tanggul|harga|imbauan|hoaks|klarifikasi|ucapan"

# Faults no note excuses: a sentence that stops at a function word, a phrase said twice in a row, abbreviations of a
# chat, a reduplication written with 2, figures without what they count, a flood that somebody "holds".
_FAULTS = {
    "kalimat terpotong": rf"\b(?:{_STOPS})\s*[.!?](?=\s|$)",
    "frasa berulang": r"\b(\w+(?: \w+){1,6}),? (?:di )?\1\b",
    "singkatan obrolan": r"(?-i:\b(?:jl|jln|kel|kec|rt|rw|sdn|smpn|dr|yg|org|hr|bln|thn|tgl)\b(?!\. [A-Z]))",
    "kata ulang dengan 2": r"\b[a-z]{3,}2\b",
    "angka tanpa makna": r"\bAngka dari\b|\btercatat (?:Rp|[\d.,–]+ (?:cm|h|persen|menit|jam|tahun)\b)",
    "kejadian dijadikan acara": rf"(?:{_HELD}) (?:{_EVENTS})|(?:{_EVENTS}) digelar",
}


def publishable(text: str) -> str:
    """The words of a draft that state something: without slots and hashtags, marks and spaces unified."""
    bare = _TAGS.sub("", _SLOT.sub("…", text)).replace("’", "'").replace("‘", "'")
    bare = re.sub(r"(?<=\d)\s?[-—–]\s?(?=\d)", "–", bare.replace("“", '"').replace("”", '"'))
    return re.sub(r"[ \t\u00a0]*\n\s*", "\n", re.sub(r"[ \t\u00a0]+", " ", bare)).strip()


def met(fact: str, text: str) -> bool:
    """Whether a text made `publishable` states the fact."""
    kind, _, value = fact.partition(":")
    flat = text.replace("\n", " ")
    if kind == "re":
        return re.search(value, flat, re.IGNORECASE) is not None
    if kind == "tanggal":
        return _on(value, flat)
    if kind == "jam":
        return re.search(_clock(value), flat, re.IGNORECASE) is not None
    if kind == "kutip":
        return any(_words(value) in _words(quoted) for quoted in re.findall(r'"([^"]+)"', flat))
    return any(re.search(_literal(form), flat, re.IGNORECASE) for form in fact.split("|"))


def forbidden(patterns: tuple[str, ...], text: str) -> Iterator[str]:
    """The words found that must not appear, and the general faults, each as `what: words`."""
    for pattern in patterns:
        if found := re.search(pattern, text, re.IGNORECASE | re.MULTILINE):
            yield f"terlarang: {found[0].strip()}"
    for name, pattern in _FAULTS.items():
        if found := re.search(pattern, text, re.IGNORECASE):
            yield f"{name}: {found[0].strip()}"
    for line in text.splitlines():
        if line.count('"') % 2:
            yield f"tanda kutip tidak berpasangan: {line.strip()}"
    yield from _wrong_weekdays(text)


def _wrong_weekdays(text: str) -> Iterator[str]:
    for name, day, number, month, year in _DATED.findall(text):
        when = date(int(year), int(number) if number else SMALL_MONTHS.index(month.lower()) + 1, int(day))
        if SMALL_DAYS[when.weekday()] != name.lower():
            yield f"hari keliru: {name} {when}"


def _literal(form: str) -> str:
    """The form as a pattern: whole words, a leading number in figures or words, `RT 03` also as `RT 3`."""
    body = re.sub(r"(?<=\bR[TW]\\ )0", "0?", re.escape(form))
    if number := re.match(r"(\d{1,3})\\ ", body):
        spoken = _spoken(int(number[1]))
        body = f"(?:{number[1]}{'|' + spoken if spoken else ''})(?: orang| unit| ekor)? {body[number.end() :]}"
    return rf"(?<!\w)(?<!\d[.,]){body}(?!\w|[.,]\d)"


def _spoken(number: int) -> str:
    """A number of one or two words, in words; empty for a longer one."""
    if number < len(SMALL):
        return SMALL[number]
    if number < 20:
        return f"{SMALL[number - 10]} belas"
    if number < 100 and number % 10 == 0:
        return f"{SMALL[number // 10]} puluh"
    return {100: "seratus"}.get(number, f"{SMALL[number // 100]} ratus" if number % 100 == 0 else "")


def _on(value: str, text: str) -> bool:
    first, _, last = value.partition("/")
    start, end = date.fromisoformat(first), date.fromisoformat(last or first)
    if start == end:
        return re.search(_day(start), text, re.IGNORECASE) is not None
    if all(re.search(_day(day), text, re.IGNORECASE) for day in (start, end)):
        return True
    span = rf"(?<![\d/]){start.day}{_TO}(?:\w+ \(?)?{end.day}{_month(end)}"
    return start.month == end.month and re.search(span, text, re.IGNORECASE) is not None


def _day(day: date) -> str:
    others = r"(?:(?:,|–|,? dan| sampai| hingga| s\.d\.) ?(?:\w+ )?\d{1,2}){0,3}"
    return rf"(?<![\d/])0?{day.day}{others}{_month(day)}(?!\d)"


def _month(day: date) -> str:
    """The month, with the right year or none."""
    return rf"(?:/0?{day.month}(?:/{day.year})?(?!/\d)| {SMALL_MONTHS[day.month - 1]}(?: {day.year})?(?! \d{{4}}))"


def _clock(value: str) -> str:
    def one(time: str) -> str:
        hours, dot, minutes = time.partition(".")
        return rf"(?<!\d)0?{int(hours)}{re.escape(dot + minutes)}(?!\d)"

    start, _, end = value.partition("-")
    return one(start) if not end else rf"{one(start)}(?: WIB)?{_TO}(?:pukul )?{one(end)}"


def _words(text: str) -> str:
    return " " + " ".join(re.findall(r"[\w%]+", text.casefold())) + " "
