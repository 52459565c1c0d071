"""How people are called: name and office once, in full; afterwards short, and only where it stays clear."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from prompts.brief import Person
from prompts.offline.wording import capital, clean, clip, word_set

# Body text carries no academic titles and no address (DOMAIN §4 F, I); "dr." and "Hj." say who somebody is.
_ADDRESS = re.compile(r"^(?:(?:(?i:pak|bapak|bpk|bu|ibu|drs|dra|ir|prof)|Dr|DR)\.?\s+)+")
_CALLED = re.compile(r"(?:dr\.|drg\.|drh\.|K\.H\.|Kiai|Ustaz|Ustazah) ")  # the calling says who it is
_AGED = re.compile(r"\(\d+ tahun\)$")  # a resident, known by age instead of an office
_DOCTORS = frozenset({"dr.", "drg.", "drh."})
_ROLES = word_set(
    "pengawas petugas kader pengelola warga peserta pedagang pembeli penjual nelayan petani guru siswa siswi murid"
    " pemilik pelatih instruktur relawan penyuluh pengantar sopir pengemudi mandor tukang pengrajin perajin"
    " pengunjung penonton pasien orang ibu bapak pelanggan penumpang mahasiswa santri anggota juri pendamping pelaku"
    " perawat operator"
)
_DEGREES = re.compile(r"(?:,\s*(?:[A-Z][A-Za-z]{0,4}\.?){1,4}(?:\s*\([^)]*\))?\.?)+$")


@dataclass(frozen=True, slots=True)
class Reference:
    """The forms of one person. `slot` names what is still missing about them; empty if nothing is."""

    name: str
    title: str
    slot: str = ""

    @property
    def full(self) -> str:
        """Office and name, or whichever is known."""
        return f"{self.title} {self.name}".strip()

    @property
    def again(self) -> str:
        """The next mention: a one-word name, else the office, else the name; a part of a name is not safe."""
        if self.name and " " not in self.name:
            return self.name
        return self.full if self.title in _DOCTORS else self.title or self.name


def _cased(title: str) -> str:
    """An office with its capital; what somebody only does ("pengawas mutu", "kader") is a common noun."""
    first, _, rest = title.partition(" ")
    common = first.casefold() in _ROLES and not any(letter.isupper() for letter in rest.split(" ", 1)[0])
    return f"{first.lower()} {rest}".strip() if common else capital(title)


def refer(person: Person, shorten: Callable[[str], str]) -> Reference | None:
    """The person's forms; `shorten` puts short names for agencies already introduced into an office."""
    name = clip(_DEGREES.sub("", _ADDRESS.sub("", clean(person.name))), 80)
    doctor = person.title if person.title in _DOCTORS else ""  # "drg. Maya": small, with its point, before the name
    title = doctor or _cased(clip(shorten(clean(person.title)), 140))
    if not name and not title:
        return None
    slot = (
        ""
        if (name and title) or _CALLED.match(name) or _AGED.search(name)
        else f"nama lengkap {title}"
        if title
        else f"jabatan {name}"
    )
    return Reference(name, title, slot)
