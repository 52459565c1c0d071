"""Whether a text reports something that was, or announces something to come."""

import re

from knowledge.entities.calendar import Tense
from knowledge.scanning import Scanner

_PAST = Scanner(
    r"\b(?:kemarin|kemaren|kmrn|kmarin|tadi|td|telah|sudah|sdh|udah|barusan|semalam|"
    r"(?<!bulan )(?<!bln )(?<!tahun )(?<!thn )lalu|usai|berlangsung)\b",
    re.IGNORECASE,
)
_FUTURE = Scanner(
    r"\b(?:besok|bsk|besuk|lusa|akan|nanti|mendatang|undangan|mengundang|diundang|ngundang|depan|"
    r"yuk|ayo|ikuti|ikutan|daftar|pendaftaran|jadwal|imbauan|himbauan|diimbau|dihimbau|mengimbau|hadirilah|"
    r"catat|pastikan|hindari|rencana(?:nya)?|mohon|akn|bakal|pengumuman)\b",
    re.IGNORECASE,
)


def tense(text: str) -> Tense | None:
    """The tense its words tell, None where they say nothing or both."""
    past, future = bool(_PAST.search(text)), bool(_FUTURE.search(text))
    if past == future:
        return None
    return "past" if past else "future"
