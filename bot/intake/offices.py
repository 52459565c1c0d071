"""An office in official form, completed by the place and the agency of the event."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from bot.intake.capitals import proper
from bot.intake.reading import Reading
from bot.intake.wording import standardise
from knowledge.entities.titles import Title
from knowledge.names import Agency, Holder, Names
from prompts.brief import Place


@dataclass(frozen=True, slots=True)
class Scene:
    """What completes an office: the place, the agency and the day of the event."""

    places: tuple[Place, ...]
    agency: Agency | None
    on: date
    dated: bool = True  # whether the note tells the day of the event, so that "that day" has one to point to


def official_title(reading: Reading, title: Title, scene: Scene, holder: Holder | None = None) -> tuple[str, str]:
    """The office in official form, and the name list's source where that completed it."""
    written = _completed(reading, title, scene)
    if holder and _agrees(holder, written):
        return holder.title, holder.source
    if title.acting:
        return f"Plt. {written}", ""
    known = reading.names.holder(written, scene.on)
    return (known.title, known.source) if known and known.acting else (written, "")


def _agrees(holder: Holder, written: str) -> bool:
    """Whether the written office is the listed one, perhaps without its agency."""
    plain = re.sub(r"\s+Kota Cilegon$", "", written)
    return holder.office.startswith(plain) or written == holder.office


def _completed(reading: Reading, title: Title, scene: Scene) -> str:
    """ "pak lurah" at RT 03 Ciwedus → "Lurah Ciwedus"; what is not certain stays out."""
    official, level, names = title.office.official, title.office.level, reading.names
    place = scene.places[0] if scene.places else None
    if level == "kota":
        return official
    if level == "opd":
        return _of_department(reading, title, scene)
    if level in {"kelurahan", "kelurahan_lepas", "kecamatan"}:
        return _of_area(title, place, scene, names)
    if level in {"rt", "rw"}:
        number = re.search(r"\d+", title.complement) or (
            re.search(rf"{level.upper()} (\d+)", place.neighbourhood) if place else None
        )
        own = re.search(r"\d+", number[0]) if number else None
        village = names.patterns.place.search(title.complement)
        record = names.kelurahan(village[0]) if village else None
        area = f" {record.name}" if record else ""
        return f"Ketua {level.upper()} {own[0].zfill(2)}{area}" if own else f"Ketua {level.upper()}"
    agency = names.agency(title.complement) if official.startswith("Kepala {") and title.complement else None
    if agency and agency.head.startswith("Kepala"):
        return agency.head_title
    start = title.end - len(title.complement)
    words = standardise(reading.text, reading.entities, start, title.end, names) if title.complement else ""
    head = re.sub(r"\s*\{\w+\}", "", official)
    if level == "unit" and "puskesmas" not in words.casefold():
        head = "Kepala Puskesmas"
    return f"{head} {proper(words)}".strip()


def _of_department(reading: Reading, title: Title, scene: Scene) -> str:
    """ "kepala dinas" of the agency named with it, else of the organising one if that is such an agency."""
    form = title.office.official
    named = title.complement
    if re.match(r"(?:bu|pak|ibu|bapak|bpk|mas|mbak|h|hj|dr|drg|drh)\b", named, re.IGNORECASE):
        named = ""  # "sekretaris dinas bu Farah": a name, no field of work
    agency = next(
        (a for text in (named, f"dinas {named}", f"badan {named}") if named and (a := reading.names.agency(text))), None
    )
    agency = agency or (scene.agency if not named and scene.agency and scene.agency.kind == "opd" else None)
    if agency is None:
        return form
    if form.startswith("Kepala"):
        return agency.head_title if agency.head.startswith("Kepala") else form
    return f"{form.split()[0]} {agency.full}"


def _of_area(title: Title, place: Place | None, scene: Scene, names: Names) -> str:
    official, level = title.office.official, title.office.level
    kind: Literal["kelurahan", "kecamatan"] = "kecamatan" if level == "kecamatan" else "kelurahan"
    look_up = names.kecamatan if kind == "kecamatan" else names.kelurahan
    record = (
        look_up(re.sub(r"^(?:kel|kec)\w*\.?\s+", "", title.complement, flags=re.IGNORECASE))
        if title.complement
        else None
    )
    name = record.name if record else (getattr(place, kind) if place else "")
    if not name and scene.places and (scene.places[0].kelurahan or scene.places[0].kecamatan):
        return re.sub(r"\s*\{\w+\}", "", official)  # the event is elsewhere: not the operator's own office
    if not name and scene.agency and scene.agency.kind == kind:
        name = scene.agency.name.split(" ", 1)[1]
    if not name and scene.agency and kind == "kecamatan" and scene.agency.kind == "kelurahan":
        own = names.kelurahan(scene.agency.name)
        name = own.kecamatan if own else ""
    if level == "kelurahan_lepas":
        return f"{official} {name}".strip() if title.complement else official
    return re.sub(r"\{\w+\}", name, official).strip()
