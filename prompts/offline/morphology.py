"""meN-: the active form of a root, with its sound changes (bersihkan → membersihkan, sapu → menyapu).

Rules: EYD V and Tata Bahasa Baku Bahasa Indonesia; a root with a consonant cluster keeps its first letter
(memproses), a root of one syllable takes menge- (mengecat).
"""

import re

_VOWELS = "aiueo"
# The prefix per- keeps its p (memperbaiki); roots that only begin with "per" lose it (memeriksa).
_PER = re.compile(
    r"per(baiki|hatikan|kuat|luas|cepat|tahankan|kenalkan|kirakan|barui|lihatkan|oleh|siapkan|temukan|indah|juangkan)"
)
_NASAL = dict.fromkeys("aiueoghk", "ng") | dict.fromkeys("bfvp", "m") | dict.fromkeys("cdjzts", "n")
_MELTED = {"k": "ng", "p": "m", "t": "n", "s": "ny"}
_IRREGULAR = {"punyai": "mempunyai", "kaji": "mengkaji", "pelajari": "mempelajari"}


def active(root: str) -> str:
    """The meN- form of a lower-case root or stem with suffix."""
    return _IRREGULAR.get(root) or _prefixed(root)


def _prefixed(root: str) -> str:
    cluster = len(root) > 1 and root[1] not in _VOWELS and not root.startswith(("ny", "ng", "kh", "sy"))
    kept = cluster or bool(_PER.match(root)) or root.startswith(("kh", "sy"))
    first = root[0]
    if _one_syllable(root):
        prefix = "menge"
    elif first in _NASAL and first in "kpts":  # k, p, t and s melt into the nasal
        return f"me{_NASAL[first]}{root}" if kept else f"me{_MELTED[first]}{root[1:]}"
    else:
        prefix = f"me{_NASAL.get(first, '')}"
    return prefix + root


def _one_syllable(root: str) -> bool:
    stem = re.sub(r"(kan|i)$", "", root) if len(root) > 5 else root
    return len(re.findall(f"[{_VOWELS}]", stem)) == 1 and len(stem) <= 4  # "siap" and "naik" have two
