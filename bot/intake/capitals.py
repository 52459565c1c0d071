"""The capitals of names: groups, sites, streets, markets and months of a note that has none."""

import re
from collections.abc import Set as AbstractSet
from functools import lru_cache

from bot.intake.lists import activities, standard
from knowledge.entities.lists import orang, roots
from knowledge.spelling import common_words
from prompts.offline.dates import MONTHS
from prompts.offline.grammar import is_verb
from prompts.offline.wording import LINKING, word_set

GROUPS = re.compile(
    r"\b(?P<group>posyandu(?: (?:lansia|balita|remaja))?|majelis taklim|kelompok tani|kelompok wanita tani|KWT|kwt|"
    r"bank sampah|pondok pesantren|paud|PAUD|TK|PT|CV|yayasan|klinik|terminal|sanggar|pokdakan|gapoktan)"
    r"(?P<name>(?:\s+[a-z][\w'-]*){1,3})"
)

_MONTH = re.compile(
    r"(?<=\d )(?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)\b"
)
_SITE = re.compile(r"\b(?P<kind>lingkungan|kampung|TPU|lapas|perumahan|kompleks)(?P<name>(?: [a-z][\w'-]+){1,3})")
_MOSQUE = re.compile(
    r"\b(?:[Mm]asjid|[Mm]usala) "
    r"(?:al|an|ar|as|at|az|nurul|baitul|baitur|baitus|darul|darus|miftahul|jami|jamik|hidayatul|raudatul|babus)"
    r"[ -][a-z'-]+(?: (?:falah|huda|iman))?"
)
_GROWERS = re.compile(r"\b(?P<group>kwt|KWT)(?P<name>(?:\s+[a-z][\w'-]*){1,3})")
_ELDER = re.compile(r"\b(?:mbah|nenek|kakek|abah|eyang|embah|mak|nyai)(?= [A-Z])|\b(?:bank)(?= [A-Z]{2,})")
_SHORT_MONTH = "(jan|feb|mar|apr|mei|jun|jul|agu|agt|ags|sep|sept|okt|nov|des)"
_MONTHS = re.compile(rf"\b{_SHORT_MONTH} ?[-–] ?{_SHORT_MONTH}\b", re.IGNORECASE)
_RIVER = re.compile(r"\b(normalisasi|di|ke|pinggir|bantaran|membersihkan|susur|tepi|bibir|air) kali\b", re.IGNORECASE)
_REGENCY = re.compile(r"\bkab(?:\.|upaten)? (?P<name>serang|pandeglang|lebak|tangerang)\b", re.IGNORECASE)
_MARKET = re.compile(
    r"\bpasar (?!karena|untuk|yang|murah|"
    r"tradisional|modern|malam|tumpah|induk|rakyat|ramadan|tani|jam|tadi|ini|itu)[a-z]{4,}",
    re.IGNORECASE,
)
_BLOCK = re.compile(r"\b(?P<kind>[Bb]lok) (?P<name>[a-z]\d?)(?![\w-])")
_STREET = re.compile(
    r"\b(?:[Jj]ln?\b\.?|Jalan(?= [a-z])|jalan(?= (?:kh|kyai|jenderal|jend|letjen|mayjen)\b))\s+"
    r"(?P<name>\w+(?:\s+(?!di|ke|dari|dan|sudah|ini|itu|depan|sampai|pukul|semalam|malam|tadi|kemarin|besok)\w+){0,2})"
)


# What may be said of a street behind its name: "Jalan Raya Anyer macet".
_STATES = word_set(
    "macet rusak banjir licin padat lancar longsor ambles amblas gelap kotor mulus sepi ramai satu arah jadi yang "
    "karena krn masih akan belum bisa harus"
)


@lru_cache(maxsize=1)
def _common() -> frozenset[str]:
    """Words that are no part of a group's own name."""
    known = (*activities().peserta, *activities().kegiatan)
    return frozenset(part for phrase in known for part in phrase.split()) | (roots() - orang().kata_nama)


