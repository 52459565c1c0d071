"""Numbers where they belong: with the people they count, with the thing that is acted on, or on their own."""

import re
from dataclasses import dataclass

from prompts.brief import Brief, Quantity
from prompts.offline.numerals import quantity
from prompts.offline.places import together
from prompts.offline.slots import asked, slot_for
from prompts.offline.wording import clean, clip, word_set

_LONGEST = 160
_CLASSIFIERS = word_set(
    "batang bibit botol buah bungkus dus ekor eksemplar kantong karung kotak lembar paket pasang sak unit"
)
_HEADS = word_set("orang peserta jiwa warga")


@dataclass(frozen=True, slots=True)
class Crowd:
    """Who takes part: `named` without and `counted` with their number; `attendance` where the number stands alone."""

    named: str
    counted: str
    attendance: str
    others: tuple[Quantity, ...]


def crowd(brief: Brief, participants: str) -> Crowd:
    """The participants with their number where both speak of the same people, and the other numbers."""
    named = _local(brief, _lettered(together(participants)))
    told = " ".join(
        clean(part).lower()
        for part in (uncounted(clean(brief.what), brief.numbers), brief.how, brief.why, brief.theme, named)
    )
    numbers = tuple(n for n in brief.numbers if clean(n.text) and not _told(n, told))
    for number in numbers:
        unit, rest = clean(number.unit).lower(), tuple(n for n in numbers if n is not number)
        if unit and named.lower().split()[:1] == unit.split()[:1]:
            figure = f"{_about(number)}{quantity(Quantity(text=number.text, value=number.value))}"
            return Crowd(named, clip(f"{figure} {max(named, unit, key=len)}", _LONGEST), "", rest)
        if unit in _HEADS:
            whole = f"{_about(number)}{quantity(number)}"
            return Crowd(named, named, whole, rest) if named else Crowd("", whole, "", rest)
    attendance = slot_for(brief, "how_many") if asked(brief, "how_many") and not numbers else ""
    return Crowd(named, named, attendance, numbers)


def uncounted(what: str, numbers: tuple[Quantity, ...]) -> str:
    """The activity without the number inside it: "pembagian 150 paket sembako" → "pembagian sembako"."""
    for number in numbers:
        here = clean(number.text).lower() in what.lower()  # seldom: a pattern of its own is made only then
        if not here or not re.search(rf"(?<!\w){re.escape(clean(number.text))}\s+\w", what, re.IGNORECASE):
            continue  # "beras 10 kilogram": the measure belongs to the noun before it
        shorter = " ".join(re.sub(rf"(?<!\w){re.escape(clean(number.text))}(?!\w)", " ", what, flags=re.I).split())
        if len(shorter.split()) > 1 and number.value and number.value in what:
            what = shorter
    return what


def counted_object(thing: str, numbers: tuple[Quantity, ...]) -> tuple[str, Quantity | None]:
    """What is acted on with its number ("200 bibit pohon", "150 paket sembako"), and which number that was."""
    for number in numbers if thing else ():
        unit = clean(number.unit).lower()
        if unit and (unit == thing.lower() or thing.lower().startswith(f"{unit} ")):
            return quantity(Quantity(text=number.text, value=number.value, unit=thing)), number
        if unit in _CLASSIFIERS:
            return f"{quantity(number)} {thing}", number
        if unit.endswith(f" {thing.lower()}") and unit.split(" ")[0] in _CLASSIFIERS:
            return quantity(number), number
    return thing, None


def _about(number: Quantity) -> str:
    """What was said about the precision: "sekitar " of "sekitar 50 warga"."""
    match = re.match(r"(?:sekitar|sekira|kurang lebih|lebih dari|hampir|kurang dari) ", clean(number.text))
    return match[0] if match else ""


def _local(brief: Brief, named: str) -> str:
    """ "warga RT 03" with its kelurahan, where the place tells it: "warga RT 03 Kelurahan Ciwedus"."""
    for place in brief.where:
        near, village = together(clean(place.neighbourhood)), clean(place.kelurahan).removeprefix("Kelurahan ")
        if near and village and named.lower().endswith(near.lower()):
            return clip(f"{named} Kelurahan {village}", _LONGEST)
    return named


def _lettered(named: str) -> str:
    """ "8 camat" → "delapan camat"."""
    match = re.match(r"(\d{1,2}) (?=[^\W\d])", named)
    return f"{quantity(Quantity(text=match[1], value=match[1]))} {named[match.end() :]}" if match else named


def _told(number: Quantity, text: str) -> bool:
    """Whether a phrase of the brief says this number, in figures or letters."""
    forms = (clean(number.text), quantity(number))
    return any(re.search(rf"(?<!\w){re.escape(form.lower())}(?!\w)", text) for form in forms)
