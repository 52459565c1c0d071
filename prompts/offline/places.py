"""Where it happens: venue, neighbourhood, kelurahan and kecamatan, each said once."""

import re
from collections.abc import Sequence

from prompts.brief import Place
from prompts.offline.wording import clean, clip


def place_text(place: Place, *, district: bool = True) -> str:
    """`Aula Setda`, `RT 03 Kelurahan Ciwedus, Kecamatan Cilegon`; without the kecamatan if `district` is off."""
    venue, neighbourhood = _whole(place), together(clean(place.neighbourhood))
    village = _office("Kelurahan", clean(place.kelurahan))
    area = _office("Kecamatan", clean(place.kecamatan)) if district else ""
    near = " ".join(part for part in (neighbourhood, village) if part and not _inside(part, venue))
    if near and re.fullmatch(r"Lapangan|Balai|Halaman|Pos|Musala|Masjid|Lahan|Taman", venue):
        venue, near = f"{venue} {near}", ""
    parts = [part for part in (venue, near, area if not _inside(area, venue) else "") if part]
    return clip(", ".join(parts) or clean(place.text), 140)


def places_text(places: Sequence[Place], *, district: bool = True) -> str:
    """All places as one phrase after "di"; empty without any."""
    texts = [text for place in places[:4] if (text := place_text(place, district=district))]
    return " dan di ".join(
        one for one in dict.fromkeys(texts) if not any(one != other and one in other for other in texts)
    )


def together(text: str) -> str:
    """Neighbourhoods listed without a word between them: "RT 01 RT 02" → "RT 01 dan RT 02", "RT RW" → "RT dan RW"."""
    text = re.sub(r"\b(RT|RW) (?=RW\b(?! ?\d))", r"\1 dan ", text)
    return re.sub(r"\b((RT|RW) \d+),? (?=\2 \d)", r"\1 dan ", text)


def _whole(place: Place) -> str:
    """The venue with the name it lacks: "Aula Kelurahan" in Ciwaduk → "Aula Kelurahan Ciwaduk"."""
    venue = clean(place.venue)
    for kind, name in (("Kelurahan", place.kelurahan), ("Kecamatan", place.kecamatan)):
        if venue.endswith(f" {kind}") and name:
            return f"{venue} {clean(name).removeprefix(f'{kind} ')}"
    return venue


def _office(kind: str, name: str) -> str:
    return name if not name or name.lower().startswith(kind.lower()) else f"{kind} {name}"


def _inside(part: str, text: str) -> bool:
    return bool(part) and part.lower() in text.lower()
