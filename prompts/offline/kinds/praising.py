"""A congratulation to somebody for what they won: from whom, to whom, and what for, in one sentence."""

import re
from collections.abc import Sequence
from dataclasses import replace

from prompts.offline.grammar import dated
from prompts.offline.kinds.flow import flowing
from prompts.offline.kinds.heard import Heard
from prompts.offline.kinds.mourning import apposed
from prompts.offline.kinds.script import Part, Script, Written
from prompts.offline.wording import clean, joined

_PRAISE = re.compile(
    r"^(?:ucapan |mengucapkan |ucapkan )?selamat (?:(?:dari|oleh) (?P<who>[^,]+?) )?(?:untuk|kepada|buat|bagi) "
    r"(?P<whom>(?:(?:dr|drg|drh)\. )?(?:[A-Z][\w.'-]*)(?: [A-Z][\w.'-]*)*\b(?! \()[^,]*)$",
    re.IGNORECASE,
)
_WON = re.compile(
    r"(?:emas|perak|perunggu|medali|juara|gelar|peringkat|penghargaan|prestasi|predikat)\b", re.IGNORECASE
)
_FOR = re.compile(r"(?:atas|karena|yang (?:telah |sudah )?(?:meraih|menjadi|terpilih|lulus|lolos))\b")
_DEED = re.compile(r"(?:telah |sudah )?(?:meraih|menjadi|terpilih|lulus|lolos|naik|mendapat(?:kan)?)\b")


def praised(script: Script, body: Sequence[Heard], sender: str = "") -> Written | None:
    """The congratulation, from `sender` if the note names one; None where the note's first words greet a day, or nobody
    by name."""
    found = _PRAISE.match(body[0].text) if body else None
    if not found or not re.match(r"(?:(?:dr|drg|drh)\. )?[A-Z]", found["whom"]):
        return None
    sentence = [one for one in body[1:] if one.within == body[0].within]
    told = [apposed(clean(found["whom"])), *(one.text for one in sentence)]
    if sentence and _WON.match(told[1]):
        told[0:2] = [f"{told[0]}, atas raihan {told[1]}"]
    elif sentence and _DEED.match(told[1]):
        told[0:2] = [f"{told[0]}, yang {told[1]}"]
    elif sentence and _FOR.match(told[1]):
        told[0:2] = [f"{told[0]} {told[1]}"]
    who = clean(found["who"] or sender)
    said = {"instansi": who} if who else {}
    pattern = script.lines.ucapan.selamat[:1]
    opening = script.line("selamat", pattern, isi=f"kepada {dated(', '.join(told))}", **said)
    rest = [replace(one) for one in body[1:] if one not in sentence]
    title = script.label(script.lines.ucapan.judul_selamat, isi=apposed(clean(found["whom"])))
    return Written((Part(script.short(opening)), Part(script.short(joined(*flowing(script, rest))))), title)
