"""A property with its figure as a sentence of its own: "…, panjang 1,2 kilometer, anggaran Rp3,4 miliar" → "….
Panjangnya 1,2 kilometer dan anggarannya Rp3,4 miliar".

Who notes in a hurry sets figures behind the news, a word and a value each. Behind commas they read as a telegram; with
their -nya they are sentences.
"""

import re

from prompts.offline.attributes import attribute
from prompts.offline.patterns import ClausePatterns

_ABOUT = (
    r"(?:sekitar|kurang lebih|lebih dari|hampir|maksimal|minimal|total|sebesar|senilai|mencapai|menjadi|"
    r"paling (?:banyak|sedikit|lama))"
)
_FIGURE = re.compile(rf"(?P<word>[a-z]+?)(?:nya)?(?: (?!{_ABOUT}\b)[a-z]+)? (?:{_ABOUT} )*(?:Rp)?\d")
_PRIZE = re.compile(r"hadiah (?:utama|pertama|kedua|ketiga|hiburan) (?!di|untuk|dari|bagi)[a-z]")
_PAPERS = re.compile(
    r"(?P<word>syarat|persyaratan)(?:nya)?:? (?=(?:fotokopi |pas ?foto |surat |[A-Z]{2,}))(?P<list>.+)"
)
_AGE = re.compile(r"(?:usia|umur) (?=\d|maksimal|minimal)")
_TAUGHT = re.compile(r"(?:pelatihan|kursus|lomba|les|kelas|seleksi|turnamen|bimtek|lokakarya|magang)\b", re.IGNORECASE)
# What says when or where, and what is counted in steps: no property that the event has.
_OTHERS = frozenset({"jam", "waktu", "tahap", "titik", "rute", "posisi", "jadwal", "lokasi", "masa", "hasil", "ketua"})
_SIZE = r"\d[\d.,]* (?:senti)?meter"
_UNNAMED = (  # a measure that names its property by its unit
    (re.compile(r"\d[\d.,]* (?:meter persegi|hektare)"), "luasnya"),
    (re.compile(rf"{_SIZE} kali {_SIZE}"), "ukurannya"),
    (re.compile(r"[\d.]+ (?:kursi|formasi|lowongan|tempat duduk|slot)"), "tersedia"),
)
_DUE = re.compile(r"target(?:nya)? (?P<done>selesai|rampung|tuntas) (?P<day>.+)")
_WORK = re.compile(r"(?:pe[a-z]+an|perbaikan|[a-z]+isasi|rehabilitasi|rehab|renovasi)\b", re.IGNORECASE)


_STATED = re.compile(
    rf"(?:[a-z]+nya (?:[a-z]+ )?(?:{_ABOUT} )*(?:Rp)?\d|(?:syarat|persyaratan)nya |(?:usia|umur) peserta |"
    r"tersedia \d|rinciannya |[a-z]+ itu ditargetkan )",
    re.IGNORECASE,
)


def is_valued(text: str) -> bool:
    """Whether a sentence tells a property."""
    return bool(_STATED.match(text))


def valued(text: str, opening: str, lines: ClausePatterns) -> str:
    """The clause as a sentence about its property, without closing mark; empty where it holds none with a value."""
    if told := _by_its_shape(text, opening):
        return told
    found = _FIGURE.match(text)
    if not (found and found["word"] not in _OTHERS) and not _PRIZE.match(text):
        return ""
    if _AGE.match(text) and _TAUGHT.match(opening):
        return _AGE.sub(lambda one: f"{one[0]}peserta ", text)
    return attribute(text, lines)


def _by_its_shape(text: str, opening: str) -> str:
    """A breakdown, a bare measure, what is due when, the papers to bring; else empty."""
    if text.startswith("rinciannya "):
        return text
    if due := _DUE.fullmatch(text):
        work = _WORK.match(opening)
        return f"{work[0].lower() if work else 'pekerjaan'} itu ditargetkan {due['done']} {due['day']}"
    if papers := _PAPERS.match(text):
        return f"{papers['word']}nya {papers['list']}"
    return next((f"{name} {text}" for measure, name in _UNNAMED if measure.fullmatch(text)), "")
