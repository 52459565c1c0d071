"""Counted things: 80 warga, delapan puluh warga, 12.533 jiwa, 3–5 titik, ratusan warga.

The key is `number|unit`; the unit is the noun that follows, and the word "orang" or "buah" before a noun counts
nothing itself. `detail` is what was said about the precision ("sekitar", "lebih dari").
"""

import re
from collections.abc import Iterator

from knowledge.entities.dates import RANGE
from knowledge.entities.entity import Entity
from knowledge.entities.figures import FIGURE, SCALE, amount, plain
from knowledge.entities.fractions import fractions
from knowledge.entities.levels import level_counts
from knowledge.entities.measures import measure
from knowledge.entities.scan import Taken, ending
from knowledge.entities.units import is_done_at, is_unit, never_units, unit_at
from knowledge.entities.words import NUMBER_WORDS, value
from knowledge.scanning import Scanner

_ABOUT = (
    r"(?:(?P<about>sekitar|sekira|kurang\s+lebih|lebih\s+dari|hampir|minimal|maksimal|paling\s+sedikit|"
    r"paling\s+banyak|kurang\s+dari|±|\+/-|~)\s*)?"
)
_ONE = rf"(?P<f>{FIGURE})(?:\s*(?P<s>{SCALE})(?!\w))?"
_BEFORE = r"(?:(?<![\w.,/#@+-])|(?<=\s@)|(?<=[A-Za-z]\.)(?=\d)|(?<=\dx))"  # "@4 org", "lt.2", "3x24 jam" too
_FIGURES = Scanner(
    rf"{_BEFORE}{_ABOUT}(?P<ke>ke-?\s?)?(?:(?P<f0>{FIGURE})(?:\s*(?P<s0>{SCALE})(?!\w))?(?!\s—\s){RANGE})?{_ONE}(?P<an>-?an\b)?"
    r"(?![\d]|[.,]\d|\ufe0f?\u20e3)",  # nor "1️⃣", which opens a line of a list
    re.IGNORECASE,
)
_WORDS = Scanner(
    rf"\b{_ABOUT}(?:(?P<w0>{NUMBER_WORDS}){RANGE}|\b)(?P<w>{NUMBER_WORDS})\b(?P<half>\s+setengah\b)?"
    r"(?!\s+(?:rupiah|persen|per)\b)",
    re.IGNORECASE,
)
_MANY = Scanner(
    r"\b(?P<m>seratusan|seribuan|belasan|puluhan|ratusan|ribuan|jutaan|puluhan\s+ribu|ratusan\s+ribu)\b", re.IGNORECASE
)
# What is written in figures and counts nothing: a number to call, the plate of a vehicle.
_CALLED = re.compile(
    r"(?<![\w.,+-])(?:\(?0\d{2,3}\)?|\+62 ?\d{2,3})[ .-]?\d{3,8}(?:[ .-]\d{3,5}){0,2}(?!\w|[.,]\d)"
    r"|(?<!\w)(?:[ABDEFTZ]|BE|BG|AA|AB|AD) \d{3,4} (?!KK|KPM|RT|RW|KM|KG|CM|KVA)[A-Z]{2,3}\b"
    r"|\b(?:plat|nopol|nomor polisi|plat nomor)\s+(?i:[a-z]{1,2}) ?\d{1,4}(?: ?(?!(?:di|ke)\b)(?i:[a-z]{2,3}))?(?!\w)"
)
_PLATE_WORD = re.compile(r"^(?:platnomor|plat|nopol|nomorpolisi)")
CALL, PLATE = "telepon", "pelat"  # units of what is written in figures and counts nothing
_LIST_END = re.compile(r"[.)]\s")
_REFERENCE = re.compile(r"\b(?:nomor|no|pasal|ayat|bab|poin|halaman|hlm|blok|versi)\b\.?\s*$", re.IGNORECASE)
_YEAR = re.compile(
    r"\b(?:tahun|tahun\s+anggaran|pada|sejak|awal|akhir|hingga|sampai|mulai|selama|sebelum|setelah)\s*$", re.IGNORECASE
)
_ALONE = re.compile(r"\b(?:masing-masing|sebanyak|sejumlah|berjumlah|mencapai|totalnya|jumlahnya)\s*$", re.IGNORECASE)
_NOT_COUNTED = re.compile(
    r"\b(?:salah|tidak|bersatu|per|ke|yang|hari|jadi|menjadi|nomor|lantai|lt\.?|simpang|roda|kelas|juara|tahap|peringkat|posisi|gelombang|angkatan|jilid|seri|tingkat|golongan)\s*$",
    re.IGNORECASE,
)


