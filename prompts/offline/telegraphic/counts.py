"""Counts told as sentences: "ikut 24 sekolah" → "lomba itu diikuti 24 sekolah", "warga yang ikut 65 orang" →
"warga yang ikut berjumlah 65 orang"."""

import re

from prompts.offline.grammar import is_verb, predicated
from prompts.offline.manner import WON
from prompts.offline.syntax.judge import judge
from prompts.offline.telegraphic.about import About
from prompts.offline.telegraphic.parts import ABOUT, FIGURE, is_bare_figure, is_counted
from prompts.offline.wording import sentence

_CAME = re.compile(r"(?:yang |turut |ikut )?(?P<verb>ikut|hadir|datang|turut) (?P<who>.+)")
_PASSIVE = {"ikut": "diikuti", "turut": "diikuti", "hadir": "dihadiri", "datang": "didatangi"}
_GOT = re.compile(r"(?:dapat|mendapat|memperoleh) (?P<what>.+)")
_BEHIND = re.compile(rf"(?P<who>[a-z].*?) (?P<n>{ABOUT}{FIGURE}(?: orang)?)", re.IGNORECASE)
_DONE = re.compile(rf"(?P<did>di[a-z]{{4,}}(?: langsung)?) (?P<n>{ABOUT}{FIGURE}(?: orang)?)", re.IGNORECASE)
_ORDERED = re.compile(rf"(?P<who>yang .+?) (?P<n>{ABOUT}{FIGURE} orang) (?P<did>[a-z]+ .+)", re.IGNORECASE)
_SHARED = re.compile(r"(?P<who>\d[\d.]* [a-z]+(?: [a-z]+)?) masing-masing (?P<what>(?:Rp)?\d.*)")
_EACH = re.compile(r"(?P<what>.+) per (?P<who>KPM|KK|orang|anak|keluarga|warga|siswa|lansia|kepala keluarga)")
_GIVEN = re.compile(r"\b(?:penyaluran|pembagian|bantuan|santunan|bansos|penyerahan)\b", re.IGNORECASE)
_DONATED = re.compile(r"(?:santunan|bantuan|donasi|sedekah)\b")
_HANDED_OUT = re.compile(r"^(?:[a-z]+ itu,? )?(?:bagi|bagikan|pembagian|bagi-bagi) ")
_OFFERED = re.compile(
    r"\b(?:gratis|bazar|pasar murah|operasi pasar|pangan murah|mudik|lowongan|bursa kerja|pendaftaran|dibuka|layanan|"
    r"pelayanan|perpustakaan|taman baca|pojok baca|penginapan|vaksinasi|imunisasi)\b",
    re.IGNORECASE,
)
_YIELDS = re.compile(r"\b(?:panen|donor|pengumpulan|penggalangan|pengangkutan|pungut)\b")
_MOST = re.compile(
    r"(?P<most>paling [a-z]+|ter(?:baik|besar|kecil|tua|muda|banyak|sedikit|panjang|tinggi|jauh|laris|cepat|favorit|"
    r"murah|mahal|berat)) (?P<which>[A-Za-z].*)"
)
_TIME = frozenset({"menit", "jam", "hari", "minggu", "pekan", "bulan"})


def counted(text: str, about: About) -> str:
    """The count as a sentence without closing mark; empty for a clause of any other kind."""
    return (
        _guests(text, about)
        or _came(text, about)
        or _got(text, about)
        or _reordered(text)
        or _done(text, about)
        or _behind(text, about)
        or _most(text, about)
        or _bare(text, about)
    )


def _guests(text: str, about: About) -> str:
    """How many came as guests: "20 orang" → "rombongan itu berjumlah 20 orang"."""
    alone = about.event.startswith("rombongan ") and is_bare_figure(text) and text.endswith(" orang")
    return f"{about.event} berjumlah {text}" if alone else ""


def _came(text: str, about: About) -> str:
    """Who came, behind the verb: "hadir 36 kader" → "rapat itu dihadiri 36 kader"."""
    found = _CAME.fullmatch(text)
    who = found["who"].removeprefix("sebanyak ") if found else ""
    counts = is_counted(who) or (is_bare_figure(who) and who.endswith(" orang") and not text.startswith("yang "))
    if not found or not about.held or not counts:
        return ""
    served = about.event.startswith(("layanan", "pelayanan"))
    return f"{about.event} {'melayani' if served else _PASSIVE[found['verb']]} {who}"


def _got(text: str, about: About) -> str:
    """What came out of it: "dapat 64 kantong" → "terkumpul 64 kantong"; what somebody was given is another matter."""
    if won := WON.match(text):
        return f"hasilnya {text[won.end() :]}"
    found = _GOT.fullmatch(text)
    yields = found and judge().reads(found["what"], "hasil-hitung") and not _people(found["what"], about)
    return f"terkumpul {found['what']}" if found and yields and about.past and about.held else ""


def _reordered(text: str) -> str:
    """ "yang tensinya tinggi 9 orang dirujuk" → "9 orang yang tensinya tinggi dirujuk"."""
    found = _ORDERED.fullmatch(text)
    if not found or not judge().reads(found["who"], "np"):
        return ""
    told = f"{found['n']} {found['who']} {found['did']}"
    return told if judge().well_formed(sentence(told)) else ""


