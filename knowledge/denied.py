"""What a writer names and takes back in the same breath: "daftar 112? eh bukan, daftar ke kantor" means the office.

The proof is in the words themselves: a question that is answered with no, or a denial that names again what it denies
("jembatan bambu.. eh jangan bambu deng, jembatan besi"), or a word said again behind "eh". Without it nothing changes.
"""

import re
from collections.abc import Callable

from knowledge.entities.months import MONTH, WEEKDAY
from knowledge.query import function_words

SLIP = r"(?:\b(?:eh+|ralat|koreksi)\b[\s,:.…]*)"
PARTICLE = r"(?:\s*\b(?:deng|ding|deh|ya+|kok|sih|maaf)\b)*"
_DENIAL = r"(?:bukan|bkn|salah|typo|maksudnya|maksud saya|maaf|sori|sorry)"
_MOVED = (
    r"(?:(?:pindah|ganti|diganti|maksudnya|maksud saya|(?:yang|yg) (?:bener|benar|betul)|tapi|tp)\b"
    r"(?:\s+(?:ke|jadi|jd)\b)?[\s:,]*)?"
)
_ASKED = re.compile(
    rf"\?+\s*{SLIP}*(?:(?:(?:bukan|bkn|salah|gak? jadi|batal)\b{PARTICLE}[\s,.]*)+|"
    r"(?:ga|gak|tidak|tdk) ada,\s*(?:ambil (?:dari\s+)?|jadi |jd )?|(?:lagi|sedang) [^,.?\n]{3,30},\s*(?:jd|jadi)\s+)"
    rf"{_MOVED}(?P<new>\w[\w-]*)",
    re.IGNORECASE,
)
# "selasa 16 juni malam ini bukan ya besok": the day that the note has given is explained to its reader
_WHICH_DAY = re.compile(
    r"(?P<given>\b\d{1,2}(?: [a-z]{3,9}|[/-]\d{1,2}))[ ,]+"
    r"(?:(?:malam|pagi|siang|sore|hari) ini|besok|lusa|nanti malam)[ ?,]+(?:bukan|bkn)(?: ya| kok| deng)?[ ,]+"
    r"(?:besok|lusa|hari ini|nanti malam)(?: ya)?\b(?! (?:juga|lagi|dan|sampai)\b)",
    re.IGNORECASE,
)
_REFUSED = re.compile(
    rf"\?+\s*{SLIP}*(?:engg?ak?|nggak|ngga|gak?|tidak)\b{PARTICLE}\s*[,.!]+\s*(?P<new>\w[\w-]*)", re.IGNORECASE
)
_LEADS = r"(?:di|ke|dari|oleh|sama|buat|untuk|utk|dan|jam|pukul|hari|tgl|tanggal)"
# "stand paling rame pabrik sepatu? bukan, logistik": what is asked stands behind the word that asks for it
_CUES = r"(?:paling \w+|ter(?:ba|be|ke|ti|lu|ra|tu)\w{3,}|juara \d|(?:yg|yang) \w+|[a-z]{3,}nya)"
_ANEW = re.compile(rf"\b(?P<lead>{_LEADS})(?:\s+[\w'.-]+){{1,5}}?\s*\?+\s*{SLIP}*(?P<new>(?P=lead))\b", re.IGNORECASE)
_DENIED = re.compile(
    rf"[\s,.…]*{SLIP}+(?:bukan|bkn|jangan|jgn|salah)\s+(?P<old>[\w-]+(?:\s[\w-]+){{0,2}}?){PARTICLE}\s*[,.]+\s*"
    r"(?P<new>\w[\w-]*)",
    re.IGNORECASE,
)
_AGAIN = re.compile(
    rf"(?P<old>\b(?:(?!eh\b)[\w'/-]+\s+){{0,4}}(?!eh\b)[\w'/-]+)[,.…\s]*{SLIP}+(?:{_DENIAL}\b{PARTICLE}[\s,]*)*"
    rf"(?P<new>(?:(?:yg|yang)\s+)?[a-z]{{3,}})\b(?!\s+(?:lagi|terus|juga|lain(?:nya)?|malah)\b)",
    re.IGNORECASE,
)
_ALIGNED = re.compile(
    rf"(?P<old>\b[\w'-]+(?:\s[\w'-]+)?)[\s,.…]*{SLIP}+(?:{_DENIAL}\b{PARTICLE}[\s,]*)+(?P<new>[\w'-]+(?:\s[\w'-]+)?)",
    re.IGNORECASE,
)
# "eh juara 3 Bunga itu SDN Gerem 1 deng": what follows the words named again is said anew
_OTHERWISE = re.compile(
    rf"[\s,.…]*{SLIP}+(?P<old>[\w-]+(?:\s[\w-]+){{1,4}}?)\s+(?:itu|yang bener|yg bener|harusnya)\s+"
    r"(?P<new>[^.,;?\n]{3,40}?)(?:\s+(?:deng|ding|deh|ya))?(?=[.,;\n]|$)",
    re.IGNORECASE,
)
_MARK = re.compile(r"[,:;!\n(?](?!\d)|(?<!\bjl)(?<!\bgg)(?<!\bkp)(?<!\bkel)(?<!\bkec)\.(?=\s)", re.IGNORECASE)
_ASKING = re.compile(
    r"\b(?:apa\w*|siapa\w*|kapan\w*|kenapa|knp|mengapa|bagaimana|gimana|gmn|berapa|brp|(?:di ?|ke ?)?mana|boleh|"
    r"perlu)\b",
    re.IGNORECASE,
)
_FIGURE_LAST = re.compile(r"\d[\d.,:]*\s*$")
_DATED = re.compile(
    rf"\b(?:{WEEKDAY})\b\s*,?\s*(?:\d{{1,2}}(?:\s*(?:{MONTH})\b|/\d{{1,2}}(?:/\d{{2,4}})?)\s+)|"
    r"\b(?:jam|pukul|pkl)\s*\d{1,2}(?:[.:]\d\d)?\s+(?=[a-z])",
    re.IGNORECASE,
)
_OF_A_DAY = re.compile(
    rf"(?:{WEEKDAY})\b|\d|hari\b|tgl\b|tanggal\b|nanti\b|nti\b|besok\b|bsk\b|tadi\b|td\b|kemarin\b|kmrn\b",
    re.IGNORECASE,
)
_DAY_LAST = re.compile(
    r"(?<!^)\b(?:(?:tadi|td|nanti|nti|besok|bsk|kemarin|kmrn)(?:\s+(?:pagi|siang|sore|malam|malem|mlm))?|semal[ae]m)\s*$",
    re.IGNORECASE,
)
_REACH = 80  # characters back that a denial may reach


