"""What readers are told to do: told by its first word, by a condition, or by whom it is said to."""

import re

from prompts.offline.kinds.conditional import is_conditional
from prompts.offline.kinds.heard import Heard

_TO_READERS = re.compile(
    r"^(?:warga|masyarakat|siapa pun|pengendara|orang tua)(?: yang [^,]+)?,? (?:diminta|diimbau|silakan|"
    r"jangan|segera|tidak usah|tidak perlu|harap|mohon|agar|supaya)\b|"
    r"^(?:cek|periksa|laporkan|lapor(?! masuk)|hubungi|segera|abaikan|pastikan|waspadai) ",
    re.IGNORECASE,
)


def is_advice(one: Heard) -> bool:
    """ "jangan transfer", "jika ragu, hubungi 112", "warga yang telanjur membayar diminta melapor"."""
    return one.orders or is_conditional(one.text) or bool(_TO_READERS.match(one.text))
