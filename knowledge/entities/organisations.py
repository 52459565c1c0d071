"""Organisations: OPD in any spelling (key: the official name), listed others, PT and CV, unknown abbreviations."""

import re
from collections.abc import Iterator

from knowledge.entities.entity import Entity
from knowledge.entities.lists import orang
from knowledge.entities.scan import looks_like_verb
from knowledge.names import Names
from knowledge.scanning import Scanner

_COMPANY = Scanner(
    r"\b(?P<form>(?:PT|CV|UD)\.?|Perumda|Yayasan|Universitas|Koperasi|Persatuan|Ikatan|Himpunan|Asosiasi|Forum|Komunitas|Paguyuban)"
    r"(?P<name>(?:\s+[A-Z][\w&.-]*\w){1,5})"
)
_CALLED = re.compile(r"\s+(?:H|Hj|KH|K\.H|Bapak|Ibu|Pak|Bu|Dr|Drs|Ir|Ust|Ustaz)\b")
_ABBREVIATION = re.compile(r"(?<![\w#@.-])(?P<a>[A-Z][A-Z0-9]{1,7})(?![\w-])")


def organisations(text: str, names: Names) -> Iterator[Entity]:
    """Every organisation named. `detail` is `opd` for an agency of the city."""
    for match in names.patterns.agency_named.finditer(text):
        if found := names.agency(match[0]):
            yield Entity(match.start(), match.end(), "organisation", match[0], found.name.casefold(), "opd")
    for match in names.patterns.organisation_named.finditer(text):
        name = names.listed_organisations[" ".join(match[0].casefold().split())]
        yield Entity(match.start(), match.end(), "organisation", match[0], name.casefold())
    for match in _COMPANY.finditer(text):
        if _CALLED.match(match["name"]):  # "Ketua Koperasi H. Mulyadi" leads one that has no name here
            continue
        end = _company_end(match)
        key = " ".join(text[match.start() : end].casefold().replace(".", "").split())
        yield Entity(match.start(), end, "organisation", text[match.start() : end], key)
    cased = not text.isupper()
    for match in _ABBREVIATION.finditer(text):
        if cased and _is_name(match["a"]):
            yield Entity(match.start(), match.end(), "organisation", match[0], match["a"].casefold())


def _company_end(match: re.Match[str]) -> int:
    """Before the first capitalised word that is no name: a headline capitalises verbs too."""
    for word in re.finditer(r"\S+", match["name"]):
        folded = word[0].casefold()
        if word.start() > 1 and (folded in orang().bukan_nama or looks_like_verb(folded)):
            return match.start("name") + word.start() - 1
    return match.end()


def _is_name(abbreviation: str) -> bool:
    known = abbreviation.rstrip("0123456789") in orang().singkatan_umum
    return (
        not known and abbreviation.casefold() not in orang().nama_daerah and not re.fullmatch("[IVXLC]+", abbreviation)
    )
