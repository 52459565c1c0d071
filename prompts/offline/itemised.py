"""Counts that one sentence of a note gives with commas between them are one list: "120 paket sembako | 60 selimut |
25 kasur" → "120 paket sembako, 60 selimut, dan 25 kasur"; "implan 40 akseptor | IUD 22 | suntik 15" likewise.

Told one by one each of them would need a subject that it has not. Properties ("kuota 30 orang") have one, and prices
have a column of their own.
"""

import re
from collections.abc import Sequence

from knowledge.entities.words import small
from prompts.brief import Clause
from prompts.offline.grammar import is_verb
from prompts.offline.patterns import ClausePatterns
from prompts.offline.wording import clean, listing, word_set

_FEWEST = 2  # items of a list
_NOUNS = r"[a-z][a-z-]*(?: [a-z][a-z-]*){0,2}"
_AMOUNT = rf"\d[\d.]*(?:,\d+)? {_NOUNS}"
_COUNT = re.compile(rf"(?:{_AMOUNT}(?:, | dan |, dan ))*{_AMOUNT}")
_SHARE = re.compile(r"(?P<label>[A-Za-z][\w-]*(?: [a-z][a-z-]*){0,2}) \d[\d.]*(?:,\d+)?(?: [a-z]+)?")
_NONE = re.compile(r"(?P<label>[a-z]+(?: [a-z]+)?) (?:tidak ada|nihil|kosong)")
_HOUR = re.compile(r"(?:pagi|siang|sore|malam) pukul [\d.–]+ WIB")  # "siang pukul …, sore pukul …"
_ROLES = frozenset({"lepas", "rincian"})
_NO_ITEM = word_set(
    "jam menit hari minggu pekan bulan tahun kali persen di ke dari yang untuk dan atau sudah belum masih akan per "
    "antaranya lainnya lagi pertama terakhir poin"
)
# What stands before a number that counts nothing: a rank, a part of the city, a day, a grade
_NUMBERED = word_set(
    "juara peringkat kelas rt rw jalan pukul jam nomor kelompok tahap sekitar kurang lebih hampir total sebanyak "
    "minimal maksimal usia umur harga mulai selama sampai pada naik turun menjadi ikut hadir datang dapat mendapat "
    "ada cuma hanya baru"
)


def itemised(clauses: Sequence[Clause], lines: ClausePatterns) -> tuple[Clause, ...]:
    """The clauses, such counts of one sentence in one of them; every word is kept, in the note's order."""
    found: list[Clause] = []
    clauses = _with_what_became(clauses)
    at = 0
    while at < len(clauses):
        row = _row(clauses, at, lines)
        if len(row) < _FEWEST:
            found.append(clauses[at])
            at += 1
            continue
        text = listing(_apart(row))
        text = f"jadwalnya {text}" if _HOUR.fullmatch(clean(row[0].text)) else text
        found.append(row[0].model_copy(update={"text": text, "role": "lepas"}))
        at += len(row)
    return tuple(found)


_WHO = re.compile(rf"yang [^,:“]+ (?:\d[\d.]*|{small()})(?: orang| anak| siswa| warga)?")
_STAFF = re.compile(r"(?:dokter|bidan|kader|perawat|petugas|guru)(?: [a-z]+)? \d+(?: orang)?")
_BECAME = re.compile(r"di[a-z]{4,}(?:kan|i)?\b (?!oleh)[^,:“]+")


def _with_what_became(clauses: Sequence[Clause]) -> list[Clause]:
    """ "yang tensinya tinggi 14 orang | dirujuk ke puskesmas" and "kader 6 orang | bidan 1" are one clause each."""
    found: list[Clause] = []
    for clause in clauses:
        before, text = clean(found[-1].text) if found else "", clean(clause.text)
        joined = clause.joint == "koma" and found and found[-1].role == clause.role == "lepas"
        if joined and _WHO.fullmatch(before) and _BECAME.fullmatch(text):
            found[-1] = found[-1].model_copy(update={"text": f"{before} {text}"})
        elif joined and _STAFF.fullmatch(before) and _STAFF.fullmatch(text) and found[-1].joint != "koma":
            found[-1] = found[-1].model_copy(update={"text": f"{before}, {text}"})
        else:
            found.append(clause)
    return found


def is_row_of_shares(text: str) -> bool:
    """Whether a text is such a list of labels with their figures, which is told as it stands."""
    parts = re.split(r", dan | dan |, ", text)
    return len(parts) >= _FEWEST and all(_SHARE.fullmatch(one) or _NONE.fullmatch(one) for one in parts)


def _apart(row: Sequence[Clause]) -> list[str]:
    return [item for one in row for item in re.split(r", dan | dan |, ", clean(one.text))]


def _row(clauses: Sequence[Clause], at: int, lines: ClausePatterns) -> list[Clause]:
    """The clauses from here on that are items of one kind, as far as one sentence goes."""
    for is_item in (_is_count, _is_share, _is_hour):
        end = at
        while end < len(clauses) and (end == at or clauses[end].joint == "koma") and is_item(clauses[end], lines):
            end += 1
        bare = at and clauses[at].joint == "koma"  # what stands before it in the sentence is another matter
        row = list(clauses[at:end])
        states = clean(clauses[at].text).split(" ", 1)[0].lower() in lines.predikat or _NONE.fullmatch(clauses[at].text)
        if len(row) >= _FEWEST and not bare and not states:
            return row
    return []


def _is_hour(clause: Clause, _: ClausePatterns) -> bool:
    return clause.role in _ROLES and bool(_HOUR.fullmatch(clean(clause.text)))


def _is_count(clause: Clause, _: ClausePatterns) -> bool:
    text = clean(clause.text)
    words = re.findall(r"[a-z-]+", text)
    plain = clause.role in _ROLES and not any(one in _NO_ITEM - {"dan"} or is_verb(one) for one in words)
    return plain and bool(_COUNT.fullmatch(text))


def _is_share(clause: Clause, lines: ClausePatterns) -> bool:
    text = clean(clause.text)
    found = _SHARE.fullmatch(text) or _NONE.fullmatch(text)
    if not found or clause.role not in _ROLES:
        return False
    words = found["label"].lower().split()
    barred = _NO_ITEM | _NUMBERED | lines.kata_petugas | lines.kata_peserta
    named = words[0] in lines.kata_atribut or any(one in barred or one.endswith("nya") for one in words)
    return not named and not any(map(is_verb, words))
