"""A child named together with its age, class or school: always held back, or only to be confirmed.

What harms a child is to be known as a victim, an offender, a witness, as ill or as poor, and where it lives. A winner
of a contest whom the operator's own note names is none of these: there the operator is only asked for the parents'
leave. A name that the note does not give was put in by somebody else, and stays an error.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from knowledge.checking.folding import fold, says
from knowledge.checking.kinds.frame import groups, read
from knowledge.checking.prose import Prose
from knowledge.checking.report import Finding
from knowledge.names import Names

AGE = "garis-merah.usia-anak"
_IDENTIFIED = frozenset(
    {AGE, "garis-merah-orang.anak-berusia", "garis-merah-orang.anak-sekolah", "garis-merah-orang.murid-disebut"}
)
_HARMED = ("rawan", "penyakit", "alamat", "utang", "nestapa")  # groups of kelompok.yaml
_NAME = re.compile(r"\b[A-Z][a-z]+(?: [A-Z][a-z]+)*")


def children_named(found: Sequence[Finding], prose: Prose, note: str, names: Names) -> Iterator[Finding]:
    """The findings, those on an unharmed child of the note as suggestions, those on a place with a figure left out."""
    noted = fold(note)
    for one in found:
        if one.rule == AGE and _a_place(one, prose, names):
            continue
        yield replace(one, level="suggestion") if one.rule in _IDENTIFIED and _unharmed(one, prose, noted) else one


def _unharmed(finding: Finding, prose: Prose, noted: str) -> bool:
    """Whether the note names the child, and no sentence that does so tells of a harm to it."""
    named = [name for name in _NAME.findall(prose.text[finding.start : finding.end]) if says(noted, name)]
    if not named:
        return False
    first = {name.split()[0] for name in named}
    about = [s for s in read(prose.text) if any(re.search(rf"\b{name}\b", s.text) for name in first)]
    return not any(next(groups()[group].find(sentence), None) for sentence in about for group in _HARMED)


def _a_place(finding: Finding, prose: Prose, names: Names) -> bool:
    """ "Randakari (12) dan Gerem (11)" count what there is in each kelurahan or kecamatan."""
    named = prose.text[finding.start : finding.end].partition("(")[0].strip(" ,")
    return names.kelurahan(named) is not None or names.kecamatan(named) is not None