def titled(text: str) -> str:
    """A group's own name in capitals: "posyandu melati" → "posyandu Melati", but "posyandu balita" as it is."""
    common = _common()

    def name(match: re.Match[str]) -> str:
        words = match["name"].split()
        ends = (at for at, one in enumerate(words) if one in common or one in LINKING or is_verb(one))
        count = next(ends, len(words))
        return " ".join([match["group"], *(proper(one) for one in words[:count]), *words[count:]])

    text = re.sub(r"(?<=\d)\s?m\b(?!²)", " meter", text)  # sums stand in their printed form by now
    text = re.sub(r"(?<=\d)\s?ml\b(?!\s*\d)", " mililiter", re.sub(r"(?<=\d)\s?m(?:3|³)(?!\w)", " meter kubik", text))
    text = re.sub(r"(?<=\d)\s?kg\b", " kilogram", re.sub(r"(?<=\d)\s?cm\b", " sentimeter", text))
    text = re.sub(r"(?<=\d)-(?=\d+ (?:sentimeter|kilogram|meter|persen))", "–", text)
    text = _REGENCY.sub(lambda match: f"Kabupaten {match['name'].capitalize()}", text)
    text = re.sub(r"\bGolok day\b", "Golok Day", text)
    text = _MOSQUE.sub(lambda match: proper(match[0]), text)
    text = _SITE.sub(lambda match: _site(match, common), text)
    text = _RIVER.sub(r"\1 sungai", text)
    text = _BLOCK.sub(lambda match: f"{match['kind']} {match['name'].upper()}", text)
    text = _MARKET.sub(lambda match: proper(match[0]), text)
    return _STREET.sub(_street, _GROWERS.sub(name, GROUPS.sub(name, text)))


def _spanned(match: re.Match[str]) -> str:
    """ "jan-jul" → "Januari–Juli"."""
    return "–".join(_month(one) for one in match.groups())


def _month(short: str) -> str:
    return next(name for name in MONTHS if name[:2].casefold() == short[:2].casefold() and _same_month(name, short))


def _same_month(name: str, short: str) -> bool:
    """Whether an abbreviation is this month's: "agt" and "ags" are August's."""
    return name.casefold().startswith(short.casefold()[:3]) or (name == "Agustus" and short.casefold()[0] == "a")


def _site(match: re.Match[str], common: AbstractSet[str]) -> str:
    """A place with the name behind it: "lingkungan cikerut", "masjid nurul huda", but not "lingkungan sehat"."""
    words = match["name"].split()
    estate = match["kind"] == "perumahan"  # its name may be any word: "Perumahan Metro Cendana"

    def ends(one: str) -> bool:
        return (is_verb(one) or one in _NO_ESTATE) if estate else (one in common or _ordinary(one))

    stop = next((at for at, one in enumerate(words) if ends(one)), len(words))
    named = " ".join(words[:stop])
    return " ".join(part for part in (proper(f"{match['kind']} {named}"), *words[stop:]) if part) if named else match[0]


_NO_ESTATE = word_set(
    "itu ini warga baru di ke blok rt rw yang dan untuk sudah belum akan juga tadi kemarin besok jam pukul dari lama "
    "subsidi padat kumuh elite dengan sama bersama"
)


def _ordinary(word: str) -> bool:
    return word in common_words() or is_verb(word) or word in ("di", "dan", "ke", "selepas")


def _street(match: re.Match[str]) -> str:
    """A street with its name in capitals, as far as the words before a verb."""
    words = match["name"].split()
    ends = (at for at, one in enumerate(words) if at and (re.match(r"(?:di|me|ber|ter)\w{4,}$", one) or one in _STATES))
    verb = next(ends, len(words))
    return " ".join(["Jalan", *(proper(one) for one in words[:verb]), *words[verb:]])


def capitalised(text: str) -> str:
    """Months, elders' titles and banks before a name with their capital, spans of months with their dash."""
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