def without_denied(text: str) -> str:
    """The text without what its writer takes back. Quotations must be kept away."""
    text = _said_otherwise(_WHICH_DAY.sub(r"\g<given>", text))
    for pattern, begins in (
        (_ASKED, _question), (_REFUSED, _refused), (_ANEW, _anew), (_DENIED, _denied), (_AGAIN, _again),
        (_ALIGNED, _aligned),
    ):  # fmt: skip
        text = _cut(text, pattern, begins)
    return text


def _said_otherwise(text: str) -> str:
    """The text with what follows some words exchanged, where they are named again behind "eh" with another end."""
    match = _OTHERWISE.search(text)
    at = _last(text[: match.start()], match["old"]) if match else None
    if match is None or at is None:
        return text
    stop = at + len(match["old"])
    rest = re.search(r"[.,;(\n]|$", text[stop:])
    assert rest is not None  # noqa: S101 - the end of the text always matches
    return f"{text[:stop]} {match['new']}{text[stop + rest.start() : match.start()]}{text[match.end() :]}"


def _cut(text: str, pattern: re.Pattern[str], begins: Callable[[re.Match[str]], int | None]) -> str:
    """The text with the stretch from where the denied words begin to where the right ones begin left out, each time."""
    at = 0
    while match := pattern.search(text, at):
        start = begins(match)
        if start is None:
            at = match.start() + 1
        else:
            kept = text[:start]
            text, at = f"{kept}{text[match.start('new') :]}", start
    return text


