"""What an operator mentions and does not want printed ("ada yg protes, jgn ditulis"): found with all it is about.

A note is read clause by clause. Words behind which stands "do not write this", in whatever form (a passive, "off the
record", "ini becanda", a bare "ga usah" at the end), go with their clause; an order that names nothing itself is about
the clause before it, in brackets about the brackets. What residents are asked not to do is no such order: the verb
decides, and the verbs of publishing are a list of their own (`pesan.yaml`).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from bot.intake.alone import stands_alone
from bot.intake.behind import end_behind, is_reason
from bot.intake.bodies import names_somebody
from bot.intake.for_the_house import for_the_house
from bot.intake.forbidding import NAMED, TEXT, WHOSE, Order, order_in, shames
from bot.intake.lists import activities, message_words
from bot.intake.questioned import question_of
from bot.intake.short_names import shortened
from bot.intake.stretches import stretches

_CLAUSE = re.compile(
    r"(?:[^,.;:()\n!?¶∙]|(?<=\d)[.,:](?=\d)|"
    r"(?-i:(?<=\b[A-Z])\.(?= ?[A-Z]))|(?<=\b(?:no|jl|kp|gg|dr|ir|pt|cv|hj))\.|(?<=\b(?:rt|rw))\.(?= ?\d)|"
    r"(?<=\b(?:kec|kel|tgl|jln|drg|bpk|ust|kab))\.)+",
    re.IGNORECASE,
)
_WHY = re.compile(
    rf"^\s*{TEXT}\b|^\s*(?:dulu|dl)\b.*|^\s*(?:ya+|dong|deh|lah|plis|please|min|kak)\b(?!\s+{NAMED}).*|"
    rf"\b(?:(?:di|ke) {TEXT}|(?:ke|kepada) (?:warga|masyarakat|orang|siapa|netizen)|malu|"
    r"kasar|gitu|begitu|takut|malah|nanti|ntar|kasian|kasihan|soalnya|karena|krn|biar|bahaya|"
    r"rawan|sensitif|rame|ribet|(?:tetangga|saudara|teman|keluarga|kenalan) (?:saya|sy|kita|kami|sendiri))\b.*",
    re.IGNORECASE | re.DOTALL,
)
_STATE = re.compile(r"^\s*(?:blm|belum|masih|msh|udah|sudah|lagi|cuma)\b.*", re.IGNORECASE | re.DOTALL)
_QUALIFIED = re.compile(
    r"(?:(?![a-z]+nya\b)[a-z]+ )?(?:blm|belum|msh|masih|katanya)\b", re.IGNORECASE
)  # "…, tp blm pasti jd jgn ditulis"
LAST = re.compile(r"(?:[\s,;:(-]+(?:tp|tapi|ya+|dong|dulu|min|kak|aja|lagi|jd|jadi|ini|itu|mah))+$", re.IGNORECASE)
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
_TELLS = 3  # words
_PRIVATE = re.compile(r"(?:nama|data|nik|no|nomor|identitas|foto|alamat|anggaran|angka|umur)\b", re.IGNORECASE)
_MAY = re.compile(r"\b(?:boleh|bisa|perlu) di[a-z]+\s*\?+$", re.IGNORECASE)  # "nangis boleh ditulis? ga usah deh"
# "ga usah dikutip, tp sebut melepas": who it is may be said.
_STILL = re.compile(r"[\s,]*\b(?:tp|tapi|tetapi) (?:sebut|cantum|tulis|tetap|ttp|boleh)\w*", re.IGNORECASE)
# "bu lurah nambahin: … (jgn diketik haha)": who says what is not to be printed is not said either.
_SAYING = re.compile(
    r"(?:^|(?<=[\n.;,!?]))[ \t]*(?:[\w./]+ ){0,4}"
    r"(?:nambah(?:in|kan)|bilang|blg|pese?a?n|titip|kata|ngomong|curhat|ngeluh|cerita)(?:nya)?\s*:\s*$|"
    r"(?:^|(?<=[\n.;!?~]))[ \t]*(?:pak|bu|bapak|ibu) \w+\s*:\s*$",
    re.IGNORECASE,
)
# "pake hp jadi agak burem, ga usah ditulis buremnya": what the order names stands in the clause before it.
_ITS = re.compile(r"\s*(?P<stem>[a-z]{3,}?)(?:nya|ne)\s*", re.IGNORECASE)
_LINK = re.compile(
    r"\s(?:(?:pake|pakai|karena|krn|gara2|gara-gara|soalnya)\s(?:[\w-]+\s){1,4}?(?:jadi|jd|sampe|sampai)|jadi|"
    r"jd|sampe|sampai|"
    r"tp|tapi|tetapi|karena|krn|soalnya|yg|yang|walau\w*|meski\w*)\s",
    re.IGNORECASE,
)
_TOLD_BEHIND = re.compile(r"\s*[,:]\s*(?P<what>[^.\n]*[a-z]+ [^.\n]*[a-z]+ [^.\n]+)", re.IGNORECASE)
_IF = re.compile(r"[\s,]*(?:kalo|kalau|klo|jika|bila)\b", re.IGNORECASE)  # "hapus aja, kalo kepanjangan"
# "surat pengantar ga usah, cukup KTP": residents need not bring it.
_INSTEAD = re.compile(
    r"\s*,\s*(?:cukup|tinggal|asal|(?:yang|yg) penting|bisa|ganti|pakai|pake|diganti)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Unsaid:
    """A stretch of a note that is not to be printed: half-open character range; `thing`: it without the order."""

    start: int
    end: int
    thing: str = ""


def unsaid(text: str) -> tuple[Unsaid, ...]:
    """The stretches, in order, none within another. Quotations must be kept away."""
    numbers = [Unsaid(*one) for one in for_the_house(text)]
    numbers += [Unsaid(one.start, one.end, one.name) for one in shortened(text)]
    clauses = list(_clauses(text))
    told = [_ordered(text, clauses, at) for at in range(len(clauses))]
    return tuple(_merged([*numbers, *(one for one in told if one)]))


def _clauses(text: str) -> Iterator[Unsaid]:
    """The note's clauses; where it has next to no marks, up to the pauses that it lacks."""
    pauses = stretches(text)
    for one in _CLAUSE.finditer(text):
        ends = [at for at in pauses if one.start() < at < one.end()]
        for start, end in pairwise((one.start(), *ends, one.end())):
            if text[start:end].strip():
                yield Unsaid(start, end)


