"""The rows of a service: which one a statement belongs to, by the word that opens it."""

import re
from collections.abc import Iterator

from prompts.offline.kinds.heard import Heard, opens_with, without
from prompts.offline.kinds.script import Script
from prompts.offline.wording import capital

_LEAD = re.compile(
    r"^(?:(?:ter)?(?:le)?bih |lebih |dulu |dahulu |terlebih dahulu |bisa )*(?:ke|lewat|melalui|di(?! tempat\b)) "
)
# "24 jam", "pukul 08.00–11.00 WIB atau sampai habis"
_ALWAYS = re.compile(
    r"(?:(?:buka|siaga|layanan|melayani) )?24 jam(?: nonstop| penuh)?(?:,? setiap hari)?|"
    r"pukul [\d.–]+ WIB,? (?:atau )?(?:sampai|hingga) (?:stok |persediaan |barang )?habis"
)
_PLACE = 7  # words: "di puskesmas dan 14 posyandu"
_AT = re.compile(r"^(?:di|bertempat di|(?:lokasi|tempat)(?:nya)?(?: di|:)?) (?=\S)", re.IGNORECASE)
_PAIRS = re.compile(r"(?:[A-Za-z] \d+(?:, | |$)){2,}")  # "A 30 B 60": how many of each


def row_of(script: Script, one: Heard) -> tuple[str, str]:
    """The row a statement belongs to and its value; an empty label where it belongs to none."""
    rows = script.lines.layanan.baris
    if one.role == "waktu" or _ALWAYS.fullmatch(one.text):
        return rows.waktu, one.text
    if one.role == "tempat":
        return rows.tempat, capital(_AT.sub("", one.text))
    return next(((label, value) for label, value in _cued(script, one.text) if value), ("", ""))


def _cued(script: Script, text: str) -> Iterator[tuple[str, str]]:
    """Every row whose cue word opens the text, with the value that row would get."""
    lines, rows = script.lines.layanan, script.lines.layanan.baris
    if cue := opens_with(text, lines.syarat):
        yield rows.syarat, (without(text, cue) if "syarat" in cue else text) if without(text, cue) else ""
    if (cue := opens_with(text, lines.melayani)) and text[len(cue) :].lstrip()[:1] == ":":
        yield rows.layanan, without(text, cue)
    if opens_with(text, lines.biaya):
        yield rows.biaya, re.sub(r"^biaya(?:nya)?:? (?=\S)", "", text, flags=re.IGNORECASE)
    if cue := opens_with(text, lines.kuota):
        yield rows.kuota, _paired(re.sub(r"(?<=\w)/(?=\w)", " per ", without(text, cue) or text))
    if cue := opens_with(text, lines.daftar):
        yield rows.daftar, _LEAD.sub("", without(text, cue)) or text
    held = (
        text.startswith("di ") and len(text.split()) <= _PLACE and not re.search(r"\b(?:ada|buka|tutup|bisa)\b", text)
    )
    if _AT.match(text) and (text.startswith(("lokasi", "tempat")) or held):
        yield rows.tempat, capital(_AT.sub("", text))


def _paired(text: str) -> str:
    """ "A 30 b 60 c 90" → "A 30, B 60, C 90"."""
    if not _PAIRS.fullmatch(text):
        return text
    return ", ".join(f"{name.upper()} {count}" for name, count in re.findall(r"([A-Za-z]) (\d+)", text))
