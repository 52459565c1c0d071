"""The comma behind a subordinate clause that opens a sentence: "setelah lomba makanan dibagi" → "setelah lomba, …".

Operators leave it out; EYD V wants it, and the judge of sentences passes none without it.
"""

import re

from prompts.offline.syntax.judge import judge

_SHORTEST = 2  # words of a subordinate clause
_DATED = re.compile(r"(?P<day>[A-Z][\w–]+ \([\d/–]+\)[^,]*, )(?P<rest>.+)")
_PART_OF_DAY = re.compile(r"(?:pagi|siang|sore|malam)\b")  # belongs to what stands before: "kalau darurat malam"


def set_off(text: str) -> str:
    """The text with that comma; as it is where it opens otherwise, has a comma, or is whole without one."""
    if dated := _DATED.fullmatch(text):
        return f"{dated['day']}{set_off(dated['rest'])}"
    words = text.split()
    if not words or not judge().reads(words[0].lower(), "pembuka-anak") or judge().well_formed(text):
        return text
    for at in range(_SHORTEST, len(words)):
        before, after = " ".join(words[:at]), " ".join(words[at:])
        if before.endswith((",", ";", ":")):
            return text
        if (
            judge().reads(before, "anak")
            and (judge().reads(after, "induk") or _is_there(after))
            and not _PART_OF_DAY.match(after)
        ):
            return f"{before}, {after}"
    return text


def _is_there(text: str) -> bool:
    """Whether a text says that there is something: "ada cek tensi dari puskesmas"."""
    there = text.startswith(("ada ", "tidak ada "))
    return there or (text.startswith(("terkumpul ", "yang ")) and judge().well_formed(text[:1].upper() + text[1:]))
