"""Which clause of a note without marks (`knowledge.entities.hurried`) can be a sentence of its own.

Who types in a hurry leaves out commas and stops alike, so nothing says which clause goes on with the one before it. A
clause with a subject and a predicate begins a sentence; what lacks its subject, or only says when, goes on.
"""

import re

from prompts.offline.grammar import is_verb, predicated
from prompts.offline.patterns import ClausePatterns
from prompts.offline.wording import word_set

_GOES_ON = word_set(
    "senin selasa rabu kamis jumat sabtu minggu bulan tahun pekan besok lusa nanti sekarang kini dulu semula awalnya "
    "lalu kemudian setelah sebelum sejak sampai hingga mulai selama saat ketika untuk agar supaya karena demi dengan "
    "bersama tanpa dan serta atau tetapi sedangkan sehingga termasuk terutama khusus paling rencana katanya "
    "masih baru hanya sudah belum akan sedang lagi juga langsung segera tidak di ke dari pada oleh per hasil "
    "terbanyak tertinggi terbaik kedua ketiga keempat total naik turun semua semuanya pukul"
)
_THERE_IS = re.compile(r"(?:tidak |belum )?ada [a-z]")
_PART_OF = re.compile(r"dari [\d.]+ [a-z]+(?: [a-z]+)? yang di[a-z]+, ")
_COUNT_ALONE = re.compile(r"[\d.,]+ (?P<next>[a-z]+)")


def stands(text: str, lines: ClausePatterns) -> bool:
    """Whether a clause has a subject before its predicate, or says that there is something."""
    if _THERE_IS.match(text) or _PART_OF.match(text):
        return True
    first, _, rest = text.partition(" ")
    word = first.lower().strip(",:")
    if not rest or word in _GOES_ON or word in lines.predikat or is_verb(word):
        return False
    counted = _COUNT_ALONE.match(text)
    if counted and (counted["next"] in lines.predikat or is_verb(counted["next"])):
        return False  # "3 ada rhodamin B": of those counted before
    return predicated(f"x {rest}", lines)
