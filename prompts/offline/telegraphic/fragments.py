"""Fragments that only say when or where, what is planned, and thanks: each with the verb that it lacks."""

import re

from knowledge.entities.words import small
from prompts.offline.dates import DAYS
from prompts.offline.grammar import predicated
from prompts.offline.syntax.judge import judge
from prompts.offline.telegraphic.about import About

_LONG = rf"(?:selama )?(?P<long>(?:\d+|{small()}) (?:hari|jam|minggu|pekan|bulan))"
_PLACED = re.compile(rf"(?P<place>di [\w“].*?)(?: {_LONG})?")
_LASTED = re.compile(_LONG)
_PLANNED = re.compile(
    rf"(?:rencana(?:nya)?|rencananya ada) (?P<what>[a-z].*?),? (?P<when>(?:{'|'.join(DAYS)}) \(\d.*)", re.IGNORECASE
)
_THANKS = re.compile(
    r"terima kasih(?: banyak)?,? (?:kepada |untuk |buat )?(?P<who>[A-Z][\w ]*?) (?P<did>me[a-z]{3,}.*)"
)


def placed(text: str, about: About) -> str:
    """ "di aula dua hari" → "lomba itu digelar selama dua hari di aula"."""
    if not about.held or predicated(f"x {text}", about.lines):
        return ""
    if lasted := _LASTED.fullmatch(text):
        return f"{about.event} berlangsung selama {lasted['long']}"
    found = _PLACED.fullmatch(text)
    if not found or not found["long"] or not judge().reads(found["place"], "depan"):
        return ""
    return f"{about.event} digelar selama {found['long']} {found['place']}"


def planned(text: str, about: About) -> str:
    """ "rencana operasi pasar, Selasa (…)" → "operasi pasar direncanakan Selasa (…)"."""
    found = _PLANNED.fullmatch(text)
    if not found or predicated(f"x {found['what']}", about.lines) or not judge().reads(found["what"], "np"):
        return ""
    return f"{found['what']} direncanakan {found['when'].replace('), di ', ') di ')}"


def thanks(text: str, about: About) -> str:
    """ "terima kasih DLH meminjamkan mobil" → "terima kasih kepada DLH yang meminjamkan mobil"."""
    found = _THANKS.fullmatch(text)
    return f"terima kasih kepada {found['who']} yang {found['did']}" if found else ""
