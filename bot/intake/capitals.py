"""The capitals of names: groups, sites, streets, markets and months of a note that has none."""

import re

from bot.intake.lists import standard
from bot.intake.named import with_names
from knowledge.day_names import ANY_MONTH, DAYS, MONTHS

GROUPS = re.compile(
    r"\b(?P<group>posyandu(?: (?:lansia|balita|remaja))?|majelis taklim|kelompok tani|kelompok wanita tani|KWT|kwt|"
    r"bank sampah|pondok pesantren|paud|PAUD|TK|PT|CV|yayasan|klinik|terminal|sanggar|pokdakan|gapoktan)"
    r"(?P<name>(?:\s+[a-z][\w'-]*){1,3})"
)

_MONTH = re.compile(rf"(?<=\d )(?:{ANY_MONTH})\b")
_ELDER = re.compile(r"\b(?:ki|nyi|mbah|nenek|kakek|abah|eyang|embah|mak|nyai)(?= [A-Z])|\b(?:bank)(?= [A-Z]{2,})")
# "upacara hari korpri", "menyambut hari ibu": what is observed on a day is its name
_OBSERVED = re.compile(
    r"\b(?P<what>upacara|apel|peringatan|perayaan|memperingati|merayakan|menyambut|rangka|semarak|puncak) "
    r"hari (?P<day>(?!ini\b|itu\b|pertama\b|kedua\b|ketiga\b|terakhir\b|ke-|jadi\b|libur\b|kerja\b|besar\b)[A-Za-z]{3,}"
    r"(?: (?:nasional|sedunia|internasional|indonesia|pancasila|tani|bakti|pendidikan|kesehatan))*)\b",
    re.IGNORECASE,
)
_ALL_OF = re.compile(r"(?<=\w )Se-(?=[A-Z])")
_AGAINST = re.compile(r"\b(lawan|melawan|versus|vs|kontra) (serang|pandeglang|lebak|tangerang)\b")
_SHORT_MONTH = "(jan|feb|mar|apr|mei|jun|jul|agu|agt|ags|sep|sept|okt|nov|des)"
_MONTHS = re.compile(rf"\b{_SHORT_MONTH} ?[-–] ?{_SHORT_MONTH}\b", re.IGNORECASE)
_RIVER = re.compile(r"\b((?i:normalisasi|di|ke|pinggir|bantaran|membersihkan|susur|tepi|bibir|air)) kali\b")
_REGENCY = re.compile(r"\bkab(?:\.|upaten)? (?P<name>serang|pandeglang|lebak|tangerang)\b", re.IGNORECASE)
_CITY = re.compile(
    r"\bkota (?P<name>serang|tangerang(?: selatan)?|bandung|bogor|bekasi|depok|semarang|surabaya)\b", re.I
)
_PROVINCE = re.compile(
    r"\b(?P<name>Jawa|Kalimantan|Sulawesi|Sumatera|Papua) (?P<part>tengah|tenggara|barat|timur|selatan|utara)\b"
)
_NOODLES = re.compile(r"\bMI (?=(?:instan|goreng|ayam|rebus|telur|basah|kering|kuah)\b)")  # no madrasah
_BLOOD = re.compile(r"\b(?P<kind>golongan darah) (?P<name>ab|[abo])\b")
_GRADED = re.compile(r"\b(?P<kind>vitamin|hepatitis|influenza) (?P<name>[a-e])(?![\w-])", re.IGNORECASE)
_BLOCK = re.compile(r"\b(?P<kind>[Bb]lok) (?P<name>[a-z]\d?)(?![\w-])")


def titled(text: str) -> str:
    """The capitals of names and the printed form of units in a stretch that has its other words in standard form."""
    text = re.sub(r"(?<=\d)\s?m\b(?!²)", " meter", text)  # sums stand in their printed form by now
    text = re.sub(r"(?<=\d)\s?ml\b(?!\s*\d)", " mililiter", re.sub(r"(?<=\d)\s?m(?:3|³)(?!\w)", " meter kubik", text))
    text = re.sub(r"(?<=\d)\s?kg\b", " kilogram", re.sub(r"(?<=\d)\s?cm\b", " sentimeter", text))
    text = re.sub(r"(?<=\d)-(?=\d+ (?:sentimeter|kilogram|meter|persen))", "–", text)
    text = _REGENCY.sub(lambda match: f"Kabupaten {match['name'].capitalize()}", text)
    text = re.sub(r"\bGolok day\b", "Golok Day", text)
    text = _CITY.sub(lambda match: f"Kota {match['name'].title()}", text)
    text = _PROVINCE.sub(lambda match: f"{match['name']} {match['part'].capitalize()}", text)
    text = re.sub(r"\bJalan (?=(?:desa|kampung|lingkungan|provinsi|nasional)\b)", "jalan ", text)
    text = _NOODLES.sub("mi ", text)
    text = _BLOOD.sub(lambda match: f"{match['kind']} {match['name'].upper()}", text)
    text = _GRADED.sub(lambda match: f"{match['kind']} {match['name'].upper()}", text)
    text = _BLOCK.sub(lambda match: f"{match['kind']} {match['name'].upper()}", text)
    return _RIVER.sub(r"\1 sungai", with_names(text))


def _observed(match: re.Match[str]) -> str:
    """The day as a name, unless it is one of the week: "upacara hari Senin"."""
    day = match["day"]
    known = day.casefold() in {one.casefold() for one in DAYS}
    return match[0] if known else f"{match['what']} Hari {' '.join(_proper(one) for one in day.split())}"


def _spanned(match: re.Match[str]) -> str:
    """ "jan-jul" → "Januari–Juli"."""
    return "–".join(_month(one) for one in match.groups())


def _month(short: str) -> str:
    return next(name for name in MONTHS if name[:2].casefold() == short[:2].casefold() and _same_month(name, short))


def _same_month(name: str, short: str) -> bool:
    """Whether an abbreviation is this month's: "agt" and "ags" are August's."""
    return name.casefold().startswith(short.casefold()[:3]) or (name == "Agustus" and short.casefold()[0] == "a")


def capitalised(text: str) -> str:
    """Months, elders' titles and banks before a name with their capital, spans of months with their dash."""
    text = _OBSERVED.sub(_observed, _ALL_OF.sub("se-", text))
    text = _AGAINST.sub(lambda match: f"{match[1]} {match[2].capitalize()}", text)
    text = _MONTH.sub(lambda match: match[0].capitalize(), text)
    return _ELDER.sub(lambda match: match[0].capitalize(), _MONTHS.sub(_spanned, text))


def proper(text: str) -> str:
    """Every word with a capital, abbreviations and Roman numerals in capitals, "dan" and the like small."""
    return " ".join(_proper(one) for one in text.split())


def _proper(one: str) -> str:
    folded = one.casefold()
    if folded in {"dan", "di", "bin", "binti", "untuk"}:
        return folded
    if folded == "kh":
        return "K.H."
    if folded in standard().huruf_besar or re.fullmatch(r"i{2,3}|iv|vi{0,3}|ix", folded):
        return folded.upper()
    if not folded.islower() or any(letter.isupper() for letter in one[1:]):
        return one
    return "-".join(part[:1].upper() + part[1:] for part in folded.split("-"))
