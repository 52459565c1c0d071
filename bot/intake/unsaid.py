"""What an operator mentions and does not want printed ("ada yg protes, jgn ditulis"): found with all it is about.

A note is read clause by clause. Words behind which stands "do not write this", in whatever form (a passive, "off the
record", "ini becanda", a bare "ga usah" at the end), go with their clause; an order that names nothing itself is about
the clause before it, in brackets about the brackets. What residents are asked not to do is no such order: the verb
decides, and the verbs of publishing are a list of their own (`pesan.yaml`).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from bot.intake.lists import message_words

_NOT = (
    r"(?:jangan|jangn|jgn|jgan|(?:tdk|ga|gak|gk|tidak|nggak|ngga|enggak|ndak) (?:usah|perlu|boleh)|gausah|gak?boleh|"
    r"(?:belum|blm) boleh)"
)
_CLAUSE = re.compile(
    r"(?:[^,.;:()\n!?¶∙]|(?<=\d)[.,:](?=\d)|"
    r"(?-i:(?<=\b[A-Z])\.(?= ?[A-Z]))|(?<=\b(?:rt|rw|no|jl|kp|gg|dr|ir|pt|cv|hj))\.|"
    r"(?<=\b(?:kec|kel|tgl|jln|drg|bpk|ust|kab))\.)+",
    re.IGNORECASE,
)
# Words that name nothing: what is left of a clause without them is what the order is about.
_EMPTY = re.compile(
    r"\b(?:ini|itu|td|tadi|yg|yang|tp|tapi|tetapi|jd|jadi|ya+|yah|mah|lah|dong|deh|aja|saja|dulu|dl|min|kak|bos|pak|bu|"
    r"tolong|tlg|mohon|maksudnya|maksud|makanya|catat(?:an)?|nb|info|cuma|hanya|buat|untuk|utk|soal|bagian|hal|"
    r"sampai|sampe|ikut|nanti|pokoknya|btw|oiya|eh|nah|awas|juga|jg|semua(?:nya)?|dan|mungkin|kayaknya|"
    r"be?r?canda|guyon|curhat|blm|belum|tdk|ga|jelas|pasti|fix|tau|tahu|resmi|wk(?:wk)+\w*|ha(?:ha)+|he(?:he)+)\b|[\W_]+",
    re.IGNORECASE,
)
_TEXT = r"(?:undangan|caption|rilis|berita|naskah|medsos|media|sini|postingan|publik|umum)"
_WHY = re.compile(
    rf"\b(?:(?:di|ke) {_TEXT}|malu|kasar|gitu|begitu|takut|nanti|ntar|kasian|kasihan|soalnya|karena|krn|biar|bahaya|"
    r"rawan|sensitif|rame|ribet|(?:tetangga|saudara|teman|keluarga|kenalan) (?:saya|sy|kita|kami|sendiri))\b.*",
    re.IGNORECASE | re.DOTALL,
)
_QUALIFIED = re.compile(r"(?:blm|belum|msh|masih|katanya)\b", re.IGNORECASE)  # "…, tp blm pasti jd jgn ditulis"
LAST = re.compile(r"(?:[\s,;:(-]+(?:tp|tapi|ya+|dong|dulu|min|kak|aja|lagi|jd|jadi|ini|itu|mah))+$", re.IGNORECASE)
_BUT = re.compile(r"\s(?:tp|tapi|tetapi)\s(?!.*\s(?:tp|tapi|tetapi)\s)", re.IGNORECASE)
_TELLS = 3  # words
_PRIVATE = re.compile(r"(?:nama|data|nik|no|nomor|identitas|foto|alamat|anggaran|angka|umur)\b", re.IGNORECASE)
_MAY = re.compile(r"\b(?:boleh|bisa|perlu) di[a-z]+\s*\?+$", re.IGNORECASE)  # "nangis boleh ditulis? ga usah deh"
# "ga usah dikutip, tp sebut melepas": who it is may be said.
_STILL = re.compile(r"[\s,]*\b(?:tp|tapi|tetapi) (?:sebut|cantum|tulis|tetap|ttp|boleh)\w*", re.IGNORECASE)
# An identity or family card number is nobody's news, asked or unasked.
_IDENTITY = re.compile(
    r"[ ,]*\b(?:(?:dengan |dgn )?(?:nik|no(?:mor|\.)? ?kk|kk|no(?:mor|\.)? ?(?:ktp|induk))[ :.]*)?(?<!\d)\d{16}(?!\d)",
    re.I,
)
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
    numbers = [Unsaid(one.start(), one.end(), masked(one[0])) for one in _IDENTITY.finditer(text)]
    clauses = [Unsaid(one.start(), one.end()) for one in _CLAUSE.finditer(text) if one[0].strip()]
    told = [_ordered(text, clauses, at) for at in range(len(clauses))]
    return tuple(_merged([*numbers, *(one for one in told if one)]))


def _ordered(text: str, clauses: list[Unsaid], at: int) -> Unsaid | None:
    """What the order in this clause is about, with the clause; None for a clause without one."""
    clause = clauses[at]
    order = _order(text[clause.start : clause.end])
    if order is None or _STILL.search(order["what"]) or _STILL.match(text, clause.end):
        return None
    stop, end = clause.start + order.start("no"), clause.start + order.end()
    whole = _bracketed(text, Unsaid(_start(text, clauses, at, order), end))
    said = text[whole.start : stop]
    if order.re is _orders()[-1] and not _tells(text, clause, said):
        return None
    about = _WHY.sub("", order["what"])  # "jgn ditulis hadir": only that is kept back
    return replace(whole, thing=LAST.sub("", (said if _names_nothing(about) else about).strip(" ,;:(-")))


def _start(text: str, clauses: list[Unsaid], at: int, order: re.Match[str]) -> int:
    """Where that begins: in the clause before if this one names nothing, behind a "tapi" if that begins anew."""
    clause = clauses[at]
    told = text[clause.start : clause.start + order.start("no")]
    if _names_nothing(told + _WHY.sub("", order["what"])):
        return _before(text, clauses, at)
    but = _BUT.search(told)  # "plt kepala buka acara tp sambutannya ga usah dikutip"
    anew = but and not _QUALIFIED.match(told, but.end()) and not _names_nothing(told[but.end() :])
    return clause.start + but.start() if but and anew else clause.start


def masked(number: str) -> str:
    """An identity number as it may be told back: its last four digits."""
    return re.sub(r"\d{12}(?=\d{4}\b)", "…", number.strip(" ,"))


def _order(clause: str) -> re.Match[str] | None:
    return next((match for one in _orders() if (match := one.search(clause))), None)


def _tells(text: str, clause: Unsaid, said: str) -> bool:
    """Whether a bare "ga usah" is about something told ("tenda bocor ga usah"), not a thing that residents need not
    bring ("karangan bunga ga usah") or the answer to a question ("tutup? jgn")."""
    earlier = text[: clause.start].rstrip()
    asked = (earlier.endswith("?") and not _MAY.search(earlier)) or _INSTEAD.match(text, clause.end)
    told = _EMPTY.sub(" ", said).split()
    return not asked and (len(told) >= _TELLS or bool(_PRIVATE.match(said.strip())))


def _names_nothing(words: str) -> bool:
    return not _EMPTY.sub("", words)


def _before(text: str, clauses: list[Unsaid], at: int) -> int:
    """Where the clause before begins, unless a line or a bracket parts it from this one for good."""
    if at == 0:
        return clauses[at].start
    earlier = clauses[at - 1]
    return clauses[at].start if "\n" in text[earlier.end : clauses[at].start] else earlier.start


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
            last = Unsaid(last.start, max(last.end, one.end), f"{last.thing} {one.thing}")
    if last:
        yield last


@lru_cache(maxsize=1)
def _orders() -> tuple[re.Pattern[str], ...]:
    words = message_words()
    reason = r"(?:[ ,]+(?:(?:angka|tgl|tanggal|jam|no|nomor) [\d.,]+\w*|[^\W\d][\w'-]*|2)){0,6}"
    elsewhere = rf"(?!\s+(?:ke|di|dalam|pada|sama|dengan)\b(?! {_TEXT}\b))"  # "jangan dimasukkan ke kali"
    printed = rf"(?:di|ke|ter)[- ]?(?:{'|'.join(words.terbit)})(?:kan|kkan|in|kin|i)?(?:nya)?2?(?![\w-]){elsewhere}"
    softly = r"(?:sampai |sampe |ikut |dulu |dl )?"
    passive = rf"(?<![\w-])(?:tolong |tlg |mohon )?(?P<no>{_NOT}) {softly}{printed}(?P<what>{reason})\s*$"
    secret = rf"(?<![\w-])(?P<no>)(?:{'|'.join(words.rahasia)})(?![\w-])(?P<what>{reason})\s*$"
    private = r"(?:nama|data|nik|no|nomor|identitas|foto|alamat|piutang|utang|anggaran|angka|kasus)"
    let_out = r"(?:(?:di)?(?:buka|bocor)(?:kan|in)?|dipake|dipakai|(?:ke|di)?luar(?:in|kan)?|nyebar)"
    kept = (
        rf"\b{private}\b.{{0,80}}? (?:tolong |tlg )?(?P<no>{_NOT}) (?:sampai |sampe )?{let_out}(?P<what>{reason})\s*$"
    )
    softened = r"(?: (?:dulu|dl|ya+|deh|aja|kali|lah|dong))*"
    until = r"(?:(?<= dulu) (?:nunggu|tunggu|krn|karena|nanti)(?: [\w-]+){0,5})?"
    no = rf"(?!\S+ boleh){_NOT}|(?:ga|gak|tdk|tidak) usah masuk|(?:di)?skip"
    bare = rf"(?<![\w-])(?P<no>{no}){softened}(?P<what>){until}\s*$"
    return tuple(re.compile(one, re.IGNORECASE) for one in (passive, secret, kept, bare))
