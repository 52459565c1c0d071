"""What a division deals with: "Kepala Bidang Pembinaan SD" is no "kabid pembinaan SMP"."""

from collections.abc import Iterable, Sequence
from itertools import takewhile

from knowledge.checking.initials import unfolded
from knowledge.checking.vocabulary import vocabulary
from knowledge.normalise import stem

DIVISIONS = frozenset({"bidang", "bagian", "seksi", "subbagian", "subbidang"})
_AGENCIES = frozenset(
    {
        "dinas",
        "badan",
        "sekretariat",
        "kantor",
        "inspektorat",
        "kota",
        "kecamatan",
        "kelurahan",
        "puskesmas",
        "rsud",
        "upt",
    }
)
_EMPTY = frozenset({"dan", "serta", "pada", "di"})
_SCHOOLS = frozenset({"paud", "tk", "sd", "smp", "sma", "smk"})


def division(words: Iterable[str]) -> tuple[str, ...]:
    """The words behind "bidang" or "seksi" that say what it deals with, up to the agency that it belongs to, in full or
    in short ("cipta karya dpupr")."""
    said = [word for word in takewhile(lambda one: one not in _AGENCIES, words) if word not in _EMPTY]
    short = next(
        (at for at, word in enumerate(said) if at and word not in _SCHOOLS and not vocabulary().known(word)), len(said)
    )
    return tuple(said[:short])


def another_division(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether the two are certainly not one: no word in common, or as many words exchanged. What may be an abbreviation
    of the other ("ikp", "linjamsos") says nothing."""
    if len(theirs) == 1 and unfolded(theirs[0]) == "".join(word[0] for word in ours):  # "p2p"
        return False
    mine, noted = [stem(word) for word in ours], [stem(word) for word in theirs]
    lost = [word for word in theirs if stem(word) not in mine]
    added = [word for word in ours if stem(word) not in noted]
    if not (lost and added) or not all(word in _SCHOOLS or vocabulary().known(word) for word in (*lost, *added)):
        return False
    return (len(lost) == len(noted) and len(added) == len(mine)) or (
        len(mine) == len(noted) and len(lost) == len(added)
    )
