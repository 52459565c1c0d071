"""Who holds an office: from the dated name list, with its source and how fresh it is."""

import re
from datetime import date

from knowledge.names import Names
from knowledge.names.records import Holder
from prompts.answering.confirming import confirming
from prompts.answering.intents import intents
from prompts.answering.library import Library, Told
from prompts.draft import Source
from prompts.offline.dates import long_date

_YEAR = re.compile(r"\b(20\d\d)\b")
_HEAD = r"(?:kepala|ka)\s+(?:dinas|badan)|kadis|kaban|kepala|direktur|kasat"
_FORMER = re.compile(r"\b(?:mantan|eks|bekas)\b|\byang (?:lama|dulu)\b|\b(?:sebelumnya|terdahulu)\b", re.I)
_ASIDE = frozenset({"jabat", "plt", "pj", "cilegon", "periode", "tahun", "baru"})


def office_holder(part: str, library: Library) -> Told | str | None:
    """Who holds the office a question names; the office as text where nobody is listed; None if none is asked."""
    if library.names is None:
        return None
    office, rest = _office(part, library.names)
    former, rest = _FORMER.search(rest), _FORMER.sub(" ", rest)
    if not office or intents().content(_YEAR.sub(" ", rest)) - _ASIDE:
        return _person(part, library.names, library)
    year = _YEAR.search(rest)
    if former:
        holders = _former(library.names, office, library.on)
    elif year and int(year[1]) != library.on.year:
        holders = _in_year(library.names, office, int(year[1]))
    else:
        now = library.names.holder(office, library.on)
        holders = [now] if now else []
    if not holders:
        return office
    return Told(" ".join(_told(one, library.on) for one in holders), _sources(holders, library))


def _office(part: str, names: Names) -> tuple[str, str]:
    """The office in a form the list knows, and the words of the question around it."""
    plain = " ".join(re.sub(r"[^\w\s.]", " ", part).split())
    head = rf"(?:(?:{_HEAD})\s+(?:(?:dinas|badan)\s+)?|ka|kadis)"  # "kadishub" is written as one word
    agency = re.search(rf"\b{head}(?P<who>{names.patterns.agency})(?!\w)", plain, re.I)
    if agency and (found := names.agency(agency["who"]) or names.agency(f"Dinas {agency['who']}")):
        return found.head_title, f"{plain[: agency.start()]} {plain[agency.end() :]}"
    local = re.search(
        rf"\b(?P<local>lurah|camat)\s+(?P<place>{names.patterns.kelurahan}|{names.patterns.kecamatan})(?!\w)",
        plain,
        re.I,
    )
    if local:
        kind = "kelurahan" if local["local"].lower() == "lurah" else "kecamatan"
        unit = names.agency(f"{kind} {local['place']}")
        rest = f"{plain[: local.start()]} {plain[local.end() :]}"
        return (unit.head_title if unit else "", rest)
    city = [form for office in names.offices if office.level == "kota" for form in office.written]
    forms = sorted({*city, *(one.office.casefold() for one in names.holders)}, key=len, reverse=True)
    for form in forms:
        if match := re.search(rf"(?<!\w){re.escape(form)}(?!\w)", plain, re.I):
            return match[0], f"{plain[: match.start()]} {plain[match.end() :]}"
    return "", plain


def _person(part: str, names: Names, library: Library) -> Told | None:
    """ "Robinsar itu siapa": what office a listed person holds, if nothing else is asked."""
    match = names.patterns.holder.search(part)
    if not match or intents().content(part[: match.start()] + " " + part[match.end() :]) - {"jabat"}:
        return None
    holder = names.person(match[0], library.on)
    return Told(_told(holder, library.on), _sources([holder], library)) if holder else None


def _former(names: Names, office: str, on: date) -> list[Holder]:
    """Who is listed for the office and has left it."""
    ended = ((one, one.valid_until) for one in names.holders if one.valid_until and one.valid_until < on)
    return [one for one, last in ended if names.holder(office, last) == one]


def _in_year(names: Names, office: str, year: int) -> list[Holder]:
    days = [date(year, month, 28) for month in range(1, 13)]
    found = [names.holder(office, day) for day in days]
    return list(dict.fromkeys(one for one in found if one))


def _told(holder: Holder, on: date) -> str:
    """Name and office, since and until when, the day of the newest evidence, and that it may have changed since."""
    since = f" sejak {long_date(holder.valid_from)}" if holder.valid_from else ""
    until = f" sampai {long_date(holder.valid_until)}" if holder.valid_until else ""
    newest = holder.seen or holder.valid_from
    dated = f"per {long_date(newest)}; " if newest else ""
    over = holder.valid_until is not None and holder.valid_until < on
    warning = "" if over else " Bisa sudah berganti; pastikan masih menjabat sebelum ditulis."
    note = f" {holder.note}" if holder.note else ""
    return f"{holder.title}: {holder.name}{since}{until} ({dated}sumber: {holder.source}).{note}{warning}"


def _sources(holders: list[Holder], library: Library) -> tuple[Source, ...]:
    """The list, and the documents that say the same of the last of them."""
    listed = tuple(Source(document="daftar-pejabat", title=f"Daftar pejabat ({one.source})") for one in holders)
    return (*listed, *confirming(library, holders[-1].name, holders[-1].title))
