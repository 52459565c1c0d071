"""What a note says to whoever writes it: forwarded from whom, "kepada admin", "mohon dibuatkan pengumuman"."""

import re

_TEXT = (
    r"(?:pengumuman|pemberitahuan|informasi(?:nya)?|info(?:nya)?|penjelasan(?:nya)?|klarifikasi(?:nya)?|bantahan|imbauan|"
    r"himbauan|undangan(?:nya)?(?: (?:liputan|peliputan))?|ucapan|keterangan(?:nya)?|naskah|teks|takarir|sambutan|poin)"
)
_MADE = r"(?:di)?(?:buat(?:kan|in)?|bikin(?:kan|in)?|susun(?:kan|in)?|tulis(?:kan|in)?|siap(?:kan|in))|membuat(?:kan)?"
_ASKED = (
    r"(?:mohon|tolong|tlg|minta|meminta|harap|bisa|mau|ingin) (?:(?:humas|admin|min|mas|mbak|kak|bantu|dibantu) )?"
    rf"(?:segera )?(?:{_MADE})"
)
_REQUEST = re.compile(
    rf"(?:[A-Z]?[\w.]+ ){{0,5}}{_ASKED}(?: {_TEXT})(?: (?:liputan|cepat|segera|resmi|singkat))*"
    r"(?: (?:untuk|utk|kepada|bagi|buat) (?:rekan[\w2 -]*|teman[\w2 -]*|media|wartawan|warga|publik))?",
    re.IGNORECASE,
)
_ADMIN = r"(?:(?:bu|pak|kak|mas|mbak|kang|teh) )?(?:admin|min|mimin|humas)"
# Each stands at the head of a note, before its news.
HEADS = (
    r"(?:fwd?|forward(?:ed)?|terusan|diteruskan)\b(?: dari [^:\n]{2,60})?:\s*(?=\w)",
    r"(?:fwd?|terusan|diteruskan)\b dari [^:.,\n]{2,60}[.\n]\s*(?=\w)",
    rf"(?:kepada|untuk|buat|yth\.?) {_ADMIN}\s*[,:.]\s*(?=\w)",
    rf"{_ASKED} {_TEXT} (?=(?!(?:untuk|utk|kepada|bagi|buat|bwt|liputan|peliputan|cepat|segera|resmi)\b)\w)",
    # "Mas bikin ucapan Hari Perhubungan"
    rf"(?:(?:mas|mbak|mba|kang|teh|bang|kak|min)[ ,]+)?(?:{_MADE}) {_TEXT} (?=\w)(?!(?:untuk|utk|kepada|bagi|buat)\b)",
    r"(?:jadi|jd) (?:gini|begini)(?: (?:ya|neng|kang|min|kak))*\s*[,.]\s*(?=\w)",
)


def is_request(clause: str) -> bool:
    """Whether a clause only asks for the text: "Kepala Bidang minta dibuatkan penjelasan"."""
    return bool(_REQUEST.fullmatch(clause.strip(" \t\n,.;!?")))
