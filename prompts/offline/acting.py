"""The opening's verb in its full form: "Dishub sidak 14 kantin" → "Dishub melakukan sidak terhadap 14 kantin"."""

import re
from collections.abc import Sequence

from knowledge.entities.words import small
from prompts.offline.grammar import is_verb, verbal
from prompts.offline.morphology import active
from prompts.offline.patterns import Activity
from prompts.offline.verbs import ROOTS
from prompts.offline.wording import word_set

_WHO = (
    r"(?P<who>[A-Z][\w.&/-]*(?:(?:,| dan|, dan| serta)? [A-Z][\w.&/-]*)*(?: \d+)?"
    r"(?: \([\w ]+\))?(?: Kota Cilegon| Cilegon)?)"
)
_OPENING = re.compile(rf"^{_WHO} (?P<deed>[a-z]+(?:-[a-z]+)?) (?P<rest>.+)$", re.DOTALL)
# Names of activities that operators use as verbs. The second ones take an object: "sidak 14 kantin".
_HELD = word_set(
    "penyuluhan sosialisasi pelatihan latihan rapat bimtek senam apel upacara lomba pameran bazar simulasi edukasi"
)
_DONE = word_set("sidak razia patroli tes operasi fogging uji monitoring pemantauan pendataan")
_IS_OPEN = re.compile(  # "Puskesmas Ciwandan buka 24 jam": nothing is opened
    r"buka (?:\d|setiap |tiap |pukul |mulai |sampai |hingga |selama |lagi\b|kembali\b|seperti |sehari|malam|"
    r"(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu)\b)"
)
_ROUNDS = frozenset({"Mobil", "Bus", "Motor", "Layanan", "Pelayanan", "Samsat", "Perpustakaan", "Poli"})
# What opens a sentence with a capital and does nothing: "Hasil uji emisi gratis"
_NOBODY = frozenset(
    {"Warga", "Ada", "Para", "Hasil", "Rekap", "Data", "Jadwal", "Laporan", "Stok", "Angka", "Jumlah", "Bahan", "Mulai"}
)
_OBJECT = re.compile(r"(?:\d|para |seluruh |semua |kantin|kios|pasar|warung|toko|pedagang|kendaraan)")


def acting(text: str, activities: Sequence[Activity] = ()) -> str:
    """A sentence that opens with an agency or an office and what it does: a bare verb becomes active, the name of an
    activity gets its verb ("Dinkes peluncuran layanan" → "Dinkes meluncurkan layanan"). Anything else comes back as it
    is."""
    match = _OPENING.match(text)
    if not match or match["who"] in _NOBODY or _IS_OPEN.match(f"{match['deed']} {match['rest']}"):
        return text
    who, deed, rest = match["who"], match["deed"], match["rest"]
    if verb := next((one.kerja for one in activities if one.kerja and deed in one.kata), ""):
        return f"{who} {verb} {rest}"
    if deed == "keliling" and who.split()[0] not in _ROUNDS:
        toured = re.match(
            rf"(?:ke )?(?=\d|(?:{small(2, 9)}) )", rest
        )  # "Camat keliling 6 kelurahan": no service is opened
        return f"{who} berkeliling ke {rest[toured.end() :]}" if toured else f"{who} membuka layanan keliling {rest}"
    if deed in _HELD:
        return f"{who} menggelar {deed} {rest}"
    if deed in _DONE:
        towards = "terhadap " if deed in {"sidak", "razia"} and _OBJECT.match(rest) else ""
        return f"{who} melakukan {deed} {towards}{rest}"
    bare = deed in _BARE or (deed in ROOTS - _NOUNS) or (deed.endswith("kan") and not is_verb(deed) and verbal(deed))
    return f"{who} {active(deed)} {rest}" if bare else text


_BARE = word_set("tambah tingkatkan raih gelar evakuasi terima buka tertibkan luncurkan ajak cek pasang")
_NOUNS = word_set("data isi jaga cat jual kumpul dengar tulis tata")  # "Pembebasan denda …" has no doer at all
