"""Whether a statement is of the kind that was asked for: a count, a sum, a day, a place, a name, a meaning."""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from knowledge.entities.words import small
from knowledge.sentences import sentences
from knowledge.shapes import ordinary
from knowledge.unrecorded import NOT_KNOWN
from prompts.answering.intents import intents
from prompts.answering.sought import Sought
from prompts.answering.statements import Statement
from prompts.offline.dates import DAYS, MONTHS

_BESIDE = 5  # words between a figure and the one thing it counts
_NEXT = 2  # the same of a number in words
_FIGURE = re.compile(
    rf"(?<!\w)\d|\bRp\s?\d|\b(?:{small(1, 10)}|belasan|puluhan|ratusan|ribuan)\b",
    re.I,
)
_MONEY = re.compile(r"\bRp\s?\d|\bpersen\b|\b(?:ribu|juta|miliar|triliun)\b")
_DAY = re.compile(
    rf"\d{{1,2}}(?:[/-]\d|\s*(?:–\s*\d+\s*)?(?:{'|'.join(MONTHS)}))|\b(?:19|20)\d\d\b|\b(?:{'|'.join(MONTHS)})\b"
    r"|\bpukul \d|\bmenjelang\b|\bsetiap (?:hari|pekan|bulan)\b"
)
_AHEAD = re.compile(r"\b(?:[Ss]etiap|[Tt]iap|berikutnya|selanjutnya|mendatang|depan|rencana\w*|direncanakan|akan)\b")
_PLACE = re.compile(
    r"\b(?:[Dd]i|[Kk]e|[Kk]epada|[Mm]elalui|[Ll]ewat)\s+(?:[A-Z]\w+|(?:\w+ )?(?:kecamatan|kelurahan)|aplikasi|situs)"
    r"|\b(?:Gunakan|Tanyakan|[Hh]ubungi|menghubungi)\b|\.go\.id"
)
_MEANING = re.compile(r"\b(?:adalah|ialah|yaitu|merupakan|berarti|artinya|dibaca sebagai|singkatan)\b|\((?:[A-Z]\w+)\)")
_DATE = re.compile(
    rf"\d{{1,2}}(?:\s*–\s*\d{{1,2}})?(?:/\d{{1,2}}/\d{{4}}|\s+(?:{'|'.join(MONTHS)})(?:\s+\d{{4}})?)|\b(?:19|20)\d\d\b"
)
_CONTACT = re.compile(
    r"\b\d{3}\b(?!\s+(?!untuk|dan|atau|bila|jika|saat|ketika|agar|serta|dalam)[a-z]|\s+KK)"  # "100 hari" is none
    r"|SP4N|\baplikasi\b|@\w|\.go\.id|\b(?:Gunakan|Tanyakan|[Hh]ubungi)\b"
)
_NO_COUNT = re.compile(rf"{_DATE.pattern}|\b[Nn]omor\s+\d+|\b(?:[Hh]ubungi|menghubungi|[Ll]ayanan)\s+\d{{3}}\b")
_NAME = re.compile(r"(?<=[\w,] )[A-Z][a-z]+")
_INSTITUTION = re.compile(r"(?:[A-Z]\w+,? (?:dan )?)+\([A-Z]\w*\)")  # "Ikatan Pencak Silat Indonesia (IPSI)" is nobody
_SOMEWHERE = re.compile(
    r"\b(?:di|ke|dari)\s+(?:[a-z]\w+\s+)?[A-Z]\w*(?:[ -]\(?[A-Z]\w*\)?)*"
    r"|\b(?:Kota|Kabupaten|Provinsi|Kecamatan|Kelurahan)\s+[A-Z]\w+|\([A-Z]\w+\)"
)
_CALENDAR = frozenset({*MONTHS, *DAYS})


