"""What a text seems to say of itself: title, day, agency, kind, programme, number. Guesses are shown, never trusted."""

import re
from dataclasses import replace
from datetime import date
from functools import lru_cache

from knowledge.day_names import ANY_MONTH
from knowledge.documents import Kind
from knowledge.extraction.extracted import Extracted, Guesses
from knowledge.names import Names
from knowledge.plain import title_of, written_date

_TOP, _END = 3_000, 1_500  # characters in which a text says what it is, and who signed it when
_FIRST = 8  # lines that are not empty, in which its kind stands
_CITY = r"(?:Kota\s+)?Cilegon"
_DAY = r"(?P<day>\d{1,2}\s+[a-z]+\s+\d{4}|\d{1,2}[/-]\d{1,2}[/-]\d{4})"
_LETTER_DAY = re.compile(
    rf"\b{_CITY}\s*[,(][,(\s]*(?:(?:hari\s+)?[a-z]+\s*[,(]*\s*)?{_DAY}"
    rf"|\bdi\s+{_CITY}\W+(?:pada\s+)?tanggal\W+{_DAY.replace('day', 'signed')}",
    re.IGNORECASE,
)
_DATELINE = re.compile(
    rf"^\W*{_CITY}\s*(?:[,(][^\n–—]{{0,40}}?)?\s*(?:[–—]|-{{1,2}}\s)\s*\w", re.IGNORECASE | re.MULTILINE
)
_LABELLED_DAY = re.compile(
    r"^\W*(?:hari\s*[,/]\s*)?tanggal(?:\s+(?:surat|rilis|terbit))?\W*[:|]\s*(?P<rest>[^\n]{4,60})",
    re.IGNORECASE | re.MULTILINE,
)
_TYPE = (
    r"siaran pers|press release|rilis(?: berita)?|nota dinas|surat edaran|surat undangan|undangan|pengumuman|"
    r"instruksi wali kota|keputusan wali kota|brief(?: program)?"
)
_NUMBER = re.compile(
    rf"^\W*(?:(?:{_TYPE})\W+)?(?:nomor|no\.?|nomer)(?:\s+surat)?\s*"
    r"(?:[:.]\s*(?P<number>\w[\w./\- ]{2,60}?)|(?P<bare>(?=\S*\d)\w[\w.\-]*/[\w./\-]{1,50}))\s*$",
    re.IGNORECASE | re.MULTILINE,
)
_LABELLED_AGENCY = re.compile(
    r"^\W*(?:instansi|opd|perangkat daerah|unit kerja|penyusun)\W*[:|]\s*(?P<agency>[^\n|]{3,120})",
    re.IGNORECASE | re.MULTILINE,
)
_PROGRAMME = re.compile(
    r"^\W*(?:nama\s+)?program(?:\s+kerja)?\s*[:|]\s*(?P<name>[^\n|]{3,100})", re.IGNORECASE | re.MULTILINE
)
_ABOUT = rf"{ANY_MONTH}|bulan\w*|kegiatan|konten|kehumasan|komunikasi"
_GUIDE = (
    r"panduan|pedoman|petunjuk (?:teknis|pelaksanaan)|juknis|juklak|tata cara|standar operasional|sop|gaya selingkung"
)
_KINDS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("agenda", re.compile(rf"\b(?:agenda|kalender|jadwal)\b[^\n]{{0,60}}\b(?:{_ABOUT})\b", re.IGNORECASE)),
    ("panduan", re.compile(rf"\b(?:{_GUIDE})\b", re.IGNORECASE)),
    ("rilis", re.compile(r"\b(?:siaran pers|rilis|press release|pers release|berita)\b", re.IGNORECASE)),
)
_RELEASE = re.compile(r"\W*(?:siaran pers|press release|rilis pers)\b", re.IGNORECASE)
_NO_TITLE = re.compile(
    rf"(?:pemerintah (?:daerah )?kota cilegon|kota cilegon|(?:wakil )?wali kota cilegon|sekretariat daerah|(?:{_TYPE})"
    r"(?:\W+(?:nomor|no\.?)\b.*)?|tentang|lampiran.*|nomor.*|no\..*|perihal.*|hal\s*:.*|sifat.*|kepada.*|yth.*|"
    r"dari\s*:.*|jl\.?.*|jalan .*|telp.*|kode pos.*|website.*|laman.*|surel.*|e-?mail.*|https?:.*|tanggal.*|"
    r"instansi.*|(?:kota )?cilegon\s*,.*\d{4}|\W*)",
    re.IGNORECASE,
)
_SUBJECT = re.compile(r"^\W*(?:perihal|hal)\s*:\s*(?P<title>[^\n]{5,150})", re.IGNORECASE | re.MULTILINE)
_ABOUT_WHAT = re.compile(
    rf"^\W*(?:{_TYPE})\b[^\n]*\n(?:[^\n]*\n){{0,4}}?\W*tentang\s+(?P<title>[^\n]{{5,150}})",
    re.IGNORECASE | re.MULTILINE,
)


