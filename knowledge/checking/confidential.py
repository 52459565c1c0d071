"""What the operator did not want printed, found in a text all the same.

The note itself mentions it, so no other rule objects: a model, or somebody's edit, may have taken it up.
"""

import re
from collections.abc import Iterator, Sequence

from knowledge.checking.held import Held
from knowledge.checking.report import Finding
from knowledge.checking.resolve import RED_LINE
from knowledge.names import Names
from knowledge.normalise import tokens
from knowledge.sentences import sentences

RULE = "catatan.tidak-untuk-umum"
_UNDECIDED = re.compile(r"\b(?:belum|tidak)\s+(?:akan\s+)?(?:di|ter)?(?:putus|tetap)(?:kan)?\b", re.IGNORECASE)
_FORBIDS = re.compile(r"\s*[*_•-]*\s*(?:jangan|dilarang|hindari|mohon (?:tidak|jangan))\b(?! sampai)", re.IGNORECASE)
_ASIDE = re.compile(
    r"\s+(?:ya+h?|min|mimin|soalnya|soale|krn|karena)\b.*", re.IGNORECASE | re.DOTALL
)  # said to the writer


def confidential_findings(text: str, kept_back: Sequence[str], note: str, names: Names) -> Iterator[Finding]:
    """A red line for each sentence that repeats what is kept back: most words of it, some that the rest of the note
    does not have; a name; or the one word that is kept back, with all that it stands for. `kept_back`: the operator's
    words; `note`: the rest of the note."""
    known = frozenset(tokens(note))
    for said in (_ASIDE.split(one)[0] or one for one in kept_back):
        parts = [part for part in said.split(", ") if " " in part]  # each clause of what is kept back by itself
        every = [one for one in (Held(part, known, names) for part in parts or [said]) if one.tells]
        for span in sentences(text) if every else ():
            sentence = text[span.start : span.end]
            if _FORBIDS.match(sentence):  # "Jangan menulis NIK di kolom komentar" was meant for the reader
                continue
            if " " not in said and _UNDECIDED.search(sentence):  # "jgn bilang permanen, blm diputuskan" says it
                continue
            if any(one.told_in(sentence) for one in every):
                message = f"Catatan Anda meminta ini tidak ditulis: “{said}”. Hapus dari naskah."
                yield Finding(RULE, RED_LINE, "error", span.start, span.end, sentence, message, "", "catatan operator")