def fits(one: Statement, sought: Sought) -> bool:
    """Whether it is of every kind that the question asks for, or in the shape that stands for them."""
    if sought.shape and sought.shape.alone:
        return sought.shaped(one.said)
    called = "kontak" in sought.kinds  # a number to call is no count
    asked = [kind for kind in sought.kinds if kind in _KINDS and not (called and kind == "angka")]
    return all(_KINDS[kind](one, sought) for kind in asked)


def unrecorded(one: Statement, sought: Sought) -> bool:
    """Whether it names all that is asked and says itself that this is not known: "jadwalnya tidak tercatat"."""
    specific = sought.words - sought.named or sought.words
    clauses = [words(clause) for clause in one.said.split(";") if NOT_KNOWN.search(clause)]
    whole = all(sought.says(word, words(one.text)) for word in specific)
    return whole and any(sought.says(word, clause) for clause in clauses for word in specific)


@lru_cache(maxsize=8192)
def words(text: str) -> frozenset[str]:
    """The terms of a text, other wordings of one thing as one term."""
    return intents().words(text)


def _names_somebody(one: Statement, sought: Sought) -> bool:
    """A capitalised word inside a sentence: no place ("di Aula Setda"), no ordinary word, none of the question's."""
    said = f", {one.said}" if one.form == "tanya jawab" else one.text
    text = _SOMEWHERE.sub(" ,", _INSTITUTION.sub(" ,", said))
    return any(
        name not in _CALENDAR and not ordinary(name.lower()) and not words(name) & sought.words
        for name in _NAME.findall(text)
    )


def _means(one: Statement, sought: Sought) -> bool:
    """It names all that is asked about and says what it is, or is a document's own answer to that question."""
    own = "definisi" in intents().of(one.question)
    explained = words(one.question) if own else words(one.text)
    return (own or bool(_MEANING.search(one.said))) and sought.words <= explained


def _counts(one: Statement, sought: Sought) -> bool:
    """A figure, neither a date nor a number to call, in a sentence that names what is counted.

    A document's own answer to "Berapa …?" need not repeat its question.
    """
    said, own = one.said, "angka" in intents().of(one.question)
    parts = [_NO_COUNT.sub(" ", said[span.start : span.end]) for span in sentences(said)]
    return any(_FIGURE.search(part) and (own or _beside(part, sought)) for part in parts)


def _beside(text: str, sought: Sought) -> bool:
    """What is counted stands near the figure; without it any of the subject's words in the sentence will do, but one
    word alone must stand near too: "penduduk" in a sentence about a budget is not its number."""
    if sought.counted:
        return _near_a_figure(text, (sought.counted,), sought)
    if len(sought.words) == 1:
        return _near_a_figure(text, sought.words, sought)
    return any(sought.says(word, words(text)) for word in sought.words)


def _near_a_figure(text: str, any_of: Iterable[str], sought: Sought) -> bool:
    """A number in words counts what follows at once: "lima lembaga melarang ASN" are not five."""
    parts = text.split()
    reaches = [
        (at, _BESIDE if re.search(r"\d", part) else _NEXT) for at, part in enumerate(parts) if _FIGURE.search(part)
    ]
    around = [words(" ".join(parts[max(0, at - reach) : at + reach + 1])) for at, reach in reaches]
    return any(sought.says(word, near) for near in around for word in any_of)


def _spoken(pattern: re.Pattern[str]) -> Callable[[Statement, Sought], bool]:
    return lambda one, _: bool(pattern.search(one.said))


def _dated(one: Statement, sought: Sought) -> bool:
    """A day, a month, a time: not only the year that the question names itself; of the next time, where it is asked."""
    if sought.ahead and not _AHEAD.search(one.said):
        return False
    return any(not words(day) <= sought.words for day in _DAY.findall(one.said))


_KINDS: dict[str, Callable[[Statement, Sought], bool]] = {
    "angka": _counts,
    "anggaran": _spoken(_MONEY),
    "harga": _spoken(_MONEY),
    "kontak": _spoken(_CONTACT),
    "waktu": _dated,
    "tempat": _spoken(_PLACE),
    "orang": _names_somebody,
    "definisi": _means,
}