def completed(part: Extracted) -> Extracted:
    """The part with a title and with every guess it did not bring along."""
    if part.text.lstrip().startswith("---"):
        return part
    known, text = part.guesses, _flat(part.text)
    top = text[:_TOP]
    programme = known.programme or _named(_PROGRAMME, top)
    title = _title(part.title, top, programme)
    guesses = Guesses(
        kind=known.kind or _kind(title, top),
        date=known.date or _day(text),
        agency=known.agency or _agency(top),
        programme=programme,
        number=known.number or _named(_NUMBER, top),
    )
    return replace(part, title=title, guesses=guesses)


def is_release(text: str) -> bool:
    """Whether the text has the form of a press release: a dateline ("CILEGON – …") near its top, or its name above."""
    return bool(_DATELINE.search(text[:_TOP]) or _RELEASE.match(text.lstrip()))


def _flat(text: str) -> str:
    """Tables as lines: letters set their heads and labels in tables without borders."""
    return "\n".join(_cells(line) if line.startswith("|") else line for line in text.split("\n"))


def _cells(row: str) -> str:
    cells = (cell.strip() for cell in row.replace("\\|", "/").strip("| ").split("|"))
    return " ".join(cell for cell in cells if cell.strip(":- ") or cell == ":")


def _title(given: str, top: str, programme: str) -> str:
    """The heading, unless it is a letterhead; else the subject of a letter; else the first line that is a title."""
    given = _cells(given) if given.startswith("|") else given
    if _is_title(given):
        return title_of(given)
    for pattern in (_SUBJECT, _ABOUT_WHAT):
        if subject := _named(pattern, top):
            return title_of(subject)
    if programme:
        return title_of(programme)
    return title_of(next(filter(_is_title, _lines(top)), given or top))


def _is_title(line: str) -> bool:
    return len(line) > 3 and not _NO_TITLE.fullmatch(line) and not names().agency(line)


def _lines(text: str) -> list[str]:
    """Lines that are not empty, without their Markdown marks."""
    return [line for each in text.split("\n") if (line := re.sub(r"^[#>*\s-]+", "", each).strip())]


def _day(text: str) -> date | None:
    """The day of a letter ("Cilegon, 12 Oktober 2025"), at its top or beside its signature; else the first date."""
    for part in (text[:_TOP], text[-_END:]):
        for match in _LETTER_DAY.finditer(part):
            if day := written_date(match["day"] or match["signed"]):
                return day
        for match in _LABELLED_DAY.finditer(part):
            if day := written_date(match["rest"]):
                return day
    return written_date(text[:_TOP])


def _agency(top: str) -> str:
    """The agency of the label, or of the letterhead, where the smallest stands last; else the one that is named."""
    if (named := _LABELLED_AGENCY.search(top)) and (found := names().agency(named["agency"].strip(" *_.:"))):
        return found.name
    head = ""
    for line in _lines(top[:600])[:_FIRST]:
        found = names().agency(line) if len(line) < 120 else None
        if head and not found:
            break
        head = found.name if found else head
    if head:
        return head
    every = {
        found.name for match in names().patterns.agency_named.finditer(top[:600]) if (found := names().agency(match[0]))
    }
    return every.pop() if len(every) == 1 else ""


def _kind(title: str, top: str) -> Kind | None:
    """By the title, the first lines, a dateline; never `program`, which needs key messages (`form`)."""
    for where in (title, "\n".join(_lines(top)[:_FIRST])):
        for kind, pattern in _KINDS:
            if pattern.search(where):
                return kind
    return "rilis" if _DATELINE.search(top) else None


def _named(pattern: re.Pattern[str], text: str) -> str:
    """What the pattern's groups found, whichever of them did."""
    found = pattern.search(text)
    said = next((group for group in found.groups() if group), "") if found else ""
    return " ".join(said.split()).strip(" *_.|")


@lru_cache(maxsize=1)
def names() -> Names:
    """The bundled name list, read once a process."""
    return Names.load()
