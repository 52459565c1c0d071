"""What a note says to whoever writes it: forwarded from whom, "kepada admin", "mohon dibuatkan pengumuman"."""

import re

_TEXT = (
    r"(?:pengumuman|pemberitahuan|informasi(?:nya)?|info(?:nya)?|penjelasan|klarifikasi|bantahan|imbauan|"
    r"undangan(?: liputan)?|ucapan|keterangan|naskah|teks|caption|takarir|rilis|siaran pers|sambutan|poin)"
)
_ASKED = (
    r"(?:mohon|tolong|minta|meminta|harap|bisa|mau|ingin) (?:segera )?(?:di)?(?:buat(?:kan)?|bikin(?:kan)?|"
    r"membuat(?:kan)?|susun(?:kan)?|tulis(?:kan)?|siapkan)"
)
_REQUEST = re.compile(
    rf"(?:[A-Z]?[\w.]+ ){{0,5}}{_ASKED}(?: {_TEXT})(?: (?:liputan|cepat|segera|resmi|singkat))*"
    r"(?: (?:untuk|kepada|bagi) (?:rekan[\w -]*|media|wartawan|warga|publik))?",
    re.IGNORECASE,
)
_ASKING = re.compile(rf"^{_ASKED} {_TEXT} (?=\w)", re.IGNORECASE)
_FORWARDED = re.compile(r"^(?:fwd?|forward(?:ed)?|terusan|diteruskan)\b(?: dari [^:]*?)?(?:: ?|$)", re.IGNORECASE)
_ADMIN = r"(?:(?:bu|pak|kak|mas|mbak) )?(?:admin|min)"
_TO_ADMIN = re.compile(rf"^(?:kepada|untuk|buat|halo|hai|yth\.?) {_ADMIN}\b[ ,:]*", re.IGNORECASE)
_CALLED = re.compile(r"(?<=\w)(?:, | ya )(?:(?:bu|pak|kak) )?admin$", re.IGNORECASE)
_GREETING = re.compile(
    r"^(?:assalamu[’' ]?alaikum|wassalamu?[’' ]?alaikum|wassalam|salam sejahtera)\b[\w.’' ]*$", re.IGNORECASE
)


def is_request(text: str) -> bool:
    """Whether a statement only asks for the text: "Kepala Bidang minta dibuatkan penjelasan"."""
    return bool(_REQUEST.fullmatch(text))


def unaddressed(text: str) -> str:
    """The statement without what is said to the writer; empty where it says nothing else."""
    told = _CALLED.sub("", _TO_ADMIN.sub("", _FORWARDED.sub("", text)))
    return _GREETING.sub("", told if is_request(told) else _ASKING.sub("", told))