_BECOMES = re.compile(r"\b(?:jadi|menjadi)\s*$", re.IGNORECASE)  # "turun menjadi satu jam"
_AGO = re.compile(r"\s+(?:lalu|kemar[ei]n|kmrn|kmarin|ini|sebelum(?:nya)?|sblm(?:nya)?|silam)\b", re.IGNORECASE)
_AGAINST = re.compile(
    r"\b(?:naik|turun|dari|dr|drpd|daripada|dibanding|dbanding|dibandingkan|sebelumnya|banding)\s*$", re.IGNORECASE
)
_LEFT_OVER = re.compile(r"\s+(?:sisanya|selebihnya)\b", re.IGNORECASE)
_NAMED = re.compile(r"\b(?!(?:ada|dari|dr|sebanyak|total|jumlah|cuma|hanya)\s)[a-z]{4,}\s+$", re.IGNORECASE)
_MOST_YEARS = 200  # "110 juta tahun lalu" counts no years
_FROM = re.compile(r"\b(?:dari|dr)\s+\d[^.;\n]{0,20}$", re.IGNORECASE)  # "turun dr 95 mnt ke 60"
_NTH = re.compile(
    r"\b(?:hari|hari\s+jadi|milad|haul|peringatan|hut|ulang\s+tahun|kali|tahap|kegiatan|acara|pertemuan|juara|edisi|periode|minggu|pekan|bulan|"
    r"tahun|gelombang|musim|seri|babak|angkatan|kelas|sesi|putaran|anak|urutan|peringkat|abad|jilid)\s*$",
    re.IGNORECASE,
)
_ORDINAL = re.compile(
    r"(?<!\d\s)\b(?:juara|peringkat|hari|tahap|sesi|gelombang|angkatan|edisi|putaran|babak|jilid)\s*$", re.IGNORECASE
)
_SCHOOL = re.compile(r"\s+sd\b(?!\s*\d)", re.IGNORECASE)  # elsewhere "sd" is "sampai dengan"
_NOUN = re.compile(r"\s+(?P<word>[A-Za-z][\w-]+)")
# A number without its noun in a list: "empat sekolah di Cibeber, tiga di Jombang, dan lima lainnya".
_SENTENCE_END = re.compile(r"[.!?](?:\s|$)|¶")
_LISTED = re.compile(r"(?:^|[,;:(¶]|\b(?:dan|serta|sedangkan|sebelumnya|sisanya|lalu))\s*$", re.IGNORECASE)
_GOES_ON = re.compile(r"\s+(?:di|lainnya|lain|dari|untuk|berasal|belum|sudah|telah|masih)\b|(?=[.”\"])", re.IGNORECASE)


def numbers(text: str) -> Iterator[Entity]:
    """Every number that is not a date, a time, money or a percentage (those are taken before)."""
    yield from map(_called, _CALLED.finditer(text))
    parts = [*fractions(text), *level_counts(text)]
    yield from parts
    called = Taken([*(match.span() for match in _CALLED.finditer(text)), *((e.start, e.end) for e in parts)])
    yield from (one for one in _in_figures(text) if not called.meets(one.start, one.end))
    yield from (one for one in _in_words(text) if not called.meets(one.start, one.end))
    for match in _MANY.finditer(text):
        unit, end = unit_at(text, match.end())
        key = " ".join(match["m"].casefold().split())
        yield Entity(match.start(), end, "number", text[match.start() : end], f"{key}|{unit}")


def _called(match: re.Match[str]) -> Entity:
    """Its letters and digits are its value, however they are grouped: "tel02547871555|telepon", "a4471xx|pelat"."""
    signs = re.sub(r"\W", "", re.sub(r"^\+62 ?", "0", match[0])).casefold()
    key = f"tel{signs}|{CALL}" if signs.isdigit() else f"{re.sub(_PLATE_WORD, '', signs)}|{PLATE}"
    return Entity(match.start(), match.end(), "number", match[0], key)


def _in_figures(text: str) -> Iterator[Entity]:
    for match in _FIGURES.finditer(text):
        if _LIST_END.match(text, match.end()) and _is_list_mark(text, match.start()):
            continue
        if len(match["f"]) > 4 and match["f"].isdigit() and (match["f"][0] == "0" or len(match["f"]) > 9):
            continue  # a telephone number or an NIK counts nothing
        if match["f0"] and re.fullmatch(r"0\d{2,}", match["f0"]):
            continue  # "0254-380123"
        metres = (match["s"] or "").casefold() == "m"  # sums were taken before: "850 m" is a length
        scale = None if metres else match["s"]
        number = plain(amount(match["f"], scale)) + ("an" if match["an"] else "")
        if match["f0"]:
            first = match["s0"] if (match["s0"] or "").casefold() != "m" else None
            number = f"{plain(amount(match['f0'], first or scale))}-{number}"
        yield _length(match, number) if metres else _counted(text, match, number)


