"""What a text seems to say of itself: title, day, agency, kind, programme, number. Guesses are shown, never trusted."""

import re
from dataclasses import replace
from datetime import date
from functools import lru_cache

from knowledge.documents import Kind
from knowledge.extraction.extracted import Extracted, Guesses
from knowledge.names import Names
from knowledge.plain import title_of, written_date

_TOP, _END = 3_000, 1_500  # characters in which a text says what it is, and who signed it when
_CITY = r"(?:Kota\s+)?Cilegon"
_LETTER_DAY = re.compile(
    rf"\b{_CITY}\s*,\s*(?:tanggal\s+)?(?P<day>\d{{1,2}}\s+\w+\s+\d{{4}}|\d{{1,2}}[/-]\d{{1,2}}[/-]\d{{4}})",
    re.IGNORECASE,
)
_LABELLED_DAY = re.compile(
    r"^\W*(?:hari\s*[,/]\s*)?tanggal(?:\s+(?:surat|rilis|terbit))?\W*[:|]\s*(?P<rest>[^\n]{4,60})",
    re.IGNORECASE | re.MULTILINE,
)
_NUMBER = re.compile(
    r"^\W*(?:nomor|no\.?|nomer)(?:\s+surat)?\s*[:|.]?\s*[:|]\s*(?P<number>[\w][\w./\- ]{2,60}?)\s*\|?\s*$",
    re.IGNORECASE | re.MULTILINE,
)
_LABELLED_AGENCY = re.compile(
    r"^\W*(?:instansi|opd|perangkat daerah|unit kerja|penyusun)\W*[:|]\s*(?P<agency>[^\n|]{3,120})",
    re.IGNORECASE | re.MULTILINE,
)
_PROGRAMME = re.compile(
    r"^\W*(?:nama\s+)?program(?:\s+kerja)?\s*[:|]\s*(?P<name>[^\n|]{3,100})", re.IGNORECASE | re.MULTILINE
)
_MONTH = "januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember"
_ABOUT = rf"{_MONTH}|bulan\w*|kegiatan|konten|kehumasan|komunikasi"
_GUIDE = (
    r"panduan|pedoman|petunjuk (?:teknis|pelaksanaan)|juknis|juklak|tata cara|standar operasional|sop|gaya selingkung"
)
_KINDS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("agenda", re.compile(rf"\b(?:agenda|kalender|jadwal)\b[^\n]{{0,60}}\b(?:{_ABOUT})\b", re.IGNORECASE)),
    ("panduan", re.compile(rf"\b(?:{_GUIDE})\b", re.IGNORECASE)),
    ("rilis", re.compile(r"\b(?:siaran pers|rilis|press release|pers release|berita)\b", re.IGNORECASE)),
)
_NO_TITLE = re.compile(
    r"(?:pemerintah (?:daerah )?kota cilegon|kota cilegon|siaran pers|press release|rilis(?: berita)?|nota dinas|"
    r"lampiran.*|nomor.*|perihal.*|hal\s*:.*|sifat.*|kepada.*|yth.*|jl\.?.*|jalan .*|telp.*|kode pos.*|website.*|"
    r"laman.*|surel.*|e-?mail.*|https?:.*|tanggal.*|instansi.*|\W*)",
    re.IGNORECASE,
)
_SUBJECT = re.compile(r"^\W*(?:perihal|hal)\s*[:|]\s*(?P<title>[^\n|]{5,150})", re.IGNORECASE | re.MULTILINE)


def completed(part: Extracted) -> Extracted:
    """The part with a title and with every guess it did not bring along."""
    if part.text.lstrip().startswith("---"):
        return part
    known, top = part.guesses, part.text[:_TOP]
    title = _title(part.title, top)
    guesses = Guesses(
        kind=known.kind or _kind(title, top),
        date=known.date or _day(part.text),
        agency=known.agency or _agency(part.text),
        programme=known.programme or _named(_PROGRAMME, top, "name"),
        number=known.number or _named(_NUMBER, top, "number"),
    )
    return replace(part, title=title, guesses=guesses)


def _title(given: str, top: str) -> str:
    """The heading, unless it is a letterhead; else the subject of a letter; else the first line that is a title."""
    if given and not _NO_TITLE.fullmatch(given) and not names().agency(given):
        return title_of(given)
    if subject := _named(_SUBJECT, top, "title"):
        return title_of(subject)
    lines = [re.sub(r"^[#>*\s-]+", "", line).strip() for line in top.splitlines() if "|" not in line]
    fitting = (line for line in lines if len(line) > 3 and not _NO_TITLE.fullmatch(line) and not names().agency(line))
    return title_of(next(fitting, given or top))


def _day(text: str) -> date | None:
    """The day of a letter ("Cilegon, 12 Oktober 2025"), at its top or beside its signature; else the first date."""
    for part in (text[:_TOP], text[-_END:]):
        for pattern, group in ((_LETTER_DAY, "day"), (_LABELLED_DAY, "rest")):
            for match in pattern.finditer(part):
                if day := written_date(match[group]):
                    return day
    return written_date(text[:_TOP])


def _agency(text: str) -> str:
    """The agency of the letterhead or the label; else the one agency that the beginning names."""
    if named := _LABELLED_AGENCY.search(text[:_TOP]):
        found = names().agency(named["agency"].strip(" *_.:"))
        if found:
            return found.name
    lines = [re.sub(r"^[#>*\s-]+", "", line).strip() for line in text[:600].splitlines()]
    for line in lines[:8]:
        if len(line) < 120 and (found := names().agency(line)):
            return found.name
    every = {
        found.name
        for match in names().patterns.agency_named.finditer(text[:600])
        if (found := names().agency(match[0]))
    }
    return every.pop() if len(every) == 1 else ""


def _kind(title: str, top: str) -> Kind | None:
    """By the title first, then by the first lines; never `program`, which needs key messages (`form`)."""
    for where in (title, "\n".join(top.splitlines()[:6])):
        for kind, pattern in _KINDS:
            if pattern.search(where):
                return kind
    return None


def _named(pattern: re.Pattern[str], text: str, group: str) -> str:
    found = pattern.search(text)
    return " ".join(found[group].split()).strip(" *_.|") if found else ""


@lru_cache(maxsize=1)
def names() -> Names:
    """The bundled name list, read once a process."""
    return Names.load()