def _ordered(text: str, clauses: list[Unsaid], at: int) -> Unsaid | None:
    """What the order in this clause is about, with the clause; None for a clause without one."""
    clause = clauses[at]
    order = order_in(text[clause.start : clause.end])
    if order is None or _STILL.search(order.what) or _STILL.match(text, clause.end):
        return None
    if order.whole and _IF.match(text, clause.end):
        return None
    stop, end = clause.start + order.start, clause.start + order.end
    if behind := _behind(text, clause, stop, order):
        return behind
    whole = _bracketed(text, Unsaid(_start(text, clauses, at, order), end))
    whole = replace(whole, start=_named_before(text, clauses, whole.start, text[clause.start : stop]))
    whole = replace(whole, start=_before_brackets(text, clauses, whole.start))
    whole = replace(whole, start=question_of(text, [(one.start, one.end) for one in clauses], whole.start))
    said = text[whole.start : stop]
    if not order.verb and not text[: whole.start].strip() and stretches(text):
        return None  # of a note without marks nobody knows where begins what need not be done
    if not (order.verb or _tells(text, clause, said)):
        return None
    about = _about(order, said)
    if saying := _SAYING.search(text, 0, whole.start):
        whole = replace(whole, start=saying.start())
    names = bool(re.search(r"\b(?:nama|merek|merk)", text[whole.start : end], re.IGNORECASE))
    whole = replace(whole, end=end_behind(text, whole.end, verb=order.verb, names=names))
    return replace(whole, thing=LAST.sub("", (said if _names_nothing(about) else about).strip(" ,;:(-")))


def _behind(text: str, clause: Unsaid, stop: int, order: Order) -> Unsaid | None:
    """What an order at the head of its sentence is about, where that stands behind it: "jgn ditulis ya, ada yg …"."""
    heads = not text[: clause.start].rstrip(" ") or text[: clause.start].rstrip(" ")[-1] in ".!?\n"
    named = text[clause.start : stop] + _WHY.sub("", order.what)
    told = (
        _TOLD_BEHIND.match(text, clause.start + order.end) if heads and order.verb and _names_nothing(named) else None
    )
    return (
        Unsaid(clause.start, told.end(), told["what"].strip()) if told and not is_reason(text, told.start()) else None
    )


def _about(order: Order, said: str) -> str:
    """What the words behind an order name ("jgn ditulis hadir": only that is kept back); empty for a mere reason."""
    about = _WHY.sub("", order.what)
    return about if _names_nothing(said) else _STATE.sub("", about)


def _start(text: str, clauses: list[Unsaid], at: int, order: Order) -> int:
    """Where that begins: in the clause before if this one names nothing, behind a "tapi" if that begins anew."""
    clause = clauses[at]
    told = text[clause.start : clause.start + order.start]
    if _names_nothing(told) and re.fullmatch(WHOSE, order.what, re.IGNORECASE):
        earlier = clauses[at - 1] if at else clause
        return earlier.start if names_somebody(text[earlier.start : earlier.end]) else clause.start
    if _names_nothing(told) and (its := _its(text, clauses, at, order.what)) is not None:
        return its
    if _names_nothing(told + _WHY.sub("", order.what)) or (order.verb and not order.what and _adds(told)):
        return _before(text, clauses, at)
    but = None if order.whole else _BUT.search(told)  # "plt kepala buka acara tp sambutannya ga usah dikutip"
    anew = but and not _QUALIFIED.match(told, but.end()) and not _names_nothing(told[but.end() :])
    return clause.start + but.start() if but and anew else clause.start