def _clause(match: re.Match[str]) -> tuple[int, str]:
    """Where the clause before a match begins, and its words."""
    before = match.string[: match.start()]
    start = max((mark.end() for mark in _MARK.finditer(before)), default=0)
    return start + len(before[start:]) - len(before[start:].lstrip()), before[start:].lstrip()


def _question(match: re.Match[str]) -> int | None:
    """Where the item that is asked begins: at the word said again, at its figure, behind its lead, else its clause."""
    start, words = _clause(match)
    if not words or _ASKING.search(words):
        return None
    if match["new"][0].isdigit() and (figure := _FIGURE_LAST.search(words)):
        return start + figure.start()
    if (again := _last(words, match["new"])) is not None:
        return start + again
    leads = list(re.finditer(rf"\b(?:{_LEADS}|{_CUES})\s+", words, re.IGNORECASE))
    if _OF_A_DAY.match(match["new"]):
        dated, day = [], _DAY_LAST.search(words)  # "grand final semalem? bukan, nanti malem"
        if day:
            return start + day.start()
    else:
        dated = list(_DATED.finditer(words))  # "selasa 10 nov gedung A? bukan, B", "jam 15.30 gedung A? bukan, B"
    return start + max((found.end() for found in (*leads[-1:], *dated[-1:])), default=0)


def _refused(match: re.Match[str]) -> int | None:
    """Where a question denied as a whole begins, if what follows speaks of the same thing."""
    start, words = _clause(match)
    rest = re.split(r"[,.;!?\n]", match.string[match.start("new") :], maxsplit=1)[0]
    stems = {word[:4] for word in _content(words)} & {word[:4] for word in _content(rest)}
    return start if stems and not _ASKING.search(words) else None


def _anew(match: re.Match[str]) -> int | None:
    _, words = _clause(match)
    return None if _ASKING.search(f"{words} {match[0]}") else match.start()


def _denied(match: re.Match[str]) -> int | None:
    """Where the denied words stand before, from the word on with which the right ones begin."""
    floor = max(0, match.start() - _REACH)
    near = match.string[floor : match.start()]
    at = _last(near, match["old"])
    if at is None:
        return None
    head = list(re.finditer(r"\w[\w-]*", near[:at]))[-4:]
    again = next((one.start() for one in head if one[0].casefold() == match["new"].casefold()), None)
    return floor + (at if again is None else again)


def _again(match: re.Match[str]) -> int | None:
    """Where a word said again behind "eh" stands first; function words are said twice without any slip."""
    word = match["new"].casefold()
    if word in function_words() | {"udah", "sdh", "blm", "malah", "masih", "ada"}:
        return None
    at = _last(match["old"], match["new"])
    return None if at is None else match.start("old") + at


def _aligned(match: re.Match[str]) -> int | None:
    """Two words for two that end alike: "ADUM MALAM, eh typo, ADMINDUK MALAM"."""
    old, new = match["old"].casefold().split(), match["new"].casefold().split()
    alike = len(old) == len(new) == 2 and old[1] == new[1]
    return match.start("old") if alike else None


def _last(text: str, words: str) -> int | None:
    found = list(re.finditer(rf"(?<![\w-]){re.escape(words)}(?![\w-])", text, re.IGNORECASE))
    return found[-1].start() if found else None


def _content(text: str) -> set[str]:
    return {word for word in re.findall(r"[a-z]{4,}", text.casefold()) if word not in function_words()}
