"""Where and when, in clauses that say nothing else: joined to what they date, or told with the word they lack."""

import re
from datetime import date

from prompts.offline.dates import DAYS, THAT_PART

_DAY = rf"(?:{'|'.join(DAYS)})"
_PART = r"(?: (?:pagi|siang|sore|malam))?"
_VENUES = r"aula|balai|gedung|lapangan|halaman|kantor|pendopo|alun-alun|stadion|parkiran|lobi|musala|masjid"
# "Kamis (22/10/2026), aula kecamatan": where it is, behind its day
_AT = re.compile(
    rf"(?P<day>\(\d[\d–/]*\){_PART}(?:,? pukul [\d.–]+ WIB)?),? (?=(?:{_VENUES})\b"
    r"(?![^.,]* (?:di[a-z]{4,}|me[a-z]{4,}|tutup|buka|libur|pindah|dapat|punya|kini|sudah|akan)\b))",
    re.IGNORECASE,
)
_OF_MONTH = re.compile(rf"\b({_DAY}), (?=(?:pertama|kedua|ketiga|keempat|terakhir)\b)")
# "wawancara, Rabu (2/9/2026)": what is to be, beside its day
_PLANNED = re.compile(
    r"(?P<what>(?:wawancara|penilaian|tes|ujian|seleksi|verifikasi|final|semifinal|babak [a-z]+|pengumuman|pelatihan|"
    r"penutupan|pembukaan|technical meeting|gladi|rapat|sosialisasi|penyerahan|pendaftaran|pembagian|serah terima)"
    r"(?: (?!di[a-z]{4,}|me[a-z]{4,}|ber[a-z]{4,})[a-z]+){0,3}),? "
    rf"(?P<day>{_DAY} \((?P<d>\d{{1,2}})/(?P<m>\d{{1,2}})/(?P<y>\d{{4}})\)"
    r"(?:(?!di[a-z]{4,}|me[a-z]{4,}).)*)$",
    re.IGNORECASE,
)
_NO_VERB = r"(?!(?:[^,]* )?(?:di[a-z]{4,}|me[a-z]{4,}|ada|bisa)\b)"
_ONLY_WHEN = re.compile(
    rf"(?:{_DAY}(?:–\w+)? \(\d[\d–/]*\)|{THAT_PART}){_PART}"
    rf"(?:,? pukul [\d.–]+ WIB(?: sampai selesai)?)?(?:,? di {_NO_VERB}[^,]{{3,60}})?"
)
_WHERE_WHEN = re.compile(r"(?P<place>di \w)|pukul \d", re.IGNORECASE)


def at_its_place(text: str) -> str:
    """The text with "di" before a venue that stands behind the day, and no comma in "Minggu pertama"."""
    return _OF_MONTH.sub(r"\1 ", _AT.sub(r"\g<day>, di ", text))


def is_venue(word: str) -> bool:
    """Whether a word names a kind of place where events are held: "aula", "lapangan"."""
    return bool(re.fullmatch(_VENUES, word))


def on_its_date(text: str, today: date) -> str:
    """ "wawancara, Rabu (2/9/2026)" with its verb; empty for anything else."""
    planned = _PLANNED.match(text)
    if planned is None:
        return ""
    ahead = date(int(planned["y"]), int(planned["m"]), int(planned["d"])) > today
    return f"{planned['what']} {'dijadwalkan' if ahead else 'berlangsung'} {planned['day']}"


def only_when(text: str) -> bool:
    """Whether a clause says when and where something was, and nothing else."""
    return bool(_ONLY_WHEN.fullmatch(text))


def told_apart(text: str, *, opens: bool) -> str:
    """Where or when the event of the opening is, told in a sentence of its own: "tempatnya di balai RW 04"."""
    apart = _WHERE_WHEN.match(text) if opens else None
    return f"{'tempatnya' if apart['place'] else 'waktunya'} {text}" if apart else text