def _length(match: re.Match[str], number: str) -> Entity:
    """A number of metres: "850 m", "4m"."""
    about = " ".join((match["about"] or "").casefold().split())
    return Entity(match.start(), match.end(), "number", match[0], f"{number}|meter", about)


def _counted(text: str, match: re.Match[str], number: str) -> Entity:
    """The number with its unit; a year ("2025–2029", "tahun 2026") has the unit `tahun`."""
    about = " ".join((match["about"] or "").casefold().split())
    year = re.fullmatch(r"(?:19|20)\d\d", match["f"]) and not match["s"]
    counts = match["ke"] and (match["ke"].endswith(" ") or match["ke"][0] == "K")  # "ke 120 warga", "Ke-38 peserta"
    if match["ke"] and not (counts and _goes_to(text, match)):
        return Entity(match.start(), match.end(), "number", match[0], f"{number}|ke")
    if ending(_REFERENCE, text, match.start()):
        return Entity(match.start(), match.end(), "number", match[0], f"{number}|")
    unit, end = unit_at(text, match.end())
    if unit and not about and measure(unit) is None and ending(_ORDINAL, text, match.start()):  # "hari 1 penumpang 97"
        unit, end = "", match.end()
    if year and (
        ending(_YEAR, text, match.start()) or match["f0"] or unit == "tahun" or not is_unit(text, match.end())
    ):
        return Entity(match.start(), match.end(), "number", match[0], f"{number}|tahun")
    if _last_years(text, match, number, unit, end) or (unit and _LEFT_OVER.match(text, end) and _listed(text, match)):
        unit, end = "", match.end()
    start = match.end("ke") if match["ke"] else match.start()
    return Entity(start, end, "number", text[start:end], f"{number}|{unit}", about)


def _goes_to(text: str, match: re.Match[str]) -> bool:
    """ "disalurkan ke 10 kwt": a noun follows, and nothing that has a first and a second stands before."""
    noun = _NOUN.match(text, match.end())
    if ending(_NTH, text, match.start()):
        return False
    if ending(_FROM, text, match.start(), 40):
        return True
    plain = noun is not None and noun["word"].casefold() not in never_units()
    return plain or _SCHOOL.match(text, match.end()) is not None


def _last_years(text: str, match: re.Match[str], number: str, unit: str, end: int) -> bool:
    """ "naik dari 84,9 tahun lalu": the figure of last year counts no years."""
    if unit not in {"tahun", "bulan", "minggu", "pekan"} or not _AGO.match(text, end):
        return False
    many = number.isdigit() and int(number) > _MOST_YEARS
    return many or "," in match["f"] or ending(_AGAINST, text, match.start()) is not None


def _listed(text: str, match: re.Match[str]) -> bool:
    """ "putri 61 putra sisanya": the noun stands before its figure, the one behind it is that of the rest."""
    return ending(_NAMED, text, match.start()) is not None


def _is_list_mark(text: str, start: int) -> bool:
    """Whether only spaces stand before it on its line."""
    before = text[max(0, start - 40) : start].rstrip(" ")
    return before[-1:] in {"", "\n", "¶"}


def _in_words(text: str) -> Iterator[Entity]:
    """Words count only before a noun; "satu" alone is too often no number ("salah satu", "satu pintu"). In a list the
    noun is said once: "empat pompa di Cibeber, tiga di Jombang"."""
    last = (0, "")
    for match in _WORDS.finditer(text):
        first, number = match["w0"] and value(match["w0"]), value(match["w"])
        if number is None:
            continue
        unit, end = unit_at(text, match.end(), known_only=number == 1)
        if ending(_NOT_COUNTED, text, match.start()) and not (measure(unit) and ending(_BECOMES, text, match.start())):
            continue
        if match["half"] and measure(unit) is None:  # "satu setengah jam", never "dua setengah matang"
            continue
        if not unit and not (number > 1 and _stands_alone(text, match)):
            continue
        if not unit and last[1] and not _SENTENCE_END.search(text, last[0], match.start()):
            unit = last[1]
        last = (end, unit)
        figure = f"{number}.5" if match["half"] else str(number)
        key = f"{first}-{figure}" if isinstance(first, int) else figure
        about = " ".join((match["about"] or "").casefold().split())
        yield Entity(match.start(), end, "number", text[match.start() : end], f"{key}|{unit}", about)


def _stands_alone(text: str, match: re.Match[str]) -> bool:
    """Whether a number in words counts although no noun follows."""
    if ending(_ALONE, text, match.start()) or is_done_at(text, match.end()):
        return True
    return ending(_LISTED, text, match.start()) is not None and _GOES_ON.match(text, match.end()) is not None
