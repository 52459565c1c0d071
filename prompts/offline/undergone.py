"""What people met with, told without them: "ditensi | cek gula darah | dapat bubur" behind "46 lansia datang"."""

import re
from collections.abc import Sequence

from prompts.brief import Clause
from prompts.offline.patterns import ClausePatterns
from prompts.offline.wording import clean, listing, sentence

_LINKED = re.compile(r"^(?:terus|lalu|kemudian|juga|setelah itu),? (?=[a-z])")
_GOT = re.compile(r"(?:dapat|mendapat(?:kan)?|menerima) (?P<what>(?!predikat|gelar|juara|izin)[a-z\d].*)")
_CHECKED = re.compile(r"(?:cek|periksa|tes) (?P<what>[a-z].*)")
_SUBJECT = (
    r"(?:(?:para|seluruh|semua|sekitar|sebanyak|lebih dari|yang (?:datang|hadir|ikut)|peserta(?:nya)?|ada|total) )*"
)
_NO_PEOPLE = frozenset({"sekolah", "stan", "perusahaan", "kelurahan", "klub"})


def undergone(text: str, lines: ClausePatterns) -> str:
    """The clause as what people met with, a predicate that wants them as its subject; empty for any other clause."""
    text = _LINKED.sub("", clean(text))
    first = text.split(" ", 1)[0]
    if first in lines.pasif_orang and not re.search(r"\b(?:warga|peserta)\b", text.partition(" ")[2][:12]):
        return re.sub(r" (?:terus|lalu|kemudian) (?=di)", " lalu ", text)
    if match := _GOT.fullmatch(text):
        return f"mendapat {match['what']}"
    if text.startswith("terdiri atas "):
        return text
    match = _CHECKED.fullmatch(text)
    return f"menjalani {text}" if match and not re.search(r"\b(?:di|ke|lewat|oleh) ", match["what"]) else ""


def of_people(before: Sequence[Clause], lines: ClausePatterns) -> bool:
    """Whether the clause before speaks of people who met with something: "46 lansia datang"."""
    text = clean(before[-1].text) if before else ""
    people = "|".join(sorted((lines.kata_peserta | {"kader", "relawan", "anggota"}) - _NO_PEOPLE, key=len)[::-1])
    counted = re.match(rf"{_SUBJECT}(?:[\d.]+|(?:belasan|puluhan|ratusan)) (?:{people})\b", text)
    counted = counted or re.match(r"(?:rombongan|para (?:tamu|peserta)) ", text)
    return bool(counted) and not re.search(r"\bkata\b|“", text)


def met(who: str, predicates: Sequence[str]) -> list[str]:
    """One sentence of all of it; of predicates with commas of their own, one each."""
    if any("," in one for one in predicates):
        return [sentence(f"{who}{' juga' if at else ''} {one}") for at, one in enumerate(predicates)]
    return [sentence(f"{who} {listing(predicates)}")]
