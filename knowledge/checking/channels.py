"""Whom to call: one number is for emergencies, the desks of `names/kanal.yaml` are for complaints, in every text.

A text that sends an emergency to the complaints desk, or a complaint to the emergency number, costs somebody minutes;
so this is told whichever programme the text is about. Clause by clause, and only where the clause tells the reader to
turn to it.
"""

import re
from collections.abc import Iterator

from knowledge.checking.report import Finding
from knowledge.names.channels import channels

_SENTENCE = re.compile(r"[^.;?!\n“”\"]+(?:\?\s+[^.;?!\n“”\"]+)?")
_GAP = r"(?:,|(?<!\s))\s+"  # begins once in a run of spaces, or fifty thousand of them take minutes
_PARTS = re.compile(rf"{_GAP}(?:sedangkan|sementara|dan|serta|adapun)\s+|,\s+", re.IGNORECASE)
_TURNS = re.compile(
    r"\b(?:hubungi|menghubungi|dihubungi|telepon|menelepon|lapor\w*|melapor\w*|dilapor\w*|sampaikan|disampaikan|"
    r"menyampaikan|kirim|dikirim\w*|tulis|menulis|gunakan|melayani|menerima|memakai|pakai|menggunakan|dipakai|laporan|layanan)\b",
    re.IGNORECASE,
)
_CALLED = channels()
_EMERGENCY = re.compile(
    rf"\b(?:{'|'.join(_CALLED.marks)})\s+(?:yang\s+)?(?:{'|'.join(_CALLED.emergencies)})\b", re.IGNORECASE
)
_COMPLAINT = re.compile(rf"\b(?:{'|'.join(map(re.escape, _CALLED.complaints))})\b", re.IGNORECASE)
_WHEN = re.compile(r"\s*(?:dalam|saat|pada|jika|bila|apabila|ketika|untuk)\b", re.IGNORECASE)
_LINE = re.compile(rf"(?<!\d){_CALLED.emergency}(?!\d)")
_DESK = re.compile("|".join(rf"\b{re.escape(name)}(?!\w)" for name in _CALLED.written))
_INSTEAD = re.compile(rf"{_GAP}(?:bukan|jangan)\b.*", re.IGNORECASE | re.DOTALL)
_CALMS = re.compile(r"\b(?:bukan|tidak|jangan|nondarurat|selain|kecuali)\b", re.IGNORECASE)


def channel_findings(text: str) -> Iterator[Finding]:
    """An error for every clause that gives an emergency to the complaints desk, or a complaint to the
    emergency number."""
    if not (_LINE.search(text) or _DESK.search(text)):
        return
    for sentence in _SENTENCE.finditer(text):
        for start, end in _clauses(text, *sentence.span()):
            if reason := _crossed(text[start:end]):
                words = text[start:end]
                yield Finding(
                    "program.kanal", "pesan-kunci", "error", start, end, words, reason, "", _CALLED.source,
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
    """Why the clause sends somebody to the wrong place; "ke 112, bukan ke aplikasi" is read up to its denial."""
    clause = _INSTEAD.sub("", clause)
    if not _TURNS.search(clause) or _CALMS.search(clause):
        return ""
    line, desk = _LINE.search(clause), _DESK.search(clause)
    if _EMERGENCY.search(clause) and desk and not line:
        return f"Keadaan darurat dilaporkan ke {_CALLED.emergency}, bukan ke kanal aduan."
    if _COMPLAINT.search(clause) and line and not desk and not re.search("darurat", clause, re.IGNORECASE):
        return f"{_CALLED.emergency} untuk keadaan darurat; aduan layanan lewat {_CALLED.desk}."
    return ""
