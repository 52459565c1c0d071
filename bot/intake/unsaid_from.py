"""Where in a note that begins which an order keeps from print: in its own clause, or in one before it."""

import re
from dataclasses import dataclass
from functools import lru_cache

from bot.intake.bodies import names_somebody
from bot.intake.forbidding import NAMED, TEXT, WHOSE, Order
from bot.intake.lists import message_words

WHY = re.compile(
    rf"^\s*{TEXT}\b|^\s*(?:dulu|dl|dahulu)\b.*|^\s*(?:ya+|dong|deh|lah|plis|please|min|kak)\b(?!\s+{NAMED}).*|"
    rf"\b(?:(?:di|ke) {TEXT}|(?:ke|kepada) (?:warga|masyarakat|orang|siapa|netizen)|malu|"
    r"kasar|gitu|begitu|takut|malah|nanti|ntar|kasian|kasihan|soalnya|karena|krn|biar|bahaya|"
    r"rawan|sensitif|rame|ribet|(?:tetangga|saudara|teman|keluarga|kenalan) (?:saya|sy|kita|kami|sendiri))\b.*",
    re.IGNORECASE | re.DOTALL,
)
_QUALIFIED = re.compile(
    r"(?:(?![a-z]+nya\b)[a-z]+ )?(?:blm|belum|msh|masih|katanya)\b", re.IGNORECASE
)  # "…, tp blm pasti jd jgn ditulis"
_BUT = re.compile(r"\s(?:tp|tapi|tetapi)\s(?!.*\s(?:tp|tapi|tetapi)\s)", re.IGNORECASE)
_ADDED = re.compile(
    r"\s*(?:[a-z]+ (?:doang|aja|saja|dikit|sedikit|ringan|parah|banget|bgt|sih)|"
    r"(?:sudah|udah|udh|sdh|telah|lagi|lg|sedang|masih|msh|baru|belum|blm|katanya) "
    r"(?:di[a-z]{3,}|ter[a-z]{3,}|(?:kita|kami|saya|sy|beliau) [a-z]{3,}|"
    r"beres|kelar|selesai|aman|damai|proses|pasti|jelas|resmi|fix|deal)"
    r"(?: (?:kok|sih|ya|juga|jg|semua|sekarang|pak \w+|(?!di |ke |untuk |buat )[a-z]+)){0,2}|"
    r"(?:untung(?:nya)? )?(?:tidak|tdk|ga|gak|nggak|ngga|kaga|ora|teu) (?:apa-?apa|apa2|papa|"
    r"kenap[ae](?:2|-?(?:ke)?nap[ae]|-kenapa)|luka|parah|serius|cedera)|"
    r"(?:ini|itu) (?:urusan|masalah|perkara|aib|soal) [a-z ]{3,25}|"
    r"(?:agak |cukup |ini |itu )*(?:sensitif|rawan|malu|memalukan|bahaya|gawat|rahasia|ga enak|gak enak))"
    r"(?:[ ,]+(?:tp|tapi|tetapi|jadi|jd|makanya|dan))*\s*",
    re.IGNORECASE,
)  # how bad it was, or what became of it
# "demi menjaga nama keluarga jangan dimuat"
_FOR = re.compile(
    r"\s*(?:(?:tapi|tp|dan) )?(?:demi|karena|krn|soalnya|biar|supaya|agar|takut|mengingat|berhubung|atas permintaan|"
    r"untuk (?:menjaga|jaga))\b",
    re.IGNORECASE,
)
# "keluarga minta ga usah ditulis": who asks for it
_ASKS = re.compile(
    r"\s*(?:(?:tapi|tp|dan) )?(?:keluarga|ortu|orang tua|ybs|yang bersangkutan|beliau|dia|mereka|pimpinan|"
    r"atasan|panitia|"
    r"pihak [a-z]+|(?:pak|bu) [a-z]+|[a-z]{3,}(?:nya|e|na))(?:nya)? (?:(?:sudah|udah|tadi|yang|yg|juga) )?"
    r"(?:minta|mohon|pesan|pesen|berharap|ngarep|maunya|keberatan|titip pesan)\s*|"
    r"\s*(?:kata|kt|pesan|pesen|permintaan|arahan) (?:(?:pak|bu) )?[a-z]+\s*",
    re.IGNORECASE,
)
_ONE = re.compile(r"\s*(?:sakit|meninggal|wafat|batal|mati|rusak|macet|telat|terlambat|mogok|pingsan|mabuk|kabur)\s*")
# "pake hp jadi agak burem, ga usah ditulis buremnya": what the order names stands in the clause before it.
_ITS = re.compile(r"\s*(?P<stem>[a-z]{3,}?)(?:nya|ne)\s*", re.IGNORECASE)
_LINK = re.compile(
    r"\s(?:(?:pake|pakai|karena|krn|gara2|gara-gara|soalnya)\s(?:[\w-]+\s){1,4}?(?:jadi|jd|sampe|sampai)|jadi|"
    r"jd|sampe|sampai|"
    r"tp|tapi|tetapi|karena|krn|soalnya|yg|yang|walau\w*|meski\w*)\s",
    re.IGNORECASE,
)


