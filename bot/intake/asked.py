"""Which kind of text a note asks for by its own opening: "tolong buatkan sambutan lurah …", "alt text: …"."""

import re

from prompts.brief import DraftKind

_REQUEST = (
    r"\s*(?:(?:tolong|mohon|minta|bisa|coba|buat|buatkan|buatin|bikin|bikinkan|bikinin|tulis|tuliskan|naskah|draf)\W+)*"
)
_TOLD = r"\W+(?=\w)"
# Kinds whose name opens the note beyond doubt; an appeal or good wishes are captions unless they are asked for.
_OPENINGS: tuple[tuple[DraftKind, str, bool], ...] = (
    ("klarifikasi", r"(?:klarifikasi|bantahan|sanggahan|hoaks|hoax)\b", False),
    ("sambutan", r"sambutan\s+(?:pak|bu|lurah|camat|kepala|sekda|wali|walikota|wakil|ketua|sekretaris|plt)\b", False),
    ("poin", r"(?:talking\s+points?|poin\s+bicara|bahan\s+bicara|butir\s+bicara)\b", False),
    ("undangan", r"(?:undangan\s+liputan|undang(?:an)?\s+(?:media|wartawan|pers|rekan)|undang\s+liputan)\b", False),
    ("foto", r"(?:keterangan|caption)\s+foto\b", True),
    ("alt", r"(?:alt(?:ernatif)?\s*-?text|teks\s+alternatif|deskripsi\s+gambar)\b", True),
    ("darurat", r"(?:info|informasi)\s+darurat\b(?!\W+\d)", True),
    ("layanan", r"(?:info|informasi)\s+layanan\b", True),
    ("imbauan", r"(?:surat|teks)\s+(?:h)?imbauan\b", True),
    ("ucapan", r"(?:teks|kartu)\s+ucapan\b", True),
)


def asked_kind(text: str) -> tuple[DraftKind, str] | None:
    """The kind and the note without the words that merely ask for it; None where the note asks for no such kind."""
    for kind, opening, only_asks in _OPENINGS:
        match = re.match(_REQUEST + opening + _TOLD, text, re.IGNORECASE)
        if match:
            return kind, text[match.end() :] if only_asks else text
    return None
