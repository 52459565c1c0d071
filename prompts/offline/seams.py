"""Where two clauses of one sentence meet: what stands between them, and whether the second begins its own."""

import re

from prompts.brief import Clause
from prompts.offline.dates import DAYS
from prompts.offline.day_and_place import only_when
from prompts.offline.syntax.judge import judge
from prompts.offline.that_day import THAT_DAY
from prompts.offline.together import of_another_day
from prompts.offline.wording import sentence

LONGEST_ITEM = 240  # a line of the note's own list stays a line
LONGEST = 190  # characters of a sentence
DATED = re.compile(r"\(\d[\d–]*/")
_SHORT = 6  # words of a fragment that goes on with the sentence before it
_GOES_ON = re.compile(
    r"(?:bersama|dengan|agar|supaya|karena|untuk|demi|termasuk|terutama|sampai|hingga|tetapi|namun|sedangkan|dan|serta|"
    r"yaitu|yakni|meski|walau|sehingga)\b"
)
_BEGINS = re.compile(
    r"(?:yang (?:ikut|hadir|datang)|jangan|mohon|silakan|kalau|jika|bila|peserta|bawa|hati-hati|hubungi)\b"
)
_PROPERTY = re.compile(r"\b[a-z]+nya (?:[a-z]+ )?(?:Rp)?\d")  # "panjangnya 130 meter"
_WORDS = 3  # of what a colon lists
_JOINS = re.compile(r"\b(?:berlangsung|disalurkan|dibagikan|digelar)$")
_WHEN_WHERE = re.compile(
    rf"(?:{'|'.join(DAYS)}|di|pukul|mulai|sejak|setiap|selama|sampai|hingga|dari|pada|dua|tiga|empat|lima|\d+ hari|"
    r"(?:hari|pagi|siang|sore|malam) itu|sepanjang|bersama|untuk)\b",
    re.IGNORECASE,
)


def parts(before: str, text: str, longest: int) -> bool:
    """Whether a clause begins a sentence of its own: both are sentences, or together they are too long to read."""
    if only_when(before):
        return False  # "Rabu (13/5/2026) pukul 10.15 WIB" and what was done then
    listed = before.partition(": ")[2]  # "masih ada di kelurahan: Taman Baru, Kamis (…), | Rawa Arum, Jumat (…)"
    series = DATED.search(listed) and DATED.search(text) and len(text.split()) <= _SHORT
    hour = _is_hour(before, text) and len(before) + len(text) <= longest
    if re.match(r"(?:dan|serta|atau) ", text) or hour or (series and len(before) < LONGEST_ITEM):
        return False
    if len(before) + len(", ") + len(text) > longest or _BEGINS.match(text) or _is_of_another_day(before, text):
        return True
    return judge().well_formed(sentence(before)) and judge().well_formed(sentence(text))


def mark(before: str, text: str, clause: Clause) -> str:
    """What stands between two clauses of a sentence; the hour goes on with its day without one."""
    if clause.joint == "titik dua":
        return ": "
    joins = _JOINS.search(before) and _WHEN_WHERE.match(text)
    if _PROPERTY.search(before) and _PROPERTY.match(text):
        return ", "
    return " " if not clause.joint or _is_hour(before, text) or joins else ", "


def room(text: str) -> int:
    """How long a sentence may become by a clause that belongs to it: one that says when, or only goes on with it."""
    dates = (DATED.search(text) or THAT_DAY.search(text)) and len(text.split()) <= _SHORT
    return LONGEST if dates or _GOES_ON.match(text) else 0


def _is_of_another_day(before: str, text: str) -> bool:
    """Whether a clause with a day of its own starts anew: not how long the event was, nor its day behind its verb."""
    if only_when(text) and not DATED.search(before):
        return False  # when and where it was: no news of its own
    return of_another_day(text) and not _JOINS.search(before) and not re.match(r"\w+ hari\b", text)


def is_listed(before: str, text: str) -> bool:
    """Whether a clause is the next of what a colon announced: "barang bekas: kancing, sedotan, tutup botol"."""
    _, colon, rest = before.rpartition(": ")
    short = len(text.split()) <= _WORDS and not re.search(r"\d", text)
    return bool(colon) and short and all(len(one.split()) <= _WORDS for one in rest.split(", "))


def _is_hour(before: str, text: str) -> bool:
    """Whether a clause is the hour of the day that stands before it."""
    return before.endswith(")") and text.startswith("pukul ")
