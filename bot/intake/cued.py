"""The phrases of a note as the words open them that say what follows: a theme, a reason, who takes part."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from bot.intake.lists import activities
from bot.intake.reading import POSITIONS, Reading

Role = Literal["what", "theme", "why", "participants", "how", "organiser", "other", "label"]

# The words that open a phrase of each kind; the first group that matches decides.
_CUES: tuple[tuple[Role, str], ...] = (
    (
        "theme",
        (r"temanya|tema|bertema(?:kan)?|bertajuk|topiknya|topik|materinya|materi|tentang|ttg|mengenai|"
        r"soal|seputar|terkait"),
    ),
    (
        "why",
        (r"agar|biar|supaya|spy|karena|krn|karna|gara-gara|gegara|soalnya|guna|demi|"
        r"(?:dlm|dalam)\s+rangka|tujuannya|tujuan|sebab"),
    ),
    (
        "participants",
        (r"pesertanya|peserta\s*:|diikuti(?:\s+oleh)?|melibatkan|bersama|bareng(?:an)?|sasarannya|"
        r"sasaran|khusus(?:nya)?|(?:yang|yg)\s+(?:hadir|ikut)(?=\s+(?:sekitar\s+)?\d)"),
    ),
    (
        "organiser",
        (r"penyelenggaranya|penyelenggara|diselenggarakan(?:\s+oleh)?|diadakan(?:\s+oleh)?|"
        r"digelar(?:\s+oleh)?|panitianya|oleh|yang\s+ngadain|yg\s+ngadain"),
    ),
    ("how", r"dengan\s+cara|caranya|sambil|lewat|melalui|secara"),
    (
        "what",
        (r"(?:nama\s+)?kegiatan\s*:|(?:nama\s+)?acara\s*:|agenda\s*:|"
        r"(?:acaranya|kegiatannya)(?!\s+(?:di|pada|jam|pukul|hari|tadi|mulai|lancar|berlangsung|meriah|seru|rame)\b)"),
    ),
    (
        "label",
        (r"(?:hari|tanggal|tgl|waktu|tempat(?:nya)?|lokasi(?:nya)?|jam|pukul|"
        r"hari\s*/\s*(?:tgl|tanggal))\s*:|waktunya|tempatnya|lokasinya"),
    ),
)  # fmt: skip
_CUE = re.compile(
    rf"(?<![\w-])(?:{'|'.join(f'(?P<{role}>{body})' for role, body in _CUES)})(?![\w-])\s*[:=]?\s*", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A span of the note with its role; `cue` is the word that opened it."""

    role: Role
    start: int
    end: int
    cue: str = ""


def cued(reading: Reading) -> list[Phrase]:
    """Every piece cut at its cue words. The first part of a piece has no cue."""
    found: list[Phrase] = []
    for piece in reading.pieces:
        at, role, cue = piece.start, "other", ""
        for match in _CUE.finditer(reading.text, piece.start, piece.end):
            found.append(trimmed(reading, Phrase(role, at, match.start(), cue)))  # type: ignore[arg-type]
            at, role, cue = match.end(), str(match.lastgroup), match[0].strip(" :=").casefold()
        found.append(trimmed(reading, Phrase(role, at, piece.end, cue)))  # type: ignore[arg-type]
    return [one for one in found if one.end > one.start]


@lru_cache(maxsize=1)
def _edges() -> re.Pattern[str]:
    """Connecting words at the beginning or at the end of a phrase."""
    opening, closing = ("|".join(words) for words in (activities().awal, activities().akhir))
    named = r"(?:kegiatan|giat|acara)(?=\s+\w+)"
    placed = rf"di\s+(?:lingkungan|wilayah|area|{POSITIONS})"
    return re.compile(rf"^(?:(?:{opening}|{named})(?![\w-])[\s:]*)+|(?:\s+(?:{placed}|{closing}))+$", re.IGNORECASE)


def trimmed(reading: Reading, one: Phrase) -> Phrase:
    """Without connecting words at its edges; an opening label's empty phrase disappears."""
    text = reading.text[one.start : one.end]
    start, end = one.start, one.end
    for match in _edges().finditer(text):
        if match.start() == 0 and one.role == "other":
            start = one.start + match.end()
        elif match.start() > 0 and match.end() == len(text):
            end = one.start + match.start()
    stripped = reading.text[start:end]
    start += len(stripped) - len(stripped.lstrip(" ¶:.-()"))
    return replace(one, start=min(start, end), end=start + len(stripped.strip(" ¶:.-()")))
