"""Lies told about one honest answer of a model: one thing altered, denied or added, the rest left as it was.

An answer is what the server sends: the JSON object of a caption (`kail`, `paragraf`), of a release (`judul`, `teras`,
`tubuh`) or of any other kind (`bagian`). Every lie is plain to a person who reads the note; which words are altered is
chosen by the random generator.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import Any

from knowledge.day_names import DAYS
from knowledge.entities.words import SMALL

INVENTED = Path(__file__).parent / "data" / "klaim-karangan.txt"
Answer = dict[str, Any]

_SLOT = re.compile(r"\[LENGKAPI:[^\]]*\]|“[^”]*”")
_FIGURE = re.compile(
    r"(?<![\w/.,:–-])(?!\d+\. [A-Z])(?<!RT )(?<!RW )(?<!pukul )"  # no part of another value, no number of a list
    r"(?:Rp)?\d{1,3}(?:\.\d{3})*(?:,\d+)?(?![\w/:–]|\.\d|,\d| ?\w+ 20\d\d)"
)
_AREA_NUMBER = re.compile(r"\bR[TW] \d+")
_DATE = re.compile(r"\b(\w+) \((\d{1,2})/(\d{1,2})/(\d{4})\)")
_CLOCK = re.compile(r"pukul (\d{2})\.(\d{2})")
_AREA = re.compile(r"\b(?:Kelurahan|Kecamatan) ((?:Kebon |Tegal |Lebak |Panggung |Karang )?[A-Z][a-z]+)")
_AREAS = ("Warnasari", "Deringo", "Purwakarta", "Bagendung", "Tamansari", "Cikerai", "Kotasari", "Samangraya")
_OFFICES = {
    "Lurah": "Camat", "Camat": "Lurah", "Kepala Dinas": "Sekretaris Dinas", "Ketua": "Wakil Ketua",
    "Wali Kota": "Sekretaris Daerah", "Kepala Sekolah": "Guru", "Kepala Bidang": "Staf Bidang",
    "Asisten Daerah": "Staf Ahli", "sekwan": "ketua dewan", "narasumber": "moderator",
}  # fmt: skip
_NAMES = ("Rudi Hartono", "Siti Komariah", "Bambang Sudrajat", "Neneng Kurniasih", "Tubagus Fathoni")
_NAMED = re.compile(
    r"(?:Ketua|Kepala|Lurah|Camat|Bidang|IKP|KWT|Penilai|Sekolah|Koperasi|Pengawas|peneliti|coach|dibimbing|pembimbing"
    r"|Pembimbingnya|Pembicara(?:nya)?|Diskominfo|Cilegon)(?: dr\.| H\.)? ((?:[A-Z][a-z]+ ?){1,3})(?=[.,]| [a-z“]|$)"
)
_FIXED = frozenset(
    {"Kota", "Dinas", "Kelurahan", "Kecamatan", "Kebon", "Kabupaten", "24", "112"}
)  # no names, no counts
_SAYS = re.compile(r"“([^”]{12,})”")
_WORDS = ("tidak", "semua", "selalu", "kota", "sudah", "segera")
_VERB = re.compile(
    r"(?<=[a-z] )(?<!tidak )(?<!belum )(?<!bukan )(?<!jangan )(?<!tanpa )(?:di|me|ber)[a-z]{4,}(?= [a-z])"
)
_AFFIRMED = {"tidak": "sudah", "belum": "sudah", "bukan": "memang", "jangan": "silakan"}
_COUNTS = SMALL[2:11]
_COUNTED = re.compile(rf"\b(?:{'|'.join(_COUNTS)})\b(?= [a-z])(?! (?:puluh|belas|ratus))", re.IGNORECASE)
_ACTOR = r"(?:(?!Ia )[A-Z][\w]*(?:[ /][A-Z][\w]*)*|[Ww]arga|[Ss]iswa|[Mm]asyarakat|[Pp]ara \w+)"
_DEEDS = (
    "menyerahkan|menerima|menyalurkan|membagikan|mengunjungi|menyambut|mendampingi|melatih|membimbing|mengimbau|mengajak"
    "|meminta|mengundang|membantu|memimpin|diserahkan|diterima|dikunjungi|disambut|didampingi|dilatih|dibimbing|diimbau"
    "|diajak|diminta|dibantu|diundang"
)
_DEED = re.compile(
    rf"(?P<one>{_ACTOR})(?P<between> (?:{_DEEDS})(?:(?: [a-z0-9]+){{0,6}}? (?:kepada|dari|oleh|kerja|kunjungan))? )"
    rf"(?P<other>{_ACTOR})(?![\w-])"
)
_DENIAL = re.compile(r"\b(?:tidak|belum|bukan|jangan) (?=[a-z])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Lie:
    """An answer with one lie in it. `was` and `now` are the words before and after; `was` is empty for an addition."""

    kind: str
    answer: Answer
    was: str
    now: str


def lies(answer: Answer, on: date, random: Random, invented: Sequence[str]) -> Iterator[Lie]:
    """At most one lie of each kind about this answer."""
    for kind, make in _MAKERS.items():
        if lie := make(kind, answer, on, random):
            yield lie
    yield _added(answer, random.choice(invented), random)


def invented(split: str | None = None) -> list[str]:
    """The sentences written by hand that hold in no note; of one split or of both."""
    rows = [line.split(" | ") for line in INVENTED.read_text(encoding="utf-8").splitlines() if " | " in line]
    return [row[2] for row in rows if not row[0].startswith("#") and split in {None, row[0]}]


def paragraphs(answer: Answer) -> list[tuple[str, int | None, str]]:
    """Every text of an answer with its place in it."""
    found: list[tuple[str, int | None, str]] = []
    for name, value in answer.items():
        found += [(name, None, value)] if isinstance(value, str) else [(name, at, v) for at, v in enumerate(value)]
    return found


def _put(answer: Answer, name: str, at: int | None, text: str) -> Answer:
    if at is None:
        return {**answer, name: text}
    return {**answer, name: [text if n == at else old for n, old in enumerate(answer[name])]}


def _altered(
    kind: str, answer: Answer, random: Random, pattern: re.Pattern[str], change: Callable[[re.Match[str]], str | None],
    *, quoted: bool = False,
) -> Lie | None:  # fmt: skip
    """One match of the pattern, anywhere in the prose, exchanged for something else."""
    places = [
        (name, at, text, match)
        for name, at, text in paragraphs(answer)
        for match in pattern.finditer(text if quoted else _SLOT.sub(lambda m: "\0" * len(m[0]), text))
    ]
    random.shuffle(places)
    for name, at, text, match in places:
        now = change(match)
        if now is not None and now != match[0]:
            told = f"{text[: match.start()]}{now}{text[match.end() :]}"
            return Lie(kind, _put(answer, name, at, told), match[0], now)
    return None


def _number(kind: str, answer: Answer, on: date, random: Random) -> Lie | None:
    def change(match: re.Match[str]) -> str | None:
        whole = match[0].removeprefix("Rp")
        if whole in {"112", "24"} or "," in whole:  # a service line; "24 jam" is a name
            return None
        figure = int(whole.replace(".", ""))
        wrong = random.choice([figure + random.randint(1, 9), figure + 100, figure * 10, max(figure - 1, 0) or 3])
        return f"{'Rp' if match[0].startswith('Rp') else ''}{wrong:,}".replace(",", ".")

    return _altered(kind, answer, random, _FIGURE, change)


def _neighbourhood(kind: str, answer: Answer, on: date, random: Random) -> Lie | None:
    def change(match: re.Match[str]) -> str:
        return f"{match[0][:3]}{(int(match[0][3:]) + random.randint(1, 8)):02d}"

    return _altered(kind, answer, random, _AREA_NUMBER, change)


def _date(kind: str, answer: Answer, on: date, random: Random) -> Lie | None:
    def change(match: re.Match[str]) -> str:
        day = date(int(match[4]), int(match[3]), int(match[2])) + timedelta(days=random.choice([-7, -1, 1, 2, 7, 30]))
        return f"{DAYS[day.weekday()]} ({day.day}/{day.month}/{day.year})"

    return _altered(kind, answer, random, _DATE, change)


def _clock(kind: str, answer: Answer, on: date, random: Random) -> Lie | None:
    def change(match: re.Match[str]) -> str:
        return f"pukul {(int(match[1]) + random.randint(1, 6)) % 24:02d}.{match[2]}"

    return _altered(kind, answer, random, _CLOCK, change)


def _place(kind: str, answer: Answer, on: date, random: Random) -> Lie | None:
    whole = "\n".join(text for *_, text in paragraphs(answer))

    def change(match: re.Match[str]) -> str:
        other = random.choice([area for area in _AREAS if area not in whole])
        return match[0].replace(match[1], other)

    return _altered(kind, answer, random, _AREA, change)


def _name(kind: str, answer: Answer, on: date, random: Random) -> Lie | None:
    def change(match: re.Match[str]) -> str | None:
        name = match[1].strip()
        if name.split()[0] in _FIXED:
            return None
        return match[0].replace(name, random.choice([one for one in _NAMES if one != name]))

    return _altered(kind, answer, random, _NAMED, change)


def _office(kind: str, answer: Answer, on: date, random: Random) -> Lie | None:
    pattern = re.compile(rf"\b(?<!Wakil )(?:{'|'.join(sorted(_OFFICES, key=len, reverse=True))})\b")
    return _altered(kind, answer, random, pattern, lambda match: _OFFICES[match[0]])


def _quote(kind: str, answer: Answer, on: date, random: Random) -> Lie | None:
    def change(match: re.Match[str]) -> str:
        words = match[1].split()
        at = random.randrange(1, len(words))
        words[at] = random.choice([word for word in _WORDS if word not in words])
        return f"“{' '.join(words)}”"

    return _altered(kind, answer, random, _SAYS, change, quoted=True)


def _denied(kind: str, answer: Answer, on: date, random: Random) -> Lie | None:
    def change(match: re.Match[str]) -> str | None:
        before = match.string[: match.start()].casefold().split()[-4:]
        if {*_AFFIRMED, "tanpa", "sudah", "usah"} & set(before):
            return None  # no denial of a denial
        return f"{random.choice(['tidak', 'belum', 'batal'])} {match[0]}"

    return _altered(kind, answer, random, _VERB, change)


def _undenied(kind: str, answer: Answer, on: date, random: Random) -> Lie | None:
    def change(match: re.Match[str]) -> str:
        word = match[0].strip()
        instead = random.choice(["", _AFFIRMED[word.lower()]])
        return f"{instead.capitalize() if word[0].isupper() else instead} ".lstrip()

    return _altered(kind, answer, random, _DENIAL, change)


def _word_number(kind: str, answer: Answer, on: date, random: Random) -> Lie | None:
    def change(match: re.Match[str]) -> str:
        other = random.choice([word for word in _COUNTS if word != match[0].lower()])
        return other.capitalize() if match[0][0].isupper() else other

    return _altered(kind, answer, random, _COUNTED, change)


def _actors(kind: str, answer: Answer, on: date, random: Random) -> Lie | None:
    """ "A menyerahkan kepada B" becomes "B menyerahkan kepada A"."""

    def change(match: re.Match[str]) -> str | None:
        one, other = match["one"], match["other"]
        first = match.start() == 0 or match.string[: match.start()].rstrip().endswith((".", "\n"))
        return f"{_capital(other) if first else other}{match['between']}{_lower(one)}"

    return _altered(kind, answer, random, _DEED, change)


def _names_exchanged(kind: str, answer: Answer, on: date, random: Random) -> Lie | None:
    return _exchanged(kind, answer, random, _NAMED, 1)


def _figures_exchanged(kind: str, answer: Answer, on: date, random: Random) -> Lie | None:
    return _exchanged(kind, answer, random, _FIGURE, 0)


def _exchanged(kind: str, answer: Answer, random: Random, pattern: re.Pattern[str], group: int) -> Lie | None:
    """Two values of one sentence in each other's place: "Ketua A dan Sekretaris B", "135 KK … dan 352 KK …"."""
    places = [
        (name, at, text, one, other)
        for name, at, text in paragraphs(answer)
        for sentence in re.finditer(r"[^.;!?]+(?:\.\d+[^.;!?]*)*", _SLOT.sub(lambda m: "\0" * len(m[0]), text))
        for one, other in pairwise(pattern.finditer(text, sentence.start(), sentence.end()))
        if one[group].strip() != other[group].strip() and not {one[group].split()[0], other[group].split()[0]} & _FIXED
    ]
    if not places:
        return None
    name, at, text, one, other = random.choice(places)
    first, second = one[group].strip(), other[group].strip()
    start, end = one.start(group), other.start(group) + len(second)
    now = f"{second}{text[start + len(first) : other.start(group)]}{first}"
    return Lie(kind, _put(answer, name, at, f"{text[:start]}{now}{text[end:]}"), text[start:end], now)


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]


