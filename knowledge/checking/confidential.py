"""What the operator did not want printed, found in a text all the same.

The note itself mentions it, so no other rule objects: a model, or somebody's edit, may have taken it up.
"""

import re
from collections.abc import Iterator, Sequence

from knowledge.checking.report import Finding
from knowledge.checking.resolve import RED_LINE
from knowledge.normalise import tokens
from knowledge.sentences import sentences

RULE = "catatan.tidak-untuk-umum"
_SHORT = 4  # letters; shorter words tell nothing
_OFFICES = frozenset(tokens("kepala dinas badan bidang seksi bagian ketua wakil sekretaris kota kecamatan kelurahan"))
_UNDECIDED = re.compile(r"\b(?:belum|tidak)\s+(?:akan\s+)?(?:di|ter)?(?:putus|tetap)(?:kan)?\b", re.IGNORECASE)
_SHARE = 0.4  # of the words of a long order that a sentence must have
_FORBIDS = re.compile(r"\s*[*_•-]*\s*(?:jangan|dilarang|hindari|mohon (?:tidak|jangan))\b", re.IGNORECASE)
_ASIDE = re.compile(
    r"\s+(?:ya+h?|min|mimin|soalnya|soale|krn|karena)\b.*", re.IGNORECASE | re.DOTALL
)  # said to the writer
# Words of the order itself, and what orders are about in general ("jangan sebut nama anak").
_GENERAL = frozenset(
    tokens(
        "jangan tidak usah perlu boleh sebut tulis cantum muat tampil bahas singgung masuk dulu nama angka foto data "
        "alamat umur nomor tanggal kata istilah bahasa hal soal ini itu yang dengan untuk karena sudah belum akan juga "
        "saja masih pernah orang warga anak semua kemarin tadi nanti bulan hari tahun lalu sampai sempat"
    )
)


def confidential_findings(text: str, kept_back: Sequence[str], note: str) -> Iterator[Finding]:
    """A red line for each sentence that repeats what is kept back: two words of it that the rest of the note does not
    have, a name, or the one word that is kept back, with all that it stands for. `kept_back`: the operator's
    words; `note`: the rest of the note."""
    known = frozenset(tokens(note))
    for said in (_ASIDE.split(one)[0] or one for one in kept_back):
        own = _own(said, known)
        alone = len(said.split()) == 1
        needed = len(own) if alone else max(2, _SHARE * len(own))
        whole = frozenset(tokens(said)) if alone else frozenset[str]()  # "kadishub" is more than one word
        for span in sentences(text) if own else ():
            sentence = text[span.start : span.end]
            if _FORBIDS.match(sentence):  # "Jangan menulis NIK di kolom komentar" was meant for the reader
                continue
            if alone and _UNDECIDED.search(sentence):  # "jgn bilang permanen, blm diputuskan" is what it says
                continue
            here = frozenset(tokens(sentence))
            if (len(own & here) >= needed and whole <= here) or (own - _OFFICES) & _names(sentence):
                message = f"Catatan Anda meminta ini tidak ditulis: “{said}”. Hapus dari naskah."
                yield Finding(RULE, RED_LINE, "error", span.start, span.end, sentence, message, "", "catatan operator")


def _names(sentence: str) -> frozenset[str]:
    """Words with a capital that no sentence begins with: one name alone gives it away."""
    return frozenset(tokens(" ".join(re.findall(r"(?<=\s)[A-Z][a-z]{2,}", sentence))))


def _own(said: str, known: frozenset[str]) -> frozenset[str]:
    """The words that give it away."""
    return frozenset(
        word for word in tokens(said) if word not in known | _GENERAL and (len(word) >= _SHORT or word.isdigit())
    )
