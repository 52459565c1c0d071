"""Offices named in a text, with or without a name after them: "pak lurah", "Kepala Dinas Kesehatan", "ketua rt 03"."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache

from knowledge.entities.lists import orang
from knowledge.entities.scan import looks_like_verb
from knowledge.entities.words import NUMBER_WORDS
from knowledge.names import Names, Office
from knowledge.names.people_words import name_words, names_too
from knowledge.normalise import lexicon, stem
from knowledge.scanning import Scanner
from knowledge.spelling import common_words

_DIVISIONS = ("ikp", "tik", "sd", "smp", "sma", "paud", "p2p", "kesmas")  # written small, too, behind "kabid", "kasi"
_CITY = r"(?:\s+(?:kota\s+)?cilegon\b)?"
_APPOSED = re.compile(r"\s*(?:,|\(|selaku|sebagai)\s*")
_NEAR = 24  # characters of honorifics between an office and its name
_ORGANISED = {"organisasi", "bagian", "unit"}
_GENERIC = (
    r"panitia(?:\s+pelaksana)?|pelaksana|umum|harian|kelompok\s+\w+|koperasi\s+merah\s+putih|koperasi|"
    r"bank\s+sampah|dkm|lpm|forum|paguyuban|yayasan|himpunan|komunitas|majelis\s+taklim|remaja\s+masjid"
)


@dataclass(frozen=True, slots=True)
class Title:
    """An office as written, at `[start, end)`. `complement` is what it is of: "ciwedus", "pwi cilegon", "rt 03"."""

    start: int
    end: int
    text: str
    office: Office
    complement: str
    acting: bool = False


def titles(text: str, names: Names) -> list[Title]:
    """Every office named, in order, none inside another."""
    found: list[Title] = []
    for match in _pattern(names.patterns.office, names.patterns.agency).finditer(text):
        if found and match.start() < found[-1].end:
            continue
        if title := _title(text, match, names):
            found.append(title)
    return found


@lru_cache(maxsize=4)
def _pattern(office: str, agency: str) -> Scanner:
    """Offices, longest first; "kadinkes" is ka- and the agency's short name in one word."""
    return Scanner(
        rf"(?<![\w-])(?P<plt>(?:plt|plh|pj)\b\.?\s*)?(?:(?P<joined>ka(?={agency})(?!\w*\s*bupaten))|(?P<office>{office})(?![\w-]))",
        re.IGNORECASE,
    )


def _title(text: str, match: re.Match[str], names: Names) -> Title | None:
    office = names.office("kepala dinas" if match["joined"] else match["office"])
    if office is None or _of_a_cup(text, match) or _is_another(text, match):
        return None
    end = _complement_end(text, match, office, names)
    complement = text[match.end() : end].strip()
    if office.level == "organisasi" and not complement:
        return None
    return Title(match.start(), end, text[match.start() : end], office, complement, bool(match["plt"]))


def _of_a_cup(text: str, match: re.Match[str]) -> bool:
    """ "Wali Kota Cup", "Piala Wali Kota": the name of a contest, nobody who came."""
    return bool(
        re.match(r"\s+cup\b", text[match.end() :], re.I) or re.search(r"\bpiala\s+$", text[: match.start()], re.I)
    )


# Who looks after a class or a pupil holds no office of the city; "bupati/camat" names nobody's.
_GUARDED = re.compile(r"\s+(?:kelas|murid|santri|siswa|siswi|mahasiswa|asuh|nikah|band|songo)\b", re.IGNORECASE)


def _is_another(text: str, match: re.Match[str]) -> bool:
    """ "pak wali kelas" and "wakil pak rt" are other people than the words alone say."""
    guarded = (match["office"] or "").casefold().endswith("wali") and _GUARDED.match(text, match.end())
    return bool(guarded) or bool(re.search(r"\bbupati\s*/\s*$", text[: match.start()], re.IGNORECASE))


