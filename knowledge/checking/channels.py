"""Whom to call: 112 is for emergencies, SP4N-LAPOR! and the app Cilegon Juare are for complaints, in every text.

A text that sends an emergency to the complaints desk, or a complaint to 112, costs somebody minutes; so this is told
whichever programme the text is about. Clause by clause, and only where the clause tells the reader to turn to it.
"""

import re
from collections.abc import Iterator

from knowledge.checking.report import Finding

_SOURCE = "Aplikasi Cilegon Juare"
_SENTENCE = re.compile(r"[^.;?!\n“”\"]+(?:\?\s+[^.;?!\n“”\"]+)?")
_PARTS = re.compile(r",?\s+(?:sedangkan|sementara|dan|serta|adapun)\s+|,\s+", re.IGNORECASE)
_TURNS = re.compile(
    r"\b(?:hubungi|menghubungi|dihubungi|telepon|menelepon|lapor\w*|melapor\w*|dilapor\w*|sampaikan|disampaikan|"
    r"menyampaikan|kirim|dikirim\w*|tulis|menulis|gunakan|memakai|pakai|menggunakan|dipakai|laporan|layanan)\b",
    re.IGNORECASE,
)
_EMERGENCY = re.compile(
    r"\b(?:keadaan|kondisi|situasi|laporan|bantuan|pertolongan)\s+(?:yang\s+)?darurat\b", re.IGNORECASE
)
_COMPLAINT = re.compile(r"\b(?:aduan|pengaduan|keluhan)\b", re.IGNORECASE)
_WHEN = re.compile(r"\s*(?:dalam|saat|pada|jika|bila|apabila|ketika|untuk)\b", re.IGNORECASE)
_LINE = re.compile(r"(?<!\d)112(?!\d)")
_DESK = re.compile(r"SP4N|\bLAPOR!|\baplikasi\b|Cilegon\s+Juare|\b(?:kolom\s+)?komentar\b|\bpesan\s+langsung\b")
_CALMS = re.compile(r"\b(?:bukan|tidak|jangan|nondarurat|selain|kecuali)\b", re.IGNORECASE)


def channel_findings(text: str) -> Iterator[Finding]:
    """An error for every clause that gives an emergency to the complaints desk, or a complaint to 112."""
    for sentence in _SENTENCE.finditer(text):
        for start, end in _clauses(text, *sentence.span()):
            if reason := _crossed(text[start:end]):
                words = text[start:end]
                yield Finding(
                    "program.kanal", "pesan-kunci", "error", start, end, words, reason, "", _SOURCE,
                )  # fmt: skip


def _clauses(text: str, low: int, high: int) -> Iterator[tuple[int, int]]:
    """The clauses of a sentence; "Dalam keadaan darurat, …" belongs to the next one."""
    start = low
    for mark in _PARTS.finditer(text, low, high):
        opening = text[start : mark.start()]
        if "," in mark[0] and _WHEN.match(opening) and not (_LINE.search(opening) or _DESK.search(opening)):
            continue
        yield start, mark.start()
        start = mark.end()
    yield start, high


def _crossed(clause: str) -> str:
    if not _TURNS.search(clause) or _CALMS.search(clause):
        return ""
    line, desk = _LINE.search(clause), _DESK.search(clause)
    if _EMERGENCY.search(clause) and desk and not line:
        return "Keadaan darurat dilaporkan ke 112, bukan ke kanal aduan."
    if _COMPLAINT.search(clause) and line and not desk and not re.search("darurat", clause, re.IGNORECASE):
        return "112 untuk keadaan darurat; aduan layanan lewat SP4N-LAPOR! atau aplikasi Cilegon Juare."
    return ""