def _named_before(text: str, clauses: list[Unsaid], start: int, said: str) -> int:
    """Where begins what is said again in brackets: "kabel dicuri 11 (soal dicuri jangan ditulis)"."""
    about = re.fullmatch(r"\s*(?:soal|yang|yg|bagian|info) (?P<word>[a-z]{4,})\s*", said, re.IGNORECASE)
    earlier = next((one for one in reversed(clauses) if one.end <= start), None)
    if about is None or earlier is None or text[start : start + 1] != "(":
        return start
    named = re.search(rf"\b{re.escape(about['word'])}\b", text[earlier.start : earlier.end], re.IGNORECASE)
    return earlier.start if named else start


def _before_brackets(text: str, clauses: list[Unsaid], start: int) -> int:
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
    its = _ITS.fullmatch(_WHY.sub("", what))
    earlier = clauses[at - 1] if at else None
    if its is None or earlier is None or "\n" in text[earlier.end : clauses[at].start]:
        return None
    named = re.search(rf"\b{re.escape(its['stem'])}\b", text[earlier.start : earlier.end], re.IGNORECASE)
    if named is None:
        return None
    links = list(_LINK.finditer(text, earlier.start, earlier.start + named.start()))
    return links[-1].start() if links else earlier.start


def _tells(text: str, clause: Unsaid, said: str) -> bool:
    """Whether a bare "ga usah" is about something told ("tenda bocor ga usah"), not a thing that residents need not
    bring ("karangan bunga ga usah") or the answer to a question ("tutup? jgn")."""
    earlier = text[: clause.start].rstrip()
    if re.search(r"\bskip\b", text[clause.start : clause.end], re.IGNORECASE) or stands_alone(
        text, clause.start, clause.end
    ):
        return True  # said to nobody but the writer
    asked = (earlier.endswith("?") and not _MAY.search(earlier)) or _INSTEAD.match(text, clause.end)
    if re.fullmatch(r"\(\s*\w+nya\s*", said.strip()):  # "(nilainya ga usah)"
        return True
    told = _empty().sub(" ", said).split()
    tells = len(told) >= _TELLS and not _only_people(told)
    return not asked and (tells or bool(_PRIVATE.match(said.strip())) or shames(said))


def _only_people(words: Sequence[str]) -> bool:
    """Whether words only say who: "anak yatim sama janda ga usah" tells them that they need not."""
    people = {word for phrase in activities().peserta for word in phrase.split()} | message_words().golongan_warga
    return all(word.casefold() in people or word.isdigit() for word in words)


@lru_cache(maxsize=1)
def _empty() -> re.Pattern[str]:
    """Words that name nothing: what is left of a clause without them is what the order is about."""
    return re.compile(rf"\b(?:{'|'.join(message_words().kosong)})\b|[\W_]+", re.IGNORECASE)


def _names_nothing(words: str) -> bool:
    return not _empty().sub("", words)


def _before(text: str, clauses: list[Unsaid], at: int) -> int:
    """Where the clause before begins, unless a line or a bracket parts it from this one for good."""
    if at == 0:
        return clauses[at].start
    earlier = clauses[at - 1]
    if _names_nothing(text[earlier.start : earlier.end]):
        return _before(text, clauses, at - 1)
    if "\n" in text[earlier.end : clauses[at].start]:
        return clauses[at].start
    if ")" in text[earlier.end : clauses[at].start] and (opened := text.rfind("(", 0, earlier.end)) >= 0:
        return max((one.start for one in clauses if one.start < opened), default=opened)  # "nama anak (Rafa, Keyla) …"
    # "…, lecet doang, gausah ditulis", "…, gering, ulah ditulis"
    added = at > 1 and (
        _ADDED.fullmatch(text, earlier.start, earlier.end) or _ONE.fullmatch(text, earlier.start, earlier.end)
    )
    return clauses[at - 2].start if added and text[clauses[at - 2].end : earlier.start] == "," else earlier.start


def _bracketed(text: str, one: Unsaid) -> Unsaid:
    """With the whole bracket where the order stands in one: "(nama: Andi, Siska - jgn ditulis)"."""
    opened, closed = text.rfind("(", 0, one.end), text.rfind(")", 0, one.end)
    shut = text.find(")", one.end)
    if opened <= closed or shut < 0:
        return one
    return replace(one, start=min(opened, one.start), end=shut + 1)


def _merged(found: list[Unsaid]) -> Iterator[Unsaid]:
    last: Unsaid | None = None
    for one in sorted(found, key=lambda each: each.start):
        if last is None or one.start >= last.end:
            if last:
                yield last
            last = one
        else:
            last = Unsaid(last.start, max(last.end, one.end), _both(last.thing, one.thing))
    if last:
        yield last


def _both(one: str, other: str) -> str:
    """Two things in one, without telling twice what the longer says."""
    short, long = sorted((one, other), key=len)
    return long if short in long else f"{one} {other}"
