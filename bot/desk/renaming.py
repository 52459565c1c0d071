""" "ganti lurahnya jadi Budi Santoso": who held an office, put right in the note."""

import re

from bot.desk.correction import Correction
from prompts.brief import Brief

_POLITE = r"(?:pak|bapak|bu|ibu|bpk|nama|namanya)\s+"
_NAME = re.compile(r"[^\W\d_][\w.'’-]*(?:,?\s+[^\W\d_][\w.'’-]*){0,5}")


def renamed(brief: Brief, target: str, name: str) -> Correction | None:
    """The correction of the note that gives the holder of the office `target` this name; None where the note names no
    such office, or more than one person in it."""
    office = re.sub(rf"^(?:{_POLITE})+", "", target, flags=re.IGNORECASE)
    office = re.sub(r"nya$", "", office).strip().lower()
    name = re.sub(rf"^(?:{_POLITE})+", "", name, flags=re.IGNORECASE).strip()
    holders = [one for one in brief.who if office and office in one.title.lower()]
    if len(holders) != 1 or not _NAME.fullmatch(name):
        return None
    known = holders[0].name
    if known:
        return _exchanged(brief.raw, known, name)
    places = list(re.finditer(rf"(?<!\w){re.escape(office)}(?!\w)", brief.raw, re.IGNORECASE))
    if len(places) != 1:
        return None
    end = places[0].end()
    return Correction(places[0][0], f"{places[0][0]} {name}", f"{brief.raw[:end]} {name}{brief.raw[end:]}")


def _exchanged(note: str, known: str, name: str) -> Correction | None:
    pattern = re.compile(r"\s+".join(map(re.escape, known.split())), re.IGNORECASE)
    places = list(pattern.finditer(note))
    if len(places) != 1:
        return None
    return Correction(places[0][0], name, f"{note[: places[0].start()]}{name}{note[places[0].end() :]}")