def _done(text: str, about: About) -> str:
    """ "diterima langsung 112" → "yang diterima langsung berjumlah 112"."""
    found = _DONE.fullmatch(text)
    verb = found["did"].split()[0] if found else ""
    told = found and is_verb(verb) and (verb != found["did"] or verb not in about.lines.kata_acara)
    return f"yang {found['did']} berjumlah {found['n']}" if found and told else ""


def _behind(text: str, about: About) -> str:
    """Those counted before their figure: "murid yang membaca 180", "buku dipinjam 95"."""
    found = _BEHIND.fullmatch(text)
    if not found or judge().well_formed(sentence(text)):
        return ""
    who = found["who"]
    noun, _, verb = who.partition(" ")
    passive = verb.startswith("di") and " " not in verb and is_verb(verb) and judge().reads(noun, "n-saja")
    who = f"{noun} yang {verb}" if passive else who
    if not re.search(r"\byang [a-z]", who) or not judge().reads(who, "np"):
        return ""
    return f"{who} berjumlah {found['n']}"


def _most(text: str, about: About) -> str:
    """ "paling laris komik sains" → "yang paling laris ialah komik sains"."""
    found = _MOST.fullmatch(text)
    if not found or predicated(f"x {found['which']}", about.lines) or not judge().reads(found["which"], "np"):
        return ""
    return f"yang {found['most']} ialah {found['which']}"


def _bare(text: str, about: About) -> str:
    """A count alone, of those who took part or of what was worked on: "54 RW" → "jumlahnya 54 RW"."""
    if shared := _SHARED.fullmatch(text):
        return f"{shared['who']} masing-masing menerima {shared['what']}"
    alone = re.match(r"(?:1|satu|seorang|sebuah)\b", text)
    if alone or not is_counted(text) or predicated(f"x {text}", about.lines):
        return ""
    return _of_it(text, about) if about.held else _there(text, about)


def _of_it(text: str, about: About) -> str:
    """What a count is to the event."""
    if _noun(text) in _TIME:
        return f"{about.event} berlangsung selama {text}"
    if text.endswith(" pertama"):  # who comes first is served: "500 kendaraan pertama"
        return f"kuotanya {text}"
    if _noun(text) == "unit" and about.event.startswith("kegiatan"):
        return f"jumlahnya {text}"
    if _noun(text) == "pasien":
        return f"{about.event} melayani {text}"
    verb = next((verb for words, verb in _employed(about) if _noun(text) in words), "")
    if verb or re.search(rf"\b{FIGURE} [a-z]", about.opening):  # the opening counts the others itself
        return f"{about.event} {verb} {text}" if verb else ""
    return _partook(text, about)


def _there(text: str, about: About) -> str:
    """What there is at a place that is no event: "650 buku" → "tersedia 650 buku" where readers are offered it."""
    thing = _noun(text) not in _TIME | {"personel", "unit", "kali", "lantai"} and not _people(text, about)
    plain = thing and not about.state and " " not in _noun(text) and "Rp" not in text
    measure = re.search(r"\d [a-z]*(?:meter|gram|liter|ton|persen|kali|tahun|derajat)\b", text)
    return f"{'ada' if about.past else 'tersedia'} {text}" if plain and not measure else ""


def _employed(about: About) -> tuple[tuple[frozenset[str], str], ...]:
    """What an event does with those who work in it, and with their tools."""
    return (about.lines.kata_petugas, "melibatkan"), (about.lines.kata_alat, "menggunakan")


_RECEIVING = frozenset({"kpm", "kk", "keluarga", "penerima"})  # of what is handed out


def _partook(text: str, about: About) -> str:
    """Who took part or was served, what each gets, how much it was."""
    if (each := _EACH.fullmatch(text)) and _GIVEN.search(about.opening):
        return f"setiap {each['who']} menerima {each['what']}"
    if _people(text, about) and _DONATED.match(about.event):
        return f"{about.event} diberikan kepada {text}"
    if _people(text, about):
        served = about.event.startswith(("layanan", "pelayanan"))
        return f"{about.event} {'melayani' if served else 'diikuti'} {text}"
    if _HANDED_OUT.search(about.opening) and not _GIVEN.search(about.opening):
        return f"{text} dibagikan"
    return f"{_goods_word(about, _noun(text))} {text}"


def _goods_word(about: About, noun: str) -> str:
    """What a count of things is to the event: what it yielded, what was given, what readers can have, or how many."""
    if _YIELDS.search(about.opening):
        return "hasilnya"
    if _GIVEN.search(about.opening):
        return "penerimanya" if noun.casefold() in _RECEIVING else "bantuannya berupa"
    return "tersedia" if _OFFERED.search(about.opening) else "jumlahnya"


def _noun(text: str) -> str:
    """What a count counts."""
    return re.sub(rf"^{ABOUT}{FIGURE} ", "", text).split(" ", 1)[0]


def _people(text: str, about: About) -> bool:
    return _noun(text) in about.lines.kata_peserta | about.lines.kata_petugas
