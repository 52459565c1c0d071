"""A sentence cut into tokens: days, hours, sums of money, names and figures are one token each."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from knowledge.entities.words import small
from prompts.offline.dates import DAYS, MONTHS
from prompts.offline.wording import word_set

_DAY = f"(?:{'|'.join(DAYS)})"
_PART = r"(?: (?:dini hari|pagi|siang|sore|malam|subuh))?"
_NTH = r"(?: (?:pertama|kedua|ketiga|keempat|terakhir))?"
_DIGITS = small(1, 9)
_CLOCK = r"pukul \d[\d.]*(?:–\d[\d.]*)?(?: WIB)?(?: sampai selesai)?"
_TIMES = (
    r"(?:hari|pagi|siang|sore|malam|bulan|minggu|pekan|tahun|saat|waktu|kali) (?:ini|itu|depan|lalu|mendatang|nanti)",
    rf"malam {_DAY}|(?:hari |malam )?{_DAY}(?:–{_DAY})?(?: (?:pertama|kedua|ketiga))?(?: \(\d[\d/–]*\))?{_PART}",
    rf"{_CLOCK}|(?:tanggal )?\d{{1,2}}(?:[–-]\d{{1,2}})? (?:{'|'.join(MONTHS)})(?: \d{{4}})?",
    rf"(?:(?:bulan|akhir|awal|pertengahan) )*(?:{'|'.join(MONTHS)})(?: \d{{4}})?(?: lalu| mendatang)?",
    r"(?:tahun |musim |semester )?(?:19|20)\d\d(?!\d)",
    rf"(?:se|(?:{_DIGITS}|\d+) )(?:menit|jam|pekan|minggu|hari|bulan|tahun) (?:kemudian|lalu|mendatang|lagi|ke depan)",
    r"(?:setelah|selepas|seusai|sebelum|menjelang) (?:salat )?(?:isya|magrib|subuh|zuhur|asar|tarawih)",
    rf"(?:setiap|tiap) (?:hari(?:[ -]kerja)?|minggu|pekan|bulan|tahun|pagi|sore|malam|{_DAY}){_NTH}{_PART}",
    r"(?:pagi|siang|sore|malam)(?= pukul \d)",
    r"besok|kemarin|kini|sekarang|tadi|nanti|semalam|(?:pagi|malam|siang|sore) hari|pagi tadi",
    r"(?:awal|akhir|pertengahan) (?:tahun|bulan|pekan)(?: (?:ini|depan|lalu|mendatang))?",
)
_SHAPES = re.compile(
    rf"(?P<wkt>(?:(?i:{'|'.join(_TIMES)}))(?![\w(]))"
    r"|(?P<uang>Rp\s?\d+(?:[.,]\d+)*(?: (?:ribu|juta|miliar|triliun))?(?:/\w+)*)"
    r"|(?P<nama>R[TW] \d+(?:(?:/|, | dan | )R[TW] \d+)*)"
    rf"|(?P<angka>(?i:(?:se|(?:{_DIGITS}) )(?:puluh|belas|ratus|ribu)(?!an\b)"
    rf"(?: (?:{_DIGITS}|puluh|ratus|ribu))*)\b)"
    r"|(?P<num>\d+(?:[.,]\d+)*(?:(?:[–/-]| × )\d+(?:[.,]\d+)*)?(?: (?:ribu|juta|miliar))?(?![\w/]))"
    r"|(?P<alamat>(?:https?://)?[\w.-]+\.(?:id|com|org|net)\b\S*|[@#]\w+|ke-\d+|\d+\w+|\d[\d/-]+\d)"
    r"|(?P<kata>[^\W\d_][\w’'/!]*(?:-[\w!]+)*)"
    r"|(?P<koma>,)|(?P<titikdua>:)|(?P<titikkoma>;)|(?P<persen>%)|(?P<lain>[^\s])"
)
_TITLES = re.compile(r"\b(?:dr|drg|Dr|Hj?|Bp|Ir|St|Plt|No|[A-Z])\.(?= )")
# Names that end in a figure: "SMPN 5", "Puskesmas Citangkil 2".
_NUMBERED = re.compile(
    r"(?:SD|SMP|SMA|SMK|MI|MTs|MA|TK|PAUD)N?|Puskesmas|UPTD|Blok|Lantai|Gedung|Tahap|Gang|Jalur|Pos|Pasal|KM|Km|Aula|"
    r"Setda|Nomor|Loket|Rute|Kloter"
)
_OFFICES = word_set("Dinas Badan Bagian Bidang Kepala Satuan Unit Kementerian Seksi Kantor")
_CALLED = word_set("110 112 117 119 129")  # numbers to call
_HOUSE = 3  # digits of a figure that no longer belongs to a name


@dataclass(frozen=True, slots=True)
class Token:
    """One token. `kind`: "kata" for a word, else what it is by its shape; `first`: it opens the sentence."""

    kind: str
    text: str
    first: bool = False


def tokens(text: str) -> list[Token]:
    """The tokens of one sentence; what stands in brackets and is no date is left out."""
    plain = _TITLES.sub(lambda match: match[0][:-1], text.strip().rstrip(".!"))
    plain = re.sub(r"[“”\"‘]", " ", re.sub(r"\((?!\d+[/–])[^()]*\)", " ", plain))
    found = [_token(match) for match in _SHAPES.finditer(plain)]
    if found and found[0].kind in {"kata", "nama"} and found[0].text[:1].isupper():
        found[0] = Token("kata" if found[0].kind == "kata" else "nama", found[0].text, first=True)
    return list(_named(found))


def _token(match: re.Match[str]) -> Token:
    kind, text = match.lastgroup or "lain", match[0]
    if text == "minggu":  # weeks; the day has its capital
        return Token("kata", text)
    if text in _CALLED:
        return Token("nomor", text)
    return Token({"angka": "num", "alamat": "nama", "persen": "ukur"}.get(kind, kind), text)


def is_name(text: str) -> bool:
    """Whether a word has a capital: behind the first word of a sentence it is a name."""
    return any(char.isupper() for char in text)


def _named(found: Sequence[Token]) -> Iterator[Token]:
    """The tokens, the words of one name as one: "Dinas Pekerjaan Umum dan Penataan Ruang", "Puskesmas Citangkil 2"."""
    name: list[str] = []
    before = ""  # the word before the name: the first one of a sentence may belong to it, too
    for at, token in enumerate(found):
        opens = bool(at) and token.kind == "kata" and is_name(token.text)
        if opens or token.kind == "nama" or (name and _goes_on([before, *name], token, found[at + 1 : at + 2])):
            name.append(token.text)
            continue
        if name:
            yield Token("nama", " ".join(name))
            name = []
        before = token.text
        yield token
    if name:
        yield Token("nama", " ".join(name))


def _goes_on(name: Sequence[str], token: Token, after: Sequence[Token]) -> bool:
    """Whether what has no capital still belongs to a name: its number, or the "dan" inside an office."""
    if token.kind == "num":
        return len(token.text) < _HOUSE and any(_NUMBERED.fullmatch(word) for one in name for word in one.split())
    inside = token.text in {"dan", "serta"} and any(word in _OFFICES for word in name)
    return inside and bool(after) and after[0].kind == "kata" and is_name(after[0].text)
