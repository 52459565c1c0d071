"""The parts of a programme brief, as somebody filled them in → the front matter that a programme needs."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date

from pydantic import ValidationError

from knowledge.documents import (
    Berlaku,
    Fakta,
    FrontMatter,
    Istilah,
    IstilahTerlarang,
    JuruBicara,
    PesanKunci,
    Sumber,
)
from knowledge.extraction.labels import Field
from knowledge.plain import slug, written_date, written_dates

UNDATED = date.min  # the file says no day; `made.document` puts the day of the file

Fields = Mapping[Field, Sequence[str]]

_ARROW = re.compile(r"\s*(?:→|=>|->|⇒)\s*")
_INSTEAD = re.compile(
    r"[\"“']?(?P<avoid>[^\"”'→;,(]+?)[\"”']?\s*(?:[;,(]\s*)?"
    r"(?:ganti(?:lah)?(?: dengan)?|tulis(?:lah)?|gunakan|pakai|melainkan)\s*:?\s*"
    r"[\"“']?(?P<instead>[^\"”')]+?)[\"”')]*\s*\.?$",
    re.IGNORECASE,
)
_NOT = re.compile(r"^(?:jangan(?: (?:tulis|pakai|gunakan))?|hindari|bukan)\s*:?\s*", re.IGNORECASE)
_WRITE = re.compile(r"^(?:wajib|tulis|pakai|gunakan)\s*:?\s+", re.IGNORECASE)
_BRACKET = re.compile(r"\s*\((?P<inside>[^()]*\b(?:per|sumber|data)\b[^()]*)\)\s*(?=\.?$)", re.IGNORECASE)
_SOURCE = re.compile(r"\bsumber\s*:?\s*(?P<source>[^;]+)", re.IGNORECASE)
_VARIANT = re.compile(r"^(?:varian|contoh(?: kalimat)?|atau)\s*:\s*", re.IGNORECASE)
_HASHTAG = re.compile(r"#\w+")
_OFFICE = re.compile(
    r",\s*(?=(?:plt|plh|pj|kepala|wali|wakil|sekretaris|camat|lurah|ketua|direktur|inspektur|asisten|kabid|kabag|kadis|"
    r"koordinator|juru|staf|humas|pranata)\b)",
    re.IGNORECASE,
)
_DASH = re.compile(r"\s+[–—|-]\s+|\s*:\s+|\t+")


def front_of(fields: Fields, title: str = "") -> FrontMatter | None:
    """The front matter of a programme; None without a key message or when the parts do not fit the schema."""
    name = _first(fields, "judul") or _first(fields, "program") or title
    messages = tuple(_messages(fields))
    if not messages or not name:
        return None
    valid = _validity(fields)
    day = written_date(_first(fields, "tanggal")) or valid.dari or UNDATED
    try:
        return FrontMatter(
            jenis="program",
            judul=name,
            tanggal=day,
            instansi=_first(fields, "instansi"),
            sumber=tuple(Sumber(judul=each) for each in fields.get("sumber", ())),
            berlaku=valid,
            alias=tuple(_listed(fields.get("alias", ()))),
            lingkup=tuple(_listed(fields.get("lingkup", ()))),
            pesan_kunci=messages,
            istilah=_terms(fields),
            fakta=tuple(_facts(fields, name, day)),
            tagar=tuple(dict.fromkeys(_HASHTAG.findall(" ".join(fields.get("tagar", ()))))),
            juru_bicara=tuple(_spokespersons(fields.get("juru_bicara", ()))),
            ajakan=tuple(fields.get("ajakan", ())),
        )
    except ValidationError:
        return None


def _messages(fields: Fields) -> Iterator[PesanKunci]:
    """Each line is a message; a line that says so, or is set in, is another wording of the one before it."""
    texts: list[tuple[str, list[str]]] = []
    for line in fields.get("pesan_kunci", ()):
        variant = _VARIANT.match(line)
        if texts and (variant or line.startswith(" ")):
            texts[-1][1].append(_VARIANT.sub("", line.strip()))
        else:
            texts.append((_VARIANT.sub("", line.strip()), []))
    if texts:
        texts[-1][1].extend(fields.get("varian", ()))
    taken: set[str] = set()
    for text, variants in texts:
        name = slug(" ".join(re.findall(r"\w+", text)[:5]).replace("/", " "))
        name = next(each for each in (name, *(f"{name}-{n}" for n in range(2, 999))) if each not in taken)
        taken.add(name)
        yield PesanKunci(id=name, teks=text, varian=tuple(variants))


def _facts(fields: Fields, title: str, day: date) -> Iterator[Fakta]:
    """`Ada 14 titik genangan (per 3 September 2025; sumber: laporan bidang)`, or the columns of a table."""
    texts = fields.get("fakta", ())
    values, days, sources = (fields.get(each, ()) for each in ("nilai", "per", "sumber"))
    for number, line in enumerate(texts):
        bracket = _BRACKET.search(line)
        inside = bracket["inside"] if bracket else ""
        text = (line[: bracket.start()] + line[bracket.end() :]).strip() if bracket else line.strip()
        source = _SOURCE.search(inside)
        yield Fakta(
            teks=text if text.endswith(".") else f"{text}.",
            nilai=_at(values, number, texts) or _value(text),
            per=written_date(_at(days, number, texts)) or written_date(inside) or day,
            sumber=(source["source"].strip(" .") if source else "") or _at(sources, number, texts) or title,
        )


def _at(column: Sequence[str], number: int, texts: Sequence[str]) -> str:
    """The cell beside a fact, where there is one for each."""
    return column[number] if len(column) == len(texts) else ""


def _value(text: str) -> str:
    """The first amount a fact states: the part of it that must not vary."""
    from knowledge.entities import extract
    from knowledge.extraction.guess import names

    found = (each for each in extract(text, date(2025, 1, 1), names()) if each.kind in ("number", "money", "percent"))
    return next((each.text for each in found), "")


def _terms(fields: Fields) -> Istilah:
    """Under a plain `istilah`, a line says by its words whether its term is wanted."""
    mixed = fields.get("istilah", ())
    unwanted = [line for line in mixed if _NOT.match(line) or _ARROW.search(line) or _INSTEAD.fullmatch(line)]
    wanted = [_WRITE.sub("", line) for line in mixed if line not in unwanted]
    listed = fields.get("terlarang", ())
    avoided = [_avoided(line, _at(fields.get("ganti", ()), number, listed)) for number, line in enumerate(listed)]
    avoided += [_avoided(line, "") for line in unwanted]
    return Istilah(
        wajib=tuple(_listed([*fields.get("wajib", ()), *wanted])),
        terlarang=tuple(each for each in avoided if each is not None),
    )


def _avoided(line: str, instead: str) -> IstilahTerlarang | None:
    """`got mampet → saluran tersumbat`, `jangan tulis got mampet; tulis saluran tersumbat`, `got mampet`."""
    line = _NOT.sub("", line.strip(" ."))
    parts = _ARROW.split(line, maxsplit=1)
    found = _INSTEAD.fullmatch(line)
    if len(parts) == 2:
        line, instead = parts
    elif found:
        line, instead = found["avoid"], found["instead"]
    return IstilahTerlarang(tulis=_bare(line), ganti=_bare(instead)) if _bare(line) else None


def _spokespersons(lines: Iterable[str]) -> Iterator[JuruBicara]:
    """`Nama, S.Kom. – Kepala Dinas`, `Nama, Kepala Dinas`."""
    for line in lines:
        parts = _DASH.split(line.strip(" ."), maxsplit=1)
        if len(parts) < 2:
            parts = _OFFICE.split(line.strip(" ."), maxsplit=1)
        if len(parts) < 2:
            parts = line.strip(" .").rsplit(",", 1)
        if len(parts) == 2 and all(part.strip() for part in parts):
            yield JuruBicara(nama=parts[0].strip(" ,"), jabatan=parts[1].strip())


def _validity(fields: Fields) -> Berlaku:
    """`1 Januari 2025 s.d. 31 Desember 2025`; one date alone is a beginning unless `sampai` stands before it."""
    said = " ".join(fields.get("berlaku", ()))
    days = list(written_dates(said))
    start, end = written_date(_first(fields, "dari")), written_date(_first(fields, "sampai"))
    if len(days) >= 2:
        start, end = start or days[0], end or days[-1]
    elif days and re.match(r"\W*(?:sampai|hingga|s\.?d|s/d)\b", said, re.IGNORECASE):
        end = end or days[0]
    elif days:
        start = start or days[0]
    with suppress(ValidationError):
        return Berlaku(dari=start, sampai=end)
    return Berlaku()


def _listed(lines: Iterable[str]) -> Iterator[str]:
    """Short terms, also several on a line: `got, drainase; saluran air`."""
    for line in lines:
        for part in re.split(r"\s*[;,]\s*", line.strip(" .")):
            if bare := _bare(part):
                yield bare


def _bare(text: str) -> str:
    return text.strip(" \t\"“”'‘’.")


def _first(fields: Fields, name: Field) -> str:
    return next((line.strip() for line in fields.get(name, ()) if line.strip()), "")