# What softens an order behind what it names: "jangan ditulis jatuhnya ya"; "nya" is the Sundanese "ya".
LAST = re.compile(r"(?:[\s,;:(-]+(?:tp|tapi|ya+|dong|dulu|min|kak|aja|lagi|jd|jadi|ini|itu|mah|nya))+$", re.IGNORECASE)
_REASON = frozenset({"alasan", "sebab", "penyebab"})
_BECAUSE = re.compile(r"(?:^|(?<=\s))(?:karena|krn|gara2|gara-gara|soalnya|akibat)\s", re.IGNORECASE)
_WHY_NAMED = re.compile(r"\W*alasan(?:nya)?\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Unsaid:
    """A stretch of a note that is not to be printed: half-open character range; `thing`: it without the order."""

    start: int
    end: int
    thing: str = ""


def start_of(text: str, clauses: list[Unsaid], at: int, order: Order) -> int:
    """Where that begins: in the clause before if this one names nothing, behind a "tapi" if that begins anew."""
    clause = clauses[at]
    told = text[clause.start : clause.start + order.start]
    if names_nothing(told) and re.fullmatch(rf"{WHOSE}|nama(?:nya|ne)", order.what.strip(), re.IGNORECASE):
        earlier = clauses[at - 1] if at else clause
        return earlier.start if names_somebody(text[earlier.start : earlier.end]) else clause.start
    if names_nothing(told) and (its := _its(text, clauses, at, order.what)) is not None:
        return its
    if at and _WHY_NAMED.match(told) and (why := reason_before(text, clauses[at - 1])) is not None:
        return why
    if names_nothing(told + WHY.sub("", order.what)) or (order.verb and not order.what and _adds(told)):
        return _before(text, clauses, at)
    but = None if order.whole else _BUT.search(told)  # "plt kepala buka acara tp sambutannya ga usah dikutip"
    anew = but and not _QUALIFIED.match(told, but.end()) and not names_nothing(told[but.end() :])
    return clause.start + but.start() if but and anew else clause.start


def named_before(text: str, clauses: list[Unsaid], start: int, said: str) -> int:
    """Where begins what is said again in brackets: "kabel dicuri 11 (soal dicuri jangan ditulis)"."""
    about = re.fullmatch(r"\s*(?:soal|yang|yg|bagian|info) (?P<word>[a-z]{4,})\s*", said, re.IGNORECASE)
    earlier = next((one for one in reversed(clauses) if one.end <= start), None)
    if about is None or earlier is None or text[start : start + 1] != "(":
        return start
    named = re.search(rf"\b{re.escape(about['word'])}\b", text[earlier.start : earlier.end], re.IGNORECASE)
    return earlier.start if named else start


def before_brackets(text: str, clauses: list[Unsaid], start: int) -> int:
    """Where a clause begins that brackets cut in two: "1 warga (guru) sudah kehilangan 2 juta"."""
    if text[:start].rstrip()[-1:] != ")" or not text[start : start + 1].isspace():
        return start
    opened = text.rfind("(", 0, start)
    return next(
        (one.start for one in clauses if one.start <= opened <= one.end and "\n" not in text[opened:start]), start
    )


def _adds(told: str) -> bool:
    """Whether the words before an order only say what became of it, why it is not to be told, or who asks for that."""
    return bool(_ADDED.fullmatch(told) or _FOR.match(told) or _ASKS.fullmatch(told))


def _its(text: str, clauses: list[Unsaid], at: int, what: str) -> int | None:
    """Where in the clause before begins what an order names again by "-nya": at the word that links it."""
    its = _ITS.fullmatch(LAST.sub("", WHY.sub("", what)))
    earlier = clauses[at - 1] if at else None
    if its is None or earlier is None or "\n" in text[earlier.end : clauses[at].start]:
        return None
    if its["stem"].lower() in _REASON:
        return reason_before(text, earlier)
    named = re.search(rf"\b{re.escape(its['stem'])}\b", text[earlier.start : earlier.end], re.IGNORECASE)
    if named is None:
        return None
    links = list(_LINK.finditer(text, earlier.start, earlier.start + named.start()))
    return links[-1].start() if links else earlier.start


def reason_before(text: str, earlier: Unsaid) -> int | None:
    """Where in a clause the reason begins that is not to be told: "kosong | karena rapat internal (alasannya skip)"."""
    reason = _BECAUSE.search(text, earlier.start, earlier.end)
    return reason.start() if reason else None


@lru_cache(maxsize=1)
def empty() -> re.Pattern[str]:
    """Words that name nothing: what is left of a clause without them is what the order is about."""
    return re.compile(rf"\b(?:{'|'.join(message_words().kosong)})\b|[\W_]+", re.IGNORECASE)


def names_nothing(words: str) -> bool:
    """Whether words have nothing in them that an order could be about: "itu", "ya min"."""
    return not empty().sub("", words)


def _before(text: str, clauses: list[Unsaid], at: int) -> int:
    """Where the clause before begins, unless a line or a bracket parts it from this one for good."""
    if at == 0:
        return clauses[at].start
    earlier = clauses[at - 1]
    if names_nothing(text[earlier.start : earlier.end]):
        return _before(text, clauses, at - 1)
    if "\n" in text[earlier.end : clauses[at].start]:
        return clauses[at].start
    if ")" in text[earlier.end : clauses[at].start] and (opened := text.rfind("(", 0, earlier.end)) >= 0:
        return max((one.start for one in clauses if one.start < opened), default=opened)  # "nama anak (Rafa, Keyla) …"
    if (told := _of_somebody(text, clauses, at - 1)) is not None:
        return told
    # "…, lecet doang, gausah ditulis", "…, gering, ulah ditulis"
    added = at > 1 and (
        _ADDED.fullmatch(text, earlier.start, earlier.end) or _ONE.fullmatch(text, earlier.start, earlier.end)
    )
    return clauses[at - 2].start if added and text[clauses[at - 2].end : earlier.start] == "," else earlier.start


# "ada pasien namanya bu Sri pingsan, keluarganya panik": what "-nya" goes back to is said of him before.
_HIS = re.compile(
    r"\s*(?:(?:tp|tapi|dan|terus|trs) )?(?:[a-z]+ )?(?!(?:ha|pu|ta|cuma)n?ya)[a-z]{2,}(?: ?nya|ne)\b", re.IGNORECASE
)
_SOMEBODY = re.compile(
    r"\b(?:ada|si|namanya|bernama)\s+(?:[\w.-]+\s+){0,3}?(?!(?:banyak|sekitar|total|\d))[\w.-]+", re.IGNORECASE
)


def _of_somebody(text: str, clauses: list[Unsaid], at: int) -> int | None:
    """Where the clause begins that brings somebody up, if this one, and all between, only say more of him."""
    first = at
    while at and _HIS.match(text, clauses[at].start, clauses[at].end):
        if text[clauses[at - 1].end : clauses[at].start].strip() != ",":
            return None
        at -= 1
    brought = at < first and _SOMEBODY.search(text, clauses[at].start, clauses[at].end)
    return clauses[at].start if brought else None
