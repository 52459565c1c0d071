"""The numbers of a note as they may be printed: "80 warga", "Rp2,5 juta", "7,41 persen"."""

import re

from bot.intake.lists import activities
from bot.intake.printed_names import rupiah
from bot.intake.reading import Reading
from bot.intake.standard_words import spell, word
from knowledge.entities import Entity
from prompts.brief import Quantity
from prompts.offline.numerals import part_of_one


def numbers(reading: Reading) -> tuple[Quantity, ...]:
    """Numbers with a unit, sums and percentages; years, ordinals and figures of names count nothing."""
    found = [_quantity(one) for one in reading.of("number", "money", "percent") if _counts(one)]
    return tuple({one.text: one for one in found}.values())


def _counts(entity: Entity) -> bool:
    value, _, unit = entity.key.partition("|")
    if value.endswith("an") and unit not in activities().peserta:  # "17an" is a name
        return False
    return (bool(value) and unit not in {"", "tahun", "ke"}) or (unit == "tahun" and len(value) < 4)


def _quantity(entity: Entity) -> Quantity:
    value, _, unit = entity.key.partition("|")
    if entity.kind == "money":
        text = "–".join(rupiah(part) for part in value.split("-"))
        return Quantity(text=text, value=value, unit="rupiah")
    if entity.kind == "percent":
        return Quantity(text=f"{value.replace('.', ',').replace('-', '–')} persen", value=value, unit="persen")
    text = " ".join(word(one) for one in entity.text.replace("¶", " ").split())
    text = re.sub(r"(?<=\d)\s*[-—]\s*(?=\d)", "–", text)
    return Quantity(text=_thousands(text), value=value, unit=word(unit))


def as_written(entity: Entity) -> str:
    """What is not written anew: a part in words ("setengah hari"), a name in digits ("kode 04"); else empty."""
    value, _, unit = entity.key.partition("|")
    if re.match(r"0\d", entity.text):
        return spell(entity.text)
    part = part_of_one(entity.text, value)
    return f"{spell(entity.detail)} {part} {spell(unit)}".strip() if part else ""


def _thousands(text: str) -> str:
    return re.sub(r"(?<![\d.,])\d{5,9}(?![\d.,])", lambda match: f"{int(match[0]):,}".replace(",", "."), text)
