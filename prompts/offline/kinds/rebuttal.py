"""Where a note turns from the claim to its own word in the same breath: "katanya bayar, kami tidak pernah memungut".

A correction taken for a part of the claim would be called untrue by the very agency that makes it.
"""

import re

from knowledge.checking.claim_words import words
from knowledge.checking.contrary import otherwise
from prompts.offline.kinds.advice import is_advice
from prompts.offline.kinds.heard import Heard
from prompts.offline.kinds.verdict import of_the_claim

_TURNS = re.compile(
    r"(?:itu|ini|padahal|faktanya|nyatanya|kenyataannya|sebenarnya|aslinya|justru|yang (?:benar|betul)|bukan|tidak|"
    r"belum|sudah|\d+ (?:orang|warga))\b",
    re.IGNORECASE,
)
_DENIES = re.compile(r"\b(?:tidak|bukan|belum|tanpa)\b", re.IGNORECASE)
_OURS = re.compile(r"\bkami\b", re.IGNORECASE)  # who passes a rumour on does not say "we"
_BARE_ADVICE = re.compile(
    r"(?:cek|periksa|tanya(?:kan)?|daftar(?:nya)?|info(?:rmasi)?(?:nya)?) (?:resmi )?(?:di|ke|lewat) "
)
_SAME = 2  # words of the claim that are named again


def rebuts(one: Heard, claimed: str, agency: str) -> bool:
    """Whether a stretch behind the claim's comma answers it: by a word that turns, by what readers are to do, by the
    agency's own voice, or by saying the contrary of what is claimed."""
    text = one.text
    if _TURNS.match(text) or of_the_claim(text) or _OURS.search(text) or is_advice(one) or _BARE_ADVICE.match(text):
        return True
    if any(otherwise(text, claimed)):
        return True
    if not _DENIES.search(text):
        return False
    never = bool(agency) and agency.lower() in text.lower() and "tidak pernah" in text
    again = len(_roots(text) & _roots(claimed)) >= _SAME and not _DENIES.search(claimed)
    return never or again


def _roots(text: str) -> frozenset[str]:
    return frozenset(one.stem for one in words(text))