def _complement_end(text: str, match: re.Match[str], office: Office, names: Names) -> int:
    start = match.end()
    patterns = names.patterns
    if match["joined"]:
        return _after(rf"(?:{patterns.agency})(?!\w){_CITY}", text, start)
    bodies = {
        "kota": "" if "cilegon" in match["office"].casefold() else r"\s+(?:kota\s+)?cilegon\b",
        "opd": rf"\s+(?:{patterns.agency})(?!\w){_CITY}",
        "kecamatan": rf"\s+(?:kec(?:amatan)?\b\.?\s*)?(?:{patterns.kecamatan})(?!\w)",
        "kelurahan": rf"\s+(?:kel(?:urahan)?\b\.?\s*)?(?:{patterns.kelurahan})(?!\w)",
        "kelurahan_lepas": rf"\s+(?:kel(?:urahan)?\b\.?\s*)?(?:{patterns.kelurahan})(?!\w)",
        "rt": r"\s*\d{1,3}(?:\s*/\s*(?:rw\s*)?\d{1,3}|\s+rw\s*\d{1,3})?",
        "rw": rf"\s*\d{{1,3}}(?:\s+(?:kel(?:urahan)?\b\.?\s*)?(?:{patterns.kelurahan})(?!\w))?",
    }
    if office.level not in _ORGANISED:
        end = _after(bodies[office.level], text, start) if bodies[office.level] else start
        return _department(text, start, names) if office.level == "opd" and end == start else end
    return _organised_end(text, start, names)


def _after(body: str, text: str, start: int) -> int:
    match = re.compile(body, re.IGNORECASE).match(text, start)
    return match.end() if match else start


def _department(text: str, start: int, names: Names) -> int:
    """ "kadis pendidikan": the words after the office complete a department's name."""
    words = re.compile(r"(?:\s+[\w,]+){1,8}").match(text, start)
    tail = words[0] if words else ""
    while tail:
        open_ended = tail.split()[-1].casefold() in _OPEN_ENDED
        if not open_ended and (names.agency(f"dinas {tail}") or names.agency(f"badan {tail}")):
            return start + len(tail)
        tail = tail.rsplit(None, 1)[0] if len(tail.split()) > 1 else ""
    return start


_OPEN_ENDED = frozenset(
    ["di", "ke", "dari", "pada", "untuk", "dan", "yang", "oleh", "saat", "dalam", "akan", "hari", "dengan"]
)


def _organised_end(text: str, start: int, names: Names) -> int:
    """The organisation after "ketua" or "kabid": known ones and places first, then capitals or abbreviations."""
    patterns = names.patterns
    known = (
        rf"(?:\s+(?:{patterns.agency}|{patterns.organisation}|{_GENERIC})(?!\w))"
        rf"|(?:\s+(?:kota\s+cilegon|cilegon|banten|(?:kel(?:urahan)?\b\.?\s*|kec(?:amatan)?\b\.?\s*)?"
        rf"(?:{patterns.kelurahan}|{patterns.kecamatan}))(?!\w)(?:\s+\d{{1,2}}\b)?)|(?:\s+r[tw]\.?\s*\d{{1,3}})"
        r"|(?:\s+0\d{3}(?!\d))"  # "dandim 0623": a military district
    )
    step = re.compile(rf"{known}|\s+(?:[A-Z]{{2,6}}\d?|{'|'.join(_DIVISIONS)})(?!\w)", re.IGNORECASE)
    exact = re.compile(r"\s+[A-Z]{2,6}\d?(?!\w)")
    plain = re.compile(known, re.IGNORECASE)
    end = start
    while True:
        match = plain.match(text, end) or exact.match(text, end) or _short(step, text, end)
        if not match:
            return end if end > start else _unit_end(text, start, names)
        end = match.end()