def _lower(words: str) -> str:
    """People without a name in small letters, as within a sentence."""
    return (
        words[0].lower() + words[1:]
        if words.split(maxsplit=1)[0] in {"Warga", "Siswa", "Masyarakat", "Para"}
        else words
    )


def _said(kind: str, answer: Answer, on: date, random: Random) -> Lie | None:
    quote = random.choice(
        ["“Kami sangat bangga dengan semua ini,” ujarnya.", "“Ini baru permulaan,” kata salah seorang warga."]
    )
    return _added(answer, quote, random, kind)


def _added(answer: Answer, sentence: str, random: Random, kind: str = "klaim ditambah") -> Lie:
    """One sentence more, behind another or as a paragraph of its own."""
    name = next(one for one in ("paragraf", "tubuh", "bagian") if one in answer)
    texts = list(answer[name])
    at = random.randrange(len(texts))
    fixed = name == "bagian"  # as many paragraphs as were asked for
    if fixed or (random.random() < 0.5 and texts[at].endswith((".", "”"))):
        texts[at] = f"{texts[at]} {sentence}"
    else:
        texts.insert(at + 1, sentence)
    return Lie(kind, {**answer, name: texts}, "", sentence)


_MAKERS = {
    "angka": _number, "angka berhuruf": _word_number, "RT/RW": _neighbourhood, "tanggal": _date, "jam": _clock,
    "tempat": _place, "nama": _name, "jabatan": _office, "kutipan diubah": _quote, "kutipan dikarang": _said,
    "pelaku ditukar": _actors, "nama ditukar": _names_exchanged, "angka ditukar": _figures_exchanged,
    "ingkar ditambah": _denied, "ingkar dihapus": _undenied,
}  # fmt: skip
