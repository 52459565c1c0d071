"""What somebody did at the event, told by the words beside the name: "dibuka pak camat", "pak camat buka acara"."""

import re

from bot.intake.reading import Reading, lead
from prompts.brief import RoleName

_BEFORE: tuple[tuple[RoleName, str], ...] = (
    (
        "narasumber",
        (r"narsum(?:nya)?|narasumber(?:nya)?|nara\s+sumber|pemateri(?:nya)?|diisi(?:\s+oleh)?|penceramah"),
    ),
    ("pembuka", r"dibuka(?:\s+(?:langsung\s+)?oleh)?|pembukaan\s+oleh|diresmikan(?:\s+oleh)?"),
    (
        "pelaksana",
        (r"dipimpin(?:\s+(?:langsung\s+)?oleh)?|inspektur\s+upacara|irup|pembina\s+(?:apel|upacara)|"
        r"moderator|mc|ditinjau(?:\s+oleh)?"),
    ),
    ("pembicara", r"sambutan(?:\s+(?:dari|oleh))?|disampaikan(?:\s+oleh)?|kata|ujar|menurut"),
    ("penerima", r"diterima(?:\s+oleh)?|penerima(?:nya)?|rumah|keluarga"),
    ("hadir", r"dihadiri(?:\s+(?:langsung\s+)?oleh)?|hadir|turut\s+hadir|didampingi|bersama|bareng"),
)  # fmt: skip
_AFTER: tuple[tuple[RoleName, str], ...] = (
    (
        "pembuka",
        (r"(?:yang\s+|yg\s+|langsung\s+)*(?:buka|membuka|ngebuka|"
        r"resmi\s+(?:mem)?buka|meresmikan|resmiin|ngeresmiin|resmikan)"),
    ),
    (
        "narasumber",
        (r"(?:jadi|sebagai|selaku)\s+(?:narsum|narasumber|pemateri|pembicara)|ngisi\s+materi|"
        r"mengisi\s+materi|kasih\s+materi|memberikan\s+materi"),
    ),
    (
        "pembicara",
        (r"(?:kasih|beri|memberi(?:kan)?|ngasih|menyampaikan|nyampein)\s+(?:sambutan|arahan|pesan)|"
        r"sambutan|berpesan|pesan|pesen|bilang|menyampaikan|minta|mengajak|ngajak"),
    ),
    (
        "pelaksana",
        (r"(?:jadi\s+)?(?:irup|inspektur)|pimpin|mimpin|memimpin|tinjau|ninjau|meninjau|cek|ngecek|"
        r"mengecek|pantau|mantau|memantau|serahkan|serahin|nyerahin|menyerahkan|"
        r"turun\s+(?:langsung|tangan)|sidak|ngawasin|awasi|mengawasi|bagikan|bagiin|lantik|ngelantik|melantik|"
        r"jadi\s+moderator|kunjungi|ngunjungin|mengunjungi"),
    ),
    ("penerima", r"menerima|nerima|terima|dapat"),
)  # fmt: skip
_ALSO = r"(?:juga\s+|jg\s+|ikut\s+|turut\s+|langsung\s+|hadir\s+(?:dan|sekaligus|sambil)\s+)*"
_ROLES = "|".join(body for _, body in (*_AFTER, *_BEFORE))
_ROLE_ONLY = re.compile(
    rf"(?:{_ROLES}|(?:ikut|turut|juga)\s+\w+|kata\s+\w+|ketua\s?nya)(?:\s+(?:acara|kegiatan|langsung)\w*)*",
    re.IGNORECASE,
)


def is_role(words: str) -> bool:
    """Whether a phrase says no more than somebody's role: "buka acara", "ikut nanam"."""
    return bool(_ROLE_ONLY.fullmatch(words.strip()))


def role_of(reading: Reading, start: int, end: int) -> RoleName | None:
    """The role of the person named at `[start, end)`; None where no word tells it."""
    before = reading.before(lead(reading.text, start), 60).replace(":", " ").rstrip()
    after = reading.after(end, 40).strip()
    for role, body in _AFTER:
        if re.match(rf"{_ALSO}(?:{body})\b", after):
            return role
    for role, body in _BEFORE:
        if re.search(rf"\b(?:{body})$", before):
            return role
    return None