_AFTER_OFFICE = """
    pak bu bapak ibu bilang kata ujar di ke dari yang juga ikut hadir turut tadi kemarin sama serta untuk akan sudah
    saat usai pada dalam oleh
"""
_NO_UNIT = frozenset(_AFTER_OFFICE.split())
_UNIT_WORD = re.compile(r"\s+(?P<word>[A-Za-z]{3,})(?!\w)")
_NAMED = re.compile(
    r"\s+(?:(?:pak|bu|bapak|ibu|h\.|hj\.|dr\.)\s|(?-i:[A-Z])|(?:bilang|mengatakan|kata|ujar|menyampaikan)\b)", re.I
)
_LONGEST_UNIT = 7  # words: "Pemberdayaan Perempuan dan Perlindungan Anak" has five


def _unit_end(text: str, start: int, names: Names) -> int:
    """ "kabid bina marga pak Retno", "Kepala Bidang Informasi dan Komunikasi Publik Diskominfo": common words between
    an office and the name, or what is said, name its unit; an agency's name may follow them."""
    end = last = start
    for _ in range(_LONGEST_UNIT):
        if names.patterns.agency_here.match(text, end + 1) and end > start:
            break
        match = _UNIT_WORD.match(text, end)
        if not match or not _of_unit(match["word"]):
            break
        end = match.end()
        last = last if match["word"].casefold() == "dan" else end
    if last == start:
        return start
    agency = re.compile(rf"\s+(?:{names.patterns.agency})(?!\w){_CITY}", re.IGNORECASE).match(text, last)
    if agency:
        return agency.end()
    return last if _NAMED.match(text, last) or not text[last:].strip() else start


_NUMERAL = re.compile(NUMBER_WORDS)


def _of_unit(word: str) -> bool:
    folded = word.casefold()
    if folded == "dan":
        return True
    if folded == "per" or _NUMERAL.fullmatch(folded):  # "pak kapolres cek pintu satu per satu"
        return False
    name = folded in orang().kata_nama or folded in name_words() or folded in names_too()
    if name or folded in _NO_UNIT or (looks_like_verb(folded) and not folded.endswith("an")):
        return False
    return folded in common_words() or stem(folded) in lexicon().roots


def _short(step: re.Pattern[str], text: str, end: int) -> re.Match[str] | None:
    """A lower-case abbreviation: no vowel in it ("pkk"), or one of the listed ones."""
    match = step.match(text, end)
    word = match[0].strip().casefold() if match else ""
    if word in _DIVISIONS:
        return match
    return match if word.isalpha() and not re.search(r"[aeiou]", word) and word not in orang().bukan_nama else None


def title_before(text: str, start: int, found: list[Title]) -> Title | None:
    """The title that stands directly before a name, at most an honorific between them."""
    at = bisect_right(found, start, key=lambda title: title.end) - 1
    if at < 0 or start > found[at].end + _NEAR:
        return None
    return found[at] if _called().fullmatch(text, found[at].end, start) else None


def title_after(text: str, end: int, found: list[Title]) -> Title | None:
    """The title in apposition: "Robinsar, Wali Kota Cilegon", "Slamet (Ketua RT 03)"."""
    at = bisect_left(found, end, key=lambda title: title.start)
    if at == len(found) or found[at].start > end + _NEAR:
        return None
    return found[at] if _APPOSED.fullmatch(text, end, found[at].start) else None


@lru_cache(maxsize=1)
def _called() -> re.Pattern[str]:
    return re.compile(rf"[\s,]*(?:(?:{honorifics()})\s*)*", re.IGNORECASE)


@lru_cache(maxsize=1)
def honorifics() -> str:
    """The body of a regular expression that matches any honorific: "pak", "dr."."""
    words = (re.escape(word) + ("" if word.endswith(".") else r"\b") for word in orang().sapaan)
    return "|".join((rf"(?:{RANKS})\s+(?:{CORPS})\b\.?(?!\s+(?:dan|di|ke)\b)", *words))


# "letkol inf yusuf": an officer's rank is followed by the branch of service
RANKS = "letjen|mayjen|brigjen|kolonel|letkol|mayor|kapten|lettu|letda|kompol|peltu|pelda|serma|serka|sertu|serda"
CORPS = "inf|kav|arm|arh|czi|cpm|cba|ckm|chb|chk|cpl|caj|cku|cpn|mar|pas"
