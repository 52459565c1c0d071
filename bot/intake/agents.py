"""Who does what a passive says: colloquial "sama" before them is "oleh" ("dilapis tisu sama petugas")."""

import re
from functools import lru_cache

from bot.intake.lists import activities

_PEOPLE = (
    "petugas pak bu bapak ibu mas mbak kang teh tim dokter bidan perawat guru kader panitia orang ibunya bapaknya "
    "orang-tua pelatih relawan ahli arsiparis instruktur dinas kelurahan kecamatan puskesmas polres polsek damkar bpbd "
    "pln pdam komite yayasan polisi satpol dlh dpupr dputr dishub dinkes dinsos dindik disdukcapil bpkad bkpsdm "
    "diskominfo dkpp disperindag disnaker baznas pmi kua pemkot pemilik pemiliknya sopir tukang istri suami tni polri"
)
_OFFICES = (
    "lurah|camat|ketua|kepala|wali|wakil|walikota|sekda|asda|asisten|kadis|kabid|sekdis|kapolres|kapolsek|dandim|bupati"
)


def by_their_agents(text: str) -> str:
    """The text with "oleh" before whoever acts in a passive; "dihadiri lurah sama camat" still joins two of them."""
    return _passive().sub(lambda match: f"{match['deed']} oleh ", text)


@lru_cache(maxsize=1)
def _passive() -> re.Pattern[str]:
    people = "|".join(sorted({*_PEOPLE.split(), *activities().peserta}, key=len, reverse=True))
    plain = rf"(?! *(?:{people}|{_OFFICES})\b)(?! (?:dan|sama|dengan|oleh)\b) [\w-]+"
    agency = r"s[kpn]|n[kds]|shub|gital|rektur|bud"  # "diskominfo", "dinkes", "dishub": nothing is done
    return re.compile(
        rf"(?P<deed>\bdi(?!hadiri|ikuti|temukan|{agency})[a-z]{{3,}}\b(?:{plain}){{0,2}}) sama "
        rf"(?=(?:para )?(?:{people})\b)",
        re.IGNORECASE,
    )
