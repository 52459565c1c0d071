"""Fragments that only say when or where, what is planned, and thanks: each with the verb that it lacks."""

import re
from datetime import date

from knowledge.entities.words import small
from prompts.offline.dates import DAYS
from prompts.offline.day_and_place import is_venue
from prompts.offline.grammar import predicated
from prompts.offline.syntax.judge import judge
from prompts.offline.telegraphic.about import About
from prompts.offline.telegraphic.parts import opens_with_figure

_LONG = rf"(?:selama )?(?P<long>(?:\d+|{small()}) (?:hari|jam|minggu|pekan|bulan))"
_PLACED = re.compile(rf"(?P<place>di [\w“].*?)(?: {_LONG})?")
_HOUSE = re.compile(r"di (?:rumah|aula|balai|halaman|lapangan|gedung|kantor|pendopo|musala|masjid|posko|sekolah) \w")
_LASTED = re.compile(rf"{_LONG}(?P<until> (?:sampai|hingga) [^,;:]+(?:\(\d[\d/]*\))?)?")
_PLANNED = re.compile(
    rf"(?:rencana(?:nya)?|rencananya ada) (?P<what>[a-z].*?),? (?P<when>(?:{'|'.join(DAYS)}) \(\d.*)", re.IGNORECASE
)
_DATED = re.compile(
    rf"(?P<when>(?:{'|'.join(DAYS)}) \((?P<d>\d{{1,2}})/(?P<m>\d{{1,2}})/(?P<y>\d{{4}})\)"
    r"(?: (?:pagi|siang|sore|malam))?),? "
    r"(?P<what>(?!(?:subuh|pagi|siang|sore|malam|dini)\b)[a-z].*)"
)
_THANKS = re.compile(
    r"terima kasih(?: banyak)?,? (?:kepada |untuk |buat )?(?P<who>[A-Z][\w ]*?) (?P<did>me[a-z]{3,}.*)"
)


def free(text: str, about: About) -> str:
    """ "gratis": the event costs nothing."""
    return f"{about.event} gratis" if text == "gratis" and about.held else ""


def placed(text: str, about: About) -> str:
    """ "di aula dua hari" → "lomba itu digelar selama dua hari di aula"."""
    if not about.held or predicated(f"x {text}", about.lines):
        return ""
    if lasted := _LASTED.fullmatch(text):
        return f"{about.event} berlangsung selama {lasted['long']}{lasted['until'] or ''}"
    found = _PLACED.fullmatch(text)
    apart = found and not found["long"] and (_HOUSE.match(text) or " di " not in about.opening)
    if apart and not re.search(r"\d|“", text):
        return f"tempatnya {text}"
    if not found or not found["long"] or not judge().reads(found["place"], "depan"):
        return ""
    return f"{about.event} digelar selama {found['long']} {found['place']}"


def planned(text: str, about: About) -> str:
    """ "rencana operasi pasar, Selasa (…)" → "operasi pasar direncanakan Selasa (…)"."""
    found = _PLANNED.fullmatch(text)
    if found and not predicated(f"x {found['what']}", about.lines) and judge().reads(found["what"], "np"):
        return f"{found['what']} direncanakan {found['when'].replace('), di ', ') di ')}"
    return _dated(text, about)


def _dated(text: str, about: About) -> str:
    """ "Selasa (1/12/2026) semifinal" → "semifinal dijadwalkan Selasa (1/12/2026)": what is on a day, and no more."""
    found = _DATED.fullmatch(text)
    if not found or predicated(f"x {found['what']}", about.lines) or not judge().reads(found["what"], "np"):
        return ""
    first = found["what"].split()[0]
    if opens_with_figure(found["what"]) or first in about.lines.kata_peserta or is_venue(first):
        return ""
    ahead = date(int(found["y"]), int(found["m"]), int(found["d"])) > about.today
    return f"{found['what']} {'dijadwalkan' if ahead else 'berlangsung'} {found['when']}"


def thanks(text: str, about: About) -> str:
    """ "terima kasih DLH meminjamkan mobil" → "terima kasih kepada DLH yang meminjamkan mobil"."""
    found = _THANKS.fullmatch(text)
    return f"terima kasih kepada {found['who']} yang {found['did']}" if found else ""
