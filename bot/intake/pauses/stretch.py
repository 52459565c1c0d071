"""A note as a row of words with the marks behind them, for what lies between two words to be judged."""

import re
from dataclasses import dataclass

from prompts.offline.wording import LIST_MARK

# A quotation, a number to call, the plate of a vehicle and a figure with its thousands or millions are one word each.
_SCALED = r"(?i:(?:rp)?\d[\d.,]* (?:ribu|rb|rbu|juta|jt|miliar|milyar|triliun)(?=[\s,]|$))\S*"
_WORD = re.compile(
    rf"{_SCALED}|"
    r"\"[^\"\n]*\"\S*|“[^”\n]*”\S*|0\d{2,3}(?: \d{3,4}){2,3}\S*|\(?0\d{2,3}\)?[- ]\d{3,4}(?:[- ]\d{3,4}){1,2}(?!\d)\S*|"
    r"\(?0\d{2,3}\)? \d{5,8}(?!\d)\S*|"
    r"[A-Z]{1,2} \d{3,4} [A-Z]{2,3}(?!\w)\S*|[^\s\"“]+"
)
_ENDS = re.compile(r"[,.;:!?…]+$")
_SHORT = re.compile(
    r"(?:jl|jln|gg|kel|kec|kp|link|no|dr|drg|drh|drs|dra|ir|h|hj|kh|bpk|bp|rp|tgl|pkl|wr|wb|yth|a\.n|s\.d|alm|almh|st|dll|dsb|"
    r"min|maks|plt|rt|rw)\.",
    re.IGNORECASE,
)
QUOTATION = "“”"


@dataclass(frozen=True, slots=True)
class Spoken:
    """One word of a note: what it says in lower case (`QUOTATION` for a quotation), where it ends in the text, and
    whether a mark or the end of the line behind it ends a clause; None where that cannot be told (a colon)."""

    text: str
    end: int
    ended: bool | None


def row(text: str) -> list[Spoken]:
    """The words of a note. What is no word (a dash, a bullet) ends the clause before it."""
    found: list[Spoken] = []
    line = 0
    for match in _WORD.finditer(text):
        starts_line = "\n" in text[line : match.start()]
        line = match.end()
        said = match[0]
        no_word = not re.search(r"\w", said)
        if found and (starts_line or no_word or said.startswith((LIST_MARK, "("))):
            found[-1] = Spoken(found[-1].text, found[-1].end, ended=True)
        if not no_word:
            found.append(_spoken(said, match.end()))
    return found


def _spoken(said: str, end: int) -> Spoken:
    if said[0] in '"“':
        return Spoken(QUOTATION, end, ended=bool(_ENDS.search(said)))
    marks = "" if _SHORT.fullmatch(said) else "".join(_ENDS.findall(said))
    bare = said.strip(".,;:!?…()[]" + LIST_MARK).casefold()
    closed = said.rstrip(".,;:!?…").endswith(")")
    return Spoken(bare, end, ended=None if ":" in marks else bool(marks) or closed)
