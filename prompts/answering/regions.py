"""Which kecamatan a kelurahan is in, the kelurahan of a kecamatan, and how many there are."""

import re

from knowledge.names import Names
from knowledge.names.records import Kecamatan, Kelurahan
from prompts.answering.confirming import confirming
from prompts.answering.intents import intents
from prompts.answering.library import Library, Told
from prompts.draft import Source

_SOURCE = (Source(document="daftar-wilayah", title="Daftar wilayah Kota Cilegon (kode wilayah Kemendagri 36.72)"),)
_ASKED = re.compile(r"\b(?:kec|kecamatan|camat)\w*\b", re.I)
_KELURAHAN = re.compile(r"\b(?:kel|kelurahan)\w*\b", re.I)
_COUNTED = re.compile(r"\b(?:berapa|brp|jumlah\w*|banyak\w*)\b", re.I)
_ASIDE = frozenset(
    {
        "camat",
        "kecamatan",
        "kelurahan",
        "lurah",
        "kel",
        "kec",
        "masuk",
        "wilayah",
        "termasuk",
        "bagi",
        "daftar",
        "letak",
    }
)


def region(part: str, library: Library) -> Told | None:
    """The answer if the question names nothing but places of the city; None otherwise."""
    names = library.names
    asks_kecamatan, asks_kelurahan = bool(_ASKED.search(part)), bool(_KELURAHAN.search(part))
    if names is None or not (asks_kecamatan or asks_kelurahan):
        return None
    place = _place(part, names)
    rest = intents().content(names.patterns.place.sub(" ", part)) - _ASIDE
    if rest:
        return None
    if isinstance(place, Kelurahan):
        told = f"Kelurahan {place.name} berada di Kecamatan {place.kecamatan}."
        return Told(told, (*_SOURCE, *confirming(library, f"{place.name} kecamatan {place.kecamatan}")))
    if isinstance(place, Kecamatan) and asks_kelurahan:
        return Told(_of(place, counted=bool(_COUNTED.search(part))), _SOURCE)
    return _city(part, names, library, asks_kelurahan=asks_kelurahan) if place is None else None


def _place(part: str, names: Names) -> Kelurahan | Kecamatan | None:
    """The kecamatan behind "kecamatan", else the kelurahan, else a kecamatan; "Cilegon" alone is the city."""
    marked = re.search(rf"\bkec(?:amatan)?\.?\s+(?P<name>{names.patterns.kecamatan})(?!\w)", part, re.I)
    if marked:
        return names.kecamatan(marked["name"])
    for match in names.patterns.place.finditer(part):
        if found := names.kelurahan(match[0]):
            return found
        if match[0].casefold() != names.city.casefold():
            return names.kecamatan(match[0])
    return None


def _of(kecamatan: Kecamatan, *, counted: bool) -> str:
    listed = ", ".join(one.name for one in kecamatan.kelurahan)
    number = f" memiliki {len(kecamatan.kelurahan)} kelurahan" if counted else ""
    return f"Kecamatan {kecamatan.name}{number}: {listed}."


def _city(part: str, names: Names, library: Library, *, asks_kelurahan: bool) -> Told | None:
    """How many, and the kecamatan by name; all 43 kelurahan, grouped, if they are asked for."""
    total = f"Kota Cilegon memiliki {len(names.kecamatan_list)} kecamatan dan {len(names.kelurahan_list)} kelurahan."
    listed = f"Kecamatan: {', '.join(one.name for one in names.kecamatan_list)}."
    if _COUNTED.search(part):
        return Told(
            total,
            (
                *_SOURCE,
                *confirming(library, f"{len(names.kecamatan_list)} kecamatan {len(names.kelurahan_list)} kelurahan"),
            ),
        )
    if not re.search(r"\b(?:apa\s+(?:saja|aja)|daftar|sebutkan|mana\s+(?:saja|aja))\b", part, re.I):
        return None
    lines = [total, *(_of(one, counted=False) for one in names.kecamatan_list)] if asks_kelurahan else [total, listed]
    return Told("\n".join(lines), _SOURCE)
