"""Sums of money: Rp1,2 miliar, Rp 2,5 juta, Rp. 5.000,-, 500rb, dua juta rupiah. Keys: `1200000000|rupiah`."""

import re
from collections.abc import Iterator
from decimal import Decimal

from knowledge.entities.dates import RANGE
from knowledge.entities.entity import Entity
from knowledge.entities.figures import FIGURE, SCALE, amount, plain
from knowledge.entities.months import MONTH, WEEKDAY
from knowledge.entities.scan import ending
from knowledge.entities.units import is_unit
from knowledge.entities.words import NUMBER_WORDS, value
from knowledge.scanning import Scanner

_NOT_DAYS = rf"(?!(?:{WEEKDAY}|{MONTH}|tanggal|tgl|hari\s+(?:{WEEKDAY}))\b)"  # "Rp71 miliar per Senin (31/8)"
_SUM = rf"(?P<f>{FIGURE})(?:\s*(?P<s>{SCALE})(?![\w]))?"
_MONEY = Scanner(
    rf"(?<!\w)(?P<rp>rp\.?|idr)\s*(?:(?P<f0>{FIGURE})(?:\s*(?P<s0>{SCALE})(?!\w))?{RANGE}(?:rp\.?\s*)?)?{_SUM}(?:,-)?"
    rf"(?:\s*(?:/|per\s+)\s*(?P<per>{_NOT_DAYS}[a-z]+))?",
    re.IGNORECASE,
)
_RUPIAH = Scanner(rf"(?<![\w.,])(?P<f>{FIGURE})(?:\s*(?P<s>{SCALE}))?\s*rupiah\b", re.IGNORECASE)
# Words behind a sum that tell where it comes from or goes, or what happens with it: nothing that is counted.
_NO_NOUN = (
    r"(?!\s+(?!(?:di(?!nas|fabel|sabilitas|gital|dik|rektur|aken)[a-z]{3,}|naik|turun|bunga|cukup|kurang|lalu|lunas|apbd|apbn|dari|dr|dana|dan|sama|untuk|utk|buat|bwt|masing|cair|lunas|tunai|swadaya|patungan|hasil|"
    r"oleh|pada|di|ke|sudah|sdh|udah|belum|yang|yg|tiap|setiap|sekali|saja|aja|lebih)\b)[a-z])"
)
_SHORT = Scanner(
    rf"(?<![\w.])(?<!\d,)(?:(?P<f0>\d{{1,3}}(?:,\d)?){RANGE})?(?P<f>\d{{1,3}}(?:,\d)?)(?P<s>rb|k|jt)\b(?:\s*(?:/|per\s+)\s*(?P<per>{_NOT_DAYS}[a-z]+)|{_NO_NOUN})",
    re.IGNORECASE,
)
# "20 juta", "198 M": a large scale without anything counted is a sum. "3M" alone is the campaign against mosquitoes.
# "dijual 5.200/kg": thousands for a measure of goods are its price.
_PRICE = Scanner(
    r"(?<![\w.,/-])(?P<f>\d{1,3}(?:\.\d{3})+)\s*(?:/|per\s+)\s*"
    r"(?P<per>kg|kilo|kilogram|liter|ltr|ekor|ikat|butir|bungkus|papan|sak|tabung|karung|porsi|gelas|botol)\b",
    re.IGNORECASE,
)
_LARGE = Scanner(
    rf"(?<![\w.,])(?!3M\b)(?P<f>{FIGURE})\s*(?P<s>(?i:juta|jt|miliar|milyar)|(?<=\d )M|(?<=\d)M)\b"
    rf"(?i:(?!\s+(?:rupiah|per|/)){_NO_NOUN})"
)
_PEOPLE = re.compile(
    r"\b(?:penduduk|warga|jiwa|orang|pengguna|pengikut|penonton|pelanggan|suara|pemilih|wisatawan|kunjungan|sekitar\s+jiwa)\s+"
    r"(?:sekitar\s+|lebih\s+dari\s+)?$",
    re.IGNORECASE,
)
_STATED = Scanner(
    r"\b(?:anggaran|biaya|senilai|nilai|pagu|dana|sebesar|hadiah|omzet|omset|modal|simpanan|iuran|tarif|denda|honor)(?:nya)?\s+(?:[a-z]+\s+)??"
    r"(?:(?:naik|turun|jadi|jd|menjadi|dari|dr|sekitar|mencapai|sebesar|senilai|pokok|wajib|sukarela)\s+){0,3}"
    rf"(?P<f>{FIGURE})\s*(?P<s>{SCALE})(?!\w)",
    re.IGNORECASE,
)
_WORDS = Scanner(rf"\b(?P<w>{NUMBER_WORDS})\s+rupiah\b", re.IGNORECASE)


def money(text: str) -> Iterator[Entity]:
    """Every sum. "500rb" counts as money only where no counted noun follows ("500rb warga" is people)."""
    for match in _MONEY.finditer(text):
        key = plain(amount(match["f"], match["s"]))
        if match["f0"]:
            key = f"{plain(amount(match['f0'], match['s0'] or match['s']))}-{key}"
        yield _entity(match, key, (match["per"] or "").casefold())
    yield from _unmarked(text)
    for match in _WORDS.finditer(text):
        if (number := value(match["w"])) is not None:
            yield _entity(match, plain(Decimal(number)))


def _unmarked(text: str) -> Iterator[Entity]:
    """Sums without "Rp": "500rb", "20 juta", "anggaran 1,35 M", "5.000 rupiah"."""
    for scanner in (_RUPIAH, _SHORT):
        for match in scanner.finditer(text):
            more = match.groupdict()
            first = f"{plain(amount(more['f0'], match['s']))}-" if more.get("f0") else ""
            yield _entity(match, first + plain(amount(match["f"], match["s"])), more.get("per") or "")
    for match in _PRICE.finditer(text):
        yield _entity(match, plain(amount(match["f"])), match["per"].casefold())
    for match in _LARGE.finditer(text):
        if not ending(_PEOPLE, text, match.start()):
            yield _entity(match, plain(amount(match["f"], match["s"])))
    for match in _STATED.finditer(text):  # "anggaran 1,35 M" is money, "dana untuk 5 ribu warga" counts people
        if not is_unit(text, match.end()) and match["s"] != "t":
            start, end = match.start("f"), match.end()
            yield Entity(start, end, "money", text[start:end], f"{plain(amount(match['f'], match['s']))}|rupiah")


def _entity(match: re.Match[str], key: str, per: str = "") -> Entity:
    return Entity(match.start(), match.end(), "money", match[0], f"{key}|rupiah", per)
