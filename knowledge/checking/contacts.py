"""Numbers to call that the operator gives for the public: "daftar WA 0811-…" in the note is what readers need.

Nobody's own number may be published (UU 27/2022), but whom to call for a service is the operator's to say: 11 of the 56
notes of `bench/data/menulis-7.jsonl` give such a number, and every draft of theirs was held back for it. So it is told
as a thing to make sure of. A number that is in no note, or stands in it for another reason, stays a red line.
"""

import re
from dataclasses import replace

from knowledge.checking.report import Finding

TELEPHONE = "garis-merah.telepon"
CARE = "kehati-hatian"
_SURE = "Nomor ini dari catatan Anda. Pastikan pemiliknya setuju nomor itu diumumkan, atau pakai nomor kantor."
_REACH = 110  # characters before the number
_CALLS = re.compile(
    r"\b(?:(?:di)?(?:hubung|kontak|tanya|daftar|konfirm|pesan|chat|telepon|telpon|telp|tlp|info|ketik|kirim"
    r"|japri)\w*|menghubungi|mendaftar|menanyakan|bertanya|pendaftaran|pertanyaan|keterangan|narahubung|cp|wa|wa\.me"
    r"|whats ?app|piket|posko|pesen\w*|(?<!yang )(?<!yg )(?:me|di)?lapor(?:kan|in)?|pelaporan"
    r"|call|booking|reservasi|panitia|admin|petugas)\b",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\b(?:pribadi\w*|rahasia|jangan|jgn|ga usah|gausah|tidak usah|tidak perlu|ga perlu|penip\w+|pelaku|korban|pelapor"
    r"|pasien|tersangka|terduga|calo)\b",
    re.IGNORECASE,
)
_NUMBERS = re.compile(r"(?<!\d)(?:\+62|62|0)[ .-]?8[1-9](?:[ .-]?\d){7,10}(?!\d)")
_STOP = re.compile(r"(?<!\bsdr)(?<!\bsdri)(?<!\bbpk)(?<!\bhj)(?<!\bh)(?<!\bdr)[.;!?]\s|\n\s*\n", re.IGNORECASE)


def meant_to_be_called(finding: Finding, text: str, note: str) -> Finding:
    """The same finding, or for a number that the note tells the public to call a suggestion to make sure."""
    if finding.rule != TELEPHONE or not _public(_digits(text[finding.start : finding.end]), note):
        return finding
    return replace(finding, category=CARE, level="suggestion", message=_SURE)


def _public(number: str, note: str) -> bool:
    return any(_digits(found[0]) == number and _called(note, found.start()) for found in _NUMBERS.finditer(note))


def _called(note: str, at: int) -> bool:
    """Whether the sentence of a note calls somebody before the number, and gives no reason to keep it."""
    before = _STOP.split(note[max(0, at - _REACH) : at])[-1]
    return bool(_CALLS.search(before)) and not _NOT.search(before)


def _digits(text: str) -> str:
    """`+62 812 …` and `0812-…` are one number."""
    return re.sub(r"^(?:62|0)", "", re.sub(r"\D", "", text))
