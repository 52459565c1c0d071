"""Automatic planting: one mistake of each category that the text has a place for, chosen by the random source."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from bench.labelled import Clean, Planted, added, replaced
from knowledge.day_names import DAYS

_NUMBER = re.compile(r"(?<![\d/.,(])\b\d{1,3}(?:\.\d{3})*\b(?![\d/.,)]|\s*(?:Agustus|September|WIB))(?= [a-z]{2})")
_DATE = re.compile(r"\b(Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu) \((\d{1,2})/(\d{1,2})/(20\d\d)\)")
_PLACE = re.compile(r"(?<=Kelurahan )(?:[A-Z][a-z]+)\b")
_PERSON = re.compile(
    r"\b(?:kata|ujar|[Pp]elatih|[Bb]idan|instruktur|panitia|Robinsar)(?: [a-z]+){0,2} "
    r"(?!(?:Kepala|Ketua|Sekretaris|Camat|Lurah|Koperasi)\b)([A-Z][a-z]{4,})"
)
_QUOTE = re.compile(r"“([^”]{20,}),”")
_PLACES = ("Cikerai", "Bagendung", "Suralaya", "Randakari", "Masigit", "Gerem", "Pabean", "Warnasari", "Sukmajaya")
_SLIPS = (
    ("diimbau", "dihimbau"), ("antre", "antri"), ("tanggung jawab", "tanggungjawab"), ("orang tua", "orangtua"),
    ("kerja sama", "kerjasama"), ("jadwal", "jadual"), ("izin", "ijin"), ("kualitas", "kwalitas"), ("Jumat", "Jum'at"),
    ("Wali Kota", "Walikota"), ("pukul ", "jam "), ("–", " s/d "), ("dibuka", "di buka"), ("dilayani", "di layani"),
    ("dicatat", "di catat"), ("di rumah", "dirumah"), ("di lapangan", "dilapangan"), ("di halaman", "dihalaman"),
    ("di atas", "diatas"), ("di sekitar", "disekitar"), ("Sebanyak ", ""), ("terima kasih", "terimakasih"),
    ("risiko", "resiko"), ("Ramadan", "Ramadhan"), ("imbauan", "himbauan"), ("ke puskesmas", "kepuskesmas"),
    ("digelar", "di gelar"), ("mengurangi", "men gurangi"), ("pascabanjir", "pasca banjir"), ("yang ", "yg "),
    ("untuk ", "utk "), ("diperbaiki", "di perbaiki"), ("disampaikan", "di sampaikan"), (" WIB", " wib"),
)  # fmt: skip
_RED = (
    ("Hubungi panitia di {}.", "phone"), ("NIK penerima {} sudah dicatat.", "nik"), ("Mari {} bersama.", "slogan"),
    ("Kegiatan ini {} berhasil.", "promise"), ("Bantuan diberikan kepada {}.", "stigma"),
)  # fmt: skip


def plant(text: Clean, random: Random) -> Iterator[Planted]:
    """At most one mistake of each category in this text, each in a copy of its own."""
    for category, make in _MAKERS.items():
        if (found := make(text, random, f"{text.id}/{category}/{random.random():.6f}")) is not None:
            yield found


def _number(text: Clean, random: Random, ident: str) -> Planted | None:
    body = text.request.text
    places = [m for m in _NUMBER.finditer(body) if m[0] != "112"]
    if not places:
        return None
    match = random.choice(places)
    figure = int(match[0].replace(".", ""))
    wrong = f"{random.choice([figure + 7, figure * 10, figure + 100]):,}".replace(",", ".")
    return replaced(text, ident, "angka", match[0], wrong, match.start())


def _date(text: Clean, random: Random, ident: str) -> Planted | None:
    match = _DATE.search(text.request.text)
    if match is None:
        return None
    day = date(int(match[4]), int(match[3]), int(match[2])) + timedelta(days=random.choice([1, 2, 7, 30]))
    wrong = f"{DAYS[day.weekday()]} ({day.day}/{day.month}/{day.year})"
    return replaced(text, ident, "tanggal", match[0], wrong, match.start())


def _weekday(text: Clean, random: Random, ident: str) -> Planted | None:
    match = _DATE.search(text.request.text)
    if match is None:
        return None
    other = random.choice([name for name in DAYS if name != match[1]])
    return replaced(text, ident, "hari", match[1], other, match.start())


def _place(text: Clean, random: Random, ident: str) -> Planted | None:
    places = list(_PLACE.finditer(text.request.text))
    if not places:
        return None
    match = random.choice(places)
    other = random.choice([name for name in _PLACES if name not in text.request.text])
    return replaced(text, ident, "tempat", match[0], other, match.start())


def _name(text: Clean, random: Random, ident: str) -> Planted | None:
    match = _PERSON.search(text.request.text)
    if match is None:
        return None
    name, at = match[1], random.randrange(1, len(match[1]) - 1)
    letter = random.choice([c for c in "aeiour" if c not in {name[at], name[at - 1]}])
    return replaced(text, ident, "nama", name, name[:at] + letter + name[at + 1 :], match.start(1))


def _quote(text: Clean, random: Random, ident: str) -> Planted | None:
    match = _QUOTE.search(text.request.text)
    if match is None:
        return None
    words = match[1].split()
    at = random.randrange(1, len(words))
    words[at] = random.choice([w for w in ("tidak", "semua", "kota", "selalu") if w != words[at]])
    return replaced(text, ident, "kutipan-diubah", match[1], " ".join(words), match.start(1))


def _spelling(text: Clean, random: Random, ident: str) -> Planted | None:
    body = text.request.text
    free = re.sub(r"“[^”]*”", lambda m: " " * len(m[0]), body)
    slips = [(right, wrong) for right, wrong in _SLIPS if wrong and right in free]
    slips = [(r, w) for r, w in slips if r != "–" or re.search(r"\d–\d", free)]
    if not slips:
        return None
    right, wrong = random.choice(slips)
    at = re.search(r"(?<=\d)–(?=\d)", free).start() if right == "–" else free.index(right)  # type: ignore[union-attr]
    return replaced(text, ident, "ejaan", right, wrong, at)


def _red_line(text: Clean, random: Random, ident: str) -> Planted | None:
    sentence, kind = random.choice(_RED)
    digits = "".join(str(random.randrange(10)) for _ in range(8))
    born = f"{random.randrange(1, 29):02d}{random.randrange(1, 13):02d}{random.randrange(60, 99)}"
    wrong = {
        "phone": f"08{random.choice(['12', '57', '78'])}{digits}",
        "nik": f"367201{born}0{digits[:3]}",
        "slogan": random.choice(["lanjutkan dua periode", "coblos nomor urut 3", "menangkan Robinsar"]),
        "promise": random.choice(["dijamin", "pasti", "100 persen"]),
        "stigma": random.choice(["warga miskin", "janda miskin", "keluarga melarat"]),
    }[kind]
    return added(text, ident, "garis-merah", sentence.format(wrong), wrong, sentence.index("{"))


_MAKERS = {
    "angka": _number, "tanggal": _date, "hari": _weekday, "tempat": _place, "nama": _name,
    "kutipan-diubah": _quote, "ejaan": _spelling, "garis-merah": _red_line,
}  # fmt: skip
