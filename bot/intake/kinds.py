"""What kind of note it is: a report, an invitation, an appeal, a service, a state of affairs, prices, good wishes."""

import re

from bot.intake.lists import activities, kinds
from bot.intake.reading import Reading
from knowledge.entities.units import unit_at
from prompts.brief import NoteType, When

_APPEALS = {"imbauan", "himbauan", "diimbau", "dihimbau", "jangan", "jgn", "dilarang"}
_PREPARED = r"simulasi|pelatihan|sosialisasi|pencegahan|antisipasi|penanganan|rapat|siaga|bantuan|korban|posko"
_POLITE = r"^(?:mohon\s+izin|izin\s+lapor|tolong|mohon)\s+(?:dibuat|buat|bikin)\w*\b"


def note_type(reading: Reading, when: When | None) -> NoteType:
    """By the words that open the note; a day to come makes an invitation of what would be a report."""
    text = re.sub(_POLITE, "", reading.text.casefold().strip())
    first = re.sub(r"^(?:info|update|kabar|laporan|breaking)\b[\s:,]*", "", text)
    first = re.sub(r"^(?:kami|kita)\s+", "", first)
    words = re.findall(r"[\w-]+", first)
    opening = words[:4]
    if _opens(first, kinds().ucapan) or re.search(r"\b(?:turut berduka|berdukacita|belasungkawa)\b", first[:80]):
        return "ucapan"
    if opening and (opening[0] in kinds().imbauan or set(opening) & _APPEALS):
        return "imbauan"
    if _states(first):
        return "kondisi"
    if _opens(first, kinds().harga) or tells_prices(text):
        return "harga"
    ahead = bool(when and when.resolved and (when.day is None or when.day > reading.on))
    ahead = ahead and not (when is not None and when.text.startswith("sejak "))
    if _opens(first, kinds().layanan) and (ahead or not re.search(r"\b(?:tadi|td|kemarin|kmrn)\b", first)):
        return "layanan"
    return "undangan" if ahead else "laporan"


_PRICED = re.compile(r"[a-z]{3,}\s+(?:rp\.?\s?)?\d{1,3}(?:[.,]\d{3}|\s?(?P<scale>rb|ribu|k))\b")
_GOODS = re.compile(
    r"\b(?:harga|sembako|komoditas|cabe|cabai|beras|telur|telor|bawang|minyak|minyakita|ayam|daging|gula)\b"
)
_FEWEST_PRICES = 3
_HEADS = frozenset([*activities().peserta, "kk", "jiwa"])


def tells_prices(text: str) -> bool:
    """Whether a note is a list of prices: "cabe rawit 85rb, bawang merah 42rb, beras 13.500"."""
    folded = text.casefold()
    if not _GOODS.search(folded):
        return False
    found = list(_PRICED.finditer(folded))
    # "jombang 1.140 kpm citangkil 1.876": heads, no sums
    counts = any(unit_at(folded, one.end(), known_only=True)[0] in _HEADS for one in found if not one["scale"])
    return sum(not counts or bool(one["scale"]) for one in found) >= _FEWEST_PRICES


def _opens(text: str, words: tuple[str, ...]) -> bool:
    return any(re.match(rf"{re.escape(one)}(?![\w-])", text) for one in words)


def _states(text: str) -> bool:
    """ "banjir gerem", "info: pohon tumbang di …", but not "simulasi kebakaran"."""
    near = " ".join(text.split()[:3])
    prepared = re.search(_PREPARED, near)
    return not prepared and any(re.search(rf"(?<![\w-]){re.escape(one)}(?![\w-])", near) for one in kinds().kondisi)


def state_of(reading: Reading) -> str:
    """The state a note reports: "banjir", "pohon tumbang"."""
    text = reading.text.casefold()
    found = ((re.search(rf"(?<![\w-]){re.escape(one)}(?![\w-])", text), one) for one in kinds().kondisi)
    named = [(match.start(), one) for match, one in found if match]
    return min(named, key=lambda pair: (pair[0], -len(pair[1])))[1] if named else ""
