"""What is for the house alone without any order: identity numbers, who is ill, lines marked "internal", and what is
not to be answered ("kalau ada yang nanya …, ga usah dijawab")."""

import re
from collections.abc import Iterator

from bot.intake.forbidding import DO_NOT

# An identity or family card number is nobody's news, asked or unasked.
_IDENTITY = re.compile(
    r"[ ,]*\b(?:(?:dengan |dgn )?(?:nik|no(?:mor|\.)? ?kk|kk|no(?:mor|\.)? ?(?:ktp|induk))[ :.]*)?(?<!\d)\d{16}(?!\d)",
    re.I,
)
# "internal: ada sopir kena tegur": a line for the house alone
_INTERNAL = re.compile(
    r"(?:^|(?<=[\n.;(]))[ \t*•∙-]*"
    r"(?P<line>(?:(?:saya|sy|aku|titip|pesan|catatan|info|nb|note|khusus|buat|untuk) )*"
    r"(?:internal|rahasia|off the record|"
    r"(?:catatan|pesan|info|nb|note) (?:buat|untuk|utk|bwt) (?:admin|mimin|min|kak|humas|kamu))"
    r"\s*:[^\n]*)",
    re.IGNORECASE,
)
# Whoever is ill is never named, asked or unasked.
_ILL = re.compile(
    r"[ ,]*\b(?:nama|an\.|a\.n\.)\s+(?:pasien|penderita|pengidap|odgj)(?:nya)?\b"
    r"(?!\s+(?:tidak|tdk|ga|jangan|jgn|di[a-z]{4,}))[^.;\n!?]{0,80}",
    re.IGNORECASE,
)
_ANSWERED = re.compile(
    r"(?:^|(?<=[.;!?\n]))[ \t]*(?:dan |terus |oya |oh iya )?(?:kalo|kalau|klo|jika|bila) (?:ada )?(?:(?:yang|yg|"
    r"warga|orang|wartawan) )?"
    rf"(?:nanya|tanya|bertanya|menanyakan|ngetanya)\w*\b[^.;\n]{{0,80}}?,? {DO_NOT} "
    r"(?:di)?(?:jawab|tanggap|bales|balas|respon)(?:i|in|kan)?[^.;,\n]{0,20}",
    re.IGNORECASE,
)  # "kalau ada yang nanya …, ga usah dijawab"


def for_the_house(text: str) -> Iterator[tuple[int, int, str]]:
    """Each stretch, half-open, with the words that may be told back."""
    yield from ((one.start(), one.end(), masked(one[0])) for one in _IDENTITY.finditer(text))
    yield from ((one.start(), one.end(), one[0].strip(" ,")) for one in _ILL.finditer(text))
    yield from ((one.start("line"), one.end(), one["line"].strip()) for one in _INTERNAL.finditer(text))
    yield from ((one.start(), one.end(), one[0].strip()) for one in _ANSWERED.finditer(text))


def masked(number: str) -> str:
    """An identity number as it may be told back: its last four digits."""
    return re.sub(r"\d{12}(?=\d{4}\b)", "…", number.strip(" ,"))
